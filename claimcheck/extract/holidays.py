"""Named days: "Christmas Eve", "Thanksgiving 2023", "next Easter". Which there are is `data/grammar/holidays.toml`."""

from __future__ import annotations

import re
from functools import cache

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from claimcheck.days import Day, days_in_month
from claimcheck.tables import table


@cache
def names() -> dict[str, str]:
    """Every spelling of every named day, in lower case, and the name that is kept."""
    listed = table("holidays")
    found = {name: name for kind in ("fixed", "weekday", "easter", "orthodox") for name in listed[kind]}
    return {**found, **listed["alias"]}


@cache
def pattern() -> re.Pattern[str]:
    """The named days at a place of a text, the longest first."""
    spelt = sorted(names(), key=len, reverse=True)
    listed = "|".join(re.escape(name).replace("'", "['’]?").replace(r"\ ", r"[ -]") for name in spelt)
    return re.compile(rf"(?:{listed})(?![\w-])", re.IGNORECASE)


@cache
def firsts() -> frozenset[str]:
    """The first words of the names, in lower case."""
    return frozenset(re.split(r"[ .'-]", name)[0] for name in names())


@cache
def _spoken() -> dict[str, str]:
    return {plain(name): kept for name, kept in names().items()}


def plain(words: str) -> str:
    """A name without capitals, apostrophes and hyphens."""
    return re.sub(r"['’]", "", words.lower()).replace("-", " ")


def named(words: str) -> str | None:
    """The name that is kept of a named day.

    >>> named("New Year’s Eve")
    "new year's eve"
    """
    return _spoken().get(plain(words))


def holiday(name: str, year: int) -> Day:
    """The day a named day is in a year; ValueError for Easter outside the years 1 to 9999.

    >>> str(holiday("easter monday", 2017)), str(holiday("thanksgiving", 2023))
    ('2017-04-17', '2023-11-23')
    """
    listed = table("holidays")
    if name in listed["fixed"]:
        month, day = listed["fixed"][name]
        return Day(year, month, day)
    if name in listed["weekday"]:
        month, weekday, number, days = listed["weekday"][name]
        return nth_weekday(year, month, weekday, number) + int(days)
    western = name in listed["easter"]
    if not 1583 <= year <= 4099:
        raise ValueError(f"Easter is reckoned for the years 1583 to 4099, not {year}")
    sunday = easter(year, EASTER_WESTERN if western else EASTER_ORTHODOX)
    return Day(sunday.year, sunday.month, sunday.day) + int(listed["easter" if western else "orthodox"][name])


def nth_weekday(year: int, month: int, weekday: int, number: int) -> Day:
    """The first, second … or (-1) last such day of a month; ValueError where there is none.

    >>> str(nth_weekday(2014, 10, 2, 1))
    '2014-10-01'
    """
    length = days_in_month(year, month)
    first = Day(year, month, 1)
    days = [1 + (weekday - first.weekday) % 7 + 7 * week for week in range(5)]
    return Day(year, month, [day for day in days if day <= length][number if number < 0 else number - 1])
