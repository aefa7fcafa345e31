"""Which offices a new version of a text gives to others, or gives otherwise to the same person."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.claims import Claim, View
from claimcheck.sheets.offices import told_in


def changed_offices(before: View, after: View) -> Iterator[tuple[Claim | None, Claim | None]]:
    """The offices that differ, in pairs: another office of one person, another person in one office.

    An office of whose holder the other version says nothing at all was removed, or added.
    """
    old, new = told_in(before), told_in(after)
    for is_one in (_is_same, _is_one_person, _is_one_office):
        for one, two in _taken(old, new, is_one):
            if is_one is not _is_same:
                yield one, two
    yield from ((claim, None) for claim in old if str(claim.value) not in after.document.text)
    yield from ((None, claim) for claim in new if str(claim.value) not in before.document.text)


def _taken(old: list[Claim], new: list[Claim], is_one: Callable[[Claim, Claim], bool]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs that are one so; they are taken out of the lists."""
    for one in list(old):
        two = next((claim for claim in new if is_one(one, claim)), None)
        if two is not None:
            old.remove(one)
            new.remove(two)
            yield one, two


def _is_same(a: Claim, b: Claim) -> bool:
    return _is_one_person(a, b) and a.subject == b.subject


def _is_one_person(a: Claim, b: Claim) -> bool:
    return str(a.value) == str(b.value)


def _is_one_office(a: Claim, b: Claim) -> bool:
    return a.subject == b.subject and a.object == b.object
