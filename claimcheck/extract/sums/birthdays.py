"""Birthdays and births told on the way: "who turned 38 in March", "will be 40 next year"; "Born in Derry in 1984, he began".

A birthday says more than an age: whoever turned 38 in March was born in the March of 38 years before. The person is the one
whose name stands before it; a pronoun is the person of the sentence before, where that names one alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.amounts import Amount
from claimcheck.claims import Claim
from claimcheck.durations import CalendarDuration
from claimcheck.extract.discourse.antecedents import goes_on_quoting
from claimcheck.extract.discourse.fullnames import FULL, WORD, full_names, person_of
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.sums.ages import of_others
from claimcheck.times import Time

YEARS = r"(?P<age>[1-9]\d|10\d)"
# "Ana Prat, who turned 38 in", "Prat turns 38 on", "She will be 40 next", "Prat celebrates his 40th birthday in"
TURNS = re.compile(
    rf"(?<![\w’'-])(?P<name>{FULL}|{WORD}|the\s[a-z]{{4,20}}(?=,\swho))(?:,\swho|\s\(who)?\s(?:(?:has\s|had\s)?(?:just\s|recently\s)?turned|turns|will\s(?:be|turn)"
    rf"|will\scelebrate\s(?:his|her)|celebrate[sd]\s(?:his|her))\s(?:just\s)?{YEARS}(?P<th>(?:st|nd|rd|th)\sbirthday)?\s"
    r"(?:years\sold\s)?(?:(?:in|on|this|last|next)\s)?(?=[\w])"
)
BIRTHDAY = re.compile(r"celebrate")
# a sentence that opens on a birth: "Born in Derry in 1984, he began", "Born on 3 May 1938 in Hull, Prat was"
BORN = re.compile(rf"(?:[“\"]\s?)?Born\s[^.;:!?\n]{{0,80}}?,\s(?P<name>[Hh]e|[Ss]he|{FULL}|{WORD})\s(?=[a-z])")
# between "Born" and the date of it: places, and nothing else
PLACED = re.compile(r"\s(?:(?:in|at|near)\s(?:the\s)?(?:[A-ZÀ-Þ][\w’'-]{1,24},?\s){1,5})?(?:on|in)\s\Z")
NAMES = re.compile(rf"(?<![\w’'-])(?:{FULL}|{WORD})")
TO = 8  # code points from an age to the date at which it is reached: "in", "on the"
LONGEST = 1_000  # code points of a sentence that is read
BACK = 3  # sentences back to the name that a pronoun stands for
PRONOUNS = frozenset({"He", "She", "he", "she"})


def find_birthdays(reading: Reading) -> Iterator[Claim]:
    """The claims of birthdays (property `turned`, a number of years and when) and of births at the head of a sentence."""
    text = reading.text
    if not any(sign in text for sign in ("turn", "will be", "celebrate", "Born ")):
        return
    telling = [s for s in reading.telling if s.span.end - s.span.start <= LONGEST]
    full: Mapping[str, str | None] | None = None
    for at, sentence in enumerate(telling):
        if not sentence.words & {"turned", "turns", "turn", "will", "celebrates", "celebrated", "born"}:
            continue
        full = full_names(reading) if full is None else full
        yield from _turning(reading, telling, at, full)
        yield from _born(reading, telling, at, full)


def _turning(reading: Reading, telling: Sequence[Sentence], at: int, full: Mapping[str, str | None]) -> Iterator[Claim]:
    text, sentence = reading.text, telling[at]
    for match in TURNS.finditer(text, sentence.span.start, sentence.span.end):
        if bool(BIRTHDAY.search(match.group())) != bool(match["th"]) or of_others(
            text, sentence.span.start, match.end()
        ):
            continue
        when = next(
            (
                t
                for m, t in sentence.valued(Time)
                if 0 <= m.span.start - match.end("age") - len(match["th"] or "") <= TO
            ),
            None,
        )
        person = _person(reading, telling, at, match, full)
        if person is None or when is None or len(when.readings) != 1:
            continue
        yield Claim(
            f"turned-{match.start('age')}",
            reading.document.source(match.start(), match.end("age")),
            "turned",
            CalendarDuration(Amount.of(int(match["age"])), "year"),
            person,
            as_of=when.readings[0],
            reported=reading.anchor.timestamp,
            inherited=_stands_for(match["name"]),
        )


def _born(reading: Reading, telling: Sequence[Sentence], at: int, full: Mapping[str, str | None]) -> Iterator[Claim]:
    text, sentence = reading.text, telling[at]
    match = BORN.match(text, sentence.span.start, sentence.span.end)
    if match is None:
        return
    start = text.index("Born", match.start())
    for mention, time in sentence.valued(Time):
        placed = PLACED.fullmatch(text, start + len("Born"), mention.span.start)
        if placed is None or mention.span.end > match.start("name") or time.expression is not None:
            continue
        person = _person(reading, telling, at, match, full)
        if person is not None:
            source = reading.document.source(start, mention.span.end)
            yield Claim(
                f"birth-{mention.span.start}",
                source,
                "born",
                time,
                person,
                reported=reading.anchor.timestamp,
                inherited=_stands_for(match["name"]),
            )


def _stands_for(name: str) -> bool:
    """Whether it is a word for whoever was named before: "she", "the striker"."""
    return name in PRONOUNS or name.startswith("the ")


def _person(
    reading: Reading, telling: Sequence[Sentence], at: int, match: re.Match[str], full: Mapping[str, str | None]
) -> str | None:
    """Whose birthday it is: the one named, or the one whom the sentences before go on about."""
    if not _stands_for(match["name"]):
        return person_of(match["name"], telling[at], match.span("name"), full)
    text = reading.text
    if match["name"] in PRONOUNS and match.re is TURNS and match.start() > telling[at].span.start:
        return None  # a pronoun in the middle stands for somebody of its own sentence
    if goes_on_quoting(text, telling[at]):
        return None
    for sentence in reversed(telling[max(0, at - BACK) : at]):
        names = [m for m in NAMES.finditer(text, sentence.span.start, sentence.span.end) if m[0].split()[-1] in full]
        persons = {person_of(m[0], sentence, m.span(), full) for m in names}
        if persons:
            alone = len(persons) == 1 and not of_others(text, sentence.span.start, sentence.span.end)
            return persons.pop() if alone else None
    return None
