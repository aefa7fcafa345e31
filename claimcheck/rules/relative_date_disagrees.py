"""Relative dates that are not the dates printed beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from claimcheck.claims import Mention, View
from claimcheck.days import Day
from claimcheck.findings import Confidence, Problem
from claimcheck.periods import Period
from claimcheck.rulebook import rule
from claimcheck.times import Time

# what makes a date the same as the relative one before it: "five days later, on 8 May,"; "yesterday (3 May)"
APPOSED = re.compile(r",\s(?:on\s|in\s)?(?:the\s)?|\s\((?:on\s|in\s)?")
# where such an apposition ends; a list of dates goes on
ENDED = re.compile(r"\s?[,.;:)]|\s(?:the|a|an|it|he|she|they|and(?!\s\d))\b|\s?\Z")
# relative dates that count from the day of the text, and those that count from the date before them
FROM_TODAY = re.compile(r"\b(?:yesterday|today|tomorrow|tonight|ago)\b", re.I)
SOME_DAYS = re.compile(
    r"(?:this|last|next)\s(?:week|weekend|month)", re.I
)  # a day in them follows: "this week, on 12 June"
ONWARD = re.compile(r"\b(?:later|earlier|before|after|previous|following|next)\b", re.I)
UNIT = re.compile(r"\b(day|week|month|year|decade|centur)", re.I)
# days by which people miss when they count in a unit; a decade and more is never meant to the year
SLACK = {"day": 1, "week": 4, "month": 31, "year": 366}
NEAR = 200  # code points from a date to what counts from it


@frozen
class Pair:
    """A relative date, the date beside it, and the date it counts from; None where that is the day of the text."""

    relative: Mention
    date: Mention
    base: Mention | None


def _pairs(view: View) -> list[Pair]:
    times = [m for m in view.mentions if isinstance(m.value, Time)]
    return [pair for at, both in enumerate(pairwise(times)) if (pair := _pair(view, times, at, *both)) is not None]


def _pair(view: View, times: list[Mention], at: int, one: Mention, two: Mention) -> Pair | None:
    first, second = one.value, two.value
    if not isinstance(first, Time) or not isinstance(second, Time) or not first.readings or not second.readings:
        return None
    text = view.document.text
    if first.expression is None or second.expression is not None:
        return None
    if not APPOSED.fullmatch(text, one.span.end, two.span.start) or not ENDED.match(text, two.span.end):
        return None
    known = view.anchor.period is not None
    if known and (FROM_TODAY.search(one.quote) or (SOME_DAYS.fullmatch(one.quote) and _is_day_near(first, second))):
        return Pair(one, two, None)
    base = times[at - 1] if at else None
    if not ONWARD.search(one.quote) or base is None or one.span.start - base.span.end > NEAR:
        return None
    counted = isinstance(base.value, Time) and base.value.expression is None and base.value.edtf is not None
    if (
        counted
        and isinstance(base.value, Time)
        and (first.anchor or "").startswith(
            (f"{base.value.edtf}, the date before", f"{base.value.edtf}, the time before")
        )
    ):
        return Pair(one, two, base)
    return None


def _is_day_near(first: Time, second: Time) -> bool:
    """Whether a date is a day within a year of another: "this week, on 5 July 1944" tells of another week."""
    if any(reading.precision != "day" for reading in second.readings) or not first.earliest or not second.earliest:
        return False
    return abs(first.earliest.year - second.earliest.year) <= 1


@rule(scope="document", examines=lambda view: len(_pairs(view)))
def relative_date_disagrees(view: View) -> Iterator[Problem]:
    """A relative date is not the date printed beside it.

    What it does
    ------------
    Where "yesterday" or "five days later" stands beside a date, counts from the day of the text or from the date before,
    and compares. People count the first day or not, and weeks, months and years loosely; so a difference of one day, of
    half a week, of a month or of a year is passed over.

    Why it matters
    --------------
    One of the two dates sends readers to the wrong day.

    What to do
    ----------
    Count again, and check the date it is counted from.
    """
    for pair in _pairs(view):
        unit = UNIT.search(pair.relative.quote)
        slack = SLACK.get(unit[1].lower() if unit else "day")
        counted, printed = pair.relative.value, pair.date.value
        if slack is None or not isinstance(counted, Time) or not isinstance(printed, Time):
            continue
        gap = min(_gap(x, y, pair.date.quote) for x in counted.readings for y in printed.readings)
        if gap <= slack:
            continue
        base = (pair.base.source,) if pair.base else (view.anchor.source,) if view.anchor.source else ()
        known = pair.base is None and view.document.published is not None
        yield Problem(
            (pair.relative.source, pair.date.source, *base),
            f"{pair.relative.quote!r} is {counted.edtf}, not {pair.date.quote}",
            f"counted from {counted.anchor}: {counted.edtf}; printed {pair.date.quote}",
            Confidence.CERTAIN if known else Confidence.LIKELY,
            resolve="the date at its origin, and the date it is counted from",
        )


def _gap(counted: Period, printed: Period, quote: str) -> int:
    """The days between two dates; the year of a date that is printed without one is that of the other."""
    if not re.search(r"\d{4}", quote) and counted.earliest is not None and printed.earliest is not None:
        year = counted.earliest.year
        options = [_moved(printed, year + shift) for shift in (-1, 0, 1)]
        return min(_days(counted, option) for option in options if option is not None)
    return _days(counted, printed)


def _moved(period: Period, year: int) -> Period | None:
    first, last = period.earliest, period.latest
    if first is None or last is None:
        return None
    months = 12 * (year - first.year)
    return Period.between(first.add_months(months), last.add_months(months))


def _days(a: Period, b: Period) -> int:
    gaps = [_apart(x.latest, y.earliest) for x, y in ((a, b), (b, a))]
    return max(0, *gaps)


def _apart(last: Day | None, first: Day | None) -> int:
    return 0 if last is None or first is None else first - last
