"""Blocks of a text as passages, and passages that are printed again, word for word or with other figures.

Two stretches repeat one another where at least eight tokens on end are the same, figures masked. Windows of eight
tokens are hashed; every window is compared with the first place it was seen at and a match is followed
as far as it goes, so that the work grows with the text alone. Names are not masked: other names, another passage.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import cached_property, lru_cache
from hashlib import blake2b
from heapq import nsmallest
from itertools import accumulate, islice
from operator import sub
from typing import Final, TypeVar

from attrs import evolve, field, frozen

from claimcheck.claims import Passage
from claimcheck.documents import Document
from claimcheck.extract.text.masking import MASK, Token, masked, same_figure, tokens
from claimcheck.extract.text.zones import zones
from claimcheck.spans import CONTEXT, Source, Span
from claimcheck.times import Timestamp

T = TypeVar("T")
WINDOW: Final = 8  # tokens that must be the same
BESIDE: Final = 3  # tokens shown on either side of a figure
WORDS: Final = 5  # of which so many are no figures: rows of a table are no passage
KEYS: Final = 8  # windows that stand for a passage where passages are sought in pairs
SPREAD: Final = 0x9E3779B97F4A7C15  # odd and without a pattern: it makes numbers far apart of sums that are near
LARGEST: Final = (1 << 64) - 1
PAGE: Final = frozenset({"menu", "furniture", "contact", "foreign"})  # zones that repeat on every page, or are not read


@frozen
class Slot:
    """A figure of one passage and the figure at the same place of the other, each alone and with the words beside it."""

    a: Source
    b: Source
    a_words: Source  # the figure with the words beside it; alone where both are the same
    b_words: Source

    @property
    def agrees(self) -> bool:
        """Whether both are written alike, but for commas, capitals and number words."""
        return same_figure(self.a.quote, self.b.quote)


class Sameness(Enum):
    """What two stretches with the same words are to one another."""

    COPY = "copy"  # word for word
    DISCREPANT = "discrepant"  # most figures agree: the odd ones are discrepancies
    TEMPLATE = "template"  # most figures differ: one form, filled in twice


@frozen
class Repeat:
    """Two stretches that say the same but perhaps for their figures.

    `pieces` are the parts that stand opposite one another, one pair for each pair of passages they touch: a caption may
    be cut in paragraphs in two ways. `slots` are its figures in order, `tokens` its length.
    """

    pieces: tuple[tuple[Source, Source], ...]
    slots: tuple[Slot, ...] = ()
    tokens: int = 0

    @cached_property
    def differing(self) -> tuple[Slot, ...]:
        """The slots whose figures differ."""
        return tuple(slot for slot in self.slots if not slot.agrees)

    @property
    def sameness(self) -> Sameness:
        """A copy, a copy with discrepancies, or a template."""
        odd = len(self.differing)
        if not odd:
            return Sameness.COPY
        return Sameness.DISCREPANT if 2 * odd < len(self.slots) else Sameness.TEMPLATE


def find_passages(document: Document, reported: Timestamp | None = None) -> tuple[Passage, ...]:
    """The blocks of a document, each with its zone; what is printed twice names its fuller, or earlier, print.

    `reported` is the date of the document, where it is known.

    >>> text = "The port up north took in 800 ships.\\n\\nRain.\\n\\nThe port up north took in 800 ships. It is full."
    >>> passages = find_passages(Document(text, id="a"))
    >>> [p.copy_of.span.start if p.copy_of else None for p in passages]
    [45, None, None]
    """
    blocks = zones(document.text)
    passages = [Passage(document.source(span.start, span.end), zone, reported=reported) for span, zone in blocks]
    copies: dict[Source, Source] = {}
    starts = [passage.source.span.start for passage in passages]
    for repeat in repeats(passages):
        copies.update(_copies(repeat, passages, starts))
    return tuple(evolve(passage, copy_of=copies.get(passage.source)) for passage in passages)


def _copies(repeat: Repeat, passages: list[Passage], starts: list[int]) -> Iterator[tuple[Source, Source]]:
    """The passages that a repeat covers from end to end, figures and all, with the place that holds the same."""
    odd = [(slot.a.document, slot.a.span.start) for slot in repeat.differing]
    for a, b in repeat.pieces:
        at = bisect_left(odd, (a.document, a.span.start))
        if at < len(odd) and odd[at] < (a.document, a.span.end):
            continue
        whole_a, whole_b = (passages[bisect_right(starts, piece.span.start) - 1].source for piece in (a, b))
        covers_a, covers_b = _covers(a, whole_a), _covers(b, whole_b)
        if covers_b and (not covers_a or len(whole_a.quote) >= len(whole_b.quote)):
            yield whole_b, a
        elif covers_a:
            yield whole_a, b


def _covers(piece: Source, whole: Source) -> bool:
    """Whether nothing but punctuation is left of a passage outside the piece."""
    start = piece.span.start - whole.span.start
    rest = whole.quote[:start] + whole.quote[start + len(piece.quote) :]
    return not any(sign.isalnum() for sign in rest)


@frozen(eq=False)
class _Stream:
    """The tokens of all passages on end, a mark that equals nothing between documents."""

    ids: list[int]
    places: list[tuple[Passage, Token] | None] = field(repr=False)

    @classmethod
    def of(cls, passages: Iterable[Passage]) -> _Stream:
        """The stream of passages in the order of their places."""
        known: dict[str, int] = {MASK: 0}
        ids: list[int] = []
        places: list[tuple[Passage, Token] | None] = []
        document = ""
        for passage in passages:
            if passage.source.document != document:
                document = passage.source.document
                ids.append(-len(ids) - 1)
                places.append(None)
            for token in tokens(passage.source.quote):
                ids.append(known.setdefault(token.masked, len(known)))
                places.append((passage, token))
        return cls(ids, places)

    def source(self, first: int, last: int) -> Source:
        """The words from one token to another of the same passage."""
        begin, end = self.places[first], self.places[last]
        assert begin is not None
        assert end is not None
        return _cut(begin[0].source, begin[1].start, end[1].end)

    def around(self, at: int, first: int, last: int) -> Source:
        """A token with the words beside it, as far as its passage and the given tokens reach."""
        low = high = at
        while low > max(first, at - BESIDE) and self.passage(low - 1) is self.passage(at):
            low -= 1
        while high < min(last, at + BESIDE) and self.passage(high + 1) is self.passage(at):
            high += 1
        return self.source(low, high)

    def passage(self, at: int) -> Source | None:
        """The source of the passage that a token stands in."""
        place = self.places[at]
        return place[0].source if place else None


def _cut(source: Source, start: int, end: int) -> Source:
    quote, first = source.quote, source.span.start
    prefix, suffix = quote[max(0, start - CONTEXT) : start], quote[end : end + CONTEXT]
    return Source(source.document, Span(first + start, first + end), quote[start:end], prefix, suffix)


def repeats(passages: Iterable[Passage]) -> tuple[Repeat, ...]:
    """The stretches of at least eight tokens that occur again, each with the first place it was seen at.

    Within a document and across documents; menus, furniture and contacts are left out.

    >>> text = "The Ore rises in the hills and runs {} miles to the sea past 2 towns and 3 mills."
    >>> one, two = Document(text.format(412), id="a"), Document(text.format(421), id="b")
    >>> [found] = repeats([*find_passages(one), *find_passages(two)])
    >>> found.sameness.value, [(slot.a.quote, slot.b.quote) for slot in found.differing]
    ('discrepant', [('412', '421')])
    """
    once = {passage.source: passage for passage in passages if passage.zone not in PAGE}
    told = [once[source] for source in sorted(once)]
    if not _may_repeat(told):
        return ()
    stream = _Stream.of(told)
    return tuple(_repeat(stream, a, b, length) for a, b, length in _matches(stream.ids))


def _may_repeat(passages: list[Passage]) -> bool:
    """Whether a window of words occurs twice, figures masked; in most articles none does."""
    words = [word for passage in passages for word in masked(passage.source.quote)]
    return len(set(map(hash, _windows(words)))) < len(words) - WINDOW + 1


def _repeat(stream: _Stream, a: int, b: int, length: int) -> Repeat:
    pieces: list[tuple[Source, Source]] = []
    first = 0
    for step in range(1, length + 1):
        ends = step == length or stream.passage(a + step) is not stream.passage(a + step - 1)
        if ends or stream.passage(b + step) is not stream.passage(b + step - 1):
            pieces.append((stream.source(a + first, a + step - 1), stream.source(b + first, b + step - 1)))
            first = step
    slots = tuple(_slot(stream, a, b, at, length) for at in range(length) if stream.ids[a + at] == 0)
    return Repeat(tuple(pieces), slots, length)


def _slot(stream: _Stream, a: int, b: int, at: int, length: int) -> Slot:
    one, other = stream.source(a + at, a + at), stream.source(b + at, b + at)
    if one.quote == other.quote:
        return Slot(one, other, one, other)
    return Slot(one, other, stream.around(a + at, a, a + length - 1), stream.around(b + at, b, b + length - 1))


def _matches(ids: list[int]) -> Iterator[tuple[int, int, int]]:
    """Pairs of places with the same tokens, and how many: each place with the first that begins with its window."""
    hashes, first, at = list(_hashed(ids)), dict[int, int](), 0
    while at < len(hashes):
        value = hashes[at]
        before = at if value is None else first.setdefault(value, at)
        if at - before < WINDOW or ids[before : before + WINDOW] != ids[at : at + WINDOW]:
            at += 1
            continue
        length = WINDOW
        while before + length < at and at + length < len(ids) and ids[before + length] == ids[at + length]:
            length += 1
        yield before, at, length
        at += length - WINDOW + 1


def _hashed(ids: list[int]) -> Iterator[int | None]:
    """The hash of the window that begins at each token; None where it holds too few words or spans two documents."""
    windows = map(hash, _windows(ids))
    poor = _sums([WINDOW if token < 0 else token == 0 for token in ids])
    return (None if few > WINDOW - WORDS else window for window, few in zip(windows, poor, strict=True))


def _windows(tokens: Sequence[T]) -> Iterator[tuple[T, ...]]:
    return zip(*(islice(tokens, first, None) for first in range(WINDOW)), strict=False)


def _sums(numbers: Sequence[int]) -> Iterator[int]:
    """The sums over all windows."""
    upto = list(accumulate(numbers, initial=0))
    return map(sub, islice(upto, WINDOW, None), upto)


def window_keys(passage: Passage) -> frozenset[str]:
    """At most eight keys, of which passages that repeat one another share at least one, as a rule.

    They are the smallest numbers of its windows: the same choice wherever it is made. None for menus and furniture. The
    number of a window is made of the sum of what its words weigh, so that two with the same words in another order share
    it; what is compared in the end are the words.

    >>> source = Document("It rises in the hills and runs 412 miles to the sea.", id="a").source(0, 52)
    >>> other = Document("It rises in the hills and runs 421 miles to the sea!", id="b").source(0, 52)
    >>> window_keys(Passage(source)) == window_keys(Passage(other)) != frozenset()
    True
    """
    weights = list(map(_weight, masked(passage.source.quote))) if passage.zone not in PAGE else []
    sums = _sums(weights)
    if 0 in weights:
        poor = _sums([weight == 0 for weight in weights])
        sums = (total for total, few in zip(sums, poor, strict=True) if few <= WINDOW - WORDS)
    return frozenset(f"{value:016x}" for value in nsmallest(KEYS, {total * SPREAD & LARGEST for total in sums}))


@lru_cache(maxsize=1 << 15)
def _weight(masked: str) -> int:
    """A number that stands for a word in every document; 0 for a figure."""
    return 0 if masked == MASK else 1 + int.from_bytes(blake2b(masked.encode(), digest_size=7).digest(), "big")
