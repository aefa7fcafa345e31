"""What stands before a body's name and belongs to it: modifiers ("Rural Payments"), and its owner ("Kenya's")."""

from __future__ import annotations

import re

from claimcheck.extract.naming.bodies import LONGEST, POSSESSIVE, is_owner, owner_at
from claimcheck.extract.naming.contexts import Scan, words
from claimcheck.extract.naming.names import Unit
from claimcheck.extract.naming.ownership import Owner

# two words that a page has run together: "USThe"
GLUED = re.compile(r"[A-Z]{2,20}[a-z]{2,20}")


def left(scan: Scan, number: int, floor: int, *, known: bool, bare: bool = False) -> tuple[int, Owner | None]:
    """Where a name begins, its owner included, and the owner; `bare` names take an owner only."""
    first = number
    while first > floor and number - first < LONGEST:
        gap, before = scan.gap(first), scan.units[first - 1]
        if (gap in POSSESSIVE or gap in (" ", "-")) and is_owner(before):
            return _owned(scan, first, gap)
        if bare:
            break
        steps = _possessors(scan, first, gap) or int(_goes_before(scan, gap, before, known))
        if not steps or first - steps < floor:
            break
        first -= steps
    return first, None


def _possessors(scan: Scan, first: int, gap: str) -> int:
    """How many words a possessive within a name spans: "Sheriff's", "St. Ann's"; 0 where there is none."""
    if gap not in ("'s ", "' "):
        return 0
    if scan.units[first - 1].word in words("organisations", "possessors", "words"):
        return 1
    saint = first > 1 and scan.units[first - 2].word in words("organisations", "possessors", "saints")
    return 2 if saint and scan.gap(first - 1) in (" ", ". ") else 0


def _owned(scan: Scan, first: int, gap: str) -> tuple[int, Owner | None]:
    """Where a name begins behind an owner; no owner is what is joined to another: "US-China", "North American"."""
    joined, unit = scan.gap(first - 1), scan.units[first - 1]
    other = scan.units[first - 2] if joined in ("-", " ") else None
    if gap == "-" or (other is not None and joined == "-" and is_owner(other)):
        return first, None
    if other is not None and joined == " " and other.word in words("places", "other", "left"):
        return first, None
    return first - 1, owner_at(unit, before=True)


def _goes_before(scan: Scan, gap: str, before: Unit, known: bool) -> bool:
    if before.word in words("organisations", "breaks") or before.named is not None or GLUED.fullmatch(before.word):
        return False
    if gap in (" and ", " & "):
        return not known and before.word in words("organisations", "portfolios")
    if gap not in (" ", "-") or before.word.isupper():
        return False
    return not ((known and scan.opens(before.start)) or scan.in_title(before.start))
