"""Which days, months and years that two reports of one affair do not share date one thing, by the words around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.affairs.points import Point
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.weights import Weights
from claimcheck.affairs.wordlists import listed
from claimcheck.spans import Span
from claimcheck.tellings.slips import is_near_miss
from claimcheck.tellings.words import lacking, means
from claimcheck.terms import opposed
from claimcheck.times import Time

# how much two dates must have in common: where the one is easily written for the other, and where one part differs anyhow
SLIP, LEAST = 2.5, 3.5
# and where either is the only one of its kind that its report does not share: so much less; years with their digits changed, more so
ALONE, TURNED = 1.0, 1.5
ONCE = 1.5  # of what comes once in a life, or in a report
NAME, FAR = 0.75, 0.25  # what a name in common counts, and a word of both sentences
TURN = 0.75  # that both are of the first of a kind, or the last
NAMED = 2  # words of a name that show by themselves that two happenings are one
REST = 0.75  # for each word that either has and the other has not
DESCRIBED = 2  # words of what is the first, one of which describes it
ALIKE = 3  # words of a record that are no chance
PART = 0.5  # which part of the words of the one with fewer must be in common
MARGIN = 0.75  # what the next best may have of it


def retold(
    ours: Sequence[Point], theirs: Sequence[Point], weights: Weights, taken: frozenset[Span], agreeing: int
) -> Sequence[Retold]:
    """The dates left on both sides when those that agree are ticked off, in pairs that nothing else is nearly like.

    `taken` are the spans of those that are paired otherwise, `agreeing` counts the figures on which the reports agree.
    """
    left = [a for a in ours if a.span not in taken and not any(_agree(a, b) for b in theirs)]
    right = [b for b in theirs if b.span not in taken and not any(_agree(a, b) for a in ours)]
    found = list(_paired(left, right, weights))
    agreeing += in_common(ours, theirs)
    weak = sum(not in_same_words for _, in_same_words in found)
    return [date for date, _ in found] if weak <= agreeing else []


def in_common(ours: Sequence[Point], theirs: Sequence[Point]) -> int:
    """How many dates of either report the other has too."""
    mine = sum(any(_agree(a, b) for b in theirs) for a in ours)
    return min(mine, sum(any(_agree(a, b) for a in ours) for b in theirs))


def _agree(a: Point, b: Point) -> bool:
    """Whether two dates are one: of one precision, or of like words; a month without a year is none of any year."""
    if "year" in (a.period.precision, b.period.precision) and a.yearless != b.yearless:
        return False
    return a.period.overlaps(b.period) and (
        a.period.precision == b.period.precision or any(means(word, b.near) for word in a.near)
    )


def _paired(left: Sequence[Point], right: Sequence[Point], weights: Weights) -> Iterator[tuple[Retold, bool]]:
    """The pairs, each with whether it is of the one year a record is since, told in the same words: that shows itself what it is of."""
    lone, other = _alone(left), _alone(right)
    scores = {
        (i, j): score
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if (score := _likeness(a, b, weights, alone=lone[i] and other[j]))
    }
    for (i, j), best in scores.items():
        rivals = [score for (x, y), score in scores.items() if (x == i) != (y == j)]
        if max(rivals, default=0) <= best * MARGIN:
            a, b = left[i], right[j]
            both = sorted({*(w for w in a.near if means(w, b.near)), *(a.names & b.names)})
            same = a.since == b.since and len(a.since) >= ALIKE
            yield Retold(a.span, b.span, (Time.of(a.period), Time.of(b.period)), ", ".join(both[:5])), same


def _alone(left: Sequence[Point]) -> Sequence[bool]:
    """Whether each date is the only one of its kind that a report does not share with the other."""
    kinds = [(point.period.precision, point.record) for point in left]
    often = Counter(kinds)
    return [often[kind] == 1 for kind in kinds]


def _likeness(a: Point, b: Point, weights: Weights, *, alone: bool) -> float:
    """How much two dates have in common that cannot both be right; 0 where it is too little for one thing dated twice.

    `alone` says that either is the only one of its kind that its report does not share.
    """
    if (a.bound, a.planned, a.apart) != (b.bound, b.planned, b.apart) or a.period.precision != b.period.precision:
        return 0
    if not is_near_miss(a.period, b.period, strict=False) or (a.names and b.names and not a.names & b.names):
        return 0
    lifetime = any(word in listed("lifetime") for word in a.near if means(word, b.near))
    if not lifetime and not _is_transposed(a, b):
        if a.verb and b.verb and not (means(a.verb, b.near | {b.verb}) or means(b.verb, a.near)):
            return 0
        if a.happened and b.happened and len(a.names & b.names) < NAMED:  # such dates are judged as those of happenings
            return 0
    if opposed(a.near, b.near):
        return 0
    fewer, more = sorted((a.since, b.since), key=len)
    if a.record != b.record or (len(fewer) >= DESCRIBED and fewer < more):  # a large tow is no large salvage tow
        return 0
    near = weights.common(a.near, b.near)
    score = sum(near) + NAME * min(len(a.names & b.names), 2)
    score += FAR * max(0, sum(means(word, b.told.content) for word in a.told.content) - len(near))
    slip = is_near_miss(a.period, b.period, strict=True)
    if a.record:  # of such years a report has one, whatever the words around it
        score += NAME * len((a.told_names & b.told_names) - (a.names & b.names))
        if alone:
            score += max(0, sum(weights.common(a.told.content, b.told.content)) - sum(near))
        return score if score >= ONCE else 0
    if lifetime and (slip or a.names & b.names):
        return score if score >= ONCE else 0
    least = min(len(a.near), len(b.near))
    score += TURN * bool(a.apart)
    if alone and _is_transposed(a, b):
        score += TURNED
    elif alone and bool(a.verb) == bool(b.verb):  # a case is heard, and decided later
        score += ALONE
    told_alike = (
        bool(a.names & b.names)
        and len(a.near) >= DESCRIBED
        and not lacking(a.near, b.near)
        and not lacking(b.near, a.near)
    )
    enough = (SLIP if slip or told_alike else LEAST) + REST * min(lacking(a.near, b.near), lacking(b.near, a.near))
    return score if near and score >= enough and len(near) + len(a.names & b.names) >= PART * least else 0


def _is_transposed(a: Point, b: Point) -> bool:
    """Whether two years have the same digits in another order: 1947 and 1974."""
    one, two = a.period.edtf, b.period.edtf
    return a.period.precision == b.period.precision == "year" and one != two and sorted(one) == sorted(two)
