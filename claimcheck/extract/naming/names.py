"""The names of a registry in a text: a dictionary of first words, and the longest name from each.

A text is folded before it is searched, one code point for one, so that places in the folded text are places in the
text. What is found is a row of units: each capitalised word, or each name of the registry that begins with one. Whether
a unit means what the registry says is for `contexts` to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from claimcheck.extract.naming.nameindex import MARKS, Named, NameIndex, capitals
from claimcheck.registry import FOLDED

# a line end within a line of running text: a name may go on behind it
WRAP = re.compile(r"\n(?<=[^\n]{45}\n)(?<![.!?:;]\n)(?=\w)")


@frozen
class Unit:
    """A capitalised word of a text, or a name of the registry that begins with one."""

    start: int
    end: int
    word: str
    named: Named | None = None


def folded(text: str) -> str:
    """A text with its apostrophes, spaces and hyphens written plainly, and the ends of wrapped lines as spaces.

    >>> folded("Xi’an\u00a0City")
    "Xi'an City"
    """
    for code, plain in FOLDED.items():  # faster than one translation where most are absent
        text = text.replace(chr(code), str(plain))
    return WRAP.sub(" ", text)


def units(text: str, index: NameIndex) -> list[Unit]:
    """The capitalised words and registry names of a folded text, in order, none overlapping.

    >>> from claimcheck.extract.naming.nameindex import index_of
    >>> from claimcheck.registry import Registry
    >>> [u.word for u in units("On Monday the Sri Lanka Navy sailed.", index_of(Registry.packaged()))]
    ['On', 'Monday', 'Sri Lanka', 'Navy']
    """
    found: list[Unit] = []
    free, names, prefixes = 0, index.names, index.prefixes
    for start, end in capitals(text):
        if start < free:
            continue
        word = text[start:end]
        if word in prefixes or word in names:
            end = index.longest(text, start, end) or end
            word = text[start:end]
        elif text[end : end + 1] in MARKS and word + text[end : end + 1] in names:
            end += 1
            word = text[start:end]
        named = names.get(word)
        if named is not None and word in index.led:
            start, named = _led(text, start, named, index)
        found.append(Unit(start, end, word, named))
        free = end
    return _with_small(text, found, index)


def _led(text: str, start: int, named: Named, index: NameIndex) -> tuple[int, Named]:
    """A name with the small words before it: "canton of Bern"."""
    for before in index.led[named.name if named.name in index.led else ""]:
        at = start - len(before)
        if at >= 0 and text.startswith(before, at) and not text[max(0, at - 1) : at].isalnum():
            return at, index.names[before + named.name]
    return start, named


def _with_small(text: str, found: list[Unit], index: NameIndex) -> list[Unit]:
    """The units with the names that begin with a small letter: "dpa"."""
    small = [Unit(at, at + len(name), name, index.names[name]) for name in index.small for at in places_of(name, text)]
    if not small:
        return found
    inside = [(unit.start, unit.end) for unit in small]
    kept = _outside(found, inside)
    return sorted([*kept, *small], key=lambda unit: unit.start)


def places_of(name: str, text: str) -> Iterator[int]:
    """Where a name stands as a word of its own."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (text[max(0, at - 1) : at].isalnum() or text[end : end + 1].isalnum()):
            yield at
        at = text.find(name, end)


def _outside(found: Iterable[Unit], taken: list[tuple[int, int]]) -> list[Unit]:
    spans, kept, at = sorted(taken), [], 0
    for unit in found:
        while at < len(spans) and spans[at][1] <= unit.start:
            at += 1
        if at == len(spans) or spans[at][0] >= unit.end:
            kept.append(unit)
    return kept
