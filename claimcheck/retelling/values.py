"""What the values of two items are to one another: of one sort, the same, or one less exact than the other."""

from __future__ import annotations

from claimcheck.amounts import Verdict
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.entities import Reference
from claimcheck.periods import Period
from claimcheck.quantities import COUNTED, Quantity
from claimcheck.retelling.items import Item
from claimcheck.terms import equivalent
from claimcheck.times import Time

YEAR = 366  # days: what is longer dates nothing


def of_one_thing(a: Item, b: Item) -> bool:
    """Whether two mentions are of one kind, and measure, date or name one sort of thing, whatever they say."""
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        if {x.dimension, y.dimension} == COUNTED:
            return True  # "at least 31" of a headline, "at least 31 people" of its text
        return x.unit == y.unit or x.in_unit(y.unit) is not None or equivalent(x.unit, y.unit)
    if isinstance(x, Reference) and isinstance(y, Reference):
        return bool(set(x.candidates) & set(y.candidates)) or x.name == y.name
    durations = (CalendarDuration, FixedDuration)
    return a.aged == b.aged and (type(x) is type(y) or (isinstance(x, durations) and isinstance(y, durations)))


def agree(a: Item, b: Item) -> bool:
    """Whether a mention of the draft says no more than another mention of the same thing does."""
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return _figures_agree(x, y)
    if isinstance(x, Time) and isinstance(y, Time):
        return x == y or (not says_when(b, a) and any(_says(p, q) for p in x.readings for q in y.readings))
    if isinstance(x, Reference) and isinstance(y, Reference):
        return bool(set(x.candidates) & set(y.candidates)) or x.name == y.name
    return x == y


def _figures_agree(x: Quantity, y: Quantity) -> bool:
    """Whether figures are one, or both are bounded and meet: "at least 31" is no support for 640,000."""
    if x == y:
        return True
    if x.against(y) not in (Verdict.MEET, None):
        return False
    if x.stated is not None and x.stated == y.stated and x.unit == y.unit:
        return True
    if not (x.unit and y.unit):
        return x.stated is not None and x.stated == y.stated
    bounded = all(end is not None for q in (x, y) for end in (q.implied.low, q.implied.high))
    return bounded and x.against(y) is Verdict.MEET


def _says(draft: Period, source: Period) -> bool:
    """Whether a source dates a thing as the draft does, or more closely: "5 March" is support for "March"."""
    ends = (draft.earliest, draft.latest), (source.earliest, source.latest)
    if ends[0] == ends[1]:
        return draft == source or any(end is not None for end in ends[0])  # of no year: 30 June is not 15 July
    earliest, latest = ends[0]
    return earliest is not None and latest is not None and latest - earliest <= YEAR and draft.contains(source)


def is_stretch(time: Time) -> bool:
    """Whether a time is several years counted from the text's own date, "the next three years": no day in it is meant."""
    lengths = [period.length_in_days() for period in time.readings]
    return time.expression is not None and bool(lengths) and all(days is not None and days > YEAR for days in lengths)


def says_when(item: Item, other: Item) -> bool:
    """Whether a text counts a day from its own date, "today", where the other gives a longer time: it dates the saying, perhaps."""
    one, two = item.mention.value, other.mention.value
    if not isinstance(one, Time) or not isinstance(two, Time) or not one.expression or two.expression:
        return False
    return all(p.length_in_days() == 1 for p in one.readings) and not any(q.length_in_days() == 1 for q in two.readings)


def vaguer(a: Item, b: Item) -> bool:
    """Whether the other mention dates a thing less closely than this one, and not otherwise: "in June", "30 June"."""
    x, y = a.mention.value, b.mention.value
    return isinstance(x, Time) and isinstance(y, Time) and any(_says(q, p) for p in x.readings for q in y.readings)
