"""What somebody has done since when: "serving since 1951 the outer port", "has served the outer port since 1951".

The year says from when on it was so, of one deed of one body; of another deed another year may be right. Whoever has led a
body since a year shows that it was there by then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Claim, Measured, Mention
from claimcheck.entities import Reference
from claimcheck.extract.discourse.clauses import spoken_before
from claimcheck.extract.discourse.deeds import content
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.subjects import Named, phrase_before, pronouns, subject_of, trimmed
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.periods import Period
from claimcheck.tables import table
from claimcheck.times import Time

# what goes on, with its object, up to "since": "has promoted safe and clean shipping"
PERFECT = re.compile(
    r"\b(?:has|have)\s(?:(?:also|always|actively|long|been)\s){0,2}(?P<verb>[a-z]{3,16})(?P<what>(?:\s(?!(?:and|but)\s\w+(?:ed|ing)\b)[\w’'-]{1,24}){1,10})\s\Z"
)
# what is done, behind a participle and its year: "promoting since 1951 safe shipping for all who live there"
OBJECT = re.compile(r"(?:\s(?!(?:for|with|by|in|to|at|on|from|through|under|as|that|which|who)\b)[\w’'-]{1,24}){1,8}")
LEADING_IT = re.compile(
    r"\b(?:has|have)\s(?:led|headed|chaired|run|directed|managed|edited)\s(?P<what>(?:the|its)\s[a-z]{3,16}|[A-Z][\w’'&-]{1,24}(?:\s[A-Z][\w’'&-]{1,24}){0,4})\s$"
)
# a body that a sentence opens by what it is: "As the oldest guild serving since 1951 the port, the Larne Guild keeps"
AS_THE = re.compile(r"As\s(?:the|a|an)\s(?:[\w-]{2,24}\s){1,5}\Z")
# what a body is called by: "is known as the oldest guild serving"
DESCRIBED = re.compile(r"\bas\s(?:the|a|an)\s(?:[\w-]{2,20}\s){1,4}\Z")
IS = re.compile(r"(?:\s\([A-Z]{2,8}\)|\))?\s(?:is|has|was)\b")
REACH = 140  # code points before a year in which all of it stands


def find_activities(reading: Reading) -> Iterator[Claim]:
    """The claims of what has been done since a year, but for those of a participle, which `happenings` reads; drafts."""
    named = Named.of(reading)
    for sentence in reading.telling:
        if "since" in sentence.words:
            for mention, time in sentence.valued(Time):
                if is_since(mention, time):
                    yield from _since(reading, sentence, mention, time, named)
        named.before = sentence


def is_since(mention: Mention, time: Time) -> bool:
    """Whether a time is a year or a day and all that followed."""
    return mention.quote.lower().startswith("since ") and len(time.readings) == 1 and time.expression is None


def _since(reading: Reading, sentence: Sentence, mention: Mention, time: Time, named: Named) -> Iterator[Claim]:
    text, start = reading.text, max(sentence.span.start, mention.span.start - REACH)
    led = LEADING_IT.search(text, start, mention.span.start)
    if led is not None:
        yield _claim(reading, led.start("what"), mention, time, trimmed(led["what"]))
        return
    done = lasting(text, start, mention.span.start)
    if done is None:
        return
    who = phrase_before(text, sentence.span.start, done.start())
    if who is not None and who[1].lower() in pronouns():
        subject = spoken_before(text, sentence, named)
    else:
        subject = subject_of(sentence, who[1], who[0], named) if who else None
    if subject:
        yield _claim(reading, done.start(), mention, time, subject, _measured(lemma_of(done["verb"]), done["what"]))


def lasting(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words up to "since" that say what is done all the time, if they do."""
    done = PERFECT.search(text, start, end)
    if done is None or any(sign.isdigit() for sign in done["what"]):
        return None
    return done if lemma_of(done["verb"]) in table("happenings")["lasting"]["verbs"] else None


def _claim(
    reading: Reading, start: int, mention: Mention, time: Time, subject: str, measured: Measured | None = None
) -> Claim:
    source = reading.document.source(start, mention.span.end)
    return Claim(
        f"active-{mention.span.start}", source, "active", begun(time), subject, measured=measured,
        reported=reading.anchor.timestamp,
    )  # fmt: skip


def begun(time: Time) -> Time:
    """When it began to be so: the year or day itself, without all that followed.

    >>> begun(Time.of(Period.from_edtf("1951-01-01/.."))).edtf
    '1951'
    """
    first = time.readings[0].edtf.partition("/")[0]
    year = first.removesuffix("-01-01")
    return Time.of(Period.from_edtf(year if time.readings[0].edtf.endswith("/..") else first))


def _measured(verb: str, what: str) -> Measured | None:
    """What is done, by the words that say it; None where there are none."""
    said = content(what)
    return Measured("", verb, said) if said else None


def done_since(text: str, sentence: Sentence, start: int, mention: Mention) -> Measured | None:
    """What a participle at an offset and the words behind its year say is done: "promoting since 1951 safe shipping"."""
    verb = text[start : mention.span.start].split()
    behind = OBJECT.match(text, mention.span.end, sentence.span.end)
    return _measured(lemma_of(verb[0]), behind.group()) if verb and behind else None


def opened_as(text: str, sentence: Sentence, start: int, mention: Mention, named: Named) -> str | None:
    """What a sentence speaks of that opens by what it is: "As the oldest guild serving since 1951 the port, the Guild"."""
    if not AS_THE.search(text, max(sentence.span.start, start - REACH), start):
        return None
    comma = text.find(", ", mention.span.end, sentence.span.end)
    behind = MAIN.match(text, comma + 2, sentence.span.end) if comma >= 0 else None
    return subject_of(sentence, behind.group(), comma + 2, named) if behind else None


# the subject of the main clause
MAIN = re.compile(r"(?:the\s)?[A-Z][\w’'&-]{1,24}(?:\s[A-Z][\w’'&-]{1,24}){0,4}(?=\s[a-z])")


def known_as(text: str, sentence: Sentence, at: int) -> str | None:
    """The body that a sentence begins with and then calls by what it is: "… is known as the oldest guild serving since"."""
    if not DESCRIBED.search(text, max(sentence.span.start, at - 60), at):
        return None
    bodies = [(m, r) for m, r in sentence.valued(Reference) if m.span.end <= at]
    if not bodies or len(bodies[0][1].candidates) != 1 or not IS.match(text, bodies[0][0].span.end):
        return None
    return bodies[0][1].candidates[0]
