"""Named days: every name can be reckoned, is found in a text, and the calendars agree with days that are known."""

from __future__ import annotations

import pytest

from claimcheck.claims import Anchor
from claimcheck.extract.calendar import moondays
from claimcheck.extract.calendar.holidays import holiday, named, names
from claimcheck.extract.calendar.times import find_times, resolve_times
from claimcheck.times import Timestamp

ANCHOR = Anchor(Timestamp.parse("2024-07-03"), "given")
YEARS = {
    "super tuesday": 2024,
    "leap day": 2024,
    "guru gobind singh jayanti": 2022,
}  # those that do not come every year


def read(text: str) -> list[tuple[str, str | None]]:
    return [(text[start:end], time.edtf) for start, end, time in resolve_times(text, find_times(text), ANCHOR)]


@pytest.mark.parametrize("name", sorted(set(names().values())))
def test_every_kept_name_has_days(name: str) -> None:
    year = YEARS.get(name, 2023)
    first, last = holiday(name, year)
    assert first <= last
    assert year in (first.year, last.year)
    assert named(name) == name


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        # the moon: a Jewish day begins the evening before, a sighted one may fall a day off
        ("Passover 2024", [("Passover 2024", "2024-04-22/2024-04-30")]),
        ("on Yom Kippur 2023", [("Yom Kippur 2023", "2023-09-24/2023-09-25")]),
        ("Purim 2024", [("Purim 2024", "2024-03-23/2024-03-24")]),
        ("Eid al-Fitr 2024", [("Eid al-Fitr 2024", "[2024-04-09,2024-04-10,2024-04-11]")]),
        ("Chinese New Year 2024", [("Chinese New Year 2024", "2024-02-10")]),
        ("the Lantern Festival 2024", [("the Lantern Festival 2024", "2024-02-24")]),
        ("Diwali in 2022", [("Diwali in 2022", "[2022-10-23,2022-10-24,2022-10-25]")]),
        ("Vesak 2023", [("Vesak 2023", "[2023-05-03,2023-05-04,2023-05-05]")]),
        ("Diwali 1931", [("Diwali 1931", "1931")]),  # before the table begins
        # by rule and by table
        ("Advent Sunday 2023", [("Advent Sunday 2023", "2023-12-03")]),
        ("Victoria Day 2022", [("Victoria Day 2022", "2022-05-23")]),
        ("Super Tuesday 2020", [("Super Tuesday 2020", "2020-03-03")]),
        ("during Lent 2023", [("Lent 2023", "2023-02-22/2023-04-08")]),
        ("World AIDS Day 2021", [("World AIDS Day 2021", "2021-12-01")]),
        ("Tax Day last year", [("Tax Day last year", "2023-04-18")]),
        # however it is owned, and in a list
        ("Fathers' Day 2022 and Grandparents Day 2022", [("Fathers' Day 2022", "2022-06-19"), ("Grandparents Day 2022", "2022-09-11")]),
        ("between Easter and Whit Monday 2023", [("between Easter and Whit Monday 2023", "2023-04-09/2023-05-29")]),
        ("by EOY", [("by EOY", "../2024-12-31")]),
        ("March after next", [("March after next", "2026-03")]),
        ("the Thursday after next", [("the Thursday after next", "2024-07-11")]),
        # other names, and days of other countries
        ("Maattu Pongal 2018", [("Maattu Pongal 2018", "2018-01-15")]),
        ("on Covenant Thursday 2018", [("Covenant Thursday 2018", "2018-03-29")]),
        ("Nowruz 2021", [("Nowruz 2021", "[2021-03-20,2021-03-21,2021-03-22]")]),
        ("Tzom Gedaliah 2017", [("Tzom Gedaliah 2017", "2017-09-23/2017-09-24")]),
        ("a secretary's day is long", []),
        # common words
        ("She lent them money.", []),
        ("a family day out", []),
        ("on flag day 2021", [("flag day 2021", "2021-06-14")]),
        ("the king's day was long", []),
    ],
)  # fmt: skip
def test_named_day(text: str, gold: list[tuple[str, str | None]]) -> None:
    assert read(text) == gold


@pytest.mark.parametrize(("year", "new_year"), [(5784, "2023-09-16"), (5785, "2024-10-03"), (5708, "1947-09-15")])
def test_the_jewish_new_year(year: int, new_year: str) -> None:
    days = [
        first for gregorian in (year - 3761, year - 3760) for first, _ in moondays.feasts("rosh hashanah", gregorian)
    ]
    assert new_year in [str(day + 1) for day in days]


def test_a_lunar_year_can_have_its_feast_twice() -> None:
    assert len(moondays.feasts("eid al-fitr", 2000)) == 2
