"""Which sentences of a draft retell something of which sentences of its sources: what is found first adds to what is found then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import cached_property

from attrs import field, frozen

from claimcheck.retelling.candidates import Candidate, Sentence, sentence_of
from claimcheck.retelling.items import Item
from claimcheck.retelling.likeness import Telling

Met = Mapping[Sentence, Mapping[Sentence, Set[Item]]]


@frozen(eq=False, slots=False)
class Joined:
    """By the sentences of the draft, the sentences of the sources that each retells something of, and what."""

    met: Met = field(repr=False)

    @classmethod
    def of(cls, pairs: Iterable[tuple[Item, Item]]) -> Joined:
        """The sentences of items of a draft, and of what these retell."""
        found: dict[Sentence, dict[Sentence, set[Item]]] = defaultdict(lambda: defaultdict(set))
        for one, two in pairs:
            found[sentence_of(one)][sentence_of(two)].add(two)
        return cls(found)

    def by(self, item: Item) -> Mapping[Sentence, Set[Item]]:
        """The sentences of which the sentence of an item retells something, and what."""
        return self.met.get(sentence_of(item), {})

    def others(self, item: Item, candidate: Candidate) -> int:
        """How many things the sentences of an item and a candidate have in common besides these."""
        return len(self.by(item).get(sentence_of(candidate.item), frozenset()) - {candidate.item})


@frozen(eq=False, slots=False)
class Neighbours:
    """The sentences of some texts, each with the one before it and the one behind it."""

    texts: tuple[Telling, ...] = field(repr=False)

    @cached_property
    def _beside(self) -> dict[Sentence, tuple[Sentence, ...]]:
        found: dict[Sentence, tuple[Sentence, ...]] = {}
        for told in self.texts:
            order = sorted({sentence_of(item) for item in told.items}, key=lambda sentence: sentence[1].start)
            found |= {one: tuple(order[max(0, at - 1) : at + 2]) for at, one in enumerate(order)}
        return found

    def of(self, item: Item) -> tuple[Sentence, ...]:
        """The sentence of an item, with those beside it in which something is told."""
        return self._beside.get(sentence_of(item), (sentence_of(item),))

    def joined(self, joined: Joined) -> frozenset[tuple[Sentence, Sentence]]:
        """The sentences beside which, or beside one of which, one retells something of the other."""
        pairs = [(one, two) for one, several in joined.met.items() for two, met in several.items() if met]
        return frozenset(
            (here, there)
            for one, two in pairs
            for here in self._beside[one]
            for there in self._beside[two]
            if (here, there) != (one, two)
        )
