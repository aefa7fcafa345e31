"""Offices with one seat that two persons are said to hold at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Claim, Item
from claimcheck.entities import Reference
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.persons import one_person, parts
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import MOST, SHARED, is_one_affair, name_key
from claimcheck.timing import holds

MONTH = 31  # days of a time in which both are shown to have held the office
WEEK = 7  # days between two texts of which an office that nobody is said to give up has one holder
EVERYWHERE = ("INT:", "EU:")  # ids of bodies that texts on many affairs name
# the office of one of a few
DEPUTY = re.compile(r"(?:first |second )?(?:deputy|vice)\b")
# words that make an office one of several, or one that is not held
NOT_SINGLE = re.compile(
    r"\b(?:deputy|vice|under|assistant|associate|former|ex|acting|co|member|adviser|advisor|spokes\w+|senior|officer|joint"
    r"|representative|ambassador|envoy|country|regional)\b",
    re.I,
)
# a body has as many of these as it has countries and branches
POSTED = re.compile(r"(?:head|chief) of (?:mission|office|bureau|delegation|station|section)\b", re.I)
# "chief financial officer": the one kind of officer that is alone
CHIEF_OFFICER = re.compile(r"\bchief \w+ officer\b", re.I)


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property != "office-holder" or claim.subject is None:
        return frozenset()
    title = CHIEF_OFFICER.sub("", claim.subject).partition(" of ")[0]
    if (NOT_SINGLE.search(title) and not _is_deputy(claim)) or (POSTED.match(claim.subject) and not claim.place):
        return frozenset()
    return frozenset(
        {key_of("office", name_key(claim.subject.partition(" of ")[2] or claim.subject).removeprefix("zz:~"))}
    )


@rule(scope="pair", blocks=_blocks)
def office_holders_disagree(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """Two persons are said to hold one office at one time.

    What it does
    ------------
    Compares the persons that texts name in an office with a single seat, where both are shown to speak of one time:
    in one text, in texts of one week, or in two on one affair of which one bears no date. The head of one of a body's
    offices abroad is compared where both say in which place. Former and acting holders and offices that many hold are
    left alone, and deputies but for two of one first name or surname; so are two forms of one name: "Mr Ek" and "Bo
    Ek", "J. Ek", "Bill Ek" and "William Ek", other spellings.

    Why it matters
    --------------
    A name from an old template in a new report is an apology the next day.

    What to do
    ----------
    Check who held the office on the date of each text.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Reference) or not isinstance(b.value, Reference):
        return
    is_slip = _is_deputy(a)
    if is_slip and not _half_one(a.value.name, b.value.name):
        return
    if one_person(a.value.name, b.value.name) or not _at_one_time(a, b):
        return
    yield Problem(
        (a.source, b.source),
        f"{a.subject}: {a.source.document} names {a.value}, {b.source.document} names {b.value}",
        f"{a.value} is not {b.value}, and {a.subject} is "
        + ("hardly held by two of so like names" if is_slip else "held by one person at a time"),
        Confidence.LIKELY,
        resolve=f"who was {a.subject} on the date of each text",
        camps=(str(a.value), str(b.value)),
    )


def _is_deputy(claim: Claim) -> bool:
    """Whether an office is one of a few deputies of a body that is named."""
    return claim.object is not None and DEPUTY.match(claim.subject or "") is not None


def _half_one(a: str, b: str) -> bool:
    """Whether two names have one part in common, in its place, and nothing else that is alike."""
    x, y = parts(a), parts(b)
    return len(x) == len(y) == len(("given", "surname")) and (x[0] == y[0]) != (x[1] == y[1])


def _at_one_time(a: Claim, b: Claim) -> bool:
    """Whether it is shown that both speak of one time: one undated stretch of a text, one short time, one affair."""
    if a.source.document == b.source.document and a.as_of is None and b.as_of is None:
        return True
    first, second = holds(a), holds(b)
    if first is None or second is None:
        return is_one_affair(a, b) or _share_names(a, b)
    gaps = [y - x for p, q in ((first, second), (second, first)) if (x := p.latest) and (y := q.earliest)]
    near = len(gaps) == len((a, b)) and max(gaps) <= WEEK
    return near and all(0 < (p.length_in_days() or 0) <= MONTH for p in (first, second))


def _share_names(a: Claim, b: Claim) -> bool:
    """Whether two texts share so many names that few have, one beside the body's own, that they speak of one time."""
    if a.source.document == b.source.document:
        return False
    common = a.about & b.about
    shared = {name for name in common if not name.startswith(EVERYWHERE)}
    body = {word for e in (*a.known, *b.known) for name in e.all_names for word in name_key(name).split()}
    body |= set(name_key(f"{a.subject} {a.value} {b.value}").split())
    own = {name for name in shared if ":" not in name and name.casefold() not in body}
    return len(shared) >= SHARED and len(common) >= MOST * min(len(a.about), len(b.about)) and bool(own)
