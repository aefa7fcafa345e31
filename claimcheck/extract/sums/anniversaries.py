"""Anniversaries beside the date of what they are of: "its 75th anniversary … founded in 1949"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from claimcheck.claims import Anchor, Claim, Mention
from claimcheck.extract.numbers.numberparts import ordinals
from claimcheck.extract.text.sentences import sentences
from claimcheck.periods import Period
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.times import Time

# "75th anniversary", "fiftieth anniversary", "centenary"
ANNIVERSARY = re.compile(
    r"\b(?:(?P<digits>\d{1,4})(?:st|nd|rd|th)|(?P<word>[a-z]{4,12}(?:-[a-z]{4,8})?))[\s-](?:(?:wedding\s|founding\s)?anniversary|birthday)\b|\b(?P<round>centenary|bicentenary|centennial|bicentennial)\b",
    re.I,
)
OF_YEAR = re.compile(r"\sof\s(?:the|his|her|its|their)\s\Z")
DATED = frozenset({"founded", "opened", "launched", "signed", "adopted", "started", "active"})
ANY = ("anniversary", "birthday", "centen")  # in one of these words
BEFORE = 110  # code points before a date in which stands what happened then


@cache
def _words(section: str) -> str:
    return "(?:" + "|".join(map(re.escape, table("anniversaries")[section]["words"])) + ")"


@cache
def _its() -> re.Pattern[str]:
    """What leads to the date its bearer began: "founded in"."""
    return re.compile(rf"\b{_words('begun')}\b[^.;:,]{{0,40}}?\s(?:in|on)\s(?:the\s)?\Z", re.I)


@cache
def _of() -> tuple[re.Pattern[str], ...]:
    """What leads to the date behind "anniversary": "of its opening in", "of the Vardo Treaty, signed on", "of the" 1949."""
    deed = (
        rf"\sof\s(?:the\s|his\s|her\s|its\s|their\s)?(?:[\w’'-]{{2,20}}\s){{0,4}}{_words('happened')}\b"
        r"[^.;:,]{0,50}?\s(?:in|on)\s\Z"
    )
    named = rf"\sof\s(?:the\s)?[A-Z][^.;:,]{{1,50}},\s(?:which\swas\s)?(?:first\s)?{_words('begun')}\s(?:in|on)\s\Z"
    return re.compile(deed), re.compile(named), OF_YEAR


@cache
def _own() -> re.Pattern[str]:
    """What says that an anniversary is of what the sentence before has dated: "its", "the club's"."""
    return re.compile(rf"\b(?:its|their|the {_words('bearers')}(?:’s|'s))\s(?:[a-z-]+\s){{0,2}}\Z")


@cache
def _tense(section: str) -> re.Pattern[str]:
    return re.compile(rf"\b{_words(section)}\b")


@frozen
class Anniversary:
    """How many years, the date of what they are counted from, and the years in which the day may fall."""

    years: int
    words: Span
    event: Period
    where: Span
    first: int
    last: int
    beside: bool  # both stand in one sentence

    @property
    def counted(self) -> tuple[int, int]:
        """The fewest and the most years from the event to the day."""
        assert self.event.earliest is not None
        assert self.event.latest is not None
        return self.first - self.event.latest.year, self.last - self.event.earliest.year


@remembered
def find_anniversaries(
    text: str, anchor: Anchor, mentions: Sequence[Mention], claims: Sequence[Claim]
) -> Iterator[Anniversary]:
    """The anniversaries of a text whose event it dates, in the same sentence or in the one before."""
    low = text.lower()
    if not any(part in low for part in ANY):
        return
    before: Span | None = None
    for sentence in sentences(text):
        short = sentence.end - sentence.start <= LONGEST
        for match in ANNIVERSARY.finditer(text, sentence.start, sentence.end) if short else ():
            years = _years(match)
            if years is not None:
                yield from _dated(text, anchor, mentions, claims, sentence, before, match, years)
        before = sentence


def _dated(
    text: str, anchor: Anchor, mentions: Sequence[Mention], claims: Sequence[Claim], sentence: Span, before: Span | None,
    match: re.Match[str], years: int,
) -> Iterator[Anniversary]:  # fmt: skip
    inside = _times(mentions, sentence.start, sentence.end)
    events = [m for m in inside if _period(m.value) and _is_event(text, sentence, match, m)]
    days = _day(text, sentence, anchor, [m for m in inside if m not in events])
    if (
        days is None
        or len(events) > 1
        or (_tense("gone").search(text, sentence.start, sentence.end) and _is_past(mentions, sentence, anchor))
    ):
        return
    told = (_period(events[0].value), events[0].span) if events else _told_before(text, claims, before, match)
    if told is not None and told[0] is not None:
        yield Anniversary(years, Span(*match.span()), told[0], told[1], *days, beside=bool(events))


def _times(mentions: Sequence[Mention], low: int, high: int) -> list[Mention]:
    """The times that begin in a stretch, of mentions in order."""
    first, last = (bisect_left(mentions, at, key=lambda m: m.span.start) for at in (low, high))
    return [m for m in mentions[first:last] if isinstance(m.value, Time)]


def _is_event(text: str, sentence: Span, match: re.Match[str], mention: Mention) -> bool:
    """Whether a date is that of what has the anniversary."""
    if text.startswith(" of ", match.end()):
        lead = text[match.end() : mention.span.start] if mention.span.start > match.end() else ""
        return len(lead) < BEFORE and any(pattern.match(lead) for pattern in _of())
    return _its().search(text, max(sentence.start, mention.span.start - BEFORE), mention.span.start) is not None


def _is_past(mentions: Sequence[Mention], sentence: Span, anchor: Anchor) -> bool:
    """Whether what stands before a sentence in the past tense is told of another year than that of the text."""
    written = anchor.period
    near = _times(mentions, sentence.start - TOLD, sentence.start)
    periods = [p for m in near if isinstance(m.value, Time) for p in m.value.readings]
    return written is not None and any(
        p.latest and written.earliest and written.earliest - p.latest > LONG for p in periods
    )


def _period(value: object) -> Period | None:
    """A date that is one and has both ends within a year."""
    if not isinstance(value, Time) or len(value.readings) != 1 or value.expression is not None:
        return None
    (period,) = value.readings
    if period.unspecified_year or period.earliest is None or period.latest is None:
        return None
    return period if period.latest.year == period.earliest.year else None


def _day(text: str, sentence: Span, anchor: Anchor, others: Sequence[Mention]) -> tuple[int, int] | None:
    """The years in which the anniversary falls: as its sentence says, else as the text was written."""
    if others:
        periods = [r for m in others if isinstance(m.value, Time) for r in m.value.readings]
        if len(others) > 1 or len(periods) != 1 or periods[0].earliest is None or periods[0].latest is None:
            return None
        return periods[0].earliest.year, periods[0].latest.year
    written = anchor.period
    if written is None or written.earliest is None or written.latest is None:
        return None
    coming = _tense("coming").search(text, sentence.start, sentence.end)
    gone = _tense("gone").search(text, sentence.start, sentence.end)
    return written.earliest.year - bool(gone and written.earliest.month < EARLY), written.latest.year + bool(coming)


LONGEST = 1_000  # code points of a sentence
TOLD = 400  # code points before a sentence in which the time it tells of is named
LONG = 366  # days from a text to a time that is not its own
EARLY = 4  # months of a year in which "marked" may speak of the last one


def _told_before(
    text: str, claims: Sequence[Claim], before: Span | None, match: re.Match[str]
) -> tuple[Period | None, Span] | None:
    """The one dated beginning that the sentence before tells, where "its" anniversary is of it."""
    if (
        before is None
        or text.startswith(" of ", match.end())
        or not _own().search(text, max(before.end, match.start() - 60), match.start())
    ):
        return None
    found = [c for c in claims if c.property in DATED and before.start <= c.source.span.start < before.end]
    if len(found) != 1:
        return None
    return _period(found[0].value), found[0].source.span


def _years(match: re.Match[str]) -> int | None:
    if match["digits"]:
        return int(match["digits"])
    if match["round"]:
        return int(table("anniversaries")["round"][match["round"].lower()])
    word = match["word"].lower()
    return ordinals().get(word)
