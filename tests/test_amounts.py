"""The literal and the implied interval of figures: the rows of the design's table, and what follows from them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.amounts import SHAPES, Amount, Verdict, last_place, written_step

WHOLE = st.integers(1, 10**7)
AMOUNTS = st.builds(
    lambda n, shape: Amount.of(n, shape, step=written_step(str(n), None)), WHOLE, st.sampled_from(sorted(SHAPES))
)


@pytest.mark.parametrize(
    ("words", "amount", "literal", "implied"),
    [
        ("103", Amount.of(103), "103", "103"),
        ("22,100", Amount.of(22100, step=100), "[22,050, 22,150)", "[22,050, 22,150)"),
        ("22,000", Amount.of(22000, step=1000), "[21,500, 22,500)", "[21,500, 22,500)"),
        ("3 million", Amount.of(3 * 10**6, step=10**6), "[2,500,000, 3,500,000)", "[2,500,000, 3,500,000)"),
        ("4.5", Amount.of(Fraction(9, 2), step=Fraction(1, 10)), "[4.45, 4.55)", "[4.45, 4.55)"),
        ("more than 22,000", Amount.of(22000, ">"), "(22,000, ∞)", "(22,000, 23,000)"),
        ("at least 12", Amount.of(12, ">="), "[12, ∞)", "[12, ∞)"),
        ("fewer than 40", Amount.of(40, "<"), "(−∞, 40)", "(−∞, 40)"),
        ("up to 40", Amount.of(40, "<="), "(−∞, 40]", "(−∞, 40]"),
        ("at least about 300", Amount.of(300, ">=~"), "(−∞, ∞)", "[250, ∞)"),
        ("up to some 42", Amount.of(42, "<=~"), "(−∞, ∞)", "(−∞, 46.2]"),
        ("nearly 3,000", Amount.of(3000, "nearly"), "(−∞, 3,000)", "[2,000, 3,000)"),
        ("about 800", Amount.of(800, "~"), "(−∞, ∞)", "[720, 880]"),
        ("about 12", Amount.of(12, "~"), "(−∞, ∞)", "[10.8, 13.2]"),
        ("dozens", Amount.vague("dozens"), "[24, ∞)", "[24, 100)"),
        ("hundreds", Amount.vague("hundreds"), "[200, ∞)", "[200, 1,000)"),
        ("more than half", Amount.of(Fraction(1, 2), ">"), "(0.5, ∞)", "(0.5, 2/3)"),
    ],
)
def test_the_table(words: str, amount: Amount, literal: str, implied: str) -> None:
    assert (str(amount.literal), str(amount.implied)) == (literal, implied), words


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (Amount.of(8000, ">", step=1000), Amount.of(800, "~", step=100), Verdict.LIKELY_APART),
        (Amount.of(103), Amount.of(130), Verdict.APART),
        (Amount.of(2400, "~", step=100), Amount.of(2412), Verdict.MEET),
        (Amount.of(400, step=100), Amount.of(412), Verdict.MEET),
        (Amount.of(Fraction(1, 2), ">"), Amount.of(Fraction(1, 2)), Verdict.MEET),
        (Amount.of(500, ">"), Amount.of(500, "<"), Verdict.APART),
        (
            Amount.of(Fraction("58.7"), step=Fraction(1, 10)),
            Amount.of(Fraction("58.8"), step=Fraction(1, 10)),
            Verdict.LIKELY_APART,
        ),
        (Amount.of(12, ">="), Amount.of(15), Verdict.MEET),
        (Amount.between(20, 30), Amount.of(25), Verdict.MEET),
        (Amount.between(20, 30), Amount.of(31), Verdict.APART),
    ],
)
def test_figures_against_one_another(a: Amount, b: Amount, verdict: Verdict) -> None:
    assert a.against(b) is b.against(a) is verdict


@given(AMOUNTS)
def test_a_figure_agrees_with_itself(a: Amount) -> None:
    assert a.against(a) is Verdict.MEET


@given(AMOUNTS)
def test_the_implied_interval_lies_in_the_literal_one(a: Amount) -> None:
    assert a.implied.within(a.literal)


@given(AMOUNTS, AMOUNTS)
def test_apart_to_the_letter_means_no_shared_number(a: Amount, b: Amount) -> None:
    if a.against(b) is Verdict.APART:
        assert not a.literal.meets(b.literal)


@given(AMOUNTS, st.integers(1, 1000))
def test_scaling_both_changes_no_verdict(a: Amount, factor: int) -> None:
    b = Amount.of(22000, ">", step=1000)
    assert a.scaled(factor).against(b.scaled(factor)) is a.against(b)


@given(st.integers(-(10**9), 10**9).filter(bool))
def test_the_last_place_divides_the_number_and_ten_of_it_does_not(n: int) -> None:
    place = last_place(Fraction(n))
    assert n % place == 0
    assert n % (place * 10) != 0
