"""`claimcheck revise`: what a new version of a text changed, and which other texts state it the old way."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from claimcheck.commands.delivery import as_json, deliver
from claimcheck.commands.inputs import Unread, dated, read_texts
from claimcheck.config import Config, load_config
from claimcheck.documents import Document
from claimcheck.errors import ClaimcheckError
from claimcheck.revisions import revise


def run(options: Namespace) -> int:
    """Print what changed; exit status 1 where another text states it the old way."""
    config = dated(load_config(Path(options.config) if options.config else None, Path.cwd()), options.published)
    (old, before), (new, after) = (_one(path, config) for path in (options.old, options.new))
    others, unread = read_texts(options.others, lambda _: None, config) if options.others else ([], Unread())
    done = revise(old, new, others, config=config)
    deliver(options, {"text": done.to_text, "json": lambda: as_json(done.to_json()), "html": done.to_html})
    return before.also(after).also(unread).status(int(bool(done.still)))


def _one(path: str, config: Config) -> tuple[Document, Unread]:
    """The text that a path names, and what of its folder was not read."""
    texts, unread = read_texts([path], lambda _: None, config)
    if len(texts) != 1:
        raise ClaimcheckError(f"{path}: a revision is of one text, this names {len(texts)}")
    return texts[0], unread
