"""Which of its candidates an item of a draft retells: the best that agrees, unless a rival or another item has a better claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from claimcheck.retelling.candidates import Candidate, sentence_of
from claimcheck.retelling.grains import is_bare, is_part, is_whole
from claimcheck.retelling.items import Item
from claimcheck.retelling.likeness import tells
from claimcheck.retelling.values import of_one_thing

# what words and value tell at least of what is supported; what more where a lone digit is of nothing; what less where both give
# one figure of one unit, and nothing else agrees
ENOUGH, BARE, SOLE = 2.2, 0.4, 0.5
WORDED, HINTED, SPEAKS = 0.9, 0.3, 1.3  # what the words alone tell at least; and where the value tells so much
CLEARLY = 0.9  # by how much more another value must have in common to stand in the way
FAINT = 0.4  # of the words of the best claim on an item, what another claim has at least


def supported(candidates: Mapping[Item, Sequence[Candidate]], taken: Mapping[Item, Item]) -> dict[Item, Candidate]:
    """Each item with the best of what agrees with it, unless another item has a better claim on that.

    `taken` has what other items retell: that stands in nobody's way.
    """
    found = {}
    for item, several in candidates.items():
        if (best := _best(item, several, {other for other, by in taken.items() if by is not item})) is not None:
            found[item] = best
    claims: dict[Item, list[tuple[Item, Candidate]]] = defaultdict(list)
    for item, best in found.items():
        claims[best.item].append((item, best))
    return {item: best for item, best in found.items() if _is_own(item, best, claims[best.item])}


def _best(item: Item, candidates: Sequence[Candidate], taken: Set[Item]) -> Candidate | None:
    agreeing = [c for c in candidates if c.agrees and c.score >= enough(item, c) and is_worded(item, c)]
    if not agreeing:
        return None
    best = max(agreeing, key=lambda c: (c.item.mention.value == item.mention.value, c.score, c.item.mention.source))
    rivals = [c.words for c in candidates if not c.agrees and c.item not in taken and _rivals(item, c.item)]
    clearly = CLEARLY * (2 if item.mention.kind == "time" else 1)  # many things happen where one does
    return None if max(rivals, default=0) > best.words + clearly else best


def _rivals(item: Item, other: Item) -> bool:
    """Whether an item may be what another one retells: a whole is not what a part is."""
    return of_one_thing(item, other) and is_whole(item) == is_whole(other) and is_part(item) == is_part(other)


def enough(item: Item, candidate: Candidate) -> float:
    """What words and value must tell at least of what an item retells."""
    return ENOUGH + (BARE if is_bare(item, candidate.item) else 0) - (SOLE if candidate.sole else 0)


def is_worded(item: Item, candidate: Candidate) -> bool:
    """Whether the words alone tell enough of what an item retells."""
    return candidate.words >= (HINTED if candidate.sole or tells(item, candidate.item) >= SPEAKS else WORDED)


def _is_own(item: Item, best: Candidate, claims: Sequence[tuple[Item, Candidate]]) -> bool:
    """Whether an item has the best claim on what it retells: one of its sentence, or in much better words, would have it."""
    for other, candidate in claims:
        if other is item:
            continue
        if sentence_of(other) == sentence_of(item):
            if (candidate.score, other.mention.span) > (best.score, item.mention.span):
                return False
        elif best.words < FAINT * candidate.words:
            return False
    return True
