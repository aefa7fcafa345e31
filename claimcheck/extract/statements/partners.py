"""Statements of partnership: with whom something is done, who pays for it, who founded it, who are parties to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Claim, Mention, Value
from claimcheck.entities import Reference
from claimcheck.enumerations import Enumeration
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import WORD, Reading, Sentence
from claimcheck.extract.discourse.subjects import ARTICLE, Named, phrase_before, subject_of
from claimcheck.extract.naming.companions import companions
from claimcheck.tables import table
from claimcheck.times import Time

BESIDE = 32  # code points behind the main funder in which the others are led to
# what may stand between the leading words and the first name
GAP = re.compile(r"\s(?:the\s)?$")
# the subject of a sentence: what stands before its first plain verb
SUBJECT = re.compile(
    r"(?P<phrase>[^,.;:\n]{2,80}?)\s(?:is|was|are|were|has|have|had|will|would|signed|works|seeks|began|said|plans)\b"
)
# the time between a founding and its founders: "founded in 1998 by"
FOUNDED = re.compile(
    r"\b(?:co-)?(?:founded|formed|established|set up)\s(?:(?:in|on)\s[A-Za-z0-9 ]{4,18}\s)?by\s(?:the\s)?(?:brothers\s|sisters\s)?"
)
# what its parties do under a treaty: "Under the pact of 7 June, the … agreed"
PACT = re.compile(
    r"\b[Uu]nder\s(?:a|an|the|their)\s(?P<head>pact|agreement|deal|accord|treaty|memorandum|alliance|coalition|truce)\s"
    r"(?:(?:which|that)\swas\s)?(?:signed\s|concluded\s|reached\s|struck\s|made\s)?(?:on|of)\s"
)
PARTIES = re.compile(r",\s")
AGREED = re.compile(
    r"\s(?:have\s|had\s)?(?:agreed|agree|undertook|undertake|pledged|promised|committed|will|are to|were to)\b"
)


@cache
def _cues() -> tuple[re.Pattern[str], dict[str, str]]:
    known = {words: name for name, row in table("partners").items() for words in row.get("words", ())}
    longest = sorted(known, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?=\s)"), known


@cache
def _signs() -> frozenset[str]:
    """The word of each cue that is longest, and so the least common."""
    return frozenset(max(WORD.findall(cue.lower()), key=len) for cue in _cues()[1])


@cache
def _funding() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What leads to who pays for most of a thing, and to who pays besides."""
    paying, mainly, besides = ("|".join(table("partners")["funding"][name]) for name in ("paying", "mainly", "besides"))
    most = re.compile(rf"\b(?:(?:{mainly})\s(?:{paying})|(?:{paying})\s(?:{mainly}))\sby(?=\s)")
    return most, re.compile(rf"\band\s(?:{besides})\sby(?=\s)")


def find_partners(reading: Reading) -> Iterator[Claim]:
    """Whom a text names as partners or funders of what it speaks of; drafts."""
    named, (cues, known) = Named.of(reading), _cues()
    for sentence in reading.telling:
        subject = _subject(reading.text, sentence, named)
        if not sentence.words.isdisjoint(_signs()):
            for cue in cues.finditer(reading.text, sentence.span.start, sentence.span.end):
                yield from _named(reading, sentence, subject, known[cue.group()], cue)
            yield from _funders(reading, sentence, subject)
        if "by" in sentence.words:
            yield from _founders(reading, sentence, subject, named)
        if "under" in sentence.words:
            yield from _parties(reading, sentence)


def _named(
    reading: Reading,
    sentence: Sentence,
    subject: str | None,
    property: str,
    cue: re.Match[str],
    scope: str | None = None,
) -> Iterator[Claim]:
    """Whom the words behind a cue name: a complete list, else the list or the name that begins there."""
    text, at = reading.text, cue.end() + 1
    listed = companions(text, at, sentence.span.end, sentence.mentions)
    scope = scope or ("beside others" if "co-" in cue.group() else None)
    if listed is not None:
        yield _claim(reading, sentence, subject, property, (cue.start(), listed.end), Enumeration(listed.names), scope)
    elif (mention := _behind(text, sentence, cue.end())) is not None:
        span = (cue.start(), mention.span.end)
        yield _claim(reading, sentence, subject, property, span, mention.value, scope)


def _funders(reading: Reading, sentence: Sentence, subject: str | None) -> Iterator[Claim]:
    """Who pays for most of what a sentence is about, and who pays besides: "mainly funded by A, and also by B and C"."""
    most, besides = _funding()
    for cue in most.finditer(reading.text, sentence.span.start, sentence.span.end):
        if (mention := _behind(reading.text, sentence, cue.end())) is None or not isinstance(mention.value, Reference):
            continue
        span = (cue.start(), mention.span.end)
        yield _claim(reading, sentence, subject, "main-funder", span, mention.value)
        other = besides.search(reading.text, mention.span.end, min(sentence.span.end, mention.span.end + BESIDE))
        if other is not None:
            yield from _named(reading, sentence, subject, "funded-by", other, "beside others")


def _founders(reading: Reading, sentence: Sentence, subject: str | None, named: Named) -> Iterator[Claim]:
    """Who founded what a sentence is about, or what stands before the comma: "Larne Mills, founded by …"."""
    text = reading.text
    for cue in FOUNDED.finditer(text, sentence.span.start, sentence.span.end):
        listed = companions(text, cue.end(), sentence.span.end, sentence.mentions)
        beside = phrase_before(text, sentence.span.start, cue.start()) if text[: cue.start()].endswith(", ") else None
        about = subject_of(sentence, beside[1], beside[0], named) if beside else subject
        if listed is not None and about is not None:
            names = Enumeration(listed.names)
            yield _claim(reading, sentence, about, "founded-by", (cue.start(), listed.end), names)


def _parties(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """Who are parties to a treaty that is known by its day."""
    text = reading.text
    for cue in PACT.finditer(text, sentence.span.start, sentence.span.end):
        for mention, time in sentence.valued(Time):
            comma = PARTIES.match(text, mention.span.end)
            day = time.readings[0] if len(time.readings) == 1 else None
            if mention.span.start not in range(cue.end() - 3, cue.end() + 1) or comma is None or day is None:
                continue
            listed = companions(text, comma.end(), sentence.span.end, sentence.mentions)
            if listed is not None and AGREED.match(text, listed.end) and day.precision == "day":
                names, span = Enumeration(listed.names), (cue.start(), listed.end)
                yield _claim(reading, sentence, f"{cue['head']} of {day.edtf}", "participants", span, names)


def _subject(text: str, sentence: Sentence, named: Named) -> str | None:
    """What a sentence is about, or the one before it where it only says "it"; None where it names nothing."""
    match = SUBJECT.match(text, sentence.span.start, sentence.span.end)
    if match is None:
        return None
    subject = subject_of(sentence, match["phrase"], sentence.span.start, named)
    if subject is None or subject == named.last:
        return subject
    opens = 0 if ARTICLE.match(match["phrase"]) else 1  # the first word of a sentence is capital whatever it is
    is_name = ":" in subject or any(word[:1].isupper() for word in subject.split()[opens:])
    named.last = subject if is_name else None
    return named.last


def _behind(text: str, sentence: Sentence, at: int) -> Mention | None:
    """The list, else the name, that begins behind the leading words."""
    near = [m for m in sentence.mentions if at < m.span.start <= at + 5 and GAP.match(text[at : m.span.start])]
    lists = [m for m in near if isinstance(m.value, Enumeration)]
    names = [m for m in near if isinstance(m.value, Reference)]
    return next(iter([*lists, *names]), None)


def _claim(
    reading: Reading,
    sentence: Sentence,
    subject: str | None,
    property: str,
    span: tuple[int, int],
    value: Value,
    scope: str | None = None,
) -> Claim:
    whole = sentence.span
    modality, speaker = modality_at(reading.text, whole.start, *span, whole.end)
    return Claim(
        f"{property}-{span[0]}",
        reading.document.source(*span),
        property,
        value,
        subject,
        scope=scope,
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
    )
