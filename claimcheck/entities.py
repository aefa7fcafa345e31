"""Who and where: entities of the registry, and what a name in a text may refer to.

Ids: a country `CN` (ISO 3166-1), a subdivision `CN-HE` (ISO 3166-2), an agency `CN:NIA`, an agency nobody has
registered `CN:~slug` (`ZZ:~slug` where its country is unknown), bodies of the European Union `EU:…`, international
ones `INT:…`.
"""

from __future__ import annotations

import re
import unicodedata

from attrs import field, frozen

from claimcheck.periods import Period

# everything a slug does not keep
NOT_SLUG = re.compile(r"[^a-z0-9]++")


@frozen
class FormerName:
    """A name an entity no longer bears, and until when it bore it (None: not known)."""

    name: str
    until: Period | None = None


@frozen
class Entity:
    """One entity of the registry.

    `jurisdiction` is the country or subdivision a body belongs to, `within` the one a place lies in; `adjectives` are the
    demonyms that stand before a body's name; `ambiguous` the names that others bear too, people and things included.
    `valid` is when it exists under this id; `provenance` says where its facts can be checked.
    """

    id: str
    type: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...] = ()
    jurisdiction: str | None = None
    within: str | None = None
    parent: str | None = None
    valid: Period | None = None
    former: tuple[FormerName, ...] = ()
    demonyms: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    predecessors: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    capital: str | None = None
    currency: str | None = None
    field: str | None = None
    provenance: str = ""

    @property
    def name(self) -> str:
        """The name it goes by."""
        return self.names[0]

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name and acronym, former ones last."""
        return (*self.names, *self.acronyms, *(former.name for former in self.former))


@frozen
class Reference:
    """What a name in a text may refer to: ids, best first, with the evidence for each in words.

    `entities` has what the registry knows of the candidates, where it knows them. `owner` is the id of the country or place
    that the text itself names as the one it belongs to or lies in, `plain` the name without that; `acronym` the short form
    that the text defines with it.

    >>> Reference("NIA", ("TW:NIA", "CN:NIA")).is_ambiguous
    True
    """

    name: str
    candidates: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    entities: tuple[Entity, ...] = field(default=(), eq=False, repr=False)
    owner: str | None = None
    plain: str = ""
    acronym: str | None = None

    @property
    def is_ambiguous(self) -> bool:
        """Whether more than one entity may be meant."""
        return len(self.candidates) > 1

    @property
    def readings(self) -> tuple[str, ...]:
        """The candidates: each is one reading."""
        return self.candidates

    def __str__(self) -> str:
        return self.name


def provisional_id(name: str, jurisdiction: str | None = None) -> str:
    """The id of an entity that no registry holds.

    >>> provisional_id("Bureau of Élan", "FR")
    'FR:~bureau-of-elan'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = NOT_SLUG.sub("-", plain.lower()).strip("-") or f"u{name.encode('utf-8', 'surrogatepass')[:12].hex()}"
    return f"{jurisdiction or 'ZZ'}:~{slug}"


def country_of(id: str) -> str:
    """The country part of an id.

    >>> country_of("CN-HE"), country_of("CN:NIA"), country_of("US-IL:DHS")
    ('CN', 'CN', 'US')
    """
    return id.partition(":")[0].partition("-")[0]
