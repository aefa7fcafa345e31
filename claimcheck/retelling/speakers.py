"""Who is quoted in a sentence: whoever says something need not be whom it is about, so that the name parts no two figures.

"None of the 31 staff will lose their jobs, said the chief executive, Helen Marrable"     behind what is said
"The Harbour Authority said that 31 boats were lost"                                     before it

Of what a speaker says of itself, "its profit", "our members", it is whom it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from attrs import frozen

from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.told import Told

LONGEST = 140  # code points of the words that name a speaker
OPENS = 80  # code points from the start of a sentence within which somebody is said to say
OF_BODY = frozenset({"its", "their", "our", "we", "they", "us", "it"})
OF_PERSON = frozenset({"his", "her", "he", "she", "my", "i"})
WORD = re.compile(r"[a-z]+")
# what ends the words that name a speaker
END = re.compile(r"[.;!?“”\"]|,\s(?:who|whose|which|and|but|adding|after)\b")
PERSON = re.compile(r"\b(?:[a-z]{4,20},?|Mr|Mrs|Ms|Dr|Cllr|Sir|Captain|Professor)\s(?=[A-Z][\w’'-]+\s[A-Z][\w’'-]+\b)")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    verbs = "|".join(table("retold")["saying"]["verbs"])
    behind = re.compile(rf"[,”\"]\s(?:(?:{verbs})\s|according\sto\s)(?=\S)")
    before = re.compile(rf"[A-Z][^.;:,!?“”\"]{{2,{OPENS}}}?\s(?:{verbs})\s(?:that\s)?(?=\S)")
    return behind, before


@frozen
class Spoken:
    """Where a sentence names who says something, and where that stands which is said."""

    who: Span
    said: Span


def spoken(told: Told) -> Spoken | None:
    """Who says what of a sentence, where it need not be about the speaker; None where nobody does."""
    start, end = told.sentence.span.start, told.sentence.span.end
    behind, before = _patterns()
    if match := behind.search(told.text, start, end):
        stop = END.search(told.text, match.end(), min(end, match.end() + LONGEST))
        last = stop.start() if stop else min(end, match.end() + LONGEST)
        found = Spoken(Span(match.end(), last), Span(start, match.start()))
    elif match := before.match(told.text, start, end):
        found = Spoken(Span(start, match.end()), Span(match.end(), end))
    else:
        return None
    own = OF_PERSON if PERSON.search(told.text, found.who.start, found.who.end) else OF_BODY | OF_PERSON
    words = WORD.findall(told.text[found.said.start : found.said.end].lower())
    return None if own.intersection(words) else found


def named_by(names: Iterable[tuple[int, str]], told: Spoken | None, at: int) -> frozenset[str]:
    """The names of a sentence by which something at a place of it is known: of what is said not the speaker's."""
    if told is None or not told.said.start <= at < told.said.end:
        return frozenset(key for _, key in names)
    return frozenset(key for place, key in names if not told.who.start <= place < told.who.end)
