"""A text cut into stretches, so that what was read in it and what was found in it can be marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from claimcheck.claims import Mention
from claimcheck.spans import Span


@frozen
class Stretch:
    """A stretch of text under the same marks: the mention it belongs to, and the findings that quote it.

    `kind` is empty where nothing is mentioned; `starts` has the findings whose passage begins here, `claims` the numbers of
    the claims made of it and `opens` of those that begin here.
    """

    text: str
    kind: str = ""
    value: str = ""
    findings: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    claims: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()


Numbered = tuple[Span, int]


def stretches(
    text: str, mentions: Sequence[Mention], findings: Sequence[Numbered], claims: Sequence[Numbered] = ()
) -> Iterator[Stretch]:
    """The text in order; a list is marked by its items."""
    marked = [mention for mention in mentions if mention.kind != "list"]
    cuts = {0, len(text)}
    for span in [*(mention.span for mention in marked), *(span for span, _ in (*findings, *claims))]:
        cuts |= {span.start, span.end}
    found, made, at = Open(findings), Open(claims), 0
    for start, end in pairwise(sorted(cuts)):
        while at < len(marked) and marked[at].span.end <= start:
            at += 1
        mention = marked[at] if at < len(marked) and marked[at].span.start <= start else None
        yield Stretch(
            text[start:end],
            mention.kind if mention else "",
            str(mention.value) if mention else "",
            *found.numbers(start),
            *made.numbers(start),
        )


class Open:
    """The numbered spans that are open at a place, asked for from the first place to the last."""

    def __init__(self, numbered: Sequence[Numbered]) -> None:
        self.waiting = sorted(numbered, key=lambda one: one[0].start, reverse=True)
        self.open: list[Numbered] = []

    def numbers(self, start: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The numbers of the spans open at a place, and of those that begin there."""
        while self.waiting and self.waiting[-1][0].start <= start:
            self.open.append(self.waiting.pop())
        self.open = [one for one in self.open if one[0].end > start]
        begun = dict.fromkeys(number for span, number in self.open if span.start == start)
        return tuple(dict.fromkeys(number for _, number in self.open)), tuple(begun)
