"""Statements of office: who is the director of what, and when that is said of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache

from attrs import evolve

from claimcheck.claims import Claim
from claimcheck.entities import Entity, Reference
from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.itself import body_meant, stands_for_it
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.statements.namedbodies import POSTED, NamedBodies, is_place
from claimcheck.extract.statements.offices import Office, find_offices, is_single
from claimcheck.periods import Period
from claimcheck.tables import table
from claimcheck.times import Time

NOBODYS = "ZZ:~"  # of an id that says no more than the name
ITS = 60  # code points from a body back to which "its" reaches
# before a title that is said of what the paragraph is about: "its", or before "headed by": "it is", "The agency, "
MEANT = re.compile(r"\b(?:[Ii]ts\s(?:[a-z-]+\s){0,2}|[Ii]t\sis\s(?:[a-z]+\s)?)\Z")
BEING = re.compile(r",\s(?:which\sis\s)?|\sis\s(?:[a-z]+\s)?")
RECENT = 31  # days before the day of a text in which an office seldom changes hands
# nouns for bodies, beside those of the table of lists
GENERIC = frozenset(["senate", "assembly", "parliament", "house", "club", "company", "party", "team", "city", "state"])
GENERIC |= {"republic", "government", "foundation", "society", "group", "army", "police", "navy", "chamber", "congress"}
GENERIC |= {"cabinet", "museum", "church", "chamber", "hospital", "force", "guard", "coalition", "opposition", "county"}
# "a director of": one of several
ONE_OF = re.compile(r"\b(?:an?|another|one of(?: \w+){1,3}|among(?: \w+){1,3})\s(?:\w+\s)?$", re.I)
# an office that changes hands in the sentence, or did before: two may bear its title there
CHANGES = re.compile(
    r"\b(?:resign|step\w* down|stood down|sworn|succe(?:ed|ss)|replac|predecess|inaugurat|dismiss|sack|oust|fired|quit"
    r"|depos|overthrow|overthrew|t(?:ake|akes|aking|ook) (?:over|office)|hand\w* over|elect(?:ed|s)\b|appoint|designat"
    r"|nominat|defeat|transition|interim|died\b|death\b|named (?!after|for\b)|becom|became)",
    re.I,
)
# an office with what it is for behind it
FIELD = re.compile(
    r"(?P<before>(?:[a-z-]+ ){0,4})(?P<title>minister|secretary) (?:of|for) (?:the )?(?P<field>(?!state$)[a-z &]{3,60})"
)
# an office that is said of a person or body named before
PERSONAL = re.compile(r"\b(his|her|their|its)\s(?:\w+\s){0,2}$")
# what makes a body a part of it: "the Alpbank branch in Bern", "the Labour Party in Wales"
PART = re.compile(
    r"['’]s?\s|\s(?:branch|office|unit|division|department|chapter|team|desk|bureau|campus)\b|\sin\s[A-Z]"
)
# between a person and the title: it was held, and may be no longer
IS = re.compile(r"\bis\b")
WAS = re.compile(r"\b(?:was|were|had been|served as|once|formerly|then)\b", re.I)

# behind an office that was held
FOR_A_TIME = re.compile(r"\sfor\s(?:[\w-]{1,12}\s){1,3}(?:years|months|weeks|days|decades|terms)\b")


def find_holders(reading: Reading, cast: Cast) -> Iterator[Claim]:
    """The persons a text names in an office of a body; drafts. Former, acting and courtesy titles hold no seat.

    Where a sentence is dated, the person held the office then; that says nothing of the day the text was published. Where
    it is not said of which body, or not whether the seat is held, the claim is loose.
    """
    land = _land(reading)
    starts = [sentence.span.start for sentence in reading.sentences]
    entities = [
        (mention.span.start, mention.span.end, reference)
        for sentence in reading.sentences
        for mention, reference in sentence.valued(Reference)
    ]
    bodies = NamedBodies.of(reading.text, entities)
    for office in find_offices(reading.text, entities, [sentence.words for sentence in reading.sentences]):
        at = max(0, bisect_right(starts, office.person.start) - 1)
        place = bodies.place_of(office)
        if place is not None and (of := bodies.named(office)) is not None and is_place(of):
            office = evolve(office, body=None, body_name="")  # where a post is held says not whose it is
        body, known = _body(reading.text, office, bodies)
        own = office.body is not None
        if not own and (spoken := _spoken_of(reading, at, office, bodies)):
            body, known = spoken
            office = evolve(office, single_seat=is_single(office.office, True) and not office.deputy)
        if body and _is_held(reading.text, reading.sentences[at], office):
            yield evolve(_claim(reading, at, office, body, known), place=place, inherited=not own)
        elif not office.courtesy:
            written = office.body_name or (land if _is_of_state(office) else _of(reading.text, office, cast, entities))
            claim = _claim(reading, at, office, body or written, known)
            scope = _scope(reading.text, reading.sentences[at], office)
            yield evolve(claim, scope=scope, place=place, inherited=not own, loose=True)


def _spoken_of(reading: Reading, at: int, office: Office, bodies: NamedBodies) -> tuple[str, tuple[Entity, ...]] | None:
    """The body that "its director" or "it is headed by" is said of: the one that the paragraph is about."""
    start = reading.sentences[at].span.start
    noun = stands_for_it(reading, start)
    if noun is not None and BEING.fullmatch(reading.text, noun, office.title.start):
        found = body_meant(reading, at, start)
    else:
        led = MEANT.search(reading.text, max(start, office.title.start - ITS), office.title.start)
        found = body_meant(reading, at, led.start(), office.person.start) if led else None
    if found is None:
        return None
    reference = found[1]
    id = reference.candidates[0] if len(reference.candidates) == 1 else None
    if id is None:
        return (reference.entities[0].id, reference.entities) if len(reference.entities) == 1 else None
    return (bodies.written(reference) if id.startswith(NOBODYS) else id, reference.entities)


def _land(reading: Reading) -> str | None:
    """The country a text names most: its ministers are meant where none is named."""
    named = Counter(
        reference.candidates[0]
        for sentence in reading.sentences
        for _, reference in sentence.valued(Reference)
        if reference.entities and reference.entities[0].type == "country"
    )
    return named.most_common(1)[0][0] if named else None


def _of(text: str, office: Office, cast: Cast, entities: list[tuple[int, int, Reference]]) -> str | None:
    """Whose an office may be that is said of nobody: what the text is about, unless that is a person; "its" of the body before, "her" of none."""
    led = PERSONAL.search(text[max(0, office.title.start - 40) : office.title.start])
    if led is None:
        return None if cast.topic in cast.persons or cast.topic == office.name else cast.topic
    at = bisect_right(entities, office.title.start, key=lambda entity: entity[0]) - 1
    if led[1] != "its" or at < 0 or office.title.start - entities[at][1] > ITS:
        return None
    reference = entities[at][2]
    return reference.candidates[0] if len(reference.candidates) == 1 else reference.name


def _is_of_state(office: Office) -> bool:
    """Whether an office is one of a state, if of nobody else."""
    return any(word in office.office.split() for word in ("minister", "premier", "chancellor"))


def _is_held(text: str, sentence: Sentence, office: Office) -> bool:
    """Whether one person, or a deputy, holds an office, by what its sentence says."""
    if not (office.single_seat or office.deputy) or office.former or office.acting or office.courtesy or office.until:
        return False
    first, last = sorted((office.person, office.title), key=lambda span: span.start)
    if WAS.search(text, first.end, max(first.end, last.start)) or ONE_OF.search(
        text[max(0, office.title.start - 40) : office.title.start]
    ):
        return False
    return not CHANGES.search(text, sentence.span.start, sentence.span.end)


def _scope(text: str, sentence: Sentence, office: Office) -> str | None:
    """In what way an office is not simply held: it was, or it changes hands in the sentence."""
    if office.former or office.until:
        return "former"
    if office.acting:
        return "acting"
    if CHANGES.search(text, sentence.span.start, sentence.span.end):
        return "changing"
    first, last = sorted((office.person, office.title), key=lambda span: span.start)
    was = WAS.search(text, first.end, max(first.end, last.start)) is not None
    return "for a time" if was and FOR_A_TIME.search(text, last.end, sentence.span.end) else None


def _body(text: str, office: Office, bodies: NamedBodies) -> tuple[str | None, tuple[Entity, ...]]:
    """The body by its id, where it is known for certain, else by its name; None where several go by what it is called."""
    if office.body is None:
        return None, ()
    reference = bodies.named(office)
    whole = POSTED.match(office.office) or (reference is not None and is_place(reference))
    if office.title.end <= office.body.start and PART.match(text, office.body.end) and not whole:
        return None, ()
    if reference is not None:
        ids = [id for id in reference.candidates if id.startswith(f"{reference.owner}:")] or reference.candidates
        written = bodies.written(reference) if ids[0].startswith(NOBODYS) else ids[0]
        return (written, reference.entities) if len(ids) == 1 else (None, ())
    words = office.body_name.split()
    is_name = office.body_name[:1].isupper() and (len(words) > 1 or words[0].lower() not in _generic())
    return office.body_name if is_name else None, ()


@cache
def _generic() -> frozenset[str]:
    """The nouns for bodies: by itself, "the Council" may be any."""
    return frozenset(table("lists")["bodies"]["words"]) | GENERIC


def _claim(reading: Reading, at: int, office: Office, name: str | None, known: tuple[Entity, ...]) -> Claim:
    span = office.person.hull(office.title)
    span = span.hull(office.body) if office.body else span
    return Claim(
        f"office-{office.person.start}-{office.title.start}",
        reading.document.source(span.start, span.end),
        "office-holder",
        Reference(office.name, (office.name,)),
        f"{_turned(office.office)} of {name}" if name else _turned(office.office),
        object=name,
        as_of=_when(reading, at, office),
        reported=reading.anchor.timestamp,
        known=known,
    )


def _turned(office: str) -> str:
    """An office as most texts write it: "justice minister" for "minister of justice".

    >>> _turned("deputy minister of foreign affairs"), _turned("minister of state"), _turned("chief of staff")
    ('deputy foreign minister', 'minister of state', 'chief of staff')
    """
    match = FIELD.fullmatch(office)
    turned = office if match is None else f"{match['before']}{match['field']} {match['title']}"
    return turned.replace(" affairs minister", " minister")


def _when(reading: Reading, at: int, office: Office) -> Period | None:
    """The time a sentence is of: a date given in it, or before it in its paragraph; "since 2019" lasts until the text.

    Who is director is so when the text is written, whatever the sentences before tell of: "Founded in 1988 … Ann Lee is".
    """
    first, last = sorted((office.person, office.title), key=lambda span: span.start)
    lasts = IS.search(reading.text, first.end, max(first.end, last.end)) is not None
    for number in range(at, at - 1 if lasts else -1, -1):
        sentence = reading.sentences[number]
        if "\n" in reading.text[sentence.span.end : office.person.start]:
            break
        for mention, time in sentence.valued(Time):
            if not (office.since and office.since.overlaps(mention.span)) and (period := _dated(reading, time)):
                return period
    return None


def _dated(reading: Reading, time: Time) -> Period | None:
    """The period of a date that is written out, or lies long before its text."""
    if len(time.readings) != 1 or time.readings[0].unspecified_year:
        return None
    (period,) = time.readings
    return period if time.expression is None or _is_past(period, reading.anchor.period) else None


def _is_past(period: Period, written: Period | None) -> bool:
    day = written.earliest if written else None
    return day is not None and period.latest is not None and day - period.latest > RECENT
