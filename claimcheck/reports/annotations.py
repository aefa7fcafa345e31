"""The findings as a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/): one annotation a finding.

Its targets are the passages, each by position and by quote, so that any annotation tool finds them again.
"""

from __future__ import annotations

import json

from claimcheck.findings import Finding
from claimcheck.report import Report
from claimcheck.reports.json import encodable

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def render(report: Report) -> str:
    """The collection, with all its annotations on one page."""
    whole = {
        "@context": CONTEXT,
        "type": "AnnotationCollection",
        "label": "claimcheck",
        "total": len(report.findings),
        "first": {"type": "AnnotationPage", "items": [_annotation(finding) for finding in report.findings]},
    }
    return encodable(json.dumps(whole, ensure_ascii=False, indent=2))


def _annotation(finding: Finding) -> dict[str, object]:
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
        "target": [source.to_annotation_target() for source in finding.sources],
    }
