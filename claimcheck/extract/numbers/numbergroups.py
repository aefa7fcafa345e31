"""Numbers that are one word: "half", "a third of", "a dozen", "a couple of hundred", "twice", "threefold"."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from claimcheck.amounts import written_step
from claimcheck.extract.numbers.cardinals import Words, cardinal
from claimcheck.extract.numbers.changewords import trend_words
from claimcheck.extract.numbers.numberparts import AND, COUPLE_OF, of_a_unit, ordinals, scaled
from claimcheck.tables import table

# what shows that "a third" is a part of something and not one in a row
PART_AFTER = re.compile(
    r"\s{1,2}of(?![a-z])|(?:\s{1,2}(?:more|less|fewer|higher|lower|bigger|smaller|larger)(?![a-z]))|\W{0,3}\Z"
    r"|\s{1,2}(?:full|empty|complete)(?=[.,;:!)]|\s(?:after|and|but|in|at|on|by|for|with|when|as|from|last|this|before|since|or|again|now)(?![a-z])|\Z)"
)
PART_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:by|down|up|than|about|nearly|almost|over|roughly|around|only|least|under|approximately)\s(?:an?\s)$",
    re.I,
)
# before it a word that may tell of a change, "climbed a fifth"; then its clause ends or says when: "grew a third arm"
CHANGED = re.compile(r"([A-Za-z]{3,12})\s(?:another\s|an?\s)$")
WHEN = re.compile(
    r"\W{0,3}\Z|[.,;:)]|\s(?:in|since|on|over|from|last|this|to|during|after|between|and|or|as|while)(?![a-z])"
)


def part(text: str, at: int, end: int, word: str) -> Words | None:
    """A part without a number before it: "half", "a third of", "quarter of a million"."""
    start = article(text, at)
    bottom = 2 if word == "half" else ordinals()[word]
    found = Words(start, end, Fraction(1, bottom), form="fraction")
    larger = scaled(text, found)
    if larger.end > end:
        return larger
    if word == "half":
        return found
    if word == "quarter" and text[at - 1 : at] != "-" and of_a_unit(text, end):
        return found
    shown = start < at and (
        PART_AFTER.match(text, end)
        or PART_BEFORE.search(text, max(0, at - 24), at)
        or _changed(text, at, end)
        or _answered(text, at, end)
    )
    if word in ("first", "second") or not shown:
        return Words(at, end, Fraction(bottom), form="ordinal")
    return found


# the verb behind a part of those who were asked, where the sentence or its next part begins with the part
ANSWER = re.compile(r"[ \n]([a-z]{2,12})[ \n]")
OPENING = re.compile(
    r"(?:\A|[.!?:;”\"]\s{1,2}|,[ \n]|[ \n](?:and|but|while)[ \n])(?:about[ \n]|nearly[ \n]|almost[ \n]|only[ \n]|just[ \n])?an?[ \n]\Z",
    re.I,
)


def _answered(text: str, at: int, end: int) -> bool:
    """Whether a part is of those who were asked: "a third say it should stay"; not "a third said so" of one more."""
    match = ANSWER.match(text, end)
    told = match is not None and match[1] in table("nouns")["tell"]["words"] and not match[1].endswith("ed")
    return told and OPENING.search(text, max(0, at - 24), at) is not None


def _changed(text: str, at: int, end: int) -> bool:
    """Whether a part is that of a change: "rents climbed a fifth in two years"."""
    changed = CHANGED.search(text, max(0, at - 24), at)
    return changed is not None and changed[1].lower() in trend_words() and WHEN.match(text, end) is not None


# what shows that "twice" is a multiple and not a number of occasions
TWICE = re.compile(
    r"\s(?:as\s(?:many|much|likely|high|large|big|fast|long|often|good|bad|[a-z]{3,12}\sas)"
    r"|the|its|their|that|what|his|her|our|more|those|this|last\s(?:year|month|week|season)['’]s)(?![a-z])"
)


# what shows that "doubles" is a verb and not a kind of tennis
VERBAL = re.compile(r"\s(?:the|its|their|his|her|our|that|this|every|what)(?![a-z])")


def multiple(text: str, at: int, end: int, word: str) -> Words | None:
    """A multiple: "doubled", "threefold", "twice the …"."""
    if word in ("twice", "thrice") and not TWICE.match(text, end):
        return None
    if word == "doubles" and not VERBAL.match(text, end):
        return None
    return Words(at, end, Fraction(table("numerals")["multiples"][word]), form="multiple")


# nothing but punctuation until the end of the text
ENDS = re.compile(r"\W{0,3}\Z")


def group_of(text: str, at: int, end: int, word: str) -> Words | None:
    """A word for so many: "a dozen", "a couple of hundred"."""
    start = article(text, at)
    if word != "dozen" and start == at:
        return None
    if word in ("grand", "pair") and not ENDS.match(text, end):
        return None
    found = Words(start, end, Fraction(table("numerals")["groups"][word]), whole="2")
    following = COUPLE_OF.match(text, end) if word == "couple" else None
    factor = (table("numerals")["magnitudes"] | {"dozen": 12}).get(following[1].lower()) if following else None
    if following and factor:
        step = written_step("2", None, factor)
        return evolve(found, end=following.end(), value=found.value * factor, step=step, magnitude=Fraction(factor))
    return found


# behind "grand" where it is a thousand, and behind "score" where it is twenty: the end, or a small word; no piano, no goal
GRAND = re.compile(
    r"(?=\s?\Z|[.,;:!?)\]'’\"”]|\s(?:an?|in|for|on|to|from|per|each|more|and|or|at|by|over|under|is|was|into|every|less)(?![a-z]))"
)
SCORE = re.compile(r"(?=\s?\Z|[.,;:!?)]|\s(?:and|of|years?|or)(?![a-z]))")
GROUP = re.compile(r"\s(grand|score)(?![A-Za-z])", re.I)


def grouped(text: str, found: Words) -> Words:
    """A number in words times the group behind it: "five grand", "three score"."""
    match = GROUP.match(text, found.end)
    if match is None or found.form != "words" or found.decimals is not None:
        return found
    word = match[1].lower()
    if not (GRAND if word == "grand" else SCORE).match(text, match.end()):
        return found
    factor = table("numerals")["groups"][word]
    value, end = found.value * factor, match.end()
    more = AND.match(text, end) if word == "score" else None
    rest = cardinal(text, more.end()) if more else None
    if rest is not None and 0 < rest.value < factor:  # "three score and ten"
        value, end = value + rest.value, rest.end
    return evolve(found, end=end, value=value, whole=str(value), step=written_step(str(value), None))


# before "nil" where it is a figure, and behind it: "fell to nil."
TO_NIL = re.compile(
    r"(?:\A|(?<![A-Za-z])(?:to|at|of|is|are|was|were|be|been|remains?|remained|almost|nearly|virtually)\s)$", re.I
)
ENDED = re.compile(r"(?=\s?\Z|[.,;:!?)](?!\d)|\s(?:in|by|from|last|this|at|after|before|and|for|on|when)(?![a-z]))")


def nil(text: str, at: int, end: int) -> Words | None:
    """ "Nil" as a figure, and not as half of a score: "profits fell to nil"."""
    shown = TO_NIL.search(text, max(0, at - 12), at) and ENDED.match(text, end)
    return Words(at, end, Fraction(0), whole="0") if shown else None


# a hundred told by its first digit, where the text is nothing else: "four thirty one"
TENS = re.compile(r"\s(?=[a-z]{3,5}ty(?![a-z]))", re.I)


def told(text: str, found: Words, last: Words | None) -> Words:
    """A figure of hundreds told without them, where a text holds nothing else: "four thirty one" is 431."""
    alone = last is not None and not text[: found.start].strip() and ENDS.match(text, last.end)
    if last is None or not alone or not 0 < found.value < 10 or not 20 <= last.value < 100:
        return found
    value = found.value * 100 + last.value
    return evolve(last, start=found.start, value=value, whole=str(value))


# digits read out behind "point", where a text holds nothing else: "point two five"
POINTED = re.compile(
    r"point((?:\s(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)){1,9})(?=\W{0,3}\Z|\sper\s?cent(?![a-z]))",
    re.I,
)
# before it within a text: "rose by point five percent"; never "at this point five percent"
LED = re.compile(
    r"(?<![A-Za-z])(?:by|to|of|than|about|only|just|or|minus|around|nearly|almost|another|a|and|some)\s$", re.I
)


def point(text: str, at: int) -> Words | None:
    """A figure below one, told by its digits: "point two five"."""
    match = POINTED.match(text, at) if not text[:at].strip() or LED.search(text, max(0, at - 9), at) else None
    if match is None:
        return None
    digits = table("numerals")["cardinals"] | {"oh": 0}
    read = "".join(str(digits[word]) for word in match[1].lower().split())
    step = Fraction(1, 10 ** len(read))
    return Words(at, match.end(), int(read) * step, step, whole="0", decimals=len(read))


# an article before: "a hundred", "a half"
ARTICLE = re.compile(r"(?<![A-Za-z])(?:an?|another)(?:\s{1,2}|-)$", re.I)


def article(text: str, at: int) -> int:
    """Where an article before `at` begins; `at` where there is none."""
    match = ARTICLE.search(text, max(0, at - 10), at)
    return match.start() if match else at
