"""Statements of belonging: whose a body is, and where a place lies.

"China's Ministry of Commerce and General Administration of Customs"    the owner of both
"Tczew, in Poland"                                             a place
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import evolve

from claimcheck.claims import Claim, Mention
from claimcheck.entities import Entity, Reference, country_of
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.naming.owners import LANDS, PLACES, interchanged, name_words
from claimcheck.registry import Registry, fold
from claimcheck.spans import Source
from claimcheck.tables import table

# what stands between two bodies of one owner
JOINED = re.compile(r"\sand\s")
# between a body and its land, with the short form of the body
SHORT_FORM = re.compile(r"(?:\s\((?P<form>[A-Z][\w-]{1,10})\)(?P<link>,|\sof|\sin)|(?P<bare>,))\s(?:the\s)?")
FULL = 3  # words of the name of a law that two countries seldom both have
# what stands between a place and the land it lies in
IN_LAND = re.compile(
    r"(?:,?|,\sa\s(?:city|town|village|port)(?:\s\w{2,12})?)\sin\s(?:the\s)?(?:(?:far\s)?(?:north|south|east|west|central)[\w-]{0,12}\s)?|\s\("
)
# what stands before a place that is one, not the side that plays for it
PLACED = re.compile(r"\b(?:in|at|near|from|of)\s$")
# what is behind a land's name when that is an owner, or the name of something else
NO_LAND = re.compile(r"['’]s?\b|-\w|\s[A-Z]")
# a place before a comma and its country: "in Lowby, "
BEFORE_LAND = re.compile(
    r"\b(?:in|at|near|from|of|to|outside)\s(?P<name>[A-Z][\w-]{2,24}(?:\s[A-Z][\w-]{1,24}){0,2})(?:,\s|\sin\s)$"
)


def find_belonging(reading: Reading, registry: Registry) -> Iterator[Claim]:
    """The jurisdiction of each body, and the container of each place, that the text itself names; drafts."""
    for sentence in reading.telling:
        named = list(sentence.valued(Reference))
        for mention, reference in named:
            if reference.owner and reference.plain:
                yield from _owned(reading, mention.source, reference, reference.owner, registry)
            elif len(reference.entities) == 1 and (bare := registry.bare(reference.entities[0], reference.plain)):
                own = evolve(reference, plain=bare)
                yield from _owned(reading, mention.source, own, reference.entities[0].jurisdiction or "", registry)
        for (a, one), (b, other) in [*pairwise(named), *zip(named, named[2:], strict=False)]:
            if _is_bracketed(reading, sentence, a, one, b) and _is_land(reading, b, other, registry):
                hull, own = reading.document.source(a.span.start, b.span.end), evolve(one, candidates=())
                yield from _owned(reading, hull, own, other.candidates[0], registry)
        yield from _laws(reading, sentence, named)
        for (a, one), (b, other) in pairwise(named):
            yield from _beside(reading, sentence, a, one, b, other, registry)
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
    elif IN_LAND.fullmatch(between) and _is_city(reading, a, one) and _is_land(reading, b, other, registry):
        yield from _owned(reading, hull, one, other.candidates[0], registry)


def _is_bracketed(reading: Reading, sentence: Sentence, a: Mention, one: Reference, b: Mention) -> bool:
    """Whether a land stands behind a body and its short form: "the Agency (NIA) of Chad", "Agency, Chad;"."""
    between = SHORT_FORM.fullmatch(reading.text, a.span.end, b.span.start)
    if between is None or (between["form"] or one.acronym) != one.acronym or one.owner or not _is_bare(one):
        return False
    behind = reading.text[b.span.end : b.span.end + 1]
    return between["link"] != "," or (
        behind in ";.)\n" and ";" in reading.text[sentence.span.start : sentence.span.end]
    )


def _laws(reading: Reading, sentence: Sentence, named: Sequence[tuple[Mention, Reference]]) -> Iterator[Claim]:
    """Whose a new law is: "Chad's new Harbour Safety Act"."""
    nouns = table("places")["laws"]
    if sentence.words.isdisjoint(nouns["words"]):
        return
    for mention, reference in named:
        if len(reference.candidates) != 1 or not any(e.type in LANDS for e in reference.entities):
            continue
        law = _law().match(reading.text, mention.span.end, sentence.span.end)
        if law and len(name_words(law["law"])) >= FULL:
            source = reading.document.source(mention.span.start, law.end())
            claim = _claim(reading, sentence, source, "jurisdiction", " ".join(law["law"].split()), reference, ())
            yield evolve(claim, scope="law")


@cache
def _law() -> re.Pattern[str]:
    rows = table("places")["laws"]
    nouns = "|".join(word.capitalize() for word in rows["words"])
    word = r"[A-Z][\w-]{1,20}\s(?:(?:and|of|on|for)\s(?:the\s)?)?"
    return re.compile(rf"(?:['’]s)?\s(?:{'|'.join(rows['new'])})\s(?P<law>(?:{word}){{1,6}}?(?:{nouns}))(?![\w-])")


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


def _is_land(reading: Reading, mention: Mention, reference: Reference, registry: Registry) -> bool:
    """Whether a land is named, for itself: not "Peru's", not "Peruvian"."""
    lands = {e.id for e in registry.named(reference.plain) if e.type in LANDS}
    alone = len(reference.candidates) == 1 and reference.candidates[0] in lands
    return alone and not NO_LAND.match(reading.text, mention.span.end, mention.span.end + 12)


def _owned(reading: Reading, source: Source, reference: Reference, owner: str, registry: Registry) -> Iterator[Claim]:
    """The claim that a body or place is an owner's; none where no registry knows a bearer of the name."""
    bearers = registry.named(reference.plain) or registry.by_bare_name.get(fold(reference.plain), ())
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
