"""The findings as rows, one for each passage: for data frames, and for whoever reads tables."""

from __future__ import annotations

import importlib
from typing import Any

from claimcheck.report import Report
from claimcheck.reports import cited
from claimcheck.reports.places import told

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


def arrow_stream(report: Report, schema: object) -> object:
    """The rows as a stream of the Arrow PyCapsule interface. Raises `ImportError` where nanoarrow is missing."""
    try:
        arrow: Any = importlib.import_module("nanoarrow")
    except ImportError:
        raise ImportError("data frames need nanoarrow: pip install 'claimcheck[arrow]'") from None
    types = {name: arrow.int64() if numeric else arrow.string() for name, numeric in COLUMNS.items()}
    table = rows(report)
    columns = [arrow.c_array([_sound(row[name]) for row in table], kind) for name, kind in types.items()]
    whole = arrow.c_array_from_buffers(arrow.struct(types), len(table), [None], children=columns)
    return arrow.c_array_stream(whole).__arrow_c_stream__(schema)


def _sound(value: Any) -> Any:
    """A value that UTF-8 can write."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value
