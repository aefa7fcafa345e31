"""A revision as one page, which needs no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reports.places import around, place
from claimcheck.reports.templates import filled
from claimcheck.revisions.lines import headline, summary
from claimcheck.spans import Source

if TYPE_CHECKING:
    from claimcheck.revisions import Revision


def render(revision: Revision) -> str:
    """The page."""
    documents = {document.id: document for document in revision.documents}

    def quoted(source: Source) -> tuple[str, str, str, str, str]:
        document = documents[source.document]
        return source.document, place(source, document), *around(source, document)

    changes = [
        {
            "kind": change.kind,
            "title": headline(change, documents),
            "groups": [
                (name, [quoted(source) for source in sources])
                for name, sources in (
                    ("before", (change.before,) if change.before else ()),
                    ("now", (change.after,) if change.after else ()),
                    ("still the old way", change.still),
                    ("already the new way", change.already),
                )
                if sources
            ],
            "still": bool(change.still),
        }
        for change in revision.changes
    ]
    return filled(
        "revision.html",
        ("report.css",),
        "none.js",
        old=revision.old,
        new=revision.new,
        changes=changes,
        summary=summary(revision),
    )
