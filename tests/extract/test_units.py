"""Units: exact conversion, and what never converts."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import units
from claimcheck.extract.numbers.moneysigns import money_before
from claimcheck.extract.numbers.rates import rate
from claimcheck.extract.numbers.unitwords import unit_at
from claimcheck.tables import table

MEASURES = sorted(row["unit"] for row in table("units")["unit"])


@pytest.mark.parametrize(
    ("source", "target", "factor", "offset"),
    [
        ("ft", "m", Fraction(3048, 10000), 0),
        ("mi", "km", Fraction(1609344, 1000000), 0),
        ("lb", "kg", Fraction(45359237, 100000000), 0),
        ("°C", "°F", Fraction(9, 5), 32),
        ("°C", "K", 1, Fraction(27315, 100)),
        ("ha", "acre", Fraction(10000, 1) / (4840 * Fraction(9144, 10000) ** 2), 0),
        ("mph", "km/h", Fraction(1609344, 1000000), 0),
        ("pp", "bp", 100, 0),
        ("bp", "pp", Fraction(1, 100), 0),
        ("bbl / day", "L / hour", Fraction(42 * 231 * 254**3, 10**6 * 10**3) / 24, 0),
        ("km^2", "m^2", 10**6, 0),
    ],
)
def test_conversions_are_exact(source: str, target: str, factor: Fraction, offset: Fraction) -> None:
    assert units.conversion(source, target) == (factor, offset)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("USD", "CNY"),
        ("%", "pp"),
        ("%", "bp"),
        ("kg", "km"),
        ("person", "home"),
        ("", "km"),
        ("km", "km / day"),
        ("°C", "ft"),
        ("nonsense", "m"),
    ],
)
def test_what_is_not_of_one_dimension_never_converts(source: str, target: str) -> None:
    assert units.conversion(source, target) is None


@given(st.sampled_from(MEASURES), st.sampled_from(MEASURES))
def test_a_conversion_and_its_inverse_cancel(a: str, b: str) -> None:
    there, back = units.conversion(a, b), units.conversion(b, a)
    assert (there is None) == (back is None)
    if there and back:
        assert there[0] * back[0] == 1
        assert back[0] * there[1] + back[1] == 0


@given(st.text(max_size=30))
def test_any_string_may_be_asked_for(text: str) -> None:
    units.conversion(text, "km")
    unit_at(text, 0)


def test_every_definition_of_the_table_is_known_to_pint() -> None:
    for row in table("units")["unit"]:
        if "pint" in row:
            registry = units._registry()
            assert registry.get_dimensionality(row["pint"]) is not None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("square miles of forest", "mi^2"),
        ("km/h on the ring road", "km/h"),
        ("tonnes", "t"),
        ("°C", "°C"),
        ("percentage points", "pp"),
        ("per cent", "%"),
        ("basis points", "bp"),
        ("Swiss francs", "CHF"),
        ("yuan", "CNY"),
        ("kWh", "kWh"),
        ("hours", "hour"),
    ],
)
def test_names_and_symbols(text: str, unit: str) -> None:
    found = unit_at(text, 0)
    assert found is not None
    assert found.unit.canonical == unit


@pytest.mark.parametrize("text", ["kmart", "inhabitants", "metresque", "mother", "KM/hour-ish", "a", "at", "pointless"])
def test_words_that_only_begin_like_a_unit(text: str) -> None:
    found = unit_at(text, 0)
    assert found is None or found.end == 2  # "KM" stands alone before its slash


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("cost US$5", "USD"),
        ("cost NT$5", "TWD"),
        ("cost RMB 5", "CNY"),
        ("cost A$5", "AUD"),
        ("cost €5", "EUR"),
        ("a $5", "USD"),
        ("CHF 5", "CHF"),
        ("It's $5", "USD"),
    ],
)
def test_money_before_a_figure(text: str, unit: str) -> None:
    found = money_before(text, text.index("5"))
    assert found is not None
    assert found.unit.canonical == unit


@pytest.mark.parametrize("text", ["ALL 5", "THE 5", "model S5", "GUSD 5", "in 5"])
def test_no_money_before_a_figure(text: str) -> None:
    assert money_before(text, text.index("5")) is None


def test_rates() -> None:
    assert rate("5 a year earlier", 1, False) is None
    assert rate("5 a year", 1, False) == ("year", 8)
    assert rate("5/share", 1, True) == ("share", 7)
