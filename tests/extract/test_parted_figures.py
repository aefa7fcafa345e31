"""Figures whose unit stands further off, and what looks like them and is told of something else. Our own sentences."""

from __future__ import annotations

import pytest

from claimcheck.extract.numbers.quantities import find_quantities
from claimcheck.quantities import Quantity


def read(text: str) -> list[str]:
    """The values of a text, durations by ISO 8601."""
    return [str(v) if isinstance(v, Quantity) else str(v.iso8601) for _, _, v in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The probe orbits 1.5m km from Earth.", "1,500,000 km"),
        ("About 1.1m sq km of forest was lost.", "≈ 1,100,000 km^2"),
        ("Mileage rose from 21 mpg in town to 23 on the motorway.", "23 mpg"),
        ("It climbed from 14C at dawn to 23 by noon.", "23 °C"),
        ("The firm went from 40 staff in May to 31 in June.", "31 staff"),
        ("Nine of the 14 defendants were cleared; the other five were not.", "5 defendant"),
        ("They planned 84 homes, 29 of them cheap; the other 55 would be sold.", "55 home"),
        ("Of the 60 flats, 11 are let.", "11 flat"),
        ("The reservoir is a third full.", "1/3"),
        ("It costs £2.61 a week on average.", "2.61 GBP / week"),
        ("They took most of the ward's 90 beds.", "90 bed"),
        ("It lasted 2 days 1 hour 5 minutes 30 seconds.", "PT176730S"),
    ],
)
def test_the_last_figure_of_a_sentence(text: str, last: str) -> None:
    assert read(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Moxham took 5-42 as they were all out.", []),
        ("The bowler took 3 for 27 in ten overs.", ["10 over"]),
        ("The plan will 1) cut costs, 2) raise wages and 3) end strikes.", []),
        ("The path runs 3m in all.", ["3 m"]),
        ("They took 10 for 20 days.", ["10", "P20D"]),
        ("A third full day was added.", []),
        ("They took 212 of the 400 seats, 14 more than before.", ["212 seat", "400 seat", "14 seat"]),
        ("Two women and three children came; the other five were ill.", ["2 woman", "3 child", "5"]),
        ("From 9 miles to Exeter on to 12 on the map.", ["9 mi", "12"]),
        ("The bill (from 12) fell.", ["12"]),
    ],
)
def test_what_looks_alike_is_told_of_something_else(text: str, values: list[str]) -> None:
    assert read(text) == values
