"""Lists on lines of their own, however long their items are, below a line that says how many there are.

Three kinds of home qualify:          Here are five questions and answers.
- houses with one or two flats        1. How much will I get?
- farms                               …
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from claimcheck.claims import Mention
from claimcheck.extract.listing.linelists import BULLET
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

LINE = re.compile(r"[^\n]*+(?:\n|\Z)")
ANNOUNCES = re.compile(r":\s{0,4}\Z")
NUMBERED = re.compile(r"\s{0,4}(?:\#{1,4}\s)?(?P<n>\d{1,2})[.)]\s{1,4}[A-Z]")
FEWEST, MOST = 2, 30
NEAR = 240  # code points from the count to the first number of an explainer


@frozen
class Counted:
    """How many are announced, how many follow, and where both stand."""

    stated: int
    head: str
    count: Span
    items: tuple[Span, ...]


@cache
def _words(section: str) -> re.Pattern[str]:
    listed = sorted(table("bullets")[section]["words"], key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, listed)) + r")(?!\w)", re.I)


@remembered
def find_counted(text: str, mentions: Sequence[Mention]) -> Iterator[Counted]:
    """The lists of a text whose lines stand below their count."""
    counts = [m for m in mentions if _is_count(m)]
    if not counts:
        return
    lines = [Span(*m.span()) for m in LINE.finditer(text) if m.group().strip()]
    yield from _bulleted(text, lines, counts)
    yield from _numbered(text, lines, counts)


def _is_count(mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, Quantity) or value.dimension is not Dimension.COUNT or value.comparator != "=":
        return False
    return value.stated is not None and value.stated.denominator == 1 and FEWEST <= value.stated <= MOST


def _stated(mention: Mention) -> tuple[int, str]:
    value = mention.value
    assert isinstance(value, Quantity)
    assert value.stated is not None
    return int(value.stated), value.unit


def _bulleted(text: str, lines: Sequence[Span], counts: Sequence[Mention]) -> Iterator[Counted]:
    at, starts = 1, [m.span.start for m in counts]
    while at < len(lines):
        sign = _sign(text, lines[at])
        if not sign or _sign(text, lines[at - 1]) == sign:
            at += 1
            continue
        end = at
        while end < len(lines) and _sign(text, lines[end]) == sign:
            end += 1
        before = lines[at - 1]
        said = counts[bisect_left(starts, before.start) : bisect_left(starts, before.end)]
        announces = ANNOUNCES.search(text, before.start, before.end) and not _words("open").search(
            text, before.start, before.end
        )
        goes_on = end < len(lines) and _continues(text, lines[end - 1], lines[end])
        if announces and len(said) == 1 and end - at > 1 and not goes_on:
            stated, head = _stated(said[0])
            yield Counted(stated, head, said[0].span, tuple(_item(text, span) for span in lines[at:end]))
        at = end


def _sign(text: str, line: Span) -> str:
    match = BULLET.match(text, line.start, line.end)
    sign = match.group().strip() if match else ""
    return "1" if sign[:1].isdecimal() else sign[:1]


def _continues(text: str, last: Span, line: Span) -> bool:
    """Whether the last item runs on into a line of its own: then the items are no single lines."""
    return last.end == line.start and text[line.start : line.end].strip() != ""


def _item(text: str, line: Span) -> Span:
    words = text[line.start : line.end].strip()
    start = line.start + text[line.start : line.end].index(words)
    return Span(start, start + len(words))


def _numbered(text: str, lines: Sequence[Span], counts: Sequence[Mention]) -> Iterator[Counted]:
    """The numbered parts of an explainer, where it has one run of them, below the count of them."""
    numbers = [(int(match["n"]), line) for line in lines if (match := NUMBERED.match(text, line.start, line.end))]
    if len(numbers) < FEWEST or [n for n, _ in numbers] != list(range(1, len(numbers) + 1)):
        return
    first = numbers[0][1].start
    said = [m for m in counts if first - NEAR <= m.span.start < first and _words("parts").fullmatch(_stated(m)[1])]
    if len(said) == 1 and not _words("open").search(text, max(0, said[0].span.start - 12), said[0].span.start):
        stated, head = _stated(said[0])
        yield Counted(stated, head, said[0].span, tuple(_item(text, line) for _, line in numbers))
