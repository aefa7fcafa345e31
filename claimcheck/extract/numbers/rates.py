"""What a figure is counted by: "a day", "per 100,000 people", "/kg"."""

from __future__ import annotations

import re

from claimcheck.extract.numbers.nouns import lemma
from claimcheck.extract.numbers.unitwords import unit_at
from claimcheck.tables import table

# "per 100,000 people", "per day"; "a day", "an hour", "each"; "/share", "-a-share"
PER = re.compile(
    r"(?P<sep>\s?/\s?|[ \u00a0\n]{1,2}per[ \u00a0\n]{1,2}|-per-"
    r"|[ \n]{1,2}for every[ \n]{1,2}|[ \n]{1,2}every[ \n]{1,2})"
    r"(?:(?P<n>\d{1,3}(?:,\d{3}){0,3}|\d{1,7})(?P<gap>[ \u00a0]?))?(?P<what>[A-Za-z]{1,14}(?:[²³]|\^?[23])?)(?![A-Za-z])"
)
ARTICLE = re.compile(
    r"(?:(?:[ \n\u00a0]{1,2}|-)(?:an?|each|every|per)(?:[ \n\u00a0]{1,2}|-)| - an? - )([a-z]{3,9})(?![A-Za-z])"
    r"(?!\s(?:earlier|ago|later|before|after|older|old|prior|(?<!hectare\s)(?<!acre\s)on))"
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
    return number + _by(match["what"]), match.end()


def _by(word: str) -> str:
    known = unit_at(word, 0)
    if known and known.end == len(word) and known.unit.kind in ("measure", "duration") and known.unit.factor == 1:
        return known.unit.canonical
    if word[-1] in "²³":
        return f"{_by(word[:-1])}^{'2' if word[-1] == '²' else '3'}"
    return lemma(word)
