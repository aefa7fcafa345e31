"""Whether a source tells of the affair of a draft: by the names that both bear, and the words that both use."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from attrs import field, frozen

from claimcheck.extract.discourse.bearers import date_names
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.tellings.told import WORD, function_words, is_english
from claimcheck.tellings.words import stem_of

NAMES = 2  # names that are no English words, which two texts of one affair share;
PART = 0.3  # or one name, and this part of the words of the text with fewer
FIGURES = 3  # or so many exact figures
LONGEST = 200_000  # code points that are looked at
# a word that begins with a capital letter, and one that does so inside a sentence
CAPITAL = re.compile(r"(?<![^\W_])[A-Z][^\W\d_]{2,40}(?![^\W_])")
INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][^\W\d_]{2,40}(?![^\W_])")


@cache
def dates() -> frozenset[str]:
    """The names of days and months, in lower case."""
    return frozenset(name.lower() for name in date_names())


@frozen(eq=False)
class Affinity:
    """What tells the affair of a text from others: its own names, those that are English words, its words."""

    own: frozenset[str] = field(repr=False)
    plain: frozenset[str] = field(repr=False)
    words: frozenset[str] = field(repr=False)
    figures: frozenset[Fraction] = field(repr=False)

    @classmethod
    def of(
        cls, text: str, bodies: frozenset[str] = frozenset(), figures: frozenset[Fraction] = frozenset()
    ) -> Affinity:
        """The affinity of a text, with the bodies that it names, each as good as any name, and its exact figures."""
        text = text[:LONGEST]
        own = {word.lower() for word in CAPITAL.findall(text)} - dates()
        inside = frozenset(word.lower() for word in INSIDE.findall(text)) - dates()
        words = {word.lower() for word in WORD.findall(text)} - function_words() - dates()
        return cls(
            frozenset(word for word in own if not is_english(word)) | bodies,
            inside,
            frozenset(stem_of(lemma_of(word)) for word in words if len(word) > 2),
            figures,
        )

    def is_akin(self, other: Affinity) -> bool:
        """Whether two texts tell of one affair.

        >>> one, two = Affinity.of("The brig Aldora sank off Tarbeck."), Affinity.of("Off Tarbeck the Aldora was lost.")
        >>> one.is_akin(two), one.is_akin(Affinity.of("The Minister spoke in Parliament."))
        (True, False)
        """
        names = len(self.own & other.own)
        if names >= NAMES or len(self.figures & other.figures) >= FIGURES:
            return True
        fewer = min(len(self.words), len(other.words))
        named = names or self.plain & other.plain
        return bool(named) and len(self.words & other.words) >= PART * fewer
