"""What is said around a figure: "more than", "or so", "at least"; the words are in a table, those of change in `changewords`.

Both directions walk word by word over a bounded stretch and look each phrase up; no pattern grows with the tables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from attrs import frozen

from claimcheck.extract.numbers import changewords
from claimcheck.extract.numbers.numberwords import starters
from claimcheck.quantities import Trend
from claimcheck.tables import table

BEHIND = 72  # code points looked at before a figure
MOST = 12  # words looked at before a figure
PHRASE = 6  # words in the longest phrase
# a word (with its dots and hyphens), a run of comparison signs, or any other sign
TOKEN = re.compile(r"[A-Za-z]+(?:[.'’\-][A-Za-z]+){0,3}\.?|[<>=≤≥⩾⩽≈~∼˜≃±＞＜≳≲≫≪]+(?: =)?|\+/-|\S")
# the next words behind a figure
WORDS_AFTER = re.compile(r"[ \u00a0\n\-‐‑]{0,2}([A-Za-z]{2,12})(?:[ \n]([a-z]{2,9}))?(?:[ \n]([a-z]{3,9}))?", re.I)


# the last words of a clause, behind a comma: "300 men, give or take."
CLOSING = re.compile(r",[ \n]((?:[a-z]{2,5}[ \n]){0,2}[a-z]{2,11})(?=\s?[.,;:!?)]|\s?\Z)")


@frozen
class Said:
    """The comparator, the trend, and where the words of the comparator begin (or end)."""

    shape: str | None
    edge: int
    trend: Trend | None = None
    loose: bool = False  # the trend word has other meanings too


# behind a figure: so much lies between it and the next, which is no bound: "four short of the 23", "12% more than the 75"
WANTING = re.compile(
    r"[ \n](?:short[ \n]of(?![a-z])"
    r"|(?:(?:more|less|fewer|higher|lower|greater|larger)[ \n]than|above|below)(?=[ \n](?:the|its|their)[ \n]))"
    r"|(?:(?<=cent)|(?<=%))[ \n](?:more|less|fewer|higher|lower)[ \n]than(?![a-z])",
    re.I,
)

ENDED = re.compile(r"[.!?;]\s")  # a sentence ends


@cache
def _before() -> Mapping[str, str]:
    rows = table("comparators")
    return {
        phrase: shape for key in ("before", "before_signs") for shape, names in rows[key].items() for phrase in names
    }


@cache
def _after() -> Mapping[str, str]:
    return {phrase: shape for shape, names in table("comparators")["after"].items() for phrase in names}


@cache
def _last_words() -> frozenset[str]:
    signs = {sign for names in table("comparators")["before_signs"].values() for sign in names}
    return frozenset(phrase.split()[-1] for phrase in _before()) | signs


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words from the table of comparators."""
    return frozenset(table("comparators")[name]["words"])


def before(text: str, start: int, floor: int = 0) -> Said:
    """The comparator and trend before `start`, nothing before `floor` being looked at.

    >>> before("it rose by more than 12", 21)
    Said(shape='>', edge=11, trend='up', loose=False)
    """
    wanting = None
    if 0 < floor < start and not ENDED.search(text, floor, start):
        wanting = WANTING.match(text, floor)
    low = max(wanting.end() if wanting else floor, start - BEHIND)
    written = TOKEN.findall(text, low, start)[-MOST:]
    tokens = list(map(str.lower, written))
    shape, first, plain, level = _comparator(tokens)
    trend, loose = changewords.before(plain, of=tokens[len(plain) : len(plain) + 1] == ["of"], level=level)
    edge = start
    for token in reversed(written[first:]):  # nothing but space parts them
        edge = text.rfind(token, low, edge)
    return Said(shape, edge, trend, loose)


def _comparator(tokens: list[str]) -> tuple[str | None, int, list[str], bool]:
    """The comparator, its first token, the words before it, and whether it tells of a level: "fell below 5%"."""
    shape, end, level = None, len(tokens), False
    first, transparent = end, listed("transparent")
    while tokens:
        found = _phrase(tokens)
        if found:
            size, said = found
            phrase = " ".join(tokens[-size:])
            silent, level = first == end and phrase in listed("silent"), level or phrase in listed("levels")
            tokens = tokens[:-size]
            first = end if silent else len(tokens)
            shape = _joined(shape, said)
        elif tokens[-1] in transparent and shape is None:
            tokens = tokens[:-1]
            if not tokens or not (_phrase(tokens) or tokens[-1] in transparent):
                break
        else:
            break
    return shape, first, tokens, level


def _joined(inner: str | None, outer: str) -> str:
    """Of two comparators, as in "about, or above", the one that says more; a bound behind which "about" stands is a loose one."""
    if inner is None or inner == "=":
        return outer
    return _LOOSE.get(outer, inner) if inner == "~" else inner


_LOOSE = {">": ">=~", ">=": ">=~", "<": "<=~", "<=": "<=~"}  # "more than about 40", "up to some 40"


def _phrase(tokens: list[str]) -> tuple[int, str] | None:
    if tokens[-1] not in _last_words():
        return None
    if tokens[-1] == "about" and len(tokens) > 1 and tokens[-2] in listed("concerning"):
        return None
    if tokens[-2:] == ["up", "to"] and _leads_up(tokens[:-2]):
        return None
    for size in range(min(PHRASE, len(tokens)), 0, -1):
        shape = _before().get(" ".join(tokens[-size:]))
        if shape:
            return size, shape
    return None


OBJECT = 6  # words that something carried up to a level has, at most


def _leads_up(words: list[str]) -> bool:
    """Whether "up to" behind these words leads to a level: "edged up to 5 percent", "brought the fleet up to 48 ships"."""
    if words[-1:] and words[-1] in listed("moving"):
        return True
    near = words[-OBJECT:]
    return any(word in listed("carrying") and thing in listed("carried") for word, thing in pairwise(near))


def after(text: str, end: int) -> tuple[str, int] | None:
    """The comparator behind `end` and where it ends: "or more", "plus", "-odd", "and counting", "+".

    >>> after("20 or more people", 2)
    ('>=', 10)
    """
    sign = text[end : end + 1]
    if sign == "+" and not text[end + 1 : end + 2].isalnum():
        return ">=", end + 1
    closing = CLOSING.match(text, end)
    if closing and (shape := _after().get(closing[1].replace("\n", " "))):
        return shape, closing.end()
    match = WORDS_AFTER.match(text, end)
    if match is None or match[1][0].isupper():
        return None
    words = [word.lower() for word in match.groups() if word]
    for size in range(len(words), 0, -1):
        shape = _after().get(" ".join(words[:size]))
        if shape:
            joins = words[size - 1] in listed("joining") and JOINED.match(text, match.end(size)) is not None
            return None if joins or _goes_on(text, match.end(size)) else (shape, match.end(size))
    return None


# behind a word that goes on to something else: "40 rooms plus a pool", "70 and under the age of 90"
JOINED = re.compile(r"\s(?:an?|the|its|their|his|her|another|some|age|at)\s")
# a figure or "than" behind: what stands before belongs to that
FIGURE = re.compile(r"\s{1,2}(?:than\s|to\s|[\d$€£¥]|or equal than)")


# the next word, behind an article
NEXT = re.compile(r"\s{1,2}(?:an?\s{1,2})?([a-z]{3,9})(?![a-z])")


def _goes_on(text: str, end: int) -> bool:
    following = NEXT.match(text, end)
    return FIGURE.match(text, end) is not None or (
        following is not None and following[1] in starters() - {"one", *table("numerals")["magnitudes"]}
    )
