"""Dates that a text gives by a war or a time that is known by name: "built during the Second World War"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.counterparts.eventorders import DENIED, last_event
from claimcheck.counterparts.events import Event
from claimcheck.counterparts.ranks import ORDINALS, numbered
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.texts import stand_in
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told
from claimcheck.times import Time

NEAR = (
    1  # years around the turn of a century, of which each may be meant: what was before it was before the last of them
)
MOST = 2  # eras of one sentence that are read


@cache
def _pattern() -> re.Pattern[str]:
    """ "during the Second World War", "after World War II began": the order, the era, and which of its ends."""
    names = "|".join(sorted(map(re.escape, table("eras")["eras"]), key=len, reverse=True))
    names = rf"turn\sof\sthe\s(?P<nth>{ORDINALS})\scentury|{names}"
    ends = {end: "|".join(map(re.escape, table("eras")["ends"][end])) for end in ("first", "last")}
    return re.compile(
        r"\b(?P<order>[Dd]uring|[Bb]efore|[Aa]fter|[Pp]rior\sto|[Ss]ince)\s(?:the\s)?"
        rf"(?:(?:(?P<first>{ends['first']})|(?P<last>{ends['last']}))\sof\s(?:the\s)?)?(?P<era>{names})\b"
        rf"(?:\s(?:(?P<began>{ends['first']})|(?P<ended>{ends['last']}))\b)?(?=\s?[.,;]|\Z)"
    )


@cache
def _fallen() -> re.Pattern[str]:
    """ "was killed in the First World War", "died in action during World War II"."""
    wars = (era for era in table("eras")["eras"] if "War" in era)
    names = "|".join(sorted(map(re.escape, wars), key=len, reverse=True))
    return re.compile(
        r"\s(?:[a-z]{4,10}ly\s)?(?:was\skilled|died|fell|perished|lost\s(?:his|her)\slife)\s(?:in\saction\s)?(?:in|during)\s(?:the\s)?"
        rf"(?P<era>{names})(?=\s?[.,;]|\Z)"
    )


def _fallen_in(told: Told, place: int) -> Iterator[Stated]:
    """The death of the one that a sentence opens with in a war, right behind the name or the pronoun."""
    stands = stand_in(told)
    person = stands is not None and stands[1] in ("male", "female") and " " not in stands[0]
    end = told.opened.end if told.opened else told.opening + len(stands[0]) if stands and person else None
    match = _fallen().match(told.text, end, told.sentence.span.end) if end is not None else None
    if match is not None:
        first, last = (Period.year(year) for year in table("eras")["eras"][match["era"]])
        period, where = Period.between(first.earliest, last.latest), Span(match.start("era"), match.end())
        value = Time((period,), (False,), f"{match['era']}, {period}", match["era"])
        yield Stated(value, where, "died", "date", "death", told, place, surroundings(told, where).span)


def dated_by_era(told: Told, place: int) -> Iterator[Stated]:
    """The dates of a sentence by an era, of what does not happen again."""
    span = told.sentence.span
    yield from _fallen_in(told, place)
    for match in list(_pattern().finditer(told.text, span.start, span.end))[:MOST]:
        event = last_event(told, Span(span.start, match.start()))
        if any(
            word.end == match.start() - 1 and word.low in table("eras")["stretches"]["words"] for word in told.words
        ):
            continue  # "wrote of the time before the war"
        if "turn of" in match["era"] and match["order"].lower() == "during":
            continue
        if event is None or DENIED.search(told.text, span.start, match.start()) or not _is_once(event):
            continue
        where = Span(match.start(), match.end())
        period = _period(match)
        value = Time((period,), (False,), f"{match['era']}, {period}", match.group())
        around = surroundings(told, where).span
        yield Stated(value, where, event.property, "date", event.name, told, place, around, repeats=event.repeats)


def _is_once(event: Event) -> bool:
    return not event.repeats or event.name in table("eras")["once"]["words"]


def _period(match: re.Match[str]) -> Period:
    turn = ((numbered(match["nth"].lower()) or 0) - 1) * 100 if match["nth"] else 0
    years = [turn + NEAR, turn - NEAR] if turn else table("eras")["eras"][match["era"]]
    first, last = map(Period.year, years)
    first = last if match["last"] or match["ended"] else first
    last = first if match["first"] or match["began"] else last
    order = match["order"].lower()
    if order == "during":
        return Period.between(first.earliest, last.latest)
    before = order in ("before", "prior to")
    return Period.between(None, first.latest) if before else Period.between(last.earliest, None)
