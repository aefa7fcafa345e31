"""Statements of partnership: with whom something is done, who pays for it, who founded it, who are parties to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from claimcheck.claims import Claim, Mention, Value
from claimcheck.entities import Reference
from claimcheck.enumerations import Enumeration
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import WORD, Reading, Sentence
from claimcheck.extract.discourse.subjects import ARTICLE, Named, phrase_before, subject_of
from claimcheck.extract.discourse.undertakings import Undertakings, is_another
from claimcheck.extract.naming.companions import companions
from claimcheck.extract.statements.funders import BESIDES, Paid, beside_the_first, earlier, find_paid
from claimcheck.tables import table
from claimcheck.times import Time

# what leads from a thing to what is said of it
RELATIVE = re.compile(r",?\s(?:which|that)\s(?:(?:is|was|has\sbeen)\s)?$|,\s$")
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


def find_partners(reading: Reading) -> Iterator[Claim]:
    """Whom a text names as partners or funders of what it speaks of; drafts."""
    return beside_the_first(list(_partners(reading)))


def _partners(reading: Reading) -> Iterator[Claim]:
    named = Named.of(reading)
    for sentence in reading.telling:
        subject = _subject(reading.text, sentence, named)
        paid = list(find_paid(reading.text, sentence))
        payments = [claim for one in paid for claim in _payment(reading, sentence, one, subject, named)]
        yield from payments
        if not sentence.words.isdisjoint(_signs()):
            taken = [(one.start, one.end) for one in paid if not one.mainly]
            yield from _led(reading, sentence, subject, taken, payments)
        if "by" in sentence.words:
            yield from _founders(reading, sentence, subject, named)
        if "under" in sentence.words:
            yield from _parties(reading, sentence)


def _led(
    reading: Reading,
    sentence: Sentence,
    subject: str | None,
    taken: Sequence[tuple[int, int]],
    payments: Sequence[Claim],
) -> Iterator[Claim]:
    """Whom the words behind a cue name: a complete list, else the list or the name that begins there.

    Who pays besides pays for what the payment before is for: "mainly funded by A and co-financed by B and C".
    """
    text, (cues, known) = reading.text, _cues()
    for cue in cues.finditer(text, sentence.span.start, sentence.span.end):
        listed = companions(text, cue.end() + 1, sentence.span.end, sentence.mentions)
        end = listed.end if listed else 0
        if any(first <= cue.end() + 1 and end == last for first, last in taken):
            continue
        property = known[cue.group()]
        before = [c.subject for c in payments if property == "funded-by" and c.source.span.end <= cue.start()]
        about = before[-1] if before else _about(reading, sentence, cue.start(), subject)
        scope = BESIDES if "co-" in cue.group().lower() else None
        if listed is not None:
            yield _claim(reading, sentence, about, property, (cue.start(), end), Enumeration(listed.names), scope)
        elif (mention := _behind(text, sentence, cue.end())) is not None:
            span = (cue.start(), mention.span.end)
            yield _claim(reading, sentence, about, property, span, mention.value, scope)


def _payment(reading: Reading, sentence: Sentence, paid: Paid, subject: str | None, named: Named) -> Iterator[Claim]:
    """Who pays for most of a thing, or besides; nothing where that is said of another time."""
    about = _paid_for(reading, sentence, paid, subject, named)
    if about is not None and not earlier().search(reading.text, sentence.span.start, paid.start):
        property, scope = ("main-funder", None) if paid.mainly else ("funded-by", BESIDES)
        claim = _claim(reading, sentence, about, property, (paid.start, paid.end), paid.payers, scope)
        yield evolve(claim, object=paid.first)


def _paid_for(reading: Reading, sentence: Sentence, paid: Paid, subject: str | None, named: Named) -> str | None:
    """What somebody pays for: what the words say it is, the noun of a relative clause, else what was spoken of last."""
    text, undertakings = reading.text, Undertakings.of(reading)
    if paid.of is not None:
        phrase, at = paid.of
        return undertakings.meant(phrase, at) or subject_of(sentence, phrase, at, named)
    if paid.passive:
        return _about(reading, sentence, paid.start, subject)
    relative = RELATIVE.search(text, max(sentence.span.start, paid.start - 16), paid.start)
    before = undertakings.ending(relative.start()) if relative else None
    return before or undertakings.meant(None, paid.start) or named.last


def _about(reading: Reading, sentence: Sentence, at: int, subject: str | None) -> str | None:
    """What is said to be done or paid at an offset: the subject before it; where there is none, the project of the text."""
    text, undertakings = reading.text, Undertakings.of(reading)
    relative = RELATIVE.search(text, max(sentence.span.start, at - 16), at)
    if relative and (before := undertakings.ending(relative.start())):
        return before
    match = SUBJECT.match(text, sentence.span.start, at)
    if match is None:
        return subject or undertakings.meant(None, at)
    return None if is_another(match["phrase"]) else undertakings.meant(match["phrase"], match.start()) or subject


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
        place=Undertakings.of(reading).lands.get(subject or ""),
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
    )
