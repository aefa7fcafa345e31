"""Columns of figures under one another with their total, as printed tables have them.

    Sweden       1,020       980        a label, and a figure in each column
    Norway         468       455
    Total        1,488     1,435        the last row is of all those above it

Tables between pipes and lists of "label: figure" are columns too. What is no part of a total ("of which", "subtotal") makes
a column that is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from attrs import evolve, frozen

from claimcheck.extract.sums.slips import is_slip
from claimcheck.intervals import Interval
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

LEAST = 3  # parts
MOST_COLUMNS = 8
MOST_ROWS = 200
LONGEST = 200  # code points of a row
AROUND = 240  # code points before and behind a table in which it says that its figures are rounded
# the figure of a cell, with its money sign or its percent
FIGURE = r"[-−]?[$£€¥]?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,3})?\s?%?"
CELL = re.compile(rf"(?<![^\s|:*]){FIGURE}(?![^\s|*])")
# a row: its label, and at least one figure behind a gap, a pipe or a colon; nothing else
ROW = re.compile(
    rf"^[^\S\n]{{0,40}}(?:[-*•]\s{{1,4}}|\|\s{{0,40}})?\**(?P<label>[A-Za-zÀ-ÿ][^\n|:\t\d]{{0,60}}?)\**"
    rf"(?:\s{{0,40}}\|\s{{0,40}}|:[^\S\n]{{1,40}}|[^\S\n]{{2,60}}|\t)"
    rf"(?P<cells>\**{FIGURE}\**(?:(?:[^\S\n]{{1,60}}|[^\S\n]{{0,40}}\|[^\S\n]{{0,40}})\**{FIGURE}\**){{0,7}})[^\S\n]{{0,40}}\|?[^\S\n]{{0,40}}$",
    re.M,
)
RULE = re.compile(r"[\s|:+=_–—-]{3,}\Z")  # a line drawn above a total


@frozen
class Column:
    """The figures of a column above its total; `is_whole` says that other columns of the table do add up."""

    total: Span
    whole: Fraction
    parts: tuple[Span, ...]
    numbers: tuple[Fraction, ...]
    room: Fraction  # by which rounding lets the sum miss
    places: int  # behind the point
    is_whole: bool = False

    @property
    def sum(self) -> Fraction:
        """What the parts make."""
        return sum(self.numbers, Fraction(0))

    @property
    def fits(self) -> bool:
        """Whether the parts make the total, with the precision all are written with."""
        return Interval(self.sum - self.room, self.sum + self.room).contains(self.whole)


YEARS = (1900, 2100)
Cell = tuple[Span, Fraction, int]
Row = tuple[str, list[Cell]]


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(table("columns")[section]["words"])


@remembered
def find_columns(text: str) -> Iterator[Column]:
    """The columns of a text that end in their total."""
    rows: list[Row] = []
    last = 0
    for match in ROW.finditer(text):
        between = text[last : match.start()]
        if rows and between.strip() and not RULE.fullmatch(between):
            rows = []
        if between.count("\n") > 2:
            rows = []
        last = match.end()
        cells = [_cell(match.start("cells"), found) for found in CELL.finditer(match["cells"])]
        label = match["label"].strip(" *").lower()
        if not rows and all(_is_year(cell) for cell in cells):
            continue  # the head of the columns
        if label in _words("totals"):
            yield from _columns(text, rows, cells)
            rows = []
        elif match.end() - match.start() <= LONGEST:
            rows = [*rows, (label, cells)][-MOST_ROWS:]


def _is_year(cell: Cell) -> bool:
    return cell[2] == 0 and YEARS[0] <= cell[1] <= YEARS[1]


def _cell(start: int, found: re.Match[str]) -> Cell:
    digits = re.sub(r"[^\d.]", "", found.group())
    sign = -1 if found.group()[0] in "-−" else 1
    places = len(digits.partition(".")[2])
    end = start + found.start() + len(found.group().rstrip())
    return Span(start + found.start(), end), sign * Fraction(digits), places


def _columns(text: str, rows: list[Row], total: list[Cell]) -> Iterator[Column]:
    """The columns of rows above their total, where every row has a figure in each."""
    if len(rows) < LEAST or any(len(cells) != len(total) for _, cells in rows) or len(total) > MOST_COLUMNS:
        return
    if any(label.split()[0] in _words("parts") or label in _words("parts") for label, _ in rows):
        return
    around = text[max(0, rows[0][1][0][0].start - AROUND) : total[-1][0].end + AROUND].lower()
    rounded = any(word in around for word in _words("rounded"))
    found = [_column([cells[n] for _, cells in rows], total[n], rounded=rounded) for n in range(len(total))]
    fitting = {column.places for column in found if column.fits}
    for column in found:
        if column.fits or (is_slip(column.sum, column.whole) and (not fitting or column.places in fitting)):
            yield evolve(column, is_whole=bool(fitting))


def _column(cells: list[Cell], total: Cell, *, rounded: bool) -> Column:
    places = max(places for _, _, places in (*cells, total))
    numbers = tuple(number for _, number, _ in cells)
    room = Fraction(len(cells) + 1, 2 * 10**places) if rounded or places else Fraction(0)
    return Column(total[0], total[1], tuple(span for span, _, _ in cells), numbers, room, places)
