"""Years of an era: "310 BC", "AD 70", and "in 209", "the spring of 48" where a text has come to the years of one."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.extract.calendar.tenses import is_past
from claimcheck.extract.calendar.timeforms import Date, Form, SubYear
from claimcheck.extract.calendar.timepatterns import Bits, characters
from claimcheck.extract.calendar.timestages import POINTS
from claimcheck.extract.calendar.timewords import values

LOOKED: Final = 1500  # characters before a year of three digits in which its era is looked for
LEAST: Final = 100  # a year of three digits, which is no count so readily
NEAR: Final = 60  # years from the one said last, within which two digits are a year
BEFORE_CHRIST: Final = (" BC", " B.C.")
OF_OUR_ERA: Final = ("AD ", "A.D. ", " AD", " CE")
_ASKING: Final = characters("in/by/until/since/before/after/between")
_AND, _YEARLY = characters("and"), characters("yearly")
# what goes on behind a year: "in 209 he", "by 377, the"; a noun behind it is counted
_GOES_ON: Final = re.compile(
    r"\s*(?:[.,;:)]|$)|\s+and\s+\d{1,3}\b|\s+(?:an?|the|he|she|it|they|his|her|its|their|when|while|but|another|this|these"
    r"|after|before|from|with|by|at|on|until|was|had|saw|both|there|all|most|nearly|no|some|neither|only)\b"
)
# a name that does something behind a year: "in 399 Socrates was tried"; "in 300 Persian ships" is a count
_NAMED: Final = re.compile(r"\s+[A-Z][\w’'-]+(?:\s(?:and\s)?[A-Z][\w’'-]+){0,3}\s(?P<deed>[a-z]{2,})\b")
_SAID: Final = re.compile(r"\d{1,4}")  # the year beside the sign of an era
_IN: Final = characters("in/until/since")
_LISTED: Final = re.compile(r"\s+(?:and|or)\s+\d{1,3}\s+(?:BC|B\.C)")  # "96 and 95 BC"


@POINTS.rule("point yearly", "y:number e:bc/ad", "ad y:number")
def _said(bits: Bits) -> Form | None:
    """ "310 BC", "476 AD", "AD 70"; in small letters only before Christ."""
    year, era = int(bits.get("y")), bits.text("e") or bits.words[:2]
    before_christ = era.lower().startswith("b")
    if not 0 < year < (10_000 if before_christ else 2200) or (
        not before_christ and not era.isupper() and "." not in era
    ):
        return None
    return Date(1 - year if before_christ else year)


@POINTS.rule("point yearly", "y:short_year/two_digits")
def _understood(bits: Bits) -> Form | None:
    """ "in 209", of the era that was said last; "the winters of 96 and 95 BC"."""
    year, after = int(bits.get("y")), bits.after()
    if _LISTED.match(after):
        return Date(1 - year)
    listed = bits.previous(_AND) and bits.previous(_YEARLY, 2)  # "between 315 and 311"
    if not (bits.previous(_ASKING) or listed) or not (listed or _GOES_ON.match(after) or _acts(after)):
        return None
    era, known = _era(bits.tokens.text, bits.tokens.starts[bits.match.start()])
    near = year >= LEAST or (era < 0 and bits.previous(_IN) and year - NEAR <= known <= year + NEAR)
    return _year(year, era) if era and near else None


def _acts(after: str) -> bool:
    """Whether a name goes on behind a year, and not what is counted: "in 404 Athens fell"."""
    named = _NAMED.match(after)
    return named is not None and is_past(named["deed"])


@POINTS.rule("point seasonal", "the? s:season of y:short_year/two_digits")
def _season(bits: Bits) -> Form | None:
    """ "the spring of 48", of the era that was said last."""
    year = int(bits.get("y"))
    era, known = _era(bits.tokens.text, bits.tokens.starts[bits.match.start()])
    if not era or not _GOES_ON.match(bits.after()) or not year - NEAR <= known <= year + NEAR:
        return None
    return SubYear(int(values("season")[bits.get("s")]), _year(year, era).year)


def _year(year: int, era: int) -> Date:
    return Date(1 - year if era < 0 else year)


def _era(text: str, end: int) -> tuple[int, int]:
    """The era said last before a place, -1 before Christ, 1 after, 0 where none is; and its year that was said."""
    before, after = (
        max(text.rfind(sign, max(0, end - LOOKED), end) for sign in signs) for signs in (BEFORE_CHRIST, OF_OUR_ERA)
    )
    if before == after:
        return 0, 0
    said = _SAID.search(text, max(0, max(before, after) - 5), max(before, after) + 8)
    return -1 if before > after else 1, int(said[0]) if said else 0
