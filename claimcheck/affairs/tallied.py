"""How many names a list has in one text, and how many another says there are: "with twelve countries", and thirteen are named.

The list is a whole one, most of the words that say of what it is stand in the sentence with the number too, and so does the name of a
body. A number with a date of its own, or one that is only a bound, is left alone: more may have come since.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from claimcheck.affairs.retold import Retold
from claimcheck.affairs.rolls import Text
from claimcheck.affairs.signs import near
from claimcheck.amounts import Amount
from claimcheck.claims import Mention, View
from claimcheck.entities import Reference
from claimcheck.enumerations import Enumeration
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tellings.told import Told, sentences_of
from claimcheck.tellings.words import means
from claimcheck.times import Time

LEAST, MOST = 3, 30  # names of such a list
COMMON = 3  # content words that both sentences have
BESIDE = 80  # code points behind a number in which the list that it counts begins
DAYS = 21  # between two texts on one list
LANDS = frozenset({"country", "nation", "state", "government"})  # what lands may be counted as


@frozen(eq=False)
class Listed:
    """A whole list of names: its sentence, what its names are called, and how many there are."""

    mention: Mention = field(repr=False)
    told: Told = field(repr=False)
    units: frozenset[str]
    count: int


@frozen(eq=False)
class Counting:
    """A sentence without a date, and the numbers in it."""

    view: View = field(repr=False)
    told: Told = field(repr=False)
    numbers: Sequence[tuple[Mention, Quantity]]


def tallied(views: Sequence[View]) -> Iterator[tuple[View, View, Retold]]:
    """The lists of one text and the numbers of another that count them otherwise, in pairs; the list is the first."""
    lists = [(v, one) for v in views if any(isinstance(m.value, Enumeration) for m in v.mentions) for one in _listed(v)]
    countings = list(_countings(views)) if lists else []
    places: dict[str, set[int]] = defaultdict(set)  # of those in which a unit is counted
    for place, counting in enumerate(countings):
        for _, number in counting.numbers:
            places[number.unit].add(place)
    for view, one in lists:
        for place in sorted(set[int]().union(*(places[unit] for unit in one.units if unit in places))):
            other = countings[place].view
            if other is not view and near(view.anchor.period, other.anchor.period, DAYS):
                yield from ((view, other, told) for told in _counted(view, one, countings[place]))


def _countings(views: Sequence[View]) -> Iterator[Counting]:
    """The sentences of texts that count something, and bear no date."""
    for view in views:
        for told in sentences_of(view):
            numbers = [(m, q) for m, q in told.sentence.valued(Quantity) if _is_exact(q)]
            if numbers and next(iter(told.sentence.valued(Time)), None) is None:
                yield Counting(view, told, numbers)


def _listed(view: View) -> list[Listed]:
    rolls = {roll.source.span: roll for roll in Text.of(view).rolls if LEAST <= len(roll.names) <= MOST}
    if not rolls:
        return []
    lands = {
        m.quote.removeprefix("the ")
        for m in view.mentions
        if isinstance(m.value, Reference) and m.value.entities and m.value.entities[0].type in ("country", "territory")
    }
    found = []
    for told in sentences_of(view):
        for mention in told.sentence.mentions:
            roll = rolls.get(mention.span)
            if roll is None or not isinstance(mention.value, Enumeration) or mention.value.more:
                continue
            are_lands = all(item.removeprefix("the ") in lands for item in mention.value.items)
            found.append(Listed(mention, told, LANDS if are_lands else roll.words, len(roll.names)))
    return found


def _counted(view: View, listed: Listed, counting: Counting) -> Iterator[Retold]:
    """The number of a sentence of another text that is of a list, and not its number."""
    told, figures = counting.told, [(m, q) for m, q in counting.numbers if q.unit in listed.units]
    if len(figures) != 1:
        return
    (mention, value), both = figures[0], _in_common(listed, told)
    if any(0 <= m.span.start - mention.span.end <= BESIDE for m, _ in told.sentence.valued(Enumeration)):
        return  # it counts a list of its own
    if value.stated != listed.count and len(both) >= COMMON and _names_one_body(view, counting.view):
        stated = Quantity(Amount.of(listed.count), value.unit, Dimension.COUNT)
        span = Span(listed.mention.span.start, listed.mention.span.end)
        yield Retold(span, mention.span, (stated, value), ", ".join(both[:5]))


def _is_exact(value: Quantity) -> bool:
    return (
        value.dimension is Dimension.COUNT and value.comparator == "=" and value.stated is not None and value.stated > 1
    )


def _in_common(listed: Listed, told: Told) -> list[str]:
    return sorted(word for word in listed.told.content if means(word, told.content))


def _names_one_body(a: View, b: View) -> bool:
    """Whether two texts name a body, or another name that few have."""
    return bool(_bodies(a) & _bodies(b) or len(a.about & b.about) > 1)


def _bodies(view: View) -> frozenset[str]:
    named = (m.value.candidates for m in view.mentions if isinstance(m.value, Reference) and m.value.candidates)
    return frozenset(ids[0] for ids in named if ":" in ids[0] and not ids[0].startswith(("place:", "INT:", "EU:")))
