"""What a bare name may stand for: every entity that bears it, best first, with what speaks for each in words.

What the text says comes first: the countries it names near by, then those whose bodies it names in full, then those it
names at all; the country of the publisher is weaker. Evidence ranks and never chooses: a country that is merely named
is not an owner. A name is settled only where the text itself gave its owner, or where nobody else bears it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from attrs import Factory, field, frozen

from claimcheck.days import Day
from claimcheck.entities import Entity, Reference, provisional_id
from claimcheck.extract.naming.contexts import words
from claimcheck.extract.naming.nameindex import Named, NameIndex
from claimcheck.extract.naming.owners import PLACES
from claimcheck.extract.naming.ownership import existed, possessive, was_renamed
from claimcheck.periods import Period
from claimcheck.registry import fold

NEARBY = 200  # code points within which a country is named near by
LOOKED = 12  # names of countries looked at on either side
NATIONAL = frozenset({"agency", "ministry", "court", "central-bank", "police", "military", "parliament"})
SHORT = 4  # acronyms no longer than this are borne by many bodies the world over
NOTHING = "nothing in the text speaks for it"
KINDS = {"city": "a city in", "subdivision": "a part of", "country": "a country of", "territory": "a territory of"}


@frozen(eq=False)
class Context:
    """What one document says of the countries and bodies in it, and what is known of it from outside."""

    index: NameIndex
    publisher: str | None = None
    published: Period | None = None
    starts: list[int] = field(factory=list)  # where countries are named, in order
    lands: list[str] = field(factory=list)  # and which
    bodies: Counter[str] = Factory(Counter)  # how many bodies of a country are named with their owner
    own: dict[str, dict[str, str]] = field(factory=dict)  # name: {id: the words of the text}
    settled: dict[str, str] = field(factory=dict)  # id: the words of the text
    counts: Counter[str] = field(init=False)
    ranked: dict[tuple[str, tuple[str, ...]], Reference] = field(init=False, factory=dict)

    @counts.default
    def _counted(self) -> Counter[str]:
        return Counter(self.lands)

    def settle(self, name: str, ids: Iterable[str], quote: str) -> None:
        """Note that the text gave a name its owner."""
        for id in ids:
            self.own.setdefault(name, {}).setdefault(id, quote)
            self.settled.setdefault(id, quote)
            country = self.index.country(id)
            if country:
                self.bodies[country] += 1

    def near(self, start: int) -> tuple[str, ...]:
        """The countries named near a place, nearest first."""
        at = bisect_left(self.starts, start)
        around = range(max(0, at - LOOKED), min(len(self.starts), at + LOOKED))
        close = [(abs(self.starts[i] - start), self.lands[i]) for i in around if abs(self.starts[i] - start) < NEARBY]
        return tuple(dict.fromkeys(land for _, land in sorted(close)))[:4]

    def speaks_for(self, country: str | None) -> bool:
        """Whether anything speaks for a country: its name, a body of its, the publisher."""
        return bool(country) and (country in self.counts or country in self.bodies or country == self.publisher)


def bare(context: Context, name: str, named: Named | None, start: int) -> Reference:
    """What a name without an owner may stand for."""
    bearers = named.bodies if named is not None else ()
    given = dict(context.own.get(name, {}))
    given.update({e.id: context.settled[e.id] for e in bearers if e.id in context.settled})
    alone = len(bearers) == 1 and list(given) == [bearers[0].id] and given[bearers[0].id] == name
    if given and not alone:
        return Reference(name, tuple(given), tuple(f"the text says “{quote}”" for quote in given.values()))
    if not bearers:
        return _unknown(context, name)
    return _ranked(context, name, bearers, context.near(start) if len(bearers) > 1 else ())


def _unknown(context: Context, name: str) -> Reference:
    """A body no registry holds: of the body it is named after, or of nobody knows whom."""
    whole = context.index.names.get(name.rpartition(" of ")[2])
    homes = {context.index.country(e.id) for e in whole.bodies} if whole is not None else set()
    home = homes.pop() if len(homes) == 1 else None
    said = "a part of the body it is named after" if home else "the text does not say whose it is"
    return Reference(name, (provisional_id(name, home),), (f"in no registry; {said}",))


def _ranked(context: Context, name: str, bearers: tuple[Entity, ...], near: tuple[str, ...]) -> Reference:
    homes = {context.index.country(e.id) for e in bearers}
    near = tuple(land for land in near if land in homes)
    known = context.ranked.get((name, near))
    if known is None:
        known = context.ranked[name, near] = _rank(context, name, bearers, near)
    return known


def prior(context: Context, land: Entity) -> tuple[object, ...]:
    """The order of places that one name may mean: countries, what the text names, capitals."""
    home = context.index.country(land.id) or ""
    country = context.index.registry.get(home)
    return (
        land.type not in ("country", "territory"),
        -context.bodies[home],
        -context.counts[home],
        home != context.publisher,
        country is None or country.capital not in land.names,
    )


def _rank(context: Context, name: str, bearers: tuple[Entity, ...], near: tuple[str, ...]) -> Reference:
    def key(entity: Entity) -> tuple[object, ...]:
        home = context.index.country(entity.id) or ""
        return (
            near.index(home) if home in near else len(near),
            -context.bodies[home],
            -context.counts[home],
            home != context.publisher,
            not existed(entity, context.published) or was_renamed(entity, name, context.published),
            entity.type != "international",
            entity.type == "subdivision",  # news that says "Utrecht" means the city more often than the province
            *(prior(context, entity)[-1:] if entity.type in PLACES else ()),
        )

    ordered = sorted(bearers, key=key)
    ids = tuple(e.id for e in ordered)
    if len(ids) > 1:
        return Reference(name, ids, tuple(_evidence(context, e, name, near) for e in ordered))
    only = ordered[0]
    said = _aged(context, only, name)
    if not shared(context, only, name):
        return Reference(name, ids, ("; ".join(["the only body known by the name", *said]),))
    other = "another body may bear the name: the text says nothing of whose it is"
    return Reference(name, (*ids, provisional_id(name)), ("; ".join(["the only body in the registry", *said]), other))


def shared(context: Context, entity: Entity, name: str) -> bool:
    """Whether bodies outside the registry are likely to bear a name: it names no country, and nor does the text."""
    if entity.type not in NATIONAL or context.speaks_for(context.index.country(entity.id)):
        return False
    parts = name.split()
    if len(parts) == 1:
        return len(name) <= SHORT and name.isupper() and name not in words("acronyms", "known")
    land = context.index.registry.get(entity.jurisdiction or "")
    own = [fold(word) for word in (*land.names, *land.adjectives)] if land else []
    own += [part for part in parts if part in context.index.names and context.index.names[part].lands]
    headed = any(part in words("organisations", "heads") for part in parts)
    return headed and not any(word in name for word in own)


def _evidence(context: Context, entity: Entity, name: str, near: tuple[str, ...]) -> str:
    home = context.index.country(entity.id)
    land = context.index.registry.get(home or "")
    label = land.name if land else "an international body"
    said = _described(context, entity)
    described = len(said)
    if home in near:
        said.append(f"{label} is named near by")
    elif home in context.counts:
        said.append(f"{label} is named in the text")
    if home in context.bodies:
        said.append(f"other bodies of {label} are named" if land else "other international bodies are named")
    if home is not None and home == context.publisher:
        said.append(f"the publisher is {possessive(label)}")
    if len(said) == described:
        said.append(NOTHING if land else label)
    return "; ".join([*said, *_aged(context, entity, name)])


def _described(context: Context, entity: Entity) -> list[str]:
    """What a place is, where several have its name."""
    if entity.type not in PLACES:
        return []
    outer = context.index.registry.get(entity.within or entity.jurisdiction or "")
    return [f"{KINDS[entity.type]} {outer.name}" if outer else f"the {entity.type}"]


def _aged(context: Context, entity: Entity, name: str) -> list[str]:
    """What sets a name or an entity in another time."""
    said = []
    former = next((f for f in entity.former if fold(f.name) == name and name not in map(fold, entity.names)), None)
    if former is not None:
        until = former.until.latest if former.until else None
        said.append(f"a former name{f', until {until.year}' if until else ''}")
    if entity.valid is not None and not existed(entity, context.published):
        said.append(f"existed {_year(entity.valid.earliest)}–{_year(entity.valid.latest)}")
    return said


def _year(day: Day | None) -> str:
    return str(day.year) if day else ""


def place(context: Context, name: str, lands: tuple[Entity, ...], what: str) -> Reference:
    """What the name of a place or a people may stand for: places within places of the same name are left out."""
    outer = {e.id for e in lands if e.type in ("country", "territory")}
    kept = tuple(e for e in lands if e.id in outer or context.index.country(e.id) not in outer) if outer else lands
    if len(kept) == 1:
        said = _aged(context, kept[0], name)
        return Reference(name, (kept[0].id,), ("; ".join([what, *said]),))
    known = context.ranked.get((name, (what,)))
    if known is None:
        known = context.ranked[name, (what,)] = _rank(context, name, kept, ())
    return known
