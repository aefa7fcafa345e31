"""The readings of dates, seasons and named days, with their years or without.

Where nothing tells the year of what comes every year (see `storyyears`), it stays open: `XXXX-05-09`.
"""

from __future__ import annotations

from contextlib import suppress

from attrs import evolve

from claimcheck.days import Day, days_in_month, year_text
from claimcheck.extract.calendar.dates import full_year
from claimcheck.extract.calendar.holidays import holiday
from claimcheck.extract.calendar.moondays import is_sighted
from claimcheck.extract.calendar.scenes import Readings, Scene, Unanchored, days_of, period, readings_of
from claimcheck.extract.calendar.storyyears import FRESH, first_day, in_years, made_in, years_around
from claimcheck.extract.calendar.timeforms import Base, Date, Decade, Either, Holiday, Impossible, SubYear, Tense, Timed
from claimcheck.periods import Period

WEEKDAY = 6  # years on either side that hold a date on a given weekday
MODERN = 1900  # "the 60s" of a story that has come to a year before this are of its century
NEW_MONTH = 15  # a story that goes so many days back has gone on into the next month


@readings_of.register
def _date(form: Date, scene: Scene) -> Readings:
    if form.year is not None:
        return (period(edtf_of(form, form.year)),)
    if form.month is None:
        return _day_of_month(form, scene)
    found = in_years(lambda year: period(edtf_of(form, year)), scene)
    if form.weekday is not None and form.day is not None and scene.now and scene.now.earliest is not None:
        now = scene.now.earliest
        found = found[:1] if found and abs(first_day(found[0]) - now) <= FRESH else found
        found = on_weekday(found, form.weekday) or _fitting(form, form.weekday, now, scene.tense) or found
    return found or (period(edtf_of(form, None)),)


def _fitting(form: Date, weekday: int, now: Day, tense: Tense) -> Readings:
    """The year in which a date falls on its weekday: the one nearest to the writing, whatever the tense said.

    Where a tense said that it lies behind or ahead, or where the nearest such date is near enough to be of the news, a year
    further off is not looked for: the weekday is the text's slip.
    """
    years = made_in(lambda year: period(edtf_of(form, year)), years_around(now.year, WEEKDAY))
    nearest = min(years, key=lambda one: abs(_day(one) - now), default=None)
    if nearest is None or (tense is Tense.UNKNOWN and abs(_day(nearest) - now) > FRESH):
        return on_weekday(years, weekday)[:1]
    return on_weekday((nearest,), weekday)


def _day(one: Period) -> Day:
    """The day of a date that has a year."""
    assert one.earliest is not None
    return one.earliest


def on_weekday(found: Readings, weekday: int) -> Readings:
    """Those of the readings that begin on a weekday."""
    return tuple(one for one in found if one.earliest and one.earliest.weekday == weekday)


def edtf_of(form: Date, year: int | None) -> str:
    """A date as EDTF, in a year or in any."""
    text = "XXXX" if year is None else year_text(year) if -9999 <= year <= 9999 else f"Y{year}"
    text += f"-{form.month:02d}" if form.month is not None else ""
    return text + (f"-{form.day:02d}" if form.day is not None else "") + form.marks


def _day_of_month(form: Date, scene: Scene) -> Readings:
    """ "the 13th", "Friday the 23rd": in the month the text has come to, else around the document's date."""
    base, told = scene.base_of(Base.NEXT)
    if form.day is None or base.earliest is None or base.latest is None:
        raise Unanchored
    if told is Base.THEN and form.weekday is None:
        return _day_of_story(form.day, base)
    months = years_around(0, 14)
    first = Day(base.earliest.year, base.earliest.month, 1)
    starts = [first.add_months(number) for number in months]
    days = [Day(m.year, m.month, form.day) for m in starts if form.day <= days_in_month(m.year, m.month)]
    fitting = [day for day in days if form.weekday in (None, day.weekday)]
    past = [day for day in fitting if day <= base.latest][:1]
    future = [day for day in fitting if day >= base.earliest][:1]
    if told is Base.THEN:  # a story goes forwards
        return tuple(map(Period.day, future or past))
    chosen = (
        past + future
        if scene.tense is Tense.UNKNOWN
        else past or future
        if scene.tense is Tense.PAST
        else future or past
    )
    return tuple(map(Period.day, dict.fromkeys(chosen)))


def _day_of_story(day: int, then: Period) -> Readings:
    """A day of the month a story has come to, or of the next where the days have begun again; none of a longer time."""
    first, last = days_of(then)
    if (first.year, first.month) != (last.year, last.month):
        return _day_within(day, first, last)
    on = first.add_months(1) if first == last and day <= first.day - NEW_MONTH else first
    return (Period.day(Day(on.year, on.month, day)),) if day <= days_in_month(on.year, on.month) else ()


def _day_within(day: int, first: Day, last: Day) -> Readings:
    """The one day of a number that a stretch over two months has: "the 26th" of 26 May to 4 June."""
    second = Day(last.year, last.month, 1)
    if Day(first.year, first.month, 1).add_months(1) != second:
        return ()
    made = [Day(m.year, m.month, day) for m in (first, second) if day <= days_in_month(m.year, m.month)]
    found = [one for one in made if first <= one <= last]
    return (Period.day(found[0]),) if len(found) == 1 else ()


@readings_of.register
def _either(form: Either, scene: Scene) -> Readings:
    here = evolve(scene, then=None)  # a story that has come to a year does not write "6/11" in it
    if form.weekday is not None:  # the years nearby, of which the weekday keeps those that fit
        plain = [evolve(option, weekday=None) for option in form.options if isinstance(option, Date)]
        near = on_weekday(tuple(one for option in plain for one in readings_of(option, here)), form.weekday)
        if near:
            return tuple(dict.fromkeys(near))
    found = tuple(dict.fromkeys(one for option in form.options for one in readings_of(option, here)))
    return found if form.weekday is None else on_weekday(found, form.weekday) or found


@readings_of.register
def _decade(form: Decade, scene: Scene) -> Readings:
    first = _in_century(form, scene)
    if form.years == 1:
        return (period(f"{year_text(first)}{form.marks}"),)
    digits = year_text(first)
    if form.years == 10 and form.first >= 1000 and first % 100 == 0:  # "the 1800s" are ten years, or a hundred
        both = (period(f"{digits[:-2]}XX{form.marks}"), period(f"{digits[:-2]}0X{form.marks}"))
        return both if first < 2000 else both[::-1]
    if first >= 0 and first % form.years == 0 and form.years in (10, 100):
        return (period(digits[: -1 if form.years == 10 else -2] + "X" * (1 if form.years == 10 else 2) + form.marks),)
    return (Period.between(Day(first, 1, 1), Day(first + form.years - 1, 12, 31)),)


def _in_century(form: Decade, scene: Scene) -> int:
    """The first year of a decade with its century: that of a story of long ago, else the last one before the document."""
    said = [one.latest for one in (*scene.mentioned[-1:], *scene.told[-1:]) if one.latest is not None]
    first, told = form.first, said[0] if said and (scene.mentioned or scene.near) else None
    if not 0 <= first < 100 or form.years > 10:
        return first
    if told is not None and told.year < MODERN:
        return min(range(first, MODERN + 100, 100), key=lambda year: abs(year - told.year))
    if form.years == 1:
        return full_year(first)
    limit = scene.now.latest.year if scene.now and scene.now.latest else (2029 if first < 30 else 1999)
    return first + (limit - first) // 100 * 100


@readings_of.register
def _sub_year(form: SubYear, scene: Scene) -> Readings:
    if form.year is not None:
        return (period(f"{Period.season(form.year, form.code).edtf}{form.marks}"),)
    return in_years(lambda year: Period.season(year, form.code), scene) or (period(f"XXXX-{form.code}"),)


@readings_of.register
def _holiday(form: Holiday, scene: Scene) -> Readings:
    """The days of a named day; of one that is fixed by sight of the moon also the day before and the day after."""
    if form.year is not None:
        with suppress(ValueError):
            return _sighted(form, (_days_of_holiday(form.name, form.year),))
        return (Period.year(form.year),)  # one that is not reckoned
    found = in_years(lambda year: _days_of_holiday(form.name, year), scene)
    days = {_days_of_holiday(form.name, year).edtf[4:] for year in (2001, 2004)} if not found else set()
    return _sighted(form, found) or (period("XXXX" + days.pop() if len(days) == 1 else "XXXX"),)


def _days_of_holiday(name: str, year: int) -> Period:
    first, last = holiday(name, year)
    return Period.between(first, last) if first != last else Period.day(first)


def _sighted(form: Holiday, found: Readings) -> Readings:
    if not is_sighted(form.name):
        return found
    return tuple(moved for one in found for moved in (one, one.shift(-1), one.shift(1)))


@readings_of.register
def _timed(form: Timed, scene: Scene) -> Readings:
    return readings_of(form.of, scene)


@readings_of.register
def _impossible(form: Impossible, scene: Scene) -> Readings:
    return ()
