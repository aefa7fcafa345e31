"""What stands between and behind the items of a list: commas and conjunctions, brackets, "and two others"."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from claimcheck.extract.listing.listwords import grammar, number
from claimcheck.extract.numbers.nouns import head
from claimcheck.extract.text.words import Words

BRACKET: Final = 14  # words in a bracket behind an item
NEAR: Final = 24  # words on either side within which an "and" of the same list stands


def separator(words: Words, at: int) -> tuple[str, int]:
    """The separator at a place, and where the next item begins."""
    lows = words.lows
    sign = lows[at]
    comma = sign in (",", ";")
    following = at + comma
    if (
        not joins_names(words, following)
        and lows[following] in grammar().conjunctions
        and not is_rest(words, following + 1)
    ):
        return (f"{sign}and" if comma else "and"), following + 1
    if lows[following] in grammar().beside_first:
        for phrase in grammar().beside:
            if tuple(lows[following : following + len(phrase)]) == phrase:
                return "also", following + len(phrase)
    return (sign, following) if comma else ("", at)


def joins_names(words: Words, at: int) -> bool:
    """Whether an "&" is part of a name: it stands between capitals, and "and" parts the items around it."""
    lows = words.lows
    if lows[at] != "&" or not words.capitals[at - 1] or not words.capitals[at + 1]:
        return False
    return "and" in lows[max(0, at - NEAR) : at + NEAR]


def bracketed(words: Words, at: int) -> int:
    """Behind what says more of an item: a bracket, an age."""
    lows = words.lows
    if lows[at] == "," and lows[at + 1].isdecimal() and lows[at + 2] in (",", "and"):
        return at + 2  # an age
    if lows[at] == "(":
        for end in range(at + 1, min(at + BRACKET, words.size)):
            if lows[end] == ")":
                return end + 1
    return at


def is_rest(words: Words, at: int) -> bool:
    """Whether "others", "two other towns" or "many more" stands here."""
    known = grammar()
    low, following = words.lows[at], words.lows[at + 1]
    if low in known.others or low == "etc" or (low in known.other and low != "another"):
        return True
    if following not in known.other and following not in known.others:
        return False
    return low in known.quantifiers or low in known.cardinals or low.isdecimal() or low == "one"


@frozen
class Tail:
    """What stands behind the last item: whether more is meant, how many more, and of what."""

    is_open: bool
    others: int = 0
    head: str = ""


def tail(words: Words, at: int) -> Tail:
    """What stands behind the last item: "and two other towns", "among others", "etc."."""
    known, lows = grammar(), words.lows
    at = bracketed(words, at)
    comma = lows[at] == ","
    for first in (at, at + comma):
        if f"{' '.join(lows[first : first + 4])} ".startswith(known.phrases):
            return Tail(True)
    first = at + comma
    first += lows[first] in known.conjunctions
    if lows[first] == "as" and lows[first + 1] == "well":
        first += 3
    return _rest(words, first) if first > at and is_rest(words, first) else Tail(False)


def _rest(words: Words, at: int) -> Tail:
    """How many "two other towns" are, and of what."""
    known = grammar()
    low, following = words.lows[at], words.lows[at + 1]
    count = 1 if low in ("one", "another") else number(low)
    other = at + (following in known.other | known.others)
    if words.lows[other] in known.others:
        return Tail(True, count)
    noun = head(words.text, words.ends[other], limit=words.span.end)
    return Tail(True, count, noun.lemma if noun else "")
