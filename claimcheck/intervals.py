"""Exact intervals of numbers: every reading of a figure is one.

Ends are `Fraction`, never float; `None` is an end without bound.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from attrs import frozen

# from how much on numbers are told by a word
MILLIONS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
Bound = tuple[Fraction, bool]  # an end and whether it belongs to the interval


@frozen
class Interval:
    """A non-empty interval; an unbounded end is never closed.

    >>> Interval.exactly(3).meets(Interval(Fraction(3), Fraction(4), low_closed=False))
    False
    >>> print(Interval(Fraction(22000), None, low_closed=False))
    (22,000, ∞)
    """

    low: Fraction | None
    high: Fraction | None
    low_closed: bool = True
    high_closed: bool = True

    def __attrs_post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low_closed", False)
        if self.high is None:
            object.__setattr__(self, "high_closed", False)
        if self.low is not None and self.high is not None:
            thin = self.low == self.high and not (self.low_closed and self.high_closed)
            if self.low > self.high or thin:
                raise ValueError(f"an interval holds at least one number: got {self}")

    @classmethod
    def exactly(cls, number: Fraction | int) -> Interval:
        """The interval of one number."""
        return cls(Fraction(number), Fraction(number))

    @classmethod
    def everything(cls) -> Interval:
        """All numbers."""
        return cls(None, None)

    @property
    def is_point(self) -> bool:
        """Whether it holds exactly one number."""
        return self.low is not None and self.low == self.high

    def contains(self, number: Fraction | int) -> bool:
        """Whether the number lies inside."""
        return self.meets(Interval.exactly(number))

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not (self._ends_before(other) or other._ends_before(self))

    def touches(self, other: Interval) -> bool:
        """Whether the two are disjoint yet no number lies between them: [58.65, 58.75) and [58.75, 58.85)."""
        return not self.meets(other) and (self._adjoins(other) or other._adjoins(self))

    def _adjoins(self, other: Interval) -> bool:
        return self.high is not None and self.high == other.low and (self.high_closed or other.low_closed)

    def within(self, other: Interval) -> bool:
        """Whether every number of this one lies in `other`."""
        return self.intersection(other) == self

    def _ends_before(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and not (self.high_closed and other.low_closed))

    def intersection(self, other: Interval) -> Interval | None:
        """The numbers in both, or None where there are none."""
        if not self.meets(other):
            return None
        low = _tighter(self._low(), other._low(), max)
        high = _tighter(self._high(), other._high(), min)
        return Interval(low and low[0], high and high[0], bool(low and low[1]), bool(high and high[1]))

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that contains both."""
        low = _wider(self._low(), other._low(), min)
        high = _wider(self._high(), other._high(), max)
        return Interval(low and low[0], high and high[0], bool(low and low[1]), bool(high and high[1]))

    def _low(self) -> Bound | None:
        return None if self.low is None else (self.low, self.low_closed)

    def _high(self) -> Bound | None:
        return None if self.high is None else (self.high, self.high_closed)

    def __add__(self, other: Interval) -> Interval:
        """All sums of a number of each (interval arithmetic, IEEE 1788 §10.5)."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_closed and other.low_closed, self.high_closed and other.high_closed)

    def __neg__(self) -> Interval:
        """All numbers with their signs changed."""
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.high_closed, self.low_closed)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def scaled(self, factor: Fraction | int) -> Interval:
        """All numbers times an exact factor, which may be negative.

        >>> print(Interval(Fraction(1), Fraction(2), high_closed=False).scaled(-3))
        (-6, -3]
        """
        if factor < 0:
            return (-self).scaled(-factor)
        if factor == 0:
            return Interval.exactly(0)
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_closed, self.high_closed)

    def __str__(self) -> str:
        if self.is_point and self.low is not None:
            return show(self.low)
        low = "(−∞" if self.low is None else ("[" if self.low_closed else "(") + show(self.low)
        high = "∞)" if self.high is None else show(self.high) + ("]" if self.high_closed else ")")
        return f"{low}, {high}"


def spoken(number: Fraction) -> str:
    """A number as a newspaper writes it: in millions and more by their word, as far as two decimals do.

    >>> spoken(Fraction(84_000_000)), spoken(Fraction(2_450_000)), spoken(Fraction(1_234_567)), spoken(Fraction(8000))
    ('84 million', '2.45 million', '1,234,567', '8,000')
    """
    for size, word in MILLIONS:
        if abs(number) >= size:
            few = number / size
            return f"{show(few)} {word}" if few * 100 == int(few * 100) else show(number)
    return show(number)


def _tighter(a: Bound | None, b: Bound | None, pick: Callable[[Fraction, Fraction], Fraction]) -> Bound | None:
    if a is None or b is None:
        return b if a is None else a
    if a[0] == b[0]:
        return a[0], a[1] and b[1]
    return a if pick(a[0], b[0]) == a[0] else b


def _wider(a: Bound | None, b: Bound | None, pick: Callable[[Fraction, Fraction], Fraction]) -> Bound | None:
    if a is None or b is None:
        return None
    if a[0] == b[0]:
        return a[0], a[1] or b[1]
    return a if pick(a[0], b[0]) == a[0] else b


def show(number: Fraction) -> str:
    """A number as an editor writes it: thousands grouped, a finite decimal written out, else a fraction.

    >>> show(Fraction(22000)), show(Fraction(117, 2)), show(Fraction(-1, 3))
    ('22,000', '58.5', '-1/3')
    """
    twos_and_fives, places = number.denominator, 0
    while twos_and_fives > 1 and places <= 30:
        step = next((p for p in (10, 2, 5) if twos_and_fives % p == 0), 0)
        if not step:
            return f"{number.numerator}/{number.denominator}"
        twos_and_fives, places = twos_and_fives // step, places + 1
    if places > 30:
        return f"{number.numerator}/{number.denominator}"
    whole, rest = divmod(abs(number.numerator) * 10**places // number.denominator, 10**places)
    sign = "-" if number < 0 else ""
    return f"{sign}{whole:,}" + (f".{rest:0{places}d}".rstrip("0") if rest else "")
