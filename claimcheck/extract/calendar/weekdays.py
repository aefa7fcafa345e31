"""What comes round: "on Tuesday", "last Friday", "next spring", "this March", "Christmas Eve", "last Thanksgiving"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from claimcheck.extract.calendar.dates import LISTING, POINT, ends_name, full_year, month_of, year_of
from claimcheck.extract.calendar.holidays import is_common, named
from claimcheck.extract.calendar.relative import listed, number_of, offset_of
from claimcheck.extract.calendar.seasons import names_a_thing
from claimcheck.extract.calendar.timeforms import Base, Chosen, Date, Form, Holiday, Nth, Step, SubYear, Weekday, Window
from claimcheck.extract.calendar.timepatterns import CLOSED_LINE, Bits, characters
from claimcheck.extract.calendar.timestages import POINTS
from claimcheck.extract.calendar.timewords import values
from claimcheck.tables import table

MOST_WEEKS: Final = 99
_ASKING: Final = characters("on/last/next/this/until/by/since/from/to/before/after/dash/early/late")
_SURE: Final = characters("on/last/next/this")
_OPENS: Final = re.compile(r"(?:^|[.!?\n]\s*)\Z")  # a sentence begins here
_DASH: Final = characters("dash")
_DAYS: Final = re.compile(r"\.?[-–](?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)")
_OF: Final = characters("of")
_BESIDE: Final = characters("on/in/before/after/since/until/by/for")
_COMMA: Final = characters("comma")


@POINTS.rule("point weekly", "w:bare_weekday")
def _weekday(bits: Bits) -> Form | None:
    named = bits.after().startswith(_names("weekday"))
    return None if named or ends_name(bits.before()) else Weekday(int(values("weekday")[bits.get("w")]))


@cache
def _names(first: str) -> tuple[str, ...]:
    """How the names go on that begin with a weekday or a holiday: "Sunday Telegraph", "Easter Rising"."""
    return tuple(f" {name}" for name in table("times")["names"][first])


@POINTS.rule("point weekly", "w:weekday")
def _short_weekday(bits: Bits) -> Form | None:
    """ "Mon", "Thurs"; "Sat" and "Sun" only beside a word that asks for a day; "the Sun says" is a newspaper."""
    word, after = bits.text("w"), bits.after()
    if len(word) > 5 or ends_name(bits.before()):
        return None
    if not word.islower() and bits.following(_DASH) and _DAYS.match(after):  # "Mon–Fri"
        return Weekday(int(values("weekday")[bits.get("w")]))
    among = bits.previous(LISTING) | bits.previous(_COMMA) and bits.previous(POINT, 2)
    asked = bits.previous(_ASKING) or bits.previous(POINT) or among
    alone = not bits.before().strip() and not after.strip()
    clear = bits.get("w") not in ("sun", "sat", "wed", "mon")
    name = re.match(r"\.?\s+[A-Z][a-z]", after) or re.search(r"[A-Z][a-z]+ \Z", bits.before())
    if word.islower() and not clear:
        return Weekday(int(values("weekday")[bits.get("w")])) if alone or bits.previous(_SURE) else None
    found = alone or (asked and not (name and not bits.previous(_SURE))) or (clear and word[0].isupper() and not name)
    return Weekday(int(values("weekday")[bits.get("w")])) if found else None


@POINTS.rule("point dated", "n:number/cardinal w:weekday (a:ago/back | from now)")
def _several_weekdays(bits: Bits) -> Form | None:
    """ "two Sundays ago", "three Fridays from now": the nth such day before or after the document's date."""
    number, day = number_of(bits), Weekday(int(values("weekday")[bits.get("w")]))
    if not 1 <= number <= MOST_WEEKS:
        return None
    if bits.has("a"):
        return Nth(-number, day, Window(7 * number - 1, "day", Step(-1, "day")))
    return Nth(number, day, Window(7 * number, "day", sign=1))


@POINTS.rule("point deictic", "the w:weekday c:before/after/following")
def _weekday_after(bits: Bits) -> Form | None:
    """ "the Friday after", at the end of a clause: counted from the day a story has come to."""
    if bits.get("w").endswith("days") or not CLOSED_LINE.match(bits.after()):
        return None
    return Chosen(-1 if bits.get("c") == "before" else 1, Weekday(int(values("weekday")[bits.get("w")])), Base.NEXT)


@POINTS.rule("point deictic", "the c:next/following/preceding w:weekday", "c:that same? w:weekday")
def _told_weekday(bits: Bits) -> Form | None:
    """ "the next Monday", "that Friday": counted from the day a story has come to."""
    that = bits.get("c") in ("that", "same")
    if bits.get("c") in ("coming", "upcoming"):
        return None
    if bits.get("w").endswith("days") or (that and not (bits.previous(_BESIDE) or _OPENS.search(bits.before()))):
        return None  # "she said that Friday would do"
    offset = 0 if that else offset_of(bits.get("c"))
    return Chosen(offset, Weekday(int(values("weekday")[bits.get("w")])), Base.NEXT)


@POINTS.rule("point deictic", "(the | this)? c:last/next/this/following/preceding w:weekday")
def _chosen_weekday(bits: Bits) -> Form | None:
    """ "last Friday", "next Tuesday"; "the last Friday of May" is counted in May."""
    word, name = bits.get("c"), bits.get("w")
    lower = bits.text("w").islower() and name in ("sun", "sat", "wed")
    if name.endswith("days") or lower or (word == "last" and re.match(r"\s+(?:of|in)\s", bits.after())):
        return None
    day = Weekday(int(values("weekday")[name]))
    if word in ("coming", "upcoming"):
        return Nth(1, day, Window(7, "day", sign=1))
    return Chosen(2 if word == "following" else offset_of(word), day)


@POINTS.rule("point deictic", "w:weekday c:last/next", "the? w:weekday b:before l:last")
def _behind(bits: Bits) -> Form | None:
    """ "Sunday last", "on Tuesday next", at the end of a clause; "the Sunday before last"."""
    day = Weekday(int(values("weekday")[bits.get("w")]))
    if bits.has("b"):
        return Nth(-2, day, Window(13, "day", Step(-1, "day"))) if bits.get("l") == "last" else None
    if bits.get("c") not in ("last", "next") or not CLOSED_LINE.match(bits.after()) or ends_name(bits.before()):
        return None
    return Nth(1, day, Window(7, "day", sign=1)) if bits.get("c") == "next" else Chosen(-1, day)


@POINTS.rule("point deictic", "the? (w:weekday | m:month | s:season) after next")
def _after_next(bits: Bits) -> Form | None:
    """ "the Wednesday after next", "March after next": the second from here."""
    if bits.has("w"):
        day = Weekday(int(values("weekday")[bits.get("w")]))
        return Nth(2, day, Window(14, "day", sign=1))
    of: Form = SubYear(int(values("season")[bits.get("s")])) if bits.has("s") else Date(None, month_of(bits))
    return Chosen(2, of)


@POINTS.rule(
    "point deictic",
    "the? c:last/next/this/following/preceding m:month dot?",
    "the? c:last/next/this/following/preceding s:season",
    "that c:same? (m:month | s:season)",
    "the c:same (m:month | s:season)",
)
def _chosen(bits: Bits) -> Form | None:
    """ "last March", "this summer", "the following spring", "that same autumn"."""
    if bits.text("m") in ("may", "march", "mar"):
        return None
    of: Form = SubYear(int(values("season")[bits.get("s")])) if bits.has("s") else Date(None, month_of(bits))
    if bits.has("s") and bits.get("c") in (None, "same", "that", "this") and names_a_thing(bits.after()):
        return None  # "that summer dress"
    if bits.get("c") in (None, "same", "that"):
        ends = CLOSED_LINE.match(bits.after())
        said = (
            bits.has("c") or bits.previous(_BESIDE) or _OPENS.search(bits.before()) or ends
        )  # "said that March was mild"
        return Chosen(0, of, Base.SAID) if said else None
    told = (bits.words[0] in "tT" and bits.words[1:2] == "h" and bits.words[2:3] == "e") or bits.get("c") in (
        "following",
        "preceding",
    )
    return Chosen(offset_of(bits.get("c")), of, Base.NEXT if told else Base.NOW)


@POINTS.rule(
    "point holiday_point",
    # Christmas Eve; Easter 2018; Thanksgiving of 2016; last Easter; New Year's Day '24
    "the? (c:last/next/this/following/preceding)? h:holiday_name (comma/of/in? y:year_number | y:year_word | apostrophe yy:two_digits)?",
)
def _holiday(bits: Bits) -> Form | None:
    words = bits.text("h")
    name = named(words)
    year = full_year(int(bits.get("yy"))) if bits.has("yy") else year_of(bits)
    article = bits.words[:4].lower() == "the "
    asked = year is not None or (
        words.lower() == "new year" or bits.following(_OF) if article else bits.previous(_BESIDE)
    )
    if name is None or (is_common(words) and (bits.before() + bits.after()).strip() and not asked):
        return None
    if bits.after().startswith(_names("holiday")):
        return None
    if (
        words.lower() == "new year"
        and year is None
        and re.match(r"\s+(?:[A-Z]|resolution|holiday|period)", bits.after())
    ):
        return None
    made = Holiday(name, year)
    if not bits.has("c"):
        return made
    told = bits.get("c") in listed("following") | listed("preceding")  # "the following Christmas", "the next Easter"
    told = told and (article or bits.get("c") not in ("next", "previous"))
    return Chosen(offset_of(bits.get("c")), made, Base.NEXT if told else Base.NOW)
