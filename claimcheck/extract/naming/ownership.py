"""Whose a body is, where the text says so: "China's", "of Peru", "Danish", "US", "(Kenya)".

An owner that is named decides. Where the registry has no such body of that owner, the body is one nobody has
registered: a wrong owner is never set right.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from claimcheck.entities import Entity, provisional_id
from claimcheck.extract.naming.nameindex import NameIndex
from claimcheck.periods import Period
from claimcheck.registry import fold

COUNTRIES = frozenset({"country", "territory"})
UNIONS = {"EU:EU": "EU", "INT:UN": "INT"}  # bodies that own bodies
PRIVATE = "organisation"  # the type of what is in a land, and not a body of it
MOST = 4  # owners an ambiguous word is taken for at most


@frozen
class Owner:
    """An owner as the text names it: what the word may mean, and the word."""

    lands: tuple[Entity, ...]
    word: str
    before: bool  # it stands before the body


def owner_of(entities: Iterable[Entity], word: str, *, before: bool) -> Owner:
    """An owner; countries before the places of the same name."""
    lands = sorted(entities, key=lambda e: (e.type not in COUNTRIES, e.type == "city"))
    return Owner(tuple(lands[:MOST]), word, before)


def possessive(name: str) -> str:
    """The genitive of a name.

    >>> possessive("Cyprus"), possessive("Kenya")
    ("Cyprus'", "Kenya's")
    """
    return name + ("'" if name.endswith("s") else "'s")


def unowning(name: str) -> str:
    """A name without the sign of the genitive.

    >>> unowning("Bente Aas’s"), unowning("Kenya's")
    ('Bente Aas', 'Kenya')
    """
    return name.removesuffix("’s").removesuffix("'s")


def borne_by(index: NameIndex, name: str, land: Entity, published: Period | None, *, before: bool) -> list[Entity]:
    """The bodies of a land that bear a name, or the name with the land's beside it; the likeliest only."""
    words = dict.fromkeys((*map(fold, land.names), *map(fold, land.adjectives)))
    ahead = [f"{word} {name}" for word in words]
    written = (
        [name, *ahead, *_behind(name, words)] if " " in name else [name, *(ahead if before else _behind(name, words))]
    )
    found = {e.id: e for each in written if each in index.names for e in index.names[each].bodies}
    found.update({e.id: e for e in index.roles.get((name, land.id), ())})
    exact = [e for e in found.values() if _jurisdiction(e) == UNIONS.get(land.id, land.id)]
    inner = [e for e in found.values() if index.registry.within(e.jurisdiction, land.id)]
    return likeliest(exact or inner, name, published)


def _behind(name: str, words: Iterable[str]) -> list[str]:
    return [f"{name} of {article}{word}" for word in words for article in ("", "the ")]


def _jurisdiction(entity: Entity) -> str:
    return entity.jurisdiction or entity.id.partition(":")[0]


def likeliest(entities: list[Entity], name: str, published: Period | None) -> list[Entity]:
    """Of the bodies of one land, those that existed at the time and bore the name: its own before firms and clubs in it."""
    ranks = [(not existed(e, published), was_renamed(e, name, published), e.type == PRIVATE) for e in entities]
    return [e for e, rank in zip(entities, ranks, strict=True) if rank == min(ranks)]


def existed(entity: Entity, at: Period | None) -> bool:
    """Whether an entity existed at a time; without a time, whether it exists still."""
    valid = entity.valid
    if valid is None:
        return True
    if at is None:
        return valid.latest is None
    begun = valid.earliest is None or at.latest is None or valid.earliest <= at.latest
    return begun and (valid.latest is None or at.earliest is None or at.earliest <= valid.latest)


def was_renamed(entity: Entity, name: str, at: Period | None) -> bool:
    """Whether an entity bears the name no longer."""
    former = next((f for f in entity.former if fold(f.name) == name), None)
    if former is None or name in map(fold, entity.names):
        return False
    if at is None or former.until is None or former.until.latest is None or at.earliest is None:
        return True
    return at.earliest > former.until.latest


def owned(index: NameIndex, name: str, owner: Owner, published: Period | None, whole: str) -> list[tuple[str, str]]:
    """The ids an owned name may stand for, each with its evidence; `whole` is the name with its owner, as written."""
    found: list[tuple[str, str]] = []
    missing: list[tuple[str, str]] = []
    for land in owner.lands:
        seat = _country_of_capital(index, land)
        bodies = borne_by(index, name, land, published, before=owner.before)
        if not bodies and seat is not None:
            bodies = borne_by(index, name, seat, published, before=owner.before)
        said = f"named as {possessive(land.name)}"
        found += [(body.id, said) for body in bodies]
        if not bodies and land.type != "city":
            missing.append((provisional_id(name, UNIONS.get(land.id, land.id)), f"{said}; in no registry"))
        elif not bodies:
            missing.append((provisional_id(whole, land.within), f"{said}; in no registry"))
    countries = {provisional_id(name, land.id) for land in owner.lands if land.type in COUNTRIES}
    rest = [pair for pair in missing if not found or pair[0] in countries]
    return list(dict([*reversed(rest), *reversed(found)]).items())[::-1]


def _country_of_capital(index: NameIndex, land: Entity) -> Entity | None:
    """The country whose capital a city is: "London" for the government of the United Kingdom."""
    country = index.registry.get(index.country(land.id) or "") if land.type == "city" else None
    return country if country is not None and country.capital in land.names else None
