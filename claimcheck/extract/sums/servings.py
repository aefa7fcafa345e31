"""So many years behind somebody who leaves, or something that ends, and since when it was, in the next sentence.

"After 31 years as director, Ana Prat will retire in August. She took over in 1999"; "The cinema closes on Friday after 40
years. It opened in 1976". The years are counted to the date of the text, of which alone such sentences are told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from claimcheck.claims import Mention
from claimcheck.durations import CalendarDuration
from claimcheck.extract.sums.ongoing import Ongoing
from claimcheck.extract.text.sentences import sentences
from claimcheck.periods import Period
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.times import Time

AFTER = re.compile(r"\b[Aa]fter\s\Z")
# behind the years: an office, or nothing that they are spent on
OFFICE = re.compile(
    r"\s(?:as\s(?:its\s|the\s|an?\s)?[a-z][a-z -]{2,40}|in\s(?:the\s|that\s)?(?:post|job|role|office|charge|position))(?=[.,;]|\s?\Z)"
)
BARE = re.compile(r"(?:\sof\sservice)?(?=[.,;]|\s?\Z)")
LONGEST = 600  # code points of a sentence
YEAR = 366  # days from a text to the times that are its own
ROOM = 1  # year by which such a count may miss


@cache
def _leaving() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, table("elapsed")["leaving"]["words"])) + r")\b")


@cache
def _began(kind: str) -> re.Pattern[str]:
    listed = sorted(table("elapsed")["began"][kind], key=len, reverse=True)
    return re.compile(r"(?:It|He|She|They)\s(?:" + "|".join(map(re.escape, listed)) + r")\s(?:back\s)?(?:in|on)\s")


@remembered
def find_servings(text: str, mentions: Sequence[Mention], now: Period) -> Iterator[Ongoing]:
    """The years after which somebody or something goes, with the year that the next sentence counts them from."""
    timed = [m for m in mentions if isinstance(m.value, CalendarDuration | Time)]
    lengths = (m.span.start for m in timed if isinstance(m.value, CalendarDuration))
    if now.earliest is None or now.latest is None or not any(text.endswith("fter ", 0, start) for start in lengths):
        return
    starts = [m.span.start for m in timed]
    for sentence, behind in pairwise(sentences(text)):
        low, middle, high = (bisect_left(starts, at) for at in (sentence.start, sentence.end, behind.end))
        inside, next_times = timed[low:middle], timed[middle:high]
        if not inside or not next_times or text[sentence.end : behind.start].count("\n") > 1:
            continue
        for length in inside:
            kind = _kind(text, sentence, length)
            if kind is None or not all(_is_now(m, now) for m in inside):
                continue
            since = next_times[0]
            if _began(kind).fullmatch(text, behind.start, since.span.start):
                yield from _counted(length, since, now)


def _kind(text: str, sentence: Span, length: Mention) -> str | None:
    """Whether the years are those of an office or of a thing, where somebody goes after them."""
    value = length.value
    if not isinstance(value, CalendarDuration) or value.unit != "year" or sentence.end - sentence.start > LONGEST:
        return None
    exact = (
        value.comparator == "=" and not value.approximate and value.stated is not None and value.stated.denominator == 1
    )
    if not exact or not AFTER.search(text, sentence.start, length.span.start):
        return None
    if not _leaving().search(text, sentence.start, sentence.end):
        return None
    if OFFICE.match(text, length.span.end, sentence.end):
        return "office"
    return "thing" if BARE.match(text, length.span.end, sentence.end) else None


def _is_now(mention: Mention, now: Period) -> bool:
    """Whether a time is of about the date of the text; lengths are of none."""
    value = mention.value
    if not isinstance(value, Time):
        return True
    assert now.earliest is not None
    assert now.latest is not None
    return all(
        r.earliest is not None
        and r.latest is not None
        and r.latest > now.earliest - YEAR
        and r.earliest < now.latest + YEAR
        for r in value.readings
    )


def _counted(length: Mention, since: Mention, now: Period) -> Iterator[Ongoing]:
    value, time = length.value, since.value
    if not isinstance(value, CalendarDuration) or not isinstance(time, Time) or len(time.readings) != 1:
        return
    begun = time.readings[0]
    if value.stated is None or begun.earliest is None or now.earliest is None or now.latest is None:
        return
    start = begun.earliest.year
    least, most = now.earliest.year - start - ROOM, now.latest.year - start + ROOM
    yield Ongoing(int(value.stated), length.span, since, begun, least, most)
