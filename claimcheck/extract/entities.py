"""Who and where in a text: countries, places, peoples, official bodies, companies, with what each may stand for.

    text ─► units (names) ─► bodies with owners (shapes), companies ─► places that stand for places (contexts)
                                             └─► owned names settle ─► bare names are ranked (candidates)

Nothing is forced: a bare name keeps every entity that bears it. Persons are for others to find.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, field, frozen

from claimcheck.entities import Entity, Reference, provisional_id
from claimcheck.extract.acronyms import Definition, definitions
from claimcheck.extract.candidates import NATIONAL, Context, bare, place, prior, shared
from claimcheck.extract.companies import Company, companies
from claimcheck.extract.contexts import Scan, national, placed, words
from claimcheck.extract.names import folded, index_of, units
from claimcheck.extract.ownership import owned, possessive
from claimcheck.extract.shapes import Organisation, acts, organisations
from claimcheck.extract.tables import table
from claimcheck.registry import Registry
from claimcheck.times import Period

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
    lands = _lands(scan, bodies, firms)
    context = _context(scan, lands, bodies, jurisdiction, published)
    sightings = [(c.start, c.end, Reference(c.name, (c.id,), (c.how,))) for c in firms]
    sightings += _bodies(context, bodies, defined, plain)
    sightings += [(land.start, land.end, _place(context, land)) for land in lands]
    return _free(sorted(sightings, key=lambda s: (s[0], -s[1])), taken)


@frozen
class Land:
    """A place or a people as a text names it, with what contains it."""

    start: int
    end: int
    name: str
    entities: tuple[Entity, ...]
    people: bool = False
    within: str | None = None
    missing: str | None = None  # the id of a place of the name that no registry has


def _place(context: Context, land: Land) -> Reference:
    if land.missing:
        return Reference(land.name, (land.missing,), (f"named as within {land.within}; in no registry",))
    if land.within and len(land.entities) == 1:
        return Reference(land.name, (land.entities[0].id,), (f"named as within {land.within}",))
    return place(context, land.name, land.entities, "a demonym" if land.people else "the only place known by the name")


def _lands(scan: Scan, bodies: list[Organisation], firms: list[Company]) -> list[Land]:
    """The places and peoples outside the names of bodies and companies."""
    taken = sorted([(b.start, b.end) for b in bodies] + [(c.start, c.end) for c in firms])
    found: list[Land] = []
    persons: set[str] = set()
    at, free = 0, 0
    for number, unit in enumerate(scan.units):
        while at < len(taken) and taken[at][1] <= unit.start:
            at += 1
        if unit.named is None or not unit.named.lands or unit.start < free:
            continue
        if at < len(taken) and taken[at][0] < unit.end:
            continue
        if not (placed(scan, number, persons) if unit.named.places else national(scan, number)):
            continue
        land = Land(unit.start, unit.end, unit.word, unit.named.lands, people=not unit.named.places)
        land = _contained(scan, number, land) if unit.named.places else land
        found.append(land)
        free = land.end
    return found


def _contained(scan: Scan, number: int, land: Land) -> Land:
    """A place with what contains it behind a comma: "Portland, Oregon"."""
    registry = scan.index.registry
    while scan.gap(number + 1) == ", ":
        number += 1
        behind = scan.units[number]
        short = table("places")["abbreviated"].get(_dotted(scan, behind.end, behind.word))
        outer = [e.id for e in behind.named.places] if behind.named else []
        outer = [short] if short else outer
        inner = tuple(e for e in land.entities if any(e.id != o and registry.within(e.id, o) for o in outer))
        if not inner:
            return _missing(scan, number, land, outer)
        end = behind.end + (1 if short and scan.text[behind.end : behind.end + 1] == "." else 0)
        land = evolve(land, end=end, entities=inner, within=land.within or _name(scan, outer[0]))
    return land


def _dotted(scan: Scan, end: int, word: str) -> str:
    return word if word.endswith(".") else word + scan.text[end : end + 1].strip(",; ")


def _name(scan: Scan, id: str) -> str:
    entity = scan.index.registry.get(id)
    return entity.name if entity else id


def _missing(scan: Scan, number: int, land: Land, outer: list[str]) -> Land:
    """A place that no registry has where the text puts it: "Paris, Texas" is not Paris; a list is no place."""
    behind = scan.units[number]
    if not outer or not all("-" in id and ":" not in id for id in outer) or land.within:
        return land
    if scan.gap(number + 1) in (", ", " and ", ", and ") and scan.units[number + 1].named is not None:
        return land
    if any(e.type != "city" for e in land.entities):
        return land
    return evolve(land, end=behind.end, within=_name(scan, outer[0]), missing=provisional_id(land.name, outer[0]))


def _context(
    scan: Scan, lands: list[Land], bodies: list[Organisation], jurisdiction: str | None, published: Period | None
) -> Context:
    """What the text says of countries and of the owners of its bodies."""
    named = [(b.start, tuple(b.owner.lands)) for b in bodies if b.owner] + [(x.start, x.entities) for x in lands]
    homes = ((start, {scan.index.country(e.id) for e in entities}) for start, entities in sorted(named, key=lambda n: n[0]))
    sure = [(start, home) for start, found in homes if len(found) == 1 for home in found if home]
    publisher = scan.index.country(jurisdiction) if jurisdiction else None
    return Context(scan.index, publisher, published, [start for start, _ in sure], [home for _, home in sure])


def _bodies(context: Context, bodies: list[Organisation], defined: list[Definition], text: str) -> list[Sighting]:
    """The bodies with what they stand for: those with owners first, then those the text defines, then the rest."""
    given: dict[int, Reference] = {}
    for body in bodies:
        if body.owner is not None:
            given[body.start] = _owned(context, body, text)
        elif body.named and not body.acronym and len(body.named.bodies) == 1:
            only = body.named.bodies[0]
            if not shared(context, only, body.name):
                context.settled.setdefault(only.id, body.name)
    meanings = _meanings(context, bodies, defined, given)
    sightings = []
    for body in bodies:
        reference = given.get(body.start)
        meaning = meanings.get(body.name) if body.acronym else None
        if meaning is not None and (reference is None or not any(meaning.references)):
            reference = _meant(meaning, body)
        elif reference is None and _is_thing(context, body, text):
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
    return Reference(body.name, (provisional_id(body.name, home),), (f"named as {possessive(whole.name)}; in no registry",))


def _is_thing(context: Context, body: Organisation, text: str) -> bool:
    """Whether an acronym more likely names a thing, or is too short to name a body by itself."""
    if not body.acronym or body.named is None or acts(text, body.end):
        return False
    if any(e.id in context.settled for e in body.named.bodies):
        return False
    if any(e.type == "international" for e in body.named.bodies) or body.name in words("acronyms", "known"):
        return body.name in words("acronyms", "things")
    if any(e.type not in NATIONAL for e in body.named.bodies):
        return False
    spoken = any(context.speaks_for(context.index.country(e.id)) for e in body.named.bodies)
    return len(body.name) < 3 or not (spoken or ARTICLE.search(text[max(0, body.start - 5) : body.start]))


@frozen
class Meaning:
    """What a document lets an acronym stand for, by each of its definitions in order."""

    places: tuple[int, ...]
    references: tuple[Reference | None, ...] = field(repr=False)


def _meanings(
    context: Context, bodies: list[Organisation], defined: list[Definition], given: dict[int, Reference]
) -> dict[str, Meaning]:
    """The acronyms a text explains; None for what is no body."""
    found: dict[str, list[tuple[int, Reference | None]]] = {}
    at = 0
    for definition in sorted(defined, key=lambda d: d.name_span):
        start, end = definition.name_span
        while at < len(bodies) and bodies[at].end <= start:
            at += 1
        body = next((b for b in bodies[at : at + 4] if b.start < end and b.end > start and not b.acronym), None)
        reference = None
        if body is not None:
            reference = given.get(body.start) or bare(context, body.name, body.named, body.start)
            said = f"defined here as {body.name}"
            reference = Reference(definition.acronym, reference.candidates, tuple(said for _ in reference.candidates))
        if not definition.fits:
            reference = _unfit(context, definition, reference)
        found.setdefault(definition.acronym, []).append((definition.acronym_span[0], reference))
    return {acronym: Meaning(*zip(*sorted(m, key=lambda x: x[0]), strict=True)) for acronym, m in found.items()}


def _unfit(context: Context, definition: Definition, reference: Reference | None) -> Reference | None:
    """An acronym that does not fit its name may be a slip: what else bears it stays."""
    named = context.index.names.get(definition.acronym)
    rest = [e.id for e in named.bodies if reference is None or e.id not in reference.candidates] if named else []
    if reference is None:
        return None
    others = tuple("bears the acronym; the text's definition does not fit its letters" for _ in rest)
    return Reference(reference.name, (*reference.candidates, *rest), (*reference.evidence, *others))


def _meant(meaning: Meaning, body: Organisation) -> Reference | None:
    """What an acronym stands for at its place: every definition, the last one before it first."""
    before = [r for at, r in zip(meaning.places, meaning.references, strict=True) if at <= body.start and r is not None]
    after = [r for at, r in zip(meaning.places, meaning.references, strict=True) if at > body.start and r is not None]
    pairs: dict[str, str] = {}
    for reference in (*reversed(before), *after):
        for id, said in zip(reference.candidates, reference.evidence, strict=True):
            pairs.setdefault(id, said)
    return Reference(body.name, tuple(pairs), tuple(pairs.values())) if pairs else None


def _apart(bodies: list[Organisation], firms: list[Company]) -> list[Organisation]:
    """The bodies that are no part of a company's name."""
    kept, at = [], 0
    for body in sorted(bodies, key=lambda b: b.start):
        while at < len(firms) and firms[at].end <= body.start:
            at += 1
        if (at == len(firms) or firms[at].start >= body.end) and (not kept or kept[-1].end <= body.start):
            kept.append(body)
    return kept


def _free(sightings: list[Sighting], taken: Sequence[tuple[int, int]]) -> list[Sighting]:
    """The sightings that overlap neither one another nor a taken place."""
    spans, kept, at, free = sorted(taken), [], 0, 0
    for start, end, reference in sightings:
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if start < free or (at < len(spans) and spans[at][0] < end):
            continue
        kept.append((start, end, reference))
        free = end
    return kept
