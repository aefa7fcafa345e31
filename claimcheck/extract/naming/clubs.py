"""Clubs, known by the shape of their names: "Dunmore Rovers", "FC Dunmore"; no place is meant by the one in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.entities import provisional_id
from claimcheck.extract.naming.contexts import Scan, words
from claimcheck.extract.naming.firms import LONGEST, Company, goes_before
from claimcheck.extract.text.signs import sign
from claimcheck.extract.text.wordpatterns import tree
from claimcheck.tables import table

CLUB = "the name of a club"
_TABLE = table("organisations")["clubs"]
# the last word of a club's name, before no other capitalised word: "Dunmore Rovers", not "United Airlines"
LAST = re.compile(rf" ({tree(_TABLE['behind'])})(?![\w'&-])(?! [A-Z][a-z])")
# the first: "FC Dunmore"
FIRST = re.compile(rf"(?<![\w-])({tree(_TABLE['before'])}) (?=[A-Z])")


@sign
@cache
def _lasts() -> re.Pattern[str]:
    """What may be the last word of a club's name."""
    return re.compile(rf"\A(?:{tree(_TABLE['behind'])})(?![\w'&-])")


def clubs(scan: Scan) -> Iterator[Company]:
    """The clubs of a text."""
    for start, _ in _lasts(scan.text):
        match = LAST.match(scan.text, start - 1) if start else None
        if match is not None and (club := _ending(scan, match)) is not None:
            yield club
    for match in FIRST.finditer(scan.text):
        number = scan.beginning(match.end())
        if number is not None and not scan.in_title(match.start()) and _may_follow(scan, match[1], number):
            yield _named(scan, match.start(), scan.units[number].end)


def _named(scan: Scan, start: int, end: int) -> Company:
    name = scan.text[start:end]
    return Company(start, end, name, provisional_id(name), CLUB)


def _may_follow(scan: Scan, first: str, number: int) -> bool:
    """Whether a word goes on with the name of a club: behind "Real" and the like a place alone."""
    unit = scan.units[number]
    if first in _TABLE["places"]:
        return unit.named is not None and any(e.type == "city" for e in unit.named.places)
    return unit.word not in words("organisations", "breaks") and not unit.word.isupper()


def _ending(scan: Scan, match: re.Match[str]) -> Company | None:
    """The club whose name ends here: "City" and the like are a club's behind a British place alone."""
    number = scan.ending(match.start())
    if number is None or scan.in_title(match.start()):
        return None
    named = scan.units[number].named
    if match[1] in _TABLE["british"]:
        british = named is not None and any(scan.index.country(e.id) in ("GB", "IE") for e in named.places)
        if not british or scan.text[match.end() : match.end() + 16].lstrip(" ").startswith(tuple(_TABLE["no_club"])):
            return None
    first = number
    while named is None and first > 0 and number - first < LONGEST and goes_before(scan, first):
        first -= 1
    if scan.units[first].word in words("organisations", "breaks"):
        return None
    return _named(scan, scan.units[first].start, match.end())
