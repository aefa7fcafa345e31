"""Dates in brackets behind a name: "Ana Prat (born 12 June 1875)", "Ana Prat (12 June 1875 – 1 December 1947)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Claim
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.times import Time

# a name of two words or more, and the bracket behind it, also as a treebank writes it
NAMED = re.compile(
    r"(?P<name>[A-Z][\w’'.-]{0,30}(?:\s(?:(?:de|del|di|da|van|von|der|den|la|le|of|the|bin|al)\s){0,2}[A-Z][\w’'.-]{0,30}){1,4})"
    r"\s?(?P<open>\(|-LRB-)"
)
OPENING = ("(", "-LRB-")
CLOSED = re.compile(r"\)|-RRB-")
LONGEST = 160  # code points of a bracket
BORN = re.compile(r"\b(?:born|b\.)(?![\w-])")
DIED = re.compile(r"\b(?:died|d\.)(?![\w-])")
# a year in front of a full date, which nothing else reads: "(1888 – 9 October 1964)"
BARE = re.compile(r"\s?(?P<year>[12]\d{3})(?=\s?(?:[–—-]|--)\s?(?:\d{1,2}\s)?[A-Z])")
# what says that dates in a bracket are those of a life, not of a reign or an office
PERSON = re.compile(
    r"\s?,?\s?(?:was|is)\s(?:a|an|the)\s|\s?,\s(?:nicknamed|known|(?:better|best|also|commonly|often|usually|professionally)\s(?:known|called))\b"
)


def find_lives(reading: Reading) -> Iterator[Claim]:
    """The claims of births and deaths in brackets; drafts."""
    for sentence in reading.telling:
        if not any(reading.text.find(sign, sentence.span.start, sentence.span.end) >= 0 for sign in OPENING):
            continue
        for match in NAMED.finditer(reading.text, sentence.span.start, sentence.span.end):
            stop = CLOSED.search(reading.text, match.end(), min(sentence.span.end, match.end() + LONGEST))
            if stop is not None:
                yield from _life(reading, sentence, match, stop)


def _life(reading: Reading, sentence: Sentence, match: re.Match[str], stop: re.Match[str]) -> Iterator[Claim]:
    text, start = reading.text, match.start("open")
    inside = [
        (m.span, t) for m, t in sentence.valued(Time) if match.end() <= m.span.start and m.span.end <= stop.start()
    ]
    dated = [part for span, time in inside for part in _ends(span, time)]
    bare = BARE.match(text, match.end(), stop.start())
    if bare and len(dated) == 1 and dated[0][0].start > bare.end():
        dated.insert(0, (Span(*bare.span("year")), Time.of(Period.year(int(bare["year"])))))
    born, died = BORN.search(text, match.end(), stop.start()), DIED.search(text, match.end(), stop.start())
    if not dated or len(dated) > 2:
        return
    properties: tuple[str, ...] = ("born", "died")
    if len(dated) == 1:
        if bool(born) == bool(died):
            return
        properties = ("born",) if born else ("died",)
    elif not born and not died and not PERSON.match(text, stop.end()):
        return
    for property, (span, time) in zip(properties, dated, strict=False):
        yield Claim(
            f"{property}-{span.start}",
            reading.document.source(min(start, span.start), span.end),
            property,
            time,
            match["name"],
            reported=reading.anchor.timestamp,
        )


def _ends(span: Span, time: Time) -> list[tuple[Span, Time]]:
    """A date as it is, a stretch from one date to another as both."""
    if len(time.readings) != 1 or time.expression is not None:
        return []
    (period,) = time.readings
    if "/" not in period.edtf:
        return [(span, time)]
    return [(span, Time.of(Period.from_edtf(end))) for end in period.edtf.split("/") if end not in ("..", "")]
