"""What one text says was done, and another says was not."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim, Item, Modality
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import subject_key

LATEST = 120  # days from an assertion to a denial that still speaks of the same


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property != "deed" or claim.measured is None:
        return frozenset()
    return frozenset({key_of(subject_key(claim), claim.measured.head)})


@rule(scope="pair", blocks=_blocks)
def asserted_and_denied(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """One text says that somebody did something, another that they did not.

    What it does
    ------------
    Compares what two texts say the same person or body did, word for word of what: one as a fact, the other as
    something that did not happen. A denial in somebody's mouth denies nothing, and what was not done by May may well be
    done in June: an assertion that is later than the denial is left alone.

    Why it matters
    --------------
    A plea, a vote or a payment either took place or did not.

    What to do
    ----------
    Ask the source of each, and whether both speak of the same occasion.
    """
    if relation is not Relation.SAME or a.source.document == b.source.document:
        return
    told = sorted((a, b), key=lambda claim: claim.modality is Modality.NEGATED)
    said, denied = told
    if (said.modality, denied.modality) != (Modality.ASSERTED, Modality.NEGATED) or not _in_time(said, denied):
        return
    yield Problem(
        (said.source, denied.source),
        f"{said.source.document} says {said.source.quote!r}, {denied.source.document} says {denied.source.quote!r}",
        f"{said.measured} of {said.subject}: asserted and denied",
        Confidence.LIKELY,
        resolve="whether it took place, and whether both speak of the same occasion",
    )


def _in_time(said: Claim, denied: Claim) -> bool:
    """Whether the denial is not older than the assertion, and near it; texts without dates count as simultaneous."""
    if said.reported is None or denied.reported is None:
        return said.reported is denied.reported
    first, last = said.reported.period.earliest, denied.reported.period.latest
    return first is not None and last is not None and 0 <= last - first <= LATEST
