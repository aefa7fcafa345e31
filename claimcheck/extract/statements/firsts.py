"""What happened for the first time since when: "their first title since 2009", "the first woman to lead it since 1998".

That there was none until then says the same: "there had been no strike since 2009".

The year says when it last was so. Whose first it is, is the name beside it, in its sentence or the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Claim, Measured, Mention
from claimcheck.entities import Reference
from claimcheck.extract.discourse.bearers import date_names
from claimcheck.extract.discourse.deeds import bare_name, content
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.namings import openers
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.statements.activities import is_since
from claimcheck.extract.text import datelines
from claimcheck.times import Time

# what stands between "first" and "since"
FIRST = re.compile(
    r"\b(?:the|a|an|its|their|his|her|our|[\w’'-]{2,24}[’']s?)\sfirst(?P<rest>(?:\s[\w’'-]{1,24}){0,10})\s?\Z"
)
# the same said of what had not been: "no large charter flight of the kind had taken place since", "there had been no strike since"
NONE = re.compile(
    r"\b[Nn]o(?P<rest>(?:\s(?!(?:had|has|have|one|longer|more|other)\b)[\w’'-]{1,24}){1,8})\s(?:had|has|have)\s(?:(?:taken|been|happened|occurred)\b(?:\s(?:place|held|made|flown|run|played|staged|built|seen|recorded|reported))?|\w{2,12}(?:ed|n)\b)(?:\sthere|\shere)?\s?\Z"
    r"|\bthere\s(?:had|has|have)\sbeen\sno(?P<told>(?:\s[\w’'-]{1,24}){1,8})\s?\Z"
)
# what says no more of the thing
OF_KIND = re.compile(r"\sof\s(?:its|their|this|that|the)\s(?:kind|sort|type)\s*\Z")
# the noun that "and the first" leaves out
NTH = re.compile(
    r"\b(?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th))\s(?P<head>[a-z]{3,20})\b"
)
IS_FIRST = re.compile(r"\b(?:be|become|became|becomes|is|was)\s\Z")
NAME = re.compile(r"(?<![\w’'-])[A-Z][\w’-]{1,24}(?:\s[A-Z][\w’-]{1,24}){0,4}(?:['’]s?)?")
# a season is of two years
SEASON = re.compile(r"\bseason|campaign|[-–/]\d\d\b")


def find_firsts(reading: Reading) -> Iterator[Claim]:
    """The claims of when something last was so; drafts."""
    before: Sentence | None = None
    for sentence in reading.telling:
        for mention, time in sentence.valued(Time):
            if is_since(mention, time):
                yield from _first(reading, before, sentence, mention, time)
        before = sentence


def _first(
    reading: Reading, before: Sentence | None, sentence: Sentence, mention: Mention, time: Time
) -> Iterator[Claim]:
    text, start = reading.text, sentence.span.start
    near = max(start, mention.span.start - 120)
    first = FIRST.search(text, near, mention.span.start) or NONE.search(text, near, mention.span.start)
    if first is None or SEASON.search(text, mention.span.start, min(sentence.span.end, mention.span.end + 10)):
        return
    rest = first["rest"] if first["rest"] is not None else first["told"]
    measured = _thing(text[start : first.start()], OF_KIND.sub("", rest).split())
    subject = _subject(reading, before, sentence, first.start())
    if measured is None or not subject:
        return
    modality, speaker = modality_at(text, start, first.start(), mention.span.end, sentence.span.end)
    yield Claim(
        f"first-since-{mention.span.start}",
        reading.document.source(first.start(), mention.span.end),
        "last-before",
        time,
        subject,
        measured=measured,
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
    )


def _thing(before: str, rest: list[str]) -> Measured | None:
    """What is the first: the noun behind it with what describes it; the noun of "fourth title" where it is left out."""
    if rest[:1] == ["time"]:
        return None
    if rest:
        said = content(" ".join(rest))
        head = content(rest[0])
        return Measured(next(iter(head)), "", said - head) if head else None
    nths = list(NTH.finditer(before))
    if not nths:
        return None
    return Measured(nths[-1]["head"].removesuffix("s"), "", frozenset({nths[-1]["nth"]}))


def _subject(reading: Reading, before: Sentence | None, sentence: Sentence, at: int) -> str:
    """The name whose first it is: the last before "became the first", else the first of the sentence or the one before."""
    text = reading.text
    names = _names(text, sentence, at)
    if names and IS_FIRST.search(text[max(0, at - 8) : at]):
        return names[-1]
    if not names and before is not None:
        names = _names(text, before, before.span.end)
    return names[0] if names else ""


def _names(text: str, sentence: Sentence, end: int) -> list[str]:
    """The names of a sentence up to an offset, behind its dateline; of a body that is known its id."""
    start = datelines.end_of(text, sentence.span.start, end) or sentence.span.start
    bodies = [(m.span, r.candidates[0]) for m, r in sentence.valued(Reference) if len(r.candidates) == 1]
    found = []
    for match in NAME.finditer(text, start, end):
        id = next(
            (
                id
                for span, id in bodies
                if span.start <= match.start() < span.end or match.start() <= span.start < match.end()
            ),
            None,
        )
        name = bare_name(re.sub(r"['’]s?$", "", match.group()))
        if name and name.split()[0] not in date_names() | openers():
            found.append(id or name)
    return found
