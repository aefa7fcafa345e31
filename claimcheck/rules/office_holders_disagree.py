"""Offices with one seat that two persons are said to hold at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from claimcheck.claims import Claim, Item
from claimcheck.entities import Reference
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import is_one_affair, name_key
from claimcheck.timing import holds

MONTH = 31  # days of a time in which both are shown to have held the office
CLOSE = 2  # letters by which two spellings of one surname differ at most
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
# the marks and titles that do not tell persons apart
TITLE = re.compile(
    r"\b(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|gen|general|col|judge|justice|lord|lady|president|minister)\b\.?",
    re.I,
)


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property != "office-holder" or claim.subject is None:
        return frozenset()
    title = CHIEF_OFFICER.sub("", claim.subject).partition(" of ")[0]
    if NOT_SINGLE.search(title) or POSTED.match(claim.subject):
        return frozenset()
    return frozenset({key_of("office", name_key(claim.subject))})


@rule(scope="pair", blocks=_blocks)
def office_holders_disagree(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """Two persons are said to hold one office at one time.

    What it does
    ------------
    Compares the persons that texts name in an office with a single seat, where both are shown to speak of one time:
    in one text, in texts of the same day, or in two on one affair of which one bears no date. Deputies, former and acting holders, and offices that many hold are left
    alone; so are two forms of one name: "Mr Ek" and "Bo Ek", "J. Ek", other spellings, other first names of one
    surname.

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
    """Whether two names can be one person's: a part of the other, an initial, another spelling, a nickname."""
    x, y = _parts(a), _parts(b)
    if not x or not y:
        return True
    short, long = sorted((x, y), key=len)
    if all(any(_one_name(p, q) for q in long) for p in short):
        return True
    return _distance(x[-1], y[-1]) <= (CLOSE if len(x[-1]) > 2 * CLOSE else 0)


def _one_name(a: str, b: str) -> bool:
    """Whether two parts of names are one, or one is the initial of the other."""
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _parts(name: str) -> list[str]:
    """The parts of a name without titles, accents and hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name_key(name)) if not unicodedata.combining(c))
    return TITLE.sub(" ", plain).replace(".", " ").replace("-", " ").split()


def _distance(a: str, b: str) -> int:
    """How many letters are to be changed, left out or added to make one word the other (V. Levenshtein, 1965)."""
    row = list(range(len(b) + 1))
    for i, p in enumerate(a, 1):
        above, row = row, [i]
        for j, q in enumerate(b, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (p != q)))
    return row[-1]


def _at_one_time(a: Claim, b: Claim) -> bool:
    """Whether it is shown that both speak of one time: one undated stretch of a text, one short time, one affair."""
    if a.source.document == b.source.document and a.as_of is None and b.as_of is None:
        return True
    first, second = holds(a), holds(b)
    if first is None or second is None:
        return is_one_affair(a, b)
    common = first.intersection(second) if first and second else None
    return common is not None and all(0 < (p.length_in_days() or 0) <= MONTH for p in (first, second) if p)
