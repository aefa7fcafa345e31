"""What each of two reports tells otherwise of what it retells of the other, as the checking sheet would find it either way round.

The sheet asks of an item of a draft which item of a source it retells. Of two reports neither is the source: so each is held
against the other, and only where both say that it is the other's item, told otherwise, is it one thing. It must be a figure that
`alike` does not take for two, the one the other with a slip of the pen, not both stated by the other report as well, and no count
that has grown meanwhile: today's and yesterday's degrees are told in the same words, and so are two days on which something
happened. A page that bears no date and tells of the affair as a whole is no bulletin: what it tells otherwise is another figure or
another day of the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import evolve

from claimcheck.affairs.alike import may_be_one
from claimcheck.affairs.counted import in_one_unit
from claimcheck.affairs.kinds import Kind
from claimcheck.affairs.moments import PRECISIONS
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.stating import Stating
from claimcheck.affairs.told import Figure
from claimcheck.quantities import Dimension, Quantity
from claimcheck.retelling.items import Item
from claimcheck.retelling.likeness import Telling, in_common
from claimcheck.retelling.matching import Matcher
from claimcheck.retelling.sorts import share_of
from claimcheck.spans import Span
from claimcheck.tellings.growth import has_grown
from claimcheck.tellings.slips import is_near_miss, is_slip
from claimcheck.tellings.words import means
from claimcheck.times import Time

DAY = ("day",)
WORDS = 5  # that are shown


def retold_otherwise(
    a: Telling, b: Telling, ours: Mapping[Span, Figure], theirs: Mapping[Span, Figure], later: int, *, page: bool
) -> Iterator[Retold]:
    """The figures of two reports of which each is the one that the other tells otherwise; of a page, the dates too.

    `ours` and `theirs` are the figures of either by their places; `later` is 1 where ours are told on a later day; `page` says
    that one of them bears no date.
    """
    there, here = Matcher(a, (b,), mutual=True), Matcher(b, (a,), mutual=True)
    us, them = Stating(list(ours.values())), Stating(list(theirs.values()))
    for item in a.items:
        one, is_time = ours.get(item.mention.span), isinstance(item.mention.value, Time)
        other = there.otherwise(item) if one or (page and is_time) else None
        if other is None or not _is_told_back(here.otherwise(other), item):
            continue
        two = theirs.get(other.mention.span)
        values: tuple[Quantity, Quantity] | tuple[Time, Time] | None = None
        if one and two and not (them.states(one) and us.states(two)):
            values = _values(_as_share(one), _as_share(two), later, page=page)
        elif page:
            values = _times(item, other)
        if values is not None:
            yield Retold(item.mention.span, other.mention.span, values, ", ".join(in_common(item, other)[:WORDS]))


def _is_told_back(back: Item | None, item: Item) -> bool:
    """Whether what is told otherwise is told of an item, or of a print of it."""
    return back is not None and (back is item or (back.mention.quote, back.said) == (item.mention.quote, item.said))


def _as_share(figure: Figure) -> Figure:
    """A figure; where it is a fraction that rises or falls, the percentage that it is: "down by three in ten"."""
    value = figure.value
    share = share_of(value) if value.trend and value.dimension is not Dimension.PERCENT else None
    if share is None:
        return figure
    return evolve(figure, value=Quantity(share.scaled(Fraction(100)), "%", Dimension.PERCENT, value.trend))


def _times(one: Item, two: Item) -> tuple[Time, Time] | None:
    """Two dates where the one is the other with one part of it mistaken; None where they are of two days, as far as is known."""
    x, y = one.mention.value, two.mention.value
    if not isinstance(x, Time) or not isinstance(y, Time) or len(x.readings) != 1 or len(y.readings) != 1:
        return None
    (mine,), (yours,) = x.readings, y.readings
    reckoned = x.expression or y.expression
    exact = mine.precision == yours.precision and mine.precision in (DAY if reckoned else PRECISIONS)
    return (x, y) if exact and is_near_miss(mine, yours, strict=False) else None


def _values(one: Figure, two: Figure, later: int, *, page: bool) -> tuple[Quantity, Quantity] | None:
    """What two figures say that are one; None where something speaks against that."""
    if not may_be_one(one, two, page=page) or one.hourly or two.hourly:
        return None
    values = in_one_unit(one.value, two.value)
    if one.kind is Kind.FIGURE and (has_grown(*values, later) or (later and (one.level or two.level))):
        return None
    if one.kind is Kind.LENGTH and not (_speaks_of(one, two) or _speaks_of(two, one)):
        return None  # dean for six years, rector for eight
    return values if page or is_slip(*values) or one.kind is not Kind.FIGURE else None


def _speaks_of(one: Figure, two: Figure) -> bool:
    """Whether the sentence of the second figure has one of the words that stand near the first."""
    return any(means(word, two.words) for word in one.near)
