"""A briefing, a hearing or a meeting that one text records, and another dates after that record was published.

A text is a record where its head names such an occasion and its day is known. Another text speaks of the same one where it
dates one occasion of that kind only, names there somebody whom the record names, and either tells two exact figures of the
record or names it, by who published it and when. Somebody who briefs every week tells other figures the next time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import field, frozen

from claimcheck.affairs.retold import Retold
from claimcheck.affairs.signs import figures_of
from claimcheck.claims import DENIED, Mention, Modality, View
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.verbs import verbs_in
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.told import Name, Told, sentences_of
from claimcheck.times import Time

HEAD = 500  # code points within which a record says what it is the record of
FARTHEST = 60  # days between a record and an occasion that may be the one it records
SLACK = 1  # days: a record from the other side of the date line
AGREEING = 2  # exact figures that show that two texts tell of one occasion
PERSON = 2  # words of a name that is somebody's
PARTED = re.compile(
    r"\s(?:of|for|in|and|the)\s|[’']s\s"
)  # between the names that one name holds: "Ann Lee of Lowby's Council"


# between an occasion and its date: "at a briefing of the Ports Office in Larne on Monday,", "was held on", "on 3 May told a briefing"
LED = re.compile(
    r"\b(?:at|told|during|held|gave|addressed|hosted)\s(?:an?|the|its|his|her|their)\s(?:[\w-]{1,20}\s){0,3}\Z", re.I
)
ON = re.compile(
    r"\s(?:(?:in|at|near|of|by)\s(?:the\s)?[A-Z][\w’' -]{1,60}\s)?(?:on\s)?(?:[A-Z][a-z]+day,?\s)?(?:on\s|of\s)?"
)
LEAD = 80  # code points in which what leads to an occasion stands
WAS = re.compile(
    r"[^;:()]{0,120}\b(?:(?:was|were)\s(?:held|given|staged|convened)|took place)\s(?:in\s[A-Z][\w’'-]{1,30}\s)?(?:on\s)?(?:[A-Z][a-z]+day,?\s)?"
)


@frozen(eq=False)
class Record:
    """A text that records an occasion: of which kinds, and when it was published."""

    view: View = field(repr=False)
    kinds: frozenset[int]
    published: Period
    span: Span  # of the date, or of the line that says what it records

    @property
    def head(self) -> str:
        """Its first lines, which say who published it."""
        return self.view.document.text[:HEAD]


@frozen(eq=False)
class Occasion:
    """An occasion that a text dates: its kind, the sentence, and what is told near it."""

    view: View = field(repr=False)
    kind: int
    time: Time
    span: Span
    near: Sequence[Told] = field(repr=False)  # its sentence, and the one before and behind it


def occasions(views: Sequence[View]) -> Iterator[tuple[View, View, Retold]]:
    """The records and the texts that date what these record after them, in pairs; the span of the record is the first."""
    records = records_in(views)
    if not records:
        return
    kinds = frozenset(kind for record in records for kind in record.kinds)
    for view in views:
        text = view.document.text
        if kinds.isdisjoint(_named_in(text, 0, len(text)).values()):
            continue
        held = _held(view, kinds)
        for record in records:
            for one in held:
                if record.view is not view and (words := _why(record, one)):
                    told = Time.of(record.published)
                    yield record.view, view, Retold(record.span, one.span, (told, one.time), words)


def records_in(views: Sequence[View]) -> Sequence[Record]:
    """The texts that record an occasion."""
    return [record for view in views if (record := _record(view))]


def speaks_of_record(told: Told, record: Record) -> bool:
    """Whether a sentence names a record of an occasion by who published it."""
    return any(word.low in _words("records") for word in told.words) and any(_publishes(n, record) for n in told.names)


def _record(view: View) -> Record | None:
    stamp = view.anchor.timestamp
    if stamp is None or stamp.period is None or stamp.period.precision != "day":
        return None
    named = _named_in(view.document.text, 0, HEAD)
    if not named:
        return None
    source = view.anchor.source
    return Record(view, frozenset(named.values()), stamp.period, source.span if source else min(named))


def _named_in(text: str, start: int, end: int) -> dict[Span, int]:
    """Where a stretch names occasions, and of which kind each is."""
    found = _named().finditer(text, start, end)
    return {Span(*m.span()): _kinds()[m[1].lower()] for m in found}


def _held(view: View, kinds: frozenset[int]) -> Sequence[Occasion]:
    """The occasions that a text dates; none of a kind of which it dates several."""
    found: list[Occasion] = []
    told = sentences_of(view)
    for at, sentence in enumerate(told):
        times = [(mention, time) for mention, time in sentence.sentence.valued(Time) if _is_day(time)]
        if len(times) == 1 and (kind := _kind(sentence, times[0][0])) is not None and kind in kinds:
            found.append(Occasion(view, kind, times[0][1], times[0][0].span, told[max(0, at - 1) : at + 2]))
    days = {(one.kind, str(one.time)) for one in found}
    return [one for one in found if sum(kind == one.kind for kind, _ in days) == 1]


def _is_day(time: Time) -> bool:
    return len(time.readings) == 1 and time.readings[0].precision == "day" and not time.readings[0].unspecified_year


def _kind(told: Told, mention: Mention) -> int | None:
    """What kind of occasion a sentence tells to have been on its date."""
    span, text = told.sentence.span, told.text
    if any(word.low in _words("again") for word in told.words):
        return None
    named = _named_in(text, span.start, span.end)
    if not any(_is_dated(text, span, place, mention.span) for place in named):
        return None
    modality, _ = modality_at(text, span.start, mention.span.start, mention.span.end, span.end)
    if (
        len({text[place.start : place.end].lower() for place in named}) != 1
        or modality in DENIED
        or modality is Modality.PLANNED
    ):
        return None
    return next(iter(named.values()))


def _is_dated(text: str, sentence: Span, named: Span, date: Span) -> bool:
    """Whether the date beside an occasion says when it was, and not when it was spoken of."""
    start, end = named.start, named.end
    led = LED.search(text, max(sentence.start, start - LEAD), start)
    if date.end <= start:
        return led is not None and date.end < led.start() and not verbs_in(text, date.end, led.start())
    on = ON.fullmatch(text, end, date.start) if led else None
    return on is not None or WAS.fullmatch(text, end, date.start) is not None


def _why(record: Record, one: Occasion) -> str:
    """The words that show that a record is of an occasion, and that it was published before; empty where it is not so shown."""
    day, latest = one.time.readings[0].earliest, record.published.latest
    if one.kind not in record.kinds or day is None or latest is None or not latest + SLACK < day <= latest + FARTHEST:
        return ""
    text = record.view.document.text
    names = [part for told in one.near for name in told.names for part in PARTED.split(name.text)]
    persons = [name for name in names if _is_person(name) and name in text]
    if not persons:
        return ""
    figures = figures_of(record.view) & figures_of(one.view)
    if len(figures) >= AGREEING or any(_tells_of(told, record) for told in one.near):
        return ", ".join(dict.fromkeys(persons))
    return ""


def _is_person(name: str) -> bool:
    words = name.split()
    heads = table("organisations")["heads"]["words"]
    return len(words) >= PERSON and not any(word in heads for word in words)


def _tells_of(told: Told, record: Record) -> bool:
    """Whether a sentence speaks of a record, by who published it and when."""
    if not speaks_of_record(told, record):
        return False
    dated = [time for _, time in told.sentence.valued(Time)]
    return any(reading.overlaps(record.published) for time in dated for reading in time.readings)


def _publishes(name: Name, record: Record) -> bool:
    return name.text == record.view.document.publisher or (len(name.text) > 3 and name.text in record.head)


@cache
def _kinds() -> dict[str, int]:
    """The words for occasions, each with the number of its kind."""
    return {word: number for number, row in enumerate(table("affairs")["occasions"]["kinds"]) for word in row}


@cache
def _named() -> re.Pattern[str]:
    return re.compile(r"\b(" + "|".join(sorted(_kinds(), key=len, reverse=True)) + r")(?:e?s)?\b", re.I)


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("affairs")["occasions"][key])
