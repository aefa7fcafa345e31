"""Whether one figure is another with a slip of the pen, or what the other has grown to since."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.claims import View
from claimcheck.counterparts.stated import Stated
from claimcheck.quantities import COUNTED, Quantity
from claimcheck.tables import table
from claimcheck.terms import develops

SLIPPING, TEN = 2, 10  # digits of a figure in which one may have slipped; and what one figure may not be of the other
PLAIN = 3  # digits of a figure in which a single other one is no growth


def is_slip(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is the other with two digits interchanged or one of several digits mistaken: 412 and 421, 1.3 and 1.8.

    >>> from claimcheck.amounts import Amount
    >>> one, two, three = (Quantity(Amount.of(n)) for n in (412, 421, 390))
    >>> is_slip(one, two), is_slip(one, three)
    (True, False)
    """
    if a.stated is None or b.stated is None or min(a.stated, b.stated) <= 0:
        return False
    one, two = _digits(a.stated, b.stated)
    places = [(x, y) for x, y in zip(one, two, strict=False) if x != y]
    if len(one) != len(two) or len(one) < SLIPPING or a.stated / b.stated >= TEN or b.stated / a.stated >= TEN:
        return False
    return len(places) == 1 or (len(places) == 2 and places[0] == places[1][::-1])


def is_plain_slip(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is the other with digits interchanged, or one of three and more mistaken: hardly ever by chance.

    >>> from claimcheck.amounts import Amount
    >>> one, two, three, four = (Quantity(Amount.of(n)) for n in (18, 81, 28, 181))
    >>> is_plain_slip(one, two), is_plain_slip(one, three), is_plain_slip(four, Quantity(Amount.of(184)))
    (True, False, True)
    """
    if not is_slip(a, b) or a.stated is None or b.stated is None:
        return False
    digits, _ = _digits(a.stated, b.stated)
    return len(digits) >= PLAIN or is_transposed(a, b)


def is_transposed(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is the other with two digits interchanged.

    >>> from claimcheck.amounts import Amount
    >>> one, two, three = (Quantity(Amount.of(n)) for n in (412, 421, 413))
    >>> is_transposed(one, two), is_transposed(one, three)
    (True, False)
    """
    if not is_slip(a, b) or a.stated is None or b.stated is None:
        return False
    one, two = _digits(a.stated, b.stated)
    return sorted(one) == sorted(two)


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
    return not is_slip(a, b) or (a.stated is not None and b.stated is not None and _is_growth(a.stated, b.stated))


def is_news(c: Stated, e: Stated, when: int) -> bool:
    """Whether a count is more in the later of two texts, or what it then still is: 11 shelters, and 16 two days after."""
    if (
        not when
        or not isinstance(c.value, Quantity)
        or not isinstance(e.value, Quantity)
        or any(map(develops, c.what.split()))
    ):
        return False
    if any(word.low in table("affairs")["lasting"]["words"] for one in (c, e) for word in one.told.words):
        return True
    return not any(x.overlaps(y) for x in c.times for y in e.times) and has_grown(c.value, e.value, when)


def _is_growth(a: Fraction, b: Fraction) -> bool:
    """Whether two figures are too short for a single other digit to be a slip, and no digits are interchanged."""
    one, two = _digits(a, b)
    return len(one) < PLAIN and sorted(one) != sorted(two)


def _digits(a: Fraction, b: Fraction) -> tuple[str, str]:
    """The digits of two figures, without the zeros at the end."""
    scale = max(a.denominator, b.denominator)
    return str(int(a * scale)).rstrip("0"), str(int(b * scale)).rstrip("0")
