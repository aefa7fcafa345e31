"""Texts as they are: nothing is normalised, padded or re-encoded before spans are taken.

A `Document` alone knows lines and columns, UTF-16 and bytes; everything else speaks of spans in code points.
"""

from __future__ import annotations

import hashlib
import os
import re
from bisect import bisect_right
from functools import cached_property
from importlib import import_module
from pathlib import Path

from attrs import evolve, field, frozen

from claimcheck.decoding import MARKED, decode, encode, mark_of
from claimcheck.errors import DocumentError
from claimcheck.formats import PAGE_BREAK, encoding_of, text_of, words_of
from claimcheck.formats.facts import GIVEN, Facts, beside
from claimcheck.plain import Plain
from claimcheck.spans import CONTEXT, Source, Span
from claimcheck.times import Timestamp

# the three line ends of a text file; everything else (form feed, U+2028 …) is a character like any other
NEWLINE = re.compile(r"\r\n|\n|\r")
NOTEBOOKS = "claimcheck.notebooks"  # found by name: it knows documents, they know nothing of it
MARKS_IN_FIGURES = frozenset(".,")


def _of_word(character: str) -> bool:
    return character.isdigit() or character.lower() != character.upper()


def in_notebook(item: object) -> str:
    """How a notebook shows a text, a claim or a set of claims."""
    shown: str = import_module(NOTEBOOKS).html(item)
    return shown


@frozen
class Position:
    """A place in a text as people count: line and column from 1, the column in code points."""

    line: int
    column: int


def _timestamp(published: str | Timestamp | None) -> Timestamp | None:
    if not isinstance(published, str):
        return published
    try:
        return Timestamp.parse(published)
    except ValueError as error:
        raise ValueError(f"published {published!r}: {error}") from None


def _checked_text(text: str) -> str:
    if not isinstance(text, str):
        raise TypeError(
            f"a document's text is str, not {type(text).__name__}; decode bytes first or use claimcheck.read()"
        )
    return text


@frozen(eq=False)
class Document:
    """An untouched text and what is known of it from outside.

    `id` defaults to a hash of the text; `published` is EDTF, optionally with a time of day (`2024-07-03T12:51`);
    `publisher` is a name or a registry id; `jurisdiction` an id such as `CN`; `language` a BCP 47 tag;
    `dated_by` says where that date of publication stands; `encoding` and `bom` describe the file on disk and matter for
    byte offsets only. Of a file with markup `plain` has the words, which are what is read; spans count in the file.
    Raises `ValueError` when `published` is no EDTF date.

    >>> doc = Document("Zürich\\r\\n𝟛 homes", id="a", published="2024-07-03")
    >>> doc.position(8), doc.utf16(9), doc.byte(9)
    (Position(line=2, column=1), 10, 13)
    >>> doc.source(8, 15).quote
    '𝟛 homes'
    """

    text: str = field(converter=_checked_text, repr=lambda text: repr(text[:40]))
    id: str = field(default="")
    published: Timestamp | None = field(default=None, kw_only=True, converter=_timestamp)
    publisher: str | None = field(default=None, kw_only=True)
    jurisdiction: str | None = field(default=None, kw_only=True)
    language: str | None = field(default=None, kw_only=True)
    path: Path | None = field(default=None, kw_only=True)
    encoding: str = field(default="utf-8", kw_only=True)
    bom: bool = field(default=False, kw_only=True)
    sha256: str = field(default="", kw_only=True)
    plain: Plain | None = field(default=None, kw_only=True, repr=False)
    dated_by: str = field(default=GIVEN, kw_only=True)
    _repr_html_ = in_notebook

    def __attrs_post_init__(self) -> None:
        if not self.sha256:
            object.__setattr__(self, "sha256", hashlib.sha256(encode(self.text, "utf-8")).hexdigest())
        if not self.id:
            object.__setattr__(self, "id", f"sha256:{self.sha256[:16]}")

    def edited(self, text: str) -> Document:
        """The same document with another text, read and hashed as its file would be."""
        data = (mark_of(self.encoding) if self.bom else b"") + encode(text, self.encoding)
        plain = words_of(text, str(self.path), self.path.suffix)[0] if self.path else None
        return evolve(self, text=text, plain=plain, sha256=hashlib.sha256(data).hexdigest())

    def source(self, start: int, end: int) -> Source:
        """The exact quote at `[start, end)`, with its context."""
        if end > len(self.text):
            raise ValueError(f"the document {self.id!r} has {len(self.text)} code points: got end {end}")
        prefix, suffix = self.text[max(0, start - CONTEXT) : start], self.text[end : end + CONTEXT]
        return Source(self.id, Span(start, end), self.text[start:end], prefix, suffix)

    @cached_property
    def as_read(self) -> Document:
        """The document as it is read: its words without markup; the document itself where it has none."""
        return self if self.plain is None else evolve(self, text=self.plain.text, plain=None)

    def find(self, quote: str) -> list[int]:
        """The offsets at which an exact quote occurs, overlapping ones too, and never within a word or figure.

        >>> Document("312 buses, 12 buses, 1,012 buses").find("12 buses")
        [11]
        """
        found, at = [], self.text.find(quote) if quote else -1
        while at >= 0:
            if not (self._within_word(at) or self._within_word(at + len(quote))):
                found.append(at)
            at = self.text.find(quote, at + 1)
        return found

    def _within_word(self, at: int) -> bool:
        """Whether a place lies within a word or figure ("31|2", "1,|012"); scripts without case have no words here."""
        left, right = self.text[max(0, at - 2) : at], self.text[at : at + 2]
        if _of_word(left[-1:]) and _of_word(right[:1]):
            return True
        grouped = left[-1:] in MARKS_IN_FIGURES and left[:1].isdigit() and right[:1].isdigit()
        return grouped or (right[:1] in MARKS_IN_FIGURES and left[-1:].isdigit() and right[1:].isdigit())

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(m.end() for m in NEWLINE.finditer(self.text))]

    @cached_property
    def _line_bytes(self) -> list[int]:
        offsets, at = [], len(mark_of(self.encoding)) if self.bom else 0
        for start, end in zip(self._starts, [*self._starts[1:], len(self.text)], strict=True):
            offsets.append(at)
            at += len(encode(self.text[start:end], self.encoding))
        return [*offsets, at]

    @cached_property
    def _astral(self) -> list[int]:
        return [m.start() for m in re.finditer("[\U00010000-\U0010ffff]", self.text)]

    def position(self, offset: int) -> Position:
        """The line and column of a code-point offset."""
        self._check(offset)
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def offset(self, line: int, column: int) -> int:
        """The code-point offset of a line and column; the inverse of `position`."""
        if not 1 <= line <= len(self._starts):
            raise ValueError(f"the document {self.id!r} has {len(self._starts)} lines: got line {line}")
        offset = self._starts[line - 1] + column - 1
        end = self._starts[line] if line < len(self._starts) else len(self.text) + 1
        if column < 1 or offset >= end:
            raise ValueError(
                f"line {line} of {self.id!r} has {end - self._starts[line - 1]} columns: got column {column}"
            )
        return offset

    def page(self, offset: int) -> int | None:
        """The page of an offset, from 1, where form feeds part the text into pages; None where none does."""
        self._check(offset)
        return self.text.count(PAGE_BREAK, 0, offset) + 1 if PAGE_BREAK in self.text else None

    def line(self, number: int) -> str:
        """The text of a line (from 1) without its newline."""
        start = self.offset(number, 1)
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n") if number < len(self._starts) else self.text[start:end]

    def utf16(self, offset: int) -> int:
        """A code-point offset in UTF-16 code units, as JavaScript and the Language Server Protocol count."""
        self._check(offset)
        return offset + bisect_right(self._astral, offset - 1)

    def from_utf16(self, units: int) -> int:
        """The code-point offset of an offset in UTF-16 code units; the inverse of `utf16`."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.utf16(middle) < units else (low, middle)
        if self.utf16(low) != units:
            raise ValueError(f"UTF-16 offset {units} lies within a character or outside the document {self.id!r}")
        return low

    def byte(self, offset: int) -> int:
        """A code-point offset in bytes of the file as it is on disk, byte order mark included."""
        line = self.position(offset).line
        return self._line_bytes[line - 1] + len(encode(self.text[self._starts[line - 1] : offset], self.encoding))

    def from_byte(self, byte: int) -> int:
        """The code-point offset of a byte offset; the inverse of `byte`."""
        line = min(bisect_right(self._line_bytes, byte), len(self._starts))
        low, high = self._starts[line - 1] if line else 0, len(self.text)
        high = self._starts[line] if line < len(self._starts) else high
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.byte(middle) < byte else (low, middle)
        if self.byte(low) != byte:
            raise ValueError(f"byte {byte} lies within a character or outside the document {self.id!r}")
        return low

    def _check(self, offset: int) -> None:
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"the document {self.id!r} has offsets 0 to {len(self.text)}: got {offset}")


def read(
    path: str | os.PathLike[str],
    *,
    id: str | None = None,
    published: str | Timestamp | None = None,
    publisher: str | None = None,
    jurisdiction: str | None = None,
    language: str | None = None,
    encoding: str | None = None,
) -> Document:
    """Read a text file. UTF-8, with or without a byte order mark, unless `encoding` or an HTML page declares another.

    Of a Word document (.docx) or a PDF the text is extracted; its spans count in that, and bytes mean nothing there. HTML
    (.html, .htm, .xhtml) and Markdown (.md, .markdown) are read without their markup, and spans count in the file.
    What is not given here is taken from a sidecar (`article.txt.toml`), front matter or the data of the page.

    The id defaults to the path as given, with `/` between its parts and `.` and `..` resolved where that needs no disk.
    Raises `DocumentError` when the file cannot be read or decoded, saying which byte is at fault, and when a sidecar or front
    matter says what cannot be.
    """
    where = Path(path)
    try:
        data = where.read_bytes()
    except OSError as error:
        raise DocumentError(f"{where}: cannot be read: {error.strerror or error}") from None
    extracted = text_of(data, str(where), where.suffix)
    declared = encoding or (None if data.startswith(MARKED) else encoding_of(data, where.suffix))
    text, known, bom = decode(data, str(where), declared) if extracted is None else (extracted, "utf-8", False)
    plain, own = words_of(text, str(where), where.suffix) if extracted is None else (None, Facts())
    given = Facts(_timestamp(published), publisher, jurisdiction, language)
    facts = given.over(beside(where)).over(own)
    return Document(
        text,
        id=id or Path(os.path.normpath(where)).as_posix(),
        published=facts.published,
        publisher=facts.publisher,
        jurisdiction=facts.jurisdiction,
        language=facts.language,
        path=where,
        encoding=known,
        bom=bom,
        sha256=hashlib.sha256(data).hexdigest(),
        plain=plain,
        dated_by=facts.dated_by,
    )
