"""A stretch of days at its written precision, serialised as EDTF.

A period stands for a hull: `156X-12-25` (Christmas in one year of the 1560s) has the days from the first to the last
it can mean. Two kinds are told apart more finely, since they carry the readings: sets by their members, and a date
whose year is not given, `XXXX-11-06`, which is any 6 November.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from attrs import field, frozen

from claimcheck.days import Day, days_in_month, year_text
from claimcheck.edtf import MARKS, Piece, as_member, parse, parse_set
from claimcheck.edtfdays import OPEN, SUB_YEARS, Precision

_LEAP_YEAR = 2000  # dates without a year are compared in one that has all of them
_LEAP_GAP = 9  # so many years on end hold a 29 February wherever they begin
_MANY_YEARS = 32  # a date without a year is not spelt out for more years than this


@frozen(repr=False)
class Period:
    """A stretch of days. Made by its class methods; `edtf` decides equality.

    `earliest` and `latest` are None where open, unknown or without a year. `precision` is the unit that was written;
    a `day` is one day, and where digits are open before given ones (`1560-XX-25`) it is `unspecified`. Qualifiers
    are flags and never widen the days. `members` are those of a set. Source: ISO 8601-2:2019, Annex A.

    >>> fall = Period.from_edtf("2023-09~/2023-11")
    >>> str(fall.earliest), str(fall.latest), fall.approximate
    ('2023-09-01', '2023-11-30', True)
    """

    earliest: Day | None = field(eq=False)
    latest: Day | None = field(eq=False)
    edtf: str
    precision: Precision = field(eq=False)
    uncertain: bool = field(default=False, eq=False)
    approximate: bool = field(default=False, eq=False)
    members: tuple[Period, ...] = field(default=(), eq=False)
    clock: str | None = field(default=None, eq=False)
    unspecified_year: bool = field(default=False, eq=False)

    @classmethod
    def from_edtf(cls, text: str) -> Period:
        """The period an EDTF string says, up to level 2; ValueError, with what would be right, for any other.

        >>> Period.from_edtf("[1667, 1668, 1670..1672]").members[2]
        Period.from_edtf('1670/1672')
        >>> Period.from_edtf("2023-02-29")
        Traceback (most recent call last):
        ValueError: February 2023 has 28 days, not 29
        """
        return period_of(parse(text))

    @classmethod
    def day(cls, day: Day) -> Period:
        """One day."""
        return cls(day, day, _text(day), "day")

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """One month; ValueError unless it is 1 to 12."""
        last = Day(year, month, days_in_month(year, month))
        return cls(Day(year, month, 1), last, f"{_year(year)}-{month:02d}", "month")

    @classmethod
    def year(cls, year: int) -> Period:
        """One calendar year, astronomical: 0 is 1 BCE."""
        return cls(Day(year, 1, 1), Day(year, 12, 31), _year(year), "year")

    @classmethod
    def decade(cls, digits: int) -> Period:
        """The ten years that begin with these digits.

        >>> Period.decade(186)
        Period.from_edtf('186X')
        """
        return cls.from_edtf(year_text(digits * 10)[:-1] + "X")

    @classmethod
    def century(cls, digits: int) -> Period:
        """The hundred years that begin with these digits: 18 for the 1800s.

        >>> Period.century(18)
        Period.from_edtf('18XX')
        """
        return cls.from_edtf(year_text(digits * 100)[:-2] + "XX")

    @classmethod
    def season(cls, year: int, code: int) -> Period:
        """A season (21 to 32), quarter (33 to 36), third (37 to 39) or half (40, 41) of a year.

        >>> str(Period.season(2023, 24).latest)  # winter ends in the next year
        '2024-02-29'
        """
        if code not in SUB_YEARS:
            raise ValueError(f"{code} is no season or part of a year; their codes are 21 to 41")
        return cls.from_edtf(f"{_year(year)}-{code}")

    @classmethod
    def between(cls, earliest: Day | None, latest: Day | None) -> Period:
        """From one day to another, None for an open end: a day, a month or a year where it is exactly one.

        >>> Period.between(Day(2024, 2, 1), Day(2024, 2, 29)), Period.between(Day(2024, 2, 1), None)
        (Period.from_edtf('2024-02'), Period.from_edtf('2024-02-01/..'))
        """
        if earliest is None or latest is None:
            return cls(earliest, latest, f"{_text(earliest)}/{_text(latest)}", "interval")
        if earliest > latest:
            raise ValueError(f"{earliest}/{latest} ends before it starts; give the earlier day first")
        if earliest == latest:
            return cls.day(earliest)
        if earliest.day == 1 and earliest.year == latest.year:
            if (earliest.month, latest.month, latest.day) == (1, 12, 31):
                return cls.year(earliest.year)
            if earliest.month == latest.month and latest.day == days_in_month(latest.year, latest.month):
                return cls.month(earliest.year, earliest.month)
        return cls(earliest, latest, f"{_text(earliest)}/{_text(latest)}", "interval")

    @classmethod
    def one_of(cls, periods: Iterable[Period]) -> Period:
        """One of several, it is not said which; of one, that one. An interval becomes a range of the set.

        ValueError for none at all, and for an all-of-a-set among them, which EDTF cannot write.

        >>> Period.one_of([Period.day(Day(2013, 6, 11)), Period.day(Day(2012, 11, 6))])
        Period.from_edtf('[2012-11-06,2013-06-11]')
        """
        chosen = tuple(dict.fromkeys(periods))
        if not chosen or any(period.edtf.startswith("{") for period in chosen):
            raise ValueError("one of a set needs at least one period, and none that is itself all of a set")
        return chosen[0] if len(chosen) == 1 else _set("[", chosen)

    def in_year(self, year: int) -> Period:
        """The same dates in a given year, for a period whose year is not given; ValueError where there are none.

        >>> Period.from_edtf("XXXX-12-30/XXXX-01-02").in_year(2012)
        Period.from_edtf('2012-12-30/2013-01-02')
        """
        if not self.unspecified_year:
            raise ValueError(f"{self.edtf} has its year already")
        if self.members:
            return _set(self.edtf[0], [member.in_year(year) for member in self.members])
        start, slash, end = (part.replace(OPEN, _year(year)) for part in self.edtf.partition("/"))
        if start.strip(".") and end.strip("."):
            first, last = Period.from_edtf(start).earliest, Period.from_edtf(end).latest
            if first is not None and last is not None and last < first:
                end = self.edtf.partition("/")[2].replace(OPEN, _year(year + 1))
        return Period.from_edtf(start + slash + end)

    def contains(self, other: Period) -> bool:
        """Whether every day of the other can lie in this one; open and unknown ends have no bound.

        >>> Period.year(2012).contains(Period.month(2012, 6)), Period.year(2012).contains(Period.year(2012))
        (True, True)
        """
        if other.members:
            return all(self.contains(member) for member in other.members)
        if self.members:
            return any(member.contains(other) for member in self.members)
        if self.unspecified_year:
            return any(period.contains(_dated(other)) for period in _occurrences(self, _dated(other)))
        starts = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        return starts and (self.latest is None or (other.latest is not None and other.latest <= self.latest))

    def overlaps(self, other: Period) -> bool:
        """Whether some day can lie in both.

        >>> Period.from_edtf("XXXX-11-06").overlaps(Period.month(2012, 6))
        False
        """
        if self.members:
            return any(member.overlaps(other) for member in self.members)
        if other.members or (other.unspecified_year and not self.unspecified_year):
            return other.overlaps(self)
        if self.unspecified_year:
            return any(period.overlaps(_dated(other)) for period in _occurrences(self, _dated(other)))
        return not (self.before(other) or other.before(self))

    def before(self, other: Period) -> bool:
        """Whether it is wholly before the other: its last day is earlier than the other's first."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def intersection(self, other: Period) -> Period | None:
        """The days in both, or None; of dates without a year, the years that are left as one of a set.

        Where those are too many to write out, the period without a year itself.

        >>> Period.from_edtf("XXXX-11-06").intersection(Period.from_edtf("2012-06/2013-06"))
        Period.from_edtf('2012-11-06')
        """
        if self.members or other.members:
            pairs = [(a, b) for a in self.members or (self,) for b in other.members or (other,)]
            common = [both for a, b in pairs if (both := a.intersection(b)) is not None]
            kinds = {period.edtf[0] for period in (self, other) if period.members}
            return _set("{" if kinds == {"{"} else "[", common) if common else None
        if self.unspecified_year or other.unspecified_year:
            return _recurring(self, other) if self.unspecified_year else _recurring(other, self)
        if not self.overlaps(other):
            return None
        earliest = max(filter(None, (self.earliest, other.earliest)), default=None)
        latest = min(filter(None, (self.latest, other.latest)), default=None)
        for period in sorted((self, other), key=lambda period: (len(period.edtf), period.edtf)):
            if (period.earliest, period.latest) == (earliest, latest):
                return period
        return Period.between(earliest, latest)

    def length_in_days(self) -> int | None:
        """How many days from the earliest to the latest, both counted; None where an end is not known.

        >>> Period.year(2024).length_in_days()
        366
        """
        return None if self.earliest is None or self.latest is None else self.latest - self.earliest + 1

    def shift(self, days: int) -> Period:
        """The same stretch so many days on, with its qualifiers and clock; ValueError without a year.

        >>> Period.from_edtf("2024-02-28~").shift(2), Period.month(2023, 1).shift(31)
        (Period.from_edtf('2024-03-01~'), Period.from_edtf('2023-02-01/2023-03-03'))
        """
        if self.unspecified_year:
            raise ValueError(f"{self.edtf} has no year to count days in; say which by in_year")
        if self.members:
            return _set(self.edtf[0], [member.shift(days) for member in self.members])
        mark = MARKS[self.uncertain + 2 * self.approximate]
        if self.earliest and self.latest and not (mark or self.clock):
            return Period.between(self.earliest + days, self.latest + days)
        start, _, end = self.edtf.partition("/")
        start = _text(self.earliest + days) + mark if self.earliest else start
        end = _text(self.latest + days) + mark if self.latest else end
        if self.precision == "day":
            return Period.from_edtf(start + "".join(self.edtf.partition("T")[1:]))
        return Period.from_edtf(f"{start}/{end}")

    def __str__(self) -> str:
        return self.edtf

    def __repr__(self) -> str:
        return f"Period.from_edtf({self.edtf!r})"


def period_of(piece: Piece) -> Period:
    """The period of a parsed EDTF string."""
    uncertain, approximate = bool(piece.marks & 1), bool(piece.marks & 2)
    members = tuple(period_of(member) for member in piece.members) if piece.members else ()
    return Period(
        piece.earliest, piece.latest, piece.text, piece.precision, uncertain, approximate, members,
        piece.clock, piece.unspecified_year,
    )  # fmt: skip


def _year(year: int) -> str:
    return year_text(year) if -9999 <= year <= 9999 else f"Y{year}"


def _text(day: Day | None) -> str:
    if day is None:
        return ".."
    return str(day) if -9999 <= day.year <= 9999 else f"Y{day}"


def _set(opening: str, periods: Iterable[Period]) -> Period:
    """All or one of the periods, with the members of sets in place of the sets."""
    members = (member for period in periods for member in period.members or (period,))
    written = ",".join(as_member(member.edtf) for member in members)
    return period_of(parse_set(opening + written + {"[": "]", "{": "}"}[opening]))


def _dated(period: Period) -> Period:
    return period.in_year(_LEAP_YEAR) if period.unspecified_year else period


def _occurrences(recurring: Period, other: Period) -> Iterator[Period]:
    """A date without a year in each of the years near the other period, the first of them where it has many."""
    first = other.earliest.year - 1 if other.earliest else _LEAP_YEAR
    if other.earliest is None and other.latest:
        first = other.latest.year - _LEAP_GAP
    last = other.latest.year if other.latest else first + _LEAP_GAP
    for year in range(first, min(last, first + _MANY_YEARS) + 1):
        with suppress(ValueError):  # a year without 29 February
            yield recurring.in_year(year)


def _recurring(self: Period, other: Period) -> Period | None:
    """The intersection of a period without a year and another, neither of them a set."""
    if other.unspecified_year and self.contains(other):
        return other
    years = other.latest.year - other.earliest.year if other.earliest and other.latest else _MANY_YEARS
    if other.unspecified_year or years >= _MANY_YEARS:
        return self if self.overlaps(other) else None
    common = [both for period in _occurrences(self, other) if (both := period.intersection(other)) is not None]
    return Period.one_of(common) if common else None
