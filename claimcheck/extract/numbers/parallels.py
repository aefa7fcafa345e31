"""Figures that a sentence tells alike, its noun said once: "11 schools in Tarn, 7 in Veld".

What shows it is the shape of the two halves: the same preposition behind both, the same verb before both, or a verb left
out ("the army lost 40 tanks, the rebels 11"). Where the halves differ, nothing is taken over.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck.extract.numbers import nouns
from claimcheck.tables import table

NEAR = 60  # code points between two halves that a preposition makes alike
# what a figure goes on with
NEXT = re.compile(r"[ \n]([a-z]{2,14})(?![a-z])")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("elisions")[name]["words"])


def alike(text: str, last: tuple[int, int], figure: tuple[int, int]) -> bool:
    """Whether a bare figure is told as the last one was, so that it counts the same.

    >>> text = "It has 11 schools in Tarn, 7 in Veld."
    >>> alike(text, (7, 17), (27, 28))
    True
    """
    between = text[last[1] : figure[0]]
    if STOP.search(between):
        return False
    return (
        moved(text, last, figure)
        or _same_preposition(text, last, figure, between)
        or _same_verb(text, last[0], figure)
        or _opposed(text, last[0], figure)
        or bool(gapped(text, last[1], *figure))
        or _sides(text, last, figure)
        or (POSSESSED.fullmatch(between) is not None and ENDED.match(text, figure[1]) is not None)
    )


# before what the other side has: "14 aces to his rival's ‹three›"
POSSESSED = re.compile(
    r"[ \n](?:to|against)[ \n](?:(?:his|her|its|their|the)[ \n][a-z]{3,14}|[A-Z][a-z]{2,14})(?:['’]s|s['’])[ \n]"
)


# behind the side of a thing: "25 metres ‹long› and 12 wide"
SIDE = re.compile(r"[ \n](?:long|wide|high|deep|tall|thick|broad|across)(?![a-z])")
AND = re.compile(r"(?:,|,?[ \n]and)[ \n](?:about[ \n]|just[ \n]|only[ \n])?")


def _sides(text: str, last: tuple[int, int], figure: tuple[int, int]) -> bool:
    """ "25 metres long and 12 wide"."""
    side = SIDE.match(text, last[1])
    joined = side is not None and AND.fullmatch(text, side.end(), figure[0]) is not None
    return joined and SIDE.match(text, figure[1]) is not None


STOP = re.compile(r"[.!?:]\s|\n\s*\n|[()“”\"]")
FROM = re.compile(
    r"(?<![A-Za-z])from[ \n](?:(?:an[ \n]average[ \n]of|about|around|some|nearly|almost|over|just|only)[ \n])?\Z"
)
FURTHEST = 24  # code points from "from" to its figure


def moved(text: str, last: tuple[int, int], figure: tuple[int, int]) -> bool:
    """ "From 90 mph to 40"; "from 41 percent in May to 36 in June"."""
    if FROM.search(text, max(0, last[0] - FURTHEST), last[0]) is None or figure[0] - last[1] > NEAR:
        return False
    *words, to = [word for word in text[last[1] : figure[0]].split() if word not in _words("passed")] or [""]
    following = NEXT.match(text, figure[1])
    if to != "to" or not words:
        return to == "to"
    return words[0] in _words("alike") and following is not None and words[0] == following[1]


BY = re.compile(r"(?<![A-Za-z])by[ \n]\Z")


def by_both(text: str, last: tuple[int, int], figure: tuple[int, int]) -> bool:
    """ "Exports grew by 4 percent and imports by 3"."""
    between = text[last[1] : figure[0]]
    if (
        len(between) > NEAR
        or STOP.search(between)
        or not (BY.search(between) and BY.search(text, max(0, last[0] - 4), last[0]))
    ):
        return False
    following = NEXT.match(text, figure[1])
    return ENDED.match(text, figure[1]) is not None or (following is not None and following[1] in _words("behind"))


def _same_preposition(text: str, last: tuple[int, int], figure: tuple[int, int], between: str) -> bool:
    """ "11 schools in Tarn, 7 in Veld"; "from 41 percent in May to 36 in June"."""
    if len(between) > NEAR or (following := NEXT.match(text, figure[1])) is None:
        return False
    words = between.split()
    while words and words[-1] in _words("passed"):
        del words[-1]
    if len(words) < 2 or words[0] != following[1] or words[0] not in _words("alike"):
        return False
    return words[-1] in _words("joined") or words[-1][-1] in ",;"


# the word before a figure
VERB = re.compile(r"(?<![A-Za-z])([a-z]{3,12})[ \n](?:just[ \n]|only[ \n]|another[ \n])?\Z")
ENDED = re.compile(r"\s?(?:[.,;:)!?](?!\d)|\Z)")


def _same_verb(text: str, start: int, figure: tuple[int, int]) -> bool:
    """ "The fire killed 12 people and the flood killed 40"."""
    verb = VERB.search(text, max(0, figure[0] - 24), figure[0])
    if (
        verb is None
        or nouns.is_stop(verb[1])
        or not (verb[1].endswith("ed") or verb[1] in table("counting")["irregular"])
    ):
        return False
    first = VERB.search(text, max(0, start - 24), start)
    goes_on = NEXT.match(text, figure[1])
    ended = ENDED.match(text, figure[1]) or (goes_on is not None and goes_on[1] in _words("behind"))
    return first is not None and first[1] == verb[1] and bool(ended)


# before a figure, a verb that another one is joined by: "lost 12,000 jobs but ‹gained› 4,500"
OPPOSED = re.compile(
    r"[ \n](?:and|but|while)[ \n](?:has[ \n]|have[ \n]|only[ \n])?([a-z]{3,12})[ \n](?:just[ \n]|only[ \n]|another[ \n])?\Z"
)


def _opposed(text: str, start: int, figure: tuple[int, int]) -> bool:
    """ "The region lost 12,000 jobs but gained 4,500"."""
    verb = OPPOSED.search(text, max(0, figure[0] - 36), figure[0])
    first = VERB.search(text, max(0, start - 24), start) if verb else None
    goes_on = NEXT.match(text, figure[1])
    ended = ENDED.match(text, figure[1]) or (goes_on is not None and goes_on[1] in _words("behind"))
    if verb is None or first is None or not ended:
        return False
    return any(
        {first[1], verb[1]} <= set(pair) and first[1] != verb[1] for pair in table("elisions")["opposed"]["verbs"]
    )


# one thing for another, its verb left out: "(31 seats), the Greens ‹19›", "(61 metres) tall, and its chimney ‹48›"
GAP = re.compile(
    r"(?:[ \n][A-Za-z’'-]{1,15}){0,4}"
    r"(?:[,;][ \n](?:and[ \n]|while[ \n]|but[ \n])?(?:the|its|his|her|their)[ \n](?:[a-z][a-z-]{2,14}[ \n])?"
    r"|[ \n]and[ \n](?:the|its|his|her|their)[ \n])"
    r"(?P<noun>[A-Z]?[a-z][a-z-]{2,14})[ \n](?:just[ \n]|only[ \n]|about[ \n]|some[ \n]|another[ \n])?"
)
# the clause ends, or goes on with a third
GAP_ENDS = re.compile(r"\s?(?:[.,;:)!?](?!\d)|\Z)|[ \n](?:and|while|but)[ \n](?:the|its|his|her|their)[ \n]")


def gapped(text: str, last_end: int, start: int, end: int) -> str:
    """What has a figure in place of the last, or nothing: "the party won 31 seats, the ‹Greens› 19".

    "The youngest 9" and "the girl 4" are ages.
    """
    if start - last_end > NEAR + NEAR or GAP_ENDS.match(text, end) is None:
        return ""
    match = GAP.fullmatch(text, last_end, start)
    noun = match["noun"] if match else ""
    verb = noun.endswith("ed") or noun in table("counting")["irregular"] or noun in table("nouns")["verbs"]["words"]
    other = not noun or noun in _words("aged") or nouns.is_stop(noun) or verb  # "the index lay above 4,000"
    return "" if other or not (noun[0].islower() or nouns.is_plural(noun)) else noun
