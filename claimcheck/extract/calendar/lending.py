"""What one time of a list lends to the others: a year, or the week it is in: "in April and June 1955"."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve, frozen

from claimcheck.extract.calendar.composing import later_in_year
from claimcheck.extract.calendar.tenses import is_past
from claimcheck.extract.calendar.timeforms import (
    Bound,
    Chosen,
    Date,
    Decade,
    Form,
    Nth,
    Range,
    Step,
    SubYear,
    Tense,
    Weekday,
)

# what stands between the members of a list whose year is said once: "in April and June 1955"
_LISTED: Final = re.compile(r",?\s{1,3}(?:and|or|&)\s{1,3}(?:in |on |the )?|,\s{1,3}")
# a later deed of the same sentence, told with its whole date: "begun in June and finished in May 1932"; the first date
# may open the sentence, and then the second its clause: "In May it was sold, and in October 2021 it closed"
_GOES_ON: Final = re.compile(r"[^.;:?!\n()]{0,60}?(?:,?\sand|(?P<parted>;))\s(?P<deed>(?:[a-z]+\s){0,4})\Z")
_CLAUSE: Final = re.compile(r"\s(?:the|an?|its|his|her|their|our|my|he|she|it|they|we|I|[A-Z][\w’'-]+)\s")
_FRONTED: Final = re.compile(r"(?:^|[.!?\n]\s*)(?:In|On|By)\s(?:the\s)?\Z")
_BARE: Final = ("", "in", "on", "by")
_AGAIN: Final = ("again", "then", "finally", "eventually")
# what goes back in time, or tells of something else
_GOES_BACK: Final = re.compile(
    r"\b(?:that|which|who|whom|whose|since|than|last|because|as|when|after|before|founded|born|earlier|previous(?:ly)?|first|originally|will|would)\b"
    r"|\band\s(?:[a-z]+\s){0,2}(?:had|has|have)\b",
    re.I,
)

OPENED: Final = 12  # code points before a date that opens its sentence


@frozen
class Found:
    """A time expression at `[start, end)`, before anything is known of its document."""

    start: int
    end: int
    expression: Form
    tense: Tense = Tense.UNKNOWN


def chosen_alike(text: str, found: list[Found]) -> list[Found]:
    """What the first of two weekdays is of, said of the second too: "next Monday and Tuesday", "Monday next week or Friday"."""
    for at in range(1, len(found)):
        one, other = found[at - 1], found[at]
        first, second = one.expression, other.expression
        if not isinstance(second, Weekday) or not _LISTED.fullmatch(text, one.end, other.start):
            continue
        if isinstance(first, Chosen) and isinstance(first.of, Weekday):
            found[at] = evolve(other, expression=evolve(first, of=second))
        elif isinstance(first, Nth) and isinstance(first.within, Step) and first.within.unit == "week":
            found[at] = evolve(other, expression=evolve(first, what=second))
    return found


def same_century(text: str, found: list[Found]) -> list[Found]:
    """The century of the first of two decades, said of the second too: "the 1830s and 40s"."""
    for at in range(1, len(found)):
        first, second = found[at - 1].expression, found[at].expression
        if (
            not isinstance(first, Decade)
            or not isinstance(second, Decade)
            or first.years != 10
            or not 0 <= second.first < 100
        ):
            continue
        if first.first >= 1000 and _LISTED.fullmatch(text, found[at - 1].end, found[at].start):
            found[at] = evolve(
                found[at], expression=evolve(second, first=first.first - first.first % 100 + second.first)
            )
    return found


def lent(text: str, found: list[Found]) -> list[Found]:
    """The year of the last of a list, lent to those before it that have none."""
    whole = found[:]
    for at in range(len(found) - 2, -1, -1):
        one, other = whole[at], whole[at + 1]
        form = one.expression
        lender = other.expression.end if isinstance(other.expression, Range) else other.expression
        if isinstance(lender, Bound) and lender.name in ("by", "until"):
            lender = lender.of
        if not isinstance(lender, Date | SubYear) or lender.year is None:
            continue
        if isinstance(form, Range) and _LISTED.fullmatch(text, one.end, other.start):
            whole[at] = evolve(one, expression=_range_lent(form, lender))
        if not isinstance(form, Date | SubYear):
            continue
        if form.year is not None or _grain(form) != _grain(lender):
            continue
        listed = _LISTED.fullmatch(text, one.end, other.start) and not _opens_clause(text, one, other)
        if listed or _is_led_on(text, one, other):
            whole[at] = evolve(one, expression=evolve(form, year=lender.year - later_in_year(form, lender)))
    return whole


def _opens_clause(text: str, one: Found, other: Found) -> bool:
    """Whether the second of two dates opens a clause: "opened in June, and in May 2020 its builder died"."""
    return text.startswith(", and ", one.end) and _CLAUSE.match(text, other.end) is not None


def _is_led_on(text: str, one: Found, other: Found) -> bool:
    """Whether a date and a later one with its year are of deeds that one sentence tells in their order."""
    between = text[one.end : other.start]
    match = _GOES_ON.fullmatch(between) if one.tense is Tense.PAST and other.tense is not Tense.FUTURE else None
    if match is None or _GOES_BACK.search(between):
        return False
    deed = match["deed"].split()
    if " ".join(deed) in _BARE:
        return _FRONTED.search(text, max(0, one.start - OPENED), one.start) is not None
    return match["parted"] is None and (deed[0] in _AGAIN or is_past(deed[0]))


def _range_lent(form: Range, lender: Date | SubYear) -> Range:
    """Two days of one month, in the year of the date behind them: "5 and 7 May and 3 June 2023"."""
    ends = (form.start, form.end)
    if not all(isinstance(end, Date) and end.year is None and end.day is not None for end in ends):
        return form
    start, end = (evolve(one, year=lender.year) if isinstance(one, Date) else one for one in ends)
    return form if lender.year is None or later_in_year(form.end, lender) else Range(start, end)


def _grain(form: Date | SubYear) -> tuple[bool, ...]:
    return (True,) if isinstance(form, SubYear) else (form.month is None, form.day is None)
