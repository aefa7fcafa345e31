"""Times made of a time: "the end of next week", "late March", "the first Friday of July", "June next year"."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from claimcheck.extract.calendar.relative import COUNT, is_several, is_vague, number_of, unit_of
from claimcheck.extract.calendar.timeforms import (
    Base,
    Count,
    Date,
    Decade,
    Form,
    Holiday,
    InYear,
    Nth,
    Part,
    PartName,
    Range,
    Step,
    SubYear,
    Weekday,
    Window,
)  # fmt: skip
from claimcheck.extract.calendar.timepatterns import Bits
from claimcheck.extract.calendar.timestages import PARTS
from claimcheck.extract.calendar.timewords import values

_LONG: Final = "monthly/yearly/spanning/seasonal/unit_period"
_UNIT: Final = "one_week/one_month/one_year/quarter/decade_word/century"
_NEXT_SENTENCE: Final = re.compile(r"\.\s+[A-Z]")  # "in October. A year later"
_HALF: Final = re.compile(r"\bpart\b")  # "the first part of 1933" is no third
_NAMES: Final[dict[str, PartName]] = {
    "early": "early", "mid": "mid", "late": "late", "beginning": "start", "start": "start", "onset": "start",
    "outset": "start", "opening": "start", "turn": "start", "middle": "middle", "midpoint": "middle", "end": "end",
    "close": "end",
}  # fmt: skip


@PARTS.rule(
    "point part",
    # early 2023; mid-November; the late 1960s; the early part of 2020; early in spring
    f"the? e:early/mid/late dash? the? p:{_LONG}/deictic/ranged",
    f"the? e:early/mid/late days? of/in the? p:{_LONG}",
    # the end of 1776; the start of next week; the middle of 2010
    f"the? e:beginning/middle/end of (the | about)? p:{_LONG}/deictic/part",
)
def _part(bits: Bits) -> Form | None:
    word, of = bits.get("e"), bits.get("p")
    if isinstance(of, Window) or (word in ("opening", "close", "turn") and not isinstance(of, Date | Decade | Step)):
        return None
    return evolve(of, start=Part(_NAMES[word], of.start)) if isinstance(of, Range) else Part(_NAMES[word], of)


@PARTS.rule("point ranged", f"the? a:early/mid to/dash b:mid/late dash? the? p:{_LONG}")
def _two_parts(bits: Bits) -> Form | None:
    """ "mid to late 1840s": from the one part to the other."""
    of, first, last = bits.get("p"), bits.get("a"), bits.get("b")
    if isinstance(of, Window | Range) or first == last:
        return None
    return Range(Part(_NAMES[first], of), Part(_NAMES[last], of))


@PARTS.rule("point spanning", "the? n:ordinal/last u:quarter of the? p:spanning")
def _quarter_century(bits: Bits) -> Form | None:
    """ "the third quarter of the 18th century": 25 years."""
    of, number = bits.get("p"), 4 if bits.get("n") == "last" else bits.get("n")
    if not isinstance(of, Decade) or of.years != 100 or number not in (1, 2, 3, 4) or bits.get("u") != "quarter":
        return None
    return Decade(of.first + 25 * (number - 1), 25)


@PARTS.rule("point part", f"the? n:ordinal/last/closing days of the? p:{_LONG}")
def _edge(bits: Bits) -> Form | None:
    """ "the first months of 1933", "the closing weeks of 1918": about a third."""
    of, first = bits.get("p"), bits.get("n") == 1
    if (isinstance(bits.get("n"), int) and not first) or isinstance(of, Window | Range) or _HALF.search(bits.words):
        return None
    return Part("start" if first else "end", of)


@PARTS.rule(
    "point part",
    f"the? e:beginning/middle/end of the? u:{_UNIT}",
    "u:one_month/one_year apostrophe s e:end",
    "the? u:one_month/one_year dash e:end (y:year_number | p:yearly)?",
)
def _part_of_unit(bits: Bits) -> Form | None:
    """ "the end of the year", "month's end"; "the end of the week of the match" is of that week."""
    word, unit = bits.get("e"), unit_of(bits)
    if word in ("opening", "turn", "close", "early") or re.match(r"\s+(?:of|in which)\b", bits.after()):
        return None
    if bits.has("y") or bits.has("p"):  # "year-end 2023"
        of = bits.get("p") if bits.has("p") else Date(int(bits.get("y")))
        return Part(_NAMES[word], of) if unit == "year" and isinstance(of, Date) else None
    return None if is_several(bits) else Part(_NAMES[word], Step(0, unit, Base.NEXT))


@PARTS.rule("point part", "the? x:shorthand")
def _shorthand(bits: Bits) -> Form | None:
    """ "by EOY", "the EOM"."""
    name, unit = values("shorthand")[bits.get("x")]
    return Part(name, Step(0, unit)) if not bits.words.istitle() else None


@PARTS.rule(
    "point part",
    f"the? h:ordinal/last/latter half of the? p:{_LONG}",
    "the? h:ordinal half of the? u:one_year/one_month/decade_word",
)
def _half(bits: Bits) -> Form | None:
    if bits.get("h") not in (1, 2, "last", "latter"):
        return None
    of = bits.get("p") if bits.has("p") else Step(0, unit_of(bits))
    return Part("first half" if bits.get("h") == 1 else "second half", of)


@PARTS.rule("point part", f"the? rest of (the | this)? u:{_UNIT}", f"the? rest of p:{_LONG}/deictic")
def _rest(bits: Bits) -> Form | None:
    story = re.match(r"\s*[a-z]*\s*rest\s+of\s+the\b", bits.words, re.IGNORECASE) is not None
    base = Base.STORY if story else Base.NOW
    return Part("rest", bits.get("p") if bits.has("p") else Step(0, unit_of(bits), base))


@PARTS.rule(
    "point part",
    # the first nine months of 2023; the last three weeks of March 1987
    f"the? f:ordinal/last n:number/cardinal u:unit of/in the? p:{_LONG}",
    "the? f:ordinal/last n:number/cardinal u:unit of/in (the | this) u2:one_year/one_month",
)
def _several_of(bits: Bits) -> Form | None:
    if bits.get("f") not in (1, "last") or isinstance(bits.get("p"), Window):
        return None
    within = bits.get("p") if bits.has("p") else Step(0, unit_of(bits, "u2"), Base.NEXT)
    return Nth(1 if bits.get("f") == 1 else -1, unit_of(bits), within, number_of(bits))


@PARTS.rule(
    "point dated",
    # the second last week of October; the third last day of 2018
    "the? n:ordinal l:last w:weekly of/in p:monthly/yearly/unit_period",
    f"the? n:ordinal l:last u:one_day/one_week/one_month of/in p:{_LONG}",
    # the first Friday of July; last day of October 2015; the third week of 2027; the second week next year
    "the? n:ordinal/last w:weekly of/in p:monthly/yearly/seasonal/unit_period",
    f"the? n:ordinal/last u:one_day/one_week/one_month/quarter/decade_word of/in the? p:{_LONG}",
    "the? n:ordinal u:one_week p:unit_period",
    "the? n:ordinal/last u:weekend_one of/in p:monthly/yearly",
    "the? n:ordinal/last w:weekly of/in (the | this) u2:one_month",
)
def _nth(bits: Bits) -> Form | None:
    number = -1 if bits.get("n") == "last" else bits.get("n")
    if not isinstance(number, int) or isinstance(bits.get("p"), Window):
        return None
    within = bits.get("p") if bits.has("p") else Step(0, "month")
    if (
        bits.has("u") and unit_of(bits) == "quarter" and isinstance(within, Decade)
    ):  # "the second quarter of the century"
        return None
    if bits.has("l"):
        number = -number
    return Nth(number, bits.get("w") if bits.has("w") else unit_of(bits), within)


@PARTS.rule("point dated", "the? n:ordinal/last u:one_day/one_week of the u2:one_month/one_year/decade_word")
def _edge_of(bits: Bits) -> Form | None:
    """ "the last day of the month", "the first week of the year": of those a text has come to."""
    number = -1 if bits.get("n") == "last" else bits.get("n")
    alone = not re.match(r"\s+(?:of|in which)\b", bits.after())
    return (
        Nth(number, unit_of(bits), Step(0, unit_of(bits, "u2"), Base.NEXT))
        if isinstance(number, int) and alone
        else None
    )


@PARTS.rule(
    "point dated",
    "the? d:day_ordinal/day_number one_day? of p:unit_period",
    "the? d:day_ordinal one_day of the u:one_month",
)
def _day_of(bits: Bits) -> Form | None:
    """ "the 20th of next month"."""
    of = bits.get("p") if bits.has("p") else Step(0, "month")
    return Nth(int(bits.get("d")), "day", of) if isinstance(of, Step) and of.unit == "month" else None


@PARTS.rule("point dated", "w:weekly of? p:unit_period", "p:unit_period (dash | on)? w:weekly")
def _weekday_of(bits: Bits) -> Form | None:
    """ "Tuesday of next week", "last week Sunday"."""
    of, day = bits.get("p"), bits.get("w")
    return Nth(1, day, of) if isinstance(of, Step) and of.unit == "week" and isinstance(day, Weekday) else None


@PARTS.rule("point dated", "m:monthly/dated/seasonal/holiday_point/part (of | comma)? p:unit_period/counted")
def _in_year(bits: Bits) -> Form | None:
    """ "june next year", "Independence Day of this year", "July of that year", "the end of May next year"."""
    of, year = bits.get("m"), bits.get("p")
    if ("," in bits.words and isinstance(year, Step)) or _NEXT_SENTENCE.search(bits.words):
        return None
    if isinstance(of, Part):
        yearly = isinstance(of.of, Date | SubYear) and of.of.year is None and isinstance(year, Step)
        return Part(of.name, InYear(of.of, year)) if yearly and _is_year(year) else None
    yearly = isinstance(of, Date | SubYear | Holiday) and of.year is None
    return InYear(of, year) if yearly and _is_year(year) else None


def _is_year(form: Form) -> bool:
    """Whether a time counts whole years: "last year", "two years ago"."""
    if isinstance(form, Count):
        return not form.vague and not form.exact and [unit for _, unit in form.parts] == ["year"]
    return isinstance(form, Step) and form.unit == "year"


# a figure, with its magnitude and what it counts, before what it is counted by: "14 a week", "€40 million a year"
_RATED: Final = re.compile(
    r"(?:\d[\w.,%]{0,12}(?:\s[a-z]{1,12}){0,2}|\b(?:once|twice|times|trains|flights|buses|people))\s\Z"
)


@PARTS.rule(
    "point counted",
    f"{COUNT} u:unit s:before/after/from p:point",
    "the u:one_day/one_week/one_month/one_year s:before/after p:point",
)
def _count_from(bits: Bits) -> Form | None:
    """ "two days after next Friday", "a week before Christmas", "the day after 5 May"."""
    of, word = bits.get("p"), bits.get("s")
    if isinstance(of, Range | Window | Part) or word not in ("before", "after", "from"):
        return None
    if word == "from" and bits.words[:2].lower() == "a " and _RATED.search(bits.before()):
        return None  # "14 a week from 27 October", "€40 million a year from 2026"
    if word == "from" and isinstance(of, Weekday):  # "a week from Friday": the next one
        of = Nth(1, of, Window(7, "day", sign=1))
    if not bits.has("n") and not bits.has("v") and bits.words[:4].lower() == "the " and unit_of(bits) != "day":
        # "the week before Christmas": seven days
        before = word == "before"
        return Window(1, unit_of(bits), Step(-1, "day", of) if before else of, -1 if before else 1, whole=before)
    return Count((((-1 if word == "before" else 1) * number_of(bits), unit_of(bits)),), of, vague=is_vague(bits))
