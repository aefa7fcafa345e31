"""A figure: a numeral with its unit, or two that make one value ("3 to 5 million", "5ft 10in", "one in four")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve, frozen

from claimcheck import units
from claimcheck.extract import comparators, unitwords
from claimcheck.extract.numberwords import starters
from claimcheck.extract.numerals import Numeral, anchor, numeral_at
from claimcheck.extract.tables import table
from claimcheck.units import Unit


class Scan:
    """A text on its way through: its anchors, read once from front to back, and the spans that are taken."""

    def __init__(self, text: str, taken: Sequence[tuple[int, int]] = (), *, whole: bool = False) -> None:
        self.text, self.whole = text, whole
        self.taken = sorted(taken)
        self._starts = [start for start, _ in self.taken]
        self._anchors = anchor().finditer(text)
        self._anchor: re.Match[str] | None = next(self._anchors, None)

    def next(self, floor: int) -> Numeral | None:
        """The next numeral that begins at or after `floor` and touches nothing taken."""
        while (match := self._anchor) is not None:
            at = match.start()
            self._anchor = next(self._anchors, None)
            if at < floor:
                continue
            numeral = numeral_at(self.text, at, floor)
            if numeral is not None and self.free(numeral.start, numeral.end):
                return numeral
        return None

    def free(self, start: int, end: int) -> bool:
        """Whether no taken span overlaps `[start, end)`."""
        at = bisect_right(self._starts, start)
        return not (at and self.taken[at - 1][1] > start) and not (at < len(self.taken) and self.taken[at][0] < end)

    def limit(self, at: int) -> int:
        """Where the next taken span after `at` begins, or the end of the text."""
        index = bisect_right(self._starts, at - 1)
        return self.taken[index][0] if index < len(self.taken) else len(self.text)

    def money(self, numeral: Numeral, floor: int) -> unitwords.Written | None:
        """The currency written before a numeral."""
        return unitwords.money_before(self.text, numeral.start, floor)


@frozen
class Figure:
    """A value at `[start, end)` with its unit; `high` is the upper end of a range, `joint` what makes it one.

    `told` says that the unit stands behind the figure, not before it; `per` what it is counted by.
    """

    start: int
    end: int
    numeral: Numeral
    value: Fraction
    unit: Unit | None = None
    per: str = ""
    told: bool = False
    high: Fraction | None = None
    joint: str = ""
    opening: str = ""


# a sign before a figure: "-5", "−3", "minus 4"
SIGN = re.compile(r"(?:(?<![\w.)%\]’'])[-−–]|(?<!.)[-−]\s{1,2}|(?<![A-Za-z])(?:minus|negative)(?:\s{1,2}|-))$", re.I)
# a magnitude behind a currency: "75 USD million", "$5 million"
LATE = re.compile(r"[ \u00a0]{1,2}(thousand|million|billion|trillion)(?![a-z])", re.I)
# an age behind a duration
OLD = re.compile(r"[- \u00a0](?:olds?|of[- ]age|elderly)(?![a-z])", re.I)


def figure_at(scan: Scan, numeral: Numeral, floor: int) -> Figure:
    """The numeral with its currency, unit, rate and sign."""
    text, money = scan.text, scan.money(numeral, floor)
    numeral = _lettered(text, numeral, money is not None)
    start, unit, end, told = numeral.start, None, numeral.end, False
    written = unitwords.behind(text, numeral.end)
    if written and not scan.free(written.start, written.end):
        written = None
    if money and not (written and written.unit.kind in ("percent", "points")):
        start, unit = money.start, money.unit
        if written and written.unit.canonical == unit.canonical and text[written.end - 1].isalpha():
            end = written.end
    elif written:
        unit, end, told = _pounds(text, written, numeral), written.end, True
    if unit and unit.kind == "money" and (late := LATE.match(text, end)) and numeral.magnitude == 1:
        numeral, end = numeral.times(table("numerals")["magnitudes"][late[1].lower()], late.end()), late.end()
    per, end = _rated(scan, unit, end)
    sign = SIGN.search(text, max(floor, start - 10), start)
    value = -numeral.value if sign else numeral.value
    return Figure(sign.start() if sign else start, end, numeral, value, unit, per, told)


def _lettered(text: str, numeral: Numeral, money: bool) -> Numeral:
    """A glued "m", "bn" or "t" is a magnitude where the figure is money."""
    if not numeral.letter:
        return numeral
    factor, end = table("numerals")["money_magnitudes"][numeral.letter], numeral.end + len(numeral.letter)
    if not money:
        written = unitwords.behind(text, end)
        money = written is not None and written.unit.kind == "money"
    return numeral.times(factor, end) if money else numeral


def _pounds(text: str, written: unitwords.Written, numeral: Numeral) -> Unit:
    """Millions of pounds are money, unless they are pounds of something."""
    if written.unit.canonical == "lb" and numeral.magnitude >= 10**6 and text[written.start] == "p":
        if not text.startswith(" of ", written.end):
            return Unit("GBP", "money")
    return written.unit


def _rated(scan: Scan, unit: Unit | None, end: int) -> tuple[str, int]:
    if unit is None or unit.kind in ("points",):
        return "", end
    if unit.kind == "duration" and (old := OLD.match(scan.text, end)):
        return "", old.end()
    found = unitwords.rate(scan.text, end, measured=unit.kind in ("measure", "money"))
    if found is None or not scan.free(end, found[1]):
        return "", end
    return found


def _next_figure(scan: Scan, at: int, floor: int) -> Figure | None:
    """The figure that begins exactly at `at`, its currency included."""
    match = AHEAD.match(scan.text, at)
    if match is None:
        return None
    start = match.end()
    first = scan.text[start]
    if first.isalpha():
        word = NAME.match(scan.text, start)
        if word is None or (word.group().lower() not in starters() and word.group().lower() not in ("a", "an")):
            return None
        start = word.end() + 1 if word.group().lower() in ("a", "an") else start
    if start >= len(scan.text):
        return None
    numeral = numeral_at(scan.text, start, at) if scan.text[start].isalnum() else None
    if numeral is None or numeral.form in ("ordinal", "vague"):
        return None
    figure = figure_at(scan, numeral, at)
    near = figure.start == at or (figure.start == at - 1 and figure.value < 0)
    return figure if near and scan.free(figure.start, figure.end) else None


# a currency sign, then a digit; or a letter
AHEAD = re.compile(r"(?:[A-Z][A-Za-z.]{0,3}[$€£¥₹]?\s?|[$€£¥₹₽₩]\s?|[-−])?(?=[\d½¼¾⅓⅔])|(?=[A-Za-z])")
NAME = re.compile(r"[A-Za-z]{1,14}")
# between the ends of a range
RANGE = re.compile(r"\s?(?:-to-|[ ]to-|-|–|—|‐|‑|−|~|\.\.\.?)\s?|[ \n](?:to|through|thru|till)[ \n](?:(?:about|around|nearly|almost|over|more than|as much as|as many as|up to|perhaps|even|an estimated)\s)?|[ \n]up to[ \n]", re.I)
AND = re.compile(r"[ \n](?:and|to)[ \n](?:about\s|around\s|nearly\s)?", re.I)
OR = re.compile(r"[ \n]or[ \n]", re.I)
OPENING = re.compile(r"(?<![A-Za-z])(between|from)\s{1,2}(?:about\s|around\s|roughly\s|an estimated\s|nearly\s|some\s)?$", re.I)


def second(scan: Scan, first: Figure, floor: int) -> Figure | None:
    """The range that `first` opens, or None."""
    opening = OPENING.search(scan.text, max(floor, first.start - 24), first.start)
    word = opening[1].lower() if opening else ""
    between = AND.match(scan.text, first.end) if word == "between" else None
    match = between or RANGE.match(scan.text, first.end) or OR.match(scan.text, first.end)
    if match is None:
        return None
    last = _next_figure(scan, match.end(), first.end)
    if last is None or last.numeral.form == "vague" or not _joinable(scan, first, last, match.group(), word, opening, floor):
        return None
    low = _shared(first, last)
    if not low < last.value or (" or " in match.group().lower() and not last.value <= 2 * low + 1):
        return None
    unit = last.unit or first.unit
    start = opening.start() if opening else first.start
    numeral = last.numeral if last.numeral.magnitude != 1 else first.numeral
    return evolve(
        first, start=start, end=last.end, value=low, high=last.value, unit=unit, per=last.per or first.per,
        numeral=numeral, told=last.told, joint=match.group().strip().lower(), opening=word,
    )  # fmt: skip


def moved_unit(scan: Scan, first: Figure, floor: int) -> Figure:
    """The first figure of a move with the unit of the second: "from 12 to 15 percent"."""
    opening = OPENING.search(scan.text, max(floor, first.start - 24), first.start)
    match = RANGE.match(scan.text, first.end) if opening and first.unit is None else None
    last = _next_figure(scan, match.end(), first.end) if match else None
    if last is None or not last.told or last.unit is None or last.high is not None:
        return first
    scale = last.numeral.magnitude
    value = first.value * scale if first.numeral.magnitude == 1 and scale > 1 and first.value < 1000 else first.value
    return evolve(first, unit=last.unit, value=value)


def _shared(first: Figure, last: Figure) -> Fraction:
    """The lower end, with the magnitude of the upper where it has none of its own: "3 to 5 million"."""
    magnitude = last.numeral.magnitude
    if first.numeral.magnitude == 1 and magnitude > 1 and not first.told and first.value * magnitude <= last.value:
        return first.value * magnitude
    return first.value


def _joinable(scan: Scan, first: Figure, last: Figure, joint: str, word: str, opening: re.Match[str] | None, floor: int) -> bool:
    if first.per and not last.per:
        return False
    if first.unit and last.unit and first.unit.canonical != last.unit.canonical:
        return False
    if first.told and last.unit is None:
        return False
    if last.unit and not last.told and first.unit is None and last.unit.kind == "money":
        return False
    if word == "from" and opening and comparators.moves(scan.text, opening.end(1), floor):
        return False
    if joint.strip().lower() in ("to", "through") and word != "between":
        told = comparators.before(scan.text, first.start, floor).trend
        return not told or word == "from" or (first.unit is None and last.told)
    return True


# between the parts of a compound: "5ft 10in", "2 years and 3 months"
PARTS = re.compile(r"(?:,?[ \n]{1,2}|,[ \n])(?:and[ \n]{1,2})?|")
AND_HALF = re.compile(r"[ \n]and[ \n]a[ \n](half|quarter)(?![A-Za-z])", re.I)
SMALLER = {"ft": "in", "lb": "oz", "km": "m", "m": "cm", "yd": "ft", "mi": "yd", "kg": "g", "cm": "mm", "in": ""}
CLOCK = {"week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1}
CALENDAR = {"century": 1200, "decade": 120, "year": 12, "quarter": 3, "month": 1}
MINOR = re.compile(r"(?:[ \n]|-)?(?:cents?|c|¢|pence|p|penny|kopiykas?|paise|fen|kopecks?|sen)(?![A-Za-z])", re.I)


def compound(scan: Scan, first: Figure) -> Figure | None:
    """Two figures that add up to one, or None."""
    if first.unit is None or first.per or not first.unit.kind in ("measure", "duration", "money"):
        return None
    half = AND_HALF.match(scan.text, first.end)
    if half and first.unit.kind == "duration":
        return evolve(first, end=half.end(), value=first.value + Fraction(1, 2 if half[1].lower() == "half" else 4))
    match = PARTS.match(scan.text, first.end)
    last = _next_figure(scan, match.end() if match else first.end, first.end)
    if last is None or last.value < 0:
        return None
    if first.unit.kind == "money":
        return _cents(scan, first, last)
    if last.unit is None or last.unit.kind != first.unit.kind:
        return None
    return _timed(first, last) if first.unit.kind == "duration" else _measured(first, last)


def _cents(scan: Scan, first: Figure, last: Figure) -> Figure | None:
    minor = MINOR.match(scan.text, last.numeral.end) or (None if last.unit else _bare_cents(scan, last))
    if minor is None or not 0 < last.numeral.value < 100 or first.numeral.decimals or first.numeral.magnitude != 1:
        return None
    return evolve(first, end=minor.end(), value=first.value + last.numeral.value / 100)


# where bare cents end: "15 dollars and 50."
CLOSED = re.compile(r"(?=\s{0,2}(?:\Z|[.,;:!?)](?!\d)|more(?![a-z])))")


def _bare_cents(scan: Scan, last: Figure) -> re.Match[str] | None:
    numeral = last.numeral
    two = numeral.form == "words" or numeral.end - numeral.start == 2
    return CLOSED.match(scan.text, numeral.end) if two and numeral.decimals is None else None


def _measured(first: Figure, last: Figure) -> Figure | None:
    assert first.unit and last.unit
    if SMALLER.get(first.unit.canonical) != last.unit.canonical:
        return None
    to = units.conversion(last.unit.canonical, first.unit.canonical)
    if to is None or last.value * to[0] >= 1:
        return None
    return evolve(first, end=last.end, value=first.value + last.value * to[0], per=last.per)


def _timed(first: Figure, last: Figure) -> Figure | None:
    assert first.unit and last.unit
    for scale in (CLOCK, CALENDAR):
        big, small = scale.get(first.unit.canonical), scale.get(last.unit.canonical)
        if big and small and small < big:
            value = first.value * Fraction(big, small) + last.value
            return evolve(first, end=last.end, value=value, unit=last.unit)
    return None


# "in", "out of" between the terms of a ratio
RATIO = re.compile(r"[ \n](?:in|out of|over)[ \n](?:every[ \n])?", re.I)
RATIO_SIGN = re.compile(r"[ ]?:[ ]?|-to-|-in-")


def ratio(scan: Scan, first: Figure) -> Figure | None:
    """"Three in five" as the share 3/5, or None."""
    if first.unit is not None or first.numeral.form not in ("digits", "words") or first.value < 1:
        return None
    match = RATIO.match(scan.text, first.end) or RATIO_SIGN.match(scan.text, first.end)
    last = _next_figure(scan, match.end(), first.end) if match else None
    if match is None or last is None or last.unit is not None or last.numeral.form not in ("digits", "words"):
        return None
    if not 1 < last.value <= 10**6 or first.value >= last.value or last.value.denominator != 1:
        return None
    if "over" in match.group().lower() and not CLOSED.match(scan.text, last.end):
        return None
    if "in" in match.group().lower() and not _share(first.value, last.value):
        return None
    return evolve(first, end=last.end, value=first.value / last.value, numeral=evolve(first.numeral, form="fraction", step=Fraction(0)), joint="in")


def _share(top: Fraction, bottom: Fraction) -> bool:
    """Whether "3 in 5" can be a share: small over a round number, and no year."""
    if 1500 <= bottom <= 2100:
        return False
    return top == 1 or (top <= 9 and (bottom <= 10 or bottom % 5 == 0))
