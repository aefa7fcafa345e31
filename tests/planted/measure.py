"""How many errors planted in the five documents, and in notes beside them, are caught: see README.md.

python -m tests.planted.measure [--list] [--mark] [FILE …]
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

from claimcheck.documents import Document
from claimcheck.engine import check_documents
from claimcheck.findings import Finding
from claimcheck.spans import Source, Span
from tests.articles.measure import table

HERE = Path(__file__).parent
SEEDS = {path.stem[:3]: path for path in sorted((HERE.parents[1] / "seeds").glob("*.txt"))}
NOTES = {path.stem: path for path in sorted((HERE / "notes").glob("*.txt"))}
FILES = tuple(sorted(path.stem for path in HERE.glob("*.toml")))


@frozen
class Change:
    """Words of one text that are changed, and the notes that are laid beside the five documents then."""

    id: str
    kind: str
    file: str
    before: str
    after: str
    nth: int = 0  # 0 where the words occur once
    beside: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Where the changed words stand."""
        return _occurrences(texts()[self.file], self.before)[max(self.nth - 1, 0)].start

    @property
    def changed(self) -> str:
        """The text after the change."""
        text = texts()[self.file]
        return text[: self.start] + self.after + text[self.start + len(self.before) :]

    @property
    def notes(self) -> frozenset[str]:
        """The notes that the change lays beside the documents."""
        return frozenset({*self.beside, self.file} - set(SEEDS))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The conflicts that the texts did not have before."""
        known = {finding.fingerprint for finding in conflicts(self.notes)}
        return tuple(
            f for f in _conflicts({**_laid(self.notes), self.file: self.changed}) if f.fingerprint not in known
        )


@frozen
class Error(Change):
    """A change that makes a text disagree with another passage, or with one of several."""

    quote: str = field(kw_only=True)
    other_file: str = field(kw_only=True)
    others: tuple[str, ...] = field(kw_only=True)
    caught: bool = field(kw_only=True, default=False)

    @property
    def notes(self) -> frozenset[str]:
        """The notes that the change lays beside the documents."""
        return frozenset({*self.beside, self.file, self.other_file} - set(SEEDS))

    @property
    def places(self) -> tuple[tuple[str, Span], ...]:
        """The changed words, or what is quoted around them, in the changed text."""
        change = Span(self.start, self.start + max(len(self.after), 1))
        return tuple((self.file, span) for span in _occurrences(self.changed, self.quote) if span.overlaps(change))

    @property
    def passages(self) -> tuple[tuple[str, Span], ...]:
        """The words that disagree with the change, in the changed texts."""
        text = self.changed if self.other_file == self.file else texts()[self.other_file]
        return tuple((self.other_file, span) for other in self.others for span in _occurrences(text, other))

    def caught_by(self, finding: Finding) -> bool:
        """Whether a finding touches the changed words, and one of the passages that disagree with them."""
        return self.touched_by(finding) and any(_touches(s, place) for s in finding.sources for place in self.passages)

    def touched_by(self, finding: Finding) -> bool:
        """Whether a finding touches the changed words."""
        return any(_touches(source, place) for source in finding.sources for place in self.places)


def _occurrences(text: str, words: str) -> list[Span]:
    return [Span(match.start(), match.end()) for match in re.finditer(re.escape(words), text)]


def _touches(source: Source, place: tuple[str, Span]) -> bool:
    return source.document == place[0] and source.span.overlaps(place[1])


@cache
def texts() -> Mapping[str, str]:
    """The five documents by their numbers, and the notes by their names."""
    return {name: path.read_bytes().decode() for name, path in {**SEEDS, **NOTES}.items()}


def _laid(notes: frozenset[str]) -> dict[str, str]:
    return {name: texts()[name] for name in (*SEEDS, *sorted(notes))}


@cache
def conflicts(notes: frozenset[str]) -> tuple[Finding, ...]:
    """The conflicts of the five documents as they stand with some notes beside them."""
    return _conflicts(_laid(notes))


def _conflicts(laid: Mapping[str, str]) -> tuple[Finding, ...]:
    return check_documents([Document(text, id=name) for name, text in laid.items()]).conflicts


@cache
def errors(file: str) -> tuple[Error, ...]:
    """The planted errors of a file of entries."""
    return tuple(
        Error(
            **_change(entry),
            quote=entry["quote"],
            other_file=entry["other_file"],
            others=tuple([entry["other"]] if isinstance(entry["other"], str) else entry["other"]),
            caught=entry.get("caught", False),
        )
        for entry in _entries(file).get("planted", ())
    )


@cache
def harmless(file: str) -> tuple[Change, ...]:
    """The harmless changes of a file of entries."""
    return tuple(Change(**_change(entry)) for entry in _entries(file).get("harmless", ()))


def _entries(file: str) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((HERE / f"{file}.toml").read_text(encoding="utf-8"))


def _change(entry: Mapping[str, Any]) -> dict[str, Any]:
    said = {key: entry[key] for key in ("id", "kind", "file", "before", "after", "nth") if key in entry}
    return {**said, "beside": tuple(entry.get("with", ()))}


@cache
def is_caught(error: Error) -> bool:
    """Whether a conflict touches the changed words and what they disagree with."""
    return any(error.caught_by(finding) for finding in error.findings)


def by_kind(file: str) -> list[tuple[str, ...]]:
    """A line for each kind of error: caught, and planted."""
    caught = Counter(error.kind for error in errors(file) if is_caught(error))
    planted = Counter(error.kind for error in errors(file))
    lines = [(kind, f"{caught[kind]} of {planted[kind]}") for kind in sorted(planted)]
    return [(file, "caught"), *lines, ("all", f"{caught.total()} of {planted.total()}")]


def mark(file: str) -> None:
    """Write into a file of entries that the errors are caught which are; nothing is unmarked."""
    path = HERE / f"{file}.toml"
    caught = {f'id = "{error.id}"' for error in errors(file) if is_caught(error) and not error.caught}
    entries = path.read_text(encoding="utf-8").split("\n\n")
    marked = [f"{entry.rstrip()}\ncaught = true" if caught & set(entry.splitlines()) else entry for entry in entries]
    path.write_text("\n\n".join(marked).rstrip() + "\n", encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    """Print what is caught, and what is false."""
    for file in [argument for argument in arguments if not argument.startswith("--")] or FILES:
        print(table(by_kind(file)), "", sep="\n")
        for change in harmless(file):
            for finding in change.findings:
                print(f"false: {change.id}: {finding.message}")
        if "--mark" in arguments:
            mark(file)
        if "--list" in arguments:
            for error in errors(file):
                if not is_caught(error):
                    print(f"missed: {error.id} ({error.kind}): {error.before!r} → {error.after!r}")
                    for finding in error.findings:
                        print(
                            f"    {'touches it: ' if error.touched_by(finding) else ''}{finding.rule}: {finding.message}"
                        )
    for note in NOTES:
        for finding in conflicts(frozenset({note})):
            print(f"false: note {note}: {finding.message}")


if __name__ == "__main__":
    main(sys.argv[1:])
