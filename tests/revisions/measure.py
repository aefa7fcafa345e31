"""How many of the passages that still state what a new version of a text changed are found, in the sets of `tests/revisions/sets`.

    python -m tests.revisions.measure          the table
    python -m tests.revisions.measure --list   and what is missed, and what is named that tells of something else

In the old version `{48|52}` marks a change; in another text ` [1]` stands behind a passage that states what the first change
replaces, in whatever words.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen

import claimcheck
from claimcheck.documents import Document
from claimcheck.revisions import Revision
from claimcheck.spans import Source

SETS = Path(__file__).parent / "sets"
HEAD = re.compile(r"^== (old|other (?P<name>\w+)), (?P<day>\d{4}-\d\d-\d\d)\n", re.M)
CHANGED = re.compile(r"\{([^|}]+)\|([^}]+)\}")
STATES = re.compile(r" \[(\d+)\]")


@frozen
class Found:
    """What of a set was found: changes, and passages as (change, text, quote), expected and named."""

    changed: int
    changes: int
    hit: tuple[tuple[int, str, str], ...] = field(repr=False)
    missed: tuple[tuple[int, str, str], ...] = field(repr=False)
    false: tuple[tuple[int, str, str], ...] = field(repr=False)


def names() -> list[str]:
    """The sets."""
    return sorted(path.stem for path in SETS.glob("*.txt"))


def measured(name: str) -> Found:
    """One set."""
    raw = (SETS / f"{name}.txt").read_text(encoding="utf-8")
    heads = list(HEAD.finditer(raw))
    ends = [head.start() for head in heads[1:]] + [len(raw)]
    (marked, day), *others = ((raw[h.end() : end], h["day"]) for h, end in zip(heads, ends, strict=True))
    old, new = (Document(CHANGED.sub(rf"\{n}", marked), id=f"v{n}", published=day) for n in (1, 2))
    names_ = [head["name"] for head in heads[1:]]
    rest = [
        Document(STATES.sub("", text), id=id, published=published)
        for id, (text, published) in zip(names_, others, strict=True)
    ]
    expected = [(*place, id) for id, (text, _) in zip(names_, others, strict=True) for place in _places(text)]
    return _compared(claimcheck.revise(old, new, rest), _spans(marked), expected, {one.id: one.text for one in rest})


def _compared(
    revision: Revision,
    spans: list[tuple[int, int]],
    expected: list[tuple[int, int, str]],
    texts: dict[str, str],
) -> Found:
    """What is named of the passages expected, each by its change, its end and its text."""
    told = [
        (number, change)
        for change in revision.changes
        for number, (start, end) in enumerate(spans, 1)
        if change.before and change.before.span.start < end and start < change.before.span.end
    ]
    named = {(number, source) for number, change in told for source in change.still}
    met = {(n, end, s) for n, end, id in expected for m, s in named if n == m and s.document == id and _ends(s, end)}
    hit = {(n, end, s.document) for n, end, s in met}
    words = {place: (place[0], place[2], texts[place[2]][max(0, place[1] - 30) : place[1]]) for place in expected}
    return Found(
        len({number for number, _ in told}),
        len(spans),
        tuple(words[place] for place in expected if place in hit),
        tuple(words[place] for place in expected if place not in hit),
        tuple((n, s.document, s.quote) for n, s in named if all((n, s) != (m, t) for m, _, t in met)),
    )


def _ends(source: Source, end: int) -> bool:
    """Whether a passage ends with a mark."""
    return source.span.start < end <= source.span.end + 1


def _places(text: str) -> Iterator[tuple[int, int]]:
    """The marks of another text, each with where its passage ends in the text without marks."""
    gone = 0
    for match in STATES.finditer(text):
        yield int(match[1]), match.start() - gone
        gone += len(match[0])


def _spans(marked: str) -> list[tuple[int, int]]:
    """Where each change stands in the old version."""
    spans, gone = [], 0
    for match in CHANGED.finditer(marked):
        start = match.start() - gone
        spans.append((start, start + len(match[1])))
        gone += len(match[0]) - len(match[1])
    return spans


def main() -> None:
    """Print the table."""
    found = {name: measured(name) for name in names()}
    for name, one in found.items():
        print(
            f"{name:<10} {one.changed} of {one.changes} changes, {len(one.hit)} of {len(one.hit) + len(one.missed)} passages, {len(one.false)} false"
        )
        if "--list" in sys.argv:
            print(*(f"    missed {row}" for row in one.missed), *(f"    false  {row}" for row in one.false), sep="\n")


if __name__ == "__main__":
    main()
