"""How a report looks: one file a format, each a pure `render(report) -> str`.

A renderer reads no file, no clock and no environment, and escapes everything that comes out of a text. `FORMATS` names
those that exist; the name is the module's, and what `--format` takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.documents import Document
    from claimcheck.report import Report

FORMATS: dict[str, str] = {
    "text": "for people: each finding with its passages, then what was looked at",
    "json": "for programs: version 1 of the report's schema",
    "jsonl": "for streams: one finding a line",
    "sarif": "for code hosts and editors: SARIF 2.1.0",
    "junit": "for build servers: JUnit XML",
    "github": "for GitHub Actions: annotations",
    "html": "for reading and printing: one page, with every text in full",
    "annotations": "for annotation tools: W3C Web Annotations",
    "claimreview": "for search engines and fact-checkers: ClaimReview of schema.org, as JSON-LD",
}


def cited(report: Report) -> dict[str, Document]:
    """The documents of a report by id: the texts, and the claim files that a finding points into."""
    findings = (*report.findings, *(aside.finding for aside in report.set_aside))
    pointed = {source.document for finding in findings for source in finding.sources}
    texts = {view.document.id: view.document for view in report.views}
    files = [file for view in report.views for file in (view.claim_file, *view.other_claim_files) if file]
    return texts | {file.id: file for file in files if file.id in pointed and file.id not in texts}
