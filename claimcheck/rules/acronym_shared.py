"""Acronyms that two bodies of a set of texts share."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Item, Mention
from claimcheck.entities import Reference
from claimcheck.findings import Problem, Severity
from claimcheck.rulebook import key_of, rule


def _acronyms(reference: Reference) -> set[str]:
    """The short forms of a body that is known for certain, and the name itself where it is one."""
    known = {a for e in reference.entities for a in e.acronyms} if len(reference.candidates) == 1 else set()
    defined = {reference.acronym} if reference.acronym else set()
    return {
        a for a in known | defined | ({reference.plain} if _is_acronym(reference.plain) else set()) if _is_acronym(a)
    }


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
    Gathers the bodies a set of texts names for certain, with their acronyms by registry or by definition. Where two of them
    share one and at least one text uses it, the acronym is reported once, with a passage for each body and the first use.

    Why it matters
    --------------
    "NIA" is an agency in one document of a set and another in the next; whoever quotes both must say which.

    What to do
    ----------
    Write the name out, or say whose it is, wherever both may be read.
    """
    named = [(m, m.value) for m in items if isinstance(m, Mention) and isinstance(m.value, Reference)]
    for acronym in sorted({a for _, reference in named for a in _acronyms(reference)}):
        bearers: dict[str, Mention] = {}
        for mention, reference in named:
            if len(reference.candidates) == 1 and acronym in _acronyms(reference) and reference.plain != acronym:
                bearers.setdefault(reference.candidates[0], mention)
        uses = [m for m, reference in named if reference.plain == acronym]
        if len(bearers) > 1 and uses:
            yield Problem(
                (*(mention.source for mention in bearers.values()), uses[0].source),
                f"{acronym} is short for {' and for '.join(f'{m.quote} ({id})' for id, m in sorted(bearers.items()))}",
                f"{len(bearers)} bodies, 1 acronym, used {len(uses)} {'time' if len(uses) == 1 else 'times'}",
                resolve=f"which of them {acronym} stands for, wherever it is used",
            )
