"""The readings of what counts from another date: weekdays, units of the calendar, numbers of them, the nth of them."""

from __future__ import annotations

from contextlib import suppress

from attrs import evolve

from claimcheck.days import Day
from claimcheck.extract.calendar.scenes import (
    DAYS,
    MONTHS,
    YEAR,
    Readings,
    Scene,
    Unanchored,
    days_of,
    hull,
    is_fine,
    moved,
    period,
    readings_of,
    unit_at,
)  # fmt: skip
from claimcheck.extract.calendar.timeforms import (
    Base,
    Chosen,
    Count,
    Date,
    Form,
    Holiday,
    InYear,
    Nth,
    Step,
    SubYear,
    Tense,
    Unit,
    Weekday,
    Weekend,
    Window,
)  # fmt: skip
from claimcheck.periods import Period

REACH = 5  # years on either side in which the last and next one of something are looked for
TUESDAY, SATURDAY = 1, 5
MONTH = 31  # days
FAR = 13  # days to the weekday of next week that are still called "next Friday"


@readings_of.register
def _weekday(form: Weekday, scene: Scene) -> Readings:
    """In a report the last one, today's included; of what is to come the next; else both. In a story, the next."""
    if (then := scene.in_weekdays) is not None:
        scene.count_from(Base.THEN)
        first, _ = days_of(then)
        return (Period.day(first + (form.weekday - first.weekday - scene.weekdays_off) % 7),)
    before, after = _around(scene.base(Base.NOW), form.weekday)
    if scene.tense is not Tense.UNKNOWN:
        return (Period.day(before if scene.tense is Tense.PAST else after),)
    return tuple(Period.day(day) for day in dict.fromkeys((before, after)))


def _around(base: Period, weekday: int) -> tuple[Day, Day]:
    """The last such day on or before a date, and the next one on or after it; of a date that is a day."""
    first, last = days_of(base)
    if first != last:
        raise Unanchored
    return last - (last.weekday - weekday) % 7, first + (weekday - first.weekday) % 7


def _bases(base: Base | Form, scene: Scene, unit: Unit = "day") -> Readings:
    return (scene.base(base, unit),) if isinstance(base, Base) else readings_of(base, scene)


@readings_of.register
def _step(form: Step, scene: Scene) -> Readings:
    if form.base is Base.THEN and form.offset == 0 and (said := scene.said(form.unit)) is not None:
        scene.count_from(Base.SAID)
        return (_stepped(said, form, scene),)
    if form == Step(0, "weekend") and (then := scene.in_weekdays) is not None:
        scene.count_from(Base.THEN)
        return (unit_at(days_of(then)[0], "weekend"),)
    bases = _bases(form.base, scene, form.unit)
    # "the week of 10 April", of any year: the day
    return tuple(base if base.unspecified_year and form.offset == 0 else _stepped(base, form, scene) for base in bases)


def _stepped(base: Period, form: Step, scene: Scene) -> Period:
    first, last = days_of(base)
    if form.base is not Base.NOW and form.offset > 0:
        season = (
            is_fine(base) and MONTHS.get(form.unit, 0) >= YEAR
        )  # the year behind a winter is counted from its start
        first, last = (first, first) if season else (last, last)
    start, end = (unit_at(moved(day, form.offset, form.unit), form.unit) for day in (first, last))
    ahead = form.unit == "weekend" and form.offset == 0 and form.base is Base.NOW and days_of(start)[0] > last
    if ahead and scene.tense is Tense.PAST:  # "at the weekend", in a report of Wednesday
        return start.shift(-7)
    return hull(start, end)


@readings_of.register
def _count(form: Count, scene: Scene) -> Readings:
    coarsest = max((unit for _, unit in form.parts), key=lambda unit: MONTHS.get(unit, 0))
    return tuple(_counted(base, form) for base in _bases(form.base, scene, coarsest))


def _counted(base: Period, form: Count) -> Period:
    first, last = days_of(base)
    if form.vague:
        return Period.between(None, first) if form.parts[0][0] < 0 else Period.between(last, None)
    for number, unit in form.parts:
        first, last = moved(first, number, unit), moved(last, number, unit)
    if form.exact:
        return Period.between(first, last)
    if (slack := _slack(form)) is not None:
        return hull(unit_at(moved(first, -slack, "year"), "year"), unit_at(moved(last, slack, "year"), "year"))
    finest = min((unit for _, unit in form.parts), key=lambda unit: DAYS.get(unit, 30 * MONTHS.get(unit, 1)))
    grain: Unit = "day" if finest in DAYS else finest
    return hull(unit_at(first, grain), unit_at(last, grain))


def _slack(form: Count) -> int | None:
    """How many years a round number of them may be off: "5,000 years ago" is between 4,500 and 5,500."""
    number, unit = form.parts[0]
    if len(form.parts) > 1 or unit != "year" or number % 100 or not number:
        return None
    zeros = len(str(number)) - len(str(number).rstrip("0"))
    return int(10**zeros // 2)


@readings_of.register
def _window(form: Window, scene: Scene) -> Readings:
    told = form.base is Base.STORY and form.sign > 0 and scene.now is None and scene.near
    if told and scene.tense is Tense.PAST:  # "for the next nine days the vale was a lake", in a text without a date
        form = evolve(form, base=Base.THEN)
    bases = _bases(form.base, scene)
    # "the three months to December", of any year: the last of them
    return tuple(base if base.unspecified_year and form.whole else _windowed(days_of(base), form) for base in bases)


def _windowed(days: tuple[Day, Day], form: Window) -> Period:
    first, last = days
    if form.number is None:
        return period(f"/{last}" if form.sign < 0 else f"{first}/")
    if form.whole and form.sign > 0:
        return Period.between(first, moved(first, form.number, form.unit) - 1)
    if form.whole:
        return Period.between(moved(last + 1, -form.number, form.unit), last)
    if form.unit == "quarter":  # whole ones: "the past two quarters"
        here, _ = days_of(unit_at(first, "quarter"))
        start, end = (-form.number, 0) if form.sign < 0 else (1, form.number + 1)
        return Period.between(here.add_months(3 * start), here.add_months(3 * end) - 1)
    if form.sign < 0:
        return Period.between(moved(last, -form.number, form.unit), last)
    begin = last if isinstance(form.base, Base) else first  # "the next six months", told of May, are June to November
    return Period.between(begin + 1, moved(begin, form.number, form.unit))


@readings_of.register
def _chosen(form: Chosen, scene: Scene) -> Readings:
    if form.base is Base.SAID:  # "that same autumn"
        year = scene.aside or scene.said("year")
        told = Base.NOW if year is None else Base.THEN if scene.aside is not None else Base.SAID
        scene.count_from(told)
        base, told = (year, told) if year is not None else scene.base_of(Base.NOW)
    else:
        base, told = scene.base_of(form.base, "day" if isinstance(form.of, Weekday) else "year")
    if isinstance(form.of, Weekday):
        if told is Base.THEN:
            return (Period.day(_told_weekday(base, form.offset, (form.of.weekday - scene.weekdays_off) % 7)),)
        return (Period.day(_chosen_weekday(base, form.offset, form.of.weekday)),)
    first, last = days_of(base)
    found = [one for year in range(first.year - REACH, first.year + REACH + 1) for one in of_year(form.of, year)]
    if form.offset == 0:  # "that June", told of a winter, is the one behind it
        here = [one for one in found if first.year <= days_of(one)[0].year <= last.year]
        return tuple([one for one in here if days_of(one)[0] >= first] or here)[:1] if len(here) > 1 else tuple(here)
    # beside a year "the previous winter" is the one that began before it, "the following winter" the one that ends behind it
    edge = 1 if is_fine(base) else 0
    if form.offset < 0:
        return tuple(one for one in found if days_of(one)[edge] < first)[-1:]
    return tuple(one for one in found if days_of(one)[1 - edge] > last)[form.offset - 1 : form.offset]


def _chosen_weekday(base: Period, offset: int, weekday: int) -> Day:
    """The last Friday, this Friday (of this week), the next (of next week, unless that is two weeks away)."""
    before, after = _around(base, weekday)
    first, last = days_of(base)
    this = first - first.weekday + weekday
    if offset == 0:
        return this
    if offset < 0:
        return before if before < first else before - 7
    return this + 7 if this + 7 - first <= FAR else after if after > last else after + 7


def _told_weekday(base: Period, offset: int, weekday: int) -> Day:
    """Such a day in a story: "that Friday" is the first from a date on, "the next Friday" the first behind it."""
    before, after = _around(base, weekday)
    first, last = days_of(base)
    if offset < 0:
        return before if before < first else before - 7
    return after if offset == 0 or after > last else after + 7


def of_year(form: Form, year: int) -> Readings:
    """A month, date, season or holiday in a year; nothing where there is none."""
    with suppress(ValueError):
        return readings_of(evolve(form, year=year), Scene()) if isinstance(form, Date | SubYear | Holiday) else ()
    return ()


@readings_of.register
def _in_year(form: InYear, scene: Scene) -> Readings:
    years = [days_of(year)[0].year for year in readings_of(form.year, scene)]
    return tuple(one for year in years for one in of_year(form.of, year))


@readings_of.register
def _weekend(form: Weekend, scene: Scene) -> Readings:
    return tuple(_weekend_at(days_of(day)[0]) for day in readings_of(form.of, scene))


def _weekend_at(day: Day) -> Period:
    """The weekend nearest a day; a Thursday, a Friday or a Monday makes it longer."""
    saturday = day + SATURDAY - day.weekday - (7 if day.weekday <= TUESDAY else 0)
    long = day.weekday not in (TUESDAY, TUESDAY + 1)
    return Period.between(min(day, saturday) if long else saturday, max(day, saturday + 1) if long else saturday + 1)


@readings_of.register
def _nth(form: Nth, scene: Scene) -> Readings:
    found = (_nth_within(form, days_of(within)) for within in readings_of(form.within, scene))
    return tuple(one for one in found if one is not None)


def _nth_within(form: Nth, days: tuple[Day, Day]) -> Period | None:
    first, last = days
    if isinstance(form.what, Weekday):
        return _nth_weekday(form.number, form.what.weekday, first, last)
    if form.count > 1:
        if form.number > 0:
            return Period.between(first, min(moved(first, form.count, form.what) - 1, last))
        return Period.between(max(moved(last + 1, -form.count, form.what), first), last)
    if form.what == "week":
        week = _nth_week(form.number, first, last)
        return week if last - first > MONTH or form.number < -1 else _around_week(form.number, week, first, last)
    if form.what == "weekend":  # by its Saturday
        saturday = _nth_weekday(form.number, SATURDAY, first, last)
        return None if saturday is None else hull(saturday, saturday.shift(1))
    edge = unit_at(first if form.number > 0 else last, form.what)
    steps = form.number - 1 if form.number > 0 else form.number + 1
    found = unit_at(moved(days_of(edge)[0], steps, form.what), form.what)
    return found if found.overlaps(Period.between(first, last)) else None


def _nth_weekday(number: int, weekday: int, first: Day, last: Day) -> Period | None:
    start = first + (weekday - first.weekday) % 7
    end = last - (last.weekday - weekday) % 7
    day = start + 7 * (number - 1) if number > 0 else end + 7 * (number + 1)
    return Period.day(day) if first <= day <= last else None


def _around_week(number: int, week: Period, first: Day, last: Day) -> Period:
    """A week of a month as people count it too, in sevens from its first day or its last: both together."""
    start = first + 7 * (number - 1) if number > 0 else last + 1 + 7 * number
    monday, sunday = days_of(week)
    return period(f"{Period.day(min(start, monday)).edtf}~/{Period.day(max(start + 6, sunday)).edtf}~")


def _nth_week(number: int, first: Day, last: Day) -> Period:
    """The nth week of a month or year, as ISO 8601 numbers them: the first is the one that holds its first Thursday."""
    thursday = first + (3 - first.weekday) % 7 if number > 0 else last - (last.weekday - 3) % 7
    return unit_at(thursday + 7 * (number - 1 if number > 0 else number + 1), "week")
