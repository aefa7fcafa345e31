"""Words of one family, and those that writers put for one another: what two tellings of a fact have in common.

The table is `data/grammar/restating.toml`. It is wider than `claimcheck.terms`, whose words mean one thing; what is alike here
is only evidence, and only beside a value that both sentences have.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from claimcheck.tables import table

LEAST = 5  # letters that are left of a word without its ending


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
    for ending in _endings():
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            return word[: -len(ending)]
    return word


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(table("restating")["endings"]["words"], key=lambda ending: (-len(ending), ending)))


@cache
def _groups() -> dict[str, frozenset[str]]:
    """The groups by the stems of their words; a group is called by its number, which no stem is."""
    found = defaultdict(set)
    for number, group in enumerate(table("restating")["alike"]["groups"]):
        for word in group:
            found[stem_of(word)].add(f"#{number}")
    return {stem: frozenset(groups) for stem, groups in found.items()}


@cache
def people() -> frozenset[str]:
    """What a count of people may be of."""
    return frozenset(table("restating")["people"]["words"])


def put_for(a: str, b: str) -> bool:
    """Whether writers put one word for the other.

    >>> put_for("fault", "defect"), put_for("station", "state")
    (True, False)
    """
    return any(key.startswith("#") for key in families(a) & families(b))
