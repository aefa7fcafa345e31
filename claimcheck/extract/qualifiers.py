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


def place_of(sentence: Sentence) -> str | None:
    """The place a sentence names, if it names one only."""
    found = {r.candidates[0] for _, r in sentence.valued(Reference) if r.entities and r.entities[0].type in PLACES}
    return found.pop() if len(found) == 1 else None


def floating(sentence: Sentence) -> str | None:
    """The words of the times that no period is known for: "in March" of an undated text is not "in April"."""
    words = [mention.quote.lower() for mention, time in _times(sentence) if len(time.readings) != 1]
    return "; ".join(words) or None


def period_of(sentence: Sentence) -> Period | None:
    """The stretch of time a sentence gives, if it gives one only."""
    found = {t.readings[0] for _, t in _times(sentence) if len(t.readings) == 1}
    return found.pop() if len(found) == 1 else None


def _times(sentence: Sentence) -> Iterator[tuple[Mention, Time]]:
    """The times of a sentence but for those at which somebody says something."""
    return ((mention, time) for mention, time in sentence.valued(Time) if not SAID.search(mention.source.prefix))
