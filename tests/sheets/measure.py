"""How well the checking sheet tells what restates a source from what does not, on the articles of `tests/articles`.

    python -m tests.sheets.measure              the table
    python -m tests.sheets.measure --list       and what went wrong

restated    figures, dates and bodies within the marks `supported` (true statements in other words): how many the sheet calls
            supported, and by the other quote of the mark
copied      an article against a copy of itself: how many of its items are supported
slipped     the same, with one figure of the draft changed: whether exactly that item is supported no longer
strange     an article against the articles of the other fields: how many items are called supported, all of them wrongly
            (bodies that both name are left out)
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from claimcheck.documents import Document
from claimcheck.sheets import Row, Sheet, sheet

ARTICLES = Path(__file__).parent.parent / "articles"
FIELDS = ("flood", "election", "earnings", "court", "sport")
SLIPS = 8  # figures of each article that are changed, one at a time


@cache
def article(name: str) -> Document:
    """An article by the name of its file."""
    return Document((ARTICLES / name).read_text(encoding="utf-8"), id=name)


@cache
def held(draft: str, *sources: str) -> Sheet:
    """The sheet of an article against others."""
    return sheet(article(draft), [article(name) for name in sources])


def restated() -> Iterator[tuple[str, str, bool]]:
    """Each item within a mark, the id of the mark, and whether it is supported by the other quote."""
    for field in FIELDS:
        marks = tomllib.loads((ARTICLES / "marks" / f"{field}.toml").read_text(encoding="utf-8"))["supported"]
        for mark in marks:
            one, two = mark["quotes"]
            for mine, other in ((one, two), (two, one)):
                for row in _within(held(mine["document"], other["document"]), mine):
                    inside = _within_passages(row, other)
                    yield (
                        f"{row.source.quote} [{row.standing}: {row.why}]",
                        mark["id"],
                        row.standing == "supported" and inside,
                    )


def _within(done: Sheet, quote: dict[str, str]) -> list[Row]:
    start = article(quote["document"]).text.index(quote["quote"])
    return [row for row in done.rows if start <= row.source.span.start < start + len(quote["quote"])]


def _within_passages(row: Row, quote: dict[str, str]) -> bool:
    start = article(quote["document"]).text.index(quote["quote"])
    return any(start <= source.span.start < start + len(quote["quote"]) for source in row.passages)


def copied() -> Iterator[tuple[Row, bool]]:
    """Each item of each article, and whether a copy supports it; what is contradicted or ambiguous in itself is left out."""
    for name in _names():
        done = sheet(article(name), [Document(article(name).text, id="copy")])
        yield from (
            (row, row.standing == "supported")
            for row in done.rows
            if row.standing in ("supported", "only here", "not comparable")
        )


def slipped() -> Iterator[tuple[str, bool, int]]:
    """Each figure that was changed, whether it is not supported, and how many others are not either with no rule that says why."""
    for name in _names():
        document = article(name)
        before = sheet(document, [Document(document.text, id="copy")])
        figures = [
            r
            for r in before.rows
            if r.standing == "supported" and r.source.quote[:1].isdigit() and len(r.source.quote) > 1
        ]
        for row in figures[:: max(1, len(figures) // SLIPS)][:SLIPS]:
            at = row.source.span.start
            text = document.text[:at] + str((int(document.text[at]) + 4) % 9 + 1) + document.text[at + 1 :]
            after = sheet(Document(text, id=name), [Document(document.text, id="copy")])
            stood = {s.source.span: s.standing for s in before.rows}
            changed = [r for r in after.rows if r.standing != stood.get(r.source.span, r.standing)]
            own = [r for r in after.rows if r.source.span.start <= at < r.source.span.end]
            lost = [r for r in changed if r not in own and r.standing not in ("contradicted", "readable two ways")]
            yield f"{name}: {row.source.quote}", all(r.standing != "supported" for r in own), len(lost)


def strange() -> Iterator[tuple[Row, bool]]:
    """Each item but bodies of each article against all of other fields, and whether it is called supported."""
    for name in _names():
        done = held(name, *(other for other in _names() if other.split("-")[0] != name.split("-")[0]))
        yield from ((row, row.standing == "supported") for row in done.rows if row.why != "named there as well")


def _names() -> list[str]:
    return [f"{field}-{letter}.txt" for field in FIELDS for letter in "ab"]


def main(arguments: list[str]) -> int:
    """Print the table."""
    marked, own, slips, other = list(restated()), list(copied()), list(slipped()), list(strange())
    print(f"restated  {sum(ok for *_, ok in marked):4} of {len(marked):4} supported by the other quote")
    print(f"copied    {sum(ok for _, ok in own):4} of {len(own):4} supported")
    print(f"slipped   {sum(ok and not n for _, ok, n in slips):4} of {len(slips):4} change that item and no other")
    print(f"strange   {sum(ok for _, ok in other):4} of {len(other):4} supported by articles about something else")
    if "--list" in arguments:
        print(*(f"restated not  {id}: {said}" for said, id, ok in marked if not ok), sep="\n")
        print(
            *(f"copied not    {row.source.document}: {row.source.quote}: {row.why}" for row, ok in own if not ok),
            sep="\n",
        )
        print(*(f"slipped       {said}: {ok}, {n} others" for said, ok, n in slips if not ok or n), sep="\n")
        print(
            *(
                f"strange       {r.source.document}: {r.source.quote}: {r.why}: {r.passages[0].quote}"
                for r, ok in other
                if ok
            ),
            sep="\n",
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
