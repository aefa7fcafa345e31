"""Bare figures that are ages: "aged 34", "the 25-34 age group", "Anna Falk, 61, won"."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.extract.numbers.numberwords import starters
from claimcheck.tables import table

# behind a range of ages: "the 25-34 age group"
AGES = re.compile(r"[ \n]age[ \n](?:group|bracket|category|range|band)s?(?![a-z])", re.I)
# one name before an age in commas, behind which the sentence goes on: "Osei, 31, was"; none in a list of figures
SURNAME = re.compile(
    r"(?:^|[.;:!?”\"]\s{1,3}|(?<![A-Za-z])(?:And|But|Then)\s|(?<![A-Za-z])(?!(?:in|at|of|from|near|to|on|by|for|with|across|around)\s)[a-z]{2,15}\s)"
    r"[A-Z][a-z]{2,15},[ \n]$"
)
TOLD = re.compile(r",[ \n][a-z]{2,15}[ \n:]")
NUMBERED = re.compile(r"\d(?:;[ \n]|,[ \n][A-Z])")
# before an age
AGE = re.compile(
    r"(?<![A-Za-z])(?:aged|ages?|age[ \n]of|aged[ \n](?:about|just|only|between|from|over|under|above|below|at[ \n]least))[ \n]$",
    re.I,
)
# before an age that follows others: "aged 4, 6 and 9"
YEARS = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
AGED_TOO = re.compile(
    rf"(?<![A-Za-z])(?:aged|ages)[ \n](?:{YEARS},[ \n]){{0,6}}{YEARS}(?:,[ \n]|,?[ \n]and[ \n])$", re.I
)
NAMED_AGE = re.compile(
    r"(?!(?:In|At|On|From|Near|Of|To|For|By|The|And|But)[ \n])[A-Z][a-z]{0,20}[ \n][A-Z][\w’'-]{1,20},[ \n]$"
)
# behind such an age, what only persons do
PERSONAL = re.compile(r"\)(?:,?[ \n](?:who|whose|said|says|told|and[ \n](?:his|her)|from)(?![a-z])|,[ \n]an?[ \n])")
# a second figure in brackets, as in a list of results: "Ines Prat (12), Odd Lie (45)"
TABULAR = re.compile(r"\(\d{1,3}\)")
YOUNGEST = 12  # who is younger has the age written out
# somebody of no name before an age in commas: "a woman, 62, was"
SOMEBODY = re.compile(
    r"(?<![A-Za-z])(?:an?|the|his|her|their|our|my|another|one)[ \n](?:[a-z-]{2,14}[ \n]){0,3}([a-z-]{3,16}),[ \n]"
    r"(?:(?:now|then|only|just)[ \n]|who[ \n](?:is|was)[ \n](?:now[ \n]|only[ \n]|just[ \n])?)?$",
    re.I,
)
# behind "turned", "turns" and the like an age ends its clause, or a time follows
TURNING = re.compile(r"(?<![A-Za-z])(?:turn|turns|turned|turning)[ \n](?:just[ \n]|only[ \n])?$")
TURNED = re.compile(
    r"\s?(?:[.,;:!?)](?!\d)|\Z)|[ \n](?:in|on|this|last|next|today|yesterday|within|after|before)(?![a-z])"
)
AT_AGE = re.compile(r"(?:\A|[.!?”\"]\s{1,3})At[ \n](?:just[ \n]|only[ \n])?$")
OF_THIS = re.compile(r",[ \n](?:he|she|I)[ \n]")
LIFE_GOES_ON = re.compile(
    r"\s?(?:[.,;:!?)](?!\d)|\Z)|[ \n](?:when|now|today|while|because|so)(?![a-z])|[ \n](?:and|but)[ \n][a-z]{2,}"
)
# persons, and the age that they are above or below: "adults over 65"
PERSONS = re.compile(
    r"(?<![A-Za-z])([a-z]{3,12})[ \n](?:(?:are|were|is|was)[ \n])?(?:over|under|above|below|younger[ \n]than|older[ \n]than)[ \n]$",
    re.I,
)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("ages")[name]["words"])


def _any(name: str, key: str = "words") -> str:
    """The words of a section of the table, as alternatives of a pattern."""
    listed = sorted(table("ages")[name][key], key=len, reverse=True)
    return "(?:" + "|".join(re.escape(words).replace(r"\ ", r"[ \n]") for words in listed) + ")"


@cache
def _speaker() -> re.Pattern[str]:
    """The name of who was just quoted, before an age that ends the sentence: "said Osei, 31."."""
    return re.compile(rf"(?<![A-Za-z]){_any('telling')}[ \n][A-Z][a-z]{{2,15}},[ \n]$")


@cache
def _named() -> re.Pattern[str]:
    """Two names before an age in brackets, and a title before that: "Karen Whitlow (53)", "Captain Joost Verlinde (58)"."""
    return re.compile(
        rf"(?P<title>(?<![A-Za-z]){_any('titles')}\.?[ \n])?(?<![A-Za-z.])(?P<given>[A-ZÀ-Þ][\w’'-]{{1,20}})[ \n]"
        r"(?:[A-ZÀ-Þ][\w.’'-]{0,20}[ \n]){0,2}[A-ZÀ-Þ][\w’'-]{1,24},?[ \n]\($"
    )


@cache
def _life() -> re.Pattern[str]:
    """A person in a word, or what comes in a life, before an age: "who is 14", "died at 88"."""
    return re.compile(
        r"(?<![A-Za-z])(?:(?:[Hh]e|[Ss]he|who)[ \n](?:is|was)|I[ \n](?:am|was))[ \n](?:now[ \n]|only[ \n]|just[ \n]|still[ \n])?$"
        rf"|(?<![A-Za-z]){_any('lives')}[ \n]at[ \n](?:only[ \n]|just[ \n])?$"
    )


@cache
def _average() -> re.Pattern[str]:
    """What an age is of, before it: "the average age of its members is 71"."""
    to, off = _any("averages", "moving"), _any("averages", "leaving")
    return re.compile(
        rf"(?<![A-Za-z]){_any('averages')}[ \n]age(?:[ \n](?:of|for)(?:[ \n][a-z’'-]{{2,14}}){{1,3}})?[ \n]"
        rf"(?:is|was|of|{to}(?:[ \n]from[ \n]\d\d)?[ \n]to|{off}[ \n]from)[ \n]$",
        re.I,
    )


def aged(text: str, start: int, end: int) -> bool:
    """Whether a bare figure is an age: "aged 34", "at the age of 9", "Anna Falk, 61, won", "She is 44 and lives in Tarn"."""
    if AGE.search(text, max(0, start - 16), start) or AGES.match(text, end):
        return True
    if _average().search(text, max(0, start - 80), start):
        return True
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return _bracketed(text, start, end)
    if AGED_TOO.search(text, max(0, start - 48), start):
        return True
    if _is_bound(text, start) or _of_life(text, start, end):
        return True
    sign = text[end : end + 1]
    if sign == ".":
        named = NAMED_AGE.search(text, max(0, start - 32), start) is not None
        spoke = _speaker().search(text, max(0, start - 32), start) is not None
        return spoke or (named and not NUMBERED.search(text, max(0, start - 80), start))
    return sign == "," and _in_commas(text, start, end)


def _is_bound(text: str, start: int) -> bool:
    """Whether persons are above or below an age: "adults over 65"."""
    persons = PERSONS.search(text, max(0, start - 32), start)
    word = persons[1].lower() if persons else ""
    return word in _words("groups") or word.removesuffix("s") in _words("persons")


def _of_life(text: str, start: int, end: int) -> bool:
    """Whether somebody is of an age, came to it, or did something at it: "who is 14", "turned 50", "died at 88", "At 34, he"."""
    if TURNING.search(text, max(0, start - 16), start):
        return TURNED.match(text, end) is not None
    if OF_THIS.match(text, end) and AT_AGE.search(text, max(0, start - 16), start):
        return True
    on = LIFE_GOES_ON.match(text, end) if _life().search(text, max(0, start - 24), start) else None
    return on is not None and on.group().split()[-1:] != ["and"] and starters().isdisjoint(on.group().split()[-1:])


def _in_commas(text: str, start: int, end: int) -> bool:
    """Whether a figure in commas is the age of whom stands before it: "Osei, 31, was", "a woman, 62, was"."""
    told = TOLD.match(text, end) is not None
    somebody = SOMEBODY.search(text, max(0, start - 56), start) if told else None
    if somebody and somebody[1].lower() in _words("persons"):
        return True
    surname = SURNAME.search(text, max(0, start - 32), start) if told else None
    return surname is not None or NAMED_AGE.search(text, max(0, start - 24), start) is not None


def _bracketed(text: str, start: int, end: int) -> bool:
    """Whether a bare figure in brackets is the age of the person named in front of them, and no number of a list."""
    if not text[start:end].isdecimal() or int(text[start:end]) < YOUNGEST:
        return False
    match = _named().search(text, max(0, start - 80), start)
    if match is None or TABULAR.search(text, max(0, start - 80), start - 1) or TABULAR.search(text, end + 1, end + 80):
        return False
    return bool(match["title"] or match["given"] in table("givennames")["given"]["words"] or PERSONAL.match(text, end))
