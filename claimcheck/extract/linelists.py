"""Lists on lines of their own, bulleted or short, behind a line that ends in a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.enumerations import Enumeration
from claimcheck.extract.listed import Listed, Scope
from claimcheck.extract.listitems import Item
from claimcheck.extract.listleads import Lead, Leads, named
from claimcheck.extract.listwords import LONGEST, grammar
from claimcheck.extract.words import words_of
from claimcheck.spans import Span

# the head of a line that is a list item
BULLET = re.compile(r"[ \t]{0,8}(?:[-–—•*‣▪◦·●]|\d{1,2}[.)]|\([a-z0-9]\))[ \t\u00a0]{1,4}")
# a line with its end
LINE = re.compile(r"([^\r\n]*+)(?:\r\n|\n|\r|\Z)")
# the end of a line that announces a list, with what ends it or without
ANNOUNCING = re.compile(r":[ \t\u00a0]{0,4}[\r\n]")
ANNOUNCES = re.compile(r":[ \t\u00a0]{0,4}\Z")


def line_lists(text: str) -> Iterator[Listed]:
    """The lists of a text whose items stand on lines of their own."""
    if not ANNOUNCING.search(text):
        return
    lines = [(match.start(1), match[1]) for match in LINE.finditer(text) if match[1].strip()]
    at = 0
    while at < len(lines) - 1:
        start, line = lines[at]
        at += 1
        if not ANNOUNCES.search(line[-6:]):
            continue
        spans: list[Span] = []
        while at < len(lines):
            span = _line_item(*lines[at], bulleted=not spans or _is_bullet(text, spans[0]))
            if span is None:
                break
            spans.append(span)
            at += 1
        if len(spans) > 1 and (found := _listed_lines(text, start, line, spans)):
            yield found


def _is_bullet(text: str, span: Span) -> bool:
    return bool(BULLET.match(text, text.rfind("\n", 0, span.start) + 1))


def _line_item(start: int, line: str, *, bulleted: bool) -> Span | None:
    match = BULLET.match(line) if bulleted else None
    words = line[match.end() if match else 0 :].strip().rstrip(";,.")
    words = words.removesuffix(" and").rstrip(";, ")
    small = grammar().between
    capital = words[:1].isupper() and all(word[0].isupper() or word in small for word in words.split())
    if not words or len(words.split()) > LONGEST or not (match or capital) or ":" in words or words[0].isdecimal():
        return None
    if not grammar().finite.isdisjoint(words.lower().split()):
        return None
    begin = start + line.index(words)
    return Span(begin, begin + len(words))


def _listed_lines(text: str, start: int, line: str, spans: list[Span]) -> Listed | None:
    words = words_of(text, Span(start, start + len(line.rstrip())))
    leads = Leads(words)
    sign = words.size - 1
    lead = Lead(":", sign)
    count = leads.announced(lead, [Item(sign, sign + 1, ",", True) for _ in spans])
    value = Enumeration(
        tuple(text[span.start : span.end] for span in spans),
        count is not None,
        count.value if count else None,
        count.head if count else named(words, lead),
    )
    scope: Scope = "closed" if count else "plain"
    return Listed(spans[0].start, spans[-1].end, value, tuple(spans), scope, count.span if count else None)
