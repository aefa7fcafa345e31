"""Names that were given up, as a text tells it: "Founded in 1926 as A, B took its present name in 2019"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck import tables
from claimcheck.claims import Claim
from claimcheck.entities import Reference, provisional_id
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.periods import Period
from claimcheck.times import Time

TABLE = tables.table("renamings")
WORD = r"[A-Z][\w&’'-]{0,60}+(?:\.(?=\w)\w{0,30}+)?+"
# a name: capitalised words, small ones only between them
NAME = rf"{WORD}(?:\s(?:(?:of|and|for|the|de|du|&)\s){{0,2}}{WORD}){{0,5}}"
FORMS = tuple(
    re.compile(form.replace("OLD", rf"(?P<old>{NAME})").replace("NEW", rf"(?P<new>{NAME})").replace(" ", r"\s"))
    for form in TABLE["forms"]
)
# names of one short word are too often words
SHORTEST = 5


def find_renamings(reading: Reading) -> Iterator[Claim]:
    """The claims that a body or place bore another name before; drafts. `period` is when it changed, where that is said."""
    text = reading.text
    hints = [hint for hint in TABLE["hints"] if hint in text]
    for sentence in reading.telling if hints else ():
        if all(text.find(hint, sentence.span.start, sentence.span.end) < 0 for hint in hints):
            continue
        for form in FORMS:
            for match in form.finditer(text, sentence.span.start, sentence.span.end):
                old, new = match["old"], match["new"]
                if old != new and len(old) >= SHORTEST and not old.endswith(tuple(TABLE["offices"])):
                    yield _claim(reading, sentence, match, old, new)


def _claim(reading: Reading, sentence: Sentence, match: re.Match[str], old: str, new: str) -> Claim:
    start, end = match.span()
    when = _when(sentence, match)
    if when is not None:
        end = max(end, when[0])
    return Claim(
        f"former-name-{start}",
        reading.document.source(start, end),
        "former-name",
        Reference(old, (provisional_id(old),), plain=old),
        new,
        period=when[1] if when else None,
        reported=reading.anchor.timestamp,
    )


def _when(sentence: Sentence, match: re.Match[str]) -> tuple[int, Period] | None:
    """When the name was changed, and where that ends: the date right behind the words that tell of it."""
    for mention, time in sentence.valued(Time):
        gap = match.string[match.end() : mention.span.start]
        if mention.span.start >= match.end() and gap.strip() in ("", "in", "on", ", in", "until") and len(gap) < 9:
            if len(time.readings) != 1:
                return None
            return mention.span.end, Period.from_edtf(time.readings[0].edtf.removeprefix("../"))  # "until 2017": 2017
    return None
