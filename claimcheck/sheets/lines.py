"""The sheet as text and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.documents import Document
from claimcheck.reports.places import as_read, place
from claimcheck.spans import Source

if TYPE_CHECKING:
    from claimcheck.sheets import Row, Sheet

SURROUNDED = 90  # code points of the words around a passage


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
    return "\n".join([*lines, "", f"{len(sheet.rows)} items: {counts}"]) + "\n"


def _row(row: Row, documents: dict[str, Document]) -> list[str]:
    words = as_read(row.source, documents[row.source.document])
    part = "" if row.part == "body" else f"{row.part}, "
    head = f"[ ] {row.standing}: {_line(words.quote)} ({part}{place(row.source, documents[row.source.document])})"
    lines = [head, *([f"      {_line(row.why)}"] if row.why else []), *([f"      {row.body}"] if row.body else [])]
    return lines + [
        f"      {s.document}:{place(s, documents[s.document])}: {surrounded(s, documents)}" for s in row.passages
    ]


def surrounded(source: Source, documents: dict[str, Document]) -> str:
    """A passage with some words around it."""
    before, quote, after = around(source, documents)
    return _line(f"{before}{quote}{after}")


def around(source: Source, documents: dict[str, Document]) -> tuple[str, str, str]:
    """The words before a passage, the passage, and those behind it, within its paragraph."""
    document = documents[source.document]
    words, text = as_read(source, document).span, document.as_read.text
    start = max(text.rfind("\n", 0, words.start) + 1, words.start - SURROUNDED)
    newline = text.find("\n", words.end)
    end = min(newline if newline >= 0 else len(text), words.end + SURROUNDED)
    cut = start > 0 and text[start - 1] not in "\n"
    begin = text.find(" ", start, words.start) + 1 if cut else start
    stop = text.rfind(" ", words.end, end) if end < len(text) and text[end] != "\n" else end
    begin, stop = begin or start, stop if stop >= 0 else end
    return (
        ("…" if cut else "") + text[begin : words.start],
        text[words.start : words.end],
        text[words.end : stop] + ("…" if stop < end else ""),
    )


def _line(words: str) -> str:
    return " ".join(words.split())


def to_json(sheet: Sheet) -> dict[str, object]:
    """The sheet with its keys in a fixed order."""
    documents = {document.id: document for document in sheet.documents}
    rows = [
        {
            "standing": row.standing,
            "part": row.part,
            "passage": _told(row.source, documents),
            "passages": [_told(source, documents) for source in row.passages],
            "why": row.why,
            "body": row.body or None,
        }
        for row in sheet.rows
    ]
    return {"version": 1, "draft": sheet.draft, "rows": rows}


def _told(source: Source, documents: dict[str, Document]) -> dict[str, object]:
    position = documents[source.document].position(source.span.start)
    return {
        "document": source.document,
        "start": source.span.start,
        "end": source.span.end,
        "line": position.line,
        "column": position.column,
        "quote": source.quote,
    }
