"""Several days of one month, which are no range: "on 5 and 9 May", "June 3, 10 and 17", "the 5th and the 9th of May"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from attrs import evolve

from claimcheck.extract.calendar.lending import Found
from claimcheck.extract.calendar.timeforms import Date, Form, Range, Weekday
from claimcheck.extract.calendar.timewords import values

REACH: Final = 96  # code points that the days before a date may take
# a day of a list, with its weekday or not
_ITEM: Final = r"(?:the\s)?(?:(?:[A-Z][a-z]{2,5}day),?\s)?(?:the\s)?(?:\d{1,2})(?:st|nd|rd|th)?"
_DAY: Final = re.compile(r"(?:(?P<weekday>[A-Z][a-z]{2,5}day),?\s)?(?:the\s)?(?P<day>\d{1,2})(?:st|nd|rd|th)?")
_LIST: Final = rf"(?<![\w.,/:$£€¥#–—-])(?<!\d\s){_ITEM}(?:,\s{_ITEM}){{0,6}}"
# the days before the last, which has the month: "4, 11 and ‹18 April›"; before two that stand together: "4, ‹11 and 12 April›"
_BEFORE: Final = re.compile(rf"{_LIST},?\s(?:and|&)\s(?:on\s)?(?:the\s)?\Z")
_BEFORE_TWO: Final = re.compile(rf"{_LIST},\s(?:the\s)?\Z")
# the days behind the first, which has the month, and the year of all: "‹June 3›, 10 and 17, 2025"
_BEHIND: Final = re.compile(
    rf"(?P<days>(?:,\s{_ITEM}){{0,6}},?\s(?:and|&)\s{_ITEM})(?![\w%]|[.,:/–—-]\d)(?:,?\s(?P<year>1[5-9]\d\d|20\d\d)(?!\w|[.,]\d))?"
    r"(?=\s*(?:\Z|[.;:)!?]|,(?!\d)|(?:at|in|to|for|but|when|while|after|before|because|as|over|and|the|he|she|it|they|we)\b))"
)


def listed_days(text: str, found: list[Found]) -> list[Found]:
    """The times of a text with those days of a list that its month stands apart from.

    >>> day = Found(9, 14, Date(None, 5, 9))
    >>> [(one.start, one.expression.day) for one in listed_days("On 5 and 9 May it rained.", [day])]
    [(3, 5), (9, 9)]
    """
    whole: list[Found] = []
    floor = 0  # where the last time ends whose month is said
    for one in found:
        if whole and one.start < whole[-1].end:
            continue  # the year of a list
        if _is_open(one.expression):
            whole.append(one)
            continue
        members = _members(text, one, floor)
        while whole and whole[-1].end > members[0].start:
            del whole[-1]  # "‹the 5th› and the 9th of May", which has its month now
        whole += members
        floor = members[-1].end
    return whole


def _is_open(form: Form) -> bool:
    """Whether a time is a day whose month is not said."""
    return isinstance(form, Weekday) or (isinstance(form, Date) and form.month is None and form.day is not None)


def _members(text: str, one: Found, floor: int) -> list[Found]:
    """A day with the others of its list, in their order."""
    first = one.expression.start if isinstance(one.expression, Range) else one.expression
    if not isinstance(first, Date) or first.month is None or first.day is None:
        return [one]
    days: list[Found] = []
    if first is one.expression and first.year is None and not text[one.start].isdigit():
        days = _behind(text, one, first)
    if not days and (text[one.start].isdigit() or text[one.end - 1].isalpha() or first.year is not None):
        days = [*_before(text, one, first, floor), one]
    numbers = [_number(day.expression) for day in days]
    return days if days and all(a < b for a, b in pairwise(numbers)) else [one]


def _number(form: Form) -> int:
    first = form.start if isinstance(form, Range) else form
    return (first.day or 0) if isinstance(first, Date) else 0


def _before(text: str, one: Found, first: Date, floor: int) -> list[Found]:
    low = max(floor, one.start - REACH)
    match = (_BEFORE if first is one.expression else _BEFORE_TWO).search(text[low : one.start])
    start = low + match.start() if match else one.start
    return [_day_at(one, first, day, day.end()) for day in _DAY.finditer(text, start, one.start)]


def _behind(text: str, one: Found, first: Date) -> list[Found]:
    match = _BEHIND.match(text, one.end)
    if match is None:
        return []
    first = evolve(first, year=int(match["year"]) if match["year"] else None)
    days = list(_DAY.finditer(text, match.start("days"), match.end("days")))
    return [
        evolve(one, expression=first),
        *(_day_at(one, first, day, match.end() if day is days[-1] else day.end()) for day in days),
    ]


def _day_at(one: Found, first: Date, day: re.Match[str], end: int) -> Found:
    """A day of the list, of the month of the one that has it."""
    weekday = values("weekday").get(day["weekday"].lower()) if day["weekday"] else None
    date = evolve(first, day=int(day["day"]), weekday=None if weekday is None else int(weekday))
    return evolve(one, start=day.start(), end=end, expression=date)
