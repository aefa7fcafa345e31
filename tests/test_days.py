"""Days: against datetime.date and dateutil where those reach, and against the calendar's own rules beyond."""

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.days import Day, days_in_month, is_leap

any_day = st.integers(-(10**12), 10**12).map(Day.from_ordinal)
years = st.integers(-(10**9), 10**9)


@given(st.dates())
def test_agrees_with_datetime(theirs: date) -> None:
    """datetime.date: "the proleptic Gregorian ordinal of the date, where January 1 of year 1 has ordinal 1"."""
    ours = Day(theirs.year, theirs.month, theirs.day)
    assert ours.ordinal == theirs.toordinal()
    assert Day.from_ordinal(theirs.toordinal()) == ours
    assert ours.weekday == theirs.weekday()
    assert str(ours) == theirs.isoformat()


@given(st.dates(min_value=date(101, 1, 1), max_value=date(9899, 12, 31)), st.integers(-1200, 1200))
def test_add_months_agrees_with_dateutil(theirs: date, months: int) -> None:
    """dateutil.relativedelta: a day past the end of the resulting month becomes its last day."""
    expected = theirs + relativedelta(months=months)
    ours = Day(theirs.year, theirs.month, theirs.day).add_months(months)
    assert (ours.year, ours.month, ours.day) == (expected.year, expected.month, expected.day)


@given(any_day)
def test_ordinals_run_without_gaps(day: Day) -> None:
    """ISO 8601-1:2019, 4.2.1: the days of the calendar follow one another without a gap, in any year."""
    following = day + 1
    assert following.ordinal == day.ordinal + 1
    if day.day < days_in_month(day.year, day.month):
        assert following == Day(day.year, day.month, day.day + 1)
    else:
        assert (following.day, following.month) == (1, day.month % 12 + 1)


@given(any_day)
def test_round_trips(day: Day) -> None:
    """ISO 8601-1:2019, 5.2.2.1: year, month and day in descending order, separated by hyphens."""
    assert Day.parse(str(day)) == day
    assert Day.from_ordinal(day.ordinal) == day
    assert hash(Day.parse(str(day))) == hash(day)


@given(any_day, any_day)
def test_order_is_that_of_ordinals(a: Day, b: Day) -> None:
    """An earlier day has the smaller ordinal."""
    assert (a < b) == (a.ordinal < b.ordinal)
    assert (a <= b) == (a.ordinal <= b.ordinal)
    assert (a > b) == (a.ordinal > b.ordinal)
    assert (a >= b) == (a.ordinal >= b.ordinal)
    assert b + (a - b) == a
    assert a - (a - b) == b


@given(years)
def test_cycle_of_400_years(year: int) -> None:
    """The Gregorian calendar repeats after 400 years, which are 146,097 days and so whole weeks."""
    first, again = Day(year, 1, 1), Day(year + 400, 1, 1)
    assert again - first == 146_097
    assert again.weekday == first.weekday
    assert is_leap(year) == is_leap(year + 400)


@given(years)
def test_length_of_a_year(year: int) -> None:
    """ISO 8601-1:2019, 3.1.1.21: a leap year has 366 days; a common year 365."""
    days = Day(year + 1, 1, 1) - Day(year, 1, 1)
    assert days == sum(days_in_month(year, month) for month in range(1, 13))
    assert days == (366 if is_leap(year) else 365)


@pytest.mark.parametrize(
    ("year", "leap"), [(0, True), (-4, True), (-100, False), (-400, True), (1900, False), (2024, True)]
)
def test_leap_years(year: int, leap: bool) -> None:
    assert is_leap(year) is leap


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (Day(2024, 7, 3), "2024-07-03"),
        (Day(-43, 3, 15), "-0043-03-15"),
        (Day(0, 1, 1), "0000-01-01"),
        (Day(999, 12, 31), "0999-12-31"),
        (Day(12024, 1, 1), "12024-01-01"),
        (Day(-170_000_000, 1, 1), "-170000000-01-01"),
    ],
)
def test_spelling(day: Day, text: str) -> None:
    assert str(day) == text
    assert Day.parse(text) == day


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ((2023, 2, 29), "February 2023 has 28 days, not 29"),
        ((2024, 4, 31), "April 2024 has 30 days, not 31"),
        ((2024, 4, 0), "April 2024 has 30 days, not 0"),
        ((2024, 13, 1), "month 13 does not exist; months run from 1 to 12"),
        ((2024, 0, 31), "month 0 does not exist; months run from 1 to 12"),
    ],
)
def test_days_that_do_not_exist(parts: tuple[int, int, int], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        Day(*parts)


@pytest.mark.parametrize(
    "text",
    ["", "2024", "2024-7-3", "20240703", "02024-07-03", "-0000-01-01", "+2024-07-03", "2024-07-03\n", "２０２４-07-03"],
)
def test_what_is_not_a_day(text: str) -> None:
    with pytest.raises(ValueError, match="is not a day; write for example 2024-07-03"):
        Day.parse(text)


def test_other_types_are_refused() -> None:
    day = Day(2024, 7, 3)
    assert day not in {"2024-07-03", 739_070}
    for operation in (lambda: day < 5, lambda: day >= "x", lambda: day + "1", lambda: day - 1.5):  # type: ignore[operator]
        with pytest.raises(TypeError):
            operation()
