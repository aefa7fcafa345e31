"""Statements that date things: founded, adopted, launched, in effect, held, opened, born …

The verb nearest before a date in its clause says what happened; the noun phrase beside the verb says to what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Claim, Mention
from claimcheck.entities import Reference
from claimcheck.extract.discourse.antecedents import goes_on_quoting, may_be_another, somebody
from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.clauses import apposed_to, earlier_subject, spoken_before
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.subjects import Named, phrase_before, pronouns, subject_of
from claimcheck.extract.discourse.triggers import Trigger, apposed, triggers
from claimcheck.extract.discourse.verbs import words
from claimcheck.extract.statements.activities import begun, done_since, is_since, known_as, lasting, opened_as
from claimcheck.extract.statements.agents import agent_of
from claimcheck.extract.statements.respects import (
    is_indefinite,
    is_number_of_people,
    is_passing,
    is_somebody_else,
    respect,
)
from claimcheck.tables import table
from claimcheck.times import Time

FARTHEST = 90  # code points between a verb and its date
# the words that lead to a date at the end of what stands before it
LEADING = re.compile(
    r"\s(?:(?:in|on|since|from|by|at|of|back in|as early as|on the)\s(?:the\s)?)?(?:[A-Z][a-z]+day,?\s)?\(?$"
)
# "serving since 1938": whoever does so was there by then
ACTIVE = re.compile(r"\b[a-z]{3,20}ing\ssince\s$")
# between a body and the participle that dates it
COMMA = re.compile(r"\)?,\s(?:which\s(?:was|were)\s)?(?:first\s|originally\s|formally\s|itself\s)?")
# between a body and the country it is of
OF = re.compile(r"\)?(?:\s\([A-Z][\w-]{1,9}\))?\sof\s(?:the\s)?")
# what a land is only the owner of: "the new Water Law of Kenya, which was launched in"
OF_A_LAND = re.compile(
    r"(?<![\w’'-])(?P<law>(?:[A-Z][\w’'-]{1,24}\s(?:(?:and|on|of)\s)?){1,6}(?:Law|Act|Code|Constitution))\sof\s(?:the\s)?\Z"
)
# the words between a subject and its verb
AUXILIARY = re.compile(r"[\s,]*\b([a-z]{2,12})$")
# what follows a verb and is not its object
NO_OBJECT = re.compile(
    r"(?:in|on|at|by|with|to|from|for|of|as|when|after|before|during|under|over|since|and|or|,)\b", re.I
)
# an object for certain: "…, which opened its inquiry"
DETERMINED = re.compile(r"(?:the|a|an|its|their|his|her)\s")
# what stands before a date that opens its sentence
FRONT = re.compile(r"(?:In|On|By)?\s?")
# verbs that are said of their subject, whatever follows them
FRONTED = frozenset({"disbanded", "dissolved", "died", "opened", "closed", "premiered", "debuted", "was born"})
# the noun that a participle follows: "in a deal completed on 4 May"
RIGHT_BEFORE = re.compile(r"\b(?:a|an|the|its|their)\s(?P<what>[a-z]{3,14})\s$")
CONJUNCTIONS = frozenset({"and", "or", "but", "then"})
LONGEST_NAME = 5  # words of what is built
# before a name, with perhaps a word between
THE = re.compile(r"\b(?:the|its|their|this)\s(?:[a-z]{2,10}\s)?\Z")
# what goes on for a while opens when it starts: a trial
ONGOING = {"opened": "started", "closed": "ended"}
# before a date that only describes: "began with a March raid"
ATTRIBUTE = re.compile(r"(?<!\w)(?:an?|another|each|every)\s\Z")
# between a date and the next verb of the same subject: "opens on 12 June and closes on"
ALSO = re.compile(
    r",?\s(?:and|before|then|but)\s(?:later\s|then\s|finally\s)?(?:was\s|were\s|is\s|are\s|has\s|will\s|to\s|be\s|been\s){0,3}"
)
# what parts a verb from a date: the end of a clause, another verb that is dated instead
BROKEN = re.compile(r"[.;:!?]\s|,\s(?:and|but|while)\s|\b(?:said|says|told|added|reported|announced|known)\b")
# "the three months ended June 30" is a period, and nothing has ended
SPAN_ENDED = re.compile(r"(?:months?|quarter|weeks?|half|year|period)\s(?:that\s)?ended$")
# a relative clause, or an apposition, after the comma of which the subject stands
AFTER_COMMA = re.compile(r",\s*$")


@cache
def _auxiliaries() -> frozenset[str]:
    return frozenset(table("happenings")["auxiliaries"]["words"])


def _is_of(verb: str, subject: str) -> bool:
    """Whether a verb says of a thing what its property states: no inspection is adopted, and of works only deals are closed."""
    head = subject.split()[-1]
    if verb == "built":
        return len(subject.split()) <= LONGEST_NAME
    if verb == "called off":
        return head in table("happenings")["called-off"]["words"]
    if verb == "passed":
        return head not in table("happenings")["passed"]["words"]
    return verb != "completed" or head in table("happenings")["completed"]["words"]


def find_happenings(reading: Reading, cast: Cast) -> Iterator[Claim]:
    """The claims that date something; drafts."""
    named = Named.of(reading)
    for sentence in reading.telling:
        floor = sentence.span.start
        spoken: str | None = None
        for mention, time in sentence.valued(Time):
            claim = _dated(reading, sentence, mention, time, floor, named, spoken, cast) if time.readings else None
            if claim is not None:
                spoken = claim.subject
                yield claim
            floor = mention.span.end
        named.before = sentence


def _dated(
    reading: Reading,
    sentence: Sentence,
    mention: Mention,
    time: Time,
    floor: int,
    named: Named,
    spoken: str | None,
    cast: Cast,
) -> Claim | None:
    """What a date is of; `spoken` is what the date before it in the sentence is of."""
    text = reading.text
    if ATTRIBUTE.search(text, max(0, mention.span.start - 8), mention.span.start):
        return None
    found = _verb_beside(text, sentence, floor, mention)
    if found is None:
        return None
    subject = _subject(text, sentence, floor, found, named, spoken, mention, cast)
    trigger = found[0]
    if subject is None or _is_of_none(text, found, mention) or not _is_of(text[trigger.start : trigger.end], subject):
        return None
    named.last, named.said_in = subject, sentence
    is_ongoing = subject.split()[-1].lower() in words("affairs")
    property = ONGOING.get(trigger.property, trigger.property) if is_ongoing else trigger.property
    span = (min(trigger.start, mention.span.start), max(trigger.end, mention.span.end))
    modality, speaker = modality_at(text, sentence.span.start, *span, sentence.span.end)
    return Claim(
        f"{property}-{mention.span.start}",
        reading.document.source(*span),
        property,
        begun(time) if property == "active" and is_since(mention, time) else time,
        subject,
        measured=done_since(text, sentence, trigger.start, mention) if property == "active" else None,
        scope=respect(text, trigger, mention),
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
        agent=agent_of(text, sentence.span.start, trigger, mention, found[1]),
        inherited=found[1] is not None and may_be_another(cast, *found[1]),
        loose=bool(found[1] and is_indefinite(found[1][1])) and not _is_definite(text, sentence, trigger, subject),
    )


def _is_of_none(text: str, found: Beside, mention: Mention) -> bool:
    """Whether a date is one of many, or of people of whom only the number is told: "at least 14 people died on Friday"."""
    trigger, beside, _ = found
    people = trigger.property == "died" and beside is not None and is_number_of_people(beside[1])
    return people or is_passing(text, trigger, mention)


def _is_definite(text: str, sentence: Sentence, trigger: Trigger, subject: str) -> bool:
    """Whether a name of several words has its article right before it, whatever opens the phrase: "One topic is the Ports Act"."""
    at = text.rfind(subject, sentence.span.start, trigger.start)
    return at > 0 and subject[:1].isupper() and " " in subject and bool(THE.search(text, max(0, at - 20), at))


Beside = tuple[Trigger, tuple[int, str] | None, bool]


def _subject(
    text: str,
    sentence: Sentence,
    floor: int,
    found: Beside,
    named: Named,
    spoken: str | None,
    mention: Mention,
    cast: Cast,
) -> str | None:
    """What a verb that dates something speaks of."""
    trigger, beside, is_plain = found
    if beside is not None and is_somebody_else(text, sentence.span.start, beside[0], beside[1]):
        return None
    is_object = is_plain and beside is not None and beside[0] > trigger.start  # "closed it": what was spoken of last
    if (beside is None or beside[1].lower() in pronouns()) and goes_on_quoting(text, sentence):
        return None  # who speaks says "I"
    if beside is None or (is_plain and beside[1].lower() in pronouns() and not is_object):
        beside = earlier_subject(text, sentence, beside[0] if beside else trigger.start) or beside
    if beside is not None and beside[1].lower() in pronouns() and not is_object:
        named.last = somebody(cast, beside, named) or spoken_before(text, sentence, named) or named.last
        if named.last and named.last.islower() and beside[1].lower() in words("pronouns", "person"):
            return None  # what was spoken of last is a thing
    subject = subject_of(sentence, beside[1], beside[0], named) if beside else named.last
    if is_plain:
        active = trigger.property == "active"
        opening = opened_as(text, sentence, trigger.start, mention, named) if active else None
        opening = opening or (known_as(text, sentence, trigger.start) if active else None)
        subject = opening or _beside_comma(text, sentence, trigger) or subject
    if spoken and ALSO.fullmatch(text, floor, trigger.start) and (beside is None or beside[0] < floor):
        return spoken
    if beside is not None and beside[1].lower() in CONJUNCTIONS:
        return spoken  # "began in May, peaked in June, when 40 came, and ended in July"
    return subject


def _verb_beside(text: str, sentence: Sentence, floor: int, mention: Mention) -> Beside | None:
    """The verb that dates something, what it speaks of, and whether it stands before its date, as verbs do."""
    trigger = _active(text, floor, mention) or _nearest(text, floor, mention)
    if trigger is not None:
        return trigger, _beside(text, sentence, trigger, mention), True
    trigger = _fronted(text, sentence, mention)
    if trigger is not None:
        return trigger, _behind(text, trigger, mention), False
    opening = apposed(text, sentence, mention)
    return (*opening, False) if opening is not None else None


def _active(text: str, floor: int, mention: Mention) -> Trigger | None:
    since = 6 if mention.quote.lower().startswith("since ") else 0
    match = ACTIVE.search(text, max(floor, mention.span.start - 40), mention.span.start + since)
    if match is None or lasting(text, max(floor, mention.span.start - FARTHEST), mention.span.start):
        return None  # "has promoted safe shipping since"
    return Trigger(match.start(), match.end(), "active", False)


def _beside_comma(text: str, sentence: Sentence, trigger: Trigger) -> str | None:
    """The body that a participle behind its comma speaks of: "the Ports Agency (PA), established in"."""
    before = [(m, r) for m, r in sentence.valued(Reference) if m.span.end < trigger.start]
    if not before or not COMMA.fullmatch(text, before[-1][0].span.end, trigger.start):
        return None
    owned = len(before) > 1 and OF.fullmatch(text, before[-2][0].span.end, before[-1][0].span.start)
    law = OF_A_LAND.search(text, sentence.span.start, before[-1][0].span.start) if not owned else None
    if law is not None:
        return law["law"]
    candidates = before[-2 if owned else -1][1].candidates
    return candidates[0] if len(candidates) == 1 else None


def _nearest(text: str, floor: int, mention: Mention) -> Trigger | None:
    """The last verb before a date, near it, with no other clause between."""
    start = max(floor, mention.span.start - FARTHEST)
    pattern, known = triggers()
    matches = list(pattern.finditer(text, start, mention.span.start))
    if not matches:
        return None
    last = matches[-1]
    between = text[last.end() : mention.span.start]
    if BROKEN.search(between) or SPAN_ENDED.search(text, max(0, last.start() - 12), last.end()):
        return None
    leads = LEADING.search(" " + between) or LEADING.search(" " + between + mention.quote[:6].lower())
    if leads is None and not re.match(r"(?:in|on|since|from|today|yesterday|\()", mention.quote.lower()):
        return None
    return Trigger(last.start(), last.end(), *known[last.group()])


def _fronted(text: str, sentence: Sentence, mention: Mention) -> Trigger | None:
    """The first verb behind a date that opens its sentence: "In 2004 the Quills disbanded", "On 1 July the law took effect"."""
    opens = FRONT.fullmatch(text, sentence.span.start, mention.span.start)
    if opens is None or any(m is not mention for m, _ in sentence.valued(Time)):
        return None
    pattern, known = triggers()
    verb = pattern.search(text, mention.span.end, min(sentence.span.end, mention.span.end + FARTHEST))
    if verb is None or BROKEN.search(text[mention.span.end : verb.start()]):
        return None
    trigger = Trigger(verb.start(), verb.end(), *known[verb.group()])
    return trigger if verb.group() in FRONTED or trigger.property == "effective" else None


def _behind(text: str, trigger: Trigger, mention: Mention) -> tuple[int, str] | None:
    """The noun phrase between a date that opens its sentence and the verb."""
    end, _ = _without_auxiliaries(text, mention.span.end, trigger.start)
    return phrase_before(text, mention.span.end, end)


def _beside(text: str, sentence: Sentence, trigger: Trigger, mention: Mention) -> tuple[int, str] | None:
    """The noun phrase a verb speaks of: its object in an active sentence, else what stands before it."""
    between = LEADING.sub("", text[trigger.end : mention.span.start])
    active = between.strip()
    before, passive = _without_auxiliaries(text, sentence.span.start, trigger.start)
    passive = passive and not DETERMINED.match(active)
    if trigger.object and active and not passive and not NO_OBJECT.match(active):
        return text.index(active, trigger.end), re.split(r",\s|\s(?:at|in|on|by|with|that|which|who)\s", active)[
            0
        ]  # "a contract that runs from 1 July"
    found = phrase_before(text, sentence.span.start, before)
    found = apposed_to(text, sentence.span.start, found) if found else None
    right = (
        RIGHT_BEFORE.search(text, max(sentence.span.start, trigger.start - 24), trigger.start) if not found else None
    )
    return (right.start("what"), right["what"]) if right else found


def _without_auxiliaries(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where the words before a verb end that are not auxiliaries, and whether they make a passive."""
    passive = False
    while (match := AUXILIARY.search(text[max(start, end - 20) : end].rstrip())) and match[1] in _auxiliaries():
        passive = passive or match[1] in ("was", "were", "been", "being", "is", "are", "be")
        end = max(start, end - 20) + match.start()
    return end, passive or bool(AFTER_COMMA.search(text[start:end]))
