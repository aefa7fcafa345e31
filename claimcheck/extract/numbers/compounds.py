"""Two figures that make one: "5ft 10in", "three dollars and fifty cents", "46.8% ± 1.6%"."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from claimcheck import units
from claimcheck.extract.numbers.figures import Figure, next_figure
from claimcheck.extract.numbers.oldmoney import old_money
from claimcheck.extract.numbers.pounds import STERLING
from claimcheck.extract.numbers.scans import Scan
from claimcheck.units import Unit

# between the parts of a compound: "5ft 10in", "2 years and 3 months"
PARTS = re.compile(r"(?:,?[ \n]{1,2}|,[ \n])(?:and[ \n]{1,2})?|-(?=[a-z]|\d{1,2}(?![\w.,]\d))|")
# behind a figure that is set beside the one before the comma: "65p, 12p ‹more›", "3 metres, 20 cm ‹less› than before"
SET_BESIDE = re.compile(
    r"[ \n](?:more|less|fewer|up|down|higher|lower|longer|shorter|taller|deeper|wider|heavier|lighter|dearer|cheaper"
    r"|above|below|under|over|extra|short[ \n]of|quicker|slower|faster)(?![a-z])"
)
AND_HALF = re.compile(r"[ \n]and[ \n](?:an?[ \n])?(half|quarter)(?![A-Za-z]|[ \n](?:of|the|an?)(?![a-z]))", re.I)
SMALLER = {
    "ft": "in",
    "st": "lb",
    "lb": "oz",
    "km": "m",
    "m": "cm",
    "yd": "ft",
    "mi": "yd",
    "kg": "g",
    "cm": "mm",
    "in": "",
}
CLOCK = {"week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1}
CALENDAR = {"century": 1200, "decade": 120, "year": 12, "quarter": 3, "month": 1}
MINOR = re.compile(r"(?:[ \n]|-)?(?:cents?|cts?|c|¢|pence|p|penny|kopiykas?|paise|fen|kopecks?|sen)(?![A-Za-z])", re.I)


def compound(scan: Scan, first: Figure) -> Figure | None:
    """Two figures or three that add up to one, of a duration four; or None."""
    two = _pair(scan, first, first.unit)
    if two is None or two.unit is None:
        return two
    smaller = SMALLER.get(first.unit.canonical, "") if first.unit else ""
    tail = Unit(smaller, "measure") if two.unit == first.unit and smaller else two.unit
    three = (_pair(scan, two, tail) if tail and tail.kind != "money" else None) or two
    return (_pair(scan, three, three.unit) if three.unit and three.unit.kind == "duration" else None) or three


def _pair(scan: Scan, first: Figure, tail: Unit | None) -> Figure | None:
    """A figure with the next, whose unit is the next smaller of `tail`, added."""
    if first.unit is None or first.per or first.unit.kind not in ("measure", "duration", "money"):
        return None
    if (old := old_money(scan, first)) is not None:
        return old
    half = AND_HALF.match(scan.text, first.end)
    if half and first.unit.kind != "money":
        return evolve(first, end=half.end(), value=first.value + Fraction(1, 2 if half[1].lower() == "half" else 4))
    match = PARTS.match(scan.text, first.end)
    last = next_figure(scan, match.end() if match else first.end)
    if last is None or last.value < 0 or (match and "," in match.group() and SET_BESIDE.match(scan.text, last.end)):
        return None
    if first.unit.kind == "money":
        return _cents(scan, first, last)
    if first.unit.canonical == "lb" and _is_sterling(scan, first, last):
        return _cents(scan, evolve(first, unit=STERLING), last)
    if last.unit is None and first.unit.canonical == "ft" and _bare_inches(scan, first, last):
        last = evolve(last, unit=INCH)
    if last.unit is None or last.unit.kind != first.unit.kind:
        return None
    return _timed(first, last) if first.unit.kind == "duration" else _measured(first, last, tail or first.unit)


# what makes money of pounds: "three pounds and 20 pence", "twelve pounds fifty"; no weight is told so
PENCE = re.compile(r"(?:[ \n]|-)?(?:pence|p|penny)(?![A-Za-z])")
POUNDS = ("pounds", "pound")


def _is_sterling(scan: Scan, first: Figure, last: Figure) -> bool:
    between = scan.text[first.end : last.start]
    bare = between.isspace() and last.unit is None and last.numeral.value >= FEWEST and not last.numeral.vague
    return scan.text.endswith(POUNDS, 0, first.end) and (
        PENCE.match(scan.text, last.numeral.end) is not None or (bare and _bare_cents(scan, last) is not None)
    )


FEWEST = 10  # pence that are said without their name


def _cents(scan: Scan, first: Figure, last: Figure) -> Figure | None:
    minor = MINOR.match(scan.text, last.numeral.end) or (None if last.unit else _bare_cents(scan, last))
    if minor is None or not 0 < last.numeral.value < 100 or first.numeral.decimals or first.numeral.magnitude != 1:
        return None
    if first.unit and first.unit.factor != 1:  # pence
        return None
    return evolve(first, end=minor.end(), value=first.value + last.numeral.value / 100)


# where bare cents end: "15 dollars and 50."
CLOSED = re.compile(r"(?=\s{0,2}(?:\Z|[.,;:!?)](?!\d)|more(?![a-z])))")


def _bare_cents(scan: Scan, last: Figure) -> re.Match[str] | None:
    numeral = last.numeral
    two = numeral.form == "words" or numeral.end - numeral.start == 2
    return CLOSED.match(scan.text, numeral.end) if two and numeral.decimals is None else None


def _measured(first: Figure, last: Figure, tail: Unit) -> Figure | None:
    if first.unit is None or last.unit is None:
        return None
    if SMALLER.get(tail.canonical) != last.unit.canonical:
        return None
    to = units.conversion(last.unit.canonical, first.unit.canonical)
    if to is None or last.value * to[0] >= 1:
        return None
    return evolve(first, end=last.end, value=first.value + last.value * to[0], per=last.per)


def _timed(first: Figure, last: Figure) -> Figure | None:
    if first.unit is None or last.unit is None:
        return None
    for scale in (CLOCK, CALENDAR):
        big, small = scale.get(first.unit.canonical), scale.get(last.unit.canonical)
        if big and small and small < big:
            value = first.value * Fraction(big, small) + last.value
            return evolve(first, end=last.end, value=value, unit=last.unit)
    return None


# what goes on behind a height: "six foot two tall", "5'11, 80 kg"
TALL = re.compile(r"(?=\s{0,2}(?:\Z|[.,;:!?)](?!\d)|(?:tall|in|and)(?![a-z])))")
# a foot, or its sign, behind which inches need no name; never "feet"
FOOT = re.compile(r"(?:foot|ft\.?|['’′])$")
HYPHENED = ("-foot", "-ft")
INCH = Unit("in", "measure")
DOZEN = 12


def _bare_inches(scan: Scan, first: Figure, last: Figure) -> bool:
    """Whether a bare figure behind feet are inches: "six foot two"."""
    whole = last.value.denominator == 1 and 0 < last.value < DOZEN and last.numeral.magnitude == 1
    between = scan.text[first.end : last.start]
    joined = between == "-" and scan.text.endswith(HYPHENED, 0, first.end)  # "a 6-foot-2 guard"
    tall = joined or (between in ("", " ", "-") and TALL.match(scan.text, last.end) is not None)
    return whole and tall and FOOT.search(scan.text, first.start, first.end) is not None


# between a figure and its tolerance: "1.3 ± 0.5", "48 percent, plus or minus 3 points"
TOLERANCE = re.compile(r"\s?(?:±|\+/[-−–])\s?|,?[ \n]plus or minus[ \n]", re.I)


def tolerance(scan: Scan, first: Figure) -> Figure | None:
    """A figure with its tolerance, in the unit of either: "46.8% ± 1.6%", "300 ± 15 °C"; or None."""
    match = TOLERANCE.match(scan.text, first.end) if first.high is None else None
    last = next_figure(scan, match.end()) if match else None
    if last is None or last.value < 0 or last.high is not None:
        return None
    if first.unit and last.unit and not _alike(first.unit, last.unit):
        return None
    unit = first.unit or (last.unit if last.told else None)
    return evolve(first, end=last.end, unit=unit, per=first.per or last.per, spread=last.value)


def _alike(first: Unit, last: Unit) -> bool:
    """Whether the second can be a tolerance of the first: the same, or points of a percentage."""
    return last.canonical == first.canonical or (first.kind == "percent" and last.canonical in ("pp", "point"))
