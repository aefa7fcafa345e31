"""The report as workflow commands of GitHub Actions: one annotation a finding, on the lines of its first passage.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.documents import Document
from claimcheck.findings import Finding, Severity
from claimcheck.report import Report
from claimcheck.reports import cited
from claimcheck.reports.places import as_read, place
from claimcheck.reports.visible import visible

COMMANDS = {Severity.CONFLICT: "error", Severity.AMBIGUITY: "warning", Severity.NOTE: "notice"}
# what would end a message, or a property of it, and how it is written instead
IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = IN_MESSAGE | {":": "%3A", ",": "%2C"}


def render(report: Report) -> str:
    """The report, a line a finding; the other passages of a finding stand in its message."""
    documents = cited(report)
    return "\n".join(_annotation(finding, documents) for finding in report.findings)


def _annotation(finding: Finding, documents: Mapping[str, Document]) -> str:
    first, *more = finding.sources
    document = documents[first.document]
    start, end = document.position(first.span.start), document.position(first.span.end)
    properties = {"file": first.document, "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:  # GitHub takes columns on one line only
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["title"] = f"{finding.rule} ({finding.confidence.value})"
    said = [finding.message, finding.witness]
    for source in more:
        document = documents[source.document]
        said.append(f"{source.document}:{place(source, document)}: {as_read(source, document).quote}")
    if finding.resolve:
        said.append(f"to settle it: {finding.resolve}")
    written = ",".join(f"{key}={_escaped(value, IN_PROPERTY)}" for key, value in properties.items())
    message = _escaped("\n".join(map(visible, said)), IN_MESSAGE)
    return f"::{COMMANDS[finding.severity]} {written}::{message}"


def _escaped(text: str, table: Mapping[str, str]) -> str:
    """A text with the characters of a table replaced.

    >>> _escaped("50%, or more", IN_PROPERTY)
    '50%25%2C or more'
    """
    return "".join(table.get(character, character) for character in text)
