"""The same digits, a power of ten apart."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.amounts import Verdict
from claimcheck.claims import Claim, Item
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.quantities import Quantity
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import subject_key

POWERS = tuple(Fraction(10**n) for n in (1, 2, 3, 6, 9))
MOST_PLACES = 13  # behind the point
LEAST_DIGITS = 2  # that both figures share: 5 and 50 are no slip, 84 and 840 may be one


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or not isinstance(claim.value, Quantity) or claim.value.stated is None or claim.subject is None:
        return frozenset()
    digits = _digits(claim.value.stated)
    return (
        frozenset({key_of(claim.property, subject_key(claim), digits)}) if len(digits) >= LEAST_DIGITS else frozenset()
    )


def _digits(number: Fraction) -> str:
    """The digits of a number without the zeros at either end: what a slip of magnitude keeps; none for a third."""
    places = next((n for n in range(MOST_PLACES) if (number * 10**n).denominator == 1), None)
    return "" if places is None else str(abs(int(number * 10**places))).strip("0")


@rule(scope="pair", blocks=_blocks)
def magnitude_slip(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """Two figures for one thing have the same digits and are a power of ten apart.

    What it does
    ------------
    Of figures for the same thing, reports those that would be equal but for one, two, three, six or nine zeros: million
    for billion, a point that has slipped.

    Why it matters
    --------------
    It is the commonest misprint of all, and the dearest.

    What to do
    ----------
    Check the unit word and the zeros of both at their origin.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return
    one, two = a.value.stated, b.value.stated
    if not one or not two or a.value.against(b.value) is not Verdict.APART:
        return
    ratio = max(one / two, two / one)
    if ratio in POWERS:
        yield Problem(
            (a.source, b.source),
            f"{a.source.document} says {a.value.shown}, {b.source.document} says {b.value.shown}: the same digits",
            f"one figure is {ratio} times the other",
            Confidence.LIKELY if a.inherited or b.inherited else Confidence.CERTAIN,
            resolve="the unit word and the zeros of both at their origin",
            camps=(a.value.shown, b.value.shown),
        )
