"""Patterns of many words that are quick to search for: words with one beginning are looked at once, letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterable


def tree(words: Iterable[str]) -> str:
    """A pattern of any of some words, the longest that can be had.

    >>> tree(["ten", "tens", "two"])
    't(?:en(?:s)?|wo)'
    """
    listed = list(words)
    rest = _by_first(listed)
    if not rest:
        return ""
    if len(rest) == 1 and "" not in listed:
        [(letter, tails)] = rest.items()
        return re.escape(letter) + tree(tails)
    branches = "|".join(re.escape(letter) + tree(tails) for letter, tails in sorted(rest.items()))
    return f"(?:{branches})" + ("?" if "" in listed else "")


def whole(words: Iterable[str], *, any_case: bool = False) -> str:
    """A pattern of any of some words, none of them the end of a longer one; it begins with what they begin with.

    >>> re.findall(whole(["ten", "two"]) + r"\\b", "two, often, ten")
    ['two', 'ten']
    """
    rest, option = _by_first(words), "i" if any_case else ""
    firsts = {first: first + first.upper() if any_case else first for first in sorted(rest)}
    listed = "|".join(f"(?<=[{firsts[first]}])(?{option}:{tree(tails)})" for first, tails in sorted(rest.items()))
    return rf"[{''.join(firsts.values())}](?<!\w.)(?:{listed})"


def any_case(words: Iterable[str]) -> str:
    """The same of words in lower case, in any case.

    A first letter is written in both cases: where case is ignored a search cannot skip what begins with another.
    """
    rest = _by_first(words)
    return "(?:" + "|".join(f"[{x}{x.upper()}](?i:{tree(tails)})" for x, tails in sorted(rest.items())) + ")"


def _by_first(words: Iterable[str]) -> dict[str, list[str]]:
    rest: dict[str, list[str]] = {}
    for word in filter(None, words):
        rest.setdefault(word[0], []).append(word[1:])
    return rest
