"""`claimcheck extract`: claim files drafted from texts, for a person to review."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from attrs import evolve

from claimcheck.claimfiles import Extended, extend, filing
from claimcheck.commands.inputs import read_texts
from claimcheck.commands.outputs import show
from claimcheck.config import load_config
from claimcheck.errors import ClaimcheckError
from claimcheck.extract.views import read_view
from claimcheck.registry import Registry
from claimcheck.reports.visible import visible
from claimcheck.times import Timestamp


def run(options: Namespace) -> int:
    """Write the drafts and say what was written; exit status 0."""
    config = load_config(Path(options.config) if options.config else None, Path.cwd())
    registry = Registry.load(*(options.agencies or config.agencies))
    folder = Path(options.to)
    if folder.exists() and not folder.is_dir():
        raise ClaimcheckError(f"--to: {folder}: is no folder")
    filed = filing(folder)
    texts, unread = read_texts(
        options.paths, filed.document, evolve(config, published=_published(options.published) or config.published)
    )
    done = extend([read_view(text, registry=registry) for text in texts], folder, filed)
    show("\n".join(map(_said, done)))
    return unread.status(0)


def _published(given: str | None) -> Timestamp | None:
    try:
        return None if given is None else Timestamp.parse(given)
    except ValueError as error:
        raise ClaimcheckError(f"--published: {error}") from None


def _said(done: Extended) -> str:
    left = f"; {done.left_out} left out, for a claim file cannot say them" if done.left_out else ""
    kept = f", {done.kept} kept" if done.kept else ""
    return visible(f"{done.file.as_posix()}: {done.drafted} drafted{kept} ({done.document}){left}")
