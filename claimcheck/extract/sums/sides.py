"""Sides on which people and things are, so that none is on two: for and against, men and women, passengers and crew."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from claimcheck.claims import Mention
from claimcheck.extract.sums.summable import unit_of
from claimcheck.spans import Span
from claimcheck.tables import table

BESIDE = 60  # code points beside a figure in which the word stands that says which part it is


@frozen
class Sides:
    """Words that put things on sides: a pattern of them, the side of each, whether there is no other side or may be, whether all are persons, and what their whole is called."""

    pattern: re.Pattern[str]
    words: Mapping[str, str]
    all: bool
    open: bool
    persons: bool
    of: Sequence[str]


# where those come from whom a figure counts, and of what land they are
FROM = re.compile(
    r"(?:\s(?!(?:and|or|to)\b)[a-z]{2,20}){0,2}(?P<noun>)\sfrom\s(?:the\s)?(?P<name>[A-Z][\w’'-]{1,30}|abroad|overseas|elsewhere)\b"
)
NATIONAL = re.compile(r"[\d,.]{1,12}\s(?P<name>[A-Z][a-z]{3,20}|foreign)\s(?P<noun>[a-z]{3,20}s)\b")
FLAGS = ("all", "open", "persons", "of")


@cache
def _sides() -> tuple[Sides, ...]:
    found = []
    for group in table("partings")["groups"]:
        words = {word: side for side, listed in group.items() if side not in FLAGS for word in listed}
        listed = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
        found.append(
            Sides(
                re.compile(rf"\b(?:{listed})\b", re.I),
                words,
                all=group.get("all", False),
                open=group.get("open", False),
                persons=group.get("persons", False),
                of=group.get("of", ()),
            )
        )
    return tuple(found)


def can_hold(whole: Mention, part: Mention) -> bool:
    """Whether what is counted can be parted into such parts: persons into men and women, boats not."""
    unit, noun = unit_of(whole), unit_of(part)
    groups = [group for group in _sides() if noun in group.words]
    if not unit or not groups:
        return True
    return any(unit in group.of or (is_person(unit) if group.persons else not group.of) for group in groups)


def is_person(unit: str) -> bool:
    """Whether what a figure counts are persons."""
    persons = table("partings")["persons"]
    return unit in persons["words"] or unit.endswith(tuple(persons["endings"]))


def opposed(
    text: str, within: Span, figures: Sequence[Mention], *, all_sides: bool = False, closed: bool = False
) -> tuple[Mention, ...]:
    """The figures, where a group of words puts each on a side of its own, all by words behind or in them or all before.

    With `all_sides`, only where these are all the sides there are: what is not inbound is outbound; with `closed`, only where
    no others come to mind: men and women, but not cows and sheep.
    """
    starts, ends = [m.span.start for m in figures], [m.span.end for m in figures]
    behind = [(a, min(b, a + BESIDE)) for a, b in zip(starts, [*starts[1:], within.end], strict=True)]
    before = [(max(a, b - BESIDE), b) for a, b in zip([within.start, *ends[:-1]], starts, strict=True)]
    for group in _sides():
        if all_sides and not (group.all and len(figures) == len(set(group.words.values()))):
            continue
        if (closed and group.open) or len(figures) > len(set(group.words.values())):
            continue
        for stretches in (behind, before):
            found = [group.pattern.search(text, *stretch) for stretch in stretches]
            sides = {group.words[match.group().lower()] for match in found if match}
            if len(sides) == len(figures) > 1:
                return tuple(figures)
    return () if all_sides or closed else _of_other_lands(text, figures)


def _of_other_lands(text: str, figures: Sequence[Mention]) -> tuple[Mention, ...]:
    """The figures, where each says another origin: "30 from China and 18 from abroad", "12 French players and nine Spanish players"."""
    for shape in (FROM, NATIONAL):
        found = [shape.match(text, m.span.start if shape is NATIONAL else m.span.end) for m in figures]
        origins = {(match["name"]) for match in found if match}
        nouns = {match["noun"] for match in found if match}
        if len(origins) == len(figures) > 1 and len(nouns) == 1:
            return tuple(figures)
    return ()
