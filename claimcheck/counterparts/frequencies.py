"""How often something comes round: "held every two years", "a monthly magazine".

Only what comes round as a whole is read: the festival itself, not its market, and not what else is done every year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.texts import stand_in
from claimcheck.entities import Reference
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.told import Told, bare

# between a verb and how often: "held in Leitz every two years"
NEAR = re.compile(r"\s(?:[^\s,;:()]{1,20}\s){0,3}")
# words between an adjective and its noun: "an annual rowing race"
NOUN = re.compile(r"\s(?:[a-z-]{3,16}\s){0,2}?(?P<noun>[a-z]{4,14})\b")
BEING = re.compile(r"\b(?:is|was|are|were)\s(?:an?|the)\s(?:[\w-]{2,16}\s){0,3}\Z")
PART = re.compile(r"\s(?:of|and|in|at|for)\s(?:the\s)?[a-z]")


@cache
def _pattern() -> re.Pattern[str]:
    """ "annually", "every two years", "once a year"."""
    rows = table("frequencies")
    words = "|".join(sorted((*rows["words"]["month"], *rows["words"]["day"]), key=len, reverse=True))
    units = "|".join((*rows["units"]["month"], *rows["units"]["day"]))
    every = "|".join(sorted(rows["every"], key=len, reverse=True))
    numbers = "|".join(table("numerals")["cardinals"])
    return re.compile(
        rf"\b(?:(?P<word>{words})|(?:(?P<every>{every})\s(?P<one>{units})|every\s(?P<count>\d{{1,3}}|{numbers})\s(?P<unit>{units})s))\b",
        re.I,
    )


@cache
def _comes() -> tuple[re.Pattern[str], dict[str, str], dict[str, str]]:
    """The verbs that say that something comes round, and what comes by each verb and each noun."""
    rows = table("frequencies")["comes"]
    verbs = {verb: sort for sort, row in rows.items() for verb in row["verbs"]}
    nouns = {noun: sort for sort, row in rows.items() for noun in row["nouns"]}
    return re.compile(rf"\b(?:{'|'.join(sorted(verbs, key=len, reverse=True))})\b"), verbs, nouns


def find_frequencies(told: Told, place: int) -> Iterator[Stated]:
    """How often a sentence says that its subject comes round."""
    start, end = told.sentence.span.start, told.sentence.span.end
    for match in _pattern().finditer(told.text, start, end):
        sort = _sort(told, match)
        if (
            sort
            and _is_of_subject(told)
            and not (
                _otherwise().search(told.text, start, match.start()) or _otherwise().search(told.text, match.end(), end)
            )
        ):
            span = Span(match.start(), match.end())
            value = Reference(match.group(), (f"every {_length(match)}",))
            yield Stated(value, span, "frequency", "frequency", sort, told, place, span)


@cache
def _otherwise() -> re.Pattern[str]:
    """What says that it was so at another time, or of a part."""
    return re.compile(rf"\b(?:{'|'.join(table('frequencies')['otherwise']['words'])})\b", re.I)


def _length(match: re.Match[str]) -> str:
    """The time from once to the next time, in months or days."""
    rows = table("frequencies")
    for unit in ("month", "day"):
        if match["word"] and match["word"].lower() in rows["words"][unit]:
            return f"{rows['words'][unit][match['word'].lower()]} {unit}s"
        each = rows["units"][unit].get((match["one"] or match["unit"] or "").lower())
        if each:
            counted = match["count"]
            number = int(table("numerals")["cardinals"].get(counted.lower(), 0) or counted) if counted else 0
            return f"{each * (number or rows['every'][match['every'].lower()])} {unit}s"
    raise AssertionError(match.group())


def _sort(told: Told, match: re.Match[str]) -> str:
    """What comes round: by the verb shortly before, or by the noun behind an adjective that says what the subject is."""
    pattern, verbs, nouns = _comes()
    start = told.sentence.span.start
    adjective = match["word"] and BEING.search(told.text, max(start, match.start() - 60), match.start())
    if adjective:
        noun = NOUN.match(told.text, match.end(), told.sentence.span.end)
        while noun and noun["noun"] not in nouns and NOUN.match(told.text, noun.end()):
            noun = NOUN.match(told.text, noun.end(), told.sentence.span.end)
        return nouns.get(noun["noun"], "") if noun else ""
    before = list(pattern.finditer(told.text, max(start, match.start() - 70), match.start()))
    if before and NEAR.fullmatch(told.text, before[-1].end(), match.start()):
        return verbs[before[-1].group()]
    return ""


def _is_of_subject(told: Told) -> bool:
    """Whether the sentence opens with its subject, whole: "The Sarn Festival", not "The Sarn Festival's market"."""
    stands, name = stand_in(told), told.opened
    if stands is not None:
        return not PART.match(told.text, told.opening + len(stands[0]))
    if name is None or told.text[name.start : name.end] != bare(told.text[name.start : name.end]):
        return False
    return not PART.match(told.text, name.end)
