"""A sentence as its words, numbers and signs, for those who read it word by word."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from attrs import field, frozen

from claimcheck.spans import Span
from claimcheck.tables import table

# a word with its inner marks; initials; a number; or any other sign
TOKEN: Final = re.compile(
    r"(?:[A-Z]\.){1,5}(?![a-z])"
    r"|[^\W\d_][^\W_]{0,40}(?:['’\-‐‑/.&][^\W_]{1,40}){0,5}['’]?"
    r"|\d[\d,.]{0,20}(?<![.,])|\S"
)
BESIDE: Final = 8  # places before the first word and behind the last that may be asked for, and are empty


@frozen(eq=False)
class Words:
    """The words, numbers and signs of a sentence as parallel lists; `size` says how many they are.

    `lows` and `texts` go on with empty words behind the last one, and so before the first: `lows[-1]` is "".
    """

    text: str = field(repr=False)
    span: Span
    texts: list[str] = field(repr=False)
    lows: list[str] = field(repr=False)  # in lower case
    starts: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)
    capitals: list[bool] = field(repr=False)  # whether it begins with a capital letter
    size: int

    def is_word(self, at: int) -> bool:
        """Whether it begins with a letter."""
        return self.texts[at][:1].isalpha()


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(table("lists")["abbreviations"]["words"])


def words_of(text: str, span: Span) -> Words:
    """The words of a sentence; an abbreviation keeps its point.

    >>> words = words_of("Dr. Ann Lee's U.S. trip, 1,200 km", Span(0, 33))
    >>> words.texts[: words.size]
    ['Dr.', 'Ann', "Lee's", 'U.S.', 'trip', ',', '1,200', 'km']
    """
    matches = list(TOKEN.finditer(text, span.start, span.end))
    texts = [match.group() for match in matches]
    starts = [match.start() for match in matches]
    ends = [match.end() for match in matches]
    if "." in texts:
        _with_points(texts, starts, ends)
    empty = [""] * BESIDE
    capitals = [word[0].isupper() and word[0].isalpha() for word in texts]
    size = len(texts)
    return Words(
        text,
        span,
        texts + empty,
        [word.lower() for word in texts] + empty,
        starts,
        ends,
        capitals + [False] * BESIDE,
        size,
    )


def _with_points(texts: list[str], starts: list[int], ends: list[int]) -> None:
    """Give abbreviations the points behind them."""
    known, at = _abbreviations(), len(texts) - 1
    while at > 0:
        if texts[at] == "." and ends[at - 1] == starts[at] and texts[at - 1].lower() in known:
            texts[at - 1] += "."
            ends[at - 1] = ends[at]
            del texts[at], starts[at], ends[at]
        at -= 1
