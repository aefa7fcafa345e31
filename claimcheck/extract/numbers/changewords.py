"""Words of change around a figure: "rose by", "a fall of", "up", "5% higher", "from … to"; they are in the table `trends`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck.quantities import Trend
from claimcheck.tables import table

# a word, with its dots and hyphens, or any other sign
TOKEN = re.compile(r"[A-Za-z]+(?:[.'’\-][A-Za-z]+){0,3}\.?|\S")
# the next word behind a figure
NEXT = re.compile(r"[ \u00a0\n\-‐‑]{0,2}([A-Za-z]{2,12})")
LEVELLED = ("up", "down", "lower", "off")  # before "at" they lead to a level
FURTHEST = 6  # words from a verb of change to its figure


@cache
def trend_words() -> Mapping[str, tuple[Trend, bool]]:
    """Trend verbs and adverbs: the direction, and whether they have other meanings too."""
    rows = table("trends")
    found: dict[str, tuple[Trend, bool]] = {}
    for key in ("loose", "verbs"):
        for trend in ("up", "down"):
            found |= dict.fromkeys(rows[key][trend], ("up" if trend == "up" else "down", key == "loose"))
    return found


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("trends")[name]["words"])


@cache
def _directed(name: str) -> Mapping[str, Trend]:
    """The words of a list by their direction."""
    rows = table("trends")[name]
    return {word: trend for trend in _TRENDS for word in rows[trend]}


_TRENDS: tuple[Trend, Trend] = ("up", "down")


def before(plain: Sequence[str], *, of: bool = False, level: bool = False) -> tuple[Trend | None, bool]:
    """The trend that the words before a figure and its comparator tell, and whether the word has other meanings too.

    `of` says that "of" follows them; `level` that the comparator tells of a level: "fell below 5%".

    >>> before(["rents", "rose", "by"]), before(["a", "growth"], of=True), before(["it", "fell"], level=True)
    (('up', False), ('up', False), ('down', True))
    """
    by = plain[-1:] == ["by"]  # "grow sales by 5%": the verb may stand further off
    if level and not by:  # but "gains above 10 percent"
        return (_directed("nouns").get(plain[-1].removesuffix("s")) if plain else None), True
    if plain[-1:] == ["of"]:
        plain, of = plain[:-1], True
    if of and plain and plain[-1] not in trend_words() and plain[-1] in _directed("nouns"):
        return _directed("nouns")[plain[-1]], False
    at = plain[-1:] == ["at"] and not _BEING.isdisjoint(plain)
    aside = plain[:-1] if at else plain if of else ()
    if len(aside) > 1 and aside[-1] == "," and (told := _directed("nouns").get(aside[-2])):
        return told, True
    if (of or plain[-1:] in (["was"], ["is"])) and (named := _named(plain if of else plain[:-1], of=of)):
        return named, True
    if plain[-2:] == [",", "by"]:  # "rents fell again, by 3 percent"
        return _told_before(plain[:-2]), False
    plain = _without_pace(plain) if of else plain
    trend, loose = _walked(plain, by)
    return trend, loose or plain[-1:] == ["at"]  # "took the long jump at 6.40 m"; but "growing at 3%"


_BEING = frozenset({"was", "were", "is", "be", "saw", "seen"})  # "it was the biggest fall, at 5%"
WHOSE = 4  # words from a change to "of", with "in" and what changed between them


def _named(plain: Sequence[str], *, of: bool) -> Trend | None:
    """The change that a noun before "was" names, or one before "in … of": "the fall was 5%", "a fall in rents of 5%"."""
    if of:
        at = next((back for back in range(2, WHOSE + 1) if plain[-back : -back + 1] == ["in"]), 0)
        plain = plain[:-at] if at else ()
    return _directed("nouns").get(plain[-1]) if plain else None


def _told_before(plain: Sequence[str]) -> Trend | None:
    """The trend of the verb in the clause that ends the words."""
    for word in reversed(plain[-FURTHEST - 2 :]):
        told = trend_words().get(word)
        if told and not told[1] and word not in _words("sideways"):
            return told[0]
        if not word[0].isalpha():
            break
    return None


PACE = 4  # words of a pace: "at", an article, an adjective, the noun


def _without_pace(plain: Sequence[str]) -> Sequence[str]:
    """The words before a pace at which something changes: "grew ‹at an annual rate›"; all of them where none is told."""
    if not plain or plain[-1] not in _words("paces"):
        return plain
    at = next((back for back in range(2, PACE + 1) if plain[-back : -back + 1] == ["at"]), 0)
    return plain[:-at] if at and _words("paced").issuperset(plain[1 - at : -1]) else plain


def _walked(plain: Sequence[str], by: bool) -> tuple[Trend | None, bool]:
    """The nearest word of change, adverbs being passed over."""
    words = trend_words()
    for back in range(1, min(FURTHEST, len(plain)) + 1):
        word = plain[-back]
        if phrase := words.get(" ".join(plain[len(plain) - back - 1 : len(plain) - back + 1])):
            return phrase
        if by and word in _directed("moved"):  # "cut the fare by 5%"
            return _directed("moved")[word], False
        found = words.get(word)
        adverb = word in ("up", "down")
        if word in LEVELLED and plain[-1] == "at":  # "was up at 312": a level
            return None, False
        if found and not (
            plain[-back - 1 : -back] and plain[-back - 1] in _words("idle" if adverb else "precipitation")
        ):
            return found
        if not (by and word.isalpha()) and word not in _words("adverbs") and not word.endswith("ly"):
            break
    return None, False


def objects() -> frozenset[str]:
    """Verbs that, right before a count, tell what was done to the counted and no change of it: "recovered 18 bodies"."""
    return _words("objects")


def places() -> frozenset[str]:
    """What is counted where something rises or falls on a scale: "dropped two places"."""
    return _words("places")


def handled() -> frozenset[str]:
    """Participles that, behind "was", lead to who did something and not to how much it was: "was dropped by six stations"."""
    return _words("handled")


def is_noun(word: str) -> bool:
    """Whether a word names a change: "an increase of"."""
    return word.lower() in _directed("nouns")


# a word of change that leads to a level; between that and the one it came from
LED = re.compile(
    r"(?<![A-Za-z])([a-z]{3,14})[ \n](?:back[ \n])?to[ \n](?:a record[ \n]|about[ \n]|some[ \n]|just[ \n])?$"
)
CAME_FROM = re.compile(r"[ \n]from[ \n](?:a record[ \n]|about[ \n]|some[ \n]|just[ \n])?")


def earlier_level(text: str, start: int, end: int) -> int:
    """Where the level begins that a change came from, told behind the one it led to; 0 where there is none.

    >>> text = "Losses narrowed to 3 from 8 million euros."
    >>> text[earlier_level(text, 19, 20) :]
    '8 million euros.'
    """
    match = CAME_FROM.match(text, end)
    verb = LED.search(text, max(0, start - 40), start) if match else None
    changed = verb is not None and (verb[1] in trend_words() or verb[1] in _directed("moved"))
    return match.end() if match and changed else 0


CLAUSE = 120  # code points looked at for the verb of "from … to"
CLAUSES = re.compile(r"[.;:!?]\s|\s[–—-]\s|,\s")


def moves(text: str, start: int, floor: int = 0) -> bool:
    """Whether "from A to B" at `start` tells of a move from one figure to the other: "rose from 3 to 5"."""
    apart = text.endswith(
        (", from", ",\nfrom"), max(0, start - 6), start
    )  # told of the change before: "rose 8%, from 3 to 5"
    clause = text[max(0 if apart else floor, start - CLAUSE) : start]
    starts = [m.end() for m in CLAUSES.finditer(clause) if m.end() < len(clause) - len("from ")]  # "rose, from 3 to 5"
    clause = clause[max(starts, default=0) :]
    words = [m.group().lower() for m in TOKEN.finditer(clause)]
    while words and words[-1] in _words("about"):
        del words[-1]
    if not words or words[-1] != "from":
        return False
    changes = {*trend_words(), *_words("moves"), *_directed("nouns")}
    return any(word in changes for word in words[:-1])


def behind(text: str, end: int) -> Trend | None:
    """The trend said behind a figure: "5% higher", "a 5% drop"."""
    match = NEXT.match(text, end)
    if match is None:
        return None
    word = match[1].lower()
    return _directed("behind").get(word) or _directed("nouns").get(word)


# before a figure that "up" or "down" follows; what follows those: "were 2 percent down at 81p"
STANDING = re.compile(r"(?<![A-Za-z])([a-z]{2,9})[ \n](?:about[ \n]|some[ \n]|around[ \n])?$")
STANDS = re.compile(r"[ \n](up|down)(?=[ \n](?:at|on|from|in|for|this|to|by)[ \n]|[.,;:)]|\s?\Z)")
# what a share is measured from needs no verb: ", 3.2 points up on 2019"
MEASURED = re.compile(r"[ \n](?:up|down)[ \n](?:on|from)[ \n]")
APPOSED = (", ", ",\n", "(", "– ", "— ")


def standing(text: str, start: int, end: int) -> Trend | None:
    """The trend of a share that something stands up or down: "closed 3% up at $12"."""
    match = STANDS.match(text, end)
    verb = STANDING.search(text, max(0, start - 24), start) if match else None
    stands = verb is not None and verb[1] in _words("standing")
    apposed = text.endswith(APPOSED, max(0, start - 2), start) and MEASURED.match(text, end) is not None
    if match is None or not (stands or apposed):
        return None
    return "up" if match[1] == "up" else "down"


# the verb before a sum, and what follows the sum: "‹adds› 40 euros ‹to› the bill", "‹knocked› £5,000 ‹off› the price"
SHIFTING = re.compile(
    r"(?<![A-Za-z])([a-z]{3,8})[ \n](?:up[ \n]to[ \n]|at[ \n]least[ \n]|about[ \n]|some[ \n]|around[ \n]|nearly[ \n]|another[ \n]|more[ \n]than[ \n]|an[ \n](?:extra|estimated)[ \n]|a[ \n]further[ \n])?$"
)
SHIFTED = re.compile(r"[ \n](?:a[ \n][a-z]{3,7}[ \n])?(to|off|from)((?:[ \n][a-z-]{1,14}){1,4})")


def shifted(text: str, start: int, end: int) -> Trend | None:
    """The trend of a sum that is put onto a price or the like, or taken off it: "adds 40 euros to the bill"."""
    match = SHIFTED.match(text, end)
    verb = SHIFTING.search(text, max(0, start - 32), start) if match else None
    if match is None or verb is None or _words("priced").isdisjoint(match[2].split()):
        return None  # "added $5,000 to two funds"
    if match[1] == "to":
        return "up" if verb[1] in _words("onto") else None
    return "down" if verb[1] in _words("away") else None
