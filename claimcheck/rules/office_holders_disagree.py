"""Offices with one seat that two persons are said to hold at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Claim, Item
from claimcheck.entities import Reference
from claimcheck.findings import Confidence, Problem
from claimcheck.relations import Relation, holds, name_key
from claimcheck.rulebook import claims_of, key_of, rule

# words that make an office one of several, or one that is not held
NOT_SINGLE = re.compile(
    r"\b(?:deputy|vice|assistant|associate|former|ex|acting|co|member|adviser|advisor|spokes\w+|senior|officer)\b", re.I
)
# the marks and titles that do not tell persons apart
TITLE = re.compile(
    r"\b(?:mr|mrs|ms|dr|prof|sir|dame|gen|general|col|judge|justice|lord|lady|president|minister)\b\.?", re.I
)


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property != "office-holder" or claim.subject is None or NOT_SINGLE.search(claim.subject):
        return frozenset()
    return frozenset({key_of("office", name_key(claim.subject))})


@rule(scope="pair", blocks=_blocks)
def office_holders_disagree(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """Two persons are said to hold one office at one time.

    What it does
    ------------
    Compares the persons that texts name in an office with a single seat, where both texts are of one time. Deputies, former
    and acting holders, and offices that many hold are left alone; so are two spellings of which one is part of the other.

    Why it matters
    --------------
    A name from an old template in a new report is an apology the next day.

    What to do
    ----------
    Check who held the office on the date of each text.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Reference) or not isinstance(b.value, Reference):
        return
    if _one_person(a.value.name, b.value.name) or not _at_one_time(a, b):
        return
    yield Problem(
        (a.source, b.source),
        f"{a.subject}: {a.source.document} names {a.value}, {b.source.document} names {b.value}",
        f"{a.value} is not {b.value}, and {a.subject} is held by one person at a time",
        Confidence.LIKELY,
        resolve=f"who was {a.subject} on the date of each text",
        camps=(str(a.value), str(b.value)),
    )


def _one_person(a: str, b: str) -> bool:
    """Whether two names can be one person's: the words of one are among those of the other."""
    x, y = (frozenset(TITLE.sub(" ", name_key(name)).replace(".", " ").split()) for name in (a, b))
    return x <= y or y <= x


def _at_one_time(a: Claim, b: Claim) -> bool:
    """Whether it is shown that both speak of one time: one document, or dates that can coincide."""
    if a.source.document == b.source.document:
        return True
    first, second = holds(a), holds(b)
    return first is not None and second is not None and first.overlaps(second)
