"""Lengths beside the dates they are the length of: "a three-year contract that runs from 1 July 2025 to 30 June 2028"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from claimcheck.claims import Duration, Mention
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.text.sentences import sentences
from claimcheck.periods import Period
from claimcheck.times import Time

# the thing that has the length: "-day seminar", " regional peace conference in Lowby"
THING = (
    r"(?:\s(?!(?:after|before|since|following|follows?|by|when|if|until|ago|later|earlier|and|or|but|as|than|because|over|about|against|with"
    r"|that|which|will|is|was|are|were|be|been|has|had|have)\b)"
    r"[a-z][\w’'-]{1,20}){1,6}"
)
NAMED = r"(?:,?\s(?:of|in|at|for|on)\s(?:the\s)?(?:[A-Z][\w’'.-]{1,24}\s?){1,5}|\s[A-Z][\w’'.-]{1,24}|\s[\"“][^\"“”\n]{1,40}[\"”]){0,3}"
LINK = (
    r"(?:,?\s(?:that|which|will|is|was|are|were|be|to|runs?|ran|running|lasts?|lasted|lasting|held|takes?|took|taking|place|scheduled|planned|due"
    r"|from|on|between|here|there)\b){0,6}"
)
# what is said of it between commas: "the two-day seminar, which is part of a project, runs"
ASIDE = r"(?:,\s(?:which|who|part|organi[sz]ed|hosted|funded|one)\b[^.;:\n\d]{1,140},(?=\s(?:runs?|ran|lasts?|lasted|is|was|will|takes?|took)\b))?"
# between a length that is an adjective and its dates
BEHIND = re.compile(rf"{THING}{NAMED}{ASIDE}{LINK}\s?(?:\(|,\s)?\s?\Z")
# a length in an adjective: "three-year", "two-day"
JOINED = re.compile(r"[-‐‑](?:day|week|month|year)\Z")
# a verb of lasting before a length, and what stands between it and the dates
LASTING = re.compile(r"\b(?:lasts?|lasted|lasting|runs?|ran)\s(?:for\s)?\Z")
FROM = re.compile(r",?\s(?:from\s|on\s|\()?\Z")
# the same without a verb of lasting, where nothing goes on behind the dates; and "6 to 24 May, 19 days in all"
FOR = re.compile(r"\bfor\s\Z")
CLOSES = re.compile(r"[.;,)](?:\s|\Z)|\Z")
# between dates and the length of what went on then: "between May and July in a campaign that lasted two months"
LASTED = re.compile(
    r"(?:\sin|,)\s(?:an?|the)\s(?:[a-z][\w’'-]{1,20}\s){1,4}(?:that|which)\s(?:lasted|took|went on)\s(?:for\s)?\Z"
)
ALL = re.compile(r"\s(?:in\s(?:all|total)|altogether)\b")
# what joins two dates: "6-8 May", "from June to July", not "the end of June"
JOINT = re.compile(r"\w\s?[-–—]\s?\w|\s(?:to|and|until|till|through)\s")


# verbs that date the first day and the last of what a sentence says lasted
BEGAN = re.compile(r"\b(?:began|started|opened|begins|starts|opens|launched)\s(?:on\s|in\s)?\Z")
ENDED = re.compile(
    r"\b(?:ended|finished|closed|concluded|ends|closes|finishes|called off|suspended|lifted|settled)\s(?:on\s|in\s)?\Z"
)


@frozen
class Stretch:
    """A length and its dates: one from the first day to the last, or the first and the last by themselves."""

    length: Mention
    dates: tuple[Mention, ...]


def find_stretches(text: str, mentions: Sequence[Mention]) -> Iterator[Stretch]:
    """The lengths of a text that stand beside their dates, in one sentence."""
    timed = [m for m in mentions if isinstance(m.value, Duration | Time)]
    if not any(isinstance(m.value, Duration) for m in timed):
        return
    ends = [sentence.end for sentence in sentences(text)]
    for one, two in pairwise(timed):
        if not isinstance(one.value, CalendarDuration | FixedDuration) or not _is_stretch(two):
            continue
        if two.span.start - one.span.end > FARTHEST or _parted(ends, one, two):
            continue
        between = text[one.span.end : two.span.start]
        joined = JOINED.search(one.quote) and BEHIND.fullmatch(between)
        lasts = LASTING.search(text, max(0, one.span.start - 16), one.span.start) and FROM.fullmatch(between)
        if joined or lasts or _is_for(text, one, two):
            yield Stretch(one, (two,))
    for one, two in pairwise(timed):
        if (
            isinstance(two.value, CalendarDuration | FixedDuration)
            and _is_stretch(one)
            and ALL.match(text, two.span.end)
        ) and text[one.span.end : two.span.start] in (", ", " ("):
            yield Stretch(two, (one,))
    for one, two in pairwise(timed):
        told = isinstance(two.value, CalendarDuration | FixedDuration) and _is_stretch(one)
        if told and LASTED.fullmatch(text, one.span.end, two.span.start) and not _parted(ends, one, two):
            yield Stretch(two, (one,))
    yield from _begun_and_ended(text, timed, ends)


def _is_for(text: str, length: Mention, dates: Mention) -> bool:
    """Whether something went on for a length, and its dates close the clause: "for seven years, from 1941 to 1948."."""
    between = text[length.span.end : dates.span.start]
    since = between.removeprefix(",") == " from " or (
        between.removeprefix(",") == " " and dates.quote.lower().startswith("from ")
    )
    return since and bool(
        FOR.search(text, max(0, length.span.start - 8), length.span.start) and CLOSES.match(text, dates.span.end)
    )


def _begun_and_ended(text: str, timed: Sequence[Mention], ends: Sequence[int]) -> Iterator[Stretch]:
    """The lengths whose sentence tells the first day and the last: "it began on 3 May, lasted four days and ended on 9 May"."""
    for one, two, three in zip(timed, timed[1:], timed[2:], strict=False):
        lengths = [m for m in (one, two, three) if isinstance(m.value, Duration)]
        dates = [m for m in (one, two, three) if isinstance(m.value, Time)]
        if len(lengths) != 1 or len(dates) != 2 or three.span.end - one.span.start > 2 * FARTHEST:
            continue
        if _parted(ends, one, three):
            continue
        length, (first, last) = lengths[0], dates
        told = LASTING.search(text, max(0, length.span.start - 16), length.span.start) or JOINED.search(length.quote)
        begun = BEGAN.search(text, max(0, first.span.start - 20), first.span.start)
        ended = ENDED.search(text, max(0, last.span.start - 20), last.span.start)
        if told and begun and ended and _is_day(first) and _is_day(last):
            yield Stretch(length, (first, last))


def _parted(ends: Sequence[int], one: Mention, other: Mention) -> bool:
    """Whether a sentence ends between two mentions; the ends are in order."""
    at = bisect_left(ends, one.span.end)
    return at < len(ends) and ends[at] <= other.span.start


def _is_day(mention: Mention) -> bool:
    """Whether a date is a day, with one reading."""
    time = mention.value
    return isinstance(time, Time) and len(time.readings) == 1 and time.readings[0].precision == "day"


FARTHEST = 200  # code points from a length to its dates


def in_years(period: Period) -> list[Period]:
    """A period with its year; one without in a common year and in a leap year: "from 6 to 8 November"."""
    return [period.in_year(year) for year in (COMMON, LEAP)] if period.unspecified_year else [period]


COMMON, LEAP = 2001, 2004


def _is_stretch(mention: Mention) -> bool:
    """Whether a date is a stretch with both ends, as long in one year as in any other that is meant."""
    time = mention.value
    if (
        not isinstance(time, Time)
        or not time.readings
        or time.expression is not None
        or not JOINT.search(mention.quote)
    ):
        return False
    lengths = {one.length_in_days() for period in time.readings for one in in_years(period)}
    return all("/" in period.edtf for period in time.readings) and len(lengths) == 1 and None not in lengths
