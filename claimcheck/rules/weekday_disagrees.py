"""Dates that do not fall on their weekday."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Mention, View
from claimcheck.days import WEEKDAYS, Day
from claimcheck.findings import Problem
from claimcheck.rulebook import rule
from claimcheck.times import Time

# dates before this day are Julian in all but name, and so are their weekdays
GREGORIAN = Day(1582, 10, 15)


def _stated(view: View) -> list[Mention]:
    return [m for m in view.mentions if isinstance(m.value, Time) and m.value.weekday is not None and m.value.readings]


@rule(scope="document", examines=lambda view: len(_stated(view)))
def weekday_disagrees(view: View) -> Iterator[Problem]:
    """A date does not fall on the weekday given with it.

    What it does
    ------------
    Computes the weekday of every reading of a date that is printed with one. Where none of them falls on it, both halves
    are reported; which of them is wrong is not guessed. A date without a year is left alone until one is known.

    Why it matters
    --------------
    Readers who go by the weekday come on another day than those who go by the date.

    What to do
    ----------
    Ask which of the two was meant.
    """
    for mention in _stated(view):
        days = (
            [r.earliest for r in mention.value.readings if r.earliest is not None]
            if isinstance(mention.value, Time)
            else []
        )
        stated = mention.value.weekday if isinstance(mention.value, Time) else None
        if stated is None or not days or min(days) < GREGORIAN or any(day.weekday == stated for day in days):
            continue
        fall = " or ".join(f"{day} is a {WEEKDAYS[day.weekday]}" for day in days)
        yield Problem(
            (mention.source,),
            f"{mention.quote!r} is not a {WEEKDAYS[stated]}: {fall}",
            f"{fall}; stated: {WEEKDAYS[stated]}",
            resolve="whether the weekday or the date was meant",
        )
