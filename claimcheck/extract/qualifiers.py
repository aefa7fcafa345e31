"""Where and when a sentence says that its figures hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Mention
from claimcheck.entities import Reference
from claimcheck.extract.owners import PLACES
from claimcheck.extract.reading import Sentence
from claimcheck.periods import Period
from claimcheck.times import Time

# what is dated is the saying: "said on Wednesday that sales rose"
SAID = re.compile(r"\b(?:said|says|told\s(?:\w+\s){1,3}|reported|announced|showed)\s(?:late\s|early\s)?(?:on\s)?$")


AS_OF = re.compile(r"(?:\b[Aa]s (?:of|at)|\b[Bb]y)\s(?:[A-Z]?[\w ,]{0,30}$)?")
NAME = r"(?P<name>[A-Z][\w’'&.-]{1,30}(?:\s[A-Z][\w’'&.-]{1,30}){0,4})"
BY = re.compile(
    rf"\s?,?\s(?:on|at|by|from|among|according\sto|based\son)\s(?:the\s|review\s|aggregator\s|website\s|site\s){{0,4}}{NAME}"
)
FRONT = re.compile(
    rf"(?:On|At|By|According\sto|Among)\s(?:the\s|review\s|aggregator\s|website\s|site\s){{0,4}}{NAME}\s?,"
)


def place_of(sentence: Sentence) -> str | None:
    """The place a sentence names, if it names one only."""
    found = {r.candidates[0] for _, r in sentence.valued(Reference) if r.entities and r.entities[0].type in PLACES}
    return found.pop() if len(found) == 1 else None


def source_of(text: str, sentence: Sentence, start: int, end: int) -> str | None:
    """By whose count a figure is, where a name says so in front of the clause or right behind: "on Tomatometer"."""
    found = BY.match(text, end, sentence.span.end) or FRONT.match(text, sentence.span.start, start)
    return found["name"].lower() if found else None


def floating(sentence: Sentence) -> str | None:
    """The words of the times that no period is known for: "in March" of an undated text is not "in April"."""
    words = [mention.quote.lower() for mention, time in _times(sentence) if len(time.readings) != 1]
    return "; ".join(words) or None


def period_of(sentence: Sentence) -> Period | None:
    """The stretch of time a sentence gives, if it gives one only, and does not say "as of"."""
    found = {t.readings[0] for m, t in _times(sentence) if len(t.readings) == 1}
    return None if as_of(sentence) else found.pop() if len(found) == 1 else None


def as_of(sentence: Sentence) -> Period | None:
    """The day at which a sentence says that its figures hold: "as of 4 May", "by 4 May"."""
    found = {
        Period.from_edtf(t.readings[0].edtf.removeprefix("../"))
        for m, t in _times(sentence)
        if len(t.readings) == 1 and (AS_OF.search(m.source.prefix) or AS_OF.match(m.quote + " "))
    }
    return found.pop() if len(found) == 1 else None


def _times(sentence: Sentence) -> Iterator[tuple[Mention, Time]]:
    """The times of a sentence but for those at which somebody says something."""
    return ((mention, time) for mention, time in sentence.valued(Time) if not SAID.search(mention.source.prefix))
