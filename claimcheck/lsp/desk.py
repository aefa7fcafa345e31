"""What lies open and on disk, read and checked: from buffers and a folder to a `Look`.

An open buffer stands in for its file. A claim that is wrong, as a half-typed one is, is left out and the rest is checked;
a configuration that is wrong leaves the last good one in force.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import define, evolve, field, frozen

from claimcheck.claimfiles.gathering import Filed
from claimcheck.claimfiles.loading import viewed
from claimcheck.claimfiles.reading import read_claim_file, records_of
from claimcheck.claimfiles.records import Record, Table, spelt
from claimcheck.claims import View
from claimcheck.claimsets import merge
from claimcheck.config import OWN_FILE, SHARED_FILE, Config, find_config, load_config
from claimcheck.documents import Document, read
from claimcheck.engine import check
from claimcheck.errors import DocumentError, Fault, FaultyFiles
from claimcheck.extract.views import read_view
from claimcheck.registry import Registry
from claimcheck.report import Report
from claimcheck.selection import Selection, from_here, is_text, selected, texts_of

MOST_TEXTS = 300  # texts of a folder that has no configuration; more are not read, or a home folder would be


@frozen
class Look:
    """One look at the desk: the report, and everything that it was made from.

    `files` are the texts and claim files by resolved path, faulty ones too; `filed` what the claim files say, table by
    table; `said` what is to be told once, such as texts that were left out.
    """

    report: Report
    config: Config
    config_file: Path
    registry: Registry
    files: Mapping[str, Document] = field(factory=dict)
    filed: tuple[tuple[Filed, View], ...] = ()
    faults: tuple[Fault, ...] = ()
    said: tuple[str, ...] = ()

    def file(self, path: str) -> Document | None:
        """The text or claim file at a resolved path."""
        return self.files.get(path)

    def document(self, id: str) -> Document | None:
        """The text or claim file of an id."""
        return self.files.get(os.path.realpath(id))

    def view(self, id: str) -> View | None:
        """What was read from a text."""
        return next((view for view in self.report.views if view.document.id == id), None)


@define
class Desk:
    """The open buffers by resolved path, and what was read before; works from the current folder, as the commands do."""

    buffers: dict[str, str] = field(factory=dict)
    _views: dict[tuple[object, ...], View] = field(factory=dict)
    _config: Config = field(factory=Config)
    _unread: list[Fault] = field(factory=list)

    def look(self) -> Look:
        """Read what changed and check everything."""
        faults = self._unread = []
        config, config_file = self._configured(faults)
        registry = self._registry(config, faults)
        found = self._selected(config)
        said = list(found.wrong)
        files, records = self._records(found.claims, faults)
        filed = sound(records, faults, registry, self._read)
        known = {os.path.realpath(view.document.path): view.document for _, view in filed if view.document.path}
        texts = [document for document in texts_of(found, known, config, self._read) if document.text.strip()]
        views = self._viewed(texts, registry)
        report = check(merge([*views, *(view for _, view in filed)]), config=config)
        files |= {os.path.realpath(view.document.path): view.document for view in report.views if view.document.path}
        files |= dict(self._plain({*(fault.path for fault in faults), str(config_file)} - files.keys()))
        return Look(report, config, config_file, registry, files, tuple(filed), tuple(faults), tuple(said))

    def _configured(self, faults: list[Fault]) -> tuple[Config, Path]:
        here = Path.cwd()
        path = here / OWN_FILE
        try:
            found = find_config(here)
            path = found[0] if found else path
            self._config = load_config(path if found else None, here)
        except FaultyFiles as error:
            faults += error.faults
            path = next((Path(fault.path) for fault in error.faults), path)
        return self._config, path

    def _registry(self, config: Config, faults: list[Fault]) -> Registry:
        try:
            return Registry.load(*config.agencies)
        except FaultyFiles as error:
            faults += error.faults
            return Registry.packaged()

    def _selected(self, config: Config) -> Selection:
        """What the configuration names, else the folder; and whatever of the kind lies open."""
        found = selected(path for path in config.paths or ["."] if os.path.lexists(path))
        found.wrong.clear()
        if not config.paths and len(found.texts) > MOST_TEXTS:
            found.wrong.append(f"only open texts are checked: {len(found.texts):,} lie here; name paths in {OWN_FILE}")
            found.texts.clear()
        claims = {os.path.realpath(path) for path in found.claims}
        for path in self.buffers:
            if is_text(Path(path).name):
                found.texts.setdefault(path, Path(path))
            elif _is_claim_file(path, self.buffers[path]) and path not in claims:
                found.claims.append(Path(path))
        return found

    def _records(self, paths: Iterable[Path], faults: list[Fault]) -> tuple[dict[str, Document], list[Record]]:
        """The claim files, buffers before files on disk, and what they hold."""
        files: dict[str, Document] = {}
        records: list[Record] = []
        for given in paths:
            path = from_here(Path(os.path.normpath(Path.cwd() / given)))
            real = os.path.realpath(path)
            text = self.buffers.get(real)
            if text is None:
                held = read_claim_file(path, faults)
            else:
                files[real] = Document(text, id=path.as_posix(), path=path)
                held = records_of(path, text, False, faults)
            for table in (table for record in held for table in (record.header, *record.rows) if table):
                files[real] = table.file
            records += held
        return files, records

    def _read(self, path: Path, *, id: str, **told: Any) -> Document:
        """A text as it lies open, else as it is on disk; one that cannot be read is a fault of its file."""
        text = self.buffers.get(os.path.realpath(path))
        try:
            document = read(path, id=id, **told) if path.exists() or text is None else Document("", id=id, path=path)
            return document if text is None or text == document.text else document.edited(text)
        except DocumentError as error:
            self._unread.append(Fault(id, 1, "", str(error).removeprefix(f"{path}: ")))
            raise

    def _plain(self, paths: Iterable[str]) -> Iterator[tuple[str, Document]]:
        """Files that are neither texts nor sound claim files, so that places in them can be shown."""
        for path in {os.path.realpath(path) for path in paths}:
            text = self.buffers.get(path)
            if text is not None:
                yield path, Document(text, id=path, path=Path(path))
            elif Path(path).is_file():
                with suppress(DocumentError):
                    yield path, read(path)

    def _viewed(self, texts: Iterable[Document], registry: Registry) -> list[View]:
        """The views of texts; those of texts that did not change are kept."""
        views: dict[tuple[object, ...], View] = {}
        for text in texts:
            told = (text.published, text.publisher, text.jurisdiction, text.language)
            key = (text.id, text.text, *told, id(registry))
            views[key] = self._views.get(key) or read_view(text, registry=registry)
        self._views = views
        return list(views.values())


def _is_claim_file(path: str, text: str) -> bool:
    """Whether an open file is a claim file, or on its way to one."""
    name = Path(path).name
    if name.endswith(".toml") and name not in (OWN_FILE, SHARED_FILE, "agencies.toml"):
        return "[[claims]]" in text or "[document]" in text
    return False


def sound(
    records: list[Record], faults: list[Fault], registry: Registry, reader: Callable[..., Document] = read
) -> list[tuple[Filed, View]]:
    """What claim files say, without the claims that are wrong; their faults are added."""
    found: list[Fault] = []
    views = viewed(records, found, registry, reader)
    faults += found
    if not found:
        return views
    kept = [
        evolve(record, rows=tuple(row for row in record.rows if not _at_fault(row, found)))
        for record in records
        if record.header and not _at_fault(record.header, found)
    ]
    return viewed(kept, [], registry, reader)


def _at_fault(table: Table, faults: Iterable[Fault]) -> bool:
    """Whether a fault lies in a table; those of a line of JSONL begin with its line alone."""
    path, line = spelt(table.path), table.line()
    return any(
        fault.path == table.file.id and fault.key.startswith(path) and (table.path or fault.line == line)
        for fault in faults
    )
