"""After a source was edited: its hash written anew, its quotes found again where they are exact and stand once."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from pathlib import Path

from attrs import field, frozen

from claimcheck.claimfiles.editing import Edit, applied, drop_key, set_key
from claimcheck.claimfiles.gathering import Filed
from claimcheck.claimfiles.loading import Paths, views_of
from claimcheck.claimfiles.reading import records_of
from claimcheck.claimfiles.records import Record
from claimcheck.claimfiles.writing import write_whole
from claimcheck.claims import Entry, View
from claimcheck.documents import Document
from claimcheck.errors import ClaimcheckError, Fault, FaultyFiles


@frozen
class Refreshed:
    """What a refresh did, and what it could not do.

    `written` are the claim files that changed, `rehashed` the documents whose hash was written. The entries are those
    of the files as they are after it: `moved` were found again elsewhere, `orphans` nowhere, `ambiguous` at several
    places of which the file names none.
    """

    written: tuple[str, ...] = ()
    rehashed: tuple[str, ...] = ()
    moved: tuple[Entry, ...] = ()
    orphans: tuple[Entry, ...] = ()
    ambiguous: tuple[Entry, ...] = ()
    views: tuple[View, ...] = field(default=(), repr=False)


def refresh(paths: Paths) -> Refreshed:
    """Bring claim files up to their sources: each sha256, and where quotes stand.

    A stale `start` is dropped where the quote stands once; a quote that stands nowhere, or at several places, is listed
    and left as it is. Every other byte of the files stays, and a second refresh changes nothing. Raises `FaultyFiles`
    with every fault of every file; then nothing is written.
    """
    found = _views(paths)
    stale = staleness(found)
    written = _write(stale.edits)
    views = [view for _, view in _views(paths)]
    entries = [(view.document.id, entry) for view in views for entry in view.entries]
    return Refreshed(
        written,
        stale.rehashed,
        moved=tuple(entry for id, entry in entries if (id, entry.id) in stale.moved),
        orphans=tuple(entry for _, entry in entries if not entry.found),
        ambiguous=tuple(entry for _, entry in entries if entry.repeated),
        views=tuple(views),
    )


@frozen
class Stale:
    """What a refresh would change: the edits of each claim file, documents to hash anew, quotes (document, id) that moved."""

    edits: dict[Document, list[Edit]]
    rehashed: tuple[str, ...]
    moved: frozenset[tuple[str, str]]


def staleness(found: Iterable[tuple[Filed, View]]) -> Stale:
    """The edits that bring claim files up to their sources."""
    edits: dict[str, list[Edit]] = {}
    files: dict[str, Document] = {}
    rehashed, moved = [], set()
    for filed, view in found:
        files |= {table.file.id: table.file for table, _ in filed.headers}
        hashes = _hashes(filed, view.document.sha256)
        rehashed += [view.document.id] if hashes else []
        starts = _starts(filed, view)
        moved |= {(view.document.id, entry.id) for entry, _ in starts}
        for id, edit in [*hashes, *((entry.source.document, edit) for entry, edit in starts)]:
            edits.setdefault(id, []).append(edit)
    return Stale({files[id]: made for id, made in edits.items()}, tuple(rehashed), frozenset(moved))


def _views(paths: Paths) -> list[tuple[Filed, View]]:
    faults: list[Fault] = []
    found = views_of(paths, faults)
    if faults:
        raise FaultyFiles(faults)
    return found


def _hashes(filed: Filed, sha256: str) -> list[tuple[str, Edit]]:
    """The edits that record the hash: wherever a file records another, and once in a file that records none."""
    made = []
    recording = {table.file.id for table, header in filed.headers if header.sha256}
    for table, header in filed.headers:
        if (header.sha256 or "").lower() != sha256 and (header.sha256 or table.file.id not in recording):
            made.append((table.file.id, set_key(table, "sha256", sha256, after="source")))
            recording.add(table.file.id)
    return made


def _starts(filed: Filed, view: View) -> list[tuple[Entry, Edit]]:
    """The edits that drop `start` where its quote stands once and elsewhere."""
    both = zip(filed.claims, view.entries, strict=True)
    return [(e, drop_key(w.table, "start")) for w, e in both if e.moved and len(e.found) == 1]


def _write(edits: dict[Document, list[Edit]]) -> tuple[str, ...]:
    contents: dict[Path, bytes] = {}
    for file, made in edits.items():
        text = applied(file.text, made)
        if file.path is None or _said(file, file.text) != _said(file, text):
            raise ClaimcheckError(f"{file.id}: cannot be edited without changing what it says; nothing was written")
        contents[file.path] = (codecs.BOM_UTF8 if file.bom else b"") + text.encode("utf-8")
    try:
        write_whole(contents)
    except OSError as error:
        where = error.filename2 or error.filename or ", ".join(map(str, contents))
        raise FaultyFiles([Fault(str(where), None, "", f"cannot be written: {error.strerror or error}")]) from error
    return tuple(sorted(file.id for file in edits))


def _said(file: Document, text: str) -> list[object]:
    """What a file says besides the keys that a refresh may change."""
    assert file.path is not None
    return [_kept(record) for record in records_of(file.path, text, file.bom, [])]


def _kept(record: Record) -> object:
    header = {key: value for key, value in record.header.raw.items() if key != "sha256"} if record.header else {}
    return header, [{key: value for key, value in row.raw.items() if key != "start"} for row in record.rows]
