"""What a place of a document knows, and what the readings of an expression are counted with.

A `Scene` is the document's date, the last date before the place, the tense of the clause. `readings_of` gives each kind
of expression its periods in a scene; `resolving`, `counting` and `composing` say how, a function a kind. What counts
from a date that is not known raises `Unanchored`; nothing falls back on today's date.
"""

from __future__ import annotations

from functools import lru_cache, singledispatch
from itertools import takewhile
from typing import Final

from attrs import Factory, frozen

from claimcheck.days import Day
from claimcheck.extract.calendar.timeforms import Base, Form, Tense, Unit
from claimcheck.periods import Period

Readings = tuple[Period, ...]
MONTHS: Final[dict[Unit, int]] = {
    "month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000,
}  # fmt: skip
YEAR: Final = 12  # months
ASIDE: Final = 2  # dates of the days of writing among the last few, beside which a year of long ago is an aside
LONGEST: Final = 10**9  # days; of a period that is open
YEARLONG: Final = 366  # days
FINE: Final = 92  # days; a date of at most so many, without its year, follows in a story
DAYS: Final[dict[Unit, int]] = {"day": 1, "workday": 1, "week": 7, "weekend": 7, "fortnight": 14}
REFORMED: Final = 1923  # the year in which the last land gave up the old calendar
WORKDAYS: Final = 5  # of a week: Monday to Friday


@lru_cache(maxsize=1 << 14)
def period(edtf: str) -> Period:
    """`Period.from_edtf`, remembered: a document says the same dates again and again."""
    return Period.from_edtf(edtf)


class Unanchored(Exception):
    """The expression counts from a date that is not known."""


def is_fine(whole: Period) -> bool:
    """Whether a period is a month, a season or less, or from one month to another: "early September 1950", not 1950.

    >>> is_fine(Period.from_edtf("1950-09-01~/1950-09-10~")), is_fine(Period.year(1950))
    (True, False)
    """
    if "/" in whole.edtf and "~" not in whole.edtf and len(whole.edtf) > len("1954/1955"):  # from month to month
        return (whole.length_in_days() or LONGEST) <= YEARLONG
    return (whole.length_in_days() or FINE + 1) <= FINE


@frozen
class Scene:
    """What a place of a document knows. `used` says which bases a reading has counted from.

    `told` are the last few dates before the place, the last of them `then`.
    """

    now: Period | None = None
    then: Period | None = None
    near: bool = False  # `then` is in the same paragraph
    tense: Tense = Tense.UNKNOWN
    used: set[Base] | None = None
    told: tuple[Period, ...] = ()
    heading: int | None = None  # the year that heads the section, "2008: The dam"
    counted: list[Period] = Factory(list)  # what "that year" and the like were found to be of
    mentioned: tuple[Period, ...] = ()  # the last few times before the place, whether the story moved with them or not
    by_weekday: bool = False  # the story has told days by their weekdays
    weekdays_off: int = 0  # days by which the weekdays it tells are off ours, in the old calendar
    chronicle: bool = False  # the whole text is of long ago
    beside: Period | None = None  # the year said before it in its clause: "built in 1926 and raised ten years later"
    quoted: bool = False  # in the words of one who spoke then
    looks_back: bool = False  # the sentence is of what had been
    ends: bool = False  # what the story told the beginning of ended: "it opened in May 2021 and closed in March"

    def base_of(self, base: Base, unit: Unit = "day") -> tuple[Period, Base]:
        """What is counted from, in units or in days, and which date it is; Unanchored where it is not known."""
        if base is Base.NEXT:
            told = self.then is not None and (self.near or self.now is None or self.distant)
            base = Base.THEN if told else Base.NOW
        if base is Base.STORY:
            base = Base.THEN if self.is_history and self.tense is Tense.PAST else Base.NOW
        if (base is Base.THEN and self.then is None) or (base is Base.NOW and self.quoted):
            base = Base.THEN if self.quoted else Base.NOW
        if base is Base.THEN and MONTHS.get(unit, 0) >= YEAR and (later := self._later_year(unit)) is not None:
            self.count_from(Base.SAID)
            self.counted.append(later)
            return later, base
        found = self.now if base is Base.NOW else self.then
        if found is None or found.earliest is None or found.latest is None:
            raise Unanchored
        self.count_from(base)
        return found, base

    def base(self, base: Base, unit: Unit = "day") -> Period:
        """What is counted from; Unanchored where it is not known."""
        return self.base_of(base, unit)[0]

    def _later_year(self, unit: Unit) -> Period | None:
        """The year, or decade, said last, where it lies behind the date of the story: "he died in 1889; the year before"."""
        then = self.then
        if self.beside is not None and not is_fine(self.beside):
            return self.beside if (self.beside.length_in_days() or LONGEST) <= length_of(unit) else None
        if then is None or not self.near:
            return None
        since = takewhile(lambda one: one != then and not is_fine(one), self.mentioned[::-1])
        fits = (one for one in since if (one.length_in_days() or LONGEST) <= length_of(unit))
        return next((one for one in fits if then.before(one) and (self.now is None or one.before(self.now))), None)

    @property
    def in_weekdays(self) -> Period | None:
        """The day or week a story that tells its days by their weekdays has come to; None where there is no such story."""
        then = self.then
        if not self.by_weekday or not self.near or then is None or self.tense is Tense.FUTURE:
            return None
        return (
            then if (self.now is None or self.distant) and (then.length_in_days() or LONGEST) <= DAYS["week"] else None
        )

    def count_from(self, base: Base) -> None:
        """Note that a reading has counted from it."""
        if self.used is not None:
            self.used.add(base)

    @property
    def is_old(self) -> bool:
        """Whether the paragraph tells of a time long before the writing."""
        return self.near and self.distant

    @property
    def is_history(self) -> bool:
        """Whether all that the paragraph has told, several dates, is of a time long before the writing."""
        here = self.now.earliest.year if self.now and self.now.earliest else 0
        several = self.chronicle or len(self.told) > 1
        return self.is_old and several and all(is_long_ago(one, here) for one in self.told)

    @property
    def tells(self) -> bool:
        """Whether a date without its year is one of the story: in its paragraph, or told of long before the writing.

        Of a year alone ("U2, who met in 1977, begin a tour on 28 March") only where the clause says so.
        """
        if self.now is None or self.then is None:
            return self.then is not None and self.near
        dated = is_fine(self.then) and self.tense is not Tense.FUTURE
        return self.distant and (dated or (self.near and self.tense is Tense.PAST))

    @property
    def distant(self) -> bool:
        """Whether the text tells of a time well before it was written."""
        if self.now is None or self.then is None or self.now.earliest is None or self.then.latest is None:
            return False
        here = self.now.earliest.year
        aside = not is_fine(self.then) and sum(not is_long_ago(one, here) for one in self.mentioned) >= ASIDE
        return is_long_ago(self.then, here) and not aside  # "the ship, built in 1981": in news of today

    @property
    def aside(self) -> Period | None:
        """The date of the story, where what was said last was of a time before it; None where it was not."""
        last, then = self.mentioned[-1] if self.mentioned else None, self.then
        return then if self.near and last is not None and then is not None and last.before(then) else None

    def said(self, unit: Unit) -> Period | None:
        """What "that evening" or "that year" is of: the last time before it that is no longer, or the date of the story.

        None where nothing has been said; ValueError where all that was said is longer than the unit.
        """
        said = [one for one in (*self.mentioned[::-1], self.then) if one is not None]
        fitting = [one for one in said if (one.length_in_days() or LONGEST) <= length_of(unit)]
        if said and not fitting:
            raise ValueError(f"no {unit} was said")
        self.counted.extend(fitting[:1])
        return fitting[0] if fitting else None


def is_long_ago(one: Period, here: int) -> bool:
    """Whether a time lies well before the year of the writing."""
    return one.latest is not None and one.latest.year < here - 1


def off_by(stated: int, day: Period) -> int:
    """How many days behind ours a weekday is that stands beside a day of the old calendar; 0 for later slips.

    >>> off_by(6, Period.from_edtf("1666-09-02")), off_by(6, Period.from_edtf("2024-07-03"))
    (3, 0)
    """
    first = day.earliest
    return (stated - first.weekday) % 7 if first is not None and first == day.latest and first.year < REFORMED else 0


def length_of(unit: Unit) -> int:
    """The most days of a unit."""
    return DAYS[unit] if unit in DAYS else 31 * MONTHS[unit]


def unit_at(day: Day, unit: Unit) -> Period:
    """The unit of the calendar that holds a day; weeks begin on Monday.

    >>> str(unit_at(Day(2024, 7, 3), "week"))
    '2024-07-01/2024-07-07'
    """
    if unit in ("day", "workday"):
        return Period.day(day)
    if unit in ("week", "fortnight", "weekend"):
        monday = day - day.weekday
        first, last = (monday + 5, monday + 6) if unit == "weekend" else (monday, monday + DAYS[unit] - 1)
        return Period.between(first, last)
    if unit == "month":
        return Period.month(day.year, day.month)
    if unit == "quarter":
        return Period.season(day.year, 33 + (day.month - 1) // 3)
    if unit == "year":
        return Period.year(day.year)
    if day.year < 1 and MONTHS[unit] > YEAR:
        return _counted_backwards(day.year, MONTHS[unit] // YEAR)
    if unit == "decade" and day.year >= 0:
        return Period.decade(day.year // 10)
    if unit == "century" and day.year >= 0:
        return Period.century(day.year // 100)
    years = MONTHS[unit] // 12
    first_year = day.year // years * years
    return Period.between(Day(first_year, 1, 1), Day(first_year + years - 1, 12, 31))


def _counted_backwards(year: int, size: int) -> Period:
    """The decade, century or millennium before Christ that holds a year: the 350s are 359 to 350, a century 400 to 301.

    >>> str(_counted_backwards(-329, 10)), str(_counted_backwards(-329, 100))
    ('-0338-01-01/-0329-12-31', '-0399-01-01/-0300-12-31')
    """
    last = 1 - (1 - year) // size * size if size == 10 else -(-year // size * size)
    return Period.between(Day(last - size + 1, 1, 1), Day(min(last, 0), 12, 31))


def moved(day: Day, number: int, unit: Unit) -> Day:
    """A day so many units on.

    >>> str(moved(Day(2024, 7, 31), -1, "month"))
    '2024-06-30'
    """
    if unit == "workday":
        return _workday(day, number)
    return day + number * DAYS[unit] if unit in DAYS else day.add_months(number * MONTHS[unit])


def _workday(day: Day, number: int) -> Day:
    """So many days from Monday to Friday on, holidays counted as any other.

    >>> str(_workday(Day(2024, 7, 5), 2)), str(_workday(Day(2024, 7, 8), -1))
    ('2024-07-09', '2024-07-05')
    """
    step = 1 if number > 0 else -1
    while day.weekday >= WORKDAYS:  # counted from the last working day
        day -= step
    weeks, left = divmod(abs(number), WORKDAYS)
    day += 7 * weeks * step
    while left:
        day += step
        left -= day.weekday < WORKDAYS
    return day


def days_of(whole: Period) -> tuple[Day, Day]:
    """Its first and last day; Unanchored where it has none."""
    if whole.earliest is None or whole.latest is None:
        raise Unanchored
    return whole.earliest, whole.latest


def hull(first: Period, last: Period) -> Period:
    """From the start of one to the end of the other, in their own spelling where that can be written."""
    if first == last:
        return first
    if "/" not in first.edtf + last.edtf and not first.members and not last.members:
        return period(f"{first.edtf}/{last.edtf}")
    return Period.between(first.earliest, last.latest)


@singledispatch
def readings_of(form: Form, scene: Scene) -> Readings:
    """The readings of an expression in a scene, the likeliest first; Unanchored, or ValueError where no day fits."""
    raise TypeError(f"{type(form).__name__} is no time expression")
