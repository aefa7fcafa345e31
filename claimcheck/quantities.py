"""A quantity: an exact figure of some unit, as written.

Units are canonical strings: an ISO 4217 code (`CNY`), `%`, `pp` (percentage point), `bp` (basis point), a measure's
standard symbol (`km`), the lemma of the head noun for counts (`home`), or `""` for a bare number. Percent and
percentage point are different dimensions, and so is every currency: none is ever converted into another.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import Literal

from attrs import evolve, field, frozen

from claimcheck import units
from claimcheck.amounts import Amount, Verdict
from claimcheck.intervals import Interval, show, spoken
from claimcheck.units import plural

Trend = Literal["up", "down"]


# a comparator as people read it
LENGTHS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade"}
)  # units of time that are words
SPOKEN = {">": "more than ", ">=": "at least ", "<": "less than ", "<=": "up to ", "~": "about "}

MOST_ROUNDED = 1_000  # what costs more is told in millions, of which a part is no cents


class Dimension(Enum):
    """What kind of figure it is; figures of different dimensions are never compared for equality."""

    NUMBER = "number"
    COUNT = "count"
    PERCENT = "percent"
    POINTS = "percentage points"
    MONEY = "money"
    MEASURE = "measure"


COUNTED = frozenset(
    {Dimension.COUNT, Dimension.NUMBER}
)  # how many; a bare number may be a count whose noun is elsewhere


# from which number on one may leave the decimals away, of what
LEAST_ROUNDED = {Dimension.MONEY: 0, Dimension.MEASURE: 10}


@frozen
class Quantity:
    """A figure with its unit; `trend` is the direction of a change ("rose 5%": up).

    >>> cases = Quantity(Amount.of(22000, ">", step=1000), "case", Dimension.COUNT)
    >>> cases.stated, cases.low, cases.high, cases.comparator, cases.unit
    (Fraction(22000, 1), Fraction(22000, 1), None, '>', 'case')
    >>> print(cases)
    > 22,000 case
    """

    amount: Amount
    unit: str = ""
    dimension: Dimension = Dimension.NUMBER
    trend: Trend | None = field(default=None)

    @property
    def stated(self) -> Fraction | None:
        """The number as stated; None for ranges and vague figures."""
        return self.amount.stated

    @property
    def low(self) -> Fraction | None:
        """The lower end of the literal interval; None where it has none."""
        return self.amount.literal.low

    @property
    def high(self) -> Fraction | None:
        """The upper end of the literal interval; None where it has none."""
        return self.amount.literal.high

    @property
    def low_closed(self) -> bool:
        """Whether the lower end belongs to the literal interval."""
        return self.amount.literal.low_closed

    @property
    def high_closed(self) -> bool:
        """Whether the upper end belongs to the literal interval."""
        return self.amount.literal.high_closed

    @property
    def comparator(self) -> str:
        """One of `= ~ > >= < <= range`."""
        return self.amount.comparator

    @property
    def approximate(self) -> bool:
        """Whether the text says the figure is not exact."""
        return self.amount.approximate

    @property
    def implied(self) -> Interval:
        """The interval a reader takes from it."""
        return self.amount.implied

    @property
    def readings(self) -> tuple[Quantity, ...]:
        """A quantity has one reading: itself."""
        return (self,)

    def in_unit(self, unit: str) -> Quantity | None:
        """The same quantity in another unit of its dimension; None where no exact conversion exists.

        Only measures and percentage points are converted. A conversion with an offset (temperatures) moves the
        interval, not its width.
        """
        if unit == self.unit:
            return self
        map_ = units.conversion(self.unit, unit)
        if map_ is None or self.dimension not in (Dimension.MEASURE, Dimension.POINTS):
            return None
        factor, offset = map_
        amount = self.amount.scaled(factor)
        if offset:
            amount = amount.moved(offset)
        return Quantity(amount, unit, self.dimension, self.trend)

    def against(self, other: Quantity) -> Verdict | None:
        """Whether both can be true of one thing; None where their units do not allow the question."""
        if self.dimension is not other.dimension or (self.trend and other.trend and self.trend != other.trend):
            return None
        if other.unit == self.unit:
            return Verdict.MEET if self._rounds_to(other) else self.amount.against(other.amount)
        same = other._rounded().in_unit(self.unit)
        return None if same is None else self._rounded().amount.against(same.amount)

    def _rounds_to(self, other: Quantity) -> bool:
        """Whether a sum of money without cents, or a measure of ten and more without decimals, is one with them, rounded.

        >>> one, two, three = (Quantity(Amount.of(n), "USD", Dimension.MONEY) for n in (28, Fraction("28.2"), 29))
        >>> one.against(two).name, one.against(three).name
        ('MEET', 'APART')
        """
        if self.dimension not in LEAST_ROUNDED or self.stated is None or other.stated is None:
            return False
        (bare, exact), (cents, _) = sorted(
            ((one.stated, not one.amount.step) for one in (self, other) if one.stated is not None),
            key=lambda row: row[0].denominator,
        )
        return (
            exact
            and bare.denominator == 1 < cents.denominator
            and abs(cents - bare) <= Fraction(1, 2)
            and LEAST_ROUNDED[self.dimension] <= bare < MOST_ROUNDED
        )

    def _rounded(self) -> Quantity:
        """As one reads a measure beside its conversion, "8 kilometres (5 miles)": rounded even where it is a bare integer."""
        if self.dimension is not Dimension.MEASURE or self.amount.step or self.comparator != "=":
            return self
        both = self.amount.literal + Interval(Fraction(-1, 2), Fraction(1, 2))
        return evolve(self, amount=evolve(self.amount, literal=both, implied=both))

    def __str__(self) -> str:
        return self._written(self.unit)

    @property
    def shown(self) -> str:
        """It as one reads it.

        >>> Quantity(Amount.of(46), "passenger", Dimension.COUNT).shown
        '46 passengers'
        >>> Quantity(Amount.of(84_000_000, ">"), "EUR", Dimension.MONEY).shown
        'more than 84 million EUR'
        """
        if self.stated is not None:
            return f"{SPOKEN.get(self.comparator, '')}{self._about}{spoken(self.stated)} {self.noun}".rstrip()
        low, high = self.amount.implied.low, self.amount.implied.high
        if low is None or high is None:
            return self._written(self.noun)
        return f"{spoken(low)} to {spoken(high)} {self.noun}".rstrip()

    @property
    def noun(self) -> str:
        """Its unit as one reads it: what is counted, and days and weeks, in the plural, but where it is one or a part of one."""
        several = self.stated is None or abs(self.stated) > 1
        head, sign, time = self.unit.partition(" / ")
        in_words = self.dimension is Dimension.COUNT or head in LENGTHS
        return f"{plural(head)}{sign}{time}" if several and in_words else self.unit

    def _written(self, noun: str) -> str:
        if self.stated is None:
            return f"{self.amount.implied} {noun}".rstrip()
        sign = "" if self.comparator in ("=", "range") else "≈ " if self.comparator == "~" else f"{self.comparator} "
        return f"{sign}{self._about}{show(self.stated)} {noun}".rstrip()

    @property
    def _about(self) -> str:
        """What makes a bound a loose one: "at least about 40".

        >>> str(Quantity(Amount.of(40, ">=~"), "boat", Dimension.COUNT))
        '>= about 40 boat'
        """
        return "about " if self.approximate and self.comparator in (">=", "<=") else ""
