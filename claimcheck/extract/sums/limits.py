"""Figures beyond what there can be: 108 percent of the passes, a fall of 120 percent, a man of 214 years.

Each pattern asks for the words that give a figure its limit, and lets a figure be that is measured against something else
("108 percent of the target"), that is quoted, or that the text itself calls odd.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import cache

from attrs import frozen

from claimcheck.claims import Mention
from claimcheck.durations import CalendarDuration
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table

REACH = 160  # code points on either side of a figure that are looked at
ALL = Fraction(100)  # percent
COLDEST = Fraction(-5463, 20)  # degrees Celsius
OLDEST = 130  # years; nobody is known to have lived for 123
ANCIENT = 1000  # years; older than this is no slip of a digit
END = re.compile(r"[.!?][\"”’)]?\s|\n")
QUOTES = re.compile(r"[“”\"]")
# between a percentage and its whole
OF = r"\s(?:of|out of)\s(?:(?:the|all|her|his|their|its|our|registered|eligible|valid|surveyed|local|those)\s){0,3}"
# behind the whole: the end of the clause, or what the part does
GOES_ON = r"(?=[,.;:)!?]|\s(?:said|say|says|were|are|was|is|have|had|has|voted|agreed|agree|backed|support|supported|cast|in|at|on|and|to|who|that)\b|\s*$)"
# between a rate and its figure: "turnout at 9 am was", "probability is put at"
RATE_IS = r"\s(?:[a-z]{1,12}\s){0,5}?(?:was|is|of|at|reached|stood at|were|came to|rose to|climbed to|fell to|dropped to|put at|estimated at)\s(?:about\s|nearly\s|some\s|a\s|record\s|only\s)?\Z"
FELL = re.compile(
    r"\b(?P<what>[a-z]{3,14})\s(?:(?:in|at|of|from|to|on|by)\s(?:[\w’'-]{1,20}\s){1,3})?(?:has\s|have\s|had\s|also\s|sharply\s)?"
    r"(?:fell|fallen|dropped|declined|decreased|plunged|plummeted|tumbled|shrank|sank|slumped)\s(?:by\s)?(?:about\s|some\s|nearly\s|almost\s)?\Z",
    re.I,
)
PERSON = re.compile(
    r"[\s-](?:[a-z]{3,14}\s){0,2}(?:man|woman|boy|girl|grandmother|grandfather|pensioner|widow|farmer|teacher|driver)\b(?!['’-])"
)
AGED = re.compile(r"\baged\s\Z")
DEAD_LONG = re.compile(
    r"\b(?:mumm|fossil|skelet|remains|bog|tomb|grave|skull|preserved|frozen|buried|ancient|vampire|wizard|elf|ghost|character|god|portrait|painting|legend|myth|Bible|biblical|DNA|archaeolog|dummy|statue)",
    re.I,
)


@frozen
class Excess:
    """A figure beyond its limit, with the words that give it the limit."""

    mention: Mention
    limit: str  # in words: "100 percent of the votes"


@cache
def _any_of(section: str) -> str:
    words = sorted(table("bounds")[section]["words"], key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, words)) + ")"


@cache
def _wholes() -> re.Pattern[str]:
    return re.compile(OF + "(?P<whole>" + _any_of("wholes") + ")" + GOES_ON)


@cache
def _rates() -> re.Pattern[str]:
    return re.compile(r"\b(?P<rate>" + _any_of("rates") + ")" + RATE_IS, re.I)


@cache
def _against() -> re.Pattern[str]:
    return re.compile(r"\b" + _any_of("against") + r"\b|\b(?:19|20)\d\d\b", re.I)


def find_excesses(text: str, mentions: Sequence[Mention]) -> Iterator[Excess]:
    """The figures of a text that are more than there can be."""
    for mention in mentions:
        if not isinstance(mention.value, Quantity | CalendarDuration):
            continue
        limit = next((found for check in CHECKS if (found := check(text, mention)) is not None), None)
        if limit is not None and not _is_quoted(text, mention.span.start):
            yield Excess(mention, limit)


def bounded(mentions: Sequence[Mention]) -> int:
    """How many figures of a text may have a limit."""
    kinds = (Dimension.PERCENT, Dimension.MEASURE)
    return sum(isinstance(m.value, Quantity) and m.value.dimension in kinds for m in mentions)


def _part(text: str, mention: Mention) -> str | None:
    """ "108 percent of her passes", "a turnout of 108 percent"."""
    if not _is_over_all(mention) or _against().search(_sentence(text, mention)):
        return None
    whole = _wholes().match(text, mention.span.end, mention.span.end + REACH)
    if whole is not None:
        return f"100 percent of the {whole['whole']}"
    rate = _rates().search(text[max(0, mention.span.start - 80) : mention.span.start])
    if rate is None or text[mention.span.end : mention.span.end + 4] == " of ":
        return None
    return f"a {rate['rate'].lower()} of 100 percent"


def _fall(text: str, mention: Mention) -> str | None:
    """ "arrivals fell 130 percent"."""
    if not _is_over_all(mention):
        return None
    fell = FELL.search(text[max(0, mention.span.start - 100) : mention.span.start])
    if fell is None or fell["what"].lower() not in table("bounds")["counted"]["words"]:
        return None
    return "a fall by 100 percent, to none"


def _cold(text: str, mention: Mention) -> str | None:
    """ "-290 degrees Celsius"."""
    value = mention.value
    if not isinstance(value, Quantity) or value.dimension is not Dimension.MEASURE or value.stated is None:
        return None
    celsius = value.in_unit("°C") if value.unit in ("°C", "°F") else None
    if celsius is None or celsius.stated is None or celsius.stated >= COLDEST:
        return None
    return "absolute zero, −273.15 degrees Celsius"


def _old(text: str, mention: Mention) -> str | None:
    """ "the 172-year-old woman", "aged 214"."""
    years = _years(text, mention)
    if years is None or not OLDEST < years < ANCIENT:
        return None
    around = _sentence(text, mention)
    if DEAD_LONG.search(around) or _against().search(around):
        return None
    return f"{OLDEST} years"


def _years(text: str, mention: Mention) -> Fraction | None:
    value = mention.value
    if isinstance(value, CalendarDuration):
        person = mention.quote.endswith("-old") and PERSON.match(text, mention.span.end, mention.span.end + REACH)
        return value.amount.stated if person and value.unit == "year" else None
    if not isinstance(value, Quantity) or value.dimension is not Dimension.NUMBER:
        return None
    return value.stated if AGED.search(text[max(0, mention.span.start - 6) : mention.span.start]) else None


CHECKS: tuple[Callable[[str, Mention], str | None], ...] = (_part, _fall, _cold, _old)


def _is_over_all(mention: Mention) -> bool:
    """Whether it is a percentage that is over 100 however it was rounded, and states no rise."""
    value = mention.value
    if not isinstance(value, Quantity) or value.dimension is not Dimension.PERCENT or value.trend == "up":
        return False
    low = value.amount.literal.low
    return value.stated is not None and value.stated > ALL and low is not None and low >= ALL


def _sentence(text: str, mention: Mention) -> str:
    low = max(0, mention.span.start - REACH)
    starts = [m.end() for m in END.finditer(text, low, mention.span.start)]
    limit = min(len(text), mention.span.end + REACH)
    stop = END.search(text, mention.span.end, limit)
    start, end = starts[-1] if starts else low, stop.start() if stop else limit
    return text[start : mention.span.start] + " \0 " + text[mention.span.end : end]


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands within quotation marks that are opened in its paragraph."""
    marks = QUOTES.findall(text, max(0, text.rfind("\n", 0, at) + 1, at - 2000), at)
    curly = sum(1 if mark == "“" else -1 for mark in marks if mark != '"')
    return curly > 0 or marks.count('"') % 2 == 1
