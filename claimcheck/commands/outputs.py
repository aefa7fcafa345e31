"""Where results go: a terminal, a pipe, a file. The one place that asks what the output is."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TextIO

from claimcheck.errors import ClaimcheckError
from claimcheck.reports.visible import visible

PLAIN_WIDTH = 80  # columns of an output that is no terminal


def show(text: str, encoding: str | None = None) -> None:
    """Write to standard output; what its encoding cannot write is escaped. Quiet where nobody reads any longer.

    `encoding` overrides that of the output: JSON is UTF-8 wherever it goes.
    """
    out = sys.stdout
    if out is None:
        return
    known = encoding or out.encoding or "utf-8"
    data = f"{text}\n".encode(known, "backslashreplace")
    try:
        out.flush()
        out.buffer.write(data)
        out.buffer.flush()
    except BrokenPipeError:
        _abandon(out)
    except OSError as error:
        _abandon(out)
        raise ClaimcheckError(f"standard output: cannot be written: {error.strerror or error}") from None


def complain(message: str) -> None:
    """Write lines to standard error, each after the name of the program."""
    for line in message.splitlines():
        print(f"claimcheck: {visible(line)}", file=sys.stderr)


def _abandon(out: TextIO) -> None:
    """Let what is still in the buffer go nowhere, or Python complains when it closes the output."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())


def is_coloured() -> bool:
    """Whether standard output is a terminal that may be painted (https://no-color.org)."""
    return sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and not _is_dumb()


def _is_dumb() -> bool:
    return os.environ.get("TERM") == "dumb"


def columns() -> int:
    """How wide the output is."""
    is_terminal = sys.stdout is not None and sys.stdout.isatty()
    return shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns if is_terminal else PLAIN_WIDTH


def save(path: Path, text: str) -> None:
    """Write a file whole or not at all, through a symbolic link if it is one; as UTF-8, ending in a newline."""
    target = Path(os.path.realpath(path))
    data = f"{text}\n".encode("utf-8", "backslashreplace")
    try:
        if target.exists() and not target.is_file():  # a device or a pipe, which cannot be replaced
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise ClaimcheckError(f"{path}: cannot be written: {error.strerror or error}") from None


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
