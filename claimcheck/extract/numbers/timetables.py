"""Hours by which trains and ferries are called, which count nothing: "the 5.15 from Crewe", "the 8.40 train"."""

from __future__ import annotations

import re

from claimcheck.tables import table

HOUR = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
# where what leaves then goes, or what it is
BOUND_FOR = re.compile(r"[ \n](?:(?:from|to)[ \n][A-Z]|([a-z-]{3,12})(?![a-z]))")


def leaves(text: str, start: int, end: int, before: str) -> bool:
    """Whether a figure behind the word `before` is when something leaves.

    >>> leaves("the 5.15 from Crewe", 4, 8, "the"), leaves("the 5.15 from sales", 4, 8, "the")
    (True, False)
    """
    if before.lower() != "the" or HOUR.fullmatch(text, start, end) is None:
        return False
    bound = BOUND_FOR.match(text, end)
    return bound is not None and (bound[1] is None or bound[1] in table("screens")["timetable"]["words"])
