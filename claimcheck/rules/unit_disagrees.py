"""The same figure, in another unit."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim, Item
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.quantities import Dimension, Quantity
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import subject_key

UNITS = frozenset({Dimension.MONEY, Dimension.MEASURE})


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or not isinstance(claim.value, Quantity) or claim.subject is None or claim.value.stated is None:
        return frozenset()
    if claim.value.dimension not in UNITS:
        return frozenset()
    return frozenset({key_of(claim.property, subject_key(claim), claim.value.stated)})


@rule(scope="pair", blocks=_blocks)
def unit_disagrees(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """Two texts give one figure for one thing, in two units.

    What it does
    ------------
    Of figures for the same thing, reports those whose number is the same and whose unit is not: dollars and euros,
    kilometres and miles. Currencies are not converted.

    Why it matters
    --------------
    Whoever converted the figure forgot to, or whoever did not changed the unit.

    What to do
    ----------
    Check the unit at the origin of the figure.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return
    same = a.value.stated == b.value.stated and a.value.stated != 0
    if not same or a.value.unit == b.value.unit or a.value.dimension is not b.value.dimension:
        return
    yield Problem(
        (a.source, b.source),
        f"{a.source.document} says {a.value.shown}, {b.source.document} says {b.value.shown}: the same figure, another unit",
        f"{a.value.unit} is not {b.value.unit}",
        Confidence.CERTAIN,
        resolve="the unit at the origin of the figure",
        camps=(a.value.shown, b.value.shown),
    )
