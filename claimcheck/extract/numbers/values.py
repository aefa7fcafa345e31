"""From a figure to a value: its noun, its comparator and trend, its interval, and its place in the text."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, frozen

from claimcheck import units
from claimcheck.amounts import Amount, written_step
from claimcheck.durations import UNITS, CalendarDuration, FixedDuration, duration
from claimcheck.extract.numbers import (
    agefigures,
    changewords,
    comparators,
    nouns,
    nounsbehind,
    numbernames,
    parallels,
    rates,
    screens,
    trends,
)
from claimcheck.extract.numbers.figures import Figure
from claimcheck.extract.numbers.scans import Scan
from claimcheck.extract.numbers.shapes import taken
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table
from claimcheck.units import Unit

Value = Quantity | CalendarDuration | FixedDuration
DIMENSIONS = {
    "measure": Dimension.MEASURE,
    "money": Dimension.MONEY,
    "percent": Dimension.PERCENT,
    "points": Dimension.POINTS,
    "duration": Dimension.MEASURE,  # with a rate: "40 hours / week"
}


@frozen
class Found:
    """A value at `[start, end)`."""

    start: int
    end: int
    value: Value


@frozen
class _Whole:
    """The unit of a figure, in words, and where the words about it end."""

    unit: str
    dimension: Dimension
    end: int
    head: bool
    shape: str | None


def finished(scan: Scan, figure: Figure, floor: int, previous: Found | None) -> Found | int:
    """The value of a figure; or, where it is none, the place to go on from."""
    said = comparators.before(scan.text, figure.start, floor)
    whole = _whole(scan, figure)
    if whole.dimension is Dimension.NUMBER and _age(scan, figure):
        figure = evolve(figure, unit=Unit("year", "duration"))
        whole = _whole(scan, figure)
    past = 0 if scan.whole else _screened(scan, figure, whole, said.shape is not None or said.trend is not None)
    if past and not (previous and _is_gapped(scan, figure, previous)):
        return past
    shape = taken(scan, figure, said, (whole.shape, whole.end), counted=whole.head) or _carried(scan, figure, previous)
    start = said.edge if shape is not None and said.shape is not None else figure.start
    if not scan.free(start, whole.end):
        start, shape = figure.start, whole.shape
    amount = _amount(figure, whole, shape or "=")
    if figure.unit is not None and figure.unit.kind == "duration" and not figure.per:
        return Found(start, whole.end, duration(amount, figure.unit.canonical))
    if whole.dimension is Dimension.COUNT and whole.unit in UNITS:  # "four consecutive years"
        return Found(start, whole.end, duration(amount, whole.unit))
    told = trends.Told(start, whole.end, whole.unit, whole.dimension, figure.numeral.form == "fraction")
    before = (previous.end, previous.value.trend) if previous is not None and previous.value.trend else None
    trend = trends.trend(scan.text, said, told, before)
    if trend == "up" and figure.value < 0:  # "growth of -3%" is no rise
        trend = None
    return Found(start, whole.end, Quantity(amount, whole.unit, whole.dimension, trend))


def _is_gapped(scan: Scan, figure: Figure, previous: Found) -> bool:
    """Whether a name right before a figure is of those that have it: "won 31 seats, the Greens 19"."""
    holder = parallels.gapped(scan.text, previous.end, figure.start, figure.end)
    return holder[:1].isupper() and figure.end - figure.start < len("1911")


def _age(scan: Scan, figure: Figure) -> bool:
    small = 0 < figure.value <= 115 and figure.numeral.form in ("digits", "words") and figure.joint != "in"
    return small and figure.unit is None and agefigures.aged(scan.text, figure.start, figure.end)


def _whole(scan: Scan, figure: Figure) -> _Whole:
    text, end, shape = scan.text, figure.end, figure.shape
    if after := comparators.after(text, end):
        shape, end = after
    if figure.numeral.form == "multiple":
        return _Whole("", Dimension.NUMBER, end, True, shape)
    if figure.unit is not None:
        name = f"{figure.unit.canonical} / {figure.per}" if figure.per else figure.unit.canonical
        name = units.rates().get(name, name)
        return _Whole(name, DIMENSIONS[figure.unit.kind], end, False, shape)
    single = (figure.value if figure.high is None else figure.high) == 1 or figure.numeral.form == "fraction"
    of_a = OF_A.match(text, end) if figure.numeral.form == "fraction" else None
    told = figure.numeral.form == "fraction" and nounsbehind.is_told(text, end)
    if told or nounsbehind.is_of_those(text, end):
        return _Whole("", Dimension.NUMBER, end, False, shape)  # "a third say so", "three of those sold"
    head = nouns.head(text, of_a.end() if of_a else end, singular=single, limit=scan.limit(end))
    if head and figure.numeral.form == "fraction" and not of_a and _is_measure(head.lemma):
        return _Whole("", Dimension.NUMBER, end, False, shape)  # "a two-thirds drop", "half the average"
    if head is None:
        per = rates.rate(text, end) if figure.numeral.form != "fraction" else None
        if per and scan.free(end, per[1]):
            return _Whole(f"/ {per[0]}", Dimension.NUMBER, per[1], False, shape)
        return _Whole("", Dimension.NUMBER, end, False, shape)
    end, name = head.end, head.lemma
    if name == "time" and MULTIPLE.match(text, end):
        return _Whole("", Dimension.NUMBER, end, True, shape)
    if after := comparators.after(text, end):
        shape, end = after
    per = rates.rate(text, end, counted=True)
    if per and scan.free(end, per[1]):
        name, end = f"{name} / {per[0]}", per[1]
    return _Whole(name, Dimension.COUNT, end, True, shape)


def _is_measure(lemma: str) -> bool:
    """Whether a noun behind a fraction is a change or what something is held against, of which no part is counted."""
    return changewords.is_noun(lemma) or lemma in table("elisions")["standards"]["words"]


# between a fraction and the one thing of which it is a part: "a quarter of a point", "half a point"
OF_A = re.compile(r"[ \n](?:of[ \n]an?(?=[ \n])|an?(?=[ \n]point(?![a-z])))")
# what shows that "times" is a multiple and not a number of occasions
MULTIPLE = re.compile(
    r"\s(?:as|more|higher|larger|bigger|greater|faster|less|the|its|their|that|what|than|over|earnings|book|sales|revenue|normal|profits?|bookings|turnover|income|annual|average|usual|current)(?![a-z])",
    re.I,
)


# a letter of our alphabet glued to a figure: "3D", "5G"
GLUED = re.compile(r"[A-Za-z]")


def _screened(scan: Scan, figure: Figure, whole: _Whole, said: bool) -> int:
    """Where to go on when the figure is no quantity; 0 when it is one."""
    text, numeral = scan.text, figure.numeral
    past = max(figure.end, numeral.end)
    if whole.unit == "nil":  # "won 2-nil"
        return max(past, whole.end)
    word = text[numeral.start : numeral.end].lower()
    if word == "one" and figure.high is None and figure.joint == "":
        kind = figure.unit.kind if figure.unit else ""
        return (
            past
            if numbernames.pronoun(text, numeral.start, numeral.end, unit=kind, head=whole.head) and not said
            else 0
        )
    if word == "zero" and numbernames.zero(text, numeral.start, numeral.end):
        return past
    if word in ("half", "a half") and numbernames.stretch(
        text, numeral.end - 4, numeral.end, measured=figure.unit is not None and figure.unit.kind != "duration"
    ):
        return past
    if figure.unit is not None or figure.joint == "in":
        return 0
    if figure.high is not None:
        return past if _no_range(scan, figure, whole) else 0
    score = screens.paired(text, numeral.start) if numeral.form == "digits" and not whole.head else 0
    if numeral.form == "digits" and not whole.head and (over := screens.bowled(text, numeral.start)):
        return over
    if score > past or (numeral.form == "digits" and GLUED.match(text, numeral.end) and figure.joint == ""):
        return max(score, past)
    return past if screens.named(text, numeral, counted=whole.head, said=said) else 0


def _no_range(scan: Scan, figure: Figure, whole: _Whole) -> bool:
    """Whether two joined figures are years, a score or the numbers of houses."""
    if screens.street(scan.text, figure.end):
        return True
    if figure.value >= 1500 and figure.high is not None and figure.high <= 2100 and figure.value.denominator == 1:
        return not whole.head or figure.value % 100 != 0
    if figure.joint in ("-", "–", "‐", "‑") and not whole.head:
        if screens.bowled(scan.text, figure.start) >= figure.end:
            return True
        if screens.SETS.match(scan.text, figure.end):
            return True
        return screens.winning(scan.text, figure.start) and (figure.high or 0) < 200
    return False


# a conversion in brackets says what the figure before it says: "more than 100 km (60 miles)"
BRACKET = re.compile(r"\s?\(")


def _carried(scan: Scan, figure: Figure, previous: Found | None) -> str | None:
    if previous is None or figure.unit is None or figure.unit.kind not in ("money", "measure"):
        return None
    value = previous.value
    if not isinstance(value, Quantity) or value.unit == figure.unit.canonical or value.stated is None:
        return None
    if value.dimension is not DIMENSIONS[figure.unit.kind] or not BRACKET.fullmatch(
        scan.text, previous.end, figure.start
    ):
        return None
    if value.approximate and value.comparator != "~":
        return "nearly" if value.comparator == "<" else f"{value.comparator}~"
    return value.comparator


def _amount(figure: Figure, whole: _Whole, shape: str) -> Amount:
    factor = figure.unit.factor if figure.unit else Fraction(1)
    if figure.high is not None:
        amount = Amount.between(figure.value, figure.high, approximate="~" in shape or shape == "nearly")
    elif figure.spread is not None:
        amount = Amount.around(figure.value, figure.spread)
    elif figure.numeral.vague:
        amount = Amount.vague(figure.numeral.vague)
    else:
        amount = Amount.of(figure.value, shape, step=_step(figure, whole))
    return amount if factor == 1 else amount.scaled(factor)


def _step(figure: Figure, whole: _Whole) -> Fraction:
    numeral = figure.numeral
    if numeral.form == "fraction" or abs(figure.value) != numeral.value:
        return numeral.step if abs(figure.value) == numeral.value else Fraction(0)
    if whole.dimension is Dimension.PERCENT and numeral.step < 1 and not numeral.decimals:
        return written_step(numeral.whole, numeral.decimals, numeral.magnitude, rounded=True)
    return numeral.step
