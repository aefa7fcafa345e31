"""Where what stands in one place stands: "the Nhandoa dam, in Corane district", "the Coast Guard Academy in Lowby, Ore Province".

Of a named academy, hospital or port the city is a claim and the region another, for a text may give either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Claim
from claimcheck.entities import Entity, Reference
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.subjects import trimmed
from claimcheck.extract.naming.owners import LANDS, PLACES
from claimcheck.spans import Source
from claimcheck.tables import table

# things that stand in one place, and are no settlement: those share their names
_SITE = r"dam|airport|prison|jail|refinery|mine|stadium|power\s(?:plant|station)|hospital|monastery|lighthouse|barracks"
LEVELS = ("district", "province", "county", "region", "municipality", "prefecture", "governorate", "parish")
# "the Nhandoa dam, in Corane district"
SITED = re.compile(
    rf"(?P<site>[A-Z](?<!\w[A-Z])[\w’'-]+\s(?:[A-Z][\w’'-]+\s){{0,3}}(?i:{_SITE})),?\sin\s(?P<place>(?:[A-Z][\w’'-]+\s){{1,3}}(?i:{'|'.join(LEVELS)}))\b"
)
# the words that stand before a site's name
LEADING = re.compile(r"(?:The|At|In|Near|From|When|While|After|Before)\s")
FAR = 160  # code points before a place in which the name of what stands there begins
NAMED = 3  # words of the name of a site that few share
CITY, REGION = "city", "region"  # the scopes of where a site is


@cache
def _site() -> re.Pattern[str]:
    """The name of a site that ends before a place: "… Coast Guard Academy in ", "… Academy, in north China's "."""
    sites = "|".join(word.capitalize() for word in table("places")["sites"]["words"])
    sides = "|".join(table("places")["sides"]["words"])
    word = r"[A-Z](?<!\w[A-Z])[\w’'-]{0,20}"
    land = rf"(?:(?:the\s)?(?:{sides})\s(?:[A-Z]\w+[’']s\s)?|the\s(?:city|town|port)\sof\s)?"
    return re.compile(
        rf"(?P<site>{word}(?:\s(?:of\s|for\s)?{word}){{1,8}}?\s(?:{sites}))(?:\s\([A-Z]{{2,8}}\))?(?:,?\sin\s{land}|,\s|\s\()\Z"
    )


def find_sites(reading: Reading) -> Iterator[Claim]:
    """Where dams, academies and the like are said to stand; drafts."""
    words = frozenset(table("places")["sites"]["words"])
    for sentence in reading.telling:
        if not sentence.words.isdisjoint(LEVELS):
            yield from _in_district(reading, sentence)
        if not sentence.words.isdisjoint(words):
            yield from _in_place(reading, sentence)


def _in_district(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    for match in SITED.finditer(reading.text, sentence.span.start, sentence.span.end):
        leading = LEADING.match(match["site"])
        start = match.start() + (leading.end() if leading else 0)
        source = reading.document.source(start, match.end())
        site, place = " ".join(reading.text[start : match.end("site")].split()), " ".join(match["place"].split())
        yield _claim(reading, sentence, source, site, Reference(place, (place.casefold(),)), None)


def _in_place(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """The city of a site, and the region: of the place that is named right behind it."""
    for mention, reference in sentence.valued(Reference):
        if not reference.entities or any(entity.type not in PLACES for entity in reference.entities):
            continue
        low = max(sentence.span.start, mention.span.start - FAR)
        match = _site().search(reading.text[low : mention.span.start])
        site = trimmed(" ".join(match["site"].split())) if match else ""
        if match is None or len(site.split()) < NAMED:
            continue
        source = reading.document.source(low + match.start(), mention.span.end)
        for scope, id in _levels(reference.entities):
            yield _claim(reading, sentence, source, site, Reference(reference.name, (id,)), scope)


def _levels(places: tuple[Entity, ...]) -> Iterator[tuple[str, str]]:
    """The city and the region that a place is, or lies in, where its name leaves no doubt of them."""
    cities = {e.id for e in places if e.type == "city"}
    regions = {e.id if e.type in LANDS else e.within or "" for e in places if e.type != "country"}
    if len(cities) == len(places) == 1:
        yield CITY, cities.pop()
    if len(regions) == 1 and "-" in (region := regions.pop()):
        yield REGION, region


def _claim(
    reading: Reading, sentence: Sentence, source: Source, site: str, value: Reference, scope: str | None
) -> Claim:
    span = source.span
    modality, speaker = modality_at(reading.text, sentence.span.start, span.start, span.end, sentence.span.end)
    return Claim(
        f"place-{span.start}-{scope}" if scope else f"place-{span.start}",
        source,
        "place",
        value,
        site,
        object=value.candidates[0],
        scope=scope,
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
    )
