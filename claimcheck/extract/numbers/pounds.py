"""Whether bare pounds are money or a weight, and "stone" a weight or a thing: by size, what follows, the words before."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.extract.numbers.numerals import Numeral
from claimcheck.extract.numbers.unitwords import Written
from claimcheck.tables import table
from claimcheck.units import Unit

STERLING = Unit("GBP", "money")
REACH = 64  # code points looked at before a figure
WORDS = 8  # of them, words
# the end of the clause before, or another figure that is no year: what stands before it says nothing of this one
CLAUSE = re.compile(r"[.;:!?()\n]\s?|(?<!\d)(?![12]\d{3}(?!\d))\d|[£$€]")
WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)?")
# the words behind: "pounds in cash", "-pound reward", "pounds of flour"
BEHIND = re.compile(r"[ \n-](?:in[ \n])?([a-z]+)")
# money of a year: "pounds of 2020", "pounds of today", "pounds in today's money", "pounds at 1913 prices"
OF_A_YEAR = re.compile(
    r"[ \n](?:of[ \n](?:[12]\d{3}|today)(?![\w-])|(?:in|at)[ \n](?:[12]\d{3}|today[’']?s|current|present-day|modern|real)[ \n](?:money|prices?|terms|values?|pounds)\b)"
)
# what is paid by the year or the week: "25 pounds a year", "two pounds per week"
BY_TIME = re.compile(r"[ \n](?:an?|per|each|every)[ \n](?:year|annum|month|week|quarter|term|day)\b(?![ \n]of[ \n])")
# between pounds and others that are told with them: "30 ‹pounds for the boots and› 45"
TOO = re.compile(
    r"[\d,.]*\spounds\s(?:for|on|to|in|from)\s[a-z][a-z \n’'-]{0,40}?,?\s(?:and|plus|or|then)\s(?:another\s|a\sfurther\s)?\Z"
)
# the last words before a price: "sold for", "up for"
FOR = re.compile(r"(?<![a-z])for(?:[ \n](?:about|around|some|only|just|nearly|almost|over|under))?[ \n]$", re.I)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("pounds")[name]["words"])


def pounds(text: str, start: int, written: Written, numeral: Numeral) -> Unit:
    """The unit of a figure at `start`, GBP where its bare pounds are money.

    >>> from claimcheck.extract.numbers.quantities import find_quantities
    >>> [str(v) for _, _, v in find_quantities("He was fined 300 pounds for 40 pounds of eels.")]
    ['300 GBP', '40 lb']
    """
    if written.unit.canonical != "lb" or text[written.start] != "p":
        return written.unit
    if OF_A_YEAR.match(text, written.end):
        return STERLING
    behind = BEHIND.match(text, written.end)
    follows = behind[1] if behind else ""
    if follows in _words("stuff"):
        return written.unit
    joined = text[written.start - 1] == "-"  # "a 12-pound turkey"
    timed = BY_TIME.match(text, written.end) is not None
    money = numeral.magnitude >= 10**6 or follows in _words("behind") or (not joined and _paid(text, start, timed))
    return STERLING if money else written.unit


def _paid(text: str, start: int, timed: bool) -> bool:
    """Whether the clause before tells of money: "a fine of", "sold for"; of pounds by the year also "she got"."""
    low = max(0, start - REACH)
    edges = [edge.end() for edge in CLAUSE.finditer(text, low, start)]
    if edges and TOO.search(text, edges[-1], start):  # "30 pounds for the boots and 45 pounds"
        edges = edges[:-1]
    low = edges[-1] if edges else low
    said = [match.group().lower() for match in WORD.finditer(text, low, start)][-WORDS:]
    if any(word in _words("weighed") for word in said):
        return False
    if FOR.search(text, low, start):
        return any(word in _words("sold") or word in _words("paid") for word in said)
    return any(word in _words("paid") or (timed and word in _words("got")) for word in said)


# behind "stone" as a weight: the end, a pound or two, "overweight"
HEAVY = re.compile(
    r"\s?\Z|[.;:!?)]|[ \n](?:heavier|lighter|overweight|in[ \n]weight)(?![a-z])|[ \n]?(?:\d{1,2}|[a-z]{3,9})[ \n]?(?:lbs?|pounds?)(?![a-z])"
)
LIGHTEST, HEAVIEST = 6, 60  # of a person in stone; a ring has fewer


def is_stone(text: str, start: int, written: Written, numeral: Numeral) -> bool:
    """Whether a figure at `start` counts stone that are a weight: "weighs 12 stone", "a 14-stone man", "9 stone 4 lb"."""
    if not LIGHTEST <= numeral.value <= HEAVIEST:
        return False
    if text[written.start - 1] == "-" or HEAVY.match(text, written.end):
        return True
    said = WORD.findall(text, max(0, start - REACH), start)[-WORDS:]
    return any(word.lower() in _words("weighed") for word in said)
