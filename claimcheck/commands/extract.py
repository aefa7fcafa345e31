"""`claimcheck extract`: claim files drafted from texts, for a person to review."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from claimcheck.claimfiles import Extended, extend, filing
from claimcheck.commands.inputs import dated, read_texts
from claimcheck.commands.outputs import show
from claimcheck.config import load_config
from claimcheck.errors import ClaimcheckError
from claimcheck.extract.views import read_view
from claimcheck.registry import Registry
from claimcheck.reports.places import one_line
from claimcheck.reports.visible import visible

NAMED = 3  # passages that are named of what no draft says


def run(options: Namespace) -> int:
    """Write the drafts and say what was written; exit status 0."""
    config = load_config(Path(options.config) if options.config else None, Path.cwd())
    registry = Registry.load(*(options.agencies or config.agencies))
    folder = Path(options.to)
    if folder.exists() and not folder.is_dir():
        raise ClaimcheckError(f"--to: {folder}: is no folder")
    filed = filing(folder)
    texts, unread = read_texts(options.paths, filed.document, dated(config, options.published))
    done = extend([read_view(text, registry=registry) for text in texts], folder, filed)
    show("\n".join(map(_said, done)))
    return unread.status(0)


def _said(done: Extended) -> str:
    kept = f", {done.kept} kept" if done.kept else ""
    return visible(f"{done.file.as_posix()}: {done.drafted} drafted{kept} ({done.document}){_undrafted(done.left_out)}")


def _undrafted(left_out: Sequence[str]) -> str:
    """What a check reads in the text besides."""
    if not left_out:
        return ""
    named = ", ".join(f"“{one_line(words)}”" for words in left_out[:NAMED]) + (", …" if len(left_out) > NAMED else "")
    are = "is" if len(left_out) == 1 else "are"
    return (
        f"; {len(left_out)} more {are} read in the text alone, for a claim file has no words for what was read: {named}"
    )
