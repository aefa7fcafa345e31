"""What the PATHs of a command line stand for: texts, claim files, folders of both, standard input.

A document is its resolved path and is read once: whether it is named directly, lies in a folder or is the source of a
claim file, it has one id, its path from the current folder (the whole path where it does not lie beneath it). What a text
says of itself, or its sidecar of it, counts before what the configuration gives.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import define, evolve, field

from claimcheck.claimfiles import load
from claimcheck.claimfiles.folders import SUFFIXES, claim_files
from claimcheck.claims import ClaimSet, View, merge
from claimcheck.commands.progress import followed
from claimcheck.config import Config
from claimcheck.decoding import decode
from claimcheck.documents import Document, read
from claimcheck.errors import ClaimcheckError, DocumentError, FaultyFiles
from claimcheck.extract.views import extract
from claimcheck.formats import PAGES, TEXTS
from claimcheck.formats.facts import is_sidecar
from claimcheck.pathsettings import given
from claimcheck.registry import Registry
from claimcheck.times import Timestamp

ABOUT = frozenset({"readme", "license", "changelog", "contributing"})  # what speaks of a folder, and is no text of it
OWN_PAGE, HEAD = b'<meta name="generator" content="claimcheck">', 2000
STDIN = "-"
STDIN_ID = "<stdin>"


@define
class Named:
    """What was named: texts by resolved path, claim files, standard input; and what is wrong with the rest."""

    texts: dict[str, Path] = field(factory=dict)
    claims: list[Path] = field(factory=list)
    stdin: bool = False
    wrong: list[str] = field(factory=list)


def read_paths(paths: Iterable[str], config: Config, registry: Registry, *, progress: bool = False) -> ClaimSet:
    """Everything that some paths name, one view a document; the configuration dates texts that no claim file dates.

    Raises `ClaimcheckError` with every fault of every path.
    """
    named = _named(paths)
    views = _filed(named, registry)
    known = {os.path.realpath(view.document.path): view.document for view in views if view.document.path}
    texts = [*_texts(named, known, config), *_standard_input(named, config.published)]
    if named.wrong:
        raise ClaimcheckError("\n".join(dict.fromkeys(named.wrong)))
    return merge([*extract(followed(texts, progress), registry=registry).views, *views])


def read_texts(paths: Iterable[str], known: Callable[[Path], Document | None], config: Config) -> list[Document]:
    """The texts that some paths name, each once; as `known` describes them, where it does.

    Raises `ClaimcheckError` with every fault of every path.
    """
    named = _named(paths)
    named.wrong += [
        f"{path}: is a claim file; name the text it speaks of" for path in paths if Path(path) in named.claims
    ]
    if named.stdin:
        named.wrong.append(f"{STDIN}: a claim file speaks of a file, and standard input is none")
    described = {real: document for real, path in named.texts.items() if (document := known(path))}
    texts = list(_texts(named, described, config))
    if named.wrong:
        raise ClaimcheckError("\n".join(dict.fromkeys(named.wrong)))
    return texts


def _named(paths: Iterable[str]) -> Named:
    named = Named()
    for path in paths:
        if path == STDIN:
            named.stdin = True
        elif not os.path.lexists(path):
            named.wrong.append(f"{path}: there is no such file or folder")
        elif Path(path).is_dir():
            _folder(named, Path(path))
        elif is_sidecar(Path(path)):
            continue  # read with its text
        elif Path(path).suffix in SUFFIXES:
            named.claims.append(Path(path))
        else:
            named.texts.setdefault(os.path.realpath(path), Path(path))
    return named


def _folder(named: Named, folder: Path) -> None:
    wrong: list[str] = []
    texts, claims = list(_walk(folder, wrong)), claim_files([folder], [])
    named.wrong += wrong
    if not texts and not claims and not wrong:
        named.wrong.append(f"{folder}: holds no texts ({', '.join(TEXTS)}) and no claim files ({', '.join(SUFFIXES)})")
    named.claims += claims
    for text in texts:
        named.texts.setdefault(os.path.realpath(text), text)


def _walk(folder: Path, wrong: list[str]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        wrong.append(f"{error.filename}: cannot be read: {error.strerror}")

    for where, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (path for name in sorted(files) if _is_text(name) and not _is_report(path := Path(where, name)))


def _is_text(name: str) -> bool:
    """Whether a file of a folder is a text, by its name."""
    return name.lower().endswith(TEXTS) and name[0] != "." and name.partition(".")[0].lower() not in ABOUT


def _is_report(path: Path) -> bool:
    """Whether a file is a page that claimcheck wrote; it may lie beside the texts it is about."""
    if path.suffix.lower() not in PAGES:
        return False
    try:
        with path.open("rb") as file:
            return OWN_PAGE in file.read(HEAD)
    except OSError:
        return False  # whoever reads it says why it cannot be read


def _filed(named: Named, registry: Registry) -> tuple[View, ...]:
    if not named.claims:
        return ()
    try:  # by their paths from here, for the ids of their sources follow from them
        return load(
            [_from_here(Path(os.path.normpath(Path.cwd() / path))) for path in named.claims], registry=registry
        ).views
    except (FaultyFiles, DocumentError) as error:
        named.wrong += str(error).splitlines()
        return ()


def loaded(paths: Iterable[str], registry: Registry) -> tuple[ClaimSet, dict[str, list[str]]]:
    """What some claim files hold together, by their paths from here, and the faults of those that hold none, by path."""
    files = [_from_here(Path(os.path.normpath(Path.cwd() / path))) for path in paths]
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


def _texts(named: Named, known: dict[str, Document], config: Config) -> Iterator[Document]:
    for real, path in named.texts.items():
        told: dict[str, Any] = {"published": config.published} | given(config.per_path, real)
        try:
            document = known[real] if real in known else read(path, id=_id(path))
        except DocumentError as error:
            named.wrong.append(str(error))
            continue
        yield evolve(document, **{key: value for key, value in told.items() if not getattr(document, key)})


def _standard_input(named: Named, published: Timestamp | None) -> Iterator[Document]:
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


def _id(path: Path) -> str:
    """The one path by which a text is known; what is no file (a pipe, a device) keeps the name it was given."""
    return _from_here(path.resolve()).as_posix() if path.is_file() else path.as_posix()


def _from_here(path: Path) -> Path:
    """The path from the current folder of what lies beneath it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
