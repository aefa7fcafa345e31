"""The views of documents that are checked together: what texts and claim files say, one view a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby

from attrs import evolve, field, frozen

from claimcheck.claims import Claim, Status, View
from claimcheck.documents import Document, in_notebook
from claimcheck.errors import DocumentError


def _ordered(views: tuple[View, ...]) -> tuple[View, ...]:
    return tuple(sorted(views, key=lambda view: view.document.id))


@frozen(eq=False)
class ClaimSet:
    """The views of documents that are checked together, one view a document, in the order of their ids.

    Made by `merge`.
    """

    views: tuple[View, ...] = field(converter=_ordered)
    _repr_html_ = in_notebook

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, by document and place."""
        return tuple(claim for view in self.views for claim in view.claims)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    def __len__(self) -> int:
        return len(self.claims)


def merge(views: Iterable[View]) -> ClaimSet:
    """One view a document: what texts and claim files say of it, together.

    A reviewed claim replaces a draft of the same kind on an overlapping span. Raises `DocumentError` when one id
    stands for two texts.
    """
    by_id: dict[str, list[View]] = {}
    for view in views:
        by_id.setdefault(view.document.id, []).append(view)
    return ClaimSet(tuple(_joined(group) for group in by_id.values()))


def _joined(group: list[View]) -> View:
    first = group[0]
    if any(view.document.text != first.document.text for view in group):
        raise DocumentError(f"the id {first.document.id!r} stands for two different texts; give each its own id")
    given = [view for view in group if view.document.published]
    filed = [view for view in group if view.claim_file]
    base = (given or group)[0]
    printed = next((view.printed for view in group if view.printed), None)
    reported = base.anchor.timestamp
    about, led = next(((view.about, view.led) for view in group if view.about), (base.about, base.led))
    claims = [
        c
        if (c.reported or not reported) and (c.about or not about)
        else evolve(c, reported=c.reported or reported, about=c.about or about, led=c.led or led)
        for c in _chosen(group)
    ]
    return evolve(
        base,
        printed=printed,
        mentions=max((view.mentions for view in group), key=len),
        passages=max((view.passages for view in group), key=len),
        claims=tuple(claims),
        entries=tuple(entry for view in filed for entry in view.entries),
        claim_file=filed[0].claim_file if filed else None,
        other_claim_files=_others(filed),
        recorded=filed[0].recorded if filed else None,
        about=about,
        led=led,
        unread=tuple(dict.fromkeys(part for view in group for part in view.unread)),
    )


def _others(filed: list[View]) -> tuple[Document, ...]:
    """The claim files of several views, each once, but for the first."""
    files = [file for view in filed for file in (view.claim_file, *view.other_claim_files) if file is not None]
    return tuple({file.id: file for file in files}.values())[1:]


def _chosen(group: list[View]) -> list[Claim]:
    """The claims of a document without those that one of higher standing replaces.

    A reviewed claim stands above a draft, and a draft that a claim file keeps above one that was just read.
    """
    ranked = [(_standing(claim, view), claim) for view in group for claim in view.claims]
    lowest = min((rank for rank, _ in ranked), default=0)
    above = [(rank, claim) for rank, claim in ranked if rank > lowest]
    kept = [
        claim
        for rank, claim in ranked
        if not any(
            higher > rank and other.kind == claim.kind and other.source.overlaps(claim.source)
            for higher, other in above
        )
    ]
    alike = (list(same) for _, same in groupby(sorted(kept, key=placed), key=placed))
    return [claim for same in alike for claim in (dict.fromkeys(same) if len(same) > 1 else same)]


def placed(claim: Claim) -> tuple[int, int, str]:
    """Where a claim stands among those of its document."""
    return claim.source.span.start, claim.source.span.end, claim.id


def _standing(claim: Claim, view: View) -> int:
    return 2 if claim.status is Status.REVIEWED else 1 if view.claim_file else 0
