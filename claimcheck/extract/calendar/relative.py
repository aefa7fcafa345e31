"""Times that count from another: "today", "last year", "the following month", "earlier this year"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, cast

from claimcheck.days import MONTHS
from claimcheck.extract.calendar.timeforms import Base, Date, Form, Nth, Part, Step, Unit, Window
from claimcheck.extract.calendar.timepatterns import CLOSED, Bits, characters
from claimcheck.extract.calendar.timestages import POINTS
from claimcheck.extract.calendar.timewords import values
from claimcheck.tables import table

# a number before a unit: "two", "3", "a", "a few", "several", "a couple of", "half a"
COUNT: Final = "(n:number/cardinal | a? v:vague of? | half? a)"
HEADLINE: Final = 90  # characters of a headline on either side of a day in it
_LONG_WORD: Final = re.compile(r"\b[A-Za-z]{5,}")
MOST: Final = 1_000_000  # units that are counted
_OPENING: Final = re.compile(r"(?:^|[.!?:;\n\"“‘(–—-])\s*\Z")  # a sentence begins here
# "the day after that", with nothing that it is of
PRONOUN: Final = re.compile(r"\s*(?:[.,;:)!?\n]|$)|\s(?:it|he|she|they|we|the|an?|and|but)\b")
_OF_ANOTHER: Final = re.compile(
    r"\s+(?:of\b|in\s(?:(?:" + "|".join(name[:3] for name in MONTHS) + r")[a-z]*|[12]\d{3})\b)"
)  # "the last weekend in June"
_NAMED: Final = characters("weekday/month/season/holiday_name")
_AHEAD: Final = re.compile(r"\b(?:within|over|during|for)\s\Z")  # "over the next month"
_FAR: Final = re.compile(r"\s+(?:as|from|away|back|north|south|into|more|out)\b")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a class of the times table."""
    return frozenset(table("times")["classes"][name])


def unit_of(bits: Bits, name: str = "u") -> Unit:
    """The unit a word names; "business days" are those of the working week."""
    unit = cast(Unit, values("unit")[bits.get(name)])
    return "workday" if name == "u" and unit == "day" and bits.get("k") in listed("business") else unit


def is_several(bits: Bits) -> bool:
    """Whether the unit is in the plural."""
    return str(bits.get("u")).endswith("s")


def number_of(bits: Bits, name: str = "n") -> int:
    """The number a match gives; 1 for "a"."""
    word = bits.get(name)
    if word is None:
        return int(values("vague")[bits.get("v")]) if name == "n" and bits.has("v") else 1
    return min(int(values("cardinal")[word]) if isinstance(word, str) else int(word), MOST)


def is_vague(bits: Bits) -> bool:
    """Whether the number names no number: "a few", "several", "half a"; "a couple" is two."""
    return bits.get("v") not in (None, "couple", "dozen") or bool(re.search(r"\bhalf\b", bits.words))


def offset_of(word: str) -> int:
    """Where a word points: -1 before, 1 behind, 0 here."""
    return (
        -1 if word in listed("last") | listed("preceding") else 1 if word in listed("next") | listed("following") else 0
    )


@POINTS.rule("point deictic", "t:today")
def _today(bits: Bits) -> Form | None:
    """ "today", "tomorrow"; with a capital within a sentence it is a name: "the Today programme", "A Better Tomorrow"."""
    name = bits.text("t").istitle() and not _OPENING.search(bits.before()) and not _in_headline(bits)
    return None if name else Step(int(values("today")[bits.get("t")]), "day")


def _in_headline(bits: Bits) -> bool:
    """Whether a day with a capital ends a headline of capitalised words, or a phrase of one: "Strike Begins Tomorrow"."""
    before, after = bits.before(HEADLINE).rpartition("\n")[2], bits.after(HEADLINE).partition("\n")[0]
    words = _LONG_WORD.findall(f"{before} {after}")
    last = before.split()[-1:] or [""]
    told = (
        last[0].lower() in _verbs() or re.search(r"\b(?:[Tt]o|[Bb]e|Will)\s\S+\s\Z", before) or last[0].endswith("ed")
    )
    return (
        bool(told) and all(word[0].isupper() for word in words) and not after.rstrip().endswith(".") and len(words) > 1
    )


@cache
def _verbs() -> frozenset[str]:
    """The verbs of headlines: those that tell a tense."""
    listed = table("times")["tense"]
    return frozenset(listed["past"]) | frozenset(listed["future"])


@POINTS.rule("point deictic", "the? one_day b:before/after t:today")
def _beyond(bits: Bits) -> Form | None:
    """ "the day before yesterday"."""
    return Step(int(values("today")[bits.get("t")]) + (1 if bits.get("b") == "after" else -1), "day")


@POINTS.rule(
    "point deictic",
    # this morning; that same afternoon; last night; the next morning
    "b:this d:daypart",
    "b:that same? d:daypart",
    "the b:same d:daypart",
    "l:last d:daypart",
    "the? f:next/following d:daypart",
    "the p:preceding d:daypart",
)
def _part_of_day(bits: Bits) -> Form | None:
    if bits.has("l"):
        return Step(-1, "day") if bits.get("l") == "last" and bits.get("d") in ("night", "evening") else None
    if bits.has("p"):
        return Step(-1, "day", Base.NEXT)
    if bits.has("f"):
        return Step(1, "day", Base.NEXT) if bits.get("d") in ("morning", "afternoon", "evening", "night") else None
    return Step(0, "day", Base.NOW if bits.get("b") in ("this", "current") else Base.THEN)


@POINTS.rule("point deictic", "n:now", "at the? m:moment", "so f:far", "to f:date_word", "the? c:this date_word")
def _now(bits: Bits) -> Form | None:
    """ "now", "at present", "so far", "to date": the time of writing; "Now," and "so far as" are something else."""
    if bits.has("c"):  # "the current date"
        return None if bits.get("c") == "this" else Step(0, "day")
    word, after = bits.get("n") or bits.get("m") or bits.get("f"), bits.after()
    opening = bits.text("n") == "Now" and not re.match(r"\s+[a-z]", after)
    if opening or word == "minute" or (bits.has("f") and _FAR.match(after)):
        return None
    return None if word == "present" and bits.words.count(" ") > 1 and re.match(r"\s+[a-z]", after) else Step(0, "day")


@POINTS.rule(
    "point unit_period",
    # last year; this week; next month; the coming decade; the past year; the last quarter
    "(d:the | this)? w:last/next/this (calendar | fiscal)? dash? u:unit",
)
def _step(bits: Bits) -> Form | None:
    word, unit = bits.get("w"), unit_of(bits)
    if bits.get("u") == "night":
        return Step(-1, "day") if word == "last" and not bits.has("d") else None
    if is_several(bits) or (word == "last" and _OF_ANOTHER.match(bits.after())):
        return None
    if bits.has("d"):
        ahead = word == "next" and (_AHEAD.search(bits.before()) or unit == "fortnight")
        return Window(1, unit, Base.STORY, sign=1) if ahead else _the_step(word, unit, bits.after())
    if unit == "day" and word not in ("this", "current"):
        return Step(-1, "day") if word == "last" and not bits.after().strip() else None
    return Step(offset_of(word), unit)


def _the_step(word: str, unit: Unit, after: str) -> Form | None:
    """ "the past year" is the year up to now, "the previous year" the one before the year of the story."""
    if unit == "quarter" or word in ("coming", "current", "present", "upcoming"):
        return Step(offset_of(word), unit)
    if word in ("past", "last"):
        return None if unit == "day" or re.match(r"\s+(?:in|for)\b", after) else Window(1, unit, Base.STORY)
    return Step(offset_of(word), unit, Base.NEXT)


@POINTS.rule(
    "point unit_period",
    # the following month; that year; the same day; the day before
    "the? w:following/preceding u:unit",
    "the? t:that/same same? u:unit",
    "the u:unit that f:followed",
    "the u:unit o:before/after",
    "the u:unit o:before/after i:that",
)
def _step_then(bits: Bits) -> Form | None:
    unit, word = unit_of(bits), bits.get("w")
    if bits.has("f"):
        return Step(1, unit, Base.NEXT) if not is_several(bits) and CLOSED.match(bits.after()) else None
    if bits.has("i") and (bits.get("i") == "same" or not PRONOUN.match(bits.after())):
        return None  # "the day after that meeting"
    if is_several(bits) or bits.get("u") == "night":
        return None
    if bits.has("o"):
        closed = bits.has("i") or not re.match(r"\s+(?!there\shad\b)\w", bits.after())
        alone = unit in ("day", "week", "month", "year") and closed
        return Step(1 if bits.get("o") == "after" else -1, unit, Base.NEXT) if alone else None
    if word is None:
        return None if re.match(r"\s+one\b", bits.after()) else Step(0, unit, Base.THEN)
    if bits.words[0] not in "tT" and word in ("next", "previous"):
        return None
    return Step(offset_of(word), unit, Base.NEXT)


@POINTS.rule("point unit_period", "the? u:unit after the? n:next", "the? u:unit before l:last")
def _after_next(bits: Bits) -> Form | None:
    if is_several(bits) or (bits.has("n") and bits.following(_NAMED)):  # "the day after next Monday"
        return None
    return Step(2 if bits.has("n") else -2, unit_of(bits))


@POINTS.rule(
    "point unit_period",
    # week 31; week 31 of 2020; 2020-W31
    "the? calendar? one_week n:week_number ((of | comma)? y:year_number)?",
    "y:year_number dash week_letter n:week_number",
)
def _week_number(bits: Bits) -> Form | None:
    """A week by its number (ISO 8601-1:2019, 3.1.2.16), of the year of the document where none is given."""
    return Nth(int(bits.get("n")), "week", Date(int(bits.get("y"))) if bits.has("y") else Step(0, "year"))


@POINTS.rule(
    "point part",
    "so far this u:unit",
    "this u:unit so far",
    "this u:unit to date_word",
    "year_to_date",
    "one_year (to | dash to dash) date_word",
)
def _so_far(bits: Bits) -> Form | None:
    return Part("so far", Step(0, unit_of(bits) if bits.has("u") else "year"))


@POINTS.rule(
    "point part",
    # earlier this year; later in the month; later that year; later today
    "p:earlier_in/later_in (this | in the | in this) u:unit",
    "p:earlier_in/later_in in? t:that same? u:unit",
    "p:earlier_in/later_in in? d:today",
)
def _later_in(bits: Bits) -> Form | None:
    if bits.has("d"):
        return Step(int(values("today")[bits.get("d")]), "day")
    if is_several(bits):
        return None
    if bits.has("t"):
        return Step(0, unit_of(bits), Base.THEN)
    return Part("so far" if bits.get("p") == "earlier" else "rest", Step(0, unit_of(bits)))


@POINTS.rule("point unit_period", "the w:weekend_one", "w:weekend_one")
def _weekend(bits: Bits) -> Form | None:
    """ "the weekend" is this one or, in a report, the last; "weekend trips" are none."""
    alone = bits.words[0] in "tT" or not bits.before().strip() or re.search(r"\bon\s\Z", bits.before())
    return Step(0, "weekend") if alone else None
