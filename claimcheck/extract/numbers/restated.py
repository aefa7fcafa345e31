"""A figure said twice, as contracts and prices say it: "forty-five (45) days", "45 (forty-five) euros"."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.extract.numbers.numerals import Numeral, numeral_at

# the bracket that opens behind a figure; the one that closes
OPENS = re.compile(r"[ \n]\((?=[A-Za-z\d])")
FORMS = ("digits", "words")


def restated(text: str, numeral: Numeral) -> Numeral:
    """The figure with its other form in brackets, where that says the same; else as it is.

    >>> from claimcheck.extract.numbers.numerals import find_numerals
    >>> text = "within thirty (30) days"
    >>> restated(text, next(find_numerals(text))).end
    18
    """
    match = OPENS.match(text, numeral.end) if numeral.form in FORMS else None
    if match is None:
        return numeral
    other = numeral_at(text, match.end(), match.end())
    said = other is not None and other.form in FORMS and other.form != numeral.form and other.start == match.end()
    if other is None or not said or other.value != numeral.value or text[other.end : other.end + 1] != ")":
        return numeral
    return evolve(numeral, end=other.end + 1)
