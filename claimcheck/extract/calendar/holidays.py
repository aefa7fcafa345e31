"""Named days: "Christmas Eve", "Thanksgiving 2023", "Hanukkah", "next Easter".

Which there are is data: `data/grammar/holidays.toml`, and `moondays.toml` for those that go by the moon (`moondays`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from dateutil.easter import EASTER_JULIAN, EASTER_ORTHODOX, EASTER_WESTERN, easter

from claimcheck.days import Day, days_in_month
from claimcheck.extract.calendar import moondays
from claimcheck.extract.calendar.moondays import Days
from claimcheck.tables import table

REFORM: Final = 1583  # the first Easter of the new calendar
KINDS: Final = ("fixed", "weekday", "since", "observed", "years", "easter", "spans", "orthodox")
MOON: Final = ("jewish", "islamic", "beside", "listed")
_ENDS: Final = re.compile(r"[ .'-]")  # of the first word of a name
# "Mother's Day", which is also written "Mothers' Day", "Mothers Day" and "Mother Day"
_OWNED: Final = re.compile(r"(?:'s|s'|s) day\b")


@cache
def names() -> dict[str, str]:
    """Every spelling of every named day, in lower case, and the name that is kept."""
    holidays, moon = table("holidays"), table("moondays")
    kept = {name: name for kind in KINDS for name in holidays[kind]} | {n: n for kind in MOON for n in moon[kind]}
    spelt = {**kept, **holidays["alias"], **moon["alias"]}
    owned = {_OWNED.sub(f"{end} day", n): to for n, to in spelt.items() for end in ("'s", "s'", "") if _OWNED.search(n)}
    first = {f"{name}'s day": to for name, to in spelt.items() if name.endswith(" new year")}
    return {**owned, **first, **spelt}


@cache
def _by_first() -> dict[str, list[str]]:
    """The names by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(names(), key=len, reverse=True):
        found.setdefault(_first(name), []).append(name)
    return found


@cache
def _pattern(first: str) -> re.Pattern[str]:
    """The named days that begin with a word, at a place of a text."""
    return re.compile(rf"(?:{'|'.join(map(_spelling, _by_first()[first]))})(?![\w-])", re.IGNORECASE)


def _spelling(name: str) -> str:
    return re.escape(name).replace("'", "['’]?").replace(r"\ ", r"[ -]").replace(r"\-", r"[ -]")


def _first(name: str) -> str:
    return _ENDS.split(name, maxsplit=1)[0]


def firsts() -> frozenset[str]:
    """The first words of the names, in lower case."""
    return frozenset(_by_first())


def name_at(text: str, start: int, word: str) -> re.Match[str] | None:
    """The named day that begins at a place with this word."""
    return _pattern(word.lower()).match(text, start)


@cache
def _spoken() -> dict[str, str]:
    return {plain(name): kept for name, kept in names().items()}


def plain(words: str) -> str:
    """A name without capitals, apostrophes and hyphens."""
    return re.sub(r"['’]", "", words.lower()).replace("-", " ")


def named(words: str) -> str | None:
    """The name that is kept of a named day.

    >>> named("New Year’s Eve"), named("Mothers' Day")
    ("new year's eve", "mother's day")
    """
    return _spoken().get(plain(words))


def is_common(words: str) -> bool:
    """Whether the name of a day, in small letters, is made of common words: "lent", "flag day"."""
    return words.islower() and plain(words) in _common()


@cache
def _common() -> frozenset[str]:
    return frozenset(map(plain, table("holidays")["common"]["names"]))


def holiday(name: str, year: int) -> Days:
    """The first and the last day of a named day in a year, the first time it comes; ValueError where it does not.

    >>> str(holiday("easter monday", 2017)[0]), str(holiday("thanksgiving", 2023)[0])
    ('2017-04-17', '2023-11-23')
    """
    if any(name in table("moondays")[kind] for kind in MOON):
        found = moondays.feasts(name, year)
        if not found:
            raise ValueError(f"of {name} no day is known in {year}")
        return found[0]
    return _span(name, year)


def _span(name: str, year: int) -> Days:
    listed = table("holidays")
    if name in listed["spans"]:
        sunday, (first, last) = _easter(year, western=True), listed["spans"][name]
        return sunday + int(first), sunday + int(last)
    day = _day(name, year)
    return day, day


def _day(name: str, year: int) -> Day:
    listed = table("holidays")
    if name in listed["fixed"]:
        month, day = listed["fixed"][name]
        return Day(year, month, day)
    if name in listed["weekday"]:
        month, weekday, number, days = listed["weekday"][name]
        return nth_weekday(year, month, weekday, number) + int(days)
    if name in listed["since"]:
        month, day, weekday, days = listed["since"][name]
        first = Day(year, month, day)
        return first + (int(weekday) - first.weekday) % 7 + int(days)
    if name in listed["observed"]:
        month, day, *moved = listed["observed"][name]
        return Day(year, month, day) + int(moved[Day(year, month, day).weekday])
    if name in listed["years"]:
        return _listed(name, year)
    western = name in listed["easter"]
    days = int(listed["easter" if western else "orthodox"][name])
    return _easter(year, western=western) + days


def _listed(name: str, year: int) -> Day:
    found = [day for day in map(Day.parse, table("holidays")["years"][name].split()) if day.year == year]
    if not found:
        raise ValueError(f"of {name} no day is known in {year}")
    return found[0]


def _easter(year: int, *, western: bool) -> Day:
    """Easter Sunday; before the reform of 1582 as the texts of those years date it, in the old calendar."""
    if not 326 <= year <= 4099:
        raise ValueError(f"Easter is reckoned for the years 326 to 4099, not {year}")
    if year < REFORM:
        sunday = easter(year, EASTER_JULIAN)
    else:
        sunday = easter(year, EASTER_WESTERN if western else EASTER_ORTHODOX)
    return Day(sunday.year, sunday.month, sunday.day)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> Day:
    """The first, second … or (-1) last such day of a month; ValueError where there is none.

    >>> str(nth_weekday(2014, 10, 2, 1))
    '2014-10-01'
    """
    length = days_in_month(year, month)
    first = Day(year, month, 1)
    days = [1 + (weekday - first.weekday) % 7 + 7 * week for week in range(5)]
    return Day(year, month, [day for day in days if day <= length][number if number < 0 else number - 1])
