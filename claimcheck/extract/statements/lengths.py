"""How long things last: "the search lasted seven days", "an eight-week trial", "sentenced to two years".

What an adjective of length or a verb of lasting says of a thing the text names is a claim like any other; any other length
is loose. What happened "on 4 May, after a two-week trial" dates the end of the trial.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from attrs import evolve

from claimcheck.claims import Claim, Duration, Measured, Mention
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.clauses import clause_of
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.verbs import words
from claimcheck.extract.discourse.whose import bearer
from claimcheck.periods import Period
from claimcheck.quantities import Quantity
from claimcheck.spans import Span, meeting
from claimcheck.times import Time

# the words behind a length that it may belong to: "eight-week jazz festival in", "two-day Baltic Youth Congress"
HAVING = re.compile(r"(?:\s[a-z][a-z-]{2,15}){1,3}(?![\w-])|(?:\s[A-Za-z][a-z-]{2,15}['’]?){1,5}(?![\w-])")
# a length that is written as an adjective: "eight-week", "a two-day"
JOINED = re.compile(r"[\w.,]{1,20}[-‐‑]\w{3,8}$")
# a date behind which, or before which, a length ends: "yesterday after an eight-week trial"
AFTER = re.compile(r"\bafter\s(?:a|an|the|his|her|their|its)\s(?:[a-z]{3,14}\s)?$")
# a term somebody has to serve
TERM = re.compile(r"\b(?:sentenced|jailed|imprisoned|banned|suspended)\b[^.;]{0,40}$")
# a name with an age behind it, in commas or brackets
AGED = re.compile(r"(?P<name>[A-Z][\w’'-]{1,24}(?:\s[A-Z][\w’'-]{1,24}){0,3})(?:,\s|,?\s\()$")


def find_lengths(reading: Reading, cast: Cast, taken: set[Span]) -> Iterator[Claim]:
    """The claims of durations, and of ages that are not taken; drafts."""
    alone, is_taken = _alone(reading), meeting(taken)
    for sentence in reading.telling:
        if sentence.zone in ("table", "boilerplate"):
            continue
        for mention in sentence.mentions:
            if isinstance(mention.value, CalendarDuration | FixedDuration) and not is_taken(mention.span):
                yield from _length(reading, sentence, mention, mention.value, cast, alone)


def _alone(reading: Reading) -> frozenset[str]:
    """What goes on for one length only in a text; two contracts, of two and of three years, are two."""
    lengths: dict[str, set[str]] = defaultdict(set)
    for sentence in reading.telling:
        for mention in sentence.mentions:
            if isinstance(mention.value, CalendarDuration | FixedDuration) and (what := _joined(reading.text, mention)):
                lengths[what.split()[-1].lower()].add(str(mention.value))
    return frozenset(head for head, said in lengths.items() if len(said) == 1 and head in words("ongoing"))


def _joined(text: str, mention: Mention) -> str | None:
    """What a length is joined to as an adjective: "fraud trial" of "eight-week fraud trial"; else the next word."""
    behind = HAVING.match(text, mention.span.end) if JOINED.match(mention.quote.rpartition(" ")[2]) else None
    nouns = behind.group().split() if behind else []
    phrases = (" ".join(nouns[: at + 1]) for at, noun in enumerate(nouns) if noun.lower() in words("ongoing"))
    return next(phrases, nouns[0] if nouns and nouns[0].islower() else None)


def _length(
    reading: Reading, sentence: Sentence, mention: Mention, value: Duration, cast: Cast, alone: frozenset[str]
) -> Iterator[Claim]:
    text, span = reading.text, mention.span
    aged = AGED.search(text, max(sentence.span.start, span.start - 60), span.start)
    if aged is not None and mention.quote.isdigit():
        yield _age(reading, mention, value, aged, cast)
        return
    modality, speaker = modality_at(text, sentence.span.start, span.start, span.end, sentence.span.end)
    base = Claim(
        f"length-{span.start}", mention.source, "duration", value, cast.topic, modality=modality, speaker=speaker,
        reported=reading.anchor.timestamp, inherited=True, topical=True, loose=True,
    )  # fmt: skip
    what = _joined(text, mention)
    if what is None:
        yield _lasting(text, sentence, mention, base, cast)
        return
    when = _when(sentence) if not what.islower() else None
    yield evolve(
        base, property="lasts", subject=what, as_of=when, topical=False, loose=what.split()[-1].lower() not in alone
    )
    if what.split()[-1].lower() in alone:
        yield from _ended(reading, sentence, mention, what)


def _when(sentence: Sentence) -> Period | None:
    """The date of a sentence that has one only, and tells its year: that of the edition it speaks of."""
    times = [time for _, time in sentence.valued(Time)]
    periods = times[0].readings if len(times) == 1 else ()
    return periods[0] if len(periods) == 1 and not periods[0].unspecified_year else None


def _age(reading: Reading, mention: Mention, value: Duration, aged: re.Match[str], cast: Cast) -> Claim:
    """How old somebody is whom a name with a comma stands for."""
    named = cast.ending.get(aged.end("name"))
    name, start = (named.name, named.start) if named else (aged["name"], aged.start("name"))
    source, years = reading.document.source(start, mention.span.end), Quantity(value.amount)
    told = reading.anchor.timestamp
    return Claim(f"age-{mention.span.start}", source, "age", years, cast.whole(name), reported=told, loose=True)


def _lasting(text: str, sentence: Sentence, mention: Mention, base: Claim, cast: Cast) -> Claim:
    """What a verb says of a length: that its subject lasts so long, or has to serve so long a term."""
    clause = clause_of(text, sentence, mention.span.start, mention.span.end)
    who = bearer(cast, sentence, clause.subject)
    verb = clause.verb.lemma if clause.verb else ""
    known = evolve(base, subject=who.name, inherited=who.inherited, topical=who.topical, measured=Measured("", verb))
    if TERM.search(text, max(sentence.span.start, mention.span.start - 80), mention.span.start):
        return evolve(known, loose=who.topical or who.name is None)
    what = (who.name or "").lower()
    if verb == "last" and what in words("ongoing"):  # "the search lasted seven days": that of this text
        return evolve(known, property="lasts", subject=what, topical=False, loose=False)
    return evolve(known, property="lasts") if verb in words("lasting") else known


def _ended(reading: Reading, sentence: Sentence, mention: Mention, what: str) -> Iterator[Claim]:
    """The end of what lasted so long, where its clause is dated: "was convicted yesterday after an eight-week trial"."""
    low = sentence.span.start
    lead = AFTER.search(reading.text, max(low, mention.span.start - 30), mention.span.start)
    dated = [(m, t) for m, t in sentence.valued(Time) if m.span.end <= (lead.start() if lead else 0)]
    if lead is None or not dated or len(dated[-1][1].readings) != 1:
        return
    when, time = dated[-1]
    if lead.start() - when.span.end > 2:
        return
    yield Claim(
        f"ended-{when.span.start}", reading.document.source(when.span.start, mention.span.end), "ended", time, what,
        reported=reading.anchor.timestamp, inherited=True,
    )  # fmt: skip
