"""Figures that the words set against the one before: a part of its whole, what is left of it, where it moved to."""

from __future__ import annotations

import re

from claimcheck.extract.numbers.figures import Figure
from claimcheck.extract.numbers.values import Found
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table

FOLLOWS = re.compile(r"[ \n]([a-z]{1,12})(?![a-z])|\s?(?=[,.;:)]|\Z)")
# behind a part of what was counted: "17 deaths, 4 of them at sea"
OF_THEM = re.compile(r"[ \n]of[ \n](?:them|which|whom|these|those)(?![a-z])", re.I)
# behind the difference from what was counted: "14 goals, two ‹more than› last year"
DIFFERENCE = re.compile(r"[ \n](?:more|fewer|less)[ \n]than[ \n]")
# the word before the figure whose noun is taken over
PLACED = re.compile(r"([a-z]{2,6})[ \n](?:the[ \n])?$")
# before a whole whose parts are told behind a comma: "Of the 60 flats, ‹11› are let"
WHOLE = re.compile(r"(?<![A-Za-z])Of[ \n](?:the[ \n]|its[ \n]|their[ \n]|all[ \n]|these[ \n])?$")
# between a whole and its part, what the whole is known by: "Of the 60 flats ‹sold by lot›, 11"
PART = re.compile(
    r"(?:[ \n][a-z][a-z’'-]{1,14}){0,5},[ \n](?:(?:only|just|about|some|around|nearly|almost|over)[ \n])?"
)
# between two parts of a whole: "11 are let ‹and› 20 stand empty"
NEXT_PART = re.compile(
    r"(?:[ \n][a-z][a-z’'-]{0,14}){1,6}(?:,[ \n]|,?[ \n](?:and|but|while)[ \n](?:the[ \n]other[ \n])?)"
)
# the sentence of a whole: "Of the 60 flats, …"
OF_WHOLE = re.compile(
    r"(?:\A|[.!?”\"]\s{1,2}|\n)Of[ \n](?:(?:the|its|their|all|these)[ \n])?[\w,]{1,12}[ \n][^.!?;:]{3,160}\Z"
)
# behind a part that has a verb of its own
VERB = re.compile(r"[ \n]([a-z]{2,12})(?![a-z])")
# before what is left of a whole: "the other 49", "the remaining 12"
REMAINDER = re.compile(r"(?<![A-Za-z])[Tt]he[ \n](?:other|remaining)[ \n]$")
MANY = 5  # times as much as the other no figure of one move is
STRETCH = 48  # code points between the figures of one move
SENTENCE = 200  # code points looked back at for the whole a sentence opens with


def is_part(text: str, last: Found, found: Found) -> bool:
    """Whether a figure is a part of the whole its sentence opens with: "Of the 60 flats, ‹11› are let"."""
    verb = VERB.match(text, found.end)
    if verb is None or not _is_verb(verb[1]):
        return False
    opened = WHOLE.search(text, max(0, last.start - 12), last.start) is not None
    if opened and PART.fullmatch(text, last.end, found.start):
        return _is_less(found, last)
    begun = max(0, last.start - SENTENCE)
    counted = isinstance(last.value, Quantity) and last.value.dimension is Dimension.COUNT
    return (
        counted
        and NEXT_PART.fullmatch(text, last.end, found.start) is not None
        and OF_WHOLE.search(text, begun, last.start) is not None
    )


def _is_less(found: Found, last: Found) -> bool:
    part, whole = (value.stated if isinstance(value, Quantity) else None for value in (found.value, last.value))
    return part is not None and whole is not None and part <= whole


def _is_verb(word: str) -> bool:
    """Whether a word behind a bare figure tells what its part did: "were", "refused", "came"."""
    irregular = table("counting")["irregular"]
    return word in table("elisions")["told"]["words"] or word.endswith("ed") or word in irregular


def is_difference(text: str, last: Found, found: Found) -> bool:
    """Whether a figure says by how many the last one is more or fewer: "14 goals, ‹two› more than last year"."""
    return text.endswith((", ", ",\n"), last.end, found.start) and DIFFERENCE.match(text, found.end) is not None


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
