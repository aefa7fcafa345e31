"""The unit written behind a figure: its names, symbols and signs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from claimcheck import units
from claimcheck.extract.numbers.unitpowers import product
from claimcheck.tables import table
from claimcheck.units import Unit

WINDOW = 44  # code points looked at behind a figure: the longest name of a unit and its rate
BLANKS = str.maketrans("\n\t\r\u00a0\u2009\u202f‐‑", "      --")
# the first word or sign of a unit's name
FIRST = re.compile(r"[a-z]+|\S")
# between a figure and its unit
# (",-" closes a price without cents)
GAP = re.compile(r"[ \u00a0\u2009\u202f]{1,2}\n?|\n ?|-|‐|‑|,[-–—]{1,2}[ \u00a0]?|")


@frozen
class Written:
    """A unit as written, and where it begins and ends."""

    unit: Unit
    start: int
    end: int


@cache
def _by_word() -> Mapping[str, tuple[tuple[str, Unit], ...]]:
    """Names of units under their first word, the longest first."""
    found: dict[str, list[tuple[str, Unit]]] = {}
    for name, unit in units.names().items():
        match = FIRST.match(name)
        found.setdefault(match.group() if match else name, []).append((name.replace("-", " "), unit))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


@cache
def _by_sign() -> Mapping[str, tuple[tuple[str, Unit], ...]]:
    """The symbols by what they begin with: a run of letters and digits, which is that of a text as well, or a sign."""
    found: dict[str, list[tuple[str, Unit]]] = {}
    for sign, unit in units.symbols().items():
        found.setdefault(_beginning(sign), []).append((sign, unit))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


# a run of letters and digits, or one sign
RUN = re.compile(r"[^\W_]+|.", re.S)


def _beginning(text: str) -> str:
    match = RUN.match(text)
    return match.group() if match else ""


# behind a share that ends its clause
CLOSING = re.compile(r"\s?[.,;:!?)](?!\d)|\s?\Z")
ARTICLES = ("a", "the")


def share_of(text: str, start: int, end: int) -> Unit | None:
    """The percent that stands before a figure which counts nothing: "a percentage of 30", not "what percent of 30".

    >>> share_of("a percentage of 30.", 16, 18).canonical, share_of("12 percent of 30.", 14, 16)
    ('%', None)
    """
    if not text.endswith("of ", 0, start) or CLOSING.match(text, end) is None:
        return None
    before = text[max(0, start - 32) : start - len("of ")].rstrip().lower()
    for word in table("percents")["percent"][0]["words"]:
        rest = before.removesuffix(word).split()
        if before.endswith(word) and (not rest or rest[-1] in ARTICLES):
            return units.names()[word]
    return None


def unit_at(text: str, at: int, *, glued: bool = False) -> Written | None:
    """The unit whose name or symbol begins at `at`; `glued` says that it stands right behind its figure ("10in").

    >>> unit_at("90 square kilometres", 3).unit.canonical, unit_at("5 inhabitants", 2)
    ('km^2', None)
    """
    window = text[at : at + WINDOW].translate(BLANKS)
    if not window:
        return None
    named, signed = _named(window), _signed(window, glued)
    best = signed if named is None or (signed and len(signed[0]) > len(named[0])) else named
    return None if best is None else Written(best[1], at, _pointed(text, at + len(best[0]), best[0]))


# behind the point of an abbreviation: the sentence goes on
GOES_ON = re.compile(r"\.(?=[,;:)/]|[ \u00a0\n][a-z0-9(½¼¾])")


def _pointed(text: str, end: int, name: str) -> int:
    """Where a unit ends that was found up to `end`: behind its point where that is of an abbreviation, "40 sq. ft. of"."""
    short = name.lower().rpartition(" ")[2].rpartition(".")[2]
    goes_on = GOES_ON.match(text, end) if short in table("unitforms")["pointed"]["words"] else None
    return goes_on.end() if goes_on else end


def _named(window: str) -> tuple[str, Unit] | None:
    low = window.lower().replace("-", " ")  # "a 90-square-metre flat"
    first = FIRST.match(low)
    for name, unit in _by_word().get(first.group() if first else "", ()):
        if low.startswith(name) and not low[len(name) : len(name) + 1].isalnum():
            return name, unit
    return None


def _signed(window: str, glued: bool) -> tuple[str, Unit] | None:
    for sign, unit in _by_sign().get(_beginning(window), ()):
        if not window.startswith(sign):
            continue
        following = window[len(sign) : len(sign) + 1]
        if sign[-1].isalnum() and (following.isalnum() or following in ("'", "’", "&")):
            continue
        if len(sign) == 1 and sign.isalpha() and following == "-" and window[2:3].isdecimal():
            continue
        if len(sign) == 1 and following == "." and window[2:3].isupper():  # "20 J.P. Morgan bankers"
            continue
        cents = glued and CENTS.match(window)
        if unit.kind == "money" and not sign[-1].isalpha() and following.isdecimal() and not cents:
            continue  # the sign belongs to the next figure
        if sign == "in" and not glued and not INCH.match(window, 2):
            continue
        return sign, unit
    return None


# cents behind the sign: "12€50"
CENTS = re.compile(r"€\d\d(?!\d|[.,]\d|[ ]?(?:[mb]|bn|mn|million|billion|thousand)(?![a-z]))")
# "in" is an inch only where nothing follows that it could introduce, or its point shows an abbreviation
INCH = re.compile(r"\.?\s?(?:\Z|[,;)×x/])|\. [a-z]")


# feet and inches by signs: 5'11", 10″; a straight quotation mark only where none is open before it
MARKS = ("'", "’", "′", '"', "″", "”")
FEET = re.compile(r"′|['’](?=\s?\d{1,2}(?:[\"″”]|''|’’)(?!\w)|(?<=(?<!\d)[4-7]['’])(?:\d|1[01])(?!['’\w]|[.,]\d))")
# sides: 20' by 15', and a height or a length by one sign: 6' long
SIDE = re.compile(r"['’′](?=[ ](?:long|wide|high|tall|thick|deep|across)(?![a-z])|\s?(?:by|x|×)\s?\d{1,3}['’′](?!\w))")
AFTER_SIDE = re.compile(r"\d['’′]\s?(?:by|x|×)\s?\d{1,3}$")
AFTER_FEET = re.compile(r"\d['’′]\s?\d{1,2}$")
INCHES = re.compile(r"″|[\"”](?!\w)|''(?!\w)|’’(?!\w)")
OPENED = re.compile(r'(?<!\d)"')  # behind a digit it may be inches
APART = re.compile(r"[ ]([\"″”])(?=[ ](?:long|wide|high|tall|thick|deep|across)(?![a-z]))")  # set apart: 9 " long
PARAGRAPH = 1000  # code points looked at for an open quotation


def _mark(text: str, end: int) -> Written | None:
    feet, inches = FEET.match(text, end), INCHES.match(text, end)
    if feet or SIDE.match(text, end) or (AFTER_SIDE.search(text, max(0, end - 12), end) and text[end] in "'’′"):
        return Written(units.names()["feet"], end, end + 1)
    if inches is None:
        return None
    low = text.rfind("\n", max(0, end - PARAGRAPH), end) + 1
    plain = inches.group() == '"' and (low or end <= PARAGRAPH) and len(OPENED.findall(text, low, end)) % 2 == 0
    if inches.group() == "″" or AFTER_FEET.search(text, max(0, end - 6), end) or plain:
        return Written(units.names()["inches"], end, inches.end())
    return None


def behind(text: str, end: int) -> Written | None:
    """The unit behind a figure that ends at `end`; a single letter needs to be near and in no name."""
    if apart := APART.match(text, end):
        return Written(units.names()["inches"], apart.start(1), apart.end())
    if text[end : end + 1] in MARKS and (mark := _mark(text, end)):
        return mark
    if text.startswith(" - ", end):
        return _apart(text, end)
    gap = GAP.match(text, end)
    at = gap.end() if gap else end
    found = unit_at(text, at, glued=at == end)
    if found is None:
        joined = product(text, at, at) if text[at : at + 1].isalpha() else None  # "90 Wm−2"
        return Written(joined[0], at, joined[1]) if joined else None
    size = found.end - found.start
    if size == 1 and text[at].isalpha() and at - end > 1:
        return None
    if at > end and text[at - 1] == "\n" and size <= 2:
        return None
    longer = product(text, at, found.end) if found.unit.kind in ("measure", "duration") else None
    return Written(longer[0], at, longer[1]) if longer and longer[1] > found.end else found


# hyphens that a tokeniser set apart: "25 - year", "900 - square - foot"
TOKENS = re.compile(r"(?: - [a-z]{2,12}){1,3}(?![\w-])")


def _apart(text: str, end: int) -> Written | None:
    """The unit behind a hyphen set apart from it, a singular; what stands in the plural follows a dash."""
    match = TOKENS.match(text, end)
    parts = match.group().split(" - ")[1:] if match else []
    for size in range(len(parts), 0, -1):
        name, stop = " ".join(parts[:size]), end + sum(len(part) + len(" - ") for part in parts[:size])
        if not name.endswith("s") and name in units.names():
            return Written(units.names()[name], end + len(" - "), stop)
    return None


# between a part and the one unit it is a part of: "half an acre", "a quarter of a mile", "a tenth of 1%"
OF_ONE = re.compile(r"(?:[ \n]of)?[ \n]an?[ \n]|-an?-|[ \n]of[ \n](?:one[ \n]|1[ \n]?(?![\d.,]))", re.I)


def of_one(text: str, end: int) -> Written | None:
    """The unit of which a fraction that ends at `end` is a part: "a third of a litre"."""
    match = OF_ONE.match(text, end)
    found = unit_at(text, match.end()) if match else None
    return found if found and found.unit.kind in ("measure", "duration", "money", "percent", "points") else None
