"""`claimcheck diff`: what is new and what is gone between two reports that were kept as JSON."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from claimcheck.commands.delivery import as_json, deliver
from claimcheck.differences import diff
from claimcheck.errors import ClaimcheckError


def run(options: Namespace) -> int:
    """Print it; exit status 1 where something is new."""
    texts = []
    for path in (options.old, options.new):
        texts.append(_read(Path(path)))
        try:
            diff(texts[-1], texts[-1])
        except ValueError as error:
            raise ClaimcheckError(f"{path}: {error}") from None
    done = diff(*texts)
    deliver(options, {"text": done.to_text, "json": lambda: as_json(done.to_json())})
    return int(bool(done.new))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise ClaimcheckError(f"{path}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise ClaimcheckError(f"{path}: is no report of claimcheck") from None
