"""The sheet as text, as JSON and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.documents import Document
from claimcheck.reports.places import as_read, one_line, place, surrounded, told
from claimcheck.reports.tabular import Table

if TYPE_CHECKING:
    from claimcheck.sheets import Row, Sheet

# the columns of a table of items, and whether they hold numbers
COLUMNS = {
    "item": True, "standing": False, "part": False, "document": False, "start": True, "end": True, "line": True,
    "column": True, "quote": False, "why": False, "passages": True, "nearest": False,
}  # fmt: skip


def render(sheet: Sheet) -> str:
    """One line an item, what it stands on below it; how many stand so at the end."""
    from claimcheck.sheets import STANDINGS

    documents = {document.id: document for document in sheet.documents}
    lines = []
    for row in sheet.rows:
        lines += _row(row, documents)
    if not lines:
        return "nothing to check\n"
    counts = ", ".join(f"{sheet.count(standing)} {standing}" for standing in STANDINGS if sheet.count(standing))
    return "\n".join([*lines, "", f"{len(sheet.rows)} items: {counts}", *repeated(sheet)]) + "\n"


def repeated(sheet: Sheet) -> list[str]:
    """Of which source each copy is one, a line each."""
    return [f"{copy} has the text of {of}: one source" for copy, of in sheet.copies]


def _row(row: Row, documents: dict[str, Document]) -> list[str]:
    words = as_read(row.source, documents[row.source.document])
    part = "" if row.part == "body" else f"{row.part}, "
    head = f"[ ] {row.standing}: {one_line(words.quote)} ({part}{place(row.source, documents[row.source.document])})"
    lines = [head, *([f"      {one_line(row.why)}"] if row.why else []), *([f"      {row.body}"] if row.body else [])]
    said = [("", source) for source in row.passages] + [("as the draft: ", source) for source in row.agreeing]
    return lines + [
        f"      {note}{s.document}:{place(s, documents[s.document])}: {surrounded(s, documents[s.document])}"
        for note, s in said
    ]


def to_json(sheet: Sheet) -> dict[str, object]:
    """The sheet with its keys in a fixed order."""
    documents = {document.id: document for document in sheet.documents}
    rows = [
        {
            "standing": row.standing,
            "part": row.part,
            "passage": told(row.source, documents[row.source.document]),
            "passages": [told(source, documents[source.document]) for source in row.passages],
            "agreeing": [told(source, documents[source.document]) for source in row.agreeing],
            "why": row.why,
            "body": row.body or None,
        }
        for row in sheet.rows
    ]
    copies = [{"document": copy, "of": of} for copy, of in sheet.copies]
    return {"version": 1, "draft": sheet.draft, "copies": copies, "rows": rows}


def table(sheet: Sheet) -> Table:
    """One row an item: its passage, how it stands and why, how many passages say so and the first of them."""
    documents = {document.id: document for document in sheet.documents}
    rows = []
    for number, row in enumerate(sheet.rows, 1):
        passage = told(row.source, documents[row.source.document])
        first = next((surrounded(source, documents[source.document]) for source in row.passages), "")
        whole = {"item": number, "standing": row.standing, "part": row.part, "why": row.why, **passage}
        rows.append({name: {**whole, "passages": len(row.passages), "nearest": first}[name] for name in COLUMNS})
    return Table(COLUMNS, rows)
