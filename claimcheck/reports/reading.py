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

    `kind` is empty where nothing is mentioned; `starts` has the findings whose passage begins here.
    """

    text: str
    kind: str = ""
    value: str = ""
    findings: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()


def stretches(text: str, mentions: Sequence[Mention], findings: Sequence[tuple[Span, int]]) -> Iterator[Stretch]:
    """The text in order; a list is marked by its items."""
    marked = [mention for mention in mentions if mention.kind != "list"]
    cuts = {0, len(text)}
    for span in [*(mention.span for mention in marked), *(span for span, _ in findings)]:
        cuts |= {span.start, span.end}
    opening = sorted(findings, key=lambda one: one[0].start)
    open_: list[tuple[Span, int]] = []
    at, next_ = 0, 0
    for start, end in pairwise(sorted(cuts)):
        while at < len(marked) and marked[at].span.end <= start:
            at += 1
        while next_ < len(opening) and opening[next_][0].start <= start:
            open_.append(opening[next_])
            next_ += 1
        open_ = [one for one in open_ if one[0].end > start]
        mention = marked[at] if at < len(marked) and marked[at].span.start <= start else None
        yield Stretch(
            text[start:end],
            mention.kind if mention else "",
            str(mention.value) if mention else "",
            tuple(dict.fromkeys(number for _, number in open_)),
            tuple(dict.fromkeys(number for span, number in open_ if span.start == start)),
        )
