"""Bodies that are said to be part of two others."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim, Item
from claimcheck.entities import Reference
from claimcheck.findings import Problem
from claimcheck.relations import Relation, name_key
from claimcheck.rulebook import claims_of, key_of, rule


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property != "parent" or claim.subject is None or not isinstance(claim.value, Reference):
        return frozenset()
    return frozenset({key_of("parent", name_key(claim.subject))})


@rule(scope="pair", blocks=_blocks)
def parent_disagrees(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """One body is said to be part of two others.

    What it does
    ------------
    Compares the bodies that texts name as the one another belongs to, at times that can coincide.

    Why it matters
    --------------
    Who an agency answers to is who is to be asked about it.

    What to do
    ----------
    Check the body's charter, and whether it was moved between the dates of the two texts.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Reference) or not isinstance(b.value, Reference):
        return
    mine, theirs = (frozenset(name_key(c) for c in v.candidates or (v.name,)) for v in (a.value, b.value))
    if mine & theirs:
        return
    yield Problem(
        (a.source, b.source),
        f"{a.subject} is part of {a.object or a.value} in {a.source.document}, of {b.object or b.value} in {b.source.document}",
        f"{', '.join(sorted(mine))} is not {', '.join(sorted(theirs))}",
        resolve=f"what {a.subject} is part of, as of both dates",
        camps=(", ".join(sorted(mine)), ", ".join(sorted(theirs))),
    )
