"""Claim files as they are: found in folders, decoded, split into tables that know where they stand.

A TOML file holds one `[document]` and its `[[claims]]`. A line of a JSONL file holds the same as one object, or one
claim with its document's keys beside its own, or one claim with its document's table under `document`.
"""

from __future__ import annotations

import codecs
import json
import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path as FilePath

from attrs import field, frozen

from claimcheck.claimfiles.places import Path, Place, inside, json_places, toml_places
from claimcheck.claimfiles.tables import Header, names
from claimcheck.documents import NEWLINE, Document
from claimcheck.errors import Fault
from claimcheck.spans import Source

SUFFIXES = (".toml", ".jsonl")
# TOML files of other kinds, which may lie in the same folder
OTHER_FILES = frozenset({"pyproject.toml", "claimcheck.toml", "agencies.toml"})
# a key that needs no quotes in a path
PLAIN = re.compile(r"[A-Za-z0-9_-]+")
# how tomllib says where: "Invalid value (at line 3, column 9)", "Unclosed array (at end of document)"
TOML_ERROR = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL)
# what helps against the commonest errors of TOML, by the beginning of what tomllib says
TOML_ADVICE = (
    ("Invalid value", 'text stands in quotes: value = "about 3 million"'),
    ("Cannot overwrite a value", "a key stands once in a table"),
    ("Cannot declare", "a table is opened once; each claim begins with [[claims]]"),
    ("Cannot mutate", "a table is opened once; each claim begins with [[claims]]"),
    ("Illegal character", 'text of several lines stands in three quotes: """…"""'),
    ("Unescaped '\\'", r"write a backslash twice, or put the text in single quotes"),
    ("Unterminated string", "a text ends with the mark it began with"),
    ("Expected newline", "one key stands on a line"),
    ("Expected '='", 'a key and its value are written key = "value"'),
)


@frozen
class Table:
    """One table of a claim file: what it says, the path to it, and where the parts of it stand."""

    file: Document
    raw: Mapping[str, object]
    path: Path
    places: Mapping[Path, Place] = field(repr=False)

    def place(self, *keys: str | int) -> Place | None:
        """Where a key of it stands; the nearest thing around it where the key is missing."""
        path = self.path + keys
        return next((self.places[path[:n]] for n in range(len(path), -1, -1) if path[:n] in self.places), None)

    def line(self, *keys: str | int) -> int:
        """The line of a key, or of the nearest thing around it."""
        place = self.place(*keys)
        return self.file.position(place.key).line if place else 1

    def source(self, key: str) -> Source:
        """The words of a key's text within the claim file; of a missing key, the header of the table."""
        if (*self.path, key) in self.places:
            return self.file.source(*inside(self.file.text, self.places[(*self.path, key)]))
        place = self.place() or Place(0, 0, 0, 0)
        return self.file.source(place.start, place.end)

    def fault(self, keys: Path, what: str, right: str = "") -> Fault:
        """A fault at a key of the table."""
        return Fault(self.file.id, self.line(*keys), spelt(self.path + keys), what, right)


@frozen
class Record:
    """One source document and its claims, as a claim file or a line of one gives them."""

    header: Table
    rows: tuple[Table, ...]


def spelt(path: Path) -> str:
    """A path as people write it.

    >>> spelt(("claims", 3, "as of"))
    "$.claims[3]['as of']"
    """
    parts = (f"[{p}]" if isinstance(p, int) else f".{p}" if PLAIN.fullmatch(p) else f"[{p!r}]" for p in path)
    return "$" + "".join(parts)


def claim_files(paths: Iterable[str | os.PathLike[str]], faults: list[Fault]) -> list[FilePath]:
    """The claim files at some paths, each once, in the order of their names; folders are walked, hidden ones are not."""
    found: dict[str, FilePath] = {}
    for path in map(FilePath, paths):
        within = list(_walk(path)) if path.is_dir() else [path]
        if not within:
            faults.append(Fault(path.as_posix(), None, "", "holds no claim files", "claim files end in .toml or .jsonl"))
        elif not path.exists():
            faults.append(Fault(path.as_posix(), None, "", "there is no such file or folder", "check its path"))
        elif path.suffix not in SUFFIXES and not path.is_dir():
            faults.append(Fault(path.as_posix(), None, "", "is no claim file", "claim files end in .toml or .jsonl"))
        else:
            for file in within:
                found.setdefault(os.path.realpath(file), file)
    return sorted(found.values(), key=lambda file: file.as_posix())


def _walk(folder: FilePath) -> Iterator[FilePath]:
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            if name.endswith(SUFFIXES) and not name.startswith(".") and name not in OTHER_FILES:
                yield FilePath(where, name)


def read_claim_file(path: FilePath, faults: list[Fault]) -> tuple[Record, ...]:
    """The records of a claim file; what stands in the way of reading them is added to the faults."""
    name = path.as_posix()
    try:
        data = path.read_bytes()
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except OSError as error:
        faults.append(Fault(name, None, "", f"cannot be read: {error.strerror or error}", "check its permissions"))
        return ()
    except UnicodeDecodeError as error:
        what = f"byte {error.start + len(data) - len(error.object)} ({error.object[error.start]:#04x}) is not UTF-8"
        line = error.object.count(b"\n", 0, error.start) + 1
        faults.append(Fault(name, line, "", what, "claim files are UTF-8"))
        return ()
    return records_of(path, text, data.startswith(codecs.BOM_UTF8), faults)


def records_of(path: FilePath, text: str, bom: bool, faults: list[Fault]) -> tuple[Record, ...]:
    """The records in the text of a claim file."""
    file = Document(text, id=path.as_posix(), path=path, bom=bom)
    return tuple((_toml if path.suffix == ".toml" else _jsonl)(file, faults))


def _toml(file: Document, faults: list[Fault]) -> Iterator[Record]:
    try:
        raw = tomllib.loads(file.text, parse_float=Decimal)
        places = toml_places(file.text)
    except tomllib.TOMLDecodeError as error:
        faults.append(_toml_fault(file, str(error)))
    except RecursionError:
        faults.append(Fault(file.id, None, "", "is nested too deeply", "a claim file has tables, keys and flat arrays"))
    else:
        yield from _record(Table(file, raw, (), places), faults)


def _toml_fault(file: Document, message: str) -> Fault:
    match = TOML_ERROR.fullmatch(message)
    said, line = (match["what"], match["line"]) if match else (message, None)
    right = next((advice for words, advice in TOML_ADVICE if said.startswith(words)), "see toml.io")
    where = f" (column {match['column']})" if match and line else ""
    last = file.position(len(file.text.rstrip())).line
    return Fault(file.id, int(line) if line else last, "", f"is no TOML: {said[:1].lower()}{said[1:]}{where}", right)


def _jsonl(file: Document, faults: list[Fault]) -> Iterator[Record]:
    start = 0
    for end, following in [*(match.span() for match in NEWLINE.finditer(file.text)), (len(file.text),) * 2]:
        line, at, start = file.text[start:end], start, following
        if not line.strip():
            continue
        try:
            raw = json.loads(line, parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=_once)
        except json.JSONDecodeError as error:
            where = f"{error.msg[:1].lower()}{error.msg[1:]} (column {error.colno})"
            faults.append(_line_fault(file, at, f"is no JSON: {where}"))
        except ValueError as error:
            faults.append(_line_fault(file, at, f"is no JSON: {error}"))
        except RecursionError:
            faults.append(_line_fault(file, at, "is nested too deeply"))
        else:
            yield from _line(file, raw, at, faults)


def _line_fault(file: Document, at: int, what: str) -> Fault:
    return Fault(file.id, file.position(at).line, "", what, "each line is one JSON object")


def _line(file: Document, raw: object, at: int, faults: list[Fault]) -> Iterator[Record]:
    if not isinstance(raw, dict):
        faults.append(_line_fault(file, at, "is no JSON object"))
        return
    places = json_places(file.text, at)
    if "claims" in raw or set(raw) == {"document"}:
        yield from _record(Table(file, raw, (), places), faults)
        return
    header = {key: value for key, value in raw.items() if key in names(Header)}
    row = Table(file, {key: raw[key] for key in raw if key not in header and key != "document"}, (), places)
    if "document" not in raw:
        yield Record(Table(file, header, (), places), (row,))
        return
    faults.extend(row.fault((key,), "stands beside a document table", "write it there") for key in header)
    if (table := _table(row, raw, "document", faults)) is not None:
        yield Record(table, (row,))


def _record(whole: Table, faults: list[Fault]) -> Iterator[Record]:
    for key in whole.raw:
        if key not in ("document", "claims"):
            right = "write 'claims'" if key.startswith("claim") else "write 'document'" if key[:3] == "doc" else ""
            right = right or "a claim file has [document] and [[claims]]"
            faults.append(whole.fault((key,), f"{key!r} is no table of a claim file", right))
    header = _table(whole, whole.raw, "document", faults)
    rows = whole.raw.get("claims", [])
    if not isinstance(rows, list):
        faults.append(whole.fault(("claims",), "is not an array of tables", "each claim begins with [[claims]]"))
        rows = []
    tables = []
    for number, row in enumerate(rows):
        here = Table(whole.file, row if isinstance(row, dict) else {}, ("claims", number), whole.places)
        tables.append(here)
        if not isinstance(row, dict):
            faults.append(here.fault((), "is no table", "each claim begins with [[claims]]"))
    yield Record(header or Table(whole.file, {}, ("document",), whole.places), tuple(tables))


def _table(around: Table, raw: Mapping[str, object], key: str, faults: list[Fault]) -> Table | None:
    table = raw.get(key)
    if isinstance(table, dict):
        return Table(around.file, table, (*around.path, key), around.places)
    what = "is no table" if key in raw else "is missing"
    faults.append(around.fault((key,), what, 'write [document] and in it source = "../seeds/001.txt"'))
    return None


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    raw = dict(pairs)
    if len(raw) != len(pairs):
        twice = next(key for n, (key, _) in enumerate(pairs) if key in dict(pairs[:n]))
        raise ValueError(f"the key {twice!r} stands twice in an object")
    return raw
