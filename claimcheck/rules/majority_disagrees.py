"""Majorities and margins that the votes beside them do not give."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.extract.sums.ballots import Victory, find_halves, find_victories
from claimcheck.extract.sums.finishes import find_finishes
from claimcheck.findings import Confidence, Problem
from claimcheck.intervals import Interval, show
from claimcheck.rulebook import rule

HALF = 2  # a majority is more than the whole by this


def _victories(view: View) -> list[Victory]:
    return [*find_victories(view.document.text), *find_finishes(view.document.text)]


@rule(
    scope="document",
    examines=lambda view: len([*_victories(view), *find_halves(view.document.text)]),
)
def majority_disagrees(view: View) -> Iterator[Problem]:
    """A stated majority or margin is not the one that the votes beside it give.

    What it does
    ------------
    Takes the votes, seats, points or goals of one side from those of the other, and compares with the margin that stands
    beside them; and compares seats that are said to be a majority with half of the whole; and the times of a race with the seconds between them. Percentages may be rounded.
    Wins that are counted in something else (wickets, strokes) are left alone.

    Why it matters
    --------------
    The margin is the news, and readers can take one number from another.

    What to do
    ----------
    Check the votes of both sides and the margin; any of them may be wrong.
    """
    for victory in _victories(view):
        difference = abs(victory.one - victory.two)
        if victory.worked_out.meets(Interval.exactly(victory.by)):
            continue
        sides, margin = (view.document.source(s.start, s.end) for s in (victory.sides, victory.margin))
        yield Problem(
            (margin, sides),
            f"{sides.quote!r} is a margin of {show(difference)}, not {margin.quote}",
            f"{show(max(victory.one, victory.two))} − {show(min(victory.one, victory.two))} = {show(difference)}",
            Confidence.CERTAIN,
            resolve="the votes of both sides and the margin at their origin",
        )
    for half in find_halves(view.document.text):
        if half.one * HALF > half.whole:
            continue
        votes, majority = (view.document.source(s.start, s.end) for s in (half.votes, half.majority))
        yield Problem(
            (votes, majority),
            f"{votes.quote!r} is no majority",
            f"{show(half.one)} ≤ {show(half.whole)} / {HALF}",
            Confidence.LIKELY,
            resolve="the number of seats or votes, and what it is a majority of",
        )
