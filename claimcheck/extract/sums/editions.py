"""Editions of what is held once a year at most, beside the year of the first: "the 40th Dene Festival … was first held in 1991".

Years may have been left out, so that there can be fewer than the years would allow, but not more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from attrs import frozen

from claimcheck.claims import Anchor
from claimcheck.extract.text.sentences import sentences
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

LONGEST = 600  # code points of a sentence
# the year of the first, said of it by a verb that only such things have, or right behind its name
FIRST = re.compile(
    r"\b(?:first\s(?:held|staged|run|organi[sz]ed|put\son|took\splace)|(?:held|staged|run)\s(?:every\syear|annually)\ssince)\s(?:in\s)?(?P<year>1[89]\d\d|20\d\d)\b"
)
# a sentence that goes on about it
GOES_ON = re.compile(r"(?:It|The\s(?:event|[a-z]{3,12}))\b")
IT = re.compile(r"It(?=\swas\s)")


@frozen
class Edition:
    """Which edition a text speaks of, where it says when the first was, and how many there can have been by its own day."""

    number: int
    words: Span
    first: Span
    year: int
    most: int


@cache
def _begun() -> re.Pattern[str]:
    """The year in which what is named right before came to be: ", launched in 1984", " was founded in 1984"."""
    verbs = "|".join(table("anniversaries")["founded"]["words"])
    return re.compile(rf"(?:,\s(?:which\swas\s)?|\swas\s)(?:{verbs})\sin\s(?P<year>1[89]\d\d|20\d\d)\b")


@cache
def _edition() -> re.Pattern[str]:
    """ "the 40th Dene Harbour Festival", "the 12th annual regatta", "the 12th edition of the fair"."""
    nouns = "|".join(table("anniversaries")["yearly"]["words"])
    return re.compile(
        rf"\b[Tt]he\s(?P<words>(?P<number>\d{{1,3}})(?:st|nd|rd|th)\s(?:annual\s|edition\sof\sthe\s)?(?:[A-Z][\w’'-]{{1,20}}\s){{0,5}}(?i:{nouns}))\b"
    )


@cache
def _coming() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('anniversaries')['coming']['words'])})\b")


@remembered
def find_editions(text: str, anchor: Anchor) -> Iterator[Edition]:
    """The numbered editions of a text that is dated, with the year in which it says that the first was held."""
    written = anchor.period
    if written is None or written.latest is None:
        return
    for sentence, then in pairwise((*sentences(text), Span(len(text), len(text)))):
        if sentence.end - sentence.start > LONGEST:
            continue
        for match in _edition().finditer(text, sentence.start, sentence.end):
            first = _first(text, match, sentence, then)
            if first is not None:
                year = int(first["year"])
                coming = _coming().search(text, sentence.start, sentence.end) is not None
                most = written.latest.year + coming - year + 1
                yield Edition(int(match["number"]), Span(*match.span("words")), Span(*first.span("year")), year, most)


def _first(text: str, match: re.Match[str], sentence: Span, then: Span) -> re.Match[str] | None:
    """Where the sentence, or the next one that goes on about it, says when the first was."""
    here = FIRST.search(text, sentence.start, sentence.end) or _begun().match(text, match.end(), sentence.end)
    if here is not None:
        return here
    end = min(then.end, then.start + LONGEST)
    it = IT.match(text, then.start, end)
    told = FIRST.search(text, then.start, end) if GOES_ON.match(text, then.start, end) else None
    return told or (_begun().match(text, it.end(), end) if it else None)
