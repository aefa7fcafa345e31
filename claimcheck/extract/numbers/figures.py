"""A figure: a numeral with its currency, unit, rate and sign."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, frozen

from claimcheck.amounts import written_step
from claimcheck.extract.numbers import comparators, nouns, rates, unitcues, unitwords
from claimcheck.extract.numbers.numberwords import starters
from claimcheck.extract.numbers.numerals import Numeral, numeral_at
from claimcheck.extract.numbers.pounds import is_stone, pounds
from claimcheck.extract.numbers.restated import restated
from claimcheck.extract.numbers.scans import Scan
from claimcheck.tables import table
from claimcheck.units import Unit


@frozen
class Figure:
    """A value at `[start, end)` with its unit; `high` is the upper end of a range, `joint` what makes it one.

    `told` says that the unit stands behind the figure, not before it; `per` what it is counted by; `spread` the
    tolerance behind "±"; `shape` the comparator between the figure and its unit ("50-odd miles").
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
    spread: Fraction | None = None
    shape: str | None = None


# a sign before a figure: "-5", "−3", "minus 4", "at - 20 degrees"
SIGN = re.compile(
    r"(?:(?<![\w.)%\]’'])[-−–]|(?:(?<=[≈~∼<>=≤≥(:] )|(?<= of )|(?<= to )|(?<= at )|(?<= is )|(?<=and )|(?<=was ))[-−] |(?<![A-Za-z])(?<!plus or )(?<!plus-or-)(?:minus|negative)(?:\s{1,2}|-))$",
    re.I,
)
MINUS = ("-", "−")
# a sign apart before a figure that is the whole text: "- 10 k"
ALONE = re.compile(r"\s*[-−]\s{1,2}(?=[\d.,]{1,12}[^\n]{0,20}\Z)")
THOUSANDS = re.compile(r"([ \u00a0]{1,2}[kK])\s*\Z")
# a magnitude behind a currency: "75 USD million", "$5 million"
LATE = re.compile(r"[ \u00a0]{1,2}(thousand|million|billion|trillion)(?![a-z])", re.I)
# an age behind a duration
OLD = re.compile(r"(?:[- \u00a0]| - )(?:olds?|of[- ]age|elderly)(?![a-z])", re.I)


def figure_at(scan: Scan, numeral: Numeral, floor: int) -> Figure:
    """The numeral with its currency, unit, rate and sign."""
    text, money = scan.text, scan.money(numeral, floor)
    numeral = restated(text, numeral)
    numeral = _lettered(text, numeral, money is not None)
    start, unit, end, told = numeral.start, None, numeral.end, False
    written = unitcues.meant(text, numeral.end, unitwords.behind(text, numeral.end))
    if written is None and numeral.form == "fraction":
        written = unitwords.of_one(text, numeral.end)
    shape = None
    if written is None and money is None and (between := comparators.after(text, numeral.end)):
        numeral, written, shape = _parted(text, numeral, *between)
        end = numeral.end
    if written and (
        not scan.free(written.start, written.end)
        or _plural_s(text, written, numeral)
        or _isotope(text, written, numeral)
        or SECONDARY.match(text, written.start)
        or (written.unit.canonical == "st" and not is_stone(text, start, written, numeral))
    ):
        written = None
    if money and not (written and written.unit.kind in ("percent", "points")):
        start, unit = money.start, money.unit
        if written and written.unit.canonical == unit.canonical and text[written.end - 1].isalpha():
            end = written.end
        elif told_of := _which_dollar(text, money, written, end):
            unit, end = told_of
    elif written:
        unit, end, told = pounds(text, start, written, numeral), written.end, True
    if unit and unit.kind == "money" and (late := LATE.match(text, end)) and numeral.magnitude == 1:
        numeral, end = numeral.times(table("numerals")["magnitudes"][late[1].lower()], late.end()), late.end()
    numeral = _in_thousands(numeral, unit)
    per, end = rated(scan, unit, end)
    sign = SIGN.search(text, max(floor, start - 18), start) or (
        ALONE.match(text) if end == len(text.rstrip()) else None
    )
    below = BELOW.match(text, end) if unit is None or unit.canonical in ("°", "°C", "°F") else None
    unit = unit or (Unit("°", "measure") if below else unitwords.share_of(text, start, end))
    within = bool(money) and text[numeral.start - 1] in "-−"  # "€-2.5m"
    value = -numeral.value if sign or below or within else numeral.value
    end = below.end() if below else end
    return Figure(sign.start() if sign else start, end, numeral, value, unit, per, told, shape=shape)


def _parted(text: str, numeral: Numeral, said: str, end: int) -> tuple[Numeral, unitwords.Written | None, str | None]:
    """A figure with the magnitude and the unit behind its comparator: "30-odd million dollars", "100-plus kilometres"."""
    late = LATE.match(text, end) if numeral.magnitude == 1 else None
    if late:
        numeral = numeral.times(table("numerals")["magnitudes"][late[1].lower()], late.end())
    written = unitwords.behind(text, late.end() if late else end)
    return numeral, written, said if late or written else None


# behind degrees: "12 degrees below zero"
BELOW = re.compile(r"[ \n]below[ \n]zero(?![A-Za-z])", re.I)
# the country of a dollar behind its figure: "$28 U.S. per kilo"
AMERICAN = re.compile(r"[ \u00a0](?:U\.S\.|US)(?=\s(?:per|an?)\s|[,;)]|\s?\Z)")
DOLLARS = frozenset({"AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "MXN", "USD", "JMD", "TTD", "BBD", "FJD"})


def _which_dollar(
    text: str, money: unitwords.Written, written: unitwords.Written | None, end: int
) -> tuple[Unit, int] | None:
    """The currency that a bare dollar sign turns out to mean: "$2,640 AUD"."""
    if text[money.start : money.end].strip() != "$":
        return None
    if written and text[written.start : written.end] in DOLLARS:
        return written.unit, written.end
    american = AMERICAN.match(text, end)
    return (money.unit, american.end()) if american else None


# no unit of time: "30 second-hand buses"
SECONDARY = re.compile(r"second[-‐](?!long(?![a-z]))[a-z]", re.I)
YEAR = re.compile(r"1[6-9]\d\d|20\d\d")


def _lettered(text: str, numeral: Numeral, money: bool) -> Numeral:
    """A glued "m", "bn" or "t" is a magnitude where the figure is money; a "k" apart, where the text is nothing else."""
    apart = THOUSANDS.match(text, numeral.end) if numeral.magnitude == 1 and numeral.form == "digits" else None
    if apart and text[: numeral.start].strip() in ("", *MINUS):
        return numeral.times(Fraction(1000), apart.end(1))
    if not numeral.letter or (not money and numeral.letter in "bm" and YEAR.fullmatch(numeral.whole)):
        return numeral  # "Adeyemi 2006b" is a paper
    end = numeral.end + len(numeral.letter)
    if not money:
        written = unitwords.behind(text, end)
        money = (
            (written is not None and written.unit.kind == "money")
            or numeral.letter == "b"
            or (numeral.letter == "m" and (_millions(text, end) or _is_measured(text, end, written)))
            or (
                numeral.letter == "G" and text.strip() == text[numeral.start : end] and numeral.value not in GENERATIONS
            )
        )
    return lettered(numeral) if money else numeral


GENERATIONS = range(2, 8)  # of mobile networks: "5G"


def lettered(numeral: Numeral) -> Numeral:
    """The numeral times what the letter glued to it means behind money."""
    factor = table("numerals")["money_magnitudes"][numeral.letter]
    return numeral.times(factor, numeral.end + len(numeral.letter))


# the word before a bare "F" or "C"; what is dated or labelled by an isotope
WARMTH = re.compile(r"(?:(?<![A-Za-z])([A-Za-z]{2,9})[ \n](?:a[ \n])?|[(~<>≈-])$")
LABELLED = re.compile(r"[ \n-]([A-Za-z]{2,9})")
ISOTOPES = range(11, 15)


def _isotope(text: str, written: unitwords.Written, numeral: Numeral) -> bool:
    """Whether a letter glued to a figure names an isotope or a form, "14C dates", "the 13F", and is no temperature."""
    if text[written.start : written.end] not in ("C", "F") or written.start != numeral.end:
        return False
    behind, rows = LABELLED.match(text, written.end), table("screens")
    if behind and behind[1].lower() in rows["isotopes"]["words"]:
        return True
    before = WARMTH.search(text, max(0, numeral.start - 12), numeral.start)
    warm = before is not None and (before[1] is None or before[1].lower() in rows["warmth"]["words"])
    return numeral.start > 0 and numeral.value in ISOTOPES and not warm


def _in_thousands(numeral: Numeral, unit: Unit | None) -> Numeral:
    """ "Rp 75.000" as 75,000: three places behind the point of a currency without a minor unit in use."""
    if unit is None or numeral.decimals != 3 or numeral.magnitude != 1 or not 1 <= len(numeral.whole) <= 3:
        return numeral
    if numeral.whole.startswith("0") or unit.canonical not in table("currencies")["whole"]["codes"]:
        return numeral
    value = numeral.value * 1000
    return evolve(numeral, value=value, step=written_step(str(value), None), whole=str(value), decimals=None)


def _plural_s(text: str, written: unitwords.Written, numeral: Numeral) -> bool:
    """Whether the "s" glued to a figure makes a plural: "1980s", "737s"."""
    return text[written.start : written.end] == "s" and written.start == numeral.end and not numeral.decimals


def _millions(text: str, end: int) -> bool:
    """Whether "2.7m" before a plural means millions of them, not metres."""
    counted = nouns.head(text, end)
    return counted is not None and text[end : end + 1] == " " and counted.lemma not in table("nouns")["metres"]["words"]


def _is_measured(text: str, end: int, written: unitwords.Written | None) -> bool:
    """Whether "1.5m" means millions of the unit behind it: "1.5m km", "30m kWh"."""
    if written is None or written.unit.kind != "measure" or text[end : end + 1] != " ":
        return False
    return written.end - written.start > 1 and text[written.start : written.end] != "in"


def rated(scan: Scan, unit: Unit | None, end: int) -> tuple[str, int]:
    """What a figure of a unit is counted by, and where that ends."""
    if unit is None or unit.kind in ("points",):
        return "", end
    if unit.kind == "duration" and (old := OLD.match(scan.text, end)):
        return "", old.end()
    found = rates.rate(scan.text, end, measured=unit.kind in ("measure", "money"))
    if found is None or not scan.free(end, found[1]):
        return "", end
    return found


def next_figure(scan: Scan, at: int) -> Figure | None:
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
AHEAD = re.compile(r"(?:[A-Z][A-Za-z.]{0,3}[$€£¥₹]?\s?|[$€£¥₹₽₩](?:US|AU?|NZ|C)?\s?|[-−])?(?=[\d½¼¾⅓⅔])|(?=[A-Za-z])")
NAME = re.compile(r"[A-Za-z]{1,14}")
