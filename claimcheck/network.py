"""The temporal network: what must come before what (a simple temporal problem, Dechter, Meiri and Pearl 1991).

A variable is a moment, in days; a constraint says that one moment lies at most so many days after another. A cycle of
constraints whose days add up to less than nothing cannot be satisfied, and that cycle is the witness. Moments that can
be read several ways are solved jointly, over at most 1,024 choices; more are not checked, and that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod

from attrs import frozen

ORIGIN = "\0origin"  # the moment from which dates are counted; no document names it
MOST_CHOICES = 1_024
Days = tuple[int | None, int | None]  # earliest and latest day, as ordinals; None is open


@frozen
class Constraint:
    """`later` lies at most `days` after `earlier`; `why` says so in words (`""` for a date itself).

    "Adopted no later than effective" is `Constraint("adopted", "effective", 0, …)`.
    """

    later: str
    earlier: str
    days: int
    why: str = ""


@frozen
class Solution:
    """`kept` has the readings that survive, by moment; where none do, `cycle` is a smallest failing set of constraints.

    `unchecked` is the number of choices where they were too many.
    """

    kept: Mapping[str, tuple[int, ...]]
    cycle: tuple[Constraint, ...] = ()
    unchecked: int = 0


def dated(moment: str, days: Days) -> list[Constraint]:
    """The constraints that put a moment between its earliest and latest day."""
    earliest, latest = days
    bounds = [] if latest is None else [Constraint(moment, ORIGIN, latest)]
    return bounds + ([] if earliest is None else [Constraint(ORIGIN, moment, -earliest)])


def negative_cycle(constraints: Sequence[Constraint]) -> tuple[Constraint, ...]:
    """A cycle of constraints that cannot be satisfied; empty where all can be (Bellman and Ford).

    >>> order = Constraint("adopted", "effective", 0, "a law is adopted before it takes effect")
    >>> len(negative_cycle([order, *dated("adopted", (200, 229)), *dated("effective", (100, 129))]))
    3
    """
    distance: dict[str, int] = {}
    reached: dict[str, Constraint] = {}
    last = None
    for _ in range(len({c.later for c in constraints} | {c.earlier for c in constraints}) + 1):
        last = None
        for c in constraints:
            through = distance.get(c.earlier, 0) + c.days
            if through < distance.get(c.later, 0):
                distance[c.later], reached[c.later], last = through, c, c.later
        if last is None:
            return ()
    return _cycle(reached, last)


def _cycle(reached: Mapping[str, Constraint], moment: str | None) -> tuple[Constraint, ...]:
    seen: list[str] = []
    while moment is not None and moment not in seen:
        seen.append(moment)
        moment = reached[moment].earlier
    cycle: list[Constraint] = []
    while moment is not None and (not cycle or moment != cycle[0].later):
        cycle.append(reached[moment])
        moment = reached[moment].earlier
    return tuple(cycle)


def solve(moments: Mapping[str, Sequence[Days]], orders: Sequence[Constraint]) -> Solution:
    """Which readings of the moments can hold together under the orders."""
    names = sorted(moments)
    pruned = {name: tuple(_possible(name, moments, orders)) for name in names}
    impossible = next((name for name in names if not pruned[name]), None)
    if impossible is not None:
        firm = {n: days for n, days in moments.items() if len(days) == 1 or n == impossible}
        return Solution({}, _witness(firm, orders))
    choices = prod(len(pruned[name]) for name in names)
    if choices > MOST_CHOICES:
        return Solution(pruned, unchecked=choices)
    kept: dict[str, set[int]] = {name: set() for name in names}
    for choice in product(*(pruned[name] for name in names)):
        dates = [c for name, i in zip(names, choice, strict=True) for c in dated(name, moments[name][i])]
        if not negative_cycle([*orders, *dates]):
            for name, i in zip(names, choice, strict=True):
                kept[name].add(i)
    if names and not all(kept.values()):
        return Solution({}, _witness(moments, orders))
    return Solution({name: tuple(sorted(indices)) for name, indices in kept.items()})


def _possible(name: str, moments: Mapping[str, Sequence[Days]], orders: Sequence[Constraint]) -> Iterator[int]:
    """The readings of a moment that hold against every moment that has one reading only."""
    firm = [c for n, days in moments.items() if n != name and len(days) == 1 for c in dated(n, days[0])]
    for index, days in enumerate(moments[name]):
        if not negative_cycle([*orders, *firm, *dated(name, days)]):
            yield index


def _witness(moments: Mapping[str, Sequence[Days]], orders: Sequence[Constraint]) -> tuple[Constraint, ...]:
    """The orders and dates of a subset of moments that still fails and of which none can be spared."""
    needed = dict(moments)
    for name in sorted(moments):
        rest = {n: days for n, days in needed.items() if n != name}
        if _fails(rest, orders):
            needed = rest
    used = list(orders)
    for order in orders:
        fewer = [o for o in used if o is not order]
        if _fails(needed, fewer):
            used = fewer
    dates = [c for name, days in sorted(needed.items()) for d in days for c in dated(name, d)]
    return (*used, *dates)


def _fails(moments: Mapping[str, Sequence[Days]], orders: Sequence[Constraint]) -> bool:
    names = sorted(moments)
    return all(
        negative_cycle([*orders, *(c for n, d in zip(names, choice, strict=True) for c in dated(n, d))])
        for choice in product(*(moments[n] for n in names))
    )
