"""Whom a record is about: the body or thing one of its rows names, else the heading right above it.

"IOM - the organization in brief" is about IOM, "Fact sheet: Harbour Waste Act" about the act. Where the heading says only
what kind of page it is ("In brief"), the line above that is asked; where it is no name, the record is about nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.entities import Entity, Reference
from claimcheck.extract.discourse.reading import Reading
from claimcheck.extract.discourse.subjects import is_name, trimmed
from claimcheck.extract.discourse.verbs import verbs_in
from claimcheck.extract.text.labelrows import Record, is_kind
from claimcheck.spans import Span
from claimcheck.tables import table

LONGEST = 12  # words of a name
SMALL = 5  # letters of a word that is small within a name: of, the, from
COMMON = 3  # words of a name that many may bear
# between a name and what kind of page it heads
PARTS = re.compile(r"\s[-–—|]\s|:\s")
PLACED = re.compile(r",\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}\Z")  # behind a name: where that is
BRACKETED = re.compile(r"\s?\((?P<short>[A-Z][\w-]{1,11})\)")
QUOTES = "\"“”'‘’*#= "


@frozen
class Subject:
    """A name as it is written and where, and the body that it is, where it is one."""

    name: str
    at: int
    reference: Reference | None = None

    @property
    def known(self) -> tuple[Entity, ...]:
        """What the registry has under the name."""
        return self.reference.entities if self.reference else ()

    @property
    def of_time(self) -> str:
        """How a date is told of it: by its id, whether the registry knows it or not."""
        ids = self.reference.candidates if self.reference else ()
        return ids[0] if len(ids) == 1 else self.name

    @property
    def of_figure(self) -> str:
        """How a figure is told of it: by its id where the registry knows it."""
        ids = self.reference.candidates if self.reference and self.reference.entities else ()
        return ids[0] if len(ids) == 1 else self.name


def subject_of_record(reading: Reading, record: Record) -> Subject | None:
    """What the rows of a record are said of; None where nothing near them says."""
    row = record.row(*table("records")["subjects"]["labels"])
    subject = _called(reading, row.value) if row is not None else _headed(reading, record)
    land = record.row(*table("records")["subjects"]["lands"])
    return None if subject and land and _is_common(subject) else subject


def _is_common(subject: Subject) -> bool:
    """Whether a body may go by its name in any land: "Port Agency", of which a row says in which land it is."""
    words = subject.name.split()
    return not subject.known and len(words) <= COMMON and not any(map(is_name, words))


def _headed(reading: Reading, record: Record) -> Subject | None:
    """What the heading of a record names."""
    said = [
        [part for part in _parts(reading.text, line) if not is_kind(reading.text[part.start : part.end])]
        for line in record.above
    ]
    if said and not said[0]:  # the heading of a section names what kind it is, the title of the page of whom
        said = [parts for parts in (*said[1:2], said[-1]) if len(parts) == 1 and _called(reading, parts[0])]
    return _called(reading, said[0][0]) if said and len(said[0]) == 1 else None


def _parts(text: str, line: Span) -> Iterator[Span]:
    """What a heading says, and what it says beside that: the name and "at a glance"."""
    start = line.start
    for sign in PARTS.finditer(text, line.start, line.end):
        yield Span(start, sign.start())
        start = sign.end()
    if start < line.end:
        yield Span(start, line.end)


def _called(reading: Reading, span: Span) -> Subject | None:
    """The body that a stretch begins with, else the stretch where it is a name."""
    written = reading.text[span.start : span.end]
    words = PLACED.sub("", BRACKETED.sub("", written).strip(QUOTES))
    kept = trimmed(words).split()
    while len(kept) > 1 and kept[-1].islower() and is_kind(kept[-1]):  # "CLEARWATER project card", "Harwick in figures"
        kept.pop()
    plain = " ".join(kept)
    reference = _bodies(reading).get(plain)
    if reference is not None:
        return Subject(plain, span.start, reference)
    is_title = plain[:1].isupper() and 0 < len(plain.split()) <= LONGEST and plain[-1] not in ".,;:?!"
    if not is_title or plain.isupper() or verbs_in(reading.text, span.start, span.end):
        return None
    return Subject(plain, span.start) if _is_named(plain) else None


def _is_named(plain: str) -> bool:
    """Whether words are a name: one of them is no English word, or all are capital and the thing is no piece of writing."""
    words = plain.split()
    if words[-1].isdigit() or not _papers().isdisjoint(word.lower() for word in words):
        return False
    capital = len(words) > 1 and all(word[:1].isupper() or len(word) < SMALL for word in words)
    return capital or any(map(is_name, words))


@cache
def _papers() -> frozenset[str]:
    return frozenset(table("records")["subjects"]["papers"])


@lru_cache(maxsize=1)
def _bodies(reading: Reading) -> dict[str, Reference]:
    """The bodies and places of a text by their names as written."""
    return {m.quote: r for s in reading.sentences for m, r in s.valued(Reference) if r.candidates}
