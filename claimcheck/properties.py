"""The vocabulary of properties: what a claim may state, and what kind of thing its value is.

The table is data, in `data/properties.toml`. A term that is not in it is never taken for another: a checker that knew
`established_on` while the texts said `established` once found contradictory founding dates "consistent".
"""

from __future__ import annotations

import difflib
import re
from functools import cache
from importlib.resources import files
from typing import Literal

import tomli
from attrs import field, frozen

ValueKind = Literal["quantity", "time", "duration", "entity", "list"]
PropertyKind = Literal["stock", "flow", "one-off"]

# what people set between the words of a term
BETWEEN_WORDS = re.compile(r"[\s_-]++")


def _several(kinds: ValueKind | list[ValueKind]) -> tuple[ValueKind, ...]:
    return tuple(kinds) if isinstance(kinds, list) else (kinds,)


@frozen(kw_only=True)
class Property:
    """One property a subject can have.

    `value` holds the kinds of value that state it; `kind` says how it stands in time (a `stock` holds at a time, a
    `flow` covers a period, a `one-off` happens once); `single` that a subject has one value of it at a time.
    `aliases` mean the same; `near` terms mean something close by and are not accepted for it.

    >>> founded = property_named("established_on")
    >>> founded.name, founded.value, founded.kind, founded.single
    ('founded', ('time',), 'one-off', True)
    """

    name: str
    value: tuple[ValueKind, ...] = field(converter=_several)
    kind: PropertyKind
    single: bool
    summary: str
    aliases: tuple[str, ...] = field(default=(), converter=tuple, repr=False)
    near: tuple[str, ...] = field(default=(), converter=tuple, repr=False)


@cache
def properties() -> tuple[Property, ...]:
    """Every property, in the order of the table."""
    table = tomli.loads((files("claimcheck.data") / "properties.toml").read_text(encoding="utf-8"))
    return tuple(Property(**row) for row in table["property"])


@cache
def _by_term() -> dict[str, Property]:
    return {term: known for known in properties() for term in (known.name, *known.aliases)}


@cache
def _suggested() -> dict[str, Property]:
    return _by_term() | {term: known for known in properties() for term in known.near}


def _normal(term: str) -> str:
    return BETWEEN_WORDS.sub("-", term.strip().casefold())


def property_named(term: str) -> Property | None:
    """The property of that name or alias; None where the vocabulary has none.

    Case, and whether words are joined by a space, a hyphen or an underscore, make no difference.

    >>> property_named("Date of birth").name
    'born'
    >>> property_named("increase") is None
    True
    """
    return _by_term().get(_normal(term))


def nearest(term: str) -> str | None:
    """The name of the property to suggest for a term: of close meaning, else of like spelling; None where none is.

    >>> nearest("increase"), nearest("establishd"), nearest("zzz")
    ('change', 'founded', None)
    """
    close = difflib.get_close_matches(_normal(term), list(_suggested()), n=1, cutoff=0.7)
    return _suggested()[close[0]].name if close else None
