"""Running totals that are smaller later than they were before."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.amounts import Verdict
from claimcheck.claims import Claim, Item
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.quantities import Quantity
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import name_key


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property != "running-total" or claim.subject is None or claim.period is None:
        return frozenset()
    return frozenset({key_of(name_key(claim.subject), claim.measured.head if claim.measured else "")})


@rule(scope="pair", blocks=_blocks)
def running_total_falls(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """A total that is counted from one day on is smaller later than it was before.

    What it does
    ------------
    Compares running totals of one thing that are counted from the same day: "since Tuesday", "since the start of the
    year", and the rows of a list headed as a running total. The one that reaches further may not be smaller. Totals from
    other days, of other things and those a text calls revised are left alone.

    Why it matters
    --------------
    A toll of 38 on Thursday and 36 on Friday means that one figure is wrong, or that a correction went untold.

    What to do
    ----------
    Check both figures. Where the count was revised, say so.
    """
    if relation not in (Relation.WITHIN, Relation.CONTAINS):
        return
    first, last = (a, b) if relation is Relation.WITHIN else (b, a)
    x, y = first.value, last.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or first.period is None or last.period is None:
        return
    if first.period.earliest != last.period.earliest or x.stated is None or y.stated is None or x.stated <= y.stated:
        return
    verdict = x.against(y)
    if verdict in (None, Verdict.MEET):
        return
    yield Problem(
        (first.source, last.source),
        f"{x} by {first.period.latest}, but {y} by {last.period.latest}, both counted from {first.period.earliest}",
        f"{x} > {y}, and {first.period.latest} comes before {last.period.latest}",
        Confidence.CERTAIN if verdict is Verdict.APART else Confidence.LIKELY,
        resolve="both totals at their origin, and whether the count was revised",
        camps=(str(x), str(y)),
    )
