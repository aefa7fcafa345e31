"""The report as JSON Lines: one finding a line, under the keys of the JSON report, for streams and `jq`."""

from __future__ import annotations

import json

from claimcheck.report import Report
from claimcheck.reports import cited
from claimcheck.reports.json import as_object, encodable


def render(report: Report) -> str:
    """The findings in their order; nothing where there are none."""
    documents = cited(report)
    lines = (json.dumps(as_object(finding, documents), ensure_ascii=False) for finding in report.findings)
    return "\n".join(map(encodable, lines))
