"""The first since one year, and since another."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim, Item
from claimcheck.days import Day
from claimcheck.entities import country_of
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import name_key, subject_key
from claimcheck.times import Time

NEAR = 60  # days between two texts on one event


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property != "last-before" or claim.subject is None:
        return frozenset()
    return frozenset({key_of(subject_key(claim)), key_of(name_key(country_of(claim.subject)))})


@rule(scope="pair", blocks=_blocks)
def first_since_disagrees(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """Something is the first of its kind since one year, and since another.

    What it does
    ------------
    Compares "the first … since 1998" and "the first … since 1989", said of the same name and in the same words for what
    is the first. Texts that are more than two months apart may speak of two occasions and are not compared.

    Why it matters
    --------------
    Both years say when it last happened, so one of them is wrong; transposed digits are the usual cause.

    What to do
    ----------
    Look up when it last happened.
    """
    mine, theirs = _start(a), _start(b)
    if relation is not Relation.SAME or mine is None or theirs is None or mine.year == theirs.year:
        return
    if not _of_one_time(a, b):
        return
    yield Problem(
        (a.source, b.source),
        f"{a.subject}: {a.source.document} says since {mine.year}, {b.source.document} says since {theirs.year}",
        f"it last was so in {mine.year} or in {theirs.year}, not in both",
        Confidence.LIKELY,
        resolve="when it last was so",
        camps=(str(mine.year), str(theirs.year)),
    )


def _start(claim: Claim) -> Day | None:
    return claim.value.earliest if isinstance(claim.value, Time) else None


def _of_one_time(a: Claim, b: Claim) -> bool:
    """Whether two texts are near enough to tell of one event; a text without a date may."""
    if a.reported is None or b.reported is None:
        return True
    x, y = a.reported.period, b.reported.period
    gaps = [one.earliest - other.latest for one, other in ((x, y), (y, x)) if one.earliest and other.latest]
    return len(gaps) == 2 and max(gaps) <= NEAR
