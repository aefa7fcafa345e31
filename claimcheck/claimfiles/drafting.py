"""What was read from a text, as rows of a claim file for a person to review.

A row is drafted only where the file says the same as the text was read to say: its words go through the grammar of
claim files once more, and what would come out different is left out and counted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from attrs import evolve, frozen

from claimcheck.claimfiles.measured import LED, PARTICIPLES, WORD, measured
from claimcheck.claimfiles.tables import Row
from claimcheck.claimfiles.values import read_period, read_value
from claimcheck.claimfiles.wording import Wrong
from claimcheck.claims import Anchor, Claim, Measured, Mention, Value, View
from claimcheck.documents import Document
from claimcheck.entities import Reference, provisional_id
from claimcheck.enumerations import Enumeration
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.markup import inward
from claimcheck.periods import Period
from claimcheck.properties import property_named
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.times import Time
from claimcheck.units import plural

NOT_SLUG = re.compile(r"[^\w]+|_+")
LONGEST_ID = 48
NOBODYS = "ZZ:~"  # of an id that says no more than the name
WHOLE = "deed"  # the property that has a whole sentence


@frozen
class Drafted:
    """The rows drafted from one document, and the words of what cannot be written as it was read."""

    rows: tuple[Row, ...] = ()
    left_out: tuple[str, ...] = ()


def draft(view: View, claims: Sequence[Claim], taken: set[str]) -> Drafted:
    """Rows for some claims of a view, in the order of the text; `taken` are the ids its claim files use already.

    A loose claim is left out and not counted: a person would have to find out first what it is of.
    """
    used = set(taken)
    rows, left_out = [], []
    file = view.document
    view, firm = inward((view, tuple(claim for claim in claims if not claim.loose)), [file])
    for claim in sorted(firm, key=lambda claim: (claim.source.span, claim.property)):
        row = _row(claim, view)
        if row is None:
            left_out.append(claim)
        else:
            row = evolve(row, id=free_id(f"{claim.property} {row.subject or claim.source.quote}", used))
            used.add(row.id)
            rows.append(_in_file(row, file))
    return Drafted(tuple(rows), tuple(claim.source.quote for claim in left_out if not _retold(claim, firm)))


def _retold(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a claim has a whole sentence, of which other claims have the figures and dates."""
    return claim.property == WHOLE and any(c is not claim and c.source.overlaps(claim.source) for c in claims)


def _in_file(row: Row, document: Document) -> Row:
    """A row whose `start` counts in the file of its document."""
    if row.start is None or document.plain is None:
        return row
    return evolve(row, start=document.plain.in_file(Span(row.start, row.start + len(row.quote))).start)


def free_id(words: str, used: Collection[str]) -> str:
    """An id made of some words that none of the used ones is.

    >>> free_id("count Some 800 homes", {"count-some-800-homes"})
    'count-some-800-homes-2'
    """
    id = NOT_SLUG.sub("-", words.lower())[:LONGEST_ID].strip("-") or "claim"
    number, free = 2, id
    while free in used:
        free, number = f"{id}-{number}", number + 1
    return free


def _row(claim: Claim, view: View) -> Row | None:
    """The row of a claim; None where no words of a claim file say what was read."""
    document, source = view.document, claim.source
    if (
        property_named(claim.property) is None
        or not source.quote.strip()
        or source.span.start not in _places(claim, view)
    ):
        return None
    of = _of(claim)
    periods = {key: _period(getattr(claim, key), view.anchor) for key in ("period", "as_of")}
    if of is None or None in periods.values():
        return None
    start = source.span.start if document.find(source.quote) != [source.span.start] else None
    base = Row(
        id="draft",
        quote=source.quote,
        start=start,
        subject=None if claim.topical else _text(_named(claim.subject, view)),
        property=claim.property,
        of=of or None,
        object=_text(claim.object),
        period=periods["period"] or None,
        as_of=periods["as_of"] or None,
        scope=_text(claim.scope),
        place=_text(claim.place),
        modality=claim.modality.value,
        speaker=_text(claim.speaker),
    )
    return next((row for row in _candidates(base, claim, view.mentions) if _says(row, claim, view.anchor)), None)


def _places(claim: Claim, view: View) -> tuple[int, ...]:
    """Where the words of a claim are to be found: at its place, if they stand there."""
    start = claim.source.span.start
    return (start,) if view.document.text.startswith(claim.source.quote, start) else ()


def _named(subject: str | None, view: View) -> str | None:
    """A subject by the name that the text has for it, where its id says no more."""
    names = (m.value.name for m in view.mentions if isinstance(m.value, Reference) and m.value.candidates == (subject,))
    if subject is None or not subject.startswith(NOBODYS):
        return subject
    return next((name for name in names if provisional_id(name) == subject), subject)


def _text(words: str | None) -> str | None:
    return words if words and words.strip() else None


def _period(period: Period | None, anchor: Anchor) -> str | None:
    """A period as EDTF; the empty text for none; None where EDTF says something else."""
    if period is None:
        return ""
    try:
        return period.edtf if read_period(period.edtf, anchor) == period else None
    except Wrong:
        return None


def _of(claim: Claim) -> str | None:
    """Words for the measured thing: those of the quote before those of the lexicon; None where neither say it."""
    wanted = claim.measured
    unit = _unit(claim.value) or ""
    if wanted is None:
        return "" if measured(None, unit if _counts(claim.value) else "") is None else None
    named = {wanted.head, wanted.verb, *wanted.modifiers}
    said = [word for word in WORD.findall(claim.source.quote) if {word.lower(), lemma(word.lower())} & named]
    counted = unit if _counts(claim.value) else ""
    tries = ["", " ".join(said), *_spelt(wanted, of_several=bool(counted))]
    return next((words for words in tries if measured(words, counted) == wanted), None)


def _spelt(wanted: Measured, *, of_several: bool) -> Iterator[str]:
    one, several = wanted.head, plural(wanted.head) if wanted.head else ""
    heads = dict.fromkeys((several, one) if of_several else (one, several))
    forms = [""]
    if wanted.verb in LED:
        forms = [wanted.verb]
    elif wanted.verb:
        forms = [wanted.verb + "ed", wanted.verb + "d", wanted.verb[:-1] + "ied", wanted.verb + wanted.verb[-1] + "ed"]
        forms += sorted(PARTICIPLES)
    for head in heads:
        yield from (" ".join([*sorted(wanted.modifiers), head, form]).strip() for form in forms)


def _counts(value: Value) -> bool:
    return isinstance(value, Quantity) and value.dimension is Dimension.COUNT


def _unit(value: Value) -> str | None:
    """The unit a row names: the head noun of a count or of a list."""
    if isinstance(value, Enumeration):
        return value.head or None
    return value.unit or None if isinstance(value, Quantity) and value.dimension is Dimension.COUNT else None


def _candidates(base: Row, claim: Claim, mentions: Sequence[Mention]) -> Iterator[Row]:
    """Ways to write a value, the words of the text before any others."""
    value, unit = claim.value, _unit(claim.value)
    if isinstance(value, Enumeration):
        yield evolve(base, value=value.items, unit=unit, stated=value.stated, closed=value.closed or None)
        return
    written = [m.quote for m in mentions if claim.source.span.overlaps(m.span) and m.value == value]
    if isinstance(value, Time):
        written = [*_edtf(value), *written]
    if isinstance(value, Quantity) and value.trend is not None:
        figures = [m.quote for m in mentions if claim.source.span.overlaps(m.span) and isinstance(m.value, Quantity)]
        written += [f"{value.trend} {words}" for words in (*figures, str(evolve(value, trend=None)))]
    for words in dict.fromkeys([*written, str(value)]):
        if words.strip():
            yield evolve(base, value=words, unit=unit)
            if unit:
                yield evolve(base, value=words)


def _edtf(value: Time) -> Iterator[str]:
    if len(value.readings) == 1:
        yield value.readings[0].edtf
    elif value.readings:
        yield f"[{','.join(reading.edtf for reading in value.readings)}]"


def _says(row: Row, claim: Claim, anchor: Anchor) -> bool:
    """Whether a row, read as claim files are read, has the value of the claim."""
    try:
        read = read_value(row, property_named(row.property), anchor)
    except Wrong:
        return False
    return _core(read) == _core(claim.value)


def _core(value: Value) -> object:
    """What a value says, without how it was found."""
    if isinstance(value, Time):
        return value.readings, value.clock
    if isinstance(value, Reference):
        return value.name
    if isinstance(value, Quantity):
        return value.amount, value.unit, value.dimension, value.trend
    return value
