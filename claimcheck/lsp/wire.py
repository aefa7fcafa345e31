"""Marks, hovers, places, edits and completions in the words of the Language Server Protocol (3.17).

Offsets in code points become lines and columns in the units that the client counts in, by the codec of pygls; a line ends
where the protocol says (CR, LF or both) and nowhere else.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import define, field
from lsprotocol import types
from pygls.uris import from_fs_path

from claimcheck.documents import Document
from claimcheck.lsp.completions import Completion, Completions
from claimcheck.lsp.edits import Action, FileEdit
from claimcheck.lsp.hovers import Hover
from claimcheck.lsp.marks import Mark
from claimcheck.lsp.passages import There
from claimcheck.spans import Span

SOURCE = "claimcheck"
SHOW = "claimcheck.show"  # the command that puts the cursor where a person is to write on
SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "information": types.DiagnosticSeverity.Information,
}
KINDS = {
    "quickfix": types.CodeActionKind.QuickFix,
    "refactor": types.CodeActionKind.Refactor,
    "source": types.CodeActionKind.Source,
}
SORTS = {
    "key": types.CompletionItemKind.Field,
    "property": types.CompletionItemKind.Property,
    "unit": types.CompletionItemKind.Unit,
    "id": types.CompletionItemKind.Reference,
    "choice": types.CompletionItemKind.EnumMember,
    "file": types.CompletionItemKind.File,
}


@define
class Wire:
    """Translates for one client: its codec, and the URIs by which it knows the files that it opened."""

    codec: Any
    uris: Mapping[str, str] = field(factory=dict)
    makes_files: bool = True

    def uri(self, path: str | os.PathLike[str]) -> str:
        """The URI of a file: the client's own where it has it open."""
        real = os.path.realpath(path)
        return self.uris.get(real) or str(from_fs_path(real))

    def position(self, document: Document, offset: int) -> Any:
        """The position of an offset."""
        place = document.position(offset)
        before = document.text[offset - place.column + 1 : offset]
        return types.Position(place.line - 1, self.codec.client_num_units(before))

    def range(self, document: Document, span: Span) -> Any:
        """The range of a span."""
        return types.Range(self.position(document, span.start), self.position(document, span.end))

    def offset(self, document: Document, position: Any) -> int:
        """The offset of a position; one beyond a line or the text is its end."""
        last = document.position(len(document.text)).line
        if position.line >= last:
            return len(document.text)
        line = document.line(position.line + 1)
        start = document.offset(position.line + 1, 1)
        if position.character >= self.codec.client_num_units(line):
            return start + len(line)
        found = self.codec.position_from_client_units([line], types.Position(0, position.character))
        return start + int(found.character)

    def span(self, document: Document, range_: Any) -> Span:
        """The span of a range."""
        start, end = self.offset(document, range_.start), self.offset(document, range_.end)
        return Span(min(start, end), max(start, end))

    def location(self, document: Document, span: Span) -> Any:
        """The location of a span."""
        return types.Location(self.uri(document.path or document.id), self.range(document, span))

    def locations(self, places: Iterable[There]) -> list[Any]:
        """The locations of several places."""
        return [self.location(place.document, place.span) for place in places]

    def diagnostic(self, document: Document, mark: Mark) -> Any:
        """A mark as a diagnostic, the passages beside it as related information."""
        beside = [
            types.DiagnosticRelatedInformation(location=self.location(one.document, one.span), message=one.words)
            for one in mark.beside
        ]
        return types.Diagnostic(
            range=self.range(document, mark.span),
            message=mark.message,
            severity=SEVERITIES[mark.level],
            code=mark.rule,
            source=SOURCE,
            related_information=beside or None,
            data=mark.fingerprint,
        )

    def hover(self, document: Document, hover: Hover) -> Any:
        """A hover, in plain text."""
        content = types.MarkupContent(kind=types.MarkupKind.PlainText, value=hover.text)
        return types.Hover(contents=content, range=self.range(document, hover.span))

    def completions(self, document: Document, found: Completions) -> Any:
        """A list of completions."""
        items = [self._completion(document, item) for item in found.items]
        return types.CompletionList(is_incomplete=not found.whole, items=items)

    def _completion(self, document: Document, item: Completion) -> Any:
        edit = types.TextEdit(range=self.range(document, item.span), new_text=item.text)
        return types.CompletionItem(
            label=item.label, kind=SORTS[item.sort], detail=item.detail, filter_text=item.sought, text_edit=edit
        )

    def action(self, action: Action, answered: Iterable[Any]) -> Any:
        """An action, with the diagnostics of the client that it answers."""
        answers = [one for one in answered if action.answers is not None and one.data == action.answers]
        return types.CodeAction(
            title=action.title,
            kind=KINDS[action.kind],
            diagnostics=answers or None,
            edit=self._edit(action.edits),
            command=self._show(action),
        )

    def _show(self, action: Action) -> Any:
        if action.shown is None:
            return None
        path, place = action.shown
        where = [self.uri(path), place.line - 1, place.column - 1]
        return types.Command(title="show where to write on", command=SHOW, arguments=where)

    def _edit(self, edits: Iterable[FileEdit]) -> Any:
        if not self.makes_files:
            return types.WorkspaceEdit(changes={self.uri(edit.path): self._changes(edit) for edit in edits})
        changes: list[Any] = []
        for edit in edits:
            uri = self.uri(edit.path)
            if edit.document is None:
                changes.append(types.CreateFile(uri=uri, options=types.CreateFileOptions(ignore_if_exists=True)))
            named = types.OptionalVersionedTextDocumentIdentifier(uri=uri)
            changes.append(types.TextDocumentEdit(text_document=named, edits=self._changes(edit)))
        return types.WorkspaceEdit(document_changes=changes)

    def _changes(self, edit: FileEdit) -> list[Any]:
        document = edit.document or Document("", id=Path(edit.path).as_posix())
        return [
            types.TextEdit(range=self.range(document, Span(one.start, one.end)), new_text=one.text)
            for one in edit.edits
        ]
