"""`claimcheck refresh`: claim files brought up to their sources, and what could not be."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from claimcheck.claimfiles import refresh
from claimcheck.claimfiles.refreshing import Refreshed
from claimcheck.claims import Entry
from claimcheck.commands.outputs import show
from claimcheck.reports.visible import visible


def run(options: Namespace) -> int:
    """Say what was done; exit status 1 where a quote is left without its place, else 0."""
    refreshed = refresh(options.paths)
    show("\n".join(_said(refreshed)))
    return int(bool(refreshed.orphans or refreshed.ambiguous))


def _said(refreshed: Refreshed) -> Iterator[str]:
    files = {file.id: file for view in refreshed.views for file in (view.claim_file, *view.other_claim_files) if file}
    texts = {entry.source: view.document.id for view in refreshed.views for entry in view.entries}

    def place(entry: Entry) -> str:
        position = files[entry.source.document].position(entry.source.span.start)
        return visible(f"{entry.source.document}:{position.line}:{position.column}: “{entry.quote}”")

    def text(entry: Entry) -> str:
        return visible(texts[entry.source])

    yield from (f"{place(entry)} was found again in {text(entry)}" for entry in refreshed.moved)
    yield from (
        f"{place(entry)} stands nowhere in {text(entry)}; read the passage again" for entry in refreshed.orphans
    )
    yield from (
        f"{place(entry)} stands at {len(entry.found)} places of {text(entry)}; name one with start"
        for entry in refreshed.ambiguous
    )
    yield from (f"{visible(id)}: written" for id in refreshed.written)
    yield (
        f"{_counted(len(refreshed.written), 'file')} written, {_counted(len(refreshed.moved), 'quote')} found again, "
        f"{_counted(len(refreshed.orphans), 'orphan')}, {len(refreshed.ambiguous)} ambiguous"
    )


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
