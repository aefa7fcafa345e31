"""Where a numeral may begin: one pattern over digits, fraction signs and number words, built from the tables."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.extract.numberwords import starters
from claimcheck.tables import table

WHOLE = ("full", "whole")  # between an article and the one unit


def _tree(words: list[str]) -> str:
    """A pattern of words that share their beginnings, so that each letter is looked at once."""
    rest: dict[str, list[str]] = {}
    for word in filter(None, words):
        rest.setdefault(word[0], []).append(word[1:])
    if not rest:
        return ""
    branches = "|".join(letter + _tree(tails) for letter, tails in sorted(rest.items()))
    return f"(?:{branches})" + ("?" if "" in words else "")


@cache
def anchor() -> re.Pattern[str]:
    """Where a numeral may begin: the first digit of a run, a fraction sign, or a whole number word in any case."""
    fractions = "".join(table("numerals")["unicode_fractions"])
    articles = ("a", "an", *(f"a {word}" for word in WHOLE))
    spelt = sorted(
        {*starters(), *(f"{article} {unit}" for unit in table("numerals")["alone"]["words"] for article in articles)}
    )
    first = "".join(sorted({word[0] for word in spelt}))
    words = rf"\b(?=[{first}{first.upper()}])(?i:{_tree(spelt)})\b"
    return re.compile(rf"(?<![0-9])[0-9]|[{fractions}]|{words}")


@cache
def lone() -> re.Pattern[str]:
    """An article before a unit of which there is one: "a kilometre", "an acre", "a full percentage point"."""
    return re.compile(rf"\b[Aa]n?(?: (?:{'|'.join(WHOLE)}))?(?= {_tree(table('numerals')['alone']['words'])}(?![\w-]))")
