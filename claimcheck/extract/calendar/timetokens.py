"""Texts as the time grammar sees them: a line of tokens, each of a kind.

Patterns (see `timepatterns`) are matched on the line of kinds, so that no pattern ever sees a letter of the text. Words
the grammar does not know are one `gap`, however many stand together. What a stretch without a space holds is in
`timeshapes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Any, Final

from attrs import define, field

from claimcheck.extract.calendar import holidays
from claimcheck.extract.calendar.timeshapes import CACHED, placed
from claimcheck.extract.calendar.timewords import kind, roots


@define
class Tokens:
    """A text as parallel lists, one entry a token. `line` has a character for each, its kind, when all are there."""

    text: str
    line: str = ""
    kinds: list[str] = field(factory=list)
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    values: list[Any] = field(factory=list)

    def add(self, what: str, start: int, end: int, value: Any) -> None:
        """One more token."""
        self.kinds.append(what)
        self.starts.append(start)
        self.ends.append(end)
        self.values.append(value)

    def skip(self, gap: str, at: int, least: int) -> None:
        """A gap, where there are not yet as many as there should be."""
        while self.kinds[-least:] != [gap] * least:
            self.add(gap, at, at, "")

    def whole(self) -> Tokens:
        """The same, when the last token was added."""
        self.line = "".join(self.kinds)
        return self


def tokens(text: str) -> Tokens:
    """The tokens of a text; every stretch that says no time is a gap.

    Only the known words around a root, without which there is no time, are read one by one: see `timewords.COMMON`.

    >>> found = tokens("Of the rain on 6/11 and on Tuesday we know, but of the wind on the hill little.")
    >>> [found.text[a:b] for a, b in zip(found.starts, found.ends)]
    ['', '', 'on', '6/11', 'and', 'on', 'Tuesday']
    """
    gap = _gap()
    found = Tokens(text, "", [gap], [0], [0], [""])
    for start, end in _blocks(text):
        found.skip(gap, start, 1)
        _tokenised(found, start, end)
    return found.whole()


BLOCK: Final = 1 << 16  # code points that are split into words at once, and more where no paragraph ends


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """A text in stretches that end where a paragraph does."""
    start = 0
    while start < len(text):
        blank = text.find("\n\n", start + BLOCK)
        end = len(text) if blank < 0 else blank + 2
        yield start, end
        start = end


def _tokenised(found: Tokens, start: int, end: int) -> None:
    """Add the tokens of a stretch that begins a paragraph."""
    gap, parts = _gap(), SPACE.split(found.text[start:end])
    places = list(accumulate(map(len, parts), initial=start))
    sorts, done, skipped = _sorts(parts[::2]), 0, 0
    for first, last in _zones(sorts):
        if first > done and places[2 * first - 1] > skipped:  # else a named day reaches up to here
            found.skip(gap, places[2 * done], 1 if sorts.count("g", done, first) == first - done else 2)
        for chunk in range(2 * first, 2 * last, 2):
            skipped = _read(found, parts[chunk], places[chunk], skipped)
            if parts[chunk + 1 : chunk + 2] and parts[chunk + 1].count("\n") > 1:
                found.skip(gap, places[chunk + 2], 1)
        done = last


def _read(found: Tokens, chunk: str, at: int, skipped: int) -> int:
    """Add the tokens of a stretch without a space; to where a named day goes that was met, else `skipped`."""
    for first, last, what, value, named in placed(chunk):
        if at + first < skipped:
            continue
        if named and (name := holidays.name_at(found.text, at + first, found.text[at + first : at + last])):
            skipped = name.end()
            found.add(kind(["holiday_name"]), at + first, skipped, name.group())
        elif what == _gap():
            found.skip(what, at + first, 1)
        else:
            found.add(what, at + first, at + last, value)
    return skipped


SPACE: Final = re.compile(r"(\s+)")
MOST: Final = 1 << 16  # stretches that are remembered
ALONE: Final = frozenset({"the", "all"})  # first words of named days that say none by themselves
# known words with a root among them, with what known signs the unknown word before them ends in
ZONE: Final = re.compile("(?:m|(?<![km]))k*+r[kr]*+")


def _sorts(chunks: list[str]) -> str:
    """A letter for each of some stretches without a space, by the tokens in it.

    `g` for nothing known, `k` for known words, `m` for known and unknown ones, `r` where a root is among them.
    """
    return "".join(map(_KNOWN.__getitem__, chunks))


class _Sorts(dict[str, str]):
    """The sorts of short stretches, remembered: every word of a text is looked up here, most of them again and again."""

    def __missing__(self, chunk: str) -> str:
        found = _sort(chunk)
        if len(chunk) <= CACHED:
            if len(self) >= MOST:
                self.clear()
            self[chunk] = found
        return found


_KNOWN: Final = _Sorts()


def _sort(chunk: str) -> str:
    pieces = placed(chunk)
    whats = {what for _, _, what, _, _ in pieces}
    if not roots().isdisjoint(whats) or any(chunk[a:b].lower() in _named_roots() for a, b, *_ in pieces):
        return "r"
    if whats <= {_gap()}:
        return "g"
    return "m" if _gap() in whats else "k"


@cache
def _named_roots() -> frozenset[str]:
    """The words of named days that are roots: the first, and behind "the" and "all" the second."""
    rows = [re.split(r"[ .'-]+", name) for name in holidays.names()]
    return frozenset(word for row in rows for word in row[: 1 + (row[0] in ALONE)] if word not in ALONE)


def _zones(sorts: str) -> Iterator[tuple[int, int]]:
    """Where the stretches stand that may say a time: from one to behind the last, each behind the one before it."""
    done = 0
    for match in ZONE.finditer(sorts):
        start, end = match.span()
        end += sorts.startswith("m", end)
        yield max(start, done), end
        done = end


@cache
def _gap() -> str:
    return kind(["gap"])
