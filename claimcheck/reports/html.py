"""The report as one HTML page that needs no network: findings with their passages, then every text in full.

Everything that comes out of a text is escaped by the template; the page's own script and style are the only ones its
content security policy lets run.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import evolve, frozen

from claimcheck.claims import View
from claimcheck.documents import Document
from claimcheck.findings import Finding, Severity
from claimcheck.markup import inward
from claimcheck.report import Report
from claimcheck.reports import cited
from claimcheck.reports.pictures import Picture, picture
from claimcheck.reports.places import place
from claimcheck.reports.reading import Stretch, stretches
from claimcheck.reports.visible import visible
from claimcheck.spans import Source

CONTEXT = 220  # code points of a text shown on either side of a passage
COMPARED = "; compared because "  # what parts the arithmetic of a witness from its reasons


@frozen
class Shown:
    """A passage of a finding with the words around it, and where it stands."""

    document: str
    anchor: str
    place: str
    before: str
    quote: str
    after: str


@frozen
class Entry:
    """A finding as the page shows it."""

    number: int
    finding: Finding
    arithmetic: str
    reasons: str
    passages: tuple[Shown, ...]
    documents: tuple[str, ...]
    picture: Picture | None


@frozen
class Text:
    """A document as the page shows it: its stretches, and what the run knows of it."""

    id: str
    anchor: str
    dated: str
    findings: int
    stretches: tuple[Stretch, ...]


def render(report: Report) -> str:
    """The page."""
    files = cited(report)
    places = [[place(source, files[source.document]) for source in finding.sources] for finding in report.findings]
    report = _as_read(report)
    documents = cited(report)
    anchors = {id: f"d{number}" for number, id in enumerate(documents, 1)}
    views = {view.document.id: view for view in report.views}
    entries = [
        _entry(number, finding, where, documents, anchors, views)
        for number, (finding, where) in enumerate(zip(report.findings, places, strict=True), 1)
    ]
    texts = [_text(document, anchors[id], views.get(id), report.findings) for id, document in documents.items()]
    style, script = _asset("report.css"), _asset("report.js")
    page: str = (
        _template()
        .render(
            entries=entries,
            texts=texts,
            anchors=anchors,
            coverage=report.coverage,
            idle=[rule.rule for rule in report.coverage.rules if not rule.examined],
            severities=[(s.value, sum(f.severity is s for f in report.findings)) for s in Severity],
            rules=_tally(finding.rule for finding in report.findings),
            grid=_grid(report),
            settled=report.settled,
            style=style,
            script=script,
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
        .rstrip()
    )
    return page.encode("utf-8", "xmlcharrefreplace").decode("utf-8")


def _as_read(report: Report) -> Report:
    """The report in the words of its documents, without their markup."""
    documents = [view.document for view in report.views]
    views, findings, settled = inward((report.views, report.findings, report.settled), documents)
    return evolve(report, views=views, findings=findings, settled=settled)


@cache
def _template() -> Any:
    from jinja2 import Environment, StrictUndefined  # 40 ms: only this format pays for it
    from markupsafe import Markup

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["visible"] = visible
    environment.filters["own"] = Markup  # the page's own script and style, nothing from a text
    return environment.from_string(_asset("report.html"))


@cache
def _asset(name: str) -> str:
    return (files("claimcheck.data") / "html" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _tally(names: Any) -> list[tuple[str, int]]:
    found: dict[str, int] = {}
    for name in names:
        found[name] = found.get(name, 0) + 1
    return sorted(found.items())


def _grid(report: Report) -> list[tuple[str, list[int]]]:
    """How many findings of each severity name a document."""
    return [
        (
            id,
            [
                sum(f.severity is s and any(x.document == id for x in f.sources) for f in report.findings)
                for s in Severity
            ],
        )
        for id in cited(report)
    ]


def _entry(
    number: int,
    finding: Finding,
    places: Sequence[str],
    documents: Mapping[str, Document],
    anchors: Mapping[str, str],
    views: Mapping[str, View],
) -> Entry:
    arithmetic, _, reasons = finding.witness.partition(COMPARED)
    return Entry(
        number,
        finding,
        arithmetic,
        reasons,
        tuple(
            _shown(source, where, documents[source.document], anchors)
            for source, where in zip(finding.sources, places, strict=True)
        ),
        tuple(dict.fromkeys(anchors[source.document] for source in finding.sources)),
        picture(finding, views),
    )


def _shown(source: Source, where: str, document: Document, anchors: Mapping[str, str]) -> Shown:
    text, span = document.text, source.span
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - CONTEXT)
    newline = text.find("\n", span.end)
    end = min(len(text) if newline < 0 else newline, span.end + CONTEXT)
    before = ("…" if start > 0 and text[start - 1] != "\n" else "") + text[start : span.start]
    after = text[span.end : end] + ("…" if end < len(text) and text[end] != "\n" else "")
    return Shown(source.document, anchors[source.document], where, before, source.quote, after)


def _text(document: Document, anchor: str, view: View | None, findings: Sequence[Finding]) -> Text:
    numbered = [
        (source.span, number)
        for number, finding in enumerate(findings, 1)
        for source in finding.sources
        if source.document == document.id
    ]
    dated = "undated"
    if view is not None and view.anchor.timestamp is not None:
        dated = f"{view.anchor.timestamp} ({view.anchor.how})"
    mentions = view.mentions if view is not None else ()
    return Text(
        document.id,
        anchor,
        dated,
        len({number for _, number in numbered}),
        tuple(stretches(document.text, mentions, numbered)),
    )
