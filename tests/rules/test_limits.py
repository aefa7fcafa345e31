"""Figures beyond what there can be, and the true ones just short of it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents import Document
from claimcheck.extract.sums.limits import find_excesses
from claimcheck.extract.views import find_mentions


def excesses(text: str) -> list[str]:
    document = Document(text, id="a")
    return [excess.mention.quote for excess in find_excesses(text, find_mentions(document))]


@given(st.integers(1, 10_000), st.sampled_from(["votes", "pupils", "passes"]))
def test_a_part_is_reported_when_it_is_more_than_all(tenths: int, whole: str) -> None:
    figure = f"{tenths / 10:.1f} percent"
    assert excesses(f"She won {figure} of the {whole}.") == ([figure] if tenths > 1000 else [])


@given(st.integers(1, 3000))
def test_a_fall_is_reported_when_it_leaves_less_than_nothing(percent: int) -> None:
    figure = f"{percent} percent"
    assert excesses(f"Arrivals fell {figure} in spring.") == ([figure] if percent > 100 else [])


@given(st.integers(-600, 100))
def test_a_temperature_is_reported_below_absolute_zero(degrees: int) -> None:
    figure = f"{degrees} degrees Celsius"
    assert excesses(f"It was kept at {figure} there.") == ([figure] if degrees < -273 else [])


@pytest.mark.parametrize(
    "text",
    [
        "She got more than 100 percent of the votes, it seemed.",
        "The fund was 130 percent subscribed, and the hotel 105 percent full.",
        "Debt stood at 140 percent of output, and the tariff is 104 percent.",
        "Arrivals rose 130 percent, and the oil price fell 300 percent.",
        "Turnout was 104 percent of the figure four years before.",
        "Enrolment was 104 percent of the pupils of that age, a gross rate that counts those who repeat a year.",
        "The 163-year-old Women's Institute and a 180-year-old farmer's cottage.",
        "An account registered to a 190-year-old man was an error, the bank said.",
        "It shows 200 percent of the people on a screen of 2014.",
    ],
)
def test_true_texts_are_left_alone(text: str) -> None:
    assert excesses(text) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "108 percent of the ",
        "turnout in in in in ",
        "arrivals fell by 120% ",
        "aged 214 ",
        "the 172-year-old aa aa ",
        '" “ ',
    ],
)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        mentions = find_mentions(Document(text, id="a"))
        start = time.perf_counter()
        list(find_excesses(text, mentions))
        return time.perf_counter() - start

    seconds(2_000)
    once, four = seconds(20_000), seconds(80_000)
    assert four < 8 * once + 1
