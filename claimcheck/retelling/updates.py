"""Counts that go on growing while an affair unfolds: the later of two texts has more, and neither is wrong."""

from __future__ import annotations

from claimcheck.quantities import Quantity
from claimcheck.retelling.items import Item, counted
from claimcheck.tellings.growth import has_grown
from claimcheck.tellings.words import families
from claimcheck.terms import develops
from claimcheck.times import Timestamp


def is_update(item: Item, other: Item, here: Timestamp | None, there: Timestamp | None) -> bool:
    """Whether a count of a draft and one of a source are two states of one thing, by the days of both texts."""
    x, y = item.mention.value, other.mention.value
    if here is None or there is None or not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return False
    when = int(bool(there.before(here))) - int(bool(here.before(there)))
    named = bool(x.unit and y.unit) or bool(item.deed and other.deed)
    return bool(when) and named and _goes_on(item, other) and has_grown(x, y, when)


def _goes_on(item: Item, other: Item) -> bool:
    """Whether what both count, or what both sentences say happened, goes on: cases, the killed, the missing."""
    mine, theirs = ({key for word in i.around if develops(word) for key in families(word)} for i in (item, other))
    return bool(mine & theirs) or (develops(counted(item.mention)) and counted(item.mention) == counted(other.mention))


def told(item: Item, other: Item, here: Timestamp, there: Timestamp) -> str:
    """Both states with their times, and which is the later."""
    one, two = (" ".join(i.mention.quote.split()) for i in (item, other))
    later = f"the draft, of {here}, has a later count than the source, of {there}"
    if here.before(there):
        later = f"the source, of {there}, has a later count than the draft, of {here}"
    return f"{one} here, {two} there: {later}"
