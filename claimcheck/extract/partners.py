"""Statements of partnership: with whom something is done, and who pays for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Claim, Mention
from claimcheck.entities import Reference
from claimcheck.enumerations import Enumeration
from claimcheck.extract.modality import modality_at
from claimcheck.extract.reading import Reading, Sentence
from claimcheck.extract.subjects import Named, subject_of
from claimcheck.tables import table

# what may stand between the leading words and the first name
GAP = re.compile(r"\s(?:the\s)?$")
# the subject of a sentence: what stands before its first plain verb
SUBJECT = re.compile(
    r"(?P<phrase>[^,.;:\n]{2,80}?)\s(?:is|was|are|were|has|have|had|will|would|signed|works|seeks|began|said|plans)\b"
)


@cache
def _cues() -> tuple[re.Pattern[str], dict[str, str]]:
    known = {words: name for name, row in table("partners").items() for words in row["words"]}
    longest = sorted(known, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?=\s)"), known


def find_partners(reading: Reading) -> Iterator[Claim]:
    """Whom a text names as partners or funders of what it speaks of; drafts."""
    named, (cues, known) = Named.of(reading), _cues()
    for sentence in reading.telling:
        subject = _subject(reading.text, sentence, named)
        for cue in cues.finditer(reading.text, sentence.span.start, sentence.span.end):
            mention = _behind(reading.text, sentence, cue.end())
            if mention is not None:
                yield _claim(reading, sentence, subject, known[cue.group()], cue.start(), mention)


def _subject(text: str, sentence: Sentence, named: Named) -> str | None:
    """What a sentence is about, or the one before it where it only says "it"; None where it names nothing."""
    match = SUBJECT.match(text, sentence.span.start, sentence.span.end)
    if match is None:
        return None
    subject = subject_of(sentence, match["phrase"], sentence.span.start, named)
    is_name = subject is not None and (":" in subject or any(word[:1].isupper() for word in subject.split()[1:]))
    named.last = subject if is_name else None
    return named.last


def _behind(text: str, sentence: Sentence, at: int) -> Mention | None:
    """The list, else the name, that begins behind the leading words."""
    near = [m for m in sentence.mentions if at < m.span.start <= at + 5 and GAP.match(text[at : m.span.start])]
    lists = [m for m in near if isinstance(m.value, Enumeration)]
    names = [m for m in near if isinstance(m.value, Reference)]
    return next(iter([*lists, *names]), None)


def _claim(
    reading: Reading, sentence: Sentence, subject: str | None, property: str, start: int, mention: Mention
) -> Claim:
    span = sentence.span
    modality, speaker = modality_at(reading.text, span.start, start, mention.span.end, span.end)
    return Claim(
        f"{property}-{mention.span.start}",
        reading.document.source(start, mention.span.end),
        property,
        mention.value,
        subject,
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
    )
