"""Whose a body is and where a place lies, as the text itself says: "China's …", "the Chinese …", "…, Oregon".

And what two owners, or two names of bodies, are to one another: rules that compare them ask here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from claimcheck.entities import Entity, Reference, country_of
from claimcheck.registry import BARE, Registry, fold
from claimcheck.terms import one_spelling

LANDS = frozenset({"country", "territory", "subdivision"})
PLACES = LANDS | {"city"}
# what leads to an owner behind a name: "of the Russian Federation", "in Laos", ", Oregon"
BEHIND = re.compile(r"\s(?:of|in|for)\s(?:the\s)?|,\s")
ALIKE = 0.75  # from this likeness on, the names of two countries are taken for one another (Austria, Australia)
STEM = 5  # letters in which two words begin alike that are forms of one (Electoral, Elections)
SMALL = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "&"])
# nouns that one body's name is given by turns; two bodies of one owner differ in what they are for instead
TURNS = (
    frozenset({"agency", "administration", "authority"}),
    frozenset({"board", "bureau"}),
    frozenset({"commission", "committee", "council"}),
    frozenset({"department", "directorate", "division"}),
    frozenset({"institute", "institution", "inspectorate"}),
    frozenset({"office", "organization"}),
    frozenset({"service", "services", "secretariat"}),
)


def owned(quote: str, registry: Registry) -> tuple[str | None, str]:
    """The owner that the words of a name say, if they name one, and the plain name.

    >>> owned("the Ministry of Rural Development of Chad", Registry.packaged())
    ('TD', 'Ministry of Rural Development')
    """
    text = " ".join(fold(quote).split())
    return _owned(text.removeprefix("the ").removeprefix("The "), registry)


@lru_cache(maxsize=1 << 14)
def _owned(text: str, registry: Registry) -> tuple[str | None, str]:
    whole = {e.id for e in registry.named(text)} if "'" not in text else set()

    def is_name(plain: str) -> bool:
        """Whether what is left without an owner is a name: where the whole is one, of the same bearer."""
        return not whole or any(e.id in whole for e in registry.named(plain))

    words = text.split(" ")
    for length in range(min(4, len(words) - 1), 0, -1):
        head = " ".join(words[:length])
        owner = _land(head.removesuffix("'s").removesuffix("'"), registry)
        if owner and is_name(" ".join(words[length:])):
            return owner.id, " ".join(words[length:])
    for match in BEHIND.finditer(text):
        owner = _land(text[match.end() :], registry)
        if owner and is_name(text[: match.start()]):
            return owner.id, text[: match.start()]
    return None, text


def _land(name: str, registry: Registry) -> Entity | None:
    """The country or subdivision a name or adjective stands for, if it is one only."""
    found = [e for e in (*registry.named(name), *registry.by_demonym.get(name, ())) if e.type in LANDS]
    countries = [e for e in found if e.type != "subdivision"] or found
    ids = {e.id for e in countries}
    return countries[0] if len(ids) == 1 else None


def is_ministry(reference: Reference) -> bool:
    """Whether a name is that of a ministry, by the registry or by its words.

    >>> is_ministry(Reference("Ministry of Works", plain="Ministry of Works")), is_ministry(Reference("Navy", plain="Navy"))
    (True, False)
    """
    if reference.entities:
        return {entity.type for entity in reference.entities} == {"ministry"}
    words = name_words(reference.plain or reference.name)
    return len(words) > 1 and "ministry" in (words[0], words[-1])


def home_of(entity: Entity) -> str:
    """The id of the country an entity is of, or is; "INT" for international bodies.

    >>> [home_of(Registry.packaged().entities[id]) for id in ("CN:NIA", "place:oslo-no", "GB-WLS", "INT:IOM")]
    ['CN', 'NO', 'GB', 'INT']
    """
    return country_of(entity.jurisdiction or entity.within or entity.id)


def meet(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether two owners are one, or one lies within the other: a state in its country.

    >>> meet(["US-OR"], ["US"]), meet(["US-OR"], ["US-ME"])
    (True, False)
    """
    others = set(theirs)
    return any(x == y or x.startswith(f"{y}-") or y.startswith(f"{x}-") for x in mine for y in others)


def bearer(owners: Iterable[str], known: Iterable[Entity]) -> Entity | None:
    """The first of some entities that is of one of the owners, or lies there."""
    places = tuple(owners)
    return next((e for e in known if meet({e.within or e.jurisdiction or ""}, places)), None)


def bears(entity: Entity, name: str) -> bool:
    """Whether a body goes by a name, or by a long one behind the name of its country.

    >>> agency = Registry.packaged().entities["CA:CBSA"]
    >>> bears(agency, "Border Services Agency"), bears(agency, "Services Agency")
    (True, False)
    """
    plain, names = fold(name), [fold(own) for own in entity.all_names]
    return plain in names or (len(name_words(name)) >= BARE and any(own.endswith(f" {plain}") for own in names))


def shown(entity: Entity) -> str:
    """What the registry knows of an entity's owner, and where that can be checked."""
    of = entity.within or entity.jurisdiction or "no country"
    return f"the registry has {entity.name} as {entity.id}, of {of} ({entity.provenance or 'no source recorded'})"


def mistakable(one: str, other: str) -> bool:
    """Whether the names of two lands are easily taken for one another.

    >>> mistakable("Austria", "Australia"), mistakable("Iran", "Iraq"), mistakable("Peru", "Chile")
    (True, True, False)
    """
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio() >= ALIKE


@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a body's name that tell it from others, in lower case and American spelling.

    >>> name_words("the National Defence & Security Organisation")
    ('national', 'defense', 'security', 'organization')
    """
    return tuple(one_spelling(word) for word in fold(name).casefold().replace("-", " ").split() if word not in SMALL)


def initials(name: str) -> str:
    """The letters of which an acronym of a name is made.

    >>> initials("Office for National Statistics")
    'ONS'
    """
    return "".join(word[0].upper() for word in name_words(name))


def interchanged(one: str, other: str) -> bool:
    """Whether two names are one body's but for a single slip: a word in another form, or a head noun for its like.

    >>> interchanged("Federal Aviation Authority", "Federal Aviation Administration")
    True
    >>> interchanged("Federal Ministry of Education", "Federal Ministry of Energy")
    False
    """
    x, y = name_words(one), name_words(other)
    differing = [(p, q) for p, q in zip(x, y, strict=False) if p != q]
    return len(x) == len(y) > 2 and 0 < len(differing) < len(x) and all(_turned(p, q) for p, q in differing)


def _turned(one: str, other: str) -> bool:
    alike = min(len(one), len(other)) >= STEM and one[:STEM] == other[:STEM]
    return alike or any(one in group and other in group for group in TURNS)
