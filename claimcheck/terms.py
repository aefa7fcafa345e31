"""Words for measured things: which mean one thing, and which stand side by side as different things.

The groups are data, in `data/terms.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import tomli


@cache
def _table() -> dict[str, Any]:
    return tomli.loads((files("claimcheck.data") / "terms.toml").read_text(encoding="utf-8"))


@cache
def _equivalents() -> dict[str, frozenset[str]]:
    groups = _table()["equivalent"]
    words = {word for group in groups for word in group}
    return {word: frozenset(w for group in groups if word in group for w in group) for word in words}


@cache
def _siblings() -> dict[str, frozenset[str]]:
    """What is told apart from each word, and from whatever means the same: dead from injured, so killed from hurt."""
    groups = _table()["siblings"]
    pairs = {(a, b) for group in groups for a in group for b in group if a != b}
    same = _equivalents()
    found: dict[str, set[str]] = {}
    for a, b in pairs:
        for x in same.get(a, {a}):
            found.setdefault(x, set()).update(y for y in same.get(b, {b}) if not equivalent(x, y))
    return {word: frozenset(others) for word, others in found.items()}


def siblings_of(word: str) -> frozenset[str]:
    """The lemmas that are told apart from a lemma.

    >>> sorted(siblings_of("entry"))
    ['exit']
    """
    return _siblings().get(word, frozenset())


def equivalent(a: str, b: str) -> bool:
    """Whether two lemmas name one thing.

    >>> equivalent("solve", "crack"), equivalent("arrest", "convict"), equivalent("neighbor", "neighbour")
    (True, False, True)
    """
    return a == b or b in _equivalents().get(a, ()) or (a[:2] == b[:2] and one_spelling(a) == one_spelling(b))


# how British spellings end where American ones end otherwise; what comes of it stands for both, and need be no word
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2})our(?=$|ed$|ing$|s$|able$|ful$|hood$|ite$)"), "or"),
    (re.compile(r"(?<=[a-z]{2})is(?=e$|ed$|es$|ing$|ation$|ations$|er$|ers$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2}[bht])re(?=$|s$)"), "er"),
    (re.compile(r"(?<=[a-z]{2})ence$"), "ense"),
    (re.compile(r"(?<=[a-z]{2})ogue(?=$|s$)"), "og"),
    (re.compile(r"(?<=[a-z]{3})ll(?=ed$|ing$|er$|ers$)"), "l"),
    (re.compile(r"(?<=[a-z]{4})mme(?=$|s$)"), "m"),
)


@lru_cache(maxsize=65536)
def one_spelling(word: str) -> str:
    """What a word in lower case is compared by, however the English or the Americans spell it.

    >>> one_spelling("neighbouring") == one_spelling("neighboring"), one_spelling("programme") == one_spelling("program")
    (True, True)
    """
    for ending, other in _SPELLINGS:
        word = ending.sub(other, word)
    return word


def siblings(a: str, b: str) -> bool:
    """Whether two lemmas name different things that are easily set side by side.

    >>> siblings("entry", "exit"), siblings("kill", "wounded"), siblings("kill", "dead")
    (True, True, False)
    """
    return b in siblings_of(a)


def opposed(ours: Set[str], theirs: Set[str]) -> tuple[str, str] | None:
    """A lemma of one side and one of the other that are told apart, where neither side has what is of both; else None.

    >>> opposed({"bridge", "kill"}, {"bridge", "injure"}), opposed({"kill", "hurt"}, {"die", "injure"})
    (('kill', 'injure'), None)
    """
    apart = ((x, y) for x in sorted(ours - theirs) for y in sorted(siblings_of(x) & (theirs - ours)))
    return next(((x, y) for x, y in apart if not (_has(theirs, x) or _has(ours, y))), None)


def _has(words: Set[str], word: str) -> bool:
    return any(equivalent(word, other) for other in words)


def develops(lemma: str) -> bool:
    """Whether a count of this, or of what this verb says, goes on changing while an event unfolds.

    >>> develops("kill"), develops("seat")
    (True, False)
    """
    return lemma in _developing()


@cache
def _developing() -> frozenset[str]:
    return frozenset(_table()["developing"])
