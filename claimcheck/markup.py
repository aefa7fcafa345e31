"""Files with markup: outside, every place is one of the file; inside, of its words (`Plain`), which is what is read.

`inward` turns what is known into places in the words, before anything looks at their texts; `outward` turns it back.
What has no markup passes through both as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, cast

from attrs import evolve, frozen

from claimcheck.claims import Entry, View
from claimcheck.documents import Document
from claimcheck.plain import Plain
from claimcheck.spans import Source, Span

T = TypeVar("T")
# the fields that hold a place, or something that does, by class; some classes are of modules that build on this one
PLACED: Mapping[str, tuple[str, ...]] = {
    "Anchor": ("source",),
    "Change": ("before", "after", "still", "already"),
    "Claim": ("source",),
    "Comparison": ("a", "b"),
    "Entry": ("claim",),
    "Finding": ("sources",),
    "Mention": ("source",),
    "Passage": ("source", "copy_of"),
    "Row": ("source", "passages"),
    "Settled": ("source", "by"),
    "View": ("anchor", "printed", "mentions", "passages", "claims", "entries", "old_names"),
}


def inward(item: T, documents: Iterable[Document]) -> T:
    """Anything with places in the files of some documents, with its places in their words."""
    return _turned(item, documents, inwards=True)


def outward(item: T, documents: Iterable[Document]) -> T:
    """Anything that was found in the words of some documents, with its places in their files."""
    return _turned(item, documents, inwards=False)


def _turned(item: T, documents: Iterable[Document], *, inwards: bool) -> T:
    turns = {document.id: Turn(document, document.plain, inwards) for document in documents if document.plain}
    return cast(T, _documents(_moved(item, turns), turns)) if turns else item


@frozen
class Turn:
    """Turns places in a file into places in its words, or back."""

    file: Document
    plain: Plain
    inwards: bool

    @property
    def document(self) -> Document:
        """The document that the places are in afterwards."""
        return self.file.as_read if self.inwards else self.file

    def span(self, span: Span) -> Span:
        """A span, turned."""
        return self.plain.in_words(span) if self.inwards else self.plain.in_file(span)

    def source(self, source: Source) -> Source:
        """A place with its quote, turned."""
        span = self.span(source.span)
        return self.document.source(span.start, span.end)

    def entry(self, entry: Entry) -> Entry:
        """A claim of a claim file, with the offsets of its quote turned."""
        found = tuple(self.span(Span(at, at + len(entry.quote))).start for at in entry.found)
        start = None if entry.start is None else self.span(Span(entry.start, entry.start)).start
        return evolve(entry, found=found, start=start)


def _documents(item: Any, turns: Mapping[str, Turn]) -> Any:
    """The same with the documents themselves turned, where it is a view or some of them."""
    if isinstance(item, tuple):
        return tuple(_documents(each, turns) for each in item)
    turn = turns.get(item.document.id) if isinstance(item, View) else None
    if turn is None:
        return item
    return evolve(item, document=turn.document, entries=tuple(map(turn.entry, item.entries)))


def _moved(item: Any, turns: Mapping[str, Turn]) -> Any:
    """Anything with places in it, with those in some documents turned."""
    if isinstance(item, Source):
        return turns[item.document].source(item) if item.document in turns else item
    if isinstance(item, tuple):
        return tuple(_moved(each, turns) for each in item)
    changes = {name: _moved(getattr(item, name), turns) for name in PLACED.get(type(item).__name__, ())}
    return evolve(item, **changes) if changes else item
