"""A sentence as its words, numbers and signs, for those who read it word by word."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Final

from attrs import field, frozen

from claimcheck.spans import Span
from claimcheck.tables import table

# behind a space: a plain word before the next, as most are; initials; a plain word, or one with other letters and inner
# marks; a number; or any other sign
TOKEN: Final = re.compile(
    r" ?+([A-Za-z][A-Za-z0-9]{0,40}+(?=[ ,])"
    r"|(?:[A-Z]\.){1,5}(?![a-z])"
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
    size: int

    @cached_property
    def capitals(self) -> list[bool]:
        """Whether each begins with a capital letter."""
        pairs = zip(self.texts[: self.size], self.lows, strict=False)
        capitals = [word != low and word[0].isupper() and word[0].isalpha() for word, low in pairs]
        return capitals + [False] * BESIDE

    @cached_property
    def starts(self) -> list[int]:
        """Where each begins; found out when it is asked for, since most sentences are read without."""
        return starts_of(self.text, self.span.start, self.texts[: self.size])

    @cached_property
    def ends(self) -> list[int]:
        """Where each ends."""
        return [start + len(word) for start, word in zip(self.starts, self.texts, strict=False)]

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
    if "." in texts and not _abbreviations().isdisjoint(lows):
        texts = _with_points(texts, starts_of(text, span.start, texts))
        lows = list(map(str.lower, texts))
    empty = [""] * BESIDE
    return Words(text, span, texts + empty, lows + empty, len(texts))


def starts_of(text: str, at: int, words: list[str]) -> list[int]:
    """Where each of some words begins, which stand in a text from a place on with nothing but spaces between them."""
    found = []
    for word in words:
        start = text.find(word, at)
        found.append(start)
        at = start + len(word)
    return found


def _with_points(words: list[str], starts: list[int]) -> list[str]:
    """The words, an abbreviation with the point that stands right behind it."""
    known, joined, end = _abbreviations(), list[str](), -1
    for word, start in zip(words, starts, strict=True):
        if word == "." and start == end and joined[-1].lower() in known:
            joined[-1] += word
        else:
            joined.append(word)
        end = start + len(word)
    return joined
