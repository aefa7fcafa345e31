"""Bodies that are said to be part of two others."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim
from claimcheck.entities import Entity, Reference, country_of
from claimcheck.extract.naming.owners import STEM, is_ministry, name_words
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.rulebook import rule, subjects_of
from claimcheck.subjects import name_key
from claimcheck.tables import table


@rule(scope="pair", blocks=subjects_of("parent"))
def parent_disagrees(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """One body is said to be part of two others.

    What it does
    ------------
    Compares the bodies that claim files and texts name as the one another belongs to, at times that can coincide. A
    unit is part of its department and of the ministry above that, so what texts say is compared only where both name
    a ministry of one country. Where the registry knows the parent, it is shown with its provenance.

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
    if is_ministry(a.value) and is_ministry(b.value):
        if not _are_rivals(a.value, b.value):
            return
    elif a.known or b.known:
        return
    fact = next((f"; {_shown(e)}" for e in (*a.known, *b.known) if e.parent and e.id == a.subject), "")
    by_id = all(":" in id for id in mine | theirs)
    yield Problem(
        (a.source, b.source),
        f"{a.subject} is part of {a.value} in {a.source.document}, of {b.value} in {b.source.document}",
        f"{', '.join(sorted(mine))} is not {', '.join(sorted(theirs))}{fact}",
        Confidence.CERTAIN if by_id and not fact else Confidence.LIKELY,
        resolve=f"what {a.subject} is part of, as of both dates",
        camps=(", ".join(sorted(mine)), ", ".join(sorted(theirs))),
    )


def _are_rivals(a: Reference, b: Reference) -> bool:
    """Whether two ministries may be of one country, and are not one by two names: Interior, Home, Internal Affairs."""
    lands = [{country_of(id) for id in r.candidates} - {"ZZ"} for r in (a, b)]
    if all(lands) and lands[0].isdisjoint(lands[1]):
        return False
    if a.entities and b.entities:
        return True
    x, y = (set(name_words(r.plain or r.name)) - {"ministry"} for r in (a, b))
    groups = [set(fields) for fields in table("offices")["rivals"]["fields"]]
    return not (
        any(p[:STEM] == q[:STEM] for p in x for q in y)
        or any(not x.isdisjoint(g) and not y.isdisjoint(g) for g in groups)
    )


def _shown(entity: Entity) -> str:
    return f"the registry has {entity.id} as part of {entity.parent} ({entity.provenance or 'no source recorded'})"
