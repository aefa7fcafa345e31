"""The figures of which a report has no other like them: it counts such things once, or names one place in an order, one length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import field, frozen

from claimcheck.affairs.kinds import Kind
from claimcheck.affairs.told import Figure
from claimcheck.affairs.wordlists import listed
from claimcheck.quantities import Dimension


@frozen
class Lone:
    """The lone figures of two reports that are known to tell one affair; `later` says that they are of two days."""

    ours: frozenset[Figure] = field(repr=False)
    theirs: frozenset[Figure] = field(repr=False)
    later: bool

    @classmethod
    def of(cls, ours: Sequence[Figure], theirs: Sequence[Figure], *, later: bool) -> Lone:
        """The lone figures of two reports."""
        return cls(_lone(ours), _lone(theirs), later)

    def are(self, a: Figure, b: Figure) -> bool:
        """Whether neither report has another such figure; what is counted is another number a day later, unless one name is beside both."""
        counted = self.later and a.value.dimension is Dimension.COUNT
        return a in self.ours and b in self.theirs and (not counted or bool(a.beside & b.beside))


def _lone(figures: Sequence[Figure]) -> frozenset[Figure]:
    kinds = {figure: _sort(figure) for figure in figures}
    often = Counter(kinds.values())
    return frozenset(figure for figure, sort in kinds.items() if sort and often[sort] == 1)


def _sort(figure: Figure) -> tuple[Kind, str] | None:
    """What a figure counts or measures; None where that is too little to tell it from others."""
    unit = figure.value.unit
    if figure.kind is Kind.FIGURE and figure.value.dimension not in (Dimension.COUNT, Dimension.MEASURE):
        return None
    return None if unit in listed("generic") | listed("light") else (figure.kind, unit)
