"""Names that one text says were given up, where another uses them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from claimcheck.claims import Claim, View
from claimcheck.claimsets import ClaimSet
from claimcheck.entities import Reference
from claimcheck.spans import Source

WORD = re.compile(r"[^\W\d_][\w&’'-]*+")
MOST = 3  # uses of one name in one text, and tellings of one renaming, that are looked at


@frozen
class Told:
    """The renamings that a set of texts tells of, by the old name; and the lengths of names by their first word."""

    claims: Mapping[str, Sequence[Claim]]
    lengths: Mapping[str, frozenset[int]]


def with_old_names(claims: ClaimSet) -> ClaimSet:
    """The views, each with the names in its text that another text of the set says were given up."""
    told = _told(claims)
    if not told.claims:
        return claims
    return ClaimSet(tuple(evolve(view, old_names=tuple(_used(view, told))) for view in claims.views))


def _told(claims: ClaimSet) -> Told:
    by_name: dict[str, list[Claim]] = defaultdict(list)
    lengths: dict[str, frozenset[int]] = {}
    for claim in claims:
        if claim.property == "former-name" and isinstance(claim.value, Reference):
            name = claim.value.name
            first = WORD.match(name)
            if first and len(by_name[name]) < MOST:
                by_name[name].append(claim)
                lengths[first[0]] = lengths.get(first[0], frozenset()) | {len(name)}
    return Told(by_name, lengths)


def _used(view: View, told: Told) -> Iterator[tuple[Source, Claim]]:
    text, seen = view.document.text, Counter[str]()
    for word in WORD.finditer(text) if view.passages else ():
        for length in told.lengths.get(word[0], ()):
            end = word.start() + length
            name = text[word.start() : end]
            if name in told.claims and not text[end : end + 1].isalnum() and seen[name] < MOST:
                seen[name] += 1
                claim = next((c for c in told.claims[name] if c.source.document != view.document.id), None)
                if claim is not None:
                    yield view.document.source(word.start(), end), claim
