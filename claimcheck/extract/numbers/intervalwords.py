"""Two figures that make a range: "3 to 5 million", "between 20 and 30", "10-15%"; and the moves that do not."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from claimcheck.extract.numbers import changewords, comparators
from claimcheck.extract.numbers.figures import Figure, lettered, next_figure, rated
from claimcheck.extract.numbers.scans import Scan

# between the ends of a range
RANGE = re.compile(
    r"-?[ \n](?:to|through|thru|till)[ \n]"
    r"(?:(?:about|around|nearly|almost|over|more than|as much as|as many as|up to"
    r"|perhaps|even|an estimated)\s)?|[ \n]up to[ \n]"
    r"|\s?(?:-to-|[ ]to-|-|–|—|‐|‑|−|~|\.\.\.?)\s?[~≈∼]?",
    re.I,
)
FAR = 20  # times the lower end: what lies further off is the level that a change led to, "fell 12 to 1,450 points"
AND = re.compile(r"[ \n](?:and|to)[ \n](?:about\s|around\s|nearly\s)?", re.I)
TO = re.compile(r"[ \n]to[ \n]")
OR = re.compile(r"[ \n]or[ \n]", re.I)
OPENING = re.compile(
    r"(?<![A-Za-z])(between|from)\s{1,2}(?:about\s|around\s|roughly\s|an estimated\s|nearly\s|some\s)?$", re.I
)


# before the two sides of a vote or a score: "by a vote of 62 to 41"
VOTED = re.compile(
    r"(?<![A-Za-z])(?:votes?[ \n]of|voted|score[ \n]of|(?:won|lost|passed|carried|beaten|defeated)(?:[ \n]by)?)[ \n]$",
    re.I,
)


def second(scan: Scan, first: Figure, floor: int) -> Figure | None:
    """The range that `first` opens, or None."""
    opening = OPENING.search(scan.text, max(floor, first.start - 24), first.start)
    word = opening[1].lower() if opening else ""
    between = AND.match(scan.text, first.end) if word == "between" else None
    match = between or RANGE.match(scan.text, first.end) or OR.match(scan.text, first.end)
    if match is None:
        return None
    last = _of_sums(scan, first, next_figure(scan, match.end()))
    if (
        last is None
        or last.numeral.form == "vague"
        or not _joinable(scan, first, last, match.group(), word, opening, floor)
    ):
        return None
    low, high = _shared(first, last), last.value
    if word == "between" and low > high:  # "between −2 and −7 °C"
        low, high = high, low
    if not low < high or (" or " in match.group().lower() and not last.value <= 2 * low + 1):
        return None
    unit = last.unit or first.unit
    start = opening.start() if opening else first.start
    numeral = last.numeral if last.numeral.magnitude != 1 else first.numeral
    return evolve(
        first, start=start, end=last.end, value=low, high=high, unit=unit, per=last.per or first.per,
        numeral=numeral, told=last.told, joint=match.group().strip().lower(), opening=word,
    )  # fmt: skip


def _of_sums(scan: Scan, first: Figure, last: Figure | None) -> Figure | None:
    """The second of two sums with the magnitude that its letter is behind money: "$5-10m"."""
    if last is None or not last.numeral.letter or first.unit is None or first.unit.kind != "money" or first.told:
        return last
    if last.unit is not None and last.unit.kind == "money":
        return last
    numeral = lettered(last.numeral)
    per, end = rated(scan, first.unit, numeral.end)
    return evolve(last, numeral=numeral, value=numeral.value, end=end, unit=None, per=per, told=False)


def moved_unit(scan: Scan, first: Figure, floor: int) -> Figure:
    """The first figure of a move with the unit of the second: "from 12 to 15 percent", "fell to 3 from 8 million euros"."""
    opening = OPENING.search(scan.text, max(floor, first.start - 24), first.start)
    match = RANGE.match(scan.text, first.end) if opening and not first.per else None
    behind = 0 if opening or first.unit else changewords.earlier_level(scan.text, first.start, first.end)
    last = next_figure(scan, match.end() if match else behind) if match or behind else None
    if first.unit is not None:  # "cut from $3 to $2 a gallon"
        rated = last and last.unit and last.unit.canonical == first.unit.canonical and last.per
        return evolve(first, per=rated) if rated else first
    if last and last.unit is None:  # "from 24 to 33-35 percent"
        last = second(scan, last, last.start)
    if last is None or not last.told or last.unit is None:
        return first
    scale = last.numeral.magnitude
    scaled = first.numeral.magnitude == 1 and scale > 1 and first.value < 1000
    numeral = first.numeral.times(scale, first.numeral.end) if scaled else first.numeral
    value = first.value * scale if scaled else first.value
    if behind and not last.value <= FAR * value <= FAR * FAR * last.value:
        return first
    return evolve(first, unit=last.unit, per=last.per, value=value, numeral=numeral)


def _shared(first: Figure, last: Figure) -> Fraction:
    """The lower end, with the magnitude of the upper where it has none of its own: "3 to 5 million"."""
    magnitude = last.numeral.magnitude
    if first.numeral.magnitude == 1 and magnitude > 1 and not first.told and first.value * magnitude <= last.value:
        return first.value * magnitude
    return first.value


def _moves_on(scan: Scan, first: Figure, last: Figure) -> bool:
    """Whether a range moves to another figure: "cut from 5 to 7 percent to 3 to 4 percent"; "from $3 to $4 to $5" are three."""
    match = TO.match(scan.text, last.end)
    third = next_figure(scan, match.end()) if match else None
    if third is None:
        return False
    again = TO.match(scan.text, third.end)
    alike = (first.unit is None) == (last.unit is None) == (third.unit is None) and first.told == last.told
    return not alike or (again is not None and next_figure(scan, again.end()) is not None)


def _joinable(
    scan: Scan, first: Figure, last: Figure, joint: str, word: str, opening: re.Match[str] | None, floor: int
) -> bool:
    if first.numeral.form != last.numeral.form and "multiple" in (first.numeral.form, last.numeral.form):
        return False  # "tripled to 12,000"; but "twofold to fourfold"
    if first.per and not last.per:
        return False
    if joint in ("-", "–") and first.numeral.form == "digits" and last.numeral.form == "words":
        return False  # "7-Eleven"
    if first.unit and last.unit and first.unit.canonical != last.unit.canonical:
        return False
    if first.told and last.unit is None:
        return False
    if last.unit and not last.told and first.unit is None and last.unit.kind == "money":
        return False
    if word == "from" and opening and changewords.moves(scan.text, opening.end(1), floor):
        return _moves_on(scan, first, last)
    if (
        joint.strip().lower() == "to"
        and not last.unit
        and VOTED.search(scan.text, max(floor, first.start - 24), first.start)
    ):
        return False
    if joint.strip().lower() in ("to", "through") and word != "between":
        told = comparators.before(scan.text, first.start, floor).trend
        near = first.numeral.form == last.numeral.form and last.value <= FAR * max(first.value, Fraction(1))
        return not told or word == "from" or (first.unit is None and last.told and near)
    return True
