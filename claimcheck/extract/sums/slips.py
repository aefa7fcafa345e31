"""Whether two numbers miss one another as slips do: by little, by one digit, or by two digits that changed places.

What misses by more is mostly a figure of something else; so an arithmetic that rests on words that are not strict asks
for this.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

LITTLE = Fraction(1, 10)  # of the larger number
PLACES = 12  # digits to either side of the point
LONG = 3  # digits of a number in which one wrong is no chance


def is_slip(a: Fraction, b: Fraction) -> bool:
    """Whether one number may be the other with a slip in it.

    >>> is_slip(Fraction(3412), Fraction(3142)), is_slip(Fraction(260), Fraction(290)), is_slip(Fraction(260), Fraction(127))
    (True, True, False)
    """
    if a == b or a < 0 or b < 0:
        return False
    return abs(a - b) <= max(a, b) * LITTLE or is_misprint(a, b)


def is_misprint(a: Fraction, b: Fraction) -> bool:
    """Whether two numbers with as many digits differ in one of these, or by two that changed places."""
    one, two = _digits(a), _digits(b)
    if one is None or two is None or len(one) != len(two) or len(one) < 2:
        return False
    apart = [n for n, (x, y) in enumerate(zip(one, two, strict=True)) if x != y]
    return len(apart) == 1 or (
        len(apart) == 2 and any(_swapped(one, two, *two_of) for two_of in combinations(apart, 2))
    )


def is_part_misprinted(whole: Fraction, parts: Sequence[Fraction]) -> bool:
    """Whether one of the parts of a whole is misprinted for what the others leave of it, in a way that is no chance.

    Two digits beside one another changed places, or one of three and more is another.

    >>> is_part_misprinted(Fraction(240), [Fraction(155), Fraction(58)]), is_part_misprinted(Fraction(98), [Fraction(31), Fraction(27)])
    (True, False)
    """
    made = sum(parts, Fraction(0))
    for part in parts:
        wanted = whole - made + part
        if wanted > 0 and (is_swapped(part, wanted) or (is_misprint(part, wanted) and _length(part) >= LONG)):
            return True
    return False


def is_swapped(a: Fraction, b: Fraction) -> bool:
    """Whether two numbers differ in two digits beside one another that changed places.

    >>> is_swapped(Fraction(3412), Fraction(3142)), is_swapped(Fraction(3412), Fraction(2413))
    (True, False)
    """
    one, two = _digits(a), _digits(b)
    if one is None or two is None or len(one) != len(two):
        return False
    apart = [n for n, (x, y) in enumerate(zip(one, two, strict=True)) if x != y]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and _swapped(one, two, *apart)


def _swapped(one: str, two: str, first: int, second: int) -> bool:
    return one[first] == two[second] and one[second] == two[first]


def _length(number: Fraction) -> int:
    return len((_digits(number) or "").strip("0"))


def _digits(number: Fraction) -> str | None:
    """The digits of a number without the zeros behind them; None for a third and the like."""
    places = next((n for n in range(PLACES) if (number * 10**n).denominator == 1), None)
    return None if places is None else f"{int(abs(number) * 10**places):d}"
