"""What a text tells in its order: the date a story has come to, the headings of a chronicle, what an aside leaves alone."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from claimcheck.extract.calendar.asides import had_been, is_in_passing
from claimcheck.extract.calendar.lending import Found
from claimcheck.extract.calendar.orders import in_order
from claimcheck.extract.calendar.scenes import Readings, Scene, Unanchored, is_fine, readings_of
from claimcheck.extract.calendar.timeforms import (
    Base,
    Bound,
    Chosen,
    Count,
    Date,
    Form,
    Holiday,
    InYear,
    Nth,
    Part,
    Range,
    Step,
    SubYear,
    Tense,
    Timed,
    Weekday,
    Window,
)  # fmt: skip
from claimcheck.periods import Period
from claimcheck.times import Time

UNANCHORED: Final = "unanchored"
HEADING: Final = 90  # characters of a line that can be a heading
CLOSE, CLOSEST = 50, 16  # characters between two times of one clause, and of two with a comma between them
_PARTED: Final = re.compile(r"[.;:!?()—–\n]")
LONG: Final = 366  # days; a longer period is not when something happens
# the end of a heading, behind a time in it: no sentence ends there
_LINE_END: Final = re.compile(r"[^\n.!?;]{0,80}(?:\r?\n|\Z)")
# what is behind a date that heads a section: "2008: The dam", "2008 – The dam", the end of the line
_HEADED: Final = re.compile(r"[ \t]*+(?:[:–—-][ \t]|[=#*]{0,6}+[ \t]*+(?:\r?\n|\Z))")
# a heading with its signs, and a year that ends one: "== The first crossing (1827) =="
_TITLED: Final = re.compile(r"[=#]{2,6}[ \t]")
_ENDED: Final = re.compile(r"\)?[ \t]*+[=#]{0,6}+[ \t]*+(?:\r?\n|\Z)")
_MARKS: Final = " \t=#*"  # the signs of a heading
# what makes a date one of many, before it and behind it
_EACH: Final = re.compile(r"\b(?:every|each)\s\Z", re.IGNORECASE)
_EACH_BEHIND: Final = re.compile(r"\s(?:(?:of|in)\s)?(?:every|each)\s(?:year|month|week)\b|\s(?:annually|yearly)\b")
# between a time that counts and the date it comes to: "the next year, in May 1950"
_APPOSED: Final = re.compile(r",\s(?:(?:in|on)\s(?:the\s)?)?")
# what a time is compared with is no part of the story: "it was cut as in 1702"
_COMPARED: Final = re.compile(r"\b(?:as|like|than|unlike)\s(?:in|on)\s(?:the\s)?\Z")
_OF: Final = re.compile(r"\bof\s(?:the\s)?\Z")  # "the epidemic of 1832"
_SENTENCES: Final = re.compile(r"[.!?][\"”’)]*\s|\n")
_CLAUSE_ENDS: Final = re.compile(r"[.,;]|\s(?:and|but|when|after|before|with|by|to|under|at|from)\b")
# a sentence opens with the time behind this: "In 1715 the League"
_OPENING: Final = re.compile(
    r"(?:^|[.!?][\"”’)]?\s|\n)\s*(?:(?:In|On|By|During|Throughout|All through|Late in|Early in)\s(?:the\s)?)?\Z"
)


def section_of(text: str, one: Found, heading: int | None) -> int | None:
    """The year that heads the section a time stands in: "2008: The dam"; none any more behind another dated heading."""
    low = max(0, one.start - HEADING)
    first = text.rfind("\n", low, one.start) + 1
    end = _LINE_END.match(text, one.end)
    if end is None or (first == 0 and low > 0):
        return heading
    form = one.expression
    if isinstance(form, Date) and form.year is not None and _TITLED.match(text, first) and _ENDED.match(text, one.end):
        return form.year
    opens = not text[first : one.start].strip(_MARKS) and isinstance(form, Date) and _HEADED.match(text, one.end)
    return form.year if opens and isinstance(form, Date) else None


def is_length(one: Found) -> bool:
    """Whether "in two years", in a story of long ago, says how long something took."""
    form = one.expression
    ahead = form.end if isinstance(form, Range) and form.start == Step(0, "day") else form
    counted = isinstance(ahead, Count) and ahead.base is Base.NOW and ahead.parts[0][0] > 0
    return counted and one.tense is not Tense.FUTURE


def comes_round(text: str, start: int, end: int, form: Form) -> bool:
    """Whether a date is one of many: "on 5 May each year", "the first Sunday of every month", "every June"."""
    while isinstance(form, Timed):
        form = form.of
    yearly = isinstance(form, Date | Holiday | SubYear) and form.year is None
    if not yearly and not isinstance(form, Weekday):
        return False
    return _EACH_BEHIND.match(text, end) is not None or (
        yearly and _EACH.search(text, max(0, start - HEADING), start) is not None
    )


def in_one_clause(text: str, start: int, end: int) -> bool:
    """Whether little is between two times: "built in 1926 and raised ten years later", "9 men in 1841, 12 a year later"."""
    between = text[start:end]
    commas = between.count(",")
    return len(between) <= CLOSE and _PARTED.search(between) is None and (not commas or len(between) <= CLOSEST)


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether two places are in one paragraph, or the first in the heading above the paragraph of the second."""
    between = text[start:end]
    blank = between.find("\n\n")
    if blank < 0:
        return True
    line = text[max(0, start - HEADING) : start + blank].rpartition("\n")[2]
    heading = len(line) < HEADING and not line.rstrip().endswith((".", "!", "?", '"', "”"))
    return heading and "\n\n" not in between[blank:].lstrip("\n")


def mention_of(form: Form, time: Time, scene: Scene) -> Period | None:
    """The time that "that evening" behind it would be of; of "since 2013" the year. None for "now" and the like."""
    bounded, bound = isinstance(form, Bound), form
    while isinstance(form, Bound | Timed):
        form = form.of
    if _floats(form) or (isinstance(form, Step) and form.offset == 0):
        return None
    readings = _readings(form, bound, evolve(scene, used=set())) if bounded else time.readings
    one = readings[0] if len(readings) == 1 else None
    return one if one is not None and one.earliest is not None and one.latest is not None else None


def moves_on(text: str, one: Found, new: Period, scene: Scene, together: bool) -> bool:
    """Whether a story has come to a time that it tells: a longer one than it has come to only opens a later sentence.

    `together`: the one it has come to is in the same paragraph.
    """
    low, then = max(0, one.start - HEADING), scene.then
    if _COMPARED.search(text, low, one.start):
        return False
    if then is not None and scene.near and is_fine(new) and is_in_passing(text, one, new, then):
        return False
    if told_of_before(text, one, new, scene):
        return False
    if then is None or not together or is_fine(new):
        return True
    if not is_fine(then):
        return not (new.before(then) and _OF.search(text, low, one.start))
    opens = _OPENING.search(text, low, one.start) is not None
    return then.before(new) and (opens or (not isinstance(one.expression, Bound) and _in_main_clause(text, one)))


def told_of_before(text: str, one: Found, new: Period, scene: Scene) -> bool:
    """Whether what had been is told in passing: "the day before, he had warned them"."""
    then = scene.then
    return then is not None and is_relative(one.expression) and new.before(then) and had_been(text, one)


def _in_main_clause(text: str, one: Found) -> bool:
    """Whether a sentence tells its deed with this time: "He went south again in 1921, …"; no comma is before it."""
    start = max(0, one.start - HEADING)
    before = _SENTENCES.split(text[start : one.start])
    behind = _CLAUSE_ENDS.match(text, one.end) is not None
    told = one.tense is Tense.PAST and before[-1].endswith((" in ", " was "))
    return len(before) > 1 and told and behind and not set(before[-1]) & set(",;:(")


def _floats(form: Form) -> bool:
    """Whether so many units begin or end with no date that is told: not "for ten days from 10 November 1870"."""
    if not isinstance(form, Window):
        return False
    of = form.base
    while isinstance(of, Step | Nth):
        of = of.within if isinstance(of, Nth) else of.base
    return form.sign < 0 or isinstance(of, Base) or is_relative(of)


def told_by(form: Form, time: Time, scene: Scene) -> Period | None:
    """The date a story has come to with this time; None for what does not move it on.

    "Now" and "this week" do not: they speak of the time of writing. Nor does anything else that counts from there, in
    a text that tells of a time long before it.
    """
    bound, bounded, since = form, isinstance(form, Bound), isinstance(form, Bound) and form.name == "since"
    by = (
        isinstance(form, Bound) and form.name == "by" and (scene.now is None or scene.is_history)
    )  # "by the next spring it had failed"
    while isinstance(form, Bound | Timed):
        form = form.of
    now = Base.NOW in (scene.used or ())
    if _floats(form) or (bounded and is_relative(form) and not by) or form == Step(0, "day") or (now and scene.distant):
        return None
    if now and isinstance(form, Step) and form.offset == 0:
        return None
    readings = _readings(form, bound, evolve(scene, used=set())) if bounded else time.readings
    if len(readings) != 1 or readings[0].earliest is None or readings[0].latest is None:
        return None
    if since and (not is_fine(readings[0]) or (scene.then is not None and readings[0].before(scene.then))):
        return None  # "it had been so since 1903", "promoting since 1951": it is so on the day the story has come to
    return readings[0] if readings[0].latest - readings[0].earliest <= LONG else None


def _readings(form: Form, bound: Form, scene: Scene) -> Readings:
    """The readings of what stands in a bound."""
    try:
        return in_order(bound, readings_of(form, scene), scene)
    except (Unanchored, ValueError):
        return ()


def apposed(text: str, resolved: list[tuple[int, int, Time]]) -> list[tuple[int, int, Time]]:
    """The times with the date behind one that counts from nothing known: "three years later, in 1950,"."""
    for at in range(len(resolved) - 1):
        (start, end, time), (behind, _, date) = resolved[at], resolved[at + 1]
        if time.anchor == UNANCHORED and date.anchor is None and _APPOSED.fullmatch(text, end, behind):
            said = f"{date.edtf}, the date behind it in the text"
            resolved[at] = start, end, evolve(time, readings=date.readings, weak=date.weak, anchor=said)
    return resolved


def in_counted_year(text: str, last: tuple[int, int, Time], one: Found) -> Found:
    """A date in the year that was counted right before it: "married three years later, on 4 June"."""
    form, (_, end, time) = one.expression, last
    if not isinstance(form, Date | SubYear) or form.year is not None or time.expression is None or end > one.start:
        return one
    counted = len(time.readings) == 1 and time.readings[0].precision == "year"
    if not counted or _APPOSED.fullmatch(text, end, one.start) is None or time.readings[0].earliest is None:
        return one
    return evolve(one, expression=evolve(form, year=time.readings[0].earliest.year))


def is_relative(form: Form) -> bool:
    """Whether an expression counts from a date it does not give."""
    if isinstance(form, Part | Bound | Timed):
        return is_relative(form.of)
    if isinstance(form, InYear | Nth):
        return is_relative(form.year if isinstance(form, InYear) else form.within)
    if isinstance(form, Range):
        return is_relative(form.start) or is_relative(form.end)
    return isinstance(form, Step | Count | Window | Chosen | Weekday)
