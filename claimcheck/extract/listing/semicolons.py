"""Lists whose items are parted by semicolons: "three ports: Ore, in the east; Pell; and Nant, which is small".

What stands behind the first comma or bracket of an item says more of it and is no part of its name.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from attrs import evolve

from claimcheck.extract.listing.listitems import Item, is_thing, name_end
from claimcheck.extract.listing.listwords import LONGEST, grammar
from claimcheck.extract.text.words import Words


def parted(words: Words, at: int) -> list[Item]:
    """The items from a word to the end of the sentence or bracket; none where one of them is no thing."""
    stop = words.size
    if words.lows[at - 1] == "(":
        stop = next((i for i in range(at, words.size) if words.lows[i] in (")", "(")), at)
    signs = [at - 1, *(i for i in range(at, stop) if words.lows[i] == ";"), stop]
    if len(signs) < 3:
        return []
    items = [_item(words, begin + 1, end) for begin, end in pairwise(signs)]
    found = [item for item in items if item is not None]
    if len(found) < len(items):
        return []
    return [*found[:-1], evolve(found[-1], before=";and")]  # the sentence ends with it, as a list does with "and"


NEAR: Final = 12  # words from a name to the first semicolon behind it


def names_parted(words: Words, at: int) -> list[Item]:
    """The names from a word to the end of the sentence, "and" before the last; none where one is more than a name."""
    if not words.capitals[at] or ";" in words.lows[:at] or ";" not in words.lows[at : at + NEAR]:
        return []
    items = parted(words, at)
    joined = len(items) > 2 and words.lows[items[-1].first - 1] in grammar().conjunctions
    return items if joined and all(name_end(words, item.first) == item.last for item in items) else []


def _item(words: Words, first: int, end: int) -> Item | None:
    """The item between two semicolons, without what says more of it."""
    lows, known = words.lows, grammar()
    joined = lows[first] in known.conjunctions
    before = f"{';' if lows[first - 1] == ';' else ''}{'and' if joined else ''}"
    first += joined
    last = next((at for at in range(first, end) if lows[at] in MORE), end)
    if not 0 < last - first <= LONGEST or not known.finite.isdisjoint(lows[first:last]):
        return None
    if not is_thing(words, first, last):
        return None
    return Item(first, last, before, words.capitals[first + (lows[first] in known.determiners)])


# behind the name of an item
MORE = frozenset({",", "(", "—", "–", "-", ".", "?", "!"})
