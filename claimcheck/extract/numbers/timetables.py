"""Hours by which trains and ferries are called, which count nothing: "the 5.15 from Crewe", "the 8.40 train"."""

from __future__ import annotations

import re

from claimcheck.tables import table

HOUR = r"(?:[01]?\d|2[0-3])\.[0-5]\d"
LONE = re.compile(HOUR)
# between two hours that are told together: "the 9.15 and the 10.40 trains"
JOINT = r"(?:,[ \n]|[ \n](?:and|or)[ \n])(?:the[ \n])?"
# where what leaves then goes, or what it is; other hours may stand between
BOUND_FOR = re.compile(rf"(?:{JOINT}{HOUR}){{0,5}}[ \n](?:(?:from|to)[ \n][A-Z]|([a-z-]{{3,12}})(?![a-z]))")
# before an hour, the article and other hours
LISTED = re.compile(rf"(?<![A-Za-z])the[ \n](?:{HOUR}{JOINT}){{0,5}}$", re.I)
BACK = 48  # code points looked back at for the article


def leaves(text: str, start: int, end: int) -> bool:
    """Whether a figure is when something leaves.

    >>> leaves("the 5.15 from Crewe", 4, 8), leaves("the 5.15 from sales", 4, 8), leaves("the 5.15 and 7.20 buses", 13, 17)
    (True, False, True)
    """
    if LONE.fullmatch(text, start, end) is None or LISTED.search(text, max(0, start - BACK), start) is None:
        return False
    bound = BOUND_FOR.match(text, end)
    return bound is not None and (bound[1] is None or bound[1] in table("screens")["timetable"]["words"])
