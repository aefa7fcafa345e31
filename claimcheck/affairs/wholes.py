"""How many of one whole two reports count: "two of the nine libraries will close" here, "the closing of three of nine libraries" there.

That both tell of nine libraries shows that it is one whole; so few words need be in common where either report counts one part
of it that the other does not. It is the whole that is told otherwise where the part is one and the same, "two of the five
berths" and "two of the six". Parts that make up the whole between them, and those of two parties, are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise, product

from attrs import field, frozen

from claimcheck.affairs.alike import of_two_sides
from claimcheck.affairs.kinds import Kind
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.told import Figure
from claimcheck.affairs.weights import Weights
from claimcheck.affairs.wordlists import listed
from claimcheck.amounts import Amount
from claimcheck.claims import DENIED, Modality
from claimcheck.quantities import Dimension, Quantity
from claimcheck.relations import FACTUAL
from claimcheck.spans import Span
from claimcheck.tellings.words import counts_one, means
from claimcheck.terms import develops, opposed

# between a part and its whole: "of the city's", "out of her", "of Tamsby's"
OF = re.compile(
    r"\s(?:out\s)?of\s(?:(?:the|its|his|her|their|our|these|those)\s|(?:(?:the|its|his|her|their)\s)?[\w-]{2,20}[’']s?\s)?(?:[a-z]{3,12}\s)?\Z"
)
LEAST_WHOLE = 3  # of so few a part is told apart by no number
# in front of a part, what makes it the rest, or another share of the whole
BUT = re.compile(r"\ball\sbut\s\Z", re.I)
OTHERS = re.compile(r"\b(?:other|another|further|remaining)\s\Z|\b(?:lost|against)\s\Z", re.I)
TELLING, MUCH = 20, 2.0  # of so many, what is counted may have two names, where so much is in common beside it
FAR, NAME = 0.5, 0.5  # what a word of both sentences counts that stands further off, and a name
LEAST = 1.0  # how much must be in common beside the whole
MARGIN = 0.75  # what the next best may have of it


@frozen(eq=False)
class Part:
    """So many of a whole: the figure, how many of how many, what is counted, and the words beside both but for that."""

    figure: Figure
    whole: Figure
    many: int
    of: int
    head: str
    near: frozenset[str] = field(repr=False)

    @property
    def words(self) -> frozenset[str]:
        """The content words of its sentence, without what is counted."""
        return self.figure.words - self.figure.heads - {self.head}

    @property
    def names(self) -> frozenset[str]:
        """The names of its sentence."""
        return self.figure.names


def parts(figures: Sequence[Figure]) -> list[Part]:
    """The parts of wholes that some figures are, each with the figure of its whole right behind it."""
    return [part for one, other in pairwise(figures) if (part := _part(one, other))]


def _part(one: Figure, other: Figure) -> Part | None:
    text = one.told.text
    if (
        one.told is not other.told
        or Kind.FIGURE not in (one.kind, other.kind)
        or not OF.fullmatch(text, one.span.end, other.span.start)
    ):
        return None
    many, of = _number(one), _number(other)
    if many is None or of is None or not 0 < many < of or of < LEAST_WHOLE or one.modality in DENIED:
        return None
    before = max(one.told.sentence.span.start, one.span.start - 12)
    if OTHERS.search(text, before, one.span.start):
        return None
    if BUT.search(text, before, one.span.start):
        many = of - many
    near = (one.near | other.near) - one.heads - other.heads - {other.value.unit}
    return Part(one, other, many, of, other.value.unit, near)


def _number(figure: Figure) -> int | None:
    value = figure.value
    counted = value.dimension in (Dimension.COUNT, Dimension.NUMBER)
    exact = value.stated is not None and value.stated.denominator == 1 and value.comparator == "="
    return int(value.stated) if counted and exact and value.stated is not None else None


def of_one_whole(
    ours: Sequence[Figure], theirs: Sequence[Figure], weights: Weights, later: int, taken: Set[Span]
) -> Iterator[Retold]:
    """The parts of one whole that two reports tell otherwise, and the wholes of one part, in pairs that nothing else is nearly like."""
    mine, yours = parts(ours), parts(theirs)
    left = [a for a in mine if a.figure.span not in taken and not any(_agree(a, b) for b in yours)]
    right = [b for b in yours if b.figure.span not in taken and not any(_agree(a, b) for a in mine)]
    scores = {
        (i, j): score
        for (i, a), (j, b) in product(enumerate(left), enumerate(right))
        if (score := _likeness(a, b, weights, later)) >= LEAST
    }
    for (i, j), best in scores.items():
        rivals = [score for (x, y), score in scores.items() if (x == i) != (y == j)]
        if max(rivals, default=0) <= best * MARGIN:
            a, b = left[i], right[j]
            words = ", ".join(sorted({*(w for w in a.words if means(w, b.words)), *(a.names & b.names), a.head})[:5])
            if a.of == b.of:
                yield Retold(a.figure.span, b.figure.span, (_counted(a.many, a.head), _counted(b.many, a.head)), words)
            else:
                yield Retold(a.whole.span, b.whole.span, (_counted(a.of, a.head), _counted(b.of, a.head)), words)


def _counted(many: int, head: str) -> Quantity:
    return Quantity(Amount.of(many), head, Dimension.COUNT)


def _agree(a: Part, b: Part) -> bool:
    return (a.many, a.of) == (b.many, b.of) and _of_one_kind(a, b)


def _of_one_kind(a: Part, b: Part) -> bool:
    return a.head == b.head or counts_one(a.head, b.head) or not (a.head and b.head)


def _likeness(a: Part, b: Part, weights: Weights, later: int) -> float:
    """How much two parts have in common beside their whole; 0 where something says that they are two."""
    if not (_of_one_kind(a, b) or a.of == b.of >= TELLING) or (a.of == b.of) == (a.many == b.many):
        return 0
    if a.of == b.of and a.many + b.many == a.of and not (a.near and b.near):
        return 0  # what was done and what was not
    if a.figure.apart ^ b.figure.apart or opposed(a.words | a.near, b.words | b.near):
        return 0
    if any(
        x and y and not x & y for x, y in ((a.figure.subject, b.figure.subject), (a.figure.beside, b.figure.beside))
    ):
        return 0
    if of_two_sides(a.figure, b.figure):
        return 0
    if (later and any(map(develops, a.words | b.words))) or (later and (a.near | b.near) & listed("mounts")):
        return 0
    one, two = (Modality.ASSERTED if p.figure.modality in FACTUAL else p.figure.modality for p in (a, b))
    if one is not two:
        return 0
    near = weights.common(a.near, b.near)
    if not _of_one_kind(a, b) and sum(near) < MUCH:
        return 0
    far = sum(means(word, b.words) for word in a.words) - len(near)
    return sum(near) + FAR * max(0, far) + NAME * min(len(a.names & b.names), 2)
