"""What two values of a source come to, where a draft has done the sum: 15.2 of 30.4 million is half, 2009 is 15 years ago.

    a part, a percentage    one of two figures of a unit in the other
    a multiple              the greater of two in the smaller one
    a rise or fall in parts the difference in the earlier one
    a difference            of two figures of a unit
    a number                of what is listed
    a duration              from one date to another, or to the day of the draft

Both values stand in one sentence of a source, which speaks of the same as the draft's; or the one is the day of the draft.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from itertools import combinations, product

from attrs import evolve, frozen

from claimcheck.amounts import Amount
from claimcheck.datewords import in_words
from claimcheck.days import Day
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.enumerations import Enumeration
from claimcheck.intervals import Interval, show
from claimcheck.periods import Period
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.retelling.items import Item
from claimcheck.retelling.sorts import is_multiple, of_one_currency, of_one_noun, share_of
from claimcheck.retelling.wide import ROUNDED, taken
from claimcheck.tables import table
from claimcheck.tellings.told import WORD
from claimcheck.times import Time

BESIDE = 12  # code points beside a figure that may say that it is a difference
YEAR, WEEK = 365, 7  # days
THOUSAND = 1_000
LISTED = 3  # of a list whose length is told in its place
POINTS = frozenset({"point", "pp"})
CENTS = frozenset({"cent", "penny", "pence"})


@frozen(eq=False)
class Reckoned:
    """Two items of a source, or one, and what they come to, in words."""

    items: tuple[Item, ...]
    words: str


def reckoned(item: Item, others: Iterable[Item], today: Period | None) -> Iterator[Reckoned]:
    """What the items of one sentence of a source come to that a draft states; `today` is the day of the draft."""
    value, several = item.mention.value, list(others)
    if isinstance(value, Quantity):
        figures = [(i, i.mention.value) for i in several if isinstance(i.mention.value, Quantity)]
        for (a, x), (b, y) in combinations(figures if _may_be_reckoned(item, value) else (), 2):
            if words := _figures(item, value, x, y):
                yield Reckoned((a, b), words)
        yield from (Reckoned((i,), words) for i in several if (words := _listed(value, i.mention.value)))
    if isinstance(value, CalendarDuration | FixedDuration) and is_difference(item):
        yield from _lengths_apart(value, several)
    if isinstance(value, Time):
        yield from _stretches(value, several)
    if isinstance(value, CalendarDuration):
        yield from _durations(evolve(value, amount=_covered(value, item.mention.quote)), several, today)


def _may_be_reckoned(item: Item, value: Quantity) -> bool:
    """Whether a draft says of a figure that two others come to it: as a share, as so many times, as what they differ by."""
    if share_of(value) is not None or is_multiple(item) or _differs(item):
        return True
    return value.dimension is Dimension.NUMBER and is_difference(item)


def _figures(item: Item, value: Quantity, x: Quantity, y: Quantity) -> str:
    """What two figures of one unit come to, where the draft says so."""
    if x.stated is None or y.stated is None or x.stated == y.stated or min(x.stated, y.stated) <= 0:
        return ""
    if not _of_one_unit(x, y):
        return ""
    less, more = sorted((x.stated, y.stated))
    words, share = item.mention.quote, share_of(value)
    shown = f"{show(less)} and {show(more)}"
    if share is not None:
        base = {"up": less, "down": more}.get(value.trend or _direction(item))
        part = less / more if base is None else (more - less) / base
        said = "of the other" if base is None else "more" if base == less else "less"
        return f"{shown}: the one is {show(round(part * 100, 1))} % {said}" if _is(share, words, part) else ""
    if is_multiple(item):
        times = more / less
        return f"{shown}: the one is {show(round(times, 1))} times the other" if _is(value.amount, words, times) else ""
    apart = _in_one_unit(value, x) if _differs(item) else None
    if apart is None and value.dimension is Dimension.NUMBER and x.dimension in COUNTED and is_difference(item):
        exact = value.stated == more - less  # "187 films, thirty more than"; "18,700 children, 400 more"
        apart = value.amount if exact or (less >= THOUSAND and value.amount.step > 0) else None
    return f"{shown}: {show(more - less)} apart" if apart and _is(apart, words, more - less) else ""


def _direction(item: Item) -> str:
    """Whether what stands right behind a part says that it is one more or one less: "a third more than in 2020"."""
    behind = WORD.match(item.mention.source.suffix.lstrip())
    words = table("reckoning")["directions"]
    return next((way for way in ("up", "down") if behind and behind[0].lower() in words[way]), "")


def _listed(value: Quantity, other: object) -> str:
    """How many a list of a source names, where the draft gives their number: "thirteen partners"."""
    if not isinstance(other, Enumeration) or other.more or value.dimension not in COUNTED or value.comparator != "=":
        return ""
    named = other.items
    return (
        f"{len(named)} are listed there, from {named[0]} to {named[-1]}" if value.stated == len(named) >= LISTED else ""
    )


def _differs(item: Item) -> bool:
    """Whether the words right beside a figure say that it is a difference: "£27 million more", "all but two"."""
    mention = item.mention
    beside = f"{mention.source.prefix[-BESIDE:]} {mention.quote} {mention.source.suffix[:BESIDE]}"
    return bool(differing() & set(WORD.findall(beside.lower())))


def is_difference(item: Item) -> bool:
    """Whether a figure is said to be how much more or less something is: "£27 million less than the dearest bid"."""
    behind = WORD.match(item.mention.source.suffix.lstrip())
    return behind is not None and behind[0].lower() in differing()


@cache
def differing() -> frozenset[str]:
    """Words that say that a figure beside them is a difference."""
    return frozenset(table("reckoning")["differing"]["words"])


def _of_one_unit(x: Quantity, y: Quantity) -> bool:
    return x.unit == y.unit or not (x.unit and y.unit) or of_one_noun(x.unit, y.unit)


def _in_one_unit(value: Quantity, x: Quantity) -> Amount | None:
    """A difference in the unit of the figures it may be of; cents as parts of their currency."""
    if value.dimension is Dimension.NUMBER and x.dimension is Dimension.MONEY and value.amount.step >= THOUSAND:
        return value.amount  # "16 million", of money
    if value.unit in POINTS and x.dimension is Dimension.PERCENT:
        return value.amount  # "eleven points more", of two percentages
    if Dimension.NUMBER in (value.dimension, x.dimension) or Dimension.PERCENT in (value.dimension, x.dimension):
        return None
    if value.unit in CENTS and x.dimension is Dimension.MONEY and x.unit not in CENTS:
        return value.amount.scaled(Fraction(1, 100))
    return value.amount if of_one_currency(value.unit, x.unit) or of_one_noun(value.unit, x.unit) else None


def _is(amount: Amount, words: str, number: Fraction) -> bool:
    """Whether a figure of a draft covers what was reckoned: within its last place, and one part in thirty."""
    stated = amount.stated
    near = stated is not None and amount.comparator == "=" and abs(number - stated) <= stated * ROUNDED
    return bool(near) or taken(amount, words).contains(number)


def covers(value: object, words: str, part: Fraction) -> bool:
    """Whether a figure of a draft that is a part covers a part that was reckoned."""
    share = share_of(value) if isinstance(value, Quantity) else None
    return share is not None and _is(share, words, part)


def _durations(value: CalendarDuration, others: list[Item], today: Period | None) -> Iterator[Reckoned]:
    """How long it is from one date of a source to another, or to the day of the draft."""
    dates = [
        (i, p) for i in others if isinstance(i.mention.value, Time) for p in i.mention.value.readings[:1] if is_plain(p)
    ]
    for a, x in ((i, p) for i in others if isinstance(i.mention.value, Time) for p in i.mention.value.readings[:1]):
        if _covers_days(value, x):
            yield Reckoned((a,), f"from {in_words(_day(x.earliest))} to {in_words(_day(x.latest))}")
    for (a, x), (b, y) in combinations(dates, 2):
        if _lasts(value, x, y) or _lasts(value, y, x):
            yield Reckoned((a, b), f"from {in_words(x)} to {in_words(y)}")
    for a, x in dates:
        if today is not None and _lasts(value, x, today):
            yield Reckoned((a,), f"from {in_words(x)} to {in_words(today)}, the day of the draft")


def _lengths_apart(value: CalendarDuration | FixedDuration, others: list[Item]) -> Iterator[Reckoned]:
    """By how much one length of time is longer than another one: "nine minutes more", of 28 and 37."""
    lengths = [(i, v) for i in others if isinstance(v := i.mention.value, CalendarDuration | FixedDuration)]
    for (a, x), (b, y) in combinations(lengths, 2):
        one, two = x.stated, y.stated
        if x.unit == y.unit == value.unit and one is not None and two is not None and abs(one - two) == value.stated:
            yield Reckoned(
                (a, b), f"{show(min(one, two))} and {show(max(one, two))} {x.unit}s: {show(abs(one - two))} apart"
            )


def _stretches(value: Time, others: list[Item]) -> Iterator[Reckoned]:
    """A day and how long it goes on from then: "for 18 months from 28 April"."""
    lengths = [(i, v) for i in others if isinstance(v := i.mention.value, CalendarDuration)]
    days = [(i, p) for i in others if isinstance(i.mention.value, Time) for p in i.mention.value.readings[:1]]
    for period in value.readings:
        for (a, start), (b, length) in product(days, lengths):
            if _begins(period, start) and _lasts(length, start, _end(period)):
                yield Reckoned((a, b), f"{length} from {in_words(start)}")


def _begins(period: Period, start: Period) -> bool:
    """Whether a stretch of more than a day begins with one."""
    is_day = start.length_in_days() == 1
    return is_day and period.earliest == start.earliest and (period.length_in_days() or 0) > 1


def _end(period: Period) -> Period:
    """The last day of a stretch."""
    return Period.between(period.latest, period.latest)


def _covered(value: CalendarDuration, words: str) -> Amount:
    """What a reader takes from a length of time: "more than sixty years" is no hundred."""
    return evolve(value.amount, implied=taken(value.amount, words))


def _day(day: Day | None) -> Period:
    return Period.between(day, day)


def _covers_days(value: CalendarDuration, period: Period) -> bool:
    """Whether a stretch from one day to another, both counted, has as many days: "eleven days", "23 July to 2 August"."""
    days = {"day": 1, "week": WEEK}.get(value.unit)
    is_stretch = "/" in period.edtf and period.earliest is not None and period.latest is not None
    return (
        bool(days) and is_stretch and value.stated is not None and period.length_in_days() == value.stated * (days or 1)
    )


def is_plain(period: Period) -> bool:
    """Whether a period is a day, a month or a year, or begins with one and is open; a life from 1889 to 1973 is none."""
    return period.edtf.count("/") == 0 or period.latest is None


def _lasts(value: CalendarDuration, start: Period, end: Period) -> bool:
    """Whether it is about so long from one period to another; "since 1998" begins in 1998."""
    first = start.latest if start.latest is not None else start.earliest
    stated = value.stated
    if stated is None or start.earliest is None or first is None or end.earliest is None or end.latest is None:
        return False
    first = max(first, start.earliest + (YEAR - 1)) if start.latest is None else first
    by = Fraction(YEAR, 6) if value.unit == "year" else Fraction(5)
    days = value.days(implied=True)
    if days.low is None or days.high is None:
        return False
    return (
        Interval(days.low - by, days.high + by).meets(
            Interval(
                Fraction(min(end.earliest - first, end.latest - start.earliest)), Fraction(end.latest - start.earliest)
            )
        )
        and end.earliest > start.earliest
    )
