"""What the PATHs of a command line stand for: texts, claim files, folders of both, standard input.

A document is its resolved path and is read once: whether it is named directly, lies in a folder or is the source of a
claim file, it has one id, its path from the current folder (the whole path where it does not lie beneath it).
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import define, evolve, field

from claimcheck.claimfiles import load
from claimcheck.claimfiles.folders import SUFFIXES, claim_files
from claimcheck.claims import ClaimSet, View, merge
from claimcheck.documents import Document, decode, read
from claimcheck.errors import ClaimcheckError, DocumentError, FaultyFiles
from claimcheck.extract import extract
from claimcheck.times import Timestamp

STDIN = "-"
STDIN_ID = "<stdin>"


@define
class Named:
    """What was named: texts by resolved path, claim files, standard input; and what is wrong with the rest."""

    texts: dict[str, Path] = field(factory=dict)
    claims: list[Path] = field(factory=list)
    stdin: bool = False
    wrong: list[str] = field(factory=list)


def read_paths(paths: Iterable[str], published: Timestamp | None) -> ClaimSet:
    """Everything that some paths name, one view a document; `published` dates the texts that no claim file dates.

    Raises `ClaimcheckError` with every fault of every path.
    """
    named = _named(paths)
    views = _filed(named)
    known = {os.path.realpath(view.document.path): view.document for view in views if view.document.path}
    texts = [*_texts(named, known, published), *_standard_input(named, published)]
    if named.wrong:
        raise ClaimcheckError("\n".join(dict.fromkeys(named.wrong)))
    return merge([*extract(texts).views, *views])


def _named(paths: Iterable[str]) -> Named:
    named = Named()
    for path in paths:
        if path == STDIN:
            named.stdin = True
        elif not os.path.lexists(path):
            named.wrong.append(f"{path}: there is no such file or folder")
        elif Path(path).is_dir():
            _folder(named, Path(path))
        elif Path(path).suffix in SUFFIXES:
            named.claims.append(Path(path))
        else:
            named.texts.setdefault(os.path.realpath(path), Path(path))
    return named


def _folder(named: Named, folder: Path) -> None:
    texts, claims = list(_walk(folder)), claim_files([folder], [])
    if not texts and not claims:
        named.wrong.append(f"{folder}: holds no texts (.txt) and no claim files ({', '.join(SUFFIXES)})")
    named.claims += claims
    for text in texts:
        named.texts.setdefault(os.path.realpath(text), text)


def _walk(folder: Path) -> Iterator[Path]:
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(where, name) for name in sorted(files) if name.endswith(".txt") and name[0] != ".")


def _filed(named: Named) -> list[View]:
    views: list[View] = []
    for path in dict.fromkeys(map(canonical, named.claims)):
        try:
            views += load(path).views
        except (FaultyFiles, DocumentError) as error:
            named.wrong += str(error).splitlines()
    return views


def _texts(named: Named, known: dict[str, Document], published: Timestamp | None) -> Iterator[Document]:
    for real, path in named.texts.items():
        if real in known:
            yield evolve(known[real], published=known[real].published or published)
            continue
        try:
            yield read(path, id=canonical(path).as_posix(), published=published)
        except DocumentError as error:
            named.wrong.append(str(error))


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


def canonical(path: Path) -> Path:
    """The one path by which a file is known: from the current folder where it lies beneath it, else the whole.

    What is neither a file nor a folder (a pipe, a device) keeps the name it was given.
    """
    if not path.is_file():
        return path
    real = path.resolve()
    here = Path.cwd().resolve()
    return real.relative_to(here) if real.is_relative_to(here) else real
