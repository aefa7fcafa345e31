"""The findings as a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/): one annotation a finding.

Its targets are the passages, each by position and by quote, so that any annotation tool finds them again. Of a file with
markup the quote has the words without it (§4.2.4), and the position counts bytes of the file (§4.2.6).
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from claimcheck.documents import Document
from claimcheck.findings import Finding
from claimcheck.report import Report
from claimcheck.reports import cited
from claimcheck.reports.json import encodable
from claimcheck.reports.places import as_read, uri
from claimcheck.spans import Source

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def render(report: Report) -> str:
    """The collection, with all its annotations on one page."""
    documents = cited(report)
    whole = {
        "@context": CONTEXT,
        "type": "AnnotationCollection",
        "label": "claimcheck",
        "total": len(report.findings),
        "first": {"type": "AnnotationPage", "items": [_annotation(finding, documents) for finding in report.findings]},
    }
    return encodable(json.dumps(whole, ensure_ascii=False, indent=2))


def _annotation(finding: Finding, documents: Mapping[str, Document]) -> dict[str, object]:
    words = [finding.message, finding.witness, *([finding.resolve] if finding.resolve else [])]
    return {
        "id": f"urn:claimcheck:{finding.fingerprint}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": "\n".join(words)},
            *(
                {"type": "TextualBody", "purpose": "tagging", "value": tag}
                for tag in (finding.rule, finding.severity.value, finding.confidence.value)
            ),
        ],
        "target": [_target(source, documents[source.document]) for source in finding.sources],
    }


def _target(source: Source, document: Document) -> dict[str, object]:
    """A passage: by its place in the text, or in the bytes of a file with markup, and by its words."""
    target = as_read(source, document).to_annotation_target() | {"source": uri(document.id)}
    if document.plain is None:
        return target
    start, end = (document.byte(at) for at in (source.span.start, source.span.end))
    _, words = target["selector"]
    return target | {"selector": [{"type": "DataPositionSelector", "start": start, "end": end}, words]}
