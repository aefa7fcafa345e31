"""`claimcheck sheet`: every item of a draft, held against its sources."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from claimcheck.commands.delivery import as_json, deliver
from claimcheck.commands.inputs import dated, read_texts
from claimcheck.config import load_config
from claimcheck.errors import ClaimcheckError
from claimcheck.sheets import sheet


def run(options: Namespace) -> int:
    """Print the sheet; exit status 1 where the sources contradict the draft."""
    config = dated(load_config(Path(options.config) if options.config else None, Path.cwd()), options.published)
    drafts, beside = read_texts([options.draft], lambda _: None, config)
    if len(drafts) != 1:
        raise ClaimcheckError(f"{options.draft}: a sheet is of one draft, this names {len(drafts)} texts")
    sources, unread = read_texts(options.sources, lambda _: None, config)
    if all(source.id == drafts[0].id for source in sources):
        raise ClaimcheckError(
            f"--sources: names nothing but the draft, {options.draft}; name the texts to hold it against"
        )
    done = sheet(drafts[0], sources, config=config)
    deliver(options, {"text": done.to_text, "json": lambda: as_json(done.to_json()), "html": done.to_html})
    return unread.also(beside).status(int(any(row.standing == "contradicted" for row in done.rows)))
