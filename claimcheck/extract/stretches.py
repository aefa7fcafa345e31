<<<<<<< HEAD
"""How long something takes, said without a number: "for an hour", "half a year", "a month and a half", "a year-long trial".

"A day" is mostly a rate ("40 a day") or a date ("a day later"). It is a duration only with a half or a second unit
behind it, or behind a word that asks how long.
"""
=======
"""Lengths beside the dates they are the length of: "a three-year contract that runs from 1 July 2025 to 30 June 2028"."""
>>>>>>> main

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
<<<<<<< HEAD
from fractions import Fraction
from functools import cache
from typing import Final

from claimcheck.amounts import Amount
from claimcheck.durations import CalendarDuration, FixedDuration, duration
from claimcheck.extract import comparators
from claimcheck.extract.compounds import CALENDAR, CLOCK
from claimcheck.extract.scans import Scan
from claimcheck.tables import table

Stretch = tuple[int, int, CalendarDuration | FixedDuration]

LEAD: Final = 40  # code points in which the words before a stretch stand
# the words that ask how long, right before a stretch or before its comparator
_ASKING: Final = re.compile(
    r"(?<![\w-])(?:for|within|t(?:ake|akes|ook|aken|aking)|last(?:s|ed|ing)?|spen[dt]|spends|spending|wait(?:s|ed)?|after"
    r"|serv(?:e|es|ed|ing)|stay(?:s|ed)?|more|worth|length)\s(?:(?:me|you|him|her|us|them|it)\s)?\Z",
    re.IGNORECASE,
)
# "over a year" may be "in the course of it"
_OVER: Final = re.compile(r"(?:over|under)\s\Z", re.IGNORECASE)
# what makes it something else: "for a second time", "for a year's work", "a day ago", "a day at a time"
_OTHER: Final = re.compile(
    r"['’]|-\w|\s(?:ago|ahead|time|later|earlier|before|after|from|since|prior|hence|at a|or two|early|late|in advance"
    r"|when|that|which|by)\b"
)
_CLOSED: Final = re.compile(r"\s?(?:[.,;:!?)]|\Z)|\s(?:and|or|but|so)\b")
# what follows a stretch that is longer: "a month and a half", "an hour and 30 seconds", "a year, three months"
_HALF: Final = re.compile(r"\sand\s(?:an?\s)?(half|quarter)\b(?!\s(?:of|the|a)\b)", re.IGNORECASE)
_REST: Final = re.compile(r",?\s(?:and\s)?(?:(\d{1,3})|([a-z]{2,9})(?:-([a-z]{3,5}))?)\s([a-z]{3,9})\b", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    """An article, "half a" or "another" with a unit; "year-long"; "all week"."""
    units = "|".join(names[0] for unit, names in table("durations")["names"].items() if unit != "quarter")
    return re.compile(
        r"(?<![\w$£€-])(?:"
        rf"(?P<part>half(?:\s|-)an?|(?P<three>three(?:\s|-))?quarters?\sof\san?|a\squarter\sof\san?|1/2|1/4|3/4)\s(?P<of>{units})"
        rf"|a\shalf[\s-](?P<half>hour|day|minute|century|decade)|half[\s-](?P<short>hour)"
        rf"|(?P<long>{units})(?:-long|long)"
        rf"|(?P<a>(?:another|an?|one|all|full|whole|(?:an?|the|another)\s(?:full|whole|further|entire|single|additional|good)))[\s-](?P<unit>{units})"
        r")(?!\w|-?long\b)",
        re.IGNORECASE,
    )


def find_stretches(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Stretch]:
    """The durations of a text that are said without a number, in its order.

    >>> [(s, e, v.iso8601) for s, e, v in find_stretches("It took an hour and a half; a day at sea costs 40 a day.")]
    [(8, 26, 'PT1.5H')]
    """
    scan = Scan(text, taken)
    return [found for found in _found(scan) if scan.free(found[0], found[1])]


def _found(scan: Scan) -> Iterator[Stretch]:
    for match in _pattern().finditer(scan.text):
        if match["part"] or match["half"] or match["short"]:
            yield from _part(scan.text, match)
        elif match["long"]:
            yield match.start(), match.end(), duration(Amount.of(1), match["long"].lower())
        else:
            yield from _whole(scan.text, match)


_PARTS: Final = {"half": Fraction(1, 2), "1/2": Fraction(1, 2), "3/4": Fraction(3, 4), "three": Fraction(3, 4)}


def _part(text: str, match: re.Match[str]) -> Iterator[Stretch]:
    """ "half an hour", "three quarters of a year", "a half hour"."""
    unit = (match["of"] or match["half"] or match["short"]).lower()
    words = "three" if match["three"] else re.split(r"[\s-]", match["part"] or "half")[0].lower()
    if _OTHER.match(text, match.end()) and not text.startswith("-", match.end()):
        return
    yield _compared(text, match, match.end(), _PARTS.get(words, Fraction(1, 4)), unit)


def _whole(text: str, match: re.Match[str]) -> Iterator[Stretch]:
    """ "for an hour", "nearly a decade", "a month and a half", "for all week", "a one-year term"."""
    unit, lead, before = match["unit"].lower(), match["a"].lower(), text[max(0, match.start() - LEAD) : match.start()]
    if longer := _longer(text, match.end(), unit):
        if lead in ("a", "an", "one", "another"):
            value, end, unit = longer
            yield _compared(text, match, end, value, unit)
        return
    if _OTHER.match(text, match.end()) or (unit == "second" and not _CLOSED.match(text, match.end())):
        return
    found = _compared(text, match, match.end(), Fraction(1), unit)
    if found[0] < match.start() or _is_asked(text, match, lead, before):
        yield found


def _is_asked(text: str, match: re.Match[str], lead: str, before: str) -> bool:
    """Whether one unit without a comparator is how long something takes."""
    if match.group() == text.strip() or (lead == "one" and match.group()[3] == "-"):
        return True
    if lead in ("all", "full", "whole"):
        return before.lower().endswith("for ")
    return bool(_ASKING.search(before)) or (lead == "another" and bool(_CLOSED.match(text, match.end())))


def _compared(text: str, match: re.Match[str], end: int, value: Fraction, unit: str) -> Stretch:
    """With the comparator before it: "nearly a decade", "more than a month"."""
    said, start = comparators.before(text, match.start()), match.start()
    over = _OVER.search(text, max(0, start - 8), start)
    if said.shape is None or (over and not _ASKING.search(text, max(0, said.edge - LEAD), said.edge)):
        return start, end, duration(Amount.of(value), unit)
    return said.edge, end, duration(Amount.of(value, said.shape), unit)


def _longer(text: str, end: int, unit: str) -> tuple[Fraction, int, str] | None:
    """The whole of a unit and what is added to it, where that ends, and the unit it is counted in."""
    if half := _HALF.match(text, end):
        return Fraction(3, 2) if half[1].lower() == "half" else Fraction(5, 4), half.end(), unit
    rest = _REST.match(text, end)
    if rest is None:
        return None
    number, small = _number(rest), _unit(rest[4].lower())
    for scale in (CLOCK, CALENDAR):
        if number and small and unit in scale and small in scale and scale[small] < scale[unit]:
            return Fraction(scale[unit], scale[small]) + number, rest.end(), small
    return None


def _number(match: re.Match[str]) -> int:
    cardinals = table("numerals")["cardinals"]
    if match[1]:
        return int(match[1])
    return int(cardinals.get(match[2].lower(), 0)) + int(cardinals.get((match[3] or "").lower(), 0))


@cache
def _units() -> dict[str, str]:
    return {name: unit for unit, names in table("durations")["names"].items() for name in names}


def _unit(word: str) -> str | None:
    return _units().get(word)
=======
from itertools import pairwise

from attrs import frozen

from claimcheck.claims import Duration, Mention
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.sentences import sentences
from claimcheck.times import Time

# the thing that has the length: "-day seminar", " regional peace conference in Lowby"
THING = (
    r"(?:\s(?!(?:after|before|since|following|follows?|by|when|if|until|ago|later|earlier|and|or|but|as|than|because|over|about|against|with"
    r"|that|which|will|is|was|are|were|be|been|has|had|have)\b)"
    r"[a-z][\w’'-]{1,20}){1,4}"
)
NAMED = r"(?:,?\s(?:of|in|at|for|on)\s(?:the\s)?(?:[A-Z][\w’'.-]{1,24}\s?){1,5}|\s[A-Z][\w’'.-]{1,24}){0,3}"
LINK = (
    r"(?:,?\s(?:that|which|will|is|was|are|were|be|to|runs?|ran|running|lasts?|lasted|lasting|held|takes?|took|taking|place|scheduled|planned|due"
    r"|from|on|between|here|there)\b){0,6}"
)
# between a length that is an adjective and its dates
BEHIND = re.compile(rf"{THING}{NAMED}{LINK}\s?(?:\(|,\s)?\s?\Z")
# a length in an adjective: "three-year", "two-day"
JOINED = re.compile(r"[-‐‑](?:day|week|month|year)\Z")
# a verb of lasting before a length, and what stands between it and the dates
LASTING = re.compile(r"\b(?:lasts?|lasted|lasting|runs?|ran)\s(?:for\s)?\Z")
FROM = re.compile(r",?\s(?:from\s|on\s|\()?\Z")
# what joins two dates: "6-8 May", "from June to July", not "the end of June"
JOINT = re.compile(r"\w\s?[-–—]\s?\w|\s(?:to|and|until|till|through)\s")


@frozen
class Stretch:
    """A length and the dates from its first day to its last."""

    length: Mention
    dates: Mention


def find_stretches(text: str, mentions: Sequence[Mention]) -> Iterator[Stretch]:
    """The lengths of a text that stand beside their dates, in one sentence."""
    timed = [m for m in mentions if isinstance(m.value, Duration | Time)]
    if not any(isinstance(m.value, Duration) for m in timed):
        return
    ends = [sentence.end for sentence in sentences(text)]
    for one, two in pairwise(timed):
        if not isinstance(one.value, CalendarDuration | FixedDuration) or not _is_stretch(two):
            continue
        if two.span.start - one.span.end > FARTHEST or any(one.span.end <= end <= two.span.start for end in ends):
            continue
        between = text[one.span.end : two.span.start]
        joined = JOINED.search(one.quote) and BEHIND.fullmatch(between)
        lasts = LASTING.search(text, max(0, one.span.start - 16), one.span.start) and FROM.fullmatch(between)
        if joined or lasts:
            yield Stretch(one, two)


FARTHEST = 120  # code points from a length to its dates


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
    lengths = {period.length_in_days() for period in time.readings}
    return all("/" in period.edtf for period in time.readings) and len(lengths) == 1 and None not in lengths
>>>>>>> main
