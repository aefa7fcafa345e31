"""Places that are said to lie in two regions."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim, Item
from claimcheck.entities import Entity, Reference
from claimcheck.findings import Confidence, Problem
from claimcheck.relations import Relation, name_key
from claimcheck.rulebook import claims_of, key_of, rule


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property != "place" or claim.subject is None or not isinstance(claim.value, Reference):
        return frozenset()
    return frozenset({key_of("place", name_key(claim.subject))})


@rule(scope="pair", blocks=_blocks)
def place_disagrees(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """One place is said to lie in two regions.

    What it does
    ------------
    Compares the provinces, states and countries that texts name for a place or an event. A name that places of both regions
    bear (Portland in Oregon and in Maine) is no disagreement, and neither is a region and the country it lies in.

    Why it matters
    --------------
    Hebei and Henan differ by two letters and three hundred kilometres.

    What to do
    ----------
    Check where it lies. If both regions have a place of that name, say which is meant.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Reference) or not isinstance(b.value, Reference):
        return
    mine, theirs = set(a.value.candidates), set(b.value.candidates)
    if not mine or not theirs or _meet(mine, theirs):
        return
    known = {e.within or e.jurisdiction or "": e for claim in (a, b) for e in claim.known}
    bearers = [_bearer(owners, known) for owners in (mine, theirs)]
    written = not known and a.status == b.status and bool(a.id) and not a.id.startswith("belongs-")
    if not written and (all(bearers) or not any(bearers)):
        return
    fact = next((e for e in bearers if e is not None), None)
    yield Problem(
        (a.source, b.source),
        f"{a.subject}: {a.source.document} says {a.value}, {b.source.document} says {b.value}",
        f"{', '.join(sorted(mine))} and {', '.join(sorted(theirs))} do not overlap"
        + (f"; {_shown(fact)}" if fact else ""),
        Confidence.LIKELY,
        resolve=f"where {a.subject} lies",
        camps=(str(a.value), str(b.value)),
    )


def _meet(mine: set[str], theirs: set[str]) -> bool:
    """Whether two regions are one, or one lies within the other."""
    return any(x == y or x.startswith(f"{y}-") or y.startswith(f"{x}-") for x in mine for y in theirs)


def _bearer(owners: set[str], known: dict[str, Entity]) -> Entity | None:
    return next((entity for place, entity in known.items() if _meet({place}, owners)), None)


def _shown(entity: Entity) -> str:
    return f"the registry knows {entity.name} in {entity.within or entity.jurisdiction}"
