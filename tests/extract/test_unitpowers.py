"""Units as products of powers, tolerances, powers of figures and decimal ranges; all made up for these tests."""

import pytest

from claimcheck.extract.numbers.quantities import find_quantities


def values(text: str) -> list[str]:
    return [str(value) for _, _, value in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A gust of 9.5 m s−1 was seen.", ["9.5 m/s"]),
        ("Sown at 140 kg ha-1 it thrives.", ["140 kg / ha"]),
        ("Its density is 3.1 g cm−3 here.", ["3.1 g / cm^3"]),
        ("The band lies at 870 cm⁻¹.", ["870 / cm"]),
        ("He was 5 m - 1 short step - away.", ["5 m", "1 step"]),
        ("It ran 4 km-2 laps in all.", ["4 km"]),
    ],
)
def test_products(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The mass was 4.2 ± 0.3 kg.", ["≈ 4.2 kg"]),
        ("Some 61% ± 2% agreed.", ["≈ 61 %"]),
        ("Heat it to 180±5 °C.", ["≈ 180 °C"]),
        ("The error is ±4 points.", ["≈ 4 point"]),
    ],
)
def test_tolerances(text: str, read: list[str]) -> None:
    assert values(text) == read


def test_a_tolerance_is_what_a_reader_takes_and_no_bound() -> None:
    ((_, _, value),) = find_quantities("The mass was 4.2 ± 0.3 kg.")
    assert (value.low, value.high, str(value.implied)) == (None, None, "[3.9, 4.5]")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It holds 10^7 cells.", ["10,000,000 cell"]),
        ("Some 10⁵ of them died.", ["≈ 100,000"]),
        ("The factor is 1.5^2 here.", ["2.25"]),
        ("The act¹ and its 1,310² pages", ["1,310"]),
        ("10^99 is left alone", ["10", "99"]),
        ("Spans of 0.62–0.91 m occur.", ["[0.62, 0.91] m"]),
        ("Output of 3.5-4.5 million is planned.", ["[3,500,000, 4,500,000]"]),
        ("Open 9.30-17.00 on weekdays, 8.15-12.45 otherwise.", []),
        ("Version 4.1.2-3 is out.", []),
        ("The ratio=1.42 and n=36 are low.", ["1.42", "36"]),
        ("See x.org/a?id=77&p=12 for it.", []),
        ("A sum of $ 310 million first went to debt.", ["310,000,000 USD"]),
    ],
)
def test_figures(text: str, read: list[str]) -> None:
    assert values(text) == read
