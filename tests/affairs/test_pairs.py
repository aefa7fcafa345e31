"""Reports of one event, and of two: what is caught of what is planted, and that nothing is made up. See README.md."""

from __future__ import annotations

import pytest

from tests.affairs.measure import Pair, conflicts, measured, pairs

FLOOR = 44  # of the 98 errors; it only goes up

ONE, TWO = pairs("one"), pairs("two")
every_pair = pytest.mark.parametrize("pair", ONE, ids=[pair.name for pair in ONE])


def test_no_fewer_errors_are_caught() -> None:
    assert sum(len(pair.errors) for pair in ONE) == 98
    assert sum(len(measured(pair)[0]) for pair in ONE) >= FLOOR


@every_pair
def test_nothing_but_the_errors_is_a_conflict(pair: Pair) -> None:
    assert [finding.message for finding in measured(pair)[1]] == []


@every_pair
def test_reports_that_agree_are_silent(pair: Pair) -> None:
    assert [finding.message for finding in conflicts(pair.agreeing)] == []


@pytest.mark.parametrize("pair", TWO, ids=[pair.name for pair in TWO])
def test_two_events_in_like_words_are_two(pair: Pair) -> None:
    assert [finding.message for finding in conflicts(pair.texts)] == []


@every_pair
def test_every_error_stands_in_both_texts_and_is_put_right_in_the_second(pair: Pair) -> None:
    for error in pair.errors:
        first, second = (mark for mark in pair.marks if mark.id == error)
        assert (first.side, first.right, second.side) == (0, None, 1)
        assert second.right
