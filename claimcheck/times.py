"""Times as texts give them.

Timestamp    a period with a time of day and a zone, where they were given: when a document was published
Time         the readings of a mention; "6/11" has two, "on Tuesday" without a date to count from has none
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import Factory, evolve, frozen

from claimcheck.datewords import in_words
from claimcheck.days import Day
from claimcheck.edtf import parse
from claimcheck.periods import Period, period_of

_SECONDS = (3600, 60, 1)


@frozen
class Timestamp:
    """When a document was published: a period and, where given with a day, the time of day and zone as written.

    >>> Timestamp.parse("2024-07-03T12:51+08:00")
    Timestamp(period=Period.from_edtf('2024-07-03'), clock='12:51:00', zone='+08:00')
    """

    period: Period
    clock: str | None = None
    zone: str | None = None

    @classmethod
    def parse(cls, text: str) -> Timestamp:
        """An EDTF string, a day with a time of day among them; ValueError for any other."""
        piece = parse(text)
        period = Period.day(piece.earliest) if piece.clock and piece.earliest else period_of(piece)
        return cls(period, piece.clock, piece.zone)

    def before(self, other: Timestamp) -> bool | None:
        """Whether it is earlier; None where that cannot be told, as of one day without clocks.

        Two times of known zones compare as instants. Any others compare as written, by the day and then, where
        neither has a zone, by the clock.

        >>> Timestamp.parse("2024-07-03T09:00+08:00").before(Timestamp.parse("2024-07-03T02:00Z"))
        True
        """
        mine, theirs = self._instant(), other._instant()
        if mine is not None and theirs is not None:
            return mine < theirs
        if self.period == other.period and self.clock and other.clock and self.zone == other.zone:
            return self.clock < other.clock
        if self.period.before(other.period):
            return True
        return False if other.period.before(self.period) else None

    def _instant(self) -> int | None:
        """Seconds of Coordinated Universal Time since day 0, for a clock with its zone."""
        if self.clock is None or self.zone is None or self.period.earliest is None:
            return None
        clock = sum(int(n) * size for n, size in zip(self.clock.split(":"), _SECONDS, strict=True))
        shift = sum(int(n) * size for n, size in zip(self.zone[1:].split(":"), _SECONDS, strict=False) if n)
        return self.period.earliest.ordinal * 86_400 + clock + (shift if self.zone[0] == "-" else -shift)

    def __str__(self) -> str:
        return self.period.edtf + (f"T{self.clock}{self.zone or ''}" if self.clock else "")

    @property
    def shown(self) -> str:
        """It as people read it.

        >>> Timestamp.parse("XXXX-03-14").shown
        '14 March, no year given'
        """
        return str(self) if self.clock else in_words(self.period)


@frozen
class Time:
    """What a mention of a time can mean: its readings, none where it counts from a date that is not known.

    `weak[i]` marks a reading that usage makes unlikely. `anchor` says in words what the readings were resolved
    against, `expression` what a relative expression says, `clock` a time of day. `weekday` is the day of the week a text
    states beside a date (0 for Monday): it narrows the readings where one of them fits, and is kept where none does.
    `impossible` says why no calendar has the date ("June has 30 days"); there are no readings then.

    >>> time = Time.of(Period.from_edtf("2024-06-11"), Period.from_edtf("2024-11-06"))
    >>> time.edtf, str(time.earliest), str(time.latest)
    ('[2024-06-11,2024-11-06]', '2024-06-11', '2024-11-06')
    """

    readings: tuple[Period, ...] = ()
    weak: tuple[bool, ...] = Factory(lambda self: (False,) * len(self.readings), takes_self=True)
    anchor: str | None = None
    expression: str | None = None
    clock: str | None = None
    weekday: int | None = None
    impossible: str | None = None

    def __attrs_post_init__(self) -> None:
        if len(self.weak) != len(self.readings):
            raise ValueError(f"each of {len(self.readings)} readings is weak or not; got {len(self.weak)} marks")

    @classmethod
    def of(cls, *periods: Period) -> Time:
        """A time with these readings, each once and none of them weak."""
        return cls(tuple(dict.fromkeys(periods)))

    @property
    def edtf(self) -> str | None:
        """The reading, or one of a set of readings; None where there is none."""
        return Period.one_of(self.readings).edtf if self.readings else None

    @property
    def earliest(self) -> Day | None:
        """The first day of all readings; None where one is open or there is none."""
        days = [reading.earliest for reading in self.readings]
        return None if None in days else min(filter(None, days), default=None)

    @property
    def latest(self) -> Day | None:
        """The last day of all readings; None where one is open or there is none."""
        days = [reading.latest for reading in self.readings]
        return None if None in days else max(filter(None, days), default=None)

    def narrow(self, predicate: Callable[[Period], bool]) -> Time:
        """The readings that fit the evidence; where none does, it has no readings and the evidence conflicts.

        >>> launched = Time.of(Period.month(2012, 6), Period.month(2012, 11))
        >>> launched.narrow(lambda reading: reading.before(Period.season(2012, 36))).edtf
        '2012-06'
        """
        kept = [both for both in zip(self.readings, self.weak, strict=True) if predicate(both[0])]
        return evolve(self, readings=tuple(r for r, _ in kept), weak=tuple(weak for _, weak in kept))

    def with_anchor(self, anchor: str) -> Time:
        """The same, saying in words what it was resolved against."""
        return evolve(self, anchor=anchor)

    def __str__(self) -> str:
        """The readings as people take them: apart, where there are several.

        >>> str(Time.of(Period.from_edtf("2012-06-11"), Period.from_edtf("2012-11-06")))
        '2012-06-11 or 2012-11-06'
        """
        return " or ".join(map(in_words, self.readings)) or "no date that is known"
