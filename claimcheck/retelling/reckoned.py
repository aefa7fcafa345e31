"""The sentences of the sources of a draft, and what the draft has reckoned from one of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Set
from functools import cached_property
from itertools import islice, pairwise

from attrs import field, frozen

from claimcheck.quantities import Quantity
from claimcheck.retelling.candidates import COMMON, SENTENCES, Sentence, apart, sentence_of
from claimcheck.retelling.items import AFAR, Item
from claimcheck.retelling.likeness import Telling, context
from claimcheck.retelling.reckoning import Reckoned, is_difference, reckoned

RECKONED, LASTED = 1.7, 1.2  # what the words tell at least of what a draft has reckoned; of how long something lasts
PART_OF_IT = 0.5  # and one of the figures themselves
BESIDE = 2  # sentences before and behind a figure in which one may stand that is compared with it
JOINED = 0.8  # what it adds that the sentence retells something else of that sentence


@frozen(eq=False, slots=False)
class Told:
    """What the sources of a draft tell, sentence by sentence."""

    draft: Telling
    sources: tuple[Telling, ...] = field(repr=False)

    def differing(self, item: Item, base: Item) -> Reckoned | None:
        """What a draft has reckoned from a figure that it has just retold, and one beside that: "£46m. That is £8m more than"."""
        at = self._places.get(sentence_of(base))
        if at is None or not is_difference(item):
            return None
        around = islice(self._sentences, max(0, at - BESIDE), at + BESIDE + 1)
        near = [key for key in around if key[0] == base.mention.source.document]
        others = [other for key in near for other in self._sentences[key][1] if other is not base]
        found = (r for other in others for r in reckoned(item, (base, other), None) if len(r.items) > 1)
        return next(found, None)

    def reckoned(self, item: Item, joined: Mapping[Sentence, Set[Item]]) -> Reckoned | None:
        """What a draft has reckoned from a sentence that speaks of the same; of those `joined` its own retells something else.

        That it retells one of the two figures themselves tells more: "earned 310 million, 45 million more than before".
        """
        met = Counter(sentence for key in sorted(item.keys) for sentence in self._speaking.get(key, ())[:COMMON])
        today = self.draft.published.period if self.draft.published else None
        counted = isinstance(item.mention.value, Quantity)
        best: tuple[float, Reckoned] | None = None
        for sentence, _ in met.most_common(SENTENCES):
            told, others = self._sentences[sentence]
            others = [*others, *self._following.get(sentence, ())] if not counted or is_difference(item) else others
            for found in reckoned(item, others, today):
                words = max(context(item, other, self.draft, told, AFAR) - apart(item, other) for other in found.items)
                retold = joined.get(sentence, frozenset())
                words += (JOINED if retold else 0) + (PART_OF_IT if retold & set(found.items) else 0)
                if words >= (RECKONED if counted else LASTED) and (best is None or words > best[0]):
                    best = words, found
        return best[1] if best else None

    @cached_property
    def _sentences(self) -> dict[Sentence, tuple[Telling, list[Item]]]:
        """The sentences of the sources, with their items."""
        found: dict[Sentence, tuple[Telling, list[Item]]] = {}
        for told in self.sources:
            for item in told.items:
                found.setdefault(sentence_of(item), (told, []))[1].append(item)
        return found

    @cached_property
    def _places(self) -> dict[Sentence, int]:
        """At which place of all sentences each stands."""
        return {sentence: at for at, sentence in enumerate(self._sentences)}

    @cached_property
    def _following(self) -> dict[Sentence, list[Item]]:
        """The items of the sentence that follows each of the sources."""
        following = pairwise(self._sentences.items())
        return {one: items for (one, _), (two, (_, items)) in following if one[0] == two[0]}

    @cached_property
    def _speaking(self) -> dict[str, list[Sentence]]:
        """The sentences of the sources by each family of their words."""
        found: dict[str, list[Sentence]] = defaultdict(list)
        for sentence, (_, others) in self._sentences.items():
            for key in sorted({key for other in others for key in other.keys}):
                found[key].append(sentence)
        return found
