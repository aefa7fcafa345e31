"""The command line run as a process of its own, without paying for its imports every time.

A server process imports the commands once and checks one text, so that tables and patterns are at hand; every run is a
fork of it, with its own folder and its own files as standard streams. What starting itself does (the interpreter,
encodings, closed pipes) is tested with `python -m claimcheck`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

STREAMS = ("in", "out", "err")  # by the number of their file descriptors
MODES = ("r", "w", "w")
ERRORS = ("surrogateescape", "surrogateescape", "backslashreplace")  # as Python opens them in its UTF-8 mode

_context = get_context("forkserver")
_context.set_forkserver_preload(["tests.warmed"])


def claimcheck(arguments: Sequence[str | bytes], folder: Path, given: bytes = b"") -> CompletedProcess[bytes]:
    """`claimcheck …` run in a folder, with `given` as standard input: its exit status and what it printed.

    Raises TimeoutError where it does not end within ten minutes.
    """
    words = [os.fsdecode(argument) for argument in arguments]
    with TemporaryDirectory() as held:
        streams = [Path(held) / name for name in STREAMS]
        streams[0].write_bytes(given)
        process = _context.Process(target=_run, args=(words, folder, streams))
        process.start()
        process.join(600)
        if process.exitcode is None:
            process.kill()
            raise TimeoutError(f"claimcheck {' '.join(words)} did not end within ten minutes")
        return CompletedProcess(words, process.exitcode, *(stream.read_bytes() for stream in streams[1:]))


def _run(words: list[str], folder: Path, streams: list[Path]) -> None:
    from claimcheck.cli import main

    os.chdir(folder)
    for number, (stream, mode) in enumerate(zip(streams, MODES, strict=True)):
        with stream.open(f"{mode}b") as opened:
            os.dup2(opened.fileno(), number)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", errors=errors, closefd=False)  # noqa: SIM115  open to the end
        for number, (mode, errors) in enumerate(zip(MODES, ERRORS, strict=True))
    )
    sys.exit(main(words))
