"""A body as a text names it, and what can own one."""

from __future__ import annotations

from attrs import frozen

from claimcheck.extract.naming.contexts import words
from claimcheck.extract.naming.nameindex import Named
from claimcheck.extract.naming.names import Unit
from claimcheck.extract.naming.ownership import UNIONS, Owner, owner_of

LONGEST = 6  # words on one side of a head
# what joins two names to one: the words of a list
JOINED = (" and ", ", and ", ", ", " & ")
POSSESSIVE = ("'s ", "' ", "'s the ")


@frozen
class Organisation:
    """A body as a text names it; `name` is without its owner, `first` and `last` the numbers of its units."""

    start: int
    end: int
    name: str
    first: int
    last: int
    named: Named | None = None
    owner: Owner | None = None
    acronym: bool = False
    parent: int | None = None  # where the body begins that is named as its owner


def is_owner(unit: Unit) -> bool:
    """Whether a unit can own a body: a place, a people, a union of states."""
    if unit.named is None:
        return False
    if unit.word in words("places", "words") and all(e.type == "city" for e in unit.named.lands):
        return False  # "Mobile", "Reading": in the name of a body, a word more often than the city
    return bool(unit.named.lands) or any(e.id in UNIONS for e in unit.named.bodies)


def owner_at(unit: Unit, *, before: bool) -> Owner:
    """The owner a unit names: a place, a people, a union."""
    named = unit.named
    assert named is not None
    peoples = tuple(e for e in named.people if named.name in e.adjectives)
    return owner_of(named.places or peoples or named.lands or named.bodies, unit.word, before=before)
