"""Places and peoples as a text names them, with what contains them: "Portland, Oregon" is one place."""

from __future__ import annotations

from attrs import evolve, frozen

from claimcheck.entities import Entity, Reference, provisional_id
from claimcheck.extract.naming.bodies import Organisation
from claimcheck.extract.naming.candidates import Context, place
from claimcheck.extract.naming.contexts import Scan, national, placed
from claimcheck.extract.naming.firms import Company
from claimcheck.tables import table


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


def land_reference(context: Context, land: Land) -> Reference:
    """What a place or a people may stand for."""
    if land.missing:
        return Reference(land.name, (land.missing,), (f"named as within {land.within}; in no registry",))
    if land.within and len(land.entities) == 1:
        return Reference(land.name, (land.entities[0].id,), (f"named as within {land.within}",))
    return place(context, land.name, land.entities, "a demonym" if land.people else "the only place known by the name")


def find_lands(scan: Scan, bodies: list[Organisation], firms: list[Company]) -> list[Land]:
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
        if inner and scan.text.startswith("'s", behind.end):
            return land  # "Nakuru, Kenya's fourth city": said of the one, owned by the other
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
    kinds = {e.type for e in land.entities}
    if kinds != {"city"} and (kinds != {"city", "subdivision"} or _is_of(scan, outer[0], land)):
        return land
    return evolve(land, end=behind.end, within=_name(scan, outer[0]), missing=provisional_id(land.name, outer[0]))


def _is_of(scan: Scan, outer: str, land: Land) -> bool:
    """Whether one of the places a name may mean is of the country that something is of."""
    return scan.index.country(outer) in {scan.index.country(e.id) for e in land.entities}
