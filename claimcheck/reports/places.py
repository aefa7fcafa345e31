"""How a passage is shown to people: its words without markup, and where it stands."""

from __future__ import annotations

from claimcheck.documents import Document
from claimcheck.markup import inward
from claimcheck.spans import Source


def as_read(source: Source, document: Document) -> Source:
    """A passage in the words of its document, as people are shown it; the same where the document has no markup."""
    return inward(source, [document])


def place(source: Source, document: Document) -> str:
    """Where a passage stands: line and column, and the page where there are pages."""
    position, page = document.position(source.span.start), document.page(source.span.start)
    return f"{position.line}:{position.column}" + ("" if page is None else f" (page {page})")
