"""Which figures that two reports of one affair do not share are one figure, told differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import inf

from attrs import evolve, frozen

from claimcheck.affairs.told import Figure
from claimcheck.amounts import Verdict
from claimcheck.claims import Modality
from claimcheck.counterparts.growth import has_grown, is_slip
from claimcheck.counterparts.sums import sums
from claimcheck.counterparts.told import shares
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.relations import FACTUAL
from claimcheck.spans import Span
from claimcheck.terms import develops, equivalent, siblings

LEAST = 3.0  # how much two figures must have in common
STRETCH = 7  # days of a time that dates a happening; over more, something is counted up
SLIP = 1.0  # and how much, where the one is the other with a slip of the pen
PART = 0.5  # and which part of what the one with fewer words says
# of two texts that only touch on one affair, a figure is told in nearly the same words or is another: so much in common
# with such a part of the words, or less with nearly all of them
TOTALS = frozenset({Dimension.COUNT, Dimension.MONEY})
TOUCHED = ((4.0, 0.6), (3.0, 0.85))
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


def matches(ours: Sequence[Figure], theirs: Sequence[Figure], later: int = 0, *, whole: bool = True) -> Sequence[Match]:
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
    if not whole:
        left, right = (
            [f for f in figures if f.value.dimension in TOTALS and not f.undated] for figures in (left, right)
        )
    if later:
        left, right = ([f for f in figures if not f.level] for figures in (left, right))
    found = [match for match in _paired(left, right, whole) if match.happens or not has_grown(*match.values, later)]
    differing = {
        (str(one), str(two)) for one, two in (match.values for match in found)
    }  # a passage may be printed twice
    return found if len(differing) <= agreeing(ours, theirs) else []


def agreeing(ours: Sequence[Figure], theirs: Sequence[Figure]) -> int:
    """How many figures of either report the other states too."""
    mine = sum(any(_ticks_off(figure, other) for other in theirs) for figure in ours)
    return min(mine, sum(any(_ticks_off(figure, other) for other in ours) for figure in theirs))


def _paired(left: Sequence[Figure], right: Sequence[Figure], whole: bool) -> Iterator[Match]:
    """Each figure with the one on the other side that has most in common with it, where none of another value has nearly so much."""
    scores: dict[int, dict[int, float]] = defaultdict(dict)
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            if _may_be_one(a, b) and (score := _score(a, b, whole)):
                scores[i][j] = score
    for i, row in scores.items():
        j, best = max(row.items(), key=lambda item: (item[1], -item[0]))
        rivals = [score for other, score in row.items() if right[other].value != right[j].value]
        rivals += [scores[other][j] for other in scores if j in scores[other] and left[other].value != left[i].value]
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
    if a.value.dimension is not b.value.dimension:
        return False
    return equivalent(a.value.unit, b.value.unit) or any(shares(head, b.heads) for head in a.heads)


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
    return not a.times or not b.times or any(_one_time(x, y) for x in a.times for y in b.times)


def _one_time(x: Period, y: Period) -> bool:
    """Whether two times can be one: the same stretch, or a day and a stretch around it; not the half of a year and the year."""
    if not x.overlaps(y):
        return False
    return (x.earliest, x.latest) == (y.earliest, y.latest) or min(_days(x), _days(y)) <= STRETCH


def _days(period: Period) -> float:
    return inf if period.earliest is None or period.latest is None else period.latest - period.earliest + 1


def _told_apart(a: Figure, b: Figure) -> bool:
    """Whether words near the one stand for another thing than words near the other."""
    return any(siblings(x, y) for x in a.near - b.words for y in b.near - a.words)


def _score(a: Figure, b: Figure, whole: bool) -> float:
    """How much two figures have in common; 0 where it is too little."""
    near = _common(a.near, b.near) + TIME * bool(a.times and b.times)
    far = max(_common(a.words, b.words) - near, 0)
    score = NEAR * near + FAR * far + NAME * min(len(a.names & b.names), 2)
    score += BEHIND if a.behind and equivalent(a.behind, b.behind) else 0
    score -= TIME / 2 if bool(a.times) != bool(b.times) else 0
    least = min(len(a.near), len(b.near))
    wanted = ((SLIP if is_slip(a.value, b.value) else LEAST, PART),) if whole else TOUCHED
    enough = any(score >= much and near + FAR * far >= part * least for much, part in wanted)
    return score if near and enough else 0


def _common(ours: frozenset[str], theirs: frozenset[str]) -> int:
    return sum(shares(word, theirs) for word in ours)


def _match(a: Figure, b: Figure) -> Match:
    both = sorted(word for word in a.words if shares(word, b.words))
    counted = a.value.dimension not in (Dimension.MONEY, Dimension.PERCENT)
    happens = next((word for word in sorted(a.near) if counted and develops(word) and shares(word, b.near)), "")
    return Match(a.span, b.span, in_one_unit(a.value, b.value), happens, ", ".join(both[:5]))
