"""Facts with one value that are given two."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim, Item, Status
from claimcheck.entities import Reference
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.properties import property_named
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import name_key
from claimcheck.timing import holds

# single values that have a rule of their own
ELSEWHERE = frozenset({"jurisdiction", "parent", "place", "office-holder"})


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.subject is None or not isinstance(claim.value, Reference):
        return frozenset()
    if claim.property in ELSEWHERE:
        return frozenset()
    known = property_named(claim.property)
    if known is None or not known.single:
        return frozenset()
    return frozenset({key_of(claim.property, name_key(claim.subject))})


@rule(scope="pair", blocks=_blocks, yields_to=("office-holders-disagree", "person-name-disagrees"))
def single_value_disagrees(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """A fact that has one value is given two.

    What it does
    ------------
    Compares what two claims name for a property that has one value at a time: a capital, a parent body, the country an
    agency belongs to; of two reports that tell one affair, a time of day and what they call a street, a ship or a person, where
    they are the same but for one part. Names that may refer to the same entity do not disagree, nor do a body and the
    country or body it is of.

    Why it matters
    --------------
    One of the two texts names the wrong body, person or place.

    What to do
    ----------
    Check the fact at its origin, and whether the two texts speak of the same time.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Reference) or not isinstance(b.value, Reference):
        return
    mine, theirs = _meant(a.value), _meant(b.value)
    if mine & theirs or _is_of(a.value, b.value) or _is_of(b.value, a.value):
        return
    yield Problem(
        (a.source, b.source),
        f"{a.source.document} says the {_called(a)} of {a.subject} is {a.object or a.value}, "
        f"{b.source.document} says {b.object or b.value}",
        f"{', '.join(sorted(mine))} and {', '.join(sorted(theirs))} have nothing in common, and there is one {_called(a)} at a time",
        Confidence.LIKELY if any(c.inherited or _is_undated(c) for c in (a, b)) else Confidence.CERTAIN,
        resolve=f"the {_called(a)} of {a.subject} at its origin, as of both dates",
        camps=(", ".join(sorted(mine)), ", ".join(sorted(theirs))),
    )


def _meant(value: Reference) -> frozenset[str]:
    return frozenset(name_key(c) for c in (value.candidates or (value.name,)))


def _is_of(part: Reference, whole: Reference) -> bool:
    """Whether a body may be named for the land or body it is of, or that for it: a ministry, and its country."""
    outer = {entity.id for entity in whole.entities}
    return any(not outer.isdisjoint({e.parent, e.jurisdiction, e.within}) for e in part.entities)


def _called(claim: Claim) -> str:
    return claim.property.replace("-", " ")


def _is_undated(claim: Claim) -> bool:
    """Whether nobody says when a claim holds that was read from a text, and may have held before the other."""
    return claim.status is Status.DRAFT and claim.property == "main-funder" and holds(claim) is None
