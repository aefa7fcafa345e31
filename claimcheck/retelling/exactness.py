"""Whether a source bears out all that a draft says: a draft may say as much as its source or less, never more.

Two values that can both be right of one thing (see `wide`) are not yet one statement: 400 may be a rounded 420, and yet whoever
has read 400 does not know of 420. A value of a draft is borne out by

    a figure          that is the same number, or one of which it is a rounding: 400 by 412, never 412 by 400
    a comparator      of the same number that says as much: "at least 400" by "more than 400", "400" by neither
    a range           that lies within it; another range by its very ends
    a date            that lies within its own: "in May" by "3 May"
    a length of time  as a figure; nine weeks are told more closely than two months
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from attrs import evolve

from claimcheck.amounts import Amount, Verdict, last_place
from claimcheck.durations import CalendarDuration, FixedDuration, mean_days
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.retelling.items import Item
from claimcheck.retelling.sorts import share_of
from claimcheck.retelling.values import agree, vaguer
from claimcheck.retelling.wide import contradicts, is_other_limit, is_rounded, is_rounded_measure, lengths_meet, taken
from claimcheck.retelling.widedates import dates_the_same
from claimcheck.tables import table
from claimcheck.times import Time

Duration = CalendarDuration | FixedDuration
ABOUT, NEARLY = "~", "nearly"
# what a draft may say of a number, and what a source may say of it that bears this out
BORNE_BY = {
    "=": {"="},
    ABOUT: {"=", ABOUT, ">", NEARLY},
    ">": {">"},
    ">=": {">=", ">", "="},
    "<": {"<", NEARLY},
    "<=": {"<=", "<", "=", NEARLY},
    NEARLY: {NEARLY},
}
IN_WORDS = Fraction(1, 15)  # of a part in words, how closely it is told: "a third" may be 32 or 34 in a hundred


def bears_out(item: Item, other: Item) -> bool:
    """Whether another mention of the same thing says all that a mention of a draft says."""
    x, y = item.mention.value, other.mention.value
    if _is_extent(item, other):
        return True
    if isinstance(x, Time) and isinstance(y, Time):
        said = agree(item, other) or dates_the_same(item, other)
        return said and not _is_limit_of(x, y) and (x.clock is None or x.clock == y.clock)
    return says_no_more(x, y, item.mention.quote, other.mention.quote)


def _is_extent(item: Item, other: Item) -> bool:
    """Whether "over" in front of a length or an area says where it lies, and not that it is more: "stretched over 6 km"."""
    x, y = item.mention.value, other.mention.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.dimension is not Dimension.MEASURE:
        return False
    return _led(item) and x.comparator == ">" and x.unit == y.unit and x.stated == y.stated and y.comparator == "="


def _led(item: Item) -> bool:
    """Whether an item begins with "over", behind a verb of what extends."""
    before = [word.low for word in item.told.words if word.start < item.mention.span.start][-2:]
    return item.mention.quote.lower().startswith("over ") and bool(_extending() & {lemma_of(word) for word in before})


@cache
def _extending() -> frozenset[str]:
    return frozenset(table("reckoning")["extending"]["verbs"])


def says_no_more(draft: object, source: object, words: str, theirs: str) -> bool:
    """Whether a value of a draft, in its words, says no more than one of a source does, in theirs, of the same thing."""
    if isinstance(draft, Quantity) and isinstance(source, Quantity):
        return _figures(_as_reached(draft, words, source), _as_reached(source, theirs, draft), words)
    if isinstance(draft, Time) and isinstance(source, Time):
        within = any(_within(p, q) for p in draft.readings for q in source.readings)
        return within and (draft.clock is None or draft.clock == source.clock)
    if isinstance(draft, Duration) and isinstance(source, Duration):
        return _lengths(draft, source, words)
    return True


def gives_less(item: Item, other: Item) -> bool:
    """Whether another mention may be of what a draft says, which says more of it than the other does: 412, and 400."""
    x, y = item.mention.value, other.mention.value
    if isinstance(x, Time) and isinstance(y, Time):
        return (vaguer(item, other) or dates_the_same(other, item)) and not bears_out(item, other)
    if contradicts(item, other) or bears_out(item, other):
        return False
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        mine, yours = share_of(x), share_of(y)
        same = y.in_unit(x.unit) or y
        return _leaves(same.amount, x.amount) if mine is None or yours is None else _leaves(_as_told(y, yours), mine)
    if not isinstance(x, Duration) or not isinstance(y, Duration):
        return False
    return _leaves(y.amount, x.amount.scaled(mean_days(x.unit) / mean_days(y.unit)))


def _leaves(source: Amount, draft: Amount) -> bool:
    """Whether a reader of a figure of a source may take it for that of a draft: "more than 22,000" for no 2,200."""
    if source.stated is not None and draft.stated is not None and source.comparator == "=":
        return abs(source.stated - draft.stated) * 2 <= max(source.step, last_place(source.stated))
    implied = source.implied
    if source.stated is not None and source.stated == draft.stated:
        return True
    if implied.low is None or implied.high is None:
        return False
    return implied.meets(draft.implied) if draft.stated is None else implied.contains(draft.stated)


def is_rounder(item: Item, other: Item) -> bool:
    """Whether a figure of a source is a round one, with nothing said around it, and that of a draft is another number."""
    x, y = item.mention.value, other.mention.value
    round_one = isinstance(y, Quantity) and y.comparator == "=" and y.amount.step > 0
    return round_one and isinstance(x, Quantity) and isinstance(y, Quantity) and x.stated != y.stated


def _is_limit_of(draft: Time, source: Time) -> bool:
    """Whether a source says no more than by when what a draft gives a time of its own: "in 2018", and "before 2019"."""
    return all(p.earliest is None for p in source.readings) and all(p.earliest is not None for p in draft.readings)


def _as_reached(figure: Quantity, words: str, other: Quantity) -> Quantity:
    """A figure that says how many there are at most as well as at least, read as the limit that the other one gives."""
    if figure.stated is None or other.comparator != "<=" or not words.lower().startswith(_reached()):
        return figure
    return evolve(figure, amount=Amount.of(figure.stated, "<=", step=figure.amount.step))


@cache
def _reached() -> tuple[str, ...]:
    return tuple(table("reckoning")["reached"]["words"])


def _figures(draft: Quantity, source: Quantity, words: str) -> bool:
    mine, yours = share_of(draft), share_of(source)
    if mine is not None and yours is not None and (draft.dimension, source.dimension) != (Dimension.PERCENT,) * 2:
        mine, yours = _as_told(draft, mine), _as_told(source, yours)
        near = mine.stated is not None and yours.stated is not None and abs(mine.stated - yours.stated) * 2 <= mine.step
        in_words = mine.comparator == "=" and draft.dimension is not Dimension.PERCENT
        alike = yours.comparator == "=" or (yours.comparator == ABOUT and source.dimension is Dimension.PERCENT)
        return (in_words and alike and near) or _amounts(mine, yours, words)
    same = source.in_unit(draft.unit) if draft.dimension is source.dimension else None
    if same is None or draft.unit == source.unit:
        return _amounts(draft.amount, source.amount, words) or is_rounded_measure(draft, source)
    return _amounts(draft.amount, same.amount, words) or draft.against(source) is Verdict.MEET


def _as_told(value: Quantity, share: Amount) -> Amount:
    """A part of one, which in words is told less closely than in a hundred: "a third"."""
    if value.dimension is Dimension.PERCENT or share.stated is None:
        return share
    return evolve(share, step=share.stated * IN_WORDS)


def _amounts(draft: Amount, source: Amount, words: str) -> bool:
    if draft == source:
        return True
    if draft.stated is None and source.stated is None:
        return _ranges(draft, source, words)
    if draft.stated is None or source.stated is None:
        return source.implied.within(taken(draft, words))
    if draft.stated == source.stated:
        return _said(source) in BORNE_BY.get(_said(draft), {_said(draft)})
    if draft.cuts(source) or is_rounded(draft, source):
        return True
    if _place(draft, draft.stated) < _given(source, source.stated) or is_other_limit(draft, source):
        return False
    around = taken(draft, words)
    if _said(source) not in ("=", ABOUT) or (_said(source) == ABOUT and _said(draft) not in ("=", ABOUT)):
        return source.implied.within(around)
    halfway = _said(draft) == "=" and source.stated in (around.low, around.high)
    return around.contains(source.stated) and not halfway


def _ranges(draft: Amount, source: Amount, words: str) -> bool:
    """Whether the ends of a range are those of another one, or roundings of them: "40 to 60" bears out no "30 to 60"."""
    low, high = draft.literal.low, draft.literal.high
    if low is None or high is None:  # "dozens"
        return source.implied.within(taken(draft, words))
    place = min(last_place(low), last_place(high))
    ends = ((low, source.literal.low), (high, source.literal.high))
    return all(two is not None and (one == two or abs(one - two) * 2 < place) for one, two in ends)


def _said(amount: Amount) -> str:
    """What is said around a number."""
    return NEARLY if amount.approximate and amount.comparator == "<" else amount.comparator


def _place(amount: Amount, stated: Fraction) -> Fraction:
    """The last place of a number that is told: of 420 ten, of 400 a hundred."""
    return max(amount.step, last_place(stated))


def _given(amount: Amount, stated: Fraction) -> Fraction:
    """The last place of a number that is known from it: of an exact count every one, of "about 420" the tens."""
    return amount.step if amount.comparator == "=" else _place(amount, stated)


def _within(draft: Period, source: Period) -> bool:
    """Whether what a source dates so is dated by the draft as well: "in May", and "on 3 May"."""
    return draft == source or draft.contains(source)


def _lengths(draft: Duration, source: Duration, words: str) -> bool:
    """A length of time as a figure; that a greater unit stands for so many smaller ones is no rounding."""
    if draft == source:
        return True
    one, two = _in_days(draft), _in_days(source)
    if one.stated is None or two.stated is None or one.stated == two.stated:
        return _amounts(one, two, words)
    told, given = _place(draft.amount, draft.stated or Fraction(1)), _place(source.amount, source.stated or Fraction(1))
    return told * mean_days(draft.unit) >= given * mean_days(source.unit) and lengths_meet(draft, source, words)


def _in_days(length: Duration) -> Amount:
    return length.amount.scaled(mean_days(length.unit))
