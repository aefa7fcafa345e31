"""Bodies in a text: names of the registry with their owners, and names known by the shape of a body's name.

A name turns on a head ("Agency", "Ministry"): capitalised words before it belong to it, and so does what follows
behind "of" and "for". An owner before ("Kenya's", "Kenyan") or behind ("of Kenya") is part of the mention and not of
the name. A head alone is no name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from attrs import evolve

from claimcheck.extract.naming.bodies import JOINED, LONGEST, POSSESSIVE, Organisation
from claimcheck.extract.naming.complements import COMPLEMENT, joined, right, run
from claimcheck.extract.naming.contexts import Scan, addressed, shouted, words
from claimcheck.extract.naming.modifiers import left
from claimcheck.extract.naming.names import Unit
from claimcheck.extract.naming.ownership import owner_of
from claimcheck.registry import fold
from claimcheck.tables import table

# a body in small letters behind its owner: "'s health ministry", " central bank"
_ENDS = "|".join(table("organisations")["lower"]["ends"])
LOWER = re.compile(rf"(?:'s?)? ((?:[a-z]{{3,20}} ){{0,4}}?)({_ENDS})\b")
CAPITALS = re.compile(r"[A-Z]{2,6}")  # an acronym nobody may have registered
# before the last word of a title: "Head of Office"
POST = re.compile(r"(?<!\w)(?:[Hh]ead|[Cc]hief) of $")
# the word behind a body
ACTING = re.compile(r"(?:'s)? ([a-z]+)\b")


def organisations(scan: Scan, defined: Collection[str]) -> list[Organisation]:
    """The bodies of a text, in order, none overlapping; `defined` are acronyms the text explains."""
    found: list[Organisation] = []
    number = floor = 0
    while number < len(scan.units):
        unit = scan.units[number]
        bodies: tuple[Organisation, ...] = ()
        if unit.named is not None or unit.word in defined or _turns(unit.word) or unit.word[:-1] in defined:
            bodies = tuple(_at(scan, number, floor, defined))
        for body in bodies:
            found.append(_carried(scan, found, body))
        number = bodies[-1].last + 1 if bodies else number + 1
        floor = number if bodies else floor
    return found


@lru_cache(maxsize=4096)
def _turns(word: str) -> bool:
    """Whether a name may turn on a word: a head, heads, an acronym."""
    if word in words("organisations", "heads") or word in table("organisations")["plurals"]:
        return True
    return _is_foreign(word) or CAPITALS.fullmatch(word) is not None


def _carried(scan: Scan, found: list[Organisation], body: Organisation) -> Organisation:
    """A body with the owner of the one before it: "China's Ministry of Justice and Supreme Court"."""
    if body.owner or body.acronym or not found:
        return body
    between = scan.text[found[-1].end : body.start] if body.start - found[-1].end < 8 else ""
    if between in POSSESSIVE:
        return evolve(body, parent=found[-1].start)
    if found[-1].owner is None or not found[-1].owner.before or _opens_with_a_land(scan, body):
        return body
    return evolve(body, owner=found[-1].owner) if between in JOINED else body


def _opens_with_a_land(scan: Scan, body: Organisation) -> bool:
    """Whether a name says itself whose the body is: "United States Customs and Border Protection", "German Federal Police"."""
    parts = scan.text[body.start : body.end].split()
    opened = (scan.index.names.get(fold(" ".join(parts[:many]))) for many in range(1, min(3, len(parts) - 1) + 1))
    return any(known is not None and known.lands for known in opened)


def _at(scan: Scan, number: int, floor: int, defined: Collection[str]) -> Iterator[Organisation]:
    """The bodies whose head, or whose known name, is the unit of this number."""
    unit = scan.units[number]
    named, word = unit.named, unit.word
    body: Organisation | None = None
    if word in defined or (word[:-1] in defined and word[-1:] == "s"):
        body = _acronym(scan, number, floor, word if word in defined else word[:-1])
    elif named is not None and named.bodies and not named.places:
        if not addressed(scan, unit) and not shouted(scan, number):
            body = _acronym(scan, number, floor, word) if named.acronym else _name(scan, number, floor)
    elif named is not None and named.lands:
        body = _small(scan, number)
    elif word in table("organisations")["plurals"]:
        yield from _listed(scan, number, floor)
    elif (word in words("organisations", "heads") or _is_foreign(word)) and not _ends_a_title(scan, unit):
        body = _name(scan, number, floor)
    elif CAPITALS.fullmatch(word):
        body = _unknown_acronym(scan, number)
    if body is not None:
        yield body


def _ends_a_title(scan: Scan, unit: Unit) -> bool:
    """Whether a head is the end of a title, whose body stands behind it: "Head of Office of the Relief Union"."""
    return (
        unit.word in words("organisations", "posts")
        and POST.search(scan.text, max(0, unit.start - 9), unit.start) is not None
        and scan.text.startswith((" of the ", " for the "), unit.end)
    )


def _is_foreign(word: str) -> bool:
    if word in words("organisations", "foreign", "heads"):
        return True
    ends = table("organisations")["foreign"]
    return len(word) > 8 and (word.endswith(tuple(ends["endings"])) or word.endswith(ends["amt"]))


def _acronym(scan: Scan, number: int, floor: int, name: str) -> Organisation:
    first, owner = left(scan, number, floor, known=True, bare=True)
    start, unit = scan.units[first].start, scan.units[number]
    body = Organisation(start, unit.end, name, first, number, scan.index.names.get(name), owner, acronym=True)
    return body if owner else right(scan, body, opened=False)


def _unknown_acronym(scan: Scan, number: int) -> Organisation | None:
    """An acronym that nobody explains, where it acts or is owned: "the QZA said", "the QZA of Kenya"."""
    unit = scan.units[number]
    before = scan.text[max(0, unit.start - 4) : unit.start]
    if before not in ("the ", "The ") or unit.word in words("acronyms", "shouted"):
        return None
    body = right(scan, Organisation(unit.start, unit.end, unit.word, number, number, acronym=True), opened=False)
    if body.owner:
        return body
    return body if acts(scan.text, unit.end) and unit.word not in words("acronyms", "things") else None


def acts(text: str, end: int) -> bool:
    """Whether what ends here does what bodies do: "the QZA said"."""
    acting = ACTING.match(text, end)
    return acting is not None and (
        acting[1] in words("organisations", "acts") or acting[1] in words("organisations", "acts", "plain")
    )


def _small(scan: Scan, number: int) -> Organisation | None:
    """A body in small letters behind its owner: "Kenya's health ministry"."""
    unit = scan.units[number]
    match = LOWER.match(scan.text, unit.end)
    if match is None or unit.named is None:
        return None
    fields = [word if word == "and" else word.capitalize() for word in match[1].split() if word not in ("new", "own")]
    if match[2] == "ministry" and not fields:
        return None
    if any(field not in words("organisations", "portfolios") for field in fields if field != "and"):
        return None
    name = " ".join([*fields, match[2].title()])
    owner = owner_of(unit.named.lands, unit.word, before=True)
    return Organisation(unit.start, match.end(), name, number, number, scan.index.names.get(name), owner)


def _name(scan: Scan, number: int, floor: int) -> Organisation | None:
    """A body by its known name or its head, with what belongs to it on both sides."""
    known = scan.units[number].named is not None
    last = _last_head(scan, number)
    first, owner = left(scan, number, floor, known=known and last == number)
    start = first + 1 if owner else first
    unit = scan.units[last]
    body = Organisation(scan.units[first].start, unit.end, _slice(scan, start, last), first, last, None, owner)
    opened = unit.word.rpartition(" ")[2] in words("organisations", "heads") or _is_foreign(unit.word)
    body = joined(scan, body) if " of " in body.name or " for " in body.name else body
    body = right(scan, body, opened=opened)
    body = evolve(body, named=scan.index.names.get(body.name))
    if body.named is not None and body.named.bodies:
        return body
    return evolve(body, named=None) if _is_name(scan, body, scan.units[last]) else None


def _slice(scan: Scan, first: int, last: int) -> str:
    return scan.text[scan.units[first].start : scan.units[last].end]


def _is_name(scan: Scan, body: Organisation, head: Unit) -> bool:
    """Whether a shape is enough of a name: a head alone is none, nor is one word of a heading."""
    if body.name in words("organisations", "things"):
        return False
    count, owner = len(body.name.split()), body.owner is not None
    if body.name == head.word:
        if _is_foreign(head.word):
            return head.word not in words("organisations", "foreign", "heads")
        return owner and head.word in words("organisations", "heads", "bare")
    if head.word in words("organisations", "heads", "weak"):
        return count > 2 or owner
    return owner or " of " in body.name or " for " in body.name or not scan.in_title(body.start)


def _last_head(scan: Scan, number: int) -> int:
    """The last of the heads that follow one another: "Coast Guard Command"."""
    best = at = number
    while at + 1 < len(scan.units) and scan.gap(at + 1) == " " and at - number < LONGEST:
        at += 1
        unit = scan.units[at]
        if unit.word in words("organisations", "breaks") or unit.named is not None:
            break
        if unit.word in words("organisations", "heads"):
            best = at
    return best


def _listed(scan: Scan, number: int, floor: int) -> Iterator[Organisation]:
    """Each of "the Kenyan Ministries of Justice, Health and Works"."""
    match = COMPLEMENT.match(scan.text, scan.units[number].end)
    at = scan.beginning(match.end()) if match else None
    if at is None:
        return
    head = table("organisations")["plurals"][scan.units[number].word]
    first, owner = left(scan, number, floor, known=True, bare=True)
    pieces = [(at, run(scan, at))]
    while _lists_on(scan, following := pieces[-1][1] + 1):
        pieces.append((following, run(scan, following)))
    tail = right(scan, Organisation(0, scan.units[pieces[-1][1]].end, "", first, pieces[-1][1]), opened=False)
    for begin, last in pieces:
        name = f"{head} of {_slice(scan, begin, last)}"
        start = scan.units[first if begin == at else begin].start
        end, last = (tail.end, tail.last) if last == pieces[-1][1] else (scan.units[last].end, last)
        yield Organisation(start, end, name, first, last, scan.index.names.get(name), owner or tail.owner)


def _lists_on(scan: Scan, number: int) -> bool:
    return scan.gap(number) in JOINED and scan.units[number].word in words("organisations", "portfolios")
