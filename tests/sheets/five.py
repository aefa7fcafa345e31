"""How the checking sheet stands on documents added to the five: ten texts in `tests/sheets/five` that restate their facts.

    python -m tests.sheets.five              the table
    python -m tests.sheets.five --list       and every mark that does not stand as it should

In a text `[+over 39,000|over 29,000]` marks a claim that the five documents bear out, and what it is changed to, one at a time,
in the copies with a planted error; `[+IOM]` is never changed. Every mark of the text as it stands should be supported; of a
copy all but the one that is wrong, and that one not. A mark is supported if one of the items within it is.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from attrs import field, frozen

from claimcheck import read
from claimcheck.documents import Document
from claimcheck.sheets import Row, sheet

TEXTS = Path(__file__).parent / "five"
SEEDS = Path(__file__).parents[2] / "seeds"
HEAD = re.compile(r"== draft, (\d{4}-\d\d-\d\d)\n")
MARK = re.compile(r"\[\+([^\]|]+)(?:\|([^\]]+))?\]")
SUPPORTED = "supported"


@frozen
class Added:
    """An added document: its text and the places of its marks, one of which may be the wrong one."""

    document: Document
    marks: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, name: str, wrong: int | None = None) -> Added:
        """The text of that name, with the mark of that number changed."""
        raw = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
        head = HEAD.match(raw)
        assert head is not None
        marked, text, at, marks = raw[head.end() :].lstrip(), "", 0, []
        for number, match in enumerate(MARK.finditer(marked)):
            text += marked[at : match.start()]
            said = match[2] if number == wrong else match[1]
            marks.append((len(text), len(text) + len(said)))
            text, at = text + said, match.end()
        return cls(Document(text + marked[at:], id=name, published=head[1]), tuple(marks))

    def standings(self) -> Mapping[int, tuple[str, Row | None]]:
        """How each mark stands, by its number."""
        rows = sheet(self.document, sources()).rows
        found: dict[int, tuple[str, Row | None]] = {}
        for number, (start, end) in enumerate(self.marks):
            inside = [row for row in rows if start < row.source.span.end and row.source.span.start < end]
            best = next((row for row in inside if row.standing == SUPPORTED), inside[0] if inside else None)
            found[number] = (best.standing, best) if best else ("not read", None)
        return found

    def quote(self, number: int) -> str:
        """The words of a mark."""
        start, end = self.marks[number]
        return self.document.text[start:end]


@frozen
class Planted:
    """A copy with one error: which mark is wrong, how it stands, and which others stand worse than without it."""

    copy: Added = field(repr=False)
    wrong: int
    standing: str
    row: Row | None
    others: tuple[int, ...]


@cache
def sources() -> tuple[Document, ...]:
    """The five documents."""
    return tuple(read(path) for path in sorted(SEEDS.glob("*.txt")))


def names() -> list[str]:
    """The added documents."""
    return sorted(path.stem for path in TEXTS.glob("*.txt"))


def planted(name: str, true: Mapping[int, tuple[str, Row | None]]) -> Iterator[Planted]:
    """The copies of a document with one error each."""
    marks = MARK.findall((TEXTS / f"{name}.txt").read_text(encoding="utf-8"))
    for wrong, (_, changed) in enumerate(marks):
        if changed:
            copy = Added.of(name, wrong)
            stands = copy.standings()
            lost = (n for n, (how, _) in stands.items() if n != wrong and how != SUPPORTED == true[n][0])
            yield Planted(copy, wrong, *stands[wrong], tuple(lost))


def main(arguments: list[str]) -> int:
    """Print the table."""
    how, wrong, others, said = Counter[str](), Counter[str](), 0, []
    for name in names():
        true = Added.of(name)
        stands = true.standings()
        how.update(standing for standing, _ in stands.values())
        said += [f"+ {name}: {true.quote(n)}: {s}: {_why(row)}" for n, (s, row) in stands.items() if s != SUPPORTED]
        for one in planted(name, stands):
            wrong[one.standing] += 1
            others += len(one.others)
            if one.standing != "contradicted":
                said.append(f"- {name}: {one.copy.quote(one.wrong)}: {one.standing}: {_why(one.row)}")
            said += [f"  {name}: {one.copy.quote(one.wrong)} unsettles {one.copy.quote(n)}" for n in one.others]
    print(f"restated   {how[SUPPORTED]:4} of {how.total():4} supported      {dict(how)}")
    print(f"planted    {wrong.total() - wrong[SUPPORTED]:4} of {wrong.total():4} not supported  {dict(wrong)}")
    print(f"unsettled  {others:4} other claims by a planted error")
    if "--list" in arguments:
        print(*said, sep="\n")
    return 0


def _why(row: Row | None) -> str:
    return f"{row.why} | {[s.quote for s in row.passages][:3]}" if row else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
