"""How the checking sheet stands on drafts that restate their sources in other words: the texts of `tests/sheets/drafts`.

    python -m tests.sheets.restated              the table
    python -m tests.sheets.restated --list       and every mark that does not stand as it should

A mark is one statement of a draft. It stands as its first item that is of the expected standing, else as its first item;
a mark in which nothing was read stands as `not read`.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from claimcheck.documents import Document
from claimcheck.sheets import Row, sheet

DRAFTS = Path(__file__).parent / "drafts"
HEAD = re.compile(r"^== (\w+), (\d{4}-\d\d-\d\d)\n", re.M)
MARK = re.compile(r"\[([-+?^!])([^\]]+)\]")
EXPECTED = {"+": "supported", "-": "contradicted", "?": "not supported", "^": "update", "!": "otherwise in the body"}


@frozen
class Marked:
    """A statement of a draft: the sign of its mark, the row that stands for it, and how it stands."""

    draft: str
    sign: str
    quote: str
    standing: str
    row: Row | None


def texts(name: str) -> tuple[Document, list[tuple[int, int, str]], list[Document]]:
    """The draft without its marks, the marks by place, and the sources."""
    parts = HEAD.split((DRAFTS / f"{name}.txt").read_text(encoding="utf-8"))[1:]
    found = [(parts[n], parts[n + 1], parts[n + 2].strip() + "\n") for n in range(0, len(parts), 3)]
    (_, date, marked), *others = found
    marks, text, at = [], "", 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        marks.append((len(text), len(text) + len(match[2]), match[1]))
        text, at = text + match[2], match.end()
    draft = Document(text + marked[at:], id=f"{name}/draft", published=date)
    return draft, marks, [Document(t, id=f"{name}/{who}", published=when) for who, when, t in others]


def marked(name: str) -> Iterator[Marked]:
    """Each mark of a draft and how it stands."""
    draft, marks, sources = texts(name)
    rows = sheet(draft, sources).rows
    for start, end, sign in marks:
        inside = [row for row in rows if start < row.source.span.end and row.source.span.start < end]
        stands = [(_stands(row), row) for row in inside]
        standing, row = next((s for s in stands if s[0] == EXPECTED[sign]), stands[0] if stands else ("not read", None))
        yield Marked(name, sign, draft.text[start:end], standing, row)


def _stands(row: Row) -> str:
    if row.part != "body" and row.body.startswith("the body does not say it"):
        return "otherwise in the body"
    return row.standing


def as_expected(mark: Marked) -> bool:
    """Whether a mark stands as it should; what no source says need only not be supported."""
    return mark.standing != "supported" if mark.sign == "?" else mark.standing == EXPECTED[mark.sign]


def every() -> list[Marked]:
    """The marks of all drafts."""
    return [mark for path in sorted(DRAFTS.glob("*.txt")) for mark in marked(path.stem)]


def main(arguments: list[str]) -> int:
    """Print the table."""
    found = every()
    for sign, expected in EXPECTED.items():
        mine = [mark for mark in found if mark.sign == sign]
        how = ", ".join(f"{n} {standing}" for standing, n in Counter(m.standing for m in mine).most_common())
        print(f"{expected:22} {sum(map(as_expected, mine)):4} of {len(mine):4}   {how}")
    if "--list" in arguments:
        for mark in (m for m in found if not as_expected(m)):
            why = f"{mark.row.why} | {[s.quote for s in mark.row.passages][:3]}" if mark.row else ""
            print(f"{mark.sign} {mark.draft}: {mark.quote}: {mark.standing}: {why}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
