"""The registry: loading entities and looking them up by name.

The packaged registry is data in `claimcheck/data`: countries, subdivisions, cities, international bodies, agencies. A user's
`agencies.toml` of the same form adds entities and replaces those that bear the same id. A name may belong to several
entities; a look-up returns them all and chooses none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import tomli
from attrs import field, fields, frozen

from claimcheck.entities import Entity, FormerName
from claimcheck.errors import Fault, FaultyFiles
from claimcheck.periods import Period

TABLES = ("countries.toml", "subdivisions.toml", "cities.toml", "international.toml")
FOLDER = "agencies"
BARE = 3  # words of a name that tell a body from others without that of its country
# characters that are written in several ways and tell no names apart
FOLDED = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-"})


def fold(name: str) -> str:
    """A name as the registry writes it: straight apostrophes, plain spaces, plain hyphens; its case is kept.

    >>> fold("Xi’an\u00a0City")
    "Xi'an City"
    """
    return name if name.isascii() else name.translate(FOLDED)


@frozen(eq=False)
class Registry:
    """Entities by id and by name.

    >>> [e.id for e in Registry.packaged().named("National Immigration Agency")]
    ['TW:NIA']
    >>> {"CN:NIA", "TW:NIA"} <= {e.id for e in Registry.packaged().named("NIA")}
    True
    """

    entities: Mapping[str, Entity] = field(repr=lambda entities: f"<{len(entities)} entities>")

    @classmethod
    def packaged(cls) -> Registry:
        """The registry that comes with claimcheck; loaded once."""
        return _packaged()

    @classmethod
    def load(cls, *paths: str | Path) -> Registry:
        """The packaged registry with the entities of the given files added, or replaced where the id is known.

        Raises `FaultyFiles` with every fault of the files.
        """
        if not paths:
            return cls.packaged()
        faults: list[Fault] = []
        added = [e for path in paths for e in _read(Path(path), str(path), faults)]
        if faults:
            raise FaultyFiles(faults)
        return cls({**cls.packaged().entities, **{e.id: e for e in added}})

    def get(self, id: str) -> Entity | None:
        """The entity of an id; None where the registry has none."""
        return self.entities.get(id)

    @cached_property
    def by_name(self) -> Mapping[str, tuple[Entity, ...]]:
        """The entities of each folded name: current and former names, acronyms."""
        found: dict[str, dict[str, Entity]] = defaultdict(dict)
        for entity in self.entities.values():
            for name in entity.all_names:
                found[fold(name)][entity.id] = entity
        return {name: tuple(entities.values()) for name, entities in found.items()}

    @cached_property
    def by_demonym(self) -> Mapping[str, tuple[Entity, ...]]:
        """The entities of each demonym and adjective."""
        found: dict[str, dict[str, Entity]] = defaultdict(dict)
        for entity in self.entities.values():
            for word in (*entity.demonyms, *entity.adjectives):
                found[fold(word)][entity.id] = entity
        return {word: tuple(entities.values()) for word, entities in found.items()}

    @cached_property
    def by_jurisdiction(self) -> Mapping[str, tuple[Entity, ...]]:
        """The bodies of each country, subdivision or union."""
        found: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.entities.values():
            if entity.jurisdiction:
                found[entity.jurisdiction].append(entity)
        return {owner: tuple(entities) for owner, entities in found.items()}

    @cached_property
    def by_bare_name(self) -> Mapping[str, tuple[Entity, ...]]:
        """The bodies that bear a name behind that of their country: "Border Services Agency", of Canada."""
        found: dict[str, dict[str, Entity]] = defaultdict(dict)
        for entity in self.entities.values():
            for name in entity.all_names if entity.jurisdiction else ():
                if bare := self.bare(entity, name):
                    found[bare][entity.id] = entity
        return {name: tuple(entities.values()) for name, entities in found.items()}

    def bare(self, entity: Entity, name: str) -> str | None:
        """A body's name without that of its country before it, where three words or more are left; else None.

        >>> registry = Registry.packaged()
        >>> registry.bare(registry.entities["CA:CBSA"], "Canadian Border Services Agency")
        'Border Services Agency'
        """
        land = self.get(entity.jurisdiction or "")
        words = (*land.names, *land.adjectives, *land.demonyms) if land else ()
        plain = fold(name)
        starts = (f"{fold(word)} " for word in words)
        rest = next((plain[len(start) :] for start in starts if plain.startswith(start)), "")
        return rest if len(rest.split()) >= BARE else None

    def named(self, name: str) -> tuple[Entity, ...]:
        """Every entity that bears the name, or bore it; in the order of the registry, none preferred."""
        return self.by_name.get(fold(name), ())

    def within(self, inner: str | None, outer: str) -> bool:
        """Whether a place or body lies within another: a city in its province, that in its country."""
        seen: set[str] = set()
        while inner is not None and inner not in seen:
            if inner == outer:
                return True
            seen.add(inner)
            entity = self.get(inner)
            inner = (entity.within or entity.jurisdiction) if entity else None
        return False


@cache
def _packaged() -> Registry:
    data = files("claimcheck.data")
    tables: list[Traversable] = [data / name for name in TABLES]
    tables += sorted((t for t in (data / FOLDER).iterdir() if t.name.endswith(".toml")), key=lambda t: t.name)
    entities = (entity_of(row) for table in tables for row in tomli.loads(table.read_text("utf-8"))["entity"])
    return Registry({entity.id: entity for entity in entities})


def entity_of(row: Mapping[str, Any]) -> Entity:
    """The entity of one `[[entity]]` table. Raises `ValueError` or `TypeError` where it is not one."""
    known = KEYS
    unknown = sorted(row.keys() - known - IGNORED - {"source"})
    if unknown:
        raise ValueError(f"{unknown[0]!r} is no key of an entity; there are {', '.join(sorted(known))}")
    values: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in row.items() if key in known}
    if not all(isinstance(row.get(key), str) for key in ("id", "type")) or not row.get("names"):
        raise ValueError("an entity has at least id, type and names")
    values["provenance"] = row.get("source", "")
    if "valid" in row:
        values["valid"] = Period.from_edtf(row["valid"])
    values["former"] = tuple(_former(former) for former in row.get("former", ()))
    return Entity(**values)


KEYS = frozenset(a.name for a in fields(Entity))
IGNORED = frozenset({"alpha3", "note", "kind", "successor"})  # facts no rule rests on yet


def _former(row: Mapping[str, str]) -> FormerName:
    return FormerName(row["name"], Period.from_edtf(row["until"]) if "until" in row else None)


def _read(path: Path, shown: str, faults: list[Fault]) -> Iterator[Entity]:
    try:
        rows: Iterable[Any] = tomli.loads(path.read_text("utf-8")).get("entity", ())
    except (OSError, ValueError) as error:
        faults.append(Fault(shown, None, "", f"cannot be read: {error}", "a TOML file of [[entity]] tables"))
        return
    for number, row in enumerate(rows):
        try:
            yield entity_of(row)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            faults.append(Fault(shown, None, f"$.entity[{number}]", str(error)))
