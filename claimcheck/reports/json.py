"""The report as JSON, version 1: keys in a fixed order, lines and columns from 1, in code points."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from claimcheck.claims import View
from claimcheck.documents import Document
from claimcheck.findings import Finding
from claimcheck.report import Coverage, Report
from claimcheck.reports import cited
from claimcheck.reports.places import told

# half of a surrogate pair on its own: a code point of a text, though UTF-8 cannot write it
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def render(report: Report) -> str:
    """The report as JSON. It can always be encoded as UTF-8: a lone surrogate is written as its escape."""
    documents = cited(report)
    whole = {
        "version": 1,
        "documents": _documents(report, documents),
        "coverage": _coverage(report.coverage),
        "findings": [as_object(finding, documents) for finding in report.findings],
    }
    return encodable(json.dumps(whole, ensure_ascii=False, indent=2))


def encodable(text: str) -> str:
    """JSON with every lone surrogate written as its escape."""
    return LONE_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _documents(report: Report, documents: Mapping[str, Document]) -> list[dict[str, object]]:
    views = {view.document.id: view for view in report.views}
    return [_document(document, views.get(id)) for id, document in documents.items()]


def _document(document: Document, view: View | None) -> dict[str, object]:
    anchor = view.anchor.timestamp if view is not None else None
    return {
        "id": document.id,
        "sha256": document.sha256,
        "published": None if document.published is None else str(document.published),
        "anchor": None if anchor is None else str(anchor),
        "language": document.language,
    }


def _coverage(coverage: Coverage) -> dict[str, object]:
    return {
        "claims": coverage.claims,
        "compared": coverage.compared,
        "not_comparable": coverage.not_comparable,
        "not_checked": coverage.not_checked,
        "rules": [{"rule": rule.rule, "examined": rule.examined} for rule in coverage.rules],
        "unread": list(coverage.unread),
    }


def as_object(finding: Finding, documents: Mapping[str, Document]) -> dict[str, object]:
    """A finding under the keys of the schema."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "message": finding.message,
        "witness": finding.witness,
        "resolve": finding.resolve,
        "fingerprint": finding.fingerprint,
        "sources": [told(source, documents[source.document]) for source in finding.sources],
    }
