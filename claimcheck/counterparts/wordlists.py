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
