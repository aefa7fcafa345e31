"""Texts out of files that are no plain text: Word documents and PDF, HTML and Markdown, and what files say of themselves.

Of Word documents and PDF the text is extracted, and spans count in what comes out: paragraphs apart by an empty line, the
cells of a row by tabs, the pages of a PDF by a form feed. HTML and Markdown stay as they are on disk, and spans count in
the file: beside it stands `Plain`, the words without the markup, which is what is read. The libraries are loaded when such
a file is read; whatever is wrong with one is a `DocumentError`.
"""

from __future__ import annotations

import codecs
import io
import logging
import re
import zipfile
from collections.abc import Callable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

from claimcheck.errors import DocumentError
from claimcheck.formats.facts import Facts, front_matter
from claimcheck.plain import Builder, Plain

PAGE_BREAK = "\f"
# bytes; what is larger holds pictures, or is made to exhaust whoever opens it
LARGEST_FILE = 256 * 1024 * 1024
LARGEST_UNPACKED = 256 * 1024 * 1024
HEAD = 1024  # bytes of a page within which it declares its encoding (HTML, §4.2.5.4)
# <meta charset="windows-1252">, <meta http-equiv=… content="text/html; charset=gb2312">
CHARSET = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
QUIET = (
    logging.NullHandler()
)  # what a library remarks on a broken file goes to whoever asked for it, not to the terminal
LARGEST_PAGE = 16 * 1024 * 1024


def text_of(data: bytes, name: str, suffix: str) -> str | None:
    """The text of a file whose ending names one of the formats; None for any other file.

    Raises `DocumentError` where the library is missing, the file is broken or locked, or holds no text, and where the
    ending names a format that is not read.
    """
    if suffix.lower() in UNREAD:
        raise DocumentError(f"{name}: {UNREAD[suffix.lower()]}")
    reader = READERS.get(suffix.lower())
    if reader is None:
        return None
    package, module, read = reader
    if not data:
        raise DocumentError(f"{name}: is empty")
    if len(data) > LARGEST_FILE:
        raise DocumentError(f"{name}: is larger than {LARGEST_FILE >> 20} MiB; extract its text and name that")
    library = _library(module, package, name, suffix.lower())
    try:
        text = read(library, data, name)
    except DocumentError:
        raise
    except Exception as error:  # the libraries raise whatever a broken file leads them to
        raise DocumentError(
            f"{name}: is broken, or no {suffix.lower()} file at all; open it where it was made and save it anew, or"
            f" save it as text ({_first_line(error)})"
        ) from None
    if not text.strip():
        raise DocumentError(f"{name}: holds no text; the words of a scan have to be recognised first")
    return text


def words_of(text: str, name: str, suffix: str) -> tuple[Plain | None, Facts]:
    """The words of a text that has markup or front matter, None where it has neither, and what it says of itself.

    Raises `DocumentError` where the library is missing, the file is too large to be a page, or its front matter is wrong.
    """
    kind = suffix.lower()
    if kind in PAGES:
        if len(text) > LARGEST_PAGE:
            raise DocumentError(f"{name}: is larger than {LARGEST_PAGE >> 20} MiB; extract its text and name that")
        return _page(_library("justhtml", "justhtml", name, kind), text)
    if kind not in MARKDOWN and kind != PLAIN:
        return None, Facts()
    start, facts = front_matter(text, name)
    if kind in MARKDOWN:
        from claimcheck.formats import markdown

        return markdown.words_of(text, start), facts
    if not start or facts == Facts(dated_by=facts.dated_by):  # two lines may part a plain text as well
        return None, Facts()
    build = Builder(text)
    build.verbatim(start, len(text))
    return build.plain(), facts


def encoding_of(data: bytes, suffix: str) -> str | None:
    """The encoding that an HTML page declares in its head; None where it declares none, or one nobody knows."""
    declared = CHARSET.search(data[:HEAD]) if suffix.lower() in PAGES else None
    try:
        return codecs.lookup(declared[1].decode("ascii")).name if declared else None
    except LookupError:
        return None


def _page(library: Any, text: str) -> tuple[Plain, Facts]:
    from claimcheck.formats import html, pagedata

    root = library.JustHTML(text, track_node_locations=True, sanitize=False).root
    return html.words_of(root, text), pagedata.facts_of(root)


def _library(module: str, package: str, name: str, suffix: str) -> ModuleType:
    try:
        return import_module(module)
    except ImportError:
        raise DocumentError(
            f"{name}: reading {suffix} needs {package}, which is not installed: pip install {package}"
        ) from None


def _first_line(error: Exception) -> str:
    lines = str(error).splitlines()
    return (lines[0] if lines else type(error).__name__)[:200]


def _docx(library: Any, data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST_UNPACKED:
            raise DocumentError(f"{name}: unpacks to more than {LARGEST_UNPACKED >> 20} MiB; it was not opened")
    blocks = library.Document(io.BytesIO(data)).iter_inner_content()
    return "\n\n".join(text for block in blocks for text in _block(block))


def _block(block: Any) -> Iterator[str]:
    """The text of a paragraph, or of the rows of a table; a cell that spans several columns counts once."""
    if not hasattr(block, "rows"):
        yield block.text
        return
    for row in block.rows:
        cells = {id(cell._tc): cell.text for cell in row.cells}
        yield "\t".join(" ".join(text.split()) for text in cells.values())


def _pdf(library: Any, data: bytes, name: str) -> str:
    logging.getLogger(library.__name__).addHandler(QUIET)
    reader = library.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise DocumentError(f"{name}: is locked with a password; save it without one")
    return PAGE_BREAK.join((page.extract_text() or "").replace(PAGE_BREAK, "\n") for page in reader.pages)


# ending: the package that reads it, the package's module, how the text is got
READERS: dict[str, tuple[str, str, Callable[[Any, bytes, str], str]]] = {
    ".docx": ("python-docx", "docx", _docx),
    ".pdf": ("pypdf", "pypdf", _pdf),
}
# endings of documents that are not read, and what to do with them; a folder that holds some says so
PASSED = {
    **dict.fromkeys(
        (".doc", ".odt", ".rtf", ".pages", ".wpd"), "is of a format that is not read; save it as .docx or as text"
    ),
    **dict.fromkeys(
        (".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp"),
        "is no running text; save what is to be read as .docx or as text",
    ),
    **dict.fromkeys((".epub", ".mobi"), "is a book; extract its text, or its chapters as .html, and name those"),
}
# all endings that are not read
UNREAD = {
    **PASSED,
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff"), "is a picture; its words have to be recognised first"),
}
# endings of the files that are read beside their words
PAGES = (".html", ".htm", ".xhtml")
MARKDOWN = (".md", ".markdown")
PLAIN = ".txt"
# endings of the files of a folder that are texts
TEXTS = (PLAIN, *MARKDOWN, *PAGES, *READERS)
