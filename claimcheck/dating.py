"""Readings of dates as intervals of days, so that several dates of one event can be resolved together.

A date without a year (`XXXX-11-06`) is a reading for each year near the dates it is resolved with; alone, or with others
that have no year either, it constrains nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from fractions import Fraction

from attrs import evolve, frozen

from claimcheck.days import Day
from claimcheck.intervals import Interval
from claimcheck.periods import Period
from claimcheck.resolution import Outcome, Resolution, resolve
from claimcheck.times import Time

MOST_YEARS = 32  # a date without a year is not spelt out for more years than this


@frozen
class Dates:
    """Times resolved together. `spelt` has, for each, its readings with their years; `resolution` what survives."""

    spelt: tuple[tuple[Period, ...], ...]
    resolution: Resolution

    def kept(self, index: int) -> tuple[Period, ...]:
        """The readings of one time that survive."""
        return tuple(self.spelt[index][i] for i in self.resolution.kept[index])

    def fixed_by(self, index: int) -> tuple[int, ...]:
        """The other times that rule out a reading which this one lost."""
        lost = [r for i, r in enumerate(self.spelt[index]) if i not in self.resolution.kept[index]]
        return tuple(
            other
            for other, readings in enumerate(self.spelt)
            if other != index and readings and any(not any(r.overlaps(gone) for r in readings) for gone in lost)
        )

    def settled(self, index: int, time: Time) -> Time | None:
        """The time with the readings that the others leave it; None where they leave it as it was."""
        kept = self.kept(index)
        if self.resolution.outcome is Outcome.CONFLICT or not kept or set(kept) >= set(time.readings):
            return None
        return evolve(time, readings=kept, weak=(False,) * len(kept))


def resolve_dates(times: Sequence[Time]) -> Dates:
    """Whether dates of one event can all be right, and by which readings.

    >>> said = [Time.of(Period.from_edtf("XXXX-06-11"), Period.from_edtf("XXXX-11-06")), Time.of(Period.month(2012, 11))]
    >>> resolve_dates(said).kept(0)
    (Period.from_edtf('2012-11-06'),)
    """
    years = _years(times)
    spelt = tuple(tuple(_spelt(time.readings, years)) for time in times)
    return Dates(spelt, resolve([tuple(map(days_of, readings)) for readings in spelt]))


def _years(times: Iterable[Time]) -> range:
    ends = [d for t in times for r in t.readings for d in (r.earliest, r.latest) if d is not None]
    if not ends:
        return range(0)
    first, last = min(ends).year, max(ends).year
    return range(first - 1, min(last + 2, first - 1 + MOST_YEARS))


def _spelt(readings: Iterable[Period], years: range) -> Iterable[Period]:
    for reading in readings:
        if not reading.unspecified_year:
            yield reading
            continue
        for year in years:
            with suppress(ValueError):  # a year without 29 February
                yield reading.in_year(year)


def days_of(period: Period) -> Interval:
    """The days of a period as an interval of their ordinals; open ends have no bound."""
    return Interval(_ordinal(period.earliest), _ordinal(period.latest))


def _ordinal(day: Day | None) -> Fraction | None:
    return None if day is None else Fraction(day.ordinal)
