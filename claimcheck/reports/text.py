"""The report for people, in the manner of a good compiler.

    conflict[values-disagree] likely: a.txt says > 8,000 home, b.txt says ~ 800 home
      --> a.txt:9:35
       |
     9 | At least 31 people have died and more than 8,000 homes have been flooded
       |                                  ^^^^^^^^^^^^^^^^^^^^^
       = because: both give a figure for homes
       = arithmetic: (8,000, 9,000) home and [720, 880] home share no number
       = to settle it: the figure at its origin, and what exactly it counts, as of when

After the findings come a summary of one line and what was looked at: silence about a thing that nobody looked at is not
consistency.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from claimcheck.acceptance import WRITTEN
from claimcheck.claims import View
from claimcheck.documents import Document
from claimcheck.findings import Confidence, Finding, Severity
from claimcheck.kinship import Relation
from claimcheck.report import Comparison, Report
from claimcheck.reports import cited
from claimcheck.reports.excerpts import Row, excerpt
from claimcheck.reports.places import as_read, place
from claimcheck.reports.visible import columns, visible, wrapped
from claimcheck.spans import Source

WIDTH = 80
MOST_SOURCES = 6
LONGEST_QUOTE = 60  # code points of a quote in a list of comparisons
COMPARED = "; compared because "  # what parts the arithmetic of a witness from its reasons
PLURALS = {"conflict": "conflicts", "ambiguity": "ambiguities", "note": "notes"}
# how the findings are counted that were set aside
SET_ASIDE = {
    "accepted": "accepted",
    "baseline": "in the baseline",
    "per-path": "ignored for their paths",
    "unchanged": "not on a changed line",
}
# what is painted, and the style of rich that paints it
STYLES = {"conflict": "bold red", "ambiguity": "bold yellow", "note": "bold cyan", "frame": "blue", "strong": "bold"}

Piece = tuple[str, str]  # what it is (a key of STYLES or "") and its text
Line = tuple[Piece, ...]


def render(
    report: Report,
    *,
    width: int = WIDTH,
    color: bool = False,
    comparisons: bool = False,
    quiet: bool = False,
    verbose: bool = False,
    statistics: bool = False,
) -> str:
    """The report as lines of at most about so many columns.

    `comparisons` adds each comparison with its reasons; `quiet` leaves the findings alone; `verbose` adds what each is
    known by, and what was set aside and why, and the rules that examined nothing; `statistics` counts the findings by rule and shows none of them.
    """
    documents = cited(report)
    lines: list[Line] = []
    for finding in () if statistics else report.findings:
        lines += [*_finding(finding, documents, width), *(_identity(finding, documents, width) if verbose else ()), ()]
    if statistics:
        lines += _statistics(report)
    if comparisons:
        lines += [*_comparisons(report.comparisons, documents, width), ()]
    if verbose:
        lines += _set_aside(report, width)
    if not quiet:
        lines += [(("strong", _summary(report)),), *_remarks(report, width)]
        lines += _coverage(report, width, verbose=verbose)
        lines += _settled(report, documents, width)
    elif lines and not lines[-1]:
        lines.pop()
    paint = _painter() if color else _plain
    return "\n".join("".join(paint(style, text) for style, text in line).rstrip() for line in lines)


def _plain(style: str, text: str) -> str:
    return text


def _painter() -> Callable[[str, str], str]:
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {name: Style.parse(style) for name, style in STYLES.items()}
    return lambda name, text: styles[name].render(text, color_system=ColorSystem.STANDARD) if name else text


def _finding(finding: Finding, documents: Mapping[str, Document], width: int) -> Iterator[Line]:
    severity = finding.severity.value
    head = f"{severity}[{finding.rule}]"
    said = f"{head} {finding.confidence.value}: {visible(finding.message)}"
    first, *more = wrapped(said, width, width - 4)
    yield ((severity, first[: len(head)]), ("strong", first[len(head) :]))
    yield from ((("strong", f"    {line}"),) for line in more)
    shown = finding.sources[:MOST_SOURCES]
    gutter = _gutter(finding, documents)
    for source in shown:
        yield from _passage(source, documents[source.document], gutter, width, severity)
    if len(finding.sources) > len(shown):
        yield (("", f"{' ' * gutter}   … and {len(finding.sources) - len(shown)} more"),)
    arithmetic, _, reasons = finding.witness.partition(COMPARED)
    for name, text in (("because", reasons), ("arithmetic", arithmetic), ("to settle it", finding.resolve or "")):
        if text:
            yield from _note(name, text, gutter, width)


def _gutter(finding: Finding, documents: Mapping[str, Document]) -> int:
    """How wide the numbers of its lines are."""
    shown = finding.sources[:MOST_SOURCES]
    return max(len(str(documents[s.document].position(s.span.end).line)) for s in shown)


def _identity(finding: Finding, documents: Mapping[str, Document], width: int) -> Iterator[Line]:
    gutter = _gutter(finding, documents)
    yield from _note("to accept it", f'claimcheck accept {finding.fingerprint[:WRITTEN]} --reason "…"', gutter, width)


def _statistics(report: Report) -> Iterator[Line]:
    """A table: how often each rule found something, and how much each looked at."""
    found = Counter((finding.rule, finding.severity.value) for finding in report.findings)
    certain = Counter((f.rule, f.severity.value) for f in report.findings if f.confidence is Confidence.CERTAIN)
    examined = {rule.rule: rule.examined for rule in report.coverage.rules}
    rows = [("findings", "certain", "examined", "rule")]
    for key, number in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        rows.append((f"{number:,}", f"{certain[key]:,}", f"{examined.get(key[0], 0):,}", f"{key[0]} ({key[1]})"))
    silent = sorted(name for name, number in examined.items() if number and name not in {rule for rule, _ in found})
    rows += [("0", "0", f"{examined[name]:,}", name) for name in silent]
    for number, row in enumerate(rows):
        yield (("" if number else "strong", "".join(f"{cell:>10}" for cell in row[:3]) + f"  {row[3]}"),)
    yield ()


def _set_aside(report: Report, width: int) -> Iterator[Line]:
    if report.set_aside:
        yield (("strong", "set aside:"),)
        for aside in report.set_aside:
            said = f"{aside.finding.rule}: {aside.finding.message}; {aside.by}: {aside.reason}"
            yield from _hanging("  ", visible(said), width, 4)
        yield ()


def _remarks(report: Report, width: int) -> Iterator[Line]:
    counts = Counter(aside.by for aside in report.set_aside)
    if counts:
        said = ", ".join(f"{number:,} {SET_ASIDE[by]}" for by, number in sorted(counts.items()))
        yield from _hanging("set aside: ", said, width, 2)
    for remark in report.remarks:
        yield from _hanging("", visible(remark), width, 2)


def _passage(source: Source, document: Document, gutter: int, width: int, severity: str) -> Iterator[Line]:
    yield (("frame", " " * (gutter + 1) + "--> "), ("", _place(source, document)))
    yield (("frame", f"{'':{gutter}}  |"),)
    for row in excerpt(document, source.span, width - gutter - 4):
        yield from _row(row, gutter, severity)


def _row(row: Row, gutter: int, severity: str) -> Iterator[Line]:
    number = "" if row.number is None else str(row.number)
    yield (("frame", f" {number:>{gutter}} | "), ("", row.text))
    if row.carets:
        yield (("frame", f" {'':{gutter}} | "), (severity, row.carets))


def _note(name: str, text: str, gutter: int, width: int) -> Iterator[Line]:
    lead = f" {'':{gutter}} = "
    first, *more = wrapped(f"{name}: {visible(text)}", width - len(lead), width - len(lead) - 2)
    yield (("frame", lead), ("strong", first[: len(name) + 1]), ("", first[len(name) + 1 :]))
    yield from ((("", f"{'':{len(lead) + 2}}{line}"),) for line in more)


def _place(source: Source, document: Document) -> str:
    return f"{visible(source.document)}:{place(source, document)}"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _summary(report: Report) -> str:
    certain = sum(finding.confidence is Confidence.CERTAIN for finding in report.conflicts)
    split = f" ({certain} certain, {len(report.conflicts) - certain} likely)" if report.conflicts else ""
    found = [
        _counted(number, severity.value, PLURALS[severity.value]) + (split if severity is Severity.CONFLICT else "")
        for severity in Severity
        if (number := sum(finding.severity is severity for finding in report.findings))
    ]
    coverage = report.coverage
    looked = [
        _counted(coverage.claims, "claim", "claims"),
        _counted(coverage.compared, "comparison", "comparisons"),
        *([f"{coverage.not_checked:,} not checked"] if coverage.not_checked else []),
    ]
    documents = _counted(len(report.views), "document", "documents")
    nothing = "nothing new found" if report.set_aside else "nothing found"
    return f"{', '.join(found) or nothing} in {documents}; {', '.join(looked)}"


def _coverage(report: Report, width: int, *, verbose: bool) -> Iterator[Line]:
    ids = [visible(view.document.id) for view in report.views]
    longest = min(max(map(columns, ids), default=0), width // 2)
    if ids:
        yield (("", "documents:"),)
    for id, view in zip(ids, report.views, strict=True):
        yield from _hanging(f"  {id}{' ' * (longest - columns(id))}  ", _dated(view), width, longest + 4)
    idle = [rule.rule for rule in report.coverage.rules if not rule.examined]
    if idle:
        rules = f"{len(idle)} of {len(report.coverage.rules)} rules; --verbose names them"
        yield from _hanging("examined nothing: ", ", ".join(idle) if verbose else rules, width, 2)
    if report.coverage.unread:
        yield (("", "not checked:"),)
    for unread in report.coverage.unread:
        yield from _hanging("  ", visible(unread), width, 4)


def _dated(view: View) -> str:
    anchor = view.anchor
    if anchor.timestamp is None:
        return "undated"
    at = f", line {view.document.position(anchor.source.span.start).line}" if anchor.source else ""
    return f"{anchor.timestamp.shown} ({visible(anchor.how)}{at})"


def _hanging(lead: str, text: str, width: int, indent: int) -> Iterator[Line]:
    first, *more = wrapped(text, width - columns(lead), width - indent)
    yield (("", lead + first),)
    yield from ((("", f"{'':{indent}}{line}"),) for line in more)


def _settled(report: Report, documents: Mapping[str, Document], width: int) -> Iterator[Line]:
    if report.settled:
        yield (("", "settled by other passages:"),)
    for settled in report.settled:
        by = ", ".join(_place(source, documents[source.document]) for source in settled.by)
        yield from _hanging("  ", f"{_quoted(settled.source, documents)} as {settled.reading}, by {by}", width, 4)


def _quoted(source: Source, documents: Mapping[str, Document]) -> str:
    words = as_read(source, documents[source.document]).quote
    quote = visible(words[:LONGEST_QUOTE]) + ("…" if len(words) > LONGEST_QUOTE else "")
    return f"{_place(source, documents[source.document])} “{quote}”"


def _comparisons(found: Iterable[Comparison], documents: Mapping[str, Document], width: int) -> Iterator[Line]:
    yield (("strong", "comparisons:"),)
    for comparison in found:
        verb = "not compared" if comparison.relation is Relation.NOT else f"compared as {comparison.relation.value}"
        for source in (comparison.a, comparison.b):
            yield from _hanging("  ", _quoted(source, documents), width, 4)
        yield from _hanging("      ", f"{verb} because {'; '.join(map(visible, comparison.reasons))}", width, 6)
