"""The readings of a time expression, once it is known what it counts from.

A `Scene` is what a place of a document knows: the document's date, the last date before the place, the tense of the clause.
`readings_of` gives each kind of expression its periods in that scene. What counts from a date that is not known raises
`Unanchored`; nothing falls back on today's date.
"""

from __future__ import annotations

from functools import singledispatch
from typing import Final

from attrs import evolve, frozen

from claimcheck.days import Day, days_in_month, year_text
from claimcheck.extract.holidays import holiday
from claimcheck.extract.timeforms import (
    Base,
    Bound,
    Chosen,
    Count,
    Date,
    Decade,
    Either,
    Form,
    Holiday,
    Impossible,
    InYear,
    Nth,
    Part,
    Range,
    Step,
    SubYear,
    Tense,
    Timed,
    Unit,
    Weekday,
    Window,
)  # fmt: skip
from claimcheck.times import Period

Readings = tuple[Period, ...]
_MONTHS: Final[dict[Unit, int]] = {
    "month": 1,
    "quarter": 3,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12000,
}
_DAYS: Final[dict[Unit, int]] = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


class Unanchored(Exception):
    """The expression counts from a date that is not known."""


@frozen
class Scene:
    """What a place of a document knows. `used` says which bases a reading has counted from."""

    now: Period | None = None
    then: Period | None = None
    near: bool = False  # `then` is in the same paragraph
    tense: Tense = Tense.UNKNOWN
    used: set[Base] | None = None

    def base(self, base: Base) -> Period:
        """What is counted from; Unanchored where it is not known."""
        if base is Base.NEXT:
            narrative = self.then is not None and (self.near or self.now is None or self.distant)
            base = Base.THEN if narrative else Base.NOW
        found = self.now if base is Base.NOW else self.then
        if base is Base.THEN and found is None:
            base, found = Base.NOW, self.now
        if found is None or found.earliest is None or found.latest is None:
            raise Unanchored
        if self.used is not None:
            self.used.add(base)
        return found

    @property
    def distant(self) -> bool:
        """Whether the text tells of a time well before it was written."""
        if self.now is None or self.then is None or self.now.earliest is None or self.then.latest is None:
            return False
        return self.then.latest.year < self.now.earliest.year - 1


def unit_at(day: Day, unit: Unit) -> Period:
    """The unit of the calendar that holds a day; weeks begin on Monday.

    >>> str(unit_at(Day(2024, 7, 3), "week"))
    '2024-07-01/2024-07-07'
    """
    if unit == "day":
        return Period.day(day)
    if unit in ("week", "fortnight", "weekend"):
        monday = day - day.weekday
        first, last = (monday + 5, monday + 6) if unit == "weekend" else (monday, monday + _DAYS[unit] - 1)
        return Period.between(first, last)
    if unit == "month":
        return Period.month(day.year, day.month)
    if unit == "quarter":
        return Period.season(day.year, 33 + (day.month - 1) // 3)
    if unit == "year":
        return Period.year(day.year)
    if unit == "decade" and day.year >= 0:
        return Period.decade(day.year // 10)
    if unit == "century" and day.year >= 0:
        return Period.century(day.year // 100)
    years = _MONTHS[unit] // 12
    first_year = day.year // years * years
    return Period.between(Day(first_year, 1, 1), Day(first_year + years - 1, 12, 31))


def moved(day: Day, number: int, unit: Unit) -> Day:
    """A day so many units on.

    >>> str(moved(Day(2024, 7, 31), -1, "month"))
    '2024-06-30'
    """
    return day + number * _DAYS[unit] if unit in _DAYS else day.add_months(number * _MONTHS[unit])


def hull(first: Period, last: Period) -> Period:
    """From the start of one to the end of the other, in their own spelling where that can be written."""
    if first == last:
        return first
    if "/" not in first.edtf + last.edtf and not first.members and not last.members:
        return Period.from_edtf(f"{first.edtf}/{last.edtf}")
    return Period.between(first.earliest, last.latest)


@singledispatch
def readings_of(form: Form, scene: Scene) -> Readings:
    """The readings of an expression in a scene, the likeliest first; Unanchored, or ValueError where no day fits."""
    raise TypeError(f"{type(form).__name__} is no time expression")


@readings_of.register
def _date(form: Date, scene: Scene) -> Readings:
    if form.year is not None:
        return (Period.from_edtf(_edtf(form, form.year)),)
    if form.month is None:
        return _day_of_month(form, scene)
    found = _in_years(lambda year: Period.from_edtf(_edtf(form, year)), scene)
    if form.weekday is not None and form.day is not None:
        fitting = tuple(
            one for one in _near_years(form, scene) if one.earliest and one.earliest.weekday == form.weekday
        )
        kept = tuple(one for one in found if one.earliest and one.earliest.weekday == form.weekday)
        return kept or fitting[:1] or found
    return found or (Period.from_edtf(_edtf(form, None)),)


def _edtf(form: Date, year: int | None) -> str:
    if year is None:
        text = "XXXX"
    else:
        text = year_text(year) if -9999 <= year <= 9999 else f"Y{year}"
    text += f"-{form.month:02d}" if form.month is not None else ""
    return text + (f"-{form.day:02d}" if form.day is not None else "") + form.marks


def _near_years(form: Date, scene: Scene) -> Readings:
    """The date in the years around the document's, the nearest first."""
    if scene.now is None or scene.now.earliest is None:
        return ()
    made = []
    for distance in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        try:
            made.append(Period.from_edtf(_edtf(form, scene.now.earliest.year + distance)))
        except ValueError:
            continue
    return tuple(made)


def _in_years(make: object, scene: Scene) -> Readings:
    """Something that comes every year, in the years that the scene allows: by the text, else by tense around the anchor."""
    year = _narrative_year(make, scene)
    if year is not None:
        return _made(make, [year])
    if scene.now is None or scene.now.earliest is None or scene.now.latest is None:
        return ()
    if scene.used is not None:
        scene.used.add(Base.NOW)
    here = scene.now.earliest.year
    made = _made(make, [here, here - 1, here + 1, here - 2, here + 2, here - 3, here + 3, here - 4, here + 4])
    past = [one for one in made if one.earliest and one.earliest <= scene.now.latest]
    future = [one for one in made if one.latest and one.latest >= scene.now.earliest]
    before = max(past, key=_earliest, default=None)
    after = min(future, key=_earliest, default=None)
    if scene.tense is Tense.PAST and before:
        return (before,)
    if scene.tense is Tense.FUTURE and after:
        return (after,)
    both = {one.edtf: one for one in (before, after) if one is not None}
    return tuple(sorted(both.values(), key=lambda one: abs(_earliest(one) - scene.now.earliest)))  # type: ignore[union-attr, operator]


def _earliest(period: Period) -> Day:
    return period.earliest or Day(0, 1, 1)


def _made(make: object, years: list[int]) -> Readings:
    found = []
    for year in years:
        try:
            found.append(make(year))  # type: ignore[operator]
        except ValueError:
            continue
    return tuple(found)


def _narrative_year(make: object, scene: Scene) -> int | None:
    """The year a story has come to: that of its last date, the next one where the months have begun again."""
    if scene.then is None or scene.then.earliest is None or not (scene.now is None or scene.distant):
        return None
    last = scene.then.latest or scene.then.earliest
    year = scene.then.earliest.year
    if scene.used is not None:
        scene.used.add(Base.THEN)
    made = _made(make, [year])
    if (
        made
        and made[0].earliest
        and scene.then.precision in ("day", "month")
        and made[0].earliest.month <= last.month - 8
    ):
        return year + 1
    return year


def _day_of_month(form: Date, scene: Scene) -> Readings:
    """ "the 13th", "Friday the 23rd": in the month the text has come to, else around the document's date."""
    base = scene.base(Base.NEXT)
    if form.day is None or base.earliest is None or base.latest is None:
        raise Unanchored
    told = scene.used is not None and Base.THEN in scene.used
    start = base.earliest if told else (scene.now or base).earliest or base.earliest
    found = []
    for months in [0] if told and form.weekday is None else sorted(range(-14, 15), key=abs):
        month = Day(start.year, start.month, 1).add_months(months)
        if form.day <= days_in_month(month.year, month.month):
            day = Day(month.year, month.month, form.day)
            if form.weekday is None or day.weekday == form.weekday:
                found.append(day)
    past, future = [d for d in found if d <= base.latest], [d for d in found if d >= base.earliest]
    if told and form.weekday is None:
        return tuple(map(Period.day, found))
    chosen = {Tense.PAST: past[:1] or future[:1], Tense.FUTURE: future[:1] or past[:1]}.get(
        scene.tense, past[:1] + future[:1]
    )
    return tuple(Period.day(day) for day in dict.fromkeys(chosen))


@readings_of.register
def _either(form: Either, scene: Scene) -> Readings:
    found = {period.edtf: period for option in form.options for period in readings_of(option, scene)}
    if form.weekday is not None:
        kept = [one for one in found.values() if one.earliest and one.earliest.weekday == form.weekday]
        return tuple(kept) or tuple(found.values())
    return tuple(found.values())


@readings_of.register
def _decade(form: Decade, scene: Scene) -> Readings:
    first = form.first
    if form.years == 10 and 0 <= first < 100:
        limit = scene.now.latest.year if scene.now and scene.now.latest else (2029 if first < 30 else 1999)
        first = (limit - first) // 100 * 100 + first
    if form.years == 10 and first % 100 == 0 and form.first >= 1000:  # "the 1800s" are ten years, or a hundred
        digits = year_text(first)[:-2]
        both = tuple(Period.from_edtf(digits + rest + form.marks) for rest in ("XX", "0X"))
        return both if first < 2000 else both[::-1]
    if first >= 0 and first % form.years == 0 and form.years in (10, 100):
        digits = year_text(first)[: -1 if form.years == 10 else -2]
        return (Period.from_edtf(digits + "X" * (1 if form.years == 10 else 2) + form.marks),)
    return (Period.between(Day(first, 1, 1), Day(first + form.years - 1, 12, 31)),)


@readings_of.register
def _sub_year(form: SubYear, scene: Scene) -> Readings:
    if form.year is not None:
        return (Period.from_edtf(f"{Period.season(form.year, form.code).edtf}{form.marks}"),)
    found = _in_years(lambda year: Period.season(year, form.code), scene)
    return found or (Period.from_edtf(f"XXXX-{form.code}"),)


@readings_of.register
def _weekday(form: Weekday, scene: Scene) -> Readings:
    base = scene.base(Base.NEXT if scene.distant and scene.then and scene.then.precision == "day" else Base.NOW)
    before, after = _around(base, form.weekday)
    if scene.tense is Tense.PAST:
        return (Period.day(before),)
    if scene.tense is Tense.FUTURE:
        return (Period.day(after),)
    return tuple(Period.day(day) for day in dict.fromkeys((before, after)))


def _around(base: Period, weekday: int) -> tuple[Day, Day]:
    """The last such day on or before a date, and the next one on or after it."""
    first, last = base.earliest, base.latest
    if first is None or last is None or last - first > 0:
        raise Unanchored
    return last - (last.weekday - weekday) % 7, first + (weekday - first.weekday) % 7


@readings_of.register
def _holiday(form: Holiday, scene: Scene) -> Readings:
    if form.year is not None:
        return (Period.day(holiday(form.name, form.year)),)
    found = _in_years(lambda year: Period.day(holiday(form.name, year)), scene)
    if found:
        return found
    fixed = {str(holiday(form.name, year))[4:] for year in (2001, 2004)}
    return (Period.from_edtf("XXXX" + fixed.pop()),) if len(fixed) == 1 else (Period.from_edtf("XXXX"),)


def _base_of(base: Base | Form, scene: Scene) -> Readings:
    return (scene.base(base),) if isinstance(base, Base) else readings_of(base, scene)


@readings_of.register
def _step(form: Step, scene: Scene) -> Readings:
    return tuple(_stepped(base, form, scene) for base in _base_of(form.base, scene))


def _stepped(base: Period, form: Step, scene: Scene) -> Period:
    if base.earliest is None or base.latest is None:
        raise Unanchored
    first, last = base.earliest, base.latest
    if form.base is not Base.NOW and form.offset > 0:
        first = last
    start, end = (
        unit_at(moved(first, form.offset, form.unit), form.unit),
        unit_at(moved(last, form.offset, form.unit), form.unit),
    )
    if (
        form.unit == "weekend"
        and form.offset == 0
        and form.base is Base.NOW
        and scene.tense is Tense.PAST
        and start.earliest
        and start.earliest > last
    ):
        return start.shift(-7)
    return start if start == end else hull(start, end)


@readings_of.register
def _count(form: Count, scene: Scene) -> Readings:
    return tuple(_counted(base, form) for base in _base_of(form.base, scene))


def _counted(base: Period, form: Count) -> Period:
    if base.earliest is None or base.latest is None:
        raise Unanchored
    first, last = base.earliest, base.latest
    for number, unit in form.parts:
        first, last = moved(first, number, unit), moved(last, number, unit)
    if form.exact:
        return Period.between(first, last)
    finest = min((unit for _, unit in form.parts), key=lambda unit: _DAYS.get(unit, 30 * _MONTHS.get(unit, 1)))
    if form.vague:
        back = form.parts[0][0] < 0
        return Period.between(None, base.earliest) if back else Period.between(base.latest, None)
    grain: Unit = "day" if finest in _DAYS else finest
    start, end = unit_at(first, grain), unit_at(last, grain)
    return start if start == end else hull(start, end)


@readings_of.register
def _window(form: Window, scene: Scene) -> Readings:
    found = []
    for base in _base_of(form.base, scene):
        if base.earliest is None or base.latest is None:
            raise Unanchored
        if form.number is None:
            found.append(Period.from_edtf(f"/{base.latest}" if form.sign < 0 else f"{base.earliest}/"))
        elif form.unit == "quarter":
            found.append(_quarters(base, form.number * form.sign))
        elif form.sign < 0:
            found.append(Period.between(moved(base.latest, -form.number, form.unit), base.latest))
        else:
            found.append(Period.between(base.earliest + 1, moved(base.earliest, form.number, form.unit)))
    return tuple(found)


def _quarters(base: Period, number: int) -> Period:
    """So many whole quarters before the one that holds the base, or after it."""
    here = unit_at(base.earliest or Day(0, 1, 1), "quarter").earliest or Day(0, 1, 1)
    if number < 0:
        return Period.between(here.add_months(3 * number), here - 1)
    return Period.between(here.add_months(3), here.add_months(3 * number + 3) - 1)


@readings_of.register
def _chosen(form: Chosen, scene: Scene) -> Readings:
    base = scene.base(form.base)
    if base.earliest is None or base.latest is None:
        raise Unanchored
    if isinstance(form.of, Weekday):
        before, after = _around(base, form.of.weekday)
        monday = base.earliest - base.earliest.weekday
        if form.offset == 0:
            return (Period.day(monday + form.of.weekday),)
        if form.offset < 0:
            return (Period.day(before if before < base.earliest else before - 7),)
        following = after if after > base.latest else after + 7
        second = monday + 7 + form.of.weekday
        return (Period.day(second),) if second - base.earliest <= 13 else (Period.day(following),)
    return (_recurring(form, scene, base),)


def _recurring(form: Chosen, scene: Scene, base: Period) -> Period:
    """The last, next or this occurrence of a month, a season or a holiday."""
    here = base.earliest.year if base.earliest else 0
    options = [one for year in range(here - 5, here + 6) for one in _of_year(form.of, year)]
    if form.offset == 0:
        return next(one for one in options if one.earliest and one.earliest.year == here)
    before = [one for one in options if one.latest and base.earliest and one.latest < base.earliest]
    after = [one for one in options if one.earliest and base.latest and one.earliest > base.latest]
    return before[-1] if form.offset < 0 else after[0]


def _of_year(form: Form, year: int) -> Readings:
    """A date, season or holiday in a year; nothing where there is none."""
    try:
        return readings_of(evolve(form, year=year), Scene()) if isinstance(form, Date | SubYear | Holiday) else ()
    except ValueError:
        return ()


@readings_of.register
def _nth(form: Nth, scene: Scene) -> Readings:
    found = (_one_nth(form, period) for period in readings_of(form.within, scene))
    return tuple(period for period in found if period is not None)


@readings_of.register
def _in_year(form: InYear, scene: Scene) -> Readings:
    years = readings_of(form.year, scene)
    return tuple(one for year in years if year.earliest for one in _of_year(form.of, year.earliest.year))


def _one_nth(form: Nth, within: Period) -> Period | None:
    first, last = within.earliest, within.latest
    if first is None or last is None:
        raise Unanchored
    if form.count > 1 and not isinstance(form.what, Weekday):
        if form.number > 0:
            return Period.between(first, min(moved(first, form.count, form.what) - 1, last))
        return Period.between(max(moved(last + 1, -form.count, form.what), first), last)
    if isinstance(form.what, Weekday):
        start = first + (form.what.weekday - first.weekday) % 7
        end = last - (last.weekday - form.what.weekday) % 7
        day = start + 7 * (form.number - 1) if form.number > 0 else end + 7 * (form.number + 1)
        return Period.day(day) if first <= day <= last else None
    if form.what == "week":
        return _nth_week(form.number, first, last)
    if form.number > 0:
        start = (
            first
            if form.number == 1
            else moved(unit_at(first, form.what).earliest or first, form.number - 1, form.what)
        )
        found = unit_at(start, form.what)
    else:
        found = unit_at(moved(last, form.number + 1, form.what), form.what)
    return found if found.overlaps(within) else None


def _nth_week(number: int, first: Day, last: Day) -> Period | None:
    """The nth week of a month or year, as ISO 8601 numbers them: the first is the one that holds its first Thursday."""
    thursday = first + (3 - first.weekday) % 7
    if number < 0:
        thursday = last - (last.weekday - 3) % 7
        number += 2
    found = unit_at(thursday + 7 * (number - 1), "week")
    return found


# Parts of a period, in thirds of its units: (first unit, last unit) of so many.
_THIRDS: Final = {"early": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}


@readings_of.register
def _part(form: Part, scene: Scene) -> Readings:
    return tuple(_part_of(form.name, whole, scene) for whole in readings_of(form.of, scene))


def _part_of(name: str, whole: Period, scene: Scene) -> Period:
    first, last = whole.earliest, whole.latest
    if whole.unspecified_year:
        return Period.from_edtf(_yearless_part(name, whole.edtf))
    if first is None or last is None:
        raise Unanchored
    if name in ("so far", "rest"):
        now = scene.now
        if now is None or now.earliest is None or now.latest is None or not now.overlaps(whole):
            return whole
        return Period.between(first, now.latest) if name == "so far" else Period.between(now.earliest, last)
    days = last - first + 1
    if days == 1:
        return whole
    if name.endswith("half"):
        middle = first.add_months(_months(first, last) // 2) if _months(first, last) >= 2 else first + days // 2
        return Period.between(first, middle - 1) if name == "first half" else Period.between(middle, last)
    return _third(_THIRDS[name], first, last)


def _months(first: Day, last: Day) -> int:
    after = last + 1
    return 12 * (after.year - first.year) + after.month - first.month if first.day == after.day else 0


def _third(which: int, first: Day, last: Day) -> Period:
    """The first, second or last third: of a month ten days, of a year four months, of a decade about three years."""
    months = _months(first, last)
    if months % 12 == 0 and months > 12:
        years = months // 12
        cuts = [first.add_months(12 * round(years * part / 3)) for part in range(4)]
    elif months >= 3:
        cuts = [first.add_months(months * part // 3) for part in range(4)]
    elif months:
        cuts = [first, first + 10, first + 20, last + 1]
    else:
        third = -(-(last - first + 1) // 3)  # of a week three days, which overlap by two
        cuts = [first, (last + 1) - third] if which != 1 else [first + third - 1]
        return _approximate(cuts[which // 2], cuts[which // 2] + third - 1)
    return _approximate(cuts[which], cuts[which + 1] - 1)


def _approximate(first: Day, last: Day) -> Period:
    """A period of about these days: nobody says where "late March" begins."""
    return Period.from_edtf(f"{Period.day(first).edtf}~/{Period.day(last).edtf}~")


def _yearless_part(name: str, edtf: str) -> str:
    if len(edtf) != 7 or int(edtf[5:]) > 12 or name not in _THIRDS:
        return edtf
    length = days_in_month(2001, int(edtf[5:]))
    first, last = ((1, 10), (11, 20), (21, length))[_THIRDS[name]]
    return f"{edtf}-{first:02d}~/{edtf}-{last:02d}~"


@readings_of.register
def _range(form: Range, scene: Scene) -> Readings:
    start, end = _shared(form.start, form.end)
    ends = readings_of(end, scene)
    if isinstance(start, Weekday) and isinstance(end, Weekday | Chosen):
        return _weekdays(start, ends, scene)
    starts = readings_of(start, scene)
    found: dict[str, Period] = {}
    for last in ends:
        for first in starts:
            if (
                first.earliest
                and last.latest
                and first.earliest > last.latest
                and isinstance(start, Date)
                and start.year is None
            ):
                first = Period.from_edtf(_edtf(start, first.earliest.year - 1)) if start.month else first
            if first.unspecified_year == last.unspecified_year and not (
                first.earliest and last.latest and first.earliest > last.latest
            ):
                whole = hull(first, last)
                found[whole.edtf] = whole
    shortest = sorted(found.values(), key=lambda one: one.length_in_days() or 0)
    fitting = [one for one in shortest if (one.length_in_days() or 0) < 366] if len(shortest) > 1 else shortest
    return tuple(one for one in found.values() if one in (fitting or shortest[:1]))


def _weekdays(start: Weekday, ends: Readings, scene: Scene) -> Readings:
    found = []
    for last in ends:
        if last.earliest is not None:
            found.append(hull(Period.day(last.earliest - ((last.earliest.weekday - start.weekday) % 7 or 7)), last))
    return tuple(found)


def _shared(start: Form, end: Form) -> tuple[Form, Form]:
    """What one end of a range leaves to the other: "March to May 2019", "3 July 2012 – 5 August"."""
    a, b = _bare(start), _bare(end)
    if isinstance(a, Date | SubYear | Holiday) and isinstance(b, Date | SubYear | Holiday):
        if a.year is None and b.year is not None:
            start = _with_year(start, b.year - later_in_year(a, b))
        elif b.year is None and a.year is not None:
            end = _with_year(end, a.year + later_in_year(a, b))
    if (
        isinstance(a, Date)
        and isinstance(b, Date)
        and a.year is not None
        and b.year is not None
        and a.year < 100 <= b.year
    ):
        return start, end
    if isinstance(a, Chosen) and isinstance(b, Weekday):
        return start, Chosen(a.offset, b)
    return start, end


def _bare(form: Form) -> Form:
    while isinstance(form, Part | Timed):
        form = form.of
    return form


def _with_year(form: Form, year: int) -> Form:
    if isinstance(form, Part | Timed):
        return evolve(form, of=_with_year(form.of, year))
    return evolve(form, year=year) if isinstance(form, Date | SubYear | Holiday) else form


def later_in_year(a: Form, b: Form) -> bool:
    """Whether the first comes later in a year than the second: December and May, winter and spring."""
    if isinstance(a, Date) and isinstance(b, Date) and a.month is not None and b.month is not None:
        return (a.month, a.day or 1) > (b.month, b.day or 1) if a.month == b.month else a.month > b.month
    return isinstance(a, SubYear) and isinstance(b, SubYear) and a.code > b.code


@readings_of.register
def _bound(form: Bound, scene: Scene) -> Readings:
    return tuple(dict.fromkeys(_bounded(form, of, scene) for of in readings_of(form.of, scene)))


def _bounded(form: Bound, of: Period, scene: Scene) -> Period:
    first, last = of.earliest, of.latest
    if of.unspecified_year or (first is None and last is None):
        return of
    if form.name == "since":
        now = scene.now
        if isinstance(form.of, Step) and form.of.offset <= 0 and now and now.latest and first and first <= now.latest:
            return Period.between(first, now.latest)
        return Period.between(first, None)
    if form.name == "after":
        return Period.between(last + 1 if last else first, None)
    if form.name == "before":
        return Period.between(None, first - 1 if first else last)
    return Period.between(None, last)


@readings_of.register
def _timed(form: Timed, scene: Scene) -> Readings:
    return readings_of(form.of, scene)


@readings_of.register
def _impossible(form: Impossible, scene: Scene) -> Readings:
    return ()
