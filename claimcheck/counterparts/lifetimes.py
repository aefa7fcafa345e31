"""How old somebody was, by the date of birth: at death, at a win; and ages in words, "in his forties", "a teenager"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from claimcheck.amounts import Amount
from claimcheck.counterparts.ages import at_what
from claimcheck.counterparts.events import event_of, words_of
from claimcheck.counterparts.names import is_among
from claimcheck.counterparts.stated import Stated, certain
from claimcheck.counterparts.tenures import ENDS
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import decades_of_life, listed, stages_of_life
from claimcheck.days import Day
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told

# "in her early forties", "in his 20s"
DECADE = re.compile(
    r"\b(?:in|into)\s(?:his|her|their)\s(?:(?P<part>early|mid|middle|late)[\s-])?(?P<decade>teens|\w{3,6}ies|[2-9]0s)\b",
    re.I,
)
# "was still a teenager when"
STAGE = re.compile(
    r"\b(?:was|were|being|as|while)\s(?:still\s|only\s|just\s|already\s){0,2}(?:an?\s)?(?P<stage>[a-z]{4,14})\b"
)
# "did not make it to his 80th birthday", "died before her 93rd birthday", "lived past his 90th birthday"
BIRTHDAY = re.compile(
    r"\b(?:(?P<short>(?:not|never|n['’]t|failed\sto)\s(?:quite\s)?(?:live|make\sit|make|reach|see)(?:\sto)?(?:\ssee|\sreach)?|died\s(?:\w+\s){0,3}?before|passed\saway\s(?:\w+\s){0,3}?before)"
    r"|lived\s(?:past|to\ssee|beyond)|died\s(?:\w+\s){0,3}?after)\s(?:his|her|their)\s(?P<years>[1-9]\d)(?:st|nd|rd|th)\sbirthday"
)
# what makes a bound of the age behind it: "died before turning forty", "was past sixty when", "made his debut at over thirty"
YOUNGER = (
    r"before\s(?:turning|reaching|the\sage\sof|(?:he|she|they)\s(?:had\s)?(?:turned|reached|was|were))|not\syet|still\sunder"
    r"|(?:was|were)\sunder|at\sunder|(?:not|never|n['’]t)\slive\sto\s(?:see|be|reach)"
)
OLDER = r"(?:was|were|at)\s(?:well\s)?(?:over|past|above)|after\s(?:turning|reaching|the\sage\sof)"
PARTS = {"early": (0, 4), "mid": (3, 7), "middle": (3, 7), "late": (5, 10)}
AGED = frozenset({"age", "turn", "reach", "old", "year"})
OLDEST = 120  # years; beyond, two persons were mixed up


def ages_in_words(told: Told, place: int) -> Iterator[Stated]:
    """The ages that a sentence gives without a figure."""
    yield from _birthdays(told, place)
    yield from _bounds(told, place)
    start, end = told.sentence.span.start, told.sentence.span.end
    for match in DECADE.finditer(told.text, start, end):
        first = decades_of_life().get(match["decade"].lower())
        if first is not None:
            low, high = PARTS.get((match["part"] or "").lower(), (0, 10))
            low, high = (3, 10) if match["decade"].lower() == "teens" else (low, high)
            yield _aged(told, place, Span(match.start(), match.end()), (first + low, first + high - 1))
    for match in STAGE.finditer(told.text, start, end):
        ages = stages_of_life().get(match["stage"])
        if ages is not None and at_what(told) != "age":
            yield _aged(told, place, Span(match.start("stage"), match.end()), (ages[0], ages[1]))


def _birthdays(told: Told, place: int) -> Iterator[Stated]:
    """What a sentence says of the age somebody reached or not: "did not live to see his 80th birthday"."""
    for match in BIRTHDAY.finditer(told.text, told.sentence.span.start, told.sentence.span.end):
        short = match["short"] is not None
        if short or at_what(told) == "death":
            value = Quantity(Amount.of(int(match["years"]), "<" if short else ">="), "year", Dimension.COUNT)
            span = Span(match.start(), match.end())
            yield Stated(value, span, "count", "age", "death", told, place, surroundings(told, span).span)


@cache
def _bound(before: str) -> re.Pattern[str]:
    tens = (word for word in table("numerals")["cardinals"] if word.endswith(("ty", "teen")))
    return re.compile(rf"\b(?:{before})\s(?P<years>[1-9]\d|{'|'.join(tens)})(?=[.,;]|\swhen\b|\syears\sold\b|\Z)")


def _bounds(told: Told, place: int) -> Iterator[Stated]:
    """What a sentence says of the age before or after which somebody did something."""
    for before, comparator in ((YOUNGER, "<"), (OLDER, ">=")):
        for match in _bound(before).finditer(told.text, told.sentence.span.start, told.sentence.span.end):
            what = "death" if " live " in match.group() else at_what(told)
            years = match["years"]
            number = int(years if years.isdigit() else table("numerals")["cardinals"][years])
            value, span = (
                Quantity(Amount.of(number, comparator), "year", Dimension.COUNT),
                Span(match.start(), match.end()),
            )
            if what != "age":
                yield Stated(value, span, "count", "age", what, told, place, surroundings(told, span).span)


def _aged(told: Told, place: int, span: Span, ages: tuple[int, int]) -> Stated:
    value = Quantity(Amount.between(*ages), "year", Dimension.COUNT)
    return Stated(value, span, "count", "age", at_what(told), told, place, surroundings(told, span).span)


def ages_from_births(c: Stated, others: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """How old a subject was at what a statement gives its age at, by the one birth that the other text dates; with that birth."""
    births = {born.edtf: e for e in others if e.head == "birth" and (born := certain(e))}
    if c.family != "age" or len(births) != 1:
        return
    birth = next(iter(births.values()))
    for e in others:
        born, then = certain(birth), certain(e)
        if (
            e.family == "date"
            and (_is_entry(c, e) or (e.head == event_of(c.head) and _is_one_deed(c, e)))
            and born
            and then
            and (years := _years(born, then))
        ):
            yield _reckoned(e, birth, c.head, years), birth


def _is_entry(c: Stated, e: Stated) -> bool:
    """Whether an age is that at which an office was taken up which the other text dates: "in his forties when he became mayor"."""
    noun = e.head.removeprefix(ENDS[0]) if e.head.startswith(ENDS[0]) else ""
    taken = {verb_lemma(word) for word in table("offices_held")["taken"]["words"]}
    return bool(noun) and c.head in taken and any(word.low == noun for word in c.told.words)


def _is_one_deed(c: Stated, e: Stated) -> bool:
    """Whether what may happen more than once is one: her first race is not her first title."""
    deed = {lemma_of(form) for form in words_of(e.head)}
    told = c.told.content - c.told.titles - e.told.titles - c.told.content_within(c.span) - listed("light") - AGED
    own = {word for word in told if lemma_of(word) not in deed}
    named = [name for name in c.told.names if name is not c.told.opened]
    if not own and named:
        return all(is_among([name], e.told) for name in named) or not e.repeats
    return not (e.repeats and own) or bool(
        own & (e.told.content | {word for name in e.told.names for word in name.words})
    )


def _reckoned(e: Stated, birth: Stated, head: str, years: tuple[int, int]) -> Stated:
    low, high = years
    born, then = certain(birth), certain(e)
    aged = f"{low} or {high}" if high == low + 1 else str(low) if low == high else f"{low} to {high}"
    return evolve(
        e,
        value=Quantity(Amount.between(low, high), "year", Dimension.COUNT),
        span=Span(min(birth.span.start, e.span.start), e.span.end) if birth.told is e.told else e.span,
        states="count",
        family="age",
        head=head,
        verb="",
        modifiers=frozenset(),
        repeats=False,
        because=f"born {born}, {e.head} {then}: aged {aged}",
    )


def _years(born: Period, then: Period) -> tuple[int, int] | None:
    """The whole years from a birth to a time, at the least and at the most."""
    if born.earliest is None or born.latest is None or then.earliest is None or then.latest is None:
        return None
    least, most = _whole(born.latest, then.earliest), _whole(born.earliest, then.latest)
    return (max(0, least), most) if 0 <= most <= OLDEST else None


def _whole(born: Day, then: Day) -> int:
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))
