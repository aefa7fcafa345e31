"""Titles of office in a sentence: the title, what it is for, whose it is, and whether it is held.

A title is found by its head ("minister", "director"); what belongs to it is gathered to both sides.
"""

from __future__ import annotations

from typing import Final

from attrs import evolve, frozen

from claimcheck.extract.naming.officenames import Sight, Stretch
from claimcheck.extract.naming.officewords import POSSESSIVES, grammar
from claimcheck.extract.statements.officebodies import body_behind, body_to, field_end
from claimcheck.extract.text.words import Words

SIGNS: Final = (",", "(", "—", "–")
HYPHENS: Final = "-‐‑/"


@frozen
class Title:
    """A title as places of words: where the phrase begins, the title, its end, the body, and where the phrase ends.

    `owner` is what stands before the title, whether the body or the name of whoever was given it.
    """

    begin: int
    start: int
    end: int
    stop: int
    body: Stretch | None
    owner: Stretch | None
    words: tuple[str, ...]


def is_head(words: Words, at: int) -> bool:
    """Whether a title has its head here: not "deputy" before another head, not "45-member"."""
    known, low = grammar(), words.lows[at]
    prefix, _, rest = low.partition("-")
    if low not in known.heads and not (rest in known.heads and prefix in known.before):
        return False
    if at and words.texts[at - 1] in HYPHENS and words.ends[at - 1] == words.starts[at]:
        return False
    following = at + 1
    while low in known.before and words.lows[following] in known.before and words.lows[following] not in known.heads:
        following += 1
    return not (low in known.before and words.lows[following] in known.heads)


def title_at(sight: Sight, at: int) -> Title:
    """The title that has its head here."""
    words, lows = sight.words, sight.words.lows
    end = at + 1
    for longer in grammar().longer.get(lows[at], ()):
        if tuple(lows[at : at + len(longer)]) == longer:
            end = at + len(longer)
            break
    end = _with_field(words, end)
    start = _qualified(words, at, words.capitals[at])
    body, stop = body_behind(sight, end)
    begin, owner = _owner(sight, start)
    if owner and lows[end] == "in":
        body = owner  # "the bank's director in Lowby"
    elif body is None and owner is None and lows[begin] == "whose":
        body = body_to(sight, begin - (lows[begin - 1] == ","))
    said = tuple(part for i in range(begin, end) for part in (lows[i], *lows[i].split("-")))
    while start < at and lows[start] in grammar().time:
        start += 1
    return Title(begin, start, end, stop, body or owner, owner, said)


def _with_field(words: Words, end: int) -> int:
    """The end of a title with what it is for: "minister of justice", "Secretary of Home Affairs"."""
    lows = words.lows
    if lows[end - 1] not in grammar().portfolios or lows[end] not in ("of", "for"):
        return end
    at = end + 1 + (lows[end + 1] == "the")
    last = field_end(words, at)
    return last if last > at else end


def _qualified(words: Words, at: int, capital: bool) -> int:
    """Where the title begins: with what it is for and whether it is held."""
    known, lows, start = grammar(), words.lows, at
    while start and lows[start - 1] in known.before:
        if words.capitals[start - 1] and not capital and lows[start - 1] in known.fields and start > 1:
            break
        start -= 1
    return start if capital else _widened(words, start)


def _widened(words: Words, start: int) -> int:
    """With one or two small words between a sign or an owner and the title: ", harbour director"."""
    stops = grammar().stops
    for more in (1, 2):
        inner = words.texts[max(start - more, 0) : start]
        before = words.lows[start - more - 1]
        small = all(word.isalpha() and word.islower() and word not in stops for word in inner)
        if small and before and (before in SIGNS or before.endswith(POSSESSIVES)):
            return start - more
    return start


def _owner(sight: Sight, start: int) -> tuple[int, Stretch | None]:
    """Where the phrase begins, and the body before the title: "Ore Bank director", "the board's chairman"."""
    words, known, first = sight.words, grammar(), sight.opening(start)
    if first == start:
        while first and _may_own(words, first - 1, first == start):
            first -= 1
    owner = (first, start) if first < start else None
    begin = first
    while begin and words.lows[begin - 1] in known.before:
        begin -= 1
    return begin - (words.lows[begin - 1] in known.articles), owner


def _may_own(words: Words, at: int, last: bool) -> bool:
    known, text, low, capital = grammar(), words.texts[at], words.lows[at], words.capitals[at]
    if low in known.not_names and not text.isupper():
        return last and text.endswith(POSSESSIVES)
    if text.endswith(POSSESSIVES) and words.is_word(at):
        return last or capital
    return capital and not (at == 0 and low in known.stops and not text.isupper())


def of_bearer(sight: Sight, title: Title, person: Stretch) -> Title:
    """A title with the known body or place behind its bearer: "Mayor Ann Lee of Lowby"; a party has no such office."""
    words, at = sight.words, person[1]
    if title.body or person[0] != title.end or words.lows[at] != "of":
        return title
    at += 1 + (words.lows[at + 1] == "the")
    stop = sight.ends.get(words.starts[at]) if at < words.size else None
    if stop is None:
        return title
    end = at
    while end < words.size and words.starts[end] < stop:
        end += 1
    return title if words.lows[end - 1] in grammar().parties else evolve(title, body=(at, end))
