"""Which files are claim files: those named, and those in folders."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimcheck.errors import Fault

SUFFIXES = (".toml", ".jsonl")
ENDINGS = "claim files end in .toml or .jsonl"
# TOML files of other kinds, which may lie in the same folder
OTHER_FILES = frozenset({"pyproject.toml", "claimcheck.toml", "agencies.toml"})


def claim_files(paths: Iterable[str | os.PathLike[str]], faults: list[Fault]) -> list[Path]:
    """The claim files at some paths, each once, in the order of their names; of folders, all but hidden ones."""
    found: dict[str, Path] = {}
    for path in map(Path, paths):
        try:
            for file in _files(path, faults):
                found.setdefault(os.path.realpath(file), file)
        except OSError as error:
            faults.append(_unread(error))
    return sorted(found.values(), key=lambda file: file.as_posix())


def _files(path: Path, faults: list[Fault]) -> list[Path]:
    """The claim files of one path; a fault where there are none."""
    if not path.exists():
        what, right = "there is no such file or folder", "check its path"
    elif path.is_dir():
        if within := list(_walk(path, faults)):
            return within
        what, right = "holds no claim files", ENDINGS
    elif path.suffix in SUFFIXES:
        return [path]
    else:
        what, right = "is no claim file", ENDINGS
    faults.append(Fault(path.as_posix(), None, "", what, right))
    return []


def _walk(folder: Path, faults: list[Fault]) -> Iterator[Path]:
    for where, folders, files in os.walk(folder, onerror=lambda error: faults.append(_unread(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(where, name)
            if name.endswith(SUFFIXES) and not name.startswith(".") and name not in OTHER_FILES and not _is_other(path):
                yield path


def _is_other(path: Path) -> bool:
    """Whether a file of a folder is TOML of another kind: it reads, and says nothing of a document or claims."""
    if path.suffix != ".toml":
        return False
    try:
        keys = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return False
    return bool(keys) and not any(key.lower().startswith(("doc", "claim")) for key in keys)


def _unread(error: OSError) -> Fault:
    return Fault(Path(str(error.filename)).as_posix(), None, "", f"cannot be read: {error.strerror or error}")
