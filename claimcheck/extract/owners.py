"""Whose a body is and where a place lies, as the text itself says: "China's …", "the Chinese …", "… of Laos", "…, Oregon"."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.entities import Entity, Reference
from claimcheck.registry import Registry, fold

PLACES = frozenset({"country", "territory", "subdivision", "city"})
LANDS = frozenset({"country", "territory", "subdivision"})
# an owner before a name: "China's", "the Chinese", "US", and what stands between
BEFORE = re.compile(r"(?:the\s)?(?P<owner>[^\s,]{1,25}(?:\s[^\s,]{1,20}){0,3}?)(?P<mark>'s|'|)\s(?:new\s|own\s|former\s)?(?=\S)")
# an owner behind it: "of the Russian Federation", "in Laos", ", Oregon"
BEHIND = re.compile(r"(?:\s(?:of|in|for)\s(?:the\s)?|,\s)(?P<owner>[^,()]{2,40})$")


def owned(reference: Reference, quote: str, registry: Registry) -> Reference:
    """The reference with its owner and its plain name, where its words name an owner.

    >>> known = owned(Reference("x", ("LA:MPS",)), "the Ministry of Public Security of Laos", Registry.packaged())
    >>> known.owner, known.plain
    ('LA', 'Ministry of Public Security')
    """
    text = " ".join(fold(quote).split())
    text = text.removeprefix("the ").removeprefix("The ")
    if registry.named(text) and not any(e.type in PLACES for e in registry.named(text)) and "'" not in text:
        return evolve(reference, plain=text)
    for length in range(4, 0, -1):
        words = text.split(" ")
        head = " ".join(words[:length])
        owner = _land(head.removesuffix("'s").removesuffix("'"), registry)
        if owner and len(words) > length:
            return evolve(reference, owner=owner.id, plain=" ".join(words[length:]))
    match = BEHIND.search(text)
    owner = _land(match["owner"], registry) if match else None
    if match and owner:
        return evolve(reference, owner=owner.id, plain=text[: match.start()])
    return evolve(reference, plain=text)


def _land(name: str, registry: Registry) -> Entity | None:
    """The country or subdivision a name or adjective stands for, if it is one only."""
    found = [e for e in (*registry.named(name), *registry.by_demonym.get(name, ())) if e.type in LANDS]
    countries = [e for e in found if e.type != "subdivision"] or found
    ids = {e.id for e in countries}
    return countries[0] if len(ids) == 1 else None
