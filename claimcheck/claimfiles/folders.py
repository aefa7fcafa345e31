"""Which files are claim files: those named, and those in folders."""

from __future__ import annotations

import os
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
        within = list(_walk(path)) if path.is_dir() else [path]
        if not path.exists():
            faults.append(Fault(path.as_posix(), None, "", "there is no such file or folder", "check its path"))
        elif not within:
            faults.append(Fault(path.as_posix(), None, "", "holds no claim files", ENDINGS))
        elif path.suffix not in SUFFIXES and path.is_file():
            faults.append(Fault(path.as_posix(), None, "", "is no claim file", ENDINGS))
        else:
            for file in within:
                found.setdefault(os.path.realpath(file), file)
    return sorted(found.values(), key=lambda file: file.as_posix())


def _walk(folder: Path) -> Iterator[Path]:
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            if name.endswith(SUFFIXES) and not name.startswith(".") and name not in OTHER_FILES:
                yield Path(where, name)
