"""Dates without their year in a story: the year is that of the story, not of the day it is read. Sentences of our own."""

from __future__ import annotations

import pytest

from claimcheck.claims import Anchor
from claimcheck.extract.times import find_times, resolve_times
from claimcheck.times import Timestamp

TODAY = Anchor(Timestamp.parse("2020-06-15"), "given")


def read(text: str) -> list[str | None]:
    return [time.edtf for _, _, time in resolve_times(text, find_times(text), TODAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an approximate date of the story is one that dates follow
        (
            "The league was founded in early March 1931.\n\nOn 6 May its first match was played.",
            ["1931-03-01~/1931-03-15~", "1931-05-06"],
        ),
        # the year of a heading holds for the paragraph under it
        ("1931: The league\n\nOn 6 May the first match was played.", ["1931", "1931-05-06"]),
        ("The Vale Dam, 1931\n\nIn April the valley was flooded.", ["1931", "1931-04"]),
        # a date told in passing is not where a story goes on from
        (
            "The pact was signed on 2 May 1903, where the bill of August 1902 had failed. It was sealed on 9 May.",
            ["1903-05-02", "1902-08", "1903-05-09"],
        ),
        # but what comes after it does
        ("It closed on 2 May 1903. The bill of August 1902 failed. In October it was dropped.",
         ["1903-05-02", "1902-08", "1902-10"]),
        # what counts from the story in passing does not move it
        ("The mill burnt down on 3 June 1911, more than two years after it opened. On 5 June it was sold.",
         ["1911-06-03", "1911-06-05"]),
        ("It opened on 3 June 1911, over two years later. On 5 June it was sold.",
         ["1911-06-03", "1914-01-01/..", "1911-06-05"]),
    ],
)  # fmt: skip
def test_the_year_of_the_story(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sentence is no heading, nor is a date two paragraphs above
        ("It was founded in 1931.\n\nThe meeting was held on 6 May.", ["1931", "2020-05-06"]),
        ("1931: The league\n\nIt grew.\n\nThe meeting was held on 6 May.", ["1931", "2020-05-06"]),
        # what is to come is not of the story
        ("Dunmore Hall opened in early March 1931. The fair will be held on 6 July.",
         ["1931-03-01~/1931-03-15~", "2020-07-06"]),
    ],
)  # fmt: skip
def test_what_is_not_of_the_story(text: str, expected: list[str]) -> None:
    assert read(text) == expected
