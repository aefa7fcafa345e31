"""How many days lie between dates, and by how many a length in words may miss them.

A week may be Monday to Friday or Friday to Friday, 48 hours noon to noon; years between two years bound one another by themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.intervals import Interval
from claimcheck.periods import Period

Duration = CalendarDuration | FixedDuration

# by how many days of the calendar a length may differ: a week may be Monday to Friday or Friday to Friday, 48 hours noon to noon
LOOSE = {"week": (2, 1), "hour": (1, 1), "minute": (1, 1), "second": (1, 1)}


def days_held(period: Period, length: int) -> Interval:
    """The days from the first to the last: at least those between ends that are only given as months or years."""
    start, _, end = (Period.from_edtf(part) if part != "/" else None for part in period.edtf.partition("/"))
    if start is None or end is None or start.latest is None or end.earliest is None:
        return Interval.exactly(length)
    return Interval(Fraction(max(1, end.earliest - start.latest + 1)), Fraction(length))


def days_between(start: Period, end: Period) -> Interval | None:
    """The days from a start to an end, the first and last counted or not; None where the order is wrong or open."""
    if None in (start.earliest, start.latest, end.earliest, end.latest):
        return None
    least = max(0, end.earliest - start.latest)  # type: ignore[operator]
    most = end.latest - start.earliest + 1  # type: ignore[operator]
    return Interval(Fraction(least), Fraction(most)) if most >= max(least, 1) else None


def room_between(period: Period) -> Callable[[Duration], Callable[[Interval], Interval]]:
    """What a length may miss: next to nothing between two days, little between years, which bound it by themselves."""
    if _is_exact(period):
        return _to_the_day
    years = all(len(end) == len("2024") for end in period.edtf.split("/"))
    return _as_it_is if years else either_way


def either_way(value: Duration) -> Callable[[Interval], Interval]:
    """Calendar spans may count their first and last unit or not: one unit less to one more."""
    if isinstance(value, FixedDuration):
        less, more = LOOSE.get(value.unit, (0, 0))
        return lambda days: days + Interval(Fraction(-less), Fraction(more))
    unit = Fraction(366 if value.unit == "year" else 31)
    return lambda days: days + Interval(-unit, unit)


def _as_it_is(value: Duration) -> Callable[[Interval], Interval]:
    """Years between two years may be counted with the first and last or without; a month more or less is none of them."""
    room = Fraction(31)
    return lambda days: days + Interval(-room, room)


def _to_the_day(value: Duration) -> Callable[[Interval], Interval]:
    """As many days more or less as people pass over between two days: a month of years, a week of months."""
    if isinstance(value, FixedDuration):
        return either_way(value)
    room = Fraction(31 if value.unit == "year" else 7)
    return lambda days: days + Interval(-room, room)


def _is_exact(period: Period) -> bool:
    """Whether both ends of a stretch are days."""
    return all(len(end) >= len("2024-05-03") for end in period.edtf.split("/"))
