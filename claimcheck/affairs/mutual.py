"""What each of two reports tells otherwise of what it retells of the other, as the checking sheet would find it either way round.

The sheet asks of an item of a draft which item of a source it retells. Of two reports neither is the source: so each is held
against the other, and only where both say that it is the other's item, told otherwise, is it one thing.

    figures     that `alike` does not take for two; the one is the other with a slip of the pen, or not half as great again; no
                count that has grown meanwhile
    dates       that both texts write out, and no two years running: this year's figure stands beside last year's
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from claimcheck.affairs.alike import in_one_unit, may_be_one
from claimcheck.affairs.kinds import Kind
from claimcheck.affairs.points import NAMED
from claimcheck.affairs.told import Figure
from claimcheck.periods import Period
from claimcheck.quantities import Quantity
from claimcheck.retelling.items import Item, is_asked
from claimcheck.retelling.likeness import Telling, in_common
from claimcheck.retelling.matching import Matcher
from claimcheck.spans import Span
from claimcheck.tellings.growth import has_grown
from claimcheck.tellings.slips import is_slip
from claimcheck.times import Time

FURTHEST = Fraction(3, 2)  # times that a figure is not another told wrong, where it is no slip of the pen
WORDS = 5  # that are shown


@frozen
class Retold:
    """Two items that are one, told otherwise: their spans, what they say, and the words both sentences have."""

    a: Span
    b: Span
    values: tuple[Quantity | Time, Quantity | Time]
    words: str


def retold_otherwise(
    a: Telling, b: Telling, ours: Mapping[Span, Figure], theirs: Mapping[Span, Figure], later: int
) -> Iterator[Retold]:
    """The items of two reports of which each is the one that the other tells otherwise.

    `ours` and `theirs` are the figures of either by their places; `later` is 1 where ours are told on a later day.
    """
    there, here = Matcher(a, (b,)), Matcher(b, (a,))
    for item in a.items:
        if not is_asked(item) or item.mention.kind == "entity":
            continue
        other = there.otherwise(item)
        if other is None or here.otherwise(other) is not item:
            continue
        values = _values(item, other, ours.get(item.mention.span), theirs.get(other.mention.span), later)
        if values is not None:
            yield Retold(item.mention.span, other.mention.span, values, ", ".join(in_common(item, other)[:WORDS]))


def _values(
    item: Item, other: Item, one: Figure | None, two: Figure | None, later: int
) -> tuple[Quantity | Time, Quantity | Time] | None:
    """What two items say that are one thing; None where something speaks against that."""
    x, y = item.mention.value, other.mention.value
    if isinstance(x, Time) and isinstance(y, Time):
        return (x, y) if _are_dates_of_one(item, other, x, y) else None
    if one is None or two is None or not may_be_one(one, two) or one.hourly or two.hourly:
        return None
    values = in_one_unit(one.value, two.value)
    if one.kind is Kind.FIGURE and (has_grown(*values, later) or (later and (one.level or two.level))):
        return None
    return values if is_slip(*values) or one.kind is not Kind.FIGURE or _is_of_one_size(*values) else None


def _is_of_one_size(x: Quantity, y: Quantity) -> bool:
    if x.stated is None or y.stated is None:
        return False
    less, more = sorted((x.stated, y.stated))
    return more <= less * FURTHEST


def _are_dates_of_one(item: Item, other: Item, x: Time, y: Time) -> bool:
    """Whether two dates are written out, each as exact as the other, and no two years running."""
    if not all(NAMED.search(i.mention.quote) for i in (item, other)) or x.impossible or y.impossible:
        return False
    return all(p.precision == q.precision and not _are_running(p, q) for p in x.readings for q in y.readings)


def _are_running(p: Period, q: Period) -> bool:
    """Whether two years follow one another."""
    if p.precision != "year" or p.earliest is None or q.earliest is None:
        return False
    return abs(p.earliest.year - q.earliest.year) == 1
