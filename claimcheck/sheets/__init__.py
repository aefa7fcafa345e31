"""The checking sheet: every figure, date, office and agency of a draft, held against its sources.

An item is supported by a claim about the same thing that states an equal value, or by a mention that restates it: the same
value of the same sort of thing, in a sentence about the same. It is not confirmed where the source says less than the draft: 400,
for 412. A rule contradicts it, or the one passage that tells it otherwise. Which passage retells which is found in `claimcheck.retelling`.

    stands.py       how an item can stand
    others.py       what it is held against
    wording.py      why it stands so, in words
    disputes.py     what the rules found on it, and on what supports it
    offices.py      who holds which office, by the sources
    ticked.py       which items have a row
    standing.py     how an item stands
    parts.py        headline and summary, held against the body
    lines.py        the sheet as text, JSON and a table
    pages.py        the sheet as a page to tick
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from claimcheck.claims import Claim, View
from claimcheck.claimsets import merge
from claimcheck.config import Config
from claimcheck.documents import Document
from claimcheck.engine import check
from claimcheck.extract.views import extract
from claimcheck.findings import Finding
from claimcheck.markup import inward, outward
from claimcheck.retelling.items import Item
from claimcheck.retelling.likeness import Telling
from claimcheck.retelling.matching import Matcher
from claimcheck.sheets.offices import Offices, told_in
from claimcheck.sheets.others import Others
from claimcheck.sheets.parts import Parts, in_body, stands_for, told_again
from claimcheck.sheets.standing import stand, stand_office
from claimcheck.sheets.stands import Standing, Stands
from claimcheck.sheets.ticked import once_each, ticked
from claimcheck.spans import Source

STANDINGS: tuple[Standing, ...] = (
    "contradicted",
    "update",
    "readable two ways",
    "not confirmed",
    "not comparable",
    "only here",
    "supported",
)
OPEN: tuple[Standing, ...] = (
    "not confirmed",
    "not comparable",
    "only here",
)  # of which the sources do not say whether it is right


@frozen
class Row:
    """An item of the draft, the part it stands in, how it stands, the passages that say so, and why.

    `agreeing` are, of what is contradicted, the passages that say what the draft says. `part` is `headline`, `summary` or `body`; `body` says how the words of a headline or summary stand in the body.
    """

    source: Source
    standing: Standing
    passages: tuple[Source, ...] = ()
    why: str = ""
    part: str = "body"
    body: str = ""
    agreeing: tuple[Source, ...] = ()

    @classmethod
    def of(cls, source: Source, stands: Stands, part: str, body: str = "") -> Row:
        """The row of what stands so."""
        return cls(source, stands.standing, stands.passages, stands.why, part, body, stands.agreeing)


@frozen
class Sheet:
    """The items of a draft, in the order of its text."""

    rows: tuple[Row, ...]
    documents: tuple[Document, ...] = ()
    draft: str = ""
    copies: tuple[tuple[str, str], ...] = ()  # sources that were not asked, each with the one whose text it repeats

    def count(self, standing: Standing) -> int:
        """How many items stand so."""
        return sum(row.standing == standing for row in self.rows)

    def to_text(self) -> str:
        """One line an item, the passages below it."""
        from claimcheck.sheets.lines import render

        return render(self)

    def to_json(self) -> dict[str, object]:
        """The rows, each with its passage, standing, the passages that say so, and why: JSON-ready."""
        from claimcheck.sheets.lines import to_json

        return to_json(self)

    def to_html(self) -> str:
        """The sheet as one page to print and tick, which needs no network."""
        from claimcheck.sheets.pages import render

        return render(self)

    def to_dataframe(self, library: str | None = None) -> Any:
        """One row an item, as a data frame of `polars`, `pandas` or `pyarrow`; as `Report.to_dataframe`."""
        from claimcheck.sheets.lines import table

        return table(self).to_dataframe(library)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """One row an item, for whatever reads Arrow (extra `arrow`)."""
        from claimcheck.sheets.lines import table

        return table(self).__arrow_c_stream__(requested_schema)

    def _repr_html_(self) -> str:
        from claimcheck.reports.frames import framed

        return framed(self.to_html(), "claimcheck sheet")


def sheet(draft: Document, sources: Iterable[Document], *, config: Config | None = None) -> Sheet:
    """Hold every item of a draft against the sources; sources with one text count once."""
    once: dict[str, Document] = {}
    copies = []
    for document in sources:
        if document.id != draft.id:
            first = once.setdefault(" ".join(document.as_read.text.split()), document)
            copies += [(document.id, first.id)] if document.id != first.id else []
    documents = (draft, *once.values())
    claims = merge(extract(documents, config=config).views)
    found = inward(check(claims, config=config).findings, documents)
    views = inward(claims.views, documents)
    own = next(view for view in views if view.document.id == draft.id)
    others = [view for view in views if view is not own]
    told = Telling.of(own, ticked=True)
    mine, against = _others([own], (), told), _others(others, found, told)
    offices = Offices(tuple(others))
    claimed = told_in(own)
    asked = ticked(told.items, claimed)
    parts = Parts(own)
    body = [item for item in asked if parts.of(item) == "body"]
    told_of = [(item, _row(item, parts, mine, against, body)) for item in asked]
    held = [_office(claim, parts, against, offices) for claim in claimed]
    rows = tuple(sorted([*once_each(told_of), *held], key=lambda row: row.source))
    return Sheet(outward(rows, documents), documents, draft.id, tuple(copies))


def _others(views: Iterable[View], found: tuple[Finding, ...], draft: Telling) -> Others:
    several = list(views)
    sources = tuple(Telling.of(view, ticked=True) for view in several)
    return Others(
        {view.document.id: view.document for view in several},
        tuple(item for source in sources for item in source.items),
        tuple(claim for view in several for claim in view.claims),
        found,
        Matcher(draft, sources),
    )


def _office(claim: Claim, parts: Parts, against: Others, offices: Offices) -> Row:
    stands = stand_office(claim, against, offices)
    return Row.of(claim.source, stands, parts.at(claim.source.span.start))


def _row(item: Item, parts: Parts, mine: Others, against: Others, body: list[Item]) -> Row:
    stands, part = stand(item, mine, against), parts.of(item)
    held = "" if part == "body" else in_body(item, body)
    if held and stands.standing in OPEN and (same := told_again(item, body)) is not None and stands_for(item, same):
        again = stand(same, mine, against)
        stands = stands if again.standing in OPEN else evolve(again, why=f"as in the body: {again.why}")
    return Row.of(item.mention.source, stands, part, held)
