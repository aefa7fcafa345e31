"""Places in an order and how often a thing was done, as a copy chief ticks them: "the third slide", "in its fourth year", "twice".

What a text says went on "for four years running" bears out that it is "in its fourth year".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.amounts import Amount
from claimcheck.claims import Mention
from claimcheck.documents import Document
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span, meeting
from claimcheck.tables import table
from claimcheck.tellings.told import Told

ORDER = "place in an order"  # a unit that no other figure has
TIME = "time"  # of how often
DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
MULTIPLE = re.compile(r"\s(?:as|the|that|its|their|his|her)\b")  # behind "twice", what makes a multiple of it


def ranks(told: Told, document: Document) -> Iterator[Mention]:
    """The places in an order and the numbers of times of a sentence that are no part of anything else that was read."""
    taken = [mention.span for mention in told.sentence.mentions if mention.kind != "list"]
    taken += [Span(name.start, name.end) for name in told.names]
    is_taken = meeting(taken)
    start, end = told.sentence.span.start, told.sentence.span.end
    for match in _ordinals().finditer(told.text, start, end):
        if not is_taken(Span(*match.span())):
            yield _mention(match, document, _number(match.group()), ORDER, Dimension.MEASURE)
    for match in _times().finditer(told.text, start, end):
        if not is_taken(Span(*match.span())) and not MULTIPLE.match(told.text, match.end()):
            yield _mention(match, document, table("ranks")["times"][match.group().lower()], TIME, Dimension.COUNT)
    for match in _running().finditer(told.text, start, end):
        number = _number(match["one"] or match["two"])
        if number > 1:
            yield _mention(match, document, number, ORDER, Dimension.MEASURE)


def is_rank(mention: Mention) -> bool:
    """Whether a mention is a place in an order."""
    return isinstance(mention.value, Quantity) and mention.value.unit == ORDER


def _mention(match: re.Match[str], document: Document, number: int, unit: str, dimension: Dimension) -> Mention:
    return Mention(document.source(match.start(), match.end()), Quantity(Amount.of(number), unit, dimension))


def _number(word: str) -> int:
    """The number of an ordinal or a cardinal in words or digits."""
    low = word.lower()
    digits = DIGITS.fullmatch(low)
    if digits or low.isdecimal():
        return int(digits[1] if digits else low)
    numerals = table("numerals")
    return int(_places().get(low) or numerals["cardinals"].get(low, 0))


@cache
def _places() -> dict[str, int]:
    """The ordinals that stand for a place behind the first."""
    rows = table("numerals")["ordinals"]
    return {word: number for word, number in rows.items() if number > 1 and word not in ("half", "quarter")}


@cache
def _ordinals() -> re.Pattern[str]:
    words = "|".join(sorted(_places(), key=len, reverse=True))
    idioms = "|".join(table("ranks")["idioms"]["words"])
    return re.compile(rf"(?<![\w-])(?:{words}|{DIGITS.pattern})(?![\w-]|\s(?:{idioms})\b)", re.I)


@cache
def _times() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('ranks')['times'])})\b", re.I)


@cache
def _running() -> re.Pattern[str]:
    """ "four consecutive years", "for four years in a row"."""
    rows = table("ranks")["running"]
    behind, before, units = ("|".join(rows[key]) for key in ("behind", "before", "units"))
    number = rf"\d{{1,2}}|{'|'.join(table('numerals')['cardinals'])}"
    return re.compile(
        rf"\b(?:(?P<one>{number})\s(?:{before})\s(?:{units})s|(?P<two>{number})\s(?:{units})s\s(?:{behind}))\b", re.I
    )
