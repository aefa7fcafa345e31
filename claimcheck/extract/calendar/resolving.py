"""The readings of dates, seasons and named days, with their years or without.

What comes every year ("9 May", "Easter") is read in the year a story has come to; else, by the tense of its clause, in
the last year or the next one around the document's date; with neither, its year stays open (`XXXX-05-09`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress

from attrs import evolve

from claimcheck.days import Day, days_in_month, year_text
from claimcheck.extract.calendar.dates import full_year
from claimcheck.extract.calendar.holidays import holiday
from claimcheck.extract.calendar.moondays import is_sighted
from claimcheck.extract.calendar.scenes import (
    LONGEST,
    Readings,
    Scene,
    Unanchored,
    days_of,
    is_fine,
    period,
    readings_of,
)  # fmt: skip
from claimcheck.extract.calendar.timeforms import Base, Date, Decade, Either, Holiday, Impossible, SubYear, Tense, Timed
from claimcheck.periods import Period

Yearly = Callable[[int], Period]  # something that comes every year, in a given one
LEAP = 8  # so many years on either side hold a 29 February
WEEKDAY = 6  # and so many a date that falls on a given weekday
FRESH = 45  # days from the writing of a text in which a date without its year may be one of its news
RECENT = 15  # years from an old date to the writing, up to which it may be told in passing, as background to news
MODERN = 1900  # "the 60s" of a story that has come to a year before this are of its century
LATE = 11  # the month from which a story turns to the next year
HALF_YEAR = 183  # days
NEW_MONTH = 15  # a story that goes so many days back has gone on into the next month
NEW_YEAR = 8  # a story that goes so many months back has gone on into the next year


@readings_of.register
def _date(form: Date, scene: Scene) -> Readings:
    if form.year is not None:
        return (period(edtf_of(form, form.year)),)
    if form.month is None:
        return _day_of_month(form, scene)
    found = in_years(lambda year: period(edtf_of(form, year)), scene)
    if form.weekday is not None and form.day is not None and scene.now and scene.now.earliest is not None:
        now = scene.now.earliest
        found = found[:1] if found and abs(_first(found[0]) - now) <= FRESH else found
        found = on_weekday(found, form.weekday) or _fitting(form, form.weekday, now, scene.tense) or found
    return found or (period(edtf_of(form, None)),)


def _fitting(form: Date, weekday: int, now: Day, tense: Tense) -> Readings:
    """The year in which a date falls on its weekday: the one nearest to the writing, whatever the tense said.

    Where a tense said that it lies behind or ahead, or where the nearest such date is near enough to be of the news, a year
    further off is not looked for: the weekday is the text's slip.
    """
    years = made_in(lambda year: period(edtf_of(form, year)), _around(now.year, WEEKDAY))
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


def _around(year: int, reach: int) -> list[int]:
    """The years around one, the nearest first."""
    return sorted(range(year - reach, year + reach + 1), key=lambda other: abs(other - year))


def made_in(make: Yearly, years: Iterable[int]) -> Readings:
    """What comes every year, in each of these where it does."""
    found = []
    for year in years:
        with suppress(ValueError):  # 29 February
            found.append(make(year))
    return tuple(found)


def in_years(make: Yearly, scene: Scene) -> Readings:
    """What comes every year, in the years a scene allows, the nearest first; none where it says nothing of years."""
    if (year := _told_year(make, scene)) is not None:
        fresh = _news(make, scene, year)
        if not fresh:
            return made_in(make, [year])
        if scene.near:
            return (*made_in(make, [year]), *fresh)
        if scene.used is not None:
            scene.used.discard(Base.THEN)
    if scene.now is None or scene.now.earliest is None or scene.now.latest is None:
        return ()
    scene.count_from(Base.NOW)
    here, earliest, latest = scene.now.earliest.year, scene.now.earliest, scene.now.latest
    made = made_in(make, _around(here, 1))
    made = made if len(made) == 3 else made_in(make, _around(here, LEAP))
    past = [one for one in made if one.earliest and one.earliest <= latest]
    future = [one for one in made if one.latest and one.latest >= earliest]
    before, after = max(past, key=_first, default=None), min(future, key=_first, default=None)
    if scene.tense is not Tense.UNKNOWN:
        chosen = before or after if scene.tense is Tense.PAST else after or before
        return () if chosen is None else (chosen,)
    both = {one.edtf: one for one in (before, after) if one is not None}
    return tuple(sorted(both.values(), key=lambda one: abs(_first(one) - earliest)))


def _news(make: Yearly, scene: Scene, year: int) -> Readings:
    """What comes every year as of the days around the writing, where a text has told one date of an old year only.

    "The pier, opened on 3 March 2022, …. The vote on 5 May was close", written on 12 May 2024: the vote may be news.
    """
    told = [one for one in scene.told if one.earliest is not None and one.earliest.year == year]
    if (
        len(told) > 1
        or scene.heading is not None
        or scene.now is None
        or scene.now.earliest is None
        or scene.now.earliest.year - year > RECENT
    ):
        return ()
    here = scene.now.earliest
    return tuple(one for one in made_in(make, _around(here.year, 1)) if abs(_first(one) - here) <= FRESH)


def _first(found: Period) -> Day:
    return found.earliest or Day(0, 1, 1)


def _told_year(make: Yearly, scene: Scene) -> int | None:
    """The year a story has come to: that of its last date, or the next one where the months have begun again.

    A story goes forwards. What comes before its last date ("signed on 2 May 1903, where the bill of August 1902 had
    failed, and sealed on 9 May") goes on from an earlier one, if it can, of which the last was an aside.
    """
    then = scene.then
    if scene.heading is not None and scene.tense is not Tense.FUTURE:
        if not _is_past(scene, scene.heading) and not _turns(make, scene):
            scene.count_from(Base.HEADING)
            return scene.heading
    elif not scene.tells:
        return None
    if then is None or then.earliest is None or then.latest is None:
        return None
    scene.count_from(Base.THEN)
    if not is_fine(then) and (then.length_in_days() or LONGEST) > HALF_YEAR + 1:  # "late 1684" goes on into 1685
        return then.earliest.year
    year, onward = _going_on(make, then)
    if scene.ends and not onward:
        return then.earliest.year + 1
    others = [] if onward else [_going_on(make, other) for other in scene.told[-2::-1] if is_fine(other)]
    return next((other for other, forward in others if forward), year)


def _is_past(scene: Scene, heading: int) -> bool:
    """Whether a story has gone on beyond the year in the heading above it."""
    then = scene.then
    if then is None or then.earliest is None:
        return False
    return then.earliest.year == heading + 1 or (scene.near and is_fine(then) and then.earliest.year > heading)


def _turns(make: Yearly, scene: Scene) -> bool:
    """Whether a story goes on from a day of the last months of a year to one of the next, below one heading; months look back."""
    then = scene.then
    if not scene.near or then is None or not is_fine(then):
        return False
    first, last = days_of(then)
    if first.month < LATE or first != last:
        return False
    year, _ = _going_on(make, then)
    return year > first.year and any(one.precision == "day" for one in made_in(make, [year]))


def _going_on(make: Yearly, then: Period) -> tuple[int, bool]:
    """The year in which something goes on from a date, and whether it comes after that date."""
    first, last = days_of(then)
    if first.year < last.year:  # a winter
        found = [(year, one) for year in (first.year, last.year) for one in made_in(make, [year])]
        ahead = [year for year, one in found if days_of(one)[1] >= first and _first(one) - last <= HALF_YEAR]
        return (ahead[0], True) if ahead else (first.year, False)
    made = made_in(make, [first.year])
    if made and _first(made[0]).month <= last.month - NEW_YEAR:
        return first.year + 1, True
    return first.year, bool(made) and days_of(made[0])[1] >= first


def _day_of_month(form: Date, scene: Scene) -> Readings:
    """ "the 13th", "Friday the 23rd": in the month the text has come to, else around the document's date."""
    base, told = scene.base_of(Base.NEXT)
    if form.day is None or base.earliest is None or base.latest is None:
        raise Unanchored
    if told is Base.THEN and form.weekday is None:
        return _day_of_story(form.day, base)
    months = _around(0, 14)
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
