"""Adding a claim for a span of a text: what was read there, else an outline for a person to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve

from claimcheck.claimfiles.drafting import draft, free_id
from claimcheck.claimfiles.editing import Edit
from claimcheck.claimfiles.extending import appended, fresh_file, header_of, keeps, unclaimed
from claimcheck.claimfiles.schema import SCHEMA_FILE, schema_line
from claimcheck.claimfiles.tables import Row
from claimcheck.claimfiles.writing import claim_file
from claimcheck.claims import Value, View
from claimcheck.documents import Document
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.enumerations import Enumeration
from claimcheck.lsp.desk import Look
from claimcheck.lsp.edits import Action, FileEdit, cursor
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.reports.places import as_read
from claimcheck.spans import Span
from claimcheck.times import Time

FOLDER = Path("claims")  # where claim files lie where there are none yet
LONGEST_SHOWN = 40  # code points of a quote in a title
MOST_READINGS = 6
# what a figure states of which nothing else is known
STATED = {
    Dimension.COUNT: "count",
    Dimension.NUMBER: "count",
    Dimension.MONEY: "amount",
    Dimension.PERCENT: "share",
    Dimension.POINTS: "change",
    Dimension.MEASURE: "measure",
}


def additions(look: Look, file: Document, span: Span) -> list[Action]:
    """The claims that can be added for a span of a text, as drafts."""
    view = look.view(file.id)
    if view is None:
        return []
    filed = next((filed for _, filed in look.filed if filed.document.id == file.id), None)
    taken = {entry.id for entry in filed.entries} if filed else set()
    read = [c for c in unclaimed(view, filed) if c.source.span.overlaps(span) or c.source.span.contains(span)]
    drafted = [one for row in draft(view, read, taken).rows for one in (row, *_readings(row))]
    return [_action(look, file, row) for row in drafted or _outlines(view, span, taken)]


def _readings(row: Row) -> Iterator[Row]:
    """The row with each reading of a date that has several, for a person to choose among."""
    if isinstance(row.value, str) and row.value.startswith("["):
        for reading in Period.from_edtf(row.value).members[:MOST_READINGS]:
            yield evolve(row, value=reading.edtf)


def _outlines(view: View, span: Span, taken: set[str]) -> Iterator[Row]:
    """A row for the mention at a span, one for each of its readings; else for the words that are selected."""
    inside = [m for m in view.mentions if m.span.overlaps(span) or m.span.contains(span)]
    mention = min(inside, key=lambda one: len(one.span), default=None)
    source = as_read(mention.source if mention else view.document.source(span.start, span.end), view.document)
    if not source.quote.strip():
        return
    start = source.span.start if view.document.as_read.find(source.quote) != [source.span.start] else None
    row = Row(id=free_id(source.quote, taken), quote=source.quote, start=start, property="", value="")
    if mention is None:
        yield row
    else:
        yield from _said(row, mention.value)


def _said(row: Row, value: Value) -> Iterator[Row]:
    """The row with what a value can state whatever it is of; of a name only a person can say what it is."""
    if isinstance(value, Quantity):
        counted = value.unit if value.dimension is Dimension.COUNT else None
        yield evolve(row, property=STATED[value.dimension], value=row.quote, unit=counted)
    elif isinstance(value, Time) and value.readings:
        for reading in value.readings[:MOST_READINGS]:
            yield evolve(row, property="dated", value=reading.edtf)
    elif isinstance(value, CalendarDuration | FixedDuration):
        yield evolve(row, property="duration", value=row.quote)
    elif isinstance(value, Enumeration):
        yield evolve(row, property="listed", value=value.items, unit=value.head or None)
    else:
        yield evolve(row, value=row.quote)


def _action(look: Look, file: Document, row: Row) -> Action:
    edit = _written(look, file, (row,))
    quote = row.quote if len(row.quote) <= LONGEST_SHOWN else row.quote[: LONGEST_SHOWN - 1] + "…"
    value = ", ".join(row.value) if isinstance(row.value, tuple) else row.value
    said = f" as {row.property} {value}" if row.property else f" as {value}" if value else ""
    said += "" if row.property else ", and say what it states,"
    place = cursor(edit, 'property = "' if not row.property else 'status = "')
    return Action(f"Add a claim for “{quote}”{said} to {edit.path.name}", "refactor", (edit,), None, place)


def _written(look: Look, file: Document, rows: Sequence[Row]) -> FileEdit:
    """The rows behind all that the first claim file of the text says; in a new file where there is none to take them."""
    for filed, view in look.filed:
        for table, _ in filed.headers if view.document.id == file.id else ():
            path, text = table.file.path, table.file.text
            if path and path.suffix == ".toml" and keeps(table.file, appended(text, rows), len(rows)):
                return FileEdit(path, table.file, (Edit(len(text), len(text), appended(text, rows)[len(text) :]),))
    files = [table.file.path for filed, _ in look.filed for table, _ in filed.headers if table.file.path]
    path = fresh_file(file, files[0].parent if files else FOLDER, {})
    lead = schema_line() if (path.parent / SCHEMA_FILE).is_file() else ""
    text = appended(lead + claim_file(header_of(file, path, describing=True), ()), rows)
    return FileEdit(path, None, (Edit(0, 0, text),))
