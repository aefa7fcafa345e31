"""Which times of day that two reports of one affair do not share are one, told differently.

"The alarm was raised at 2.40am" here, "crews were called at 3.40am" there: that two reports have the same minutes past another
hour is hardly chance but for a quarter or the half, where neither has another time of day that the other does not know. Others need words in common. A
time that is told by a zone, of another day, or that was moved, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from claimcheck.affairs.clocks import HALF_DAY, Clock
from claimcheck.affairs.moments import is_moved
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.weights import Weights
from claimcheck.entities import Reference
from claimcheck.tellings.words import means
from claimcheck.terms import opposed

PROPERTY = "time-of-day"
SLACK, ROUGH = 10, 45  # minutes by which two times of day must differ, and where one is none to the minute
QUARTER = 15  # minutes past an hour that many times of day have
LEAST = 2.5  # how much two times of day must have in common
PAST, ALONE, NAME, FAR = (
    1.5,
    1.0,
    0.25,
    0.25,
)  # what the same minutes count, that each is alone, a name, a word further off
MARGIN = 0.75  # what the next best may have of it


def told_at(ours: Sequence[Clock], theirs: Sequence[Clock], weights: Weights, *, sure: bool) -> Iterator[Retold]:
    """The times of day left on both sides when those that agree are ticked off, in pairs that nothing else is nearly like.

    `sure` says that the reports agree on so much that they tell one affair.
    """
    left = [a for a in ours if not any(_meet(a, b) for b in theirs)]
    right = [b for b in theirs if not any(_meet(a, b) for a in ours)]
    alone = sure and len(left) == len(right) == 1
    scores = {
        (i, j): score
        for (i, a), (j, b) in product(enumerate(left), enumerate(right))
        if (score := _likeness(a, b, weights, alone=alone)) >= LEAST
    }
    for (i, j), best in scores.items():
        rivals = [score for (x, y), score in scores.items() if (x == i) != (y == j)]
        if max(rivals, default=0) <= best * MARGIN:
            a, b = left[i], right[j]
            both = sorted(word for word in a.told.content if means(word, b.told.content)) or sorted(a.names & b.names)
            values = Reference(a.shown, (a.shown,)), Reference(b.shown, (b.shown,))
            yield Retold(a.span, b.span, values, ", ".join(both[:5]) or "the minutes", PROPERTY)


def _gap(a: Clock, b: Clock) -> int:
    """How many minutes lie between two times of day, as they may be read."""
    apart = [abs(x - y) for x in a.minutes for y in b.minutes]
    return min(min(gap, 2 * HALF_DAY - gap) for gap in apart)


def _meet(a: Clock, b: Clock) -> bool:
    return _gap(a, b) < (ROUGH if a.rough or b.rough else SLACK)


def _likeness(a: Clock, b: Clock, weights: Weights, *, alone: bool) -> float:
    """How much two times of day have in common that are not one; 0 where they are of two days, or of two things."""
    if a.days and b.days and not any(x.overlaps(y) for x in a.days for y in b.days):
        return 0
    if is_moved(a.told) or is_moved(b.told) or opposed(a.near, b.near):
        return 0
    near = weights.common(a.near, b.near)
    far = sum(means(word, b.told.content) for word in a.told.content) - len(near)
    same = a.past == b.past and a.past % QUARTER != 0
    if not near and not (same and alone):
        return 0
    return sum(near) + PAST * same + ALONE * alone + NAME * min(len(a.names & b.names), 4) + FAR * max(far, 0)
