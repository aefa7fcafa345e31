"""The vocabulary of properties: what a claim may state, and what kind of thing its value is.

The table is data, in `data/properties.toml`. A term that is not in it is never taken for another: a checker that knew
`established_on` while the texts said `established` once found contradictory founding dates "consistent".
"""

from __future__ import annotations

import difflib
import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from attrs import field, frozen

ValueKind = Literal["quantity", "time", "duration", "entity", "list"]
PropertyKind = Literal["stock", "flow", "one-off"]

# what people set between the words of a term
BETWEEN_WORDS = re.compile(r"[\s_-]++")


@frozen
class Property:
    """One property a subject can have.

    `values` are the kinds of value that state it; `kind` says how it stands in time (a `stock` holds at a time, a
    `flow` covers a period, a `one-off` happens once); `single` that a subject has one value of it at a time.

    >>> founded = property_named("established_on")
    >>> founded.name, founded.values, founded.kind, founded.single
    ('founded', ('time',), 'one-off', True)
    """

    name: str
    values: tuple[ValueKind, ...]
    kind: PropertyKind
    single: bool
    summary: str
    aliases: tuple[str, ...] = field(default=(), repr=False)


@cache
def properties() -> tuple[Property, ...]:
    """Every property, in the order of the table."""
    table = tomllib.loads((files("claimcheck.data") / "properties.toml").read_text(encoding="utf-8"))
    return tuple(_property(**row) for row in table["property"])


def _property(
    name: str,
    value: ValueKind | list[ValueKind],
    kind: PropertyKind,
    single: bool,
    summary: str,
    aliases: list[str],
) -> Property:
    values = tuple(value) if isinstance(value, list) else (value,)
    return Property(name, values, kind, single, summary, tuple(aliases))


@cache
def _by_term() -> dict[str, Property]:
    return {term: known for known in properties() for term in (known.name, *known.aliases)}


def _normal(term: str) -> str:
    return BETWEEN_WORDS.sub("-", term.strip().casefold())


def property_named(term: str) -> Property | None:
    """The property of that name or alias; None where the vocabulary has none.

    Case, and whether words are joined by a space, a hyphen or an underscore, make no difference.

    >>> property_named("Date of birth").name
    'born'
    >>> property_named("mood") is None
    True
    """
    return _by_term().get(_normal(term))


def nearest(term: str) -> str | None:
    """The name of the property whose name or alias is spelt most like the term; None where none is close.

    >>> nearest("foundedd"), nearest("establishd"), nearest("zzz")
    ('founded', 'founded', None)
    """
    close = difflib.get_close_matches(_normal(term), list(_by_term()), n=1, cutoff=0.6)
    return _by_term()[close[0]].name if close else None
