"""A document as the statements see it: its sentences, each with its zone and with what is mentioned in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

from attrs import field, frozen

from claimcheck.claims import Anchor, Mention
from claimcheck.documents import Document
from claimcheck.spans import Span

# zones in which a document speaks of its subject, not of itself or its page
TELLING = frozenset({"heading", "paragraph", "caption", "list", "table", "boilerplate"})
T = TypeVar("T")
# the verb that opens a question to which the answer is yes or no
ASKING = re.compile(
    r"[\s\"“‘']*(?:Will|Would|Did|Does|Do|Is|Are|Was|Were|Has|Have|Had|Can|Could|Should|Shall|May|Might|Must)\s"
)
# a word, or a part of one beside an apostrophe or a hyphen
WORD = re.compile(r"\w+")


@frozen
class Sentence:
    """A sentence of a text, the zone it stands in, and its mentions in order."""

    span: Span
    zone: str
    mentions: tuple[Mention, ...]
    text: str = field(repr=False, eq=False)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in lower case: most readers see here that there is nothing for them, before they look for it."""
        return frozenset(WORD.findall(self.text[self.span.start : self.span.end].lower()))

    @cached_property
    def asks(self) -> bool:
        """Whether it asks if something is so, and says neither: "Will the club sell 20,000 tickets?"."""
        asked = self.text[self.span.start : self.span.end].rstrip(" \n\"”’'").endswith("?")
        return asked and ASKING.match(self.text, self.span.start) is not None

    def valued(self, kind: type[T]) -> Iterator[tuple[Mention, T]]:
        """The mentions whose value is of a type, with the value."""
        return iter(self._by_type.get(kind, ()))

    @cached_property
    def _by_type(self) -> dict[type, list[tuple[Mention, Any]]]:
        """The mentions by the types of their values: nearly every reader asks every sentence for some."""
        found: dict[type, list[tuple[Mention, Any]]] = {}
        for mention in self.mentions:
            found.setdefault(type(mention.value), []).append((mention, mention.value))
        return found


@frozen(eq=False)
class Reading:
    """Everything that was read from a document before its statements."""

    document: Document
    anchor: Anchor
    sentences: tuple[Sentence, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    @property
    def telling(self) -> Iterator[Sentence]:
        """The sentences that speak of the subject of the document."""
        return (sentence for sentence in self.sentences if sentence.zone in TELLING)


def reading(
    document: Document,
    anchor: Anchor,
    mentions: Sequence[Mention],
    sentences: Sequence[Span],
    zones: Sequence[tuple[Span, str]],
) -> Reading:
    """The sentences of a document with what stands in them."""
    starts = [span.start for span, _ in zones]
    found, at = [], 0
    for span in sentences:
        inside = []
        while at < len(mentions) and mentions[at].span.start < span.end:
            if mentions[at].span.start >= span.start:
                inside.append(mentions[at])
            at += 1
        index = bisect_right(starts, span.start) - 1
        zone = zones[index][1] if index >= 0 and span.start < zones[index][0].end else "paragraph"
        found.append(Sentence(span, zone, tuple(inside), document.text))
    return Reading(document, anchor, tuple(found))
