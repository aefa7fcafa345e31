"""One document in, its view out: the order in which a text is read.

times ─► anchor ─► times resolved ─► entities ─► quantities, lists ─► mentions
mentions ─► sentences in their zones ─► statements (happenings, belonging, offices) ─► claims
claims ─► the window in which an undated text was written ─► dates without a year
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve

from claimcheck.claims import Anchor, Claim, Measured, Mention, Passage, Value, View
from claimcheck.claimsets import ClaimSet, merge, placed
from claimcheck.documents import Document
from claimcheck.extract.calendar.anchors import find_anchor, printed_date
from claimcheck.extract.calendar.lending import Found
from claimcheck.extract.calendar.times import find_times, resolve_times
from claimcheck.extract.calendar.windows import dated_by_itself, fixed_beside, narrowed, writing_window
from claimcheck.extract.discourse.antecedents import definite
from claimcheck.extract.discourse.bearers import names_about, names_leading
from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.deeds import find_deeds
from claimcheck.extract.discourse.reading import Reading, reading
from claimcheck.extract.discourse.sorts import with_sorts
from claimcheck.extract.listing.lists import find_lists
from claimcheck.extract.naming.acronyms import definitions
from claimcheck.extract.naming.entities import find_entities
from claimcheck.extract.naming.owners import owned
from claimcheck.extract.numbers.durationwords import find_worded
from claimcheck.extract.numbers.quantities import find_quantities
from claimcheck.extract.statements.activities import find_activities
from claimcheck.extract.statements.belonging import find_belonging
from claimcheck.extract.statements.campaigns import find_campaigns
from claimcheck.extract.statements.counts import find_counts
from claimcheck.extract.statements.deals import find_deals
from claimcheck.extract.statements.extents import find_extents
from claimcheck.extract.statements.firsts import find_firsts
from claimcheck.extract.statements.happenings import find_happenings
from claimcheck.extract.statements.holders import find_holders
from claimcheck.extract.statements.laws import with_owners
from claimcheck.extract.statements.lengths import find_lengths
from claimcheck.extract.statements.levels import find_levels
from claimcheck.extract.statements.lives import find_lives
from claimcheck.extract.statements.numbered import find_numbered
from claimcheck.extract.statements.otherfigures import find_other_figures
from claimcheck.extract.statements.othertimes import find_other_times
from claimcheck.extract.statements.parents import find_parents
from claimcheck.extract.statements.partners import find_partners
from claimcheck.extract.statements.records import find_records
from claimcheck.extract.statements.renamings import find_renamings
from claimcheck.extract.statements.reporting import with_period
from claimcheck.extract.statements.rows import find_rows
from claimcheck.extract.statements.sides import find_sides
from claimcheck.extract.statements.sites import find_sites
from claimcheck.extract.statements.trends import find_trends
from claimcheck.extract.statements.works import find_works
from claimcheck.extract.sums.ages import find_ages
from claimcheck.extract.sums.birthdays import find_birthdays
from claimcheck.extract.sums.listings import find_listings
from claimcheck.extract.sums.totals import find_totals
from claimcheck.extract.text.languages import Foreign, foreign
from claimcheck.extract.text.passages import find_passages
from claimcheck.extract.text.sentences import sentences
from claimcheck.markup import outward
from claimcheck.registry import Registry

LONGEST = 200  # code points of what was not read that are shown
Places = list[tuple[int, int, Value]]


def find_mentions(document: Document, *, registry: Registry | None = None) -> tuple[Mention, ...]:
    """The typed values of a text, in order, none overlapping another but for the items of a list.

    >>> [(m.kind, m.quote) for m in find_mentions(Document("On 3 July 2024 some 800 homes burned."))]
    [('time', '3 July 2024'), ('quantity', 'some 800 homes')]
    """
    _told(document)
    words = document.as_read
    found = find_times(words.text)
    anchor, unread = find_anchor(words, found), Foreign(foreign(words.text, document.language))
    return outward(_mentions(words, found, anchor, registry or Registry.packaged(), unread), [document])


def _mentions(
    document: Document, found: list[Found], anchor: Anchor, registry: Registry, unread: Foreign
) -> tuple[Mention, ...]:
    text = document.text
    values = _values(text, found, anchor)
    taken = [(start, end) for start, end, _ in values]
    entities = _entities(document, anchor, taken, registry)
    contained = [(start, end) for start, end, _ in entities if ", " in text[start:end]]
    named = {text[start:end] for start, end, _ in entities}
    lists: Places = list(find_lists(text, taken, lambda name: name in named or bool(registry.named(name)), contained))
    places = sorted([*values, *entities, *lists], key=lambda item: (item[0], -item[1]))
    if unread.spans:
        places = [place for place in places if not unread.holds(place[0])]
    return tuple(Mention(document.source(start, end), value) for start, end, value in places)


def _values(text: str, found: list[Found], anchor: Anchor) -> Places:
    times = resolve_times(text, found, anchor)
    worded = find_worded(text, [(start, end) for start, end, _ in times])
    quantities = find_quantities(text, [(start, end) for start, end, _ in (*times, *worded)])
    return sorted([*times, *worded, *quantities], key=lambda item: item[:2])


def _entities(document: Document, anchor: Anchor, taken: Sequence[tuple[int, int]], registry: Registry) -> Places:
    """The entities of a text, with what the registry knows of them and what the text says with them."""
    text = document.text
    named = find_entities(
        text, registry, jurisdiction=document.jurisdiction, published=anchor.period, taken=sorted(taken)
    )
    short = {d.name_span[1]: d.acronym for d in definitions(text)}
    found: Places = []
    for start, end, reference in named:
        known = tuple(e for e in map(registry.get, reference.candidates) if e is not None)
        owner, plain = owned(text[start:end], registry)
        said = evolve(reference, entities=known, owner=owner, plain=plain, acronym=short.get(end))
        found.append((start, end, said))
    return found


def values_in(text: str, anchor: Anchor) -> list[Value]:
    """The figures and dates of a stretch of text by itself, read from the date of its document."""
    return [value for _, _, value in _values(text, find_times(text), anchor)]


def read_view(document: Document, *, registry: Registry | None = None) -> View:
    """Everything that is read from one document. Raises `TypeError` where it is none."""
    _told(document)
    view = outward(_view(document.as_read, registry), [document])
    lost = document.plain.lost if document.plain else ()
    return evolve(view, unread=(*view.unread, _lost(document, lost))) if lost else view


def _told(document: object) -> None:
    """Raise `TypeError` for a bare text or a path, and say what makes a document of it."""
    if not isinstance(document, Document):
        raise TypeError(
            f"what is read is a Document, not {type(document).__name__};"
            " write claimcheck.Document(text, id=…), or claimcheck.read(path) for a file"
        )


def _lost(document: Document, lost: Sequence[str]) -> str:
    """That words of a page were not read, since the place of none is known."""
    words = " … ".join(lost)
    return f"{document.id}: words of the page whose place in the file is not known: “{words[:LONGEST]}{'…' if len(words) > LONGEST else ''}”"


def _view(document: Document, registry: Registry | None) -> View:
    known = registry or Registry.packaged()
    times = find_times(document.text)
    anchor = find_anchor(document, times)
    printed = printed_date(document, times)
    unread = Foreign(foreign(document.text, document.language))
    mentions = _mentions(document, times, anchor, known, unread)
    passages = _zoned(find_passages(document, anchor.timestamp), unread)
    spans = [(passage.source.span, passage.zone) for passage in passages]
    read = reading(document, anchor, mentions, sentences(document.text), spans)
    about, led = names_about(read), names_leading(read)
    found = _claims(read, known, about, led)
    claims = [claim for claim in found if not unread.holds(claim.source.span.start)]
    mentions = fixed_beside(document, mentions, anchor)
    if anchor.timestamp is None:
        firm = [claim for claim in claims if not claim.loose]
        mentions = narrowed(mentions, writing_window(document.text, firm, mentions))
        anchor = dated_by_itself(document, mentions) or anchor
    return View(
        document, anchor, printed, mentions, passages, tuple(claims), unread=unread.said(document), about=about, led=led
    )


def _zoned(passages: tuple[Passage, ...], unread: Foreign) -> tuple[Passage, ...]:
    """The passages that are not read, in a zone of their own."""
    if not unread.spans:
        return passages
    return tuple(evolve(p, zone="foreign") if unread.holds(p.source.span.start) else p for p in passages)


def _claims(read: Reading, registry: Registry, about: frozenset[str], led: frozenset[str]) -> list[Claim]:
    cast = Cast.of(read)
    found = [
        *find_happenings(read, cast),
        *find_activities(read),
        *find_campaigns(read),
        *_figures(read, cast),
        *find_belonging(read, registry),
        *find_parents(read),
        *find_sites(read),
        *find_sides(read),
        *find_holders(read, cast),
        *find_partners(read),
        *find_rows(read),
        *find_records(read, cast),
        *find_lives(read),
        *find_ages(read),
        *find_birthdays(read),
        *find_works(read),
        *find_renamings(read),
        *find_totals(read),
        *find_trends(read, cast),
        *find_deeds(read),
        *find_firsts(read),
        *find_numbered(read),
    ]
    found += find_lengths(read, cast, {c.source.span for c in found if c.property == "age"})
    taken = {kind: {c.source.span for c in found if c.kind == kind} for kind in ("quantity", "time", "list")}
    found += [
        *find_other_figures(read, cast, taken["quantity"]),
        *find_other_times(read, cast, taken["time"]),
        *find_listings(read, cast, taken["list"]),
    ]
    found = [evolve(claim, about=about, led=led, **_told_in_full(claim, cast)) for claim in found]
    found = with_owners(read, registry, list(with_sorts(read, with_period(read, _unasked(read, found)))))
    return _once(sorted(found, key=placed))


def _unasked(read: Reading, claims: Sequence[Claim]) -> Sequence[Claim]:
    """Claims without those of questions, which say neither that something is so nor that it is not."""
    asked = [sentence.span for sentence in read.sentences if sentence.asks] if "?" in read.text else []
    ends = [span.end for span in asked]

    def is_asked(claim: Claim) -> bool:
        at = bisect_right(ends, claim.source.span.start)  # the first that ends behind where the claim begins
        return at < len(asked) and asked[at].overlaps(claim.source.span)

    return [claim for claim in claims if not is_asked(claim)] if asked else claims


def _once(claims: Sequence[Claim]) -> list[Claim]:
    """Claims without those that another reader makes of the same words too."""
    seen: set[tuple[object, ...]] = set()
    found = []
    for claim in claims:
        key = (claim.source.span, claim.property, claim.subject, claim.object, claim.measured, str(claim.value))
        if key not in seen:
            found.append(claim)
        seen.add(key)
    return found


def _told_in_full(claim: Claim, cast: Cast) -> dict[str, Any]:
    """What to say of the subject of a figure or date: its full name; where nobody near a figure bears it, the topic."""
    if claim.kind not in ("quantity", "time", "duration") or claim.property == "published":
        return {}
    if claim.property == "running-total" and claim.measured is None and cast.topic:
        return {"subject": cast.topic, "measured": Measured(claim.subject or ""), "inherited": True}
    if claim.property == "age":
        person = (person for person in cast.persons if (claim.subject or "").endswith(f" {person}"))
        return {"subject": next(person, claim.subject)}
    if claim.kind == "quantity" and (claim.subject is None or claim.topical):
        said = (claim.measured.head, *sorted(claim.measured.modifiers)) if claim.measured else ()
        event = next((cast.events[word] for word in said if word in cast.events), None)
        subject = event or claim.subject or cast.topic
        return {"subject": subject, "topical": True} if subject else {}
    if claim.subject is None:
        return {}
    noun = claim.subject.removeprefix("the ")
    if noun.isalpha() and noun.islower() and (meant := definite(cast, noun, claim.source.span.start)):
        return {"subject": meant, "inherited": True}
    return {"subject": cast.whole(claim.subject)}


def _figures(read: Reading, cast: Cast) -> list[Claim]:
    """The claims of figures: the price of a deal, else what a measure is, else what is counted; one a figure."""
    deals = list(find_deals(read, cast))
    priced = {claim.source.span for claim in deals}
    extents = [claim for claim in find_extents(read, cast) if claim.source.span not in priced]
    priced |= {claim.source.span for claim in extents}
    levels = [*deals, *extents, *(claim for claim in find_levels(read, cast) if claim.source.span not in priced)]
    taken = {claim.source.span for claim in levels}
    return [*levels, *(claim for claim in find_counts(read, cast) if claim.source.span not in taken)]


def extract(documents: Iterable[Document], *, config: Any = None, registry: Registry | None = None) -> ClaimSet:
    """What is read from a set of texts: one view a document.

    `config` stands for one signature of all that checks: no setting changes what a text says.
    Raises `DocumentError` when one id stands for two texts, `TypeError` for what is no list of documents.
    """
    if isinstance(documents, Document):
        raise TypeError("several documents are read here; write [document]")
    return merge([read_view(document, registry=registry) for document in documents])
