"""Periods, timestamps and times. All examples are our own."""

import pickle
from datetime import date, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.days import Day
from claimcheck.periods import Period
from claimcheck.times import Time, Timestamp

P = Period.from_edtf

mark = st.sampled_from(["", "", "", "?", "~", "%"])
month = st.sampled_from(["01", "02", "06", "12", "XX", "1X", "X2"])
day = st.sampled_from(["01", "17", "28", "XX", "2X", "X1"])
year = st.sampled_from(["1848", "0007", "-0431", "187X", "19XX", "1XX4", "XXXX", "Y12024", "Y-3E6", "1870S3"])


@st.composite
def dates(draw: st.DrawFn) -> str:
    """A date of any level: a year, a season, a month or a day, qualified anywhere."""
    text = draw(year)
    if "S" in text or "E" in text:
        return text + draw(mark)
    parts = [text, draw(month), draw(day)][: draw(st.integers(1, 3))]
    if len(parts) == 2 and draw(st.booleans()):
        parts[1] = str(draw(st.integers(21, 41)))
    return "-".join(draw(mark) + part + draw(mark) for part in parts)


def readable(text: str) -> bool:
    """Whether it is EDTF: the strategies make some intervals that end before they start."""
    try:
        P(text)
    except ValueError:
        return False
    return True


ends = st.one_of(dates(), st.sampled_from(["", ".."]))
intervals = st.tuples(ends, ends).map("/".join).filter(readable)
ranges = intervals.map(lambda text: "..".join(end.strip(".") for end in text.split("/")))
sets = st.tuples(st.sampled_from(["[]", "{}"]), st.lists(st.one_of(dates(), ranges), min_size=1, max_size=4)).map(
    lambda drawn: drawn[0][0] + ",".join(drawn[1]) + drawn[0][1]
)
edtf_periods = st.one_of(dates(), intervals, sets).filter(readable).map(P)

ordinals = st.integers(738_000, 740_000)
stretches = st.tuples(ordinals, ordinals).map(
    lambda pair: Period.between(Day.from_ordinal(min(pair)), Day.from_ordinal(max(pair)))
)
half_open = ordinals.map(Day.from_ordinal).flatmap(
    lambda day: st.sampled_from([Period.between(day, None), Period.between(None, day)])
)
stretch_sets = st.lists(stretches, min_size=2, max_size=4).map(Period.one_of)
days_of_model = range(737_000, 741_000)


def model(period: Period) -> frozenset[int]:
    """The days of a period that begin and end in the model's range, or are open there."""
    if period.members:
        return frozenset().union(*map(model, period.members))
    first = period.earliest.ordinal if period.earliest else days_of_model.start
    last = period.latest.ordinal if period.latest else days_of_model.stop - 1
    return frozenset(range(first, last + 1))


@given(edtf_periods)
def test_edtf_round_trips(period: Period) -> None:
    """ISO 8601-2:2019, Annex A: what a string says does not change when it is written out and read again."""
    again = P(period.edtf)
    assert again == period
    assert hash(again) == hash(period)
    assert again.__getstate__() == period.__getstate__()  # equality looks at the text alone
    assert pickle.loads(pickle.dumps(period)).__getstate__() == period.__getstate__()


@given(edtf_periods)
def test_days_are_in_order(period: Period) -> None:
    """An interval starts no later than it ends, and what has the precision of a day is one day."""
    length = period.length_in_days()
    if period.precision == "day" and not period.unspecified_year:
        assert length == 1
    if length is not None:
        assert length >= 1
        assert period.contains(period)
    if period.unspecified_year and not period.members:
        assert (period.earliest, period.latest) == (None, None)


@given(stretches, stretches, st.sampled_from([False, True]))
def test_relations_are_those_of_sets_of_days(a: Period, b: Period, whole: bool) -> None:
    """Allen 1983: one interval is before another, meets it, or shares days with it."""
    if whole and a.earliest is not None:
        a = Period.month(a.earliest.year, a.earliest.month)
    days, others = model(a), model(b)
    assert a.contains(b) == (days >= others)
    assert a.overlaps(b) == bool(days & others)
    assert a.before(b) == (max(days) < min(others))
    common = a.intersection(b)
    assert (frozenset() if common is None else model(common)) == days & others
    assert a.length_in_days() == len(days)


@given(st.one_of(stretches, stretch_sets, half_open), st.one_of(stretches, stretch_sets, half_open))
def test_relations_of_sets_look_at_members(a: Period, b: Period) -> None:
    """One-of-a-set lies where its members lie, not in the gaps between; open ends have no bound."""
    days, others = model(a), model(b)
    assert a.overlaps(b) == b.overlaps(a) == bool(days & others)
    common = a.intersection(b)
    assert (frozenset() if common is None else model(common)) == days & others
    if a.contains(b):
        assert days >= others


@given(edtf_periods, edtf_periods)
def test_relations_agree_with_each_other(a: Period, b: Period) -> None:
    """What is before another shares no day with it, and what contains another shares its days."""
    assert a.overlaps(b) == b.overlaps(a)
    assert (a.intersection(b) is not None) == a.overlaps(b)
    if a.before(b):
        assert not a.overlaps(b)
        assert not b.before(a)
    if a.contains(b):
        assert a.overlaps(b)


@given(stretches, st.integers(-1000, 1000))
def test_shift_moves_every_day(period: Period, days: int) -> None:
    """Adding days moves both ends alike, and moving back restores the period."""
    moved = period.shift(days)
    assert model(moved) == {ordinal + days for ordinal in model(period)}
    assert moved.shift(-days) == period


@given(edtf_periods, st.integers(-1000, 1000))
def test_shift_keeps_what_was_said(period: Period, days: int) -> None:
    """Qualifiers qualify the moved dates too, open ends stay open, and the length stays."""
    assume(not period.unspecified_year)
    if any(member.unspecified_year for member in period.members):
        with pytest.raises(ValueError, match="has no year to count days in; say which by in_year"):
            period.shift(days)
        return
    moved = period.shift(days)
    assert (moved.uncertain, moved.approximate) == (period.uncertain, period.approximate)
    assert moved.length_in_days() == period.length_in_days()
    assert (moved.earliest is None, moved.latest is None) == (period.earliest is None, period.latest is None)


@pytest.mark.parametrize(
    ("text", "days", "moved"),
    [
        ("2019-11-05T08:30:00Z", 30, "2019-12-05T08:30:00Z"),
        ("2019-11-05?", -5, "2019-10-31?"),
        ("2019-11%", 1, "2019-11-02%/2019-12-01%"),
        ("2019-11-05/", 1, "2019-11-06/"),
        ("../2019-11-05~", 1, "../2019-11-06~"),
        ("[2019-11-05,2019-05-11]", 1, "[2019-05-12,2019-11-06]"),
        ("[2019..]", 1, "[2019-01-02..]"),
        ("2019-12-31", 1, "2020-01-01"),
        ("9999-12-31", 1, "Y10000-01-01"),
    ],
)
def test_shift(text: str, days: int, moved: str) -> None:
    assert P(text).shift(days).edtf == moved


@pytest.mark.parametrize(
    ("earliest", "latest", "text"),
    [
        ("2024-01-01", "2024-12-31", "2024"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2023-02-01", "2023-02-28", "2023-02"),
        ("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2023-01-01", "2024-12-31", "2023-01-01/2024-12-31"),
        ("2023-05-01", "2024-05-31", "2023-05-01/2024-05-31"),
        ("-0043-03-15", None, "-0043-03-15/.."),
        (None, "2024-02-29", "../2024-02-29"),
        (None, None, "../.."),
        ("12024-02-01", "12024-02-29", "Y12024-02"),
        ("-12024-01-01", "-12024-12-31", "Y-12024"),
        ("12024-02-03", "12024-02-05", "Y12024-02-03/Y12024-02-05"),
    ],
)
def test_between_writes_whole_units(earliest: str | None, latest: str | None, text: str) -> None:
    period = Period.between(earliest and Day.parse(earliest), latest and Day.parse(latest))  # type: ignore[arg-type]
    assert period.edtf == text
    assert period.__getstate__() == P(text).__getstate__()


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Period.day(Day(2024, 7, 3)), "2024-07-03"),
        (Period.month(-43, 3), "-0043-03"),
        (Period.year(0), "0000"),
        (Period.year(-170_000_000), "Y-170000000"),
        (Period.decade(186), "186X"),
        (Period.decade(-1), "-001X"),
        (Period.century(18), "18XX"),
        (Period.century(0), "00XX"),
        (Period.season(2023, 24), "2023-24"),
        (Period.season(-1, 33), "-0001-33"),
        (Period.season(12024, 33), "Y12024-33"),
    ],
)
def test_constructors_say_what_their_edtf_says(period: Period, text: str) -> None:
    assert period.__getstate__() == P(text).__getstate__()


def test_constructors_refuse() -> None:
    with pytest.raises(ValueError, match="month 13 does not exist"):
        Period.month(2024, 13)
    with pytest.raises(ValueError, match="their codes are 21 to 41"):
        Period.season(2024, 12)
    with pytest.raises(ValueError, match="ends before it starts"):
        Period.between(Day(2024, 7, 4), Day(2024, 7, 3))
    with pytest.raises(ValueError, match="at least one period"):
        Period.one_of([])
    with pytest.raises(ValueError, match="none that is itself all of a set"):
        Period.one_of([P("{1848,1871}"), P("2019")])


@pytest.mark.parametrize(
    ("texts", "text"),
    [
        (["2013-06-11", "2012-11-06"], "[2012-11-06,2013-06-11]"),
        (["2013-06-11", "2013-06-11"], "2013-06-11"),
        (["2013-06/2014"], "2013-06/2014"),
        (["2013-06/2014", "2019"], "[2013-06..2014,2019]"),
        (["2013-06/", "2012"], "[2012,2013-06..]"),
        (["[2012,2013]", "2013", "2014"], "[2012,2013,2014]"),
        (["[1670..1672]"], "[1670..1672]"),
        (["2013-06-11T08:30:00Z", "2012"], "[2012,2013-06-11]"),
        (["XXXX-11-06", "XXXX-06-11"], "[XXXX-06-11,XXXX-11-06]"),
    ],
)
def test_one_of(texts: list[str], text: str) -> None:
    period = Period.one_of(P(text) for text in texts)
    assert period.edtf == text
    assert period.__getstate__() == P(text).__getstate__()


def test_all_of_a_set() -> None:
    period = P("{1848-03,1871}")
    assert [member.edtf for member in period.members] == ["1848-03", "1871"]
    assert period.intersection(P("1840/1850")) == P("1848-03")
    assert period.intersection(P("1848-03-18/1871-01")) == P("{1848-03-18..1848-03-31,1871-01}")


@pytest.mark.parametrize(
    ("text", "in_year", "dated"),
    [
        ("XXXX-11-05", 2019, "2019-11-05"),
        ("XXXX-11?", -43, "-0043-11?"),
        ("XXXX-24", 12024, "Y12024-24"),
        ("XXXX-XX-05", 2019, "2019-XX-05"),
        ("XXXX", 2019, "2019"),
        ("XXXX-02-29", 2024, "2024-02-29"),
        ("XXXX-11-05/XXXX-11-09", 2019, "2019-11-05/2019-11-09"),
        ("XXXX-12-30/XXXX-01-02", 2019, "2019-12-30/2020-01-02"),
        ("XXXX-11/..", 2019, "2019-11/.."),
        ("[XXXX-05-11,XXXX-11-05]", 2019, "[2019-05-11,2019-11-05]"),
    ],
)
def test_in_year(text: str, in_year: int, dated: str) -> None:
    assert P(text).unspecified_year
    assert P(text).in_year(in_year) == P(dated)


def test_in_year_refuses() -> None:
    with pytest.raises(ValueError, match="2019-11 has its year already"):
        P("2019-11").in_year(2019)
    with pytest.raises(ValueError, match="February 2019 has 28 days, not 29"):
        P("XXXX-02-29").in_year(2019)
    with pytest.raises(ValueError, match="XXXX-11-05 has no year to count days in"):
        P("XXXX-11-05").shift(1)


@pytest.mark.parametrize(
    ("recurring", "other", "common"),
    [
        ("XXXX-11-05", "2019", "2019-11-05"),
        ("XXXX-11-05", "2019-06", None),
        ("XXXX-11-05", "2018/2020", "[2018-11-05,2019-11-05,2020-11-05]"),
        ("XXXX-11-05", "2018-11-06/2019-11-04", None),
        ("XXXX-02-29", "2019/2023", "2020-02-29"),
        ("XXXX-02-29", "2021/2023", None),
        ("XXXX-12-30/XXXX-01-02", "2020-01", "2020-01-01/2020-01-02"),
        ("XXXX-24", "2020-01", "2020-01"),
        ("XXXX-11-05", "2019-01-01/..", "XXXX-11-05"),
        ("XXXX-11-05", "../2019", "XXXX-11-05"),
        ("XXXX-11-05", "../..", "XXXX-11-05"),
        ("XXXX-11-05", "19XX", "XXXX-11-05"),
        ("XXXX-11-05", "XXXX-11", "XXXX-11-05"),
        ("XXXX-11-05", "XXXX-12", None),
        ("XXXX-02-29", "XXXX-02", "XXXX-02-29"),
        ("[XXXX-05-11,XXXX-11-05]", "2019-11", "2019-11-05"),
    ],
)
def test_dates_without_a_year(recurring: str, other: str, common: str | None) -> None:
    a, b = P(recurring), P(other)
    expected = None if common is None else P(common)
    assert a.intersection(b) == b.intersection(a) == expected
    assert a.overlaps(b) == b.overlaps(a) == (common is not None)
    assert not a.before(b)
    assert not b.before(a)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_date_without_a_year_is_any_of_its_days(theirs: date) -> None:
    """EDTF level 2, unspecified digit: XXXX-12-XX is "Some day in December in some year"."""
    dated = P(str(theirs))
    recurring = P("XXXX" + str(theirs)[4:])
    assert recurring.contains(dated)
    assert not recurring.contains(dated.shift(1))
    assert not dated.contains(recurring)


def test_contains() -> None:
    assert P("2019").contains(P("2019-11-05/2019-12"))
    assert P("2019/..").contains(P("2024-01/.."))
    assert not P("2019/2030").contains(P("2024-01/.."))
    assert P("[2019,2024]").contains(P("{2019-05,2024-05}"))
    assert not P("[2019,2024]").contains(P("2020"))


def test_flags_and_text() -> None:
    assert (P("1848?").uncertain, P("1848?").approximate) == (True, False)
    assert (P("1848-~03").uncertain, P("1848-~03").approximate) == (False, True)
    assert (P("1848%/1850").uncertain, P("1848%/1850").approximate) == (True, True)
    assert P("2019-11-05T08:30Z").clock == "08:30:00"
    assert str(P("1848?")) == "1848?"
    assert repr(P("1848?")) == "Period.from_edtf('1848?')"


# Timestamps


@pytest.mark.parametrize(
    ("text", "period", "clock", "zone", "spelt"),
    [
        ("2024-07-03", "2024-07-03", None, None, "2024-07-03"),
        ("2024-07", "2024-07", None, None, "2024-07"),
        ("2024-07-03T12:51", "2024-07-03", "12:51:00", None, "2024-07-03T12:51:00"),
        ("2024-07-03T12:51:00+08:00", "2024-07-03", "12:51:00", "+08:00", "2024-07-03T12:51:00+08:00"),
        ("2024-07-03T12:51:07Z", "2024-07-03", "12:51:07", "Z", "2024-07-03T12:51:07Z"),
    ],
)
def test_timestamp(text: str, period: str, clock: str | None, zone: str | None, spelt: str) -> None:
    timestamp = Timestamp.parse(text)
    assert (timestamp.period, timestamp.clock, timestamp.zone) == (P(period), clock, zone)
    assert timestamp.period.clock is None
    assert str(timestamp) == spelt
    assert Timestamp.parse(spelt) == timestamp


@pytest.mark.parametrize(
    ("first", "second", "before", "after"),
    [
        ("2024-07-03", "2024-07-04", True, False),
        ("2024-07-03", "2024-07-03", None, None),
        ("2024-07-03T12:51", "2024-07-03", None, None),
        ("2024-07-03T12:51", "2024-07-03T12:52", True, False),
        ("2024-07-03T12:51", "2024-07-03T12:51", False, False),
        ("2024-07-03T12:51Z", "2024-07-03T12:52", None, None),
        ("2024-07-03T12:51Z", "2024-07-04T01:00", True, False),
        ("2024-07-03T20:50+08:00", "2024-07-03T12:51Z", True, False),
        ("2024-07-03T20:51+08", "2024-07-03T12:51Z", False, False),
        ("2024-07-04T00:10+08:00", "2024-07-03T18:00-05:30", True, False),
        ("2024-07", "2024-07-03", None, None),
        ("2024-06", "2024-07-03", True, False),
        ("2024-07-03/..", "2025", None, None),
        ("XXXX-07-03", "2025", None, None),
    ],
)
def test_timestamp_before(first: str, second: str, before: bool | None, after: bool | None) -> None:
    a, b = Timestamp.parse(first), Timestamp.parse(second)
    assert a.before(b) is before
    assert b.before(a) is after


@given(st.datetimes(timezones=st.timezones()), st.datetimes(timezones=st.timezones()))
def test_timestamps_of_known_zones_compare_as_instants(a: datetime, b: datetime) -> None:
    """EDTF level 0, date and time: "with time shift of 4 hours and 30 minutes ahead of UTC"."""
    a, b = a.replace(microsecond=0, year=2024, day=1), b.replace(microsecond=0, year=2024, day=1)
    texts = a.isoformat(), b.isoformat()
    assume(all(len(text) == 25 for text in texts))  # a historical offset may have seconds, which EDTF has not
    assert Timestamp.parse(texts[0]).before(Timestamp.parse(texts[1])) is (a.timestamp() < b.timestamp())


# Times


def test_time_without_readings_is_unanchored() -> None:
    time = Time(expression="next week")
    assert (time.readings, time.weak, time.edtf, time.earliest, time.latest) == ((), (), None, None, None)
    assert time.with_anchor("published 2024-07-03").anchor == "published 2024-07-03"
    assert time.with_anchor("published 2024-07-03").expression == "next week"


def test_time_of_one_reading() -> None:
    time = Time.of(P("2024-07-03?"), P("2024-07-03?"))
    assert time.readings == (P("2024-07-03?"),)
    assert time.weak == (False,)
    assert time.edtf == "2024-07-03?"


def test_time_of_several_readings_keeps_their_order() -> None:
    time = Time.of(P("2024-11-06"), P("2024-06-11"))
    assert [reading.edtf for reading in time.readings] == ["2024-11-06", "2024-06-11"]
    assert time.edtf == "[2024-06-11,2024-11-06]"
    assert (time.earliest, time.latest) == (Day(2024, 6, 11), Day(2024, 11, 6))


def test_time_hull_is_open_where_a_reading_is() -> None:
    time = Time.of(P("2024-11-06"), P("2024-06-11/.."))
    assert (time.earliest, time.latest) == (Day(2024, 6, 11), None)
    assert Time.of(P("XXXX-11-06"), P("2024")).earliest is None


def test_narrow_keeps_the_marks_of_what_is_left() -> None:
    time = Time((P("2012"), P("2013"), P("2014")), weak=(False, True, False), anchor="a", clock="12:51:00")
    late = time.narrow(lambda reading: P("2012").before(reading))
    assert (late.readings, late.weak) == ((P("2013"), P("2014")), (True, False))
    assert (late.anchor, late.clock) == ("a", "12:51:00")
    assert time.narrow(lambda reading: False).edtf is None


def test_each_reading_is_weak_or_not() -> None:
    with pytest.raises(ValueError, match="each of 1 readings is weak or not; got 2 marks"):
        Time((P("2012"),), weak=(True, False))


@given(st.lists(st.one_of(dates().filter(readable).map(P), stretches), min_size=1, max_size=4))
def test_time_is_one_of_its_readings(periods: list[Period]) -> None:
    """EDTF level 2: "Square brackets wrap a single-choice list (select one member)"."""
    time = Time.of(*periods)
    assert time.edtf is not None
    said = P(time.edtf)
    assert (said.earliest, said.latest) == (time.earliest, time.latest)
    assert {m.edtf for m in said.members or (said,)} == {m.edtf for m in time.readings}
