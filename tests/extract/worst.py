"""Texts that drive each pattern of the package, made from the pattern itself.

Every compiled pattern that a module of the package holds is found by walking it, so that a new one is driven without
being named here. From the tree that `re` parses, words are made that the pattern accepts, with each repeat once and many
times; and words that it nearly accepts, cut before their end: a scanner works longest on these, again and again.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from pkgutil import walk_packages
from re import _constants as op  # type: ignore[attr-defined]  # the parser of `re` is not public
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import claimcheck

LONGEST = 600  # code points of a unit
FEW, MANY = 1, 40  # how often a repeat repeats
# what stands for a class of code points: one of each kind that patterns ask for
LETTERS = "a1 ,.-Z\nx9'(\"$%é)"
KINDS = {"DIGIT": re.compile(r"\d"), "SPACE": re.compile(r"\s"), "WORD": re.compile(r"\w")}
AT_HOME = ("claimcheck.commands", "claimcheck.reports", "claimcheck.notebooks", "claimcheck.pytest_plugin")


def patterns() -> dict[str, re.Pattern[str]]:
    """The patterns of the package that are run over texts, by the name of the constant that holds each."""
    found: dict[re.Pattern[str], str] = {}
    for info in walk_packages(claimcheck.__path__, "claimcheck."):
        if info.name.endswith("__main__") or info.name.startswith(AT_HOME):
            continue  # these read what we wrote ourselves
        for name, value in vars(import_module(info.name)).items():
            for at, pattern in enumerate(_held(value)):
                found.setdefault(pattern, f"{info.name.removeprefix('claimcheck.')}.{name}" + f"[{at}]" * (at > 0))
    return {name: pattern for pattern, name in found.items()}


def _held(value: Any) -> Iterator[re.Pattern[str]]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, (tuple, list)) else [value]
    yield from (one for one in inner if isinstance(one, re.Pattern) and isinstance(one.pattern, str))


def units(pattern: re.Pattern[str], seeds: int = 2) -> list[str]:
    """Words that a pattern accepts, and the same cut before their end; each once."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    made = [_word(tree, random.Random(seed), count, {})[:LONGEST] for seed in range(seeds) for count in (FEW, MANY)]
    cut = [form for word in made for form in (word, word[:-1], f"{word} ", word[: len(word) * 2 // 3])]
    return [form for form in dict.fromkeys(cut) if form]


def signs(tree: Sequence[Any]) -> Iterator[str]:
    """One code point or two for each node of a pattern's tree that accepts some."""
    for kind, said in tree:
        if kind is op.LITERAL:
            yield chr(said)
        elif kind is op.IN:
            yield from (_sign(said, random.Random(seed)) for seed in (1, 2))
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT, op.SUBPATTERN):
            yield from signs(said[-1])
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            yield from signs(said[1])
        elif kind is op.ATOMIC_GROUP:
            yield from signs(said)
        elif kind is op.BRANCH:
            for branch in said[1]:
                yield from signs(branch)


def runs(pattern: re.Pattern[str]) -> set[str]:
    """What to repeat so that a pattern has many ways to take it apart: its code points, by one and by two, and its words."""
    single = sorted({"a" if one.islower() else one for one in signs(parser.parse(pattern.pattern, pattern.flags))})
    pairs = {one + other for one in single[:9] for other in single[:9]}
    return {*single[:40], *pairs, *(unit[:30] for unit in units(pattern, 1)[:3])}


def repeated(unit: str, size: int) -> str:
    """A unit again and again, up to a size."""
    return (unit * (size // len(unit) + 1))[:size]


def _word(tree: Sequence[Any], chance: random.Random, count: int, groups: dict[int, str]) -> str:
    return "".join(_part(kind, said, chance, count, groups) for kind, said in tree)


def _part(kind: Any, said: Any, chance: random.Random, count: int, groups: dict[int, str]) -> str:
    """What one node of a pattern's tree accepts; nothing for what only looks ahead."""
    if kind is op.LITERAL:
        return chr(said)
    if kind is op.NOT_LITERAL:
        return next(sign for sign in LETTERS if ord(sign) != said)
    if kind is op.ANY:
        return "x"
    if kind is op.IN:
        return _sign(said, chance)
    if kind is op.BRANCH:
        return _word(chance.choice(said[1]), chance, count, groups)
    if kind is op.SUBPATTERN:
        groups[said[0]] = _word(said[3], chance, count, groups)
        return groups[said[0]]
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, inner = said
        return "".join(_word(inner, chance, count, groups) for _ in range(max(least, min(most, count))))
    if kind is op.ATOMIC_GROUP:
        return _word(said, chance, count, groups)
    if kind is op.ASSERT:
        return _word(said[1], chance, count, groups) if said[0] < 0 else ""
    if kind is op.GROUPREF:
        return groups.get(said, "")
    assert kind in (op.ASSERT_NOT, op.AT), kind
    return ""


def _sign(members: Sequence[Any], chance: random.Random) -> str:
    """A code point of a class."""
    if members[0][0] is op.NEGATE:
        free = [sign for sign in LETTERS if not any(_holds(kind, said, sign) for kind, said in members[1:])]
        return chance.choice(free) if free else "\u2603"
    kind, said = chance.choice(members)
    if kind is op.LITERAL:
        return chr(said)
    if kind is op.RANGE:
        return chr(chance.choice(said))
    return chance.choice([sign for sign in LETTERS if _holds(kind, said, sign)])


def _holds(kind: Any, said: Any, sign: str) -> bool:
    if kind is op.LITERAL:
        return ord(sign) == int(said)
    if kind is op.RANGE:
        return bool(said[0] <= ord(sign) <= said[1])
    name = str(said).removeprefix("CATEGORY_")
    return bool(KINDS[name.removeprefix("NOT_")].match(sign)) != name.startswith("NOT_")
