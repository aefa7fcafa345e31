"""The names of a registry as texts write them, ready to be searched; built when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from attrs import field, frozen

from claimcheck.entities import Entity
from claimcheck.extract.naming.owners import PLACES
from claimcheck.extract.text.signs import sign
from claimcheck.registry import Registry, fold
from claimcheck.tables import table

# a word that begins with a capital, or with a letter that has no case; "Directorate-General" is one
CAPITAL = re.compile(r"(?<!\w)[^\W\d_a-zß-öø-ÿ]\w*+(?:-General(?!\w))?")
capitals = sign(lambda: CAPITAL)
FIRST = re.compile(r"\w+")
# the next word of a name, with what stands between
NEXT = re.compile(r"[^\w\n]{1,3}+\w++")
MARKS = ".)+!"  # what a name may end in beside a word
# the same word in two spellings
SPELLINGS = (("Labour", "Labor"), ("Defence", "Defense"), ("Organisation", "Organization"), ("Centre", "Center"))
# a ministry whose field may stand before the word as well
TURNED = re.compile(r"(Ministry|Department) (?:of|for) (?:the )?([A-Z]\w+(?: (?:and )?[A-Z]\w+){0,4})")


@frozen
class Named:
    """What the registry knows under one name: places and bodies that bear it, peoples and owners it is said of."""

    name: str
    places: tuple[Entity, ...] = ()
    bodies: tuple[Entity, ...] = ()
    people: tuple[Entity, ...] = ()
    disputed: bool = False  # a person or thing bears the name too

    @property
    def lands(self) -> tuple[Entity, ...]:
        """The places of the name, or those of the people it names."""
        return self.places or self.people

    @cached_property
    def acronym(self) -> bool:
        """Whether the name is one word with two capitals or more."""
        letters = self.name.replace(".", "")
        return " " not in letters and sum(letter.isupper() for letter in letters) > 1


@frozen(eq=False)
class NameIndex:
    """The names of a registry, ready to be searched; made by `index_of`."""

    registry: Registry
    names: dict[str, Named] = field(repr=False)
    prefixes: frozenset[str] = field(repr=False)
    led: dict[str, tuple[str, ...]] = field(repr=False)  # "Bern": ("canton of ",)

    @cached_property
    def small(self) -> tuple[str, ...]:
        """Names of one word that begins with a small letter."""
        return tuple(name for name in self.names if name[:1].islower() and " " not in name)

    @cached_property
    def roles(self) -> Mapping[tuple[str, str], tuple[Entity, ...]]:
        """The bodies that hold a role alone in their countries, by the role's name: ("Central Bank", "TH")."""
        kinds = {kind: name for name, kind in table("organisations")["roles"].items()}
        found: dict[tuple[str, str], tuple[Entity, ...]] = {}
        for entity in self.registry.entities.values():
            if entity.type in kinds and entity.jurisdiction:
                key = (kinds[entity.type], entity.jurisdiction)
                found[key] = (*found.get(key, ()), entity)
        return found

    def longest(self, text: str, start: int, end: int) -> int:
        """Where the longest name ends that begins with the word at `[start, end)`; 0 for none."""
        best = 0
        names, prefixes = self.names, self.prefixes
        while True:
            key = text[start:end]
            if key in names:
                best = end
            if text[end : end + 1] in MARKS and key + text[end : end + 1] in names:
                best = end + 1 if end < len(text) else best
            if key not in prefixes or (match := NEXT.match(text, end)) is None:
                return best
            end = match.end()

    def country(self, id: str | None) -> str | None:
        """The country a place or body belongs to: "US" of "place:boston-us", "INT" and "EU" for what has none."""
        return _country(self.registry, id)


@lru_cache(maxsize=65536)
def _country(registry: Registry, id: str | None) -> str | None:
    for _ in range(8):
        entity = registry.get(id) if id else None
        if entity is None:
            break
        if entity.type in ("country", "territory"):
            return entity.id
        outer = entity.within or entity.jurisdiction
        if outer is None:
            return entity.id.partition(":")[0]
        id = outer
    return id.partition(":")[0].partition("-")[0] if id else None


@lru_cache(maxsize=4)
def index_of(registry: Registry) -> NameIndex:
    """The index of a registry; built when it is first asked for.

    >>> index = index_of(Registry.packaged())
    >>> index.longest("New Zealand's police", 0, 3)
    11
    """
    names: dict[str, dict[str, dict[str, Entity]]] = {}
    for entity in registry.entities.values():
        kind = "places" if entity.type in PLACES else "bodies"
        for name in _written(entity, registry):
            names.setdefault(name, {}).setdefault(kind, {})[entity.id] = entity
        for word in (*entity.demonyms, *entity.adjectives):
            names.setdefault(fold(word), {}).setdefault("people", {})[entity.id] = entity
    held = {
        name: Named(name, **{kind: tuple(e.values()) for kind, e in kinds.items()}, disputed=_disputed(name, kinds))
        for name, kinds in names.items()
    }
    for name in [name for name, named in held.items() if _shoutable(name, named)]:
        held.setdefault(name.upper(), held[name])
    led: dict[str, tuple[str, ...]] = {}
    for name in held:
        if name[:1].islower() and (capital := CAPITAL.search(name)) and capital.start():
            head = name[capital.start() :]
            led[head] = (*led.get(head, ()), name[: capital.start()])
    return NameIndex(registry, held, frozenset(prefix for name in held for prefix in _prefixes(name)), led)


def _disputed(name: str, kinds: dict[str, dict[str, Entity]]) -> bool:
    return any(name in map(fold, e.ambiguous) for found in kinds.values() for e in found.values() if e.ambiguous)


def _shoutable(name: str, named: Named) -> bool:
    """Whether a place in capitals throughout is still known: datelines, headings."""
    return bool(named.lands) and len(name) > 4 and not named.disputed and name not in table("places")["words"]["words"]


def _prefixes(name: str) -> Iterator[str]:
    word = FIRST.match(name)
    end = word.end() if word else len(name)
    while match := NEXT.match(name, end):
        yield name[:end]
        end = match.end()


def _written(entity: Entity, registry: Registry) -> Iterator[str]:
    """The ways a name is written: both spellings, "Health Ministry" for "Ministry of Health", without its country."""
    plain = [fold(name) for name in (*entity.names, *(former.name for former in entity.former))]
    yield from plain
    yield from map(fold, entity.acronyms)
    if entity.type in PLACES:
        return
    short = [name for long in plain for name in _unowned(long, entity, registry)]
    for name in (*plain, *short):
        turned = TURNED.fullmatch(name)
        for each in (name, f"{turned[2]} {turned[1]}" if turned else name):
            yield each
            for one, other in SPELLINGS:
                if one in each:
                    yield each.replace(one, other)
                elif other in each:
                    yield each.replace(other, one)


@lru_cache(maxsize=1024)
def _of_land(registry: Registry, id: str) -> tuple[str, ...]:
    """What names a country, and what is of it."""
    land = registry.get(id)
    return tuple(sorted({*map(fold, land.names), *map(fold, land.adjectives)})) if land else ()


def _unowned(name: str, entity: Entity, registry: Registry) -> Iterator[str]:
    """A body's name without the country it begins or ends with: "Civil Aviation Authority" of Singapore's."""
    heads = table("organisations")["heads"]["words"]
    for word in _of_land(registry, entity.jurisdiction) if entity.jurisdiction else ():
        if word not in name:
            continue
        for before, behind in ((f"{word} ", ""), (f"{word}'s ", ""), ("", f" of {word}"), ("", f" of the {word}")):
            if name.startswith(before) and name.endswith(behind) and before + behind:
                rest = name[len(before) : len(name) - len(behind)].strip()
                words = rest.split()
                if len(words) > 1 and rest[:1].isupper() and (words[0] in heads or words[-1] in heads):
                    yield rest
