"""Text made safe and measurable for a terminal: what a text says is shown, what it could do to the screen is spelt out.

A control character can move the cursor, a bidirectional override can make a line read otherwise than it is, and an
invisible character can part two equal words. All of these are written as escapes, so that every glyph has a known
width and a caret stands under the word it points at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

NAMED = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
# general categories that have no glyph of their own, or one that no terminal agrees on: controls, formats, surrogates,
# private use, unassigned, line and paragraph separators
SPELT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
JOINERS = frozenset("\u200c\u200d")  # Persian and the scripts of India are misspelt without them
ZERO_WIDTH = frozenset({"Mn", "Me", "Cf"})
JAMO = range(0x1160, 0x1200)  # Hangul vowels and finals, drawn within the syllable that they follow
MOST_MARKS = 4  # zero-width characters in a row that a language writes; what goes on is spelt out
KEPT = re.compile(r"(\r\n|[\r\n\t\f])")  # what parts lines, cells and pages
# how each of them is shown; between two pages stands a line of its own
SHOWN = {"\t": "\t", "\n": "\n", "\r\n": "\n", "\r": "\n", "\f": "\n⁂\n"}
PLAIN = re.compile(r"[ -~]*")  # printable ASCII, which needs nothing


def glyphs(text: str) -> list[str]:
    """What is shown for each code point of a text.

    >>> "".join(glyphs("a\\tb\\x1b[31m\\u202e"))
    'a\\\\tb\\\\u{1b}[31m\\\\u{202e}'
    """
    if PLAIN.fullmatch(text):
        return list(text)
    shown, marks = [], 0
    for i, char in enumerate(text):
        glyph = _glyph(char)
        marks = marks + 1 if cells(glyph) == 0 else 0
        joins_pictures = char == "\u200d" and unicodedata.category(text[i + 1 : i + 2] or " ") == "So"
        shown.append(_spelt(char) if marks > MOST_MARKS or joins_pictures else glyph)
    return shown


def visible(text: str) -> str:
    """A text in which every character is seen, on one line."""
    return "".join(glyphs(text))


def visible_lines(text: str) -> str:
    """A text in which every character is seen, with its lines, pages and tabs as they are, for where a page keeps them.

    >>> visible_lines("a\\r\\nb\\tc\\x1b")
    'a\\nb\\tc\\\\u{1b}'
    """
    return "".join(SHOWN.get(part) or visible(part) for part in KEPT.split(text))


def _spelt(char: str) -> str:
    return NAMED.get(char) or f"\\u{{{ord(char):x}}}"


@lru_cache(maxsize=4096)
def _glyph(char: str) -> str:
    return _spelt(char) if unicodedata.category(char) in SPELT and char not in JOINERS else char


@lru_cache(maxsize=4096)
def cells(glyph: str) -> int:
    """How many columns of a terminal a glyph takes: two for wide and full-width characters (UAX #11), none for marks.

    >>> [cells(glyph) for glyph in ("a", "万", "\\u0301", "\\\\t")]
    [1, 2, 0, 2]
    """
    return sum(map(_cells, glyph))


def _cells(char: str) -> int:
    if ord(char) in JAMO or unicodedata.category(char) in ZERO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def columns(text: str) -> int:
    """The columns of a text that is already visible."""
    return len(text) if text.isascii() else sum(map(cells, text))


def wrapped(text: str, room: int, later: int | None = None) -> list[str]:
    """A visible text in lines of at most `room` columns, those after the first of `later` where that is given.

    It is parted at spaces, and within a word only where a whole line cannot hold it.

    >>> wrapped("five districts were hardest hit", 12)
    ['five', 'districts', 'were hardest', 'hit']
    """
    rest = max(1, room if later is None else later)
    lines = [""]
    for word in (part for long in text.split(" ") for part in _parts(long, max(1, min(room, rest)))):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if columns(longer) <= (room if len(lines) == 1 else rest):
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _parts(word: str, room: int) -> Iterator[str]:
    while columns(word) > room:
        cut = max(1, fitting([cells(char) for char in word], room))
        yield word[:cut]
        word = word[cut:]
    yield word


def fitting(widths: Sequence[int], room: int) -> int:
    """How many glyphs from the first on fit into so many columns; marks stay with the letter before them.

    >>> fitting([1, 0, 2, 1], 3), fitting([1, 0, 2, 1], 2)
    (3, 2)
    """
    used = 0
    for i, taken in enumerate(widths):
        used += taken
        if used > room:
            return i
    return len(widths)
