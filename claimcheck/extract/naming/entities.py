"""Who and where in a text: countries, places, peoples, official bodies, companies, with what each may stand for.

    text ─► units (names) ─► bodies with owners (shapes), companies ─► places that stand for places (contexts)
                                             └─► owned names settle ─► bare names are ranked (candidates)

Nothing is forced: a bare name keeps every entity that bears it. Persons are for others to find.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from claimcheck.entities import Reference, provisional_id
from claimcheck.extract.naming.acronyms import Definition, definitions
from claimcheck.extract.naming.bodies import Organisation
from claimcheck.extract.naming.borrowed import is_borrowed
from claimcheck.extract.naming.candidates import NATIONAL, Context, bare, prior, shared
from claimcheck.extract.naming.companies import companies
from claimcheck.extract.naming.contexts import Scan, words
from claimcheck.extract.naming.firms import Company
from claimcheck.extract.naming.lands import Land, find_lands, land_reference
from claimcheck.extract.naming.meanings import meanings_of, meant
from claimcheck.extract.naming.nameindex import index_of
from claimcheck.extract.naming.names import folded, units
from claimcheck.extract.naming.ownership import owned, possessive
from claimcheck.extract.naming.shapes import acts, organisations
from claimcheck.periods import Period
from claimcheck.registry import Registry

# an article, with the space behind it
ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
Sighting = tuple[int, int, Reference]


def find_entities(
    text: str,
    registry: Registry,
    *,
    jurisdiction: str | None = None,
    published: Period | None = None,
    taken: Sequence[tuple[int, int]] = (),
) -> list[Sighting]:
    """The entities a text names, in order, none overlapping another or a `taken` place.

    `jurisdiction` is the publisher's, `published` the time of the text: both weigh less than what the text says.

    >>> found = find_entities("Kenya's Ministry of Health and the UN met in Oslo.", Registry.packaged())
    >>> [(reference.name, reference.candidates) for _, _, reference in found]
    [('Ministry of Health', ('KE:MOH',)), ('UN', ('INT:UN',)), ('Oslo', ('place:oslo-no',))]
    """
    plain = folded(text)
    index = index_of(registry)
    scan = Scan(plain, units(plain, index), index)
    defined = definitions(plain)
    firms = companies(scan)
    bodies = _apart(organisations(scan, frozenset(d.acronym for d in defined)), firms)
    lands = find_lands(scan, bodies, firms)
    context = _context(scan, lands, bodies, jurisdiction, published)
    sightings = [(c.start, c.end, Reference(c.name, (c.id,), (c.how,))) for c in firms]
    sightings += _bodies(context, bodies, defined, plain)
    sightings += [(land.start, land.end, land_reference(context, land)) for land in lands]
    return _free(sorted(sightings, key=lambda s: (s[0], -s[1])), taken)


def _context(
    scan: Scan, lands: list[Land], bodies: list[Organisation], jurisdiction: str | None, published: Period | None
) -> Context:
    """What the text says of countries and of the owners of its bodies."""
    named = [(b.start, tuple(b.owner.lands)) for b in bodies if b.owner] + [(x.start, x.entities) for x in lands]
    named.sort(key=lambda item: item[0])
    homes = ((start, {scan.index.country(e.id) for e in entities}) for start, entities in named)
    sure = [(start, home) for start, found in homes if len(found) == 1 for home in found if home]
    publisher = scan.index.country(jurisdiction) if jurisdiction else None
    return Context(scan.index, publisher, published, [start for start, _ in sure], [home for _, home in sure])


def _bodies(context: Context, bodies: list[Organisation], defined: list[Definition], text: str) -> list[Sighting]:
    """The bodies with what they stand for: those with owners first, then those the text defines, then the rest."""
    given: dict[int, Reference] = {}
    for body in bodies:
        if body.owner is not None:
            given[body.start] = _owned(context, body, text)
        elif body.named and not body.acronym and len(body.named.bodies) == 1 and not body.named.disputed:
            only = body.named.bodies[0]
            if not shared(context, only, body.name):
                context.settled.setdefault(only.id, body.name)
    meanings = meanings_of(context, bodies, defined, given)
    sightings = []
    for body in bodies:
        reference = given.get(body.start)
        meaning = meanings.get(body.name) if body.acronym else None
        if meaning is not None and (reference is None or not meaning.distinct):
            reference = meant(meaning, body)
        elif reference is None and (_is_thing(context, body, text) or is_borrowed(context, body, text)):
            continue
        elif reference is None:
            reference = _parted(context, body, given) or bare(context, body.name, body.named, body.start)
        if reference is not None:
            given[body.start] = reference
            sightings.append((body.start, body.end, reference))
    return sightings


def _owned(context: Context, body: Organisation, text: str) -> Reference:
    assert body.owner is not None
    quote = text[body.start : body.end]
    owner = evolve(body.owner, lands=tuple(sorted(body.owner.lands, key=lambda land: prior(context, land))))
    pairs = owned(context.index, body.name, owner, context.published, quote)
    context.settle(body.name, [id for id, _ in pairs] if len(pairs) == 1 else [], quote)
    return Reference(body.name, tuple(id for id, _ in pairs), tuple(words for _, words in pairs))


def _parted(context: Context, body: Organisation, given: dict[int, Reference]) -> Reference | None:
    """What a body stands for that is named as part of another: "the WHO's Health Emergencies Division"."""
    whole = given.get(body.parent) if body.parent is not None else None
    if whole is None or body.named is not None or len(whole.candidates) != 1:
        return None
    home = context.index.country(whole.candidates[0])
    said = f"named as {possessive(whole.name)}; in no registry"
    return Reference(body.name, (provisional_id(body.name, home),), (said,))


def _is_thing(context: Context, body: Organisation, text: str) -> bool:
    """Whether an acronym more likely names a thing, or is too short to name a body by itself."""
    if not body.acronym or body.named is None or acts(text, body.end):
        return False
    if any(e.id in context.settled for e in body.named.bodies):
        return False
    bearers = body.named.bodies
    spoken = any(context.speaks_for(context.index.country(e.id)) for e in bearers)
    if body.name in words("acronyms", "things"):
        return not spoken
    if body.name in words("acronyms", "known") or any(e.type not in NATIONAL for e in bearers):
        return False
    return len(body.name) < 3 or not (spoken or ARTICLE.search(text[max(0, body.start - 5) : body.start]))


def _apart(bodies: list[Organisation], firms: list[Company]) -> list[Organisation]:
    """The bodies that are no part of a company's name."""
    kept: list[Organisation] = []
    at = 0
    for body in sorted(bodies, key=lambda b: b.start):
        while at < len(firms) and firms[at].end <= body.start:
            at += 1
        if (at == len(firms) or firms[at].start >= body.end) and (not kept or kept[-1].end <= body.start):
            kept.append(body)
    return kept


def _free(sightings: list[Sighting], taken: Sequence[tuple[int, int]]) -> list[Sighting]:
    """The sightings that overlap neither one another nor a taken place."""
    kept: list[Sighting] = []
    spans, at, free = sorted(taken), 0, 0
    for start, end, reference in sightings:
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if start < free or (at < len(spans) and spans[at][0] < end):
            continue
        kept.append((start, end, reference))
        free = end
    return kept
