"""Where each key and value of a claim file stands.

`tomllib` and `json` tell what a file says, not where. The scanner here tells where, for text that one of them has
accepted: so it can be lenient, and it serves both, since the values of JSON and TOML differ in nothing it looks at.

    >>> places = toml_places('[document]\\nsource = "a.txt"\\n\\n[[claims]]\\nid = "x"\\n')
    >>> places["claims", 0, "id"]
    Place(key=40, name=40, start=45, end=48, inline=False)
"""

from __future__ import annotations

import json
import re
import tomllib
from typing import TypeAlias

from attrs import define, field, frozen

Path: TypeAlias = tuple[str | int, ...]

# white space, line ends and TOML comments between things
BLANK = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
# one part of a key: quoted either way, or bare
NAME = re.compile(r'"(?:[^"\\\n]|\\.)*+"|\'[^\'\n]*+\'|[A-Za-z0-9_-]++')
# what stands between the parts of a dotted key
DOT = re.compile(r"[ \t]*+\.[ \t]*+")
# what stands between a key and its value
SIGN = re.compile(r"\s*+[=:]\s*+")
# a value that holds no others: the four kinds of string (longest marks first), or a number, date or word
SCALAR = re.compile(
    r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*+"{3,5}'
    r"|'''(?:[^']|'(?!''))*+'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*+"'
    r"|'[^'\n]*+'"
    r"|[^\s,\]}#]++(?:[ ][0-9]{2}:[^\s,\]}#]++)?"
)
# what opens and closes a string, with the line end that TOML trims after a long one
MARKS = re.compile(r'^("""|\'\'\')(?:\r?\n)?|^["\']')


@frozen
class Place:
    """Offsets of one entry: its key, the last part of that key, its value; and whether it stands within braces."""

    key: int
    name: int
    start: int
    end: int
    inline: bool = False


def toml_places(text: str) -> dict[Path, Place]:
    """The places of a TOML file that `tomllib` accepts, by path; tables have the place of their header."""
    scanner = _Scanner(text)
    table: Path = ()
    at = scanner.blank(0)
    while at < len(text):
        table, at = scanner.header(at) if text[at] == "[" else (table, scanner.pair(table, at, inline=False))
        at = scanner.blank(at)
    return scanner.places


def json_places(text: str, at: int = 0) -> dict[Path, Place]:
    """The places of the JSON value at an offset of a text that `json` accepts, by path."""
    scanner = _Scanner(text)
    at = scanner.blank(at)
    scanner.places[()] = Place(at, at, at, scanner.value((), at))
    return scanner.places


def inside(text: str, place: Place) -> tuple[int, int]:
    """The offsets of a string's words, without the marks around them; of any other value, its own."""
    opening = MARKS.match(text[place.start : place.end])
    if opening is None:
        return place.start, place.end
    return place.start + len(opening[0]), place.end - len(opening[1] or opening[0])


@define
class _Scanner:
    """Walks a text once; `rows` counts the tables of each array of tables."""

    text: str
    places: dict[Path, Place] = field(factory=dict)
    rows: dict[Path, int] = field(factory=dict)

    def blank(self, at: int) -> int:
        match = BLANK.match(self.text, at)
        return match.end() if match else at

    def keys(self, at: int) -> tuple[list[tuple[str, int]], int]:
        """The parts of a key with their offsets, and where it ends."""
        parts = []
        while match := NAME.match(self.text, at):
            parts.append((_unquoted(match[0]), at))
            dot = DOT.match(self.text, match.end())
            if dot is None:
                return parts, match.end()
            at = dot.end()
        raise ValueError(f"no key stands at offset {at}")

    def header(self, at: int) -> tuple[Path, int]:
        """`[a.b]` or `[[a.b]]`: the table it opens, in the latest row of every array of tables on its way."""
        array = self.text.startswith("[[", at)
        parts, end = self.keys(self.blank(at + 1 + array))
        end = self.text.index("]", end) + 1 + array
        here = Place(at, at, at, end)
        table: Path = ()
        for number, (name, _) in enumerate(parts, 1):
            table += (name,)
            self.places.setdefault(table, here)
            if array and number == len(parts):
                self.rows[table] = self.rows.get(table, -1) + 1
            if table in self.rows:
                table += (self.rows[table],)
                self.places.setdefault(table, here)
        return table, end

    def pair(self, table: Path, at: int, *, inline: bool) -> int:
        """`a.b = value`; returns where it ends."""
        parts, end = self.keys(at)
        sign = SIGN.match(self.text, end)
        start = sign.end() if sign else end
        path = table + tuple(name for name, _ in parts)
        end = self.value(path, start)
        for length in range(1, len(parts)):
            self.places.setdefault(path[: len(table) + length], Place(at, parts[length - 1][1], at, at, inline))
        self.places[path] = Place(at, parts[-1][1], start, end, inline)
        return end

    def value(self, path: Path, at: int) -> int:
        """Any value; returns where it ends."""
        if self.text[at] == "[":
            return self.array(path, at + 1)
        if self.text[at] == "{":
            return self.braces(path, at + 1)
        match = SCALAR.match(self.text, at)
        return match.end() if match else at + 1

    def array(self, path: Path, at: int) -> int:
        row = 0
        while self.text[at := self.blank(at)] != "]":
            if self.text[at] == ",":
                at += 1
                continue
            end = self.value((*path, row), at)
            self.places[(*path, row)] = Place(at, at, at, end, inline=True)
            row, at = row + 1, end
        return at + 1

    def braces(self, path: Path, at: int) -> int:
        while self.text[at := self.blank(at)] != "}":
            at = at + 1 if self.text[at] == "," else self.pair(path, at, inline=True)
        return at + 1


def _unquoted(name: str) -> str:
    if name[0] not in "\"'":
        return name
    if "\\" not in name or name[0] == "'":
        return name[1:-1]
    try:
        return str(json.loads(name))
    except ValueError:  # an escape that only TOML has: \UXXXXXXXX
        return next(iter(tomllib.loads(f"{name} = 0")))
