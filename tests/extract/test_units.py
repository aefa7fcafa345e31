"""Units: exact conversion, and what never converts."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import units
from claimcheck.extract.numbers.moneysigns import money_before
from claimcheck.extract.numbers.quantities import find_quantities
from claimcheck.extract.numbers.rates import rate
from claimcheck.extract.numbers.unitwords import unit_at
from claimcheck.tables import table
from claimcheck.unitforms import forms

MEASURES = sorted({row["unit"] for row in table("units")["unit"]} | set(forms()))


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
    registry = units._registry()
    for definition in units._definitions().values():
        assert registry.get_dimensionality(definition) is not None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A field of 7 sq. yds. of moss", ["7 yd^2"]),
        ("It holds 12 cu. ft. of gravel.", ["12 ft^3"]),
        ("Some 300 SQFT, 4 metres squared, 9 sqmi", ["≈ 300 ft^2", "4 m^2", "9 mi^2"]),
        ("A pulse of 15 fs at 3 PW and 40 nH", ["15 fs", "3 PW", "40 nH"]),
        ("It took 8 μmol photons m−2 s−1.", ["8 μmol / m^2·second"]),
        ("A flux of 90 Wm−2 at 7 ms−1", ["90 W / m^2", "7 m/s"]),
        ("They gave 75 kg N ha−1 in spring.", ["75 kg / ha"]),
        ("It held 4,100 cells mL-1 and 30 stems/ha.", ["4,100 cell / mL", "30 stem / ha"]),
        ("The dose was 9 mg/kg/day.", ["9 mg / kg·day"]),
        ("Doses of 20 mIU/L and 6 U/mL", ["20 mIU / L", "6 U / mL"]),
    ],
)
def test_made_units(text: str, read: list[str]) -> None:
    assert [str(value) for _, _, value in find_quantities(text)] == read


@pytest.mark.parametrize(
    ("text", "quote"),
    [("The sill is 9 in. wide.", "9 in."), ("It rained 9 in.", "9 in"), ("They dug 9 yds. It rained.", "9 yds")],
)
def test_the_point_of_an_abbreviation_belongs_to_it_within_a_sentence(text: str, quote: str) -> None:
    ((start, end, _),) = find_quantities(text)
    assert text[start:end] == quote


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
    assert rate("5 a year earlier", 1) is None
    assert rate("5 a year", 1) == ("year", 8)
    assert rate("5/share", 1, measured=True) == ("share", 7)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It carries 45,000 dwt, or 9,000 TEUs.", ["45,000 t", "9,000 TEU"]),
        ("It fell to 1.2 million b/d; 40,000 boe/d came from Orme.", ["1,200,000 bbl / day", "40,000 boe / day"]),
        ("The park of 300 MWp stands by a plant of 5 mtpa.", ["300 MW", "5 Mt / year"]),
        ("The tank holds 42 US gallons and the jug 2 UK gallons.", ["42 gal", "2 imp gal"]),
        ("A 40 volt-ampere coil pulls with 30 pounds-force.", ["40 VA", "30 lbf"]),
        ("It sends 12 terabits per second, or 40 megabits.", ["12 Tbit/s", "40 Mbit"]),
        ("At 9 atmospheres it holds 300 board feet.", ["9 atm", "300 board foot"]),
        # sides and heights by one sign; a closing quotation mark is none
        ("The room is 20' by 15', the plot 40' x 60'.", ["20 ft", "15 ft", "40 ft", "60 ft"]),
        ("A board 6' long and a man 5' tall.", ["6 ft", "5 ft"]),
        ("'We counted 20' by the door, and '15' at 9.", ["20", "15", "9"]),
    ],
)
def test_units_of_trade_and_sides_by_signs(text: str, read: list[str]) -> None:
    assert [str(value) for _, _, value in find_quantities(text)] == read
