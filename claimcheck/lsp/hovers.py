"""What a passage is read as, and in which interval; what a claim says, and what was found about it.

    more than 900 cars a day
    a quantity: more than 900 cars
    to the letter: (900, ∞)
    as it is read: (900, 1,000)

Plain text, so that nothing of a document is ever taken for markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.claims import Claim, Mention, Modality, Status, Value
from claimcheck.datewords import in_words
from claimcheck.documents import Document
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.entities import Entity, Reference
from claimcheck.enumerations import Enumeration
from claimcheck.findings import Finding
from claimcheck.lsp.claimplaces import claim_at
from claimcheck.lsp.desk import Look
from claimcheck.periods import Period
from claimcheck.properties import property_named
from claimcheck.quantities import Quantity
from claimcheck.registry import Registry
from claimcheck.reports.measures import measured_words
from claimcheck.reports.places import as_read
from claimcheck.reports.visible import visible
from claimcheck.spans import Span
from claimcheck.times import Time

MOST_READINGS = 8  # of a time or a name; the rest is counted
MOST_CLAIMS = 3
WHOLE = "deed"  # the property that has a whole sentence, which says nothing that is not read there


@frozen
class Hover:
    """What is told of a place, and the place it is told of."""

    text: str
    span: Span


def hover(look: Look, file: Document, offset: int) -> Hover | None:
    """What is told of an offset in a text or a claim file; None where nothing was read there."""
    view = look.view(file.id)
    if view is None:
        return _of_claim_file(look, file, offset)
    mentions = [mention for mention in view.mentions if _holds(mention.span, offset)]
    claims = [c for c in view.claims if _holds(c.source.span, offset) and c.property != WHOLE]
    findings = [f for f in look.report.findings if any(_quotes(s.document, s.span, file, offset) for s in f.sources)]
    if not mentions and not claims and not findings:
        return None
    parts: list[str] = []
    mention = min(mentions, key=lambda one: len(one.span), default=None)
    if mention:
        parts.append("\n".join(_mention(mention, file, look.registry)))
    nearest = sorted(claims, key=lambda claim: len(claim.source.span))[:MOST_CLAIMS]
    parts += ["\n".join(claim_lines(claim)) for claim in nearest]
    parts += [_found(finding) for finding in findings]
    spans = [mention.span] if mention else [claim.source.span for claim in nearest]
    span = spans[0] if spans else next(s.span for s in findings[0].sources if s.document == file.id)
    return Hover("\n\n".join(parts), span)


def _of_claim_file(look: Look, file: Document, offset: int) -> Hover | None:
    at = claim_at(look, file, offset)
    if at is None:
        return None
    claim, place = at.entry.claim, at.entry.source
    if claim is None:
        lost = "is read as no value" if at.entry.found else f"stands nowhere in {visible(at.view.document.id)}"
        return Hover(f"“{visible(at.entry.quote)}” {lost}", place.span)
    position = at.view.document.position(claim.source.span.start)
    where = f"{visible(at.view.document.id)}:{position.line}:{position.column}"
    parts = ["\n".join([*value_lines(claim.value, look.registry), *claim_lines(claim), where])]
    known = property_named(claim.property)
    if known:
        parts.append(f"{known.name}: {known.summary}")
    named = [look.registry.get(id) for id in (claim.subject, claim.object, claim.place) if id]
    parts += [_entity(entity.id, look.registry) for entity in named if entity]
    parts += [_found(f) for f in look.report.findings if claim.source in f.sources or place in f.sources]
    return Hover("\n\n".join(parts), place.span)


def _holds(span: Span, offset: int) -> bool:
    """Whether an offset lies in a span, or right behind it, where a cursor stands that touches it."""
    return span.start <= offset <= span.end


def _quotes(document: str, span: Span, file: Document, offset: int) -> bool:
    return document == file.id and _holds(span, offset)


def _mention(mention: Mention, file: Document, registry: Registry) -> Iterator[str]:
    yield visible(as_read(mention.source, file).quote)
    yield from value_lines(mention.value, registry)


def value_lines(value: Value, registry: Registry) -> Iterator[str]:
    """What a value is, and every reading of it with its interval."""
    if isinstance(value, Quantity | CalendarDuration | FixedDuration):
        yield from _figure(value)
    elif isinstance(value, Time):
        yield from _time(value)
    elif isinstance(value, Reference):
        yield from _reference(value, registry)
    else:
        yield from _list(value)


def _figure(value: Quantity | CalendarDuration | FixedDuration) -> Iterator[str]:
    if isinstance(value, Quantity):
        trend = f", going {value.trend}" if value.trend else ""
        yield visible(f"a quantity: {value.shown}{trend}")
    else:
        yield visible(f"a duration: {value} ({value.iso8601})")
    yield f"to the letter: {value.amount.literal}"
    if value.amount.implied != value.amount.literal:
        yield f"as it is read: {value.amount.implied}"


def _time(value: Time) -> Iterator[str]:
    if value.impossible:
        yield visible(f"no date: {value.impossible}")
    elif not value.readings:
        yield "a time without a date to count from"
    elif len(value.readings) == 1:
        yield f"a time: {_period(value.readings[0])}"
    else:
        yield f"a time with {len(value.readings)} readings:"
        for reading, weak in list(zip(value.readings, value.weak, strict=True))[:MOST_READINGS]:
            yield f"  {_period(reading)}" + (" (unlikely)" if weak else "")
        yield from _more(value.readings)
    if value.clock:
        yield f"at {value.clock}"
    if value.anchor:
        yield visible(f"counted from {value.anchor}")


def _period(period: Period) -> str:
    words = in_words(period)
    if (period.earliest is None and period.latest is None) or str(period.earliest) == str(period.latest) == period.edtf:
        return words
    return f"{words}, {period.earliest or '…'} to {period.latest or '…'}"


def _reference(value: Reference, registry: Registry) -> Iterator[str]:
    if not value.candidates:
        yield "a name that no registry knows"
    elif len(value.candidates) == 1:
        yield f"a name: {_entity(value.candidates[0], registry)}"
    else:
        yield f"a name that {len(value.candidates)} bear:"
        yield from (f"  {_entity(id, registry)}" for id in value.candidates[:MOST_READINGS])
        yield from _more(value.candidates)
    yield from _evidence(value)


def _evidence(value: Reference) -> Iterator[str]:
    """What in the text speaks for whom; what is so of all of them is said once."""
    if len(set(value.evidence)) < 2 or len(value.evidence) != len(value.candidates):
        yield from (visible(f"  {words}") for words in list(dict.fromkeys(value.evidence))[:MOST_READINGS])
        return
    for id, words in list(zip(value.candidates, value.evidence, strict=True))[:MOST_READINGS]:
        yield visible(f"  {id}: {words}")


def _entity(id: str, registry: Registry) -> str:
    entity: Entity | None = registry.get(id)
    return visible(f"{id}, {entity.name}" if entity else id)


def _list(value: Enumeration) -> Iterator[str]:
    kind = "a list that names all" if value.closed else "a list"
    stated = f", said to be {value.stated}" if value.stated is not None else ""
    yield f"{kind}: {len(value.items)} items{stated}"
    yield visible(str(value))


def _more(readings: Sequence[object]) -> Iterator[str]:
    if len(readings) > MOST_READINGS:
        yield f"  … and {len(readings) - MOST_READINGS} more"


def claim_lines(claim: Claim) -> Iterator[str]:
    """What a claim states, and of what, when and by whom."""
    of = f" of {measured_words(claim.measured, claim.value)}" if claim.measured else ""
    yield visible(f"claim: {claim.property}{of}" + (f", {claim.subject}" if claim.subject else ""))
    if claim.inherited:
        yield "  its sentence does not name the subject: that was taken from what stands around"
    said = {
        "object": claim.object,
        "period": claim.period,
        "as of": claim.as_of,
        "scope": claim.scope,
        "place": claim.place,
        "speaker": claim.speaker,
        "modality": None if claim.modality is Modality.ASSERTED else claim.modality.value,
        "status": "reviewed" if claim.status is Status.REVIEWED else None,
    }
    yield from (visible(f"  {key}: {words}") for key, words in said.items() if words)


def _found(finding: Finding) -> str:
    return visible(f"{finding.severity.value}[{finding.rule}] {finding.message}")
