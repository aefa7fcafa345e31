"""A day with what stands beside it: its hour, a part of the day, its weekday: "July 3 at 12:51", "Monday morning"."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from claimcheck.extract.calendar.timeforms import Chosen, Date, Form, Range, Timed, Weekday
from claimcheck.extract.calendar.timepatterns import Bits
from claimcheck.extract.calendar.timestages import PARTS

_DAY: Final = "dated/weekly/deictic/holiday_point"
_CLAUSE_ENDS: Final = re.compile(r"\s*(?:[;!?)\n]|[.,](?!\d)|$|\s(?:and|with|for)\s)")


@PARTS.rule(
    "point dated",
    f"(in? the? (early | late)?)? dash? d:daypart fine? of the? p:{_DAY}",
    f"p:{_DAY} ((early | late) dash?)? d:daypart",
)
def _daypart(bits: Bits) -> Form | None:
    """ "the morning of April 19", "the early morning hours of 5 May", "Monday morning": the day."""
    behind = bits.at("d") > bits.at("p")
    return None if behind and re.search(r"[.;:,\n]\s*\Z", bits.gap("d")) else bits.get("p")


@PARTS.rule(
    "point dated",
    # July 3 at 12:51; Tuesday from 9 a.m. to 5 p.m.; Tuesday, between 9 a.m. and noon; Tuesday at 5
    f"p:{_DAY} comma? (at about? | about | for)? c:clocked",
    f"p:{_DAY} comma? (from | between) c:clocked to/dash/and clocked",
    f"p:{_DAY} comma? at n:hour",
    # 10 a.m. on Tuesday; 10 to 11 a.m. on Tuesday; between 10 a.m. and noon on Tuesday
    f"c:clocked comma? on? the? p:{_DAY}",
    f"(from | between)? (c:clocked | n:hour) to/dash/and clocked on? the? p:{_DAY}",
)
def _timed(bits: Bits) -> Form | None:
    """A day with an hour, or with the hour in which something begins."""
    if isinstance(bits.get("p"), Timed) or (bits.has("n") and not bits.has("c") and not _is_hour(bits)):
        return None
    return Timed(bits.get("p"), bits.get("c") or f"{int(bits.get('n')):02d}:00")


def _is_hour(bits: Bits) -> bool:
    """Whether a bare number is an hour: at the end of a clause, or before another hour."""
    at_end = bits.at("n") == bits.match.end() - 1
    return 1 <= int(bits.get("n")) <= 24 and (not at_end or bool(_CLAUSE_ENDS.match(bits.after())))


@PARTS.rule(
    "point dated",
    "w:weekly daypart? (comma | of)? p:dated",
    "w:weekly/deictic open p:dated close",
    "w:deictic comma p:dated",
)
def _apposed(bits: Bits) -> Form | None:
    """ "Tuesday (July 2)", "this Friday (July 5)": a weekday joins its date."""
    day, dated = bits.get("w"), bits.get("p")
    day = day.of if isinstance(day, Chosen) else day
    if not isinstance(day, Weekday) or not isinstance(dated, Date) or dated.weekday is not None or dated.day is None:
        return None
    return evolve(dated, weekday=day.weekday)


@PARTS.rule(
    "point ranged",
    "w:weekly and/to/dash w2:weekly comma? p:ranged",
    "w:weekly and/to/dash w2:weekly open p:ranged close",
)
def _both_apposed(bits: Bits) -> Form | None:
    """ "Saturday and Sunday, 6 and 7 July": two weekdays join their dates."""
    dates, days = bits.get("p"), (bits.get("w"), bits.get("w2"))
    if not isinstance(dates, Range) or not all(isinstance(day, Weekday) for day in days):
        return None
    ends = [
        evolve(one, weekday=day.weekday)
        for one, day in zip((dates.start, dates.end), days, strict=True)
        if isinstance(one, Date) and one.day is not None and one.weekday is None
    ]
    return Range(*ends) if len(ends) == 2 else None
