"""Whether the later of two tellings has a greater count, because what is counted goes on."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.claims import View
from claimcheck.quantities import COUNTED, Quantity
from claimcheck.tellings.slips import PLAIN, digits_of, is_slip, is_transposed

HUNDRED = 100  # from here on, digits that changed places are no growth: 103 and 130


def later(a: View, b: View) -> int:
    """1 where the first text is of a later day than the second, -1 where of an earlier one, 0 where that is not known."""
    one, two = a.anchor.timestamp, b.anchor.timestamp
    return int(two.period.before(one.period)) - int(one.period.before(two.period)) if one and two else 0


def has_grown(a: Quantity, b: Quantity, later: int) -> bool:
    """Whether the count told on the later day is the greater, and no slip for the other: what goes on, grows.

    `later` is 1 where `a` is told on a later day than `b`, -1 on an earlier one, 0 where that is not known.

    >>> from claimcheck.amounts import Amount
    >>> engines, more, slip = (Quantity(Amount.of(n)) for n in (12, 18, 21))
    >>> has_grown(engines, more, -1), has_grown(engines, more, 1), has_grown(engines, slip, -1)
    (True, False, False)
    """
    if not later or a.dimension not in COUNTED or b.dimension not in COUNTED:
        return False
    first, last = (b, a) if later > 0 else (a, b)
    before, after = first.implied.high, last.implied.low
    if before is None or after is None or before >= after:
        return False
    if is_transposed(a, b) and min(a.stated or 0, b.stated or 0) >= HUNDRED:
        return False
    return not is_slip(a, b) or (a.stated is not None and b.stated is not None and _is_growth(a.stated, b.stated))


def _is_growth(a: Fraction, b: Fraction) -> bool:
    """Whether two figures are too short for a single other digit to be a slip, and no digits are interchanged."""
    one, two = digits_of(a, b)
    return len(one) < PLAIN and sorted(one) != sorted(two)
