"""Which items of a draft have a row: what a copy chief ticks, names once where nothing new is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from claimcheck.claims import Claim
from claimcheck.entities import Reference
from claimcheck.retelling.items import Item, is_place
from claimcheck.retelling.plainnames import is_plain_name, words_of
from claimcheck.retelling.ranks import is_rank
from claimcheck.sheets.stands import Standing

COUNTRY = "country"
BORNE = "supported"


class Stood(Protocol):
    """What stands somehow: a row."""

    @property
    def standing(self) -> Standing:
        """How it stands."""


S = TypeVar("S", bound=Stood)


def ticked(items: Iterable[Item], offices: Sequence[Claim]) -> list[Item]:
    """The items that a copy chief ticks: no lists; no names that stand in the row of an office, or are short for a fuller one."""
    found: list[Item] = []
    several = list(items)
    fuller = {word.lower() for claim in offices for word in str(claim.value).split()}
    fuller |= {word for item in several if len(words := words_of_plain(item)) > 1 for word in words}
    for item in several:
        mention = item.mention
        if mention.kind == "list" or (is_rank(mention) and found and found[-1].mention.source.overlaps(mention.source)):
            continue
        if is_plain_name(mention):
            words = words_of(mention)
            if any(claim.source.overlaps(mention.source) for claim in offices) or (len(words) == 1 and words <= fuller):
                continue
        elif isinstance(mention.value, Reference) and is_adjective(mention.value, mention.quote):
            continue
        found.append(item)
    return found


def words_of_plain(item: Item) -> frozenset[str]:
    """The words of a name that no registry knows; none of anything else."""
    return words_of(item.mention) if is_plain_name(item.mention) else frozenset()


def is_adjective(value: Reference, quote: str) -> bool:
    """Whether a place is named by its adjective alone: "Chinese"."""
    return bool(value.entities) and quote in value.entities[0].adjectives


def once_each(rows: Iterable[tuple[Item, S]]) -> list[S]:
    """The rows, those of a place or a name but once where all of them are borne out, those of a country but once."""
    found: list[S] = []
    borne: dict[object, bool] = {}
    for item, row in rows:
        key = _name(item)
        if key is not None:
            if key in borne and (borne[key] <= (row.standing == BORNE) or _is_country(item)):
                continue
            borne[key] = row.standing == BORNE
        found.append(row)
    return found


def _name(item: Item) -> object:
    """What a name of a place, a person or a thing is known by; None of bodies, and of what is no name."""
    value = item.mention.value
    if not isinstance(value, Reference):
        return None
    return value.candidates or value.name if is_place(item) or is_plain_name(item.mention) else None


def _is_country(item: Item) -> bool:
    value = item.mention.value
    return isinstance(value, Reference) and bool(value.entities) and value.entities[0].type == COUNTRY
