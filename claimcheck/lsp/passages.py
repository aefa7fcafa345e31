"""The other passages: from a passage to those it disagrees with and to its claim; from a claim to its passage."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from claimcheck.documents import Document
from claimcheck.lsp.claimplaces import claim_at
from claimcheck.lsp.desk import Look
from claimcheck.spans import Source, Span


@frozen
class There:
    """A place in a text or a claim file."""

    document: Document
    span: Span


def others(look: Look, file: Document, offset: int) -> tuple[There, ...]:
    """Where "go to definition" leads from an offset."""
    found = _from_text(look, file, offset) if look.view(file.id) else _from_claim(look, file, offset)
    return tuple(dict.fromkeys(found))


def _from_text(look: Look, file: Document, offset: int) -> Iterator[There]:
    def here(source: Source) -> bool:
        return source.document == file.id and source.span.start <= offset <= source.span.end

    for finding in look.report.findings:
        if any(map(here, finding.sources)):
            yield from _there(look, (source for source in finding.sources if not here(source)))
    for _, view in look.filed:
        quoting = (entry.source for entry in view.entries if entry.claim and here(entry.claim.source))
        yield from _there(look, quoting)


def _from_claim(look: Look, file: Document, offset: int) -> Iterator[There]:
    at = claim_at(look, file, offset)
    if at is None:
        return
    document, entry = at.view.document, at.entry
    if entry.claim is None:
        yield from (There(document, Span(start, start + len(entry.quote))) for start in entry.found)
        return
    source = entry.claim.source
    yield There(document, source.span)
    for finding in look.report.findings:
        if source in finding.sources:
            yield from _there(look, (other for other in finding.sources if other != source))


def _there(look: Look, sources: Iterator[Source]) -> Iterator[There]:
    for source in sources:
        document = look.document(source.document)
        if document and document.path:
            yield There(document, source.span)
