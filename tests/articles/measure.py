"""How much of what is planted in the articles is found, from the texts alone and from the claim files.

    python -m tests.articles.measure            two tables: by field and by rule
    python -m tests.articles.measure --list     and every miss, false alarm and unmarked finding

A finding is read against the marks of its field, in this order:

    caught     it is of the rule that a marked error names (or of one in its `also`), as grave as the mark says, and its
               passages touch every quote of the mark
    alarm      it is a conflict or an ambiguity, and all its passages lie in the quotes of one trap
    misnamed   it touches every quote of a marked error, but under another rule or of another severity
    other      a conflict or an ambiguity besides; a note besides is passed over

Findings on the claim files themselves (a value that its quote does not give) are no findings on the articles; `faults`
has them.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from attrs import frozen

from claimcheck.claimfiles import load
from claimcheck.documents import Document, read
from claimcheck.engine import check, check_documents
from claimcheck.findings import Finding, Severity
from claimcheck.spans import Source, Span

HERE = Path(__file__).parent
# two articles each on one event
PAIRS = (
    "flood",
    "election",
    "earnings",
    "court",
    "sport",
    "ferry",
    "outbreak",
    "budget",
    "study",
    "takeover",
)
# one article each, whose errors stand against other words of its own
SINGLES = (
    "bridge",
    "retail",
    "vaccine",
    "regatta",
    "registry",
    "heating",
    "fraud",
    "council",
    "hospital",
    "club",
    "crime",
    "museum",
    "strike",
    "geese",
)
FIELDS = (*PAIRS, *SINGLES)
Way = Literal["text", "claims"]
WAYS: tuple[Way, ...] = ("text", "claims")


@frozen
class Mark:
    """A planted error or a trap: its rules, the first the marked one, and where its quotes stand, by document."""

    id: str
    field: str
    rules: tuple[str, ...]
    severity: Severity | None  # None for a trap
    places: tuple[tuple[str, Span], ...]

    @property
    def rule(self) -> str:
        """The rule that should report the error, or the one most likely to cry wolf at the trap."""
        return self.rules[0]

    def touched_by(self, finding: Finding) -> bool:
        """Whether the passages of a finding touch every quote."""
        return all(any(_touches(source, place) for source in finding.sources) for place in self.places)

    def holds(self, finding: Finding) -> bool:
        """Whether every passage of a finding lies in the quotes."""
        return all(any(_touches(source, place) for place in self.places) for source in finding.sources)


@frozen
class Outcome:
    """What a check found of the marks of one field: a finding stands under one head, though it may catch two errors."""

    field: str
    caught: dict[str, Finding]
    missed: tuple[Mark, ...]
    alarms: tuple[tuple[Mark, Finding], ...]
    misnamed: tuple[tuple[Mark, Finding], ...]
    others: tuple[Finding, ...]


def document_of(source: Source) -> str:
    """The name of the file in which a passage stands."""
    return Path(source.document).name


def _touches(source: Source, place: tuple[str, Span]) -> bool:
    name, span = place
    return document_of(source) == name and source.span.start < span.end and span.start < source.span.end


def stems(field: str) -> tuple[str, ...]:
    """The names of the articles of a field, without their ending."""
    return (field,) if field in SINGLES else (f"{field}-a", f"{field}-b")


@cache
def article(name: str) -> Document:
    """An article by the name of its file, with nothing said of it from outside."""
    return read(HERE / name, id=name)


@cache
def marks(field: str) -> tuple[Mark, ...]:
    """The planted errors and the traps of a field."""
    table = tomllib.loads((HERE / "marks" / f"{field}.toml").read_text(encoding="utf-8"))
    return tuple(
        Mark(
            mark["id"],
            field,
            (mark["rule"], *mark.get("also", ())),
            Severity(mark["severity"]) if kind == "error" else None,
            tuple((quote["document"], _span(**quote)) for quote in mark["quotes"]),
        )
        for kind in ("error", "trap")
        for mark in table[kind]
    )


def _span(document: str, quote: str) -> Span:
    start = article(document).text.index(quote)
    return Span(start, start + len(quote))


def errors(field: str) -> tuple[Mark, ...]:
    """The planted errors of a field."""
    return tuple(mark for mark in marks(field) if mark.severity)


def traps(field: str) -> tuple[Mark, ...]:
    """The traps of a field."""
    return tuple(mark for mark in marks(field) if not mark.severity)


def claim_files(field: str) -> list[Path]:
    """The claim files of a field."""
    return [HERE / "claims" / f"{stem}.toml" for stem in stems(field)]


@cache
def found(field: str, way: Way) -> tuple[Finding, ...]:
    """The findings of a check of one field: of the bare texts, or of nothing but the claim files."""
    if way == "claims":
        return check(load(claim_files(field))).findings
    return check_documents([article(f"{stem}.txt") for stem in stems(field)]).findings


def is_fault(finding: Finding) -> bool:
    """Whether a finding is on a claim file, not on what the articles say."""
    return any(document_of(source).endswith(".toml") for source in finding.sources)


def faults(field: str) -> list[Finding]:
    """The findings on the claim files of a field."""
    return [finding for finding in found(field, "claims") if is_fault(finding)]


@cache
def measured(field: str, way: Way) -> Outcome:
    """The findings of one field against its marks."""
    return against(field, [finding for finding in found(field, way) if not is_fault(finding)])


def against(field: str, findings: Iterable[Finding]) -> Outcome:
    """Findings on one field against its marks."""
    caught: dict[str, Finding] = {}
    alarms: list[tuple[Mark, Finding]] = []
    misnamed: list[tuple[Mark, Finding]] = []
    others: list[Finding] = []
    for finding in findings:
        touched = [mark for mark in errors(field) if mark.touched_by(finding)]
        right = [mark for mark in touched if finding.rule in mark.rules and finding.severity is mark.severity]
        grave = finding.severity is not Severity.NOTE
        if right:
            for mark in right:
                caught.setdefault(mark.id, finding)
        elif grave and (sprung := [mark for mark in traps(field) if mark.holds(finding)]):
            alarms.append((sprung[0], finding))
        elif touched:
            misnamed.append((touched[0], finding))
        elif grave:
            others.append(finding)
    missed = tuple(mark for mark in errors(field) if mark.id not in caught)
    return Outcome(field, caught, missed, tuple(alarms), tuple(misnamed), tuple(others))


def caught(way: Way) -> frozenset[str]:
    """The ids of the errors that are caught, in all fields."""
    return frozenset(id for field in FIELDS for id in measured(field, way).caught)


def by_field() -> list[tuple[str, ...]]:
    """A line for each field: errors caught of those planted, false alarms, misnamed and other findings, both ways."""
    lines = [("field", *(f"{head}, {way}" for way in WAYS for head in ("caught", "alarms", "misnamed", "other")))]
    totals: Counter[int] = Counter()
    for field in FIELDS:
        counts: list[int] = []
        for way in WAYS:
            outcome = measured(field, way)
            counts += map(len, (outcome.caught, outcome.alarms, outcome.misnamed, outcome.others))
        totals.update(dict(enumerate(counts)))
        lines.append((field, *_counts(counts, len(errors(field)))))
    planted = sum(len(errors(field)) for field in FIELDS)
    return [*lines, ("all", *_counts([totals[n] for n in range(8)], planted))]


def _counts(counts: Sequence[int], planted: int) -> Iterator[str]:
    return (f"{count} / {planted}" if n % 4 == 0 else str(count) for n, count in enumerate(counts))


def by_rule() -> list[tuple[str, ...]]:
    """A line for each rule: errors caught of those planted for it, and its false alarms, both ways."""
    planted = Counter(mark.rule for field in FIELDS for mark in errors(field))
    outcomes = {way: [measured(field, way) for field in FIELDS] for way in WAYS}
    hits = {way: Counter(m.rule for o in outcomes[way] for m in errors(o.field) if m.id in o.caught) for way in WAYS}
    alarms = {way: Counter(finding.rule for o in outcomes[way] for _, finding in o.alarms) for way in WAYS}
    lines = [("rule", *(f"{head}, {way}" for way in WAYS for head in ("caught", "alarms")))]
    for rule in sorted({*planted, *alarms["text"], *alarms["claims"]}):
        columns = (text for way in WAYS for text in (f"{hits[way][rule]} / {planted[rule]}", str(alarms[way][rule])))
        lines.append((rule, *columns))
    return lines


def listed() -> Iterator[str]:
    """Every miss, false alarm, misnamed and other finding, a line each."""
    for way in WAYS:
        for outcome in (measured(field, way) for field in FIELDS):
            yield f"{outcome.field}, from {way}"
            yield from (f"  missed    {mark.id}: {mark.rule}" for mark in outcome.missed)
            yield from (f"  alarm     {mark.id}: {_said(finding)}" for mark, finding in outcome.alarms)
            yield from (f"  misnamed  {mark.id}, {mark.rule}: {_said(finding)}" for mark, finding in outcome.misnamed)
            yield from (f"  other     {_said(finding)}" for finding in outcome.others)


def _said(finding: Finding) -> str:
    passages = " | ".join(f"{document_of(source)}: {source.quote!r}" for source in finding.sources)
    return f"{finding.severity.value}[{finding.rule}] {passages}"


def table(lines: Sequence[Sequence[str]]) -> str:
    """Lines set in columns, the first one flush left."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if n == 0 else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )


def main(arguments: Sequence[str]) -> None:
    """Print the tables."""
    print(table(by_field()), table(by_rule()), sep="\n\n")
    if "--list" in arguments:
        print("", *listed(), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
