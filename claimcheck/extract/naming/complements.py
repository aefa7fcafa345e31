"""What follows a body's name and belongs to it: what it is for ("of Health and Welfare"), its owner ("of Kenya")."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.extract.naming.bodies import JOINED, LONGEST, Organisation, is_owner, owner_at
from claimcheck.extract.naming.contexts import Scan, words
from claimcheck.extract.naming.names import Unit
from claimcheck.tables import table

PARTS = 4  # parts behind a head: of, for, and
# " of the ", " for ": a complement begins
COMPLEMENT = re.compile(r" (of|for|on|against) (the )?")
COMPLEMENTS = frozenset({" on ", " on the ", " against ", " against the "})  # behind a head alone
_CONNECTIVES = "|".join(table("organisations")["foreign"]["connectives"])
# the connectives of names in Romance languages: " de la "
ROMANCE = re.compile(rf"(?: (?:{_CONNECTIVES})){{1,3}} ")


def right(scan: Scan, body: Organisation, *, opened: bool) -> Organisation:
    """A body with what follows it: what it is for where its name is `opened`, and its owner."""
    for _ in range(PARTS):
        match = COMPLEMENT.match(scan.text, body.end) or (ROMANCE.match(scan.text, body.end) if opened else None)
        number = scan.beginning(match.end()) if match else None
        if match is None or number is None:
            break
        unit = scan.units[number]
        if match.group(0).startswith(" of ") and is_owner(unit) and not _goes_on(scan, number):
            return body if body.owner else evolve(body, end=unit.end, last=number, owner=owner_at(unit, before=False))
        if not opened or not _complements(body, unit, match[0]):
            break
        body = joined(scan, _extended(scan, body, run(scan, number)))
    return _bracketed(scan, body)


def _goes_on(scan: Scan, number: int) -> bool:
    """Whether a capitalised word follows that makes a unit part of a longer name."""
    if scan.gap(number + 1) != " ":
        return False
    behind = scan.units[number + 1]
    return behind.word not in words("organisations", "breaks") and behind.word not in words("places", "behind")


def _complements(body: Organisation, unit: Unit, words_between: str) -> bool:
    office = body.name.endswith("Office") and " the " in words_between
    if unit.word in words("organisations", "breaks") and not office:
        return False
    if words_between.startswith((" of ", " for ")) or words_between not in COMPLEMENTS:
        return True
    return " " not in body.name


def run(scan: Scan, number: int) -> int:
    """The number of the last of the capitalised words that follow one another."""
    last = number
    while last - number < LONGEST and scan.gap(last + 1) in (" ", "-"):
        unit = scan.units[last + 1]
        if unit.word in words("organisations", "breaks") - {"Minister", "President"} or is_owner(unit):
            break
        last += 1
    return last


def _extended(scan: Scan, body: Organisation, last: int) -> Organisation:
    end = scan.units[last].end
    return evolve(body, end=end, last=last, name=body.name + scan.text[body.end : end])


def joined(scan: Scan, body: Organisation) -> Organisation:
    """A body with the fields that a list goes on with: "Ministry of Health and Family Welfare"."""
    fields = words("organisations", "portfolios")
    while True:
        number = body.last + 1
        gap = scan.gap(number)
        if gap not in JOINED or scan.units[number].word not in fields or len(body.name) > 120:
            return body
        last = run(scan, number)
        if any(scan.units[n].word in words("organisations", "heads") for n in range(number, last + 1)):
            return body
        if gap == ", " and scan.gap(last + 1) not in (" and ", ", and ", ", "):
            return body
        if gap == ", " and (last + 1 >= len(scan.units) or scan.units[last + 1].word not in fields):
            return body
        body = _extended(scan, body, last)


def _bracketed(scan: Scan, body: Organisation) -> Organisation:
    """A body with the owner in brackets behind it: "Ministry of Health (Kenya)"."""
    number = scan.beginning(body.end + 2)
    if body.owner or number is None or scan.text[body.end : body.end + 2] != " (":
        return body
    unit = scan.units[number]
    if not is_owner(unit) or not unit.named or not unit.named.places or scan.text[unit.end : unit.end + 1] != ")":
        return body
    return evolve(body, end=unit.end + 1, last=number, owner=owner_at(unit, before=False))
