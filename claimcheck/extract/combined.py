"""Times made of times: parts ("the end of next week"), days with hours, ranges ("from March to May 2019"), bounds ("since 2018")."""

from __future__ import annotations

import re
from typing import Any, Final

from attrs import evolve

from claimcheck.extract.dates import marked
from claimcheck.extract.relative import COUNT, is_vague, number_of, unit_of
from claimcheck.extract.timeforms import (
    Base, Bound, BoundName, Chosen, Count, Date, Decade, Form, Holiday, Nth, Part, PartName, Range, Step, SubYear, Timed,
    Weekday, Window,
)  # fmt: skip
from claimcheck.extract.timepatterns import Bits
from claimcheck.extract.timestages import BOUNDS, PARTS, RANGES

_DAY: Final = "dated/weekly/deictic/holiday_point"
_PARTS: Final[dict[str, PartName]] = {
    "early": "early", "mid": "mid", "late": "late", "beginning": "start", "start": "start", "onset": "start", "outset": "start",
    "opening": "start", "turn": "start", "middle": "middle", "midpoint": "middle", "end": "end", "close": "end",
}  # fmt: skip


@PARTS.rule(
    "point part",
    # early 2023; mid-November; late 19th century; the late 1960s; the early part of 2020
    "(the)? e:early/mid/late dash? (the)? p:monthly/yearly/spanning/seasonal/unit_period/deictic/ranged",
    "(the)? e:early/mid/late days? (of | in) (the)? p:monthly/yearly/spanning/seasonal/unit_period",
    "(the)? e:early in (the)? p:monthly/yearly/spanning/seasonal/unit_period",
    # the end of 1776; at the start of next week; the middle of 2010; beginning of January
    "(the)? (very)? e:beginning/middle/end of (the | about)? p:monthly/yearly/spanning/seasonal/unit_period/deictic/part".replace(" (very)?", ""),
)
def _part(bits: Bits) -> Form | None:
    word, of = bits.get("e"), bits.get("p")
    if word in ("opening", "close", "turn") and not isinstance(of, Date | Decade | Step):
        return None
    if isinstance(of, Range):
        return evolve(of, start=Part(_PARTS[word], of.start))
    if isinstance(of, Window):
        return None
    return Part(_PARTS[word], of)


@PARTS.rule(
    "point part",
    # the end of the year; by the start of the month; end of month; the end of the day is a phrase
    "(the)? e:beginning/middle/end of (the | a)? u:one_week/one_month/one_year/quarter/decade_word/century",
    "u:one_month/one_year apostrophe s e:end",
)
def _part_of_unit(bits: Bits) -> Form | None:
    unit = unit_of(bits)
    if bits.get("u").endswith("s") and bits.get("u") != "s" or bits.get("e") in ("opening", "turn", "close", "early"):
        return None
    if re.search(r"\bof\s+a\s", bits.words) or re.match(r"\s+(?:of|in which|she|he|they|for|[a-z]+ing)\b", bits.after()) and unit == "week":
        return None
    return Part(_PARTS[bits.get("e")], Step(0, unit, Base.NEXT))


@PARTS.rule("point part", "(the)? h:ordinal/last/latter half of (the)? p:monthly/yearly/spanning/unit_period/seasonal", "h:ordinal half of (the)? u:one_year/one_month/decade_word")
def _half(bits: Bits) -> Form | None:
    first = bits.get("h") == 1
    if bits.get("h") not in (1, 2, "last", "latter"):
        return None
    return Part("first half" if first else "second half", bits.get("p") if bits.has("p") else Step(0, unit_of(bits)))


@PARTS.rule("point part", "(the)? rest of (the | this)? u:one_week/one_month/one_year/quarter/decade_word", "(the)? rest of p:monthly/yearly/spanning/unit_period/deictic")
def _rest(bits: Bits) -> Form | None:
    return Part("rest", bits.get("p") if bits.has("p") else Step(0, unit_of(bits)))


@PARTS.rule(
    "point dated",
    # the first Friday of July; last day of October 2015; the third week of 2027; the last week of last month
    "(the)? n:ordinal/last w:weekly (of | in) p:monthly/yearly/seasonal/unit_period",
    "(the)? n:ordinal u:one_week p:unit_period",
    "(the)? n:ordinal/last u:one_day/one_week/one_month (of | in) p:monthly/yearly/seasonal/unit_period/spanning",
    "(the)? n:ordinal/last u:weekend_one (of | in) p:monthly/yearly",
    "(the)? n:ordinal w:weekly (of | in) (the | this) u2:one_month",
)
def _nth(bits: Bits) -> Form | None:
    number = -1 if bits.get("n") == "last" else int(bits.get("n")) if isinstance(bits.get("n"), int) else None
    if number is None or (bits.has("u") and bits.get("u").endswith("s")):
        return None
    within = bits.get("p") if bits.has("p") else Step(0, "month")
    return Nth(number, bits.get("w") if bits.has("w") else unit_of(bits), within)


@PARTS.rule(
    "point part",
    # the first nine months of 2023; the last two weeks of February 1951
    "(the)? f:ordinal/last n:number/cardinal u:unit (of | in) (the)? p:monthly/yearly/seasonal/unit_period/spanning",
    "(the)? f:ordinal/last n:number/cardinal u:unit (of | in) (the | this) u2:one_year/one_month",
)
def _several_of(bits: Bits) -> Form | None:
    if bits.get("f") not in (1, "last") or isinstance(bits.get("p"), Window):
        return None
    within = bits.get("p") if bits.has("p") else Step(0, unit_of(bits, "u2"), Base.NEXT)
    return Nth(1 if bits.get("f") == 1 else -1, unit_of(bits), within, number_of(bits))


@PARTS.rule("point dated", "(the)? d:day_ordinal/day_number (one_day)? of p:unit_period", "(the)? d:day_ordinal one_day of (the) u:one_month")
def _day_of(bits: Bits) -> Form | None:
    of = bits.get("p") if bits.has("p") else Step(0, "month")
    return Nth(int(bits.get("d")), "day", of) if isinstance(of, Step) and of.unit == "month" else None


@PARTS.rule(
    "point dated",
    # Tuesday of next week; next week on Tuesday; last week Sunday; Tuesday next week
    "w:weekly (of)? p:unit_period",
    "p:unit_period (dash | on)? w:weekly",
)
def _weekday_of(bits: Bits) -> Form | None:
    of, day = bits.get("p"), bits.get("w")
    if not isinstance(of, Step) or of.unit != "week" or not isinstance(day, Weekday) or bits.at("p") < bits.at("w") - 2:
        return None
    return Nth(1, day, of)


@PARTS.rule("point dated", "(the)? one_week (commencing on? | of) the? p:dated/weekly/holiday_point")
def _week_of(bits: Bits) -> Form | None:
    of = bits.get("p")
    if re.search(r"\ba week\b", bits.words):
        return None
    return Step(0, "week", of)


@PARTS.rule("point dated", "m:monthly p:unit_period", "m:seasonal (of)? p:unit_period", "m:holiday_point (of)? p:unit_period", "m:monthly (of) p:unit_period")
def _in_year(bits: Bits) -> Form | None:
    """ "june next year", "Independence Day of this year", "July of that year"."""
    of, year = bits.get("m"), bits.get("p")
    if not isinstance(year, Step) or year.unit != "year" or not isinstance(of, Date | SubYear | Holiday) or of.year is not None:
        return None
    return Nth(1, "day", Range(of, year)) if False else Within(of, year)


def Within(of: Form, year: Form) -> Form:  # noqa: N802
    return Nth(0, "day", Range(of, year))


@PARTS.rule("point dated", "d:daypart of (the)? p:dated/weekly", "the d:daypart of p:dated/weekly/deictic", "the d:daypart of the p:dated", "in the d:daypart of p:dated")
def _daypart_of(bits: Bits) -> Form | None:
    return bits.get("p")


@PARTS.rule("point dated", f"p:{_DAY} d:daypart", f"p:{_DAY} e:early/late dash? d:daypart")
def _daypart(bits: Bits) -> Form | None:
    if re.search(r"[.;:,\n]\s*$", bits.gap("d")) or isinstance(bits.get("p"), Step) and bits.get("p") == Step(0, "day") and False:
        return None
    return bits.get("p")


@PARTS.rule(
    "point dated",
    f"p:{_DAY} comma? (at | about | for)? c:clocked (z:zone)?",
    f"c:clocked (z:zone)? comma? (on)? (the)? p:{_DAY}",
)
def _timed(bits: Bits) -> Form | None:
    of = bits.get("p")
    if isinstance(of, Timed) or "\n\n" in bits.words:
        return None
    return Timed(of, bits.get("c"))


@PARTS.rule("point dated", "w:weekly (comma | open)? p:dated close?", "w:weekly comma the? p:deictic", "p:deictic (comma | open) q:dated close?", "c:deictic open q:dated close".replace("c:", "p:"))
def _apposed(bits: Bits) -> Form | None:
    """ "today (6/11)", "Tuesday, July 2": a day and the same day again stay two mentions, but a weekday joins its date."""
    day, dated = bits.get("w"), bits.get("p")
    if not isinstance(day, Weekday) or not isinstance(dated, Date) or dated.weekday is not None or dated.day is None:
        return None
    if "(" in bits.words and not bits.words.endswith(")"):
        return None
    return evolve(dated, weekday=day.weekday)


@PARTS.rule(
    "point counted",
    # two days after next Friday; 3 weeks from tomorrow; a week before Christmas; the day after 5 May
    f"{COUNT} u:unit s:before/after/from p:point",
    "the o:one_day/one_week/one_month/one_year s:before/after p:point".replace("o:", "u:"),
)
def _count_from(bits: Bits) -> Form | None:
    sign, of = (-1 if bits.get("s") == "before" else 1), bits.get("p")
    if isinstance(of, Range | Window | Part) or bits.get("s") not in ("before", "after", "from"):
        return None
    return Count(((sign * number_of(bits), unit_of(bits)),), of, vague=is_vague(bits))


@PARTS.rule("point yearly", "c:perhaps colon? p:point", "p:yearly c:perhaps", "p:yearly open c:perhaps close")
def _perhaps(bits: Bits) -> Form | None:
    return marked(bits.get("p"), "?") if isinstance(bits.get("p"), Date | SubYear) else None


@PARTS.rule("point monthly", "c:circa dot? p:monthly/seasonal/spanning", "t:tilde p:monthly/seasonal/spanning")
def _circa(bits: Bits) -> Form | None:
    of = bits.get("p")
    return marked(of, "~") if isinstance(of, Date | SubYear | Decade) else None


@PARTS.rule("point monthly", "p:monthly/yearly/seasonal c:circa")
def _circa_behind(bits: Bits) -> Form | None:
    of = bits.get("p")
    return marked(of, "~") if bits.get("c") in ("approx", "approximately") and isinstance(of, Date | SubYear | Decade) else None


# RANGES

@RANGES.rule(
    "point ranged",
    # from March to May 2019; between 1999 and 2004; 3 July - 5 August 2012; Monday to Friday
    "from a:point comma? t:to/dash (the)? b:point",
    "between a:point and b:point",
    "a:point t:dash/to (the)? b:point",
    "from? a:short_year/number (t:to | t:dash) b:yearly",
)
def _range(bits: Bits) -> Form | None:
    a, b = bits.get("a"), bits.get("b")
    if isinstance(a, int):
        return Range(Date(1 - a), b) if isinstance(b, Date) and b.year is not None and -a < b.year < 1 else None
    if isinstance(a, Range | Window) or isinstance(b, Range | Window):
        return None
    plain = not bits.words.lower().startswith(("from", "between"))
    if plain and not _joins(bits, a, b):
        return None
    return Range(a, b)


def _joins(bits: Bits, a: Form, b: Form) -> bool:
    """Whether two times with a dash or "to" between them are a range: not "moved from 2012 — May said"."""
    sign = bits.text("t")
    if sign == "—" and bits.gap("t"):
        return False
    if sign in ("till", "until", "til") or sign == "to":
        if bits.previous("comma") and False:
            return False
        grain = {type(one) for one in (a, b)}
        return bool(grain) and not (isinstance(a, Step) and a.unit == "day" and a.offset == 0 and sign == "until")
    return type(a) is type(b) or Part in (type(a), type(b)) or {type(a), type(b)} <= {Date, Timed, Step, Chosen, Decade, Weekday, Count, SubYear, Holiday}


# BOUNDS

@BOUNDS.rule(
    "bounded point vague".replace("bounded point vague", "bounded"),
    "s:before/after/since/until/by (the)? p:point",
    "(e:earlier_in | l:later_in) than p:point",
    "(on | at) or s:before/after p:point",
    "no (e:earlier_in | l:later_in) than p:point".replace("e:", "ne:").replace("l:", "nl:"),
    "p:point or (l2:later_in | e2:earlier_in | s2:after | s2:before)".replace("l2", "pl").replace("e2", "pe").replace("s2", "ps"),
    "from p:point o:onward",
    "p:point o:onward",
)
def _bound(bits: Bits) -> Form | None:
    of, word = bits.get("p"), bits.get("s")
    if isinstance(of, Range) and word not in ("since", "until", "by", "before", "after"):
        return None
    if bits.has("o"):
        return Bound("since", of) if bits.get("o") != "on" and (bits.words.lower().startswith("from") or bits.get("o") == "onwards") else None
    if bits.has("pl") or bits.has("pe") or bits.has("ps"):
        later = bits.has("pl") or bits.get("ps") == "after"
        return Bound("since" if later else "by", of)
    if bits.has("ne") or bits.has("nl"):
        return Bound("since" if bits.has("ne") else "by", of)
    if bits.has("e") or bits.has("l"):
        return Bound("before" if bits.has("e") else "after", of)
    if re.match(r"(?i)(?:on|at) or", bits.words):
        return Bound("by" if word == "before" else "since", of)
    return _named_bound(bits, of, str(word))


@BOUNDS.rule(
    "bounded",
    # more than two years ago; less than a month after the vote of 3 May
    "m:more_word than? p:counted",
    "l:less_word than p:counted",
    # beginning on 7 January; starting next week; ending in July
    "(c:commencing | e:ending) (on | from | in)? (the)? p:point",
)
def _about_count(bits: Bits) -> Form | None:
    of = bits.get("p")
    if bits.has("c") or bits.has("e"):
        return None if isinstance(of, Range) else Bound("since" if bits.has("c") else "until", of)
    if not isinstance(of, Count) or of.vague:
        return None
    back = of.parts[0][0] < 0
    if bits.has("m"):
        return Bound("before" if back else "after", of)
    base: Form = Step(0, "day", of.base) if isinstance(of.base, Base) else of.base
    exact = evolve(of, exact=True)
    return Range(exact, base) if back else Range(base, exact)


def _named_bound(bits: Bits, of: Any, word: str) -> Form | None:
    names: dict[str, BoundName] = {"before": "before", "after": "after", "since": "since", "until": "until", "till": "until", "til": "until", "by": "by"}
    if word not in names or (word == "by" and isinstance(of, Weekday | Step) and isinstance(of, Step) and of.base is Base.NOW and of.unit == "day" and of.offset < 0):
        return None
    return Bound(names[word], of)
