"""The checking sheet: every figure, date, office and agency of a draft, held against its sources.

An item is supported only by a claim about the same thing that states an equal value; a bare mention never is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from claimcheck.amounts import Verdict
from claimcheck.claims import Claim, ClaimSet, Mention, merge
from claimcheck.config import Config
from claimcheck.documents import Document
from claimcheck.engine import check
from claimcheck.extract.views import extract
from claimcheck.findings import Finding, Severity
from claimcheck.quantities import Quantity
from claimcheck.relations import Relation, relate
from claimcheck.spans import Source
from claimcheck.times import Time

Standing = Literal["supported", "contradicted", "readable two ways", "only here", "not comparable"]


@frozen
class Row:
    """An item of the draft, how it stands, the passages that say so, and why."""

    source: Source
    standing: Standing
    passages: tuple[Source, ...] = ()
    why: str = ""


@frozen
class Sheet:
    """The items of a draft, in the order of its text."""

    rows: tuple[Row, ...]

    def to_text(self) -> str:
        """One line an item, the passages below it."""
        lines = []
        for row in self.rows:
            quote = " ".join(row.source.quote.split())
            lines.append(f"[ ] {row.standing}: {quote}" + (f" ({row.why})" if row.why else ""))
            lines += [f"      {s.document}: {' '.join(s.quote.split())}" for s in row.passages]
        return "\n".join(lines) + "\n" if lines else "nothing to check\n"

    def to_json(self) -> dict[str, object]:
        """The rows, each with its passage, standing, the passages that say so, and why: JSON-ready."""
        rows = [
            {
                "standing": row.standing,
                "passage": _told(row.source),
                "passages": [_told(source) for source in row.passages],
                "why": row.why,
            }
            for row in self.rows
        ]
        return {"rows": rows}


def _told(source: Source) -> dict[str, object]:
    return {
        "document": source.document,
        "start": source.span.start,
        "end": source.span.end,
        "quote": source.quote,
    }


def sheet(draft: Document, sources: Iterable[Document], *, config: Config | None = None) -> Sheet:
    """Hold every item of a draft against the sources; sources with one text count once."""
    once: dict[str, Document] = {}
    for document in sources:
        if document.id != draft.id:
            once.setdefault(" ".join(document.text.split()), document)
    claims = merge(extract([draft, *once.values()], config=config).views)
    found = check(claims, config=config).findings
    view = next(view for view in claims.views if view.document.id == draft.id)
    mentions = sorted(view.mentions, key=lambda mention: mention.source.span)
    return Sheet(tuple(_row(mention, view.claims, claims, found) for mention in mentions))


def _row(mention: Mention, own: Iterable[Claim], claims: ClaimSet, found: Iterable[Finding]) -> Row:
    here = mention.source
    verdicts: dict[Severity, Standing] = {
        Severity.CONFLICT: "contradicted",
        Severity.AMBIGUITY: "readable two ways",
    }
    for severity, standing in verdicts.items():
        for finding in found:
            if finding.severity is severity and _touches(finding, mention):
                return Row(here, standing, tuple(s for s in finding.sources if not s.overlaps(here)), finding.message)
    mine = [c for c in own if c.source.overlaps(here) and c.kind == mention.kind]
    others = [c for c in claims if c.source.document != here.document]
    related = [(a, b, *relate(a, b)) for a in mine for b in others]
    same = [(b, why) for a, b, relation, why in related if relation is Relation.SAME and _agree(a, b)]
    if same:
        passages = tuple(dict.fromkeys(b.source for b, _ in same))
        return Row(here, "supported", passages, "; ".join(same[0][1]))
    near = [(b, why) for a, b, _, why in related if a.property == b.property and a.subject == b.subject]
    if near:
        return Row(here, "not comparable", (near[0][0].source,), "; ".join(near[0][1]))
    if others and not mine:
        return Row(here, "not comparable", why="not read as a claim, so held against nothing")
    return Row(here, "only here")


def _agree(a: Claim, b: Claim) -> bool:
    """Whether two claims about one thing can both be right: figures that share numbers, dates that share days."""
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return a.value.against(b.value) is Verdict.MEET
    if isinstance(a.value, Time) and isinstance(b.value, Time):
        return any(x.overlaps(y) for x in a.value.readings for y in b.value.readings)
    return a.value == b.value


def _touches(finding: Finding, mention: Mention) -> bool:
    """Whether a finding is about a mention; a repeated passage is only about figures that the other one lacks."""
    others = [s for s in finding.sources if not s.overlaps(mention.source)]
    if len(others) == len(finding.sources):
        return False
    if finding.rule != "repeated-passage-differs":
        return True
    return mention.kind != "entity" and not any(mention.quote in s.quote for s in others)
