"""Whether one figure, or one date, is another with a slip of the pen."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.periods import Period
from claimcheck.quantities import Quantity

SWAPPED = 2  # digits that are interchanged
SLIPPING, TEN = 2, 10  # digits of a figure in which one may have slipped; and what one figure may not be of the other
PLAIN = 3  # digits of a figure in which a single other one is no growth
YEAR = 4  # signs of a year
PLACES = 7  # behind the point of a figure that is written out
YEARS = 10  # between two years of which one may be mistaken
# a year, a month or a day
DATED = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")
# what is not said of a period with an open end: "since 2008", "by 2028"
OPEN = re.compile(r"(?:-01-01)?/\.\.|\.\./(?=\d)|(?<=\.\./\d{4})-12-31")


def is_slip(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is the other with two digits interchanged or one of several digits mistaken: 412 and 421, 1.3 and 1.8.

    >>> from claimcheck.amounts import Amount
    >>> one, two, three = (Quantity(Amount.of(n)) for n in (412, 421, 390))
    >>> is_slip(one, two), is_slip(one, three)
    (True, False)
    """
    if a.stated is None or b.stated is None or min(a.stated, b.stated) <= 0:
        return False
    one, two = digits_of(a.stated, b.stated)
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
    digits, _ = digits_of(a.stated, b.stated)
    return len(digits) >= PLAIN or is_transposed(a, b)


def is_transposed(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is the other with two digits interchanged, be one a zero: 207 and 270.

    >>> from claimcheck.amounts import Amount
    >>> one, two, three = (Quantity(Amount.of(n)) for n in (412, 421, 413))
    >>> is_transposed(one, two), is_transposed(one, three)
    (True, False)
    """
    if a.stated is None or b.stated is None or min(a.stated, b.stated) <= 0:
        return False
    one, two = _written(a.stated, b.stated)
    places = [(x, y) for x, y in zip(one, two, strict=False) if x != y]
    return len(one) == len(two) and len(places) == SWAPPED and places[0] == places[1][::-1]


def is_near_miss(a: Period, b: Period, *, strict: bool) -> bool:
    """Whether one date is another with one part of it mistaken: the day, the month or the year.

    Strictly, it is one or ten off, or has its digits interchanged.

    >>> days = [Period.from_edtf(f"2024-05-{day}") for day in ("03", "13", "09")]
    >>> [is_near_miss(days[0], day, strict=True) for day in days[1:]], is_near_miss(days[0], days[2], strict=False)
    ([True, False], True)
    """
    if a.earliest is None or b.earliest is None:
        return False
    if a.precision == "day" and abs(a.earliest - b.earliest) == 1:
        return True
    one, two = ((day.year, day.month, day.day) for day in (a.earliest, b.earliest))
    unlike = [(x, y) for x, y in zip(one, two, strict=True) if x != y]
    if len(unlike) != 1:
        return False
    ((x, y),) = unlike
    return not strict or abs(x - y) in (1, TEN) or sorted(str(x)) == sorted(str(y))


def is_near_as_told(a: Period, b: Period) -> bool:
    """Whether a day, a month or a year, or what begins or ends with one, is another with one part mistaken, as far as both are given."""
    ours, theirs = (OPEN.sub("", period.edtf) for period in (a, b))
    if not DATED.fullmatch(ours) or not DATED.fullmatch(theirs):
        return False
    length = min(len(ours), len(theirs))
    if length == YEAR and len(ours) != len(theirs):
        return False
    one, two = (Period.from_edtf(edtf[:length]) for edtf in (ours, theirs))
    if one.earliest is None or two.earliest is None or abs(one.earliest.year - two.earliest.year) > YEARS:
        return False
    return is_near_miss(one, two, strict=False)


def digits_of(a: Fraction, b: Fraction) -> tuple[str, str]:
    """The digits of two figures, without the zeros at the end."""
    one, two = _written(a, b)
    return one.rstrip("0"), two.rstrip("0")


def significant(stated: Fraction) -> int:
    """How many digits of a figure tell something: all but the zeros at its end.

    >>> significant(Fraction(4120)), significant(Fraction(0))
    (3, 0)
    """
    return len(str(abs(stated.numerator)).rstrip("0"))


def _written(a: Fraction, b: Fraction) -> tuple[str, str]:
    """The digits of two figures as whole numbers of one size, as they are written with a point.

    >>> _written(Fraction("12.4"), Fraction("14.2"))
    ('124', '142')
    """
    places = next((n for n in range(PLACES) if (a * 10**n).denominator == (b * 10**n).denominator == 1), 0)
    scale = 10**places if places else max(a.denominator, b.denominator)
    return str(int(a * scale)), str(int(b * scale))
