"""One end of a tenure alone: became bishop in 1978, has been mayor since 1980, was governor until 1910, was already bishop before 1970.

They are dates of the same kind as both ends of a stretch (see `tenures`), and are held against those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Mention
from claimcheck.counterparts.stated import Stated, certain
from claimcheck.counterparts.tenures import ENDS, held, nouns_held, verb_before
from claimcheck.counterparts.verbs import BEING, CLAUSE, verb_lemma
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told, Word
from claimcheck.times import Time

START, END = ENDS
OPEN = (("until", END), ("till", END), ("since", START))
# what makes no end of it: "not until 1980", "until at least 1980"
VAGUE = re.compile(r"\b(?:not|at\sleast|about|around|ca?\.|late|early|mid)\b", re.I)
BEFORE = re.compile(r"(?P<before>before|prior\sto)\s|by\s", re.I)
FRONT = 4  # code points before a time that opens its sentence
NEAR = 48  # code points behind a verb in which it is said what somebody became
FAR = 10  # words between a verb and its time


@cache
def _taken() -> frozenset[str]:
    return frozenset(table("offices_held")["taken"]["words"])


def find_entries(told: Told, place: int) -> Iterator[Stated]:
    """The ends of tenures that a sentence gives one by one."""
    if any(word.low in table("offices_held")["again"]["words"] for word in told.words):
        return
    for mention, time in told.sentence.valued(Time):
        ahead = told.text[max(told.sentence.span.start, mention.span.start - 8) : mention.span.start]
        if len(time.readings) != 1 or VAGUE.search(ahead) or VAGUE.search(mention.quote):
            continue
        for lead, noun, period in (
            *_open(told, mention, time),
            *_entered(told, mention, time),
            *_was(told, mention, time),
        ):
            around = surroundings(told, mention.span).span
            when = Time((period,), (False,), None, None)
            yield Stated(when, mention.span, "dated", "date", lead + noun, told, place, around, repeats=True)


def _open(told: Told, mention: Mention, time: Time) -> Iterator[tuple[str, str, Period]]:
    """What was so until a time, or since: "was mayor until 1980"."""
    lead = next((lead for words, lead in OPEN if mention.quote.lower().startswith(words)), "")
    first, _, last = (time.edtf or "").partition("/")
    end = last if lead == END else first
    if lead and end.strip("."):
        fronted = _is_fronted(told, mention)
        verb = _being_behind(told, mention) if fronted else verb_before(told, mention.span.start)
        stop = min(told.sentence.span.end, verb.end + NEAR) if verb and fronted else mention.span.start
        noun = held(told, verb, stop) if verb else ""
        if noun:
            yield lead, noun, Period.from_edtf(end[:4])


def _entered(told: Told, mention: Mention, time: Time) -> Iterator[tuple[str, str, Period]]:
    """What somebody became at a time: "became bishop in 1978"."""
    then = certain(Stated(time, mention.span, "dated", "date", "", told, 0, mention.span))
    if then is None or then.earliest is None or then.latest is None:
        return
    if _is_fronted(told, mention):
        verb = next((w for w in told.words if w.start >= mention.span.end and verb_lemma(w.low)), None)
        stop = min(told.sentence.span.end, verb.end + NEAR) if verb else 0
    else:
        before = [w for w in told.words if w.end <= mention.span.start][::-1][:FAR]
        verb = next((w for w in before if verb_lemma(w.low)), None)
        stop = mention.span.start
        if verb and CLAUSE.search(told.text, verb.end, stop):
            return
    noun = nouns_held(told, Span(verb.end, stop)) if verb and verb.low in _taken() else ""
    if noun:
        yield START, noun, then


def _was(told: Told, mention: Mention, time: Time) -> Iterator[tuple[str, str, Period]]:
    """What somebody was by a time, or before it: "before 1970 Moss was already bishop"."""
    found = BEFORE.match(told.text, mention.span.start)
    end = next((reading.latest for reading in time.readings), None)
    verb = _being_behind(told, mention) if found and _is_fronted(told, mention) else None
    if found is None or verb is None or end is None:
        return
    behind = next((w for w in told.words if w.start >= verb.end and w.low not in ("already", "still")), None)
    noun = nouns_held(told, Span(verb.end, min(told.sentence.span.end, verb.end + NEAR)))
    if noun and behind and not verb_lemma(behind.low):
        opens = time.readings[0].earliest
        last = end if opens is None else opens + -1 if found["before"] else end
        yield START, noun, Period.between(None, last)


def _is_fronted(told: Told, mention: Mention) -> bool:
    return mention.span.start - told.sentence.span.start <= FRONT


def _being_behind(told: Told, mention: Mention) -> Word | None:
    """The first verb behind a time, where it is a form of "be"."""
    behind = (w for w in told.words if w.start >= mention.span.end and (w.low in BEING or verb_lemma(w.low)))
    words = [w for w in behind if w.low not in ("has", "have", "had")][:1]
    return words[0] if words and words[0].low in BEING else None
