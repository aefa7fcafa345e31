"""One document in, its view out: the order in which a text is read.

    times ─► anchor ─► times resolved ─► quantities and durations outside them ─► mentions ─► view
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimcheck.claims import Anchor, ClaimSet, Mention, Value, View, merge
from claimcheck.documents import Document
from claimcheck.extract.anchors import find_anchor, printed_date
from claimcheck.extract.quantities import find_quantities
from claimcheck.extract.times import Found, find_times, resolve_times


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """The typed values of a text, in order, none overlapping another.

    >>> [(m.kind, m.quote) for m in find_mentions(Document("On 3 July 2024 some 800 homes burned."))]
    [('time', '3 July 2024'), ('quantity', 'some 800 homes')]
    """
    found = find_times(document.text)
    return _mentions(document, found, find_anchor(document, found))


def _mentions(document: Document, found: list[Found], anchor: Anchor) -> tuple[Mention, ...]:
    values = _values(document.text, found, anchor)
    return tuple(Mention(document.source(start, end), value) for start, end, value in values)


def _values(text: str, found: list[Found], anchor: Anchor) -> list[tuple[int, int, Value]]:
    times = resolve_times(text, found, anchor)
    quantities = find_quantities(text, [(start, end) for start, end, _ in times])
    return sorted([*times, *quantities], key=lambda item: item[:2])


def values_in(text: str, anchor: Anchor) -> list[Value]:
    """The values of a stretch of text by itself, read from the date of its document."""
    return [value for _, _, value in _values(text, find_times(text), anchor)]


def read_view(document: Document) -> View:
    """Everything that is read from one document."""
    found = find_times(document.text)
    anchor = find_anchor(document, found)
    printed = printed_date(document, found) if document.published else None
    return View(document, anchor, printed, _mentions(document, found, anchor))


def extract(documents: Iterable[Document], *, config: Any = None, registry: Any = None) -> ClaimSet:
    """What is read from a set of texts: one view a document.

    Raises `DocumentError` when one id stands for two texts.
    """
    return merge([read_view(document) for document in documents])
