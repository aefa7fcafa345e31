"""Times that count from another: "today", "last year", "two months ago", "three days later", "the past four years", "on Tuesday"."""

from __future__ import annotations

import re
from typing import Final, cast

from claimcheck.extract.dates import values_of
from claimcheck.extract.holidays import named
from claimcheck.extract.tenses import tense_at
from claimcheck.extract.timeforms import (
    Base, Chosen, Count, Date, Form, Holiday, Nth, Part, PartName, Range, Step, SubYear, Tense, Unit, Weekday, Window,
)  # fmt: skip
from claimcheck.extract.timepatterns import Bits
from claimcheck.extract.timestages import POINTS
from claimcheck.extract.timewords import values

# a number before a unit: "two", "3", "a", "a few", "several", "a couple of", "half a"
COUNT: Final = "(n:number/cardinal | a? v:vague of? | half? a)"


def unit_of(bits: Bits, name: str = "u") -> Unit:
    """The unit a word names."""
    return cast(Unit, values("unit")[bits.get(name)])


def number_of(bits: Bits, name: str = "n") -> int:
    """The number a match gives; 1 for "a"."""
    word = bits.get(name)
    if word is None:
        return int(values("vague")[bits.get("v")]) if name == "n" and bits.has("v") else 1
    return min(int(values("cardinal")[word]) if isinstance(word, str) else int(word), 1_000_000)


def _tense(bits: Bits) -> Tense:
    first, last = bits.match.span()
    return tense_at(bits.tokens.text, bits.tokens.starts[first], bits.tokens.ends[last - 1])


@POINTS.rule("point deictic", "t:today")
def _today(bits: Bits) -> Form | None:
    if re.match(r"['’]?s\b(?!\s+\w)", bits.after()) and bits.text("t").istitle():
        return None  # "USA Today's"
    if bits.text("t") == "Today" and re.search(r"\b[A-Z]\w+\s$", bits.before()):
        return None
    return Step(int(values("today")[bits.get("t")]), "day")


@POINTS.rule("point deictic", "the? one_day b:before/after t:today")
def _beyond(bits: Bits) -> Form | None:
    offset = int(values("today")[bits.get("t")])
    return Step(offset + (1 if bits.get("b") == "after" else -1), "day")


@POINTS.rule("point deictic", "b:this d:daypart", "b:that same? d:daypart", "l:last d:daypart", "the b:same d:daypart", "the? f:next/following d:daypart")
def _part_of_day(bits: Bits) -> Form | None:
    if bits.has("l"):
        return Step(-1, "day") if bits.get("d") in ("night", "evening") else None
    if bits.has("f"):
        return Step(1, "day", Base.NEXT) if bits.get("d") in ("morning", "night", "evening", "afternoon") else None
    return Step(0, "day", Base.NOW if bits.get("b") in ("this", "current") else Base.THEN)


@POINTS.rule("point deictic", "n:now", "at m:moment", "at the m:moment", "so f:far", "to f:date_word", "n:now dot")
def _now(bits: Bits) -> Form | None:
    after = bits.after()
    if bits.has("n") and bits.get("n") == "now" and (bits.text("n") == "Now" and not re.match(r"\s+[a-z]", after)):
        return None
    if bits.has("m") and bits.get("m") == "minute" or (bits.has("f") and re.match(r"\s+(?:as|from|away|back|north|south|into|more|out)\b", after)):
        return None
    if bits.has("m") and bits.get("m") == "present" and re.match(r"\s+[a-z]", after) and bits.words.startswith("at the"):
        return None
    return Step(0, "day")


@POINTS.rule(
    "point unit_period",
    # last year; this week; next month; the coming decade; the past year
    "(d:the)? w:last/next/this (calendar | fiscal)? dash? u:unit",
    "(d:the)? w:last/next/this b:business u:unit",
)
def _step(bits: Bits) -> Form | None:
    word, unit = bits.get("w"), unit_of(bits)
    if re.match(r"\s+of\b", bits.after()) and word == "last":
        return None
    if bits.get("u").endswith("s") and bits.get("u") not in ("decades",) or bits.get("u") in ("nights", "night"):
        return None if bits.get("u") != "night" else Step(-1, "day")
    offset = -1 if word in values_in("last") else 1 if word in values_in("next") else 0
    if bits.has("d"):
        if unit == "quarter":
            return Step(offset, unit)
        if word in ("past", "last") and unit != "day" and not re.match(r"\s+(?:of|in|for)\b", bits.after()):
            return Window(1, unit)
        if word == "last" or (word in ("current", "present") and unit == "day"):
            return None
        if word == "coming":
            return Step(1, unit)
        return Step(offset, unit, Base.NOW if word in ("current", "present", "past", "upcoming") else Base.NEXT)
    if unit == "day" and word in ("last", "past", "next", "coming", "present"):
        return Step(offset, "day") if word == "last" and not bits.after().strip() else None
    return Step(offset, unit)


def values_in(name: str) -> frozenset[str]:
    """The words of a class of the times table."""
    from claimcheck.extract.tables import table

    return frozenset(table("times")["classes"][name])


@POINTS.rule("point unit_period", "the? w:following/preceding u:unit", "the? t:that/same same? u:unit", "the u:unit o:before/after", "the next u:unit")
def _step_then(bits: Bits) -> Form | None:
    unit, word = unit_of(bits), bits.get("w")
    if bits.get("u").endswith("s") or bits.get("u") == "night":
        return None
    if bits.has("o"):
        if unit not in ("day", "week", "month", "year") or re.match(r"\s+(?:[a-z]|[A-Z])", bits.after()):
            return None
        return Step(1 if bits.get("o") == "after" else -1, unit, Base.NEXT)
    if bits.has("t"):
        return Step(0, unit, Base.THEN) if not (bits.words == bits.text("u")) and not re.match(r"\s+one\b", bits.after()) else None
    if word is None:
        return Step(1, unit, Base.NEXT)
    if not bits.words.lower().startswith("the") and word in ("next", "previous"):
        return None
    return Step(1 if word in values_in("following") else -1, unit, Base.NEXT)


@POINTS.rule("point unit_period", "the? u:unit after the? n:next", "the? u:unit before l:last")
def _after_next(bits: Bits) -> Form | None:
    return None if bits.get("u").endswith("s") else Step(2 if bits.has("n") else -2, unit_of(bits))


@POINTS.rule(
    "point counted",
    f"{COUNT} dash? u:unit ago",
    f"{COUNT} u:unit (comma)? (and)? n2:number/cardinal u2:unit ago",
    f"{COUNT} f:fine ago",
    f"{COUNT} f:fine n2:number/cardinal f2:fine ago",
)
def _ago(bits: Bits) -> Form | None:
    if bits.has("f"):
        return Count(((0, "day"),), fine=True) if bits.get("f") not in ("second",) or bits.has("n") else None
    return Count(_parts(bits, -1), vague=is_vague(bits) or "half" in bits.words)


def _parts(bits: Bits, sign: int) -> tuple[tuple[int, Unit], ...]:
    parts: list[tuple[int, Unit]] = [(sign * number_of(bits), unit_of(bits))]
    if bits.has("u2"):
        parts.append((sign * number_of(bits, "n2"), unit_of(bits, "u2")))
    return tuple(parts)


@POINTS.rule(
    "point counted",
    f"{COUNT} u:unit l:after_that",
    f"{COUNT} u:unit e:earlier",
    f"{COUNT} u:unit (l:hence | from n3:now | from n3:today)",
    f"{COUNT} u:unit l:later on",
    f"{COUNT} u:unit s:before/after/from t:today",
    f"{COUNT} f:fine (l:after_that | e:earlier)",
    f"{COUNT} f:fine from n3:now",
)
def _later(bits: Bits) -> Form | None:
    sign = -1 if bits.has("e") else 1
    if bits.has("e") and bits.get("e") == "before" and re.match(r"\s+\w", bits.after()):
        return None
    if bits.has("t"):
        sign, of = (-1 if bits.get("s") == "before" else 1), Step(int(values("today")[bits.get("t")]), "day")
        return Count(_parts(bits, sign), of) if bits.get("s") in ("before", "after", "from") else None
    base = Base.NOW if bits.has("n3") or bits.get("l") == "hence" else Base.THEN
    if bits.has("f"):
        return Count(((0, "day"),), base, fine=True)
    return Count(_parts(bits, sign), base, vague=is_vague(bits) or "half" in bits.words)


# "the first time in ten years", "the worst flood in two decades": how far back something goes
_LENGTH: Final = re.compile(r"\b(?:first|last|only|time|once|twice|most|least|best|\w{2,}est)\b[^.;]{0,30}\Z")


@POINTS.rule("point counted", f"i:in (about)? {COUNT} u:unit", f"i:in (about)? {COUNT} u:unit (comma | and)? n2:number/cardinal u2:unit", f"i:in (about)? {COUNT} f:fine")
def _in(bits: Bits) -> Form | None:
    """ "in three days", where the clause is of the future; otherwise it says how long something took."""
    word, tense = bits.get("i"), _tense(bits)
    if word not in ("in", "within") or tense is Tense.PAST or re.match(r"\s+(?:of|ago|before|after|later|earlier|for)\b|['’]", bits.after()):
        return None
    if tense is Tense.UNKNOWN and _LENGTH.search(bits.before(40)):
        return None
    if bits.has("f"):
        return Count(((0, "day"),), fine=True)
    made = Count(_parts(bits, 1), vague=is_vague(bits), exact=word == "within")
    return Range(Step(0, "day"), made) if word == "within" else made


def is_vague(bits: Bits) -> bool:
    """Whether the number names no number: "a few", "several"; "a couple" is two."""
    return bits.has("v") and bits.get("v") not in ("couple", "dozen")


@POINTS.rule(
    "point unit_period",
    # the past four years; over the last few years; next three days; the previous 4 quarters; the 5 upcoming years
    f"(the | these)? w:last/next/past (n:number/cardinal | v:vague of? | c:a) (business | consecutive | calendar)? dash? u:unit",
    f"(the)? n:number/cardinal w:last/next/past u:unit",
    f"(the)? w:next v:vague of? u:unit",
    f"in? w:recent u:unit".replace("in? ", ""),
    f"(the)? w:next/last/past (n:number/cardinal | v:vague of?) f:fine",
)
def _window(bits: Bits) -> Form | None:
    word = bits.get("w")
    if word == "recent":
        return None
    sign = 1 if word in values_in("next") else -1
    if bits.has("f"):
        return Step(0, "day")
    if bits.get("u") in ("night", "nights"):
        return None
    number = None if is_vague(bits) else number_of(bits)
    return Window(number, unit_of(bits), sign=sign)


@POINTS.rule("point weekly", "w:bare_weekday", "on w:soft_weekday".replace("on ", ""), "w:weekday")
def _weekday(bits: Bits) -> Form | None:
    word = bits.text("w")
    after = bits.after()
    if bits.get("w").endswith("days"):
        return None
    if len(word) > 5 or word.lower() in ("monday", "friday", "sunday"):
        if re.search(r"(?:Black|Cyber|Bloody|Good|Ash|Palm|Easter|Super|Shrove|every|each|any|Every|Each)\s$", bits.before()) and word != "day":
            return None
        return Weekday(values_of(bits, "w"))
    if re.match(r"\.?\s+[A-Z][a-z]", after) and not bits.previous("on/last/next/this"):
        return None
    clear = bits.get("w") not in ("sun", "sat", "wed", "mon")
    asked = bits.previous("on/last/next/this/until/by/since/from/to/before/after/dash/early/late") or bits.previous("or/and/comma") and bits.previous("point", 2)
    alone = not bits.before().strip() and not after.strip()
    if word.islower() and not (asked and clear or alone or bits.previous("on/last/next/this") and bits.get("w") in ("sat", "mon", "wed") and not bits.previous("the")):
        return None
    return Weekday(values_of(bits, "w")) if asked or alone or clear and word[0].isupper() and not re.search(r"[A-Z][a-z]+ $", bits.before()) else None


@POINTS.rule("point deictic", "(the | on)? c:last/next/this/following/preceding w:bare_weekday/soft_weekday/weekday".replace("(the | on)? ", "the? "))
def _chosen_weekday(bits: Bits) -> Form | None:
    word = bits.get("c")
    if word == "last" and re.match(r"\s+(?:of|in)\s", bits.after()):
        return None
    if bits.get("w").endswith("days") or (bits.text("w").lower() in ("sun", "sat", "wed") and not bits.text("w")[0].isupper()):
        return None
    if word == "following":
        return Chosen(2, Weekday(values_of(bits, "w")))
    return Chosen(_offset(word), Weekday(values_of(bits, "w")))


def _offset(word: str) -> int:
    return -1 if word in values_in("last") | values_in("preceding") else 1 if word in values_in("next") | values_in("following") else 0


@POINTS.rule("point deictic", "the? c:last/next/this/following/preceding m:month dot?", "the? c:last/next/this/following/preceding s:season")
def _chosen(bits: Bits) -> Form | None:
    of: Form = SubYear(int(values("season")[bits.get("s")])) if bits.has("s") else Date(None, values_of(bits, "m") if bits.has("m") else None)
    if bits.get("m") in ("may", "march", "mar") and bits.text("m").islower():
        return None
    told = bits.words.lower().startswith("the") or bits.get("c") in ("following", "preceding")
    return Chosen(_offset(bits.get("c")), of, Base.NEXT if told else Base.NOW)


@POINTS.rule("point holiday_point", "(the)? (c:last/next/this)? h:holiday_name (comma? y:year_number | of y:year_number | in y:year_number | y:year_word | apostrophe yy:two_digits)?")
def _holiday(bits: Bits) -> Form | None:
    name = named(bits.text("h"))
    first = bits.text("h")[0]
    if name is None or (name in ("new year's day",) and not re.search(r"(?i)day|years?\b['’]?s?", bits.text("h"))):
        return None
    if bits.text("h").lower() == "new year" and not bits.text("h")[0].isupper() and not bits.before().strip() == "":
        return None
    if name in ("may day", "victory day") and not first.isupper():
        return None
    year = int(bits.get("y")) if bits.has("y") else (2000 + int(bits.get("yy")) if bits.has("yy") else None)
    made = Holiday(name, year)
    return Chosen(_offset(bits.get("c")), made) if bits.has("c") else made


@POINTS.rule("point unit_period", "one_week n:week_number", "the one_week n:week_number")
def _week_number(bits: Bits) -> Form | None:
    if bits.words[0].isupper() and bits.before().strip() or re.match(r"\s+of\b", bits.after()) and False:
        return None
    return Nth(int(bits.get("n")), "week", Step(0, "year"))


@POINTS.rule("point part", "so far t:this u:unit", "t:this u:unit so far", "t:this u:unit to date_word", "year_to_date", "one_year to date_word", "one_year dash to dash date_word")
def _so_far(bits: Bits) -> Form | None:
    return Part("so far", Step(0, unit_of(bits) if bits.has("u") else "year"))


@POINTS.rule("point part", "p:earlier_in/later_in (t:this | in the | this) u:unit", "p:earlier_in/later_in t:that u:unit", "p:earlier_in/later_in t:that same? u:unit", "p:later_in/earlier_in (in)? t:today")
def _later_in(bits: Bits) -> Form | None:
    if bits.has("u") is False:
        return Step(int(values("today")[bits.get("t")]), "day")
    if bits.get("u").endswith("s"):
        return None
    base = Base.THEN if bits.get("t") in ("that", "same") else Base.NOW if bits.has("t") else Base.NEXT
    name: PartName = "so far" if bits.has("p") and bits.get("p") == "earlier" else "rest"
    if base is Base.THEN:
        return Step(0, unit_of(bits), base)
    return Part(name, Step(0, unit_of(bits), Base.NOW))


@POINTS.rule("point unit_period", "on? (the | over the) w:weekend_one".replace("on? (the | over the)", "the"), "w:weekend_one")
def _weekend(bits: Bits) -> Form | None:
    if not bits.words.lower().startswith("the") and (bits.before().strip() and not bits.previous("on")) or bits.previous("a/all/every"):
        return None
    return Step(0, "weekend") if not re.match(r"\s+(?:of|[a-z]+s\b)", bits.after()) or True else None
