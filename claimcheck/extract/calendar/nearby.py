"""Times told by one beside them: "the Monday after Easter", "the Labor Day weekend", "for ten days from 5 May", "a week before Christmas"."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from claimcheck.extract.calendar.relative import COUNT, is_several, is_vague, number_of, unit_of
from claimcheck.extract.calendar.timeforms import (
    Chosen,
    Count,
    Date,
    Form,
    Holiday,
    Nth,
    Part,
    Range,
    Step,
    SubYear,
    Timed,
    Unit,
    Weekday,
    Weekend,
    Window,
)  # fmt: skip
from claimcheck.extract.calendar.timepatterns import CLOSED_LINE, Bits, characters
from claimcheck.extract.calendar.timestages import PARTS, RANGES

MOST: Final = 99  # weekdays that are counted from a date
_DAY: Final = "dated/holiday_point"
_ON: Final = characters("on/by/until/before")
_UNTIL: Final = re.compile(r"\s(?:to|until|till|through)\s\d{4}\b")
_SPAN: Final = 3  # days on either side of a day, among which each day of the week is once


@PARTS.rule(
    "point dated",
    # the Friday before Christmas; the third Tuesday after 5 May; two Mondays before Easter
    f"the? (n:ordinal | n:number/cardinal)? w:weekly s:before/after the? p:{_DAY}",
)
def _weekday_beside(bits: Bits) -> Form | None:
    day, number, of = bits.get("w"), number_of(bits) if bits.has("n") else 1, bits.get("p")
    said = bits.words[:4].lower() == "the " or bits.has("n") or bits.previous(_ON)
    if not isinstance(day, Weekday) or not 1 <= number <= MOST or not said:
        return None
    if bits.get("s") == "after":
        return Nth(number, day, Window(7 * number, "day", of, sign=1))
    return Nth(-number, day, Window(7 * number - 1, "day", Step(-1, "day", of))) if bits.get("s") == "before" else None


@PARTS.rule("point dated", "w:weekly u:one_week", "a u:one_week on w:weekly")
def _week_on(bits: Bits) -> Form | None:
    """ "on Friday week", "a week on Friday": the one after the next."""
    day = bits.get("w")
    alone = not bits.before().strip() and not bits.after().strip()
    sure = bits.words.startswith(("a ", "A ")) or alone or (bits.previous(_ON) and CLOSED_LINE.match(bits.after()))
    return Nth(2, day, Window(14, "day", sign=1)) if sure and isinstance(day, Weekday) else None


@PARTS.rule("point dated", f"the d:daypart s:before/after the? p:{_DAY}", f"the eve of the? p:{_DAY}")
def _beside(bits: Bits) -> Form | None:
    """ "the night before Easter", "the eve of 5 May"."""
    if bits.has("s") and bits.get("s") not in ("before", "after"):
        return None
    return Step(1 if bits.get("s") == "after" else -1, "day", bits.get("p"))


@PARTS.rule("point dated", "(early | late) on? p:weekly daypart?")
def _late_on(bits: Bits) -> Form | None:
    """ "late on Tuesday", "early Wednesday morning": the day."""
    day: Form = bits.get("p")
    return day


@PARTS.rule("point dated", f"the? closest w:weekly to the? p:{_DAY}")
def _closest(bits: Bits) -> Form | None:
    """ "the nearest Saturday to 11 November"."""
    of, day = bits.get("p"), bits.get("w")
    around = Range(Count(((-_SPAN, "day"),), of), Count(((_SPAN, "day"),), of))
    return Nth(1, day, around) if isinstance(day, Weekday) else None


@PARTS.rule(
    "point dated",
    # the Labor Day weekend; Easter weekend 2019
    "the? h:holiday_point weekend_one y:year_number?",
    # the weekend of Halloween; the weekend before 5 May; weekend of Thanksgiving 2023
    f"the? weekend_one s:of/before/after the? p:{_DAY}",
    f"w:unit_period s:of/before/after the? p:{_DAY}",
)
def _weekend_beside(bits: Bits) -> Form | None:
    if bits.has("w") and bits.get("w") != Step(0, "weekend"):
        return None
    if bits.has("h"):
        of = bits.get("h")
        dated = isinstance(of, Holiday) and of.year is None
        return Weekend(evolve(of, year=int(bits.get("y"))) if bits.has("y") and dated else of)
    if bits.get("s") in ("before", "after"):
        return Step(1 if bits.get("s") == "after" else -1, "weekend", bits.get("p"))
    return Weekend(bits.get("p")) if bits.get("s") == "of" else None


@PARTS.rule(
    "point dated",
    # the week of 4 February; week commencing 4 February; w/c 4 February
    "(the? one_week (commencing on? | of) | week_letter slash circa) the? p:dated/weekly/holiday_point",
    # Christmas week
    "p:holiday_point one_week",
)
def _week_of(bits: Bits) -> Form | None:
    return Step(0, "week", bits.get("p"))


@PARTS.rule(
    "point ranged",
    # from the 4th to the 23rd of next month; 4-23 of this month
    "(from | between)? (the? a:day_ordinal/day_number dash/to/and the? b:day_ordinal/day_number | r:days) o:of/in p:unit_period",
)
def _days_of(bits: Bits) -> Form | None:
    shape, month = bits.get("r"), bits.get("p")
    if isinstance(shape, str):  # the word "days"
        return None
    a, b = (int(shape["a"]), int(shape["b"])) if shape else (int(bits.get("a")), int(bits.get("b")))
    whole = isinstance(month, Step) and month.unit == "month"
    return Range(Nth(a, "day", month), Nth(b, "day", month)) if whole and 1 <= a < b <= 31 else None


@PARTS.rule(
    "point ranged",
    "(from/between)? the? a:weekly dash/to/and b:weekly of? p:unit_period",
    "p:unit_period between a:weekly and b:weekly",
)
def _weekdays_of(bits: Bits) -> Form | None:
    """ "from Monday to Friday next week", "next week between Tuesday and Thursday"."""
    a, b, week = bits.get("a"), bits.get("b"), bits.get("p")
    if not isinstance(week, Step) or week.unit != "week" or not isinstance(a, Weekday) or not isinstance(b, Weekday):
        return None
    return Range(Nth(1, a, week), Nth(1, b, week)) if a.weekday < b.weekday else None


@PARTS.rule(
    "point ranged",
    # for ten days from 18 December; for a week, from tomorrow; two weeks starting next Monday; a term beginning in May
    f"for {COUNT} k:business? u:unit comma? (from | commencing (on | from | in)?) the? p:point",
    f"{COUNT} k:business? u:unit (comma from | comma? commencing (on | from | in)?) the? p:point",
)
def _lasting(bits: Bits) -> Form | None:
    """So many units that begin with another time; where that is told with its end, the end says when they end."""
    of = bits.get("p")
    if _UNTIL.match(bits.after()):
        return None
    if is_vague(bits) or not isinstance(of, Date | Timed | Step | Chosen | Weekday | Holiday | Nth | SubYear):
        return None
    return Window(number_of(bits), unit_of(bits), Step(-1, "day", of), sign=1)


@PARTS.rule(
    "point ranged",
    # the year ended 31 March 2024; the three months to June; the week ending 5 May
    "the (n:number/cardinal | v:vague)? k:business? u:unit ended (on | at | in)? the? p:dated/monthly/part",
    "the (n:number/cardinal | v:vague)? k:business? u:unit to the? p:dated/monthly/part/yearly",
    "(n:number/cardinal) u:unit ended (on | at | in)? the? p:dated/monthly/part",
)
def _ended(bits: Bits) -> Form | None:
    """So many units that end with another time."""
    of, unit = bits.get("p"), unit_of(bits)
    if isinstance(of, Part) and of.name == "end":  # "to the end of June"
        of = of.of
    if is_vague(bits) or unit == "day" or not isinstance(of, Date) or is_several(bits) != (number_of(bits) > 1):
        return None
    if of.month is None and unit not in ("year", "decade", "century"):
        return None
    return Window(number_of(bits), unit, of, whole=True)


@RANGES.rule("point ranged", "from a:point n:deictic")
def _to_date(bits: Bits) -> Form | None:
    """ "from March to date"."""
    of = bits.get("a")
    return (
        Range(of, bits.get("n")) if re.fullmatch(r"to\s+date", bits.text("n")) and not isinstance(of, Range) else None
    )


# a figure, or what it counts, before what it is counted by
_RATED: Final = re.compile(
    r"(?:\d[\w.,%]{0,12}(?:\s[a-z]{1,12}){0,2}|\b(?:once|twice|times|trains|flights|buses|people))\s\Z"
)
_BESIDE: Final = {"before": "before", "after": "after", "following": "after", "from": "from"}


@PARTS.rule(
    "point counted",
    f"{COUNT} u:unit s:before/after/from p:point",
    "the u:one_day/one_week/one_month/one_year/decade_word/century s:before/after p:point",
)
def _count_from(bits: Bits) -> Form | None:
    """ "two days after next Friday", "a week before Christmas", "the day after 5 May"."""
    of, word = bits.get("p"), _BESIDE.get(bits.get("s"))
    if isinstance(of, Range | Window | Part) or word is None or (bits.get("s") == "following" and bits.has("n")):
        return None
    if word == "from" and bits.words[:2].lower() == "a " and _RATED.search(bits.before()):
        return None  # "14 a week from 27 October", "€40 million a year from 2026"
    if word == "from" and isinstance(of, Weekday):  # "a week from Friday": the next one
        of = Nth(1, of, Window(7, "day", sign=1))
    if not bits.has("n") and not bits.has("v") and bits.words[:4].lower() == "the " and unit_of(bits) != "day":
        return _stretch(1, unit_of(bits), word, of)  # "the week before Christmas": seven days
    return Count((((-1 if word == "before" else 1) * number_of(bits), unit_of(bits)),), of, vague=is_vague(bits))


@PARTS.rule("point ranged", "(for | the (last | ordinal)?) n:number/cardinal u:unit s:before/after/from p:point")
def _stretch_beside(bits: Bits) -> Form | None:
    """ "the ten years before 1914", "for two days after 5 May": all of them, not the last."""
    of, word = bits.get("p"), _BESIDE.get(bits.get("s"))
    if isinstance(of, Range | Window | Part) or word is None or not is_several(bits):
        return None
    return _stretch(number_of(bits), unit_of(bits), word, of)


def _stretch(number: int, unit: Unit, word: str, of: Form) -> Form:
    """So many units up to a time, behind it or from it on."""
    if word == "before":
        return Window(number, unit, Step(-1, "day", Nth(1, "day", of)), whole=True)
    first = Step(1, "day", of) if word == "after" else Nth(1, "day", of)
    return Window(number, unit, first, sign=1, whole=True)
