"""Titles of office in a sentence: the title, what it is for, whose it is, and whether it is held.

A title is found by its head ("minister", "director"); what belongs to it is gathered to both sides.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen

from claimcheck.extract.officenames import Sight, Stretch, name_from
from claimcheck.extract.officewords import POSSESSIVES, grammar
from claimcheck.extract.words import Words

BODY: Final = 24  # words of a body's name, with the bodies it belongs to
SIGNS: Final = (",", "(", "—", "–")
HYPHENS: Final = "-‐‑/"


@frozen
class Title:
    """A title as places of words: where the phrase begins, the title, its end, the body, and where the phrase ends."""

    begin: int
    start: int
    end: int
    stop: int
    body: Stretch | None
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
    start = _qualified(words, at, words.capitals[at])
    body, stop = _body_behind(sight, end)
    begin, owner = _owner(words, start)
    said = tuple(part for i in range(begin, end) for part in (lows[i], *lows[i].split("-")))
    while start < at and lows[start] in grammar().time:
        start += 1
    return Title(begin, start, end, stop, body or owner, said)


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


def _owner(words: Words, start: int) -> tuple[int, Stretch | None]:
    """Where the phrase begins, and the body before the title: "Ore Bank director", "the board's chairman"."""
    known, first = grammar(), start
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


def _body_behind(sight: Sight, at: int) -> tuple[Stretch | None, int]:
    """The body behind a title, and where the phrase ends."""
    lows, body, stop = sight.words.lows, None, at
    for _ in range(2):
        link = lows[stop]
        if link not in grammar().body:
            break
        found = _body(sight, stop + 1, link, lows[at - 1])
        if found is None:
            break
        body, stop = found, found[1]
        if link != "in":
            break
    return body, stop


def _body(sight: Sight, at: int, link: str, title: str) -> Stretch | None:
    words, lows, known = sight.words, sight.words.lows, grammar()
    while lows[at] in known.determiners:
        at += 1
    if at >= words.size or lows[at] in known.not_body or not words.is_word(at):
        return None
    end = field_end(words, at) if title in ("minister", "secretary") else at
    if end > at and name_from(sight, end):
        return at, end  # "Minister of Health Ann Lee"
    end = _run(sight, at)
    if end > at:
        of = next((i for i in range(at, end) if lows[i] == "of"), end)
        place = link == "in" and known.bodies.isdisjoint(lows[at:of])
        return at, of if place else end
    while end < words.size and end - at < 3 and words.is_word(end) and lows[end] not in known.stops:
        if words.capitals[end] or lows[end] in known.heads:
            break
        end += 1
    return (at, end) if end > at else None


def field_end(words: Words, at: int) -> int:
    """The end of what a minister is for: "Foreign Affairs", "Justice and Home Affairs"."""
    lows, fields = words.lows, grammar().fields
    end = last = at
    while lows[end] in fields or (last > at and lows[end] in ("and", "&", "of", "the")):
        last = end + 1 if lows[end] in fields else last
        end += 1
    return last


def _run(sight: Sight, at: int) -> int:
    """The end of a name in capitals that begins here, with "of", "for the" and the like between them."""
    words, known = sight.words, grammar()
    end = last = at
    while end < words.size and end - at < BODY:
        if words.starts[end] in sight.ends:
            stop = sight.ends[words.starts[end]]
            while end < words.size and words.starts[end] < stop:
                end += 1
            last = end
        elif words.capitals[end]:
            last = end = end + 1
        elif last > at and words.lows[end] in known.within and end - last < 2:
            if words.lows[end] in ("and", "&") and not _is_inner(words, at, end):
                break
            end += 1
        else:
            break
    return last


def _is_inner(words: Words, first: int, at: int) -> bool:
    """Whether an "and" belongs to the name of a body."""
    known, before = grammar(), words.lows[first:at]
    following = words.lows[at + 1]
    if following in known.heads or following == "the" or _is_title_name(words, at + 1):
        return False
    return not known.bodies.isdisjoint(before) and ("of" in before or "for" in before)


def _is_title_name(words: Words, at: int) -> bool:
    """Whether a title begins here: "Deputy Chief", "Foreign Minister"."""
    known, end = grammar(), at
    while words.lows[end] in known.before:
        end += 1
    return end > at and words.lows[end] in known.heads
