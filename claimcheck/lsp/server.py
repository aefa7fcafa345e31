"""The server: what the client opens and types goes onto the desk, what is asked is answered from the latest look.

A look is taken when typing pauses, in a thread, one at a time; a request about places waits for a look at what was
typed. A fault of ours is told once and leaves the last look in force: the server goes on.
"""

from __future__ import annotations

import asyncio
import os
import traceback
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from attrs import define, field
from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from claimcheck.documents import Document
from claimcheck.lsp.actions import actions
from claimcheck.lsp.completions import completions
from claimcheck.lsp.desk import Desk, Look
from claimcheck.lsp.hovers import hover
from claimcheck.lsp.marks import marks
from claimcheck.lsp.passages import others
from claimcheck.lsp.wire import KINDS, SHOW, Wire
from claimcheck.version import __version__

PAUSE = 0.3  # seconds without a key before a look is taken
WATCHED = ("**/*.{txt,md,html,htm,toml,jsonl}",)  # files whose change on disk calls for a look
TRIGGERS = ['"', "'", ":", "-"]  # characters after which ids and terms are offered


@define(eq=False)
class Session:
    """One client: its desk, the latest look, and whether something changed since."""

    server: Any
    desk: Desk = field(factory=Desk)
    latest: Look | None = None
    changed: bool = True
    uris: dict[str, str] = field(factory=dict)
    published: set[str] = field(factory=set)
    told: set[str] = field(factory=set)
    timer: Any = None
    turn: asyncio.Lock = field(factory=asyncio.Lock)
    running: set[asyncio.Task[None]] = field(factory=set)

    @property
    def wire(self) -> Wire:
        """Translates for this client."""
        edits = getattr(self.server.client_capabilities.workspace, "workspace_edit", None)
        makes_files = bool(edits and edits.document_changes and "create" in (edits.resource_operations or ()))
        return Wire(self.server.workspace.position_codec, self.uris, makes_files)

    def start(self, params: Any) -> None:
        """Work from the folder of the workspace, so that files have the ids that the command line gives them there."""
        folders = params.workspace_folders or []
        path = to_fs_path(folders[0].uri if folders else params.root_uri or "")
        if path and Path(path).is_dir():
            os.chdir(path)

    async def ready(self, _: Any) -> None:
        """Ask to be told of changes on disk, and take the first look."""
        watching = getattr(self.server.client_capabilities.workspace, "did_change_watched_files", None)
        self.touch()
        if watching and watching.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(g) for g in WATCHED])
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            asked = types.RegistrationParams([types.Registration("files", method, options)])
            await self.server.client_register_capability_async(asked)

    def opened(self, params: Any) -> None:
        """A buffer was opened, or its text changed."""
        uri = params.text_document.uri
        path = to_fs_path(uri)
        if path:
            real = os.path.realpath(path)
            self.uris[real] = uri
            self.desk.buffers = self.desk.buffers | {real: self.server.workspace.get_text_document(uri).source}
        self.touch()

    def closed(self, params: Any) -> None:
        """A buffer was closed: its file counts again."""
        real = os.path.realpath(to_fs_path(params.text_document.uri) or "")
        self.uris.pop(real, None)
        self.desk.buffers = {path: text for path, text in self.desk.buffers.items() if path != real}
        self.touch()

    def touch(self, _: Any = None) -> None:
        """Something changed: take a look once it stops."""
        self.changed = True
        if self.timer:
            self.timer.cancel()
        self.timer = asyncio.get_running_loop().call_later(PAUSE, self._soon)

    def _soon(self) -> None:
        task = asyncio.get_running_loop().create_task(self._look())
        self.running.add(task)
        task.add_done_callback(self.running.discard)

    async def _look(self) -> None:
        async with self.turn:
            if not self.changed:
                return
            self.changed = False
            try:
                self.latest = await asyncio.to_thread(self.desk.look)
            except Exception as error:
                traceback.print_exc()
                self._tell(f"claimcheck could not look: {error}; this is a fault of claimcheck, not of the texts")
                return
            for words in self.latest.said:
                self._tell(words)
            self._publish(self.latest)

    async def settled(self) -> Look | None:
        """A look at all that was typed; the last one that succeeded."""
        while self.changed:
            await self._look()
        async with self.turn:
            return self.latest

    def _tell(self, words: str) -> None:
        """Say something to the person, once."""
        if words not in self.told:
            self.told.add(words)
            self.server.window_show_message(types.ShowMessageParams(types.MessageType.Warning, words))

    def _publish(self, look: Look) -> None:
        found, wire = marks(look), self.wire
        for path in sorted({*found, *self.published}):
            document = look.file(path) or Document("", id=path)
            items = [wire.diagnostic(document, mark) for mark in found.get(path, ())]
            self.server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(wire.uri(path), items))
        self.published = set(found)

    async def _asked(self, params: Any) -> tuple[Look, Document] | None:
        """The look and the file that a request is about."""
        look = await self.settled()
        path = to_fs_path(params.text_document.uri)
        document = look.file(os.path.realpath(path)) if look and path else None
        return (look, document) if look and document else None

    async def hover(self, params: Any) -> Any:
        """textDocument/hover."""
        asked = await self._asked(params)
        if asked is None:
            return None
        found = hover(*asked, self.wire.offset(asked[1], params.position))
        return self.wire.hover(asked[1], found) if found else None

    async def definition(self, params: Any) -> Any:
        """textDocument/definition."""
        asked = await self._asked(params)
        return self.wire.locations(others(*asked, self.wire.offset(asked[1], params.position))) if asked else None

    async def actions(self, params: Any) -> Any:
        """textDocument/codeAction."""
        asked = await self._asked(params)
        if asked is None:
            return None
        wire, context = self.wire, params.context
        found = actions(*asked, wire.span(asked[1], params.range))
        return [wire.action(one, context.diagnostics) for one in found if _wanted(KINDS[one.kind], context.only)]

    async def completions(self, params: Any) -> Any:
        """textDocument/completion; from what is typed and the latest look, for a file half typed is not read well."""
        path = to_fs_path(params.text_document.uri) or ""
        look = self.latest or await self.settled()
        if look is None or not path.endswith(".toml"):
            return None
        text = self.server.workspace.get_text_document(params.text_document.uri).source
        known = look.file(os.path.realpath(path))
        document = Document(text, id=known.id if known else path)
        return self.wire.completions(document, completions(look, document, self.wire.offset(document, params.position)))

    async def show(self, uri: str, line: int, column: int) -> None:
        """Put the cursor where a person is to write on; not every client makes the folder of a new file itself."""
        path = to_fs_path(uri)
        if path:
            with suppress(OSError):
                Path(path).parent.mkdir(parents=True, exist_ok=True)
        shows = getattr(self.server.client_capabilities.window, "show_document", None)
        if shows and shows.support:
            place = types.Position(line, column)
            shown = types.ShowDocumentParams(uri, take_focus=True, selection=types.Range(place, place))
            await self.server.window_show_document_async(shown)


def _wanted(kind: Any, only: Any) -> bool:
    """Whether a client that asks for some kinds of action wants this one; kinds are dotted, from the general on."""
    return only is None or any(kind == wanted or f"{kind}.".startswith(f"{wanted}.") for wanted in only)


def make() -> Any:
    """The server with everything it answers."""
    server = LanguageServer("claimcheck", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
    session = Session(server)
    handlers = {
        types.INITIALIZE: session.start,
        types.INITIALIZED: session.ready,
        types.TEXT_DOCUMENT_DID_OPEN: session.opened,
        types.TEXT_DOCUMENT_DID_CHANGE: session.opened,
        types.TEXT_DOCUMENT_DID_CLOSE: session.closed,
        types.TEXT_DOCUMENT_DID_SAVE: session.touch,
        types.WORKSPACE_DID_CHANGE_WATCHED_FILES: session.touch,
        types.TEXT_DOCUMENT_HOVER: session.hover,
        types.TEXT_DOCUMENT_DEFINITION: session.definition,
    }
    for method, handler in handlers.items():
        server.feature(method)(partial(handler))  # pygls writes on what it registers, and a method takes nothing
    kinds = types.CodeActionOptions(sorted(set(KINDS.values())))
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)(partial(session.actions))
    offered = types.CompletionOptions(trigger_characters=TRIGGERS)
    server.feature(types.TEXT_DOCUMENT_COMPLETION, offered)(partial(session.completions))
    server.command(SHOW)(partial(session.show))
    return server


def serve() -> None:
    """Answer a client over standard input and output until it leaves."""
    make().start_io()
