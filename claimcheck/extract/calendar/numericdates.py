"""Dates in numbers: "2024-07-03", "03/04/2025", "6/11", "04/2016", "20240703", "2009-10"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from claimcheck.extract.calendar.dates import date, full_year, month_of, weekday_of
from claimcheck.extract.calendar.timeforms import Date, Either, Form, Impossible, Range, Timed
from claimcheck.extract.calendar.timepatterns import Bits, characters
from claimcheck.extract.calendar.timestages import POINTS
from claimcheck.extract.numbers.labels import labelled
from claimcheck.tables import table

_ON: Final = "(w:weekday dot? comma?)?"
# the words and signs beside which two numbers with a slash are a date
_ASKING: Final = characters("on/by/since/until/from/before/after/between/to/point/open/dash")
_MONTH: Final = characters("month")
_ON_DAY: Final = characters("on")
_GLUED: Final = re.compile(r"[\w/.-]\Z")  # what stands here is part of something longer
_CLOCK: Final = re.compile(r"\d\d:\d\d(?::\d\d(?:\.\d+)?)?")
# what a fraction is of, and the fraction of an inch
_PORTION: Final = re.compile(
    r"\s*(?:an?\s)?(?:hours?|minutes?|days?|months?|years?|cups?|tea|table|inch|mile|pound|ounce|centur|lit(?:er|re)|gallon|acre|mill?ion|billion|per\s?cent|pct\b|ce?n?ts?\b|points?\b|majorit|of\b)|[-–]?(?:th|inch)|\s*\w+s\b"
)
# what is counted or compared behind a figure that no date is: "on Tuesday, 1.7 more than"
_COUNTED: Final = re.compile(
    r"\s?(?:[%°]|(?:more|less|fewer|higher|lower|percent|per\scent|points?|[mb]illion|degrees?|(?:kilo)?met(?:re|er)s?|tonn?e?s?|miles|seconds|times)\b)"
)
_SCORED: Final = re.compile(r"\b(?:rated|scored?|won|lost|gave)\b[^.]{0,12}\Z")
# before a bracket, what the date in it is of, even one that no calendar has: "today (31/11)"
_DATING: Final = re.compile(
    r"\b(?:today|tomorrow|yesterday|tonight|(?:this|tomorrow)\s(?:morning|afternoon|evening))\s?\(\Z"
)
_NUMBER: Final = characters("number/slashed/days/dotted/slash")
_ENDS: Final = re.compile(r"\s*(?:$|[,;:)!?\n]|\.(?!\d))")  # nothing is counted
_NOT_YEARS: Final = re.compile(r"\b[Nn]o\.\s\Z|[+$£€#]\s?\Z|[:/]\Z|\d[ -]\Z|[A-Za-z]-\Z")
_NOT_YEARS_BEHIND: Final = re.compile(r"[-/]\d|\s?(?:%|points|yards|people)")


@POINTS.rule("point dated", f"{_ON} d:year_month_day")
def _iso(bits: Bits) -> Form | None:
    shape = bits.get("d")
    year, month, day = int(shape["y"]), int(shape["m"]), int(shape["d"])
    if month > 12 >= day:  # "2024/25/3"
        month, day = day, month
    if not 1000 <= year <= 2999 or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    made, clock = date(year, month, day, weekday_of(bits)), shape["clock"]
    return Timed(made, clock[:8] + (shape["zone"] or "")) if clock and _CLOCK.fullmatch(clock) else made


@POINTS.rule("point dated", "c:compact")
def _compact(bits: Bits) -> Form | None:
    shape = bits.get("c")
    made = date(int(shape["y"]), int(shape["m"]), int(shape["d"]))
    return None if isinstance(made, Impossible) else made


@POINTS.rule("point dated", f"{_ON} n:two_orders")
def _two_orders(bits: Bits) -> Form | None:
    """A day, a month and a year in numbers: both orders, where both are dates."""
    shape, digits = bits.get("n"), bits.get("n")["y"]
    year = full_year(int(digits)) if len(digits) == 2 else int(digits)
    named = shape["s"] == "." and labelled(bits.tokens.text, bits.tokens.starts[bits.match.start()])
    glued = (named or _GLUED.search(bits.before())) and not bits.has("w")
    if not 1000 <= year <= 2199 or glued or (len(digits) == 2 and re.match(r"[-–]\d", bits.after())):
        return None
    made = both_orders(int(shape["a"]), int(shape["b"]), year, weekday_of(bits))
    return Timed(made, shape["clock"].zfill(5)) if made and shape["clock"] else made


def both_orders(a: int, b: int, year: int | None, weekday: int | None) -> Form | None:
    """The dates two numbers can be, the month first and the day first.

    None where they are no date; why not, where one of them is a month and the other a day that it does not have.

    >>> both_orders(2, 30, 2024, None)
    Impossible(why='February 2024 has 29 days, not 30')
    """
    orders = [date(year, month, day, weekday) for month, day in dict.fromkeys([(a, b), (b, a)]) if 1 <= month <= 12]
    possible = tuple(one for one in orders if not isinstance(one, Impossible))
    if len(possible) == 2:
        return Either(possible, weekday)
    return possible[0] if possible else orders[0] if orders and max(a, b) <= 31 else None


@POINTS.rule("point dated", f"{_ON} n:slashed", "w:bare_weekday/soft_weekday comma? n:dotted/days")
def _slashed(bits: Bits) -> Form | None:
    """Two numbers with a slash: a date where the words around ask for one, else a fraction, a score, "24/7"."""
    shape, weekday, after = bits.get("n"), weekday_of(bits), bits.after()
    if isinstance(shape, str) or bits.following(_MONTH):  # the word "days"; "Friday, 10–14 June"
        return None
    a, b = int(shape["a"]), int(shape["b"])
    if (a, b) == (9, 11) and weekday is None and not bits.previous(_ASKING):
        return Date(2001, 9, 11)
    if "." in bits.text("n") and _COUNTED.match(after):
        return None
    asked = weekday is not None or bits.previous(_ASKING) or not bits.before().strip()
    clear = max(a, b) > 12 >= min(a, b)
    if (
        not (asked or clear)
        or (a, b) == (24, 7)
        or (weekday is None and (_PORTION.match(after) or _SCORED.search(bits.before())))
    ):
        return None
    made = both_orders(a, b, None, weekday)
    dated = weekday is not None or _DATING.search(bits.before())
    return made if dated or not isinstance(made, Impossible) else None


@POINTS.rule("point dated", "n:pair")
def _pair_on(bits: Bits) -> Form | None:
    """ "on 4-22."; elsewhere "4-22" is a score."""
    a, b = int(bits.get("n")["a"]), int(bits.get("n")["b"])
    on = bits.previous(_ON_DAY) and _ENDS.match(bits.after()) and "." not in bits.words
    made = both_orders(a, b, None, None) if on and max(a, b) > 12 >= min(a, b) else None
    return None if isinstance(made, Impossible) else made


@POINTS.rule("point ranged", "n:slashed_range (comma y:year_number)?")
def _slashed_range(bits: Bits) -> Form | None:
    """ "5/1-5/7, 2020", "10/1-11/2/2017": from one to the other, in one order."""
    shape = bits.get("n")
    last = _year_of(shape["z"]) if shape["z"] else bits.get("y")
    first = _year_of(shape["y"]) if shape["y"] else last
    a, b = (int(shape["a"]), int(shape["b"])), (int(shape["c"]), int(shape["d"]))
    if last is None and not (bits.previous(_ASKING) or not bits.before().strip()) and max(*a, *b) <= 12:
        return None
    made = one_order(both_orders(*a, first, None), both_orders(*b, last, None), a, b)
    return None if _PORTION.match(bits.after()) and last is None else made


def _year_of(digits: str) -> int:
    return full_year(int(digits)) if len(digits) == 2 else int(digits)


def one_order(start: Form | None, end: Form | None, a: tuple[int, int], b: tuple[int, int]) -> Form | None:
    """The ranges of two numeric dates whose writer keeps to one order."""
    ways = [
        Range(first, last)
        for month in (0, 1)
        for first in _options(start)
        for last in _options(end)
        if first.month == a[month] and last.month == b[month]
    ]
    runs = [way for way in dict.fromkeys(ways) if _runs(way.start, way.end)]
    return Either(tuple(runs)) if len(runs) > 1 else runs[0] if runs else None


def _options(form: Form | None) -> tuple[Date, ...]:
    options = form.options if isinstance(form, Either) else (form,)
    return tuple(one for one in options if isinstance(one, Date))


def _runs(start: Form, end: Form) -> bool:
    """Whether a date with a year does not come after another."""
    if not isinstance(start, Date) or not isinstance(end, Date) or start.year is None or end.year is None:
        return True
    return (start.year, start.month or 0, start.day or 0) <= (end.year, end.month or 0, end.day or 0)


@POINTS.rule(
    "point dated",
    # 2016 10 16; 10 31 1974
    "y:year_number m:month_number d:day_number",
    "a:day_number b:day_number y:year_number",
)
def _spaced(bits: Bits) -> Form | None:
    """Three numbers with spaces between them, by themselves: not a row of a table."""
    year = int(bits.get("y"))
    if not 1800 <= year <= 2100 or bits.following(_NUMBER) or bits.previous(_NUMBER) or not _ENDS.match(bits.after()):
        return None
    if bits.has("m"):
        return date(year, int(bits.get("m")), int(bits.get("d")))
    made = both_orders(int(bits.get("a")), int(bits.get("b")), year, None)
    return None if isinstance(made, Impossible) else made


@POINTS.rule("point monthly", "y:year_number slash m:month_number", "m:month_number slash y:year_number")
def _spaced_month(bits: Bits) -> Form | None:
    """ "2016 /11", "11 / 2016"."""
    return Date(int(bits.get("y")), int(bits.get("m"))) if _ENDS.match(bits.after()) else None


@POINTS.rule("point dated", "m:month dash n:year_and_two", "n:year_and_two slash/dash m:month")
def _day_and_year(bits: Bits) -> Form | None:
    """ "May-2020-23", "2020/23/May"."""
    made = date(int(bits.get("n")["y"]), month_of(bits), int(bits.get("n")["n"]))
    apart = re.search(r"\s", bits.words)
    return None if isinstance(made, Impossible) or apart else made


@POINTS.rule("point monthly", "n:month_and_year")
def _month_and_year(bits: Bits) -> Form | None:
    month, year = int(bits.get("n")["m"]), int(bits.get("n")["y"])
    if not 1 <= month <= 12 or not 1500 <= year <= 2199 or re.search(r"[\w+-]\Z|\d \Z", bits.before()):
        return None
    return Date(year, month)


@POINTS.rule("point ranged", "n:year_and_two", "from/between? n:two_years (e:bc)?")
def _years(bits: Bits) -> Form | None:
    """Two years with a dash or slash: 1999-2004, 499–493 BC, 2009–10, 2024/25; or a year and a month."""
    shape = bits.get("n")
    if _NOT_YEARS.search(bits.before()) or _NOT_YEARS_BEHIND.match(bits.after()):
        return None
    if "a" in shape.re.groupindex:
        first, last = int(shape["a"]), int(shape["b"])
        if bits.has("e"):
            return Range(Date(1 - first), Date(1 - last)) if first >= last else None
        return Range(Date(first), Date(last)) if 1000 <= first <= last <= 2199 else None
    year, two = int(shape["y"]), int(shape["n"])
    made = year_and_two(year, two, shape["s"]) if 1000 <= year <= 2199 else None
    return made.options[0] if isinstance(made, Either) and _yearlong().match(bits.after()) else made


@cache
def _yearlong() -> re.Pattern[str]:
    """What lasts from one year into the next, behind it: "the 2009-10 season"."""
    names = "|".join(table("times")["names"]["yearlong"])
    return re.compile(rf"\s(?:{names})\b")


def year_and_two(year: int, two: int, sign: str) -> Form | None:
    """A year and two digits: "2009-10" is two years, or October 2009; "2014-10" is a month, "2024/25" a year of sport.

    >>> len(year_and_two(2009, 10, "-").options)
    2
    """
    last = year - year % 100 + two + (100 if year % 100 == 99 and two == 0 else 0)
    years = Range(Date(year), Date(last)) if last == year + 1 or (last > year and sign != "/") else None
    month = Date(year, two) if 1 <= two <= 12 and sign in "-/" else None
    return Either((years, month)) if years and month else years or month
