"""Which item of the sources an item of a draft retells, where no rule and no claim has said so.

Whoever names the sources of a draft says that they tell of one affair, as far as they name the same persons and places. Of such
texts this is asked:

    supported      a value of the same sort that the words of the draft cover, in a sentence with enough in common; and no other
                   value of the sort stands in a sentence that has clearly more in common
    contradicted   no such value, but just one of the same sort that no other item of the draft retells, in a sentence with much
                   in common, of the same time and names
    an update      the same, where it is a count that goes on growing, and the draft is of a later day and has more

What words and values tell is weighed in `likeness`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import islice

from attrs import evolve, field, frozen

from claimcheck.affairs.dates import is_near_miss
from claimcheck.counterparts.growth import is_slip
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.sheets.families import families
from claimcheck.sheets.items import Item, counted
from claimcheck.sheets.likeness import Told, around, context, tells
from claimcheck.sheets.restating import digits, names_apart, times_apart, told_apart
from claimcheck.sheets.values import of_one_thing
from claimcheck.sheets.wide import of_one_sort, says_the_same
from claimcheck.spans import Span
from claimcheck.terms import develops
from claimcheck.times import Time, Timestamp

ENOUGH = 2.2  # what words and value tell at least of what is supported
WORDED, HINTED, SPEAKS = 0.9, 0.3, 1.3  # what the words alone tell at least; and where the value tells so much
BARE = 0.4  # what more is asked where a figure of one digit does not say what it is of
MUCH, SLIP = 2.1, 1.4  # what the words tell at least of what is told otherwise; of a slip of the pen, or of what grows
CLEARLY = 0.9  # by how much more another value must have in common to stand in the way
MARGIN = 0.8  # what the next best may have of it
# what it takes away that the sentences name others, have words that are told apart, or are of other times
APART = {names_apart: 0.4, told_apart: 0.6, times_apart: 0.9}
ALONE = 0.4  # what it adds that no other value of the sources agrees
BESIDE, NEXT = (
    0.8,
    0.3,
)  # what it adds that the sentence retells something else of that sentence, or of the one beside it
# a year, a month or a day
PLAIN = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")
ALSO = 0.7  # of the words of the best, what another passage has that says so too
FAINT = 0.4  # of the words of the best claim on an item, what another claim has at least
YEARS = 10  # between two years of which one may be mistaken
MOST = 150  # items of the sources with which one of the draft is compared


@frozen(eq=False)
class Candidate:
    """An item of a source that may be what an item of the draft retells; how much the words have in common, and both."""

    item: Item
    words: float
    score: float
    apart: bool
    agrees: bool


Sentence = tuple[str, Span]


@frozen(eq=False, slots=False)
class Matcher:
    """The items of a draft, and those of the sources that tell of its affair."""

    draft: Told
    sources: tuple[Told, ...] = field(repr=False)

    @cached_property
    def akin(self) -> tuple[Told, ...]:
        """The sources that tell of the affair of the draft."""
        return tuple(told for told in self.sources if told.kinship.is_akin(self.draft.kinship))

    def published(self, item: Item) -> Timestamp | None:
        """When the text of an item was published."""
        return self._dated.get(item.mention.source.document)

    @cached_property
    def _dated(self) -> dict[str, Timestamp | None]:
        return {told.document.id: told.published for told in (self.draft, *self.sources)}

    @cached_property
    def retold(self) -> dict[Item, Candidate]:
        """What is supported, and by what: first what words and value tell, then what more the sentences so joined tell."""
        first = self._supports(lambda item, candidate: candidate)
        joined: dict[Sentence, Counter[Sentence]] = defaultdict(Counter)
        for item, candidate in first.items():
            joined[_sentence(item)][_sentence(candidate.item)] += 1
        self.joined.update({sentence: frozenset(others) for sentence, others in joined.items()})
        return self._supports(lambda item, candidate: self._raised(item, candidate, first))

    joined: dict[Sentence, frozenset[Sentence]] = field(factory=dict, repr=False)

    def _raised(self, item: Item, candidate: Candidate, first: Mapping[Item, Candidate]) -> Candidate:
        """A candidate with what it adds that other items of the sentence are retold from its sentence."""
        others = [c for i, c in first.items() if i is not item and _sentence(i) == _sentence(item)]
        beside = any(_sentence(c.item) == _sentence(candidate.item) and c.item is not candidate.item for c in others)
        by = BESIDE if beside else 0.0
        return evolve(candidate, words=candidate.words + by, score=candidate.score + by)

    def _supports(self, raised: Callable[[Item, Candidate], Candidate]) -> dict[Item, Candidate]:
        """Each item with the best of what agrees with it; within a sentence, one item of a source supports one."""
        found = {}
        for item in self.draft.items:
            candidates = [raised(item, candidate) for candidate in self.candidates[item]]
            if (best := _support(item, candidates)) is not None:
                found[item] = best
        claims: dict[Item, list[tuple[Item, Candidate]]] = defaultdict(list)
        for item, best in found.items():
            claims[best.item].append((item, best))
        return {item: best for item, best in found.items() if _is_own(item, best, claims[best.item])}

    @cached_property
    def candidates(self) -> dict[Item, list[Candidate]]:
        """What each item of the draft may retell."""
        return {item: self._candidates(item) for item in self.draft.items}

    def _candidates(self, item: Item) -> list[Candidate]:
        keys = {key for word in around(item) for key in families(word)}
        postings = sorted((self._beside.get((item.mention.kind, key), []) for key in keys), key=len)
        postings.insert(0, self._stated.get(_value(item), []))
        near = dict.fromkeys(entry for posting in postings for entry in posting)
        found = [
            (other, context(item, other, self.draft, told), _apart(item, other), says_the_same(item, other))
            for other, told in islice(near, MOST)
            if of_one_sort(item, other)
        ]
        alone = ALONE * (sum(agrees for *_, agrees in found) == 1)
        return [
            Candidate(other, words - apart, words - apart + tells(item, other) + alone, bool(apart), agrees)
            for other, words, apart, agrees in found
        ]

    @cached_property
    def _beside(self) -> dict[tuple[str, str], list[tuple[Item, Told]]]:
        """The items of the sources by their kind and each family of words of their sentences."""
        found: dict[tuple[str, str], list[tuple[Item, Told]]] = defaultdict(list)
        for told in self.akin:
            for item in told.items:
                for key in {key for word in around(item) for key in families(word)}:
                    found[item.mention.kind, key].append((item, told))
        return found

    @cached_property
    def _stated(self) -> dict[object, list[tuple[Item, Told]]]:
        """The items of the sources by what they state."""
        found: dict[object, list[tuple[Item, Told]]] = defaultdict(list)
        for told in self.akin:
            for item in told.items:
                found[_value(item)].append((item, told))
        return found

    def supports(self, item: Item) -> list[Item]:
        """The items of the sources that an item of the draft retells, the nearest first."""
        best = self.retold.get(item)
        if best is None:
            return []
        others = [
            c
            for c in sorted(self.candidates[item], key=lambda c: (-c.score, c.item.mention.source))
            if c.agrees and c.score >= _enough(item, c) and c.words >= ALSO * best.words and c.item is not best.item
        ]
        return [best.item, *(c.item for c in others)]

    def contradiction(self, item: Item) -> Candidate | None:
        """The one value of the sources that an item of the draft tells otherwise; None where there is none, or several."""
        retold = {support.item for support in self.retold.values()}
        ranked = sorted(
            (
                c
                for c in self.candidates[item]
                if not c.apart and of_one_thing(item, c.item) and _of_one_grain(item, c.item)
            ),
            key=lambda c: -c.words,
        )
        if not ranked or ranked[0].agrees or item in self.retold or ranked[0].item in retold:
            return None
        best = ranked[0]
        others = [c.words for c in ranked[1:] if not says_the_same(best.item, c.item)]
        least = SLIP if _is_slip(item, best.item) or develops(counted(item.mention)) else MUCH
        return best if best.words >= least and max(others, default=0) <= best.words * MARGIN else None


def _support(item: Item, candidates: Sequence[Candidate]) -> Candidate | None:
    agreeing = [c for c in candidates if c.agrees and c.score >= _enough(item, c) and _is_worded(item, c)]
    if not agreeing:
        return None
    best = max(agreeing, key=lambda c: (c.score, c.item.mention.source))
    rivals = [c.words for c in candidates if not c.agrees and of_one_thing(item, c.item)]
    clearly = CLEARLY * (2 if item.mention.kind == "time" else 1)  # many things happen where one does
    return None if max(rivals, default=0) > best.words + clearly else best


def _is_own(item: Item, best: Candidate, claims: Sequence[tuple[Item, Candidate]]) -> bool:
    """Whether an item has the best claim on what it retells: one of its sentence, or in much better words, would have it."""
    for other, candidate in claims:
        if other is item:
            continue
        if _sentence(other) == _sentence(item):
            if (candidate.score, other.mention.span) > (best.score, item.mention.span):
                return False
        elif best.words < FAINT * candidate.words:
            return False
    return True


def _enough(item: Item, candidate: Candidate) -> float:
    """What must be told at least; more where a figure of one digit does not say what it is of."""
    x, y = item.mention.value, candidate.item.mention.value
    bare = (
        isinstance(x, Quantity) and isinstance(y, Quantity) and not (x.unit and y.unit) and digits(candidate.item) < 2
    )
    return ENOUGH + (BARE if bare else 0)


def _is_worded(item: Item, candidate: Candidate) -> bool:
    return candidate.words >= (HINTED if tells(item, candidate.item) >= SPEAKS else WORDED)


def _apart(a: Item, b: Item) -> float:
    return 0.0 if a.mention.kind == "entity" else sum(by for told, by in APART.items() if told(a, b))


def _value(item: Item) -> object:
    """What an item states, to look it up by."""
    value = item.mention.value
    if isinstance(value, Quantity):
        return value.stated, value.dimension if value.dimension is Dimension.MONEY else None
    return value.iso8601 if isinstance(value, CalendarDuration | FixedDuration) else value


def _of_one_grain(a: Item, b: Item) -> bool:
    """Whether two values are told so alike that they can contradict: no range of days against a day, no hours against years.

    Dates must be near misses: what lies years apart is of other things.
    """
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Time) and isinstance(y, Time):
        return any(_is_near(p, q) for p in x.readings for q in y.readings)
    durations = (CalendarDuration, FixedDuration)
    return type(x) is type(y) if isinstance(x, durations) and isinstance(y, durations) else True


def _is_near(a: Period, b: Period) -> bool:
    """Whether a day, a month or a year is another with one part mistaken, as far as both are given."""
    if not PLAIN.fullmatch(a.edtf) or not PLAIN.fullmatch(b.edtf):
        return False
    length = min(len(a.edtf), len(b.edtf))
    one, two = (Period.from_edtf(period.edtf[:length]) for period in (a, b))
    if one.earliest is None or two.earliest is None or abs(one.earliest.year - two.earliest.year) > YEARS:
        return False
    return is_near_miss(one, two, strict=False)


def _sentence(item: Item) -> Sentence:
    return item.mention.source.document, item.sentence


def _is_slip(a: Item, b: Item) -> bool:
    x, y = a.mention.value, b.mention.value
    return isinstance(x, Quantity) and isinstance(y, Quantity) and is_slip(x, y)
