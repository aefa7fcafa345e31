"""How a passage is shown to people: its words without markup, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from claimcheck.documents import Document
from claimcheck.markup import inward
from claimcheck.spans import Source

SURROUNDED = 90  # code points of the words around a passage


def as_read(source: Source, document: Document) -> Source:
    """A passage in the words of its document, as people are shown it; the same where the document has no markup."""
    return inward(source, [document])


def place(source: Source, document: Document) -> str:
    """Where a passage stands: line and column, and the page where there are pages."""
    position, page = document.position(source.span.start), document.page(source.span.start)
    return f"{position.line}:{position.column}" + ("" if page is None else f" (page {page})")


def around(source: Source, document: Document) -> tuple[str, str, str]:
    """The words before a passage, the passage, and those behind it, within its paragraph."""
    words, text = as_read(source, document).span, document.as_read.text
    first = text.rfind("\n", 0, words.start) + 1
    newline = text.find("\n", words.end)
    last = newline if newline >= 0 else len(text)
    start, end = max(first, words.start - SURROUNDED), min(last, words.end + SURROUNDED)
    if start > first:
        start = text.find(" ", start, words.start) + 1 or start
    if end < last:
        end = max(words.end, text.rfind(" ", words.end, end))
    before = ("…" if start > first else "") + text[start : words.start]
    return before, text[words.start : words.end], text[words.end : end] + ("…" if end < last else "")


def surrounded(source: Source, document: Document) -> str:
    """A passage with some words around it, in one line."""
    return one_line("".join(around(source, document)))


def one_line(words: str) -> str:
    """Words with one space where there is white space."""
    return " ".join(words.split())


def uri(id: str) -> str:
    """A document's id as a URI reference (RFC 3986): a whole path as `file:`, any other as a relative one.

    >>> uri("texts/a b.txt"), uri("/texts/a.txt"), uri("a:b.txt")
    ('texts/a%20b.txt', 'file:///texts/a.txt', 'a%3Ab.txt')
    """
    path = quote(id.encode("utf-8", "surrogatepass"), safe="/")
    return f"file://{path}" if Path(id).is_absolute() else path


def short_names(documents: Iterable[str]) -> dict[str, str]:
    """What some documents are called where there is little room: their names without folders, where these differ.

    >>> short_names(["texts/a.txt", "texts/b.txt"])
    {'texts/a.txt': 'a.txt', 'texts/b.txt': 'b.txt'}
    >>> short_names(["may/a.txt", "june/a.txt"])
    {'may/a.txt': 'may/a.txt', 'june/a.txt': 'june/a.txt'}
    """
    names = {id: id.rpartition("/")[2] or id for id in documents}
    return names if len(set(names.values())) == len(names) else {id: id for id in names}


def told(source: Source, document: Document) -> dict[str, object]:
    """A passage under the keys of JSON; lines and columns count from 1, in code points."""
    position, page = document.position(source.span.start), document.page(source.span.start)
    return {
        "document": source.document,
        "start": source.span.start,
        "end": source.span.end,
        "line": position.line,
        "column": position.column,
        "quote": source.quote,
        **({} if page is None else {"page": page}),
    }
