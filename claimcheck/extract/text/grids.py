"""The cells of printed tables: in which column a figure stands, under which head, and in which row, behind which label.

    Year    Pairs   Fledged         the head
    1984    7       12              a row: its label, and a cell under each head
    2004    38      71

Cells are parted by bars, by tabs or by wide space. A table has at least one row below its head, and a figure in each row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from claimcheck.spans import Span

LEAST, MOST = 2, 24  # cells of a row
LONGEST = 600  # code points of a row
LINE = re.compile(r"[^\r\n]++")
# what parts two cells; wide space parts them only where nothing else does
BAR, TAB, GAP = re.compile(r"(?<!\\)\|"), re.compile(r"\t"), re.compile(r"[ \u00a0]{2,}")
RULED = re.compile(r"[\s|:+=_–—-]+\Z")  # a line that is drawn
# a cell that begins with a figure; one that is a year or a quarter, as heads are
FIGURE = re.compile(r"[-−+±~<>≈]?\s?(?:[A-Z]{2,3}\s?)?[$£€¥]?\s?\d")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[/–-]\d{2,4})?\Z")


@frozen
class Cell:
    """Where a cell stands, the head of its column and the label of its row; None where it has none, or is that itself."""

    span: Span
    head: Span | None
    label: Span | None


@lru_cache(maxsize=4)
def cells(text: str) -> tuple[Cell, ...]:
    """The cells of the rows of all tables of a text, in its order.

    >>> text = "Year | Pairs\\n1984 | 7\\n"
    >>> [text[c.span.start : c.span.end] for c in cells(text)], text[cells(text)[1].head.start : cells(text)[1].head.end]
    (['1984', '7'], 'Pairs')
    """
    return tuple(cell for run in _runs(text) for cell in _cells(text, run))


def cell_at(text: str, at: int) -> Cell | None:
    """The cell of a table that a place of a text lies in."""
    several = cells(text)
    index = bisect_right(several, at, key=lambda cell: cell.span.start) - 1
    return several[index] if index >= 0 and at < several[index].span.end else None


def has_cell(text: str, span: Span) -> bool:
    """Whether a stretch of a text has a cell of a table, be it of its head."""
    several = cells(text)
    index = bisect_right(several, span.end, key=lambda cell: cell.span.start) - 1
    following = (cell.head for cell in several[index + 1 : index + 1 + LEAST])
    return (index >= 0 and several[index].span.end > span.start) or any(h and h.overlaps(span) for h in following)


def _runs(text: str) -> Iterator[list[list[Span]]]:
    """Lines on end that have cells."""
    run: list[list[Span]] = []
    end = 0
    for line in LINE.finditer(text):
        if RULED.match(line.group()[:LONGEST]) and line.group().strip():
            end = line.end()
            continue
        row = _row(text, line) if line.end() - line.start() <= LONGEST else []
        if run and (len(row) < LEAST or text.count("\n", end, line.start()) > 1):
            yield run
            run = []
        if len(row) >= LEAST:
            run.append(row)
        end = line.end()
    yield run


def _row(text: str, line: re.Match[str]) -> list[Span]:
    """The cells of a line; an empty one is none, but at the start, where it is the corner of the table."""
    words, start = line.group(), line.start()
    by = next((sign for sign in (TAB, BAR, GAP) if sign.search(words.strip(" |"))), None)
    if by is None:
        return []
    marks = [(0, 0), *((m.start(), m.end()) for m in by.finditer(words)), (len(words), len(words))]
    places = [(one[1], two[0]) for one, two in pairwise(marks)]
    found = [(start + a + len(words[a:b]) - len(words[a:b].lstrip()), words[a:b].strip()) for a, b in places]
    return [Span(at, at + len(said)) for at, said in found if said][: MOST + 1]


def _cells(text: str, run: Sequence[Sequence[Span]]) -> Iterator[Cell]:
    """The cells of the rows below a head; where the head has no corner it stands over the last columns."""
    if len(run) < 2 or not _is_head(text, run[0]):
        return
    head = run[0]
    for row in run[1:]:
        lacking = len(row) - len(head)
        figures = sum(bool(FIGURE.match(text, cell.start, cell.end)) for cell in row)
        if lacking not in (0, 1) or not figures:
            return
        for at, cell in enumerate(row):
            over = head[at - lacking] if at >= lacking else None
            yield Cell(cell, over, row[0] if at else None)


def _is_head(text: str, row: Sequence[Span]) -> bool:
    """Whether a row has no figures but years."""
    said = [text[cell.start : cell.end] for cell in row]
    return all(YEAR.match(words) or not FIGURE.match(words) for words in said)
