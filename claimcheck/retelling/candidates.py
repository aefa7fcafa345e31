"""What of the sources an item of a draft may retell: the items of one sort that share words or a value, each weighed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import islice

from attrs import field, frozen

from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.quantities import Dimension, Quantity
from claimcheck.retelling.items import Item
from claimcheck.retelling.likeness import Telling, context, tells
from claimcheck.retelling.ranks import ORDER
from claimcheck.retelling.restating import deeds_apart, digits, name_others, times_apart, told_apart, years_apart
from claimcheck.retelling.sorts import TIME, of_one_currency, of_one_noun, of_one_sort, share_of
from claimcheck.retelling.values import agree, says_when
from claimcheck.retelling.wide import says_the_same
from claimcheck.spans import Span
from claimcheck.tellings.slips import is_near_as_told, is_near_miss, is_slip, is_transposed
from claimcheck.tellings.words import put_for
from claimcheck.times import Time
from claimcheck.units import shared_names

# what it takes away that the sentences name others, have words that are told apart, or are of other times
APART = {name_others: 0.4, told_apart: 0.6, times_apart: 0.9}
ALONE = 0.4  # what it adds that no other value of the sources agrees
MOST = 60  # items of the sources with which one of the draft is compared
SENTENCES, COMMON = 12, 200  # sentences that are looked at; sentences that a word may stand in that leads to one
LARGE, SIZE = 100, Fraction(3, 2)  # figures that are of a size with one another: by how much at most
# in front of a whole: "of the 60 wells", "45 of 60", "among 60"
WHOLE = re.compile(r"(?:\b(?:of|among)\s(?:the|its|their|his|her|all|these|those)|\bamong|\bout\sof|\d\sof)\s\Z", re.I)
# behind a part, what says that it is one of what was just told
OF_THAT = re.compile(r"\sof\s(?:that|this|it|them|those|these|whom|which)\b")
YEAR = re.compile(r"\d{4}")
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
        found = [
            (
                other,
                context(item, other, self.draft, told),
                apart(item, other),
                says_the_same(item, other) and not deeds_apart(item, other),
            )
            for other, told in self.near(item)
            if told in akin and of_one_sort(item, other) and (not years_apart(item, other) or is_telling(item, other))
        ]
        alone = sum(agrees for *_, agrees in found) == 1
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
            or x.readings != y.readings
            or x.expression
            or y.expression
        ):
            return False
        own = {told.published.period for told in (self.draft, self.telling(other)) if told.published}
        return all(period.length_in_days() == 1 and period not in own for period in x.readings)

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
    def _said(self) -> dict[tuple[str, str], list[tuple[Item, Telling]]]:
        """The items of the sources by their sentences: what is copied is compared with nothing else."""
        found: dict[tuple[str, str], list[tuple[Item, Telling]]] = defaultdict(list)
        for told in self.sources:
            for item in told.items:
                found[item.said, item.mention.quote].append((item, told))
        return found

    @cached_property
    def _stated(self) -> dict[object, list[tuple[Item, Telling]]]:
        """The items of the sources by what they state."""
        found: dict[object, list[tuple[Item, Telling]]] = defaultdict(list)
        for told in self.sources:
            for item in told.items:
                found[value_of(item)].append((item, told))
        return found


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


def is_bare(a: Item, b: Item) -> bool:
    """Whether one of two figures does not say what it is of, and they have one digit."""
    x, y = a.mention.value, b.mention.value
    return isinstance(x, Quantity) and isinstance(y, Quantity) and not (x.unit and y.unit) and digits(b) < 2


def is_same_figure(a: Item, b: Item) -> bool:
    """Whether two items are one figure of one unit, as exact in one text as in the other."""
    x, y = a.mention.value, b.mention.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.stated is None or not (x.unit and y.unit):
        return False
    return x.stated == y.stated and (of_one_currency(x.unit, y.unit) or of_one_noun(x.unit, y.unit))


def is_telling(a: Item, b: Item) -> bool:
    """Whether two items are one figure of so many digits that the times and names of their sentences may be of something else."""
    return agree(a, b) and a.mention.kind != "time" and min(digits(a), digits(b)) >= TELLING


def is_slip_of(a: Item, b: Item) -> bool:
    """Whether one figure or date is the other with a slip of the pen."""
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Time) and isinstance(y, Time):
        return any(is_near_miss(p, q, strict=True) for p in x.readings for q in y.readings)
    return isinstance(x, Quantity) and isinstance(y, Quantity) and is_slip(x, y)


def is_plain(a: Item, b: Item, *, bare: bool = False) -> bool:
    """Whether one figure is another of its unit with two of three or more digits interchanged: 207 and 270 square kilometres.

    Of `bare` ones neither need say what it is of.
    """
    x, y = a.mention.value, b.mention.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or not (bare or (x.unit and y.unit)):
        return False
    return is_transposed(x, y) and min(digits(a), digits(b)) > 1


def of_one_grain(a: Item, b: Item) -> bool:
    """Whether two values are told so alike that they can contradict: no range of days against a day, no hours against years.

    Dates must be near misses: what lies years apart is of other things. So must figures that do not say what they are of.
    """
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Time) and isinstance(y, Time):
        if says_when(b, a) or (_lacks_year(a, b) and _of_one_day(x, y)):
            return False
        return any(is_near_as_told(p, q) for p in x.readings for q in y.readings)
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        if (share_of(x) is None) != (share_of(y) is None) or is_whole(a) != is_whole(b):
            return False
        if a.rate != b.rate or {TIME, ORDER} & {x.unit, y.unit} or OF_THAT.match(a.mention.source.suffix):
            return False
        named = Dimension.NUMBER not in (x.dimension, y.dimension) or put_for(a.deed, b.deed)
        return named or share_of(x) is not None or _is_of_one_size(x, y)
    return type(x) is type(y)


def _lacks_year(*items: Item) -> bool:
    """Whether one of some dates is written without its year, which is what its text lends it: "in June"."""
    return any(not YEAR.search(item.mention.quote) for item in items)


def _of_one_day(x: Time, y: Time) -> bool:
    """Whether two dates are one but for their year, as far as both are given."""
    pairs = ((p.edtf[4:], q.edtf[4:]) for p in x.readings for q in y.readings)
    return any(one and other and (one.startswith(other) or other.startswith(one)) for one, other in pairs)


def _is_of_one_size(x: Quantity, y: Quantity) -> bool:
    """Whether one of two figures that do not say what they are of may be a mistake for the other."""
    if is_slip(x, y) or x.stated is None or y.stated is None:
        return is_slip(x, y)
    less, more = sorted((x.stated, y.stated))
    return less >= LARGE and more <= less * SIZE


def is_whole(item: Item) -> bool:
    """Whether a figure is the whole that another is a part of: "of the 60 wells, 45"."""
    return bool(WHOLE.search(item.mention.source.prefix))


def value_of(item: Item) -> object:
    """What an item states, to look it up by."""
    value = item.mention.value
    if isinstance(value, Quantity):
        return value.stated, shared_names().get(value.unit, value.unit) if value.dimension is Dimension.MONEY else ""
    if isinstance(value, Time):
        return value.edtf
    return value.iso8601 if isinstance(value, CalendarDuration | FixedDuration) else value
