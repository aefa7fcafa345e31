"""The report as JUnit XML, the format that build servers list tests from.

A document is a test suite and a finding one of its cases: a conflict or an ambiguity fails, a note passes and says what
it found. A document with nothing found is one case that passes. The name of a case does not change while the quoted words
stay the same, so that a build server tells old failures from new ones however the lines move.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree

from claimcheck.documents import Document
from claimcheck.findings import Finding, Severity
from claimcheck.report import Report
from claimcheck.reports import cited
from claimcheck.reports.places import as_read, place
from claimcheck.spans import Source

KNOWN_BY = 8  # characters of the fingerprint in the name of a case
# what XML 1.0 (§2.2) does not let a document hold
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """The report as XML; characters that XML forbids are shown by their code points."""
    documents = cited(report)
    suites = ElementTree.Element("testsuites", name="claimcheck")
    counts = [0, 0]
    for id in documents:
        mine = [finding for finding in report.findings if finding.sources[0].document == id]
        failed = sum(finding.severity is not Severity.NOTE for finding in mine)
        cases = max(1, len(mine))
        suite = ElementTree.SubElement(suites, "testsuite", name=legal(id), tests=str(cases), failures=str(failed))
        counts = [counts[0] + cases, counts[1] + failed]
        for finding in mine:
            _case(suite, finding, documents)
        if not mine:
            ElementTree.SubElement(suite, "testcase", classname=legal(id), name="nothing found")
    suites.set("tests", str(counts[0]))
    suites.set("failures", str(counts[1]))
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(suites, encoding="unicode")


def legal(text: str) -> str:
    """A text without what XML forbids, which is shown by its code point.

    >>> legal("a\\x00b")
    'a<U+0000>b'
    """
    return FORBIDDEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)


def _case(suite: ElementTree.Element, finding: Finding, documents: Mapping[str, Document]) -> None:
    first = finding.sources[0]
    where = documents[first.document].position(first.span.start)
    case = ElementTree.SubElement(
        suite,
        "testcase",
        classname=legal(first.document),
        name=legal(f"{finding.rule}: {finding.message} ({finding.fingerprint[:KNOWN_BY]})"),
        file=legal(first.document),
        line=str(where.line),
    )
    lines = [*(_passage(source, documents[source.document]) for source in finding.sources), finding.witness]
    if finding.resolve:
        lines.append(f"to settle it: {finding.resolve}")
    said = legal("\n".join(lines))
    if finding.severity is Severity.NOTE:
        ElementTree.SubElement(case, "system-out").text = said
    else:
        kind = f"{finding.severity.value} {finding.confidence.value}"
        ElementTree.SubElement(case, "failure", type=kind, message=legal(finding.message)).text = said


def _passage(source: Source, document: Document) -> str:
    return f"{source.document}:{place(source, document)}: {as_read(source, document).quote}"
