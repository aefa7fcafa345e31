"""The readings of parts, ranges and bounds: what is made of other times."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from claimcheck.days import Day, days_in_month
from claimcheck.extract.calendar.orders import in_order
from claimcheck.extract.calendar.resolving import edtf_of
from claimcheck.extract.calendar.scenes import Readings, Scene, Unanchored, days_of, hull, period, readings_of
from claimcheck.extract.calendar.storyyears import LEAP, made_in
from claimcheck.extract.calendar.timeforms import (
    Base,
    Bound,
    Chosen,
    Count,
    Date,
    Form,
    Holiday,
    InYear,
    Part,
    Range,
    Step,
    SubYear,
    Tense,
    Timed,
    Weekday,
)
from claimcheck.periods import Period

_THIRDS: Final = {"start": 0, "mid": 1, "middle": 1, "end": 2}
_HALVES: Final = {"early": 0, "late": 1}
# the days of a month that a part of it is, 0 for its last
_DAYS: Final = {
    "start": (1, 10), "mid": (10, 20), "middle": (10, 20), "end": (21, 0), "early": (1, 15), "late": (16, 0),
}  # fmt: skip
_YEARLESS_MONTH: Final = len("XXXX-03")
LONG: Final = 366  # days; of two ways to take a range, one longer than this is not meant


@readings_of.register
def _part(form: Part, scene: Scene) -> Readings:
    return tuple(_part_of(form.name, whole, scene) for whole in readings_of(form.of, scene))


def _part_of(name: str, whole: Period, scene: Scene) -> Period:
    if whole.unspecified_year:
        return period(_yearless(name, whole.edtf))
    first, last = days_of(whole)
    if name in ("so far", "rest"):
        now = scene.then if name == "rest" and scene.is_old and scene.then and scene.then.overlaps(whole) else scene.now
        if now is None or now.earliest is None or now.latest is None or not now.overlaps(whole):
            return whole
        return Period.between(first, now.latest) if name == "so far" else Period.between(now.earliest, last)
    if first == last:
        return whole
    if name in _THIRDS:
        return _third(_THIRDS[name], first, last)
    if name in _HALVES:
        return _half(_HALVES[name], first, last)
    months = _months(first, last)
    middle = first.add_months(months // 2) if months >= 2 else first + (last - first + 1) // 2
    return Period.between(first, middle - 1) if name == "first half" else Period.between(middle, last)


def _months(first: Day, last: Day) -> int:
    """How many whole months a period is; 0 where it is not of whole months."""
    after = last + 1
    return 12 * (after.year - first.year) + after.month - first.month if first.day == after.day else 0


def _third(which: int, first: Day, last: Day) -> Period:
    """The start, the middle or the end: about a third.

    Of a month ten days, of a year four months, of a decade three or four years; of a week three days, which overlap.
    """
    months = _months(first, last)
    if months > 12 and months % 12 == 0:
        cuts = [first.add_months(12 * round(months / 12 * part / 3)) for part in range(4)]
    elif months >= 3:
        cuts = [first.add_months(months * part // 3) for part in range(4)]
    elif months:
        cuts = [first, first + (9 if which == 1 else 10), first + 20, last + 1]
    else:
        length = -(-(last - first + 1) // 3)
        start = (first, first + length - 1, last + 1 - length)[which]
        return _approximate(start, start + length - 1)
    return _approximate(cuts[which], cuts[which + 1] - 1)


def _half(which: int, first: Day, last: Day) -> Period:
    """What is early or late: about a half, since "early March" may be its second week, and June "early 2018"."""
    months = _months(first, last)
    middle = first.add_months(months // 2) + (15 if months % 2 else 0) if months else first + (last - first + 1) // 2
    return _approximate(first, middle - 1) if which == 0 else _approximate(middle, last)


def _approximate(first: Day, last: Day) -> Period:
    """A period of about these days: nobody says where "late March" begins."""
    return period(f"{Period.day(first).edtf}~/{Period.day(last).edtf}~")


def _yearless(name: str, edtf: str) -> str:
    """A part of a month of any year; of anything else, the whole."""
    if len(edtf) != _YEARLESS_MONTH or int(edtf[5:]) > 12 or name not in _DAYS:
        return edtf
    first, last = _DAYS[name]
    return f"{edtf}-{first:02d}~/{edtf}-{last or days_in_month(2001, int(edtf[5:])):02d}~"


@readings_of.register
def _range(form: Range, scene: Scene) -> Readings:
    """Every start with every end, where that runs forwards; of several ways, those within a year."""
    start, end = _shared(form.start, form.end)
    first = _bare(start)
    if _counts_on(end) and not _counts_on(start):
        return _counted_on(start, end, scene)
    ends = readings_of(end, scene)
    if isinstance(first, Weekday) and isinstance(_bare(end), Weekday | Chosen):
        return tuple(_from_weekday(first.weekday, last) for last in ends)
    starts = readings_of(start, scene)
    found = [whole for last in ends for whole in _all_joined(start, starts, last)]
    if len(found) > 1:
        short = [whole for whole in found if (whole.length_in_days() or 0) < LONG]
        found = short or [min(found, key=lambda whole: whole.length_in_days() or 0)]
    return tuple(dict.fromkeys(found))


def _counts_on(form: Form) -> bool:
    """Whether a time counts from the one before it: "the following January", "the end of the next day"."""
    form = _bare(form)
    if isinstance(form, InYear):
        return _counts_on(form.year)
    return isinstance(form, Step | Chosen | Count) and form.base in (Base.NEXT, Base.THEN)


def _counted_on(start: Form, end: Form, scene: Scene) -> Readings:
    """From each start to the end that is counted from it: "from June 1934 until the following January"."""
    found = []
    for first in readings_of(start, scene):
        told = Scene(scene.now, first, True, scene.tense, told=(first,), mentioned=(first,))
        found += [whole for last in readings_of(end, told) if (whole := _joined(start, first, last)) is not None]
    return tuple(dict.fromkeys(found))


def _all_joined(start: Form, starts: Readings, last: Period) -> Readings:
    """From each start to one end; of what comes round, from the last one before it: "from the 21st to the 23rd"."""
    found = tuple(whole for first in starts if (whole := _joined(start, first, last)) is not None)
    if not isinstance(start, Date | SubYear | Holiday) or any(whole.earliest is None for whole in found):
        return found
    return tuple(sorted(found, key=lambda whole: whole.length_in_days() or 0))[:1]


def _joined(start: Form, first: Period, last: Period) -> Period | None:
    """From one to the other; a start without a year goes back to the year before, rather than run backwards."""
    if first.earliest is not None and last.latest is not None and first.earliest > last.latest:
        if isinstance(start, Chosen) and isinstance(start.of, Weekday):  # "this Friday to this Monday"
            later = last.shift(7)
            return None if later.before(first) else hull(first, later)
        if not isinstance(start, Date) or start.year is not None or start.month is None:
            return None
        here = last.latest.year
        made = made_in(lambda year: period(edtf_of(start, year)), range(here, here - LEAP, -1))
        first = next((one for one in made if one.before(last)), first)
        if first.earliest is None or first.earliest > last.latest:
            return None
    return hull(first, last) if first.unspecified_year == last.unspecified_year else None


def _from_weekday(weekday: int, last: Period) -> Period:
    """From the last such weekday before a day."""
    day, _ = days_of(last)
    return hull(Period.day(day - ((day.weekday - weekday) % 7 or 7)), last)


def _shared(start: Form, end: Form) -> tuple[Form, Form]:
    """What one end of a range leaves to the other: "March to May 2019", "3 July 2012 – 5 August"."""
    a, b = _bare(start), _bare(end)
    if isinstance(a, Chosen) and isinstance(b, Weekday):
        return start, Chosen(a.offset, b)
    if isinstance(a, Date | SubYear | Holiday) and isinstance(b, Date | SubYear | Holiday):
        if a.year is None and b.year is not None:
            return _with_year(start, b.year - later_in_year(a, b)), end
        if b.year is None and a.year is not None:
            return start, _with_year(end, a.year + later_in_year(a, b))
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
    """Whether the first comes later in a year than the second: December and May, winter and spring.

    >>> later_in_year(Date(month=12), Date(month=5, day=1))
    True
    """
    if isinstance(a, Date) and isinstance(b, Date) and a.month is not None and b.month is not None:
        return (a.month, a.day or 1) > (b.month, b.day or 1) if a.month == b.month else a.month > b.month
    return isinstance(a, SubYear) and isinstance(b, SubYear) and a.code > b.code


@readings_of.register
def _bound(form: Bound, scene: Scene) -> Readings:
    open_year = isinstance(form.of, Date | Holiday | SubYear) and form.of.year is None
    if (
        form.name == "by" and scene.tense is Tense.UNKNOWN and (open_year or isinstance(form.of, Weekday))
    ):  # to be kept to
        scene = evolve(scene, tense=Tense.FUTURE)
    found = readings_of(form.of, scene)
    found = in_order(form, found, scene)
    return tuple(dict.fromkeys(_bounded(form, of, scene) for of in found))


def _bounded(form: Bound, of: Period, scene: Scene) -> Period:
    first, last, now = of.earliest, of.latest, scene.now
    if of.unspecified_year:
        return of
    if first is None and last is None:
        raise Unanchored
    if form.name == "since":  # "since this year", "since last week": up to the document's date
        told = isinstance(form.of, Step | Chosen) and form.of.offset <= 0 and now is not None and now.latest is not None
        until = now.latest if told and now and now.latest and first and first <= now.latest else None
        return Period.between(first, until)
    about = of.edtf.endswith("~") and "/" not in of.edtf and first is not None and last is not None
    if about and form.name in ("before", "after"):  # before about 1450 may be in it
        return period(f"../{of.edtf}" if form.name == "before" else f"{of.edtf}/..")
    if form.name == "after":
        return Period.between(last + 1 if last else first, None)
    ending = isinstance(form.of, Part) and form.of.name == "end"  # before the end of May is in May, or earlier
    return Period.between(None, last if form.name != "before" or first is None or ending else first - 1)
