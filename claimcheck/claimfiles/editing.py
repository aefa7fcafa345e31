"""Changes of single keys in the text of a claim file; every other byte of it stays as it is.

The text is cut at the places where keys and values stand. A TOML writer would not do: it ends its lines in its own way
and sets a new key below the comment of the next table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from claimcheck.claimfiles.places import Place
from claimcheck.claimfiles.records import Table
from claimcheck.claimfiles.writing import literal
from claimcheck.documents import NEWLINE

# what stands between two entries within braces
COMMA = re.compile(r"\s*+,\s*+")


@frozen(order=True)
class Edit:
    """Text that takes the place of `[start, end)`."""

    start: int
    end: int
    text: str


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made.

    >>> applied("abcd", [Edit(3, 3, "!"), Edit(0, 2, "x")])
    'xc!d'
    """
    for edit in sorted(set(edits), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def set_key(table: Table, key: str, value: str, *, after: str) -> Edit:
    """The edit that gives a key a value; one that is not there yet is written behind another."""
    there = table.places.get((*table.path, key))
    if there:
        return Edit(there.start, there.end, literal(value))
    text, before = table.file.text, table.places[(*table.path, after)]
    dotted = text[before.key : before.name]
    if before.inline:
        is_json = table.file.path is not None and table.file.path.suffix == ".jsonl"
        written = f"{literal(key)}: {literal(value)}" if is_json else f"{dotted}{key} = {literal(value)}"
        return Edit(before.end, before.end, f", {written}")
    newline = NEWLINE.search(text, before.end)
    ending = newline[0] if newline else (NEWLINE.search(text) or ["\n"])[0]
    at = newline.end() if newline else len(text)
    line = f"{_indent(text, before)}{dotted}{key} = {literal(value)}"
    return Edit(at, at, line + ending if newline else ending + line)


def _indent(text: str, place: Place) -> str:
    start = text.rfind("\n", 0, place.key) + 1
    return text[start : place.key]


def drop_key(table: Table, key: str) -> Edit:
    """The edit that takes a key away: its line, or what it has of a line; a comment behind it stays."""
    text, place = table.file.text, table.places[(*table.path, key)]
    if place.inline:
        return _drop_inline(text, place)
    end = NEWLINE.search(text, place.end)
    rest = text[place.end : end.start() if end else len(text)]
    if rest.strip():
        return Edit(place.key, place.end + len(rest) - len(rest.lstrip()), "")
    return Edit(place.key - len(_indent(text, place)), end.end() if end else len(text), "")


def _drop_inline(text: str, place: Place) -> Edit:
    before = len(text[: place.key].rstrip())
    if text[before - 1] == ",":
        return Edit(before - 1, place.end, "")
    comma = COMMA.match(text, place.end)
    return Edit(place.key, comma.end() if comma else place.end, "")
