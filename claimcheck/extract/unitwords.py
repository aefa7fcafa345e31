"""The unit written around a figure: signs, codes and names before it and behind it, and what it is counted by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from claimcheck import units
from claimcheck.extract.unitpowers import product
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
    found: dict[str, list[tuple[str, Unit]]] = {}
    for sign, unit in units.symbols().items():
        found.setdefault(sign[0], []).append((sign, unit))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


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
    return None if best is None else Written(best[1], at, at + len(best[0]))


def _named(window: str) -> tuple[str, Unit] | None:
    low = window.lower().replace("-", " ")  # "a 90-square-metre flat"
    first = FIRST.match(low)
    for name, unit in _by_word().get(first.group() if first else "", ()):
        if low.startswith(name) and not low[len(name) : len(name) + 1].isalnum():
            return name, unit
    return None


def _signed(window: str, glued: bool) -> tuple[str, Unit] | None:
    for sign, unit in _by_sign().get(window[0], ()):
        if not window.startswith(sign):
            continue
        following = window[len(sign) : len(sign) + 1]
        if sign[-1].isalnum() and (following.isalnum() or following in ("'", "’", "&")):
            continue
        if len(sign) == 1 and sign.isalpha() and following == "-" and window[2:3].isdecimal():
            continue
        if unit.kind == "money" and not sign[-1].isalpha() and following.isdecimal():
            continue  # the sign belongs to the next figure
        if sign == "in" and not glued and not INCH.match(window, 2):
            continue
        return sign, unit
    return None


# "in" is an inch only where nothing follows that it could introduce
INCH = re.compile(r"\.?\s?(?:\Z|[,;)×x/])")


# feet and inches by signs: 5'11", 10″; a straight quotation mark only where none is open before it
MARKS = ("'", "’", "′", '"', "″", "”")
FEET = re.compile(r"′|['’](?=\s?\d{1,2}(?:[\"″”]|''|’’)(?!\w)|(?<=(?<!\d)[4-7]['’])(?:\d|1[01])(?!['’\w]|[.,]\d))")
AFTER_FEET = re.compile(r"\d['’′]\s?\d{1,2}$")
INCHES = re.compile(r"″|[\"”](?!\w)|''(?!\w)|’’(?!\w)")
OPENED = re.compile(r'(?<!\d)"')  # behind a digit it may be inches
APART = re.compile(r"[ ]([\"″”])(?=[ ](?:long|wide|high|tall|thick|deep|across)(?![a-z]))")  # set apart: 9 " long
PARAGRAPH = 1000  # code points looked at for an open quotation


def _mark(text: str, end: int) -> Written | None:
    feet, inches = FEET.match(text, end), INCHES.match(text, end)
    if feet:
        return Written(units.names()["feet"], end, feet.end())
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
    gap = GAP.match(text, end)
    at = gap.end() if gap else end
    found = unit_at(text, at, glued=at == end)
    if found is None:
        return None
    size = found.end - found.start
    if size == 1 and text[at].isalpha() and at - end > 1:
        return None
    if at > end and text[at - 1] == "\n" and size <= 2:
        return None
    longer = product(text, at, found.end) if found.unit.kind in ("measure", "duration") else None
    return Written(longer[0], at, longer[1]) if longer and longer[1] > found.end else found


# between a part and the one unit it is a part of: "half an acre", "a quarter of a mile", "a tenth of 1%"
OF_ONE = re.compile(r"(?:[ \n]of)?[ \n]an?[ \n]|-an?-|[ \n]of[ \n](?:one[ \n]|1[ \n]?(?![\d.,]))", re.I)


def of_one(text: str, end: int) -> Written | None:
    """The unit of which a fraction that ends at `end` is a part: "a third of a litre"."""
    match = OF_ONE.match(text, end)
    found = unit_at(text, match.end()) if match else None
    return found if found and found.unit.kind in ("measure", "duration", "money", "percent", "points") else None


@cache
def _money() -> Mapping[str, Unit]:
    rows = table("currencies")
    found = {sign: unit for sign, unit in units.symbols().items() if unit.kind == "money" and unit.factor >= 1}
    lower = {code: Unit(code.upper(), "money") for code in rows["lower"]["codes"]}
    lower |= {name: units.names()[name] for name in ("sen", *rows["leading"]["names"])}
    lower |= {name.capitalize(): units.names()[name] for name in rows["leading"]["names"]}
    lower |= {"rmb": found["RMB"], "rm": found["RM"], "eur€": found["€"], "c $": found["C$"]}
    lower |= {sign.lower(): found[sign] for sign in found if "$" in sign and len(sign.strip("$ ")) > 1}
    lower |= {sign: Unit(code, "money") for sign, code in rows["scrambled"].items()}
    return {**lower, **found}


@cache
def _longest_sign() -> int:
    return max(map(len, _money()))


@cache
def _last_signs() -> frozenset[str]:
    """The ends of what is written before a sum: one sign, or the last two."""
    return frozenset(sign[-2:] for sign in _money())


def money_before(text: str, start: int, floor: int = 0) -> Written | None:
    """The currency written before a figure that starts at `start`: "US$ ", "CNY ", "€", "NT$".

    >>> money_before("worth NT$1.5bn", 9).unit.canonical, money_before("in 12 days", 3)
    ('TWD', None)
    """
    at = start
    while at > floor and start - at < 2 and text[at - 1] in " \u00a0\u202f\u2009":
        at -= 1
    if text[at - 2 : at] in ("$:", "€:", "£:"):  # "US$: 12.99"
        at -= 1
    if at <= floor or (text[at - 1] not in _last_signs() and text[max(0, at - 2) : at] not in _last_signs()):
        return None
    for size in range(min(_longest_sign(), at - floor), 0, -1):
        sign = text[at - size : at]
        unit = _money().get(sign)
        if unit is None or (sign[0].isalpha() and text[at - size - 1 : at - size].isalnum() and at > size):
            continue
        if sign[-1].isalpha() and at < start and text[at:start].strip():
            continue
        coded = CODE.search(text, max(floor, at - size - 5), at - size) if not sign[-1].isalpha() else None
        if coded and (named := _money().get(coded[1])):  # "MXN $250"
            return Written(named, coded.start(1), start)
        return Written(unit, at - size, start)
    return None


# the code of a currency before its sign
CODE = re.compile(r"(?<![A-Za-z])([A-Z]{3})[ \u00a0]?$")


# "per 100,000 people", "per day"; "a day", "an hour", "each"; "/share", "-a-share"
PER = re.compile(
    r"(?P<sep>\s?/\s?|[ \u00a0\n]{1,2}per[ \u00a0\n]{1,2}|-per-"
    r"|[ \n]{1,2}for every[ \n]{1,2}|[ \n]{1,2}every[ \n]{1,2})"
    r"(?:(?P<n>\d{1,3}(?:,\d{3}){0,3}|\d{1,7})(?P<gap>[ \u00a0]?))?(?P<what>[A-Za-z]{1,14}(?:[²³]|\^?[23])?)(?![A-Za-z])"
)
ARTICLE = re.compile(
    r"(?:[ \n\u00a0]{1,2}|-)(?:an?|each|every|per)(?:[ \n\u00a0]{1,2}|-)([a-z]{3,9})(?![A-Za-z])"
    r"(?!\s(?:earlier|ago|later|before|after|older|old|prior|on))"
)


def rate(text: str, end: int, measured: bool) -> tuple[str, int] | None:
    """What a figure is counted by, as in "22 / day", and where that ends; `measured` allows a slash.

    >>> rate("12 deaths per 100,000 people", 9, False), rate("$5 a share", 2, True), rate("5 per cent", 1, False)
    (('100,000 people', 28), ('share', 10), None)
    """
    match = ARTICLE.match(text, end)
    if match and match[1] in table("nouns")["rate"]["words"]:
        long = unit_at(text, match.start(1))  # "per square inch"
        if long and long.end > match.end() and long.unit.kind == "measure":
            return long.unit.canonical, long.end
        return _by(match[1]), match.end()
    match = PER.match(text, end)
    if match and match["n"] and not match["gap"] and unit_at(text, match.start("what"), glued=True) is None:
        return None  # "$5/2nd"
    long = unit_at(text, match.start("what")) if match and (measured or "/" not in match["sep"]) else None
    area = unit_at(text, match.start("what")) if match and not measured and "/" in match["sep"] else None
    if area and area.unit.kind == "measure" and "^" in area.unit.canonical:  # "270/sq mi"
        return area.unit.canonical, area.end
    if match and long and long.end > match.end("what") and long.unit.kind == "measure":
        return (f"{match['n']} " if match["n"] else "") + long.unit.canonical, long.end
    if match is None or match["what"].lower() in ("cent", "cents", "se", "capita", "annum", "mille", "the", "se"):
        if match and match["what"].lower() in ("capita", "annum"):
            return {"capita": "person", "annum": "year"}[match["what"].lower()], match.end()
        return None
    if "/" in match["sep"] and not measured:
        return None
    number = f"{match['n']} " if match["n"] else ""
    return number + _by(match["what"], plural=bool(number)), match.end()


def _by(word: str, *, plural: bool = False) -> str:
    known = unit_at(word, 0)
    if known and known.end == len(word) and known.unit.kind in ("measure", "duration") and known.unit.factor == 1:
        return known.unit.canonical
    from claimcheck.extract.nouns import lemma

    if word[-1] in "²³":
        return f"{_by(word[:-1])}^{'2' if word[-1] == '²' else '3'}"
    return lemma(word)
