"""What a stretch of a text without a space can be: words, numbers with their signs, letters and digits run together.

A number with its signs is one token ("2024-07-03", "6/11", "12:51", "555-2012"), so that no part of it is read alone.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, Final

from claimcheck.extract.calendar import holidays
from claimcheck.extract.calendar.timewords import SIGNS, kind, number_classes, ordinal_classes, spellings, words

Piece = tuple[str, str, Any]
# the place of a token in its stretch, its kind and value, and whether a named day may begin with it
Placed = tuple[int, int, str, Any, bool]
CACHED: Final = 30  # characters of a stretch without a space whose tokens are remembered
# A URL or address; money; digits with signs between and letters after; initials ("a.m."); a word, with digits behind it
# ("Q3", "FY2024") or not; a sign. The possessive loops read every character once.
TOKEN: Final = re.compile(
    r"(?P<url>(?:https?://|www\.)\S++|[\w.+-]{1,64}+@\S++)"
    r"|(?P<money>[$£€¥₹#]\d++(?:[.,]\d++)*+)"
    r"|(?P<number>\d++(?:(?:[-–—/.:~]|,(?=\d{3}(?!\d)))\d++)*+(?:T[\d:.]++(?:Z|[+-]\d\d:?\d\d)?)?+[^\W\d_]*+%?+)"
    r"|(?P<initials>(?:[A-Za-z]\.){1,3}[A-Za-z](?!\w)\.?)"
    r"|(?P<word>[^\W\d_]++(?:\d\w*+)?+)"
    r"|(?P<sign>[^\w\s])"
)
# What a token of digits can be, by the shape of it; the first that fits. Groups are read by `dates` and `timesofday`.
SHAPES: Final = tuple(
    (kinds.split(), re.compile(shape))
    for kinds, shape in (
        # 2024-07-03, 2024/7/3, 2024.07.03, with a time of day behind it or not
        (
            "year_month_day",
            r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?:T(?P<clock>[\d:.]+)(?P<zone>Z|[+-]\d\d:?\d\d)?)?",
        ),
        # 03/04/2025, 3-4-25, 02.07.2013
        (
            "two_orders",
            r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|(?<!\.)\d\d)(?:-(?P<clock>\d{1,2}:\d\d))?",
        ),
        # 2024/25, 2009-10, 1910–30: years, or a year and a month
        ("year_and_two", r"(?P<y>\d{4})(?P<s>[-–—/])(?P<n>\d\d)"),
        # 2024-3, before a month: "30 May 2024-3 June"
        ("year_and_day", r"(?P<y>\d{4})[-–—](?P<n>\d)"),
        # 1999-2004, 387–381, 2014~2018
        ("two_years", r"(?P<a>\d{3,4})[-–—/~](?P<b>\d{3,4})"),
        # 04/2016, 11-2016
        ("month_and_year", r"(?P<m>\d{1,2})[-/](?P<y>\d{4})"),
        # 12:51, 12:51:09, 3:30-4:30, with am or pm behind it
        ("clock", r"(?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?P<half>[ap]m?)?(?:[-–—]\d{1,2}(?::\d\d)?(?P<half2>[ap]m?)?)?"),
        # 3pm, 5.30am, 8-9am
        ("clock", r"(?P<clock>\d{1,2}(?:\.\d\d)?)(?:[-–—]\d{1,2}(?:[:.]\d\d)?)?(?P<half>[ap]m?)"),
        ("clock", r"(?P<clock>[01]\d[0-5]\d)[-–—][01]\d[0-5]\d"),
        # 5/1-5/7, 10/1-11/2/2017
        (
            "slashed_range",
            r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?:/(?P<y>\d{4}|\d\d))?[-–—]"
            r"(?P<c>\d{1,2})/(?P<d>\d{1,2})(?:/(?P<z>\d{4}|\d\d))?",
        ),
        # 6/11
        ("slashed pair", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})"),
        # 6-7, 6–7
        ("days pair", r"(?P<a>\d{1,2})[-–—~](?P<b>\d{1,2})"),
        ("dotted pair", r"(?P<a>\d{1,2})\.(?P<b>\d{1,2})"),
        # 1990s, 90s
        ("decade", r"(?P<n>\d{2,4})s"),
        ("ordinals", r"(?P<a>\d{1,2})(?:st|nd|rd|th)?[-–—](?P<b>\d{1,2})(?:st|nd|rd|th)"),
        # 20240703
        ("compact", r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)"),
    )
)
ORDINAL: Final = re.compile(r"(?P<n>\d{1,4})(?:st|nd|rd|th)", re.IGNORECASE)
# letters and digits without a space that are two tokens all the same: "Oct2", "15Sep", "Q3", "FY24", "c1860", "2h"
GLUED: Final = re.compile(r"(?P<a>[A-Za-z]{1,9})(?P<b>\d{1,4})|(?P<c>\d{1,4})(?P<d>[A-Za-z]{1,9})")
AGED: Final = re.compile(r"(?P<about>[Cc]a?)(?P<decade>\d{3,4}s)")  # "c1860s"


def placed(chunk: str) -> tuple[Placed, ...]:
    """The tokens of a stretch without a space, by their places in it; those of a short one are remembered."""
    return _remembered(chunk) if len(chunk) <= CACHED else _placed(chunk)


@lru_cache(maxsize=1 << 16)
def _remembered(chunk: str) -> tuple[Placed, ...]:
    return _placed(chunk)


def _placed(chunk: str) -> tuple[Placed, ...]:
    known, gap, made = spellings(), kind(["gap"]), list[Placed]()
    for match in TOKEN.finditer(chunk):
        word, at = match.group(), match.start()
        what = known.get(word)
        named = word in _named_firsts()
        pieces = [(word, what, word.lower())] if what else [(word, gap, "")] if word.isalpha() else _pieces(match)
        for piece, piece_kind, value in pieces:
            if named or not (piece_kind == gap and made and made[-1][2] == gap):
                made.append((at, at + len(piece), piece_kind, value, named))
            at += len(piece)
    return tuple(made)


def _pieces(match: re.Match[str]) -> list[Piece]:
    """The tokens a stretch that is no plain word stands for: text, kind and value of each."""
    word, group = match.group(), match.lastgroup
    if group == "sign":
        return [(word, _signs().get(word, kind(["gap"])), word)]
    if group == "initials":
        letters = word.replace(".", "").lower()
        return [(word, spellings().get(letters, kind(["gap"])), letters)]
    if group == "number" and len(word) <= 40:
        return _number(word)
    if group == "word" and (aged := AGED.fullmatch(word)):
        return [(aged["about"], spellings()[aged["about"]], aged["about"].lower()), *_number(aged["decade"])]
    if group == "word" and len(word) <= 13 and (glued := GLUED.fullmatch(word)):
        return _glued(glued) or [(word, kind(["gap"]), "")]
    return [(word, kind(["gap"]), "")]


def _number(word: str) -> list[Piece]:
    if word.isdecimal() and not (len(word) == 8 and word.isascii()):
        return [(word, kind(number_classes(word)), int(word) if len(word) <= 9 else 0)]
    if ordinal := ORDINAL.fullmatch(word):
        return [(word, kind(ordinal_classes(int(ordinal["n"]))), int(ordinal["n"]))]
    for classes, shape in SHAPES:
        if shaped := shape.fullmatch(word):
            return [(word, kind(classes), shaped)]
    if word.replace(",", "").isdecimal():
        return [(word, kind(["number"]), int(word.replace(",", "")) if len(word) <= 13 else 0)]
    if glued := GLUED.fullmatch(word):
        return _glued(glued) or [(word, kind(["gap"]), "")]
    return [(word, kind(["gap"]), "")]


def _glued(match: re.Match[str]) -> list[Piece] | None:
    """Two tokens, where the letters are of a class that is written so."""
    letters, digits = match["a"] or match["d"], match["b"] or match["c"]
    if not words().get(letters, frozenset()) & GLUING:
        return None
    number: Piece = (digits, kind(number_classes(digits)), int(digits))
    name: Piece = (letters, spellings()[letters], letters.lower())
    return [name, number] if match["a"] else [number, name]


@cache
def _named_firsts() -> frozenset[str]:
    words = holidays.firsts()
    return words | {word.capitalize() for word in words} | {word.upper() for word in words}


GLUING: Final = frozenset(
    {
        "month",
        "unit",
        "fine",
        "week_letter",
        "quarter_sign",
        "half_sign",
        "fy",
        "circa",
        "century",
        "bc",
        "ad",
        "half_day",
    }
)


@cache
def _signs() -> dict[str, str]:
    return {sign: kind([name]) for sign, name in SIGNS.items()}
