"""How much a word tells that two reports of one affair both have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from claimcheck.tellings.told import Told
from claimcheck.tellings.words import means, shares

# how often a word may stand in either report, and what it then tells that both have it: a word that is everywhere tells little
TELLING = ((1, 1.5), (3, 1.0))
COMMON = 0.5


@frozen
class Weights:
    """How much each word tells that two reports share; where they only touch on one affair, all words tell alike."""

    often: Counter[str]
    whole: bool

    @classmethod
    def of(cls, ours: Iterable[Told], theirs: Iterable[Told], *, whole: bool) -> Weights:
        """The weights by how many sentences of either report a word stands in."""
        return cls(_sentences(ours) | _sentences(theirs) if whole else Counter(), whole)

    def common(self, ours: frozenset[str], theirs: frozenset[str]) -> Sequence[float]:
        """What each word of one side tells that the other has too, or another of its meaning."""
        if not self.whole:
            return [1.0 for word in ours if shares(word, theirs)]
        return [self._weight(word) for word in sorted(ours) if means(word, theirs)]

    def _weight(self, word: str) -> float:
        often = self.often[word]
        return next((weight for most, weight in TELLING if often <= most), COMMON)


def _sentences(report: Iterable[Told]) -> Counter[str]:
    return Counter(word for told in report for word in told.content)
