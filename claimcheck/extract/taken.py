"""The places that other claims stand at, for asking quickly whether one of them is at a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from attrs import field, frozen

from claimcheck.spans import Span


def _sorted(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans), key=lambda span: (span.start, span.end)))


@frozen
class Taken:
    """Some spans of a text.

    >>> taken = Taken([Span(2, 6)])
    >>> taken.overlaps(Span(5, 9)), taken.holds(Span(3, 5)), taken.holds(Span(5, 9))
    (True, True, False)
    """

    spans: tuple[Span, ...] = field(converter=_sorted)
    longest: int = field(init=False)

    @longest.default
    def _length_of_the_longest(self) -> int:
        return max((span.end - span.start for span in self.spans), default=0)

    def _near(self, span: Span) -> tuple[Span, ...]:
        """The spans that can reach a place."""
        first = bisect_left(self.spans, span.start - self.longest, key=lambda one: one.start)
        last = bisect_right(self.spans, span.end, key=lambda one: one.start)
        return self.spans[first:last]

    def overlaps(self, span: Span) -> bool:
        """Whether one of them shares a code point with a place."""
        return any(one.overlaps(span) for one in self._near(span))

    def holds(self, span: Span) -> bool:
        """Whether a place lies within one of them."""
        return any(one.start <= span.start and span.end <= one.end for one in self._near(span))
