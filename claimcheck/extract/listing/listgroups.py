"""Segments that one name or office joins, taken together: where an "and" or a comma does not part two items."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.extract.listing.listitems import Item, between, describes, is_body
from claimcheck.extract.listing.listwords import CLOSERS, FINAL, grammar
from claimcheck.extract.text.words import Words

Names = Callable[[str], bool]


def grouped(words: Words, items: list[Item], stated: int | None, names: Names) -> list[tuple[int, int]]:
    """The items as first words and those behind the last; `names` knows names that hold an "and"."""
    if any(item.before in (";", ";and") for item in items):
        return _by_semicolons(items)
    items = _without_titles(words, items)
    joins = _joins(words, items, names)
    if stated is not None:
        spare = stated - (len(items) - len(joins))
        for at in [at for at, sure in joins.items() if not sure][: max(spare, 0)]:
            del joins[at]
        last = len(items) - 1
        if spare < 0 and items[last].before == "and" and last not in joins and is_body(words, items[last - 1]):
            joins[last] = 0
        elif spare == -1 and not joins and last == 2 and items[1].before == items[2].before == "and":
            joins[1] = 0  # "two firms, Lee and Ek and Cy Dee"
        elif not joins and len(items) == 2 * stated and all(item.before == "and" for item in items[1:]):
            joins = dict.fromkeys(range(1, len(items), 2), 0)  # "two firms, Lee and Ek and Cy and Dee"
        elif spare < 0 and not joins and _ends_with_long(words, items, stated):
            joins = dict.fromkeys(range(stated, len(items)), 0)
    groups: list[tuple[int, int]] = []
    for at, item in enumerate(items):
        if at in joins and groups:
            groups[-1] = (groups[-1][0], item.last)
        else:
            groups.append((item.first, item.last))
    return groups


def _ends_with_long(words: Words, items: list[Item], stated: int) -> bool:
    """Whether the item that "and" leads to goes on with commas: "Ore, Pell and the Party for Work, Land and Freedom"."""
    final = items[stated - 1] if stated > 1 else None
    return final is not None and final.before in FINAL and not _LINKS.isdisjoint(words.lows[final.first : final.last])


_LINKS = frozenset(["of", "for", "on"])  # before what a body is for


def _joins(words: Words, items: list[Item], names: Names) -> dict[int, int]:
    """The items that an "and" before them joins to the one before, and how sure that is (1: a known name)."""
    joins: dict[int, int] = {}
    last = len(items) - 1
    for at in range(1, len(items)):
        if items[at].before == "and" and names(between(words, items[at - 1], items[at])) and at - 1 not in joins:
            joins[at] = 1
    for at in range(1, len(items)):
        apart = items[at].before == "and" and at not in joins and at + 1 not in joins
        apart = apart and not _are_two(words, items[at - 1], items[at], names)
        if apart and _goes_on_with(words, [item for i, item in enumerate(items[: at + 1]) if i not in joins]):
            joins[at] = 1
        elif apart and (items[at + 1].before != "also" if at < last else _closes(words, items[at - 1])):
            joins[at] = 0
    if any(item.before == "and" for item in items[1:last]) and not any(item.before[:1] == "," for item in items):
        joins = {at: sure for at, sure in joins.items() if sure}
    return joins


def _closes(words: Words, item: Item) -> bool:
    """Whether an "and" behind an item belongs to it: "A, and B and C"; behind "as well as", where it is a body."""
    return item.before in CLOSERS and (item.before != "also" or is_body(words, item))


def _are_two(words: Words, one: Item, two: Item, names: Names) -> bool:
    """Whether an "and" surely parts two items: an article opens the second, or both are names that are known."""
    if words.lows[two.first] in grammar().determiners:
        return True
    return names(between(words, one, one)) and names(between(words, two, two))


def _goes_on_with(words: Words, items: list[Item]) -> bool:
    """Whether a bare name belongs to the body before: "the Ministry of Health and the Ministry of Trade and Fisheries"."""
    *others, bare = (words.lows[item.first] in grammar().determiners for item in items)
    return len(others) > 1 and not bare and all(others) and items[-2].before == "and" and is_body(words, items[-2])


def _by_semicolons(items: list[Item]) -> list[tuple[int, int]]:
    """Where semicolons stand between items, an "and" joins two words of one, and a comma opens what is said of it."""
    groups: list[tuple[int, int]] = []
    described = False
    for item in items:
        if item.before in ("", ";", ";and"):
            groups.append((item.first, item.last))
            described = False
        elif item.before == "and" and not described:
            groups[-1] = (groups[-1][0], item.last)
        else:
            described = True
    return groups


def _without_titles(words: Words, items: list[Item]) -> list[Item]:
    """The persons of "A, head of X, B, judge of Y, Lowby, and C": their offices and places are no items."""
    titled = [not item.is_name and items[0].is_name and describes(words, item) for item in items]
    if not any(titled) or titled[0]:
        return items
    kept: list[Item] = []
    for at, item in enumerate(items):
        follows = at + 1 < len(items) and titled[at + 1]
        place = at > 0 and titled[at - 1] and not follows and at < len(items) - 1 and item.before == ","
        if not titled[at] and not place:
            kept.append(item)
    return kept
