"""Durations: spans of the calendar, and spans of a fixed length.

A year or a month has no fixed number of days; a day, an hour or a week has, leap seconds aside. The two are different
types, so that "one month" is never taken for 30 days: its length in days is the interval from 28 to 31.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from typing import Final

from attrs import field, frozen

from claimcheck.amounts import Amount
from claimcheck.days import days_in_month
from claimcheck.intervals import Interval

# unit: (the unit it is counted in, how many of them it is)
UNITS: Final[dict[str, tuple[str, int]]] = {
    "month": ("month", 1),
    "quarter": ("month", 3),
    "year": ("year", 1),
    "decade": ("year", 10),
    "century": ("year", 100),
    "millennium": ("year", 1000),
    "second": ("second", 1),
    "minute": ("minute", 1),
    "hour": ("hour", 1),
    "day": ("day", 1),
    "week": ("week", 1),
    "fortnight": ("week", 2),
}
MONTHS: Final = {"month": 1, "year": 12}
DAYS: Final = {
    "second": Fraction(1, 86_400),
    "minute": Fraction(1, 1440),
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "week": Fraction(7),
}
# ISO 8601-1:2019, 5.5.2: what stands before and after the number
DESIGNATORS: Final = {
    "year": ("P", "Y"),
    "month": ("P", "M"),
    "week": ("P", "W"),
    "day": ("P", "D"),
    "hour": ("PT", "H"),
    "minute": ("PT", "M"),
    "second": ("PT", "S"),
}
_CYCLE_MONTHS: Final = 4800  # the Gregorian calendar repeats after 400 years,
_CYCLE_DAYS: Final = 146_097  # which have so many days


@frozen
class _Figure:
    """The properties of an amount, flat, as every value type shows them."""
