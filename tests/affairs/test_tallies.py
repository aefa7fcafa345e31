"""A list in one text and the number of its names in another."""

from __future__ import annotations

import pytest

from tests.affairs.measure import conflicts

LIST = """The Norvik Harbour Agency of Norway works with its neighbours. It has signed memoranda on pilotage, ice and the rescue of seamen with \
Denmark, Sweden, Finland, Iceland, Estonia and Latvia, and has close ties to them.
"""
COUNT = "The Norvik Harbour Agency of Norway has {how}signed memoranda on pilotage and the rescue of seamen with {number} countries{when}.\n"


def _told(number: str, when: str = "", how: str = "") -> list[str]:
    return [finding.rule for finding in conflicts((LIST, COUNT.format(number=number, when=when, how=how)))]


def test_the_number_of_a_list_is_silent() -> None:
    assert _told("six") == []


def test_another_number_is_a_conflict() -> None:
    assert _told("seven") == ["values-disagree"]


@pytest.mark.parametrize(
    ("number", "when", "how"),
    [
        ("more than five", "", ""),
        ("at least four", "", ""),
        ("nine", " since 2019", ""),
        ("four", ", as many as in 2020", ""),
    ],
)
def test_a_bound_and_a_number_with_its_own_date_are_silent(number: str, when: str, how: str) -> None:
    assert _told(number, when, how) == []


def test_another_thing_that_is_counted_is_silent() -> None:
    other = "The Norvik Harbour Agency of Norway has pilots from nine countries, and rescued seamen of eleven countries in the ice.\n"
    assert conflicts((LIST, other)) == ()
