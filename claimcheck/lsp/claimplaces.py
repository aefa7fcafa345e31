"""Which claim of a claim file stands at an offset of it."""

from __future__ import annotations

from attrs import frozen

from claimcheck.claimfiles.gathering import Filed, Written
from claimcheck.claims import Entry, View
from claimcheck.documents import Document
from claimcheck.lsp.desk import Look


@frozen
class At:
    """A claim of a claim file: as it is written, as it was read, and all that is filed of its document."""

    written: Written
    entry: Entry
    view: View
    filed: Filed
    start: int  # where its table begins; it ends where the next one does


def claim_at(look: Look, file: Document, offset: int) -> At | None:
    """The claim in whose table an offset lies."""
    before = [at for at in _claims(look, file) if at.start <= offset]
    return max(before, key=lambda at: at.start, default=None)


def filed_in(look: Look, file: Document) -> list[tuple[Filed, View]]:
    """What is filed of the documents that a claim file speaks of."""
    return [(filed, view) for filed, view in look.filed if any(table.file.id == file.id for table, _ in filed.headers)]


def _claims(look: Look, file: Document) -> list[At]:
    return [
        At(written, entry, view, filed, place.key)
        for filed, view in look.filed
        for written, entry in zip(filed.claims, view.entries, strict=True)
        if written.table.file.id == file.id and (place := written.table.place())
    ]
