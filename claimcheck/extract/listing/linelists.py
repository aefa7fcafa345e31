"""Lists on lines of their own: bulleted ones, and short ones behind a line that ends in a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.enumerations import Enumeration
from claimcheck.extract.listing.listed import Listed, Scope
from claimcheck.extract.listing.listitems import Item
from claimcheck.extract.listing.listleads import Count, Lead, Leads, named
from claimcheck.extract.listing.listwords import LONGEST, grammar
from claimcheck.extract.text.words import words_of
from claimcheck.spans import Span

# the head of a line that is a list item
BULLET = re.compile(r"[ \t]{0,8}(?:[-–—•*‣▪◦·●]|\d{1,2}[.)]|\([a-z0-9]\))[ \t\u00a0]{1,4}")
# where a text has such a line, its first aside
BULLETED = re.compile(rf"[\r\n]{BULLET.pattern}")
# a line with its end
LINE = re.compile(r"([^\r\n]*+)(?:\r\n|\n|\r|\Z)")
# the end of a line that announces a list, with what ends it or without
ANNOUNCING = re.compile(r":[ \t\u00a0]{0,4}[\r\n]")
ANNOUNCES = re.compile(r":[ \t\u00a0]{0,4}\Z")


def line_lists(text: str) -> Iterator[Listed]:
    """The lists of a text whose items stand on lines of their own."""
    if not (ANNOUNCING.search(text) or BULLET.match(text) or BULLETED.search(text)):
        return
    lines = [(match.start(1), match[1]) for match in LINE.finditer(text) if match[1].strip()]
    at = 0
    while at < len(lines):
        announced = at > 0 and ANNOUNCES.search(lines[at - 1][1][-6:]) is not None
        bullet = _bullet(lines[at][1])
        spans = list(_items(lines, at, bullet)) if announced or bullet else []
        end = at + max(len(spans), 1)
        whole = (
            not bullet or end == len(lines) or _bullet(lines[end][1]) != bullet
        )  # else a line was too long for an item
        if len(spans) > 1 and whole:
            yield _listed_lines(text, lines[at - 1] if announced else None, spans)
        at = end


def _bullet(line: str) -> str:
    """The kind of the bullet a line begins with, "" where there is none: signs by themselves, figures as one kind."""
    match = BULLET.match(line)
    sign = match[0].strip() if match else ""
    return "1" if sign[:1].isdecimal() else sign[:1]


def _items(lines: list[tuple[int, str]], at: int, bullet: str) -> Iterator[Span]:
    """The items from a line on, all with one kind of bullet or all without."""
    for start, line in lines[at:]:
        span = _line_item(start, line, bullet) if _bullet(line) == bullet else None
        if span is None:
            return
        yield span


def _line_item(start: int, line: str, bullet: str) -> Span | None:
    """What a line names, without its bullet and what follows a comma or bracket behind a name."""
    match = BULLET.match(line) if bullet else None
    words = line[match.end() if match else 0 :].strip().rstrip(";,.")
    words = words.removesuffix(" and").rstrip(";, ")
    name = re.split(r"(?:,| \()", words, maxsplit=1)[0]
    if name != words and _is_name(name):
        words = name
    if not words or len(words.split()) > LONGEST or not (match or _is_name(words)) or ":" in words:
        return None
    if words[0].isdecimal() or not grammar().finite.isdisjoint(words.lower().split()):
        return None
    begin = start + line.index(words)
    return Span(begin, begin + len(words))


def _is_name(words: str) -> bool:
    """Whether words are capitalised, but for the small ones within a name."""
    small = grammar().between
    return words[:1].isupper() and all(word[0].isupper() or word in small for word in words.split())


def _listed_lines(text: str, heading: tuple[int, str] | None, spans: list[Span]) -> Listed:
    count, name = _announced(text, *heading, spans) if heading else (None, "")
    value = Enumeration(
        tuple(text[span.start : span.end] for span in spans),
        count is not None,
        count.value if count else None,
        count.head if count else name,
    )
    scope: Scope = "closed" if count else "plain"
    return Listed(spans[0].start, spans[-1].end, value, tuple(spans), scope, count.span if count else None)


def _announced(text: str, start: int, line: str, spans: list[Span]) -> tuple[Count | None, str]:
    """The count in the line above a list, and the noun it names: "The three winners are:"."""
    words = words_of(text, Span(start, start + len(line.rstrip())))
    sign = words.size - (words.lows[words.size - 1] == ":")
    lead = Lead(":", sign)
    count = Leads(words).announced(lead, [Item(sign, sign + 1, ",", True) for _ in spans])
    return count, (count.head if count else named(words, lead))
