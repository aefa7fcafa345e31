"""Figures that the words set against the one before: a part of its whole, what is left of it, where it moved to."""

from __future__ import annotations

import re

from claimcheck.extract.numbers.figures import Figure
from claimcheck.extract.numbers.values import Found
from claimcheck.quantities import Quantity

FOLLOWS = re.compile(r"[ \n]([a-z]{1,12})(?![a-z])|\s?(?=[,.;:)]|\Z)")
# behind a part of what was counted: "17 deaths, 4 of them at sea"
OF_THEM = re.compile(r"[ \n]of[ \n](?:them|which|whom|these|those)(?![a-z])", re.I)
# the word before the figure whose noun is taken over
PLACED = re.compile(r"([a-z]{2,6})[ \n](?:the[ \n])?$")
# before a whole whose parts are told behind a comma: "Of the 60 flats, ‹11› are let"
WHOLE = re.compile(r"(?<![A-Za-z])Of[ \n](?:the[ \n]|its[ \n]|their[ \n]|all[ \n]|these[ \n])?$")
PART = re.compile(r",[ \n](?:(?:only|just|about|some|around|nearly|almost|over)[ \n])?")
# behind a part that has a verb of its own
VERB = re.compile(
    r"[ \n](?:are|were|is|was|had|have|has|will|would|could|can|did|do|went|came|remain|remained)(?![a-z])"
)
# before what is left of a whole: "the other 49", "the remaining 12"
REMAINDER = re.compile(r"(?<![A-Za-z])[Tt]he[ \n](?:other|remaining)[ \n]$")
MANY = 5  # times as much as the other no figure of one move is
STRETCH = 48  # code points between the figures of one move


def is_part(text: str, last: Found, found: Found) -> bool:
    """Whether a figure is a part of the whole its sentence opens with: "Of the 60 flats, ‹11› are let"."""
    if not PART.fullmatch(text, last.end, found.start) or VERB.match(text, found.end) is None:
        return False
    return WHOLE.search(text, max(0, last.start - 12), last.start) is not None


def is_rest(text: str, last: Found, found: Found) -> bool:
    """Whether a figure is what a part leaves of its whole: "84 homes, 29 of them cheap; the other ‹55›"."""
    if REMAINDER.search(text, max(0, found.start - 16), found.start) is None or "." in text[last.end : found.start]:
        return False
    part = text[last.start : last.end].isdecimal() or OF_THEM.match(text, last.end)
    return bool(part) or re.search(r"(?<![A-Za-z])of the $", text[max(0, last.start - 8) : last.start]) is not None


def is_moved(text: str, figure: Figure, value: Quantity, last: Found, found: Found) -> bool:
    """Whether a figure is where something went that came from the last: "from 21 mpg in town to ‹23› on the motorway"."""
    between = text[last.end : found.start]
    if (
        not between.endswith(" to ")
        or between.endswith(" on to ")
        or len(between) > STRETCH
        or "," in between
        or value.stated in (None, 0)
    ):
        return False
    came = PLACED.search(text, max(0, last.start - 12), last.start)
    near = value.stated is not None and value.stated < figure.value * MANY and figure.value < value.stated * MANY
    return near and came is not None and came[1] == "from" and FOLLOWS.match(text, found.end) is not None
