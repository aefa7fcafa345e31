"""What a figure is counted by: "a day", "per 100,000 people", "/kg"."""

from __future__ import annotations

import re

from claimcheck.extract.numbers.nouns import is_stop, lemma
from claimcheck.extract.numbers.unitpowers import product
from claimcheck.extract.numbers.unitwords import unit_at
from claimcheck.tables import table

# "per 100,000 people", "per day"; "a day", "an hour", "each"; "/share", "-a-share"
PER = re.compile(
    r"(?P<sep>\s?/\s?|[ \u00a0\n]{1,2}per[ \u00a0\n]{1,2}|-per-"
    r"|[ \n]{1,2}for every[ \n]{1,2}|[ \n]{1,2}every[ \n]{1,2})"
    r"(?:(?P<n>\d{1,3}(?:,\d{3}){0,3}|\d{1,7})(?P<gap>[ \u00a0]?))?(?P<what>[A-Za-z]{1,14}(?:-[a-z]{3,7}(?=[^\w-]|\Z)|[²³]|\^?[23])?)(?![A-Za-z])"
)
ARTICLE = re.compile(
    r"(?:(?:[ \n\u00a0]{1,2}|-)(?:an?|each|every|per)(?:[ \n\u00a0]{1,2}|-)| - an? - )([a-z]{3,9})(?![A-Za-z])"
    r"(?!\s(?:earlier|ago|later|before|after|into|older|old|prior|(?<!hectare\s)(?<!acre\s)on(?!\s(?:average|top)(?![a-z]))))"
)


# a rate by its letters: "pcm", "p.a.", "p/w"
ABBREVIATED = re.compile(r"[ \u00a0]?(p\.?[a-z]\.?(?:[a-z]\.?)?)(?![\w])")
# words behind "per" that make no rate, and those that are short for one
NO_RATE = ("cent", "cents", "mille", "the", "se")
SHORT = {"capita": "person", "annum": "year"}


def rate(text: str, end: int, *, measured: bool = False, counted: bool = False) -> tuple[str, int] | None:
    """What a figure is counted by, as in "22 / day", and where that ends.

    A slash is read behind a unit, `measured`, and before a unit behind a noun, `counted`, or before one of area or volume.

    >>> rate("12 deaths per 100,000 people", 9), rate("$5 a share", 2, measured=True), rate("5 per cent", 1)
    (('100,000 people', 28), ('share', 10), None)
    >>> rate("900 users/day", 9, counted=True), rate("90 cells mL-1", 8, counted=True), rate("mg/kg/day", 2, measured=True)
    (('day', 13), ('mL', 13), ('kg·day', 9))
    """
    return (
        _short(text, end, measured)
        or _article(text, end)
        or _power(text, end, counted)
        or _per(text, end, measured, counted)
        or (_beyond(text, end) if measured or counted else None)
    )


# what is measured, between a figure with its unit and what it is counted by: "200 tonnes ‹of waste› a day"
MEASURED = re.compile(r"[ \n]of[ \n](?:[A-Za-z][a-z’'-]{1,15}[ \n]){1,3}?(?=(?:an?|each|every|per)[ \n])")


def _beyond(text: str, end: int) -> tuple[str, int] | None:
    """ "200 tonnes of waste a day", "12,000 containers of fruit per month"."""
    match = MEASURED.match(text, end) if text.startswith("of", end + 1) else None
    if match is None or any(is_stop(word) for word in match.group().split()[1:]):
        return None
    return _article(text, match.end() - 1) or _per(text, match.end() - 1, False, False)


def _short(text: str, end: int, measured: bool) -> tuple[str, int] | None:
    """ "£900 pcm", "4.5% p.a."."""
    match = ABBREVIATED.match(text, end)
    per = table("nouns")["by"].get(match[1].lower().replace(".", "")) if match else None
    money = measured or text[end - 1 : end] in ("%", "t")  # "5 per cent p.a."
    return (per, match.end()) if match and per and money else None


def _article(text: str, end: int) -> tuple[str, int] | None:
    """ "A day", "each week"."""
    match = ARTICLE.match(text, end)
    if match is None or match[1] not in table("nouns")["rate"]["words"]:
        return None
    long = unit_at(text, match.start(1))  # "per square inch"
    if long and long.end > match.end() and long.unit.kind == "measure":
        return long.unit.canonical, long.end
    return _by(match[1]), match.end()


def _power(text: str, end: int, counted: bool) -> tuple[str, int] | None:
    """ "Cells mL−1": a power behind a noun or a bare figure."""
    found = product(text, end + 1, end + 1, counted=counted) if text[end : end + 1] in (" ", "\u00a0") else None
    over, _, under = found[0].canonical.partition("/ ") if found else ("", "", "")
    return (under, found[1]) if found and under and not over else None


def _per(text: str, end: int, measured: bool, counted: bool) -> tuple[str, int] | None:
    """ "Per 100,000 people", "/kg", "for every mile"."""
    match = PER.match(text, end)
    if match is None or match["what"].lower() in NO_RATE:
        return None
    at, word = match.start("what"), match["what"].lower()
    if word in SHORT:
        return SHORT[word], match.end()
    unit = unit_at(text, at)
    known = unit is not None and unit.unit.kind in ("measure", "duration")
    if match["n"] and not match["gap"] and unit_at(text, at, glued=True) is None:
        return None  # "$5/2nd"
    if "/" in match["sep"] and not measured and not (unit and known and (counted or "^" in unit.unit.canonical)):
        return None
    number = f"{match['n']} " if match["n"] else ""
    if unit is None or unit.end <= match.end("what") or unit.unit.kind != "measure":
        name, stop = _by(match["what"]), match.end()
    else:
        name, stop = unit.unit.canonical, unit.end
    more = MORE.match(text, stop) if known and "/" in match["sep"] else None
    last = unit_at(text, more.end()) if more else None
    if last and last.unit.kind in ("measure", "duration"):  # "mg/kg/day"
        name, stop = f"{name}·{last.unit.canonical}", last.end
    return number + name, stop


# between two units that a figure is counted by
MORE = re.compile(r"/|[ ]per[ ]")


def _by(word: str) -> str:
    known = unit_at(word, 0)
    if known and known.end == len(word) and known.unit.kind in ("measure", "duration") and known.unit.factor == 1:
        return known.unit.canonical
    if known and known.end == len(word) and known.unit.kind == "money" and known.unit.canonical.isupper():
        return known.unit.canonical  # "7.8 crowns per euro"
    if word[-1] in "²³":
        return f"{_by(word[:-1])}^{'2' if word[-1] == '²' else '3'}"
    joined, hyphen, last = word.rpartition("-")
    return f"{joined}{hyphen}{lemma(last)}"  # "person-year"
