"""Statements of belonging: whose a body is, what it is part of, and where a place lies.

"China's Ministry of Commerce and General Administration of Customs"    the owner of both
"the Border Service, part of the Federal Security Service"              a parent
"Tczew, in Poland"    "the Nhandoa dam, in Corane district"           a place
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from claimcheck.claims import Claim, Mention
from claimcheck.entities import Entity, Reference, country_of
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.naming.owners import LANDS, PLACES, home_of, interchanged
from claimcheck.registry import Registry
from claimcheck.spans import Source

# what stands between two bodies of one owner
JOINED = re.compile(r"\sand\s")
# what stands between a body, or its short form in brackets, and the one it is part of; "was part of" is another time
_PART = r"part\s+of|an?\s+(?:arm|agency|unit|division|branch|bureau|office|section)\s+(?:of|under|within)"
PART_OF = re.compile(rf"\)?,?\s+(?:(?:which|that)\s+)?(?:is\s+)?(?:{_PART})\s+(?:the\s+)?")
# what stands between a place and the land it lies in
IN_LAND = re.compile(
    r"(?:,?|,\sa\s(?:city|town|village|port)(?:\s\w{2,12})?)\sin\s(?:the\s)?(?:(?:far\s)?(?:north|south|east|west|central)[\w-]{0,12}\s)?|\s\("
)
# what stands before a place that is one, not the side that plays for it
PLACED = re.compile(r"\b(?:in|at|near|from|of)\s$")
# what is behind a land's name when that is an owner, or the name of something else
NO_LAND = re.compile(r"['’]s?\b|-\w|\s[A-Z]")
# things that stand in one place, and are no settlement: those share their names
_SITE = r"dam|airport|prison|jail|refinery|mine|stadium|power\s(?:plant|station)|hospital|monastery|lighthouse|barracks"
LEVELS = ("district", "province", "county", "region", "municipality", "prefecture", "governorate", "parish")
# "the Nhandoa dam, in Corane district"
SITED = re.compile(
    rf"(?P<site>[A-Z](?<!\w[A-Z])[\w’'-]+\s(?:[A-Z][\w’'-]+\s){{0,3}}(?i:{_SITE})),?\sin\s(?P<place>(?:[A-Z][\w’'-]+\s){{1,3}}(?i:{'|'.join(LEVELS)}))\b"
)
# the words that stand before a site's name
# a place before a comma and its country: "in Lowby, "
BEFORE_LAND = re.compile(
    r"\b(?:in|at|near|from|of|to|outside)\s(?P<name>[A-Z][\w-]{2,24}(?:\s[A-Z][\w-]{1,24}){0,2})(?:,\s|\sin\s)$"
)
LEADING = re.compile(r"(?:The|At|In|Near|From|When|While|After|Before)\s")


def find_belonging(reading: Reading, registry: Registry) -> Iterator[Claim]:
    """The jurisdiction and parent of each body, and the container of each place, that the text itself names; drafts."""
    for sentence in reading.telling:
        named = list(sentence.valued(Reference))
        for mention, reference in named:
            if reference.owner and reference.plain:
                yield from _owned(reading, mention.source, reference, reference.owner, registry)
        for (a, one), (b, other) in pairwise(named):
            yield from _beside(reading, sentence, a, one, b, other, registry)
        yield from _sites(reading, sentence)
        for mention, reference in named:
            yield from _before_land(reading, sentence, mention, reference)


def _before_land(reading: Reading, sentence: Sentence, mention: Mention, reference: Reference) -> Iterator[Claim]:
    """A place that no registry knows, before its country: "in Lowby, Croatia"; loose, for it may be a body's name."""
    if not reference.entities or reference.entities[0].type != "country" or len(reference.candidates) != 1:
        return
    before = BEFORE_LAND.search(reading.text, max(sentence.span.start, mention.span.start - 60), mention.span.start)
    if before is None or NO_LAND.match(reading.text, mention.span.end, mention.span.end + 12):
        return
    if any(
        m.span.start < before.end("name") and before.start("name") < m.span.end for m, _ in sentence.valued(Reference)
    ):
        return
    source = reading.document.source(before.start("name"), mention.span.end)
    yield evolve(_claim(reading, sentence, source, "place", before["name"], reference, ()), loose=True)


def _beside(
    reading: Reading, sentence: Sentence, a: Mention, one: Reference, b: Mention, other: Reference, registry: Registry
) -> Iterator[Claim]:
    """What two names that stand beside one another say of each other."""
    between = reading.text[a.span.end : b.span.start]
    hull = reading.document.source(a.span.start, b.span.end)
    if JOINED.fullmatch(between) and one.owner and not other.owner and _is_bare(other):
        if [country_of(id) for id in other.candidates] == [country_of(one.owner)]:
            yield from _owned(reading, hull, other, one.owner, registry)
    elif PART_OF.fullmatch(between) and (pair := _registered(one, other)):
        whole = evolve(other, candidates=(pair[1].id,))
        yield _claim(reading, sentence, hull, "parent", pair[0].id, whole, (pair[0],))
    elif IN_LAND.fullmatch(between) and _is_city(reading, a, one) and _is_land(reading, b, other, registry):
        yield from _owned(reading, hull, one, other.candidates[0], registry)


def _is_bare(reference: Reference) -> bool:
    """Whether a name of several words, no acronym, is that of a body."""
    return " " in reference.plain and all(e.type not in PLACES for e in reference.entities)


def _is_city(reading: Reading, mention: Mention, reference: Reference) -> bool:
    """Whether a city is named without its land, and as a place: "Tczew, in Poland", "in Tczew in Poland"."""
    if reference.owner or not reference.plain or any(e.type != "city" for e in reference.entities):
        return False
    text, (start, end) = reading.text, (mention.span.start, mention.span.end)
    return bool(reference.entities) and (
        text[end : end + 2].startswith((",", " (")) or bool(PLACED.search(text[:start][-6:]))
    )


def _registered(one: Reference, other: Reference) -> tuple[Entity, Entity] | None:
    """Two bodies that the registry knows, each the only one of its name, of one country."""
    if len(one.entities) != 1 or len(other.entities) != 1 or other.entities[0].type in PLACES:
        return None
    (part,), (whole,) = one.entities, other.entities
    return (part, whole) if home_of(part) == home_of(whole) else None


def _is_land(reading: Reading, mention: Mention, reference: Reference, registry: Registry) -> bool:
    """Whether a land is named, for itself: not "Peru's", not "Peruvian"."""
    lands = {e.id for e in registry.named(reference.plain) if e.type in LANDS}
    alone = len(reference.candidates) == 1 and reference.candidates[0] in lands
    return alone and not NO_LAND.match(reading.text, mention.span.end, mention.span.end + 12)


def _owned(reading: Reading, source: Source, reference: Reference, owner: str, registry: Registry) -> Iterator[Claim]:
    """The claim that a body or place is an owner's; none where no registry knows a bearer of the name."""
    bearers = registry.named(reference.plain)
    is_place = any(e.type in PLACES for e in (*reference.entities, *bearers))
    known = tuple(e for e in bearers if (e.type in PLACES) == is_place)
    land = registry.get(owner)
    if known:
        yield Claim(
            f"belongs-{source.span.start}-{source.span.end}",
            source,
            "place" if is_place else "jurisdiction",
            Reference(land.name if land else owner, _owners(reference, owner), entities=(land,) if land else ()),
            reference.plain,
            object=owner,
            reported=reading.anchor.timestamp,
            known=known if is_place else (*known, *_rivals(reference.plain, owner, registry)),
        )


def _owners(reference: Reference, owner: str) -> tuple[str, ...]:
    """An owner, and the others its word may mean: "Niger's" is the country's, or the state's in Nigeria."""
    homes = [id.partition(":")[0] for id in reference.candidates if ":" in id]
    return tuple(dict.fromkeys([owner, *(home for home in homes if home not in ("ZZ", "place"))]))


def _rivals(name: str, owner: str, registry: Registry) -> Iterator[Entity]:
    """The bodies of an owner whose own name is the one given but for a slip."""
    for entity in registry.by_jurisdiction.get(owner, ()):
        if any(interchanged(name, own) for own in entity.names):
            yield entity


def _claim(
    reading: Reading,
    sentence: Sentence,
    source: Source,
    property: str,
    subject: str,
    value: Reference,
    known: tuple[Entity, ...],
) -> Claim:
    span = source.span
    modality, speaker = modality_at(reading.text, sentence.span.start, span.start, span.end, sentence.span.end)
    return Claim(
        f"{property}-{span.start}",
        source,
        property,
        value,
        subject,
        object=value.candidates[0],
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
        known=known,
    )


def _sites(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """Where a dam, an airport and the like are said to stand."""
    if sentence.words.isdisjoint(LEVELS):
        return
    for match in SITED.finditer(reading.text, sentence.span.start, sentence.span.end):
        leading = LEADING.match(match["site"])
        start = match.start() + (leading.end() if leading else 0)
        source = reading.document.source(start, match.end())
        site, place = " ".join(reading.text[start : match.end("site")].split()), " ".join(match["place"].split())
        yield _claim(reading, sentence, source, "place", site, Reference(place, (place.casefold(),)), ())
