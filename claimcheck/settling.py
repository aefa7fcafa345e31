"""Readings that other claims fix, before the rules look: "6/11", where another page says 6 November 2012.

Within a document first, across documents once, after. Only claims that are *the same* fix one another's readings, and what
was fixed, and by which passages, is said in the report.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from claimcheck.claims import Claim, Item, Mention, View
from claimcheck.claimsets import ClaimSet
from claimcheck.dating import resolve_dates
from claimcheck.kinship import Relation
from claimcheck.pairing import TooCommon, keyed, linked_components, pairs
from claimcheck.properties import property_named
from claimcheck.relations import relate
from claimcheck.rulebook import claims_of, key_of
from claimcheck.spans import Source
from claimcheck.subjects import subject_key
from claimcheck.times import Time


@frozen
class Settled:
    """A date that could be read several ways, the reading it was given, and the passages that fix it."""

    source: Source
    reading: str
    by: tuple[Source, ...]


def event_keys(item: Item) -> frozenset[str]:
    """What a claim dates: the same property of the same subject. No key for what is no date of anything."""
    claim = claims_of(item)
    if claim is None or claim.subject is None or not isinstance(claim.value, Time) or not claim.value.readings:
        return frozenset()
    known = property_named(claim.property)
    if known is None or not known.single:
        return frozenset()
    return frozenset({key_of(claim.property, subject_key(claim))})


def settle(claims: ClaimSet, cap: int) -> tuple[ClaimSet, tuple[Settled, ...]]:
    """The claims with the readings that others leave them, and what was settled by which passages."""
    within: list[Settled] = []
    views = []
    for view in claims.views:
        fixed = _fixed(view.claims, cap)
        within += [settled for _, settled in fixed.values()]
        views.append(_with(view, {source: time for source, (time, _) in fixed.items()}))
    across = _fixed([claim for view in views for claim in view.claims], cap)
    views = [_with(view, {source: time for source, (time, _) in across.items()}) for view in views]
    return ClaimSet(tuple(views)), (*within, *(settled for _, settled in across.values()))


def _fixed(claims: Sequence[Claim], cap: int) -> dict[Source, tuple[Time, Settled]]:
    candidates = keyed(claims, event_keys)
    links = [
        pair for pair in pairs(candidates, cap) if not isinstance(pair, TooCommon) and relate(*pair)[0] is Relation.SAME
    ]
    found: dict[Source, tuple[Time, Settled]] = {}
    for component in linked_components([c.item for c in candidates], links):
        dated = [
            (item.source, item.value) for item in component if isinstance(item, Claim) and isinstance(item.value, Time)
        ]
        dates = resolve_dates([value for _, value in dated])
        for index, (source, value) in enumerate(dated):
            settled = dates.settled(index, value)
            if settled is not None and settled.edtf is not None:
                by = tuple(dated[other][0] for other in dates.fixed_by(index))
                found[source] = settled, Settled(source, settled.edtf, by)
    return found


def _with(view: View, fixed: dict[Source, Time]) -> View:
    if not any(claim.source in fixed for claim in view.claims):
        return view
    claims = tuple(
        evolve(c, value=fixed[c.source]) if c.source in fixed and c.kind == "time" else c for c in view.claims
    )
    return evolve(view, claims=claims, mentions=tuple(_mention(m, fixed) for m in view.mentions))


def _mention(mention: Mention, fixed: dict[Source, Time]) -> Mention:
    if not isinstance(mention.value, Time):
        return mention
    time = next((time for source, time in fixed.items() if source.contains(mention.source)), None)
    if time is None or not _narrows(time, mention.value):
        return mention
    return evolve(mention, value=evolve(mention.value, readings=time.readings, weak=time.weak))


def _narrows(settled: Time, stated: Time) -> bool:
    """Whether the settled readings are some of those stated, with their years."""
    return all(any(s == r or s.overlaps(r) for r in stated.readings) for s in settled.readings)
