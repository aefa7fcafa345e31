"""Bare figures that are ages: "aged 34", "the 25-34 age group", "Anna Falk, 61, won"."""

from __future__ import annotations

import re

from claimcheck.tables import table

# behind a range of ages: "the 25-34 age group"
AGES = re.compile(r"[ \n]age[ \n](?:group|bracket|category|range|band)s?(?![a-z])", re.I)
# one name before an age in commas, behind which the sentence goes on: "Osei, 31, was"; none in a list of figures
SURNAME = re.compile(
    r"(?:^|[.;:!?”\"]\s|(?<![A-Za-z])(?!(?:in|at|of|from|near|to|on|by|for|with|across|around)\s)[a-z]{2,15}\s)"
    r"[A-Z][a-z]{2,15},[ \n]$"
)
TOLD = re.compile(r",[ \n][a-z]{2,15}[ \n]")
NUMBERED = re.compile(r"\d(?:;[ \n]|,[ \n][A-Z])")
# before an age
AGE = re.compile(
    r"(?<![A-Za-z])(?:aged|ages?|age[ \n]of|aged[ \n](?:about|just|only|between|from|over|under|above|below|at[ \n]least))[ \n]$",
    re.I,
)
# before an age that follows others: "aged 4, 6 and 9"
AGED_TOO = re.compile(r"(?<![A-Za-z])(?:aged|ages)[ \n](?:\d{1,3},[ \n]){0,6}\d{1,3}(?:,[ \n]|,?[ \n]and[ \n])$", re.I)
NAMED_AGE = re.compile(
    r"(?!(?:In|At|On|From|Near|Of|To|For|By|The|And|But)[ \n])[A-Z][a-z]{0,20}[ \n][A-Z][\w’'-]{1,20},[ \n]$"
)
# two names before an age in brackets, and a title before that: "Karen Whitlow (53)", "Captain Joost Verlinde (58)"
BRACKETED = re.compile(
    r"(?P<title>(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Captain|Capt|Cllr|Councillor|Judge|Pastor|Father)\.?[ \n])?"
    r"(?<![A-Za-z.])(?P<given>[A-ZÀ-Þ][\w’'-]{1,20})[ \n](?:[A-ZÀ-Þ][\w.’'-]{0,20}[ \n]){0,2}[A-ZÀ-Þ][\w’'-]{1,24},?[ \n]\($"
)
# behind such an age, what only persons do
PERSONAL = re.compile(r"\)(?:,?[ \n](?:who|whose|said|says|told|and[ \n](?:his|her)|from)(?![a-z])|,[ \n]an?[ \n])")
# a second figure in brackets, as in a list of results: "Ines Prat (12), Odd Lie (45)"
TABULAR = re.compile(r"\(\d{1,3}\)")
YOUNGEST = 12  # who is younger has the age written out
# somebody of no name before an age in commas: "a woman, 62, was"
SOMEBODY = re.compile(
    r"(?<![A-Za-z])(?:an?|the|his|her|their|our|my|another|one)[ \n](?:[a-z-]{2,14}[ \n]){0,3}([a-z-]{3,16}),[ \n]$",
    re.I,
)


def aged(text: str, start: int, end: int) -> bool:
    """Whether a bare figure is an age: "aged 34", "at the age of 9", "Anna Falk, 61, won"."""
    if AGE.search(text, max(0, start - 16), start) or AGES.match(text, end):
        return True
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return _bracketed(text, start, end)
    if AGED_TOO.search(text, max(0, start - 48), start):
        return True
    if text[end : end + 1] == "." and NAMED_AGE.search(text, max(0, start - 32), start):
        return not NUMBERED.search(text, max(0, start - 80), start)
    if text[end : end + 1] != ",":
        return False
    told = TOLD.match(text, end) is not None
    somebody = SOMEBODY.search(text, max(0, start - 56), start) if told else None
    if somebody and somebody[1].lower() in table("ages")["persons"]["words"]:
        return True
    surname = SURNAME.search(text, max(0, start - 32), start) if told else None
    return surname is not None or NAMED_AGE.search(text, max(0, start - 24), start) is not None


def _bracketed(text: str, start: int, end: int) -> bool:
    """Whether a bare figure in brackets is the age of the person named in front of them, and no number of a list."""
    if not text[start:end].isdecimal() or int(text[start:end]) < YOUNGEST:
        return False
    match = BRACKETED.search(text, max(0, start - 80), start)
    if match is None or TABULAR.search(text, max(0, start - 80), start - 1) or TABULAR.search(text, end + 1, end + 80):
        return False
    return bool(match["title"] or match["given"] in table("givennames")["given"]["words"] or PERSONAL.match(text, end))
