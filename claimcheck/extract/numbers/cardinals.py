"""Cardinal numbers in words: "twenty-two thousand three hundred and five".

The reader walks from word to word and stops at the first that cannot follow; every step looks at one word, so it is
linear in what it reads.
"""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, field, frozen

from claimcheck.amounts import written_step
from claimcheck.tables import table

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
NEXT = re.compile(
    r"(\s{1,16}|\s?[-‐‑]\s?|,\s{1,2})(and(?:\s{1,3}|-)(?:a\s{1,2}(?=hundred|thousand))?)?([A-Za-z]{2,12}|\d{1,3}(?:\.\d{1,3})?)(?![A-Za-z]|\.?\d)"
)
# the first word or digits of a number
FIRST = re.compile(r"[A-Za-z]{2,14}(?![A-Za-z])|\d{1,3}(?:,\d{3})?(?:\.\d{1,3})?(?!,?\d)")


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


def cardinal(text: str, at: int) -> Words | None:
    """The cardinal number that begins at `at`; None where there is none."""
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
    if match[2] and "." in match[3]:
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
        wire = rows["short_magnitudes"][word] if word in rows["wire_magnitudes"]["words"] else None
        factor = wire or rows["plural_magnitudes"].get(word) or {"dozen": 12, "dozens": 12}.get(word)
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
