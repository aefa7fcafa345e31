"""The year of what comes every year and is told without one: "9 May", "Easter".

It is read in the year a story has come to; else, by the tense of its clause, in the last year or the next one around the
document's date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress

from claimcheck.days import Day
from claimcheck.extract.calendar.scenes import LONGEST, Readings, Scene, days_of, is_fine
from claimcheck.extract.calendar.timeforms import Base, Tense
from claimcheck.periods import Period

Yearly = Callable[[int], Period]  # something that comes every year, in a given one
LEAP = 8  # so many years on either side hold a 29 February
FRESH = 45  # days from the writing of a text in which a date without its year may be one of its news
RECENT = 15  # years from an old date to the writing, up to which it may be told in passing, as background to news
LATE = 11  # the month from which a story turns to the next year
HALF_YEAR = 183  # days
NEW_YEAR = 8  # a story that goes so many months back has gone on into the next year


def years_around(year: int, reach: int) -> list[int]:
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
    made = made_in(make, years_around(here, 1))
    made = made if len(made) == 3 else made_in(make, years_around(here, LEAP))
    past = [one for one in made if one.earliest and one.earliest <= latest]
    future = [one for one in made if one.latest and one.latest >= earliest]
    before, after = max(past, key=first_day, default=None), min(future, key=first_day, default=None)
    if scene.tense is not Tense.UNKNOWN:
        chosen = before or after if scene.tense is Tense.PAST else after or before
        return () if chosen is None else (chosen,)
    both = {one.edtf: one for one in (before, after) if one is not None}
    return tuple(sorted(both.values(), key=lambda one: abs(first_day(one) - earliest)))


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
    return tuple(one for one in made_in(make, years_around(here.year, 1)) if abs(first_day(one) - here) <= FRESH)


def first_day(found: Period) -> Day:
    """The day a period begins, or one before all others where its beginning is open."""
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
        ahead = [year for year, one in found if days_of(one)[1] >= first and first_day(one) - last <= HALF_YEAR]
        return (ahead[0], True) if ahead else (first.year, False)
    made = made_in(make, [first.year])
    if made and first_day(made[0]).month <= last.month - NEW_YEAR:
        return first.year + 1, True
    return first.year, bool(made) and days_of(made[0])[1] >= first
