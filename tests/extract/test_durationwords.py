"""Durations without a number: kinds that are read, and phrases that look like them. Sentences of our own."""

from __future__ import annotations

import time

import pytest

from claimcheck import Document, find_mentions
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.numbers.durationwords import find_worded


def read(text: str) -> list[tuple[str, CalendarDuration | FixedDuration]]:
    found = find_mentions(Document(text, published="2024-07-03"))
    return [(m.quote, m.value) for m in found if isinstance(m.value, CalendarDuration | FixedDuration)]


def durations(text: str) -> list[tuple[str, str | None]]:
    return [(quote, value.iso8601) for quote, value in read(text)]


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("The ferry waited for an hour.", [("an hour", "PT1H")]),
        ("Repairs took a year.", [("a year", "P1Y")]),
        ("Nobody will speak for another week.", [("another week", "P1W")]),
        ("They marched for the whole day.", [("the whole day", "P1D")]),
        ("Rain fell for all week.", [("all week", "P1W")]),
        ("Half an hour passed.", [("Half an hour", "PT0.5H")]),
        ("after three quarters of an hour", [("three quarters of an hour", "PT0.75H")]),
        ("It ran for 1/2 hour.", [("1/2 hour", "PT0.5H")]),
        ("He stayed a month and a half.", [("a month and a half", "P1.5M")]),
        ("She needs a year and three months.", [("a year and three months", "P15M")]),
        ("The lift rose in an hour and 20 seconds.", [("an hour and 20 seconds", "PT3620S")]),
        ("one hour and a half", [("one hour and a half", "PT1.5H")]),
        ("a year-long inquiry", [("year-long", "P1Y")]),
        ("a one-year lease", [("one-year", "P1Y")]),
        ("One and a half hours went by.", [("One and a half hours", "PT1.5H")]),
        ("more than a century of coal", [("more than a century", "P100Y")]),
        ("It took over a month to dry.", [("over a month", "P1M")]),
        ("For the full year it expects growth.", []),
        # rates, dates and idioms
        ("It costs $40 a day.", []),
        ("A day later it sank.", []),
        ("She would pay $148 more a year, they said.", []),
        ("a day's work", []),
        ("They won for a second time.", []),
        ("Over a year he wrote six books.", []),
        ("a one-way street", []),
        ("one hour and half of the crew", [("one hour", "PT1H")]),
        ("the day was long", []),
        ("once a week", []),
    ],
)
def test_kind(text: str, gold: list[tuple[str, str | None]]) -> None:
    assert durations(text) == gold


def test_the_comparator_is_read() -> None:
    ((quote, value),) = read("Nearly a decade passed.")
    assert (quote, value.comparator, value.approximate) == ("Nearly a decade", "<", True)


@pytest.mark.parametrize(
    "piece", ["for an hour and ", "half a ", "a year, ", "more than ", "three quarters of an ", "a"]
)
def test_no_text_is_slow(piece: str) -> None:
    began = time.process_time()
    find_worded(piece * (100_000 // len(piece)))
    assert time.process_time() - began < 10
