"""Two texts that the user says are about one subject: which of their statements are counterparts.

`check_documents` may not assume that two texts speak of one thing; unspecified is no wildcard there. `compare` is asked
about two texts *because* they do, and that is evidence of its own. It is used as follows, and never further:

    what is compared    the shorter text (the statement) with the longer one (the source), value by value
    one thing           the same noun counted, role of a sum, event of a date, noun of a rank; a verb that both have
                        must be one, an adjective that makes another count must stand in both
    what follows        ages, lengths and dates that the other text's dates give by arithmetic, which is then said (see `found`)
    of which time       a sitcom of the 1980s, by when the other text says that it began and ended (see `vintages`); no marriage, by one that the
                        other text tells of (see `marriages`)
    two named things    set side by side by the statement, where the source has one value of each (see `comparisons`, `bearers`)
    no part of a whole  a smaller figure for a plant, for some, in a narrower order contradicts nothing (`restricted`, `predicates`)
    one condition       neither before tax and the other after it, nor by train and by car, nor then and today (`circumstances`, `respects`)
    one subject         they share its name, a surname alone too where the other text shows that it is one (see `surnames`); or one leaves it to the other ("the film", "he", "there were"), is short, and the
                        other adds one name only (see `topics`)
    one time            where both give one, it can be the same; the statement may not give one alone
    same words          most content words of the statement occur in the source
    one counterpart     where several values of the source qualify, the ones whose sentence shares most words with the
                        statement; a statement that agrees with any of those is not held against the others

A bound is read to the letter: "more than $1 million" is true of 181 million (see `valued` for the one exception). What follows from all this is `likely`, at best.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from attrs import evolve, field, frozen

from claimcheck.claims import Claim, Measured, Modality, Value, View
from claimcheck.claimsets import ClaimSet
from claimcheck.counterparts.alike import Judged
from claimcheck.counterparts.comparisons import comparisons
from claimcheck.counterparts.events import as_event
from claimcheck.counterparts.found import find_statements, following, reckoned
from claimcheck.counterparts.lengths import crossing, is_again
from claimcheck.counterparts.matching import agree, counterparts
from claimcheck.counterparts.news import is_news
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.surnames import by_surnames
from claimcheck.counterparts.tenures import is_second
from claimcheck.counterparts.texts import Text, stand_in
from claimcheck.counterparts.valued import in_letters, to_the_letter
from claimcheck.kinship import Relation
from claimcheck.quantities import Quantity
from claimcheck.registry import Registry
from claimcheck.relations import relate
from claimcheck.spans import Span
from claimcheck.subjects import name_key
from claimcheck.tellings.growth import later
from claimcheck.tellings.sums import sums
from claimcheck.tellings.told import sentences_of
from claimcheck.terms import equivalent
from claimcheck.times import Time

ALIKE = 30  # statements of one head with which one is compared
Pairs = Mapping[tuple[str, str], Judged]


@frozen
class Counterparts:
    """Two texts with the claims that are compared because both texts are about one subject; and how those are related."""

    claims: ClaimSet
    related: Pairs = field(factory=dict)


Places = frozenset[tuple[str, Span]]


@frozen
class Pair:
    """Two statements that are counterparts: of the shorter text and of the longer one."""

    short: View
    c: Stated
    long: View
    e: Stated
    judged: Judged
    subject: str

    @property
    def agrees(self) -> bool:
        """Whether both can be right: of two passages that tell several things, what they disagree about is told."""
        return agree(self.c, self.e)


def with_counterparts(claims: ClaimSet, registry: Registry) -> Counterparts:
    """The views of two texts, each with the statements that have a counterpart in the other."""
    if len(claims.views) != 2:
        return Counterparts(claims)
    one, two = map(_text, claims.views)
    texts = {text.document: text for text in (by_surnames(one, two), by_surnames(two, one))}
    added: dict[str, list[Claim]] = defaultdict(list)
    related: dict[tuple[str, str], Judged] = {}
    found = {view.document.id: find_statements(view, texts[view.document.id], registry) for view in claims.views}
    told: dict[Places, Pair] = {}  # by its passages, one of a pair: each text is taken in both roles
    apart: list[tuple[Claim, Claim, Judged]] = []
    read: dict[Stated, list[Claim]] = {}
    for short, long in _in_roles(claims.views, texts):
        statement, source = texts[short.document.id], texts[long.document.id]
        ours, theirs = found[short.document.id], found[long.document.id]
        for c, e, judged, subject in (
            *_weighed(statement, source, ours, theirs),
            *_matched((short, long), (statement, source), [*ours, *reckoned(statement, theirs)], theirs),
        ):
            if judged[0] is Relation.NOT:
                apart += [(a, b, judged) for a in _claims_of(short, c, read) for b in _claims_of(long, e, read)]
                continue
            places = frozenset({(short.document.id, c.span), (long.document.id, e.span)})
            if places not in told or (told[places].agrees and not agree(c, e)):
                told[places] = Pair(short, c, long, e, judged, subject)
    for pair in told.values():
        a, b = _claim(pair.short, pair.c, pair.subject), _claim(pair.long, pair.e, pair.subject)
        added[pair.short.document.id].append(a)
        added[pair.long.document.id].append(b)
        related[a.id, b.id] = related[b.id, a.id] = pair.judged
    at = _standing(told, {claim.source.span for a, b, _ in apart for claim in (a, b)})
    for a, b, judged in apart:
        if at[a.source.document, a.source.span].isdisjoint(at[b.source.document, b.source.span]):
            related.setdefault((a.id, b.id), judged)
            related.setdefault((b.id, a.id), judged)
    views = (
        evolve(view, claims=(*map(_bounded, view.claims), *dict.fromkeys(added[view.document.id])))
        for view in claims.views
    )
    return Counterparts(ClaimSet(tuple(views)), related)


def _claims_of(view: View, stated: Stated, read: dict[Stated, list[Claim]]) -> list[Claim]:
    """The claims that are read of a text whatever the other one is, and that state the figure which a statement does; kept in `read`."""
    if stated not in read:
        read[stated] = [
            claim
            for claim in view.claims
            if claim.source.span.overlaps(stated.span)
            and claim.property == stated.states
            and _is_value(claim.value, stated.value)
        ]
    return read[stated]


def _is_value(one: Value, other: Value) -> bool:
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.stated == other.stated
    return isinstance(one, Time) and isinstance(other, Time) and one.readings == other.readings


def _standing(told: Iterable[Places], spans: Set[Span]) -> Mapping[tuple[str, Span], set[int]]:
    """By document and span, which of the pairs of passages what stands there overlaps."""
    passages: dict[tuple[str, Span], set[int]] = defaultdict(set)
    for number, places in enumerate(told):
        for place in places:
            passages[place].add(number)
    at: dict[tuple[str, Span], set[int]] = defaultdict(set)
    for (document, passage), numbers in passages.items():
        for span in spans:
            if span.overlaps(passage):
                at[document, span] |= numbers
    return at


def _weighed(
    statement: Text, source: Text, ours: list[Stated], theirs: list[Stated]
) -> Iterator[tuple[Stated, Stated, Judged, str]]:
    """What either text says of two named things, with the value that the other has of the first."""
    yield from comparisons(statement, theirs, source)
    for e, c, judged, subject in comparisons(source, ours, statement):
        yield c, e, judged, subject


def _matched(
    views: tuple[View, View], texts: tuple[Text, Text], ours: list[Stated], theirs: list[Stated]
) -> Iterator[tuple[Stated, Stated, Judged, str]]:
    """The statements of two texts that are counterparts, with what they are to one another and of what."""
    added_up = frozenset[Span]().union(*sums(ours, theirs), *sums(theirs, ours))
    when = later(*views)
    borne_out: set[tuple[int, Span]] = set()  # by one value each: three wins of the sixties are of no one year
    for c, alike in _alike([in_letters(c) for c in ours], theirs, *texts):
        held, refused = counterparts(c, alike, *texts)
        yield from ((c, e, judged, "") for e, judged in refused)
        for e, judged, subject in held:
            if agree(c, e):
                both = {(0, c.span), (1, e.span)}
                if both & borne_out:
                    continue
                borne_out |= both
            apart = c.span in added_up or is_news(c, e, when) or is_again(c, ours) or is_again(e, theirs)
            apart = apart or is_second(c, ours) or is_second(e, theirs)
            if not apart and not _told_apart(_read_from(views[0], c), _read_from(views[1], e)):
                yield c, e, judged, subject


def _alike(
    ours: Sequence[Stated], theirs: Sequence[Stated], statement: Text, source: Text
) -> Iterator[tuple[Stated, list[Stated]]]:
    """The statements of one text, and what follows from them, each with those of the other that are of the same kind."""
    families: dict[str, list[Stated]] = defaultdict(list)
    for e in theirs:
        families[e.family].append(e)
    for c in ours:
        same = [_in_its_word(e, c) for e in families[c.family] if equivalent(c.head, e.head)]
        same += [near for e in families[c.family] if c.family == "date" and (near := as_event(e, c))]
        yield c, [*same, *following(c, theirs, statement, source)][:ALIKE]
        yield from ((one, [two]) for one, two in crossing(c, theirs))
    for e in theirs:
        for c in following(e, ours, source, statement):
            yield c, [e]


def _in_its_word(e: Stated, c: Stated) -> Stated:
    """A count by the word that the other text has for what is counted: kids as children."""
    if isinstance(e.value, Quantity) and e.family == "count" and e.value.unit == e.head != c.head:
        return evolve(e, value=evolve(e.value, unit=c.head), head=c.head)
    return e


def _read_from(view: View, stated: Stated) -> list[Claim]:
    """The claims of which a value is the value, as they are read whatever the other text is."""
    named = (claim for claim in view.firm if not (claim.topical or claim.inherited))
    return [claim for claim in named if claim.source.span.overlaps(stated.span) and claim.kind != "entity"]


def _told_apart(mine: Sequence[Claim], theirs: Sequence[Claim]) -> bool:
    """Whether both sentences name their subject and say by themselves that they are of different things or times."""
    both = [(a, b) for a in mine for b in theirs if a.subject and b.subject and a.property == b.property]
    named = [(a, b) for a, b in both if name_key(a.subject or "") == name_key(b.subject or "")]
    bare = [(_bare(a), _bare(b)) for a, b in named]
    return bool(bare) and all(relate(a, b)[0] is Relation.NOT for a, b in bare)


def _bare(claim: Claim) -> Claim:
    """A claim without what is weighed by the words of its sentence: what is measured, whether it is denied, and where a work came out."""
    return evolve(claim, measured=None, modality=Modality.ASSERTED, scope=None if claim.kind == "time" else claim.scope)


def _in_roles(views: Sequence[View], texts: Mapping[str, Text]) -> Iterator[tuple[View, View]]:
    """The statement, then the source: the longer one, or of two of like length the one that leaves its subject to the other.

    Of two that are equal in both each is taken for either, so that it does not matter which comes first.
    """
    short, long = sorted(views, key=lambda v: texts[v.document.id].length)
    one, two = texts[short.document.id], texts[long.document.id]
    if _leaves(one) and not _leaves(two) and two.length < 2 * one.length:
        yield long, short
    else:
        yield short, long
        if one.length == two.length and _leaves(one) is _leaves(two):
            yield long, short


def _leaves(text: Text) -> bool:
    """Whether a text opens with words that stand for a subject it does not name."""
    return bool(text.sentences) and text.sentences[0].opened is None and stand_in(text.sentences[0]) is not None


def _bounded(claim: Claim) -> Claim:
    return evolve(claim, value=to_the_letter(claim.value)) if isinstance(claim.value, Quantity) else claim


def _text(view: View) -> Text:
    told = sentences_of(view, boilerplate=False)
    return Text.of(view.document.id, told, dated=view.anchor.timestamp is not None)


def _claim(view: View, stated: Stated, subject: str) -> Claim:
    start, end = stated.span.start, stated.span.end
    return Claim(
        f"counterpart-{stated.family}-{stated.head.replace(' ', '-')}-{start}-{end}-{view.document.id}",
        view.document.source(start, end),
        stated.states,
        stated.value,
        subject,
        stated.head if stated.family == "date" else None,
        measured=Measured(stated.head, stated.verb) if stated.family == "count" else None,
        reported=view.anchor.timestamp,
        inherited=True,
    )
