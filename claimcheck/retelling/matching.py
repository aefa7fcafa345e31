"""Which item of the sources an item of a draft retells, where no rule and no claim has said so.

Whoever names the sources of a draft says that they tell of one affair, as far as they name the same persons and places. Of such
texts this is asked:

    supported      a value of the same sort that the words of the draft cover, in a sentence with enough in common; no other value
                   of the sort stands in a sentence that has clearly more in common; nothing else in the draft is nearer to it
    reckoned       what two values of a sentence of a source come to, if that sentence speaks of the same (see `reckoning`)
    otherwise      no such value, but just one of the same sort that no other item of the draft retells, in a sentence with much
                   in common, of the same time and names

What words and values tell is weighed in `likeness`. A sentence that retells one thing of another sentence is likely to retell
more of it: so what is found first adds to what is found then.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property

from attrs import evolve, field, frozen

from claimcheck.documents import Document
from claimcheck.quantities import Quantity
from claimcheck.retelling.candidates import (
    Candidate,
    Candidates,
    Sentence,
    is_plain,
    is_slip_of,
    of_one_grain,
    sentence_of,
)
from claimcheck.retelling.choosing import HINTED, WORDED, enough, is_worded, supported
from claimcheck.retelling.items import Item
from claimcheck.retelling.likeness import Telling, beside_the_name, tells
from claimcheck.retelling.reckoned import JOINED, Told
from claimcheck.retelling.reckoning import Reckoned, is_difference
from claimcheck.retelling.updates import is_update
from claimcheck.retelling.values import of_one_thing
from claimcheck.retelling.wide import contradicts, says_the_same
from claimcheck.spans import Source
from claimcheck.times import Time, Timestamp

MUCH, SLIP, GROWN = (
    2.1,
    1.4,
    1.0,
)  # what the words tell at least of what is told otherwise; of a slip of the pen; of what grows
PLAIN = 0.6  # and of digits interchanged in a figure of three and more, of one unit
NEARER = 0.3  # by how much more another of its sentence has of it that is nearer
MARGIN = 0.8  # what the next best may have of it
AGREEING = 0.7  # what it adds that the sentence may retell something else of that sentence; that it does, `JOINED`
BESIDE = 0.4  # what it adds that one beside it does so of one beside that
JOINS = 0.7  # what a value tells at least that may be so retold
# what the words beside a name tell at least of what names it in one connection; of the words of what names something else there
NAMED, PART = 0.3, 0.35
SAID = 9.0  # what one sentence in both texts tells
ALSO = 0.7  # of the words of the best, what another passage has that says so too
# beside a day, what says that it is the day of saying
SAYING = re.compile(r"\b(?:said|says|told|announced|reported|published|adopted|confirmed|according)\b", re.I)
Joined = Mapping[Sentence, Mapping[Sentence, Set[Item]]]


@frozen(eq=False, slots=False)
class Matcher:
    """The items of a draft, and those of its sources, or of other texts that nobody has `named` its sources."""

    draft: Telling
    sources: tuple[Telling, ...] = field(repr=False)
    named: bool = True

    @cached_property
    def akin(self) -> frozenset[Telling]:
        """The sources that tell of the affair of the draft; if half of them do, all: who names sources means them to."""
        found = frozenset(told for told in self.sources if told.affinity.is_akin(self.draft.affinity))
        return frozenset(self.sources) if self.named and 2 * len(found) >= len(self.sources) else found

    @cached_property
    def known(self) -> Candidates:
        """What is near each item."""
        return Candidates(self.draft, self.sources)

    @cached_property
    def published(self) -> dict[str, Timestamp | None]:
        """When each text was published."""
        return {told.document.id: told.published for told in (self.draft, *self.sources)}

    @cached_property
    def _alone(self) -> dict[Item, list[Candidate]]:
        """What each item may retell, by its own words and value."""
        return {item: self.known.of(item, self.akin) for item in self.draft.items}

    @cached_property
    def _joined(self) -> Joined:
        """By the sentences of the draft, the sentences of the sources that each retells something of, and what."""
        found = supported(self._alone, {})
        return _by_sentences((item, candidate.item) for item, candidate in found.items())

    @cached_property
    def candidates(self) -> dict[Item, list[Candidate]]:
        """What each item may retell, when it counts what else the sentences have in common."""
        agreeing = _by_sentences(
            (item, c.item)
            for item, several in self._alone.items()
            for c in several
            if c.agrees and tells(item, c.item) >= JOINS
        )
        return {
            item: [_raised(c, self._by(item, c, agreeing)) for c in several] for item, several in self._alone.items()
        }

    def _by(self, item: Item, candidate: Candidate, agreeing: Joined) -> float:
        """What it adds to a candidate that its sentence, or one beside it, retells something else of what is told there."""
        if _others(self._joined, item, candidate):
            return JOINED
        if _others(agreeing, item, candidate):
            return AGREEING
        return BESIDE if (sentence_of(item), sentence_of(candidate.item)) in self._joined_beside else 0.0

    @cached_property
    def _joined_beside(self) -> frozenset[tuple[Sentence, Sentence]]:
        """The sentences of draft and source beside which, or beside one of which, one retells something of the other."""
        joined = [(one, two) for one, several in self._joined.items() for two, met in several.items() if met]
        return frozenset(
            (here, there)
            for one, two in joined
            for here in self._beside[one]
            for there in self._beside[two]
            if (here, there) != (one, two)
        )

    @cached_property
    def _beside(self) -> dict[Sentence, tuple[Sentence, ...]]:
        """Each sentence of a text with the one before it and the one behind it."""
        found: dict[Sentence, tuple[Sentence, ...]] = {}
        for told in (self.draft, *self.sources):
            order = sorted({sentence_of(item) for item in told.items})
            found |= {one: tuple(order[max(0, at - 1) : at + 2]) for at, one in enumerate(order)}
        return found

    @cached_property
    def retold(self) -> dict[Item, Candidate]:
        """What is supported, and by what."""
        first = supported(self.candidates, {})
        return supported(self.candidates, {candidate.item: item for item, candidate in first.items()})

    @cached_property
    def _taken(self) -> frozenset[Item]:
        """What of the sources is retold."""
        return frozenset(candidate.item for candidate in self.retold.values())

    def supports(self, item: Item) -> list[Item]:
        """The items of the sources that an item of the draft retells, the nearest first."""
        best = self.retold.get(item)
        if best is None:
            return []
        ranked = sorted(self.candidates[item], key=lambda c: (-c.score, c.item.mention.source))
        least = ALSO * best.words
        also = [c.item for c in ranked if c.agrees and c.score >= enough(item, c) and c.words >= least]
        return [best.item, *(other for other in also if other is not best.item)]

    def stating(self, item: Item) -> list[Item]:
        """The items of the other texts that say what an item says, be there others that say otherwise or not."""
        return [
            c.item
            for c in self.candidates.get(item, ())
            if c.agrees and c.score >= enough(item, c) and is_worded(item, c)
        ]

    def nearest(self, item: Item) -> Item | None:
        """The item of one sort whose sentence has most in common with that of an item of the draft."""
        worded = [c for c in self.candidates.get(item, ()) if c.words >= (HINTED if c.agrees else WORDED)]
        return min(worded, key=lambda c: (-c.words - c.agrees, c.item.mention.source)).item if worded else None

    def otherwise(self, item: Item) -> Item | None:
        """The one value of the sources that an item of the draft tells otherwise; None where there is none, or several."""
        if item in self.retold or item not in self.candidates:
            return None
        able = [
            c for c in self.candidates[item] if not c.apart and of_one_grain(item, c.item) and c.item not in self._taken
        ]
        ranked = sorted(able, key=lambda c: (-c.words, c.item.mention.source))
        if not ranked or ranked[0].agrees or not contradicts(item, ranked[0].item):
            return None
        best = ranked[0]
        if is_difference(item) != is_difference(best.item):
            return None
        swapped = is_plain(item, best.item, bare=True)
        beside = [c for c in self.candidates[item] if sentence_of(c.item) == sentence_of(best.item)]
        if any(c.agrees and not c.apart for c in beside) or (
            not swapped and self._is_of_one_beside(item, best, beside)
        ):
            return None  # "down 5 percent, after dropping up to 7": which of them is meant is not for us to say
        others = [
            c.words
            for c in ranked[1:]
            if not says_the_same(best.item, c.item)
            and _is_as_plain(item, best.item, c.item)
            and (not swapped or is_slip_of(item, c.item))
        ]
        least = self._least(item, best.item)
        return best.item if best.words >= least and max(others, default=0) <= best.words * MARGIN else None

    def _is_of_one_beside(self, item: Item, best: Candidate, beside: Sequence[Candidate]) -> bool:
        """Whether something else of either sentence, of which nothing is known besides, is nearer to the item of the other."""
        if any(c.words > best.words + NEARER and not c.apart and c.item not in self._taken for c in beside):
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

    def said_on(self, item: Item) -> Source | None:
        """The first line of the source that bears the date on which a draft has it say what the sentence retells."""
        value = item.mention.value
        if not isinstance(value, Time) or not SAYING.search(item.mention.source.prefix + item.mention.source.suffix):
            return None
        for told in (source for source in self.sources if source in self.akin):
            day = told.published.period if told.published else None
            retells = any(told.document.id == document for document, _ in self._joined.get(sentence_of(item), ()))
            if retells and day in value.readings:
                return first_line(told.document)
        return None

    def bearing(self, item: Item, same: Sequence[Item], others: Sequence[Item]) -> list[Item]:
        """What of a source names in one connection what the draft names: their sentences have more in common than the name.

        A sentence that names something else in its place, and has much more in common, says that it is named in another one.
        """
        naming = {sentence_of(other) for other in same}
        rivals = (other for other in others if sentence_of(other) not in naming)
        least = max(NAMED, PART * max((self._beside_it(item, other) for other in rivals), default=0.0))
        found = [(self._beside_it(item, other), other) for other in same]
        return [o for by, o in sorted(found, key=lambda row: (-row[0], row[1].mention.source)) if by >= least]

    def _beside_it(self, item: Item, other: Item) -> float:
        """What the sentences of two names have in common besides."""
        if item.said == other.said:
            return SAID
        here, there = sentence_of(item), sentence_of(other)
        joined = JOINED if self._joined.get(here, {}).get(there) else 0.0
        joined = joined or (BESIDE if (here, there) in self._joined_beside else 0.0)
        return joined + beside_the_name(item, other, self.draft, self._of[other.mention.source.document])

    @cached_property
    def _of(self) -> dict[str, Telling]:
        """The sources by their documents."""
        return {told.document.id: told for told in self.sources}

    def reckoned(self, item: Item) -> Reckoned | None:
        """What the draft has reckoned from a sentence of a source that speaks of the same."""
        return self._told.reckoned(item, self._joined.get(sentence_of(item), {}))

    @cached_property
    def _told(self) -> Told:
        """The sentences of the sources of the affair."""
        return Told(self.draft, tuple(told for told in self.sources if told in self.akin))


def first_line(document: Document) -> Source:
    """The first line of a text that has words."""
    start = len(document.text) - len(document.text.lstrip())
    end = document.text.find("\n", start)
    return document.source(start, end if end >= 0 else len(document.text))


def _by_sentences(pairs: Iterable[tuple[Item, Item]]) -> Joined:
    found: dict[Sentence, dict[Sentence, set[Item]]] = defaultdict(lambda: defaultdict(set))
    for one, two in pairs:
        found[sentence_of(one)][sentence_of(two)].add(two)
    return found


def _others(joined: Joined, item: Item, candidate: Candidate) -> bool:
    """Whether the sentences of an item and a candidate have something else in common than these."""
    met = joined.get(sentence_of(item), {}).get(sentence_of(candidate.item), frozenset())
    return bool(met - {candidate.item})


def _raised(candidate: Candidate, by: float) -> Candidate:
    return evolve(candidate, words=candidate.words + by, score=candidate.score + by) if by else candidate


def _is_as_plain(item: Item, best: Item, other: Item) -> bool:
    """Whether another figure says as plainly as the best that it is of what an item is of: "under five" is of no cases."""
    x, y, z = (i.mention.value for i in (item, best, other))
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or not isinstance(z, Quantity):
        return True
    return not (x.unit and y.unit and of_one_thing(item, best)) or bool(z.unit)
