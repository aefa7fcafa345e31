"""Joint readings: can several statements of one thing all be true, and by which readings?

Every member of a group has one or more readings, and every reading is an interval. A choice of one reading a member
holds when all chosen intervals share a point. The end points are swept once; choices are never multiplied out:

    some choice holds, and each member keeps one reading     consistent; where it had several, it is resolved
    some choice holds, and a member keeps several            ambiguous
    no choice holds                                          conflict, with a smallest subset that still fails
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from fractions import Fraction
from itertools import combinations

from attrs import frozen

from claimcheck.intervals import Interval

Readings = tuple[Interval, ...]
# a point on the line: an infinite end comes first or last; an open end lies just beside its number
Point = tuple[int, Fraction, int]
FAR_LEFT, FAR_RIGHT = (-1, Fraction(0), 0), (1, Fraction(0), 0)
MOST_PAIRS = 2_000  # pairs looked at before the witness is found by deletion alone


class Outcome(Enum):
    """What a group of readings amounts to."""

    CONSISTENT = "consistent"
    AMBIGUOUS = "ambiguous"
    CONFLICT = "conflict"


@frozen
class Resolution:
    """The outcome for a group; `kept` has, for each member, the indices of the readings that survive.

    `witness` holds the indices of the members of a smallest failing subset: empty unless the outcome is a conflict.
    """

    outcome: Outcome
    kept: tuple[tuple[int, ...], ...]
    witness: tuple[int, ...] = ()


def resolve(members: Sequence[Readings]) -> Resolution:
    """Resolve a group; a member without readings constrains nothing.

    >>> june, november = Interval.exactly(11), Interval.exactly(106)
    >>> resolve([(june, november), (november,)]).kept
    ((1,), (0,))
    >>> resolve([(june,), (november,), (june, november)]).witness
    (0, 1)
    """
    kept = surviving(members)
    if kept is None:
        return Resolution(Outcome.CONFLICT, tuple(() for _ in members), smallest_failing(members))
    several = any(len(indices) > 1 for indices in kept)
    return Resolution(Outcome.AMBIGUOUS if several else Outcome.CONSISTENT, kept)


def surviving(members: Sequence[Readings]) -> tuple[tuple[int, ...], ...] | None:
    """For each member the readings that take part in a choice that holds; None where no choice does.

    A choice that holds shares, among others, the greatest of its starts; so it is enough to look at each start.
    """
    constraining = sum(1 for readings in members if readings)
    kept: list[set[int]] = [set() for _ in members]
    active: dict[int, set[int]] = {}
    held = constraining == 0
    for point_is_start, member, reading in _sweep(members):
        if point_is_start:
            active.setdefault(member, set()).add(reading)
            if len(active) == constraining:
                held = True
                for index, readings in active.items():
                    kept[index] |= readings
        else:
            active[member].discard(reading)
            if not active[member]:
                del active[member]
    return tuple(tuple(sorted(indices)) for indices in kept) if held else None


def _sweep(members: Sequence[Readings]) -> Iterator[tuple[bool, int, int]]:
    events: list[tuple[Point, int, int, int]] = []
    for index, readings in enumerate(members):
        for number, interval in enumerate(readings):
            start, end = _ends(interval)
            events += [(start, 0, index, number), (end, 1, index, number)]
    for _, kind, index, number in sorted(events):
        yield kind == 0, index, number


def _ends(interval: Interval) -> tuple[Point, Point]:
    low = FAR_LEFT if interval.low is None else (0, interval.low, 0 if interval.low_closed else 1)
    high = FAR_RIGHT if interval.high is None else (0, interval.high, 0 if interval.high_closed else -1)
    return low, high


def smallest_failing(members: Sequence[Readings]) -> tuple[int, ...]:
    """A subset that fails and of which no member can be spared: a failing pair where there is one."""
    indices = [i for i, readings in enumerate(members) if readings]
    for number, (i, j) in enumerate(combinations(indices, 2)):
        if number >= MOST_PAIRS:
            break
        if surviving([members[i], members[j]]) is None:
            return i, j
    for index in list(indices):
        rest = [i for i in indices if i != index]
        if surviving([members[i] for i in rest]) is None:
            indices = rest
    return tuple(indices)
