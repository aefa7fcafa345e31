"""A sentence as its words, numbers and signs, for those who read it word by word."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Final

from attrs import field, frozen

from claimcheck.spans import Span
from claimcheck.tables import table

# behind any space: initials; a plain word, or one with other letters and inner marks; a number; or any other sign
TOKEN: Final = re.compile(
    r"\s*+((?:[A-Z]\.){1,5}(?![a-z])"
    r"|[A-Za-z][A-Za-z0-9]{0,40}+(?![^\W_]|['’\-‐‑/.&][^\W_])['’]?"
    r"|[^\W\d_][^\W_]{0,40}(?:['’\-‐‑/.&][^\W_]{1,40}){0,5}['’]?"
    r"|\d[\d,.]{0,20}(?<![.,])|\S)"
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
    capitals: list[bool] = field(repr=False)  # whether it begins with a capital letter
    size: int
    pointed: bool = False  # whether an abbreviation may stand in it

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        plain = [match.span(1) for match in TOKEN.finditer(self.text, self.span.start, self.span.end)]
        return _with_points(plain, self.text) if self.pointed else plain

    @cached_property
    def starts(self) -> list[int]:
        """Where each begins; found out when it is asked for, since most sentences are read without."""
        return [start for start, _ in self._places]

    @cached_property
    def ends(self) -> list[int]:
        """Where each ends."""
        return [end for _, end in self._places]

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
    texts = TOKEN.findall(text, span.start, span.end)
    lows = list(map(str.lower, texts))
    pointed = "." in texts and not _abbreviations().isdisjoint(lows)
    if pointed:
        places = _with_points([match.span(1) for match in TOKEN.finditer(text, span.start, span.end)], text)
        texts = [text[start:end] for start, end in places]
        lows = list(map(str.lower, texts))
    empty = [""] * BESIDE
    capitals = [word[0].isupper() and word[0].isalpha() for word in texts]
    return Words(text, span, texts + empty, lows + empty, capitals + [False] * BESIDE, len(texts), pointed)


def _with_points(places: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """The places of words, those of abbreviations with the points behind them."""
    known, joined = _abbreviations(), list[tuple[int, int]]()
    for start, end in places:
        if (
            joined
            and text[start:end] == "."
            and joined[-1][1] == start
            and text[joined[-1][0] : start].lower() in known
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
