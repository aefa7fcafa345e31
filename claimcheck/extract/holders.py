"""Statements of office: who is the director of what, and when that is said of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from claimcheck.claims import Claim
from claimcheck.entities import Reference
from claimcheck.extract.offices import Office, find_offices
from claimcheck.extract.reading import Reading, Sentence
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.times import Time

RECENT = 31  # days before the day of a text in which an office seldom changes hands
# "a director of": one of several
ONE_OF = re.compile(r"\b(?:an?|another|one of(?: \w+){1,3}|among(?: \w+){1,3})\s(?:\w+\s)?$", re.I)
# an office that changes hands in the sentence, or did before: two may bear its title there
CHANGES = re.compile(
    r"\b(?:resign|step\w* down|stood down|sworn|succe(?:ed|ss)|replac|predecess|inaugurat|dismiss|sack|oust|fired|quit"
    r"|depos|overthrow|overthrew|t(?:ake|akes|aking|ook) (?:over|office)|hand\w* over|elect(?:ed|s)\b|appoint|designat"
    r"|nominat|defeat|transition|interim|died\b|death\b|was named|has named|is named|becom|became)",
    re.I,
)
# between a person and the title: it was held, and may be no longer
WAS = re.compile(r"\b(?:was|were|had been|served as|once|formerly|then)\b", re.I)


def find_holders(reading: Reading) -> Iterator[Claim]:
    """The persons a text names in an office of a body; drafts. Former, acting and courtesy titles hold no seat.

    Where a sentence is dated, the person held the office then; that says nothing of the day the text was published.
    """
    starts = [sentence.span.start for sentence in reading.sentences]
    entities = [
        (mention.span.start, mention.span.end, reference)
        for sentence in reading.sentences
        for mention, reference in sentence.valued(Reference)
    ]
    for office in find_offices(reading.text, entities):
        sentence = reading.sentences[max(0, bisect_right(starts, office.person.start) - 1)]
        if office.body and _is_held(reading.text, sentence, office):
            yield _claim(reading, sentence, office, office.body, _body(office, entities))


def _is_held(text: str, sentence: Sentence, office: Office) -> bool:
    """Whether one person holds an office, by what its sentence says."""
    if not office.single_seat or office.former or office.acting or office.courtesy or office.until:
        return False
    first, last = sorted((office.person, office.title), key=lambda span: span.start)
    if WAS.search(text, first.end, max(first.end, last.start)) or ONE_OF.search(text[: office.title.start][-40:]):
        return False
    return not CHANGES.search(text, sentence.span.start, sentence.span.end)


def _body(office: Office, entities: list[tuple[int, int, Reference]]) -> str:
    """The body by its id, where it is known for certain, else by its name."""
    if office.body is not None:
        for start, end, reference in entities:
            if office.body.start <= start and end == office.body.end and len(reference.candidates) == 1:
                return reference.candidates[0]
    return office.body_name


def _claim(reading: Reading, sentence: Sentence, office: Office, body: Span, name: str) -> Claim:
    span = office.person.hull(office.title).hull(body)
    return Claim(
        f"office-{office.person.start}-{office.title.start}",
        reading.document.source(span.start, span.end),
        "office-holder",
        Reference(office.name, (office.name,)),
        f"{office.office} of {name}",
        as_of=_when(reading, sentence, office),
        reported=reading.anchor.timestamp,
    )


def _when(reading: Reading, sentence: Sentence, office: Office) -> Period | None:
    """The time a sentence is of: a date it gives, or one long before the text; "since 2019" lasts until the text."""
    for mention, time in sentence.valued(Time):
        if len(time.readings) != 1 or (office.since and office.since.overlaps(mention.span)):
            continue
        (period,) = time.readings
        if not period.unspecified_year and (time.expression is None or _is_past(period, reading.anchor.period)):
            return period
    return None


def _is_past(period: Period, written: Period | None) -> bool:
    day = written.earliest if written else None
    return day is not None and period.latest is not None and day - period.latest > RECENT
