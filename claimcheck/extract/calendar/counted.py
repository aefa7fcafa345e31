"""Times that are so many units away, or so many units long: "two months ago", "in five working days", "the past four years"."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.extract.calendar.relative import COUNT, PRONOUN, is_several, is_vague, listed, number_of, unit_of
from claimcheck.extract.calendar.tenses import tense_at
from claimcheck.extract.calendar.timeforms import Base, Count, Form, Range, Step, Tense, Unit, Window
from claimcheck.extract.calendar.timepatterns import Bits
from claimcheck.extract.calendar.timestages import POINTS
from claimcheck.extract.calendar.timewords import values

# what is moved so far, or goes so far: "put the vote two weeks back", "two years back in prison"
_MOVED: Final = re.compile(r"\b(?:put|push|mov|set|turn|date|bring|brought|go|went|take|took)\w*\b[^.;]{0,30}\Z")
_BACK: Final = re.compile(r"\s+(?:in|at|to|on|from|for|home|into)\b")
# "the first time in ten years", "the worst flood in two decades": how far back something goes
_LENGTH: Final = re.compile(r"\b(?:first|last|only|time|once|twice|most|least|best|worst|\w{2,}est)\b[^.;]{0,30}\Z")
# "the storm will last two days"
_LASTS: Final = re.compile(r"(?:\b(?:will|would|to|could|should|can|may|might|not|did|does|must)|n['’]t)\s\Z")
# "has grown over the past four years": up to the writing
_PERFECT: Final = re.compile(r"(?:\b(?:has|have)|['’](?:s|ve))\b[^.;]{0,50}\Z")
# half of a unit, in the next smaller one
_HALVES: Final[dict[Unit, tuple[int, Unit]]] = {
    "week": (3, "day"), "month": (15, "day"), "year": (6, "month"), "decade": (5, "year"), "century": (50, "year"),
}  # fmt: skip
# "in just three hours", "in 5 seconds": how long something takes; so also behind a speed, or what can be done
_BRIEF: Final = re.compile(r"\b(?:just|only|seconds?|secs?|minutes\sflat)\b", re.I)
_FEAT: Final = re.compile(
    r"(?<![A-Za-z])(?:mph|kph|km/h|can\sbe|could\sbe|able\sto|charges?|cooks?|boils?|dries)\b[^.;]{0,40}\Z"
)
_SENTENCE: Final = re.compile(r"(?:^|[.!?;\n]\s*)\Z")
_HALF_A: Final = re.compile(r"half\s+an?\b", re.IGNORECASE)
_AND_PART: Final = re.compile(r"\s+and\s+(?:a\s+)?(?:half|quarter|three\s+quarters)\b", re.IGNORECASE)
_LATER: Final = re.compile(r"\s+(?:later|earlier|after(?:wards?)?|before|ago)\b")
_CLOSED: Final = re.compile(r"\s?[,.;](?!\d)")  # behind "a week after" that counts from the story
_NO_POINT: Final = re.compile(r"\s+(?:of|ago|before|after|later|earlier|for)\b|['’]")


@POINTS.rule(
    "point counted",
    f"{COUNT} dash? k:business? u:unit ago/back",
    f"{COUNT} u:unit comma? and? n2:number/cardinal u2:unit ago",
    f"{COUNT} f:fine (n2:number/cardinal f2:fine)? ago",
)
def _ago(bits: Bits) -> Form | None:
    if bits.words.endswith("back") and (_MOVED.search(bits.before(40)) or _BACK.match(bits.after())):
        return None
    if bits.has("f"):
        return _fine(bits, -1)
    half = _halved(bits, -1)
    return Count((half,)) if half else Count(_parts(bits, -1), vague=is_vague(bits))


@POINTS.rule("point dated", f"(about)? {COUNT} u:unit ago t:today")
def _ago_today(bits: Bits) -> Form | None:
    """ "a year ago today": to the day."""
    today = Step(int(values("today")[bits.get("t")]), "day")
    return None if is_vague(bits) else Count(_parts(bits, -1), today, exact=True)


@POINTS.rule("point unit_period", f"(about)? {COUNT} u:unit ago w:this u2:unit")
def _ago_this(bits: Bits) -> Form | None:
    """ "fifty years ago this week", "a decade ago this month"."""
    near = bits.get("u2")
    then = Count(((-number_of(bits), unit_of(bits)),), Step(0, "day"), exact=True)
    return Step(0, near, then) if near in ("week", "month") and not is_vague(bits) else None


@POINTS.rule("point dated", f"{COUNT} u:unit t:today")
def _hence(bits: Bits) -> Form | None:
    """ "it opens a week today", "two weeks tomorrow"; "two weeks today she has been away" is how long."""
    first, last = bits.match.span()
    ahead = tense_at(bits.tokens.text, bits.tokens.starts[first], bits.tokens.ends[last - 1]) is Tense.FUTURE
    weeks = unit_of(bits) in ("week", "fortnight") and not is_vague(bits) and "," not in bits.words
    today = Step(int(values("today")[bits.get("t")]), "day")
    return Count(_parts(bits, 1), today, exact=True) if ahead and weeks else None


@POINTS.rule(
    "point counted",
    # a year and a half ago; two and a half weeks later; one and a half years from now
    f"{COUNT} u:unit and (a half | half) (g:ago | e:earlier | l:after_that | from h:now)",
    "(n:number/cardinal | a) and a half u:unit (g:ago | e:earlier | l:after_that | from h:now)",
)
def _and_a_half(bits: Bits) -> Form | None:
    """With half a unit besides, in the next smaller one; half a day is left out."""
    unit, sign = unit_of(bits), -1 if bits.has("g") or bits.has("e") else 1
    if unit not in _HALVES or (bits.get("e") == "before" and re.match(r"\s+\w", bits.after())):
        return None
    number, small = _HALVES[unit]
    base = Base.NOW if bits.has("g") or bits.has("h") else Base.THEN
    return Count(((sign * number_of(bits), unit), (sign * number, small)), base)


@POINTS.rule(
    "point ranged",
    # five or six days ago; 10 to 15 years ago; 10-15 years later
    "(a:number/cardinal or/to/dash b:number/cardinal | r:days) u:unit (g:ago | e:earlier | l:after_that)",
    "between a:number/cardinal and b:number/cardinal u:unit (g:ago | e:earlier | l:after_that)",
)
def _between(bits: Bits) -> Form | None:
    """Between so many units and so many, before or behind a date."""
    shape = bits.get("r")
    if isinstance(shape, str):  # the word "days"
        return None
    low, high = (int(shape["a"]), int(shape["b"])) if shape else (number_of(bits, "a"), number_of(bits, "b"))
    base, unit = Base.NOW if bits.has("g") else Base.THEN, unit_of(bits)
    if not low < high or (bits.get("e") == "before" and re.match(r"\s+\w", bits.after())):
        return None
    if bits.has("l"):
        return Range(Count(((low, unit),), base), Count(((high, unit),), base))
    return Range(Count(((-high, unit),), base), Count(((-low, unit),), base))


def _parts(bits: Bits, sign: int) -> tuple[tuple[int, Unit], ...]:
    parts: list[tuple[int, Unit]] = [(sign * number_of(bits), unit_of(bits))]
    for number in "23":
        if bits.has("u" + number):
            parts.append((sign * number_of(bits, "n" + number), unit_of(bits, "u" + number)))
    return tuple(parts)


def _halved(bits: Bits, sign: int) -> tuple[int, Unit] | None:
    """ "half a century" in years; None for shorter halves, which are rough, and for what is no half."""
    unit = unit_of(bits)
    if bits.has("n") or bits.has("v") or unit not in ("decade", "century") or not _HALF_A.match(bits.words):
        return None
    number, small = _HALVES[unit]
    return sign * number, small


def _fine(bits: Bits, sign: int, base: Base = Base.NOW) -> Form:
    """Hours and less: the day of the base, or as many days on as there are whole days in the hours."""
    hours = number_of(bits) if values("fine")[bits.get("f")] == "hour" else 0
    return Count(((sign * (hours // 24 if hours % 24 == 0 else 0), "day"),), base)


@POINTS.rule(
    "point counted",
    # three days later; a year earlier; a week hence; two months from now; two days after tomorrow
    f"{COUNT} k:business? u:unit (l:after_that | e:earlier | l:later on | h:hence | from h:now)",
    f"{COUNT} u:unit comma? and (n2:number/cardinal | a) u2:unit (l:after_that | e:earlier)",
    f"{COUNT} k:business? u:unit s:before/after/from t:today",
    # a week after, he left
    f"{COUNT} k:business? u:unit a:after",
    # two days after that; two decades on,
    f"{COUNT} k:business? u:unit s:before/after o:that",
    f"{COUNT} u:unit o:on comma?",
    f"{COUNT} f:fine (l:after_that | e:earlier | from h:now)",
)
def _later(bits: Bits) -> Form | None:
    if re.match(r"\s+than\b", bits.after()):  # "thaws nine days earlier than it did"
        return None
    sign = -1 if bits.has("e") or bits.get("s") == "before" else 1
    if bits.get("e") == "before" and re.match(r"\s+\w", bits.after()):
        return None
    if bits.has("a") and not (bits.words.lower().endswith(" after") and _CLOSED.match(bits.after())):
        return None  # "a week after the vote"
    base = Base.NOW if bits.has("h") else Base.THEN
    if bits.has("o"):
        told = bits.get("o") != "on" or _SENTENCE.search(bits.before())
        told = told and (bits.words.endswith(",") or PRONOUN.match(bits.after()))
        return Count(_parts(bits, sign), base, vague=is_vague(bits)) if told and bits.get("o") != "same" else None
    if bits.has("f"):
        return _fine(bits, sign, base)
    if bits.has("t"):
        today = Step(int(values("today")[bits.get("t")]), "day")
        return Count(_parts(bits, sign), today) if bits.get("s") in ("before", "after", "from") else None
    if (half := _halved(bits, sign)) is not None:
        return Count((half,), base)
    return Count(_parts(bits, sign), base, vague=is_vague(bits))


@POINTS.rule(
    "point counted",
    # in three days; within two months; in five working days; in a year, six months and ten days; in an hour
    f"i:in about? {COUNT} k:business? u:unit (comma? and? n2:number/cardinal u2:unit (comma? and? n3:number/cardinal u3:unit)?)?",
    f"i:in about? {COUNT} f:fine",
)
def _in(bits: Bits) -> Form | None:
    """A point in the future, unless the clause is of the past: then it says how long something took."""
    first, last = bits.match.span()
    tense = tense_at(bits.tokens.text, bits.tokens.starts[first], bits.tokens.ends[last - 1])
    if bits.get("i") not in ("in", "within") or tense is Tense.PAST or _NO_POINT.match(bits.after()):
        return None
    if _AND_PART.match(bits.after()):  # "in an hour and a half": a length
        return None
    if tense is Tense.UNKNOWN and _LENGTH.search(bits.before(40)):
        return None
    brief = tense is not Tense.FUTURE and _BRIEF.search(bits.words)
    if bits.has("f") and (brief or _FEAT.search(bits.before(60))):
        return None
    within = bits.get("i") == "within"
    made = _fine(bits, 1) if bits.has("f") else Count(_parts(bits, 1), vague=is_vague(bits), exact=within)
    return Range(Step(0, "day"), made) if within else made


@POINTS.rule(
    "point unit_period",
    # the past four years; over the last few years; next three days; the previous 4 quarters; the 5 upcoming years
    "(the | these)? w:last/next/past (n:number/cardinal | v:vague of?) k:business/consecutive/calendar? dash? u:unit",
    "the? n:number/cardinal w:last/next/past u:unit",
)
def _window(bits: Bits) -> Form | None:
    if bits.get("u") in ("night", "nights") or (bits.get("w") == "last" and _LASTS.search(bits.before())):
        return None
    if bits.has("n") and bits.at("n") < bits.at("w") and not is_several(bits):  # "5 to 7 next month"
        return None
    # "the last two weeks of May"; "the first came in 1998, the last ten years later"
    if bits.get("w") == "last" and (re.match(r"\s+of\b", bits.after()) or _LATER.match(bits.after())):
        return None
    told = Base.NEXT if bits.get("w") == "previous" else Base.STORY  # "down from 90 in the previous four weeks"
    base = Base.NOW if _PERFECT.search(bits.before(60)) else told
    sign = 1 if bits.get("w") in listed("next") else -1
    return Window(None if is_vague(bits) else number_of(bits), unit_of(bits), base, sign)


@POINTS.rule("point counted", f"i:in about? {COUNT} k:business? u:unit apostrophe? s? time_word")
def _in_time(bits: Bits) -> Form | None:
    """ "in ten days' time", "in a week's time"."""
    return Count(_parts(bits, 1), vague=is_vague(bits)) if bits.get("i") == "in" else None


@POINTS.rule("point ranged", f"for {COUNT} k:business? u:unit comma? from t:today")
def _from_today(bits: Bits) -> Form | None:
    """ "for three days from tomorrow": so many days that begin with it."""
    first = Step(int(values("today")[bits.get("t")]) - 1, "day")
    return None if is_vague(bits) else Window(number_of(bits), unit_of(bits), first, sign=1)


@POINTS.rule("point counted", "i:within the? w:next (n:number/cardinal | v:vague of?) k:business? u:unit")
def _within_next(bits: Bits) -> Form | None:
    """ "within the next ten months": from today on, today included."""
    return Range(Step(0, "day"), Count(_parts(bits, 1), vague=is_vague(bits), exact=True))


@POINTS.rule(
    "point deictic",
    # the last few hours; the 5 coming minutes
    "the? w:next/last/past (n:number/cardinal | v:vague of?) f:fine",
    "the? n:number/cardinal w:next f:fine",
    "w:next/last/past f:fine",
)
def _fine_window(bits: Bits) -> Form | None:
    if not bits.has("n") and not bits.has("v") and bits.get("f") != "hour":  # "the last minute"
        return None
    return None if bits.get("w") == "last" and _LASTS.search(bits.before()) else Step(0, "day")
