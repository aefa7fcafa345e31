"""Statements that a measure rose or fell: "Norvane's profit rose 12 percent in the first quarter", "inflation fell to 4.3 percent".

The claim states by how much, or to what; its direction is that of the verb. Two texts disagree where one has a rise and the
other a fall by or to the same figure: by other figures both may be right, each against a base of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import evolve

from claimcheck.claims import Claim, Measured, Mention
from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.qualifiers import as_of, period_of, place_of
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.subjects import phrase_before
from claimcheck.extract.discourse.whose import holder
from claimcheck.extract.statements.levels import measure_in
from claimcheck.extract.text.wordpatterns import whole
from claimcheck.periods import Period
from claimcheck.quantities import Quantity, Trend
from claimcheck.tables import table
from claimcheck.times import Time

# between a verb of change and its figure, with the word that makes it the result
BEHIND = re.compile(
    r"\s(?:(?:by|sharply|slightly|back|again|further|another|steadily|only|just|about|some|nearly|almost|a|to)\s){0,4}\Z"
)
TO = re.compile(r"\bto\s")
# between a figure and its time
DATED = re.compile(r"(?:\s(?:on|in|during|over|for|the|late|early)){0,2}\s\Z")
# before a verb, what makes it tell of something else than the past
NOT_TOLD = re.compile(r"\b(?:not|never|if|would|could|may|might|should|did|didn’t|didn't)\s(?:have\s)?\Z")


def find_trends(reading: Reading, cast: Cast) -> Iterator[Claim]:
    """The claims that a measure rose or fell; drafts."""
    for sentence in reading.telling:
        if sentence.zone in ("table", "boilerplate", "list"):
            continue
        if not sentence.words.isdisjoint(_signs()):
            for verb in _verbs()[0].finditer(reading.text, sentence.span.start, sentence.span.end):
                yield from _moved(reading, sentence, verb, cast)


@cache
def _verbs() -> tuple[re.Pattern[str], dict[str, Trend]]:
    """The finite verbs of change, each with its direction."""
    words = table("trends")
    known: dict[str, Trend] = {word: trend for trend in ("up", "down") for word in words["finite"][trend]}
    return re.compile(whole(known) + r"\b"), known


@cache
def _signs() -> frozenset[str]:
    """The last words of these verbs."""
    return frozenset(verb.split()[-1] for verb in _verbs()[1])


def _moved(reading: Reading, sentence: Sentence, verb: re.Match[str], cast: Cast) -> Iterator[Claim]:
    text = reading.text
    found = _figure(text, sentence, verb)
    phrase = phrase_before(text, sentence.span.start, verb.start())
    if found is None or phrase is None or NOT_TOLD.search(text, sentence.span.start, verb.start()):
        return
    mention, quantity = found
    level = measure_in(phrase[1], phrase[0], quantity)
    if level is None:
        return
    who, place = holder(cast, sentence, level.owner, level.start), place_of(sentence)
    if who is None and place is None:
        return
    modality, speaker = modality_at(text, sentence.span.start, verb.start(), mention.span.end, sentence.span.end)
    beside = (text, mention.span.start, mention.span.end)
    led = "to" if TO.search(text, verb.end(), mention.span.start) else "by"
    yield Claim(
        f"trend-{verb.start()}",
        reading.document.source(verb.start(), mention.span.end),
        "trend",
        evolve(quantity, trend=_verbs()[1][verb.group()]),
        who.name if who else None,
        measured=Measured(level.measured.head, led, level.measured.modifiers),
        period=_when(text, sentence, mention) or period_of(sentence, *beside, reading.anchor.period),
        as_of=as_of(sentence, *beside),
        place=place,
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
        inherited=not level.owner[:1].isupper(),
        loose=who is not None and who.topical,
    )


def _when(text: str, sentence: Sentence, figure: Mention) -> Period | None:
    """The one time right behind a figure: "fell 4 percent on Thursday and 2 percent on Friday"."""
    for mention, time in sentence.valued(Time):
        if mention.span.start >= figure.span.end:
            near = DATED.fullmatch(text, figure.span.end, mention.span.start) is not None
            return time.readings[0] if near and len(time.readings) == 1 else None
    return None


def _figure(text: str, sentence: Sentence, verb: re.Match[str]) -> tuple[Mention, Quantity] | None:
    """The figure behind a verb, with what leads to it alone between them; a figure read with its verb is that figure too."""
    for mention, quantity in sentence.valued(Quantity):
        if mention.span.end <= verb.end() or quantity.stated is None:
            continue
        inside = mention.span.start <= verb.start()
        return (mention, quantity) if inside or BEHIND.fullmatch(text, verb.end(), mention.span.start) else None
    return None
