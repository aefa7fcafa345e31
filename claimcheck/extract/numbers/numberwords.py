"""Numbers in words: "twenty-two thousand", "half a million", "two-thirds", "tens of thousands", "a dozen"."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from attrs import evolve

from claimcheck.amounts import VAGUE
from claimcheck.extract.numbers.cardinals import Words, cardinal
from claimcheck.extract.numbers.numbergroups import TENS, article, group_of, grouped, multiple, nil, part, point, told
from claimcheck.extract.numbers.numberparts import and_fraction, and_parts, fraction, ordinals, pointed
from claimcheck.tables import table

# "several hundred", "a few thousand", "tens of thousands", "many millions"
SEVERAL = re.compile(r"(?<![A-Za-z])(?:several|a\sfew|many)(?:\s{1,2}|-)$", re.I)
# plural magnitudes in a row
OF_PLURAL = re.compile(r"\s{1,2}of\s{1,2}(thousands|millions|billions|trillions)(?![a-z])", re.I)


@cache
def starters() -> frozenset[str]:
    """The words, in lower case, with which a number may begin (an article before them is found afterwards)."""
    rows = table("numerals")
    plural = {word.removesuffix("s") for word in VAGUE if " " not in word} | {w for w in VAGUE if " " not in w}
    parts = {"half", "third", "quarter", "fifth", "tenth", "quarters", "tens"} | set(ordinals())
    return frozenset(
        {
            *rows["cardinals"],
            *rows["magnitudes"],
            *rows["multiples"],
            "dozen",
            "couple",
            "pair",
            "grand",
            "nil",
            "point",
            *plural,
            *parts,
        }
        - {"score", "second", "first"}
    )


def vague_words(text: str, at: int) -> Words | None:
    """A vague plural at `at`: "dozens", "tens of thousands", "hundreds"; None where a number stands before it."""
    match = NAME.match(text, at)
    word = match.group().lower() if match else ""
    if not (word in VAGUE or word == "tens"):
        several = SEVERAL.search(text, max(0, at - 12), at)
        plural = {"dozen": "dozens"}.get(word, f"{word}s")
        if several and plural in VAGUE and match:
            low = VAGUE[plural][0]
            return Words(several.start(), match.end(), Fraction(low), form="vague", vague=plural)
        return None
    assert match is not None
    longer = OF_PLURAL.match(text, match.end())
    name = f"{word} of {longer[1].lower()}" if longer else word
    if name not in VAGUE:
        if longer is None or word not in VAGUE:
            return None
        name = "hundreds of millions" if longer[1].lower() == "millions" else longer[1].lower()
    end = longer.end() if longer else match.end()
    if name == "scores" and not re.match(r"\sof\s", text[end : end + 5]):
        return None
    return Words(at, end, Fraction(VAGUE[name][0]), form="vague", vague=name)


# one word
NAME = re.compile(r"[A-Za-z]{2,14}+(?![A-Za-z])")


def read_words(text: str, at: int) -> Words | None:
    """The number in words that begins at `at`, a digit or a letter; None where there is none.

    >>> read_words("twenty-two thousand three hundred and five cases", 0).value
    Fraction(22305, 1)
    >>> read_words("two and a half million", 0).value, read_words("half a million", 0).value
    (Fraction(2500000, 1), Fraction(500000, 1))
    """
    match = NAME.match(text, at)
    word = match.group().lower() if match else ""
    if match and (word == "half" or word in ordinals()):
        return part(text, at, match.end(), word)
    if match and word in ("couple", "dozen", "pair", "grand"):
        return group_of(text, at, match.end(), word)
    if match and word in table("numerals")["multiples"]:
        return multiple(text, at, match.end(), word)
    if match and word == "nil":
        return nil(text, at, match.end())
    if match and word == "point":
        return point(text, at)
    found = cardinal(text, at)
    if found is None:
        return None
    if word in table("numerals")["magnitudes"]:
        found = evolve(found, start=article(text, at))
    if tens := TENS.match(text, found.end):
        found = told(text, found, cardinal(text, tens.end()))
    return grouped(text, fraction(text, and_parts(text, and_fraction(text, pointed(text, found)))))
