"""The Extended Date/Time Format: ISO 8601-2:2019, Annex A, levels 0, 1 and 2.

A string is a set, an interval or a date; sets hold intervals and dates, intervals end in dates, and a date is
a year, a month (or season) and a day, any of them with digits left open (X) and qualifiers (? uncertain,
~ approximate, % both). A qualifier to the right of a component speaks of it and all to its left, one to the
left of it alone.

Everything becomes a `Piece`: its first and last day, and the one spelling by which equals have equal text.
Which days a date stands for is in `edtfdays`; those of `1950S2`, which the standard leaves open, are the plain year's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from attrs import evolve, frozen

from claimcheck.days import Day
from claimcheck.edtfdays import OPEN, Precision, extended, written

LONGEST: Final = 400  # characters of a string that is looked at
MARKS: Final = ("", "?", "~", "%")  # by the sum of 1 (uncertain) and 2 (approximate)

# A date: "2004", "-0999", "199X", "Y170000002", "Y-17E7", "1950S2"; then -MM; then -DD; then Thh:mm:ss and
# a zone. Each component may have one qualifier before and one after it.
_DATE: Final = re.compile(
    r"([?~%]?)(-?[0-9X]{4}|Y-?[1-9][0-9]{0,29}(?:E[1-9][0-9]{0,9})?)(S[1-9][0-9]?)?([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?"
    r"(?:T([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]{1,9})?(Z|[+-][0-9]{2}(?::[0-9]{2})?)?)?"
)
# What people write instead, as patterns, and what would be right. The first that is found speaks.
_SLIPS: Final = (
    (r"^$", "an empty text is no date; write for example 2024-07-03"),
    (r"^[?~%]*$|^\.\.$", "there is no date in it; write for example 2024-07-03"),
    (r"[?~%]{2}", "uncertain and approximate at once is one mark, %: 1984%"),
    (r"(?i)unknown|open|now|present", "an open end is written with two dots: 2004-01-01/.."),
    (r"[0-9-][ux]|[ux][0-9-]", "digits left open are a capital X: 199X"),
    (r"T.*/|/.*T", "a time of day cannot stand in an interval; write its days: 2024-07-03/2024-07-04"),
    (r"/.*/", "an interval has one slash; a day is written with hyphens: 2024-07-03"),
    (r"W[0-9]{2}", "EDTF has no weeks; write the week's first and last day: 2024-07-01/2024-07-07"),
    (r"^[0-9]{8}$", "a day is written with hyphens: 2024-07-03"),
    (r"^-?[0-9]{5,}", "a year of more than four digits follows a Y: Y12024"),
    (r"^-?[0-9]{4}-[0-9]{3}$", "EDTF has no day of the year; write a month and a day: 2024-07-03"),
    (r"^-?[0-9]{1,3}(-|$)", "a year has four digits: 0999"),
    (r"-[0-9](\D|$)", "a month and a day have two digits each: 2024-07-03"),
    (r"[0-9] +[0-9]", "a time of day follows a T: 2024-07-03T12:51:00"),
    (r"[+-][0-9]{4}$", "a zone is written with a colon: +08:00"),
    (r"[\[{\]}]", "a set is written in one pair of brackets: [2012-11-06,2013-06-11]"),
    (r"", "write for example 2024-07-03, 2024-07, 2024, 199X, 2024-07/2024-08 or 2024-07-03T12:51:00Z"),
)


@frozen
class Piece:
    """What an EDTF string says, in its one spelling; `Period` adds the relations between such pieces.

    `earliest` and `latest` are None where open, unknown or of an unspecified year.
    """

    text: str
    earliest: Day | None
    latest: Day | None
    precision: Precision
    marks: int = 0
    clock: str | None = None
    zone: str | None = None
    unspecified_year: bool = False
    members: tuple[Piece, ...] = ()


def parse(text: str) -> Piece:
    """What the string says; ValueError, with what would be right, for what is not EDTF.

    Source: ISO 8601-2:2019, Annex A. Beyond it, a year with a Y may have a month and a day, seconds may be
    left out or have a fraction (which is dropped), both ends of an interval may lack the year, and the
    precisions of a range in a set may differ.

    >>> piece = parse("2004-06~/..")
    >>> piece.text, str(piece.earliest), piece.latest
    ('2004-06~/..', '2004-06-01', None)
    >>> parse("2004-6")
    Traceback (most recent call last):
    ValueError: '2004-6' is not an EDTF date: a month and a day have two digits each: 2024-07-03
    """
    if len(text) > LONGEST:
        raise ValueError(f"an EDTF text has at most {LONGEST} characters, not {len(text)}: {text[:20]!r}…")
    if text[:1] + text[-1:] in ("[]", "{}"):
        return parse_set(text)
    return _interval(text, "/") if "/" in text else _date(text)


def parse_set(text: str) -> Piece:
    """A set of any length in its brackets: members sorted, none twice (EDTF level 2, "set representation").

    >>> parse_set("{1961-12, 1960}").text
    '{1960,1961-12}'
    """
    found = {piece.text: piece for piece in map(_member, text[1:-1].split(","))}
    members = sorted(found.values(), key=_order)
    if len(members) == 1 and "/" not in members[0].text:
        return members[0]
    starts, ends = [m.earliest for m in members], [m.latest for m in members]
    return Piece(
        text[0] + ",".join(as_member(m.text) for m in members) + text[-1],
        None if None in starts else min(day for day in starts if day is not None),
        None if None in ends else max(day for day in ends if day is not None),
        "set",
        _union(m.marks for m in members),
        unspecified_year=all(m.unspecified_year for m in members),
        members=tuple(members),
    )


def as_member(text: str) -> str:
    """How a date or interval is written within a set: without its clock, and with dots for the slash.

    >>> as_member("1760-12/.."), as_member("1670/1672"), as_member("2004-01-01T10:10:10Z")
    ('1760-12..', '1670..1672', '2004-01-01')
    """
    if "/" not in text:
        return text.partition("T")[0]
    start, _, end = text.partition("/")
    return f"{start.strip('.')}..{end.strip('.')}"


def _member(text: str) -> Piece:
    """One element of a set; spaces around it, which the standard forbids, are let pass."""
    text = text.strip(" ")
    if "/" in text or "T" in text:
        raise ValueError(f"{text!r} cannot stand in a set, which holds dates and ranges: [1667,1670..1672]")
    return _interval(text, "..") if ".." in text else _date(text)


def _order(piece: Piece) -> tuple[bool, int, bool, int, str]:
    first = piece.earliest.ordinal if piece.earliest else 0
    last = piece.latest.ordinal if piece.latest else 0
    return piece.earliest is not None, first, piece.latest is None, last, piece.text


def _interval(text: str, sign: str) -> Piece:
    """Two ends: a date, nothing (unknown), or two dots (open). EDTF level 1, "extended interval"."""
    if text == "/" or text.count(sign) != 1 or "T" in text:
        raise ValueError(f"{text!r} is not an EDTF interval: {_advice(text)}")
    start, end = text.split(sign)
    first = None if start in ("", "..") else _date(start)
    last = None if end in ("", "..") else _date(end)
    if first and last and first.unspecified_year != last.unspecified_year:
        raise ValueError(f"{text!r} has the year of one end only; give both or neither")
    earliest, latest = first.earliest if first else None, last.latest if last else None
    if earliest is not None and latest is not None and earliest > latest:
        raise ValueError(f"{text!r} ends before it starts; write the earlier date first")
    dates = [date for date in (first, last) if date]
    unspecified = any(date.unspecified_year for date in dates)
    blank = {"/": "", "..": ".."}[sign]  # what an end without a date says: unknown, or in a set open
    spelt = f"{first.text if first else start or blank}/{last.text if last else end or blank}"
    marks = _union(date.marks for date in dates)
    return Piece(spelt, earliest, latest, "interval", marks, unspecified_year=unspecified)


def _union(marks: Iterable[int]) -> int:
    every = 0
    for mark in marks:
        every |= mark
    return every


def _advice(text: str) -> str:
    return next(advice for pattern, advice in _SLIPS if re.search(pattern, text))


def _date(text: str) -> Piece:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not an EDTF date: {_advice(text)}")
    before, year, significant, after, *rest, clock, zone = match.groups()
    month, day = rest[1], rest[4]
    plain = "X" not in text and year[0] != "Y" and year != "-0000"
    first, last, precision = written(int(year), month, day) if plain else extended(year, month, day)
    if significant and (month or "X" in year):
        raise ValueError(f"{text!r} has significant digits, which only a plain year has: 1950S2")
    right = rest[2], rest[5]  # the marks after the month and after the day speak of all before them
    marks = [_mark(before, after, *right), _mark(rest[0], *right), _mark(rest[3], rest[5])]
    spelt = _spell([part for part in (year + (significant or ""), month, day) if part], marks)
    estimated = 2 if significant else 0  # "some year between 1900 and 1999, estimated to be 1950"
    piece = Piece(spelt, first, last, precision, _union(marks) | estimated, unspecified_year=year == OPEN)
    return _timed(piece, clock, zone) if clock else piece


def _mark(*signs: str | None) -> int:
    return _union(MARKS.index(sign) for sign in signs if sign)


def _spell(parts: list[str], marks: list[int]) -> str:
    """The components; the longest run from the left with one qualifier has it after, the others before.

    >>> _spell(["2004", "06", "11"], [2, 2, 1])
    '2004-06~-?11'
    """
    shared = next((i for i, mark in enumerate(marks[: len(parts)]) if mark != marks[0]), len(parts))
    grouped = "-".join(parts[:shared]) + MARKS[marks[0]]
    return "-".join([grouped, *(MARKS[marks[i]] + parts[i] for i in range(shared, len(parts)))])


def _timed(piece: Piece, clock: str, zone: str | None) -> Piece:
    """A day with a time of day (EDTF level 0, "date and time")."""
    if piece.precision != "day" or piece.marks or piece.unspecified_year:
        raise ValueError(f"a time of day follows a plain day, not {piece.text}: 2024-07-03T12:51:00")
    hour, minute, *second = clock.split(":")
    if hour > "23" or max(minute, *second, zone[4:] if zone else "") > "59" or (zone or "")[1:3] > "23":
        raise ValueError(f"{clock}{zone or ''} is no time of day; times run from 00:00:00 to 23:59:59")
    clock = clock if second else clock + ":00"
    return evolve(piece, text=f"{piece.text}T{clock}{zone or ''}", clock=clock, zone=zone)
