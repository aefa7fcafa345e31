"""Bytes of a file and its text: which encoding, with or without a byte order mark."""

from __future__ import annotations

import codecs

from claimcheck.errors import DocumentError

# marks at the head of a file that name its encoding; UTF-32 first, for its mark begins with UTF-16's
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NUL = "\0"
MARKED = tuple(mark for mark, _ in BYTE_ORDER_MARKS)


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str, bool]:
    """The text of a file's bytes, the encoding that was used, and whether a byte order mark stood before it.

    Raises `DocumentError` when the bytes do not fit the encoding, when a mark names one that was not declared, and when the
    text holds the character NUL, which is in no text: the file is none, or is in another encoding.
    """
    mark, marked = next(((m, e) for m, e in BYTE_ORDER_MARKS if data.startswith(m)), (b"", None))
    known = _known(encoding, name) if encoding else "utf-8"
    if known in ("utf-16", "utf-32"):
        known = marked if marked and marked.startswith(known) else known + "-le"
    if marked and marked != known:
        if marked == "utf-8" or encoding:
            mark = b""
        else:
            raise DocumentError(
                f"{name}: is marked as {marked.upper()}, not UTF-8; save it as UTF-8 or declare its encoding, {marked[:6]}"
            )
    try:
        text = data[len(mark) :].decode(known)
    except UnicodeDecodeError as error:
        at = error.start + len(mark)
        raise DocumentError(
            f"{name}: byte {at} ({data[at]:#04x}) is not {known.upper()}; save the file as UTF-8 or declare its encoding"
        ) from None
    if NUL in text:
        raise DocumentError(
            f"{name}: character {text.index(NUL)} is NUL, which is in no text; save the file as plain text in UTF-8 or declare its encoding"
        )
    return text, known, bool(mark)


def _known(encoding: str, name: str) -> str:
    try:
        return codecs.lookup(encoding).name.removesuffix("-sig")
    except LookupError:
        raise DocumentError(
            f"{name}: {encoding!r} is no known encoding; utf-8, utf-16 and cp1252 are examples"
        ) from None


def mark_of(encoding: str) -> bytes:
    """The mark that names an encoding at the head of a file; empty where there is none."""
    return next((m for m, e in BYTE_ORDER_MARKS if e == encoding), b"")


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a text, half surrogate pairs included."""
    return text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "replace")
