"""Two texts that the user says are about one subject: which of their statements are counterparts.

`check_documents` may not assume that two texts speak of one thing; unspecified is no wildcard there. `compare` is asked
about two texts *because* they do, and that is evidence of its own. It is used as follows, and never further:

    what is compared    the shorter text (the statement) with the longer one (the source), value by value
    one thing           the same noun counted, role of a sum, event of a date, noun of a rank; a verb that both have
                        must be one, an adjective that makes another count must stand in both
    one subject         they share its name; or one leaves it to the other ("the film", "he", "there were"), is short, and the
                        other adds one name only (see `topics`)
    one time            where both give one, it can be the same; the statement may not give one alone
    same words          most content words of the statement occur in the source
    one counterpart     where several values of the source qualify, the ones whose sentence shares most words with the
                        statement; a statement that agrees with any of those is not held against the others

A bound is read to the letter: "more than $1 million" is true of 181 million. What follows from all this is `likely`, at best.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from claimcheck.amounts import Verdict
from claimcheck.claims import Claim, Measured, View
from claimcheck.claimsets import ClaimSet
from claimcheck.counterparts.alike import Judged, compared
from claimcheck.counterparts.events import find_events, find_lives
from claimcheck.counterparts.figures import find_figures
from claimcheck.counterparts.growth import is_news, later
from claimcheck.counterparts.limits import ADDING, are_parts, is_below
from claimcheck.counterparts.ranks import find_ranks, placed
from claimcheck.counterparts.sorts import excluded, find_sorts
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.sums import sums
from claimcheck.counterparts.told import told
from claimcheck.counterparts.topics import Text, stand_in
from claimcheck.counterparts.valued import to_the_letter
from claimcheck.dating import resolve_dates
from claimcheck.entities import Reference
from claimcheck.extract.owners import meet
from claimcheck.extract.reading import reading
from claimcheck.extract.sentences import sentences
from claimcheck.quantities import Quantity
from claimcheck.registry import Registry
from claimcheck.relations import Relation, relate
from claimcheck.resolution import Outcome
from claimcheck.spans import Span
from claimcheck.subjects import name_key
from claimcheck.terms import equivalent
from claimcheck.times import Time

SEVERAL = frozenset({"release", "publication", "first showing"})  # what may happen in one country after another
ALIKE = 30  # statements of one head with which one is compared
MOST = 200  # statements of one text that are looked at
Pairs = Mapping[tuple[str, str], Judged]


@frozen
class Counterparts:
    """Two texts with the claims that are compared because both texts are about one subject; and how those are related."""

    claims: ClaimSet
    related: Pairs = field(factory=dict)


def with_counterparts(claims: ClaimSet, registry: Registry) -> Counterparts:
    """The views of two texts, each with the statements that have a counterpart in the other."""
    if len(claims.views) != 2:
        return Counterparts(claims)
    texts = {view.document.id: _text(view) for view in claims.views}
    short, long = _in_roles(claims.views, texts)
    statement, source = texts[short.document.id], texts[long.document.id]
    added: dict[str, list[Claim]] = defaultdict(list)
    related: dict[tuple[str, str], Judged] = {}
    stated: dict[str, list[Stated]] = defaultdict(list)
    for e in _stated(long, source, registry):
        stated[e.family].append(e)
    ours = _stated(short, statement, registry)
    theirs = [e for found in stated.values() for e in found]
    added_up = frozenset[Span]().union(*sums(ours, theirs), *sums(theirs, ours))
    when = later(short, long)
    for c in ours:
        alike = [e for e in stated[c.family] if equivalent(c.head, e.head)][:ALIKE]
        for e, judged, subject in _counterparts(c, alike, statement, source):
            if c.span in added_up or is_news(c, e, when) or _told_apart(_read_from(short, c), _read_from(long, e)):
                continue
            one, two = _claim(short, c, subject), _claim(long, e, subject)
            added[short.document.id].append(one)
            added[long.document.id].append(two)
            related[one.id, two.id] = related[two.id, one.id] = judged
    views = (
        evolve(view, claims=(*map(_bounded, view.claims), *dict.fromkeys(added[view.document.id])))
        for view in claims.views
    )
    return Counterparts(ClaimSet(tuple(views)), related)


def _read_from(view: View, stated: Stated) -> list[Claim]:
    """The claims of which a value is the value, as they are read whatever the other text is."""
    named = (claim for claim in view.firm if not (claim.topical or claim.inherited))
    return [claim for claim in named if claim.source.span.overlaps(stated.span) and claim.kind != "entity"]


def _told_apart(mine: Sequence[Claim], theirs: Sequence[Claim]) -> bool:
    """Whether both sentences name their subject and say by themselves that they are of different things or times."""
    both = [(a, b) for a in mine for b in theirs if a.subject and b.subject and a.property == b.property]
    named = [(a, b) for a, b in both if name_key(a.subject or "") == name_key(b.subject or "")]
    bare = [(evolve(a, measured=None), evolve(b, measured=None)) for a, b in named]
    return bool(bare) and all(relate(a, b)[0] is Relation.NOT for a, b in bare)


def _in_roles(views: Sequence[View], texts: Mapping[str, Text]) -> Sequence[View]:
    """The statement, then the source: the longer one, or of two of like length the one that leaves its subject to the other."""
    short, long = sorted(views, key=lambda v: (texts[v.document.id].length, v.document.id))
    one, two = texts[short.document.id], texts[long.document.id]
    return (long, short) if _leaves(one) and not _leaves(two) and two.length < 2 * one.length else (short, long)


def _leaves(text: Text) -> bool:
    """Whether a text opens with words that stand for a subject it does not name."""
    return bool(text.sentences) and text.sentences[0].opened is None and stand_in(text.sentences[0]) is not None


def _bounded(claim: Claim) -> Claim:
    return evolve(claim, value=to_the_letter(claim.value)) if isinstance(claim.value, Quantity) else claim


def _text(view: View) -> Text:
    spans = [(passage.source.span, passage.zone) for passage in view.passages]
    read = reading(view.document, view.anchor, view.mentions, sentences(view.document.text), spans)
    return Text.of(view.document.id, told(read), dated=view.anchor.timestamp is not None)


def _stated(view: View, text: Text, registry: Registry) -> Sequence[Stated]:
    found: list[Stated] = []
    for place, sentence in enumerate(text.sentences):
        found += find_figures(sentence, place)
        found += find_events(sentence, place)
        found += find_ranks(sentence, place)
        found += find_sorts(sentence, place, registry)
        found += find_lives(sentence, place, view.claims)
    return found[:MOST]


def _counterparts(
    c: Stated, stated: Sequence[Stated], statement: Text, source: Text
) -> list[tuple[Stated, Judged, str]]:
    """The statements of the source that are counterparts of one; those that agree with it alone, if any does."""
    found = []
    for e in stated:
        judged, subject = compared(c, e, statement, source)
        if judged[0] is Relation.SAME and not excluded(c, source):
            found.append((len(c.told.content & e.told.content), e, judged, subject))
    if c.whole and any(e.whole for _, e, *_ in found):
        found = [row for row in found if row[1].whole]
    if any(_is_told(c, e) for _, e, *_ in found) or _summed(c, [e for _, e, *_ in found], stated):
        return []
    agreeing = [(e, judged, subject) for _, e, judged, subject in found if agree(c, e)]
    if agreeing:
        return agreeing
    most = max((score for score, *_ in found), default=0)
    return [(e, judged, subject) for score, e, judged, subject in found if score == most]


def _summed(c: Stated, found: Sequence[Stated], stated: Sequence[Stated]) -> bool:
    """Whether a figure may be the sum of several that a sentence gives: 18 in one place and 7 in another."""
    if c.family not in ADDING or c.whole or any(agree(c, e) or e.whole for e in found):
        return False
    beside = ((e, other) for e in found for other in stated if other.told is e.told and other.family == e.family)
    return any(
        other.head == e.head and other.value != e.value and are_parts(e, other) and not is_below(c, e)
        for e, other in beside
    )


def _is_told(c: Stated, e: Stated) -> bool:
    """Whether a sentence states the very value as well, of something that was not read: "four in Britain, one in Ireland"."""
    if agree(c, e) or (c.family == "date" and not c.repeats and c.head not in SEVERAL):
        return False
    others = [m for m in e.told.sentence.mentions if m.span != e.span]
    if isinstance(c.value, Time):
        times = [m.value for m in others if isinstance(m.value, Time)]
        return any(resolve_dates([c.value, time]).resolution.outcome is not Outcome.CONFLICT for time in times)
    if not isinstance(c.value, Quantity) or c.value.stated is None or c.value.comparator != "=":
        return False
    figures = [m.value.stated for m in others if isinstance(m.value, Quantity)]
    return c.value.stated in figures or (c.family == "order" and c.value.stated in placed(e.told))


def agree(c: Stated, e: Stated) -> bool:
    """Whether two values can both be right."""
    if isinstance(c.value, Quantity) and isinstance(e.value, Quantity):
        return c.value.against(e.value) in (None, Verdict.MEET)
    if isinstance(c.value, Time) and isinstance(e.value, Time):
        return resolve_dates([c.value, e.value]).resolution.outcome is not Outcome.CONFLICT
    if isinstance(c.value, Reference) and isinstance(e.value, Reference):
        return meet(c.value.candidates, e.value.candidates)
    return False


def _claim(view: View, stated: Stated, subject: str) -> Claim:
    start, end = stated.span.start, stated.span.end
    return Claim(
        f"counterpart-{stated.family}-{start}-{end}-{view.document.id}",
        view.document.source(start, end),
        stated.states,
        stated.value,
        subject,
        measured=Measured(stated.head, stated.verb) if stated.family == "count" else None,
        reported=view.anchor.timestamp,
        inherited=True,
    )
