"""Fractions behind a number in words: "two and a half", "three quarters", "two-thirds of a million"."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from attrs import evolve

from claimcheck.amounts import written_step
from claimcheck.extract.numbers.cardinals import ONE, Words, cardinal
from claimcheck.tables import table

# a fraction added behind: "and a half", "and three quarters", "-and-a-half"
AND_FRACTION = re.compile(
    r"(?:\s{1,3}|-)and(?:\s{1,3}|-)(?:(an?|[A-Za-z]{3,9})(?:\s{1,3}|-))?([a-z]{4,12})(?![A-Za-z])", re.I
)
# a denominator behind a number: "two thirds", "one-eighth", "two twenty-fifths"
DENOMINATOR = re.compile(r"(?:\s{1,3}|\s?[-‐‑]\s?)([a-z]{4,12})(?:(?:\s|-)([a-z]{4,9}))?(?![A-Za-z])", re.I)
# digits read out behind "point": "three point one four"
POINT = re.compile(
    r"\s{1,2}point((?:\s{1,2}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?![a-z])){1,12})", re.I
)
# "of a" between a part and what it is a part of: "a quarter of a million"
PART_OF = re.compile(r"(?:\s{1,2}|-)(?:of\s{1,2})?(?:an?(?:\s{1,2}|-))?([a-z]{5,11})(?![A-Za-z])", re.I)
# "of" or nothing between a couple and a magnitude: "a couple (of) hundred"
COUPLE_OF = re.compile(r"\s{1,2}(?:of\s{1,2})?([a-z]{5,11})(?![A-Za-z])", re.I)


@cache
def ordinals() -> dict[str, int]:
    """Ordinals in words, which are denominators too."""
    return dict(table("numerals")["ordinals"])


def ordinal(said: str) -> int | None:
    """The number of an ordinal in digits or in one word; None for another word.

    >>> ordinal("22nd"), ordinal("fourth"), ordinal("four")
    (22, 4, None)
    """
    digits = said.rstrip("stndrh")
    return int(digits) if digits.isdigit() else ordinals().get(said)


@cache
def _plural_ordinals() -> dict[str, int]:
    found = {f"{word}s": value for word, value in ordinals().items() if word not in ("first", "second")}
    return found | {"halves": 2}


def pointed(text: str, found: Words) -> Words:
    """The number with the digits read out behind "point"."""
    match = POINT.match(text, found.end)
    if match is None:
        return found
    digits = table("numerals")["cardinals"] | {"oh": 0}
    read = "".join(str(digits[word]) for word in match[1].lower().split())
    value = found.value + Fraction(int(read), 10 ** len(read))
    end, factor = match.end(), 1
    if following := COUPLE_OF.match(text, end):
        factor = table("numerals")["magnitudes"].get(following[1].lower(), 1)
        end = following.end() if factor > 1 else end
    step = written_step(found.whole, len(read), factor)
    return evolve(
        found, end=end, value=value * factor, step=step, decimals=len(read), magnitude=Fraction(factor), last=1
    )


def and_fraction(text: str, found: Words) -> Words:
    """The number with a fraction behind "and": "two and a half million"."""
    match = AND_FRACTION.match(text, found.end)
    if match is None or found.decimals is not None:
        return found
    part, end = _portion(match[1], match[2].lower()), match.end()
    if part is None and match[1] and match[1].lower() in ("half", "quarter"):
        part, end = _portion(None, match[1].lower()), match.end(1)
    if part is None:
        return found
    factor = found.last
    value = found.value + part * factor
    following = COUPLE_OF.match(text, end)
    scale = table("numerals")["magnitudes"].get(following[1].lower()) if following else None
    if following and scale and 1 < scale < factor:
        return evolve(
            found, end=following.end(), value=found.value + part * scale, step=Fraction(scale, 10), form="fraction"
        )
    if following and scale and factor == 1:
        end, value, factor = following.end(), value * scale, scale
    step = Fraction(factor, 10) if factor > 1 else Fraction(0)
    return evolve(found, end=end, value=value, step=step, form="fraction", magnitude=Fraction(factor), last=1)


# a fraction of many parts added behind "and": "seven and twenty-one hundredths"
AND = re.compile(r"(?:\s{1,3}|-)and(?:\s{1,3}|-)", re.I)
PARTS = 10  # parts from which a fraction may be added so


def and_parts(text: str, found: Words) -> Words:
    """The number with tenths, hundredths or thousandths behind "and"."""
    match = AND.match(text, found.end)
    top = cardinal(text, match.end()) if match and found.decimals is None else None
    named = DENOMINATOR.match(text, top.end) if top else None
    bottom, end, plural = _denominator(named) if named else (None, 0, False)
    if top is None or not bottom or not plural or bottom < PARTS or top.value >= bottom:
        return found
    return evolve(
        found, end=end, value=found.value + top.value / bottom, step=Fraction(1, bottom), form="fraction", last=1
    )


def _portion(count: str | None, name: str) -> Fraction | None:
    """What "a half", "quarter" or "three quarters" is worth."""
    bottom = 2 if name in ("half", "halves") else ordinals().get(name) or _plural_ordinals().get(name)
    top = 1 if count is None or count.lower() in ("a", "an") else table("numerals")["cardinals"].get(count.lower())
    if bottom is None or not top or bottom < 2 or name in ("second", "seconds"):
        return None
    return None if count is None and name not in ("half", "quarter") else Fraction(top, bottom)


# "one half" as a part: joined, or what it is a part of behind it; not half of a game
ONE_HALF = re.compile(
    r"[-‐‑]half(?![A-Za-z])|\shalf(?:\s(?:of\s(?!(?:play|football|rugby|a\sgame|the\s(?:game|match|season))(?![a-z]))"
    r"|per\s?cent|percentage|inch|mile|cup|teaspoon|tablespoon|ounce|pound|acre|points?|[mb]illion))",
    re.I,
)


def _one_half(found: Words, end: int) -> Words:
    return evolve(found, end=end, value=Fraction(1, 2), step=Fraction(0), form="fraction", magnitude=ONE, last=1)


# what a quarter stands right before: "quarter mile", "quarter-inch"
QUARTERED = re.compile(r"[ -]([A-Za-z]{3,10})(?![A-Za-z])")


def of_a_unit(text: str, end: int) -> bool:
    """Whether a unit stands right behind a part of it: "a quarter-inch gap"."""
    match = QUARTERED.match(text, end)
    return match is not None and match[1].lower() in table("numerals")["quartered"]["words"]


# before three quarters that are parts of a year, and behind them: "the preceding three quarters", "three quarters in a row"
PERIODS = re.compile(
    r"(?<![A-Za-z])(?:preceding|previous|past|last|next|first|final|following|consecutive|straight|other|these|those|all)[ \n]three\Z",
    re.I,
)
RUNNING = re.compile(
    r"[ \n](?:in[ \n]a[ \n]row|running|of[ \n](?:growth|losses|decline|contraction|profits?))(?![a-z])"
)


def _are_periods(text: str, at: int, end: int) -> bool:
    """Whether the three quarters at `at` are parts of a year and no fraction."""
    return PERIODS.search(text, max(0, at - 24), at) is not None or RUNNING.match(text, end) is not None


HYPHENS = ("-", "‐", "‑")


def fraction(text: str, found: Words) -> Words:
    """The number as a numerator, or as an ordinal: "two thirds", "twenty-first"."""
    match = DENOMINATOR.match(text, found.end)
    if match is None or found.form != "words" or found.decimals is not None:
        return found
    if match[1].lower() == "half":
        return (
            scaled(text, _one_half(found, match.end(1)))
            if found.value == 1 and ONE_HALF.match(text, found.end)
            else found
        )
    bottom, end, plural = _denominator(match)
    if bottom is None:
        return found
    joined = "-" in match.group() and 1 < found.value < bottom and of_a_unit(text, end)  # "a three-quarter-point cut"
    if plural or joined or (found.value == 1 and bottom > 2):
        if match[1].lower() == "quarters" and (found.value not in (1, 3) or _are_periods(text, found.end, end)):
            return found
        return scaled(
            text,
            evolve(
                found, end=end, value=found.value / bottom, step=Fraction(0), form="fraction", magnitude=ONE, last=1
            ),
        )
    whole = found.value % 10 == 0 and (2 < bottom < 10 or bottom >= 100 or (bottom <= 2 and found.last < 1000))
    joined = match.group().lstrip()[:1] in HYPHENS
    if text[end : end + 1] in HYPHENS and not joined:
        return found  # "eleven first-year students"; but "twenty-first-century art"
    if whole or joined:
        return evolve(found, end=end, value=found.value + bottom, form="ordinal")
    return found


def _denominator(match: re.Match[str]) -> tuple[int | None, int, bool]:
    """The denominator, where its words end, and whether it is a plural."""
    first, second = match[1].lower(), (match[2] or "").lower()
    tens = table("numerals")["cardinals"].get(first, 0)
    if tens >= 20 and second:
        ones = ordinals().get(second) or {f"{w}s": v for w, v in ordinals().items()}.get(second)
        return (tens + ones if ones and ones < 10 else None), match.end(2), second.endswith("s")
    if first == "half" or first in ("seconds", "firsts"):
        return None, 0, False
    if first in ("halves", *_plural_ordinals()):
        return _plural_ordinals()[first], match.end(1), True
    return ordinals().get(first), match.end(1), False


def scaled(text: str, found: Words) -> Words:
    """The fraction times the magnitude it is a part of: "two-thirds of a million"."""
    match = PART_OF.match(text, found.end)
    factor = table("numerals")["magnitudes"].get(match[1].lower()) if match else None
    if match and match[1].lower() == "dozen":
        return evolve(found, end=match.end(), value=found.value * 12)
    if match is None or factor is None:
        return found
    return evolve(
        found, end=match.end(), value=found.value * factor, step=Fraction(factor, 10), magnitude=Fraction(factor)
    )
