"""The sheet as one page to read, print and tick, which needs no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from claimcheck.documents import Document
from claimcheck.reports.places import around, place
from claimcheck.reports.templates import filled
from claimcheck.sheets.lines import repeated
from claimcheck.spans import Source

if TYPE_CHECKING:
    from claimcheck.sheets import Row, Sheet


@frozen
class Quoted:
    """A passage with the words around it, and where it stands."""

    document: str
    place: str
    before: str
    quote: str
    after: str


@frozen
class Line:
    """A row as the page shows it; `slug` is its standing as a class of the page's style."""

    slug: str
    standing: str
    part: str
    body: str
    why: str
    place: str
    before: str
    quote: str
    after: str
    passages: tuple[Quoted, ...]
    agreeing: tuple[Quoted, ...]


def render(sheet: Sheet) -> str:
    """The page."""
    from claimcheck.sheets import STANDINGS

    documents = {document.id: document for document in sheet.documents}
    return filled(
        "sheet.html",
        ("report.css", "sheet.css"),
        "sheet.js",
        draft=sheet.draft,
        sources=[document.id for document in sheet.documents if document.id != sheet.draft],
        copies=repeated(sheet),
        counts=[(standing, _slug(standing), sheet.count(standing)) for standing in STANDINGS],
        rows=[_line(row, documents) for row in sheet.rows],
    )


def _slug(standing: str) -> str:
    return standing.replace(" ", "-")


def _line(row: Row, documents: dict[str, Document]) -> Line:
    own = _quoted(row.source, documents)
    passages, agreeing = (tuple(_quoted(s, documents) for s in some) for some in (row.passages, row.agreeing))
    slug = _slug(row.standing)
    around_it = own.place, own.before, own.quote, own.after
    return Line(slug, row.standing, row.part, row.body, row.why, *around_it, passages, agreeing)


def _quoted(source: Source, documents: dict[str, Document]) -> Quoted:
    return Quoted(
        source.document, place(source, documents[source.document]), *around(source, documents[source.document])
    )
