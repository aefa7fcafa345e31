"""Acronyms that two bodies of a set of texts share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims import Item, Mention
from claimcheck.entities import Entity, Reference
from claimcheck.extract.naming.owners import interchanged, name_words, shown
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.rulebook import key_of, rule

Named = tuple[Mention, Reference]


def _acronyms(reference: Reference) -> set[str]:
    """The short forms a body goes by: the one the text defines, those the registry knows, or the name itself."""
    known = {a for e in reference.entities for a in e.acronyms} if len(reference.candidates) == 1 else set()
    return {a for a in known | {reference.acronym or "", reference.plain} if _is_acronym(a)}


def _is_acronym(name: str) -> bool:
    return len(name) >= 2 and name.isupper() and name.isalpha()


def _nodes(item: Item) -> frozenset[str]:
    if not isinstance(item, Mention) or not isinstance(item.value, Reference):
        return frozenset()
    return frozenset(key_of("acronym", a) for a in _acronyms(item.value))


@rule(scope="network", severity=Severity.AMBIGUITY, nodes=_nodes)
def acronym_shared(items: tuple[Item, ...]) -> Iterator[Problem]:
    """Two bodies that the texts name share an acronym, and a text uses it.

    What it does
    ------------
    Gathers the bodies a set of texts names, with their acronyms by registry or by definition. Where two of them share
    one and at least one text uses it without an owner, the acronym is reported once, with a passage for each body and
    the first use. Two spellings of one name, and two names that differ by a slip, are one body.

    Why it matters
    --------------
    "NIA" is an agency in one document of a set and another in the next; whoever quotes both must say which.

    What to do
    ----------
    Write the name out, or say whose it is, wherever both may be read.
    """
    named = [(m, m.value) for m in items if isinstance(m, Mention) and isinstance(m.value, Reference)]
    for acronym in sorted({a for _, reference in named for a in _acronyms(reference)}):
        bearers = _bearers(acronym, named)
        uses = [m for m, reference in named if reference.plain == acronym and not reference.owner]
        if len(bearers) > 1 and uses:
            whose = " and for ".join(f"{' '.join(m.quote.split())} ({' or '.join(r.candidates)})" for m, r in bearers)
            yield Problem(
                (*(mention.source for mention, _ in bearers), uses[0].source),
                f"{acronym} is short for {whose}",
                f"{len(bearers)} bodies, 1 acronym, used {len(uses)} {'time' if len(uses) == 1 else 'times'}"
                + "".join(f"; {shown(entity)}" for entity in _by_registry(acronym, bearers)),
                Confidence.LIKELY if _rests(acronym, bearers) else Confidence.CERTAIN,
                resolve=f"which of them {acronym} stands for, wherever it is used",
            )


def _bearers(acronym: str, named: Sequence[Named]) -> list[Named]:
    """The first mention of each body that is named in full and goes by an acronym; no two can be one body."""
    found: list[Named] = []
    for mention, reference in named:
        if reference.plain == acronym or acronym not in _acronyms(reference):
            continue
        if not any(_may_be_one(reference, other) for _, other in found):
            found.append((mention, reference))
    return sorted(found, key=lambda item: item[1].candidates)


def _by_registry(acronym: str, bearers: Sequence[Named]) -> list[Entity]:
    """The bodies that go by an acronym in the registry, not by a definition of a text."""
    return [e for _, r in bearers if r.acronym != acronym for e in r.entities[:1] if acronym in e.acronyms]


def _rests(acronym: str, bearers: Sequence[Named]) -> bool:
    """Whether a body is known by the registry alone to go by an acronym, or may be another body."""
    return bool(_by_registry(acronym, bearers)) or any(r.is_ambiguous for _, r in bearers)


def _may_be_one(a: Reference, b: Reference) -> bool:
    """Whether two names can be one body's: a candidate in common, or one name but for spelling or a slip."""
    if set(a.candidates) & set(b.candidates):
        return True
    if (a.entities and b.entities) or (a.owner and b.owner and a.owner != b.owner):
        return False
    slip = name_words(a.plain) == name_words(b.plain) or interchanged(a.plain, b.plain)
    return slip and bool(a.owner) == bool(b.owner)
