"""Blocks of a printed page: lines that belong together, wrapped ones joined."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from attrs import define, field

from claimcheck.tables import table

WIDEST: Final = 130  # code points: no line wrapped by hand is longer
NARROWEST: Final = 45  # code points: no line wrapped by hand is shorter, but for the last of its paragraph
PROSE: Final = 12  # words: a block that ends like a sentence and has as many is a paragraph of the article
# a line with its end
LINE = re.compile(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
# the head of a list item: a bullet, a dash, a number with a point or bracket
ITEM = re.compile(r"(?:[-–—•*‣▪◦·●■➢]\s{1,4}|[•‣▪◦●■➢]|\(?\d{1,2}[.)]\s|\([a-z]\)\s)")
# the end of a sentence, perhaps in quotes or brackets
ENDED = re.compile(r"[.!?…][\"”’')\]]{0,2}\Z")


@define
class Block:
    """One or more lines that belong together; `zone` is filled in by and by."""

    start: int
    end: int
    words: str = field(repr=False)
    zone: str = ""
    joined: bool = True  # whether no blank line stands before it
    count: int = field(init=False)  # words, of the first 400
    low: str = field(init=False)  # its beginning in lower case
    bare: str = field(init=False)  # the same without a bullet

    def __attrs_post_init__(self) -> None:
        self.count = len(self.words.split(None, 400))
        self.low = self.words[:400].lower()
        match = ITEM.match(self.words)
        self.bare = self.low[match.end() :].strip() if match else self.low

    @property
    def is_prose(self) -> bool:
        """Whether it is long enough and ends as a sentence does."""
        return self.count >= 2 * PROSE or (self.count >= PROSE and bool(ENDED.search(self.words[-6:])))

    @property
    def is_short(self) -> bool:
        """Whether it may be a link: few words and no end of a sentence."""
        return self.count <= 6 and self.words[-1] not in ".!?:;,…" and not self.zone


@cache
def rows(section: str, key: str) -> tuple[str, ...]:
    """A list of the table of zones, in its order."""
    return tuple(table("zones")[section][key])


@cache
def words_in(section: str, key: str = "words") -> frozenset[str]:
    """A list of the table of zones."""
    return frozenset(rows(section, key))


def blocks_of(text: str) -> list[Block]:
    """The lines that are not blank, wrapped ones joined."""
    groups: list[list[tuple[int, int]]] = [[]]
    for match in LINE.finditer(text):
        line = match.group()
        if words := line.strip():
            start = match.start() + line.index(words[0])
            groups[-1].append((start, start + len(words)))
        elif groups[-1]:
            groups.append([])
    lines = [end - start for group in groups for start, end in group]
    whole = max(lines, default=0)
    return [block for group in groups for block in _unwrapped(text, group, whole if whole <= WIDEST else 0)]


def _unwrapped(text: str, group: list[tuple[int, int]], width: int) -> list[Block]:
    width = width or _width(group)
    found: list[Block] = []
    first = 0
    for at, (start, end) in enumerate(group):
        if at + 1 < len(group):
            following = text[slice(*group[at + 1])]
            if _wraps(text[start:end], following, width) or (
                _goes_on(text[start:end], following) and not _indented(text, start, group[at + 1][0])
            ):
                continue
        begin = group[first][0]
        found.append(Block(begin, end, text[begin:end], joined=first > 0))
        first = at + 1
    return found


def _width(group: list[tuple[int, int]]) -> int:
    """The width at which the lines of a group are wrapped: three of them come near the longest; else 0."""
    lines = [end - start for start, end in group]
    widest = max(lines, default=0)
    return widest if sum(line >= widest * 4 // 5 for line in lines) > 2 else 0


def _wraps(line: str, following: str, width: int) -> bool:
    """Whether a line goes on in the next because its next word would not have fitted."""
    if not NARROWEST <= width <= WIDEST or len(line) < NARROWEST - 15 or ITEM.match(following) or "  " in line[10:]:
        return False
    word = following.split(None, 1)[0]
    return len(line) + 1 + len(word) > width and len(line) <= width


def _goes_on(line: str, following: str) -> bool:
    """Whether a line stops within a sentence that the next one takes up in small letters, or behind a word that ends nothing: "sectors of / Brazil's"."""
    if ITEM.match(following) or ITEM.match(line) or "  " in line[10:] or "  " in following[10:]:
        return False
    stops = ENDED.search(line[-3:]) or line[-1] in ":;|"
    on = following[:1].islower() or line.rpartition(" ")[2] in words_in("wrapped")
    return NARROWEST - 15 <= len(line) <= WIDEST and on and not stops


def _indented(text: str, start: int, following: int) -> bool:
    """Whether the next line is set in, as the first of a paragraph is."""
    return following - (text.rfind("\n", 0, following) + 1) > start - (text.rfind("\n", 0, start) + 1)
