"""Several days, or months, beside the name of a month: "6-7 November 2012", "5, 6 and 7 May", "May/June 2023"."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.extract.calendar.dates import MONTHS_IN_FULL, WEEKDAY, YEAR, date, month_of, weekday_of, year_of
from claimcheck.extract.calendar.timeforms import Date, Either, Form, Impossible, Range
from claimcheck.extract.calendar.timepatterns import Bits
from claimcheck.extract.calendar.timestages import POINTS
from claimcheck.extract.calendar.timewords import values

_TO: Final = re.compile(r"\b(?:to|through|thru|until|till)\b")
_SENTENCE_ENDS: Final = re.compile(r"[a-z]{4}\.\s+[A-Z]")  # "in April. Between 11 and 14 June"
_HOUR: Final = re.compile(r"\s*(?::\d|[ap]\.?m\b)")


@POINTS.rule(
    "point ranged",
    # Nov. 6-7, 2012; July 13 to 15; April ninth through seventeenth; March 17 and 18, 1776
    f"{WEEKDAY} m:month dot? the? a:day_value t:dash/to/and/tilde the? b:day_value {YEAR}?",
    f"{WEEKDAY} m:month dot? (between | from)? r:days/ordinals {YEAR}?",
    f"m:month dot? between a:day_value and b:day_value {YEAR}?",
    f"from/between m:month dot? the? a:day_value dash/to/and the? b:day_value {YEAR}?",
    # 5/6 May 2023
    f"r:slashed of? m:month dot? {YEAR}?",
    # 6-7 November 2012; from the 13th to the 15th of July; 18 and 19 June; between 3 and 5 May
    f"(o:from/between the? | the)? a:day_value dot? t:dash/to/and/tilde/or the? b:day_value of? m:month dot? {YEAR}?",
    f"(from/between the? | the)? r:days/ordinals of? m:month dot? {YEAR}?",
    # from 4 to January 22, 1995
    f"from the? a:day_value to m:month dot? the? b:day_value {YEAR}?",
    # Saturday 6 and Sunday 7 July
    f"w:weekday comma? the? a:day_value t:and/dash/to w2:weekday comma? the? b:day_value of? m:month dot? {YEAR}?",
)
def _days(bits: Bits) -> Form | None:
    shape, year, month = bits.get("r"), year_of(bits), month_of(bits)
    if isinstance(shape, str):  # "weeks of May"
        return None
    a, b = (int(shape["a"]), int(shape["b"])) if shape else (int(bits.get("a")), int(bits.get("b")))
    if not shape and bits.text("a")[0].isdigit() != bits.text("b")[0].isdigit() and not _TO.search(bits.words):
        return None  # "June 4 - Twenty-one people were hurt"
    if bits.text("m").lower() in MONTHS_IN_FULL and _SENTENCE_ENDS.search(bits.words):
        return None
    loose = year is None and not shape and (bits.text("m") == "may" or _HOUR.match(bits.after()))
    if a >= b or b > 31 or loose:
        return None
    first = date(year, month, a, weekday_of(bits) if bits.has("w2") else None)
    last = date(year, month, b, int(values("weekday")[bits.get("w2")]) if bits.has("w2") else None)
    if none := next((one for one in (first, last) if isinstance(one, Impossible)), None):
        return none
    if b > a + 1 and not bits.has("o") and bits.get("t") in ("and", "&", "or"):
        return Either((first, last)) if bits.get("t") == "or" else None  # "5 and 9 May": two days, see `daylists`
    return Range(first, last)


@POINTS.rule(
    "point ranged",
    # 5, 6 and 7 May 2023; May 5, 6, and 7, 2023
    f"a:day_value comma c:day_value comma? and/or b:day_value of? m:month dot? {YEAR}?",
    f"m:month dot? a:day_value comma c:day_value comma? and/or b:day_value {YEAR}?",
)
def _three_days(bits: Bits) -> Form | None:
    """Three days on end."""
    a, between, b = (int(bits.get(name)) for name in "acb")
    if (between, b) != (a + 1, a + 2) or b > 31:
        return None
    first, last = (date(year_of(bits), month_of(bits), day) for day in (a, b))
    return next((one for one in (first, last) if isinstance(one, Impossible)), Range(first, last))


@POINTS.rule("point ranged", "a:day_value a2:month dot? n:year_and_two/year_and_day m:month dot? y:year_number?")
def _years_and_days(bits: Bits) -> Form | None:
    """ "30 May 2024–3 June 2024": the year of the one and the day of the other stand together."""
    shape, year = bits.get("n"), year_of(bits)
    first = date(int(shape["y"]), int(values("month")[bits.get("a2")]), int(bits.get("a")))
    last = date(int(shape["y"]) if year is None else year, month_of(bits), int(shape["n"]))
    return None if isinstance(first, Impossible) or isinstance(last, Impossible) else Range(first, last)


@POINTS.rule("point ranged", f"a:month dot? slash m:month dot? {YEAR}")
def _two_months(bits: Bits) -> Form | None:
    """ "May/June 2023", "Dec/Jan 2024"."""
    year, first, last = year_of(bits), int(values("month")[bits.get("a")]), month_of(bits)
    return None if year is None else Range(Date(year - (first > last), first), Date(year, last))
