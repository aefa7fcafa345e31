"""Of which time a work, a person or a body is: a sitcom of the 1980s, a composer of the nineteenth century, active in the nineties.

A work came out in it. A series was on the air, and a person or a body was there, in some part of it: it is held against what
begins and ends with the events that the other text dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from claimcheck.counterparts.stated import Stated, certain
from claimcheck.counterparts.texts import WORKS, kinds
from claimcheck.counterparts.wordlists import listed
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told
from claimcheck.times import Time

LIFE, ON_AIR = "lifetime", "time on the air"
FAR = 90  # code points before a time
# "is a British film of ", "were a band from "
OF_TIME = re.compile(
    r"\b(?:is|was|are|were)\s(?:an?|the|one\sof\sthe)\s(?:[\w’'-]{2,20},?\s){0,6}?(?P<noun>[a-z]{4,14})\s(?P<lead>of|from|in)\s(?:the\s)?\Z"
)
# "is a 1970s sitcom"
BEFORE_NOUN = re.compile(r"\b(?:is|was|are|were)\s(?:an?|the)\s\Z")
NOUN = re.compile(
    r"\s(?:[\w-]{2,20},?\s){0,4}?(?P<noun>[a-z]{4,14})(?=\s?[.,;]|\s(?:by|about|starring|directed|from|that|which|created)\b|\Z)"
)
ENDS = re.compile(r"\s?(?:[.,;]|\Z)|\s(?:by|about|starring|directed|that|which|who|and)\b")
NEGATED = re.compile(r"\b(?:not|never|no)\b|n['’]t\b")


@cache
def _there_at() -> re.Pattern[str]:
    words = "|".join(table("events")["there_at"]["words"])
    return re.compile(
        rf"\b(?:{words})\b(?:(?!\b(?:that|who|which|when|by|until|since|before|after)\b)[^.;:,()]){{0,40}}\s(?:in|during)\s(?:the\s)?\Z"
    )


def find_vintages(told: Told, place: int) -> Iterator[Stated]:
    """The times of which a sentence says that its subject is, or in which it was there."""
    start, end = told.sentence.span.start, told.sentence.span.end
    for mention, time in told.sentence.valued(Time):
        then = time.readings[0] if len(time.readings) == 1 else None
        if then is None or then.earliest is None or then.latest is None or NEGATED.search(told.text, start, end):
            continue
        if any(word.low in listed("revived") for word in told.words):
            continue  # "were active again in the 1990s"
        span = mention.span
        before = told.text[max(told.opening, span.start - FAR) : span.start]
        of_time = OF_TIME.search(before) if ENDS.match(told.text, span.end, end) else None
        plain = (
            NOUN.match(told.text, span.end, end) if BEFORE_NOUN.search(before) and not mention.quote.isdigit() else None
        )
        noun = (of_time or plain or {"noun": ""})["noun"]
        kind = kinds().get(noun, "")
        if of_time and of_time["lead"] == "in" and kind != "person":
            kind = ""  # "were a school band in the sixties", and are called otherwise now
        if kind in WORKS - {"band"}:
            yield _stated(told, place, span, time, "publication", "published", frozenset({noun}))
        elif kind == "series":
            yield _stated(told, place, span, time, ON_AIR, "dated")
        elif kind in ("person", "band", "firm", "body") or _there_at().search(before):
            yield _stated(told, place, span, time, LIFE, "dated")


def _stated(
    told: Told, place: int, span: Span, time: Time, head: str, states: str, sort: frozenset[str] = frozenset()
) -> Stated:
    return Stated(time, span, states, "date", head, told, place, surroundings(told, span).span, modifiers=sort)


def times_there(c: Stated, others: Sequence[Stated]) -> Iterator[Stated]:
    """From when to when something was there, by what a text says of its beginning and its end, for a statement of its time."""
    if c.family != "date" or c.head not in (LIFE, ON_AIR):
        return
    rows = table("events")["there"][c.head]
    begun, over = (
        [e for e in others if e.family == "date" and e.head in rows[key] and certain(e)] for key in ("begins", "over")
    )
    first = min((then.earliest for e in begun if (then := certain(e)) and then.earliest), default=None)
    last = max((then.latest for e in over if (then := certain(e)) and then.latest), default=None)
    if first is None and last is None:
        return
    one = (begun or over)[0]
    said = " and ".join(dict.fromkeys(f"the {e.head} was {certain(e)}" for e in (*begun, *over)))
    value = Time((Period.between(first, last),), (False,), None, None)
    yield evolve(one, value=value, states=c.states, head=c.head, modifiers=frozenset(), repeats=False, because=said)
