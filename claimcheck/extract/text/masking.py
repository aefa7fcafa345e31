"""The words of a passage with its figures masked: what two prints of one passage share."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from claimcheck.tables import table

# a figure with its sign, or a word; behind what is neither, since punctuation tells no passages apart
TOKEN = re.compile(
    r"[^\w$€£¥%]*+(?:([^\W\d_]{1,60}(?:[-‐‑'’][^\W\d_]{1,60}){0,4}|(?<!\w)\d[\d,.:/]{0,30}(?<![,.:/])|\d|[$€£¥%])|_|\Z)"
)
MASK: Final = "#"
REMEMBERED: Final = 2000  # characters of a passage whose tokens are kept for those who ask again


class Token(NamedTuple):
    """A word or a figure: its masked form, and where it stands in the quote of its passage."""

    masked: str
    start: int
    end: int


@cache
def _numbers() -> dict[str, int]:
    rows = table("numerals")
    return {**rows["cardinals"], **{word: -value for word, value in rows["magnitudes"].items()}}


def same_figure(one: str, other: str) -> bool:
    """Whether two figures are written alike, but for commas, capitals and number words.

    >>> same_figure("1,200", "1200"), same_figure("two", "2"), same_figure("2", "3")
    (True, True, False)
    """
    return _plain(one) == _plain(other)


def _plain(figure: str) -> str:
    low = " ".join(figure.lower().replace(",", "").split())
    value = _numbers().get(low, -1)
    return str(value) if value >= 0 else low


def tokens(text: str) -> list[Token]:
    """The tokens of a text with figures masked; a figure and its magnitude are one.

    >>> [token.masked for token in tokens("Some 3.5 million of twenty-two homes, $58")]
    ['some', '#', 'of', '#', 'homes', '$', '#']
    >>> [token.masked for token in tokens("One hundred and twenty boats, and 2 and three")]
    ['#', 'boats', 'and', '#', 'and', '#']
    """
    found: list[Token] = []
    for match in TOKEN.finditer(text):
        word = match[1]
        if not word:
            continue
        form, (start, end) = _masked(word), match.span(1)
        if form == MASK and word[0].isalpha() and found and start - found[-1].end == 1:
            if _goes_on(text, found):
                start = found[-2].start
                del found[-2:]
            elif found[-1].masked == MASK:
                start = found.pop().start
        found.append(Token(form, start, end))
    return found


def _goes_on(text: str, found: list[Token]) -> bool:
    """Whether the last tokens are a figure in words and an "and" behind which it goes on: "one hundred and twenty"."""
    if len(found) < len(("hundred", "and")) or found[-1].masked != "and" or found[-2].masked != MASK:
        return False
    before, joint = found[-2:]
    return joint.start - before.end == 1 and text[before.start : before.end].lower().endswith(("hundred", "thousand"))


def masked(text: str) -> tuple[str, ...]:
    """The tokens of a text without their places, which is faster.

    >>> masked("Some 3.5 million of twenty-two homes, $58")
    ('some', '#', 'of', '#', 'homes', '$', '#')
    """
    return _remembered(text) if len(text) <= REMEMBERED else _remembered.__wrapped__(text)


@lru_cache(maxsize=1 << 13)
def _remembered(text: str) -> tuple[str, ...]:
    """A passage is asked for when it is read, when it is given its keys and when it is compared."""
    words = tuple(map(_masked, filter(None, TOKEN.findall(text))))
    told = f" {' '.join(words)} "
    if f" {MASK} {MASK} " in told or f" {MASK} and {MASK} " in told:  # two figures, or one in several words
        return tuple(token.masked for token in tokens(text))
    return words


@lru_cache(maxsize=1 << 15)
def _masked(word: str) -> str:
    low = word.lower()
    figure = low[0].isdecimal() or (low[0].isalpha() and all(part in _numbers() for part in low.split("-")))
    return MASK if figure else low.replace("’", "'")
