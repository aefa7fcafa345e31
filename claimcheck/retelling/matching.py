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
from collections.abc import Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from claimcheck.documents import Document
from claimcheck.retelling.candidates import (
    Candidate,
    Candidates,
    Sentence,
    sentence_of,
)
from claimcheck.retelling.choosing import HINTED, WORDED, enough, is_worded, supported
from claimcheck.retelling.items import Item
from claimcheck.retelling.joined import Joined, Neighbours
from claimcheck.retelling.likeness import Telling, beside_the_name, tells
from claimcheck.retelling.otherwise import Otherwise
from claimcheck.retelling.pairs import Pairs
from claimcheck.retelling.reckoned import JOINED, Told
from claimcheck.retelling.reckoning import Reckoned, is_difference
from claimcheck.retelling.restating import name_others
from claimcheck.spans import Source
from claimcheck.times import Time, Timestamp

# what it adds that the sentence may retell something else of that sentence; several things; that it does, `JOINED`
AGREEING, SEVERAL = 0.7, 1.1
BESIDE = 0.4  # what it adds that one beside it does so of one beside that
JOINS = 0.7  # what a value tells at least that may be so retold
# what the words beside a name tell at least of what names it in one connection; of the words of what names something else there
NAMED, PART = 0.3, 0.35
SAID = 9.0  # what one sentence in both texts tells
ALSO = 0.7  # of the words of the best, what another passage has that says so too
# beside a day, what says that it is the day of saying
SAYING = re.compile(r"\b(?:said|says|told|announced|reported|published|adopted|confirmed|according)\b", re.I)


@frozen(eq=False, slots=False)
class Matcher:
    """The items of a draft, and those of its sources, or of other texts that nobody has `named` its sources."""

    draft: Telling
    sources: tuple[Telling, ...] = field(repr=False)
    named: bool = True
    mutual: bool = False  # whether neither is the source of the other

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
        return Joined.of((item, candidate.item) for item, candidate in found.items())

    @cached_property
    def candidates(self) -> dict[Item, list[Candidate]]:
        """What each item may retell, when it counts what else the sentences have in common."""
        agreeing = Joined.of(
            (item, c.item)
            for item, several in self._alone.items()
            for c in several
            if c.agrees and tells(item, c.item) >= JOINS
        )
        return {
            item: [
                _raised(c, self._by(item, c, agreeing))
                for c in (*several, *self.known.beside(item, several, self._joined.by(item), self.akin))
            ]
            for item, several in self._alone.items()
        }

    def _by(self, item: Item, candidate: Candidate, agreeing: Joined) -> float:
        """What it adds to a candidate that its sentence, or one beside it, retells something else of what is told there."""
        if self._joined.others(item, candidate):
            return JOINED
        if several := agreeing.others(item, candidate):
            return AGREEING if several == 1 else SEVERAL
        return BESIDE if (sentence_of(item), sentence_of(candidate.item)) in self._joined_beside else 0.0

    @cached_property
    def _neighbours(self) -> Neighbours:
        """The sentences of all texts with those beside them."""
        return Neighbours((self.draft, *self.sources))

    @cached_property
    def _joined_beside(self) -> frozenset[tuple[Sentence, Sentence]]:
        """The sentences of draft and source beside which, or beside one of which, one retells something of the other."""
        return self._neighbours.joined(self._joined)

    @cached_property
    def retold(self) -> dict[Item, Candidate]:
        """What is supported, and by what."""
        first = supported(self.candidates, {})
        return supported(self.candidates, {candidate.item: item for item, candidate in first.items()})

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
        """The items of the other texts that say what an item says, be there others that say otherwise or not.

        Of texts that nobody has named its sources, none whose sentences name others, of whom this text knows nothing.
        """
        return [
            c.item
            for c in self.candidates.get(item, ())
            if c.agrees and c.score >= enough(item, c) and is_worded(item, c)
            if self.named or not (name_others(item, c.item) and c.item.called - self._named_anywhere)
        ]

    @cached_property
    def _named_anywhere(self) -> frozenset[str]:
        """The words of all names of the draft."""
        return frozenset(name for item in self.draft.items for name in item.called)

    def nearest(self, item: Item) -> Item | None:
        """The item of one sort whose sentence has most in common with that of an item of the draft."""
        worded = [c for c in self.candidates.get(item, ()) if c.words >= (HINTED if c.agrees else WORDED)]
        return min(worded, key=lambda c: (-c.words - c.agrees, c.item.mention.source)).item if worded else None

    def otherwise(self, item: Item) -> Item | None:
        """The one value of the sources that an item of the draft tells otherwise; None where there is none, or several."""
        return self._otherwise.of(item) or self._pairs.set_against(item) or self._pairs.told_otherwise(item)

    @cached_property
    def _pairs(self) -> Pairs:
        """What is set against, or a part of, what is retold."""
        return Pairs(self.draft, self.known, self.retold, self._neighbours)

    @cached_property
    def _otherwise(self) -> Otherwise:
        """What is told otherwise of what nothing retells."""
        taken = frozenset(candidate.item for candidate in self.retold.values())
        return Otherwise(
            self.draft,
            self.known,
            self.candidates,
            self.retold.keys(),
            taken,
            self._neighbours,
            self.published,
            self.mutual,
        )

    def said_on(self, item: Item) -> Source | None:
        """The first line of the source that bears the date on which a draft has it say what the sentence retells."""
        value = item.mention.value
        if not isinstance(value, Time) or not SAYING.search(item.mention.source.prefix + item.mention.source.suffix):
            return None
        for told in (source for source in self.sources if source in self.akin):
            day = told.published.period if told.published else None
            retells = any(told.document.id == document for document, _ in self._joined.by(item))
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
        joined = JOINED if self._joined.by(item).get(there) else 0.0
        joined = joined or (BESIDE if (here, there) in self._joined_beside else 0.0)
        return joined + beside_the_name(item, other, self.draft, self.known.telling(other))

    def reckoned(self, item: Item) -> Reckoned | None:
        """What the draft has reckoned from a sentence of a source that speaks of the same."""
        found = self._told.reckoned(item, self._joined.by(item)) or self._differing(item)
        return found or self._pairs.part_of(item)

    def _differing(self, item: Item) -> Reckoned | None:
        """What the draft has reckoned from the figure before it, which it retells, and one beside that."""
        before = self._retold_before.get(item) if is_difference(item) else None
        if before is None or sentence_of(before) not in self._neighbours.of(item):
            return None
        return self._told.differing(item, self.retold[before].item)

    @cached_property
    def _retold_before(self) -> dict[Item, Item]:
        """The figures and lengths of time of the draft, each with the last one before it that retells something."""
        found: dict[Item, Item] = {}
        last: Item | None = None
        for item in self.draft.items:
            if item.mention.kind in ("quantity", "duration"):
                if last is not None:
                    found[item] = last
                last = item if item in self.retold else last
        return found

    @cached_property
    def _told(self) -> Told:
        """The sentences of the sources of the affair."""
        return Told(self.draft, tuple(told for told in self.sources if told in self.akin))


def first_line(document: Document) -> Source:
    """The first line of a text that has words."""
    start = len(document.text) - len(document.text.lstrip())
    end = document.text.find("\n", start)
    return document.source(start, end if end >= 0 else len(document.text))


def _raised(candidate: Candidate, by: float) -> Candidate:
    return evolve(candidate, words=candidate.words + by, score=candidate.score + by) if by else candidate
