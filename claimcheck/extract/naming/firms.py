"""A company or club as a text names it, and which capitalised words belong to its name."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.extract.naming.contexts import Scan, words
from claimcheck.tables import table

LONGEST = 6  # words of a name
# a small word within a name: "Van der Meulen"
PARTICLE = re.compile(rf" (?:{'|'.join(table('offices')['particles']['words'])}) ")


@frozen
class Company:
    """A company as a text names it; the id is that of its full name without the legal form."""

    start: int
    end: int
    name: str
    id: str
    how: str


def goes_before(scan: Scan, first: int) -> bool:
    """Whether the word before a unit belongs to the name that the unit is in."""
    if scan.gap(first) not in (" ", "-", " & ") and not PARTICLE.fullmatch(scan.gap(first)):
        return False
    before = scan.units[first - 1]
    known = before.named is not None and bool(before.named.bodies)
    return not known and before.word not in words("organisations", "breaks")
