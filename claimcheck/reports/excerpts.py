"""The line of a text on which a passage stands, cut to the room there is, with carets under the passage.

    9 | At least 31 people have died and more than 8,000 homes have been flooded …
      |                                  ^^^^^^^^^^^^^^^^^^^^^

A passage over several lines shows its first line and its last. Only as much of a line is looked at as can be shown, so
a line of ten megabytes costs no more than one of eighty characters.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from claimcheck.documents import NEWLINE, Document
from claimcheck.formats import PAGE_BREAK
from claimcheck.plain import Plain
from claimcheck.reports.visible import MOST_MARKS, cells, fitting, glyphs
from claimcheck.spans import Span

CUT = "…"
ENDS = frozenset("\r\n" + PAGE_BREAK)  # what ends a line as it is shown
LEAST_ROOM = 20  # columns that a text is given however narrow the terminal is


@frozen
class Row:
    """One line of an excerpt; `number` is None for the gap between the first and the last line of a long passage."""

    number: int | None
    text: str = CUT
    carets: str = ""


@frozen
class Stretch:
    """Part of a line: before the passage, the passage, after it. A `whole` end is the end of the line as well."""

    before: str
    marked: str
    after: str
    whole_start: bool
    whole_end: bool


def excerpt(document: Document, span: Span, width: int) -> list[Row]:
    """The lines of a passage with its carets, each at most so many columns wide; of a file with markup, its words."""
    if document.plain is not None:
        return _of_words(document, document.plain, span, width)
    room = max(width, LEAST_ROOM)
    first = document.position(span.start).line
    last = document.position(max(span.start, span.end - 1)).line
    if first == last:
        return [_row(first, _stretch(document, first, span, room), room)]
    head = _stretch(document, first, Span(span.start, _line_end(document, span.start, span.end)), room)
    foot = _stretch(document, last, Span(document.offset(last, 1), span.end), room)
    gap = [Row(None)] if last - first > 1 else []
    return [_row(first, head, room), *gap, _row(last, foot, room)]


def _of_words(document: Document, plain: Plain, span: Span, width: int) -> list[Row]:
    """The lines of the words of a passage, with the numbers of the lines of the file on which they begin and end."""
    rows = excerpt(document.as_read, plain.in_words(span), width)
    numbers = [document.position(at).line for at in (span.start, max(span.start, span.end - 1))]
    numbered = [row for row in rows if row.number is not None]
    shown = dict(zip(map(id, numbered), numbers, strict=False))
    return [evolve(row, number=shown.get(id(row))) for row in rows]


def _line_end(document: Document, start: int, before: int) -> int:
    newline = NEWLINE.search(document.text, start, before)
    return newline.start() if newline else before


def _stretch(document: Document, line: int, span: Span, room: int) -> Stretch:
    reach = room * (MOST_MARKS + 1)  # code points that can be shown in the room there is
    end = _line_end(document, span.start, span.end)
    text, first = document.text, document.offset(line, 1)
    from_ = max(first, span.start - reach)
    from_ = text.rfind(PAGE_BREAK, from_, span.start) + 1 or from_  # a page may end within a line
    shown = min(end, span.start + reach)
    limit = min(len(text), shown + reach)
    to = _line_end(document, shown, limit) if shown == end else shown
    page_end = text.find(PAGE_BREAK, shown, to)
    to = to if page_end < 0 else page_end
    whole_start = from_ == first or text[from_ - 1] == PAGE_BREAK
    whole_end = to == len(text) or text[to] in ENDS
    return Stretch(text[from_ : span.start], text[span.start : shown], text[shown:to], whole_start, whole_end)


def _row(number: int, stretch: Stretch, room: int) -> Row:
    shown = glyphs(stretch.before + stretch.marked + stretch.after)
    widths = [cells(glyph) for glyph in shown]
    start = len(stretch.before)
    end = start + len(stretch.marked)
    from_, to = 0, len(shown)
    if sum(widths) > room or not (stretch.whole_start and stretch.whole_end):
        from_, to = _at_spaces(shown, *_window(widths, start, end, room - 2 * len(CUT)), start, end)
    left = CUT if from_ > 0 or not stretch.whole_start else ""
    right = CUT if to < len(shown) or not stretch.whole_end else ""
    carets = "^" * max(1, sum(widths[start : min(end, to)]))
    return Row(number, left + "".join(shown[from_:to]) + right, " " * (len(left) + sum(widths[from_:start])) + carets)


def _window(widths: Sequence[int], start: int, end: int, room: int) -> tuple[int, int]:
    """The glyphs to show: the passage or its beginning, and what fits on both sides, as evenly as the line allows."""
    to = start + max(1, fitting(widths[start:end], room)) if end > start else start
    spare = max(0, room - sum(widths[start:to]))
    backwards = widths[:start][::-1]
    before = sum(backwards[: fitting(backwards, spare // 2)])
    if to == end:
        to += fitting(widths[end:], spare - before)
    from_ = start - fitting(backwards, max(0, room - sum(widths[start:to])))
    while from_ < start and widths[from_] == 0:  # a mark without the letter it belongs to
        from_ += 1
    return from_, to


def _at_spaces(shown: Sequence[str], from_: int, to: int, start: int, end: int) -> tuple[int, int]:
    """The same window cut between words, where there is a space outside the passage to cut at."""
    if from_ > 0 and shown[from_ - 1] != " " and " " in shown[from_:start]:
        from_ = shown.index(" ", from_, start) + 1
    if to < len(shown) and shown[to] != " " and " " in shown[end:to]:
        to -= shown[end:to][::-1].index(" ") + 1
    return from_, to
