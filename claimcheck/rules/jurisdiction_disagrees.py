"""Bodies that are said to belong to two countries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby

from claimcheck.claims import Claim, Mention, View
from claimcheck.entities import Entity, Reference
from claimcheck.extract.naming.owners import bearer, bears, home_of, meet, mistakable, name_words, shown
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.rulebook import rule, subjects_of
from claimcheck.subjects import name_key

LONG = 3  # words of a name that two countries seldom give to a body each
OFTEN = 2  # times that a text names the owner of such a body, before another owner is one too many
LAW = "law"  # the scope of whose law something is
SENTENCE = 60  # code points between two laws of one name that are not set beside one another
SHARED = 3  # names that two texts on one affair have in common
EVERYWHERE = ("INT:", "EU:")  # ids of bodies that texts on many affairs name
# two bodies of one kind, of which each country has its own
COUNTERPART = re.compile(
    r"\b(?:counterparts?|opposite\snumbers?|colleagues?|equivalents?|neighbou?rs?\b(?!ing)|guests?|visit(?:ed|ing|ors?)?|delegations?|met)\b"
)
FEW = 2  # a name that bodies of more countries bear is a common one, and new bearers are no surprise


def _within(view: View) -> Iterator[Problem]:
    """What one text says of a body again and again, against what it says of it once."""
    stated = [c for c in view.claims if c.property == "jurisdiction" and isinstance(c.value, Reference) and c.subject]
    yield from _under(view, stated)
    yield from _strange(view, stated)
    yield from _laws(stated)
    for name, claims in groupby(
        sorted(stated, key=lambda c: name_key(c.subject or "")), lambda c: name_key(c.subject or "")
    ):
        if len(name_words(name)) < LONG:
            continue
        by_owner: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            if isinstance(claim.value, Reference) and len(claim.value.candidates) == 1:
                by_owner[claim.value.candidates[0]].append(claim)
        if len(by_owner) != 2:
            continue
        (one, odd), (other, often) = sorted(by_owner.items(), key=lambda item: len(item[1]))
        known = tuple(dict.fromkeys(e for claim in often for e in claim.known if name in map(name_key, e.all_names)))
        body = bearer([other], known)
        if len(odd) != 1 or len(often) < OFTEN or body is None or bearer([one], known) or meet([one], [other]):
            continue
        yield Problem(
            (odd[0].source, often[0].source),
            f"{odd[0].subject}: {odd[0].value} here, {often[0].value} {len(often)} times in the same text",
            "; ".join([f"{one} is not {other}", shown(body)]),
            Confidence.LIKELY,
            resolve="whose body is meant",
            camps=(str(odd[0].value), str(often[0].value)),
        )


def _under(view: View, stated: Sequence[Claim]) -> Iterator[Problem]:
    """A body that is given to another country than the body it is part of, which the text names as well."""
    for claim in stated:
        bearers = [e for e in claim.known if bears(e, claim.subject or "")]
        value = claim.value
        if len(bearers) != 1 or bearers[0].parent is None or len(name_words(claim.subject or "")) < LONG:
            continue
        (body,) = bearers
        if not isinstance(value, Reference) or bearer(value.candidates, [body]):
            continue
        whole = next((m for m in view.mentions if _is_whole(m, body)), None)
        if whole is not None and not any(c.subject == claim.subject and bearer(_owners(c), [body]) for c in stated):
            yield Problem(
                (claim.source, whole.source),
                f"{claim.subject}: of {value} here, a part of {whole.quote} by the registry",
                f"{value} is not {home_of(body)}; {shown(body)}, part of {body.parent}",
                Confidence.LIKELY,
                resolve="whose body is meant",
                camps=(str(value), home_of(body)),
            )


def _strange(view: View, stated: Sequence[Claim]) -> Iterator[Problem]:
    """A body of a long name that is known of one country alone, given to another that the text speaks of nowhere else,
    in a passage on the one that has it."""
    text = view.document.text
    for claim in stated:
        bearers = [e for e in claim.known if bears(e, claim.subject or "")]
        owners = {home_of(e) for e in bearers}
        value = claim.value
        if len(owners) != 1 or len(name_words(claim.subject or "")) < LONG or not isinstance(value, Reference):
            continue
        others = [c for c in stated if c is not claim]
        if len(value.candidates) != 1 or bearer(value.candidates, bearers):
            continue
        if any(meet(_owners(c), _owners(claim)) or c.subject == claim.subject for c in others):
            continue
        start, end = _paragraph(text, claim.source.span.start)
        lands = [
            (m, m.value)
            for m in view.mentions
            if isinstance(m.value, Reference) and not m.span.overlaps(claim.source.span)
        ]
        if any(meet(_lands(reference), value.candidates) for _, reference in lands):
            continue
        _, head = _paragraph(text, 0)
        home = [
            m
            for m, reference in lands
            if meet(_lands(reference), owners) and (start <= m.span.start < end or m.span.end <= head)
        ]
        if home and not COUNTERPART.search(text, start, end):
            yield Problem(
                (claim.source, home[0].source),
                f"{claim.subject}: of {value} here, in a passage on {home[0].quote}",
                f"{value} is named nowhere else in the text; {shown(bearers[0])}",
                Confidence.LIKELY,
                resolve="whose body is meant",
                camps=(str(value), home[0].quote),
            )


def _lands(reference: Reference) -> tuple[str, ...]:
    """The country that a name stands for or belongs to, where it leaves no doubt."""
    if reference.owner:
        return (reference.owner,)
    return (home_of(reference.entities[0]),) if len(reference.entities) == 1 else ()


def _paragraph(text: str, at: int) -> tuple[int, int]:
    """Where the line of an offset begins and ends."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)


def _is_whole(mention: Mention, body: Entity) -> bool:
    """Whether a text names what a body is part of, and its country with it."""
    value = mention.value
    is_one = isinstance(value, Reference) and value.candidates == (body.parent,)
    return is_one and isinstance(value, Reference) and meet({value.owner or ""}, {home_of(body)})


def _owners(claim: Claim) -> tuple[str, ...]:
    return claim.value.candidates if isinstance(claim.value, Reference) else ()


def _laws(stated: Sequence[Claim]) -> Iterator[Problem]:
    """A new law that one text gives to two countries, in two sentences: in one it would compare them."""
    laws = [c for c in stated if c.scope == LAW]
    for a, b in combinations(laws, 2):
        if name_key(a.subject or "") == name_key(b.subject or "") and not meet(_owners(a), _owners(b)):
            apart = b.source.span.start - a.source.span.end
            if apart > SENTENCE:
                yield _of_two(a, b)


def _of_two(a: Claim, b: Claim) -> Problem:
    return Problem(
        (a.source, b.source),
        f"{a.subject}: {a.source.document} says {a.value}, {b.source.document} says {b.value}",
        f"{', '.join(sorted(_owners(a)))} is not {', '.join(sorted(_owners(b)))}",
        Confidence.LIKELY,
        resolve="whose law is meant",
        camps=(str(a.value), str(b.value)),
    )


@rule(scope="pair", blocks=subjects_of("jurisdiction"), within=_within)
def jurisdiction_disagrees(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """One body is said to belong to two countries.

    What it does
    ------------
    Compares the countries that claim files and texts name for a body. Two countries may well have bodies of one name,
    so what texts say is reported only where the registry knows the body of one country alone, and the other country
    is easily taken for that one (Austria, Australia) or has a body of its own whose name is nearly the same; where
    one text names the right country again and again and the other once; or where two texts share three other names that
    few have (two, if the body has its short form in both), and the one with the other country does not name the body besides. The registry's fact is shown with its provenance.
    Within a text a body of another country than the department it is part of is reported as well, a body of a long name that the
    registry knows of one country and that is given to another, of which the text speaks nowhere else, beside the right one, and a new law of one
    long name that is of two countries, in two places of a text or in two texts that share three names.

    Why it matters
    --------------
    A slip of two letters moves a ministry to another continent.

    What to do
    ----------
    Check whose body is meant. If both countries have one, add it to your `agencies.toml`.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Reference) or not isinstance(b.value, Reference):
        return
    mine, theirs = (set(v.candidates or (v.name,)) for v in (a.value, b.value))
    if a.scope == LAW:
        if a.source.document != b.source.document and not meet(mine, theirs) and len(_shared(a, b)) >= SHARED:
            yield _of_two(a, b)
        return
    facts = _slip(a, b) or _slip(b, a) or _stray(a, b) or _stray(b, a)
    if meet(mine, theirs) or ((a.known or b.known) and not facts):
        return
    by_id = a.subject is not None and ":" in a.subject and not facts
    yield Problem(
        (a.source, b.source),
        f"{a.subject}: {a.source.document} says {a.value}, {b.source.document} says {b.value}",
        "; ".join([f"{', '.join(sorted(mine))} is not {', '.join(sorted(theirs))}", *map(shown, facts)]),
        Confidence.CERTAIN if by_id else Confidence.LIKELY,
        resolve="whose body is meant",
        camps=(str(a.value), str(b.value)),
    )


def _slip(right: Claim, wrong: Claim) -> tuple[Entity, ...]:
    """The bodies that make the owner one claim names look like a slip for the other's; none where both may be right."""
    if not isinstance(right.value, Reference) or not isinstance(wrong.value, Reference):
        return ()
    known = {e.id: e for claim in (right, wrong) for e in claim.known}
    bearers = [e for e in known.values() if bears(e, right.subject or "")]
    body = bearer(right.value.candidates, bearers)
    if body is None or bearer(wrong.value.candidates, bearers):
        return ()
    own = bearer(wrong.value.candidates, known.values())
    if len({home_of(e) for e in bearers}) > FEW or not (own or mistakable(right.value.name, wrong.value.name)):
        return ()
    return (body, own) if own else (body,)


def _stray(right: Claim, wrong: Claim) -> tuple[Entity, ...]:
    """The body of one country alone that a text on the same affair gives to another; none where both may be right."""
    if not isinstance(right.value, Reference) or not isinstance(wrong.value, Reference):
        return ()
    known = {e.id: e for claim in (right, wrong) for e in claim.known}
    bearers = [e for e in known.values() if bears(e, right.subject or "")]
    body = bearer(right.value.candidates, bearers)
    if body is None or len({home_of(e) for e in bearers}) > 1 or len(name_words(right.subject or "")) < LONG:
        return ()
    if right.source.document == wrong.source.document or body.id in wrong.about:
        return ()
    short = wrong.source.suffix.startswith(tuple(f" ({acronym})" for acronym in body.acronyms))
    return (body,) if len(_shared(right, wrong)) >= SHARED - short else ()


def _shared(a: Claim, b: Claim) -> list[str]:
    """The names that two texts have in common and that few others have."""
    return [name for name in a.about & b.about if not name.startswith(EVERYWHERE)]
