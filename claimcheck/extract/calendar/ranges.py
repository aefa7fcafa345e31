"""Ranges and bounds: "from March to May 2019", "between 1999 and 2004", "since this year", "over two years ago"."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from attrs import evolve

from claimcheck.extract.calendar.composing import later_in_year
from claimcheck.extract.calendar.numericdates import one_order
from claimcheck.extract.calendar.timeforms import (
    Base,
    Bound,
    BoundName,
    Chosen,
    Count,
    Date,
    Decade,
    Either,
    Form,
    Holiday,
    Nth,
    Part,
    Range,
    Step,
    SubYear,
    Timed,
    Weekday,
    Window,
)  # fmt: skip
from claimcheck.extract.calendar.timepatterns import Bits, characters
from claimcheck.extract.calendar.timestages import BOUNDS, RANGES
from claimcheck.tables import table

# "6 per cent more than a year before", "far more than a year ago": than then, not longer ago
_GREATER: Final = re.compile(
    r"(?:per ?cent|%|\d|points?|million|billion|much|far|many|times|twice|slightly|third|half)\s\Z"
)
# the first two numbers of a date in numbers
_NUMBERS: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?!\d)")
# what may stand on the two sides of a dash that makes a range of them
_ENDS: Final = (Date, Timed, Step, Chosen, Decade, Weekday, Count, SubYear, Holiday, Part, Nth)
_TO_DATE: Final = re.compile(r"to\s+date")
LEAST: Final = 100  # a decade below is of an open century
_NOT: Final = re.compile(r"(?:\b(?:not|never)|n['’]t)\b[^.;:!?\n]*\Z")
# before "less than a year ago" they say by how much, and the year is a whole one
_LESSER: Final = re.compile(
    r"(?:[\d%]|\d(?:m|bn|k)|percent|per\scent|points?|[mb]illion|half|thirds?|quarters?|fifths?|tenths?|much|far|slightly)\s\Z",
    re.I,
)
_DASH: Final = characters("dash")
_NOW: Final = frozenset({"present", "now", "date"})
_THE: Final = re.compile(r"\s+the\s", re.IGNORECASE)
_ORDINAL: Final = re.compile(r"the\s\w+(?:st|nd|rd|th)\b", re.IGNORECASE)
_NOUN: Final = re.compile(r"\s[a-z]{4,}")
_BOUNDS: Final[dict[str, BoundName]] = {
    "before": "before", "after": "after", "since": "since", "until": "until", "till": "until", "til": "until",
    "by": "by",
}  # fmt: skip


@RANGES.rule(
    "point ranged",
    "from a:point comma? to/dash the? b:point",
    "between the? a:point and the? b:point",
    "a:point t:dash/to the? b:point",
)
def _range(bits: Bits) -> Form | None:
    a, b = bits.get("a"), bits.get("b")
    if isinstance(a, Range | Window) or isinstance(b, Range | Window):
        return None
    if bits.has("t") and not _joins(bits, a, b):
        return None
    if isinstance(b, Nth) and b.what == "day" and isinstance(a, Date) and a.day and a == Date(day=a.day):
        return Range(evolve(b, number=a.day), b)  # "from the 4th to the 9th of next month"
    numbers = [_NUMBERS.match(bits.text(end)) for end in "ab"] if isinstance(a, Either) or isinstance(b, Either) else []
    first, last = numbers if len(numbers) == 2 else (None, None)
    return one_order(a, b, _pair(first), _pair(last)) if first and last else Range(a, b)


@RANGES.rule(
    "point yearly",
    "a:yearly or b:yearly",
    "a:monthly or b:monthly",
    "a:dated or b:dated",
    "a:spanning or the? b:spanning",
)
def _one_of(bits: Bits) -> Form | None:
    """ "in 1887 or 1888", "May or June 1450", "the 1840s or 1850s": one of two."""
    a, b = bits.get("a"), bits.get("b")
    if isinstance(a, Decade) and isinstance(b, Decade):
        return Either((a, b)) if a.years == b.years and min(a.first, b.first) >= LEAST and a != b else None
    if not isinstance(a, Date) or not isinstance(b, Date) or b.year is None or a == b:
        return None
    if a.year is None:
        a = evolve(a, year=b.year - later_in_year(a, b))
    same = (a.month is None, a.day is None) == (b.month is None, b.day is None)
    return Either((a, b)) if same and a.weekday is None and b.weekday is None else None


def _pair(numbers: re.Match[str]) -> tuple[int, int]:
    return int(numbers[1]), int(numbers[2])


def _joins(bits: Bits, a: Form, b: Form) -> bool:
    """Whether two times with a dash or "to" between them are a range: not "in 2012 — May said"."""
    sign = bits.text("t")
    if sign.isalpha():
        return sign != "until" or not (isinstance(a, Step) and a == Step(0, "day"))
    return not (sign == "—" and bits.gap("t")) and isinstance(a, _ENDS) and isinstance(b, _ENDS)


@RANGES.rule("point ranged", "from? a:number to/dash b:yearly")
def _range_before_christ(bits: Bits) -> Form | None:
    """ "from 387 to 381 BC"."""
    a, b = int(bits.get("a")), bits.get("b")
    return Range(Date(1 - a), b) if isinstance(b, Date) and b.year is not None and 1 - a < b.year < 1 else None


@BOUNDS.rule(
    "bounded",
    "s:before/after/since/until/by the? p:point",
    "(on | at | in) or i:before/after the? p:point",
    "x:no s:before/after the? p:point",
    # up to 5 May; 2019–present
    "u:up to the? p:point",
    "p:yearly/monthly/dated to/dash n:moment/now/date_word",
    "p:yearly/monthly/dated dash? d:deictic",
)
def _bound(bits: Bits) -> Form | None:
    """ "since 2018", "by the end of the year", "on or before 5 May", "up to 2024", "2019–present"."""
    of: Any = bits.get("p")
    if bits.has("d"):
        return Bound("since", of) if _TO_DATE.fullmatch(bits.text("d")) else None
    if bits.has("n"):
        return Bound("since", of) if bits.get("n") in _NOW else None
    if bits.has("u"):  # not "the run-up to 2031"
        return None if bits.previous(_DASH) else Bound("until", of)
    if bits.has("x"):  # "not after 1840"
        return Bound("by" if bits.get("s") == "after" else "since", of) if bits.get("x") == "not" else None
    if bits.has("i"):
        return Bound("by" if bits.get("i") == "before" else "since", of)
    if bits.get("s") in ("before", "after") and isinstance(of, Timed):  # "after 6pm on 5 May", on that day still
        close = _close_to().search(bits.before()) is not None
        return of if close else Bound("by" if bits.get("s") == "before" else "since", of)
    if bits.get("s") in ("before", "after") and _dates_event(bits, of):
        return Bound("by" if bits.get("s") == "before" else "since", of)
    if _BOUNDS.get(bits.get("s")) == "until" and _NOT.search(bits.before(60)):
        return None  # "it did not open until 5 May": it opened then
    return Bound(_BOUNDS[bits.get("s")], of) if bits.get("s") in _BOUNDS else None


@cache
def _close_to() -> re.Pattern[str]:
    """What keeps a time near the hour behind it: "shortly after midnight on 5 May"."""
    return re.compile(rf"\b(?:{'|'.join(table('times')['names']['close'])})\s\Z", re.IGNORECASE)


def _dates_event(bits: Bits, of: Form) -> bool:
    """Whether a date says of when something is: "after the 2019 election" may be in 2019, "before the May vote" in May."""
    date = bits.text("p")
    article = _THE.match(bits.words, len(bits.text("s"))) is not None and not _ORDINAL.match(date)
    return article and isinstance(of, Date) and (date[:4].lower() != "the " or _NOUN.match(bits.after()) is not None)


@BOUNDS.rule(
    "bounded",
    # earlier than 2016; no later than 5 May; 2012 or later; from 2018 onwards; beginning on 7 January; ending in July
    "(n:no)? (e:earlier_in | l:later_in) than the? p:point",
    "p:point or (e2:earlier_in/before | l2:later_in/after)",
    "from p:point o:onward",
    "p:yearly/monthly/dated o:onward",
    "(c:commencing | u:ending) (on | from | in)? the? p:point",
)
def _other_bound(bits: Bits) -> Form | None:
    of = bits.get("p")
    if isinstance(of, Range) or (bits.get("o") == "on" and not bits.words.startswith(("from", "From"))):
        return None
    if bits.has("e") or bits.has("l"):
        names: tuple[BoundName, BoundName] = ("since", "by") if bits.has("n") else ("before", "after")
        return Bound(names[bits.has("l")], of)
    since = bits.has("l2") or bits.has("o") or bits.has("c")
    return Bound("since" if since else "until", of)


@BOUNDS.rule("bounded", "m:more_word than? p:counted", "l:less_word than p:counted")
def _counted(bits: Bits) -> Form | None:
    """ "more than two years ago", "less than a month after the vote"."""
    of = bits.get("p")
    if not isinstance(of, Count) or of.vague or (bits.has("m") and _GREATER.search(bits.before())):
        return None
    if bits.has("l") and _LESSER.search(bits.before()):  # "a third less than a year ago"
        return None
    back = of.parts[0][0] < 0
    if bits.has("m"):
        return Bound("before" if back else "after", of)
    base: Form = Step(0, "day", of.base) if isinstance(of.base, Base) else of.base
    exact = evolve(of, exact=True)
    return Range(exact, base) if back else Range(base, exact)
