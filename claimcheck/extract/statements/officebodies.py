"""What stands behind a title and belongs to it: the body it is of ("of the Port Authority"), and what it is for."""

from __future__ import annotations

from typing import Final

from claimcheck.extract.naming.officenames import Sight, Stretch
from claimcheck.extract.naming.officewords import grammar
from claimcheck.extract.text.words import Words

PARTING: Final = ("of", "for", "and")  # before a body that something else is of
BODY: Final = 24  # words of a body's name, with the bodies it belongs to


def body_behind(sight: Sight, at: int) -> tuple[Stretch | None, int]:
    """The body behind a title, and where the phrase ends."""
    lows, body, stop = sight.words.lows, None, at
    for _ in range(2):
        link = lows[stop]
        if link not in grammar().body:
            break
        found = body_at(sight, stop + 1, link)
        if found is None:
            break
        body, stop = found, found[1]
        if link != "in":
            break
    return body, stop


def body_at(sight: Sight, at: int, link: str) -> Stretch | None:
    """The name of the body that begins at a word, articles aside."""
    words, lows, known = sight.words, sight.words.lows, grammar()
    while lows[at] in known.determiners:
        at += 1
    if at >= words.size or lows[at] in known.not_body or not words.is_word(at):
        return None
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


def body_to(sight: Sight, end: int) -> Stretch | None:
    """The name of the body that ends before a word; None where it is a part of another: "the fleet of the Port Authority"."""
    words, first = sight.words, sight.opening(end)
    if first == end:
        while first > 0 and end - first < BODY and words.capitals[first - 1]:
            first -= 1
    if words.lows[first] in grammar().determiners and first < end:
        first += 1
    before = first - (words.lows[first - 1] in grammar().determiners)
    is_part = words.lows[before - 1] in PARTING
    return (first, end) if first < end and not is_part else None


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
            if words.capitals[end]:
                break  # a known name is whole: "the Port Authority Ann Lee"
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
