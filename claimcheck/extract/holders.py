"""Statements of office: who is the director of what."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim
from claimcheck.entities import Reference
from claimcheck.extract.offices import Office, find_offices
from claimcheck.extract.reading import Reading
from claimcheck.spans import Span


def find_holders(reading: Reading) -> Iterator[Claim]:
    """The persons a text names in an office of a body; drafts. Former, acting and courtesy titles hold no seat."""
    entities = [
        (mention.span.start, mention.span.end, reference)
        for sentence in reading.sentences
        for mention, reference in sentence.valued(Reference)
    ]
    for office in find_offices(reading.text, entities):
        if office.single_seat and office.body and not (office.former or office.acting or office.courtesy):
            yield _claim(reading, office, office.body, _body(office, entities))


def _body(office: Office, entities: list[tuple[int, int, Reference]]) -> str:
    """The body by its id, where it is known for certain, else by its name."""
    if office.body is not None:
        for start, end, reference in entities:
            if office.body.start <= start and end == office.body.end and len(reference.candidates) == 1:
                return reference.candidates[0]
    return office.body_name


def _claim(reading: Reading, office: Office, body: Span, name: str) -> Claim:
    span = office.person.hull(office.title).hull(body)
    return Claim(
        f"office-{office.person.start}-{office.title.start}",
        reading.document.source(span.start, span.end),
        "office-holder",
        Reference(office.name, (office.name,)),
        f"{office.office} of {name}",
        reported=reading.anchor.timestamp,
    )
