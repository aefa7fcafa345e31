"""Decades, centuries and millennia: "the 1990s", "the '60s", "the 19th century", "the 17th to 19th centuries"."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.extract.calendar.dates import POINT
from claimcheck.extract.calendar.timeforms import Decade, Either, Form, Range
from claimcheck.extract.calendar.timepatterns import Bits, characters
from claimcheck.extract.calendar.timestages import POINTS
from claimcheck.extract.calendar.timewords import values

MOST: Final = 30  # centuries that are counted
EARLIEST: Final = 15  # the first century whose decades are spelt out
MILLENNIA: Final = 3
LAST_CENTURY: Final = 1900
_LISTING: Final = characters("and/or/to/dash/comma/by/from/of")
_ENDS: Final = re.compile(r"(?!\s+of\b)")  # not "the two thousands of men"
_PARTS: Final = characters("early/mid/late")
_DECADES: Final = characters("in/early/mid/late/since")
_SHORT: Final = characters("in/of/since/month/season/point/after/before/by/from/to")
_WITHIN: Final = re.compile(
    r"\b(?:year|decade)\s(?:somewhere\s|sometime\s)?(?:in|during|of)\s\Z"
)  # a year in the 1800s


@POINTS.rule("point spanning", "c:circa dot? n:decade")
def _circa_decade(bits: Bits) -> Form | None:
    digits = bits.get("n")["n"]
    return Decade(int(digits), 10, "~") if len(digits) == 4 else None


@POINTS.rule(
    "point spanning",
    "the? n:decade (e:bc)?",
    "the? n:number apostrophe s",
    "the? apostrophe n:decade/two_digits apostrophe? s?",
)
def _decade(bits: Bits) -> Form | None:
    """ "the 1990s", "the 90s", "the '60's", "the 350s BC"; and "'68" behind a word that asks for a year."""
    value = bits.get("n")
    digits = value["n"] if isinstance(value, re.Match) else bits.text("n")
    if not digits.isdecimal():
        return None  # "4,400's"
    number, words = int(digits), bits.words.lower()
    if bits.has("e"):
        return Decade(-number - 8, 10) if number % 10 == 0 else None
    if len(digits) == 2 and (number % 10 or (not isinstance(value, re.Match) and not words.endswith("s"))):
        return Decade(number, 1) if re.fullmatch(r"['’]\d\d", words) and bits.previous(_SHORT) else None
    if number % 10 or len(digits) == 3 or (len(digits) > 2 and not 1000 <= number <= 2100):
        return None
    listed = bits.previous(_LISTING) and bits.previous(POINT, 2)
    asked = (
        words.startswith(("the", "'", "’"))
        or bits.previous(_DECADES)
        or (listed and re.search(r"\d0s (?:and|or|to) \Z", bits.before()))
    )
    century = len(digits) == 4 and number % 100 == 0 and _WITHIN.search(bits.before(40))
    return Decade(number, 100 if century else 10) if len(digits) == 4 or asked else None


@POINTS.rule("point spanning", "the famed w:tens_decade")
def _famed(bits: Bits) -> Form | None:
    """ "the roaring twenties": those of the twentieth century."""
    return Decade(LAST_CENTURY + values("tens_decade")[bits.get("w")], 10)


@POINTS.rule("point spanning", "the c:cardinal dash? w:tens_decade/tens_tens", "the c:cardinal t:thousands")
def _spelt_decade(bits: Bits) -> Form | None:
    """ "the eighteen-sixties", "the twenty-tens", "the two thousands"."""
    first = int(values("cardinal")[bits.get("c")])
    if bits.has("t"):
        return Decade(1000 * first, 10) if first == LAST_CENTURY // 1000 + 1 and _ENDS.match(bits.after()) else None
    tens = {**values("tens_decade"), **values("tens_tens")}[bits.get("w")]
    return Decade(100 * first + tens, 10) if EARLIEST <= first <= 20 and _ENDS.match(bits.after()) else None


@POINTS.rule("point spanning", "the w:tens_decade", "w:tens_decade")
def _decade_word(bits: Bits) -> Form | None:
    """ "the nineties", "the late nineties"."""
    if bits.words == bits.text("w") and not bits.previous(_PARTS):
        return None
    return None if re.match(r"\s+and\b", bits.after()) else Decade(values("tens_decade")[bits.get("w")], 10)


@POINTS.rule(
    "point spanning",
    "the? n:ordinal dash? c:century/one_millennium (e:bc/ad)?",
    "n:number c:century (e:bc/ad)?",
)
def _century(bits: Bits) -> Form | None:
    """ "the 19th century", "the 4th century BC", "19c", "the third millennium BC"."""
    number, name = int(bits.get("n")), bits.text("c")
    short = name == "c" and not bits.gap("c")
    if not 1 <= number <= MOST or (name.lower() == "c" and not short) or (bits.text("n").isdigit() and not short):
        return None
    size = 1000 if name.lower().startswith("mill") else 100
    if size == 1000 and number > MILLENNIA and not bits.has("e"):
        return None
    return Decade(1 - size * number if bits.text("e").lower().startswith("b") else size * (number - 1), size)


@POINTS.rule(
    "point ranged",
    "the? a:ordinal o:and/to/dash/or the? b:ordinal dash? c:century (e:bc/ad)?",
    "the? r:ordinals dash? c:century",
)
def _centuries(bits: Bits) -> Form | None:
    """ "the 17th to 19th centuries", "17-19th centuries"; "the 3rd or 4th century BC" is one of two."""
    shape = bits.get("r")
    numbers = [int(shape[end]) if shape else int(bits.get(end)) for end in "ab"]
    before_christ = bits.text("e").lower().startswith("b")
    if not all(1 <= number <= MOST for number in numbers):
        return None
    first, last = (Decade(1 - 100 * n if before_christ else 100 * (n - 1), 100) for n in numbers)
    if bits.get("o") == "or":
        return Either((first, last)) if first != last else None
    return Range(first, last) if first.first <= last.first else None
