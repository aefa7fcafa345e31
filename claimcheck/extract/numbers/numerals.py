"""Numerals in text: where a number is written, what it is, and to which place it is written.

An anchor scan finds digits and number words; each anchor is then read forwards by small patterns that look at a bounded
stretch. A numeral knows nothing of what it counts: that is the business of `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from attrs import evolve, frozen

from claimcheck.amounts import written_step
from claimcheck.extract.numbers.cardinals import Words
from claimcheck.extract.numbers.digits import COMMA, PLAIN, figure
from claimcheck.extract.numbers.numbergroups import GRAND
from claimcheck.extract.numbers.numberwords import read_words, vague_words
from claimcheck.extract.numbers.numeralstarts import anchors, lone
from claimcheck.tables import table


@frozen
class Numeral:
    """A written number at `[start, end)`.

    `value` includes the magnitude word; `step` is the last written place (0: exact). `form` is `digits`, `words`,
    `fraction`, `vague` (`vague` then names the key of `amounts.VAGUE`) or `ordinal`.

    >>> from claimcheck.extract.numbers.numerals import find_numerals
    >>> [(int(n.value), n.form) for n in find_numerals("1.2bn people, twenty-two dogs, hundreds of cats, 3rd")]
    [(1200000000, 'digits'), (22, 'words'), (200, 'vague'), (3, 'ordinal')]
    """

    start: int
    end: int
    value: Fraction
    step: Fraction = Fraction(0)
    form: str = "digits"
    magnitude: Fraction = Fraction(1)
    whole: str = ""  # the digits before the point, grouping removed
    decimals: int | None = None
    vague: str = ""
    letter: str = ""  # a glued m, b or t that is a magnitude where the figure is money
    comma: bool = False  # the point is written as a comma ("1,5"): a figure only where a unit stands by it

    def times(self, magnitude: Fraction | int, end: int) -> Numeral:
        """The same figure with another magnitude behind it, ending at `end`."""
        step = written_step(self.whole or "1", self.decimals, magnitude * self.magnitude)
        return evolve(
            self, end=end, value=self.value * magnitude, magnitude=self.magnitude * magnitude, step=step, letter=""
        )


# a power of ten: e6, E-3, x 10^6, ×10−3, x10⁶
EXPONENT = re.compile(
    r"[eE]([+\-−]?\d{1,3})(?![\w])|\s?[x×*·]\s?10(?:\s?\^\s?|\*\*)?([+\-−–]?\d{1,3}|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\w)"
)
# a power of the figure itself: 10^6, 10⁶, 2.5^-1
POWER = re.compile(r"(?:\^|\*\*)([+\-−–]?\d{1,2})(?!\w|\.\d)|(?<![\d.,]10)(?<=10)([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?!\w)")
HUNDRED = 100
LARGEST_POWER = 40
# "1920x1080" has sides; a factor of a power of ten has three digits at most
THREE_DIGITS, SIDES = 1000, ("x10", "×10")
# a multiple: "10x", "2.5×", "20-fold"; not the sides of a thing, "10x20"
TIMES = re.compile(
    r"[x×](?![\w×])(?!\s?(?:\d|g(?!\w)))|-?fold(?![A-Za-z])|[ ]fold(?=\W|\Z)(?![ ](?!increase|rise|growth|higher|greater|more|drop))"
)
FOLD = re.compile(r"-?fold(?![A-Za-z])", re.I)  # behind a number in words: "twelve-fold"
SUPERSCRIPTS = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–", "+-0123456789--")
# a simple fraction behind a whole number or alone: 1/2, 2 1/2, 2-1/2
SLASH = re.compile(r"(?:(?P<whole>\d{1,6})(?:\s|-))?(?P<n>\d{1,3})\s?[/⁄]\s?(?P<d>\d{1,4})(?![\d/⁄])(?!,\d|\.\d)")
# a fraction sign behind a whole number or alone: 1½, 1 ½
VULGAR = re.compile(r"(\d{1,9})?\s?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])")
# the ending of an ordinal in digits
ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])")
# a magnitude behind digits: "million", "bn", "-million", or glued letters
MAGNITUDE = re.compile(r"([ \u00a0\u2009\u202f]{1,2}|[-‐‑]|\s{0,2})([A-Za-z]{1,11})(?![A-Za-z0-9²³])")


def find_numerals(text: str) -> Iterator[Numeral]:
    """All numerals of a text in order, ordinals among them; they do not overlap."""
    end = 0
    for at in anchors(text):
        if at < end:
            continue
        numeral = numeral_at(text, at, since=end)
        if numeral is not None:
            end = numeral.end
            yield numeral
        elif text[at].isdecimal():
            run = PLAIN.match(text, at)
            end = run.end() if run else end


def numeral_at(text: str, at: int, since: int = 0) -> Numeral | None:
    """The numeral whose first digit or word stands at `at`; it may begin earlier ("a dozen", ".5", "-3")."""
    first = text[at]
    if first.isdecimal():
        found = _digits(text, at)
    elif first.isalpha():
        found = _spelled(text, at, since)
    else:
        found = _vulgar(text, at)
    return found


def _digits(text: str, at: int) -> Numeral | None:
    run = PLAIN.match(text, at)
    parted = run is None or PART_BEHIND.match(text, run.end())
    if parted and (found := _vulgar(text, at) or _slash(text, at)) is not None:
        return _magnified(text, found)
    whole, end, places = figure(text, at)
    if not whole:
        return None
    start = at
    if (
        places is None
        and at
        and text[at - 1] == "."
        and not (at > 1 and (text[at - 2].isalnum() or text[at - 2] in ".)"))
    ):
        start, whole, places = at - 1, "0", len(whole)
        value = Fraction(int(text[at:end] if text[at:end].isdecimal() else 0), 10**places)
    else:
        value = Fraction(int(whole + (text[end - places : end] if places else "")), 10 ** (places or 0))
    if not places and ORDINAL.match(text, end):
        return Numeral(start, end + 2, value, form="ordinal")
    comma = bool(places) and text[end - (places or 0) - 1] == "," and COMMA.match(text, at) is not None
    found = Numeral(start, end, value, written_step(whole, places), "digits", Fraction(1), whole, places, comma=comma)
    if text[end : end + 1] in ENDS and not text[end + 1 : end + 2].isdecimal():
        return found
    if times := TIMES.match(text, end):
        return evolve(found, end=times.end(), form="multiple")
    return _powered(text, found) or _quoted(text, found) or _with_half(text, found) or _magnified(text, found)


# a fraction of the last place, as grain is quoted: "1.59-1/2 dlrs"
QUOTED = re.compile(r"-(?P<n>[1-7])/(?P<d>[248])(?![\d/⁄])")


def _quoted(text: str, found: Numeral) -> Numeral | None:
    match = QUOTED.match(text, found.end) if found.decimals and found.value < THREE_DIGITS else None
    if match is None or int(match["n"]) >= int(match["d"]):
        return None
    part = Fraction(int(match["n"]), int(match["d"]) * 10 ** (found.decimals or 0))
    return evolve(found, end=match.end(), value=found.value + part, step=Fraction(0), form="fraction")


# behind a run of digits, what may be part of a fraction: a space, a hyphen, a stroke, a fraction sign
PART_BEHIND = re.compile(r"[\s/⁄½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒-]")
ENDS = ("", *"%,.;:)")  # behind a figure: with which it does not go on, unless a digit follows


# a half or a part added to digits: "3 and a half years", "3 and three quarters"; not "12 and a half of them"
AND_PART = re.compile(
    r"[ -]and[ -](?:(?:an?|one)[ -](half|quarter)|two[ -](thirds)|three[ -](quarters))(?![A-Za-z]| of)", re.I
)
PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "thirds": Fraction(2, 3), "quarters": Fraction(3, 4)}


def _with_half(text: str, found: Numeral) -> Numeral | None:
    match = AND_PART.match(text, found.end) if found.decimals is None and found.value < THREE_DIGITS else None
    if match is None:
        return None
    part = PARTS[(match[1] or match[2] or match[3]).lower()]
    return _magnified(text, evolve(found, end=match.end(), value=found.value + part, form="fraction"))


def _powered(text: str, found: Numeral) -> Numeral | None:
    """The figure times a power of ten, or raised to a power; None where no power stands behind it."""
    power = EXPONENT.match(text, found.end)
    if power and not (found.value >= THREE_DIGITS and power.group().lstrip(" ").startswith(SIDES)):
        exponent = int((power[1] or power[2]).translate(SUPERSCRIPTS))
        return found.times(Fraction(10) ** exponent, power.end())
    raised = POWER.match(text, found.end)
    exponent = int((raised[1] or raised[2]).translate(SUPERSCRIPTS)) if raised else 0
    if raised is None or abs(exponent) > LARGEST_POWER or (found.value == 0 and exponent < 0) or len(found.whole) > 6:
        return None
    if found.value == 10:
        return evolve(found, value=Fraction(1), whole="1").times(Fraction(10) ** exponent, raised.end())
    return evolve(found, end=raised.end(), value=found.value**exponent, step=Fraction(0))


def _slash(text: str, at: int) -> Numeral | None:
    match = SLASH.match(text, at)
    if match is None or text[at - 1 : at] in ("/", "⁄"):
        return None
    top, bottom = int(match["n"]), int(match["d"])
    per = bottom >= HUNDRED and text[match.end() : match.end() + 1].isalpha()  # "$5/100g"
    if bottom not in table("numerals")["slash"]["denominators"] or not 0 < top < bottom or per:
        return None
    return Numeral(at, match.end(), Fraction(top, bottom) + int(match["whole"] or 0), form="fraction")


def _vulgar(text: str, at: int) -> Numeral | None:
    match = VULGAR.match(text, at)
    if match is None:
        return None
    top, bottom = table("numerals")["unicode_fractions"][match[2]]
    value = Fraction(top, bottom) + int(match[1] or 0)
    return Numeral(at, match.end(), value, form="fraction")


def _magnified(text: str, found: Numeral) -> Numeral:
    """The figure with the magnitude behind it, and what is added behind that ("4 thousand 3 hundred")."""
    match = MAGNITUDE.match(text, found.end)
    if match is None:
        return found
    word, glued = match[2], not match[1]
    factor = _letters(glued).get(word) or _magnitudes().get(word.lower())
    if word.lower() == "grand" and not GRAND.match(text, match.end()):
        factor = None
    if factor is None:
        letter = word if glued and word in table("numerals")["money_magnitudes"] else ""
        return evolve(found, letter=letter) if letter else found
    if found.form == "fraction":
        return evolve(found, end=match.end(), value=found.value * factor, step=Fraction(factor, 10))
    longer = read_words(text, found.start) if found.decimals is None and word.isalpha() and not glued else None
    plain = _again(text, found.times(factor, match.end()))
    if longer is not None and longer.end > plain.end and longer.form != "ordinal":
        return _of(found.start, longer)
    return plain


def _again(text: str, found: Numeral) -> Numeral:
    """The figure with a larger magnitude behind its own: "1.5 lakh crore", "3 thousand million"."""
    match = MAGNITUDE.match(text, found.end)
    factor = table("numerals")["magnitudes"].get(match[2].lower(), 0) if match and match[1] else 0
    return found.times(factor, match.end()) if match and factor > found.magnitude else found


@cache
def _letters(glued: bool) -> dict[str, int]:
    return dict(table("numerals")["letter_magnitudes"]) if glued else {}


@cache
def _magnitudes() -> dict[str, int]:
    rows = table("numerals")
    dozens = {word: rows["groups"][word] for word in ("dozen", "dozens", "score", "grand")}
    return {**rows["magnitudes"], **rows["plural_magnitudes"], **rows["short_magnitudes"], **dozens}


def _of(start: int, words: Words) -> Numeral:
    return Numeral(
        start, words.end, words.value, words.step, words.form, words.magnitude, words.whole, words.decimals, words.vague
    )


def _spelled(text: str, at: int, since: int) -> Numeral | None:
    if article := lone().match(text, at):
        return Numeral(at, article.end(), Fraction(1), form="words", whole="1")
    vague = vague_words(text, at)
    words = vague or read_words(text, at)
    if words is None:
        return None
    start = words.start if words.start >= since else at
    found = _of(start, words)
    fold = FOLD.match(text, found.end) if found.form == "words" else None
    return evolve(found, end=fold.end(), form="multiple") if fold else found
