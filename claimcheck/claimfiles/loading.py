"""Claim files in, views out: each claim at the place of its quote, its value read by the grammar.

A quote is looked for letter for letter. It is found again where it stands once and elsewhere than the file says; where
it stands nowhere, or at several other places, it is an orphan: nothing is ever attached to words that look alike.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

from attrs import evolve, frozen

from claimcheck.claimfiles.folders import claim_files
from claimcheck.claimfiles.gathering import Filed, Written, gather
from claimcheck.claimfiles.measured import measured
from claimcheck.claimfiles.reading import read_claim_file
from claimcheck.claimfiles.records import Record
from claimcheck.claimfiles.tables import Row
from claimcheck.claimfiles.values import REGISTERED, Unanchored, read_period, read_value
from claimcheck.claimfiles.wording import Wrong
from claimcheck.claims import Anchor, Claim, Entry, Modality, Status, Value, View
from claimcheck.claimsets import ClaimSet, merge
from claimcheck.documents import Document, read
from claimcheck.errors import Fault, FaultyFiles
from claimcheck.markup import outward
from claimcheck.periods import Period
from claimcheck.properties import nearest, property_named
from claimcheck.quantities import Dimension, Quantity
from claimcheck.registry import Registry
from claimcheck.spans import Source, Span
from claimcheck.times import Timestamp

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


@frozen
class Meaning:
    """What a claim's words mean: its value and its times; None where it has none, or they are wrong."""

    value: Value | None
    period: Period | None
    as_of: Period | None


def load(paths: Paths, *, registry: Registry | None = None) -> ClaimSet:
    """The claims of claim files: of one file, of all in a folder and the folders in it, or of a list of both.

    With a `registry`, ids that it does not know are noted. Raises `FaultyFiles` with every fault of every file; then
    nothing is loaded.
    """
    faults: list[Fault] = []
    views = [view for _, view in views_of(paths, faults, registry)]
    if faults:
        raise FaultyFiles(faults)
    return merge(views)


def views_of(paths: Paths, faults: list[Fault], registry: Registry | None = None) -> list[tuple[Filed, View]]:
    """What claim files say of each document they name, and the view of it; faults are added."""
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    records = [record for file in claim_files(several, faults) for record in read_claim_file(file, faults)]
    return viewed(records, faults, registry)


def viewed(
    records: Iterable[Record],
    faults: list[Fault],
    registry: Registry | None = None,
    reader: Callable[..., Document] = read,
) -> list[tuple[Filed, View]]:
    """What the records of claim files say of each document, and the view of it; `reader` reads the documents."""
    found = [(one, _view(one, faults, registry)) for one in gather(records, faults, reader)]
    return [(one, view) for one, view in found if view is not None]


def _view(filed: Filed, faults: list[Fault], registry: Registry | None) -> View | None:
    document = filed.document
    words = document.as_read if document else None
    anchor, printed = _dated(words) if words else (_given(filed), None)
    known = filed.whole and document is not None
    meant = [(written, _meaning(written, anchor, known, faults)) for written in filed.claims]
    if document is None or words is None:
        return None
    entries = [_entry(written, meaning, document, anchor, registry) for written, meaning in meant]
    files = tuple(dict.fromkeys(table.file for table, _ in filed.headers))
    view = View(
        words,
        anchor,
        printed,
        claims=tuple(entry.claim for entry in entries if entry.claim),
        entries=tuple(entries),
        claim_file=files[0],
        other_claim_files=files[1:],
        recorded=_recorded(filed, document),
    )
    return outward(view, [document])


def _given(filed: Filed) -> Anchor:
    given = [header.published for _, header in filed.headers if header.published]
    return Anchor(Timestamp.parse(given[0]), "given") if given else Anchor()


def _dated(document: Document) -> tuple[Anchor, Anchor | None]:
    """The date its relative dates count from; and the one it prints, where another was given."""
    from claimcheck.extract.calendar.anchors import find_anchor, printed_date
    from claimcheck.extract.calendar.times import find_times

    found = find_times(document.text)
    return find_anchor(document, found), printed_date(document, found)


def _recorded(filed: Filed, document: Document) -> tuple[str, Source] | None:
    """The sha256 the files record: the first that is not the document's, else the first."""
    given = [(header.sha256.lower(), table.source("sha256")) for table, header in filed.headers if header.sha256]
    return next((one for one in given if one[0] != document.sha256), given[0] if given else None)


def _meaning(written: Written, anchor: Anchor, known: bool, faults: list[Fault]) -> Meaning:
    row, wrong = written.row, written.wrong
    value = None
    if not wrong & {"property", "value", "object", "unit", "stated", "closed"}:
        try:
            value = read_value(row, property_named(row.property), anchor)
        except Wrong as error:
            faults.append(written.table.fault(error.keys, error.what, error.right))
    periods = {}
    for key in {"period", "as_of"} - wrong:
        text = getattr(row, key)
        try:
            periods[key] = None if text is None else read_period(text, anchor)
        except Unanchored as error:
            if known:
                faults.append(written.table.fault((key,), error.what, error.right))
        except Wrong as error:
            faults.append(written.table.fault((key,), error.what, error.right))
    return Meaning(value, periods.get("period"), periods.get("as_of"))


def anchored(found: Sequence[int], start: int | None) -> int | None:
    """Which of the places of a quote is meant: the one at `start`, else the only one; the first where none is named."""
    if start is None:
        return found[0] if found else None
    return start if start in found else found[0] if len(found) == 1 else None


def _entry(written: Written, meaning: Meaning, document: Document, anchor: Anchor, registry: Registry | None) -> Entry:
    row, document = _in_words(written.row, document), document.as_read
    found = _places(document, row)
    at = anchored(found, row.start)
    claim = None
    if at is not None and meaning.value is not None:
        claim = _claim(row, meaning, meaning.value, document.source(at, at + len(row.quote)), anchor)
    unknown = _unknown(row, registry)
    return Entry(written.table.source("quote"), row.id, row.quote, found, row.start, claim, unknown)


def _in_words(row: Row, document: Document) -> Row:
    """A row whose `start` counts in the words of its document; a claim file counts in the file, as everything outside."""
    if row.start is None or document.plain is None:
        return row
    return evolve(row, start=document.plain.in_words(Span(row.start, row.start)).start)


def _places(document: Document, row: Row) -> tuple[int, ...]:
    """Where a quote stands: wherever its words do, and at its `start` even where it cuts a word there."""
    found = document.find(row.quote)
    if row.start is not None and document.text.startswith(row.quote, row.start):
        found = sorted({*found, row.start})
    return tuple(found)


def _claim(row: Row, meaning: Meaning, value: Value, source: Source, anchor: Anchor) -> Claim:
    known = property_named(row.property)
    counts = isinstance(value, Quantity) and value.dimension is Dimension.COUNT
    return Claim(
        row.id,
        source,
        known.name if known else row.property,
        value,
        subject=row.subject,
        object=row.object,
        measured=measured(row.of, value.unit if isinstance(value, Quantity) and counts else ""),
        period=meaning.period,
        as_of=meaning.as_of,
        scope=row.scope,
        place=row.place,
        modality=Modality(row.modality),
        speaker=row.speaker,
        status=Status(row.status),
        reported=anchor.timestamp,
    )


def _unknown(row: Row, registry: Registry | None) -> tuple[tuple[str, str | None], ...]:
    """The terms of a claim that no vocabulary knows, each with the nearest known one."""
    found: list[tuple[str, str | None]] = []
    if property_named(row.property) is None:
        found.append((row.property, nearest(row.property)))
    if registry is not None:
        named = [name for name in (row.subject, row.object, row.place) if name and REGISTERED.fullmatch(name)]
        lost = [name for name in dict.fromkeys(named) if registry.get(name) is None]
        found += [(name, next(iter(get_close_matches(name, list(registry.entities), n=1)), None)) for name in lost]
    return tuple(found)
