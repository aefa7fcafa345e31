"""The findings as rows, one for each passage: for data frames, and for whoever reads tables."""

from __future__ import annotations

from typing import Any

from claimcheck.report import Report
from claimcheck.reports import cited
from claimcheck.reports.places import told
from claimcheck.reports.tabular import Table

# the columns, and whether they hold numbers
COLUMNS = {
    "finding": True, "rule": False, "severity": False, "confidence": False, "message": False, "fingerprint": False,
    "document": False, "start": True, "end": True, "line": True, "column": True, "quote": False,
}  # fmt: skip


def rows(report: Report) -> list[dict[str, Any]]:
    """One row a passage; those of one finding share its number."""
    documents = cited(report)
    found = []
    for number, finding in enumerate(report.findings, 1):
        for source in finding.sources:
            row = {
                "finding": number,
                "rule": finding.rule,
                "severity": finding.severity.value,
                "confidence": finding.confidence.value,
                "message": finding.message,
                "fingerprint": finding.fingerprint,
                **told(source, documents[source.document]),
            }
            found.append({name: row[name] for name in COLUMNS})
    return found


def table(report: Report) -> Table:
    """The rows as a table."""
    return Table(COLUMNS, rows(report))
