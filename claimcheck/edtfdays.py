"""The days that a year, a month and a day of EDTF stand for, with all their digits given or some left open (X).

The months of seasons, which the standard leaves open, are those of `SUB_YEARS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Final, Literal

from claimcheck.days import Day, days_in_month, year_text

Precision = Literal[
    "day", "month", "quarter", "season", "quadrimester", "semester", "year",
    "decade", "century", "millennium", "interval", "set", "unspecified",
]  # fmt: skip

Bounds = tuple[Day, Day, Precision]
Extended = tuple[Day | None, Day | None, Precision]

LARGEST: Final = 30  # digits of a year
OPEN: Final = "XXXX"  # a year of which nothing is said

# The code that stands for the month: (precision, first month, months), EDTF level 2, "sub-year groupings".
# Seasons are the meteorological ones: March to May is the northern spring; winter runs into the next year.
SUB_YEARS: Final[dict[int, tuple[Precision, int, int]]] = {
    21: ("season", 3, 3), 22: ("season", 6, 3), 23: ("season", 9, 3), 24: ("season", 12, 3),  # northern, unsaid
    25: ("season", 3, 3), 26: ("season", 6, 3), 27: ("season", 9, 3), 28: ("season", 12, 3),  # northern
    29: ("season", 9, 3), 30: ("season", 12, 3), 31: ("season", 3, 3), 32: ("season", 6, 3),  # southern
    33: ("quarter", 1, 3), 34: ("quarter", 4, 3), 35: ("quarter", 7, 3), 36: ("quarter", 10, 3),
    37: ("quadrimester", 1, 4), 38: ("quadrimester", 5, 4), 39: ("quadrimester", 9, 4),
    40: ("semester", 1, 6), 41: ("semester", 7, 6),
}  # fmt: skip
# How many leading digits of YYYYMMDD are given, when those after are all open: 199X gives three.
_GIVEN: Final[dict[int, Precision]] = {
    8: "day", 6: "month", 4: "year", 3: "decade", 2: "century", 1: "millennium",
}  # fmt: skip


def written(year: int, month: str | None, day: str | None) -> Bounds:
    """A date all of whose digits are given."""
    if month is None:
        return Day(year, 1, 1), Day(year, 12, 31), "year"
    number = int(month)
    if number in SUB_YEARS:
        if day is not None:
            raise ValueError(f"{month} is a season or part of a year and has no days; months are 01 to 12")
        precision, opening, months = SUB_YEARS[number]
        first = Day(year, opening, 1)
        return first, first.add_months(months) - 1, precision
    if not 1 <= number <= 12:
        raise ValueError(f"month {month} does not exist; months are 01 to 12, seasons and quarters 21 to 41")
    if day is None:
        return Day(year, number, 1), Day(year, number, days_in_month(year, number)), "month"
    only = Day(year, number, int(day))
    return only, only, "day"


def extended(year: str, month: str | None, day: str | None) -> Extended:
    """A date with a long year or with digits left open, anywhere (EDTF level 2, "unspecified digit")."""
    if year in ("-0000", "-" + OPEN):
        raise ValueError(f"{year} is no year; year 0 is 0000 and those before it are -0001, -001X, -01XX")
    if year == OPEN:  # judged in a leap year, so that 29 February exists
        precision = extended("2000", month, day)[2]
        return None, None, "unspecified" if precision == "year" else precision
    if year[0] == "Y":
        year = str(_long_year(year))
    if "X" not in f"{year}{month}{day}":
        return written(int(year), month, day)
    if month and day is None and month.isdigit() and int(month) in SUB_YEARS:
        first, last = next(_years(year, False)), next(_years(year, True))
        return written(first, month, None)[0], written(last, month, None)[1], "unspecified"
    months, days = (month or "XX", day or "XX")
    given = (year.removeprefix("-")[-4:] + months + days).rstrip("X")
    precision = "unspecified" if "X" in given else _GIVEN.get(len(given), "unspecified")
    return _extreme(year, months, days, False), _extreme(year, months, days, True), precision


def _long_year(text: str) -> int:
    """The number of a year that follows a Y; EDTF level 1 "letter-prefixed", level 2 "exponential"."""
    digits, _, exponent = text[1:].partition("E")
    size = len(digits.removeprefix("-"))
    if not exponent and size <= 4:
        raise ValueError(f"{text} has four digits at most and needs no Y; write {year_text(int(digits))}")
    if size + int(exponent or 0) > LARGEST:
        raise ValueError(f"{text} is a year of more than {LARGEST} digits, which is beyond what is kept")
    power: int = 10 ** int(exponent or 0)
    return int(digits) * power


def _years(pattern: str, backwards: bool) -> Iterator[int]:
    """Every number the pattern stands for, upwards or downwards."""
    digits = "9876543210" if backwards != pattern.startswith("-") else "0123456789"
    filled = map("".join, product(*(digits if c == "X" else c for c in pattern)))
    return (int(text) for text in filled if text != "-0000")


@lru_cache(maxsize=512)  # 121 patterns of two digits, two limits, two directions
def _fitting(pattern: str, most: int, backwards: bool) -> tuple[int, ...]:
    """The numbers from 1 to `most` that a pattern of two digits stands for."""
    return tuple(number for number in _years(pattern, backwards) if 1 <= number <= most)


def _extreme(year: str, month: str, day: str, backwards: bool) -> Day:
    """The first (or, backwards, last) day that exists and fits the pattern."""
    months, days = _fitting(month, 12, backwards), _fitting(day, 31, backwards)
    for number in _years(year, backwards) if months and days else ():
        for m, d in product(months, days):
            if d <= days_in_month(number, m):
                return Day(number, m, d)
    raise ValueError(f"no day of the calendar fits {year}-{month}-{day}; months are 01 to 12, days 01 to 31")
