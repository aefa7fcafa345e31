"""Whether a statement of one text is news to the other: what a count has grown to since."""

from __future__ import annotations

from claimcheck.counterparts.stated import Stated
from claimcheck.quantities import Quantity
from claimcheck.tables import table
from claimcheck.tellings.growth import has_grown
from claimcheck.terms import develops


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
