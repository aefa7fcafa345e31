"""Lists that say how complete they are, and scores: "five countries: …", "won 3-2", "by 8 votes to 7"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Claim, Measured
from claimcheck.enumerations import Enumeration
from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.clauses import clause_of
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.discourse.whose import bearer
from claimcheck.spans import Span, meeting
from claimcheck.tables import table

# two small figures joined by a dash, and a vote: "3-2", "by 8 votes to 7"
SCORE = re.compile(r"(?P<a>\d(?<![\w.,$£€/–-]\d)\d{0,2})[-–](?P<b>\d{1,3})(?![\w/–-]|\.\d)")
VOTE = re.compile(
    r"(?P<a>\d(?<!\w\d)\d{0,3})\s(?:votes?\s)?to\s(?P<b>\d{1,4})\b(?!\s?(?:per|percent|million|billion|%|p\.?m|a\.?m))"
)
WORD = re.compile(r"[a-z]{3,16}")
LED = re.compile(r":\s?(?:the\s|an?\s)?\Z")  # what stands between what leads to a list and the list
FARTHEST = 8  # code points of it
REACH = 60  # code points around a score in which something is won or lost


def find_listings(reading: Reading, cast: Cast, taken: set[Span]) -> Iterator[Claim]:
    """The claims of lists and scores that lie in no claim's words; loose drafts."""
    is_taken = meeting(taken)
    for sentence in reading.telling:
        for mention, value in sentence.valued(Enumeration):
            counted = value.stated is not None or value.closed or value.head
            if counted and not is_taken(mention.span):
                yield _claim(reading, sentence, mention.span, "listed", value, cast)
        if sentence.zone != "boilerplate":
            yield from _scores(reading, sentence, cast)


def _scores(reading: Reading, sentence: Sentence, cast: Cast) -> Iterator[Claim]:
    text = reading.text
    for pattern in (SCORE, VOTE) if "to" in sentence.words else (SCORE,):
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
            low, high = max(sentence.span.start, match.start() - REACH), min(sentence.span.end, match.end() + REACH)
            near = f"{text[low : match.start()]} {text[match.end() : high]}".lower()
            if any(word in _winning() or lemma_of(word) in _winning() for word in WORD.findall(near)):
                value = Enumeration((match["a"], match["b"]), closed=True)
                yield _claim(reading, sentence, Span(match.start(), match.end()), "score", value, cast)


def _winning() -> frozenset[str]:
    return frozenset(table("clauses")["winning"]["words"])


def _claim(reading: Reading, sentence: Sentence, span: Span, property: str, value: Enumeration, cast: Cast) -> Claim:
    clause = clause_of(reading.text, sentence, span.start, span.end)
    if clause.verb is None and (
        colon := LED.search(reading.text, max(sentence.span.start, span.start - FARTHEST), span.start)
    ):
        clause = clause_of(
            reading.text, sentence, colon.start(), colon.end()
        )  # what leads to a list: "it asked four firms: …"
    who = bearer(cast, sentence, clause.subject)
    modality, speaker = modality_at(reading.text, sentence.span.start, span.start, span.end, sentence.span.end)
    return Claim(
        f"{property}-{span.start}",
        reading.document.source(span.start, span.end),
        property,
        value,
        who.name,
        measured=Measured(value.head, clause.verb.lemma if clause.verb else ""),
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
        inherited=who.inherited,
        topical=who.topical,
        loose=True,
    )
