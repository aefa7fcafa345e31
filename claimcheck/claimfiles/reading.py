"""Claim files as they are: found in folders, decoded, split into tables that know where they stand.

A TOML file holds one `[document]` and its `[[claims]]`. A line of a JSONL file holds the same as one object, or one
claim with its document's keys beside its own, or one claim with its document's table under `document`.
"""

from __future__ import annotations

import codecs
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from claimcheck.claimfiles.places import json_places, toml_places
from claimcheck.claimfiles.records import Record, Table
from claimcheck.claimfiles.tables import Header, names
from claimcheck.documents import NEWLINE, Document
from claimcheck.errors import Fault

# how tomllib says where: "Invalid value (at line 3, column 9)", "Unclosed array (at end of document)"
TOML_ERROR = re.compile(r"(?P<what>(?s:.*)) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")
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


def read_claim_file(path: Path, faults: list[Fault]) -> tuple[Record, ...]:
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


def records_of(path: Path, text: str, bom: bool, faults: list[Fault]) -> tuple[Record, ...]:
    """The records in the text of a claim file."""
    file = Document(text, id=path.as_posix(), path=path, bom=bom)
    return tuple((_toml if path.suffix == ".toml" else _jsonl)(file, faults))


def _toml(file: Document, faults: list[Fault]) -> Iterator[Record]:
    try:
        raw = tomllib.loads(file.text, parse_float=Decimal)
        places = toml_places(file.text)
    except tomllib.TOMLDecodeError as error:
        faults.append(_toml_fault(file, str(error)))
    except ValueError as error:  # an integer of more digits than Python reads
        faults.append(Fault(file.id, None, "", f"is no TOML: {error}", "write long numbers in quotes"))
    except RecursionError:
        faults.append(Fault(file.id, None, "", "is nested too deeply", "a claim file has tables, keys and flat arrays"))
    else:
        yield from _record(Table(file, raw, (), places), faults)


def _toml_fault(file: Document, message: str) -> Fault:
    match = TOML_ERROR.fullmatch(message)
    said, line = (match["what"], match["line"]) if match else (message, None)
    right = next((advice for words, advice in TOML_ADVICE if said.startswith(words)), "see toml.io")
    right = right if line else "something is not closed: an array, a table or a text"
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
    yield Record(_table(row, raw, "document", faults), (row,))


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
        if isinstance(row, dict):
            tables.append(Table(whole.file, row, ("claims", number), whole.places))
        else:
            faults.append(whole.fault(("claims", number), "is no table", "each claim begins with [[claims]]"))
    yield Record(header, tuple(tables))


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
