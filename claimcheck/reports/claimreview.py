"""The conflicts and ambiguities as ClaimReview (https://schema.org/ClaimReview), one for each passage of a finding.

The rating says in words what was found; it has no number, for a disagreement does not say which side is true.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from claimcheck.documents import Document
from claimcheck.findings import Finding, Severity
from claimcheck.report import Report
from claimcheck.reports import cited
from claimcheck.reports.json import encodable
from claimcheck.reports.places import as_read
from claimcheck.spans import Source

RATED = {Severity.CONFLICT: "disagrees with another passage", Severity.AMBIGUITY: "can be read two ways"}


def render(report: Report) -> str:
    """The reviews as one JSON-LD graph."""
    documents = cited(report)
    reviews = [
        _review(finding, source, documents)
        for finding in report.findings
        if finding.severity in RATED
        for source in finding.sources
    ]
    return encodable(json.dumps({"@context": "https://schema.org", "@graph": reviews}, ensure_ascii=False, indent=2))


def _review(finding: Finding, source: Source, documents: Mapping[str, Document]) -> dict[str, object]:
    document = documents[source.document]
    return {
        "@type": "ClaimReview",
        "@id": f"urn:claimcheck:{finding.fingerprint}:{source.document}:{source.span.start}",
        "claimReviewed": as_read(source, document).quote,
        "itemReviewed": {"@type": "Claim", "appearance": _appearance(document)},
        "author": {"@type": "SoftwareApplication", "name": "claimcheck"},
        "reviewRating": {"@type": "Rating", "alternateName": RATED[finding.severity]},
        "reviewBody": f"{finding.message}. {finding.witness}",
        "reviewAspect": finding.rule,
    }


def _appearance(document: Document) -> dict[str, object]:
    published = {"datePublished": str(document.published)} if document.published else {}
    publisher = {"publisher": {"@type": "Organization", "name": document.publisher}} if document.publisher else {}
    return {"@type": "CreativeWork", "identifier": document.id, **published, **publisher}
