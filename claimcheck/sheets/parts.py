"""Headline and summary of a draft, held against its body: the body must say what they say."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims import View
from claimcheck.sheets.items import Item
from claimcheck.sheets.restating import parted
from claimcheck.sheets.values import agree
from claimcheck.sheets.wide import of_one_sort, says_the_same


def part_of(item: Item, view: View) -> str:
    """The part an item stands in: headings before the first paragraph are the headline, what else stands there the summary."""
    at = item.sentence.start
    begins = _begins(view)
    if at >= begins:
        return "body"
    return "headline" if item.zone == "heading" else "summary" if item.zone in ("paragraph", "list") else "body"


def _begins(view: View) -> int:
    """Where the body begins: with the first paragraph, or behind the line that dates the text where one stands before."""
    paragraphs = [p.source.span.start for p in view.passages if p.zone == "paragraph"]
    datelines = [p.source.span.end for p in view.passages if p.zone == "dateline"]
    first = min(paragraphs, default=len(view.document.text))
    behind = [end for end in datelines if first < end and any(start >= end for start in paragraphs)]
    return min(behind, default=first)


def in_body(item: Item, body: Sequence[Item]) -> str:
    """How the body says what an item says: in the same words, otherwise, or not at all."""
    alike = [other for other in body if of_one_sort(item, other) and not parted(item, other)]
    same = next((other for other in alike if agree(item, other) or says_the_same(item, other)), None)
    if same is not None:
        return f"the body says so: {_quoted(same)}"
    if not alike or item.mention.kind in ("time", "entity"):
        return "the body does not say it"
    nearest = max(alike, key=lambda other: len(item.keys.keys() & other.keys.keys()))
    return f"the body does not say it; nearest: {_quoted(nearest)}"


def _quoted(item: Item) -> str:
    return f"“{' '.join(item.mention.quote.split())}”"
