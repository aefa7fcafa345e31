"""How old a person is said to be: "Ana Prat, 45,"; "45-year-old Ana Prat"; "Ana Prat, who is 45"; "died in 2010, aged 70".

An age holds when its text was written, unless its sentence gives another date for it. Where a sentence speaks of another
time and does not tie the age to it, the age is left alone; so are small children, whose ages run in months.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve

from claimcheck.amounts import Amount
from claimcheck.claims import Claim
from claimcheck.durations import CalendarDuration
from claimcheck.extract.discourse.fullnames import FULL, FULL_NAME, WORD, full_names, known_as, person_of
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.periods import Period
from claimcheck.quantities import Quantity
from claimcheck.tables import table
from claimcheck.times import Time

NAME = rf"(?P<name>{FULL}|{WORD})"
YEARS = r"(?P<age>[1-9]\d|10\d)"
# "Ana Prat, 45, said"; "Ana Prat, aged 45,"; "Ana Prat, who is 45,"
BEHIND = re.compile(
    rf"(?<![\w’'-]){NAME},\s(?:aged\s|who\sis\s|now\s|who\sis\snow\s)?{YEARS}(?=,\s(?!\d)|\.(?:\s|\Z)|;|\sand\s(?![A-Z\d]))"
)
# "45-year-old Ana Prat", "the 45-year-old singer Ana Prat"
BEFORE = re.compile(rf"\b{YEARS}-year-old\s(?:[a-z-]{{3,20}}\s){{0,3}}(?P<name>{FULL})")
# "Ana Prat is 45 years old", "Ana Prat turned 45 on"
IS = re.compile(
    rf"(?<![\w’'-])(?P<name>{FULL})(?:\s\([^()]{{1,60}}\))?\s(?:is|turned|turns)\s(?:now\s)?{YEARS}(?:\syears\sold)?(?=[.,;]|\s(?:and|on|this|today|but)\b)"
)
# an age with the birth behind it, which is of nobody else: "Ana Prat, 45, who was born in 1961, took over from her father"
BORN_BEHIND = re.compile(rf"(?<![\w’'-])(?P<name>{FULL}),\s(?:aged\s)?{YEARS}(?=,\s(?:who\swas\s)?born\s(?:on|in)\s)")
# at the end of a life or at a stage of it: "died in 2010 at the age of 70", "died on Friday aged 54"
DYING = re.compile(
    rf"\b(?:died|dies|passed away|has died)\b[^.;:!?]{{0,80}}?\b(?:at\s(?:the\sage\sof\s)?|aged\s){YEARS}(?![\w%-]|\.\d|,\d|\s(?:percent|people|others|years?\safter|months?|days?|p\.m|a\.m))"
)
# what goes on speaking of the person whom the sentence before names
GOING_ON = re.compile(rf"(He|She|{WORD})\s(?:[a-z]{{2,14}}\s){{0,2}}\Z")
# a sentence that goes on about the one person of the one before: "The 26-year-old joined in", "She was 88."
THE_OLD = re.compile(
    rf"The\s{YEARS}-year-old\s(?!(?:who|woman|man|boy|girl|son|daughter)\b)(?:[a-z]{{3,14}}\s)?[a-z]{{2,}}"
)
SO_OLD = re.compile(rf"(?:He|She)\s(?P<tense>is|was)\s{YEARS}(?:\syears\sold)?[.,](?=\s|\Z)")
DIED = re.compile(r"\b(?:died|has died|passed away)\b")
# the headline of an obituary
DIES = re.compile(
    rf"(?P<name>{FULL})\b[^.;!?\n]{{0,60}}?\b(?:dies|died|is dead|has died|dead)\s(?:aged|at(?:\sthe\sage\sof)?)\s{YEARS}(?=\s*\n)"
)
AGED = re.compile(r"-year-old\b|,\s(?:aged\s)?[1-9]\d,")
BESIDE = 30  # code points behind an age in which the name of its bearer may stand
FRESH = 31  # days back from an obituary in which its person died
BREAK = re.compile(r"[.;:,!?]")
LONG = 3 * 366  # days of a time in which somebody grows older
YEAR = 366  # days from a text within which a date is of its own time


FIRST = re.compile(rf"(?<![\w’'-]){WORD}")
# a first sign that a text holds an age at all
HINT = re.compile(
    r"[,yats](?:(?<=,)\s(?:aged\s|who is\s)?[1-9]\d(?=[,.;\s])|(?<=y)ear(?:-old|s old)|(?<=a)ge of \d"
    r"|(?<!\w.)(?:(?<=a)(?:ged\s\d|t\s\d\d\b)|(?<=t)urn(?:s|ed)\s\d)|(?<=[ia]s)\s[1-9]\d[.,])"
)
# what makes a number one of years by itself
SAID = re.compile(r"\b(?:aged|age of|years?)\b")
BORN = re.compile(r"\b(?:born|b\.)\b")
# "has run the mill since 2019" is told of now
SINCE = re.compile(r"\b(?:has|have|is|are)\s[^.;:!?]{1,80}\ssince\s[\w ]{3,20}\Z")
BORN_ON = re.compile(r"\bborn\s(?:in\s[A-Z][\w’'-]{1,20}\s)?(?:on|in)\s\Z")


@cache
def _other() -> re.Pattern[str]:
    """What tells of somebody else's age, or of another time."""
    return re.compile(r"\b(?:" + "|".join(map(re.escape, table("ages")["other"]["words"])) + r")\b")


def find_ages(reading: Reading) -> Iterator[Claim]:
    """The claims of how old somebody is or was at death; drafts."""
    if HINT.search(reading.text) is None:
        return
    full = full_names(reading)
    previous: Sentence | None = None
    yield from _headed(reading, full)
    for sentence in reading.telling:
        if previous is not None:
            yield from _going_on(reading, sentence, previous, full)
        if any(c.isdigit() for c in reading.text[sentence.span.start : sentence.span.end]):
            yield from _now(reading, sentence, full)
            yield from _dying(reading, sentence, previous, full)
        previous = sentence


def _now(reading: Reading, sentence: Sentence, full: Mapping[str, str | None]) -> Iterator[Claim]:
    """The ages that hold as a text is written."""
    text, span = reading.text, sentence.span
    if not _is_present(reading, sentence):
        return
    persons = []
    for pattern in (BORN_BEHIND,) if _other().search(text, span.start, span.end) else (BEHIND, BEFORE, IS):
        for match in pattern.finditer(text, span.start, span.end):
            name = person_of(match["name"], sentence, match.span("name"), full)
            if name is not None:
                persons.append(name)
                yield _claim(reading, match, name, None)
    if len(persons) == 1 and len(FULL_NAME.findall(text, span.start, span.end)) == 1:
        yield from _born(reading, sentence, persons[0])


def _headed(reading: Reading, full: Mapping[str, str | None]) -> Iterator[Claim]:
    """The age in the headline of an obituary, of one who died in the weeks before it was written."""
    match, written = DIES.match(reading.text.lstrip()), reading.anchor.period
    if match is None or written is None or written.earliest is None or written.latest is None:
        return
    match = DIES.match(reading.text, len(reading.text) - len(reading.text.lstrip()))
    name = known_as(match["name"], full) if match else None
    if match and name:
        yield _claim(reading, match, name, Period.between(written.earliest - FRESH, written.latest))


def _going_on(
    reading: Reading, sentence: Sentence, previous: Sentence, full: Mapping[str, str | None]
) -> Iterator[Claim]:
    """The age of the one person whom the sentence before names: "The 26-year-old joined in 2023", "She was 88."."""
    text, span = reading.text, sentence.span
    match = THE_OLD.match(text, span.start, span.end) or SO_OLD.match(text, span.start, span.end)
    if match is None or "\n\n" in text[previous.span.end : span.start]:
        return
    if AGED.search(text, previous.span.start, previous.span.end):
        return  # whoever has been given an age is not told by another
    if any(word in full for word in FIRST.findall(text, match.end(), min(span.end, match.end() + BESIDE))):
        return  # "The 26-year-old striker Ben Ode scored": the next name is its bearer's
    names = (word for word in FIRST.findall(text, previous.span.start, previous.span.end) if full.get(word))
    persons = {full[word] for word in names}
    if len(persons) != 1 or _other().search(text, previous.span.start, previous.span.end):
        return
    person, when = persons.pop(), None
    if "tense" in match.re.groupindex and match["tense"] == "was":
        dates = [t for _, t in previous.valued(Time)]
        if (
            not DIED.search(text, previous.span.start, previous.span.end)
            or len(dates) != 1
            or len(dates[0].readings) != 1
        ):
            return
        when = dates[0].readings[0]
    if person is not None:
        yield evolve(_claim(reading, match, person, when), inherited=True)


def _born(reading: Reading, sentence: Sentence, name: str) -> Iterator[Claim]:
    """The birth that a sentence on one person tells, whatever stands between: "Ana Prat, 45, the new mayor, was born in"."""
    for mention, time in sentence.valued(Time):
        lead = BORN_ON.search(reading.text, sentence.span.start, mention.span.start)
        if lead is not None and time.expression is None:
            source = reading.document.source(lead.start(), mention.span.end)
            yield Claim(f"birth-{mention.span.start}", source, "born", time, name, reported=reading.anchor.timestamp)


def _is_present(reading: Reading, sentence: Sentence) -> bool:
    """Whether no date of a sentence, but for births, is of another time than the text."""
    written = reading.anchor.period
    for mention, time in sentence.valued(Time):
        if BORN.search(reading.text, max(sentence.span.start, mention.span.start - 40), mention.span.start):
            continue
        if SINCE.search(reading.text, sentence.span.start, mention.span.end) or _is_long(time):
            continue
        if time.expression is None and (written is None or not _near(time, written)):
            return False
        if time.expression is not None and written is not None and time.readings and not _near(time, written):
            return False
    return True


def _is_long(time: Time) -> bool:
    """Whether a time is of years, in all of which nobody is of one age: "took the money between 2015 and 2021"."""
    first, last = time.earliest, time.latest
    return len(time.readings) == 1 and first is not None and last is not None and last - first > LONG


def _near(time: Time, written: Period) -> bool:
    first, last = written.earliest, written.latest
    if first is None or last is None:
        return False
    return any(
        r.earliest is not None and r.latest is not None and r.earliest - last <= YEAR and first - r.latest <= YEAR
        for r in time.readings
    )


def _dying(
    reading: Reading, sentence: Sentence, previous: Sentence | None, full: Mapping[str, str | None]
) -> Iterator[Claim]:
    """The ages at death, with the date of it where the sentence has one and no other.

    Whose, the sentence says, or the one before it that names one person: "He died on", "Prat died on".
    """
    text, span = reading.text, sentence.span
    for match in DYING.finditer(text, span.start, span.end):
        if _other().search(text, match.start(), match.end()):
            continue
        stop = BREAK.search(text, match.end(), match.end() + 20)
        limit = stop.start() if stop else match.end() + 20
        dates = [t for m, t in sentence.valued(Time) if match.start() <= m.span.start <= limit]
        if len(dates) != 1 or len(dates[0].readings) != 1:
            continue
        told = sentence
        before = list(FULL_NAME.finditer(text, span.start, match.start()))
        if not before and previous is not None and (going_on := GOING_ON.match(text, span.start, match.start())):
            told, before = previous, list(FULL_NAME.finditer(text, previous.span.start, previous.span.end))
            before = [b for b in before if going_on[1] in ("He", "She") or b.group().split()[-1] == going_on[1]]
        person = person_of(before[0].group(), told, before[0].span(), full) if len(before) == 1 else None
        if person is not None:
            yield _claim(reading, match, person, dates[0].readings[0])


def of_others(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text tells of somebody else's age, or of another time."""
    return _other().search(text, start, end) is not None


def _claim(reading: Reading, match: re.Match[str], name: str, when: Period | None) -> Claim:
    start, end = match.span()
    years = Amount.of(int(match["age"]))
    return Claim(
        f"age-{match.start('age')}",
        reading.document.source(start, end),
        "age",
        CalendarDuration(years, "year") if SAID.search(match.group()) else Quantity(years),
        name,
        as_of=when,
        reported=reading.anchor.timestamp,
    )
