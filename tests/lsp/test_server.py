"""The server as an editor meets it: a client of pygls on the other end of its standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any, Union

import pytest

from claimcheck.lsp.desk import Desk
from tests.lsp.conftest import CLAIMS, SHIP, A

pytest.importorskip("pygls")
from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol import default_converter

PATIENCE = 120  # seconds before a silent server fails a test
RULE = "event-dates-disagree"
# the ship is two units wide, so the column is one more than in code points
COLUMN = A.splitlines()[2].index("adopted") + 1


def _converter() -> Any:
    """The library's own takes every action with a command for a bare command."""
    made = default_converter()
    made.register_structure_hook(
        Union[types.Command, types.CodeAction],  # noqa: UP007 - as the library registers it
        lambda raw, _: made.structure(raw, types.Command if isinstance(raw.get("command"), str) else types.CodeAction),
    )
    return made


class Editor:
    """The least that an editor does: it opens, types, asks, and keeps the latest diagnostics of each file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.client = LanguageClient("editor", "1", converter_factory=_converter)
        self.marks: dict[str, list[Any]] = {}
        self.shown: list[Any] = []
        self.messages: list[str] = []
        self.news = asyncio.Event()
        self.version = 0
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._published))
        self.client.feature(types.WINDOW_SHOW_DOCUMENT)(partial(self._show))
        self.client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: None)
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: self.messages.append(params.message))

    def _published(self, params: Any) -> None:
        self.marks[Path(params.uri).name] = list(params.diagnostics)
        self.news.set()

    def _show(self, params: Any) -> Any:
        self.shown.append(params)
        return types.ShowDocumentResult(True)

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    async def start(self) -> None:
        await self.client.start_io(sys.executable, "-m", "claimcheck", "lsp", "--stdio")
        able = types.ClientCapabilities(
            workspace=types.WorkspaceClientCapabilities(
                workspace_edit=types.WorkspaceEditClientCapabilities(
                    document_changes=True, resource_operations=[types.ResourceOperationKind.Create]
                ),
                did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
            ),
            window=types.WindowClientCapabilities(show_document=types.ShowDocumentClientCapabilities(True)),
        )
        await self.client.initialize_async(types.InitializeParams(able, root_uri=self.folder.as_uri()))
        self.client.initialized(types.InitializedParams())

    async def stop(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    def open(self, name: str, text: str) -> None:
        item = types.TextDocumentItem(self.uri(name), "plaintext", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def type(self, name: str, text: str) -> None:
        self.version += 1
        named = types.VersionedTextDocumentIdentifier(self.version, self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(named, [whole]))

    async def until(self, is_so: Callable[[], bool]) -> None:
        while not is_so():
            self.news.clear()
            await self.news.wait()

    def at(self, name: str, line: int, character: int) -> dict[str, Any]:
        return {
            "text_document": types.TextDocumentIdentifier(self.uri(name)),
            "position": types.Position(line, character),
        }

    def codes(self, name: str) -> set[str]:
        return {str(mark.code) for mark in self.marks.get(name, ())}


def _session(folder: Path, told: Callable[[Editor], Awaitable[None]]) -> None:
    async def run() -> None:
        editor = Editor(folder)
        await editor.start()
        try:
            await asyncio.wait_for(told(editor), PATIENCE)
        finally:
            await editor.stop()

    asyncio.run(run())


def test_an_article_is_checked_as_it_is_typed_and_answers(desk: Desk, tmp_path: Path) -> None:
    async def told(editor: Editor) -> None:
        await _is_marked(editor)
        await _is_asked(editor)
        await _is_offered(editor)
        editor.type("texts/a.txt", A.replace("2 May", "4 May"))  # not saved
        await editor.until(lambda: RULE not in editor.codes("a.txt") | editor.codes("b.txt"))
        named = types.TextDocumentIdentifier(editor.uri("texts/a.txt"))
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(named))
        await editor.until(lambda: RULE in editor.codes("b.txt"))

    _session(tmp_path, told)


async def _is_marked(editor: Editor) -> None:
    await editor.until(lambda: RULE in editor.codes("b.txt"))
    (mark,) = (m for m in editor.marks["a.txt"] if m.code == RULE)
    assert mark.range.start == types.Position(2, COLUMN)
    assert mark.severity == types.DiagnosticSeverity.Error
    (beside,) = mark.related_information
    assert beside.location.uri == editor.uri("texts/b.txt")
    assert beside.message == "adopted on 4 May 2023"


async def _is_asked(editor: Editor) -> None:
    editor.open("texts/a.txt", A)
    hover = await editor.client.text_document_hover_async(types.HoverParams(**editor.at("texts/a.txt", 4, 12)))
    assert "to the letter: (900, ∞)\nas it is read: (900, 1,000)" in hover.contents.value
    assert hover.range == types.Range(types.Position(4, 0), types.Position(4, 18))
    asked = types.DefinitionParams(**editor.at("texts/a.txt", 2, COLUMN))
    (there,) = await editor.client.text_document_definition_async(asked)
    assert there.uri == editor.uri("texts/b.txt")
    assert there.range.start == types.Position(2, COLUMN - len(SHIP) - 1)


async def _is_offered(editor: Editor) -> None:
    mark = next(m for m in editor.marks["a.txt"] if m.code == RULE)
    named = types.TextDocumentIdentifier(editor.uri("texts/a.txt"))
    asked = types.CodeActionParams(named, mark.range, types.CodeActionContext([mark]))
    offered = await editor.client.text_document_code_action_async(asked)
    accept = next(action for action in offered if action.title.startswith("Accept"))
    assert accept.diagnostics[0].code == RULE
    made, written = accept.edit.document_changes
    assert made.uri == written.text_document.uri == editor.uri("claimcheck.toml")
    assert written.edits[0].new_text.startswith("[[accept]]\nfinding = ")
    command = types.ExecuteCommandParams(accept.command.command, accept.command.arguments)
    await editor.client.workspace_execute_command_async(command)
    assert editor.shown[0].uri == editor.uri("claimcheck.toml")
    assert editor.shown[0].selection.start == types.Position(2, len('reason = "'))


def test_a_claim_file_may_be_half_typed(desk: Desk, tmp_path: Path) -> None:
    async def told(editor: Editor) -> None:
        editor.open("claims/a.toml", CLAIMS)
        await editor.until(lambda: "day-month-ambiguous" in editor.codes("a.toml"))
        for half in ("[", '[[claims]]\nid = "', "\x00\ud7ff[[", "[document]\nsource = 3\n", CLAIMS + "x = {", "= = ="):
            editor.type("claims/a.toml", half)
            await editor.until(lambda: "faulty-file" in editor.codes("a.toml"))
        typed = CLAIMS + '\n[[claims]]\nid = "x"\nquote = "900 cars"\nproperty = "cou'
        editor.type("claims/a.toml", typed)
        place = editor.at("claims/a.toml", len(typed.splitlines()) - 1, len('property = "cou'))
        found = await editor.client.text_document_completion_async(types.CompletionParams(**place))
        (item,) = (item for item in found.items if item.label == "count")
        assert item.text_edit.new_text == 'count"'
        assert item.text_edit.range.start.character == len('property = "')
        editor.type("claims/a.toml", typed + 'nt"\nvalue = "900"\nunit = "car"\n')
        await editor.until(lambda: "faulty-file" not in editor.codes("a.toml"))
        assert not editor.messages

    _session(tmp_path, told)
