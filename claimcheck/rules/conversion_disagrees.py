"""Measures that are not the ones in the brackets behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from claimcheck.claims import Mention, View
from claimcheck.findings import Confidence, Problem
from claimcheck.intervals import Interval
from claimcheck.quantities import Dimension, Quantity
from claimcheck.rulebook import rule

# what joins a measure and its conversion: "8 kilometres (5 miles)", "8 km, or 5 miles,"
JOINED = re.compile(r"\s?\((?:or\s|about\s|some\s|nearly\s)?\Z|,?\sor\s(?:about\s)?\Z|\s?/\s?\Z")
ROOM = Fraction(1, 20)  # of a converted measure: what rounding on the way may cost
# the size of a degree, in degrees Celsius
DEGREES = {"degC": Fraction(1), "°C": Fraction(1), "degF": Fraction(5, 9), "°F": Fraction(5, 9)}
Pair = tuple[Mention, Mention, Quantity, Quantity]


def _converted(view: View) -> list[Pair]:
    measures = [m for m in view.mentions if isinstance(m.value, Quantity)]
    found = []
    for a, b in pairwise(measures):
        if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity) or a.value.unit == b.value.unit:
            continue
        if a.value.dimension is not Dimension.MEASURE or b.value.dimension is not Dimension.MEASURE:
            continue
        if not JOINED.match(view.document.text[a.span.end : b.span.start]):
            continue
        same = b.value.in_unit(a.value.unit)
        if same is not None:
            found.append((a, b, a.value, same))
    return found


@rule(scope="document", examines=lambda view: len(_converted(view)))
def conversion_disagrees(view: View) -> Iterator[Problem]:
    """A measure and its conversion are not the same.

    What it does
    ------------
    Converts the measure in brackets exactly and compares, with the precision both are written with and a twentieth more
    for rounding on the way. Currencies are never converted.

    Why it matters
    --------------
    Half the readers go by one of the two figures, and half by the other.

    What to do
    ----------
    Convert again from the figure at its origin.
    """
    for a, b, stated, converted in _converted(view):
        mine, theirs = _read(stated), _read(converted)
        if mine is None or theirs is None or mine.meets(theirs) or _by_so_much(stated, b.value):
            continue
        yield Problem(
            (a.source, b.source),
            f"{a.quote} is not {b.quote}",
            f"{b.quote} = {_shown(converted)}; stated {a.quote}",
            Confidence.CERTAIN,
            resolve="which of the two was measured",
            camps=(a.quote, b.quote),
        )


def _read(value: Quantity) -> Interval | None:
    """The measures a figure may stand for once it is rounded and converted."""
    low, high, half = value.implied.low, value.implied.high, value.amount.step / 2
    if (low is None or high is None) and value.stated is not None:  # "up to 96 metres (315 feet)"
        low, high = value.stated - half, value.stated + half
    if low is None or high is None:
        return None
    room = Fraction(1) if value.unit in DEGREES else max(abs(low), abs(high)) * ROOM + half
    return Interval(low - room, high + room)


def _by_so_much(stated: Quantity, other: object) -> bool:
    """Whether two temperatures are one difference: "1.2 degrees Celsius (2.2 F) warmer" is no reading of a thermometer."""
    if not isinstance(other, Quantity) or stated.stated is None or other.stated is None or stated.unit not in DEGREES:
        return False
    times = DEGREES[other.unit] / DEGREES[stated.unit]
    room = (stated.amount.step + other.amount.step * times) / 2 + ROOM * abs(stated.stated) + Fraction(1, 2)
    return abs(other.stated * times - stated.stated) <= room


def _shown(value: Quantity) -> str:
    return f"about {round(float(value.stated), 1):g} {value.unit}" if value.stated is not None else str(value)
