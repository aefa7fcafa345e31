"""Works by their year: "The Lantern is a 1983 British drama film", "The Lantern (1983 film)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck import tables
from claimcheck.claims import Claim
from claimcheck.extract.discourse.reading import Reading
from claimcheck.times import Time

TABLE = tables.table("works")
KIND = "|".join(map(re.escape, TABLE["kinds"]))
# a title: a capitalised word, and words of titles behind it
TITLE = r"[A-Z0-9][\w’'!?&:.-]{0,30}(?:\s[\w’'!?&:.-]{1,30}){0,8}?"
FORM = re.compile(
    rf"(?P<title>{TITLE})(?:\s(?:\(|-LRB-)[^()]{{1,60}}(?:\)|-RRB-))?\s(?:is|was)\s(?:a|an|the)\s(?P<year>[12]\d{{3}})\s"
    rf"(?:[\w-]{{2,20}},?\s){{0,7}}?(?P<kind>{KIND})\b"
)


def find_works(reading: Reading) -> Iterator[Claim]:
    """The claims that a work came out in a year; drafts."""
    for sentence in reading.telling:
        times = list(sentence.valued(Time))
        match = FORM.match(reading.text, sentence.span.start, sentence.span.end) if times else None
        if match is None:
            continue
        for mention, time in times:
            if (mention.span.start, mention.quote) == (match.start("year"), match["year"]) and len(time.readings) == 1:
                yield Claim(
                    f"published-{mention.span.start}",
                    reading.document.source(mention.span.start, match.end("kind")),
                    "published",
                    time,
                    match["title"],
                    scope=_way_out(match["kind"]),
                    reported=reading.anchor.timestamp,
                )


def _way_out(kind: str) -> str:
    """How a work of a kind comes out, since works of one title may be told apart by it."""
    ways = {"printed": "print", "heard": "recording", "staged": "stage"}
    return next((way for key, way in ways.items() if kind in TABLE[key]), "release")
