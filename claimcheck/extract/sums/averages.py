"""Averages that stand beside the total and the count they are worked out from.

"30 ships for $90 million, an average of $3 million each"; "900 points in 30 games, or 30 a game"; "12 boats at $2 million
each, a total of $24 million".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from claimcheck.amounts import Amount, last_place
from claimcheck.claims import Duration, Mention
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.text.sentences import sentences
from claimcheck.intervals import Interval
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import remembered

# what makes a figure that of one of many, before it
AVERAGE = re.compile(
    r"(?:,\s|\s\(|\s[–—-]\s|\s)(?:(?:or|that is|which is|that comes to|working out at|equal to)\s(?:an average (?:of|price of)\s)?"
    r"|(?:at\s)?an average (?:price\s|cost\s)?of\s|averaging\s)(?:about\s|some\s|roughly\s|just\s|only\s)?\Z"
)
# the same behind it
EACH = re.compile(r"\s(?:each|apiece|a head|per head|a piece)\b")
# between a count and the total of it, in either order; nothing else is told between them
BETWEEN = re.compile(r"(?:\s(?!(?:and|but|while|or|of|than|whom|which|from)\b)[\w’'-]{1,20}){0,8}\s\Z")
# between a count and what one of them costs: "12 boats at"
AT = re.compile(r"\s(?:at|for|costing|worth|priced at|paying)\s(?:about\s)?\Z")
# between that and the total
MAKING = re.compile(r",?\s(?:for\s|making\s|or\s|costing\s|totall?ing\s)?\Z")
IN_ALL = re.compile(r"\s(?:in all|in total|altogether|overall)\b")
LOOSE = Fraction(1, 4)  # by which an average may miss where it is of something slightly else


@frozen
class Average:
    """A total, how many it is divided among, what is said to be the share of each; whether the three stand side by side."""

    total: Mention
    count: Mention
    each: Mention
    beside: bool = True

    @property
    def worked_out(self) -> Interval | None:
        """The averages that total and count allow; None where the count may be nothing."""
        total, count = _amount(self.total).literal, _amount(self.count).literal
        if total.low is None or total.high is None or not count.low or count.high is None or count.low <= 0:
            return None
        return Interval(total.low / count.high, total.high / count.low)

    @property
    def stated(self) -> Interval:
        """The average as written, rounded as averages are: to its last digit that is not nothing."""
        amount = _amount(self.each)
        if amount.stated is None:
            return amount.literal
        room = last_place(amount.stated) / 2
        return amount.literal.hull(Interval(amount.stated - room, amount.stated + room))

    @property
    def central(self) -> Fraction:
        """The average of the figures as printed."""
        total, count = _amount(self.total).stated, _amount(self.count).stated
        assert total is not None
        assert count
        return total / count


def _amount(mention: Mention) -> Amount:
    value = mention.value
    assert isinstance(value, Quantity | CalendarDuration | FixedDuration)
    return value.amount


@remembered
def find_averages(text: str, mentions: Sequence[Mention]) -> Iterator[Average]:
    """The averages of a text whose total and count stand beside them."""
    figures = [m for m in mentions if isinstance(m.value, Quantity | CalendarDuration | FixedDuration)]
    if len(figures) < 3:
        return
    for (one, two), (_, three) in pairwise(pairwise(figures)):
        if three.span.end - one.span.start > FARTHEST:
            continue
        found = _behind(text, one, two, three) or _before(text, one, two, three)
        if found and all(_amount(m).stated for m in found) and not _parted(text, one, three):
            yield Average(*found)


def _parted(text: str, first: Mention, last: Mention) -> bool:
    """Whether a sentence ends between two figures."""
    known = sentences(text)
    at = bisect_left(known, first.span.end, key=lambda sentence: sentence.end)
    return at < len(known) and known[at].end <= last.span.start


FARTHEST = 160  # code points from the first figure to the last
Three = tuple[Mention, Mention, Mention]


def _behind(text: str, one: Mention, two: Mention, each: Mention) -> Three | None:
    """Total, count and share of "30 ships for $90 million, an average of $3 million each"."""
    gap = text[two.span.end : each.span.start]
    if not AVERAGE.fullmatch(gap) or not BETWEEN.fullmatch(text[one.span.end : two.span.start]):
        return None
    rate = _rate(each.value)
    if rate is None and not EACH.match(text, each.span.end) and "average" not in gap and "averaging" not in gap:
        return None
    for total, count in ((one, two), (two, one)):
        if _shared_out(total, count, each, rate):
            return total, count, each
    return None


def _before(text: str, count: Mention, each: Mention, total: Mention) -> Three | None:
    """The same of "12 boats at $2 million each, a total of $24 million"."""
    tail = EACH.match(text, each.span.end)
    if tail is None or not AT.fullmatch(text, count.span.end, each.span.start):
        return None
    whole = total.quote.lower().startswith("a total of") or IN_ALL.match(text, total.span.end)
    if not whole or not MAKING.fullmatch(text, tail.end(), total.span.start):
        return None
    return (total, count, each) if _shared_out(total, count, each, None) else None


def _rate(value: object) -> str | None:
    """The noun behind "per": "USD / family" is of a family."""
    unit = value.unit if isinstance(value, Quantity) else ""
    return unit.rpartition("/ ")[2] if "/ " in unit else None


def _shared_out(total: Mention, count: Mention, each: Mention, rate: str | None) -> bool:
    """Whether the units fit: what is shared out is what each gets, and the count is of those who get it."""
    whole, share = total.value, each.value
    if not isinstance(whole, Quantity) or not isinstance(share, Quantity) or whole.trend or share.trend:
        return False
    if whole.dimension in (Dimension.PERCENT, Dimension.POINTS) or "/" in whole.unit:
        return False
    if rate is not None:
        base = share.unit.rpartition("/ ")[0].strip()
        return _counts(count, rate) and (base == whole.unit or (base == "" and share.dimension is Dimension.NUMBER))
    counted = isinstance(count.value, Quantity) and count.value.dimension is Dimension.COUNT
    return counted and share.unit == whole.unit and share.dimension is whole.dimension is Dimension.MONEY


def _counts(count: Mention, noun: str) -> bool:
    value = count.value
    if isinstance(value, Duration):
        return value.unit == noun
    return isinstance(value, Quantity) and value.unit == noun and value.dimension is Dimension.COUNT
