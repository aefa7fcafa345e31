"""Times of a race and the margin between them: "by 0.3 seconds, 6:12.8 to 6:13.1"; "in 6:12.8, 0.3 seconds ahead of Nant in 6:13.1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from claimcheck.extract.sums.ballots import Victory, number_in
from claimcheck.remembering import remembered
from claimcheck.spans import Span

# a time of minutes and seconds, of hours too: "6:12.8", "2:05:41"
CLOCK = r"(?:(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\.\d{1,3})?)"
MARGIN = r"(?P<by>\d{1,3}(?:\.\d{1,3})?|[a-z]{3,9})\s(?P<unit>seconds?|minutes?)"
# "by 0.3 seconds, 6:12.8 to 6:13.1"
BY = re.compile(
    rf"\bby\s(?:just\s|only\s)?{MARGIN}(?:,\s|\s\(|:\s)(?:in\s)?(?P<one>{CLOCK})\s(?:to|against|-|–)\s(?P<two>{CLOCK})(?![\d:])"
)
# "in 6:12.8, 0.3 seconds ahead of Nant in 6:13.1"
AHEAD = re.compile(
    rf"\bin\s(?P<one>{CLOCK}),\s(?:just\s|only\s)?{MARGIN}\s(?:ahead of|behind|faster than|slower than|clear of|in front of)\s"
    rf"[A-ZÀ-Þ][\w’'. -]{{1,40}}?(?:,\swho\s[a-z]{{3,10}})?,?\s(?:in|at|\()\s?(?P<two>{CLOCK})(?![\d:])"
)
PER_MINUTE = 60


@remembered
def find_finishes(text: str) -> Iterator[Victory]:
    """The margins of races that stand beside both times."""
    if "second" not in text and "minute" not in text:
        return
    for pattern in (BY, AHEAD):
        for match in pattern.finditer(text):
            by = number_in(match["by"])
            if by is None:
                continue
            by *= PER_MINUTE if match["unit"].startswith("minute") else 1
            one, two = _seconds(match["one"]), _seconds(match["two"])
            sides = Span(match.start("one"), match.end("two"))
            if pattern is AHEAD:
                sides = Span(match.start("two"), match.end("two"))
            yield Victory(one, two, by, sides, Span(match.start("by"), match.end("unit")), rounded=True)


def _seconds(clock: str) -> Fraction:
    total = Fraction(0)
    for part in clock.split(":"):
        total = total * PER_MINUTE + Fraction(part)
    return total
