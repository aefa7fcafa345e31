"""Figures that can be added up: which they are, what they state, and whether they are of one unit."""

from __future__ import annotations

from collections.abc import Sequence, Set
from fractions import Fraction

from claimcheck.claims import Mention
from claimcheck.quantities import COUNTED, Dimension, Quantity

SUMMED = COUNTED | {Dimension.MONEY, Dimension.MEASURE}


def is_bound(mention: Mention) -> bool:
    """Whether a figure is the least of what is counted: "more than 200,000 passengers"."""
    value = mention.value
    return (
        isinstance(value, Quantity) and value.dimension in SUMMED and value.comparator == ">" and "/" not in value.unit
    )


def is_summed(mention: Mention) -> bool:
    """Whether a figure is one of so much, about or exactly, that can be added to others."""
    return _states_one(mention, SUMMED) and isinstance(mention.value, Quantity) and mention.value.comparator in "=~"


def is_counted(mention: Mention) -> bool:
    """Whether a figure says how many there are, exactly or at least: no change, no rate, no money."""
    return _states_one(mention, COUNTED)


def _states_one(mention: Mention, dimensions: Set[Dimension]) -> bool:
    """Whether a figure of some dimensions states one number, of how much there is."""
    value = mention.value
    return (
        isinstance(value, Quantity)
        and value.dimension in dimensions
        and value.trend is None
        and value.stated is not None
        and "/" not in value.unit
    )


def stated_of(mention: Mention) -> Fraction:
    """The number that such a figure states."""
    value = mention.value
    assert isinstance(value, Quantity)
    assert value.stated is not None
    return value.stated


def one_unit(figures: Sequence[Mention]) -> str | None:
    """The one unit of some figures, of which some may leave it out; None where there are two."""
    units = {m.value.unit for m in figures if isinstance(m.value, Quantity)} - {""}
    return None if len(units) > 1 else next(iter(units), "")


def unit_of(mention: Mention) -> str:
    """The unit of a figure; empty for what is none."""
    return mention.value.unit if isinstance(mention.value, Quantity) else ""
