"""A record that another text names by who published it, when, of whose briefing, and who spoke: all is right but for one thing.

"The transcript of the Ports Office briefing, published by the Larne Gazette in May; Ann Lee took questions": where the
record bears another month, or its speaker another name of which a part is the same, or no such body is named in it,
while all else agrees, that is told otherwise. Where less agrees, it may be the record of another briefing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from claimcheck.affairs.namesakes import PROPERTY
from claimcheck.affairs.occasions import Record, records_in, speaks_of_record
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.spellings import people
from claimcheck.claims import Mention, View
from claimcheck.entities import Reference
from claimcheck.extract.naming.owners import PLACES
from claimcheck.periods import Period
from claimcheck.persons import parts
from claimcheck.spans import Span
from claimcheck.tellings.told import Told, sentences_of
from claimcheck.times import Time

FOLLOWING = 3  # sentences in which a text goes on about a record, with that which names it
PRECISIONS = frozenset({"day", "month"})
YEAR = 366  # days between the day of a record and the month in which it is said to have come out
BODIES = 2  # bodies by which a record is known
# behind somebody's name, and in front of it, that he or she spoke there
SPOKE = re.compile(
    r",?\s(?:took|answered|fielded|replied|responded|spoke|briefed|addressed|said|told|presented|gave)\b"
)
BY = re.compile(r"\b(?:briefing\sby|speaker\swas|speakers?,|answered\sby|given\sby|taken\sby|questions\sto)\s\Z")


@frozen(eq=False)
class Naming:
    """What a text says of a record: the sentences, when it came out, the bodies, and who spoke."""

    sentences: Sequence[Told] = field(repr=False)
    when: tuple[Mention, Time]
    bodies: tuple[Mention, ...]
    speakers: tuple[tuple[Span, str], ...]


def recorded_otherwise(views: Sequence[View]) -> Iterator[tuple[View, View, Retold]]:
    """The records and the texts that name them otherwise, in pairs; the span of the record is the first."""
    records = records_in(views)
    for view in views if records else ():
        told = sentences_of(view)
        for record in records:
            if record.view is view or record.view.document.publisher == view.document.publisher is not None:
                continue
            for at, sentence in enumerate(told):
                naming = _naming(view, told[at : at + FOLLOWING]) if speaks_of_record(sentence, record) else None
                if naming is not None:
                    yield from ((record.view, view, one) for one in _otherwise(record, naming))


def _naming(view: View, sentences: Sequence[Told]) -> Naming | None:
    span = sentences[0].sentence.span
    times = [(m, t) for m, t in sentences[0].sentence.valued(Time) if _is_exact(t)]
    bodies = tuple(m for m, r in sentences[0].sentence.valued(Reference) if _is_body(r))
    end = sentences[-1].sentence.span.end
    text = view.document.text
    speakers = tuple(
        (spelt.span, " ".join(name))
        for name, spelt in people(view).items()
        if span.start <= spelt.span.start < end
        and (
            SPOKE.match(text, spelt.span.end)
            or BY.search(text, max(span.start, spelt.span.start - 30), spelt.span.start)
        )
    )
    return Naming(sentences, times[0], bodies, speakers) if len(times) == 1 and bodies else None


def _is_exact(time: Time) -> bool:
    return len(time.readings) == 1 and time.readings[0].precision in PRECISIONS and not time.expression


def _is_body(reference: Reference) -> bool:
    """Whether a name is that of a body; which of several of one name, the record shows."""
    return bool(reference.candidates) and not any(entity.type in PLACES for entity in reference.entities)


def _otherwise(record: Record, naming: Naming) -> Iterator[Retold]:
    """The one thing in which a text differs from the record that it names."""
    named = [m.value for m in record.view.mentions if isinstance(m.value, Reference) and _is_body(m.value)]
    known = {id for reference in named for id in reference.candidates}
    spoke = {" ".join(name): spelt.span for name, spelt in people(record.view).items()}
    when, time = naming.when
    dated = time.readings[0].overlaps(record.published)
    strange = [m for m in naming.bodies if isinstance(m.value, Reference) and known.isdisjoint(m.value.candidates)]
    heard = [name for _, name in naming.speakers if name in spoke]
    told = ", ".join(m.quote for m in naming.bodies if m not in strange)
    if not dated and not strange and heard and _is_near(time.readings[0], record.published):
        yield Retold(record.span, when.span, (Time.of(record.published), time), told)
    if dated and not strange and not heard and len(naming.bodies) >= BODIES and len(naming.speakers) == 1:
        ((span, name),) = naming.speakers
        likes = [other for other in spoke if _half_one(name, other)]
        if len(likes) == 1:
            yield _names(spoke[likes[0]], record.view, span, naming, told)
    if dated and heard and len(strange) == 1 and len(naming.bodies) >= BODIES:
        yield from _of_another_body(record, naming, strange[0], told)


def _of_another_body(record: Record, naming: Naming, strange: Mention, told: str) -> Iterator[Retold]:
    """The one body that the head of a record names and a text does not, where that has another in its place."""
    head = [m for m in record.view.mentions if m.span.end <= len(record.head)]
    mine = [m for m in head if isinstance(m.value, Reference) and _is_body(m.value)]
    named = {id for m in naming.bodies if isinstance(m.value, Reference) for id in m.value.candidates}
    left = {
        r.candidates: m
        for m in reversed(mine)
        if isinstance(r := m.value, Reference) and named.isdisjoint(r.candidates)
    }
    if len(left) == 1:
        ((_, own),) = left.items()
        if isinstance(own.value, Reference) and isinstance(strange.value, Reference):
            yield Retold(own.span, strange.span, (own.value, strange.value), told, PROPERTY)


def _is_near(told: Period, published: Period) -> bool:
    """Whether a record is dated within a year of its day: another year's has other speakers."""
    days = [d for d in (told.earliest, published.earliest) if d is not None]
    return len(days) == len((told, published)) and abs(days[0] - days[1]) <= YEAR


def _half_one(one: str, other: str) -> bool:
    """Whether two names have a part in common, in its place."""
    x, y = parts(one), parts(other)
    return len(x) == len(y) > 1 and sum(p == q for p, q in zip(x, y, strict=True)) == len(x) - 1


def _names(mine: Span, view: View, yours: Span, naming: Naming, words: str) -> Retold:
    told = naming.sentences[0].text[yours.start : yours.end]
    own = view.document.text[mine.start : mine.end]
    return Retold(mine, yours, (Reference(own, (own,)), Reference(told, (told,))), words, PROPERTY)
