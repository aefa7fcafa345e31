"""The figure that fills a slot of a printed form: a number by itself, without the grammar of the sentence around it."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from attrs import frozen

from claimcheck.amounts import Amount, written_step
from claimcheck.spans import Source
from claimcheck.tables import table

# digits with their commas and decimals, and the magnitude behind them
FIGURE = re.compile(
    r"(?P<whole>\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(?:\.(?P<decimals>\d{1,12}))?(?:\s(?P<magnitude>[a-z]{2,12}))?"
)
ROUNDED = 1000  # a whole number below this is taken for exact in a passage that is printed again
LEAST_LEFT = 4  # digits that a figure cut short still shares with the whole one


@frozen
class Printed:
    """A figure as its digits stand in print."""

    number: Fraction
    amount: Amount

    def cuts(self, other: Printed) -> bool:
        """Whether this figure is the other with its last digits left off.

        >>> whole, cut = (Printed(Fraction(n), Amount.of(n)) for n in (4403852, 4403000))
        >>> cut.cuts(whole), whole.cuts(cut)
        (True, False)
        """
        step = self.amount.step or _place(self.number)
        left = self.number / step
        return (
            step > (other.amount.step or 1)
            and left.denominator == 1
            and len(str(abs(left.numerator))) >= LEAST_LEFT
            and other.number // step == left
        )


def _place(number: Fraction) -> Fraction:
    digits = str(number.numerator) if number.denominator == 1 else "1"
    return Fraction(10 ** (len(digits) - len(digits.rstrip("0"))))


@cache
def _magnitudes() -> dict[str, Fraction]:
    return {word: Fraction(value) for word, value in table("numerals")["magnitudes"].items()}


def printed(source: Source) -> Printed | None:
    """The figure of a slot; None where it is no plain number (a date by slashes, a time of day, a number word).

    >>> from claimcheck.spans import Span
    >>> printed(Source("a", Span(0, 5), "1,846")).number
    Fraction(1846, 1)
    """
    match = FIGURE.fullmatch(source.quote.lower())
    if match is None or (match["magnitude"] and match["magnitude"] not in _magnitudes()):
        return None
    whole, decimals = match["whole"].replace(",", ""), match["decimals"] or ""
    magnitude = _magnitudes()[match["magnitude"]] if match["magnitude"] else Fraction(1)
    number = Fraction(int(whole + decimals), 10 ** len(decimals)) * magnitude
    exact = number < ROUNDED and not decimals and magnitude == 1
    step = Fraction(0) if exact else written_step(whole, len(decimals) if decimals else None, magnitude)
    return Printed(number, Amount.of(number, step=step))
