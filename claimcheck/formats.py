"""Texts out of files that are no plain text: Word documents and PDF, each through a library of its own.

Spans count in the text that comes out: paragraphs apart by an empty line, the cells of a row by tabs, the pages of a PDF
by a form feed. The libraries are loaded when such a file is read; whatever is wrong with one is a `DocumentError`.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

from claimcheck.errors import DocumentError

PAGE_BREAK = "\f"
# bytes; what is larger holds pictures, or is made to exhaust whoever opens it
LARGEST_FILE = 256 * 1024 * 1024
LARGEST_UNPACKED = 256 * 1024 * 1024


def text_of(data: bytes, name: str, suffix: str) -> str | None:
    """The text of a file whose ending names one of the formats; None for any other file.

    Raises `DocumentError` where the library is missing, the file is broken or locked, or holds no text.
    """
    reader = READERS.get(suffix.lower())
    if reader is None:
        return None
    extra, module, read = reader
    if len(data) > LARGEST_FILE:
        raise DocumentError(f"{name}: is larger than {LARGEST_FILE >> 20} MiB; extract its text and name that")
    library = _library(module, extra, name, suffix.lower())
    try:
        text = read(library, data, name)
    except DocumentError:
        raise
    except Exception as error:  # the libraries raise whatever a broken file leads them to
        raise DocumentError(f"{name}: cannot be read as {suffix.lower()}: {_first_line(error)}") from None
    if not text.strip():
        raise DocumentError(f"{name}: holds no text; the words of a scan have to be recognised first")
    return text


def _library(module: str, extra: str, name: str, suffix: str) -> ModuleType:
    try:
        return import_module(module)
    except ImportError:
        raise DocumentError(
            f"{name}: reading {suffix} needs a library that is not installed: pip install 'claimcheck[{extra}]'"
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
    reader = library.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise DocumentError(f"{name}: is locked with a password; save it without one")
    return PAGE_BREAK.join((page.extract_text() or "").replace(PAGE_BREAK, "\n") for page in reader.pages)


# ending: the extra that brings the library, the library's module, how the text is got
READERS: dict[str, tuple[str, str, Callable[[Any, bytes, str], str]]] = {
    ".docx": ("docx", "docx", _docx),
    ".pdf": ("pdf", "pypdf", _pdf),
}
