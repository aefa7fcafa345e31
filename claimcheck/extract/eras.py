"""Years of an era: "490 BC", "AD 70", and "in 209" where a text has come to the years of one."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.extract.timeforms import Date, Form
from claimcheck.extract.timepatterns import Bits, characters
from claimcheck.extract.timestages import POINTS

LOOKED: Final = 1500  # characters before a year of three digits in which its era is looked for
BEFORE_CHRIST: Final = (" BC", " B.C.")
OF_OUR_ERA: Final = ("AD ", "A.D. ", " AD", " CE")
_ASKING: Final = characters("in/by/until/since/before/after")
# what goes on behind a year: "in 209 he", "by 494, the"; a noun behind it is counted
_GOES_ON: Final = re.compile(
    r"\s*(?:[.,;:)]|$)|\s+(?:an?|the|he|she|it|they|his|her|its|their|when|while|but|another|this|these"
    r"|after|before|and|from|with|by|at|on|to|until)\b"
)
_LISTED: Final = re.compile(r"\s+(?:and|or)\s+\d{1,3}\s+(?:BC|B\.C)")  # "496 and 495 BC"


@POINTS.rule("point yearly", "y:number e:bc/ad", "ad y:number")
def _said(bits: Bits) -> Form | None:
    """ "490 BC", "476 AD", "AD 70"; in small letters only before Christ."""
    year, era = int(bits.get("y")), bits.text("e") or bits.words[:2]
    before_christ = era.lower().startswith("b")
    if not 0 < year < (10_000 if before_christ else 2200) or (
        not before_christ and not era.isupper() and "." not in era
    ):
        return None
    return Date(1 - year if before_christ else year)


@POINTS.rule("point yearly", "y:short_year")
def _understood(bits: Bits) -> Form | None:
    """ "in 209", of the era that was said last; "the rest of 496 and 495 BC"."""
    if _LISTED.match(bits.after()):
        return Date(1 - int(bits.get("y")))
    if not bits.previous(_ASKING) or not _GOES_ON.match(bits.after()):
        return None
    at = bits.tokens.starts[bits.match.start()]
    before, after = (_last(bits.tokens.text, signs, at) for signs in (BEFORE_CHRIST, OF_OUR_ERA))
    year = int(bits.get("y"))
    return None if before == after else Date(1 - year if before > after else year)


def _last(text: str, signs: tuple[str, ...], end: int) -> int:
    """Where the last of these signs stands before a place, -1 where none does."""
    return max(text.rfind(sign, max(0, end - LOOKED), end) for sign in signs)
