"""Numbers in words, and times of day: "twenty-first", "nineteen ninety-six", "12:51 PM GMT", "5 o'clock"."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.extract.calendar.timepatterns import Bits, characters
from claimcheck.extract.calendar.timestages import CLOCKS, NUMBERS
from claimcheck.extract.calendar.timewords import kind, number_classes, ordinal_classes, values

# words behind which a number in words is a year, and behind which "noon" is an hour
_ASKING: Final = characters("in/month/since/by/until/before/after/season/of/the/and/to/from/between/day_value/comma")
_AT: Final = characters("at/by/until/before/after")

Made = tuple[str, object]  # a kind and a value: what a number can be depends on its size


def _number(value: int) -> Made:
    return kind(number_classes(str(value))), value


def _ordinal(value: int) -> Made:
    return kind(ordinal_classes(value)), value


def _cardinal(bits: Bits, name: str) -> int:
    word = bits.get(name)
    return int(values("cardinal").get(word, 0)) if isinstance(word, str) else int(word or 0)


@NUMBERS.rule("", "t:cardinal dash? u:cardinal")
def _tens(bits: Bits) -> Made | None:
    tens, ones = _cardinal(bits, "t"), _cardinal(bits, "u")
    if tens >= 20 and ones < 10:
        return _number(tens + ones)
    if 15 <= tens <= 20 and ones >= 10:  # "nineteen ninety", "twenty ten"
        return kind(["year_word"]), 100 * tens + ones
    return None


@NUMBERS.rule("", "t:cardinal dash? u:ordinal")
def _tens_ordinal(bits: Bits) -> Made | None:
    tens, ones = _cardinal(bits, "t"), int(values("ordinal").get(str(bits.get("u")), 99))
    return _ordinal(tens + ones) if tens >= 20 and ones < 10 else None


@NUMBERS.rule("", "o:ordinal")
def _one_ordinal(bits: Bits) -> Made | None:
    word = bits.get("o")
    return _ordinal(int(values("ordinal")[word])) if isinstance(word, str) else None


@NUMBERS.rule(
    "year_word",
    # nineteen ninety-six; nineteen seventy eight; nineteen oh one
    "c:cardinal t:cardinal dash? u:cardinal",
    # seventeen hundred (and) thirty-three; nineteen hundred; two thousand and ten; two thousand
    "c:cardinal h:hundred (and? t:cardinal (dash? u:cardinal)?)?",
    # one thousand nine hundred and sixty-two
    "k:cardinal h2:hundred c:cardinal h:hundred (and? t:cardinal (dash? u:cardinal)?)?",
)
def _year(bits: Bits) -> int | None:
    century, tens, ones = _cardinal(bits, "c"), _cardinal(bits, "t"), _cardinal(bits, "u")
    if (tens % 10 and ones) or (
        not bits.has("h") and not (15 <= century <= 20 and (tens >= 20 or bits.get("t") == "zero"))
    ):
        return None
    if bits.has("h2") and (bits.get("h2") != "thousand" or bits.get("h") != "hundred"):
        return None
    size = {"hundred": 100, "thousand": 1000}[bits.get("h")] if bits.has("h") else 100
    year = century * size + tens + ones + 1000 * _cardinal(bits, "k")
    if not 1500 <= year <= 2099 or (size == 1000 and century != 2):
        return None
    asked = bits.previous(_ASKING)
    return year if asked or not re.match(r"\s+[a-z]", bits.after()) else None


_PART: Final = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::(\d\d))?")


@CLOCKS.rule(
    "clocked",
    # 12:51 PM GMT; 17:30; 5.30pm; 10 a.m. EST; 5 o'clock; noon
    "c:clock (h:half_day)? (z:zone)?",
    "n:hour h:half_day (z:zone)?",
    "d:dotted h:half_day (z:zone)?",
    "n:hour o apostrophe oclock",
    "(at p:clock_word | p:clock_word)",
    "m:military h:half_day (z:zone)?",
)
def _clock(bits: Bits) -> str | None:
    if bits.has("p"):
        return (
            {"midnight": "00:00"}.get(bits.get("p"), "12:00")
            if bits.previous(_AT) or bits.words.startswith("at")
            else None
        )
    if bits.has("m"):
        if re.match(r"\d", bits.after()):  # "2016H2"
            return None
        hour, minute = divmod(int(bits.get("m")), 100)
        return f"{hour:02d}:{minute:02d}" if bits.get("h") in ("hours", "hrs", "h") else None
    word = bits.text("c") or bits.text("n") or bits.text("d")
    match = _PART.match(word)
    if match is None:
        return None
    half = (bits.text("h") or word[-2:].strip("0123456789:.")).lower().replace(".", "")[:1]
    hour, minute, second = int(match[1]), int(match[2] or 0), match[3]
    if half in ("a", "p") and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif half == "h" and not bits.has("c"):
        return None
    if hour > 24 or minute > 59:
        return None
    zone = f" {bits.text('z').upper()}" if bits.has("z") and bits.text("z").isupper() else ""
    return f"{hour % 24:02d}:{minute:02d}" + (f":{second}" if second else "") + zone
