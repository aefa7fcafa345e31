"""The words by which figures and dates of two reports of one affair are told apart."""

from __future__ import annotations

from functools import cache

from claimcheck.tables import table


@cache
def listed(section: str) -> frozenset[str]:
    """Words that tell a figure or a date from others, by a section of the table."""
    return frozenset(table("affairs")[section]["words"])
