"""The part of a sentence that speaks of a value, and the times it gives for it."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from claimcheck.claims import Mention
from claimcheck.extract.discourse.qualifiers import SAID
from claimcheck.periods import Period
from claimcheck.quantities import Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.told import Told, Word
from claimcheck.times import Time

NEAR = 6  # words behind a value that say what it is
WIDE = 9  # words on either side that speak of a value
# what parts a value from the words of another
CUT = re.compile(r"[;:()]|\s-LRB-|\s-RRB-|,\s(?:and|but|while|with)\s|\sbut\s|\swhile\s")
# what parts it from the times of another as well
TIMED = re.compile(r"[,;:()]|\s(?:and|but|while|who|which|whose)\s|-LRB-|-RRB-")


# what takes up all that was said before it, its time too: "41 crashes last year, in which 12 died"
TAKEN_UP = re.compile(r"\s(?:in|during)\swhich\s\Z")
# between a value and its own time: "$2.8 billion in 2016", "11 goals in 2014"
RIGHT_BEHIND = re.compile(r"\s?(?:\(|in|for|by|on|at|as\sof)?\s?(?:the\s)?")
# when people were counted: "according to the 2010 census"
CENSUS = re.compile(r"\b(?P<year>1[5-9]\d\d|20\d\d)\s(?:[a-z]{4,10}\s)?(?:census|estimate|estimates)\b")
# in front of a time that opens its sentence
OPENING = re.compile(r"\s*(?:(?:By|In|On|As\sof|At|During|Until|Since)\s(?:the\s)?)?")
# what dates a birth or the saying of it, not the figure
BESIDES = re.compile(r"\bborn\s(?:on\s|in\s)?\Z|" + SAID.pattern)
QUARTER = re.compile(r"XXXX-(?:3[3-9]|4[01])")  # of no year: its words say which one it is
PRESENT = frozenset({"now", "currently", "today", "current", "present"})


@frozen
class Surroundings:
    """The words before a value, nearest first, and those behind it; the times, and the words of times without a date."""

    before: list[Word]
    after: list[Word]
    span: Span
    times: tuple[Period, ...]
    floating: frozenset[str]
    whole: bool


def surroundings(told: Told, span: Span) -> Surroundings:
    """What stands around a value of a sentence."""
    low, high = _cut(told, span, CUT)
    before = [word for word in told.words if low <= word.start < span.start][::-1]
    after = [word for word in told.words if span.end <= word.start < high]
    start = before[: WIDE + 1][-1].start if before else span.start
    end = min(after[: WIDE + 1][-1].end if after else span.end, _next_figure(told, span))
    times, floating = _times(told, span)
    whole = any(word.low in _whole() for word in (*before[:NEAR], *after[:3]))
    return Surroundings(before[:WIDE], after[:NEAR], Span(start, end), times, floating, whole)


@cache
def _whole() -> frozenset[str]:
    return frozenset(table("counterparts")["stretches"]["whole"])


def _next_figure(told: Told, span: Span) -> int:
    """Where the next figure begins, of which the words behind it speak."""
    later = (m.span.start for m, _ in told.sentence.valued(Quantity) if m.span.start >= span.end)
    return min(later, default=told.sentence.span.end)


def _cut(told: Told, span: Span, cuts: re.Pattern[str]) -> tuple[int, int]:
    """Where the part of a sentence around a value begins and ends."""
    whole = told.sentence.span
    low = max((m.end() for m in cuts.finditer(told.text, whole.start, span.start)), default=whole.start)
    cut = cuts.search(told.text, span.end, whole.end)
    return low, cut.start() if cut else whole.end


def _times(told: Told, span: Span) -> tuple[tuple[Period, ...], frozenset[str]]:
    """The time right behind a value, else the times beside it and those that its sentence puts in front; not births."""
    (low, high), following = _cut(told, span, TIMED), _next_figure(told, span)
    low = told.sentence.span.start if TAKEN_UP.search(told.text, max(0, low - 20), low) else low
    times: list[tuple[int, Period]] = []
    floating = set()
    for mention, time in told.sentence.valued(Time):
        at = mention.span.start
        beside = low <= at < min(high, following) or mention.span.end <= told.opening or _opens(told, mention)
        if mention.span == span or BESIDES.search(mention.source.prefix):
            continue
        only_after = mention.quote.lower().startswith("after ") and not (time.edtf or "").endswith("..")
        if only_after:
            floating.add(mention.quote.lower())
        elif len(time.readings) == 1 and beside and not QUARTER.fullmatch(time.readings[0].edtf):
            times.append((at, time.readings[0]))
        elif not time.readings and mention.quote.lower() not in PRESENT:
            floating.add(mention.quote.lower())
    for match in CENSUS.finditer(told.text, told.sentence.span.start, told.sentence.span.end):
        if low <= match.start() < min(high, following) or match.end() <= told.opening:
            times.append((match.start(), Period.year(int(match["year"]))))
    own = [period for at, period in times if RIGHT_BEHIND.fullmatch(told.text, span.end, at)]
    return tuple(own or (period for _, period in times)), frozenset(floating)


def _opens(told: Told, mention: Mention) -> bool:
    """Whether a time opens its sentence, with a word or two in front: "By 20 March the state had"."""
    return OPENING.fullmatch(told.text, told.sentence.span.start, mention.span.start) is not None
