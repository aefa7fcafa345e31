"""Which words of two reports of one affair mean one thing, and how much a word that both have tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from attrs import frozen

from claimcheck.counterparts.told import Told, shares
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.tables import table
from claimcheck.terms import equivalent

# how often a word may stand in either report, and what it then tells that both have it: a word that is everywhere tells little
TELLING = ((1, 1.5), (3, 1.0))
COMMON = 0.5


@cache
def listed(section: str) -> frozenset[str]:
    """Words that tell a figure or a date from others, by a section of the table."""
    return frozenset(table("affairs")[section]["words"])


@cache
def _alike() -> dict[str, frozenset[str]]:
    groups = [frozenset(map(lemma_of, group)) for group in table("affairs")["alike"]["groups"]]
    return {word: frozenset().union(*(g for g in groups if word in g)) for group in groups for word in group}


def means(word: str, others: frozenset[str]) -> bool:
    """Whether one of some lemmas means what a lemma does, in two reports of one affair.

    >>> means("hurt", frozenset({"injure"})), means("hurt", frozenset({"kill"}))
    (True, False)
    """
    return shares(word, others) or not _alike().get(word, frozenset()).isdisjoint(others)


def counts_one(a: str, b: str) -> bool:
    """Whether two nouns count the same things in two reports of one affair.

    >>> counts_one("match", "game"), counts_one("car", "vehicle")
    (True, False)
    """
    return equivalent(a, b) or any(a in group and b in group for group in table("affairs")["counted"]["groups"])


def lacking(words: frozenset[str], others: frozenset[str]) -> int:
    """How many words of one side the other has in no form.

    >>> lacking(frozenset({"hurt", "bridge"}), frozenset({"injure"}))
    1
    """
    return sum(not means(word, others) for word in words)


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
