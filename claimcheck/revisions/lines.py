"""A revision as text and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.documents import Document
from claimcheck.reports.places import as_read, one_line, place, surrounded, told
from claimcheck.spans import Source

if TYPE_CHECKING:
    from claimcheck.revisions import Change, Revision


def render(revision: Revision) -> str:
    """Each change with its passages, then how many there are."""
    documents = {document.id: document for document in revision.documents}
    lines = [line for change in revision.changes for line in (*_change(change, documents), "")]
    return "\n".join([*lines, summary(revision)]) + "\n"


def summary(revision: Revision) -> str:
    """One line: how much changed, and how many passages state it the old way."""
    from claimcheck.revisions import KINDS

    if not revision.changes:
        return "no fact changed"
    kinds = [change.kind for change in revision.changes]
    counts = ", ".join(f"{kinds.count(kind)} {kind}" for kind in KINDS)
    still = revision.still
    if not still:
        return f"{counts}; no other text still states the old way"
    texts = len({source.document for source in still})
    rest = f"{len(still)} passage{'' if len(still) == 1 else 's'} of {texts} other text{'' if texts == 1 else 's'}"
    return f"{counts}; {rest} still state{'s' if len(still) == 1 else ''} the old way"


def headline(change: Change, documents: dict[str, Document]) -> str:
    """What changed, in words."""
    words = [f"“{one_line(as_read(s, documents[s.document]).quote)}”" for s in (change.before, change.after) if s]
    return " → ".join(words)


def _change(change: Change, documents: dict[str, Document]) -> list[str]:
    lines = [f"{change.kind}: {headline(change, documents)}"]
    for name, source in (("before", change.before), ("after", change.after)):
        if source:
            lines.append(f"  {name:<7} {_passage(source, documents)}")
    for name, sources in (("still the old way:", change.still), ("already the new way:", change.already)):
        if sources:
            lines += [f"  {name}", *(f"    {_passage(source, documents)}" for source in sources)]
    return lines


def _passage(source: Source, documents: dict[str, Document]) -> str:
    document = documents[source.document]
    return f"{source.document}:{place(source, document)}: {surrounded(source, document)}"


def to_json(revision: Revision) -> dict[str, object]:
    """The revision with its keys in a fixed order."""
    documents = {document.id: document for document in revision.documents}

    def passage(source: Source | None) -> dict[str, object] | None:
        return told(source, documents[source.document]) if source else None

    changes = [
        {
            "kind": change.kind,
            "before": passage(change.before),
            "after": passage(change.after),
            "still": [passage(source) for source in change.still],
            "already": [passage(source) for source in change.already],
        }
        for change in revision.changes
    ]
    return {"version": 1, "old": revision.old, "new": revision.new, "changes": changes}
