"""Where a numeral may begin: one pattern over digits, fraction signs and number words, built from the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.extract.numbers.numberwords import starters
from claimcheck.extract.text.wordpatterns import any_case, tree
from claimcheck.tables import table

WHOLE = ("full", "whole")  # between an article and the one unit


def anchors(text: str) -> Iterator[int]:
    """Where a numeral may begin: the first digit of a run, a fraction sign, or a whole number word in any case."""
    return (at for match in _anchor().finditer(text) if (at := match.start("at")) >= 0)


@cache
def _anchor() -> re.Pattern[str]:
    """The next of these, `at`, behind all words that are none; else the end of the text, so that no word is seen twice."""
    fractions = "".join(table("numerals")["unicode_fractions"])
    articles = ("a", "an", *(f"a {word}" for word in WHOLE))
    spelt = sorted(
        {*starters(), *(f"{article} {unit}" for unit in table("numerals")["alone"]["words"] for article in articles)}
    )
    word = rf"(?<!\w){any_case(spelt)}\b"
    others = rf"(?:\W*+(?!{word})[^\W0-9{fractions}]++)*+\W*+"
    return re.compile(rf"{others}(?:(?P<at>[0-9]++|[{fractions}]|{word})|\Z)")


@cache
def lone() -> re.Pattern[str]:
    """An article before a unit of which there is one: "a kilometre", "an acre", "a full percentage point"."""
    return re.compile(rf"\b[Aa]n?(?: (?:{'|'.join(WHOLE)}))?(?= {tree(table('numerals')['alone']['words'])}(?![\w-]))")
