"""Durations: the number of days against the calendar itself."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.amounts import Amount
from claimcheck.days import Day
from claimcheck.durations import UNITS, CalendarDuration, FixedDuration, duration
from claimcheck.intervals import Interval

days = st.integers(-10_000_000, 10_000_000).map(Day.from_ordinal)
figures = st.fractions(min_value=0, max_value=5000, max_denominator=24)


@given(days, st.integers(0, 6000))
def test_months_on_end_have_days_within_bounds(start: Day, months: int) -> None:
    """A duration of months has as many days as the months it spans (ISO 8601-1:2019, 5.5.2)."""
    first = Day(start.year, start.month, 1)
    interval = duration(Amount.of(months), "month").days()
    assert interval.contains(first.add_months(months) - first)


@given(st.integers(1, 60))
def test_bounds_of_months_are_reached(months: int) -> None:
    """The bounds are the least and the greatest number of days, so some stretch has each of them."""
    firsts = [Day(2000 + month // 12, month % 12 + 1, 1) for month in range(4800)]
    lengths = {first.add_months(months) - first for first in firsts}
    interval = duration(Amount.of(months), "month").days()
    assert interval == Interval(Fraction(min(lengths)), Fraction(max(lengths)))


@given(figures, figures, st.sampled_from(sorted(UNITS)))
def test_longer_is_not_shorter(a: Fraction, b: Fraction, unit: str) -> None:
    """A longer figure has no fewer days: widening an interval never makes the days narrower."""
    less, more = sorted((a, b))
    short, long = (duration(Amount.of(figure), unit).days() for figure in (less, more))
    assert short.low is not None
    assert short.high is not None
    assert long.low is not None
    assert long.high is not None
    assert short.low <= long.low
    assert short.high <= long.high
    both = duration(Amount.between(less, more), unit).days()
    assert (both.low, both.high) == (short.low, long.high)


@given(figures, st.sampled_from(sorted(UNITS)))
def test_a_multiple_is_counted_in_its_base_unit(figure: Fraction, unit: str) -> None:
    """A decade is ten years and a quarter three months: the same duration, written either way."""
    base, factor = UNITS[unit]
    assert duration(Amount.of(figure), unit) == duration(Amount.of(figure * factor), base)


@pytest.mark.parametrize(
    ("number", "unit", "fewest", "most"),
    [
        ("1", "year", 365, 366),
        ("4", "year", 1460, 1461),
        ("400", "year", 146_097, 146_097),
        ("8", "year", 2921, 2922),
        ("1", "month", 28, 31),
        ("2", "month", 59, 62),
        ("1", "quarter", 89, 92),
        ("1", "century", 36_524, 36_525),
        ("1/2", "month", 14, Fraction(31, 2)),
        ("5/2", "year", 911, 915),
        ("0", "month", 0, 0),
    ],
)
def test_days_of_calendar_durations(number: str, unit: str, fewest: int, most: int | Fraction) -> None:
    assert duration(Amount.of(Fraction(number)), unit).days() == Interval(Fraction(fewest), Fraction(most))


@pytest.mark.parametrize(
    ("number", "unit", "length"),
    [("2", "day", "2"), ("36", "hour", "3/2"), ("2", "week", "14"), ("1", "fortnight", "14"), ("90", "minute", "1/16")],
)
def test_days_of_fixed_durations(number: str, unit: str, length: str) -> None:
    assert duration(Amount.of(Fraction(number)), unit).days() == Interval.exactly(Fraction(length))


@pytest.mark.parametrize(
    ("number", "unit", "iso"),
    [
        ("4", "year", "P4Y"),
        ("5/2", "year", "P2.5Y"),
        ("3", "decade", "P30Y"),
        ("1/2", "century", "P50Y"),
        ("2", "quarter", "P6M"),
        ("18", "month", "P18M"),
        ("2", "day", "P2D"),
        ("2", "week", "P2W"),
        ("36", "hour", "PT36H"),
        ("90", "minute", "PT90M"),
        ("12345", "second", "PT12345S"),
        ("1/3", "year", None),
        ("1/3", "month", None),
    ],
)
def test_iso8601(number: str, unit: str, iso: str | None) -> None:
    assert duration(Amount.of(Fraction(number)), unit).iso8601 == iso


def test_figures_are_shown_flat_in_the_unit_of_iso8601() -> None:
    more = duration(Amount.of(2, ">"), "decade")
    assert isinstance(more, CalendarDuration)
    assert (more.unit, more.stated, more.low, more.high) == ("year", Fraction(20), Fraction(20), None)
    assert (more.low_closed, more.high_closed, more.comparator, more.approximate) == (False, False, ">", False)
    assert more.trend is None
    about = duration(Amount.of(10, "~"), "hour")
    assert isinstance(about, FixedDuration)
    assert (about.unit, about.low, about.high, about.approximate) == ("hour", None, None, True)
    assert about.trend is None


def test_days_of_bounds() -> None:
    more = duration(Amount.of(4, ">"), "year")
    assert more.days() == Interval(Fraction(1460), None, low_closed=False)
    fewer = duration(Amount.of(4, "<"), "year")
    assert fewer.days() == Interval(None, Fraction(1461), high_closed=False)
    about = duration(Amount.of(4, "~"), "year")
    assert about.days().contains(1)
    assert not about.days(implied=True).contains(1)
    assert about.days(implied=True).contains(1461)
    hours = duration(Amount.of(10, "~"), "day")
    assert hours.days(implied=True).low == 5


def test_a_range_has_no_stated_length() -> None:
    several = duration(Amount.between(3, 5), "month")
    assert (several.low, several.high) == (Fraction(3), Fraction(5))
    assert several.stated is None
    assert several.iso8601 is None
    assert str(several) == "[3, 5] months"


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (Amount.of(1), "year", "1 year"),
        (Amount.of(4, ">"), "year", "> 4 years"),
        (Amount.of(1, "~"), "decade", "≈ 10 years"),
        (Amount.of(Fraction(5, 2)), "hour", "2.5 hours"),
    ],
)
def test_words(amount: Amount, unit: str, words: str) -> None:
    assert str(duration(amount, unit)) == words


def test_units_are_checked() -> None:
    with pytest.raises(ValueError, match="'moon' is no unit of such a duration; it is one of month, quarter, year"):
        duration(Amount.of(1), "moon")
    with pytest.raises(ValueError, match="'decade' is no unit of such a duration; it is one of month, year"):
        CalendarDuration(Amount.of(1), "decade")
    with pytest.raises(ValueError, match="'month' is no unit of such a duration; it is one of second"):
        FixedDuration(Amount.of(1), "month")
