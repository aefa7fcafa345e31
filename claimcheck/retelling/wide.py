"""Whether a draft says what a source says when it says it otherwise: a third for 33 percent.

This is wider than what `claimcheck.quantities` and the rules take for the same, and counts only beside evidence that both speak
of one thing. What is asked is whether a reader of the source would let the words of the draft stand.
"""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from claimcheck.amounts import Amount, Verdict, last_place
from claimcheck.durations import CalendarDuration, FixedDuration, mean_days
from claimcheck.intervals import Interval
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.retelling.items import Item
from claimcheck.retelling.sorts import is_of_that_unit, share_of
from claimcheck.retelling.values import agree
from claimcheck.retelling.widedates import dates_the_same, is_week_apart
from claimcheck.tellings.slips import significant
from claimcheck.times import Time

ROUNDED = Fraction(1, 30)  # how far a part in words may lie from what it stands for
HALF = Fraction(1, 2)  # "an hour and a half" is no hour and thirty minutes to the minute
TEN = 10  # what is less is not rounded to a whole number
OPEN = Fraction(1, 4)  # how far what is said to be more, or less, may lie from what it is said to be more than
SHORT = Fraction(1, 8)  # the same for what is nearly or just short of it
LITTLE = Fraction(1, 20)  # of a small measure, what may be rounded away
LAST, ROUND = 2, 10  # of the last written place, about how many a figure may be off, unless it is a round one
JUST = re.compile(r"\b(?:just|little|slightly|barely|nearly|almost|close to|shy|short)\b", re.I)
# the whole within a figure, "26 of its 104 schools", and any figure in digits
WHOLE = re.compile(r"\s(?:out\s)?of\s(?:\w+\s)?(?P<whole>\d[\d,.]*)")
FIGURE = re.compile(r"\d(?:[\d,.]*\d)?")
SUMS = COUNTED | {Dimension.MONEY}


def _is_in_words(value: Quantity) -> bool:
    """Whether a figure is a part in words and of nothing more or less: "two fifths"."""
    return value.dimension in COUNTED and value.comparator == "=" and value.stated is not None


def _is_near_part(x: Quantity, y: Quantity) -> bool:
    """Whether a part in words may be what is told in a hundred: "one in five", and 19.6 percent."""
    mine, yours = share_of(x), share_of(y)
    if not _is_in_words(x) or mine is None or yours is None or mine.stated is None or yours.stated is None:
        return False
    return abs(mine.stated - yours.stated) <= mine.stated * ROUNDED


def says_the_same(a: Item, b: Item) -> bool:
    """Whether a reader of what a source says would let stand what a draft says."""
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return _figures(x, y, a.mention.quote) and _of_one_whole(a, b)
    if isinstance(x, Time) and isinstance(y, Time):
        return dates_the_same(a, b)
    durations = (CalendarDuration, FixedDuration)
    if isinstance(x, durations) and isinstance(y, durations):
        return x == y or lengths_meet(x, y, a.mention.quote)
    return agree(a, b) or is_of_that_unit(a, b) or is_of_that_unit(b, a)


def contradicts(a: Item, b: Item) -> bool:
    """Whether two values of one thing cannot both be right."""
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        if any(near(*pair) for near in (_is_near_part, is_rounded_measure) for pair in ((x, y), (y, x))):
            return False
        one, two = share_of(x) or x.amount, share_of(y) or y.amount
        same = y.in_unit(x.unit)
        two = two if same is None else share_of(same) or same.amount
        both = one.implied.intersection(two.implied)
        if one.stated is None and two.stated is None and (both is None or both.is_point):
            return True  # "620 to 640" and "640 to 660"
        return one.against(two) is not Verdict.MEET
    if isinstance(x, Time) and isinstance(y, Time):
        return not any(p.overlaps(q) or is_week_apart(p, q, x, y) for p in x.readings for q in y.readings)
    durations = (CalendarDuration, FixedDuration)
    if isinstance(x, durations) and isinstance(y, durations):
        return not x.days(implied=True).meets(y.days(implied=True)) and not _is_rounded_length(x, y)
    return False


def _is_rounded_length(*lengths: CalendarDuration | FixedDuration) -> bool:
    """Whether one of two lengths of time is the other in a greater unit, rounded, or with nothing but more or less of it.

    >>> from claimcheck.durations import duration
    >>> of = lambda number, unit, shape="=": duration(Amount.of(number, shape), unit)
    >>> _is_rounded_length(of(3, "year"), of(37, "month")), _is_rounded_length(of(3, "year"), of(26, "month"))
    (True, False)
    >>> _is_rounded_length(of(2, "hour"), of(2, "hour", ">")), _is_rounded_length(of(2, "hour"), of(3, "hour"))
    (True, False)
    """
    short, long = sorted(lengths, key=lambda length: mean_days(length.unit))
    if short.stated is None or long.stated is None:
        return False
    if short.unit == long.unit:
        return short.amount.against(long.amount) is Verdict.MEET
    place = min(HALF if long.stated % 1 == HALF else last_place(long.stated), Fraction(1))
    apart = abs(short.stated * mean_days(short.unit) - long.stated * mean_days(long.unit))
    return apart * 2 < place * mean_days(long.unit)


def _of_one_whole(a: Item, b: Item) -> bool:
    """Whether the sentence of a source has the whole that a figure is said to be a part of: "26 of its 104 schools"."""
    whole = WHOLE.search(a.mention.quote)
    return whole is None or whole["whole"] in FIGURE.findall(b.said)


def _figures(x: Quantity, y: Quantity, words: str) -> bool:
    if x.trend and y.trend and x.trend != y.trend:
        return False
    mine, yours = share_of(x), share_of(y)
    if mine is not None and yours is not None:
        if _is_in_words(x) and mine.stated is not None and yours.stated is not None:
            return _is_near_part(x, y) or _covers(mine, yours, words)
        return _covers(mine, yours, words) or (mine.stated is not None and yours.implied.contains(mine.stated))
    if {x.dimension, y.dimension} <= SUMS and x.unit != y.unit:
        return _covers(x.amount, y.amount, words)
    same = y.in_unit(x.unit) if x.dimension is y.dimension else None
    return same is not None and (_covers(x.amount, same.amount, words) or is_rounded_measure(x, same))


def _covers(draft: Amount, source: Amount, words: str) -> bool:
    """Whether the words of a draft cover the number of a source: "over 500" no 5,000, "12" no "more than 10"."""
    strict = draft.comparator in ("<", ">") and source.comparator not in (draft.comparator, "~")
    if draft.stated is not None and draft.stated == source.stated and not strict:
        return draft.against(source) is Verdict.MEET
    if source.cuts(draft) or draft.cuts(source):
        return True
    if is_rounded(draft, source):
        return True
    if is_other_limit(draft, source):
        return False
    number = source.stated if source.stated is not None else _middle(source.implied)
    if number is not None and number in (draft.implied.low, draft.implied.high) and draft.comparator == "=":
        return False  # half-way between two round numbers
    if draft.stated is None and source.stated is None:
        return source.implied.within(draft.implied)
    return number is not None and taken(draft, words).contains(number)


def is_other_limit(draft: Amount, source: Amount) -> bool:
    """Whether a draft and a source give two limits of one kind, and that of the draft is no rounder: "over 35,000", "over 39,000"."""
    one, two = draft.stated, source.stated
    if one is None or two is None or not (draft.comparator[0] == source.comparator[0] in "<>"):
        return False
    return one != two and significant(one) >= significant(two)


def is_rounded(draft: Amount, source: Amount) -> bool:
    """Whether a whole number is one with decimals, rounded: 38 and 38.2."""
    if draft.stated is None or source.stated is None or draft.comparator not in ("=", "~"):
        return False
    whole = draft.stated.denominator == 1 and source.stated.denominator > 1 and abs(source.stated) > TEN
    return whole and abs(draft.stated - source.stated) <= Fraction(1, 2)


def is_rounded_measure(draft: Quantity, source: Quantity) -> bool:
    """Whether a small whole number of a measure is one with decimals, rounded by little: 5 km for 4.8 km, but not for 4.6."""
    one, two = draft.stated, source.stated
    if draft.dimension is not Dimension.MEASURE or draft.unit != source.unit or one is None or two is None:
        return False
    plain = (draft.amount.comparator, source.amount.comparator) == ("=", "=")
    return plain and one.denominator == 1 < two.denominator and abs(one - two) <= abs(two) * LITTLE


def _middle(interval: Interval) -> Fraction | None:
    return (interval.low + interval.high) / 2 if interval.low is not None and interval.high is not None else None


def taken(amount: Amount, words: str) -> Interval:
    """What a reader takes from a figure with its words: "over 500" is no 5,000, and "nearly nine" no three."""
    implied, number = amount.implied, amount.stated
    if number and amount.comparator == "~":
        place = LAST * last_place(number)
        near = Interval(number - place, number + place)
        return near if place * ROUND < abs(number) else implied
    if number is None or number <= 0 or not amount.comparator.startswith(("<", ">")):
        return implied
    by = SHORT if JUST.search(words) or amount.approximate else OPEN
    if amount.comparator.startswith("<"):
        return Interval(number * (1 - by), implied.high, True, implied.high_closed)
    return Interval(implied.low, number * (1 + by), implied.low_closed, True)


def lengths_meet(x: CalendarDuration | FixedDuration, y: CalendarDuration | FixedDuration, words: str) -> bool:
    """Whether a length of time is one that a reader takes from the words of another."""
    days = evolve(x, amount=evolve(x.amount, implied=taken(x.amount, words))).days(implied=True)
    other = y.days(implied=True)
    return None not in (days.low, days.high, other.low, other.high) and other.meets(days)
