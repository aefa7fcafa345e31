"""Reports of one event, and of two: what is caught of what is planted, and that nothing is made up. See README.md."""

from __future__ import annotations

import pytest

from tests.affairs.measure import Pair, conflicts, measured, pairs

# of the errors of two texts, and of one alone; they only go up
FLOORS = {"one": 239, "several": 16, "alone": 19, "dossiers": 17}
PLANTED = {"one": 457, "several": 40, "alone": 45, "dossiers": 69}

ONE, SEVERAL, TWO, ALONE, DOSSIERS = map(pairs, ("one", "several", "two", "alone", "dossiers"))
MARKED = [*ONE, *SEVERAL, *ALONE, *DOSSIERS]
every_pair = pytest.mark.parametrize("pair", MARKED, ids=[pair.name for pair in MARKED])


@pytest.mark.parametrize("folder", FLOORS)
def test_no_fewer_errors_are_caught(folder: str) -> None:
    assert sum(len(pair.errors) for pair in pairs(folder)) == PLANTED[folder]
    assert sum(len(measured(pair)[0]) for pair in pairs(folder)) >= FLOORS[folder]


@every_pair
def test_nothing_but_the_errors_is_a_conflict(pair: Pair) -> None:
    assert [finding.message for finding in measured(pair)[1]] == []


@every_pair
def test_reports_that_agree_are_silent(pair: Pair) -> None:
    assert [finding.message for finding in conflicts(pair.agreeing)] == []


@pytest.mark.parametrize("pair", TWO, ids=[pair.name for pair in TWO])
def test_two_events_in_like_words_are_two(pair: Pair) -> None:
    assert [finding.message for finding in conflicts(pair.texts)] == []


@pytest.mark.parametrize("pair", SEVERAL, ids=[pair.name for pair in SEVERAL])
def test_every_error_of_several_texts_stands_in_two_and_is_put_right_in_the_later(pair: Pair) -> None:
    for error in pair.errors:
        first, second = (mark for mark in pair.marks if mark.id == error)
        assert first.side < second.side
        assert (first.right, bool(second.right)) == (None, True)


@pytest.mark.parametrize("pair", ONE, ids=[pair.name for pair in ONE])
def test_every_error_stands_in_both_texts_and_is_put_right_in_the_second(pair: Pair) -> None:
    for error in pair.errors:
        first, second = (mark for mark in pair.marks if mark.id == error)
        assert (first.side, first.right, second.side) == (0, None, 1)
        assert second.right


@pytest.mark.parametrize("pair", [*ALONE, *DOSSIERS], ids=[pair.name for pair in [*ALONE, *DOSSIERS]])
def test_every_error_of_one_text_or_of_a_dossier_is_put_right_in_one_place(pair: Pair) -> None:
    for error in pair.errors:
        assert sum(mark.right is not None for mark in pair.marks if mark.id == error) == 1
