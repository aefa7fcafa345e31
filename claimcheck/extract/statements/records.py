"""What the rows of records say: fact sheets, infoboxes, entries of a library, calendars and notes for the press.

    IOM - the organization in brief
    Founded: 1951                        founded
    Presence: 171 countries              presence
    Vessels: 34                          34 vessels, which it has

A row is read where all it says is one date, one figure, one length or one name. Labels are in the table `records`; one that
it does not have counts what it names. Every claim is of the subject of its record, which the row itself does not name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from attrs import evolve, frozen

from claimcheck.claims import Claim, Measured, Mention, Value
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.entities import Reference
from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.described import is_measure
from claimcheck.extract.discourse.reading import Reading
from claimcheck.extract.naming.owners import PLACES, is_ministry
from claimcheck.extract.numbers.nouns import is_plural, lemma
from claimcheck.extract.statements.levels import measure_in
from claimcheck.extract.statements.offices import is_single
from claimcheck.extract.statements.recordlists import find_listed
from claimcheck.extract.statements.recordsubjects import Subject, subject_of_record
from claimcheck.extract.text.labelrows import Record, Row, dated, of_pages, records
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table
from claimcheck.times import Time

# what may stand behind a value that is all a row says: a year it is of, a full stop
YEAR = re.compile(r"\s?\((?:in\s|as of\s)?(?P<year>\d{4})\)\Z")
# behind a date: where that was
PLACE = re.compile(r"(?:,\s|\s(?:in|at)\s)(?:the\s)?[A-Z][\w’'-]*(?:,?\s[A-Z][\w’'-]*){0,4}\Z")
# behind a figure: which of them are what
PART = re.compile(r"[\s,;]{1,2}\(?(?:of which|of whom|including)\s[^()\n]{1,80}\)?\Z")
# a person, all that a row says: "Dr Helen Marsh", "Ann Lee (since 2019)"
PERSON = re.compile(
    r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame|Rev|Capt|Captain|Col|Gen)\.?\s){0,3}(?P<name>[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[a-z]{2,3}|[A-Z][\w’'-]+)){0,3}\s[A-Z][\w’'-]+)\.?\Z"
)
WHOLE = re.compile(r"(?:\s[Ss]ystem|\s[Ff]amily)?(?:\s\([^()\n]{1,40}\))?")  # behind the body that another is part of
WRITTEN = re.compile(r"1\d{3}|20\d\d")  # a year
PLAIN = re.compile(r"[a-z][a-z’' -]{2,60}\Z")  # a label of words alone
MOST = 5  # words of a label that counts things


@frozen
class _Said:
    """A row, its record, whom it is about, and the one value it holds."""

    row: Row
    record: Record
    subject: Subject
    mention: Mention
    behind: str


def find_records(reading: Reading, cast: Cast) -> Iterator[Claim]:
    """The claims of rows with labels; drafts."""
    known = records(reading.text)
    if not known:
        return
    mentions = [m for s in reading.sentences if s.zone not in ("contact", "furniture") for m in s.mentions]
    for record in known:
        subject = subject_of_record(reading, record)
        if subject is None:
            continue
        for row in record.single:
            if not row.label.startswith(tuple(table("records")["frame"]["part"])):
                yield from _row(reading, cast, record, row, subject, mentions)


def _row(
    reading: Reading, cast: Cast, record: Record, row: Row, subject: Subject, mentions: list[Mention]
) -> Iterator[Claim]:
    text = reading.text
    person = PERSON.match(text, row.value.start, row.value.end)
    if person is not None and is_single(row.label, True):
        yield _holder(reading, row, subject, person)
        return
    low, high = (bisect_left(mentions, at, key=lambda m: m.span.start) for at in (row.value.start, row.value.end))
    held = [m for m in mentions[low:high] if m.span.end <= row.value.end]
    yield from find_listed(reading, row, subject, held)
    first = _year(reading, row) or next((m for m in held if m.span.start == row.value.start), None)
    if first is None:
        return
    said = _Said(row, record, subject, first, text[first.span.end : row.value.end].rstrip(" ."))
    value = first.value
    if isinstance(value, Time):
        yield from _date(reading, said, value)
    elif isinstance(value, Quantity):
        yield from _figure(reading, cast, said, value)
    elif isinstance(value, CalendarDuration | FixedDuration) and not said.behind:
        if row.label in table("records")["lasting"]["labels"]:
            yield _claim(reading, said, "lasts", value, subject.name)
    elif isinstance(value, Reference):
        yield from _parent(reading, said, value)


def _year(reading: Reading, row: Row) -> Mention | None:
    """A year that is all a row with a date says: "Set up: 2003" is no count."""
    year = WRITTEN.fullmatch(reading.text, row.value.start, row.value.end) if row.label in dated() else None
    return Mention(reading.document.source(*year.span()), Time.of(Period.from_edtf(year.group()))) if year else None


def _date(reading: Reading, said: _Said, time: Time) -> Iterator[Claim]:
    label, property = said.row.label, dated().get(said.row.label)
    again = table("records")["again"]
    if property is None or not time.readings or (said.behind and not PLACE.match(said.behind)):
        return
    if label in again["labels"] and said.record.row(*again["beside"]) is None:
        return
    if label in of_pages() and property != "held" and time.readings[0].precision == "day":
        return
    yield _claim(reading, said, property, time, said.subject.of_time)


def _figure(reading: Reading, cast: Cast, said: _Said, quantity: Quantity) -> Iterator[Claim]:
    year = YEAR.match(said.behind)
    if quantity.trend is not None or (said.behind and not year and not PART.match(said.behind)):
        return
    subject = cast.topic if cast.topic and _is_of_topic(said.subject) else cast.whole(said.subject.of_figure)
    for property, value, measured in _stated(said, quantity):
        claim = _claim(reading, said, property, value, subject, measured)
        yield evolve(claim, scope=year["year"]) if year else claim


def _is_of_topic(subject: Subject) -> bool:
    """Whether what heads a record is no name but what its figures are of: "Second-quarter revenue by segment"."""
    before, by, _ = subject.name.partition(" by ")
    return bool(by) and subject.reference is None and is_measure(before.split()[-1])


def _stated(said: _Said, quantity: Quantity) -> Iterator[tuple[str, Quantity, Measured]]:
    """The property that a row with a figure states, the figure with what it counts, and what is measured."""
    label = said.row.label
    if PLAIN.match(label) is None or len(label.split()) > MOST:
        return
    *before, last = label.split()
    head = lemma(last)
    for property, row in table("records")["figures"].items():
        if label in row["labels"] or (property == "members" and before == [] and head == "member"):
            nouns = row.get("nouns", [head])
            counted = quantity if quantity.dimension is Dimension.COUNT else _counting(quantity, nouns[0])
            own = quantity.unit in nouns or (quantity.dimension is Dimension.NUMBER and "nouns" not in row)
            modifiers = frozenset(map(lemma, before)) if "nouns" not in row else frozenset[str]()
            if own:
                yield property, counted, Measured(nouns[0], "", modifiers)
            return
    words = table("records")["counted"]
    level = measure_in(said.row.written, said.row.span.start, quantity)
    if level is not None:
        if level.property and not level.owner and head not in words["fleeting"]:
            yield level.property, quantity, level.measured
        if last not in words["words"]:
            return
    counts = said.record.row(*words["changed"]) is None and (
        last in words["words"] or (is_plural(last) and last not in words["fleeting"])
    )
    own = quantity.dimension is Dimension.NUMBER or quantity.unit == head
    if not counts or not own or quantity.dimension not in (Dimension.NUMBER, Dimension.COUNT):
        return
    yield "count", _counting(quantity, head), Measured(head, "have", frozenset(before))


def _counting(quantity: Quantity, noun: str) -> Quantity:
    return evolve(quantity, unit=noun, dimension=Dimension.COUNT)


def _parent(reading: Reading, said: _Said, value: Reference) -> Iterator[Claim]:
    if said.row.label not in table("records")["parent"]["labels"] or any(e.type in PLACES for e in value.entities):
        return
    if not value.candidates or not WHOLE.fullmatch(said.behind):
        return
    if said.subject.reference is None and not is_ministry(value):
        return
    claim = _claim(reading, said, "parent", value, said.subject.of_time)
    yield evolve(claim, object=value.candidates[0], known=said.subject.known)


def _holder(reading: Reading, row: Row, subject: Subject, person: re.Match[str]) -> Claim:
    reference = subject.reference
    body = reference.plain if reference and not reference.entities else subject.of_figure
    span = row.span
    return Claim(
        f"office-{person.start('name')}-{span.start}",
        reading.document.source(span.start, span.end),
        "office-holder",
        Reference(person["name"], (person["name"],)),
        f"{row.label} of {body}",
        object=body,
        reported=reading.anchor.timestamp,
        known=subject.known,
        inherited=True,
    )


def _claim(
    reading: Reading, said: _Said, property: str, value: Value, subject: str, measured: Measured | None = None
) -> Claim:
    end = said.mention.span.end
    return Claim(
        f"record-{said.row.span.start}",
        reading.document.source(said.row.span.start, end),
        property,
        value,
        subject,
        measured=measured,
        reported=reading.anchor.timestamp,
        inherited=True,
    )
