"""Where something stands: a span of a text, and a source that can be found again.

A `Source` carries the two selectors of the W3C Web Annotation Data Model that survive best together: the
TextPositionSelector (§4.2.5) and the TextQuoteSelector (§4.2.4). It names its document and never holds it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import Any

from attrs import field, frozen

CONTEXT = 32  # code points kept before and after a quote, as other annotation tools do


@frozen(order=True)
class Span:
    """A half-open range `[start, end)` in Unicode code points of an untouched text.

    >>> Span(3, 8).overlaps(Span(7, 9)), Span(3, 8).overlaps(Span(8, 9))
    (True, False)
    >>> Span(5, 4)
    Traceback (most recent call last):
    ...
    ValueError: a span runs forwards from 0: got start 5, end 4
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forwards from 0: got start {self.start}, end {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def hull(self, other: Span) -> Span:
        """The smallest span that contains both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


def overlapping(spans: Iterable[Span], stretches: Iterable[Span]) -> Iterator[list[Span]]:
    """For each of some stretches, in the order of their places, the spans that share a code point with it.

    >>> [len(near) for near in overlapping([Span(0, 4), Span(3, 9)], [Span(0, 3), Span(3, 5), Span(9, 12)])]
    [1, 2, 0]
    """
    waiting, at, near = sorted(spans), 0, list[Span]()
    for stretch in stretches:
        while at < len(waiting) and waiting[at].start < stretch.end:
            near.append(waiting[at])
            at += 1
        near = [span for span in near if span.end > stretch.start]
        yield [span for span in near if span.overlaps(stretch)]


def meeting(spans: Iterable[Span]) -> Callable[[Span], bool]:
    """A test whether a span shares a code point with one of many.

    >>> taken = meeting([Span(0, 9), Span(3, 4), Span(12, 15)])
    >>> taken(Span(8, 10)), taken(Span(9, 12))
    (True, False)
    """
    ordered = sorted(spans)
    starts, ends = [span.start for span in ordered], list(accumulate((span.end for span in ordered), max))

    def meets(span: Span) -> bool:
        at = bisect_left(starts, span.end)
        return at > 0 and ends[at - 1] > span.start

    return meets


@frozen(order=True)
class Source:
    """An exact quote at an exact place of a document.

    `prefix` and `suffix` are up to 32 code points around the quote; they tell copies of it apart and
    do not count in comparisons.

    >>> from claimcheck.documents import Document
    >>> source = Document("About 800 homes.", id="a").source(6, 15)
    >>> source.quote, source.prefix, source.suffix
    ('800 homes', 'About ', '.')
    >>> [s["type"] for s in source.to_annotation_target()["selector"]]
    ['TextPositionSelector', 'TextQuoteSelector']
    """

    document: str
    span: Span
    quote: str
    prefix: str = field(default="", eq=False)
    suffix: str = field(default="", eq=False)

    def __attrs_post_init__(self) -> None:
        if len(self.quote) != len(self.span):
            raise ValueError(
                f"the quote has {len(self.quote)} code points, its span {len(self.span)}: "
                "take sources from a Document, which cuts both together"
            )

    def overlaps(self, other: Source) -> bool:
        """Whether both lie in one document and share at least one code point."""
        return self.document == other.document and self.span.overlaps(other.span)

    def contains(self, other: Source) -> bool:
        """Whether `other` lies in the same document, wholly within this source."""
        return self.document == other.document and self.span.contains(other.span)

    def to_annotation_target(self) -> dict[str, Any]:
        """The target of a W3C Web Annotation (§3.2.2, §4): JSON-ready."""
        return {
            "source": self.document,
            "selector": [
                {"type": "TextPositionSelector", "start": self.span.start, "end": self.span.end},
                {"type": "TextQuoteSelector", "exact": self.quote, "prefix": self.prefix, "suffix": self.suffix},
            ],
        }
