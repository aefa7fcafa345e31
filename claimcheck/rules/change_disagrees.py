"""Percentages that do not follow from the figures beside them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.claims import View
from claimcheck.extract.sums.changes import find_changes
from claimcheck.extract.sums.differences import Change
from claimcheck.extract.sums.leftouts import find_left_out
from claimcheck.extract.sums.moves import Move, find_moves
from claimcheck.extract.sums.rises import find_rises, is_restated
from claimcheck.findings import Confidence, Problem
from claimcheck.intervals import Interval, show
from claimcheck.quantities import Dimension, Quantity
from claimcheck.rulebook import rule

ROOM = Fraction(1, 10)  # by which "doubled" may miss
WIDE = Fraction(1, 4)  # by which it may miss where somebody counts loosely
MORE = frozenset({"more than", "over", "at least", "just over", "well over"})
LESS = frozenset({"almost", "nearly", "just under", "less than"})


def _changes(view: View) -> list[Change]:
    text = view.document.text
    told = [*find_changes(text, view.mentions), *find_left_out(text, view.mentions)]
    near = [change for change in told if not is_restated(text, change.percent)]
    read = {change.percent.span for change in near}
    return [*near, *(change for change in find_rises(text, view.mentions) if change.percent.span not in read)]


def _multiplied(view: View) -> list[Move]:
    return [m for m in find_moves(view.document.text, view.mentions) if m.times is not None and m.how != "not"]


@rule(scope="document", examines=lambda view: len(_changes(view)) + len(_multiplied(view)))
def change_disagrees(view: View) -> Iterator[Problem]:
    """A stated change is not the one its own figures give.

    What it does
    ------------
    Where a percentage, or a word like "doubled", stands beside the figure before and the figure after, works the change
    out from the two, with the precision they are written with, and compares. "Doubled" may miss by a tenth. Rates of change (a year, on average) are left alone; of two
    percentages a change in points is allowed as well.

    Why it matters
    --------------
    Readers with a calculator are the first to write in.

    What to do
    ----------
    Check all three figures; any of them may be the wrong one.
    """
    for change in _changes(view):
        worked_out, at_most, central = change.worked_out, change.at_most, change.central
        if (
            worked_out is None
            or at_most is None
            or central is None
            or (change.up is not None and change.up != (central > 0))
        ):
            continue  # a rise that is a fall belongs to trend-disagrees
        stated = change.stated if change.up is not None or central > 0 else -change.by.amount.literal
        room = stated + Interval(-change.room, change.room)
        if room.meets(worked_out) or _is_points(change):
            continue
        yield Problem(
            tuple(dict.fromkeys((change.percent.source, change.base.source, change.result.source))),
            f"from {change.base.value} to {change.result.value} is {_shown(change, central)}, not {change.percent.quote}",
            f"{_sum(change, central)}; stated {change.percent.quote}",
            Confidence.CERTAIN if change.beside and not room.meets(at_most) else Confidence.LIKELY,
            resolve="the two figures at their origin",
        )
    yield from _times(view)


def _times(view: View) -> Iterator[Problem]:
    """What is said to have doubled, and has not."""
    for move in _multiplied(view):
        ratio, times = move.ratio, move.times
        if ratio is None or times is None or ratio.meets(_allowed(move, times, ROOM)):
            continue
        base, result = move.figures
        if base.stated is None or result.stated is None:
            continue
        verb = view.document.source(move.word.start, move.word.end)
        apart = not ratio.meets(_allowed(move, times, WIDE))
        yield Problem(
            tuple(dict.fromkeys((verb, move.base.source, move.result.source))),
            f"from {base} to {result} is {_factor(result.stated / base.stated)}, not {move.how + ' ' if move.how else ''}{verb.quote}",
            f"{show(result.stated)} / {show(base.stated)} = {_factor(result.stated / base.stated)}; "
            f"{verb.quote}: {_factor(times)}",
            Confidence.CERTAIN if apart else Confidence.LIKELY,
            resolve="the two figures at their origin",
        )


def _allowed(move: Move, times: Fraction, room: Fraction) -> Interval:
    """The multiples that a word stands for, with what was said before it."""
    low, high = times * (1 - room), times * (1 + room)
    further = move.how in MORE
    if further or move.how in LESS:
        upwards = further == (times > 1)  # "more than halved" is less than half
        return Interval(low, None) if upwards else Interval(Fraction(0), high)
    return Interval(low, high)


def _factor(times: Fraction) -> str:
    return f"{show(Fraction(round(times * 100), 100))} times"


def _is_points(change: Change) -> bool:
    """Whether the percentage is the difference in points of two percentages."""
    base, result = change.base.value, change.result.value
    if not isinstance(base, Quantity) or not isinstance(result, Quantity) or base.dimension is not Dimension.PERCENT:
        return False
    difference = result.amount.literal - base.amount.literal
    return difference.meets(change.stated) or difference.meets(-change.stated)


def _shown(change: Change, difference: Fraction) -> str:
    tenths = round(difference * 10)
    unit = "points" if change.by.dimension is Dimension.POINTS else change.by.unit
    return f"{'−' if tenths < 0 else '+'}{show(Fraction(abs(tenths), 10))} {unit}".rstrip()


def _sum(change: Change, difference: Fraction) -> str:
    """The working, with the figures as printed."""
    base, result = (
        show(m.value.stated)
        for m in (change.base, change.result)
        if isinstance(m.value, Quantity) and m.value.stated is not None
    )
    working = f"({result} − {base}) / {base}" if change.is_relative else f"{result} − {base}"
    return f"{working} = {_shown(change, difference)}"
