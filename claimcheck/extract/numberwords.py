"""Numbers in words: "twenty-two thousand three hundred and five", "half a million", "two-thirds", "tens of thousands".

The reader walks from word to word and stops at the first that cannot follow; every step looks at one word, so it is
linear in what it reads.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from attrs import evolve, field, frozen

from claimcheck.amounts import VAGUE, written_step
from claimcheck.extract.tables import table

ONE = Fraction(1)


@frozen
class Words:
    """A number read from words: as `numerals.Numeral`, which see."""

    start: int
    end: int
    value: Fraction
    step: Fraction = Fraction(0)
    form: str = "words"
    magnitude: Fraction = ONE
    whole: str = ""
    decimals: int | None = None
    vague: str = ""
    last: int = field(default=1)  # the last magnitude, to which "and a half" belongs


# the next word of a number: after a space or a hyphen, perhaps with "and", or after a comma
NEXT = re.compile(r"(\s{1,16}|\s?[-‐‑]\s?|,\s{1,2})(and(?:\s{1,3}|-)(?:a\s{1,2}(?=hundred|thousand))?)?([A-Za-z]{2,12}|\d{1,3}(?:\.\d{1,3})?)(?![A-Za-z]|\.?\d)")
# a fraction added behind: "and a half", "and three quarters", "-and-a-half"
AND_FRACTION = re.compile(r"(?:\s{1,3}|-)and(?:\s{1,3}|-)(?:(an?|[A-Za-z]{3,9})(?:\s{1,3}|-))?([a-z]{4,12})(?![A-Za-z])", re.I)
# a denominator behind a number: "two thirds", "one-eighth", "two twenty-fifths"
DENOMINATOR = re.compile(r"(?:\s{1,3}|\s?[-‐‑]\s?)([a-z]{4,12})(?:(?:\s|-)([a-z]{4,9}))?(?![A-Za-z])", re.I)
# digits read out behind "point": "three point one four"
POINT = re.compile(r"\s{1,2}point((?:\s{1,2}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?![a-z])){1,12})", re.I)
# "of a" between a part and what it is a part of: "a quarter of a million"
PART_OF = re.compile(r"(?:\s{1,2}|-)(?:of\s{1,2})?(?:an?(?:\s{1,2}|-))?([a-z]{5,11})(?![A-Za-z])", re.I)
# "of" or nothing between a couple and a magnitude: "a couple (of) hundred"
COUPLE_OF = re.compile(r"\s{1,2}(?:of\s{1,2})?([a-z]{5,11})(?![A-Za-z])", re.I)
# an article before: "a hundred", "a half"
ARTICLE = re.compile(r"(?<![A-Za-z])(?:an?|another)(?:\s{1,2}|-)$", re.I)
# "several hundred", "a few thousand", "tens of thousands", "many millions"
SEVERAL = re.compile(r"(?<![A-Za-z])(?:several|a\sfew|many)(?:\s{1,2}|-)$", re.I)
# plural magnitudes in a row
OF_PLURAL = re.compile(r"\s{1,2}of\s{1,2}(thousands|millions|billions|trillions)(?![a-z])", re.I)


@cache
def starters() -> frozenset[str]:
    """The words, in lower case, with which a number may begin (an article before them is found afterwards)."""
    rows = table("numerals")
    plural = {word.removesuffix("s") for word in VAGUE if " " not in word} | {w for w in VAGUE if " " not in w}
    parts = {"half", "third", "quarter", "fifth", "tenth", "quarters", "tens"} | set(_ordinals())
    return frozenset({*rows["cardinals"], *rows["magnitudes"], *rows["multiples"], "dozen", "couple", "pair", "grand", *plural, *parts} - {"score", "second", "first"})


@cache
def _ordinals() -> dict[str, int]:
    return dict(table("numerals")["ordinals"])


@cache
def _plural_ordinals() -> dict[str, int]:
    found = {f"{word}s": value for word, value in _ordinals().items() if word not in ("first", "second")}
    return found | {"halves": 2}


def vague_words(text: str, at: int) -> Words | None:
    """A vague plural at `at`: "dozens", "tens of thousands", "hundreds"; None where a number stands before it."""
    match = NAME.match(text, at)
    word = match.group().lower() if match else ""
    if not (word in VAGUE or word == "tens"):
        several = SEVERAL.search(text, max(0, at - 12), at)
        plural = {"dozen": "dozens"}.get(word, f"{word}s")
        if several and plural in VAGUE and match:
            low = VAGUE[plural][0]
            return Words(several.start(), match.end(), Fraction(low), form="vague", vague=plural)
        return None
    assert match is not None
    longer = OF_PLURAL.match(text, match.end())
    name = f"{word} of {longer[1].lower()}" if longer else word
    if name not in VAGUE:
        if longer is None or word not in VAGUE:
            return None
        name = "hundreds of millions" if longer[1].lower() == "millions" else longer[1].lower()
    end = longer.end() if longer else match.end()
    if name == "scores" and not re.match(r"\sof\s", text[end : end + 5]):
        return None
    return Words(at, end, Fraction(VAGUE[name][0]), form="vague", vague=name)


# one word
NAME = re.compile(r"[A-Za-z]{2,14}+(?![A-Za-z])")
# the first word or digits of a number
FIRST = re.compile(r"[A-Za-z]{2,14}(?![A-Za-z])|\d{1,3}(?:,\d{3})?(?:\.\d{1,3})?(?!,?\d)")
# nothing but punctuation until the end of the text
ENDS = re.compile(r"\W{0,3}\Z")


def read_words(text: str, at: int) -> Words | None:
    """The number in words that begins at `at`, a digit or a letter; None where there is none.

    >>> read_words("twenty-two thousand three hundred and five cases", 0).value
    Fraction(22305, 1)
    >>> read_words("two and a half million", 0).value, read_words("half a million", 0).value
    (Fraction(2500000, 1), Fraction(500000, 1))
    """
    match = NAME.match(text, at)
    word = match.group().lower() if match else ""
    if match and (word == "half" or word in _ordinals()):
        return _part(text, at, match.end(), word)
    if match and word in ("couple", "dozen", "pair", "grand"):
        return _group(text, at, match.end(), word)
    if match and word in table("numerals")["multiples"]:
        return _multiple(text, at, match.end(), word)
    found = _cardinal(text, at)
    if found is None:
        return None
    if word in table("numerals")["magnitudes"]:
        found = evolve(found, start=_article(text, at))
    return _fraction(text, _and_fraction(text, _pointed(text, found)))


def _article(text: str, at: int) -> int:
    match = ARTICLE.search(text, max(0, at - 10), at)
    return match.start() if match else at


@frozen
class _Sum:
    """What has been read so far: the sum of finished groups, the open group, and how much may be added to it."""

    total: Fraction = Fraction(0)
    group: Fraction | None = None
    room: int = 0  # the open group takes a number below this
    ceiling: int = 10**30  # the next magnitude lies below this
    last: int = 1  # the last magnitude

    @property
    def value(self) -> Fraction:
        return self.total + (self.group or 0)


def _cardinal(text: str, at: int) -> Words | None:
    match = FIRST.match(text, at)
    state = _add(_Sum(), match.group().lower().replace(",", "")) if match else None
    if match is None or state is None:
        return None
    good, good_end, end = state, match.end(), match.end()
    loose = False  # after a comma, and for digits after a word, a number counts only with its own magnitude
    while following := NEXT.match(text, end):
        grown = _grow(state, following)
        if grown is None:
            break
        state, end = grown, following.end()
        loose = loose or "," in following[1] or (following[3][0].isdecimal() and not following[2])
        loose = loose and grown.last == good.last and grown.group is not None and grown.room != 100
        if not loose:
            good, good_end = state, end
    return _finished(at, good_end, good)


def _grow(state: _Sum, match: re.Match[str]) -> _Sum | None:
    between = state.group is None and state.last >= 1000
    if ("," in match[1] and not between) or (match[2] and not between and state.room != 100):
        return None
    if match[3][0].isdecimal() and (state.last == 1 or (match[2] and state.last != 100)):
        return None
    return _add(state, match[3].lower())


def _add(state: _Sum, word: str) -> _Sum | None:
    rows = table("numerals")
    number = Fraction(word) if word[0].isdecimal() else rows["cardinals"].get(word)
    if number is not None:
        room = 10 if word.isalpha() and number >= 20 else 1
        if state.group is None:
            return None if state.total and not number else evolve(state, group=Fraction(number), room=room)
        return evolve(state, group=state.group + number, room=room) if 0 < number < state.room else None
    if word in ("hundred", "hundreds"):
        group = ONE if state.group is None else state.group
        return evolve(state, group=group * 100, room=100, last=100) if 0 < group < 100 else None
    factor = rows["magnitudes"].get(word)
    if factor is None and (state.group is not None or state.total):
        factor = rows["plural_magnitudes"].get(word) or {"dozen": 12, "dozens": 12}.get(word)
    return None if factor is None else _multiply(state, factor)


def _multiply(state: _Sum, factor: int) -> _Sum | None:
    if state.group is None and state.total:
        return evolve(state, total=state.total * factor, last=factor) if factor > state.last else None
    if factor >= state.ceiling or state.group == 0:
        return None
    total = state.total + (ONE if state.group is None else state.group) * factor
    return _Sum(total, None, 0, 0 if factor == 12 else factor, factor)


def _finished(start: int, end: int, state: _Sum) -> Words:
    open_hundred = state.last == 100 and state.room == 100
    last = state.last if state.group is None or open_hundred else 1
    whole = str(int(state.value))
    step = Fraction(last) if last >= 10**6 else written_step(whole, None)
    return Words(start, end, state.value, step, magnitude=Fraction(last), whole=whole, last=last)


def _pointed(text: str, found: Words) -> Words:
    match = POINT.match(text, found.end)
    if match is None:
        return found
    digits = table("numerals")["cardinals"] | {"oh": 0}
    read = "".join(str(digits[word]) for word in match[1].lower().split())
    value = found.value + Fraction(int(read), 10 ** len(read))
    end, factor = match.end(), 1
    if following := COUPLE_OF.match(text, end):
        factor = table("numerals")["magnitudes"].get(following[1].lower(), 1)
        end = following.end() if factor > 1 else end
    step = written_step(found.whole, len(read), factor)
    return evolve(found, end=end, value=value * factor, step=step, decimals=len(read), magnitude=Fraction(factor), last=1)


def _and_fraction(text: str, found: Words) -> Words:
    match = AND_FRACTION.match(text, found.end)
    if match is None or found.decimals is not None:
        return found
    part, end = _portion(match[1], match[2].lower()), match.end()
    if part is None and match[1] and match[1].lower() in ("half", "quarter"):
        part, end = _portion(None, match[1].lower()), match.end(1)
    if part is None:
        return found
    factor = found.last
    value = found.value + part * factor
    following = COUPLE_OF.match(text, end)
    scale = table("numerals")["magnitudes"].get(following[1].lower()) if following else None
    if following and scale and 1 < scale < factor:
        return evolve(found, end=following.end(), value=found.value + part * scale, step=Fraction(scale, 10), form="fraction")
    if following and scale and factor == 1:
        end, value, factor = following.end(), value * scale, scale
    step = Fraction(factor, 10) if factor > 1 else Fraction(0)
    return evolve(found, end=end, value=value, step=step, form="fraction", magnitude=Fraction(factor), last=1)


def _portion(count: str | None, name: str) -> Fraction | None:
    """What "a half", "quarter" or "three quarters" is worth."""
    bottom = 2 if name in ("half", "halves") else _ordinals().get(name) or _plural_ordinals().get(name)
    top = 1 if count is None or count.lower() in ("a", "an") else table("numerals")["cardinals"].get(count.lower())
    if bottom is None or not top or bottom < 2 or name in ("second", "seconds"):
        return None
    return None if count is None and name not in ("half", "quarter") else Fraction(top, bottom)


def _fraction(text: str, found: Words) -> Words:
    match = DENOMINATOR.match(text, found.end)
    if match is None or found.form != "words" or found.decimals is not None:
        return found
    bottom, end, plural = _denominator(match)
    if bottom is None:
        return found
    if plural or (found.value == 1 and bottom > 2):
        if bottom == 4 and match[1].lower() == "quarters" and found.value not in (1, 3):
            return found
        return _scaled(text, evolve(found, end=end, value=found.value / bottom, step=Fraction(0), form="fraction", magnitude=ONE, last=1))
    whole = found.value % 10 == 0 and (bottom < 10 or bottom >= 100)
    if whole or "-" in match.group():
        return evolve(found, end=end, value=found.value + bottom, form="ordinal")
    return found


def _denominator(match: re.Match[str]) -> tuple[int | None, int, bool]:
    """The denominator, where its words end, and whether it is a plural."""
    first, second = match[1].lower(), (match[2] or "").lower()
    tens = table("numerals")["cardinals"].get(first, 0)
    if tens >= 20 and second:
        ones = _ordinals().get(second) or {f"{w}s": v for w, v in _ordinals().items()}.get(second)
        return (tens + ones if ones and ones < 10 else None), match.end(2), second.endswith("s")
    if first == "half" or first in ("seconds", "firsts"):
        return None, 0, False
    if first in ("halves", *_plural_ordinals()):
        return _plural_ordinals()[first], match.end(1), True
    return _ordinals().get(first), match.end(1), False


def _scaled(text: str, found: Words) -> Words:
    """The fraction times the magnitude it is a part of: "two-thirds of a million"."""
    match = PART_OF.match(text, found.end)
    factor = table("numerals")["magnitudes"].get(match[1].lower()) if match else None
    if match and match[1].lower() == "dozen":
        return evolve(found, end=match.end(), value=found.value * 12)
    if match is None or factor is None:
        return found
    return evolve(found, end=match.end(), value=found.value * factor, step=Fraction(factor, 10), magnitude=Fraction(factor))


# what shows that "a third" is a part of something and not one in a row
PART_AFTER = re.compile(r"\s{1,2}of(?![a-z])|(?:\s{1,2}(?:more|less|fewer|higher|lower|bigger|smaller|larger)(?![a-z]))|\W{0,3}\Z")
PART_BEFORE = re.compile(r"(?<![A-Za-z])(?:by|down|up|than|about|nearly|almost|over|roughly|around|only|least|under|fell|rose|dropped|approximately)\s(?:an?\s)$", re.I)


def _part(text: str, at: int, end: int, word: str) -> Words | None:
    """A part without a number before it: "half", "a third of", "quarter of a million"."""
    start = _article(text, at)
    bottom = 2 if word == "half" else _ordinals()[word]
    found = Words(start, end, Fraction(1, bottom), form="fraction")
    scaled = _scaled(text, found)
    if scaled.end > end:
        return scaled
    if word == "half":
        return found
    shown = start < at and (PART_AFTER.match(text, end) or PART_BEFORE.search(text, max(0, at - 24), at))
    if word in ("first", "second") or not shown:
        return Words(at, end, Fraction(bottom), form="ordinal")
    return found


# what shows that "twice" is a multiple and not a number of occasions
TWICE = re.compile(r"\s(?:as|the|its|their|that|what|his|her|our|more|those|this)(?![a-z])")


def _multiple(text: str, at: int, end: int, word: str) -> Words | None:
    """"doubled", "threefold", "twice the …"."""
    if word in ("twice", "thrice") and not TWICE.match(text, end):
        return None
    return Words(at, end, Fraction(table("numerals")["multiples"][word]), form="multiple")


def _group(text: str, at: int, end: int, word: str) -> Words | None:
    """"a dozen", "a couple of hundred"."""
    start = _article(text, at)
    if word != "dozen" and start == at:
        return None
    if word in ("grand", "pair") and not ENDS.match(text, end):
        return None
    found = Words(start, end, Fraction(table("numerals")["groups"][word]), whole="2")
    following = COUPLE_OF.match(text, end) if word == "couple" else None
    factor = table("numerals")["magnitudes"].get(following[1].lower()) if following else None
    if following and factor:
        step = written_step("2", None, factor)
        return evolve(found, end=following.end(), value=found.value * factor, step=step, magnitude=Fraction(factor))
    return found
