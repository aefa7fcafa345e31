"""A period as people read it: what EDTF codes is said in words, and a day stays as it is written there, 2024-07-15.

A checking editor who meets `XXXX-07-15` or `2024-33` has to look them up; "15 July, no year given" and "the first quarter of
2024" say what is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.days import MONTHS
from claimcheck.edtf import MARKS
from claimcheck.edtfdays import OPEN
from claimcheck.periods import Period
from claimcheck.tables import table

PART_OF_YEAR = re.compile(r"(-?\d{4,}|XXXX)-(2[1-9]|3\d|4[01])")  # a season, a quarter, a third or a half, by its code
DECADE = re.compile(r"(-?\d{3})X")
CENTURY = re.compile(r"(-?\d{2})XX")
OF_NO_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
NO_YEAR = "no year given"


def in_words(period: Period) -> str:
    """A period as people read it.

    >>> for edtf in ("2024-07-15", "XXXX-07-15", "2024-33", "199X", "2024-05-01/..", "[2012-06-11,2012-11-06]", "2024-06~"):
    ...     print(in_words(Period.from_edtf(edtf)))
    2024-07-15
    15 July, no year given
    the first quarter of 2024
    the 1990s
    from 2024-05-01
    2012-06-11 or 2012-11-06
    about 2024-06
    """
    if period.members:
        return (" or " if period.edtf.startswith("[") else " and ").join(map(in_words, period.members))
    start, slash, end = period.edtf.partition("/")
    if not slash:
        return _in_words(start)
    if not start.strip("."):
        return f"up to {_in_words(end)}"
    if not end.strip("."):
        return f"from {_in_words(start)}"
    if OF_NO_YEAR.fullmatch(start) and OF_NO_YEAR.fullmatch(end):  # one note for both ends
        return f"{_in_words(start).partition(',')[0]} to {_in_words(end)}"
    return f"{_in_words(start)} to {_in_words(end)}"


@lru_cache(maxsize=4096)
def _in_words(edtf: str) -> str:
    mark = next((mark for mark in reversed(MARKS) if mark and edtf.endswith(mark)), "")
    if mark:
        return f"{table('datewords')['marks'][mark]} {_in_words(edtf.removesuffix(mark))}"
    if (named := OF_NO_YEAR.fullmatch(edtf)) and 1 <= int(named[1]) <= len(MONTHS):
        day = f"{int(named[2])} " if named[2] else ""
        return f"{day}{MONTHS[int(named[1]) - 1]}, {NO_YEAR}"
    if part := PART_OF_YEAR.fullmatch(edtf):
        return _part(table("datewords")["parts"][part[2]], part[1])
    if some := DECADE.fullmatch(edtf):
        return f"the {some[1]}0s"
    if some := CENTURY.fullmatch(edtf):
        return f"the {some[1]}00s"
    return edtf


def _part(name: str, year: str) -> str:
    """A part of a year: "summer 2024", "the first quarter of 2024"."""
    if year == OPEN:
        return f"{name}, {NO_YEAR}"
    return f"{name} of {year}" if name.startswith("the ") else f"{name} {year}"
