"""Bodies whose short and long forms do not fit one another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from claimcheck.claims import Item, Mention
from claimcheck.entities import Reference
from claimcheck.findings import Confidence, Problem
from claimcheck.registry import fold
from claimcheck.rulebook import key_of, rule

SMALL = frozenset("a an and at by for from in of on or the to with".split())


def _nodes(item: Item) -> frozenset[str]:
    if not isinstance(item, Mention) or not isinstance(item.value, Reference) or len(item.value.candidates) != 1:
        return frozenset()
    reference = item.value
    keys = {key_of("body", reference.candidates[0])}
    if reference.owner and len(_words(reference.plain)) > 2:
        keys.add(key_of("initials", reference.owner, _initials(reference.plain)))
    return frozenset(keys)


def _words(name: str) -> list[str]:
    return [word for word in fold(name).split() if word.lower() not in SMALL]


def _initials(name: str) -> str:
    return "".join(word[0].upper() for word in _words(name))


@rule(scope="network", nodes=_nodes)
def acronym_disagrees(items: tuple[Item, ...]) -> Iterator[Problem]:
    """A body has two acronyms of the same letters, or one acronym two expansions.

    What it does
    ------------
    Compares the short form a text defines for a body ("… (IMO)") with the one it goes by elsewhere in the set, where the
    defined one does not fit the name; and two names of one owner that differ in a single word and have the same initials,
    where the registry does not know both.

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


def _misdefined(named: list[tuple[Mention, Reference]]) -> Iterator[Problem]:
    defined = [(m, r, r.acronym) for m, r in named if r.acronym]
    for mention, reference, acronym in defined:
        known = {a for e in reference.entities for a in e.acronyms}
        if acronym in known or _fits(acronym, reference.plain):
            continue
        for other, theirs in named:
            said = theirs.acronym or theirs.plain
            if (
                said != acronym
                and sorted(said.upper()) == sorted(acronym.upper())
                and theirs.candidates == reference.candidates
            ):
                yield _problem(mention, other, f"{reference.plain} is {acronym} here and {said} there")
                break


def _fits(acronym: str, name: str) -> bool:
    return acronym.upper() == _initials(name)


def _expanded_twice(named: list[tuple[Mention, Reference]]) -> Iterator[Problem]:
    owned = [(m, r) for m, r in named if r.owner and len(_words(r.plain)) > 2]
    first: dict[tuple[str | None, str], tuple[Mention, Reference]] = {}
    for mention, reference in owned:
        first.setdefault((reference.owner, fold(reference.plain)), (mention, reference))
    for (a, x), (b, y) in combinations(first.values(), 2):
        if x.owner != y.owner or _initials(x.plain) != _initials(y.plain) or not _one_word_apart(x.plain, y.plain):
            continue
        if x.entities and y.entities and x.candidates != y.candidates:
            continue  # the registry knows both
        if x.entities or y.entities:
            yield _problem(
                a, b, f"{x.plain} and {y.plain} are both said to be {x.owner}'s, and both are {_initials(x.plain)}"
            )


def _one_word_apart(a: str, b: str) -> bool:
    x, y = _words(a), _words(b)
    return len(x) == len(y) and sum(p.lower() != q.lower() for p, q in zip(x, y, strict=True)) == 1


def _problem(a: Mention, b: Mention, why: str) -> Problem:
    return Problem(
        (a.source, b.source),
        f"{a.source.document} says {a.quote!r}, {b.source.document} says {b.quote!r}",
        why,
        Confidence.LIKELY,
        resolve="the name of the body and its short form, from the body itself",
        reasons=("both name one body",),
    )
