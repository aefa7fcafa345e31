"""Changes that an editor offers: what is written where, and what is shown afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from attrs import frozen

from claimcheck.claimfiles.editing import Edit, applied
from claimcheck.documents import Document, Position

Kind = Literal["quickfix", "refactor", "source"]


@frozen
class FileEdit:
    """Edits of one file; `document` is None where the file is made by them."""

    path: Path
    document: Document | None
    edits: tuple[Edit, ...]

    @property
    def text(self) -> str:
        """The file after them."""
        return applied(self.document.text if self.document else "", self.edits)


@frozen
class Action:
    """One change that is offered: its title, its kind, the fingerprint of the finding it answers, and what it does.

    `shown` is the file and the place at which the cursor should stand afterwards, for a person to write on there.
    """

    title: str
    kind: Kind
    edits: tuple[FileEdit, ...]
    answers: str | None = None
    shown: tuple[Path, Position] | None = None


def behind(path: Path, document: Document | None, entry: str) -> FileEdit:
    """An entry at the end of a file, after a blank line, its lines ended as those of the file are."""
    text = document.text if document else ""
    newline = "\r\n" if "\r\n" in text else "\n"
    body = text.rstrip("\r\n")
    lead = newline * 2 if body else ""
    return FileEdit(path, document, (Edit(len(body), len(text), lead + entry.replace("\n", newline)),))


def cursor(edit: FileEdit, words: str) -> tuple[Path, Position]:
    """The place behind the last occurrence of some words in a file as an edit leaves it."""
    text = edit.text
    at = text.rfind(words)
    return edit.path, Document(text, id="after").position(at + len(words) if at >= 0 else len(text))
