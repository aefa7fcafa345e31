"""The day of the week on which something happened: "opened on a Saturday", where the other text has its date, a Tuesday.

Two texts that only say "on Friday" are news of a week, which need not be the same; one of the two has the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import evolve

from claimcheck.claims import Mention
from claimcheck.counterparts.events import event_at, events_in
from claimcheck.counterparts.stated import Stated, certain
from claimcheck.counterparts.verbs import deed_before
from claimcheck.entities import Reference
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told
from claimcheck.times import Time

SINCE = 1800  # earlier days may be of the Julian calendar


@cache
def _names() -> tuple[str, ...]:
    return tuple(row[0] for row in table("times")["weekdays"]["bare"])


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<day>{'|'.join(_names())})\b", re.I)


def find_weekdays(told: Told, place: int) -> Iterator[Stated]:
    """The weekdays of what a sentence says to have happened, stated or by its date."""
    floor = told.sentence.span.start
    dated = list(told.sentence.valued(Time))
    for mention, time in dated:
        event = event_at(told, mention, floor, alone=len(dated) == 1)
        deed = None if event else deed_before(told, mention.span.start, floor)
        head = event.name if event else deed[0] if deed else ""
        day = None if _is_habit(told, Span(floor, mention.span.start)) else _day(told, place, mention, time)
        floor = mention.span.end
        if head and day:
            around = surroundings(told, mention.span).span
            repeats = event is None or event.repeats
            yield Stated(day, mention.span, "weekday", "weekday", head, told, place, around, repeats=repeats)


def _is_habit(told: Told, before: Span) -> bool:
    """Whether what is said to happen happens every week: "the market opens on a Saturday"."""
    places = [at for at, _ in events_in(told, before)]
    return bool(places) and any(w.start == places[-1] and w.low.endswith("s") for w in told.words)


def of_lives(lives: Iterable[Stated]) -> Iterator[Stated]:
    """The weekdays of births and deaths that a bracket behind a name gives."""
    for life in lives:
        then = certain(life)
        quote = life.told.text[life.span.start : life.span.end]
        if then is not None and (day := _of(then, quote)) and life.head in ("birth", "death"):
            yield evolve(life, value=day, states="weekday", family="weekday")


def _day(told: Told, place: int, mention: Mention, time: Time) -> Reference | None:
    """The day of the week that a time names, or whose date it is."""
    named = _named().search(mention.quote)
    if named and not is_dated(mention.quote):
        return Reference(mention.quote, (named["day"].lower(),))
    then = certain(Stated(time, mention.span, "dated", "date", "", told, place, mention.span))
    return None if then is None else _of(then, mention.quote)


def _of(then: Period, quote: str) -> Reference | None:
    """The weekday of a day; None of what is longer, or may be of another calendar."""
    if then.earliest is None or then.earliest != then.latest or then.earliest.year < SINCE:
        return None
    return Reference(quote, (_names()[then.earliest.weekday],))


def is_dated(quote: str) -> bool:
    """Whether the words of a time have a date.

    >>> is_dated("Tuesday, 4 June 1912"), is_dated("a Saturday morning")
    (True, False)
    """
    return any(sign.isdigit() for sign in quote)
