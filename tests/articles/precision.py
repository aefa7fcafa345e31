"""How often a finding is right, and how much is found, by rule and by confidence.

    python -m tests.articles.precision              on the articles with planted errors
    python -m tests.articles.precision FOLDER …     and on the material in each folder
    python -m tests.articles.precision FOLDER --list    and every conflict that is wrong

On the articles a conflict or an ambiguity is right where it touches every quote of a planted error; any other is wrong.
Material in a folder is read by its form, and only conflicts count on it:

    *.txt, and rows of *.jsonl with "text"      texts held to be free of errors: every conflict is wrong
    rows of *.jsonl with two texts and "label"  premise and hypothesis, which `compare` holds against one another, or text_a
                                                and text_b, which are checked together: a conflict across the two is right
                                                where the label says conflict or contradiction, wrong elsewhere
    index.jsonl beside folders of texts         changed copies of the seed documents: a conflict that the seeds do not
                                                have is right where it touches a quote of "expected", wrong elsewhere
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from claimcheck.documents import Document, read
from claimcheck.engine import check_documents, compare
from claimcheck.findings import Confidence, Finding, Severity
from claimcheck.rulebook import rulebook
from tests.articles.measure import FIELDS, caught, document_of, errors, found, is_fault, table

SEEDS = Path(__file__).parents[2] / "seeds"
SENTENCES, STORIES = ("premise", "hypothesis"), ("text_a", "text_b")
OPPOSED = frozenset({"conflict", "contradiction"})
UNDECIDED = frozenset({"not_paraphrase"})  # two texts that may disagree or be about something else


@frozen
class Judged:
    """A finding, whether it is right, and where it was made."""

    finding: Finding
    is_right: bool
    where: str


@frozen
class Material:
    """What was found in some material, and how many errors it holds and how many of them were found."""

    name: str
    judged: tuple[Judged, ...]
    errors: int
    found: int


def articles() -> Material:
    """The articles, read as bare texts."""
    judged = []
    for field in FIELDS:
        for finding in found(field, "text"):
            if finding.severity is not Severity.NOTE and not is_fault(finding):
                judged.append(Judged(finding, any(m.touched_by(finding) for m in errors(field)), field))
    planted = sum(len(errors(field)) for field in FIELDS)
    return Material("articles", tuple(judged), planted, len(caught("text")))


def material(folder: Path) -> Iterator[Material]:
    """What a folder holds, a part for each file of rows and one for its texts and its changed copies."""
    index = folder / "index.jsonl"
    if index.exists():
        yield _changed(folder, _rows(index))
        return
    for path in sorted(folder.glob("*.jsonl")):
        rows = [row for row in _rows(path) if _both(row) or isinstance(row.get("text"), str)]
        if rows:
            yield _of_rows(path.stem, rows)
    texts = sorted(folder.glob("*.txt"))
    if texts:
        judged = [Judged(f, False, path.name) for path in texts for f in _conflicts([read(path, id=path.name)])]
        yield Material(folder.name, tuple(judged), 0, 0)


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _both(row: dict[str, Any]) -> tuple[str, str] | None:
    return next(((row[a], row[b]) for a, b in (SENTENCES, STORIES) if a in row and b in row and "label" in row), None)


def _of_rows(name: str, rows: Iterable[dict[str, Any]]) -> Material:
    judged: list[Judged] = []
    wrong = hits = 0
    for number, row in enumerate(rows):
        both = _both(row)
        where = str(row.get("id", number))
        documents = [Document(text, id=f"{where}-{n}") for n, text in enumerate(both or (row["text"],))]
        conflicts = _across(*documents) if SENTENCES[0] in row else _conflicts(documents)
        if both is not None:
            conflicts = [f for f in conflicts if len({s.document for s in f.sources}) > 1]
        if row.get("label") in UNDECIDED:
            continue
        opposed = both is not None and row["label"] in OPPOSED
        judged += [Judged(f, opposed, where) for f in conflicts]
        wrong, hits = wrong + opposed, hits + (opposed and bool(conflicts))
    return Material(name, tuple(judged), wrong, hits)


def _changed(folder: Path, rows: Iterable[dict[str, Any]]) -> Material:
    seeds = {path.name: path for path in sorted(SEEDS.glob("*.txt"))}
    known = {f.fingerprint for f in _conflicts([read(path, id=name) for name, path in seeds.items()])}
    judged: list[Judged] = []
    planted = hits = 0
    for row in rows:
        laid = {**seeds, **{path.name: path for path in sorted((folder / row["id"]).glob("*.txt"))}}
        new = [f for f in _conflicts([read(p, id=n) for n, p in laid.items()]) if f.fingerprint not in known]
        quotes = row["expected"]["claims"]
        right = [f for f in new if any(_touches(f, quote) for quote in quotes)]
        judged += [Judged(f, f in right, row["id"]) for f in new]
        planted, hits = planted + bool(quotes), hits + bool(right)
    return Material(folder.name, tuple(judged), planted, hits)


def _touches(finding: Finding, quote: dict[str, Any]) -> bool:
    return any(
        document_of(s) == quote["doc"] and s.span.start < quote["end"] and quote["start"] < s.span.end
        for s in finding.sources
    )


def _conflicts(documents: Sequence[Document]) -> list[Finding]:
    return [f for f in check_documents(documents).findings if f.severity is Severity.CONFLICT]


def _across(a: Document, b: Document) -> list[Finding]:
    """The conflicts of two short texts that are held against one another."""
    return [f for f in compare(a, b).report.findings if f.severity is Severity.CONFLICT]


def by_material(materials: Sequence[Material]) -> list[tuple[str, ...]]:
    """A line for each material: right of all findings, by confidence; and the errors found of those there are."""
    lines = [("material", *(c.value for c in Confidence), "all", "errors found")]
    for one in materials:
        shares = (_share(j for j in one.judged if j.finding.confidence is c) for c in Confidence)
        lines.append((one.name, *shares, _share(one.judged), f"{one.found} / {one.errors}" if one.errors else ""))
    return lines


def by_rule(materials: Sequence[Material]) -> list[tuple[str, ...]]:
    """A line for each rule: right of all its findings by confidence, and the errors caught of those planted for it."""
    lines = [("rule", *(c.value for c in Confidence), "caught in the articles")]
    planted = Counter(mark.rule for field in FIELDS for mark in errors(field))
    hits = Counter(mark.rule for field in FIELDS for mark in errors(field) if mark.id in caught("text"))
    judged = [j for one in materials for j in one.judged]
    for rule in rulebook():
        mine = [j for j in judged if j.finding.rule == rule.name]
        if mine or planted[rule.name]:
            shares = (_share(j for j in mine if j.finding.confidence is c) for c in Confidence)
            told = f"{hits[rule.name]} / {planted[rule.name]}" if planted[rule.name] else ""
            lines.append((rule.name, *shares, told))
    return lines


def _share(judged: Iterable[Judged]) -> str:
    right = [j.is_right for j in judged]
    return f"{sum(right)} / {len(right)}" if right else ""


def wrong(materials: Iterable[Material]) -> Iterator[str]:
    """Every finding that is wrong, a line each."""
    for one in materials:
        for judged in one.judged:
            if not judged.is_right:
                said = " | ".join(repr(s.quote) for s in judged.finding.sources)
                yield f"{one.name} {judged.where}: {judged.finding.rule} {judged.finding.confidence.value}: {said}"


def main(arguments: Sequence[str]) -> None:
    """Print the tables."""
    folders = [Path(argument) for argument in arguments if not argument.startswith("--")]
    materials = [articles(), *(part for folder in folders for part in material(folder))]
    print(table(by_material(materials)), table(by_rule(materials)), sep="\n\n")
    if "--list" in arguments:
        print("", *wrong(materials), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
