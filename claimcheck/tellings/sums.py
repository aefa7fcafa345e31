"""A figure of one text that is the sum of several of the other: 12 and 5 here, 17 there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Protocol

from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tellings.told import Told
from claimcheck.terms import equivalent

MOST = 4  # figures of one sentence that are added up
LARGE = 100  # a sum that things of several kinds do not make by chance
ADDED = frozenset({Dimension.COUNT, Dimension.MONEY, Dimension.MEASURE})


class Valued(Protocol):
    """A figure in its sentence."""

    @property
    def value(self) -> object:
        """What it says."""

    @property
    def span(self) -> Span:
        """Where it stands."""

    @property
    def told(self) -> Told:
        """Its sentence."""


def sums(wholes: Sequence[Valued], parts: Sequence[Valued]) -> tuple[frozenset[Span], frozenset[Span]]:
    """Where the wholes stand that are exactly what neighbouring figures of a sentence of the other text add up to; and where those do."""
    totals: set[Span] = set()
    added: set[Span] = set()
    runs = list(_runs(parts))
    for figure, value, stated in _exact(wholes):
        for run, total, unit in runs:
            alike = equivalent(unit, value.unit) if unit else stated >= LARGE
            if total == stated and value.comparator in ("=", "~") and alike:
                totals.add(figure.span)
                added |= run
    return frozenset(totals), frozenset(added)


def _exact(figures: Sequence[Valued]) -> Iterator[tuple[Valued, Quantity, Fraction]]:
    for figure in figures:
        value = figure.value
        if isinstance(value, Quantity) and value.dimension in ADDED and value.stated is not None:
            yield figure, value, value.stated


def _runs(figures: Sequence[Valued]) -> Iterator[tuple[frozenset[Span], Fraction, str]]:
    """The runs of figures of one unit, or of counts, in one sentence, two to four of them, with their sums and the unit of all."""
    exact = sorted(_exact(figures), key=lambda row: row[0].span)
    joined = [
        one.told is two.told
        and a.dimension is b.dimension
        and (a.dimension is Dimension.COUNT or equivalent(a.unit, b.unit))
        for (one, a, _), (two, b, _) in pairwise(exact)
    ]
    for first in range(len(exact)):
        total, spans, unit = exact[first][2], {exact[first][0].span}, exact[first][1].unit
        for last in range(first + 1, min(first + MOST, len(exact))):
            if not joined[last - 1]:
                break
            total, spans = total + exact[last][2], {*spans, exact[last][0].span}
            unit = unit if equivalent(unit, exact[last][1].unit) else ""
            yield frozenset(spans), total, unit
