"""How old somebody is said to be, whether the words are of years or not: "34-year-old", "aged 34", "Leonard Prat, 34,"."""

from __future__ import annotations

import re

from claimcheck.amounts import Amount
from claimcheck.claims import Mention
from claimcheck.durations import CalendarDuration
from claimcheck.quantities import Quantity
from claimcheck.tellings.told import Told

YOUNGEST, OLDEST = 1, 119
FAR = 40  # code points in front of a number in which that stands which makes it an age
# in front of a number or a length of time, what makes it an age: "aged 58", "at the age of 58", the last of "aged 24 and 27"
AT_AGE = re.compile(r"\baged?(?:\sof)?\s(?:now\s|only\s|just\s|(?:\d{1,3},\s){0,3}\d{1,3}\sand\s)?\Z", re.I)
# in front of a number, what makes it an age besides: "who is 58", "the elder was 27", "a man of 34"
AGED = re.compile(
    AT_AGE.pattern
    + r"|\b(?:(?:who|he|she|the\s(?:eld|old|young)(?:er|est))\s(?:is|was|turned|turns)|(?:man|woman|boy|girl|(?:son|daught|broth|sist|moth|fath)er|\ban?\s[a-z]{2,12}(?:(?<!l)ist|(?<=[a-z]{2})ian|eer))\sof)\s(?:now\s|only\s|just\s)?\Z",
    re.I,
)
# a name in front of it, and what then follows: "Leonard Prat, 58, had"
NAMED = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]{1,24}|\b[Tt]he\s(?:[a-z-]{3,20}\s){0,2}[a-z-]{3,20}),\s\Z")
CLOSED = re.compile(r"(?:,\s(?!\d)|[.;:](?:\s|\Z)|\sand\s)")
OLD = re.compile(r"(?:\s|-)years?(?:\s|-)old", re.I)


def age_of(told: Told, mention: Mention) -> Amount | None:
    """The years of somebody's age, where a number or a length of time is one by the words around it."""
    value, span = mention.value, mention.span
    low = max(told.sentence.span.start, span.start - FAR)
    if isinstance(value, CalendarDuration) and value.unit == "year" and not mention.quote.isdigit():
        is_age = bool(OLD.search(mention.quote) or AGED.search(told.text, low, span.start))
        return value.amount if is_age else None
    bare = isinstance(value, Quantity) and not value.unit and value.comparator == "="
    if not (bare or isinstance(value, CalendarDuration)):
        return None
    stated = value.stated if isinstance(value, Quantity | CalendarDuration) else None
    if stated is None or not YOUNGEST <= stated <= OLDEST or not _is_aged(told, mention, low):
        return None
    return Amount.of(stated)


def _is_aged(told: Told, mention: Mention, low: int) -> bool:
    """Whether the words around a number make it an age."""
    span = mention.span
    if AGED.search(told.text, low, span.start):
        return True
    if told.text[span.start - 1 : span.start] == "(" and told.text[span.end : span.end + 1] == ")":
        return isinstance(mention.value, CalendarDuration)  # as it was read: "Karen Whitlow (53)"
    return bool(NAMED.search(told.text, low, span.start) and CLOSED.match(told.text, span.end, told.sentence.span.end))
