"""What is said around a figure: "more than", "or so", "rose by", "from … to"; the words are in two tables.

Both directions walk word by word over a bounded stretch and look each phrase up; no pattern grows with the tables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from claimcheck.extract.numberwords import starters
from claimcheck.quantities import Trend
from claimcheck.tables import table

BEHIND = 72  # code points looked at before a figure
PHRASE = 6  # words in the longest phrase
# a word (with its dots and hyphens), a run of comparison signs, or any other sign
TOKEN = re.compile(r"[A-Za-z]+(?:[.'’\-][A-Za-z]+){0,3}\.?|[<>=≤≥⩾⩽≈~∼˜≃±＞＜]+(?: =)?|\+/-|\S")
# the next words behind a figure
WORDS_AFTER = re.compile(r"[ \u00a0\n\-‐‑]{0,2}([A-Za-z]{2,12})(?:[ \n]([a-z]{2,9}))?(?:[ \n]([a-z]{3,9}))?", re.I)


@frozen
class Said:
    """The comparator, the trend, and where the words of the comparator begin (or end)."""

    shape: str | None
    edge: int
    trend: Trend | None = None
    loose: bool = False  # the trend word has other meanings too
    change: bool = False  # "to" stands between the trend word and the figure: a level, not a change


# behind a figure: so much is wanting to the next, which is no bound: "four short of the 23"
WANTING = re.compile(r"[ \n]short[ \n]of(?![a-z])", re.I)


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
def _silent() -> frozenset[str]:
    return frozenset(table("comparators")["silent"]["words"])


@cache
def trend_words() -> Mapping[str, tuple[Trend, bool]]:
    """Trend verbs and adverbs: the direction, and whether they have other meanings too."""
    rows = table("trends")
    found: dict[str, tuple[Trend, bool]] = {}
    for key in ("loose", "verbs"):
        for trend in ("up", "down"):
            found |= dict.fromkeys(rows[key][trend], ("up" if trend == "up" else "down", key == "loose"))
    return found


@cache
def _sets() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(table("comparators")["transparent"]["words"]), frozenset(table("trends")["adverbs"]["words"])


def before(text: str, start: int, floor: int = 0) -> Said:
    """The comparator and trend before `start`, nothing before `floor` being looked at.

    >>> before("it rose by more than 12", 21)
    Said(shape='>', edge=11, trend='up', loose=False, change=False)
    """
    low = max(floor, start - BEHIND)
    tokens = [(m.start() + low, m.group().lower()) for m in TOKEN.finditer(text[low:start])][-12:]
    if 0 < floor < start and WANTING.match(text, floor):
        tokens = []
    shape, edge, tokens = _comparator(tokens, start)
    trend, loose = _trend(tokens)
    return Said(shape, edge, trend, loose)


def _comparator(tokens: list[tuple[int, str]], start: int) -> tuple[str | None, int, list[tuple[int, str]]]:
    shape, edge, transparent = None, start, _sets()[0]
    while tokens:
        found = _phrase(tokens)
        if found:
            size, said = found
            silent = edge == start and " ".join(word for _, word in tokens[-size:]) in _silent()
            edge, tokens = start if silent else tokens[-size][0], tokens[:-size]
            shape = _joined(shape, said)
        elif tokens[-1][1] in transparent and shape is None:
            tokens = tokens[:-1]
            if not tokens or not (_phrase(tokens) or tokens[-1][1] in transparent):
                break
        else:
            break
    return shape, edge, tokens


def _joined(inner: str | None, outer: str) -> str:
    """Of two comparators, as in "about, or above": the one that says more."""
    if inner is None or inner == "=":
        return outer
    return outer if inner == "~" and outer not in ("=", "~") else inner


def _phrase(tokens: list[tuple[int, str]]) -> tuple[int, str] | None:
    if tokens[-1][1] not in _last_words():
        return None
    for size in range(min(PHRASE, len(tokens)), 0, -1):
        shape = _before().get(" ".join(word for _, word in tokens[-size:]))
        if shape:
            return size, shape
    return None


def _trend(tokens: list[tuple[int, str]]) -> tuple[Trend | None, bool]:
    adverbs, words = _sets()[1], trend_words()
    plain = [word for _, word in tokens]
    by = plain[-1:] == ["by"]  # "grow sales by 5%": the verb may stand further off
    for back in range(1, min(6, len(plain)) + 1):
        word = plain[-back]
        if phrase := words.get(" ".join(plain[len(plain) - back - 1 : len(plain) - back + 1])):
            return phrase
        found = words.get(word)
        if found and not (word in ("up", "down") and plain[-back - 1 : -back] and plain[-back - 1] in _idle()):
            return found
        if not (by and word.isalpha()) and word not in adverbs and not word.endswith("ly"):
            break
    return None, False


@cache
def _idle() -> frozenset[str]:
    return frozenset(table("trends")["idle"]["words"])


def after(text: str, end: int) -> tuple[str, int] | None:
    """The comparator behind `end` and where it ends: "or more", "plus", "-odd", "and counting", "+".

    >>> after("20 or more people", 2)
    ('>=', 10)
    """
    sign = text[end : end + 1]
    if sign == "+" and not text[end + 1 : end + 2].isalnum():
        return ">=", end + 1
    match = WORDS_AFTER.match(text, end)
    if match is None or match[1][0].isupper():
        return None
    words = [word.lower() for word in match.groups() if word]
    for size in range(len(words), 0, -1):
        shape = _after().get(" ".join(words[:size]))
        if shape:
            return None if _goes_on(text, match.end(size)) else (shape, match.end(size))
    return None


# a figure or "than" behind: what stands before belongs to that
FIGURE = re.compile(r"\s{1,2}(?:than\s|to\s|[\d$€£¥]|or equal than)")


# the next word, behind an article
NEXT = re.compile(r"\s{1,2}(?:an?\s{1,2})?([a-z]{3,9})(?![a-z])")


def _goes_on(text: str, end: int) -> bool:
    following = NEXT.match(text, end)
    return FIGURE.match(text, end) is not None or (
        following is not None and following[1] in starters() - {"one", *table("numerals")["magnitudes"]}
    )


CLAUSE = 120  # code points looked at for the verb of "from … to"
CLAUSES = re.compile(r"[.;:!?]\s|\s[–—-]\s|,\s")


def moves(text: str, start: int, floor: int = 0) -> bool:
    """Whether "from A to B" at `start` tells of a move from one figure to the other: "rose from 3 to 5"."""
    apart = text.endswith(
        (", from", ",\nfrom"), max(0, start - 6), start
    )  # told of the change before: "rose 8%, from 3 to 5"
    clause = text[max(0 if apart else floor, start - CLAUSE) : start]
    starts = [m.end() for m in CLAUSES.finditer(clause) if m.end() < len(clause) - len("from ")]  # "rose, from 3 to 5"
    clause = clause[max(starts, default=0) :]
    words = [m.group().lower() for m in TOKEN.finditer(clause)]
    if not words or words[-1] != "from":
        return False
    changes = {
        *trend_words(),
        *table("trends")["moves"]["words"],
        *table("trends")["nouns"]["up"],
        *table("trends")["nouns"]["down"],
    }
    return any(word in changes for word in words[:-1])


def behind(text: str, end: int) -> Trend | None:
    """The trend said behind a figure: "5% higher", "a 5% drop"."""
    match = WORDS_AFTER.match(text, end)
    if match is None:
        return None
    rows = table("trends")
    for trend in ("up", "down"):
        if match[1].lower() in rows["behind"][trend] or match[1].lower() in rows["nouns"][trend]:
            return "up" if trend == "up" else "down"
    return None
