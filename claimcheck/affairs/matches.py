"""Which figures that two reports of one affair do not share are one figure, told differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from claimcheck.affairs.alike import likeness, may_be_one
from claimcheck.affairs.counted import in_one_unit, noughts_apart
from claimcheck.affairs.growing import stays, unfolds
from claimcheck.affairs.kinds import Kind
from claimcheck.affairs.lone import Lone
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.signs import Affair
from claimcheck.affairs.stating import Stating
from claimcheck.affairs.told import Figure
from claimcheck.affairs.weights import Weights
from claimcheck.affairs.wordlists import listed
from claimcheck.periods import Period
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tellings.growth import has_grown
from claimcheck.tellings.slips import is_plain_slip, is_slip
from claimcheck.tellings.sums import sums
from claimcheck.tellings.words import means
from claimcheck.terms import develops
from claimcheck.times import Time
from claimcheck.timing import series

TOTALS = frozenset({Dimension.COUNT, Dimension.MONEY})  # what is compared of texts that only touch on one affair
PLAIN = 2  # plain slips for each other figure that may differ: they show themselves that it is one affair
NAMED = 3  # and where none agrees, so many more as only the names allow: "sold bonds worth 500 million", "sold a unit for 350 million"
SURE, PART = (
    2,
    0.3,
)  # figures that agree, and which part of those of the report with fewer, where one story is told twice
LONG = 60  # days in which a count came about that does not double in a few more
PACE = 10  # times as fast as before it may mount in the last of them
MARGIN = 0.75  # what the next best match may have of the best


@frozen
class Match:
    """Two figures that are one, told differently, and their values in one unit.

    `stays` says that a later report knows of no more, `again` that such a figure is told of one event after another; `over` has
    the days in which so many came about, where that is said.
    """

    retold: Retold
    values: tuple[Quantity, Quantity]
    stays: bool
    again: bool
    over: int


def matches(
    ours: Sequence[Figure], theirs: Sequence[Figure], weights: Weights, affair: Affair, later: int = 0, days: int = 0
) -> Sequence[Retold]:
    """The figures left on both sides when those that agree are ticked off, paired where no other pairing is near.

    Reports of one affair agree on most figures: where more are left in pairs than agree, the texts only sound alike.
    `later` is 1 where ours are told on a later day than theirs, -1 where on an earlier one, `days` how many lie between: a
    count that has grown is news.
    """
    own, other = ([f for f in figures if f.part != "base"] for figures in (ours, theirs))
    (our_sums, their_parts), (their_sums, our_parts) = sums(ours, other), sums(theirs, own)
    left = _left(ours, theirs, our_sums | our_parts)
    right = _left(theirs, ours, their_sums | their_parts)
    if not affair.whole:
        left, right = ([f for f in figures if f.value.dimension in TOTALS] for figures in (left, right))
    left, right = ([f for f in figures if not f.hourly] for figures in (left, right))
    if later:
        left, right = ([f for f in figures if not f.level] for figures in (left, right))
    unfolding = unfolds((*ours, *theirs))
    agree = agreeing(ours, theirs)
    lone = Lone.of(ours, theirs, later=bool(later)) if is_sure(ours, theirs, agree) else None
    found = [_as_counted(_match(a, b, unfolding), later, days) for a, b in _paired(left, right, weights, lone)]
    found = [match for match in found if match.stays or not has_grown(*match.values, later)]
    if later:  # the crowd of one match and of the next
        found = [match for match in found if not match.again or is_plain_slip(*match.values)]
    differing = {
        tuple(map(str, match.values)): is_plain_slip(*match.values) for match in found
    }  # one may be printed twice
    weak = list(differing.values()).count(False)
    if weak and not agree and affair.known < NAMED:
        return []
    few = weak <= agree + affair.known and len(differing) <= PLAIN * (agree + affair.known)
    return [match.retold for match in found] if few else []


def is_sure(ours: Sequence[Figure], theirs: Sequence[Figure], agree: int) -> bool:
    """Whether two reports agree on so many of their figures that one story is told twice."""
    return agree >= max(SURE, PART * min(len(ours), len(theirs)))


def _left(figures: Sequence[Figure], others: Sequence[Figure], added: frozenset[Span]) -> list[Figure]:
    """The figures that the other report does not state, nor adds up, and that are not of what only this one names."""
    named, stating = frozenset(word for figure in others for word in figure.names), Stating(others)
    return [
        figure
        for figure in figures
        if figure.front <= named and figure.span not in added and not stating.states(figure)
    ]


def agreeing(ours: Sequence[Figure], theirs: Sequence[Figure]) -> int:
    """How many figures of either report the other states too."""
    us, them = Stating(ours), Stating(theirs)
    return min(sum(map(them.states, ours)), sum(map(us.states, theirs)))


def _paired(
    left: Sequence[Figure],
    right: Sequence[Figure],
    weights: Weights,
    lone: Lone | None,
) -> Iterator[tuple[Figure, Figure]]:
    """Each figure left with the one on the other side that has most in common with it, where none of another value has nearly so much.

    `lone` are the figures of either that have no other like them, where the reports are known to tell one affair.
    """
    scores: dict[int, dict[int, float]] = defaultdict(dict)
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            if not (weights.whole or _stands(a, b)) or not may_be_one(a, b, sure=lone is not None):
                continue
            alone = lone is not None and lone.are(a, b)
            if score := likeness(a, b, weights, sure=lone is not None, alone=alone):
                scores[i][j] = score
    for i, row in scores.items():
        j, best = max(row.items(), key=lambda item: (item[1], -item[0]))
        sure = is_plain_slip(left[i].value, right[j].value)  # no figure rivals it that is none
        rivals = [
            score
            for other, score in row.items()
            if right[other].value != right[j].value and (not sure or is_slip(left[i].value, right[other].value))
        ]
        rivals += [
            scores[other][j]
            for other in scores
            if j in scores[other]
            and left[other].value != left[i].value
            and (not sure or is_slip(left[other].value, right[j].value))
        ]
        if max(rivals, default=0) <= best * MARGIN:
            yield left[i], right[j]


def _stands(a: Figure, b: Figure) -> bool:
    """Whether two figures can be held together whenever they were told; what was counted "so far" is of its day."""
    return not (a.undated or b.undated) or noughts_apart(a.value, b.value)


def _match(a: Figure, b: Figure, unfolding: bool) -> Match:
    both = sorted(word for word in a.words if means(word, b.words))
    counted = a.kind is Kind.FIGURE and a.value.dimension in COUNTED
    happens = next((word for word in sorted(a.near) if counted and develops(word) and means(word, b.near)), "")
    values = in_one_unit(a.value, b.value)
    return Match(
        Retold(a.span, b.span, values, ", ".join(both[:5]) or a.kind.value, happens=happens),
        values,
        bool(happens) or stays(a, b, unfolding=unfolding),
        bool(a.near & b.near & series()),
        _days_of_both(a, b),
    )


def _days_of_both(a: Figure, b: Figure) -> int:
    """In how many days what two figures count came about, where the sentences of both say since when; else 0."""
    began = {time.earliest for time in _told_times(b)}
    days = (time.length_in_days() or 0 for time in _told_times(a) if time.earliest in began)
    return max(days, default=0)


def _told_times(figure: Figure) -> Sequence[Period]:
    """The times of a figure, else those of its sentence."""
    return figure.times or [time.readings[0] for _, time in figure.told.sentence.valued(Time) if time.readings]


def _as_counted(match: Match, later: int, days: int) -> Match:
    """A match of two figures of two days of which the later is no news: what mounted for months has fallen, or jumped overnight."""
    one, two = (value.implied for value in (match.values if later < 0 else match.values[::-1]))
    if not later or not match.retold.happens or match.over < LONG:
        return match
    if one.low is None or one.high is None or two.low is None or two.high is None:
        return match
    fallen = two.high <= one.low and match.retold.happens in listed("mounting")
    jumped = (two.low - one.high) * match.over > one.high * days * PACE
    return evolve(match, retold=evolve(match.retold, happens=None), stays=True) if fallen or jumped else match
