"""The report as SARIF 2.1.0 (OASIS Standard, 2020), which code hosts and editors show beside the lines.

Columns are code points (§3.14.17), so they are those of the other reports. A conflict is an `error`, an ambiguity a
`warning`, a note a `note` (§3.27.10). What a finding is known by stands in `partialFingerprints` (§3.27.17).
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from claimcheck.documents import Document
from claimcheck.findings import Finding, Severity
from claimcheck.report import Report, SetAside
from claimcheck.reports import cited
from claimcheck.reports.places import as_read, uri
from claimcheck.reports.visible import visible
from claimcheck.rulebook import Rule, rulebook
from claimcheck.spans import Source
from claimcheck.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.CONFLICT: "error", Severity.AMBIGUITY: "warning", Severity.NOTE: "note"}
FINGERPRINT = "claimcheck/v1"
SUPPRESSED = ("accepted", "baseline")  # what is set aside for good, and not for this run only
Object = dict[str, object]


def render(report: Report) -> str:
    """The report as one SARIF run; pure ASCII, so that every reader takes it."""
    documents = cited(report)
    places = {id: index for index, id in enumerate(documents)}
    ran = {examined.rule for examined in report.coverage.rules} | {f.rule for f in report.findings}
    rules = [rule for rule in rulebook() if rule.name in ran]
    numbers = {rule.name: index for index, rule in enumerate(rules)}
    run: Object = {
        "tool": {"driver": {"name": "claimcheck", "version": __version__, "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(document) for document in documents.values()],
        "results": [
            *(_result(finding, documents, places, numbers) for finding in report.findings),
            *(
                _result(aside.finding, documents, places, numbers) | _suppressed(aside)
                for aside in report.set_aside
                if aside.by in SUPPRESSED
            ),
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _suppressed(aside: SetAside) -> Object:
    """That a result is not to be shown again (§3.27.23), and why."""
    justification = {"kind": "external", "status": "accepted", "justification": aside.reason}
    return {"suppressions": [justification]}


def _rule(rule: Rule) -> Object:
    name = "".join(part.capitalize() for part in rule.name.split("-"))
    return {
        "id": rule.name,
        **({"name": name} if "-" in rule.name else {}),  # which may not repeat the id (SARIF1001)
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.manual},
        "help": {"text": rule.manual, "markdown": f"{rule.manual}\n\n{rule.page}"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _artifact(document: Document) -> Object:
    return {"location": {"uri": uri(document.id)}, "hashes": {"sha-256": document.sha256}}


def _result(
    finding: Finding, documents: Mapping[str, Document], places: Mapping[str, int], numbers: Mapping[str, int]
) -> Object:
    first, *more = finding.sources
    settle = f" To settle it: {finding.resolve}." if finding.resolve else ""
    result: Object = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": visible(f"{finding.message}. {finding.witness}.{settle}")},
        "locations": [_location(first, documents[first.document], places)],
        "relatedLocations": [
            {"id": number, "message": {"text": _words(source, documents[source.document])}}
            | _location(source, documents[source.document], places)
            for number, source in enumerate(more, 1)
        ],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "properties": {"confidence": finding.confidence.value},
    }
    return result | ({"ruleIndex": numbers[finding.rule]} if finding.rule in numbers else {})


def _words(source: Source, document: Document) -> str:
    """A passage as people are shown it, with its page where there are pages; the snippet has it as it is in the file."""
    page = document.page(source.span.start)
    return visible(as_read(source, document).quote) + ("" if page is None else f" (page {page})")


def _location(source: Source, document: Document, places: Mapping[str, int]) -> Object:
    start, end = document.position(source.span.start), document.position(source.span.end)
    region: Object = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": source.span.start,
        "charLength": source.span.end - source.span.start,
        "snippet": {"text": source.quote},
    }
    where = {"uri": uri(document.id), "index": places[document.id]}
    return {"physicalLocation": {"artifactLocation": where, "region": region}}
