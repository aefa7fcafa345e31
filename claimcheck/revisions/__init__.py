"""What a new version of a text changed, and which other texts still state it the old way.

pairing.py    which item of the new version stands for which of the old
lines.py      a revision as text and JSON
pages.py      a revision as a page
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from claimcheck.claims import View
from claimcheck.claimsets import merge
from claimcheck.config import Config
from claimcheck.documents import Document
from claimcheck.extract.views import extract
from claimcheck.markup import inward, outward
from claimcheck.retelling.items import Item, is_asked, items
from claimcheck.retelling.restating import restates
from claimcheck.retelling.values import agree
from claimcheck.revisions.pairing import paired
from claimcheck.sheets.standing import supports
from claimcheck.spans import Source


@frozen
class Change:
    """A fact as it was and as it is now; None where it was not told before, or is told no longer.

    `still` are passages of other texts that state what was, `already` those that state what is now.
    """

    before: Source | None
    after: Source | None
    still: tuple[Source, ...] = ()
    already: tuple[Source, ...] = ()

    @property
    def kind(self) -> str:
        """`changed`, `added` or `removed`."""
        return "added" if self.before is None else "removed" if self.after is None else "changed"


@frozen
class Revision:
    """What changed between two versions: first what changed, then what was removed, then what was added."""

    changes: tuple[Change, ...]
    documents: tuple[Document, ...] = ()
    old: str = ""
    new: str = ""

    @property
    def still(self) -> tuple[Source, ...]:
        """Every passage of another text that states what was."""
        return tuple(dict.fromkeys(source for change in self.changes for source in change.still))

    def to_text(self) -> str:
        """Each change with its passages, then how many there are."""
        from claimcheck.revisions.lines import render

        return render(self)

    def to_json(self) -> dict[str, object]:
        """The changes: JSON-ready."""
        from claimcheck.revisions.lines import to_json

        return to_json(self)

    def to_html(self) -> str:
        """The revision as one page, which needs no network."""
        from claimcheck.revisions.pages import render

        return render(self)

    def _repr_html_(self) -> str:
        from claimcheck.reports.frames import framed

        return framed(self.to_html(), "claimcheck revision")


def revise(old: Document, new: Document, others: Iterable[Document] = (), *, config: Config | None = None) -> Revision:
    """Which facts changed from one version of a text to the next, and where other texts state them the old way.

    >>> old, new = Document("The fire took 80 homes in Lowick.", id="1"), Document("The fire took 82 homes in Lowick.", id="2")
    >>> [(c.kind, c.before.quote, c.after.quote) for c in revise(old, new).changes]
    [('changed', '80 homes', '82 homes')]
    """
    if old.id == new.id:
        old = evolve(old, id=f"{old.id} (before)")
    rest = {document.id: document for document in others if document.id not in (old.id, new.id)}
    documents = (old, new, *rest.values())
    views = {view.document.id: view for view in inward(merge(extract(documents, config=config).views).views, documents)}
    before, after = views[old.id], views[new.id]
    elsewhere = [view for id, view in views.items() if id in rest]
    told = [item for view in elsewhere for item in items(view) if is_asked(item)]
    pairs = paired([i for i in items(before) if is_asked(i)], [i for i in items(after) if is_asked(i)])
    changes = tuple(_change(one, two, before, after, elsewhere, told) for one, two in pairs)
    return Revision(outward(changes, documents), documents, old.id, new.id)


def _change(
    one: Item | None, two: Item | None, before: View, after: View, others: Sequence[View], told: Sequence[Item]
) -> Change:
    still = _stating(one, before, others, told) if one else []
    already = _stating(two, after, others, told) if two else []
    if one and two:  # what is true of both speaks for neither
        still = [item for item in still if item not in already and not agree(two, item)]
        already = [item for item in already if not agree(one, item)]
    places = tuple(i.mention.source for i in still), tuple(i.mention.source for i in already)
    was, now = (item.mention.source if item else None for item in (one, two))
    return Change(was, now, *places)


def _stating(item: Item, view: View, others: Sequence[View], told: Sequence[Item]) -> list[Item]:
    """The items of other texts that state what an item states: by their words, or by the claims made of both."""
    mine = [c for c in view.claims if c.source.overlaps(item.mention.source) and c.kind == item.mention.kind]
    same = [b.source for a in mine for other in others for b in other.claims if supports(a, b)]
    return [o for o in told if restates(item, o) or any(source.overlaps(o.mention.source) for source in same)]
