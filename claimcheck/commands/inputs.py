"""What the PATHs of a command line hold, each document read once: texts, claim files, standard input."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from attrs import evolve, frozen

from claimcheck.claimfiles import load
from claimcheck.claims import View
from claimcheck.claimsets import ClaimSet, merge
from claimcheck.commands import COULD_NOT_LOOK
from claimcheck.commands.outputs import complain
from claimcheck.commands.progress import followed
from claimcheck.config import Config
from claimcheck.decoding import decode
from claimcheck.documents import Document
from claimcheck.errors import ClaimcheckError, DocumentError, FaultyFiles
from claimcheck.extract.views import extract
from claimcheck.registry import Registry
from claimcheck.selection import STDIN, Selection, from_here, selected, texts_of
from claimcheck.times import Timestamp

STDIN_ID = "<stdin>"


@frozen
class Unread:
    """Files of folders that were not read, each with the reason.

    `faulty` should have been read: the rest was looked at without them, so that a run that has any ends with the status
    of one that could not look. `passed` are of formats that are never read.
    """

    faulty: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()

    def also(self, other: Unread) -> Unread:
        """These files and others, each once."""
        faulty, passed = (
            dict.fromkeys((*a, *b)) for a, b in ((self.faulty, other.faulty), (self.passed, other.passed))
        )
        return Unread(tuple(faulty), tuple(passed))

    def status(self, status: int) -> int:
        """Say on standard error which files should have been read; the exit status of a run that would have this one."""
        complain("\n".join(f"not read: {fault}" for fault in self.faulty))
        return COULD_NOT_LOOK if self.faulty else status


def read_paths(
    paths: Iterable[str], config: Config, registry: Registry, *, progress: bool = False
) -> tuple[ClaimSet, Unread]:
    """Everything that some paths name, one view a document, and what of their folders was left unread.

    The configuration dates texts that no claim file dates.

    Raises `ClaimcheckError` with every fault of every path, and where nothing is left to be read.
    """
    named = selected(paths)
    views = _filed(named, registry)
    known = {os.path.realpath(view.document.path): view.document for view in views if view.document.path}
    texts = [*texts_of(named, known, config), *_standard_input(named, config.published)]
    unread = _unread(named, bool(texts or views))
    return merge([*extract(followed(texts, progress), registry=registry).views, *views]), unread


def read_texts(
    paths: Iterable[str], known: Callable[[Path], Document | None], config: Config
) -> tuple[list[Document], Unread]:
    """The texts that some paths name, each once, as `known` describes them where it does; and what was left unread.

    Raises `ClaimcheckError` with every fault of every path, and where nothing is left to be read.
    """
    named = selected(paths)
    named.wrong += [
        f"{path}: is a claim file; name the text it speaks of" for path in paths if Path(path) in named.claims
    ]
    if named.stdin:
        named.wrong.append(f"{STDIN}: a claim file speaks of a file, and standard input is none")
    described = {real: document for real, path in named.texts.items() if (document := known(path))}
    texts = list(texts_of(named, described, config))
    return texts, _unread(named, bool(texts))


def dated(config: Config, given: str | None) -> Config:
    """A configuration with the date that the command line gives texts that have none; `ClaimcheckError` where that is no date."""
    try:
        return config if given is None else evolve(config, published=Timestamp.parse(given))
    except ValueError as error:
        raise ClaimcheckError(f"--published: {error}") from None


def _unread(named: Selection, some: bool) -> Unread:
    """What was left out, where some was read; `ClaimcheckError` where a path is wrong or nothing was read."""
    wrong = named.wrong if some else [*named.wrong, *named.unread]
    if wrong:
        raise ClaimcheckError("\n".join(dict.fromkeys(wrong)))
    return Unread(tuple(dict.fromkeys(named.unread)), tuple(dict.fromkeys(named.passed)))


def _filed(named: Selection, registry: Registry) -> tuple[View, ...]:
    if not named.claims:
        return ()
    try:  # by their paths from here, for the ids of their sources follow from them
        return load(
            [from_here(Path(os.path.normpath(Path.cwd() / path))) for path in named.claims], registry=registry
        ).views
    except (FaultyFiles, DocumentError) as error:
        named.wrong += str(error).splitlines()
        return ()


def loaded(paths: Iterable[str], registry: Registry) -> tuple[ClaimSet, dict[str, list[str]]]:
    """What some claim files hold together, by their paths from here, and the faults of those that hold none, by path."""
    files = [from_here(Path(os.path.normpath(Path.cwd() / path))) for path in paths]
    faults: dict[str, list[str]] = {}
    for _ in range(2):
        sound = [file for file in files if os.path.realpath(file) not in faults]
        if not sound:
            break
        try:
            return load(sound, registry=registry), faults
        except FaultyFiles as error:
            for fault in error.faults:
                faults.setdefault(os.path.realpath(fault.path), []).append(str(fault))
    return merge([]), faults


def _standard_input(named: Selection, published: Timestamp | None) -> Iterator[Document]:
    if not named.stdin:
        return
    data = sys.stdin.buffer.read() if sys.stdin is not None else b""
    try:
        text, encoding, bom = decode(data, STDIN_ID)
    except DocumentError as error:
        named.wrong.append(str(error))
        return
    sha256 = hashlib.sha256(data).hexdigest()
    yield Document(text, id=STDIN_ID, published=published, encoding=encoding, bom=bom, sha256=sha256)
