"""Headline and summary of a draft, held against its body: the body must say what they say."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from attrs import field, frozen

from claimcheck.claims import View
from claimcheck.retelling.exactness import bears_out
from claimcheck.retelling.items import Item
from claimcheck.retelling.likeness import in_common
from claimcheck.retelling.restating import times_apart, told_apart
from claimcheck.retelling.sorts import of_one_sort
from claimcheck.retelling.values import agree
from claimcheck.retelling.wide import says_the_same

LED_BY = ("heading", "dateline")  # the zones that stand before a body
WORDS = 2  # that a headline and a sentence of the body have in common where both tell of one thing


@frozen(eq=False, slots=False)
class Parts:
    """The parts of a draft: headings before the first paragraph are the headline, what else stands there the summary."""

    view: View = field(repr=False)

    def of(self, item: Item) -> str:
        """The part an item stands in."""
        return self.at(item.sentence.start, item.zone)

    def at(self, at: int, zone: str | None = None) -> str:
        """The part in which a place stands; its zone, where it is not known, is that of its passage."""
        if at >= self._begins:
            return "body"
        if zone is None:
            passages = self.view.passages
            zone = next((p.zone for p in passages if p.source.span.start <= at < p.source.span.end), "body")
        return "headline" if zone == "heading" else "summary" if zone in ("paragraph", "list") else "body"

    @cached_property
    def _begins(self) -> int:
        """Where the body begins: with the first paragraph, or behind the line that dates the text where one stands before.

        A fact box or a table has no paragraphs: its body begins behind its first heading.
        """
        spans = [(p.zone, p.source.span) for p in self.view.passages]
        paragraphs = [span.start for zone, span in spans if zone == "paragraph"]
        datelines = [span.end for zone, span in spans if zone == "dateline"]
        if not paragraphs:
            return min((span.start for zone, span in spans if zone not in LED_BY), default=len(self.view.document.text))
        first, last = min(paragraphs), max(paragraphs)
        return min((end for end in datelines if first < end <= last), default=first)


def told_again(item: Item, body: Sequence[Item]) -> Item | None:
    """What of the body says what an item of headline or summary says, in the sentence that has most in common with its own."""
    same = [other for other in _alike(item, body) if agree(item, other) or says_the_same(item, other)]
    return max(same, key=lambda other: (bears_out(item, other), _common(item, other)), default=None)


def stands_for(item: Item, other: Item) -> bool:
    """Whether what is known of an item of the body is known of that of a headline, which says no more of the same."""
    return len(in_common(item, other)) >= WORDS and bears_out(item, other)


def in_body(item: Item, body: Sequence[Item]) -> str:
    """How the body says what an item says: as closely, less closely, otherwise, or not at all."""
    same = told_again(item, body)
    if same is not None:
        return f"the body says {'so:' if bears_out(item, same) else 'only'} {_quoted(same)}"
    alike = _alike(item, body)
    if not alike or item.mention.kind in ("time", "entity"):
        return "the body does not say it"
    return f"the body does not say it; nearest: {_quoted(max(alike, key=lambda other: _common(item, other)))}"


def _alike(item: Item, body: Sequence[Item]) -> list[Item]:
    return [
        other
        for other in body
        if of_one_sort(item, other) and not (told_apart(item, other) or times_apart(item, other))
    ]


def _common(item: Item, other: Item) -> int:
    return len(item.keys.keys() & other.keys.keys())


def _quoted(item: Item) -> str:
    return f"“{' '.join(item.mention.quote.split())}”"
