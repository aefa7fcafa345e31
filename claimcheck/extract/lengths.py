"""How long things last: "the search lasted seven days", "an eight-week trial", "sentenced to two years".

What an adjective of length or a verb of lasting says of a thing the text names is a claim like any other; any other length
is loose. What happened "on 4 May, after a two-week trial" dates the end of the trial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from claimcheck.claims import Claim, Duration, Measured, Mention
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.cast import Cast
from claimcheck.extract.clauses import clause_of
from claimcheck.extract.modality import modality_at
from claimcheck.extract.reading import Reading, Sentence
from claimcheck.extract.verbs import words
from claimcheck.extract.whose import bearer
from claimcheck.quantities import Quantity
from claimcheck.spans import Span
from claimcheck.times import Time

# a thing behind the length it has: "eight-week trial"
HAVING = re.compile(
    r"\s(?P<what>(?:[a-z]{3,14}\s){0,2}?(?P<head>[a-z]{3,16}))(?=[,.;:\s])(?!\s(?:of|in)\s(?:age|prison|jail))"
)
# a length that is written as an adjective: "eight-week", "a two-day"
JOINED = re.compile(r"[\w.,]{1,20}[-‐‑]\w{3,8}$")
# between what goes on and the dates of it
RUNS = re.compile(r",?\s(?:(?:that|which)\s(?:runs|ran|will\srun|lasts|lasted|is\svalid)\s|running\s|lasting\s)?")
# a date behind which, or before which, a length ends: "yesterday after an eight-week trial"
AFTER = re.compile(r"\bafter\s(?:a|an|the|his|her|their|its)\s(?:[a-z]{3,14}\s)?$")
# a term somebody has to serve
TERM = re.compile(r"\b(?:sentenced|jailed|imprisoned|banned|suspended)\b[^.;]{0,40}$")
# a name with an age behind it
AGED = re.compile(r"(?P<name>[A-Z][\w’'-]{1,24}(?:\s[A-Z][\w’'-]{1,24}){0,3}),\s$")


def find_lengths(reading: Reading, cast: Cast, taken: set[Span]) -> Iterator[Claim]:
    """The claims of durations, and of ages that are not taken; drafts."""
    for sentence in reading.telling:
        if sentence.zone in ("table", "boilerplate"):
            continue
        for mention in sentence.mentions:
            if any(span.overlaps(mention.span) for span in taken):
                continue
            if isinstance(mention.value, CalendarDuration | FixedDuration):
                yield from _length(reading, sentence, mention, mention.value, cast)


def _length(reading: Reading, sentence: Sentence, mention: Mention, value: Duration, cast: Cast) -> Iterator[Claim]:
    text, span = reading.text, mention.span
    aged = AGED.search(text, max(sentence.span.start, span.start - 60), span.start)
    if aged is not None and mention.quote.isdigit():
        named = cast.ending.get(aged.end("name"))
        name, start = (named.name, named.start) if named else (aged["name"], aged.start("name"))
        source = reading.document.source(start, span.end)
        yield Claim(
            f"age-{span.start}",
            source,
            "age",
            Quantity(value.amount),
            cast.whole(name),
            reported=reading.anchor.timestamp,
            loose=True,
        )
        return
    modality, speaker = modality_at(text, sentence.span.start, span.start, span.end, sentence.span.end)
    base = Claim(
        f"length-{span.start}", mention.source, "duration", value, cast.topic, modality=modality, speaker=speaker,
        reported=reading.anchor.timestamp, inherited=True, topical=True, loose=True,
    )  # fmt: skip
    joined = HAVING.match(text, span.end) if JOINED.match(mention.quote.rpartition(" ")[2]) else None
    if joined is not None:
        yield evolve(
            base, property="lasts", subject=joined["head"], topical=False, loose=joined["head"] not in words("ongoing")
        )
        yield from _ended(reading, sentence, mention, joined["head"])
        yield from _running(reading, sentence, joined)
        return
    yield _lasting(text, sentence, mention, base, cast)


def _lasting(text: str, sentence: Sentence, mention: Mention, base: Claim, cast: Cast) -> Claim:
    """What a verb says of a length: that its subject lasts so long, or has to serve so long a term."""
    clause = clause_of(text, sentence, mention.span.start, mention.span.end)
    who = bearer(cast, sentence, clause.subject)
    verb = clause.verb.lemma if clause.verb else ""
    known = evolve(base, subject=who.name, inherited=who.inherited, topical=who.topical, measured=Measured("", verb))
    if TERM.search(text, max(sentence.span.start, mention.span.start - 80), mention.span.start):
        return evolve(known, loose=who.topical or who.name is None)
    return evolve(known, property="lasts") if verb in words("lasting") else known


def _running(reading: Reading, sentence: Sentence, joined: re.Match[str]) -> Iterator[Claim]:
    """From when to when it goes on: "a three-year lease that runs from 1 May 2021 to 30 April 2024"."""
    for mention, time in sentence.valued(Time):
        between = reading.text[joined.end("what") : max(joined.end("what"), mention.span.start)]
        if len(time.readings) == 1 and time.readings[0].precision == "interval" and RUNS.fullmatch(between):
            yield Claim(
                f"running-{mention.span.start}", mention.source, "held", time, joined["head"],
                reported=reading.anchor.timestamp, inherited=True,
            )  # fmt: skip


def _ended(reading: Reading, sentence: Sentence, mention: Mention, what: str) -> Iterator[Claim]:
    """The end of what lasted so long, where its clause is dated: "was convicted yesterday after an eight-week trial"."""
    low = sentence.span.start
    lead = AFTER.search(reading.text, max(low, mention.span.start - 30), mention.span.start)
    dated = [(m, t) for m, t in sentence.valued(Time) if m.span.end <= (lead.start() if lead else 0)]
    if lead is None or not dated or len(dated[-1][1].readings) != 1 or what not in words("ongoing"):
        return
    when, time = dated[-1]
    if lead.start() - when.span.end > 2:
        return
    yield Claim(
        f"ended-{when.span.start}", reading.document.source(when.span.start, mention.span.end), "ended", time, what,
        reported=reading.anchor.timestamp, inherited=True,
    )  # fmt: skip
