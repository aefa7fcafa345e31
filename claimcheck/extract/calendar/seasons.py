"""Quarters, halves and seasons of a year: "Q3 2023", "the third quarter of 2023", "summer 2012", "the winter"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from claimcheck.extract.calendar.dates import YEAR, full_year, year_of
from claimcheck.extract.calendar.tenses import is_past
from claimcheck.extract.calendar.timeforms import Form, Range, SubYear
from claimcheck.extract.calendar.timepatterns import Bits, characters
from claimcheck.extract.calendar.timestages import POINTS
from claimcheck.extract.calendar.timewords import values
from claimcheck.tables import table

QUARTER, HALF = 32, 39  # added to the number of a quarter or a half: the EDTF code, ISO 8601-2:2019, 4.8.1
_ASKING: Final = characters(
    "in/this/last/next/since/until/by/early/mid/late/of/before/after/following/that/every/to/from"
)
_SURE: Final = characters("in/this/last/next/since/by/early/mid/late/until/that")
_IN: Final = characters("in/for")
_OF: Final = characters("of")
_CLAUSE: Final = re.compile(r"\s*(?:[,.;)]|$|(?:and|when|they|he|the)\b)")  # a clause ends or begins
# "the fall of the bridge"; "the fall of that year", "of last year" is the season
_OF_SOMETHING: Final = re.compile(
    r"\s+of\s(?!(?:that|this|last|next|his|her|their|our|the\s(?:same|following|next|previous|preceding|year|election))\b|['’\d])"
)
_USED: Final = re.compile(r"\s*['’]s\b|\s+(?:[A-Z][a-z]|[a-z]+(?:ed|ing)\b)")  # a name or a verb goes on

_NEXT_WORD: Final = re.compile(r"\s+([a-z]+)")
_JOINED: Final = re.compile(r"[-‐]\w")  # "the second quarter-final"


@POINTS.rule(
    "point seasonal",
    # Q3 2023; Q3; q1-2019; 2019 Q1; H1 2024; Q2 '24
    "s:quarter_sign/half_sign n:number ((dash | of | comma | slash | in)? fiscal? y:year_number | apostrophe yy:two_digits)?",
    "y:year_number dash? s:quarter_sign/half_sign n:number",
    # 2Q24; 3Q 2023
    "n:number s:quarter_sign/half_sign (y:year_number | yy:two_digits)",
)
def _sign(bits: Bits) -> Form | None:
    number, half = int(bits.get("n")), bits.get("s") == "h"
    year = full_year(int(bits.get("yy"))) if bits.has("yy") else year_of(bits)
    if (
        not 1 <= number <= (2 if half else 4)
        or bits.gap("n" if bits.at("s") < bits.at("n") else "s")
        or (half and (year is None or (bits.has("yy") and bits.text("s").islower())))  # "1h15" is how long it took
    ):
        return None
    return SubYear((HALF if half else QUARTER) + number, year)


@POINTS.rule("point ranged", "a:season slash b:season of? y:year_number")
def _two_seasons(bits: Bits) -> Form | None:
    """ "Spring/Summer 1840"."""
    first, last = (int(values("season")[bits.get(end)]) for end in "ab")
    year = int(bits.get("y"))
    return Range(SubYear(first, year), SubYear(last, year)) if first < last else None


@POINTS.rule(
    "point seasonal",
    # the third quarter of 2023; third-quarter 2023; the first half of 2024; in the second quarter; 3rd qtr
    "the? n:ordinal dash? u:quarter/half (of? (the? one_year | fiscal one_year?)? y:year_number | of y:year_word)?",
    "the? f:last/closing dash? u:quarter/half of? y:year_number",
)
def _quarter(bits: Bits) -> Form | None:
    half, year = bits.get("u") == "half", year_of(bits)
    number = int(bits.get("n")) if bits.has("n") else 2 if half else 4
    if not 1 <= number <= (2 if half else 4) or bits.get("u") == "quarters" or _JOINED.match(bits.after()):
        return None
    named = bits.words[0] in "tT" or bits.previous(_IN) or bits.get("u") == "qtr"
    if year is None and (half or not named or bits.following(_OF)):
        return None
    return SubYear((HALF if half else QUARTER) + number, year)


@POINTS.rule(
    "point seasonal",
    # summer 2012; the spring of 1776; autumn of 481 BC; winter 2012-13
    f"the? s:season (of the? one_year y:year_number | of? {YEAR} | of? apostrophe yy:two_digits | of? n:year_and_two/two_years)",
    # the winter; in spring
    "the? s:season",
)
def _season(bits: Bits) -> Form | None:
    code = int(values("season")[bits.get("s")])
    year = full_year(int(bits.get("yy"))) if bits.has("yy") else year_of(bits)
    if bits.has("n"):
        first, last = (int(part) for part in re.split(r"[-–—/~]", bits.text("n")))
        return SubYear(code, first) if code == 24 and last % 100 == (first + 1) % 100 else None
    return SubYear(code, year) if year is not None or _is_season(bits) else None


def names_a_thing(after: str) -> bool:
    """Whether a season is the first word of what something is called: "that summer dress"."""
    return _thing().match(after) is not None


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(rf"[ -](?:{'|'.join(table('times')['names']['season'])})\b")


@cache
def _taken() -> re.Pattern[str]:
    """What is done to a fall that is no season: "took the fall"."""
    return re.compile(rf"\b(?:{'|'.join(table('times')['names']['before_fall'])})\s\Z", re.IGNORECASE)


def _is_season(bits: Bits) -> bool:
    """Whether a season without a year is one: not "they fall", "a spring", "Winter's book", "summer camp"."""
    word, after, before = bits.get("s"), bits.after(), bits.before().strip()
    the = bits.words[0] in "tT"
    if names_a_thing(after) or (word == "fall" and _taken().search(bits.before())):
        return False
    if word in ("fall", "spring") and _OF_SOMETHING.match(after):
        return False
    if word in ("fall", "spring"):
        return bits.previous(_SURE) or (the and bool(_CLAUSE.match(after)))
    if bits.previous(_ASKING):
        return True
    if _USED.match(after):
        return False
    noun = _NEXT_WORD.match(after)
    return (
        the
        or noun is None
        or (
            before[-1:] in ("", ".", ",", "\n")
            and (is_past(noun[1]) or noun[1] in table("times")["names"]["behind_season"])
        )
    )
