"""The records of claim files, gathered by the document they speak of, which is read once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import define, field, frozen

from claimcheck.claimfiles.records import Record, Table
from claimcheck.claimfiles.structuring import structure
from claimcheck.claimfiles.tables import Header, Row
from claimcheck.documents import Document, read
from claimcheck.errors import DocumentError, Fault

# the keys of a header that describe the document itself, so that two files may not differ in them
DESCRIBING = ("published", "publisher", "jurisdiction", "language", "encoding")


@frozen
class Written:
    """One claim as a file writes it: its table, as far as it is right, and the keys that are not."""

    table: Table
    row: Row
    wrong: frozenset[str]


@define
class Filed:
    """All that claim files say of one document; `document` is None where it cannot be read.

    `whole` is False where a fault keeps the document's date from being known.
    """

    id: str
    path: Path
    headers: list[tuple[Table, Header]] = field(factory=list)
    claims: list[Written] = field(factory=list)
    document: Document | None = None
    whole: bool = True


def gather(records: Iterable[Record], faults: list[Fault], reader: Callable[..., Document] = read) -> list[Filed]:
    """What the files say of each document, in the order of the files; faults are added, and the reading goes on."""
    found: dict[str, Filed] = {}
    ids: dict[tuple[str, str], Table] = {}
    for record in records:
        header, wrong = structure(record.header, Header, faults) if record.header else (Header(source=""), frozenset())
        path = Path(os.path.normpath(_folder(record) / header.source))
        filed = found.setdefault(os.path.realpath(path) if header.source else "", Filed(path.as_posix(), path))
        filed.whole = filed.whole and not wrong
        if record.header and header.source:
            filed.headers.append((record.header, header))
        for table in record.rows:
            row, wrong = structure(table, Row, faults)
            filed.claims.append(Written(table, row, wrong))
            if "id" not in wrong:
                _note(ids, table, row.id, filed.id if header.source else table.file.id, faults)
    for filed in found.values():
        filed.document = _document(filed, faults, reader) if filed.headers else None
    return list(found.values())


def _folder(record: Record) -> Path:
    table = record.header or next(iter(record.rows), None)
    return Path(table.file.id).parent if table else Path()


def _note(ids: dict[tuple[str, str], Table], table: Table, id: str, document: str, faults: list[Fault]) -> None:
    """An id is borne by one claim of a file, and by one claim on a document."""
    earlier = ids.get((table.file.id, id)) or ids.get((document, id))
    if earlier:
        where = f"{earlier.file.id}:{earlier.line('id')}"
        faults.append(table.fault(("id",), f"{id!r} is also the id of the claim at {where}", "give each its own"))
        return
    ids[table.file.id, id] = ids[document, id] = table


def _document(filed: Filed, faults: list[Fault], reader: Callable[..., Document]) -> Document | None:
    said = {key: _agreed(filed, key, faults) for key in DESCRIBING}
    table = filed.headers[0][0]
    try:
        return reader(filed.path, id=filed.id, **said)
    except DocumentError as error:
        what = str(error).removeprefix(f"{filed.path}: ")
        key = "encoding" if "known encoding" in what else "source"
        named = f"{filed.id} " if key == "source" else ""
        right = "its path counts from the folder of the claim file" if "cannot be read" in what else ""
        faults.append(table.fault((key,), named + what, right))
        return None


def _agreed(filed: Filed, key: str, faults: list[Fault]) -> str | None:
    """What the files say under one key of their headers; a fault where they differ."""
    given = [(table, getattr(header, key)) for table, header in filed.headers if getattr(header, key) is not None]
    if not given:
        return None
    first, value = given[0]
    for table, other in given[1:]:
        if other != value:
            where = f"{first.file.id}:{first.line(key)}"
            what = f"{other!r} differs from {value!r} at {where}, for the same source"
            faults.append(table.fault((key,), what, "write the same in both"))
    return str(value)
