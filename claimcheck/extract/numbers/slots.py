"""The figure that fills a slot of a printed form: a number by itself, without the grammar of the sentence around it."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from claimcheck.amounts import Amount, written_step
from claimcheck.extract.numbers.cardinals import cardinal
from claimcheck.spans import Source
from claimcheck.tables import table

# digits with their commas and decimals, and the magnitude behind them
FIGURE = re.compile(
    r"(?P<whole>\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(?:\.(?P<decimals>\d{1,12}))?(?:\s(?P<magnitude>[a-z]{2,12}))?"
)
ROUNDED = 1000  # a whole number below this is taken for exact in a passage that is printed again


@cache
def _magnitudes() -> dict[str, Fraction]:
    return {word: Fraction(value) for word, value in table("numerals")["magnitudes"].items()}


def printed(source: Source) -> Amount | None:
    """The figure of a slot; None where it is no plain number (a date by slashes, a time of day).

    >>> from claimcheck.spans import Span
    >>> printed(Source("a", Span(0, 5), "1,846")).stated, printed(Source("a", Span(0, 12), "two thousand")).stated
    (Fraction(1846, 1), Fraction(2000, 1))
    """
    match = FIGURE.fullmatch(source.quote.lower())
    if match is None:
        return _in_words(source.quote)
    if match["magnitude"] and match["magnitude"] not in _magnitudes():
        return None
    whole, decimals = match["whole"].replace(",", ""), match["decimals"] or ""
    magnitude = _magnitudes()[match["magnitude"]] if match["magnitude"] else Fraction(1)
    number = Fraction(int(whole + decimals), 10 ** len(decimals)) * magnitude
    exact = number < ROUNDED and not decimals and magnitude == 1
    step = Fraction(0) if exact else written_step(whole, len(decimals) if decimals else None, magnitude)
    return Amount.of(number, step=step)


def _in_words(quote: str) -> Amount | None:
    """The figure that a quote is in words: "two hundred thousand"."""
    number = cardinal(quote, 0)
    if number is None or number.end != len(quote):
        return None
    exact = number.value < ROUNDED
    return Amount.of(number.value, step=Fraction(0) if exact else written_step(number.whole, None))
