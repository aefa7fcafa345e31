"""Days of the proleptic Gregorian calendar, in any year.

The calendar of ISO 8601-1:2019, 4.2.1, with astronomical years: year 0 is 1 BCE, year -43 is 44 BCE. Python's
``datetime.date`` ends at year 1; everything here is integer arithmetic and has no end. One 400-year cycle has
146,097 days; counting each year from 1 March puts the leap day last and makes the month lengths a formula.
"""

from __future__ import annotations

import re
from typing import Final, overload

from attrs import frozen

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CYCLE_YEARS: Final = 400
_CYCLE_DAYS: Final = 146_097
_MARCH_FIRST_OF_YEAR_0: Final = -305  # its ordinal: 0001-01-01 is day 1

# A calendar date in extended format, its year of four to thirty digits: "2024-07-03", "-0043-03-15"
_ISO: Final = re.compile(r"(-?(?:[0-9]{4}|[1-9][0-9]{4,29}))-([0-9]{2})-([0-9]{2})")


def is_leap(year: int) -> bool:
    """Whether a year has a 29 February (ISO 8601-1:2019, 3.1.1.21 and 4.2.1).

    >>> is_leap(2000), is_leap(1900), is_leap(0)
    (True, False, True)
    """
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """How many days a month has. ValueError unless the month is 1 to 12.

    >>> days_in_month(2024, 2), days_in_month(2023, 2)
    (29, 28)
    """
    if not 1 <= month <= 12:
        raise ValueError(f"month {month} does not exist; months run from 1 to 12")
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def year_text(year: int) -> str:
    """A year in at least four digits, as ISO 8601-1:2019 writes it.

    >>> year_text(999), year_text(-43), year_text(12024)
    ('0999', '-0043', '12024')
    """
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


@frozen
class Day:
    """One day of the proleptic Gregorian calendar (ISO 8601-1:2019, 4.2.1); ValueError if there is none such.

    >>> Day(2024, 2, 28) + 2
    Day(year=2024, month=3, day=1)
    >>> str(Day(-43, 3, 15))
    '-0043-03-15'
    >>> Day(2023, 2, 29)
    Traceback (most recent call last):
    ValueError: February 2023 has 28 days, not 29
    """

    year: int
    month: int
    day: int

    def __attrs_post_init__(self) -> None:
        if 1 <= self.day <= 28 and 1 <= self.month <= 12:
            return
        longest = days_in_month(self.year, self.month)
        if not 1 <= self.day <= longest:
            name = f"{MONTHS[self.month - 1]} {self.year}"
            raise ValueError(f"{name} has {longest} days, not {self.day}")

    @classmethod
    def parse(cls, text: str) -> Day:
        """The day an ISO 8601 calendar date names; ValueError otherwise (ISO 8601-1:2019, 5.2.2.1 b).

        >>> Day.parse("0999-12-31")
        Day(year=999, month=12, day=31)
        """
        match = _ISO.fullmatch(text)
        if match is None or match[1] == "-0000":
            raise ValueError(f"{text[:40]!r} is not a day; write for example 2024-07-03")
        return cls(int(match[1]), int(match[2]), int(match[3]))

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Day:
        """The day with that ordinal, the inverse of `ordinal`.

        >>> str(Day.from_ordinal(0))
        '0000-12-31'
        """
        cycle, rest = divmod(ordinal - _MARCH_FIRST_OF_YEAR_0, _CYCLE_DAYS)
        # Less the leap days passed: one in each 1,460 days, none each century, one at the cycle's end.
        year = (rest - rest // 1_460 + rest // 36_524 - rest // 146_096) // 365
        rest -= 365 * year + year // 4 - year // 100
        since_march = (5 * rest + 2) // 153
        day = rest - (153 * since_march + 2) // 5 + 1
        month = since_march + 3 if since_march < 10 else since_march - 9
        return cls(_CYCLE_YEARS * cycle + year + (month <= 2), month, day)

    @property
    def ordinal(self) -> int:
        """Days since the end of year 0: 0001-01-01 is day 1, as in ``datetime.date.toordinal``.

        >>> Day(1, 1, 1).ordinal, Day(2024, 7, 3).ordinal
        (1, 739070)
        """
        year = self.year - (self.month <= 2)
        since_march = (self.month + 9) % 12
        whole = 365 * year + year // 4 - year // 100 + year // 400
        return whole + (153 * since_march + 2) // 5 + self.day - 1 + _MARCH_FIRST_OF_YEAR_0

    @property
    def weekday(self) -> int:
        """The day of the week, 0 for Monday (ISO 8601-1:2019, 4.2.2, counts Monday as 1).

        >>> Day(2024, 7, 3).weekday
        2
        """
        return (self.ordinal - 1) % 7

    def add_months(self, months: int) -> Day:
        """The same day of the month so many months on, or the month's last day where it is shorter.

        The convention of ``dateutil.relativedelta``.

        >>> str(Day(2024, 1, 31).add_months(1)), str(Day(2024, 2, 29).add_months(-12))
        ('2024-02-29', '2023-02-28')
        """
        years, month = divmod(self.month - 1 + months, 12)
        year = self.year + years
        return Day(year, month + 1, min(self.day, days_in_month(year, month + 1)))

    # Written out: those that attrs makes cost ten times as much, and every relation of periods rests on them.
    def __lt__(self, other: Day) -> bool:
        return NotImplemented if not isinstance(other, Day) else self._triple() < other._triple()

    def __le__(self, other: Day) -> bool:
        return NotImplemented if not isinstance(other, Day) else self._triple() <= other._triple()

    def __gt__(self, other: Day) -> bool:
        return NotImplemented if not isinstance(other, Day) else self._triple() > other._triple()

    def __ge__(self, other: Day) -> bool:
        return NotImplemented if not isinstance(other, Day) else self._triple() >= other._triple()

    def _triple(self) -> tuple[int, int, int]:
        return self.year, self.month, self.day

    def __add__(self, days: int) -> Day:
        if not isinstance(days, int):
            return NotImplemented
        return Day.from_ordinal(self.ordinal + days)

    @overload
    def __sub__(self, other: int) -> Day: ...
    @overload
    def __sub__(self, other: Day) -> int: ...
    def __sub__(self, other: int | Day) -> int | Day:
        if isinstance(other, Day):
            return self.ordinal - other.ordinal
        if not isinstance(other, int):
            return NotImplemented
        return Day.from_ordinal(self.ordinal - other)

    def __str__(self) -> str:
        return f"{year_text(self.year)}-{self.month:02d}-{self.day:02d}"
