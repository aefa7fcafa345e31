"""What of the sources an item of a draft may retell: the items of one sort that share words or a value, each weighed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import islice

from attrs import field, frozen

from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.quantities import Dimension, Quantity
from claimcheck.retelling.grains import is_headed
from claimcheck.retelling.items import Item
from claimcheck.retelling.likeness import Telling, context, tells
from claimcheck.retelling.restating import deeds_apart, digits, name_others, times_apart, told_apart, years_apart
from claimcheck.retelling.sorts import of_one_currency, of_one_noun, of_one_sort
from claimcheck.retelling.values import agree
from claimcheck.retelling.wide import says_the_same
from claimcheck.spans import Span
from claimcheck.times import Time
from claimcheck.units import shared_names

# what it takes away that the sentences name others, have words that are told apart, or are of other times
APART = {name_others: 0.4, told_apart: 0.6, times_apart: 0.9}
ALONE = 0.4  # what it adds that no other value of the sources agrees
MOST = 60  # items of the sources with which one of the draft is compared
SENTENCES, COMMON = 12, 200  # sentences that are looked at; sentences that a word may stand in that leads to one
LARGE = 100  # figures that are rounded in retelling
TELLING = 4  # digits of a figure that is hardly ever said of two things
Sentence = tuple[str, Span]


@frozen(eq=False)
class Candidate:
    """An item of a source that may be what an item of the draft retells: what the words tell, what words and value tell.

    `sole` says that it is the same figure of the same unit, or the same day, and that nothing else of the sources agrees.
    """

    item: Item
    words: float
    score: float
    apart: bool
    agrees: bool
    sole: bool = False


@frozen(eq=False, slots=False)
class Candidates:
    """The items of a draft and those of its sources, found by their words and values."""

    draft: Telling
    sources: Sequence[Telling] = field(repr=False)

    def near(self, item: Item) -> list[tuple[Item, Telling]]:
        """The items of the sources of its kind with its value or with words of its sentence, those of rare words first."""
        if item not in self._known:
            if copies := self._said.get((item.said, item.mention.quote)):
                return self._known.setdefault(item, copies[:MOST])
            postings = [self._beside.get((kind, key), []) for kind in _kinds(item) for key in item.keys]
            postings.append(self._stated.get(value_of(item), []))
            postings += [self._rounded.get(key, []) for key in rounded(item)[:1]]
            found: dict[tuple[Item, Telling], None] = {}
            for posting in sorted(postings, key=len):
                found.update(dict.fromkeys(posting[:MOST]))
                if len(found) >= MOST:
                    break
            self._known[item] = list(islice(found, MOST))
        return self._known[item]

    _known: dict[Item, list[tuple[Item, Telling]]] = field(factory=dict, init=False, repr=False)

    def of(self, item: Item, akin: Collection[Telling]) -> list[Candidate]:
        """What an item of the draft may retell of texts that are akin to it; a body is only named, never told."""
        if item.mention.kind == "entity":
            return []
        return self._weighed(item, [(other, told) for other, told in self.near(item) if told in akin])

    def beside(
        self, item: Item, known: Sequence[Candidate], joined: Collection[Sentence], akin: Collection[Telling]
    ) -> list[Candidate]:
        """What else agrees with an item of the draft in the sentences of which its own retells something, whatever the words."""
        if item.mention.kind not in ("quantity", "duration") or not joined:
            return []
        taken = {candidate.item for candidate in known}
        others = (row for sentence in joined for row in self._of_sentence.get(sentence, ()))
        further = [(o, told) for o, told in others if o not in taken and told in akin]
        return [c for c in self._weighed(item, further, only=not known) if c.agrees]

    def _weighed(self, item: Item, others: Sequence[tuple[Item, Telling]], *, only: bool = True) -> list[Candidate]:
        """Items of the sources that are of the sort of an item, weighed."""
        found = [
            (
                other,
                context(item, other, self.draft, told),
                apart(item, other),
                says_the_same(item, other) and not deeds_apart(item, other),
            )
            for other, told in others
            if of_one_sort(item, other) and (not years_apart(item, other) or is_telling(item, other))
        ]
        alone = only and sum(agrees for *_, agrees in found) == 1
        return [
            Candidate(
                other,
                words - by,
                words - by + tells(item, other) + ALONE * alone,
                bool(by),
                agrees,
                alone and agrees and (is_same_figure(item, other) or self._is_same_day(item, other)),
            )
            for other, words, by, agrees in found
        ]

    def _is_same_day(self, item: Item, other: Item) -> bool:
        """Whether two items are one day, written out in both texts, and not that of either text."""
        x, y = item.mention.value, other.mention.value
        if (
            not isinstance(x, Time)
            or not isinstance(y, Time)
            or not (_is_one_of(x, y) or _is_one_of(y, x))
            or x.expression
            or y.expression
        ):
            return False
        own = {told.published.period for told in (self.draft, self.telling(other)) if told.published}
        return all(
            period.length_in_days() == 1 and period not in own for period in min(x.readings, y.readings, key=len)
        )

    def stating(self, value: object) -> list[Item]:
        """The items of the sources that state a value (see `value_of`), whatever it is of."""
        return [item for item, _ in self._stated.get(value, ())]

    def telling(self, item: Item) -> Telling:
        """The source that an item stands in."""
        return self._of[item.mention.source.document]

    @cached_property
    def _of(self) -> dict[str, Telling]:
        """The sources by their documents."""
        return {told.document.id: told for told in self.sources}

    @cached_property
    def _beside(self) -> dict[tuple[str, str], list[tuple[Item, Telling]]]:
        """The items of the sources by their kind and each family of words of their sentences."""
        found: dict[tuple[str, str], list[tuple[Item, Telling]]] = defaultdict(list)
        for told in self.sources:
            for item in told.items:
                for key in item.keys:
                    found[item.mention.kind, key].append((item, told))
        return found

    @cached_property
    def _of_sentence(self) -> dict[Sentence, list[tuple[Item, Telling]]]:
        """The items of the sources by their sentences."""
        found: dict[Sentence, list[tuple[Item, Telling]]] = defaultdict(list)
        for told in self.sources:
            for item in told.items:
                found[sentence_of(item)].append((item, told))
        return found

    @cached_property
    def _said(self) -> dict[tuple[str, str], list[tuple[Item, Telling]]]:
        """The items of the sources by their sentences: what is copied is compared with nothing else."""
        found: dict[tuple[str, str], list[tuple[Item, Telling]]] = defaultdict(list)
        for told in self.sources:
            for item in told.items:
                found[item.said, item.mention.quote].append((item, told))
        return found

    @cached_property
    def _rounded(self) -> dict[object, list[tuple[Item, Telling]]]:
        """The items of the sources by the round figures that may be put for them: 9,043 by 9,000."""
        found: dict[object, list[tuple[Item, Telling]]] = defaultdict(list)
        for told in self.sources:
            for item in told.items:
                for key in rounded(item)[1:]:
                    found[key].append((item, told))
        return found

    @cached_property
    def _stated(self) -> dict[object, list[tuple[Item, Telling]]]:
        """The items of the sources by what they state."""
        found: dict[object, list[tuple[Item, Telling]]] = defaultdict(list)
        for told in self.sources:
            for item in told.items:
                found[value_of(item)].append((item, told))
        return found


def _is_one_of(x: Time, y: Time) -> bool:
    """Whether a day is one of those that another date may be: "4 March 2025", and "4 March"."""
    return len(x.readings) == 1 and x.readings[0] in y.readings


def _kinds(item: Item) -> tuple[str, ...]:
    """The kinds of what an item may retell: a number may be of years, if its text does not say so, and years a number."""
    value = item.mention.value
    if isinstance(value, Quantity) and value.dimension is Dimension.NUMBER:
        return ("quantity", "duration")
    return ("duration", "quantity") if item.mention.kind == "duration" else (item.mention.kind,)


def sentence_of(item: Item) -> Sentence:
    """The text and the place of the sentence of an item."""
    return item.mention.source.document, item.sentence


def apart(a: Item, b: Item) -> float:
    """What speaks against two items being of one thing; nothing does of a name, and of a figure that tells enough."""
    return (
        0.0 if a.mention.kind == "entity" or is_telling(a, b) else sum(by for told, by in APART.items() if told(a, b))
    )


def is_same_figure(a: Item, b: Item) -> bool:
    """Whether two items are one figure of one unit, as exact in one text as in the other."""
    x, y = a.mention.value, b.mention.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.stated is None or x.stated != y.stated:
        return False
    if not (x.unit and y.unit):
        return is_headed(a, b) or is_headed(b, a)
    return of_one_currency(x.unit, y.unit) or of_one_noun(x.unit, y.unit)


def is_telling(a: Item, b: Item) -> bool:
    """Whether two items are one figure of so many digits that the times and names of their sentences may be of something else."""
    return agree(a, b) and a.mention.kind != "time" and min(digits(a), digits(b)) >= TELLING


def rounded(item: Item) -> tuple[object, ...]:
    """A large figure, and what it is in two digits: of 9,043 as well 9,000."""
    value = item.mention.value
    if not isinstance(value, Quantity) or value.stated is None or value.stated < LARGE:
        return ()
    place = 10 ** (len(str(int(value.stated))) - 2)
    return value.stated, place * int(value.stated / place + Fraction(1, 2)), place * int(value.stated / place)


def value_of(item: Item) -> object:
    """What an item states, to look it up by."""
    value = item.mention.value
    if isinstance(value, Quantity):
        return value.stated, shared_names().get(value.unit, value.unit) if value.dimension is Dimension.MONEY else ""
    if isinstance(value, Time):
        return value.edtf
    return value.iso8601 if isinstance(value, CalendarDuration | FixedDuration) else value
