"""Ages, anniversaries and relative dates: what the calendar gives is never reported, what it does not give always is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.config import Config
from claimcheck.days import Day
from claimcheck.documents import Document
from claimcheck.engine import check_documents

days = st.integers(Day(1930, 1, 1).ordinal, Day(2010, 12, 31).ordinal).map(Day.from_ordinal)
MONTHS = "January February March April May June July August September October November December".split()


def found(text: str, published: Day, *rules: str) -> list[str]:
    document = Document(text, id="a", published=str(published))
    return [finding.rule for finding in check_documents([document], config=Config(select=rules)).findings]


def written(day: Day) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@given(days, st.integers(20, 60), st.integers(0, 360), st.integers(-4, 4))
@settings(max_examples=60, deadline=None)
def test_an_age_that_follows_from_the_birth_is_right_and_any_other_is_not(
    born: Day, age: int, since: int, slip: int
) -> None:
    text = f"Ana Prat, {age + slip}, the new mayor, was born on {written(born)} in Lisbon."
    published = born.add_months(12 * age) + since
    assert bool(found(text, published, "age-disagrees")) == bool(slip)


@given(st.integers(1800, 2015), st.integers(5, 9), st.integers(-20, 20))
@settings(max_examples=60, deadline=None)
def test_an_anniversary_is_so_many_years_after_its_event(year: int, month: int, slip: int) -> None:
    years = 2024 - year + slip
    if years > 4 and years % 10 not in (1, 2, 3):
        text = f"The rowing club, founded in {year}, celebrates its {years}th anniversary on Friday."
        assert bool(found(text, Day(2024, month, 3), "anniversary-disagrees")) == bool(slip)


@given(days, st.integers(2, 25), st.integers(-9, 9))
@settings(max_examples=60, deadline=None)
def test_days_later_are_counted_from_the_date_before(first: Day, later: int, slip: int) -> None:
    text = f"The ship left on {written(first)}. It sank {later} days later, on {written(first + later + slip)}."
    assert bool(found(text, first + 40, "relative-date-disagrees")) == (abs(slip) > 1)
