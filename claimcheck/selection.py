"""Which files some paths stand for: texts, claim files, folders of both, standard input.

A document is its resolved path: whether it is named directly, lies in a folder or is the source of a claim file, it has
one id, its path from the current folder (the whole path where it does not lie beneath it). What a text says of itself, or
its sidecar of it, counts before what the configuration gives.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import define, evolve, field

from claimcheck.claimfiles.folders import SUFFIXES, claim_files
from claimcheck.config import Config
from claimcheck.documents import Document, read
from claimcheck.errors import DocumentError
from claimcheck.formats import PAGES, PASSED, TEXTS
from claimcheck.formats.facts import is_sidecar
from claimcheck.pathsettings import given

ABOUT = frozenset({"readme", "license", "changelog", "contributing"})  # what speaks of a folder, and is no text of it
OWN_PAGE, HEAD = b'<meta name="generator" content="claimcheck">', 2000
HIDDEN = ".~"  # with what the names of hidden files begin, and of those by which an office program locks a file
STDIN = "-"


@define
class Selection:
    """What was named: texts by resolved path, claim files, standard input; and what is wrong with the rest.

    A text that was named itself has to be read, and `wrong` says why it cannot be. Of those that a folder holds (`within`)
    the rest can be read without one: `unread` says which were not, and `passed` which are of a format that is never read.
    """

    texts: dict[str, Path] = field(factory=dict)
    claims: list[Path] = field(factory=list)
    stdin: bool = False
    wrong: list[str] = field(factory=list)
    within: set[str] = field(factory=set)
    unread: list[str] = field(factory=list)
    passed: list[str] = field(factory=list)


def selected(paths: Iterable[str]) -> Selection:
    """What some paths stand for; of folders, all but hidden files."""
    found = Selection()
    for path in paths:
        if path == STDIN:
            found.stdin = True
        elif not os.path.lexists(path):
            found.wrong.append(f"{path}: there is no such file or folder")
        elif Path(path).is_dir():
            _folder(found, Path(path))
        elif is_sidecar(Path(path)):
            continue  # read with its text
        elif Path(path).suffix in SUFFIXES:
            found.claims.append(Path(path))
        else:
            real = os.path.realpath(path)
            found.texts.setdefault(real, Path(path))
            found.within.discard(real)
    return found


def _folder(found: Selection, folder: Path) -> None:
    wrong: list[str] = []
    texts, claims = list(text_files(folder, wrong, found.passed)), claim_files([folder], [])
    found.wrong += wrong
    if not texts and not claims and not wrong:
        found.wrong.append(f"{folder}: holds no texts ({', '.join(TEXTS)}) and no claim files ({', '.join(SUFFIXES)})")
    found.claims += claims
    for text in texts:
        real = os.path.realpath(text)
        if real not in found.texts:
            found.texts[real] = text
            found.within.add(real)


def text_files(folder: Path, wrong: list[str], passed: list[str]) -> Iterator[Path]:
    """The texts beneath a folder, but for hidden ones and what speaks of the folder; what cannot be read is noted."""

    def note(error: OSError) -> None:
        wrong.append(f"{error.filename}: cannot be read: {error.strerror}")

    for where, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(where, name)
            if is_text(name) and not _is_report(path):
                yield path
            elif (why := PASSED.get(path.suffix.lower())) and not _is_aside(name):
                passed.append(f"{path}: {why}")


def is_text(name: str) -> bool:
    """Whether a file of a folder is a text, by its name: not a hidden one, nor one that speaks of the folder."""
    return name.lower().endswith(TEXTS) and not _is_aside(name)


def _is_aside(name: str) -> bool:
    return name[0] in HIDDEN or name.partition(".")[0].lower() in ABOUT


def _is_report(path: Path) -> bool:
    """Whether a file is a page that claimcheck wrote; it may lie beside the texts it is about."""
    if path.suffix.lower() not in PAGES:
        return False
    try:
        with path.open("rb") as file:
            return OWN_PAGE in file.read(HEAD)
    except OSError:
        return False  # whoever reads it says why it cannot be read


def texts_of(
    found: Selection, known: Mapping[str, Document], config: Config, reader: Callable[..., Document] = read
) -> Iterator[Document]:
    """The texts of a selection, with what the configuration says of their paths; faults are added to the selection.

    `known` are those that claim files describe, by resolved path; what they say goes first.
    """
    for real, path in found.texts.items():
        told: dict[str, Any] = {"published": config.published} | given(config.per_path, real)
        try:
            document = known[real] if real in known else reader(path, id=id_of(path))
        except DocumentError as error:
            (found.unread if real in found.within else found.wrong).append(str(error))
            continue
        yield evolve(document, **{key: value for key, value in told.items() if not getattr(document, key)})


def id_of(path: Path) -> str:
    """The one path by which a text is known; what is no file (a pipe, a device) keeps the name it was given."""
    return from_here(path.resolve()).as_posix() if path.is_file() else path.as_posix()


def from_here(path: Path) -> Path:
    """The path from the current folder of what lies beneath it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
