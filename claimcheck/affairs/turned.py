"""What rises by so much in one report of an affair and falls by as much in the other: one of them took the wrong verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.affairs.alike import on_one_thing
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.told import Figure
from claimcheck.affairs.weights import Weights
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tellings.words import means

CHANGES = frozenset({Dimension.PERCENT, Dimension.POINTS, Dimension.MONEY})
LEAST = 1.5  # how much two changes by one figure must have in common besides
FAR = 0.5  # what a word counts that stands further off in both sentences


def turned(ours: Sequence[Figure], theirs: Sequence[Figure], weights: Weights) -> Iterator[Retold]:
    """The changes by one figure that go up here and down there, where neither report has that figure the other way as well."""
    mine, yours = ([f for f in figures if f.value.trend and f.value.dimension in CHANGES] for figures in (ours, theirs))
    for a in mine:
        for b in yours:
            if not _is_turned(a.value, b.value) or any(_is_turned(a.value, c.value) for c in mine):
                continue
            if any(_is_turned(b.value, c.value) for c in yours) or not on_one_thing(a, b):
                continue
            both = sorted(word for word in a.words if means(word, b.words))
            near = weights.common(a.near, b.near)
            if sum(near) + FAR * (len(both) - len(near)) >= LEAST:
                yield Retold(a.span, b.span, (a.value, b.value), ", ".join(both[:5]), "trend")


def _is_turned(a: Quantity, b: Quantity) -> bool:
    """Whether two changes are by one figure, and go two ways."""
    return a.stated == b.stated and a.unit == b.unit and a.trend != b.trend and bool(a.trend and b.trend)
