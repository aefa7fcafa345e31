"""Years: "in 2024", "c. 1860", "pre-2010", "FY2024".

A bare number is a year only where the words around it say so; "2,024" and "2024 people" are counts.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from claimcheck.extract.calendar.dates import POINT, full_year
from claimcheck.extract.calendar.timeforms import Bound, Date, Form, Range
from claimcheck.extract.calendar.timepatterns import Bits, characters
from claimcheck.extract.calendar.timestages import POINTS
from claimcheck.tables import table

# Behind these a number of four digits is a year; behind those, where it is likely one; behind the last, after a year.
_SURE: Final = characters("in/since/until/early/mid/late/season/before/after/between/than")
_LIKELY: Final = characters("by/of/from/to/for/end/dash/as")
_LISTING: Final = characters("and/or/to/dash/comma/by/from/of")
_GUESSED: Final = characters("circa/perhaps")
_COMMA, _COLON, _OPEN, _DASH, _IN = (characters(name) for name in ("comma", "colon", "open", "dash", "in"))
_PARTS: Final = characters("early/mid/late")
# What makes a number something else: a sign, a label, a number, a unit beside it
_BARRED: Final = re.compile(
    r"[\w$£€#+*]-?\Z|[.:/]\Z|\d[ ,]\Z|(?:no\.|number|article|section|page|room|flight|route|boeing|box)\s\Z",
    re.IGNORECASE,
)
_BARRED_BEHIND: Final = re.compile(
    r"\.\d|[-–]\d{3,}|,\d|\s?%|[A-Za-z]|\s(?:Agenda|hours|hrs|GMT|UTC|local time|Ltd|Inc|plc|PLC|LLC|Club)\b|\s\d{3}\b|\s?[-–]\s?\d{1,3}\b"
)
# a plural noun or a unit behind a number, which it counts
_COUNTED: Final = re.compile(
    r"\s+(?:(?:more|other|new|extra|additional|or so|of (?:the|them|those|its|their))\b"
    r"|(?!was|is|has|this|its|as|his|us\b|perhaps|always|across|towards|onwards|afterwards|upwards|besides|plus|versus|less|thus|yes)[a-z]{2,}s\b"
    r"|people|men|women|children|per\b|euros?|dollars?|percent|%|metres|miles|km\b|kg\b|m\b|ft\b)"
)
# "about 1500" before a word that goes on with the sentence: a count, of whom something is told
_ROUGHLY: Final = re.compile(r"\b(?:about|around|approximately|roughly)\s\Z", re.IGNORECASE)
_GOES_ON: Final = re.compile(
    r"\s+(?!(?:in|and|or|to|by|for|at|on|with|as|of|but|from|the|this|that|when|while|until|till|after|before|through|though"
    r"|he|she|it|they|we|his|her|its|their|a|an|was|is|there|if)\b)[a-z]"
)
_LINE_START: Final = re.compile(r"(?:^|\n)[ \t]*(?:[=#*]{1,6}[ \t]*)?\Z")  # with the signs of a heading or without
# a range goes on: "2019–present", "2019 to 2024" by itself or at the start of a sentence
_TO_NOW: Final = re.compile(r"\s?[-–—]\s?(?:present|date|now|today|early|mid|late)\b")
_TO_YEAR: Final = re.compile(r"\s(?:to|until|till|through)\s(?:1[5-9]|20)\d\d\s*(?:[.,;:)!?\n]|$)")
_LINE_END: Final = re.compile(r"[ \t]*+[=#*]{0,6}+[ \t]*+(?:\r?\n|\Z)")
_THROUGH: Final = re.compile(r"\b(?:all|right)\s(?:through|of)\s\Z", re.IGNORECASE)
_HEADS: Final = re.compile(r"[ \t]*(?:[:;,?]|\(\?\)|[-–—] |or \d{4}|\(?(?:uncertain|maybe|approx|guess))")
_BY: Final = re.compile(r"(?:^|[.\n])\s*By\s\Z")  # "By 1071 the north had fallen"
_SENTENCE_START: Final = re.compile(r"(?:^|[.\n])\s*\Z")
_TELLS: Final = re.compile(r"\s+(?:also|was|saw|has|had|is|will|brought|marked|ended|began)\b")
_DETERMINED: Final = re.compile(r"(?:\b(?:the|a|its|their|his|her|our|this|early|late)|['’]s)\s+\Z", re.IGNORECASE)
_NAMED: Final = re.compile(r"\s+(?:[a-z]{3,}|[\"“]?[A-Z])")
_EXCEPTED: Final = re.compile(r"\d{4} (?:and|but) not \Z")  # "2010–2020 and not 2015"
_LIVED: Final = re.compile(r"(?:[(\[]\s?|\d[,;]\s)(?:b|d|born|died|est|fl|r)\.? \Z")  # "(b. 1920)"
_ONWARD: Final = re.compile(r"\s+(?:or\s+(?:later|earlier|after|before)|onwards?)\b")
_AS_EARLY: Final = re.compile(r"\bas\s(?:early|late|recently|far\sback|long\sago)\sas\s\Z", re.IGNORECASE)
_DATED: Final = re.compile(r"\bdated\s\Z", re.IGNORECASE)
# "the first nine months of", "the start of": of what lasts, a part is of a year
_PART_OF: Final = re.compile(
    r"\b(?:months|weeks|days|quarters?|(?:first|second|latter) half|start|beginning|end|rest|middle|summer|autumn|winter|spring) of \Z"
)


@POINTS.rule(
    "point yearly", "y:year_number", "the? calendar? one_year y:year_number", "the several_years of? y:year_number"
)
def _year(bits: Bits) -> Form | None:
    said = bits.words != bits.text("y")
    return Date(int(bits.get("y"))) if said or _is_year(bits) else None


def _is_year(bits: Bits) -> bool:
    """Whether a number of four digits is a year, by what stands before and behind it."""
    year, before, after = int(bits.get("y")), bits.before(), bits.after()
    if bits.previous(_DASH) and bits.previous(_PARTS, 2):
        return True
    plausible = 1500 <= year <= 2100
    if before and _LINE_START.search(before) and _LINE_END.match(after):
        return plausible
    if _BARRED.search(before) or _BARRED_BEHIND.match(after):
        return False
    counted = bool(_COUNTED.match(after))
    if bits.previous(_COLON) and bits.previous(_GUESSED, 2):  # "uncertain: 1862"
        return not counted
    if bits.previous(_GUESSED) or (bits.previous(_COMMA) and bits.previous(POINT, 2)):
        return not counted and not (_ROUGHLY.search(before) and (year < 1400 or _GOES_ON.match(after)))
    if bits.previous(_SURE) or _PART_OF.search(bits.before(16)):
        return not (counted and (year % 100 == 0 or not 1700 <= year <= 2100))
    if bits.previous(_LISTING) and (bits.previous(POINT, 2) or bits.previous(POINT, 3)):
        return not counted
    if _EXCEPTED.search(before):
        return plausible and not counted
    if bits.previous(_OPEN):
        return plausible and bool(re.match(r"\s*[]),;–-]", after))
    if _LIVED.search(before):
        return plausible
    if _AS_EARLY.search(before) or _DATED.search(before) or _THROUGH.search(before) or _TO_NOW.match(after):
        return plausible
    if _BY.search(before):
        return year >= 1000 and year % 100 != 0 and not counted
    if bits.previous(_LIKELY) or _ONWARD.match(after):
        return plausible and not counted and not (year % 100 == 0 and re.match(r"\s+[a-z]", after))
    if _labels().search(bits.before(40)):
        return plausible
    return plausible and (_heads(before, after, year) or _dates_a_noun(bits, before, after, year))


@cache
def _labels() -> re.Pattern[str]:
    """A label that asks for a year, at the start of its line or of a point of a list: "- Founded: 1962"."""
    names = "|".join(map(re.escape, table("times")["names"]["label"]))
    return re.compile(rf"(?:^|[\n|;•*·‣])[ \t]*(?:[-–—]\s)?[ \t]*(?:{names})(?: in)?:[ \t]*\Z", re.IGNORECASE)


def _heads(before: str, after: str, year: int) -> bool:
    """Whether a year opens a line or a sentence: "2004: …", "2007 also saw …", a line that is a year."""
    if _LINE_START.search(before):
        return bool(_HEADS.match(after) or _TO_YEAR.match(after))
    return 1900 <= year <= 2059 and bool(_SENTENCE_START.search(before) and _TELLS.match(after))


def _dates_a_noun(bits: Bits, before: str, after: str, year: int) -> bool:
    """Whether a year stands before the noun it dates: "the 2024 election", "its 2012 report", "2008's crash"."""
    if re.match(r"['’]s\s", after):
        return 1900 <= year <= 2059
    if _DETERMINED.search(before):
        counted = _COUNTED.match(after) and (year % 10 == 0 or not 1700 <= year <= 2059)
        return bool(_NAMED.match(after)) and year % 100 != 0 and not counted
    return bits.previous(_COMMA) and bool(
        re.search(r"[A-Z]\w+,\s\Z", before) and re.match(r"[ \t]*(?:[,.;:)\n]|$)", after)
    )


@POINTS.rule("bounded", "k:pre/post dash y:year_number")
def _prefixed(bits: Bits) -> Form | None:
    """ "pre-2010 houses", "post-1945"."""
    if bits.gap("y") or _BARRED_BEHIND.match(bits.after()):
        return None
    return Bound("before" if bits.get("k") == "pre" else "after", Date(int(bits.get("y"))))


@POINTS.rule("point yearly", "y:year_word")
def _spelt_year(bits: Bits) -> Form | None:
    if _COUNTED.match(bits.after()):
        return None
    return Date(int(bits.get("y")))


@POINTS.rule(
    "point yearly",
    "f:fy y:year_number/two_digits/year_and_two",
    "f:fy y:year_number dash/slash yy:two_digits",
    "the? fiscal one_year? y:year_number/year_and_two",
)
def _fiscal(bits: Bits) -> Form | None:
    """A fiscal year by the calendar years it touches."""
    value = bits.get("y")
    if isinstance(value, re.Match):
        year = int(value["y"])
        return Range(Date(year), Date(year + 1)) if int(value["n"]) == (year + 1) % 100 else None
    if bits.has("yy"):
        return Range(Date(value), Date(value + 1)) if int(bits.get("yy")) == (value + 1) % 100 else None
    return Date(full_year(int(value)) if int(value) < 100 else int(value))


@POINTS.rule("point yearly", "c:circa dot? y:year_number", "t:tilde y:year_number", "c:circa dot? y:number e:ad/bc")
def _circa(bits: Bits) -> Form | None:
    """ "c. 1860", "around 1900"; "about 2,000 people" and "about 1900 votes" are counts."""
    year, word, after = int(bits.get("y")), bits.get("c") or "~", bits.after()
    if bits.has("e"):
        return Date(1 - year if bits.text("e").lower().startswith("b") else year, marks="~")
    english = word not in ("c", "ca", "circa", "~")
    if (
        (word == "c" and bits.text("c") != "c")
        or re.match(r"-[a-z]", after)
        or (english and (_COUNTED.match(after) or not 1400 <= year <= 2100 or re.match(r"\s+[a-z]", after)))
    ):
        return None
    return Date(year, marks="~")
