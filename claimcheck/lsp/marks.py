"""Findings and faults at their places: what an editor underlines, in texts and claim files alike.

A finding is marked in every document that it quotes, at its first passage there, and the other passages stand beside it. A
claim of a claim file is marked where it quotes a passage of a finding.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Literal

from attrs import frozen

from claimcheck.claims import Entry
from claimcheck.documents import Document
from claimcheck.errors import Fault
from claimcheck.findings import Finding, Severity
from claimcheck.lsp.desk import Look
from claimcheck.reports.places import as_read
from claimcheck.reports.text import COMPARED
from claimcheck.reports.visible import visible
from claimcheck.spans import Source, Span

Level = Literal["error", "warning", "information"]
LEVELS: Mapping[Severity, Level] = {
    Severity.CONFLICT: "error",
    Severity.AMBIGUITY: "warning",
    Severity.NOTE: "information",
}
FAULT = "faulty-file"  # how a fault is called where a finding has its rule


@frozen
class Beside:
    """A passage that belongs to a mark: its document, its place, its words."""

    document: Document
    span: Span
    words: str


@frozen
class Mark:
    """What is underlined: where, how gravely, by which rule, with which words and which passages beside it."""

    span: Span
    level: Level
    rule: str
    message: str
    beside: tuple[Beside, ...] = ()
    fingerprint: str | None = None


def marks(look: Look) -> dict[str, tuple[Mark, ...]]:
    """The marks of each file, by its resolved path."""
    found: dict[str, list[Mark]] = defaultdict(list)
    entries = claimed(look)
    for finding in look.report.findings:
        for source in _places(finding, entries):
            document = look.document(source.document)
            if document and document.path:
                found[os.path.realpath(document.path)].append(_mark(finding, source, look))
    for fault in look.faults:
        path = os.path.realpath(fault.path)
        found[path].append(Mark(_line(look.file(path), fault), "error", FAULT, _said(fault)))
    return {path: tuple(sorted(of, key=lambda mark: (mark.span, mark.rule))) for path, of in found.items()}


def claimed(look: Look) -> dict[Source, list[Entry]]:
    """The claims of claim files by the passage that they quote."""
    found: dict[Source, list[Entry]] = defaultdict(list)
    for _, view in look.filed:
        for entry in view.entries:
            if entry.claim:
                found[entry.claim.source].append(entry)
    return found


def _places(finding: Finding, entries: Mapping[Source, list[Entry]]) -> Iterator[Source]:
    """Where a finding is marked: once a document, and at every claim that quotes a passage of it."""
    seen: set[str] = set()
    for source in finding.sources:
        if source.document not in seen:
            seen.add(source.document)
            yield source
    quoting = (entry.source for source in finding.sources for entry in entries.get(source, ()))
    yield from (source for source in dict.fromkeys(quoting) if source.document not in seen)


def _mark(finding: Finding, source: Source, look: Look) -> Mark:
    arithmetic, _, reasons = finding.witness.partition(COMPARED)
    parts = (
        ("", f"{finding.message} ({finding.confidence.value})"),
        ("because: ", reasons),
        ("arithmetic: ", arithmetic),
        ("to settle it: ", finding.resolve or ""),
    )
    message = "\n".join(lead + visible(text) for lead, text in parts if text)
    beside = [
        Beside(document, other.span, visible(as_read(other, document).quote))
        for other in finding.sources
        if other != source and (document := look.document(other.document))
    ]
    return Mark(source.span, LEVELS[finding.severity], finding.rule, message, tuple(beside), finding.fingerprint)


def _line(file: Document | None, fault: Fault) -> Span:
    """The words of the line of a fault; the first place of the file where that is not known."""
    if file is None or fault.line is None:
        return Span(0, 0)
    line = min(fault.line, file.position(len(file.text)).line)
    start, words = file.offset(line, 1), file.line(line)
    indent = len(words) - len(words.lstrip())
    return Span(start + indent, start + max(indent, len(words.rstrip())))


def _said(fault: Fault) -> str:
    key = f"{fault.key}: " if fault.key else ""
    return visible(f"{key}{fault.what}" + (f"; {fault.right}" if fault.right else ""))
