"""Dates whose year follows later in the sentence, and deadlines. Our own sentences, read as of 3 July 2024."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.times import Time


def times(text: str, published: str | None) -> list[str | None]:
    """The times of a text, as EDTF."""
    document = claimcheck.Document(text, published=published) if published else claimcheck.Document(text)
    return [m.value.edtf for m in claimcheck.find_mentions(document) if isinstance(m.value, Time)]


def first(text: str) -> str | None:
    """The first time of a text, as EDTF."""
    return times(text, "2024-07-03")[0]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The clinic opened in April and was full by May 2023.", "2023-04"),
        ("In May the firm was sold, and in October 2021 it closed.", "2021-05"),
        ("On 4 May the ship sailed; on 9 June 1912 she sank.", "1912-05-04"),
        ("He joined in August and left in March 2020.", "2019-08"),
        ("The reservoir is low after the driest June in 40 years.", "2024-06"),
        ("The hospital needs another 40 nurses by Christmas.", "../2024-12-25"),
        ("By 1071 the whole of the north was theirs.", "../1071-12-31"),
    ],
)
def test_the_year_follows(text: str, edtf: str) -> None:
    assert first(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The house was sold in June and last changed hands in October 2021.", "2024-06"),
        ("The bridge was opened in June, and in May 2020 its builder died.", "2024-06"),
        ("The mill was shut in June and trains stopped in May 2020.", "2024-06"),
        ("In May a judge found he had paid her in October 2021.", "2024-05"),
        ("The ferry sank in June and had been built in May 1962.", "2024-06"),
        ("Prices rose in June and were the highest since March 2022.", "2024-06"),
        ("The bill passed in June and will take effect in March 2025.", "2024-06"),
    ],
)
def test_what_goes_back_in_time_lends_no_year(text: str, edtf: str) -> None:
    assert first(text) == edtf


def test_a_story_moves_on_with_what_had_come_by_a_time() -> None:
    text = "In the autumn of 1915 a front was opened. By the spring of the next year it had failed. On 1 July they advanced."
    assert times(text, None)[-1] == "1916-07-01"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("A judge gave him until the end of August to leave.", "[..2023-08-31,..2024-08-31]"),
        ("He gave evidence until June.", "../2024-06-30"),
        ("Residents have until 19 July to object.", "../2024-07-19"),
        ("The wait is shorter, four fewer than in May.", "2024-05"),
        ("Wheat fetched a third less than a year ago.", "2023"),
        ("He left less than a year ago.", "2023-07-03/2024-07-03"),
        ("Trains will rise to 14 a week from 27 October.", "2024-10-27"),
        ("The clinic will close a week from 27 October.", "2024-11-03"),
    ],
)
def test_what_is_laid_down_and_what_is_compared(text: str, edtf: str) -> None:
    assert first(text) == edtf
