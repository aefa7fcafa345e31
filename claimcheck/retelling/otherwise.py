"""The one value of the sources that an item of a draft tells otherwise, where no rule has said so.

enough in common     of a slip of the pen less is asked than of another figure altogether
one alone            no other value of the sort stands in words as near
of one thing         neither text speaks of both things that the sentences name beside the values (see `apart`)
told nowhere         the sources do not state the value of the draft where they state the other one, whatever they call it
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import cached_property

from attrs import field, frozen

from claimcheck.quantities import Quantity
from claimcheck.retelling.candidates import (
    Candidate,
    Candidates,
    Sentence,
    sentence_of,
    value_of,
)
from claimcheck.retelling.choosing import HINTED, SPEAKS
from claimcheck.retelling.grains import begins_otherwise, is_plain, is_slip_of, of_one_grain
from claimcheck.retelling.items import Item
from claimcheck.retelling.joined import Neighbours
from claimcheck.retelling.likeness import Telling, tells
from claimcheck.retelling.reckoning import is_difference
from claimcheck.retelling.things import of_other_things
from claimcheck.retelling.updates import is_update
from claimcheck.retelling.values import of_one_thing
from claimcheck.retelling.wide import contradicts, says_the_same
from claimcheck.tellings.told import is_english
from claimcheck.times import Timestamp

# what the words tell at least of what is told otherwise; of a slip of the pen; of what grows; of digits interchanged in a figure
# of three and more, of one unit
MUCH, SLIP, GROWN, PLAIN = 2.1, 1.4, 1.0, 0.6
# what begins another clause, with a subject of its own
CLAUSE = re.compile(r";\s|,\s(?:and|but|while|whereas)\s|\swhile\s")
NEARER = 0.3  # by how much more another of its sentence has of it that is nearer
MARGIN = 0.8  # what the next best may have of it


@frozen(eq=False, slots=False)
class Otherwise:
    """What is told otherwise: of the `candidates` of the items of a draft, those that none `retold` has taken."""

    draft: Telling
    known: Candidates = field(repr=False)
    candidates: Mapping[Item, Sequence[Candidate]] = field(repr=False)
    retold: Set[Item] = field(repr=False)
    taken: Set[Item] = field(repr=False)
    neighbours: Neighbours = field(repr=False)
    published: Mapping[str, Timestamp | None] = field(repr=False)
    mutual: bool  # whether neither text is the source of the other: of a source, a figure with its digits interchanged is one

    def of(self, item: Item) -> Item | None:
        """The one value of the sources that an item of the draft tells otherwise; None where there is none, or several."""
        if item in self.retold or item not in self.candidates:
            return None
        able = [
            c for c in self.candidates[item] if not c.apart and of_one_grain(item, c.item) and c.item not in self.taken
        ]
        ranked = sorted(able, key=lambda c: (-c.words, c.item.mention.source))
        best = self._slipped(item, ranked) or next(iter(ranked), None)
        if best is None or best.agrees or not (contradicts(item, best.item) or begins_otherwise(item, best.item)):
            return None
        if is_difference(item) != is_difference(best.item) or self._is_stated(item, best.item):
            return None
        swapped = is_plain(item, best.item, bare=True)
        beside = [c for c in self.candidates[item] if sentence_of(c.item) == sentence_of(best.item)]
        if any(c.agrees and not c.apart for c in beside) or (
            not swapped and self._is_of_one_beside(item, best, beside)
        ):
            return None  # "down 5 percent, after dropping up to 7": which of them is meant is not for us to say
        if self._is_of_stranger(item, best.item):
            return None
        told_of = not swapped and item.mention.kind != "time"
        if told_of and of_other_things(item, best.item):
            return None
        others = [
            c.words
            for c in ranked[1:]
            if not says_the_same(best.item, c.item)
            and _is_as_plain(item, best.item, c.item)
            and (not swapped or is_slip_of(item, c.item))
        ]
        least = self._least(item, best.item)
        return best.item if best.words >= least and max(others, default=0) <= best.words * MARGIN else None

    def _slipped(self, item: Item, ranked: Sequence[Candidate]) -> Candidate | None:
        """The one candidate of which an item is the figure with its digits interchanged; None where there are none or several."""
        if self.mutual:
            return None
        found = [c for c in ranked if is_plain(item, c.item, bare=True) and c.words >= self._least(item, c.item)]
        return found[0] if found and not ranked[0].agrees and len({value_of(c.item) for c in found}) == 1 else None

    def _is_of_stranger(self, item: Item, best: Item) -> bool:
        """Whether the clause of an item, which is not the first of its sentence, names somebody of whom the source says nothing."""
        clauses = list(CLAUSE.finditer(item.told.text, item.sentence.start, item.mention.span.start))
        if not clauses:
            return False
        start, known = clauses[-1].end(), self.known.telling(best).affinity.own
        names = (name for name in item.told.names if start <= name.start < item.mention.span.start)
        return any(word not in known and not is_english(word) for name in names for word in name.words)

    def _is_stated(self, item: Item, best: Item) -> bool:
        """Whether the sentence of what an item may tell otherwise, or one beside it, has the value of the item, of whatever.

        Or any sentence does that has a word in common, of a value that is hardly said of two things.
        """
        if item.mention.kind == "time":
            return False
        if any(c.agrees and c.words >= HINTED and tells(item, c.item) >= SPEAKS for c in self.candidates[item]):
            return True
        near = self.neighbours.of(best)
        same = (other for other in self.known.stating(value_of(item)) if not contradicts(item, other))
        return any(sentence_of(other) in near for other in same)

    def _is_of_one_beside(self, item: Item, best: Candidate, beside: Sequence[Candidate]) -> bool:
        """Whether something else of either sentence, of which nothing is known besides, is nearer to the item of the other."""
        if any(c.words > best.words + NEARER and not c.apart and c.item not in self.taken for c in beside):
            return True
        near = (o for o in self._in_sentences[sentence_of(item)] if o not in self.retold and o is not item)
        met = (c for other in near for c in self.candidates[other] if c.item is best.item and not c.apart)
        return any(c.words > best.words + NEARER for c in met)

    @cached_property
    def _in_sentences(self) -> dict[Sentence, list[Item]]:
        """The items of the draft by their sentences."""
        found: dict[Sentence, list[Item]] = defaultdict(list)
        for item in self.candidates:
            found[sentence_of(item)].append(item)
        return found

    def _least(self, item: Item, other: Item) -> float:
        """What the words must tell at least of what is told otherwise."""
        here, there = (self.published[i.mention.source.document] for i in (item, other))
        if is_update(item, other, here, there):
            return GROWN
        if is_plain(item, other):
            return PLAIN
        return SLIP if is_slip_of(item, other) else MUCH


def _is_as_plain(item: Item, best: Item, other: Item) -> bool:
    """Whether another figure says as plainly as the best that it is of what an item is of: "under five" is of no cases."""
    x, y, z = (i.mention.value for i in (item, best, other))
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or not isinstance(z, Quantity):
        return True
    return not (x.unit and y.unit and of_one_thing(item, best)) or bool(z.unit)
