"""The lists of words by which statements are compared, out of the table `counterparts`."""

from __future__ import annotations

from functools import cache

from claimcheck.tables import table


@cache
def roles(section: str) -> dict[str, str]:
    """The words that say what a figure is, each with what it says."""
    return {form: role for role, forms in table("counterparts")[section].items() for form in forms}


@cache
def listed(section: str) -> frozenset[str]:
    """The words of a section."""
    return frozenset(table("counterparts")[section]["words"])


@cache
def deeds(kind: str) -> dict[str, str]:
    """What people, or times, are counted as, by the verb said of them."""
    found: dict[str, str] = table("counterparts")["deeds"][kind]
    return found


@cache
def stretches() -> frozenset[str]:
    """Words for a part of the time over which something is counted."""
    return frozenset(table("counterparts")["stretches"]["words"])


@cache
def present() -> dict[str, str]:
    """Verbs in the present that may stand right behind a count, with their lemmas."""
    found: dict[str, str] = table("counterparts")["present"]
    return found


@cache
def third() -> dict[str, str]:
    """Third persons of verbs, with their plain forms."""
    found: dict[str, str] = table("counterparts")["third"]
    return found


@cache
def room(part: str) -> frozenset[str]:
    """The verbs by which a place says for how many it has room, or the nouns for those."""
    return frozenset(table("counterparts")["room"][part])


@cache
def decades_of_life() -> dict[str, int]:
    """The tens of years of life by their names, each with its first year: the forties, 40."""
    found: dict[str, int] = table("ages")["decades"]
    return found


@cache
def stages_of_life() -> dict[str, list[int]]:
    """What somebody is called at an age, with the first and the last year of it: a teenager, 13 to 19."""
    found: dict[str, list[int]] = table("ages")["stages"]
    return found


@cache
def naming() -> frozenset[str]:
    """Adjectives in front of a subject that tell it from its like: the old bridge, the new one."""
    return frozenset(table("counterparts")["telling"]["named"])


@cache
def distinct() -> dict[str, tuple[str, int]]:
    """Nouns of one kind that are never one thing, each with its kind and the number of those it may be one with."""
    rows = table("counterparts")["distinct"].items()
    return {word: (kind, at) for kind, groups in rows for at, group in enumerate(groups) for word in group}
