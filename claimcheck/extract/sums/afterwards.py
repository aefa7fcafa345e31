"""Lengths from what a text dates to a date beside them: "Six months after the hub opened, in June"; "closed in June 2024, a year
after it opened".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claimcheck.claims import Claim, Mention
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.sums.elapsed import ROOM, Elapsed, days_between_steps
from claimcheck.periods import Period
from claimcheck.remembering import remembered
from claimcheck.tables import table
from claimcheck.times import Time

# between a length and the date that it leads to, and between a date and the length behind it
ON = re.compile(r",\s(?:in|on)\s\Z")
APPOSED = re.compile(r",\s(?:and\s)?(?:(?:some|almost|exactly|just|only)\s)?")
ENDED = re.compile(r"[.,;)]|\s?\Z")
COMMON = 2001  # a year of dates without one, which is no leap year
LONGEST = 600  # code points back to where that claim begins
NEAR = 400  # code points back to where the first step is dated


@cache
def _after() -> re.Pattern[str]:
    """What a length is counted from: "after the hub opened", "after it took effect", "after its opening", "after the opening"."""
    deeds = "|".join(sorted(map(re.escape, table("elapsed")["deeds"]), key=len, reverse=True))
    nouns = "|".join(table("elapsed")["steps"])
    return re.compile(
        rf"\s(?:after|from)\s(?:(?P<what>it|they|the\s[a-z-]{{3,16}}(?:\s[a-z-]{{3,16}})?)\s(?:first\s)?(?P<deed>{deeds})"
        rf"|(?:its|their|the)\s(?P<noun>{nouns}))\b(?!\sof\b)"
    )


@remembered
def find_afterwards(text: str, mentions: Sequence[Mention], claims: Sequence[Claim]) -> Iterator[Elapsed]:
    """The lengths that stand beside the date they lead to, with the one claim that dates what they are counted from."""
    if " after " not in text and " from " not in text:
        return
    told = [m for m in mentions if isinstance(m.value, CalendarDuration | FixedDuration | Time)]
    dated: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims if any(_after().match(text, m.span.end) for m in told) else ():
        dated[claim.property].append(claim)
    for at, mention in enumerate(told):
        value = mention.value
        if not isinstance(value, CalendarDuration | FixedDuration) or value.unit not in ROOM:
            continue
        after = _after().match(text, mention.span.end)
        last = _last(text, told, at, after) if after else None
        first = _first(dated, after, mention) if after and last else None
        if last is not None and first is not None:
            yield from _elapsed(mention, first, last)


def _last(text: str, told: Sequence[Mention], at: int, after: re.Match[str]) -> Mention | None:
    """The date that a length leads to: right behind what it is counted from, else right before it."""
    mention = told[at]
    for other in told[at + 1 : at + 2]:
        if isinstance(other.value, Time) and ON.fullmatch(text, after.end(), other.span.start):
            return other
    for other in told[at - 1 : at]:
        apposed = isinstance(other.value, Time) and APPOSED.fullmatch(text, other.span.end, mention.span.start)
        if apposed and ENDED.match(text, after.end()):
            return other
    return None


def _first(dated: Mapping[str, Sequence[Claim]], after: re.Match[str], mention: Mention) -> Claim | None:
    """The one claim near before a length that dates the step it is counted from, of the thing that is named."""
    steps = table("elapsed")
    claims = dated.get(steps["deeds"][after["deed"]] if after["deed"] else steps["steps"][after["noun"]], ())
    low = bisect_left(claims, mention.span.start - LONGEST, key=lambda c: c.source.span.start)
    high = bisect_left(claims, mention.span.start, key=lambda c: c.source.span.start)
    near = [c for c in claims[low:high] if 0 < mention.span.start - c.source.span.end <= NEAR]
    what = (after["what"] or "").removeprefix("the ")
    if what not in ("", "it", "they"):
        near = [c for c in near if what.split()[-1] in (c.subject or "").lower().split()]
    return near[0] if len(near) == 1 and not near[0].loose else None


def _elapsed(mention: Mention, first: Claim, last: Mention) -> Iterator[Elapsed]:
    """What lies between; of dates without a year, what fits or else comes nearest."""
    start, end = _reading(first), _reading(last)
    if start is None or end is None or (start.unspecified_year and not end.unspecified_year):
        return
    start = start.in_year(COMMON) if start.unspecified_year else start
    year = start.earliest.year if start.earliest else COMMON
    ends = [end.in_year(y) for y in (year, year + 1)] if end.unspecified_year else [end]
    found = [Elapsed(mention, first, last, days) for e in ends if (days := days_between_steps(start, e)) is not None]
    yield from [e for e in found if e.fits][:1] or found[:1]


def _reading(dated: Claim | Mention) -> Period | None:
    """The one reading of a date."""
    readings = dated.value.readings if isinstance(dated.value, Time) else ()
    return readings[0] if len(readings) == 1 else None
