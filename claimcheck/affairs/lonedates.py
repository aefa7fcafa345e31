"""Dates of two reports that tell one affair, of which either has hardly another left: what they begin, end or bring about is one thing.

"The hall reopens on 3 April" here, "doors open to visitors again on 10 April" there: where two reports agree on much, all of
their other days are ticked off, and the two that are left are easily written for one another, a word or a name of both
sentences and one sense of what happens (see the table) show that they date one thing. A day without a year is of the year of
the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache
from itertools import product

from claimcheck.affairs.points import Point
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.weights import Weights
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.slips import is_near_miss
from claimcheck.tellings.words import means
from claimcheck.terms import opposed
from claimcheck.times import Time

SENSE, NAME, FAR = 1.0, 0.5, 0.5  # what one sense, a name and a word in common count that stand in both sentences
SLIP, RECORD = (
    1.0,
    1.0,
)  # what it counts that the one is easily written for the other, that nothing has been so great since either
LEAST, MUCH = 2.0, 3.0  # how much two dates must have in common; and where a report has others of their precision left
MARGIN = 0.75  # what the next best may have of it
YEARS = 15  # between two dates of which one may be mistaken


def alone_on_either_side(
    ours: Sequence[Point], theirs: Sequence[Point], weights: Weights, taken: Set[Span]
) -> Iterator[Retold]:
    """The dates that are left when those that agree, and those `taken`, are ticked off, in pairs that nothing else is nearly like."""
    left = [a for a in ours if a.span not in taken and not any(_agree(a, b) for b in theirs)]
    right = [b for b in theirs if b.span not in taken and not any(_agree(a, b) for a in ours)]
    scores = {
        (i, j): score
        for (i, a), (j, b) in product(enumerate(left), enumerate(right))
        if (score := _likeness(a, b, weights)) >= LEAST
    }
    for (i, j), best in scores.items():
        a, b = left[i], right[j]
        rivals = [score for (x, y), score in scores.items() if (x == i) != (y == j)]
        alone = _is_alone(a, left) and _is_alone(b, right)
        if max(rivals, default=0) <= best * MARGIN and (alone or best >= MUCH):
            one, two = _aligned(a, b)
            yield Retold(a.span, b.span, (Time.of(one), Time.of(two)), _words_shown(a, b))


def _words_shown(a: Point, b: Point) -> str:
    return ", ".join(_in_common(a, b)[:5]) or ", ".join(sorted(a.near)[:2] + sorted(b.near)[:2])


def _is_alone(point: Point, left: Sequence[Point]) -> bool:
    """Whether no other date of its precision is left in a report."""
    return len({other.period.edtf for other in left if other.period.precision == point.period.precision}) == 1


def _aligned(a: Point, b: Point) -> tuple[Period, Period]:
    """Two dates, where one without a year is of that of the other."""
    if a.yearless and b.period.earliest is not None:
        return _in_year(a.period, b.period.earliest.year), b.period
    if b.yearless and a.period.earliest is not None:
        return a.period, _in_year(b.period, a.period.earliest.year)
    return a.period, b.period


@lru_cache(maxsize=4096)
def _in_year(period: Period, year: int) -> Period:
    """The same day or month of another year; as it is, where that has no such day."""
    leap = period.edtf.endswith("-02-29")
    return period if leap or period.precision == "year" else Period.from_edtf(f"{year:04}{period.edtf[4:]}")


def _agree(a: Point, b: Point) -> bool:
    if a.period.precision == b.period.precision:
        one, two = _aligned(a, b)
        return one.overlaps(two)
    return "year" not in (a.period.precision, b.period.precision) and a.period.overlaps(b.period)


def _in_common(a: Point, b: Point) -> list[str]:
    """The words and names that the sentences of two dates have in common."""
    words = sorted(word for word in a.told.content if means(word, b.told.content))
    return words + sorted(a.told_names & b.told_names)


def _likeness(a: Point, b: Point, weights: Weights) -> float:
    """How much two dates have in common; 0 where they date two things."""
    one, two = _aligned(a, b)
    if a.bound != b.bound or a.record != b.record or (a.apart ^ b.apart) - _words("aside"):
        return 0
    if (
        not is_near_miss(one, two, strict=False)
        or opposed(a.near, b.near)
        or (a.told.content | b.told.content) & _words("moved")
    ):
        return 0
    if one.earliest is None or two.earliest is None or abs(one.earliest.year - two.earliest.year) > YEARS:
        return 0
    senses = _senses(a) & _senses(b)
    coming = a.planned and b.planned and is_near_miss(one, two, strict=True)
    if not senses or not (_in_common(a, b) or (coming and senses & _narrow())):
        return 0
    if a.verb and a.verb == b.verb and not (a.planned and b.planned):
        return (
            0  # of one verb the words beside it tell whether it is of one thing: `moments`; what is to come comes once
        )
    if a.told_names and b.told_names and a.told_names.isdisjoint(b.told_names):
        return 0
    near = weights.common(a.near, b.near)
    if (a.since_then or b.since_then) and not (near and is_near_miss(one, two, strict=True)):
        return 0  # what has been so since a year may have begun otherwise
    far = sum(means(word, b.told.content) for word in a.told.content) - len(near)
    score = sum(near) + FAR * max(far, 0) + NAME * min(len(a.told_names & b.told_names), 2)
    score += RECORD * (a.record and b.record) + SLIP * is_near_miss(one, two, strict=True)
    return score + SENSE * bool(_senses(a) & _senses(b))


def _senses(point: Point) -> frozenset[int]:
    """In which senses of the table something happens on a date."""
    words = point.near | {point.verb} | ({"begin"} if point.since_then else frozenset())
    return frozenset(n for n, row in enumerate(table("affairs")["senses"]["groups"]) if not words.isdisjoint(row))


@cache
def _narrow() -> frozenset[int]:
    """The senses that are so narrow that what is to come in them comes once."""
    rows = enumerate(table("affairs")["senses"]["groups"])
    return frozenset(n for n, row in rows if not _words("narrow").isdisjoint(row))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("affairs")["senses"][key])
