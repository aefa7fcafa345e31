"""What in a sentence is a figure that another report may state too: counts and sums, lengths of time, ages, places in an order, votes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from claimcheck.amounts import Amount
from claimcheck.claims import Mention
from claimcheck.counterparts.ranks import ORDINAL, numbered
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.ages import age_of
from claimcheck.tellings.told import Told


class Kind(Enum):
    """Of which kind a figure is; only figures of one kind are compared."""

    FIGURE = "figure"
    LENGTH = "length"
    AGE = "age"
    RANK = "rank"
    AYES = "votes for"
    NOES = "votes against"


Found = tuple[Kind, Span, Quantity]
COMPARED = frozenset({Dimension.COUNT, Dimension.MONEY, Dimension.PERCENT, Dimension.MEASURE, Dimension.NUMBER})
# how long ago, or after how long: no length of anything
APART = re.compile(r"\s(?:ago|later|earlier|before|after|from\snow)\b")
# "in its fourth year", "for the fourth year running": it has gone on for so many, or for one less and a part
NTH_YEAR = re.compile(
    rf"\b(?:in\s(?:its|their|his|her)|for\s(?:the|a))\s{ORDINAL}\s(?:(?:consecutive|straight|successive|full)\s)?year\b(?!\s(?:of\sstudy|students?|pupils?))",
    re.I,
)
# a place in an order, with what follows it; not "third quarter", "19th century", "second half"
RANK = re.compile(
    rf"\b{ORDINAL}(?=[\s-](?!(?:and|or|to|quarter|half|century|day|week|month|year|minute|division|degree|hand|person|class)\b)[a-z])",
    re.I,
)
# a place in an order as a number: "number three in the country's beer market"
NUMBERED = re.compile(
    r"\b[Nn]umber\s(?P<order>two|three|four|five|six|seven|eight|nine|ten)(?=\s(?:in|among|of|on|worldwide)\b)"
)
# "in the 88th minute", which is after 88 of them
MINUTE = re.compile(r"\b(?P<minute>[1-9]\d{0,2})(?:st|nd|rd|th)\sminute\b|\b(?P<goal>[1-9]\d?)(?:’|')(?![\w’'])")
# how long a race took, in digits: "2:23:15"; "at 2:23:15" is a time of day
RACED = re.compile(
    r"(?<![\w:.,])(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)(?![\w:]|\s?(?:[ap]\.?m\b|GMT\b|UTC\b))"
)
CLOCKED = re.compile(r"\b(?:[Aa]t|since|until|till|before|after|from)\s\Z")
# "by 31 to 24", "34-21", "nine votes to four"; "88 members in favour, 61 against"
IN_WORDS = re.compile(
    r"\b(?P<ayes>[a-z]{3,9}(?:-[a-z]{3,5})?)(?:\svotes)?\sto\s(?P<noes>[a-z]{3,9}(?:-[a-z]{3,5})?)\b", re.I
)
VOTES = re.compile(
    r"(?<![\w.,-])(?P<ayes>\d{1,3})(?:\svotes)?(?:\sto\s|-|–)(?P<noes>\d{1,3})(?![\w,-]|\.\d|\s(?:per\s?cent|percent|million|years?)\b|%)"
)
FOR = re.compile(r"(?<![\w.,-])(?P<ayes>\d{1,3})\b[^.;:\d]{0,50}?\b(?:in\sfavou?r|for|backed|supported)\b[^.;:\d]{0,40}?\b(?P<noes>\d{1,3})\b[^.;:\d]{0,40}?\b(?:against|opposed)\b")  # fmt: skip
# behind a place in an order, of what it is: "third-largest", "second most popular"
MOST_OF_ALL = re.compile(r"[\s-](?:most[\s-])?(?P<most>[a-z]{3,12}est|worst|best|most\s[a-z]{4,14})\b")


def found_in(told: Told) -> Iterator[Found]:
    """The figures of a sentence."""
    votes = list(_votes(told))
    yield from votes
    taken = [span for _, span, _ in votes]
    for mention in told.sentence.mentions:
        if any(span.overlaps(mention.span) for span in taken):
            continue
        value = mention.value
        if (age := age_of(told, mention)) is not None:
            yield Kind.AGE, mention.span, Quantity(age)
        elif isinstance(value, Quantity) and value.dimension in COMPARED:
            yield Kind.FIGURE, mention.span, value
        elif isinstance(value, CalendarDuration | FixedDuration):
            yield from _length(mention, value, told)
    yield from _years(told)
    yield from _ranks(told)


def _length(mention: Mention, value: CalendarDuration | FixedDuration, told: Told) -> Iterator[Found]:
    """How long something went on."""
    if not mention.quote.isdigit() and not APART.match(told.text, mention.span.end):
        yield Kind.LENGTH, mention.span, Quantity(value.amount, value.unit, Dimension.MEASURE)


def _years(told: Told) -> Iterator[Found]:
    """How long something has gone on that is in one of its years."""
    for match in NTH_YEAR.finditer(told.text, told.sentence.span.start, told.sentence.span.end):
        number = numbered(match["order"].lower())
        if number is not None and number > 1:
            yield (
                Kind.LENGTH,
                Span(*match.span()),
                Quantity(Amount.between(number - 1, number), "year", Dimension.MEASURE),
            )


def _ranks(told: Told) -> Iterator[Found]:
    """Places in an order, but the first, which often says no more than "at first"; and minutes of play."""
    whole = told.sentence.span
    for match in RANK.finditer(told.text, whole.start, whole.end):
        number = numbered(match["order"].lower())
        if number is not None and number > 1:
            yield Kind.RANK, Span(*match.span()), Quantity(Amount.of(number))
    for match in NUMBERED.finditer(told.text, whole.start, whole.end):
        place = table("numerals")["cardinals"][match["order"]]
        yield Kind.RANK, Span(*match.span()), Quantity(Amount.of(int(place)))
    for match in MINUTE.finditer(told.text, whole.start, whole.end):
        minute = int(match["minute"] or match["goal"])
        yield Kind.LENGTH, Span(*match.span()), Quantity(Amount.of(minute), "minute", Dimension.MEASURE)
    yield from _raced(told)


def extreme_of(text: str, span: Span, end: int) -> str:
    """By what quality a place in an order is one: "large" of the third-largest and of number three; empty where nothing says so."""
    if text[span.start : span.end].lower().startswith("number "):
        return "large"
    most = MOST_OF_ALL.match(text, span.end, end)
    return lemma_of(most["most"].removeprefix("most ")) if most else ""


def _raced(told: Told) -> Iterator[Found]:
    """How long a race took somebody, in digits with colons."""
    whole = told.sentence.span
    for match in RACED.finditer(told.text, whole.start, whole.end):
        if not CLOCKED.search(told.text, max(whole.start, match.start() - 8), match.start()):
            seconds = (int(match["hours"]) * 60 + int(match["minutes"])) * 60 + int(match["seconds"])
            yield Kind.LENGTH, Span(*match.span()), Quantity(Amount.of(seconds), "second", Dimension.MEASURE)


def _votes(told: Told) -> Iterator[Found]:
    """How many voted for something, and against it."""
    if told.content.isdisjoint(table("affairs")["votes"]["words"]):
        return
    whole = told.sentence.span
    found = (pattern.search(told.text, whole.start, whole.end) for pattern in (VOTES, FOR))
    match = next(filter(None, found), None) or _in_words(told)
    if match is not None:
        for side, kind in (("ayes", Kind.AYES), ("noes", Kind.NOES)):
            number = table("numerals")["cardinals"].get(match[side].lower())
            yield kind, Span(*match.span(side)), Quantity(Amount.of(int(number or match[side])))


def _in_words(told: Told) -> re.Match[str] | None:
    """Two numbers in words that are those of a vote."""
    numbers = table("numerals")["cardinals"]
    found = IN_WORDS.finditer(told.text, told.sentence.span.start, told.sentence.span.end)
    return next((m for m in found if m["ayes"].lower() in numbers and m["noes"].lower() in numbers), None)
