"""The day of the week on which something happened: "opened on a Saturday", where the other text has its date, a Tuesday.

Two texts that only say "on Friday" are news of a week, which need not be the same; one of the two has the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Mention
from claimcheck.counterparts.events import event_at
from claimcheck.counterparts.stated import Stated, certain
from claimcheck.counterparts.verbs import deed_before
from claimcheck.entities import Reference
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
        day = _day(told, place, mention, time)
        floor = mention.span.end
        if head and day:
            around = surroundings(told, mention.span).span
            repeats = event is None or event.repeats
            yield Stated(day, mention.span, "weekday", "weekday", head, told, place, around, repeats=repeats)


def _day(told: Told, place: int, mention: Mention, time: Time) -> Reference | None:
    """The day of the week that a time names, or whose date it is."""
    named = _named().search(mention.quote)
    if named and not is_dated(mention.quote):
        return Reference(mention.quote, (named["day"].lower(),))
    then = certain(Stated(time, mention.span, "dated", "date", "", told, place, mention.span))
    if then is None or then.earliest is None or then.earliest != then.latest or then.earliest.year < SINCE:
        return None
    return Reference(mention.quote, (_names()[then.earliest.weekday],))


def is_dated(quote: str) -> bool:
    """Whether the words of a time have a date.

    >>> is_dated("Tuesday, 4 June 1912"), is_dated("a Saturday morning")
    (True, False)
    """
    return any(sign.isdigit() for sign in quote)
