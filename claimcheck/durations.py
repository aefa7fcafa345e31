"""Durations: stretches of the calendar, and stretches of a fixed length.

A year or a month has no fixed number of days; a week, a day or an hour has, leap seconds aside. The two are
different types, so that "one month" is never taken for 30 days: in days it is the interval from 28 to 31.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from math import floor
from typing import ClassVar, Final, Generic, TypeVar

from attrs import frozen

from claimcheck.amounts import Amount
from claimcheck.days import days_in_month
from claimcheck.intervals import Interval, show

T = TypeVar("T")

# what a text counts in: (the unit it is kept in, how many of them it is)
UNITS: Final = {
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
# unit: (its length in months, what stands before and after its number in ISO 8601-1:2019, 5.5.2)
CALENDAR: Final = {"month": (1, "P", "M"), "year": (12, "P", "Y")}
# unit: (its length in days, the same)
FIXED: Final = {
    "second": (Fraction(1, 86_400), "PT", "S"),
    "minute": (Fraction(1, 1440), "PT", "M"),
    "hour": (Fraction(1, 24), "PT", "H"),
    "day": (Fraction(1), "P", "D"),
    "week": (Fraction(7), "P", "W"),
}
SHORTEST_MONTH, LONGEST_MONTH = 28, 31
_CYCLE_MONTHS: Final = 4800  # the Gregorian calendar repeats after 400 years
MEAN_MONTH: Final = Fraction(146_097, _CYCLE_MONTHS)  # days


class _Shown(Generic[T]):
    """A property of a duration that is one of its amount."""

    def __init__(self, get: Callable[[Amount], T]) -> None:
        self._get = get

    def __get__(self, duration: CalendarDuration | FixedDuration, owner: type) -> T:
        return self._get(duration.amount)


@frozen
class CalendarDuration:
    """Years or months, whose number of days depends on where they lie. Made by `duration`.

    >>> term = duration(Amount.of(4), "year")
    >>> term.iso8601, str(term.days())
    ('P4Y', '[1,460, 1,461]')
    """

    amount: Amount
    unit: str

    stated = _Shown(lambda amount: amount.stated)
    low = _Shown(lambda amount: amount.low)
    high = _Shown(lambda amount: amount.high)
    low_closed = _Shown(lambda amount: amount.low_closed)
    high_closed = _Shown(lambda amount: amount.high_closed)
    comparator = _Shown(lambda amount: amount.comparator)
    approximate = _Shown(lambda amount: amount.approximate)
    trend: ClassVar[None] = None

    def __attrs_post_init__(self) -> None:
        _check(self.unit, CALENDAR)

    @property
    def iso8601(self) -> str | None:
        """The stated length, `P4Y`; None where none is stated or it has no finite decimal (ISO 8601-1, 5.5.2)."""
        _, before, after = CALENDAR[self.unit]
        return _iso(self.amount.stated, before, after)

    def days(self, *, implied: bool = False) -> Interval:
        """The number of days it can have, of the literal figure or of the implied one.

        >>> print(duration(Amount.of(1), "month").days(), duration(Amount.of(1), "quarter").days())
        [28, 31] [89, 92]
        """
        figure = self.amount.implied if implied else self.amount.literal
        months = figure.scaled(CALENDAR[self.unit][0])
        low = None if months.low is None else _fewest_days(months.low)
        high = None if months.high is None else _most_days(months.high)
        return Interval(low, high, months.low_closed, months.high_closed)

    def __str__(self) -> str:
        return _words(self.amount, self.unit)


@frozen
class FixedDuration:
    """Weeks, days, hours, minutes or seconds, which are as long everywhere. Made by `duration`.

    >>> wait = duration(Amount.of(36), "hour")
    >>> wait.iso8601, str(wait.days())
    ('PT36H', '1.5')
    """

    amount: Amount
    unit: str

    stated = _Shown(lambda amount: amount.stated)
    low = _Shown(lambda amount: amount.low)
    high = _Shown(lambda amount: amount.high)
    low_closed = _Shown(lambda amount: amount.low_closed)
    high_closed = _Shown(lambda amount: amount.high_closed)
    comparator = _Shown(lambda amount: amount.comparator)
    approximate = _Shown(lambda amount: amount.approximate)
    trend: ClassVar[None] = None

    def __attrs_post_init__(self) -> None:
        _check(self.unit, FIXED)

    @property
    def iso8601(self) -> str | None:
        """The stated length, `PT36H`; None where none is stated or it has no finite decimal (ISO 8601-1, 5.5.2)."""
        _, before, after = FIXED[self.unit]
        return _iso(self.amount.stated, before, after)

    def days(self, *, implied: bool = False) -> Interval:
        """The number of days, of the literal figure or of the implied one."""
        figure = self.amount.implied if implied else self.amount.literal
        return figure.scaled(FIXED[self.unit][0])

    def __str__(self) -> str:
        return _words(self.amount, self.unit)


def duration(amount: Amount, unit: str) -> CalendarDuration | FixedDuration:
    """A duration of the type its unit has, decades and the like counted in years, quarters in months.

    `unit` is a key of `UNITS`, singular; ValueError for any other.

    >>> three_decades = duration(Amount.of(3), "decade")
    >>> three_decades.iso8601, three_decades.unit, three_decades.stated
    ('P30Y', 'year', Fraction(30, 1))
    """
    _check(unit, UNITS)
    counted_in, factor = UNITS[unit]
    counted = amount if factor == 1 else amount.scaled(factor)
    return (CalendarDuration if counted_in in CALENDAR else FixedDuration)(counted, counted_in)


def mean_days(unit: str) -> Fraction:
    """How many days a unit that durations are kept in has, on the whole.

    >>> mean_days("week"), float(mean_days("year"))
    (Fraction(7, 1), 365.2425)
    """
    return FIXED[unit][0] if unit in FIXED else CALENDAR[unit][0] * MEAN_MONTH


def _check(unit: str, table: Collection[str]) -> None:
    if unit not in table:
        raise ValueError(f"{unit!r} is no unit of such a duration; it is one of {', '.join(table)}")


def _iso(stated: Fraction | None, before: str, after: str) -> str | None:
    if stated is None:
        return None
    number = show(stated).replace(",", "")
    return None if "/" in number else f"{before}{number}{after}"


def _words(amount: Amount, unit: str) -> str:
    if amount.stated is None:
        return f"{amount.implied} {unit}s"
    sign = {"=": "", "~": "≈ "}.get(amount.comparator, f"{amount.comparator} ")
    return f"{sign}{show(amount.stated)} {unit}{'' if amount.stated == 1 else 's'}"


def _fewest_days(months: Fraction) -> Fraction:
    """The fewest days so many months on end can have; a part of a month is that part of a month of 28 days."""
    whole = floor(months)
    return _spans(whole)[0] + (months - whole) * SHORTEST_MONTH


def _most_days(months: Fraction) -> Fraction:
    """The most days, likewise of 31, though never more than the next whole number of months can have."""
    whole = floor(months)
    return min(_spans(whole)[1] + (months - whole) * LONGEST_MONTH, Fraction(_spans(whole + 1)[1]))


@lru_cache(maxsize=1024)
def _spans(months: int) -> tuple[int, int]:
    """The fewest and the most days of so many whole months on end, wherever they begin; of -1, -31 and -28."""
    firsts = _first_days()
    cycles, rest = divmod(months, _CYCLE_MONTHS)
    lengths = [firsts[start + rest] - firsts[start] for start in range(_CYCLE_MONTHS)]
    whole = cycles * firsts[_CYCLE_MONTHS]
    return whole + min(lengths), whole + max(lengths)


@lru_cache(maxsize=1)
def _first_days() -> tuple[int, ...]:
    """How many days precede each month of two whole cycles of the calendar."""
    lengths = (days_in_month(year, month) for year in range(800) for month in range(1, 13))
    return tuple(accumulate(lengths, initial=0))
