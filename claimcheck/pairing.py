"""Which items are set side by side: blocks for pairs, connected components for networks.

Both work on keys alone and give the same answer wherever they run: a pair belongs to the smallest block that it shares
(the first by name among equals), so no two blocks hand out one pair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from claimcheck.claims import Item
from claimcheck.rulebook import MOST_KEYS, Keys


@frozen
class Keyed:
    """An item with the keys that a rule gives it."""

    item: Item
    keys: frozenset[str]


@frozen
class TooCommon:
    """A block that holds more items than are compared pair by pair."""

    key: str
    items: int


def keyed(items: Sequence[Item], keys: Keys) -> list[Keyed]:
    """The items with which a rule has business, with at most eight keys each (the first by name)."""
    return [
        Keyed(item, own if len(own) <= MOST_KEYS else frozenset(sorted(own)[:MOST_KEYS]))
        for item in items
        if (own := keys(item))
    ]


def blocks(items: Sequence[Keyed]) -> dict[str, list[Keyed]]:
    """The items by key, in their own order."""
    found: dict[str, list[Keyed]] = defaultdict(list)
    for item in items:
        for key in item.keys:
            found[key].append(item)
    return found


def pairs(items: Sequence[Keyed], cap: int) -> Iterator[tuple[Item, Item] | TooCommon]:
    """Every pair that shares a block, once; a block over the cap is reported, not multiplied out.

    Items of a block over the cap that share a smaller block as well are still compared there.
    """
    by_key = blocks(items)
    for key in sorted(by_key):
        members = by_key[key]
        if len(members) > cap:
            yield TooCommon(key, len(members))
            continue
        for a, b in combinations(members, 2):
            if _home(a.keys & b.keys, by_key) == key:
                yield a.item, b.item


def _home(shared: frozenset[str], by_key: Mapping[str, Sequence[Keyed]]) -> str:
    return min(shared, key=lambda key: (len(by_key[key]), key))


def components(items: Sequence[Keyed]) -> list[tuple[Item, ...]]:
    """The items that hang together through shared keys, in their own order."""
    linked = [(item.keys, item.item) for item in items]
    return _gathered(linked)


def linked_components(items: Sequence[Item], links: Sequence[tuple[Item, Item]]) -> list[tuple[Item, ...]]:
    """The items that hang together through links, in their own order; an item without a link is left out."""
    keys: dict[int, set[str]] = defaultdict(set)
    for number, (a, b) in enumerate(links):
        keys[id(a)].add(str(number))
        keys[id(b)].add(str(number))
    return _gathered([(frozenset(keys[id(item)]), item) for item in items if id(item) in keys])


def _gathered(items: Sequence[tuple[frozenset[str], Item]]) -> list[tuple[Item, ...]]:
    leader: dict[str, str] = {}

    def root(key: str) -> str:
        while leader.setdefault(key, key) != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for keys, _ in items:
        first, *rest = sorted(keys)
        for key in rest:
            leader[root(key)] = root(first)
    grouped: dict[str, list[Item]] = defaultdict(list)
    for keys, item in items:
        grouped[root(min(keys))].append(item)
    return [tuple(group) for group in grouped.values()]
