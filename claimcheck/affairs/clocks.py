"""The times of day of a report: "2.40am", "at 05:52", "a quarter past five in the afternoon", each with the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from attrs import field, frozen

from claimcheck.affairs.told import MOST
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told
from claimcheck.times import Time

HOUR, HALF_DAY = 60, 720  # minutes
LEADING = 24  # code points in front of a time of day in which it says that it is none to the minute
TRAILING = 40  # and behind it, in which half of the day it is
# "2.40am", "11 p.m.", "7pm"; "at 05:52", "from 9.30"; "ten past eight", "a quarter to five"; "eight o'clock", "nine in the morning"
HALVED = r"(?<![\d.,:£$€])(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b"
PLAIN = r"\b(?:at|around|about|after|before|until|from|by)\s(?P<at>\d{1,2}[.:][0-5]\d)(?![\d%]|[.,:]\d|\s?[ap]\.?m\b|\s(?:per|m|b)\w)"
# what makes it no time to the minute
ROUGHLY = re.compile(
    r"\b(?:about|around|some|nearly|almost|just|shortly|soon|before|after|by|past|until)\s(?:at\s)?\Z", re.I
)
# of which half of the day it is, behind it: "in the morning", "on Thursday evening"
PART = re.compile(
    r"\s(?:in\sthe|on\s[A-Z][a-z]+day|at|that|this|yesterday)\s?(?P<part>morning|afternoon|evening|night)\b"
)
# by whose clock: two reports may go by two
ZONED = re.compile(r"\s(?:\(?\d{2}[.:]?\d\d\s)?\(?(?:local|[A-Z]{2,4}T|GMT|UTC|CET|Eastern|Pacific|Central)\b")


@frozen(eq=False)
class Clock:
    """A time of day in minutes since midnight, as it may be read; `rough` says that it is none to the minute."""

    minutes: tuple[int, ...]
    rough: bool
    span: Span
    told: Told = field(repr=False)
    near: frozenset[str]
    names: frozenset[str]
    days: tuple[Period, ...]

    @property
    def past(self) -> int:
        """The minutes past the hour."""
        return self.minutes[0] % HOUR

    @property
    def shown(self) -> str:
        """It as every text can be read: 02:40."""
        return " or ".join(f"{minutes // HOUR:02}:{minutes % HOUR:02}" for minutes in self.minutes)


def clocks(sentences: Sequence[Told]) -> list[Clock]:
    """The times of day of some sentences, but those of a zone that is named."""
    return list(islice((clock for told in sentences for clock in _clocks(told)), MOST))


def _clocks(told: Told) -> Iterator[Clock]:
    text, whole = told.text, told.sentence.span
    for match in _pattern().finditer(text, whole.start, whole.end):
        span = Span(match.start("at") if match["at"] else match.start(), match.end())
        part = PART.match(text, span.end, min(whole.end, span.end + TRAILING))
        minutes = _minutes(match, part["part"] if part else "")
        if not minutes or ZONED.match(text, span.end, min(whole.end, span.end + TRAILING)):
            continue
        around = surroundings(told, span)
        days = (t.readings[0] for _, t in told.sentence.valued(Time) if len(t.readings) == 1)
        yield Clock(
            minutes,
            ROUGHLY.search(text, max(whole.start, span.start - LEADING), span.start) is not None,
            span,
            told,
            told.content_within(around.span) - frozenset(_words("said")),
            frozenset(word for name in told.names for word in name.words),
            tuple(day for day in days if day.precision == "day"),
        )


def _minutes(match: re.Match[str], part: str) -> tuple[int, ...]:
    """The minutes since midnight that a time of day can be; none where it is no time of day."""
    half = {"a": 0, "p": 1}.get((match["half"] or "").lower())
    if match["hour"]:
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
    elif match["at"]:
        hour, minute = map(int, re.split(r"[.:]", match["at"]))
        if ":" not in match["at"] and not part:
            return ()
        half = 0 if len(match["at"]) == len("05:52") and half is None and ":" in match["at"] and hour < 13 else half
    else:
        hour, minute = _in_words(match)
    if hour > 23 or (hour > 12 and half == 1):
        return ()
    if hour > 12:
        return (hour * HOUR + minute,)
    if half is None and part:
        half = int(part in _words("late")) if part != "night" else int(hour > 5)
    start = (hour % 12) * HOUR + minute
    return (start, start + HALF_DAY) if half is None else (start + half * HALF_DAY,)


def _in_words(match: re.Match[str]) -> tuple[int, int]:
    """The hour and the minutes that words say: "ten past eight", "a quarter to nine", "eight o'clock"."""
    hour = _words("hours").index((match["past"] or match["full"]).lower()) + 1
    past = dict(zip(_words("parts"), map(int, _words("minutes")), strict=True)).get((match["part"] or "").lower(), 0)
    return (hour, past) if match["side"] != "to" else ((hour - 2) % 12 + 1, HOUR - past)


@cache
def _words(key: str) -> list[str]:
    return list(table("affairs")["clocks"][key])


@cache
def _pattern() -> re.Pattern[str]:
    hours, parts = "|".join(_words("hours")), "|".join(sorted(_words("parts"), key=len, reverse=True))
    told = rf"\b(?P<part>{parts})\s(?P<side>past|to)\s(?P<past>{hours})\b"
    full = rf"\b(?P<full>{hours})(?:\so['’]clock\b|(?=\sin\sthe\s(?:morning|afternoon|evening)\b))"
    return re.compile(f"{HALVED}|{PLAIN}|{told}|{full}", re.I)
