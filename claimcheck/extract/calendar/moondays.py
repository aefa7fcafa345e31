"""Days that go by the moon: the Jewish and Islamic calendars by their arithmetic, feasts of other calendars by table.

The Jewish calendar is exact; a day of it begins the evening before. The Islamic one is reckoned here in its tabular
form (a cycle of 30 years, 11 of them leap years), where the months of a country begin when the moon is seen, so that a
feast may fall a day sooner or later. Both after Dershowitz and Reingold, *Calendrical Calculations* (2018), 8 and 7.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from claimcheck.days import Day
from claimcheck.tables import table

Days = tuple[Day, Day]  # the first and the last

_TISHRI: Final = 7  # the month in which the Jewish year begins
_CREATION: Final = -1_373_427  # the ordinal from which Jewish years are counted
_FLIGHT: Final = 227_014  # the day before the first of the Islamic years, a Friday


def feasts(name: str, year: int) -> tuple[Days, ...]:
    """The days of a feast in a year; none where it has none, or where the table does not reach so far.

    >>> [(str(first), str(last)) for first, last in feasts("hanukkah", 2024)]
    [('2024-12-25', '2025-01-02')]
    >>> [str(first) for first, _ in feasts("eid al-fitr", 2000)]
    ['2000-01-08', '2000-12-28']
    """
    listed = table("moondays")
    if name in listed["jewish"]:
        month, day, length, *moved = listed["jewish"][name]
        found = (_jewish(other, month, day) for other in (year + 3760, year + 3761))
        starts = [first + (moved[first.weekday] if moved else 0) for first in found]
        return tuple((first - 1, first + length - 1) for first in starts if (first - 1).year == year)
    if name in listed["islamic"]:
        month, day, length = listed["islamic"][name]
        near = (year - 622) * 33 // 32
        starts = [_islamic(other, month, day) for other in range(near - 1, near + 4)]
        return tuple((first, first + length - 1) for first in starts if first.year == year)
    if name in listed["beside"]:
        feast, before, after = listed["beside"][name]
        return tuple((first + before, first + after) for first, _ in feasts(feast, year))
    length = listed["lengths"].get(name, 1)
    return tuple((first, first + length - 1) for first in _listed(name) if first.year == year)


def is_sighted(name: str) -> bool:
    """Whether a feast may fall a day sooner or later than it is reckoned here."""
    listed = table("moondays")
    if name in listed["beside"]:
        return is_sighted(listed["beside"][name][0])
    return name in listed["islamic"] or name in listed["differing"]["names"]


@cache
def _listed(name: str) -> tuple[Day, ...]:
    return tuple(map(Day.parse, table("moondays")["listed"][name].split()))


def _islamic(year: int, month: int, day: int) -> Day:
    months = (59 * (month - 1) + 1) // 2  # of 30 and 29 days in turn
    return Day.from_ordinal(_FLIGHT + 354 * (year - 1) + (3 + 11 * year) // 30 + months + day)


def _jewish(year: int, month: int, day: int) -> Day:
    """A day of the Jewish calendar, its months counted from Nisan; month 13 is the last Adar of any year."""
    first, length = _new_year(year), _new_year(year + 1) - _new_year(year)
    last = 13 if _is_leap(year) else 12
    month = last if month == 13 else month
    before = range(_TISHRI, month) if month >= _TISHRI else (*range(_TISHRI, last + 1), *range(1, month))
    return Day.from_ordinal(first + sum(_length(other, last, length) for other in before) + day - 1)


def _is_leap(year: int) -> bool:
    return (7 * year + 1) % 19 < 7


def _length(month: int, last: int, year: int) -> int:
    """The days of a month in a year of so many months and days."""
    short = month in (2, 4, 6, 10, 13) or (month == 12 and last == 12)
    return 29 if short or (month == 8 and year % 10 != 5) or (month == 9 and year % 10 == 3) else 30


def _new_year(year: int) -> int:
    """The ordinal of the first of Tishri, put off where the year before or this one would be too long."""
    last, this, following = (_elapsed(other) for other in (year - 1, year, year + 1))
    return _CREATION + this + (2 if following - this == 356 else 1 if this - last == 382 else 0)


def _elapsed(year: int) -> int:
    """Days from the first new year to that of a year, which is never a Sunday, a Wednesday or a Friday."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12_084 + 13_753 * months) // 25_920
    return day + (3 * (day + 1) % 7 < 3)
