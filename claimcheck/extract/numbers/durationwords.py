"""How long something takes, said without a number: "for an hour", "half a year", "a month and a half", "a year-long trial".

"A day" is mostly a rate ("40 a day") or a date ("a day later"). It is a duration only with a half or a second unit
behind it, or behind a word that asks how long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from typing import Final

from claimcheck.amounts import Amount
from claimcheck.durations import CalendarDuration, FixedDuration, duration
from claimcheck.extract.numbers import comparators
from claimcheck.extract.numbers.compounds import CALENDAR, CLOCK
from claimcheck.extract.numbers.scans import Scan
from claimcheck.extract.text.signs import sign
from claimcheck.extract.text.wordpatterns import whole
from claimcheck.tables import table

Worded = tuple[int, int, CalendarDuration | FixedDuration]

LEAD: Final = 40  # code points in which the words before a stretch stand
WIDEST: Final = 24  # code points of a stretch before its unit: "three quarters of an "
BEHIND: Final = 6  # and behind the unit, with the one that must be no letter: "-long"
# the words that ask how long, right before a stretch or before its comparator
_ASKING: Final = re.compile(
    r"(?<![\w-])(?:for|within|t(?:ake|akes|ook|aken|aking)|last(?:s|ed|ing)?|spen[dt]|spends|spending|wait(?:s|ed)?|after"
    r"|serv(?:e|es|ed|ing)|stay(?:s|ed)?)\s(?:(?:me|you|him|her|us|them|it)\s)?\Z",
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
def _single() -> tuple[str, ...]:
    """The units in the singular."""
    return tuple(names[0] for unit, names in table("durations")["names"].items() if unit != "quarter")


@cache
def _pattern() -> re.Pattern[str]:
    """An article, "half a" or "another" with a unit; "year-long"; "all week"."""
    units = "|".join(_single())
    return re.compile(
        r"(?<![\w$£€-])(?:"
        rf"(?P<part>half(?:\s|-)an?|(?P<three>three(?:\s|-))?quarters?\sof\san?|a\squarter\sof\san?|1/2|1/4|3/4)\s(?P<of>{units})"
        rf"|a\shalf[\s-](?P<half>hour|day|minute|century|decade)|half[\s-](?P<short>hour)"
        rf"|(?P<long>{units})(?:-long|long)"
        rf"|(?P<a>(?:another|an?|one|all|full|whole|(?:an?|the|another)\s(?:full|whole|further|entire|single|additional|good)))[\s-](?P<unit>{units})"
        r")(?!\w|-?long\b)",
        re.IGNORECASE,
    )


def find_worded(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Worded]:
    """The durations of a text that are said without a number, in its order.

    >>> [(s, e, v.iso8601) for s, e, v in find_worded("It took an hour and a half; a day at sea costs 40 a day.")]
    [(8, 26, 'PT1.5H')]
    """
    scan = Scan(text, taken)
    return [found for found in _found(scan) if scan.free(found[0], found[1])]


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The matches of the pattern: looked for around the units, which are quick to find and in each of them."""
    done = 0
    for start, end in _unit_beginnings(text):
        match = _pattern().search(text, max(done, start - WIDEST), end + BEHIND)
        if match is not None:
            done = match.end()
            yield match


@sign
@cache
def _unit_beginnings() -> re.Pattern[str]:
    """The beginnings of words that begin with a unit of time."""
    return re.compile(whole(_single(), any_case=True))


def _found(scan: Scan) -> Iterator[Worded]:
    for match in _matches(scan.text):
        if match["part"] or match["half"] or match["short"]:
            yield from _part(scan.text, match)
        elif match["long"]:
            yield match.start(), match.end(), duration(Amount.of(1), match["long"].lower())
        else:
            yield from _whole(scan.text, match)


_PARTS: Final = {"half": Fraction(1, 2), "1/2": Fraction(1, 2), "3/4": Fraction(3, 4), "three": Fraction(3, 4)}


def _part(text: str, match: re.Match[str]) -> Iterator[Worded]:
    """ "half an hour", "three quarters of a year", "a half hour"."""
    unit = (match["of"] or match["half"] or match["short"]).lower()
    words = "three" if match["three"] else re.split(r"[\s-]", match["part"] or "half")[0].lower()
    if text[max(0, match.start() - 4) : match.start()].lower() == "and ":  # "one and a half hours"
        return
    if _OTHER.match(text, match.end()) and not text.startswith("-", match.end()):
        return
    yield _compared(text, match, match.end(), _PARTS.get(words, Fraction(1, 4)), unit)


def _whole(text: str, match: re.Match[str]) -> Iterator[Worded]:
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
    if lead in ("the full", "the whole") and match["unit"].lower() == "year":  # "for the full year it expects growth"
        return False
    if lead in ("all", "full", "whole"):
        return before.lower().endswith("for ")
    return bool(_ASKING.search(before)) or (lead == "another" and bool(_CLOSED.match(text, match.end())))


def _compared(text: str, match: re.Match[str], end: int, value: Fraction, unit: str) -> Worded:
    """With the comparator before or behind it: "nearly a decade", "more than a month", "a month and a half, at most"."""
    said, start = comparators.before(text, match.start()), match.start()
    over = _OVER.search(text, max(0, start - 8), start)
    if said.shape is None or (over and not _ASKING.search(text, max(0, said.edge - LEAD), said.edge)):
        behind, end = comparators.after(text, end) or ("=", end)
        return start, end, duration(Amount.of(value, behind), unit)
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
