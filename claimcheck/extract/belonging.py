"""Statements of belonging: whose a body is, and where a place lies."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim, Mention
from claimcheck.entities import Entity, Reference
from claimcheck.extract.owners import PLACES
from claimcheck.extract.reading import Reading
from claimcheck.registry import Registry


def find_belonging(reading: Reading, registry: Registry) -> Iterator[Claim]:
    """The jurisdiction of each body, and the container of each place, that the text itself names; drafts."""
    for sentence in reading.telling:
        for mention, reference in sentence.valued(Reference):
            if reference.owner and reference.plain:
                yield _claim(reading, mention, reference, registry)


def _claim(reading: Reading, mention: Mention, reference: Reference, registry: Registry) -> Claim:
    bearers = registry.named(reference.plain)
    is_place = any(e.type in PLACES for e in (*reference.entities, *bearers))
    owner = reference.owner or ""
    name = registry.entities[owner].name if owner in registry.entities else owner
    return Claim(
        f"belongs-{mention.span.start}",
        mention.source,
        "place" if is_place else "jurisdiction",
        Reference(name, (owner,)),
        reference.plain,
        object=owner,
        reported=reading.anchor.timestamp,
        known=_relevant(bearers, is_place),
    )


def _relevant(bearers: tuple[Entity, ...], is_place: bool) -> tuple[Entity, ...]:
    return tuple(e for e in bearers if (e.type in PLACES) == is_place)
