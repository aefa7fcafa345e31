"""Which figures that two reports of one affair do not share are one figure, told differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from claimcheck.affairs.told import Figure
from claimcheck.amounts import Verdict
from claimcheck.claims import Modality
from claimcheck.counterparts.growth import has_grown, is_slip
from claimcheck.counterparts.sums import sums
from claimcheck.counterparts.told import shares
from claimcheck.quantities import Dimension, Quantity
from claimcheck.relations import FACTUAL
from claimcheck.spans import Span
from claimcheck.terms import develops, equivalent, siblings

LEAST = 3.0  # how much two figures must have in common
SLIP = 1.0  # and how much, where the one is the other with a slip of the pen
PART = 0.5  # and which part of what the one with fewer words says
MARGIN = 0.75  # what the next best may have of it
# what a word in common counts: near both figures, in both sentences, in a name; and once more right behind both figures, a time
NEAR, FAR, NAME, BEHIND, TIME = 1.0, 0.5, 0.5, 1.0, 1.0


@frozen
class Match:
    """Two figures that are one, told differently: their spans, their values in one unit, the words both sentences have.

    `happens` is what goes on happening to what is counted ("injure").
    """

    a: Span
    b: Span
    values: tuple[Quantity, Quantity]
    happens: str
    words: str


def matches(ours: Sequence[Figure], theirs: Sequence[Figure], later: int = 0) -> Sequence[Match]:
    """The figures left on both sides when those that agree are ticked off, paired where no other pairing is near.

    Reports of one affair agree on most figures: where more are left in pairs than agree, the texts only sound alike.
    `later` is 1 where ours are told on a later day than theirs, -1 where on an earlier one: a count that has grown is news.
    """
    (our_sums, their_parts), (their_sums, our_parts) = sums(ours, theirs), sums(theirs, ours)
    we, they = (frozenset(word for f in figures for word in f.names) for figures in (ours, theirs))
    left = [
        f
        for f in ours
        if f.front <= they and f.span not in our_sums | our_parts and not any(_ticks_off(f, e) for e in theirs)
    ]
    right = [
        f
        for f in theirs
        if f.front <= we and f.span not in their_sums | their_parts and not any(_ticks_off(f, e) for e in ours)
    ]
    if later:
        left, right = ([f for f in figures if not f.level] for figures in (left, right))
    found = [match for match in _paired(left, right) if match.happens or not has_grown(*match.values, later)]
    return found if len(found) <= agreeing(ours, theirs) else []


def agreeing(ours: Sequence[Figure], theirs: Sequence[Figure]) -> int:
    """How many figures of either report the other states too."""
    mine = sum(any(_ticks_off(figure, other) for other in theirs) for figure in ours)
    return min(mine, sum(any(_ticks_off(figure, other) for other in ours) for figure in theirs))


def _paired(left: Sequence[Figure], right: Sequence[Figure]) -> Iterator[Match]:
    """Each figure with the one on the other side that has most in common with it, where no other has nearly so much."""
    scores: dict[int, dict[int, float]] = defaultdict(dict)
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            if _may_be_one(a, b) and (score := _score(a, b)):
                scores[i][j] = score
    for i, row in scores.items():
        j, best = max(row.items(), key=lambda item: (item[1], -item[0]))
        rivals = [score for other, score in row.items() if other != j]
        rivals += [scores[other][j] for other in scores if other != i and j in scores[other]]
        if max(rivals, default=0) <= best * MARGIN:
            yield _match(left[i], right[j])


def _ticks_off(a: Figure, b: Figure) -> bool:
    """Whether two figures agree: the same number of the same unit, or what rounding makes of it in like words."""
    if not _one_unit(a, b):
        return False
    if a.value.stated is not None and a.value.stated == b.value.stated:
        return True
    return _verdict(a, b) is Verdict.MEET and bool(a.near & b.near)


def _verdict(a: Figure, b: Figure) -> Verdict | None:
    one, two = in_one_unit(a.value, b.value)
    return one.against(two)


def in_one_unit(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Two figures as counts of one noun, where one of them has none or another word for it."""
    if Dimension.COUNT not in (a.dimension, b.dimension):
        return a, b
    unit = a.unit or b.unit
    return evolve(a, unit=unit, dimension=Dimension.COUNT), evolve(b, unit=unit, dimension=Dimension.COUNT)


def _one_unit(a: Figure, b: Figure) -> bool:
    if {a.value.dimension, b.value.dimension} == {Dimension.COUNT, Dimension.NUMBER}:
        return True  # "a crowd of 8,112", "8,112 people"
    return a.value.dimension is b.value.dimension and equivalent(a.value.unit, b.value.unit)


def _may_be_one(a: Figure, b: Figure) -> bool:
    if (
        not _one_unit(a, b)
        or (a.part, a.apart, a.place) != (b.part, b.apart, b.place)
        or a.value.trend
        or b.value.trend
    ):
        return False
    if any(mine and yours and not mine & yours for mine, yours in ((a.names, b.names), (a.subject, b.subject))):
        return False
    if _verdict(a, b) in (None, Verdict.MEET):
        return False
    one, two = (Modality.ASSERTED if f.modality in FACTUAL else f.modality for f in (a, b))
    if one is not two or one in (Modality.NEGATED, Modality.REJECTED):
        return False
    return _times_agree(a, b) and not _told_apart(a, b)


def _times_agree(a: Figure, b: Figure) -> bool:
    return not a.times or not b.times or any(x.overlaps(y) for x in a.times for y in b.times)


def _told_apart(a: Figure, b: Figure) -> bool:
    """Whether words near the one stand for another thing than words near the other."""
    return any(siblings(x, y) for x in a.near - b.words for y in b.near - a.words)


def _score(a: Figure, b: Figure) -> float:
    """How much two figures have in common; 0 where it is too little."""
    near = _common(a.near, b.near) + TIME * bool(a.times and b.times)
    far = max(_common(a.words, b.words) - near, 0)
    score = NEAR * near + FAR * far + NAME * min(len(a.names & b.names), 2)
    score += BEHIND if a.behind and equivalent(a.behind, b.behind) else 0
    score -= TIME / 2 if bool(a.times) != bool(b.times) else 0
    least = min(len(a.near), len(b.near))
    enough = SLIP if is_slip(a.value, b.value) else LEAST
    return score if near and score >= enough and near + FAR * far >= PART * least else 0


def _common(ours: frozenset[str], theirs: frozenset[str]) -> int:
    return sum(shares(word, theirs) for word in ours)


def _match(a: Figure, b: Figure) -> Match:
    both = sorted(word for word in a.words if shares(word, b.words))
    counted = a.value.dimension not in (Dimension.MONEY, Dimension.PERCENT)
    happens = next((word for word in sorted(a.near) if counted and develops(word) and shares(word, b.near)), "")
    return Match(a.span, b.span, in_one_unit(a.value, b.value), happens, ", ".join(both[:5]))
