"""Pounds, shillings and pence as they were until 1971: "£3 10s 6d", "31 pounds 4 shillings", "12 shillings and sixpence".

A pound had twenty shillings and a shilling twelve pence.
"""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from claimcheck.extract.numbers.figures import Figure, rated
from claimcheck.extract.numbers.pounds import STERLING
from claimcheck.extract.numbers.scans import Scan
from claimcheck.tables import table
from claimcheck.units import Unit

SHILLINGS, PENCE = 20, 12  # in a pound, in a shilling
GAP = r",?[ \n](?:and[ \n])?"
NUMBER = r"\d{1,2}|[a-z]{3,9}"
# behind pounds: "10s", "4 shillings"; behind either: "6d", "6 pence", "sixpence"
OF_POUNDS = re.compile(rf"{GAP}(?:(\d{{1,2}})s\.?|({NUMBER})[ \n]shillings)(?![A-Za-z])")
OF_SHILLINGS = re.compile(
    rf"{GAP}(?:(\d{{1,2}})d\.?|({NUMBER})[ \n](?:pence|penny)|([a-z]{{3,6}})(?:pence|penny))(?![A-Za-z])"
)
POUNDS = ("pounds", "pound")


def old_money(scan: Scan, first: Figure) -> Figure | None:
    """A sum of pounds with the shillings and pence behind it, or of shillings with the pence; None where there are none.

    >>> from claimcheck.extract.numbers.quantities import find_quantities
    >>> [str(value) for _, _, value in find_quantities("£3 10s 6d; 31 pounds 4 shillings; 12 shillings and sixpence")]
    ['3.525 GBP', '31.2 GBP', '12.5 shilling']
    """
    if first.unit is None or first.numeral.decimals or first.numeral.magnitude != 1 or first.high is not None:
        return None
    weight = first.unit.canonical == "lb" and scan.text.endswith(POUNDS, 0, first.end)
    if first.unit.canonical == "GBP" or weight:
        match = OF_POUNDS.match(scan.text, first.end)
        shillings = _number(match[1] or match[2]) if match else None
        if match is None or shillings is None or shillings >= SHILLINGS:
            return None
        pence, end = _pence(scan.text, match.end())
        return _whole(scan, first, end, STERLING, first.value + (shillings + pence / PENCE) / SHILLINGS)
    if first.unit.canonical != "shilling":
        return None
    pence, end = _pence(scan.text, first.end)
    return _whole(scan, first, end, first.unit, first.value + pence / PENCE) if pence else None


def _whole(scan: Scan, first: Figure, end: int, unit: Unit, value: Fraction) -> Figure:
    per, end = rated(scan, unit, end)
    return evolve(first, end=end, unit=unit, value=value, per=per)


def _pence(text: str, at: int) -> tuple[Fraction, int]:
    """The pence at a place, fewer than twelve, and where they end; none and the place where there are none."""
    match = OF_SHILLINGS.match(text, at)
    found = _number(match[1] or match[2] or match[3]) if match else None
    return (found, match.end()) if match and found is not None and found < PENCE else (Fraction(0), at)


def _number(word: str) -> Fraction | None:
    """What digits or a small number word mean."""
    value = int(word) if word.isdecimal() else table("numerals")["cardinals"].get(word)
    return None if value is None else Fraction(value)
