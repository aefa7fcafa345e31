"""Running totals: those that grow are never reported, those that fall always are."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.config import Config
from claimcheck.documents import Document
from claimcheck.engine import check_documents

totals = st.lists(st.integers(1, 9_999).filter(lambda n: n % 10 != 0), min_size=2, max_size=6)


def found(text: str) -> int:
    documents = [Document(text, id="a", published="2024-03-20")]
    return len(check_documents(documents, config=Config(select=("running-total-falls",))).findings)


@given(totals)
@settings(max_examples=40, deadline=None)
def test_a_list_is_reported_exactly_when_a_later_total_is_smaller(figures: list[int]) -> None:
    rows = "".join(f"{day} March 2024: {figure:,}\n" for day, figure in enumerate(figures, start=4))
    falls = any(a > b for at, a in enumerate(figures) for b in figures[at + 1 :])
    assert bool(found("Confirmed deaths, running total\n" + rows)) == falls


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "12 cases of of of of of of ",
        "12 cases have been seen since 3 March 2024. ",
        "Aa running total\n4 March 2024: 12\n",
        "Aa Aa Aa Aa ",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        start = time.perf_counter()
        found(text)
        return time.perf_counter() - start

    seconds(2_000)
    once, four = seconds(10_000), seconds(40_000)
    assert four < 12 * once + 2
