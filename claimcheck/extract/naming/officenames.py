"""The names of persons beside titles: where one begins or ends, without honorifics."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from attrs import frozen

from claimcheck.extract.naming.officewords import POSSESSIVES, grammar
from claimcheck.extract.text.words import Words

NAME: Final = 6  # words of a person's name
Stretch = tuple[int, int]  # from a word to behind another


@frozen(eq=False)
class Sight:
    """A sentence with the names known before: where those that begin at a place end, and the spans of entities."""

    words: Words
    ends: dict[int, int]
    known: list[tuple[int, int]]

    def opening(self, end: int) -> int:
        """The first word of the known name whose last word stands before `end`; `end` where there is none."""
        words = self.words
        close = words.ends[end - 1] if end else -1
        at = bisect_left(self.known, close, key=lambda span: span[1])
        if at == len(self.known) or self.known[at][1] != close:
            return end
        first = end
        while first and words.starts[first - 1] >= self.known[at][0]:
            first -= 1
        return first


def name_from(sight: Sight, at: int) -> Stretch | None:
    """The name that begins at a word, without honorifics."""
    words, known = sight.words, grammar()
    while words.capitals[at] and words.lows[at].rstrip(".") in known.honorifics:
        at += 1
    end = at
    while end < words.size and end - at < NAME and _in_name(words, end, end > at):
        end += 1
        if words.texts[end - 1].endswith(POSSESSIVES[:2]):
            break
    while end > at and words.lows[end - 1] in known.particles and not words.capitals[end - 1]:
        end -= 1
    return checked(sight, at, end)


def name_to(sight: Sight, end: int, *, of: bool = True) -> Stretch | None:
    """The name that ends before a word, without honorifics and titles."""
    words, lows, known = sight.words, sight.words.lows, grammar()
    if lows[end - 1].rstrip(".") in known.postnominals and lows[end - 2] == ",":
        end -= 2
    first = end
    while first > 0 and end - first < NAME and _in_name(words, first - 1, True):
        first -= 1
    for at in range(first, end):
        low = lows[at].rstrip(".")
        if low in known.heads or low in known.not_names or (low in known.honorifics and at + 1 < end):
            first = at + 1
    if of and lows[first - 1] == "of" and first > 1 and words.capitals[first - 2]:
        return name_to(sight, first - 1, of=False)  # "Ann Lee of Lowby, its head"
    return checked(sight, first, end)


def _in_name(words: Words, at: int, inside: bool) -> bool:
    known, text, low = grammar(), words.texts[at], words.lows[at]
    initial = text.isupper() and len(text) == 1
    if not words.is_word(at) or (low in known.not_names and not initial):
        return False
    if words.capitals[at]:
        return True
    return (low in known.particles or low.startswith(known.prefixes)) and (inside or at + 1 < words.size)


def checked(sight: Sight, first: int, end: int) -> Stretch | None:
    """A name, unless it is a known entity, a title or a lone word in capitals."""
    words, known = sight.words, grammar()
    if end <= first or not any(words.capitals[first:end]):
        return None
    if not known.heads.isdisjoint(words.lows[first:end]):
        return None
    if words.lows[first - 1] in known.places and (words.lows[first - 1] != "from" or end - first == 1):
        return None  # a place holds no office; "a letter from Ann Lee"
    start, stop = words.starts[first], words.ends[end - 1]
    if any(begin <= start and stop <= close for begin, close in sight.known):
        return None
    lone = words.texts[first]
    if end - first == 1 and (lone.isupper() or len(lone) < 2 or lone.endswith(".")):
        return None
    return first, end
