"""How coarsely figures may be read that a text sets beside one another for the reader to reckon with.

"Fell by 20 percent, from 500 to 420" is no place for a 500 that stands for anything from 450 to 550: who states three
figures together means them to fit. So a bare number that ends in zeros is read no more coarsely than the figure beside it,
and by a fortieth of itself at the most; but by a hundredth at least, since 1,000 may stand for 996 beside an exact 1,284.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.amounts import Amount, last_place
from claimcheck.intervals import Interval

MOST = Fraction(1, 40)  # of a figure by which it may miss
LEAST = Fraction(1, 100)
BARE = (100, 1000)  # the steps of bare numbers that end in zeros; "3 million" is as round as it says


def read_together(amounts: Sequence[Amount]) -> list[Interval]:
    """What figures set beside one another stand for, to the letter.

    >>> print(*read_together([Amount.of(500, step=100), Amount.of(420)]))
    [495, 505) 420
    """
    finest = min(map(_place, amounts)) / 2
    return [
        _bare(amount, read, finest) if amount.step in BARE else read
        for amount, read in zip(amounts, alike_precise(amounts), strict=True)
    ]


def alike_precise(amounts: Sequence[Amount]) -> list[Interval]:
    """What two figures set beside one another may stand for, the rounder one as precise as the other: 1,000 beside 1,500."""
    steps = [amount.step for amount in amounts if amount.step]
    return [
        Amount.of(amount.stated, step=min(steps)).literal
        if amount.stated is not None and amount.step and _is_plain(amount)
        else amount.literal
        for amount in amounts
    ]


def _is_plain(amount: Amount) -> bool:
    """Whether a figure is stated without "about", "over" and the like."""
    return amount.comparator == "=" and not amount.approximate


def _place(amount: Amount) -> Fraction:
    """The last place in which a figure is written and not nothing."""
    return last_place(amount.stated) if amount.stated else amount.step


def _bare(amount: Amount, read: Interval, finest: Fraction) -> Interval:
    """A bare number that ends in zeros, read no more coarsely than its neighbour and than it may be at all."""
    if amount.stated is None or not _is_plain(amount):
        return read
    half = min(amount.step / 2, max(LEAST * amount.stated, min(finest, MOST * amount.stated)))
    return Interval(amount.stated - half, amount.stated + half, True, False)
