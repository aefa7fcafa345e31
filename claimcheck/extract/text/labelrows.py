"""Rows of a record: lines with a label and what it says, two or more on end.

    Baltic Lighthouse League - at a glance      the heading
    Founded: 1934                               a row
    Headquarters | Karlskrona                   another

A row of three cells is one of a table of several columns, and no row of a record.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.spans import Span
from claimcheck.tables import table

LEAST, MOST = 2, 60  # rows that make a record
LONGEST = 300  # code points of a line above it that are looked at
ABOVE = 2  # lines above it that may be its heading, beside the first of the text
LINE = re.compile(r"[^\n]+")
# a line of a record: a bullet, a label, a colon or a bar or wide space, and what it says
ROW = re.compile(
    r"[^\S\n]{0,8}(?:[-–—•*|‣▪◦·][^\S\n]{1,4})?(?:\*\*)?(?P<label>(?:[A-Z]|of\swh|there)[^\n:|\t]{1,70}?)[^\S\n]?(?:\*\*)?(?::(?:\*\*)?[^\S\n]{1,4}|[^\S\n]?\|[^\S\n]|\t{1,3}|[ ]{3,40})"
    r"(?P<value>[^\s|:][^\n|\t]{0,400}?)[^\S\n]{0,8}\|?[^\S\n]{0,8}\Z"
)
COLUMNS = re.compile(r"\S[ ]{3,}\S")  # cells in what a row says
WORD = re.compile(r"[^\W\d_][\w’'-]*")
SUBJECTS = frozenset({"organization", "organisation", "agency", "institution", "body", "company"})  # which a row names
BRACKETS = re.compile(r"\s?\([^()\n]{0,30}\)\Z")  # behind a label: "Partners (13)"


@frozen
class Row:
    """A label in lower case without its frame, as it is written, and where it and what it says stand."""

    label: str
    written: str
    span: Span
    value: Span


@frozen
class Record:
    """Rows on end, and the lines above them, the nearest first, the first of the text last."""

    rows: tuple[Row, ...]
    above: tuple[Span, ...]

    def row(self, *labels: str) -> Row | None:
        """The row with one of some labels, the first label first."""
        return next((row for label in labels for row in self.rows if row.label == label), None)

    @property
    def single(self) -> Iterator[Row]:
        """The rows whose label stands there once: "Effective" twice is of two things."""
        labels = Counter(row.label for row in self.rows)
        return (row for row in self.rows if labels[row.label] == 1)


@lru_cache(maxsize=2)
def records(text: str) -> tuple[Record, ...]:
    """The records of a text.

    >>> [[row.label for row in record.rows] for record in records("The League\\n\\nYear founded: 1934\\nStaff: 12\\n")]
    [['founded', 'staff']]
    """
    return tuple(_records(text))


def _records(text: str) -> Iterator[Record]:
    above: list[Span] = []
    rows: list[Row] = []
    end = 0
    for line in LINE.finditer(text):
        row = _row(line) if len(line.group()) < 600 else None
        gap = text.count("\n", end, line.start()) if end else 1
        again = gap > 1 and row is not None and any(row.label == other.label for other in rows[:MOST])
        if rows and (row is None or gap > LEAST or again):
            yield from _whole(rows, above)
            rows = []
        if row is not None:
            rows.append(row)
        elif line.group().strip(" =-_*\t"):
            above.insert(0, Span(line.start(), min(line.end(), line.start() + LONGEST)))
            del above[ABOVE:-1]
        end = line.end()
    yield from _whole(rows, above)


def _whole(rows: list[Row], above: list[Span]) -> Iterator[Record]:
    if LEAST <= len(rows) <= MOST:
        yield Record(tuple(rows), tuple(above))


def _row(line: re.Match[str]) -> Row | None:
    match = ROW.match(line.group())
    if match is None or COLUMNS.search(match["value"]) or is_kind(match["label"]) or is_kind(match["value"]):
        return None
    at = line.start()
    value = Span(at + match.start("value"), at + match.end("value"))
    return Row(normal(match["label"]), match["label"], Span(at + match.start("label"), value.end), value)


@cache
def _kinds() -> frozenset[str]:
    return frozenset(table("records")["subjects"]["heading"])


def is_kind(words: str) -> bool:
    """Whether words of a heading say only what kind of page it is.

    >>> is_kind("Fact sheet"), is_kind("key figures 2019"), is_kind("Norda Relief"), is_kind("1951")
    (True, True, False, False)
    """
    said = WORD.findall(words.lower())
    return bool(said) and _kinds().issuperset(said) and not set(said) <= SUBJECTS


@lru_cache(maxsize=1 << 10)
def normal(label: str) -> str:
    """A label without what does not change it.

    >>> normal("Date of entry into force"), normal("Partners (13)"), normal("Date")
    ('entry into force', 'partners', 'date')
    """
    low = " ".join(BRACKETS.sub("", label.strip(" *_")).lower().split())
    frame = table("records")["frame"]
    for words in frame["before"]:
        low = low.removeprefix(f"{words} ")
    for words in frame["behind"]:
        low = low.removesuffix(f" {words}")
    return low


@cache
def dated() -> dict[str, str]:
    """The property that a date behind a label states."""
    return {label: property for property, labels in table("records")["times"].items() for label in labels}


def is_fact(label: str) -> bool:
    """Whether a date behind a label is one of what a page is on, never of the page: "Founded", "Deadline".

    >>> is_fact("Date of birth"), is_fact("Published"), is_fact("Date")
    (True, False, False)
    """
    low = normal(label)
    if low in table("records")["other"]["words"]:
        return True
    return dated().get(low, "held") != "held" and low not in of_pages()


@cache
def of_pages() -> frozenset[str]:
    """Labels of the date of a page: "Created" is one, behind which a founding may stand too."""
    return frozenset(table("zones")["dateline"]["labels"])
