"""Quantities and durations of a text: numerals with what is said around them, in their units.

The way of a figure: a numeral (`numerals`), its unit and what it is counted by (`unitwords`), the noun it counts
(`nouns`), a second figure that makes it a range or belongs to it (`figures`), the comparator and the trend
(`comparators`). What is no quantity is left out by `screens`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.numbers import labels, numbernames, screens
from claimcheck.extract.numbers.boundpairs import bounded
from claimcheck.extract.numbers.compounds import compound, tolerance
from claimcheck.extract.numbers.elisions import completed, is_conversion, shared_unit
from claimcheck.extract.numbers.figures import figure_at
from claimcheck.extract.numbers.intervalwords import moved_unit, second
from claimcheck.extract.numbers.numerals import Numeral
from claimcheck.extract.numbers.ratios import ratio
from claimcheck.extract.numbers.scans import Scan
from claimcheck.extract.numbers.unitwords import behind
from claimcheck.extract.numbers.values import Found, finished
from claimcheck.quantities import Quantity

Value = Quantity | CalendarDuration | FixedDuration


def find_quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int, Value]]:
    """All quantities and durations of a text as (start, end, value), in order, none overlapping another or `taken`.

    `taken` holds the spans of dates and times, which were read before.

    >>> [(s, e, str(v)) for s, e, v in find_quantities("Police solved more than 22,000 illegal cases, up 5%.")]
    [(14, 44, '> 22,000 case'), (49, 51, '5 %')]
    """
    return [(f.start, f.end, f.value) for f in bounded(text, walk(Scan(text, taken)))]


def walk(scan: Scan) -> Iterator[Found]:
    """The values of a scanned text, in order."""
    floor, previous, last, converted, labelled = 0, None, None, None, -1
    while (numeral := scan.next(floor)) is not None:
        if skipped := _screened(scan, numeral, floor, labelled):
            labelled = numeral.end if skipped < 0 else labelled
            floor = abs(skipped)
            continue
        figure = figure_at(scan, numeral, floor)
        figure = (
            second(scan, figure, floor)
            or tolerance(scan, figure)
            or compound(scan, figure)
            or ratio(scan, figure)
            or shared_unit(scan, figure)
            or moved_unit(scan, figure, floor)
        )
        found = finished(scan, figure, floor, previous)
        if isinstance(found, int):
            floor = max(found, numeral.end)
            continue
        found = completed(scan, figure, found, last, converted, previous)
        converted = (previous, found) if previous and is_conversion(scan.text, previous, found) else converted
        floor, previous = found.end, found
        last = found if isinstance(found.value, Quantity) and figure.numeral.form != "fraction" else last
        yield found


def _screened(scan: Scan, numeral: Numeral, floor: int, labelled: int) -> int:
    """Where to go on when the numeral is no figure: negative after a label, 0 when it is a figure."""
    text, at = scan.text, numeral.start
    if numeral.form == "ordinal":
        return numeral.end
    if numeral.form == "words" and numbernames.titled(text, at, numeral.end):
        unit = behind(text, numeral.end)
        if unit is None or text[unit.start].isupper():
            return numeral.end
    money = scan.money(numeral, floor) is not None
    past = screens.broken(text, at, numeral.end, money=money)
    if past:
        return max(past, numeral.end)
    if money or numeral.form in ("fraction", "vague"):
        return 0
    if labels.labelled(text, at, large=numeral.magnitude > 1) or (labelled >= 0 and _joined(text[labelled:at])):
        return -numeral.end
    bare = numeral.comma and numeral.magnitude == 1 and not behind(text, numeral.end)
    bare = (
        bare and text[numeral.start : numeral.end].replace(",", "").isdecimal()
    )  # "1 250,5" has thousands, so it has a point
    return numeral.end if bare and not _all_of(text, numeral) else 0


def _all_of(text: str, numeral: Numeral) -> bool:
    """Whether a text is nothing but one figure: the price of a label, "17,35"."""
    return len(text) < 40 and text.strip() == text[numeral.start : numeral.end]


def _joined(between: str) -> bool:
    """Whether two numbers stand in one list: "Articles 5 and 6", "pages 12-15"."""
    between = between[1:] if between[:1].isalpha() and not between[1:2].isalpha() else between  # "Figs 3B and 4"
    return len(between) < 7 and between.strip(" \n") in ("", ",", "and", "&", "-", "–", "to", "or", ", and")
