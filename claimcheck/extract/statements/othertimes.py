"""Times that no closer reader takes: of what by the verb beside them, of whom by their clause.

Each says that what its clause tells happened, began or ended then. One thing may be done on many days, so such a claim is
loose: it agrees or disagrees with none for certain. The day a document says it was published on is one as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Claim, Measured, Mention
from claimcheck.extract.discourse.cast import Bearer, Cast
from claimcheck.extract.discourse.clauses import clause_of
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.qualifiers import is_of_saying
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.topics import event_words
from claimcheck.extract.discourse.verbs import Verb, verbs_in, words
from claimcheck.extract.discourse.whose import bearer
from claimcheck.spans import Span, overlapping
from claimcheck.times import Time

OBJECT = 80  # code points behind a verb that hold its object
# what is held: "an international seminar", "its yearly fair"; several are held at several times
OBJECT_OF = re.compile(r"\s(?:a|an|the|its|their|this|that)\s(?P<what>(?:[a-z-]{2,24}\s?){1,5})")
# what is named by its day: "the general election of 9 June", "Sunday's parliamentary election"
OF_DAY = re.compile(
    r"\b(?:the|a|an|its|their|this|under)\s(?:[a-z-]{3,16}\s){0,2}?(?P<noun>[a-z-]{4,16})\s(?:of|on)\s$", re.I
)
DAYS = re.compile(r"['’]s\s(?P<what>[a-z-]{3,16}(?:\s[a-z-]{3,16}){0,2})\b")
LEAD = 60  # code points before a day that hold such a noun
ENDS = ("until", "till", "up to")


def find_other_times(reading: Reading, cast: Cast, taken: set[Span]) -> Iterator[Claim]:
    """The claims of the times that lie in no claim's words; drafts."""
    yield from _published(reading)
    told = list(reading.telling)
    for sentence, near in zip(told, overlapping(taken, [sentence.span for sentence in told]), strict=True):
        if sentence.zone in ("table", "boilerplate", "heading"):
            continue
        for mention, time in sentence.valued(Time):
            if time.readings and not is_of_saying(mention) and not any(s.overlaps(mention.span) for s in near):
                yield _dated(reading, sentence, mention, time, cast)


def _dated(reading: Reading, sentence: Sentence, mention: Mention, time: Time, cast: Cast) -> Claim:
    text, span = reading.text, mention.span
    clause = clause_of(text, sentence, span.start, span.end)
    who = bearer(cast, sentence, clause.subject)
    start = clause.verb.start if clause.verb and clause.verb.start < span.start else span.start
    modality, speaker = modality_at(text, sentence.span.start, start, span.end, sentence.span.end)
    if what := _held(reading.text, sentence, mention, clause.verb):
        who = Bearer(what)
    elif named := _named_by(text, sentence, mention):
        who = Bearer(named, inherited=True, topical=True)
    return Claim(
        f"time-{span.start}",
        mention.source,
        _property(text, mention),
        time,
        who.name,
        measured=Measured("", clause.verb.lemma) if clause.verb else None,
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
        inherited=who.inherited,
        topical=who.topical,
        loose=what is None,
    )


def _named_by(text: str, sentence: Sentence, mention: Mention) -> str | None:
    """The event whose day a time is by the noun right beside it."""
    behind = DAYS.match(text, mention.span.end, sentence.span.end)
    if behind:  # "Sunday's parliamentary election on"
        return next((noun for noun in behind["what"].split() if noun in event_words()), None)
    found = OF_DAY.search(text, max(sentence.span.start, mention.span.start - LEAD), mention.span.start)
    return found["noun"] if found and found["noun"] in event_words() else None


def _held(text: str, sentence: Sentence, mention: Mention, verb: Verb | None) -> str | None:
    """What goes on at a time, by its noun, where somebody holds it and the text speaks of one such thing only."""
    end = sentence.span.end
    if verb is None and mention.span.start - sentence.span.start <= len("From "):
        verb = next(iter(verbs_in(text, mention.span.end, min(end, mention.span.end + OBJECT))), None)
    if verb is None or verb.lemma not in words("ongoing", "holding"):
        return None
    held = OBJECT_OF.match(text, verb.end, min(end, verb.end + OBJECT))
    nouns = held["what"].split() if held else []
    at = next((at for at, noun in enumerate(nouns) if noun in words("ongoing")), None)
    return " ".join(nouns[: at + 1]) if at is not None and _is_alone(text, nouns[at]) else None


def _is_alone(text: str, noun: str) -> bool:
    """Whether a text speaks of one such thing: it introduces it once, and never names several."""
    several = re.compile(
        rf"\b(?:(?:a|an|another|its|their|other|previous|earlier)\s(?:[a-z-]{{2,24}}\s){{0,4}}{noun}|(?:[a-z]+\s)?{noun}s)\b",
        re.I,
    )
    return len(several.findall(text)) <= 1


def _property(text: str, mention: Mention) -> str:
    """Whether a thing began then, ended then or took place then."""
    words = f"{text[max(0, mention.span.start - 8) : mention.span.start]}{mention.quote}".lower()
    if "since " in words:
        return "started"
    return "ended" if any(f"{word} " in words for word in ENDS) else "held"


def _published(reading: Reading) -> Iterator[Claim]:
    """When the document says that it was published."""
    anchor = reading.anchor
    if anchor.source is not None and anchor.period is not None:
        yield Claim(
            "published", anchor.source, "published", Time.of(anchor.period), f"article {reading.document.id}",
            reported=anchor.timestamp, loose=True,
        )  # fmt: skip
