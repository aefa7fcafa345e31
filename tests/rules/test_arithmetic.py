"""The arithmetic of rules: figures that fit are never reported, figures that miss by far always are."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.config import Config
from claimcheck.documents import Document
from claimcheck.engine import check_documents

counts = st.integers(101, 9_999).filter(lambda n: n % 10 != 0)
shares = st.integers(1, 60)


def found(text: str, *rules: str) -> list[str]:
    report = check_documents([Document(text, id="a")], config=Config(select=rules))
    return [finding.rule for finding in report.findings]


@given(counts, counts)
@settings(max_examples=40, deadline=None)
def test_a_percentage_worked_out_from_its_figures_is_right(base: int, result: int) -> None:
    percent = round(Fraction(result - base, base) * 100)
    verb = "rose" if result > base else "fell"
    text = f"Catches {verb} {abs(percent)} percent, from {base:,} to {result:,}."
    if percent and base != result:
        assert found(text, "change-disagrees", "trend-disagrees") == []


@given(counts, st.integers(5, 60))
@settings(max_examples=40, deadline=None)
def test_a_percentage_ten_points_off_is_not(base: int, percent: int) -> None:
    result = base + base * percent // 100
    if result % 10:
        assert found(f"Catches rose {percent + 10} percent, from {base:,} to {result:,}.", "change-disagrees")


@given(st.lists(st.integers(2, 999).filter(lambda n: n % 10 != 0), min_size=3, max_size=3), st.integers(-3, 3))
@settings(max_examples=40, deadline=None)
def test_parts_make_their_whole_or_are_reported(parts: list[int], slip: int) -> None:
    whole = sum(parts) + slip
    one, two, three = parts
    if whole % 10 and whole > 0:
        text = f"Of the {whole:,} boats, {one} sank off Oslo, {two} off Bergen and the other {three} off Narvik."
        assert bool(found(text, "parts-miss-total")) == bool(slip)


@given(shares, shares, shares)
@settings(max_examples=40, deadline=None)
def test_shares_are_reported_where_they_make_more_than_all(a: int, b: int, c: int) -> None:
    text = f"Porto has {a} percent of the market, Braga {b} percent and Faro {c} percent."
    least = a + b + c - Fraction(3, 2)
    assert bool(found(text, "shares-exceed-whole")) == (least > 100)
