"""Dates with the name of a month: "3 July 2024", "Sept. 27", "in May"; several days are in `dayranges`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from claimcheck.days import MONTHS, Day, days_in_month
from claimcheck.extract.calendar.timeforms import Date, Form, Impossible
from claimcheck.extract.calendar.timepatterns import CLOSED, Bits, characters
from claimcheck.extract.calendar.timestages import POINTS
from claimcheck.extract.calendar.timewords import values
from claimcheck.tables import table

# A weekday before a date, with its comma or article: "Monday, ", "Tuesday the "
WEEKDAY: Final = "(w:weekday dot? comma? (on? the)?)?"
# A year behind a date: ", 2024", " of 1776", " nineteen ninety-six", " 44 BC", " AD 70"
YEAR: Final = (
    "((comma? | of | within_sentence) (y:year_number (bc:bc | ad)? | y:year_word | y:short_year/far_year/two_digits (bc:bc | ad)"
    " | ad y:short_year/two_digits))"
)
LISTING: Final = characters("and/or/to/dash")
POINT: Final = characters("point")
# the words that ask for a month whose name is also something else
_ASKING: Final = characters(
    "in/since/by/until/before/after/from/to/of/between/last/next/this/early/mid/late/dash/following/the"
)
_SURE: Final = characters("in/since/by/until/early/mid/late/last/next/this/dash")
_NOUN: Final = characters("a/the")
_LOOSE: Final = characters("by/to/of/from/and/after/before")
_OF: Final = characters("of")
_EDGE: Final = characters("beginning/middle/end")
_ON: Final = characters("on")
_IN: Final = characters("in/since")
_ENDED: Final = re.compile(r"\s*(?:$|[.,;:)!?](?!\d))")
_NOUNS: Final = re.compile(r"\s+(?!(?:at|in|to|and|or|on|by|from|until)\b)[a-z]")  # what a number counts
_AT: Final = re.compile(r"\s*(?:$|[.,;:)!?]|(?:at|in|to)\b)")
_CAPITAL: Final = re.compile(r" [A-Z][a-z]")  # a name goes on: "April Jones"
_WORD: Final = re.compile(r"\s+[a-z]")
MONTHS_IN_FULL: Final = frozenset(month.lower() for month in MONTHS)
_VERB: Final = re.compile(
    r"\s+(?:be|have|not|also|well|yet|still|never|include|[a-z]+ly|say|need|only|lead|face|become|come|go|take)\b"
)
# a second month behind the first: "May to July", "March-April"
_ONWARD: Final = re.compile(
    r"\s*(?:[-–—]|to|through|and|until)\s*(?:" + "|".join(m[:3] + "[a-z]*" for m in MONTHS) + r")\b"
)
# what two digits behind a date are part of: an hour, a range, a count
_NO_YEAR: Final = re.compile(
    r"\s*(?::\d|[ap]\.?m\b|[–-]\s?\d|%|['’]\s?clock|(?:people|points|years|minutes|percent|runs|votes)\b)"
)


def full_year(two: int) -> int:
    """The year two digits mean: 30 to 99 in the 1900s, the rest in the 2000s.

    >>> full_year(96), full_year(24)
    (1996, 2024)
    """
    return two + (1900 if two >= 30 else 2000)


def year_of(bits: Bits) -> int | None:
    """The year a match gives, astronomical: 44 BC is -43."""
    year = bits.get("y")
    return None if year is None else 1 - int(year) if bits.has("bc") else int(year)


def month_of(bits: Bits) -> int:
    """The month a match names."""
    return int(values("month")[bits.get("m")])


def weekday_of(bits: Bits) -> int | None:
    """The day of the week a match names, if it does."""
    return int(values("weekday")[bits.get("w")]) if bits.has("w") else None


def ends_name(before: str) -> bool:
    """Whether the words before a weekday make a name of it, or one of many: "Sheffield Wednesday", "every Monday".

    >>> ends_name("They drew with Sheffield "), ends_name("It rained in Sheffield on ")
    (True, False)
    """
    return _name_before().search(before) is not None


@cache
def _name_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('times')['names']['before_weekday'])})\s\Z", re.IGNORECASE)


@cache
def _streets() -> tuple[str, ...]:
    """How the name of a street goes on that begins with a date: "12 May Street"."""
    return tuple(f" {name}" for name in table("times")["names"]["street"])


def date(year: int | None, month: int, day: int, weekday: int | None = None) -> Form:
    """A date, or why there is none.

    >>> date(None, 2, 30)
    Impossible(why='February has 29 days, not 30')
    """
    try:
        Day(2000 if year is None else year, month, day)
    except ValueError as error:
        if 1 <= month <= 12 and year is None:
            return Impossible(f"{MONTHS[month - 1]} has {days_in_month(2000, month)} days, not {day}")
        return Impossible(str(error))
    return Date(year, month, day, weekday)


@POINTS.rule(
    "point dated",
    # Monday, Aug. 19, 2024; March 3rd; July the 3rd of 2024; May eighth, 2010
    f"{WEEKDAY} m:month dot? dash? comma? the? d:day_value dot? ({YEAR} | dash y:year_number)?",
    # 3 July 2024; Tuesday the 3rd of July; 05-Aug-2016
    f"{WEEKDAY} the? d:day_value dot? of? dash? m:month dot? (comma? {YEAR} | dash y:year_number)?",
    # 06/Nov/2023
    "(w:weekday dot? comma?)? d:day_value slash m:month slash y:year_number",
    # Jul 18, Fri
    "m:month dot? d:day_value comma? w:bare_weekday/soft_weekday",
    # 2024-Aug-01, 2012/Aug/10; Aug/10
    "y:year_number dash m:month dash d:day_number",
    "y:year_number slash m:month slash d:day_number",
    "m:month slash d:day_number",
)
def _day(bits: Bits) -> Form | None:
    year = year_of(bits)
    if (year is None and (not _means_date(bits) or bits.after().startswith(_streets()))) or (
        bits.has("w") and ends_name(bits.before())
    ):
        return None
    return date(year, month_of(bits), int(bits.get("d")), weekday_of(bits))


def _means_date(bits: Bits) -> bool:
    """Whether a month and a day without a year are a date: not "they march 10 miles", not "you may second it"."""
    month, day = bits.text("m"), bits.text("d")
    if bits.has("w") or not bits.gap("d"):
        return True
    if bits.at("m") < bits.at("d") and day.isdigit() and _is_counted(bits):
        return False
    if not month.islower() or month not in ("may", "march", "mar"):
        return not (month.lower() in ("may", "march") and day.lower() == "second")
    if month == "may" and bits.at("m") < bits.at("d") and day.isdigit() | day.isalpha():
        return bool(CLOSED.match(bits.after()))
    return not day.isdigit() or bool(_AT.match(bits.after()))


def _is_counted(bits: Bits) -> bool:
    """Whether the number behind a month counts what follows: "in May, 12 people died", "in May 12 people died"."""
    if "," in bits.words:
        return not bits.previous(_ON) and not _ENDED.match(bits.after())
    return bits.previous(_IN) and bool(_NOUNS.match(bits.after()))


@POINTS.rule(
    "point dated",
    # Jan 12, '96; 3 Aug 96; 15 April of 87; 5-Aug-16
    f"{WEEKDAY} m:month dot? the? d:day_value (comma? apostrophe | of apostrophe?)? yy:two_digits",
    f"{WEEKDAY} d:day_value dash? m:month dot? (comma? apostrophe | of apostrophe? | dash)? yy:two_digits",
)
def _short_year(bits: Bits) -> Form | None:
    two, quoted = int(bits.get("yy")), bool(re.search(r"['’]", bits.words))
    if re.search(r"\s[-–—]|[-–—]\s", bits.words) or _NO_YEAR.match(bits.after()) or not bits.text("yy").isdigit():
        return None
    if not quoted and two <= 31 and (not bits.text("d")[0].isdigit() or re.match(r"\s*[a-z]", bits.after())):
        return None
    return date(full_year(two), month_of(bits), int(bits.get("d")), weekday_of(bits))


@POINTS.rule(
    "point monthly",
    # July 2024; July of 2024; Sept., 2012; Dec-2018; April 480 BC; 2024 Aug; 2024-August; 2016, nov
    f"m:month dot? ({YEAR} | dash y:year_number | slash y:year_number)",
    "y:year_number (dash | comma)? m:month",
)
def _month_year(bits: Bits) -> Form | None:
    behind = bits.at("m") > bits.match.start()
    return None if behind and bits.text("m") in ("may", "march", "mar") else Date(year_of(bits), month_of(bits))


@POINTS.rule("point monthly", "m:month apostrophe yy:two_digits", "m:bare_month/soft_month yy:two_digits")
def _month_short_year(bits: Bits) -> Form | None:
    """ "May '68", "August 99"; "August 12" is a day."""
    two = int(bits.get("yy"))
    if not re.search(r"['’]", bits.words) and (two <= 31 or re.match(r"\s*[a-z%]", bits.after())):
        return None
    return Date(full_year(two), month_of(bits))


@POINTS.rule("point monthly", "m:bare_month dot?")
def _bare_month(bits: Bits) -> Form | None:
    """A month alone; one that is also a given name only where no name goes on."""
    name = bits.text("m") in ("April", "June", "August") and _CAPITAL.match(bits.after())
    return None if name and not bits.previous(_ASKING) else Date(None, month_of(bits))


@POINTS.rule("point monthly", "m:soft_month dot?")
def _soft_month(bits: Bits) -> Form | None:
    """A month whose name is also a verb, a name or an abbreviation, beside a word that asks for a month."""
    after, edged = bits.after(), bits.previous(_OF) and bits.previous(_EDGE, 2)  # "at the end of May"
    loose = bits.previous(_LOOSE) and not bits.previous(POINT, 2)
    if _ONWARD.match(after):
        return Date(None, month_of(bits))
    if not bits.before().strip() and not after.strip():  # the whole of a text
        return Date(None, month_of(bits))
    verb = (
        bits.text("m") == "May"
        and not bits.previous(_SURE)
        and (_VERB.match(after) or (loose and not edged and _WORD.match(after)))
    )
    ended = bits.words.endswith(".") and (edged or bits.text("m").lower() in MONTHS_IN_FULL)  # of a sentence
    name = loose and _CAPITAL.match(after) and not ended
    if verb or name or not _is_asked(bits):
        return None
    return Date(None, month_of(bits))


def _is_asked(bits: Bits) -> bool:
    if bits.previous(_NOUN):  # "the March election", "a March operation"
        return bits.text("m") == "March" and bool(re.match(r"\s+[a-z]{4,}", bits.after()))
    return bits.previous(_ASKING) or (bits.previous(LISTING) and bits.previous(POINT, 2))


@POINTS.rule("point dated", f"the? ides of m:month dot? {YEAR}?")
def _ides(bits: Bits) -> Form | None:
    """ "the ides of March": the 15th, in most months the 13th."""
    month = month_of(bits)
    return date(year_of(bits), month, 15 if month in (3, 5, 7, 10) else 13)
