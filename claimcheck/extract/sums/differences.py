"""By how much a figure changed, beside the figures before and after: what the three allow of one another.

The change is a percentage, so many points, so many of what is counted ("by 120"), or a fraction in words ("by a third").
"""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, frozen

from claimcheck.amounts import Amount, last_place
from claimcheck.claims import Mention
from claimcheck.extract.sums.rounding import alike_precise, read_together
from claimcheck.intervals import Interval
from claimcheck.quantities import Dimension, Quantity

HUNDRED = 100
BY = re.compile(r"\b(?:by|of)\s(?:about\s|some\s|nearly\s|almost\s|just\s|only\s|over\s)?\Z")
LOOSE = Fraction(4)  # points by which "a third" may miss
HALF = Fraction(1, 2)  # points by which a percentage may: it was cut, not rounded


@frozen
class Change:
    """By how much a figure changed, and the figures that say so as well; `up` is the direction stated, if any.

    `by` is a percentage where it is one or a fraction; else it is a difference. `room` is by how much it may miss;
    `beside` that one sentence holds them all.
    """

    percent: Mention
    by: Quantity
    base: Mention
    result: Mention
    up: bool | None
    room: Fraction = HALF
    beside: bool = True

    @property
    def is_relative(self) -> bool:
        """Whether the change is one in percent of the base."""
        return self.by.dimension is Dimension.PERCENT

    @property
    def worked_out(self) -> Interval | None:
        """The changes that the two figures allow, set beside one another; None where the base may be nothing."""
        return self._between(*read_together(self._amounts))

    @property
    def at_most(self) -> Interval | None:
        """The changes that they allow where both are as round as they can be."""
        return self._between(*alike_precise(self._amounts))

    @property
    def _amounts(self) -> list[Amount]:
        return [m.value.amount for m in (self.base, self.result) if isinstance(m.value, Quantity)]

    def _between(self, base: Interval, result: Interval) -> Interval | None:
        if not self.is_relative:
            return result - base
        if base.low is None or base.high is None or result.low is None or result.high is None or base.low <= 0:
            return None
        return Interval((result.low / base.high - 1) * HUNDRED, (result.high / base.low - 1) * HUNDRED)

    @property
    def stated(self) -> Interval:
        """The change as stated, below nothing for a fall."""
        return -self.by.amount.literal if self.up is False else self.by.amount.literal

    @property
    def central(self) -> Fraction | None:
        """The change from the figures as printed."""
        base, result = (m.value.stated for m in (self.base, self.result) if isinstance(m.value, Quantity))
        if base is None or result is None or not base:
            return None
        return (result / base - 1) * HUNDRED if self.is_relative else result - base


def change_in(text: str, mention: Mention) -> tuple[Quantity, Fraction] | None:
    """By how much a mention says that something changed, and by how much that may miss; None where it says no such thing."""
    by = mention.value
    if not isinstance(by, Quantity) or by.stated is None:
        return None
    if by.dimension in (Dimension.PERCENT, Dimension.POINTS):
        return by, HALF
    if (
        by.trend is None
        or by.comparator != "="
        or not BY.search(text, max(0, mention.span.start - 16), mention.span.start)
    ):
        return None
    if by.dimension is Dimension.NUMBER and 0 < by.stated < 1 and "." not in mention.quote:
        return evolve(by, amount=by.amount.scaled(HUNDRED), unit="%", dimension=Dimension.PERCENT), LOOSE
    return by, last_place(by.stated) / 2
