"""The report as one HTML page that needs no network: findings with their passages, then every text in full.

Everything that comes out of a text is escaped by the template; the page's own script and style are the only ones its
content security policy lets run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from claimcheck.claims import Claim, View
from claimcheck.documents import Document
from claimcheck.findings import Confidence, Finding, Severity
from claimcheck.formats import PAGE_BREAK
from claimcheck.markup import inward
from claimcheck.quantities import Quantity
from claimcheck.report import Report
from claimcheck.reports import cited
from claimcheck.reports.measures import measured_words
from claimcheck.reports.pictures import Picture, picture
from claimcheck.reports.places import place
from claimcheck.reports.reading import Stretch, stretches
from claimcheck.reports.templates import filled
from claimcheck.spans import Source

ENDS = ("\n", PAGE_BREAK)  # what ends a paragraph as it is shown
WHOLE = "deed"  # the property that has a whole sentence, which says nothing that does not stand in the text
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
class Made:
    """A claim as the page lists it beside its document."""

    number: int
    quote: str
    subject: str
    property: str
    value: str
    when: str


@frozen
class Text:
    """A document as the page shows it: its stretches, and what the run knows of it."""

    id: str
    anchor: str
    dated: str
    findings: int
    stretches: tuple[Stretch, ...]
    claims: tuple[Made, ...]


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
        for number, (finding, where) in enumerate(_gravest_first(zip(report.findings, places, strict=True)), 1)
    ]
    found = [entry.finding for entry in entries]
    texts = [_text(document, anchors[id], views.get(id), found) for id, document in documents.items()]
    return filled(
        "report.html",
        ("report.css",),
        "report.js",
        entries=entries,
        texts=texts,
        anchors=anchors,
        coverage=report.coverage,
        idle=[rule.rule for rule in report.coverage.rules if not rule.examined],
        severities=[(s.value, sum(f.severity is s for f in report.findings)) for s in Severity],
        rules=_by_rule(report.findings),
        grid=_grid(report),
        settled=report.settled,
    )


def _as_read(report: Report) -> Report:
    """The report in the words of its documents, without their markup."""
    documents = [view.document for view in report.views]
    views, findings, settled = inward((report.views, report.findings, report.settled), documents)
    return evolve(report, views=views, findings=findings, settled=settled)


Placed = tuple[Finding, list[str]]


def _gravest_first(findings: Iterable[Placed]) -> list[Placed]:
    """Conflicts before ambiguities before notes, what is certain first; else in the order of the report."""
    gravity = list(Severity)
    return sorted(findings, key=lambda one: (gravity.index(one[0].severity), one[0].confidence is Confidence.LIKELY))


def _by_rule(findings: Sequence[Finding]) -> list[tuple[str, list[int], int]]:
    """How many findings of each severity a rule has, and how many in all."""
    names = sorted({finding.rule for finding in findings})
    counts = Counter((finding.rule, finding.severity) for finding in findings)
    rows = [(name, [counts[name, severity] for severity in Severity]) for name in names]
    return [(name, numbers, sum(numbers)) for name, numbers in rows]


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
    first = max(text.rfind(end, 0, span.start) + 1 for end in ENDS)
    last = min((at for end in ENDS if (at := text.find(end, span.end)) >= 0), default=len(text))
    start, end = max(first, span.start - CONTEXT), min(last, span.end + CONTEXT)
    if start > first:  # between words, where there is a space to cut at
        start = text.find(" ", start, span.start) + 1 or start
    if end < last:
        end = max(span.end, text.rfind(" ", span.end, end))
    before = ("…" if start > first else "") + text[start : span.start]
    after = text[span.end : end] + ("…" if end < last else "")
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
        dated = f"{view.anchor.timestamp.shown} ({view.anchor.how})"
    mentions = view.mentions if view is not None else ()
    claims = list(enumerate((c for c in view.claims if c.property != WHOLE), 1)) if view is not None else []
    return Text(
        document.id,
        anchor,
        dated,
        len({number for _, number in numbered}),
        tuple(stretches(document.text, mentions, numbered, [(c.source.span, number) for number, c in claims])),
        tuple(_made(number, claim) for number, claim in claims),
    )


def _made(number: int, claim: Claim) -> Made:
    when = claim.period or claim.as_of
    measured = f" ({measured_words(claim.measured, claim.value)})" if claim.measured else ""
    subject = claim.subject or "–"
    value = claim.value.shown if isinstance(claim.value, Quantity) else str(claim.value)
    return Made(number, claim.source.quote, subject, f"{claim.property}{measured}", value, when.edtf if when else "–")
