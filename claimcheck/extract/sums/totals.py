"""Running totals: "5,200 people have been vaccinated since Tuesday", and lists of days under "running total".

A total covers the time from its start to the day it is told on, or to the day the sentence gives. Whose total it is, where
the sentence does not say, is the body that the text is about: the one it names most.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from claimcheck.claims import Claim, Measured, Mention
from claimcheck.days import Day
from claimcheck.entities import Reference
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.naming.owners import PLACES
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.times import Time

LEAST = 3  # how often the body is named that a text is about
# a passive behind a figure: "people have so far been vaccinated"
BEEN = re.compile(
    r"(?P<of>(?:\s(?:that|who|of|in|for|against|at|on|with|from|to|[A-Za-z-]{3,20})){0,8}?)\s(?:have|has|had)\s(?:so far\s|now\s|already\s|also\s){0,2}been\s(?P<verb>[a-z]{3,20})\b"
)
# what makes a count another than the one before
REVISED = re.compile(
    r"\b(?:revis|correct|recount|adjust|duplicat|reclassif|downgrad|lower(?:ed)?\b|fewer|down from|excluding|net of)",
    re.I,
)
# modifiers that say no more than their head: every case of an offence is one
OFFENCES = frozenset({"case", "crime", "offence", "offense"})
SAID_TWICE = frozenset({"illegal", "criminal", "unlawful", "and", "separate", "such"})
SMALL = frozenset({"that", "who", "of", "in", "for", "at", "on", "with", "from", "to", "the", "and", "been", "which"})
SMALL |= {"more", "than", "about", "some", "over", "nearly", "almost", "least", "total", "around", "up"}
WORD = re.compile(r"[a-z][a-z-]{1,30}")
# the line above a list of days: "Confirmed deaths, running total"
HEADED = re.compile(
    r"^(?P<what>[A-Z][A-Za-z ]{2,40}?)(?:,|:| \(| [–—-])?\s(?:running total|cumulative|total so far|total to date)\b[^\n]{0,20}\n",
    re.M,
)
LINE = re.compile(r"(?P<when>[^\n:]{3,40}):\s(?P<figure>\d[\d,]{0,12})[^\S\n]*(?:\n|$)")


def find_totals(reading: Reading) -> Iterator[Claim]:
    """The claims of running totals; drafts."""
    about: list[str | None] = []
    for sentence in reading.telling:
        for mention, quantity in sentence.valued(Quantity):
            if quantity.dimension is not Dimension.COUNT or quantity.trend is not None:
                continue
            found = _total(reading, sentence, mention, quantity)
            if found is not None:
                about = about or [_topic(reading)]
                measured, period, place, end = found
                yield _claim(reading, sentence, (mention.span.start, end), quantity, about[0], measured, period, place)
    yield from _listed(reading)


def _total(
    reading: Reading, sentence: Sentence, mention: Mention, quantity: Quantity
) -> tuple[Measured, Period, str | None, int] | None:
    """What a figure sums up, over which time and where, and where its statement ends."""
    text, span = reading.text, sentence.span
    period = _since(reading, sentence)
    been = BEEN.match(text, mention.span.end, min(span.end, mention.span.end + 160))
    if period is None or been is None or REVISED.search(text, span.start, span.end):
        return None
    places = {r.candidates[0] for _, r in sentence.valued(Reference) if r.entities and r.entities[0].type in PLACES}
    if len(places) > 1:
        return None
    said = WORD.findall(mention.quote.lower()) + WORD.findall(been["of"].lower())
    modifiers = frozenset(map(_lemma, said)) - SMALL - {quantity.unit}
    kept = modifiers - SAID_TWICE if quantity.unit in OFFENCES else modifiers
    return Measured(quantity.unit, _lemma(been["verb"]), kept), period, next(iter(places), None), been.end()


def _lemma(word: str) -> str:
    import simplemma  # 0.2 s for the English word list: only a total pays for it

    return lemma(str(simplemma.lemmatize(word, lang="en")))


def _since(reading: Reading, sentence: Sentence) -> Period | None:
    """From the start that a sentence gives ("since Tuesday") to the day it gives ("by Saturday"), or that of the text."""
    starts: set[Day] = set()
    ends: set[Day] = set()
    for mention, time in sentence.valued(Time):
        if len(time.readings) != 1 or time.readings[0].unspecified_year:
            continue
        (reading_,) = time.readings
        if mention.quote.lower().startswith("since ") and reading_.earliest is not None:
            starts.add(reading_.earliest)
        elif reading.text[max(0, mention.span.start - 6) : mention.span.start].lower().strip() in ("by", "as of"):
            ends |= {reading_.latest} if reading_.latest else set()
    written = reading.anchor.period
    if not ends and written is not None and written.precision == "day" and written.latest is not None:
        ends = {written.latest}
    if len(starts) != 1 or len(ends) != 1 or (end := ends.pop()) < (start := starts.pop()):
        return None
    return Period.between(start, end)


def _topic(reading: Reading) -> str | None:
    """The body that a text names most, where no other comes near."""
    named = Counter(
        reference.candidates[0]
        for sentence in reading.sentences
        for _, reference in sentence.valued(Reference)
        if reference.candidates and ":" in reference.candidates[0]
    )
    ranked = [*named.most_common(2), ("", 0), ("", 0)]
    return ranked[0][0] if ranked[0][1] >= max(LEAST, 2 * ranked[1][1]) else None


def _claim(
    reading: Reading,
    sentence: Sentence,
    span: tuple[int, int],
    quantity: Quantity,
    subject: str | None,
    measured: Measured,
    period: Period,
    place: str | None,
) -> Claim:
    modality, speaker = modality_at(reading.text, sentence.span.start, *span, sentence.span.end)
    return Claim(
        f"total-{span[0]}",
        reading.document.source(*span),
        "running-total",
        quantity,
        subject,
        measured=measured,
        period=period,
        place=place,
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
    )


def _listed(reading: Reading) -> Iterator[Claim]:
    """The rows of a list of days under a heading that calls it a running total."""
    mentions = [m for sentence in reading.sentences for m in sentence.mentions]
    for head in HEADED.finditer(reading.text):
        at, first = head.end(), None
        while line := LINE.match(reading.text, at):
            at = line.end()
            first_in, behind = (bisect_left(mentions, at, key=lambda m: m.span.start) for at in line.span())
            inside = mentions[first_in:behind]
            day = _day(inside, line)
            figure = next((m for m in inside if m.span.start == line.start("figure")), None)
            if day is None or figure is None or not isinstance(figure.value, Quantity):
                continue
            first = first or day
            if first <= day:
                yield Claim(
                    f"total-{figure.span.start}",
                    reading.document.source(line.start("when"), line.end("figure")),
                    "running-total",
                    figure.value,
                    head["what"].strip().lower(),
                    period=Period.between(first, day),
                    scope=reading.document.id,
                    reported=reading.anchor.timestamp,
                )


def _day(mentions: list[Mention], line: re.Match[str]) -> Day | None:
    """The day at the head of a row."""
    for mention in mentions:
        if line.start("when") <= mention.span.start and mention.span.end <= line.end("when"):
            time = mention.value
            days = (
                [r for r, weak in zip(time.readings, time.weak, strict=True) if not weak]
                if isinstance(time, Time)
                else []
            )
            if len(days) == 1 and days[0].precision == "day":
                return days[0].earliest
    return None
