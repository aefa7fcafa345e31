"""What was changed: the lines that git says, or whole files that were named."""

from __future__ import annotations

import os
import re
import subprocess
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from claimcheck.claims import View
from claimcheck.documents import Document
from claimcheck.errors import ClaimcheckError
from claimcheck.spans import Source

# the head of a hunk: its lines in the new file, "@@ -3 +4,2 @@"
HUNK = re.compile(r"^@@ -[0-9]+(?:,[0-9]+)? \+([0-9]+)(?:,([0-9]+))? @@", re.MULTILINE)
ALL: tuple[int, ...] = ()  # the lines of a file that is new, or was named: every one


@frozen
class Changed:
    """The changed lines of files by their resolved paths, in order; `ALL` for the whole of one."""

    lines: Mapping[str, tuple[int, ...]]

    def touched(self, views: Iterable[View]) -> Callable[[Source], bool]:
        """Whether a passage of some documents stands on a changed line."""
        known = {file.id: (file, self.lines.get(path)) for path, file in _files(views)}

        def is_touched(source: Source) -> bool:
            document, lines = known.get(source.document, (None, None))
            if document is None or lines is None:
                return False
            if lines == ALL:
                return True
            first, last = (_line(document, at) for at in (source.span.start, source.span.end))
            at = bisect_left(lines, first)
            return at < len(lines) and lines[at] <= last

        return is_touched

    def meets(self, views: Iterable[View]) -> bool:
        """Whether any of the files is one that was read."""
        return any(path in self.lines for path, _ in _files(views))


def _files(views: Iterable[View]) -> Iterator[tuple[str, Document]]:
    """The files of some views, texts and claim files, by their resolved paths."""
    for view in views:
        for file in (view.document, view.claim_file, *view.other_claim_files):
            if file and file.path:
                yield os.path.realpath(file.path), file


def _line(document: Document, offset: int) -> int:
    """The line as git counts, which knows but one kind of line end."""
    return document.text.count("\n", 0, offset) + 1


def named(files: Iterable[str]) -> Changed:
    """Files that were changed as a whole; one that was deleted has no lines."""
    return Changed({os.path.realpath(file): ALL for file in files})


def since(revision: str) -> Changed:
    """What the working tree has that the common ancestor of a revision and HEAD has not; new files as a whole.

    Raises `ClaimcheckError` outside a repository, without git, and for a revision that does not exist.
    """
    top = Path(_git(["rev-parse", "--show-toplevel"], revision).rstrip("\n"))
    base = _git(["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"], revision).strip()
    ancestor = _ran(["merge-base", base, "HEAD"])
    start = ancestor.stdout.strip() if ancestor.returncode == 0 and ancestor.stdout.strip() else base
    changed = _git(["diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", start, "--"], revision, top)
    new = _git(["ls-files", "--others", "--exclude-standard", "-z"], revision, top)
    lines = {os.path.realpath(top / name): _hunks(start, name, revision, top) for name in changed.split("\0") if name}
    lines |= {os.path.realpath(top / name): ALL for name in new.split("\0") if name}
    return Changed({path: found for path, found in lines.items() if found is not None})


def _hunks(start: str, name: str, revision: str, top: Path) -> tuple[int, ...] | None:
    """The lines of one file; None where lines were only taken out of it."""
    options = ["--unified=0", "--no-color", "--no-ext-diff", "--no-renames", "--no-textconv"]
    found = _git(["diff", *options, start, "--", f":(top,literal){name}"], revision, top)
    hunks = [(int(match[1]), int(match[2] or 1)) for match in HUNK.finditer(found)]
    if not hunks:
        return ALL  # git sees no lines in it, as in UTF-16
    return tuple(line for first, number in hunks for line in range(first, first + number)) or None


def _git(arguments: list[str], revision: str, folder: Path | None = None) -> str:
    done = _ran(arguments, folder)
    if done.returncode == 0:
        return done.stdout
    if "--show-toplevel" in arguments:
        raise ClaimcheckError(f"--since {revision}: {folder or Path.cwd()} is in no git repository; use --changed FILE")
    if "--verify" in arguments:
        raise ClaimcheckError(
            f"--since {revision}: git knows no such revision; in a shallow clone, fetch it first (fetch-depth: 0)"
        )
    raise ClaimcheckError(f"--since {revision}: git {arguments[0]}: {done.stderr.strip()}")


def _ran(arguments: list[str], folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(
            command, cwd=folder, capture_output=True, encoding="utf-8", errors="surrogateescape", check=False
        )
    except OSError as error:
        raise ClaimcheckError(f"--since: git cannot be run: {error.strerror or error}") from None
