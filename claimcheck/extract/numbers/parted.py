"""Figures that the words set against the one before: a part of its whole, what is left of it, where it moved to."""

from __future__ import annotations

import re

from claimcheck.durations import CalendarDuration, FixedDuration, duration
from claimcheck.extract.numbers import changewords, nouns, parallels
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


# before more of what was counted, and what was done to it: "30 flights were diverted and another ‹12› cancelled"
ANOTHER = re.compile(r"[ \n](?:another|a[ \n]further)[ \n]$")


def is_another(text: str, last: Found, found: Found) -> bool:
    """Whether a figure is of more of what was counted: "30 flights were diverted and another ‹12› cancelled"."""
    verb = VERB.match(text, found.end)
    if verb is None or not _is_verb(verb[1]) or verb[1] in table("nouns")["casualties"]["words"]:
        return False
    between = text[last.end : found.start]
    return "," not in between and ANOTHER.search(between) is not None


# the noun right before a part of what it names: "the refugees, ‹60› of them children"
NAMED = re.compile(r"(?<![A-Za-z])([a-z]{3,15}),[ \n](?:about[ \n]|some[ \n]|only[ \n]|just[ \n]|at[ \n]least[ \n])?$")


def named_before(text: str, found: Found) -> str:
    """The lemma of the noun of which a figure is a part: "the refugees, ‹60› of them children"; or nothing."""
    named = NAMED.search(text, max(0, found.start - 32), found.start) if OF_THEM.match(text, found.end) else None
    return nouns.lemma(named[1]) if named and nouns.is_plural(named[1]) and not nouns.is_stop(named[1]) else ""


# before how long something lasts
LASTING = re.compile(
    r"(?<![A-Za-z])(?:takes?|took|taken|lasts?|lasted|spends?|spent|waits?|waited)[ \n](?:about[ \n]|some[ \n]|around[ \n]|just[ \n]|only[ \n])?$"
)


def lasts(text: str, found: Found, value: Quantity, previous: Found) -> CalendarDuration | FixedDuration | None:
    """How long something takes, in the unit of how long it took, or another does: "from six years to four", "nine by bus"."""
    took, spans = previous.value, ((previous.start, previous.end), (found.start, found.end))
    if isinstance(took, Quantity):
        return None
    moved = parallels.moved(text, *spans) and changewords.moves(text, previous.start)
    alike = LASTING.search(text, max(0, previous.start - 24), previous.start) and parallels.alike(text, *spans)
    return duration(value.amount, took.unit) if moved or alike else None


# before what a sum is a share, and a sum that is set against it: "80 million euros, ‹or› 1.10 euros a share, ‹from› 95 million"
SAID_AGAIN = re.compile(r",?[ \n]or[ \n](?:about[ \n]|some[ \n])?\Z")
SET_AGAINST = re.compile(
    r",?[ \n](?:from|compared[ \n]with|compared[ \n]to|against|up[ \n]from|down[ \n]from|versus)[ \n]"
)


# before a figure that what was counted is held against, and who had it: "short of the ‹2.5 million› it had"
HELD_AGAINST = re.compile(r"(?<![A-Za-z])(?:short[ \n]of|than|below|above|beating|topping)[ \n]the[ \n]")


def held_against(text: str, figure: Figure, last: Found) -> bool:
    """Whether a figure is what the last one is held against: "40 boats, fewer than the ‹52› it needed"."""
    held = HELD_AGAINST.search(text, max(last.end, figure.start - 16), figure.start)
    follows = FOLLOWS.match(text, figure.end) if held else None
    return follows is not None and follows[1] in {
        *table("elisions")["holders"]["words"],
        *table("elisions")["done"]["words"],
    }


def said_by_share(
    text: str, figure: Figure, value: Quantity, last: Found, found: Found
) -> tuple[str, Dimension] | None:
    """The currency of a sum that is set against one said again a share: "or 1.10 euros a share, from ‹95 million›"."""
    unit, rated, _ = value.unit.partition(" / ")
    large = figure.numeral.magnitude > 1 and value.dimension is Dimension.MONEY and unit != "cent"
    if not large or not rated or SET_AGAINST.fullmatch(text, last.end, found.start) is None:
        return None
    again = SAID_AGAIN.search(text, max(0, last.start - 12), last.start)
    return (unit, value.dimension) if again else None
