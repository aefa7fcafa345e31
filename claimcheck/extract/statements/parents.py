"""What a body is part of: "the Border Service, part of the Federal Security Service", "Its parent body is the Navy".

The part is the body named before, or the one that "it" stands for; words are in the table `belonging`. What was so is
another time, and where two bodies share a part ("overseen by the Ministry of Health and …") neither is its parent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from attrs import evolve

from claimcheck.claims import Claim, Mention
from claimcheck.entities import Reference
from claimcheck.extract.discourse.itself import body_meant, is_body, stands_for_it, subject_of
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import Reading
from claimcheck.extract.naming.owners import PLACES, home_of, is_ministry
from claimcheck.spans import Source
from claimcheck.tables import table

NEAR = 80  # code points before a parent in which it stands that it is one
SHARED = re.compile(
    r"(?:\s\([A-Z]{2,8}\))?,?\s(?:and|as well as|together with)\s(?:the\s|of\s)*[A-Z]"
)  # behind a parent
# between a subject and its verb: nothing, an aside, or another verb: "It was set up in 2018 and"
SAME = re.compile(r"(?:\s\([^()]{2,12}\))?(?:,\s[^,;]{2,60},|\s(?!\w*\s?(?:which|that|who)\b)[^,;:]{2,60}\sand)?")
ITS = re.compile(r"Its\b")


def find_parents(reading: Reading) -> Iterator[Claim]:
    """The bodies of which a text says what they are part of; drafts."""
    for at, sentence in enumerate(reading.sentences):
        if sentence.words.isdisjoint(_signs()):
            continue
        named = [(m, r) for m, r in sentence.valued(Reference) if is_body(r)]
        said: set[int] = set()
        for (a, one), (b, other) in pairwise(named):
            if _beside().fullmatch(reading.text, a.span.end, b.span.start):
                said.add(b.span.start)
                yield from _parent(reading, at, (a, one), (b, other), a.span.start)
        for b, other in named:
            if b.span.start not in said and (whole := _told(reading, at, named, b)) is not None:
                yield from _parent(reading, at, whole[0], (b, other), whole[1])


def _told(
    reading: Reading, at: int, named: list[tuple[Mention, Reference]], parent: Mention
) -> tuple[tuple[Mention, Reference], int] | None:
    """The part of a body that stands behind a verb, and where it is said: "It … is run under", "Its parent body is"."""
    sentence, text = reading.sentences[at], reading.text
    start = sentence.span.start
    low = max(start, parent.span.start - NEAR)
    if _its().fullmatch(text, start, parent.span.start):
        part = body_meant(reading, at, start)
        return (part, start) if part else None
    verb = _verb().search(text[low : parent.span.start])
    if verb is None:
        return None
    begins, end = low + verb.start(), stands_for_it(reading, start)
    if end is not None and ITS.match(text, start) is None:
        part = body_meant(reading, at, start) if named[0][0] is parent else None
        return (part, start) if part and SAME.fullmatch(text, end, begins) else None
    first = subject_of(reading, sentence)
    if first is None or len(named) < len((first, parent)) or named[1][0] is not parent:
        return None
    return (first, first[0].span.start) if SAME.fullmatch(text, first[0].span.end, begins) else None


def _parent(
    reading: Reading, at: int, part: tuple[Mention, Reference], whole: tuple[Mention, Reference], start: int
) -> Iterator[Claim]:
    (_, one), (b, other) = part, whole
    if SHARED.match(reading.text, b.span.end) or any(entity.type in PLACES for entity in other.entities):
        return
    if len(one.entities) == 1:
        homely = tuple(entity for entity in other.entities if home_of(entity) == home_of(one.entities[0]))
        if len(homely) != 1:
            return
        other = evolve(other, candidates=(homely[0].id,), entities=homely)
    elif one.entities or len(one.candidates) != 1 or not is_ministry(other):
        return
    yield _claim(reading, at, reading.document.source(start, b.span.end), one, other)


def _claim(reading: Reading, at: int, source: Source, part: Reference, whole: Reference) -> Claim:
    sentence, span = reading.sentences[at].span, source.span
    modality, speaker = modality_at(reading.text, sentence.start, span.start, span.end, sentence.end)
    return Claim(
        f"parent-{span.start}-{span.end}",
        source,
        "parent",
        whole,
        part.entities[0].id if part.entities else part.plain or part.name,
        object=whole.candidates[0],
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
        known=part.entities[:1],
    )


@cache
def _signs() -> frozenset[str]:
    """Words one of which stands in every sentence that says what a body is part of."""
    rows = table("belonging")
    phrases = [*rows["linked"]["words"], *rows["belongs"]["words"], *rows["parents"]["words"], *rows["parts"]["words"]]
    return frozenset(word for phrase in phrases for word in phrase.split()[:2] if word not in ("a", "to", "of", "by"))


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


@cache
def _links() -> str:
    rows = table("belonging")
    nouns = rf"an?\s+(?:{_any(rows['parts']['words'])})\s+(?:{_any(rows['parts']['links'])})"
    return rf"(?:{_any(rows['linked']['words'])}|{nouns})"


@cache
def _beside() -> re.Pattern[str]:
    """Between a body, or its short form in brackets, and the one it is part of; "was part of" is another time."""
    belongs = rf"(?:now\s+)?(?:{_any(table('belonging')['belongs']['words'])})"
    return re.compile(rf"\)?,?\s+(?:(?:which|that)\s+)?(?:(?:is\s+)?(?:now\s+)?{_links()}|{belongs})\s+(?:the\s+)?")


@cache
def _verb() -> re.Pattern[str]:
    """Before a body that something is part of: " is run under the "."""
    belongs = _any(table("belonging")["belongs"]["words"])
    return re.compile(rf"\s(?:is\s+(?:now\s+)?{_links()}|{belongs})\s+(?:the\s+)?\Z")


@cache
def _its() -> re.Pattern[str]:
    """A sentence up to the parent: "Its parent body is the "."""
    return re.compile(rf"Its\s+(?:{_any(table('belonging')['parents']['words'])})\s+is\s+(?:the\s+)?")
