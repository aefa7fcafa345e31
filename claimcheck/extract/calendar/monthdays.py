"""Days of a month that is not said: "the 13th", "Monday the 27th", "between the 21st and 23rd"."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.extract.calendar.dates import ends_name, weekday_of
from claimcheck.extract.calendar.tenses import is_past
from claimcheck.extract.calendar.timeforms import Date, Form, Range
from claimcheck.extract.calendar.timepatterns import CLOSED, Bits, characters
from claimcheck.extract.calendar.timestages import POINTS

LEAST: Final = 11  # an ordinal in words that is more likely a day than the number of something
_ASKING: Final = characters("on/until/by/of/before/after/since/from/to/between/for")
_SURE: Final = characters("on/until/by/since")
_OF: Final = characters("of")
_DAYPART: Final = characters("daypart")
_ENDED: Final = re.compile(r"\s*(?:[.,;:)!?]|$|(?:and|or|at|to)\b)")
# the sentence goes on with another thing: "on the 19th a bridge fell", not "on the 4th floor"
_GOES_ON: Final = re.compile(
    r"\s+(?:an?|the|he|she|it|they|we|his|her|its|their|another|some|only|this|that|these|those|there|when|while|but|all|both|no)\b"
)
# a name, or things, that do something: "on the 17th Marden turned back", "on the 3rd shells hit the town"
_DEED: Final = re.compile(
    r"\s+(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}|(?:[a-z]{3,12}\s)?[a-z]{3,12}s)\s(?P<deed>[a-z]{2,12})\b"
)
_NUMBERED: Final = re.compile(r"\s+\d[\d,]*\s[a-z]+\s?[a-z]*")  # "by the 22nd 100,000 men were out"
_FRONTED: Final = re.compile(r"(?:^|[.!?;\n]\s*)(?:On|By|Until|on|by)\s\Z")
_NAME: Final = re.compile(r"\s+[A-Z]")
# a number of things, or one of several: "Monday, 9 people", "Friday 5-3"
_COUNTED: Final = re.compile(r"\s*(?:[:.]\d|[ap]\.?m|(?!at \d)[a-z]|[-–]\d|%)")


@POINTS.rule("point dated", "the d:day_ordinal")
def _day(bits: Bits) -> Form | None:
    """ "the 13th" after "on" or a like word; "on the nineteenth he left"."""
    day, digits, after = int(bits.get("d")), bits.text("d")[0].isdigit(), bits.after()
    part = bits.previous(_OF) and bits.previous(_DAYPART, 2)  # "the evening of the 12th"
    sure = bits.previous(_SURE) or part
    ended, goes_on = _ENDED.match(after) is not None, _GOES_ON.match(after) is not None
    if (digits and _FRONTED.search(bits.before()) and _is_deed(bits.after(40))) or (
        part and _NAME.match(after)
    ):  # "the evening of the 12th Horne called it off"; "on the 12th Street" is no day
        return Date(day=day)
    if digits:
        return Date(day=day) if (bits.previous(_ASKING) and ended) or (sure and goes_on) else None
    return Date(day=day) if day >= LEAST and sure and (ended or goes_on) else None


def _is_deed(after: str) -> bool:
    """Whether something happens behind a day that opens its sentence, and not what the ordinal counts."""
    deed = _DEED.match(after)
    return (deed is not None and is_past(deed["deed"])) or _NUMBERED.match(after) is not None


@POINTS.rule("point dated", "w:bare_weekday/soft_weekday comma? the? d:day_value")
def _with_weekday(bits: Bits) -> Form | None:
    """ "Monday the 27th"; "Friday 23"."""
    if ends_name(bits.before()):
        return None
    counted = bits.text("d").isdigit() and ("," in bits.words or _COUNTED.match(bits.after()))
    return None if counted else Date(day=int(bits.get("d")), weekday=weekday_of(bits))


@POINTS.rule(
    "point ranged",
    "between/from the a:day_ordinal and/to the? b:day_ordinal",
    "o:on the a:day_ordinal and the? b:day_ordinal",
)
def _ordinals(bits: Bits) -> Form | None:
    """ "between the 21st and 23rd"; "on the 12th and 13th", two days on end."""
    first, last = int(bits.get("a")), int(bits.get("b"))
    digits = bits.text("a")[0].isdigit() and bits.text("b")[0].isdigit()
    ended = CLOSED.match(bits.after()) or _GOES_ON.match(bits.after())
    if not digits or not ended or (bits.has("o") and last != first + 1):
        return None
    return Range(Date(day=first), Date(day=last))
