"""What a new version of a text changed, and which other texts still state it the old way.

pairing.py    which item of the new version stands for which of the old
offices.py    which offices are held by others, or called otherwise
lines.py      a revision as text and JSON
pages.py      a revision as a page
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from claimcheck.claims import Claim, View
from claimcheck.claimsets import merge
from claimcheck.config import Config
from claimcheck.documents import Document
from claimcheck.extract.views import extract
from claimcheck.markup import inward, outward
from claimcheck.retelling.items import Item, is_asked
from claimcheck.retelling.likeness import Telling
from claimcheck.retelling.matching import Matcher
from claimcheck.retelling.restating import restates
from claimcheck.retelling.values import agree
from claimcheck.revisions.offices import changed_offices
from claimcheck.revisions.pairing import paired
from claimcheck.sheets.offices import Offices, told_in
from claimcheck.sheets.standing import supports
from claimcheck.sheets.ticked import ticked
from claimcheck.spans import Source
from claimcheck.subjects import Names, begins_elsewhere, tells_of_namesake

KINDS = ("changed", "removed", "added")


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
    elsewhere = [view for id, view in views.items() if id in rest and not _is_of_another(view, before)]
    told = tuple(Telling.of(view, ticked=True) for view in elsewhere)
    was, now = (
        Version(view, elsewhere, Matcher(Telling.of(view, ticked=True), told, named=False)) for view in (before, after)
    )
    pairs = paired(was.asked, now.asked)
    offices = Offices(tuple(elsewhere))
    changes = [_change(one, two, was, now) for one, two in pairs]
    changes += [_change_of_office(one, two, offices) for one, two in changed_offices(before, after)]
    return Revision(outward(tuple(sorted(changes, key=_in_order)), documents), documents, old.id, new.id)


def _is_of_another(view: View, version: View) -> bool:
    """Whether a text begins with other names than a version, or with a namesake of what that is about."""
    return begins_elsewhere(_names(view), _names(version)) or tells_of_namesake(_names(view), _names(version))


def _names(view: View) -> Names:
    return view.led, view.about


def _in_order(change: Change) -> tuple[int, int]:
    """First what changed, then what was removed, then what was added, each in the order of its version."""
    source = change.after or change.before
    return KINDS.index(change.kind), source.span.start if source else 0


def _change_of_office(one: Claim | None, two: Claim | None, others: Offices) -> Change:
    borne = (others.of(claim) if claim else None for claim in (one, two))
    still, already = (told.passages if told and told.holds else () for told in borne)
    return Change(one.source if one else None, two.source if two else None, still, already)


@frozen(eq=False)
class Version:
    """A version of a text, and the other texts it is held against."""

    view: View
    others: Sequence[View]
    matcher: Matcher

    @property
    def asked(self) -> list[Item]:
        """What of it may change."""
        return [item for item in ticked(self.matcher.draft.items, told_in(self.view)) if is_asked(item)]

    def stated_by_others(self, item: Item) -> list[Item]:
        """The items of other texts that state what an item states: as the checking sheet finds it, or by the claims made of both."""
        mine = [c for c in self.view.claims if c.source.overlaps(item.mention.source) and c.kind == item.mention.kind]
        same = [b.source for a in mine for other in self.others for b in other.claims if supports(a, b)]
        retold = self.matcher.stating(item)
        found = []
        for telling in self.matcher.sources:
            akin = telling in self.matcher.akin
            for other in filter(is_asked, telling.items):
                if (
                    other in retold
                    or (akin and restates(item, other))
                    or any(s.overlaps(other.mention.source) for s in same)
                ):
                    found.append(other)
        return found


def _change(one: Item | None, two: Item | None, before: Version, after: Version) -> Change:
    still = before.stated_by_others(one) if one else []
    already = after.stated_by_others(two) if two else []
    if one and two:  # what is true of both speaks for neither
        still = [item for item in still if item not in already and not agree(two, item)]
        already = [item for item in already if not agree(one, item)]
    places = tuple(i.mention.source for i in still), tuple(i.mention.source for i in already)
    was, now = (item.mention.source if item else None for item in (one, two))
    return Change(was, now, *places)
