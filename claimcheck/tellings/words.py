"""Which words two tellings of a thing may have for one another: those that mean one thing, are of one family, or are put for it.

three circles, each wider than the one before; what needs the narrow one never asks the wide one:

    `claimcheck.terms`   lemmas that name one thing: a rule may rest on them
    `counts_one`         nouns that count the same things in two reports of one affair
    `means`              words of one family, and those that writers put for one another: evidence, and only beside other evidence

The tables are `data/grammar/tellings.toml`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from claimcheck.tables import table
from claimcheck.terms import equivalent

LEAST = 5  # letters that are left of a word without its ending


def shares(word: str, others: Iterable[str]) -> bool:
    """Whether one of some lemmas names what a lemma does."""
    return word in others or any(equivalent(word, other) for other in others)


def means(word: str, others: Iterable[str]) -> bool:
    """Whether one of some lemmas may stand for a lemma in another telling.

    >>> means("hurt", {"injure"}), means("hurt", {"kill"}), means("inspector", {"inspection"})
    (True, False, True)
    """
    mine = families(word)
    return any(other == word or not mine.isdisjoint(families(other)) or equivalent(word, other) for other in others)


def lacking(words: frozenset[str], others: frozenset[str]) -> int:
    """How many words of one side the other has in no form.

    >>> lacking(frozenset({"hurt", "bridge"}), frozenset({"injure"}))
    1
    """
    return sum(not means(word, others) for word in words)


def counts_one(a: str, b: str) -> bool:
    """Whether two nouns count the same things in two reports of one affair.

    >>> counts_one("match", "game"), counts_one("car", "vehicle")
    (True, False)
    """
    return equivalent(a, b) or any(a in group and b in group for group in table("tellings")["counted"]["groups"])


def put_for(a: str, b: str) -> bool:
    """Whether writers put one word for the other.

    >>> put_for("fault", "defect"), put_for("station", "state")
    (True, False)
    """
    return any(key.startswith("#") for key in families(a) & families(b))


@lru_cache(maxsize=65536)
def families(word: str) -> frozenset[str]:
    """The stem of a lemma, and the groups of words that its family stands in.

    >>> families("inspector") & families("inspection") == frozenset({"inspect", *_groups()["inspect"]})
    True
    """
    stem = stem_of(word)
    return frozenset({stem, *_groups().get(stem, ())})


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """A word without the ending that makes another part of speech of it.

    >>> stem_of("vaccinate"), stem_of("vaccine"), stem_of("vaccination"), stem_of("rate")
    ('vaccin', 'vaccin', 'vaccin', 'rate')
    """
    if word.endswith("ll") and len(word) > LEAST:  # "cancelled" is of "cancel"
        return stem_of(word[:-1])
    for ending in _endings():
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            return word[: -len(ending)]
    return word


@cache
def people() -> frozenset[str]:
    """What a count of people may be of."""
    return frozenset(table("tellings")["people"]["words"])


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(table("tellings")["endings"]["words"], key=lambda ending: (-len(ending), ending)))


@cache
def _groups() -> dict[str, frozenset[str]]:
    """The groups by the stems of their words; a group is called by its number, which no stem is."""
    found = defaultdict(set)
    for number, group in enumerate(table("tellings")["alike"]["groups"]):
        for word in group:
            found[stem_of(word)].add(f"#{number}")
    return {stem: frozenset(groups) for stem, groups in found.items()}
