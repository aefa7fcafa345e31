"""Two texts of sentences crammed with figures: what is weighed in pairs is told of each figure once, and pairs are bounded.

All made up for this test.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from claimcheck import Document, compare, sheet

NOUNS = ("ships", "homes", "schools", "bridges", "members", "trains", "cars", "workers")


def figures(count: int, shift: int) -> str:
    """A sentence that counts three kinds of things again and again."""
    return "Larne had " + ", ".join(f"{100 + at * 7 + shift} {NOUNS[at % 3]}" for at in range(count)) + "."


def dated(count: int, shift: int) -> str:
    """A sentence with a year to each of its figures."""
    told = (f"{100 + at * 7 + shift} {NOUNS[at % 8]} in {1900 + at % 100}" for at in range(count))
    return "The port of Larne took in " + ", ".join(told) + "."


def seconds(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


@pytest.mark.slow
@pytest.mark.parametrize("made", [figures, dated])
def test_ten_sentences_of_figures_are_compared_in_seconds(made: Callable[[int, int], str]) -> None:
    one, two = (" ".join(made(60, shift + at) for at in range(10)) for shift in (0, 1))
    assert seconds(lambda: compare(one, two)) < 12  # four to five on a quiet machine


@pytest.mark.slow
def test_a_sentence_of_dated_figures_is_looked_up_in_a_source_like_it() -> None:
    draft, source = (Document(dated(100, shift), id=str(shift), published="2024-05-03") for shift in (0, 1))
    assert seconds(lambda: sheet(draft, [source])) < 8


def test_a_disagreement_among_many_figures_is_still_seen() -> None:
    assert compare("Larne had 12 ships.", "Larne had 13 ships.").verdict == "conflict"
    assert compare(figures(8, 0), figures(8, 0)).verdict != "conflict"
