"""Figures that stand in pairs, where one of a pair is retold: what it is set against, and what of it a part is.

"214,000 containers, up from 176,000"      the source has one other figure set against the 214,000
"€95 million, a quarter of it from the EU" the source has the sum that is the EU's, of which the draft has done the sum
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from attrs import field, frozen

from claimcheck.intervals import show
from claimcheck.quantities import Quantity
from claimcheck.retelling.candidates import Candidate, Candidates, sentence_of
from claimcheck.retelling.items import AFAR, Item
from claimcheck.retelling.joined import Neighbours
from claimcheck.retelling.likeness import Telling, context
from claimcheck.retelling.nearness import AGAINST
from claimcheck.retelling.reckoning import Reckoned, covers
from claimcheck.retelling.restating import times_apart
from claimcheck.retelling.sorts import of_one_currency, of_one_noun, share_of
from claimcheck.retelling.wide import contradicts

LARGEST = 3  # how many times a figure may be what it is set against
FAR = 60  # code points between two figures of a pair
PART, TOLD = 0.9, 1.5  # what the words tell at least of what is a part; where the part is told otherwise
# in front of a figure, what sets it against the one before: "up from", "compared with"
SET = re.compile(rf"(?:{AGAINST.pattern}|\bfrom)\s(?:(?:about|some|around|just|only|nearly)\s)?\Z")
CLOSED = re.compile(r"\s?(?:[.;,)]|\Z)")
# between two figures of a source, what sets one against the other besides: "(2023: 24)", "(previous year:"
ASIDE = re.compile(r"\s?\((?:\d{4}|[a-z]{4,10}\s(?:year|quarter|month))[^()\d]{0,20}:?\s[^()]{0,12}\Z")
# beside a part, what says of what it is one
OF_IT = re.compile(r"\sof\s(?:it|that|this|which|them|the\s(?:sum|cost|total|money|amount|bill|budget))\b")
OF_WHICH = re.compile(r"\bof\s(?:which|this|that|it)\s(?:[a-z]{4,7}\s)?\Z")


@frozen(eq=False)
class Pairs:
    """What of a draft is set against, or a part of, what the draft has just retold."""

    draft: Telling
    known: Candidates = field(repr=False)
    retold: Mapping[Item, Candidate] = field(repr=False)
    neighbours: Neighbours = field(repr=False)

    def set_against(self, item: Item) -> Item | None:
        """What a source sets against the figure of which a draft says what it is set against, where the draft says it otherwise."""
        text, span = item.told.text, item.mention.span
        lead = SET.search(text, max(item.sentence.start, span.start - FAR), item.mention.span.start)
        if lead is None or not CLOSED.match(text, span.end):
            return None
        base = self._before(item)
        others = [o for o in self._with(base, item) if _are_set(base, o)] if base is not None else []
        if len(others) != 1 or times_apart(item, others[0]) or not contradicts(item, others[0]):
            return None
        return others[0]

    def part_of(self, item: Item) -> Reckoned | None:
        """The two figures of a source of which one is the part of the other that a draft gives."""
        base = self._whole(item)
        if base is None:
            return None
        for _, part, number in self._parts(item, base, PART):
            if covers(item.mention.value, item.mention.quote, number):
                words = f"{_shown(part)} of {_shown(base)}: {show(round(number * 100, 1))} %"
                return Reckoned((part, base), words)
        return None

    def told_otherwise(self, item: Item) -> Item | None:
        """The part of a source that a draft gives otherwise, where the source has one only that speaks of the same."""
        base = self._whole(item)
        found = sorted(self._parts(item, base, TOLD), key=lambda row: -row[0]) if base is not None else []
        if not found or (len(found) > 1 and found[1][0] > found[0][0] / 2):
            return None
        return found[0][1] if not any(covers(item.mention.value, item.mention.quote, n) for *_, n in found) else None

    def _whole(self, item: Item) -> Item | None:
        """What the figure before a part retells, of which it is said to be a part."""
        value = item.mention.value
        if not isinstance(value, Quantity) or share_of(value) is None:
            return None
        start = item.mention.span.start
        before = OF_WHICH.search(item.told.text, max(item.sentence.start, start - FAR), start)
        behind = OF_IT.match(item.told.text, item.mention.span.end)
        return self._before(item) if before or behind else None

    def _before(self, item: Item) -> Item | None:
        """What the figure before an item in its sentence retells."""
        near = [o for o in self.draft.items if o.sentence == item.sentence and o.mention.span < item.mention.span]
        figures = [o for o in near if isinstance(o.mention.value, Quantity)]
        return self.retold[figures[-1]].item if figures and figures[-1] in self.retold else None

    def _with(self, base: Item, item: Item) -> Sequence[Item]:
        """The figures of the sentence of a source that are of one unit and one size with one of it."""
        here = (o for o in self.known.telling(base).items if sentence_of(o) == sentence_of(base) and o is not base)
        return [o for o in here if _of_one_unit(base, o) and _of_one_size(base, o) and _of_one_size(item, o)]

    def _parts(self, item: Item, base: Item, least: float) -> Iterator[tuple[float, Item, Fraction]]:
        """The figures of a source that may be the part of one that a draft speaks of: what their words tell, and what part each is."""
        told, near = self.known.telling(base), self.neighbours.of(base)
        for other in told.items:
            if sentence_of(other) in near and other is not base and _of_one_unit(base, other):
                one, whole = _stated(other), _stated(base)
                words = context(item, other, self.draft, told, AFAR)
                if 0 < one < whole and words >= least:
                    yield words, other, one / whole


def _are_set(base: Item, other: Item) -> bool:
    """Whether a source sets one of two figures of a sentence against the other: by its words, or in one row of a table."""
    if base.headed and other.headed:
        return base.headed & other.headed != frozenset() and bool(base.times or other.times)
    first, last = sorted((base.mention.span, other.mention.span))
    between = base.told.text[first.end : last.start]
    return len(between) <= FAR and bool(SET.search(between) or ASIDE.search(between))


def _stated(item: Item) -> Fraction:
    value = item.mention.value
    return (value.stated or Fraction(0)) if isinstance(value, Quantity) else Fraction(0)


def _of_one_unit(a: Item, b: Item) -> bool:
    x, y = a.mention.value, b.mention.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.dimension is not y.dimension:
        return False
    return x.unit == y.unit or of_one_currency(x.unit, y.unit) or of_one_noun(x.unit, y.unit)


def _of_one_size(a: Item, b: Item) -> bool:
    less, more = sorted((_stated(a), _stated(b)))
    return less > 0 and more <= less * LARGEST


def _shown(item: Item) -> str:
    return " ".join(item.mention.quote.split())
