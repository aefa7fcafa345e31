"""The figures of which a report has no other like them: it counts such things once, or names one place in an order, one length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import field, frozen

from claimcheck.affairs.kinds import Kind
from claimcheck.affairs.told import Figure
from claimcheck.affairs.wordlists import listed
from claimcheck.quantities import Dimension
from claimcheck.tellings.words import means, people
from claimcheck.terms import develops


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
        """Whether neither report has another such figure.

        What is counted needs a word that the sentences share besides, or a name beside both; a day later it is another number, unless
        it is things that are counted, of which nothing says that there may be more.
        """
        if a not in self.ours or b not in self.theirs:
            return False
        if a.value.dimension is not Dimension.COUNT or a.beside & b.beside:
            return True
        heads = a.heads | b.heads
        if not any(means(word, b.words - heads) for word in a.words - heads):
            return False
        if not self.later:
            return True
        near = a.near | b.near
        grows = bool(heads & people() or any(map(develops, near)) or near & listed("mounts"))
        return not grows and not a.heads.isdisjoint(b.heads)


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
