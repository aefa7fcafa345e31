"""Figures of two reports of which the one is the other with two digits interchanged: hardly ever by chance.

Such a figure shows itself that it is the other, told wrong, the more digits it has; so less must speak for it, and what one
report adds or leaves out speaks less against it. A figure of which one digit is another, 9,240 and 9,280, may be of the year
before: that is no such thing.
"""

from __future__ import annotations

from claimcheck.affairs.counted import LONG, digits
from claimcheck.affairs.told import Figure
from claimcheck.affairs.wordlists import listed
from claimcheck.claims import DENIED
from claimcheck.quantities import COUNTED
from claimcheck.tellings.slips import is_slip, is_transposed
from claimcheck.tellings.words import counts_one, means

UNLIKE = 4  # digits of two figures of one other digit that are so alike by no chance, whatever the words
SHORT = 2  # digits that may be interchanged by chance, where no word speaks for it


def is_no_chance(a: Figure, b: Figure) -> bool:
    """Whether two figures of one unit are so alike that the one was written for the other, whatever the words."""
    return is_swapped(a, b) or (is_slip(a.value, b.value) and min(digits(a), digits(b)) >= UNLIKE)


def is_swapped(a: Figure, b: Figure) -> bool:
    """Whether one of two figures of three digits is the other with two of them interchanged."""
    return bool(a.value.unit) and is_transposed(a.value, b.value) and max(digits(a), digits(b)) >= LONG


def is_likely_swapped(a: Figure, b: Figure) -> bool:
    """Whether it is so of two figures of two digits, which count the same and share a word besides."""
    if not is_transposed(a.value, b.value) or min(digits(a), digits(b)) < SHORT:
        return False
    if a.value.dimension in COUNTED and not counts_one(a.value.unit, b.value.unit):
        return False
    units = a.heads | b.heads | {a.value.unit, b.value.unit}
    return any(word not in units and means(word, b.words) for word in a.words)


def may_be_swapped(a: Figure, b: Figure) -> bool:
    """Whether nothing says that two figures, the one with the digits of the other, are of two things."""
    if not is_swapped(a, b) and not is_likely_swapped(a, b):
        return False
    if a.modality in DENIED or b.modality in DENIED:
        return False
    if (a.value.trend and b.value.trend and a.value.trend != b.value.trend) or "base" in (a.part, b.part):
        return False
    if (a.apart ^ b.apart) - (listed("afar") if is_swapped(a, b) else frozenset()) or _lie_elsewhere(a, b):
        return False
    return not a.times or not b.times or any(x.overlaps(y) for x in a.times for y in b.times)


def _lie_elsewhere(a: Figure, b: Figure) -> bool:
    """Whether either figure holds in a part of the world of the story that is not that of the other."""
    return bool(a.place and b.place) and a.place != b.place
