"""Which stretches of time that two reports of one affair do not share are one, with one of its ends mistaken.

"Between 2015 and 2019" here, "from 2012 to 2019" there: that two stretches share an end is seldom chance, so that few words must
be in common, where either report has no other stretch that the other does not know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from attrs import field, frozen

from claimcheck.affairs.moments import PRECISIONS
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.weights import Weights
from claimcheck.claims import DENIED
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tellings.slips import is_near_miss
from claimcheck.tellings.told import Told
from claimcheck.tellings.words import means
from claimcheck.terms import opposed
from claimcheck.times import Time

LEAST = 2  # words and names that the sentences must have in common, a word among them
TELLING = 1.0  # or how much one word must tell that they share, where either report has no other stretch left
SHIFTED = 3  # words and names in common of stretches that share no end, but are as long


Ends = tuple[Period, Period]


@frozen(eq=False)
class Stretch:
    """A stretch of time with both its ends written, as it may be read, and the sentence that tells it."""

    readings: Sequence[Ends]
    span: Span
    told: Told = field(repr=False)

    @property
    def words(self) -> frozenset[str]:
        """The content words and the names of its sentence."""
        return self.told.content | frozenset(word for name in self.told.names for word in name.words)


def stretches(sentences: Sequence[Told]) -> list[Stretch]:
    """The stretches of time that some sentences tell."""
    return [stretch for told in sentences if told.sentence.zone != "table" for stretch in _stretches(told)]


def _stretches(told: Told) -> Iterator[Stretch]:
    whole = told.sentence.span
    for mention, time in told.sentence.valued(Time):
        readings = [] if time.expression else [ends for period in time.readings if (ends := _ends(period))]
        modality, _ = modality_at(told.text, whole.start, mention.span.start, mention.span.end, whole.end)
        if readings and modality not in DENIED:
            yield Stretch(readings, mention.span, told)


def _ends(period: Period) -> Ends | None:
    """The ends of a period, where both are written and exact."""
    first, _, last = period.edtf.partition("/")
    if not last or ".." in (first, last):
        return None
    ends = Period.from_edtf(first), Period.from_edtf(last)
    return ends if all(map(_is_exact, ends)) else None


def _is_exact(end: Period) -> bool:
    return end.precision in PRECISIONS and not (end.approximate or end.uncertain or end.unspecified_year)


def stretched(ours: Sequence[Stretch], theirs: Sequence[Stretch], weights: Weights) -> Iterator[Retold]:
    """The stretches that only one report tells, in pairs that share an end and what they are of, where either is in one pair.

    What is compared are the other ends.
    """
    left = [a for a in ours if not any(_agree(a, b) for b in theirs)]
    right = [b for b in theirs if not any(_agree(a, b) for a in ours)]
    alone = len(left) == len(right) == 1
    pairs = [
        (a, b, ends, both)
        for a in left
        for b in right
        if (both := _in_common(a, b))
        and (ends := _mistaken(a, b) or (_shifted(a, b) if len(both) >= SHIFTED else None))
        and (len(both) >= LEAST or (alone and sum(weights.common(a.told.content, b.told.content)) >= TELLING))
    ]
    for a, b, (one, two), both in pairs:
        if sum(a is x or b is y for x, y, _, _ in pairs) == 1:
            yield Retold(a.span, b.span, (Time.of(one), Time.of(two)), ", ".join(both[:5]))


def _in_common(a: Stretch, b: Stretch) -> list[str]:
    if opposed(a.told.content, b.told.content):
        return []
    if not any(means(word, b.told.content) for word in a.told.content):
        return []  # one person at two times
    return sorted(word for word in a.words if means(word, b.words))


def _agree(a: Stretch, b: Stretch) -> bool:
    """Whether two stretches can begin and end alike, as exactly as either says."""
    return any(x[0].overlaps(y[0]) and x[1].overlaps(y[1]) for x in a.readings for y in b.readings)


def _shifted(a: Stretch, b: Stretch) -> Ends | None:
    """The beginnings of two stretches of days in one year that are as long, and share no day."""
    for x, y in product(a.readings, b.readings):
        (one, last), (two, end) = x, y
        if one.precision == two.precision == "day" and one.earliest and two.earliest and last.latest and end.latest:
            near = one.earliest.year == two.earliest.year and is_near_miss(one, two, strict=False)
            if near and last.latest - one.earliest == end.latest - two.earliest:
                return one, two
    return None


def _mistaken(a: Stretch, b: Stretch) -> Ends | None:
    """The ends of two stretches of which the one is the other mistaken, where their other ends are the same."""
    for x, y in product(a.readings, b.readings):
        for same, other in ((0, 1), (1, 0)):
            one, two = x[other], y[other]
            if x[same] == y[same] and one.precision == two.precision and is_near_miss(one, two, strict=False):
                return one, two
    return None
