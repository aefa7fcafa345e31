"""Lengths of time between two steps that a text dates: "it took effect on 1 July 2013, a year after its adoption".

Or between the adoption of what takes effect later and that day: "so that employers had twelve months to prepare".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from attrs import frozen

from claimcheck.claims import Claim, Mention
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.intervals import Interval
from claimcheck.periods import Period
from claimcheck.tables import table
from claimcheck.times import Time

TAKEN = ("adopted", "signed", "launched")  # the first step of what takes effect
EFFECTIVE = "effective"
# between the date of the second step and the length: "1 July 2013, a year after its adoption"
APPOSED = re.compile(r",\s(?:(?:some|almost|exactly|just|only)\s)?")
SO_THAT = re.compile(r"\b(?:so that|giving|leaving|(?:which|that)\s(?:gave|left|gives|leaves))\b[^.;:]{0,50}\Z")
REACH = 70  # code points in which that stands
NEAR = 300  # code points from the second date to what one had time for
# what is counted to the unit may be missed by half of one
ROOM = {"year": 183, "month": 16, "week": 4, "day": 1}


@frozen
class Elapsed:
    """A length, the claims that date the step it counts from and the one it counts to, and the days between those."""

    length: Mention
    first: Claim
    last: Claim | Mention
    days: Interval

    @property
    def fits(self) -> bool:
        """Whether the length is that of the days between."""
        value = self.length.value
        if not isinstance(value, CalendarDuration | FixedDuration):
            return True
        room = Fraction(ROOM[value.unit])
        return (value.days(implied=True) + Interval(-room, room)).meets(self.days)


@cache
def _after() -> re.Pattern[str]:
    nouns = "|".join(table("elapsed")["steps"])
    return re.compile(rf"\s(?:after|from)\s(?:its|their|his|her|the)\s(?P<noun>{nouns})\b(?!\sof\b)")


@cache
def _waiting() -> re.Pattern[str]:
    words = "|".join(sorted(table("elapsed")["waiting"]["words"], key=len, reverse=True))
    return re.compile(rf"\s(?:in\swhich\s)?to\s(?:{words})\b")


def find_elapsed(text: str, mentions: Sequence[Mention], claims: Sequence[Claim]) -> Iterator[Elapsed]:
    """The lengths that a text gives between two steps that it dates once each."""
    lengths = [m for m in mentions if isinstance(m.value, CalendarDuration | FixedDuration) and m.value.unit in ROOM]
    lengths = [m for m in lengths if _after().match(text, m.span.end) or _waiting().match(text, m.span.end)]
    if not lengths:
        return
    dated = {
        _key(claim): claim
        for claim in claims
        if claim.subject and not claim.loose and period_of_step(claim) is not None
    }
    told: dict[tuple[str, str], set[Period | None]] = defaultdict(set)
    for claim in claims:
        told[_key(claim)].add(period_of_step(claim))
    for mention in lengths:
        for first, last in _steps(text, mention, dated):
            days = _days(first, last)
            if days is not None and all(len(told[_key(claim)]) == 1 for claim in (first, last)):
                yield Elapsed(mention, first, last, days)
                break


def _key(claim: Claim) -> tuple[str, str]:
    return claim.property, (claim.subject or "").casefold()


def _steps(text: str, mention: Mention, dated: dict[tuple[str, str], Claim]) -> Iterator[tuple[Claim, Claim]]:
    after = _after().match(text, mention.span.end)
    if after is not None:
        step = table("elapsed")["steps"][after["noun"]]
        for (property, subject), last in dated.items():
            first = dated.get((step, subject))
            if first and property != step and APPOSED.fullmatch(text, last.source.span.end, mention.span.start):
                yield first, last
    elif _waiting().match(text, mention.span.end) and SO_THAT.search(
        text, max(0, mention.span.start - REACH), mention.span.start
    ):
        for (property, subject), last in dated.items():
            near = 0 < mention.span.start - last.source.span.end <= NEAR
            first = next((dated[step, subject] for step in TAKEN if (step, subject) in dated), None)
            if property == EFFECTIVE and near and first:
                yield first, last


def period_of_step(claim: Claim) -> Period | None:
    """The one date of a claim, where both its ends are known."""
    time = claim.value
    if not isinstance(time, Time) or len(time.readings) != 1:
        return None
    period = time.readings[0]
    return None if period.earliest is None or period.latest is None or period.unspecified_year else period


def _days(first: Claim, last: Claim) -> Interval | None:
    return days_between_steps(period_of_step(first), period_of_step(last))


def days_between_steps(start: Period | None, end: Period | None) -> Interval | None:
    """The fewest and the most days from one date to another; None where they are not in this order."""
    if start is None or end is None or start.earliest is None or end.latest is None:
        return None
    if start.latest is None or end.earliest is None or end.earliest <= start.latest:
        return None
    return Interval(Fraction(end.earliest - start.latest), Fraction(end.latest - start.earliest))
