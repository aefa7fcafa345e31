"""The stages of the time grammar, in the order in which they run; the modules beside this one fill them with rules."""

from __future__ import annotations

from typing import Final

from claimcheck.extract.calendar.timepatterns import Stage

NUMBERS: Final = Stage()  # "twenty-first", "nineteen ninety-six"
CLOCKS: Final = Stage()  # "12:51 PM GMT", "5 o'clock"
POINTS: Final = Stage()  # "3 July 2024", "last year", "two months ago"
PARTS: Final = Stage()  # "the end of next week", "Monday morning at 9"; run twice, since parts have parts
RANGES: Final = Stage()  # "from March to May 2019"
BOUNDS: Final = Stage()  # "since this year"
ALL: Final = (NUMBERS, CLOCKS, POINTS, PARTS, PARTS, RANGES, BOUNDS)
