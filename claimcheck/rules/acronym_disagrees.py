"""Bodies whose short and long forms do not fit one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import evolve, frozen

from claimcheck.claims import Item, Mention, View
from claimcheck.entities import Entity, Reference, country_of
from claimcheck.extract.naming.owners import LANDS, PLACES, initials, interchanged, name_words, shown
from claimcheck.extract.naming.shortforms import Misuse, misuses, transposed
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.registry import Registry
from claimcheck.rulebook import key_of, rule
from claimcheck.spans import Source

Named = tuple[Mention, Reference]


LETTERS = 3  # of a short form that is no more than what a body is part of, the UN or the EU
BEHIND = range(1, 4)  # code points from a name to the short form in brackets
SHARED = 3  # bodies that no registry knows, named by two texts: they speak of one affair


def _nodes(item: Item) -> frozenset[str]:
    """The body, and the text: bodies are judged with what else their texts name."""
    if not isinstance(item, Mention) or not isinstance(item.value, Reference):
        return frozenset()
    reference = item.value
    keys = {key_of("text", item.source.document)}
    keys |= {key_of("body", reference.candidates[0])} if len(reference.candidates) == 1 else set()
    if reference.owner and len(name_words(reference.plain)) > 2:
        keys.add(key_of("initials", reference.owner, initials(reference.plain)))
    if reference.acronym:
        keys.add(key_of("defined", reference.acronym))
    return frozenset(keys)


def _within(view: View) -> Iterator[Problem]:
    """A short form that a text defines, and uses with its letters in another order, or with one that fits the name."""
    for misuse in misuses(view.document.text):
        defined, used = (view.document.source(span.start, span.end) for span in (misuse.defined, misuse.used))
        yield Problem(
            (used, defined),
            f"{misuse.other} here, {misuse.form} where the name is given its short form",
            f"{misuse.other} {_better(misuse)}, and the text says of no other name that it is short for it",
            Confidence.LIKELY,
            resolve="the short form of the body, from the body itself",
            reasons=("both stand in one text",),
            camps=(misuse.other, misuse.form),
        )
    yield from _of_another(view)


def _of_another(view: View) -> Iterator[Problem]:
    """A body that is known by a short form, defined with that of another body."""
    for mention in view.mentions:
        value = mention.value
        if not isinstance(value, Reference) or value.acronym is None or len(value.acronym) < LETTERS:
            continue
        own, form = _known(value), value.acronym
        if own is None or not own.acronyms or form in own.acronyms or form == initials(value.plain):
            continue
        bearers = [e for e in Registry.packaged().named(form) if form in e.acronyms]
        if len(bearers) != 1 or bearers[0].id in (own.id, own.parent) or bearers[0].parent == own.id:
            continue
        if name_words(value.plain) in map(name_words, own.names):
            (other,) = bearers
            behind = view.document.text.startswith(f" ({form}", mention.span.end)
            end = mention.span.end + (len(f" ({form}") if behind else 0)
            yield Problem(
                (view.document.source(mention.span.start, end),),
                f"{form} stands behind {value.plain}, and is short for {other.name}",
                f"{value.plain} is {own.acronyms[0]}; {shown(own)}; {shown(other)}",
                Confidence.LIKELY,
                resolve="which body is meant, and its short form",
            )


def _known(reference: Reference) -> Entity | None:
    """The one body, and no land, that a name stands for."""
    found = reference.entities[0] if len(reference.entities) == len(reference.candidates) == 1 else None
    return found if found is not None and found.type not in PLACES else None


def _better(misuse: Misuse) -> str:
    """What the form that is used is to the one that is defined."""
    if transposed(misuse.form, misuse.other):
        return f"has the letters of {misuse.form} in another order"
    return f"has the initials of the name, and {misuse.form} has not"


@rule(scope="network", nodes=_nodes, within=_within)
def acronym_disagrees(items: tuple[Item, ...]) -> Iterator[Problem]:
    """A body has two acronyms of the same letters, or one acronym two expansions.

    What it does
    ------------
    Compares the short form a text defines for a body ("… (IMO)") with the one it goes by elsewhere in the set, where
    the defined one has the same letters in another order, or with the one the registry has for it; a short form that a text
    defines with one that it uses and never defines; the short form of one known body behind the full name of another; and two names of one owner, or of one defined acronym, that
    differ by a slip ("Electoral Board", "Elections Bureau"), where the registry does not know both. Where two texts
    define an acronym so and neither says whose the body is, it may be two bodies: that is an ambiguity, unless the
    texts have three other bodies in common that no registry knows. Two spellings
    of one name agree.

    Why it matters
    --------------
    Transposed letters make another body: IOM moves people, IMO moves ships.

    What to do
    ----------
    Check the name and its short form with the body itself.
    """
    named = [(m, m.value) for m in items if isinstance(m, Mention) and isinstance(m.value, Reference)]
    yield from _misdefined(named)
    yield from _expanded_twice(named)


def _misdefined(named: Sequence[Named]) -> Iterator[Problem]:
    bodies: dict[tuple[str, ...], list[Named]] = defaultdict(list)
    for mention, reference in named:
        if len(reference.candidates) == 1:
            bodies[reference.candidates].append((mention, reference))
    for same in bodies.values():
        for mention, reference in same:
            acronym = reference.acronym
            known = {a for e in reference.entities for a in e.acronyms}
            if acronym is None or acronym in known or acronym.upper() == initials(reference.plain):
                continue
            for other, theirs in same:
                if transposed(acronym, theirs.acronym or theirs.plain):
                    said = theirs.acronym or theirs.plain
                    forms = (_form(mention, named), _form(other, named))
                    why = f"{reference.plain} is {acronym} here and {said} there"
                    yield evolve(_problem(mention, other, why), also=tuple(f for f in forms if f))
                    break
            else:
                if entity := next(
                    (e for e in reference.entities if any(transposed(acronym, a) for a in e.acronyms)), None
                ):
                    form = _form(mention, named)
                    yield evolve(_against_the_registry(mention, reference, entity), also=(form,) if form else ())


def _form(mention: Mention, named: Sequence[Named]) -> Source | None:
    """Where the short form stands that a text gives a name: in the brackets behind it."""
    end = mention.span.end
    near = (m.source for m, _ in named if m.source.document == mention.source.document and m.span.start - end in BEHIND)
    return next(near, None)


def _against_the_registry(mention: Mention, reference: Reference, entity: Entity) -> Problem:
    """What is wrong with a short form that the registry knows with its letters in another order."""
    return Problem(
        (mention.source,),
        f"{reference.plain} is {reference.acronym} here, elsewhere {', '.join(entity.acronyms)}",
        f"{reference.acronym} has the letters of {entity.acronyms[0]} in another order; {shown(entity)}",
        Confidence.LIKELY,
        resolve="the short form of the body, from the body itself",
    )


def _expanded_twice(named: Sequence[Named]) -> Iterator[Problem]:
    alike: dict[str, dict[object, Named]] = defaultdict(dict)
    for mention, reference in named:
        if reference.owner or reference.acronym:
            key = (mention.source.document, reference.owner, name_words(reference.plain), reference.acronym)
            alike[initials(reference.plain)].setdefault(key, (mention, reference))
    affairs = _affairs(named)
    for first in alike.values():
        for (a, x), (b, y) in combinations(first.values(), 2):
            if x.owner != y.owner or not interchanged(x.plain, y.plain):
                continue
            if set(x.candidates) & set(y.candidates) or (x.entities and y.entities):
                continue  # the registry knows both
            if any(r.acronym in e.acronyms for r, other in ((x, y), (y, x)) for e in other.entities):
                continue  # the short form tells: agency-name-disagrees
            short = x.acronym if x.acronym == y.acronym else None
            if x.owner and (x.entities or y.entities or short):
                yield _problem(a, b, f"both are said to be {x.owner}'s, and both are {initials(x.plain)}")
            elif short:
                one, two = affairs[a.source.document], affairs[b.source.document]
                is_one = a.source.document == b.source.document or one.is_that_of(two)
                yield _problem(a, b, f"both are {short}", None if is_one else Severity.AMBIGUITY)


@frozen
class Affair:
    """What a text speaks of, by the names in it: countries, and bodies that no registry knows."""

    lands: frozenset[str]
    bodies: frozenset[str]

    def is_that_of(self, other: Affair) -> bool:
        """Whether two texts speak of one affair: several such bodies in both, and no country against another."""
        apart = self.lands and other.lands and not self.lands & other.lands
        return not apart and len(self.bodies & other.bodies) >= SHARED


def _affairs(named: Sequence[Named]) -> dict[str, Affair]:
    lands: dict[str, set[str]] = defaultdict(set)
    bodies: dict[str, set[str]] = defaultdict(set)
    for mention, reference in named:
        document = mention.source.document
        if reference.entities:
            lands[document] |= {country_of(e.id) for e in reference.entities[:1] if e.type in LANDS}
        elif len(reference.candidates) == 1:
            bodies[document].add(reference.candidates[0])
    documents = {mention.source.document for mention, _ in named}
    return {document: Affair(frozenset(lands[document]), frozenset(bodies[document])) for document in documents}


def _problem(a: Mention, b: Mention, why: str, severity: Severity | None = None) -> Problem:
    return Problem(
        (a.source, b.source),
        f"{a.source.document} says {a.quote!r}, {b.source.document} says {b.quote!r}",
        why,
        Confidence.LIKELY,
        severity,
        resolve="the name of the body and its short form, from the body itself",
        reasons=("both name one body",),
    )
