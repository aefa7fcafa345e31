"""Whether a figure says how much more or less something is than another: that is no amount of anything.

£1.7m more than Lenby gave; £2m less on the pool than on the library; 41,000 more deaths than births
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck.spans import Span
from claimcheck.tables import table

REACH = 60  # code points between the word that compares and its "than"


@cache
def _compared() -> re.Pattern[str]:
    """Behind a figure or within it: what compares, and its "than", but none of a number, "more than 300"."""
    ways = table("reckoning")["directions"]
    words = "|".join(sorted({*ways["up"], *ways["down"]}, key=lambda word: (-len(word), word)))
    return re.compile(rf"\s(?:{words})\b(?:\s[^,.;:!?()]{{1,{REACH}}}?)?\sthan\s(?![$£€]?\d)")


def is_difference(text: str, span: Span) -> bool:
    """Whether a figure is how much more or less something is.

    >>> is_difference("Harn paid £1.7m more than Lenby gave.", Span(10, 15))
    True
    >>> is_difference("Harn paid £1.7m for more than 30 boats.", Span(10, 15))
    False
    """
    inside = re.search(r"\s", text[span.start : span.end])
    at = span.start + inside.start() if inside else span.end
    return bool(_compared().match(text, at) or (at < span.end and _compared().match(text, span.end)))
