"""What a written figure says: its literal interval, and the one a reader takes from it.

"More than 22,000" says, to the letter, any number above 22,000; no editor takes it for 50,000. So a figure
has two intervals. Where the literal ones of two figures are disjoint they cannot both be true; where only the implied
ones are, they probably are not. The table `SHAPES` below is the one place where this is laid down.

In the table n is the stated figure; h half of its last written place (0 for an exact count); s the place of its last
non-zero digit; t the tolerance of "about": a tenth of it, or s/2 where that is more.
"""

from __future__ import annotations

import re
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from attrs import evolve, frozen

from claimcheck.intervals import Interval

# shape: (literal, implied)
SHAPES = {
    "=": ("[n-h, n+h)", "[n-h, n+h)"),  # 103; 22,100; 3 million; 30%
    ">": ("(n, oo)", "(n, n+s)"),  # more than, over
    ">=": ("[n, oo)", "[n, oo)"),  # at least, as many as, so far
    "<": ("(-oo, n)", "(-oo, n)"),  # fewer than, under
    "<=": ("(-oo, n]", "(-oo, n]"),  # up to, at most
    "nearly": ("(-oo, n)", "[n-s, n)"),  # nearly, almost
    "~": ("(-oo, oo)", "[n-t, n+t]"),  # about, some, around
    ">=~": ("(-oo, oo)", "[n-t, oo)"),  # more than about, at least some
    "<=~": ("(-oo, oo)", "(-oo, n+t]"),  # up to about, no more than roughly
}
# plural number words used as vague figures: (literal from, implied below)
VAGUE = {
    "dozens": (24, 100),
    "scores": (40, 1000),
    "hundreds": (200, 1000),
    "thousands": (2000, 1000_000),
    "tens of thousands": (20_000, 100_000),
    "hundreds of thousands": (200_000, 1000_000),
    "millions": (2 * 10**6, 10**9),
    "tens of millions": (2 * 10**7, 10**8),
    "hundreds of millions": (2 * 10**8, 10**9),
    "billions": (2 * 10**9, 10**12),
    "tens of billions": (2 * 10**10, 10**11),
    "hundreds of billions": (2 * 10**11, 10**12),
    "trillions": (2 * 10**12, 10**15),
}
# figures a reader bounds more tightly than their comparator does: (comparator, n) -> implied
TIGHTER = {(">", Fraction(1, 2)): Interval(Fraction(1, 2), Fraction(2, 3), False, False)}  # more than half
LEAST_LEFT = 1000  # a figure that is cut short keeps four digits at least
OPPOSED = {frozenset(pair) for pair in ((">", "<"), (">", "<="), (">=", "<"), (">", "nearly"), (">=", "nearly"))}


class Verdict(Enum):
    """How two figures stand to one another."""

    MEET = "meet"  # both can be true as a reader takes them
    LIKELY_APART = "likely apart"  # both can be true to the letter only, or their rounding just touches
    APART = "apart"  # they cannot both be true


@frozen
class Amount:
    """A figure as written: the number stated, what was said around it, and both intervals.

    `stated` is None for ranges and vague figures; `step` is the last written place (0 for an exact count).

    >>> a = Amount.of(22000, ">", step=1000)
    >>> print(a.literal, a.implied)
    (22,000, ∞) (22,000, 23,000)
    >>> a.against(Amount.of(48000))
    <Verdict.LIKELY_APART: 'likely apart'>
    """

    stated: Fraction | None
    comparator: str
    approximate: bool
    literal: Interval
    implied: Interval
    step: Fraction = Fraction(0)

    @classmethod
    def of(cls, stated: Fraction | int, shape: str = "=", *, step: Fraction | int = 0) -> Amount:
        """A single figure; `shape` is a key of `SHAPES`, `step` its last written place (0: exact)."""
        return _single(Fraction(stated), shape, Fraction(step))

    @classmethod
    def between(cls, low: Fraction | int, high: Fraction | int, *, approximate: bool = False) -> Amount:
        """A range with both ends, as in "3 to 5 million"."""
        both = Interval(Fraction(low), Fraction(high))
        literal = Interval.everything() if approximate else both
        return cls(None, "range", approximate, literal, both)

    @classmethod
    def around(cls, stated: Fraction | int, spread: Fraction | int) -> Amount:
        """A figure with a tolerance, as in "1.3 ± 0.5": a reader takes both ends, to the letter it bounds nothing.

        >>> print(Amount.around(10, 2).implied)
        [8, 12]
        """
        n, both = Fraction(stated), Fraction(spread)
        return cls(n, "~", True, Interval.everything(), Interval(n - both, n + both))

    @classmethod
    def vague(cls, word: str) -> Amount:
        """A plural number word used as a figure: a key of `VAGUE`."""
        low, high = VAGUE[word]
        implied = Interval(Fraction(low), Fraction(high), True, False)
        return cls(None, ">=", True, Interval(Fraction(low), None), implied)

    def scaled(self, factor: Fraction | int) -> Amount:
        """The same figure in another unit."""
        stated = None if self.stated is None else self.stated * factor
        literal, implied = self.literal.scaled(factor), self.implied.scaled(factor)
        return Amount(stated, self.comparator, self.approximate, literal, implied, self.step * abs(Fraction(factor)))

    def moved(self, offset: Fraction) -> Amount:
        """The same figure on a scale with another zero."""
        by = Interval.exactly(offset)
        stated = None if self.stated is None else self.stated + offset
        return evolve(self, stated=stated, literal=self.literal + by, implied=self.implied + by)

    @property
    def low(self) -> Fraction | None:
        """The lower end of the literal interval."""
        return self.literal.low

    @property
    def high(self) -> Fraction | None:
        """The upper end of the literal interval."""
        return self.literal.high

    @property
    def low_closed(self) -> bool:
        """Whether the lower end belongs to the literal interval."""
        return self.literal.low_closed

    @property
    def high_closed(self) -> bool:
        """Whether the upper end belongs to the literal interval."""
        return self.literal.high_closed

    def against(self, other: Amount) -> Verdict:
        """Whether both figures can be true of one thing."""
        if self.stated is not None and self.stated == other.stated and not self._opposed(other):
            return Verdict.MEET
        if self.cuts(other) or other.cuts(self):
            return Verdict.MEET
        if not self.literal.meets(other.literal):
            return Verdict.LIKELY_APART if self.literal.touches(other.literal) else Verdict.APART
        return Verdict.MEET if self.implied.meets(other.implied) else Verdict.LIKELY_APART

    def cuts(self, other: Amount) -> bool:
        """Whether this figure is the other with its last digits left off, not rounded: 4,403,000 of 4,403,852.

        >>> whole, cut = Amount.of(4403852), Amount.of(4403000, step=1000)
        >>> cut.cuts(whole), whole.cuts(cut), Amount.of(4402000, step=1000).cuts(whole)
        (True, False, False)
        """
        if (
            self.stated is None
            or other.stated is None
            or self.comparator != "="
            or self.step <= max(other.step, Fraction(1))
        ):
            return False
        left = self.stated / self.step
        return left.denominator == 1 and abs(left) >= LEAST_LEFT and other.stated // self.step == left

    def _opposed(self, other: Amount) -> bool:
        return frozenset((self.comparator, other.comparator)) in OPPOSED

    def __str__(self) -> str:
        return str(self.literal) if self.literal != Interval.everything() else f"about {self.implied}"


def written_step(whole: str, decimals: int | None, magnitude: Fraction | int = 1, *, rounded: bool = False) -> Fraction:
    """The last written place of a figure: 0 where it is exact.

    `whole` holds the digits before the point, `decimals` how many stand after it (None: no point), `magnitude` the
    multiplier word, `rounded` that the unit makes even a bare integer a rounded one (percent).

    >>> [int(written_step(w, None)) for w in ("103", "22100", "22000", "3000000")]
    [0, 100, 1000, 1000]
    >>> written_step("3", None, 10**6), written_step("4", 1)
    (Fraction(1000000, 1), Fraction(1, 10))
    """
    if decimals or magnitude != 1 or rounded:
        return Fraction(magnitude) / Fraction(10 ** (decimals or 0))
    zeros = len(whole) - len(whole.rstrip("0")) if whole.endswith("00") and whole.strip("0") else 0
    return Fraction(10 ** min(zeros, 3)) if zeros else EXACT


EXACT = Fraction(0)  # the step of an exact count

# an end of a shape: n or oo, with an optional term added or taken away
END = re.compile(r"(-?)(n|oo)(?:([+-])([hst]))?")


@lru_cache(maxsize=4096)
def _single(number: Fraction, shape: str, step: Fraction) -> Amount:
    literal, implied = (_interval(text, number, step) for text in SHAPES[shape])
    implied = TIGHTER.get((shape, number), implied)
    if shape == "nearly" and implied.low == 0:  # "nearly a million" is no tenth of it
        implied = Interval(number / 2, number, True, False)
    approximate = "~" in shape or shape == "nearly"
    comparator = "<" if shape == "nearly" else shape.removesuffix("~") or shape
    return Amount(number, comparator, approximate, literal, implied, step)


@lru_cache(maxsize=4096)
def _interval(shape: str, number: Fraction, step: Fraction) -> Interval:
    if step == 0 and shape == SHAPES["="][0]:
        return Interval.exactly(number)
    low, high = shape[1:-1].split(", ")
    ends = {"h": step / 2, "s": last_place(number), "t": max(abs(number) / 10, last_place(number) / 2)}
    return Interval(_end(low, number, ends), _end(high, number, ends), shape[0] == "[", shape[-1] == "]")


def _end(text: str, number: Fraction, terms: dict[str, Fraction]) -> Fraction | None:
    match = END.fullmatch(text)
    if match is None or match[2] == "oo":
        return None
    return number + (terms[match[4]] if match[3] == "+" else -terms[match[4]] if match[3] else 0)


def last_place(number: Fraction) -> Fraction:
    """The place of the last non-zero digit: 1,000 for 22,000, a tenth for 4.5, 1 for 0.

    >>> last_place(Fraction(22000)), last_place(Fraction(9, 2)), last_place(Fraction(0))
    (Fraction(1000, 1), Fraction(1, 10), Fraction(1, 1))
    """
    if number == 0:
        return Fraction(1)
    place = Fraction(1)
    while number.denominator != 1 and place > Fraction(1, 10**12):
        number, place = number * 10, place / 10
    digits = str(abs(number.numerator // number.denominator))
    return place * Fraction(10 ** (len(digits) - len(digits.rstrip("0"))))
