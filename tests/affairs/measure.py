"""How many of the disagreements of two reports of one event are caught: see README.md.

python -m tests.affairs.measure [--digits] [--singly]
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from attrs import evolve, frozen

from claimcheck.documents import Document
from claimcheck.engine import check_documents
from claimcheck.findings import Finding
from claimcheck.spans import Span

HERE = Path(__file__).parent
TAG = re.compile(r"<(?P<end>/?)(?P<id>[et]\d{1,2})(?:\|(?P<right>[^<>]*))?>")
NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@frozen
class Mark:
    """A passage of one of the texts; `right` has the words in which it would agree with the other passages of its error."""

    id: str
    side: int
    span: Span
    right: str | None


@frozen
class Pair:
    """Two texts, or one alone, and what is marked in them."""

    name: str
    texts: tuple[str, ...]
    marks: tuple[Mark, ...]

    @property
    def errors(self) -> tuple[str, ...]:
        """The errors by their ids."""
        return tuple(dict.fromkeys(mark.id for mark in self.marks if mark.id[0] == "e"))

    @property
    def agreeing(self) -> tuple[str, ...]:
        """The texts with every error put right."""
        return self.with_only("").texts

    def with_only(self, error: str) -> Pair:
        """The texts with every error but one put right."""
        texts, marks = list(self.texts), list(self.marks)
        for mark in sorted(self.marks, key=lambda mark: mark.span, reverse=True):
            if mark.right is None or mark.id == error:
                continue
            text, span = texts[mark.side], mark.span
            texts[mark.side] = text[: span.start] + mark.right + text[span.end :]
            marks = [_moved(m, len(mark.right) - len(span)) if _is_behind(m, mark) else m for m in marks]
        return Pair(self.name, tuple(texts), tuple(mark for mark in marks if mark.id == error))


def _is_behind(mark: Mark, other: Mark) -> bool:
    return mark.side == other.side and mark.span.start >= other.span.end


def _moved(mark: Mark, by: int) -> Mark:
    return evolve(mark, span=Span(mark.span.start + by, mark.span.end + by))


def pairs(folder: str) -> list[Pair]:
    """The pairs of a folder: `one` event, or `two`; the texts that stand `alone`; or the `dossiers`, texts of several kinds on one body."""
    return [_pair(path) for path in sorted((HERE / folder).glob("*.txt"))]


def _pair(path: Path) -> Pair:
    texts: list[str] = []
    marks: list[Mark] = []
    for side, marked in enumerate(path.read_text(encoding="utf-8").split("\n=====\n")):
        text, opened = "", dict[str, tuple[int, str | None]]()
        at = 0
        for tag in TAG.finditer(marked):
            text, at = text + marked[at : tag.start()], tag.end()
            if tag["end"]:
                start, right = opened.pop(tag["id"])
                marks.append(Mark(tag["id"], side, Span(start, len(text)), right))
            else:
                opened[tag["id"]] = len(text), tag["right"]
        texts.append(text + marked[at:])
    return Pair(path.stem, tuple(texts), tuple(marks))


def conflicts(texts: Sequence[str]) -> tuple[Finding, ...]:
    """The conflicts of some texts, which are called 0 and 1."""
    return check_documents([Document(text, id=str(side)) for side, text in enumerate(texts)]).conflicts


def _catches(pair: Pair, error: str, finding: Finding) -> bool:
    """Whether a finding touches every passage of an error."""
    places = [mark for mark in pair.marks if mark.id == error]
    return all(any(s.document == str(m.side) and s.span.overlaps(m.span) for s in finding.sources) for m in places)


@cache
def measured(pair: Pair) -> tuple[frozenset[str], tuple[Finding, ...]]:
    """The errors of a pair that are caught, and the conflicts that are of none.

    What is wrong may disagree with more than its other passage: a conflict that touches words to be put right is none of these.
    """
    found = conflicts(pair.texts)
    caught = frozenset(error for error in pair.errors if any(_catches(pair, error, finding) for finding in found))
    false = tuple(finding for finding in found if not _touches_an_error(pair, finding))
    return caught, false


def _touches_an_error(pair: Pair, finding: Finding) -> bool:
    """Whether a finding touches words that are wrong, or all passages of an error."""
    wrong = [mark for mark in pair.marks if mark.right is not None]
    touched = any(s.document == str(m.side) and s.span.overlaps(m.span) for s in finding.sources for m in wrong)
    return touched or any(_catches(pair, error, finding) for error in pair.errors)


def caught_singly(pair: Pair) -> frozenset[str]:
    """The errors of a pair that are caught where each is the only one."""
    return frozenset(error for error in pair.errors if error in measured(pair.with_only(error))[0])


def digits(pair: Pair) -> Iterator[tuple[str, bool]]:
    """The numbers of the second of two agreeing texts that the first has too, each with whether a wrong digit in it is caught."""
    first, second = pair.agreeing
    for number in NUMBER.finditer(second):
        if number.group() not in NUMBER.findall(first):
            continue
        wrong = _with_another_digit(number.group())
        found = conflicts((first, second[: number.start()] + wrong + second[number.end() :]))
        place = Span(number.start(), number.start() + len(wrong))
        yield number.group(), any(s.document == "1" and s.span.overlaps(place) for f in found for s in f.sources)


def _with_another_digit(number: str) -> str:
    """A number with its first digit one higher; of a year the third."""
    at = 2 if number.isdigit() and len(number) == len("2023") and number[0] in "12" else 0
    return number[:at] + str(int(number[at]) % 9 + 1) + number[at + 1 :]


def _lines(pair: Pair) -> Iterator[str]:
    caught, false = measured(pair)
    missed = " ".join(error for error in pair.errors if error not in caught)
    yield f"{pair.name:12} {len(caught)} of {len(pair.errors)}  missed: {missed}"
    for finding in (*false, *conflicts(pair.agreeing)):
        yield f"    false: {finding.message}"


def _singly() -> Iterator[str]:
    for folder in ("one", "several", "alone", "dossiers"):
        missed = {pair: frozenset(pair.errors) - caught_singly(pair) for pair in pairs(folder)}
        yield from (f"{pair.name:12} missed singly: {' '.join(sorted(errors))}" for pair, errors in missed.items())
        planted = sum(len(pair.errors) for pair in missed)
        yield f"{folder}: one error at a time, caught {planted - sum(map(len, missed.values()))} of {planted}"


def main(arguments: Sequence[str]) -> None:
    """Print what is caught, and what is false."""
    for folders in (("one", "two"), ("alone",), ("dossiers",)):
        caught, planted = 0, 0
        for pair in (pair for folder in folders for pair in pairs(folder)):
            caught, planted = caught + len(measured(pair)[0]), planted + len(pair.errors)
            print(*_lines(pair), sep="\n")
        print(f"caught {caught} of {planted}")
    if "--singly" in arguments:
        print(*_singly(), sep="\n")
    if "--digits" in arguments:
        told = [caught for pair in pairs("one") for _, caught in digits(pair)]
        print(f"wrong digits caught {sum(told)} of {len(told)}")


if __name__ == "__main__":
    main(sys.argv[1:])
