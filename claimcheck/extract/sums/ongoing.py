"""What has gone on for so many years since a year, up to the date of a text.

"for seven years, since 2011"; "for four consecutive years, ever since it began in 2016"; "now in its fourth year, was launched
in 2016".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from claimcheck.claims import Mention
from claimcheck.durations import CalendarDuration
from claimcheck.extract.numbers.numberparts import ordinal
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.times import Time

# before a length, that something goes on; that it is of years one behind the other says so too
GOES_ON = re.compile(r"\b(?:has|have|’ve|'ve)\b[^.;:]{0,50}\bfor\s(?:the\s(?:past|last)\s)?\Z")
FOR = re.compile(r"\bfor\s(?:the\s(?:past|last)\s)?\Z")
IN_A_ROW = re.compile(r"\b(?:consecutive|successive|straight|in a row|running)\b")
# between a length and a year: "since 2011"; "since it was founded in" 2016
NEXT = re.compile(r"(?:\s(?:in a row|running))?,?\s(?:ever\s|\()?")
SINCE = re.compile(
    r"(?:\s(?:in a row|running))?,?\s(?:ever\s|\()?since\s(?:it|they|he|she|(?:its|their|his|her|the)\s[a-z]{3,16})"
    r"\s(?:(?:was|were|first)\s){0,2}[a-z]{3,16}(?:\s(?:up|over|off|out))?\s(?:back\s)?(?:in\s)?"
)
# which year it is in, and behind that when it began
IN_ITS = re.compile(
    r"\bin\s(?:its|their)\s(?P<nth>\d{1,2}(?:st|nd|rd|th)|[a-z]{5,12})\s(?:consecutive\s|straight\s)?year\b(?!\s(?:of|at|in)\b)"
)
REACH = 80  # code points between the count and the year
PAUSED = 2  # years that may have been left out of what is counted by its years


@frozen
class Ongoing:
    """So many years, the words that say so, the year they are counted from, and how few and how many they may be."""

    years: int
    said: Span
    since: Mention
    begun: Period
    least: int
    most: int

    @property
    def fits(self) -> bool:
        """Whether so many years have gone by."""
        return self.least <= self.years <= self.most


@cache
def _began() -> re.Pattern[str]:
    """What leads from a count of years to when it began: "and was launched in"."""
    verbs = "|".join(table("elapsed")["started"]["words"])
    return re.compile(
        rf",?\s(?:(?:was|were|has|have|been|and|which|it|first)\s){{0,4}}(?:{verbs})\s(?:back\s)?(?:in\s)?"
    )


def find_ongoing(text: str, mentions: Sequence[Mention], now: Period) -> Iterator[Ongoing]:
    """The counts of years that a text gives beside the year from which they are counted, at the date of the text."""
    if now.earliest is None or now.latest is None:
        return
    first, last = now.earliest.year, now.latest.year
    for length, since in pairwise(m for m in mentions if isinstance(m.value, CalendarDuration | Time)):
        begun = _begun(since)
        years = _years(length)
        if begun is not None and begun.earliest is not None and years is not None and _is_since(text, length, since):
            start = begun.earliest.year
            yield Ongoing(years, length.span, since, begun, first - start - 1, last - start + 1)
    times = [m for m in mentions if isinstance(m.value, Time)]
    for count in IN_ITS.finditer(text):
        nth, at = ordinal(count["nth"]), bisect_left(times, count.end(), key=lambda m: m.span.start)
        if nth is None or at == len(times) or times[at].span.start - count.end() > REACH:
            continue
        since = times[at]
        begun, between = _begun(since), text[count.end() : since.span.start]
        stated = since.quote.lower().startswith("since ") and NEXT.fullmatch(between)
        if begun is not None and begun.earliest is not None and (stated or _began().fullmatch(between)):
            start = begun.earliest.year
            yield Ongoing(nth, Span(*count.span()), since, begun, first - start - PAUSED, last - start + 1)


def _years(mention: Mention) -> int | None:
    """How many whole years a length is."""
    value = mention.value
    if not isinstance(value, CalendarDuration) or value.unit != "year" or value.stated is None:
        return None
    return int(value.stated) if value.stated.denominator == 1 else None


def _begun(mention: Mention) -> Period | None:
    """The year or day that a time begins with; None where it has several readings."""
    time = mention.value
    return time.readings[0] if isinstance(time, Time) and len(time.readings) == 1 else None


def _is_since(text: str, length: Mention, since: Mention) -> bool:
    """Whether a length goes on from a time up to now."""
    before, between = text[max(0, length.span.start - 60) : length.span.start], text[length.span.end : since.span.start]
    if len(between) > REACH or not FOR.search(before):
        return False
    row = IN_A_ROW.search(length.quote) or IN_A_ROW.match(between.strip())
    if not row and not GOES_ON.search(before):
        return False
    return bool(NEXT.fullmatch(between) if since.quote.lower().startswith("since ") else SINCE.fullmatch(between))
