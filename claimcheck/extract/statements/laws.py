"""Whose a law is: each country may have its own Education Law, and names the one it has as it likes.

"Norway's new Data Protection Act" and "the Data Protection Act of the Kingdom of Norway" are one law, Spain's is another. What
a text dates of a law bears its plain name, with the country it is of as its place wherever the text says it once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve

from claimcheck.claims import Claim
from claimcheck.extract.discourse.reading import Reading
from claimcheck.extract.discourse.subjects import NAME, laws, trimmed
from claimcheck.extract.naming.owners import owned
from claimcheck.registry import Registry

# an owner that ends before a name: "Norway's new", "the Netherlands’"
OWNER = re.compile(
    r"(?P<owner>(?:[A-Z][\w.-]{1,30}\s){0,3}[A-Z][\w.-]{1,30}(?:[’']s|s[’']))\s(?:(?:new|revised|amended|current|first|draft)\s){0,2}\Z"
)
LONGEST = 80  # code points of such an owner


def with_owners(reading: Reading, registry: Registry, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those that date a law with its plain name and the country it is of."""
    if not any(map(_dates_law, claims)):
        return list(claims)
    owners = _owners(reading, registry)
    return [_owned(claim, owners, registry) if _dates_law(claim) else claim for claim in claims]


def _dates_law(claim: Claim) -> bool:
    return claim.kind == "time" and claim.subject is not None and _is_law(claim.subject)


def _is_law(name: str) -> bool:
    """Whether a name is a law's, whatever follows it: "Data Protection Act of the Kingdom of Norway"."""
    words = name.lower().partition(" of ")[0].split()
    return len(words) > 1 and words[-1] in laws()


def _owned(claim: Claim, owners: Mapping[str, str], registry: Registry) -> Claim:
    owner, plain = _parted(claim.subject or "", registry)
    return evolve(claim, subject=plain, place=claim.place or owner or owners.get(plain))


def _parted(name: str, registry: Registry) -> tuple[str | None, str]:
    """The country that the name of a law says it is of, if any, and the name without it."""
    owner, plain = owned(name, registry)
    short = plain.partition(" of ")[0]  # "Data Protection Act of the Kingdom"
    return owner, short if owner and _is_law(short) else plain


def _owners(reading: Reading, registry: Registry) -> dict[str, str]:
    """The country of each law that the text names with its owner, by its plain name; none where it names two."""
    found: dict[str, set[str]] = {}
    for sentence in reading.telling:
        if sentence.words.isdisjoint(laws()):
            continue
        for match in NAME.finditer(reading.text, sentence.span.start, sentence.span.end):
            if not _is_law(match.group()):
                continue
            led = OWNER.search(reading.text, max(sentence.span.start, match.start() - LONGEST), match.start())
            owner, plain = _parted(f"{led['owner']} {match.group()}" if led else match.group(), registry)
            if owner:
                found.setdefault(trimmed(plain), set()).add(owner)
    return {name: next(iter(owners)) for name, owners in found.items() if len(owners) == 1}
