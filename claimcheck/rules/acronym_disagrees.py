"""Bodies whose short and long forms do not fit one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.claims import Item, Mention
from claimcheck.entities import Reference
from claimcheck.extract.owners import initials, interchanged, name_words
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.rulebook import key_of, rule

Named = tuple[Mention, Reference]


def _nodes(item: Item) -> frozenset[str]:
    if not isinstance(item, Mention) or not isinstance(item.value, Reference):
        return frozenset()
    reference = item.value
    keys = {key_of("body", reference.candidates[0])} if len(reference.candidates) == 1 else set()
    if reference.owner and len(name_words(reference.plain)) > 2:
        keys.add(key_of("initials", reference.owner, initials(reference.plain)))
    if reference.acronym:
        keys.add(key_of("defined", reference.acronym))
    return frozenset(keys)


@rule(scope="network", nodes=_nodes)
def acronym_disagrees(items: tuple[Item, ...]) -> Iterator[Problem]:
    """A body has two acronyms of the same letters, or one acronym two expansions.

    What it does
    ------------
    Compares the short form a text defines for a body ("… (IMO)") with the one it goes by elsewhere in the set, where
    the defined one has the same letters in another order; and two names of one owner, or of one defined acronym, that
    differ by a slip ("Electoral Board", "Elections Bureau"), where the registry does not know both. Where two texts
    define an acronym so and neither says whose the body is, it may be two bodies: that is an ambiguity. Two spellings
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
    defined = [(m, r, r.acronym) for m, r in named if r.acronym and len(r.candidates) == 1]
    for mention, reference, acronym in defined:
        if acronym in {a for e in reference.entities for a in e.acronyms} or acronym.upper() == initials(
            reference.plain
        ):
            continue
        for other, theirs in named:
            said = theirs.acronym or theirs.plain
            if theirs.candidates == reference.candidates and _transposed(acronym, said):
                yield _problem(mention, other, f"{reference.plain} is {acronym} here and {said} there")
                break


def _transposed(acronym: str, other: str) -> bool:
    """Whether two acronyms have the same letters, the first in its place: OIM is what French makes of IOM."""
    a, b = acronym.upper(), other.upper()
    return a != b and a[:1] == b[:1] and sorted(a) == sorted(b)


def _expanded_twice(named: Sequence[Named]) -> Iterator[Problem]:
    first: dict[tuple[str, str | None, tuple[str, ...], str | None], Named] = {}
    for mention, reference in named:
        key = (mention.source.document, reference.owner, name_words(reference.plain), reference.acronym)
        first.setdefault(key, (mention, reference))
    for (a, x), (b, y) in combinations(first.values(), 2):
        if x.owner != y.owner or not interchanged(x.plain, y.plain) or initials(x.plain) != initials(y.plain):
            continue
        if set(x.candidates) & set(y.candidates) or (x.entities and y.entities):
            continue  # the registry knows both
        short = x.acronym if x.acronym == y.acronym else None
        if x.owner and (x.entities or y.entities or short):
            yield _problem(a, b, f"both are said to be {x.owner}'s, and both are {initials(x.plain)}")
        elif short:
            one_text = a.source.document == b.source.document
            yield _problem(a, b, f"both are {short}", None if one_text else Severity.AMBIGUITY)


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
