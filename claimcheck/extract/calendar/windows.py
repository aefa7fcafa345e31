"""When an undated text was written, as far as the text itself tells, and what that leaves of its dates without a year.

A text that says a law *was launched* in May 2016 was written no earlier; one that says it *will start* in
March 2017 was written no later than that month. "6/11", said of today, is then one of the days between. A reading in
the very month that the text calls by its name is weak: of the current month a writer says "this month".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from attrs import evolve, frozen

from claimcheck.claims import Anchor, Claim, Mention, Modality
from claimcheck.days import WEEKDAYS, Day
from claimcheck.documents import Document
from claimcheck.periods import Period
from claimcheck.spans import Source
from claimcheck.times import Time, Timestamp

MOST_YEARS = 12  # a window wider than this tells nothing about a year
# a future that is the writer's own, not one looked at from the past ("would")
WILL = re.compile(
    r"\b(?:will|shall|is to|are to|is due to|is set to|is scheduled to)\s(?:\w+ly\s|also\s|now\s|then\s|first\s)?(?:be\s)?$"
)
BEFORE = 40  # code points before a statement in which its auxiliary stands
# "in 2010 the minister said": what follows is announced then
ANNOUNCED = re.compile(
    r"\b(?:said|told|announced|promised|pledged|vowed|predicted|declared|agreed|decided|wrote|planned)\b"
)
# the verb of a statement in the present tense, which a calendar uses of what is to come: "opens on 3 July"
PRESENT = re.compile(
    r"(?:is|are|be|being|opens?|close|closes|starts?|begins?|ends?|runs?|takes?|comes?|enters?|goes|launch|launches|holds?"
    r"|expires?|meets?|leaves?|to)\b"
)
# the end of the sentence before
SENTENCE_END = re.compile(r"[.!?][”\"’']?\s|\n")
QUOTES = re.compile(r"[“”„«»\"]")


@frozen
class Bound:
    """A day that the writing of a text lies not before, or not after, and the passage that says so."""

    day: Day
    source: Source


@frozen
class Window:
    """The days between which a text was written; None where nothing bounds it."""

    earliest: Bound | None = None
    latest: Bound | None = None
    months: frozenset[tuple[int, int]] = frozenset()

    @property
    def is_possible(self) -> bool:
        """Whether any day lies in it."""
        return self.earliest is None or self.latest is None or self.earliest.day <= self.latest.day

    def __str__(self) -> str:
        after = f"not before {self.earliest.day} ({self.earliest.source.quote!r})" if self.earliest else ""
        before = f"not after {self.latest.day} ({self.latest.source.quote!r})" if self.latest else ""
        return " and ".join(filter(None, (after, before)))


def writing_window(text: str, claims: Iterable[Claim], mentions: Sequence[Mention]) -> Window:
    """The window of a text, from what it says of past and coming dates."""
    past, coming = [], []
    months: set[tuple[int, int]] = set()
    for claim in claims:
        if not isinstance(claim.value, Time) or len(claim.value.readings) != 1:
            continue
        (period,) = claim.value.readings
        if period.unspecified_year:
            continue
        if claim.modality is Modality.PLANNED and period.latest and _will(text, claim.source, mentions):
            coming.append(Bound(period.latest, claim.source))
        elif _is_past(text, claim) and period.earliest:
            past.append(Bound(period.earliest, claim.source))
            months |= {(period.earliest.year, period.earliest.month)} if period.precision == "month" else set()
    past += [bound for mention in mentions if (bound := _since(mention)) is not None]
    earliest = max(past, key=lambda b: b.day, default=None)
    return Window(earliest, min(coming, key=lambda b: b.day, default=None), frozenset(months))


def _is_past(text: str, claim: Claim) -> bool:
    """Whether a statement says that something has happened: not in the present tense, nor beside a future."""
    if claim.modality not in (Modality.ASSERTED, Modality.REPORTED) or PRESENT.match(claim.source.quote.lower()):
        return False
    return not WILL.search(text[max(0, claim.source.span.start - BEFORE) : claim.source.span.start])


def _will(text: str, source: Source, mentions: Sequence[Mention]) -> bool:
    """Whether the writer announces what a statement says: nobody who is quoted, nobody at an earlier time."""
    start, end = source.span.start, source.span.end
    if not WILL.search(text[max(0, start - BEFORE) : start]) or _is_quoted(text, start):
        return False
    first = max((m.end() for m in SENTENCE_END.finditer(text, 0, start)), default=0)
    stop = SENTENCE_END.search(text, end)
    last = stop.start() if stop else len(text)
    told = ANNOUNCED.search(text, first, start) or ANNOUNCED.search(text, end, last)
    return told is None or not any(
        isinstance(m.value, Time) and m.value.expression is None and not m.source.overlaps(source)
        for m in mentions
        if first <= m.span.start < last
    )


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands within quotation marks that are opened in its paragraph."""
    marks = QUOTES.findall(text, text.rfind("\n", 0, at) + 1, at)
    curly = sum(1 if mark in "“„«" else -1 for mark in marks if mark != '"')
    return curly > 0 or marks.count('"') % 2 == 1


def _since(mention: Mention) -> Bound | None:
    """The bound of a "since 2016" that stands by itself."""
    time = mention.value
    if not isinstance(time, Time) or len(time.readings) != 1 or not mention.quote.lower().startswith("since "):
        return None
    start = time.readings[0].earliest
    return Bound(start, mention.source) if start is not None and time.expression is None else None


def narrowed(mentions: Sequence[Mention], window: Window) -> tuple[Mention, ...]:
    """The mentions of an undated text with the years that its window leaves them."""
    if window.earliest is None or window.latest is None or not window.is_possible:
        return tuple(mentions)
    if window.latest.day.year - window.earliest.day.year > MOST_YEARS:
        return tuple(mentions)
    return tuple(_narrowed(mention, window) for mention in mentions)


def _narrowed(mention: Mention, window: Window) -> Mention:
    time = mention.value
    if not isinstance(time, Time) or not any(r.unspecified_year and r.precision == "day" for r in time.readings):
        return mention
    spelt = [r for reading in time.readings for r in _spelt(reading, window)]
    fitting = (
        [r for r in spelt if r.earliest and r.earliest.weekday == time.weekday] if time.weekday is not None else []
    )
    readings = sorted(fitting or spelt, key=lambda r: (_is_weak(r, window), r.edtf))
    if not readings:
        return mention
    weak = tuple(_is_weak(r, window) for r in readings)
    known = evolve(time, readings=tuple(readings), weak=weak, anchor=f"the text was written {window}")
    return evolve(mention, value=known)


def _spelt(reading: Period, window: Window) -> Iterator[Period]:
    first, last = window.earliest, window.latest
    if not reading.unspecified_year or first is None or last is None:
        yield reading
        return
    for year in range(first.day.year, last.day.year + 1):
        with suppress(ValueError):  # a year without 29 February
            dated = reading.in_year(year)
            if dated.earliest and dated.latest and first.day <= dated.earliest and dated.latest <= last.day:
                yield dated


# "today (6/11)": a text that dates itself, ending before its date
TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening)|tonight)\s?\($", re.I)


def dated_by_itself(document: Document, mentions: Iterable[Mention]) -> Anchor | None:
    """The date that a text gives for its own today, in whatever readings are left of it; None where it gives none."""
    for mention in mentions:
        time = mention.value
        if not isinstance(time, Time) or not time.readings:
            continue
        if TODAY.search(document.text, max(0, mention.span.start - 20), mention.span.start):
            return Anchor(Timestamp(Period.one_of(time.readings)), "a sentence that dates itself", mention.source)
    return None


WEEKDAY = re.compile(r"\b(" + "|".join(WEEKDAYS) + r"),?\s?\($")


def fixed_beside(document: Document, mentions: Sequence[Mention], anchor: Anchor) -> tuple[Mention, ...]:
    """The mentions of a dated text, with numeric dates read as the words before their bracket say: "today (6/11)"."""
    return tuple(_fixed(document.text, mention, anchor) for mention in mentions)


def _fixed(text: str, mention: Mention, anchor: Anchor) -> Mention:
    time = mention.value
    if not isinstance(time, Time) or len(time.readings) < 2 or text[mention.span.start - 1 : mention.span.start] != "(":
        return mention
    low = max(0, mention.span.start - 20)
    day, written = WEEKDAY.search(text, low, mention.span.start), anchor.period
    if day is not None:
        kept = time.narrow(lambda r: r.earliest is not None and WEEKDAYS[r.earliest.weekday] == day[1])
    elif written is not None and TODAY.search(text, low, mention.span.start):
        kept = time.narrow(written.overlaps)
    else:
        return mention
    return evolve(mention, value=kept) if kept.readings else mention


def _is_weak(reading: Period, window: Window) -> bool:
    return reading.earliest is not None and (reading.earliest.year, reading.earliest.month) in window.months
