"""Averages that do not follow from their total."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.claims import View
from claimcheck.extract.sums.averaged import find_averaged
from claimcheck.extract.sums.averages import LOOSE, Average, find_averages
from claimcheck.findings import Confidence, Problem
from claimcheck.intervals import Interval, show
from claimcheck.rulebook import rule


def _averages(view: View) -> list[Average]:
    text = view.document.text
    near = list(find_averages(text, view.mentions))
    read = {average.each.span for average in near}
    return [*near, *(a for a in find_averaged(text, view.mentions) if a.each.span not in read)]


@rule(scope="document", examines=lambda view: len(_averages(view)))
def average_disagrees(view: View) -> Iterator[Problem]:
    """A stated average is not the total divided by the count.

    What it does
    ------------
    Where an average ("each", "per family", "a game", "an average of") stands beside the total and the count it is of,
    or in the sentences before it, divides the one by the other, with the precision all three are written with, and
    compares. So it does with rates of so many a thousand people beside the number of both.

    Why it matters
    --------------
    The average is what readers compare themselves with, and the one figure that nobody at the desk has counted.

    What to do
    ----------
    Divide again, from the figures at their origin.
    """
    for average in _averages(view):
        worked_out = average.worked_out
        if worked_out is None or worked_out.meets(average.stated):
            continue
        room = abs(average.central) * LOOSE
        apart = not Interval(average.central - room, average.central + room).meets(average.stated)
        yield Problem(
            (average.each.source, average.total.source, average.count.source),
            f"{average.total.quote} for {average.count.quote} is {_rounded(average.central)} each, not {average.each.quote}",
            f"{average.total.value} / {average.count.value} = {_rounded(average.central)}; stated {average.each.value}",
            Confidence.CERTAIN if apart and average.beside else Confidence.LIKELY,
            resolve="the total, the count and the average at their origin",
        )


def _rounded(number: Fraction) -> str:
    places = 0 if abs(number) >= 100 else 2
    return show(Fraction(round(number * 10**places), 10**places))
