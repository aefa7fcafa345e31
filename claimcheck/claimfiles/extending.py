"""extract: drafts of claims put behind what claim files say already, every byte of which stays."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from claimcheck.claimfiles.drafting import draft
from claimcheck.claimfiles.gathering import Filed
from claimcheck.claimfiles.loading import views_of
from claimcheck.claimfiles.reading import records_of
from claimcheck.claimfiles.schema import SCHEMA_FILE, schema_line, schema_text
from claimcheck.claimfiles.tables import Header, Row
from claimcheck.claimfiles.writing import claim_file, row_text, write_whole
from claimcheck.claims import Claim, View
from claimcheck.documents import NEWLINE, Document
from claimcheck.errors import Fault, FaultyFiles

SHOWN = ("status",)  # what the reviewer of a draft is to change


@frozen
class Extended:
    """What an extraction did to one claim file: the file, the document, drafts written, claims kept, claims left out.

    Left out are the words of what was read from the text in a way that no claim file says, as a scope in two parts.
    """

    file: Path
    document: str
    drafted: int
    kept: int
    left_out: tuple[str, ...]


@frozen
class Filing:
    """What a folder of claim files says already, by the resolved path of the text."""

    known: Mapping[str, tuple[Filed, View]]

    def document(self, path: Path) -> Document | None:
        """The text at a path as its claim files describe it: dated, with its publisher."""
        found = self.known.get(os.path.realpath(path))
        return found[1].document if found else None


def filing(folder: Path) -> Filing:
    """What the claim files of a folder say; nothing where there is no such folder.

    Raises `FaultyFiles` with every fault of every file.
    """
    faults: list[Fault] = []
    found = views_of([folder], faults) if folder.exists() and _holds_files(folder) else []
    if faults:
        raise FaultyFiles(faults)
    return Filing({os.path.realpath(filed.path): (filed, view) for filed, view in found})


def _holds_files(folder: Path) -> bool:
    return not folder.is_dir() or any(folder.rglob("*.toml")) or any(folder.rglob("*.jsonl"))


def extend(views: Iterable[View], folder: Path, filed: Filing) -> tuple[Extended, ...]:
    """Write the claims of some views as drafts: a new file for a new text, and else behind what its file says.

    A claim is left alone where a claim of the same kind stands on an overlapping span, whoever wrote it; so a second
    run changes nothing. Files are written whole or not at all.
    """
    contents: dict[Path, bytes] = {}
    done = []
    for view in views:
        path = view.document.path
        known = filed.known.get(os.path.realpath(path)) if path else None
        drafted = draft(view, unclaimed(view, known[1] if known else None), _ids(known))
        target = _target(view.document, folder, known, drafted.rows, contents)
        if target is not None:
            contents |= target
        where = next(iter(target)) if target else _file(known) or folder
        kept = len(known[1].entries) if known else 0
        done.append(Extended(where, view.document.id, len(drafted.rows), kept, drafted.left_out))
    _write(contents)
    return tuple(done)


def unclaimed(view: View, filed: View | None) -> list[Claim]:
    """The claims of a view that a claim file says nothing of yet, on their spans or of their quotes."""
    entries = filed.entries if filed else ()
    there = [entry.claim for entry in entries if entry.claim]
    quoted = {entry.quote for entry in entries if entry.claim is None}
    return [
        claim
        for claim in view.claims
        if claim.source.quote not in quoted
        and not any(other.kind == claim.kind and other.source.overlaps(claim.source) for other in there)
    ]


def _ids(known: tuple[Filed, View] | None) -> set[str]:
    return {entry.id for entry in known[1].entries} if known else set()


def _file(known: tuple[Filed, View] | None) -> Path | None:
    """The claim file in TOML that speaks of a document first."""
    files = [table.file.path for table, _ in known[0].headers] if known else []
    return next((path for path in files if path and path.suffix == ".toml"), None)


def _target(
    document: Document,
    folder: Path,
    known: tuple[Filed, View] | None,
    rows: Sequence[Row],
    contents: Mapping[Path, bytes],
) -> dict[Path, bytes] | None:
    """The file that takes the rows, and its bytes; a new one with its schema beside it; None where nothing is written."""
    if known and not rows:
        return None
    for table, _ in known[0].headers if known else ():
        path = table.file.path
        if path and path.suffix == ".toml" and path not in contents:
            text = appended(table.file.text, rows)
            if keeps(table.file, text, len(rows)):
                return {path: (codecs.BOM_UTF8 if table.file.bom else b"") + text.encode("utf-8")}
    path = fresh_file(document, folder, contents)
    header = header_of(document, path, describing=known is None)
    text = appended(schema_line() + claim_file(header, ()), rows)
    return {path: text.encode("utf-8"), path.parent / SCHEMA_FILE: schema_text().encode("utf-8")}


def appended(text: str, rows: Sequence[Row]) -> str:
    r"""A claim file with rows behind all it says, its lines ended as they are.

    >>> appended("# mine\r\n", [Row(id="x", quote="800", property="count", value="800")]).splitlines()[:3]
    ['# mine', '', '[[claims]]']
    """
    newline = (NEWLINE.search(text) or ["\n"])[0]
    end = "" if not text or text.endswith(("\n", "\r")) else newline
    return text + end + "".join(newline + row_text(row, SHOWN).replace("\n", newline) for row in rows)


def keeps(file: Document, text: str, more: int) -> bool:
    """Whether a longer text says all that the file says, and then as many claims more."""
    faults: list[Fault] = []
    assert file.path is not None
    before, after = (records_of(file.path, words, file.bom, faults) for words in (file.text, text))
    if faults or len(before) != 1 or len(after) != 1:
        return False
    old, new = ([row.raw for row in record.rows] for (record,) in (before, after))
    return new[: len(old)] == old and len(new) == len(old) + more


def fresh_file(document: Document, folder: Path, contents: Mapping[Path, bytes]) -> Path:
    """The path of a claim file that is free: the text's own name, then with a number."""
    name = document.path.stem if document.path else document.id.replace(":", "-")
    path, number = folder / f"{name}.toml", 2
    while path in contents or os.path.lexists(path):
        path, number = folder / f"{name}-{number}.toml", number + 1
    return path


def header_of(document: Document, path: Path, *, describing: bool) -> Header:
    """The header of a claim file at a path: where the document lies and, where it describes it, what is known of it."""
    there = document.path or Path(document.id)
    source = Path(os.path.relpath(os.path.realpath(there), os.path.realpath(path.parent))).as_posix()
    if not describing:
        return Header(source=source)
    return Header(
        source=source,
        sha256=document.sha256,
        published=str(document.published) if document.published else None,
        publisher=document.publisher,
        jurisdiction=document.jurisdiction,
        language=document.language,
        encoding=None if document.encoding == "utf-8" else document.encoding,
    )


def _write(contents: Mapping[Path, bytes]) -> None:
    try:
        for folder in {path.parent for path in contents}:
            folder.mkdir(parents=True, exist_ok=True)
        write_whole(contents)
    except OSError as error:
        where = error.filename2 or error.filename or ", ".join(map(str, contents))
        raise FaultyFiles([Fault(str(where), None, "", f"cannot be written: {error.strerror or error}")]) from error
