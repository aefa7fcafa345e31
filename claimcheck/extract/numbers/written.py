"""A whole string as one value, as people write it in claim files: "> 22000", "about 3 million", "P4Y"."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.amounts import Amount
from claimcheck.durations import duration
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.extract.numbers.quantities import walk
from claimcheck.extract.numbers.scans import Scan
from claimcheck.extract.numbers.unitwords import unit_at
from claimcheck.extract.numbers.values import Value
from claimcheck.quantities import Dimension, Quantity

# an ISO 8601 duration of one unit
ISO = re.compile(r"P(?:(?P<n>\d{1,9}(?:\.\d{1,9})?)(?P<unit>[YMWD])|T(?P<m>\d{1,9}(?:\.\d{1,9})?)(?P<clock>[HMS]))")
NAMES = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
# a unit behind a figure that no table knows
NOUN = re.compile(r"\s?([^\W\d_][\w-]{1,30})")
# "a year", "an ounce"
AN = re.compile(r"an?\s", re.I)
LONGEST = 200  # code points; a longer string is a text, not a value


def read_quantity(text: str) -> Value | None:
    """The whole string as one value, as claim files write it; None when it is not one.

    >>> for written in ("> 22000", "about 3 million", "20..30", "CNY 3 million", "four years", "P4Y"):
    ...     print(read_quantity(written))
    > 22,000
    ≈ 3,000,000
    [20, 30]
    3,000,000 CNY
    4 years
    4 years
    """
    string = text.strip()
    if not string or len(string) > LONGEST:
        return None
    if match := ISO.fullmatch(string):
        number, unit = match["n"] or match["m"], match["unit"] or f"T{match['clock']}"
        return duration(Amount.of(Fraction(number)), NAMES[unit])
    if alone := AN.match(string):
        unit = unit_at(string, alone.end())
        if unit is not None and unit.end == len(string):
            string = f"1{string[alone.end() - 1 :]}"
    found = list(walk(Scan(string, whole=True)))
    if len(found) != 1 or string[: found[0].start].strip("([ "):
        return None
    rest, value = string[found[0].end :].rstrip(" .)]"), found[0].value
    if not rest:
        return value
    noun = NOUN.fullmatch(rest)
    if noun is None or not isinstance(value, Quantity) or value.unit:
        return None
    return Quantity(value.amount, lemma(noun[1]), Dimension.COUNT, value.trend)
