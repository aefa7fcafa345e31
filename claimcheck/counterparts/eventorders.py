"""Dates that a statement gives by another event, "elected before becoming mayor", "ten years after its founding".

The other text dates that event; so the statement says when its own was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.counterparts.events import Event, event_of, events_in
from claimcheck.counterparts.lengths import DAYS
from claimcheck.counterparts.stated import Stated, certain
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import listed
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told
from claimcheck.times import Time

# "before becoming mayor", "ten years after its founding", "a decade after"
ORDER = re.compile(
    r"\b(?:(?P<count>an?|[a-z]{2,9}|\d{1,3})\s(?P<unit>day|week|month|year|decade|century)s?\s)?"
    r"(?:(?:shortly|soon|long|only|just|immediately|even)\s)?(?P<order>before|after|prior\sto|following)\s(?!that\b|this\b|which\b|him\b|her\b(?!\s[a-z])|them\b|\d)",
    re.I,
)
# between a date and how far it lies from another: "in 1890, nine years after", "in 1890 – some nine years after"
BESIDE = re.compile(r"\s?[,–—-]?\s?(?:(?:just|only|about|some|almost|nearly)\s)?")
DENIED = re.compile(r"\b(?:not|never|no|n't|until)\b|n['’]t\b")
MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
SLACK = {"month": 1, "year": 12, "decade": 24, "century": 240}  # months by which people round such a distance
MOST = 2  # orders in one sentence that are read


def dated_by(told: Told, place: int, others: Sequence[Stated]) -> Iterator[Stated]:
    """The dates of a sentence that follow from those the other text gives."""
    start, end = told.sentence.span.start, told.sentence.span.end
    for match in list(ORDER.finditer(told.text, start, end))[:MOST]:
        if DENIED.search(told.text, start, end):
            return
        comma = told.text.find(",", match.end(), end)
        fronted = match.start() - start <= 1 or not told.text[start : match.start()].strip()
        behind = Span(match.end(), comma if fronted and comma > 0 else end)
        own = (behind if comma < 0 else Span(behind.end, end)) if fronted else Span(start, match.start())
        mine, theirs = _last(told, own, front=fronted and comma >= 0), _last(told, behind, front=True)
        front = next((at for at, _ in events_in(told, behind)), behind.end)
        if _is_of_kin(told, Span(behind.start, front)):
            continue
        if mine and theirs and mine.name != theirs.name and (then := _date_of(theirs, others)):
            period = _moved(then, match)
            if period is not None:
                by = (match, Span(match.start(), behind.end), then, f"{theirs.name} by the other text")
                yield _dated(told, place, mine, by, period)


def implied(told: Told, place: int, own: Sequence[Stated]) -> Iterator[Stated]:
    """The dates that a sentence gives by its own: "opened in 1890, nine years after work began" says when work began."""
    start, end = told.sentence.span.start, told.sentence.span.end
    here = [s for s in own if s.told is told and s.family == "date" and not s.because and certain(s)]
    for match in list(ORDER.finditer(told.text, start, end))[:MOST]:
        first = next((s for s in reversed(here) if s.span.end <= match.start()), None)
        beside = first is not None and BESIDE.fullmatch(told.text, first.span.end, match.start()) is not None
        if first is None or not beside or not match["unit"] or DENIED.search(told.text, start, end):
            continue
        ends = [at for mark in ",;(" if (at := told.text.find(mark, match.end(), end)) > 0]
        behind = Span(match.end(), min(ends, default=end))
        theirs = None if _is_of_others(told, behind) else _last(told, behind, front=True)
        then = certain(first)
        given = any(behind.start <= s.span.start < behind.end for s in here)
        if then is None or theirs is None or theirs.name == first.head or given:
            continue
        other = "after" if match["order"].lower() in ("before", "prior to") else "before"
        period = _moved(then, match, other)
        if period is not None:
            by = (match, Span(match.start(), behind.end), then, first.head)
            yield _dated(told, place, theirs, by, period)


def _is_of_kin(told: Told, span: Span) -> bool:
    """Whether an event is of a relative: "two years before her brother was born"."""
    kin = table("counterparts")["kin"]["words"]
    return any(word.low in kin for word in told.words if span.start <= word.start < span.end)


def _is_of_others(told: Told, span: Span) -> bool:
    """Whether an event is of a relative, or of somebody who is named there."""
    return _is_of_kin(told, span) or any(span.start <= name.start < span.end for name in told.names)


def _dated(told: Told, place: int, event: Event, by: tuple[re.Match[str], Span, Period, str], period: Period) -> Stated:
    match, phrase, then, other = by
    said = " ".join(match.group().split())
    value = Time((period,), (False,), f"{then.edtf}, the {other}", said)
    text = told.text[phrase.start : phrase.end].rstrip(" .,;")
    span = Span(phrase.start, phrase.start + len(text))
    because = f"“{said}” counts from the {other.removesuffix(' by the other text')}, {then}: {period}"
    around = surroundings(told, span).span
    return Stated(
        value, span, event.property, "date", event.name, told, place, around, repeats=event.repeats, because=because
    )


def last_event(told: Told, span: Span) -> Event | None:
    """The last event that a part of a sentence tells."""
    return _last(told, span, front=False)


def _last(told: Told, span: Span, *, front: bool) -> Event | None:
    """The event that a part of a sentence tells: the first there where it stands in front, else the last."""
    found = [*events_in(told, span), *_deeds(told, span), *_nouns(told, span)]
    found.sort(key=lambda row: row[0])
    return (found[0] if front else found[-1])[1] if found else None


def _deeds(told: Told, span: Span) -> Iterator[tuple[int, Event]]:
    for word in told.words:
        verb = verb_lemma(word.low) if span.start <= word.start < span.end else ""
        if verb and event_of(verb) == verb and verb not in listed("light") | listed("again"):
            yield word.start, Event(verb, "dated", repeats=True)


def _nouns(told: Told, span: Span) -> Iterator[tuple[int, Event]]:
    for word in told.words:
        name = _named().get(word.low) if span.start <= word.start < span.end else None
        if name is not None:
            yield word.start, Event(name, "dated", repeats=False)


@cache
def _named() -> dict[str, str]:
    """Nouns for what happens, with the event each names."""
    found: dict[str, str] = table("events")["nouns"]
    return found


def _date_of(event: Event, others: Sequence[Stated]) -> Period | None:
    """The one date that the other text gives an event."""
    dates = {then.edtf: then for e in others if e.family == "date" and e.head == event.name and (then := certain(e))}
    return next(iter(dates.values())) if len(dates) == 1 else None


def _moved(then: Period, match: re.Match[str], order: str = "") -> Period | None:
    """The time before or after another, or at a distance from it, as far as people round that."""
    before = (order or match["order"].lower()) in ("before", "prior to")
    if then.earliest is None or then.latest is None:
        return None
    if not match["unit"]:
        return Period.between(None, then.latest) if before else Period.between(then.earliest, None)
    count = _count(match["count"].lower())
    if count is None:
        return None
    unit, sign = match["unit"].lower(), -1 if before else 1
    if unit in DAYS:
        by = count * DAYS[unit]
        return Period.between(then.earliest + sign * by - DAYS[unit], then.latest + sign * by + DAYS[unit])
    by = count * MONTHS[unit]
    return Period.between(
        then.earliest.add_months(sign * by - SLACK[unit]), then.latest.add_months(sign * by + SLACK[unit])
    )


def _count(word: str) -> int | None:
    if word in ("a", "an"):
        return 1
    cardinals: dict[str, int] = table("numerals")["cardinals"]
    return int(word) if word.isdigit() else int(cardinals[word]) if word in cardinals else None
