"""Bodies that are said to belong to two countries."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim, Item
from claimcheck.entities import Entity, Reference
from claimcheck.findings import Confidence, Problem
from claimcheck.relations import Relation, name_key
from claimcheck.rulebook import claims_of, key_of, rule

FEW = 2  # a name that more bodies of the registry bear is a common one, and new bearers are no surprise


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property != "jurisdiction" or claim.subject is None:
        return frozenset()
    return frozenset({key_of("jurisdiction", name_key(claim.subject))})


@rule(scope="pair", blocks=_blocks)
def jurisdiction_disagrees(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """One body is said to belong to two countries.

    What it does
    ------------
    Compares the countries that texts and claim files name for a body. A name that bodies of both countries bear is no
    disagreement, and neither is a common one like "Ministry of Health". Where only one of the two countries is known to have
    the body, the fact and its provenance are shown.

    Why it matters
    --------------
    Austria has no Department that Australia has. A slip of two letters moves a ministry to another continent.

    What to do
    ----------
    Check whose body is meant. If both countries have one, add it to your `agencies.toml`.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Reference) or not isinstance(b.value, Reference):
        return
    mine, theirs = set(a.value.candidates), set(b.value.candidates)
    if _meet(mine, theirs):
        return
    known = {e.jurisdiction or "": e for claim in (a, b) for e in claim.known}
    written = a.subject is not None and ":" in a.subject  # a claim file names the body by its id
    bearers = {side: _bearer(owners, known) for side, owners in ((0, mine), (1, theirs))}
    if not written and (len(known) > FEW or all(bearers.values()) or not any(bearers.values())):
        return
    fact = next((e for e in bearers.values() if e is not None), None)
    yield Problem(
        (a.source, b.source),
        f"{a.subject}: {a.source.document} says {a.value}, {b.source.document} says {b.value}",
        f"{', '.join(sorted(mine))} is not {', '.join(sorted(theirs))}" + (f"; {_shown(fact)}" if fact else ""),
        Confidence.CERTAIN if written else Confidence.LIKELY,
        resolve="whose body is meant",
        camps=(str(a.value), str(b.value)),
    )


def _meet(mine: set[str], theirs: set[str]) -> bool:
    """Whether two owners are one, or one lies within the other (a state in its country)."""
    return any(x == y or x.startswith(f"{y}-") or y.startswith(f"{x}-") for x in mine for y in theirs)


def _bearer(owners: set[str], known: dict[str, Entity]) -> Entity | None:
    return next((entity for place, entity in known.items() if _meet({place}, owners)), None)


def _shown(entity: Entity) -> str:
    return f"the registry knows {entity.name} as {entity.id} ({entity.provenance or 'no source recorded'})"
