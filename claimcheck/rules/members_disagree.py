"""Two complete lists of those who take part in one thing, neither of which contains the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims import DENIED, Claim, Item
from claimcheck.enumerations import Enumeration
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import is_short_for, name_key

TAKING_PART = frozenset({"members", "partner", "funded-by", "founded-by", "participants"})
LEFT_OUT = frozenset({"of", "and", "for", "the", "in", "on"})  # of an acronym


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.subject is None or not isinstance(claim.value, Enumeration):
        return frozenset()
    if claim.property not in TAKING_PART or claim.modality in DENIED or len(claim.value.items) < 2:
        return frozenset()
    return frozenset({key_of(claim.property, name_key(claim.subject).split()[-1])})


@rule(scope="pair", blocks=_blocks, yields_to=("jurisdiction-disagrees",))
def members_disagree(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """Two complete lists of members, partners, funders, founders or parties differ on both sides.

    What it does
    ------------
    Compares complete lists of those who take part in one thing, by what they do: who pays is not compared with who works
    along. Lists that share a name and have each a name that the other lacks cannot both be complete. A list that
    contains the other is only longer; "including" and "among others" open a list; a short name is the long one.

    Why it matters
    --------------
    A partner that is named in place of another is the mistake partners write letters about.

    What to do
    ----------
    Check both lists at their origin, and whether the membership changed between the texts.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Enumeration) or not isinstance(b.value, Enumeration):
        return
    mine, theirs = a.value.items, b.value.items
    only_mine, only_theirs = _without(mine, theirs), _without(theirs, mine)
    if not only_mine or not only_theirs or len(only_mine) == len(mine):
        return
    yield Problem(
        (a.source, b.source),
        f"{a.property} ({a.subject}): {a.source.document} has {', '.join(only_mine)}, "
        f"{b.source.document} has {', '.join(only_theirs)}",
        f"{a.value} and {b.value}: neither list contains the other",
        Confidence.LIKELY,
        resolve="the whole list at its origin",
        camps=(str(a.value), str(b.value)),
    )


def _without(names: Sequence[str], others: Sequence[str]) -> list[str]:
    """The names that no name of the others may stand for."""
    return [name for name in names if not any(_one(name, other) for other in others)]


def _one(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if name_key(a) == name_key(b) or is_short_for(short, long, personal=True):
        return True
    words = [word for word in long.split() if word.lower() not in LEFT_OUT]
    initials = "".join(word[0] for word in words).casefold()
    return len(words) > 1 and short.casefold() in (initials, name_key(long).split()[0])
