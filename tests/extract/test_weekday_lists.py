"""Weekdays beside one another, names made of weekdays, labels with a year. Sentences of our own, read on 10 July 2024."""

from __future__ import annotations

import pytest

from claimcheck.claims import Anchor
from claimcheck.extract.calendar.times import find_times, read_time, resolve_times
from claimcheck.times import Timestamp

TODAY = Anchor(Timestamp.parse("2024-07-10"), "given")  # a Wednesday


def read(text: str) -> list[str | None]:
    return [time.edtf for _, _, time in resolve_times(text, find_times(text), TODAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The regatta is on Saturday and Sunday, 6 and 7 July 2024.", ["2024-07-06/2024-07-07"]),
        ("Open from Thursday to Sunday (15-18 August 2024).", ["2024-08-15/2024-08-18"]),
        ("It is on Saturday 6 and Sunday 7 July 2024.", ["2024-07-06/2024-07-07"]),
        ("Talks resume next Monday and Tuesday.", ["2024-07-15", "2024-07-16"]),
        ("It shuts from this Friday to this Monday.", ["2024-07-12/2024-07-15"]),
        ("It sank at dawn on Sunday morning, 25 June 1950.", ["1950-06-25"]),
        ("She rang two Sundays ago.", ["2024-06-30"]),
        ("The ferry returns three Fridays from now.", ["2024-07-26"]),
        ("It fell in the second last week of April 2018.", ["2018-04-16/2018-04-22"]),
        ("It snowed in the last two weeks of January 2023.", ["2023-01-18/2023-01-31"]),
        ("Founded: 1962\nMembers: 1962", ["1962"]),
        ("- Founded: 1962\n- Members: 1962\n", ["1962"]),
        ("Year built: 1904", ["1904"]),
    ],
)
def test_kinds_that_are_read(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sheffield Wednesday drew at home.",
        "The Tomorrow Show was well liked.",
        "It was shown as A Better Tomorrow in Cork.",
        "Capacity: 1962",
        "Seats: 2000",
        "It recovered 3 points after 2 Sundays.",
    ],
)
def test_kinds_that_are_no_times(text: str) -> None:
    assert read(text) == []


def test_a_club_leaves_the_date_behind_it() -> None:
    assert read("They met Sheffield Wednesday on 2 May 2024.") == ["2024-05-02"]


def test_a_whole_string_with_its_preposition() -> None:
    on, may = read_time("on Friday", TODAY), read_time("in May", TODAY)
    assert on is not None
    assert len(on.readings) == 2
    assert may is not None
    assert may.edtf == "[2024-05,2025-05]"
    assert read_time("about a week") is None
    assert read_time("a week") is None
