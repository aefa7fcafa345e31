"""Where a numeral may begin: at a digit, a fraction sign or a number word; the words are in the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.extract.numbers.numberwords import starters
from claimcheck.extract.text.signs import sign
from claimcheck.extract.text.wordpatterns import tree, whole
from claimcheck.tables import table

WHOLE = ("full", "whole")  # between an article and the one unit
ARTICLES = ("a", "an")


def anchors(text: str) -> Iterator[int]:
    """Where a numeral may begin: the first digit of a run, a fraction sign, a number word, an article before a lone unit."""
    for start, end in _beginnings(text):
        if text[start:end].lower() not in ARTICLES or lone().match(text, start):
            yield start


@sign
@cache
def _beginnings() -> re.Pattern[str]:
    """Digits, fraction signs, and whole words in any case with which a number may begin, articles among them."""
    fractions = "".join(table("numerals")["unicode_fractions"])
    return re.compile(rf"[0-9]++|[{fractions}]|{whole([*starters(), *ARTICLES], any_case=True)}\b")


@cache
def lone() -> re.Pattern[str]:
    """An article before a unit of which there is one: "a kilometre", "an acre", "a full percentage point"."""
    return re.compile(rf"\b[Aa]n?(?: (?:{'|'.join(WHOLE)}))?(?= {tree(table('numerals')['alone']['words'])}(?![\w-]))")
