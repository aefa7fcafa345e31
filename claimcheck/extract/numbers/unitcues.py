"""Symbols of several units, told apart by the words of their sentence: "2.5 F" of a capacitor, "a wind of 40 kt"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from claimcheck.extract.numbers.unitwords import Written
from claimcheck.tables import table
from claimcheck.units import Unit

REACH = 120  # code points looked at on either side
# a symbol behind a figure, and what may follow it: no name, "5 A Street", and no other unit, "2 F/m"
SYMBOL = re.compile(
    r"[ \u00a0\u2009\u202f]?([A-Za-z]{1,3})(?=\s?\Z|[.,;:!?)](?!\d)|[ \u00a0\n](?:[a-z(]|(?:[A-Z][a-z]?\d{0,2}){2,6}(?![\w])))"
)
# the same before another unit, where it is plain which it is: "1.3 A/cm2", "2 T/m", "40 F/g", "6 U/mL"
DIVIDED = re.compile(
    r"[ \u00a0\u2009\u202f]?([ATSHUF])(?=/(?:[cmkμµn]?m[²³23]?|[mkμµ]?g|[mμµd]?[Ll]|s|min|h|V|W|K)(?![A-Za-z]))"
)
WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)?")
END = re.compile(r"[.!?][ \n]|\n\n")


@frozen
class _Cue:
    unit: Unit
    words: frozenset[str]


@cache
def _cues() -> Mapping[str, tuple[_Cue, ...]]:
    found: dict[str, tuple[_Cue, ...]] = {}
    for row in table("unitcues")["cue"]:
        cue = _Cue(Unit(row["unit"], row.get("kind", "measure")), frozenset(row["words"]))
        found |= {symbol: (*found.get(symbol, ()), cue) for symbol in row["symbols"]}
    return found


def meant(text: str, end: int, written: Written | None) -> Written | None:
    """The unit of the symbol behind a figure that ends at `end`, where its sentence shows which; else as it was read.

    >>> meant("a capacitor of 2.5 F.", 18, None).unit.canonical, meant("It was 88 F.", 9, None)
    ('F', None)
    """
    if divided := DIVIDED.match(text, end):
        return Written(Unit(divided[1], "measure"), divided.start(1), divided.end())
    match = SYMBOL.match(text, end)
    cues = _cues().get(match[1]) if match else None
    if match is None or not cues:
        return written
    said = _sentence(text, end)
    for cue in cues:
        if said & cue.words:
            return Written(cue.unit, match.start(1), match.end(1))
    return written


def _sentence(text: str, at: int) -> frozenset[str]:
    """The words of the sentence around a place."""
    low = max((match.end() for match in END.finditer(text, max(0, at - REACH), at)), default=max(0, at - REACH))
    stop = END.search(text, at, at + REACH)
    return frozenset(word.lower() for word in WORD.findall(text, low, stop.start() if stop else at + REACH))
