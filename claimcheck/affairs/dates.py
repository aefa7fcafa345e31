"""Which dates that two reports of one affair do not share date one happening, told differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.affairs.moments import Moment
from claimcheck.affairs.retold import Retold
from claimcheck.tellings.slips import is_near_miss
from claimcheck.tellings.words import lacking, means
from claimcheck.terms import opposed
from claimcheck.timing import EDITION

BESIDE = 3  # words in common for each word that either report has and the other has not
AGREEING = 2  # dates and figures that agree for each date that does not


def dated(ours: Sequence[Moment], theirs: Sequence[Moment], agreeing: int) -> Sequence[Retold]:
    """The dates left on both sides when those that agree are ticked off, where both date one happening.

    `agreeing` counts the figures on which the reports agree.
    """
    left, right = _ticked_off(ours, theirs)
    found = list(_paired(left, right, ours, theirs))
    agreeing += min(_days(ours) - _days(left), _days(theirs) - _days(right))
    return found if len(found) * AGREEING <= agreeing else []


def days_in_common(ours: Sequence[Moment], theirs: Sequence[Moment]) -> int:
    """How many dates of either report the other has too."""
    left, right = _ticked_off(ours, theirs)
    return min(_days(ours) - _days(left), _days(theirs) - _days(right))


def _ticked_off(ours: Sequence[Moment], theirs: Sequence[Moment]) -> tuple[list[Moment], list[Moment]]:
    """The dates left on either side when those that agree are ticked off."""
    left = [a for a in ours if not any(_agree(a, b) for b in theirs)]
    return left, [b for b in theirs if not any(_agree(a, b) for a in ours)]


def _days(moments: Sequence[Moment]) -> int:
    return len({moment.time.edtf for moment in moments})


def _paired(
    left: Sequence[Moment], right: Sequence[Moment], ours: Sequence[Moment], theirs: Sequence[Moment]
) -> Iterator[Retold]:
    """Dates of one happening that neither text dates otherwise, nor tells of twice."""
    for a in left:
        for b in right:
            if not _is_one(a, b) or any(_tells_too(x, b, a) for x in ours) or any(_tells_too(y, a, b) for y in theirs):
                continue
            both = sorted({a.happened, *(word for word in a.near | a.names if means(word, b.near | b.names))})
            yield Retold(a.span, b.span, (a.time, b.time), ", ".join(both[:5]))


def _agree(a: Moment, b: Moment) -> bool:
    """Whether two dates may be one day: any of one precision, and a month with its day where like words stand near."""
    if not any(x.overlaps(y) for x in a.time.readings for y in b.time.readings):
        return False
    if {x.precision for x in a.time.readings} == {y.precision for y in b.time.readings}:
        return True
    return bool(not a.once or not b.once or a.once == b.once or _common(a, b))


def _is_one(a: Moment, b: Moment) -> bool:
    """Whether what is said to have happened on two dates is one happening."""
    if not a.once or a.once != b.once or a.planned != b.planned or a.apart != b.apart or a.counts != b.counts:
        return False
    if a.period.precision != b.period.precision or _are_editions(a, b):
        return False
    if a.names - b.names and b.names - a.names:
        return False
    if not all(means(word, other.near) for one, other in ((a, b), (b, a)) for word in one.bound):
        return False
    if not is_near_miss(
        a.period, b.period, strict=not (a.known and b.known) or bool(lacking(a.near, b.near) or lacking(b.near, a.near))
    ):
        return False
    if opposed(a.near, b.near):
        return False
    if not any(means(word, b.near) for word in a.near):  # of names alone: "Lestow died" is not "Lestow's brother died"
        return bool(a.names & b.names) and not a.near and not b.near
    return _common(a, b) >= max(1, BESIDE * min(lacking(a.near, b.near), lacking(b.near, a.near)))


def _tells_too(other: Moment, told: Moment, like: Moment) -> bool:
    """Whether another date beside one that was told is of such a happening too."""
    apart = not any(x.overlaps(y) for x in other.time.readings for y in like.time.readings)
    return apart and other.once == told.once and bool(_common(other, told))


def _are_editions(a: Moment, b: Moment) -> bool:
    """Whether two days lie so far apart that what happened may happen every year."""
    one, two = a.period.earliest, b.period.earliest
    return a.period.precision == "day" and (one is None or two is None or abs(one - two) > EDITION)


def _common(a: Moment, b: Moment) -> int:
    return sum(means(word, b.near) for word in a.near) + len(a.names & b.names)
