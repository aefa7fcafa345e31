"""Whether a clause asserts, denies, plans or reports what it says, and who speaks."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.claims import Modality
from claimcheck.extract.text.wordpatterns import whole
from claimcheck.tables import table

REACH = 160  # code points before a statement that are looked at for cues
# where one clause ends and another begins
CLAUSE = re.compile(
    r"[;:.!?“”\",\s](?:(?<=[;:.!?])\s|(?<=[“”\"])|(?<=\s)(?:but|while|although|whereas)\s"
    r"|(?<=,)\s(?:but|while|and|although|whereas|which|who|whose|compared|against|up|down)\s)"
)
# a condition or a time that opens its sentence; what it denies is no part of the clause behind it
CONDITION = re.compile(r"(?:If|Unless|When|Although|Since|Because|After|Before|Until)\s[^,;.]{3,80},\s")
# a headline of what is to come: "Larne to buy Tarn Mills"
HEADLINE = re.compile(
    r"(?:[A-Z][\w’'&-]*\s){1,4}to\s(?!(?:the|an?|its|his|her|their|this|these|some|all)\s)[a-z]{2,12}\s"
)
# the end of a sentence's report: ", the ministry said", "according to Larne Council"
SPEAKER = re.compile(
    r"(?:,\s(?P<before>(?:the\s)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,6}|(?!(?:who|which|but|and|when|where|it|he|she|they)\s)[\w’'-]{2,24}(?:\s[\w’'.-]{2,24}){0,4})"
    r"\s(?:said|says|added|told)\b"
    r"|\baccording to\s(?P<after>(?:the\s)?[\w’'.-]{1,30}(?:\s[A-Z][\w’'.-]*){0,6}))"
)


# the whole of which a plan takes a part: "will close three of its 14 libraries"
WHOLE = re.compile(r"\bof\s(?:the|its|their|his|her)\s$")
# from what a plan starts, and to what it leads: "will rise from €2.75 to €3.00"
FROM = re.compile(r"\bfrom\s(?:(?:about|some|around|just|over)\s)?$")
TO = re.compile(r"(?:\sa\s[a-z]{3,8})?\sto\s(?:(?:about|some|around|just|over)\s)?[^\sa-z]")
DATED = re.compile(r"[12]\d{3}$|.*[A-Z][a-z]{2}")


SAYING = ("said", "says", "added", "told", "according to")  # one of these is in each


@cache
def _cues() -> tuple[tuple[Modality, re.Pattern[str]], ...]:
    groups = (Modality.REJECTED, Modality.NEGATED, Modality.PLANNED, Modality.REPORTED)
    listed = {group: table("modality")[group.value]["words"] for group in groups}
    return tuple((group, re.compile(whole(listed[group]) + r"(?!\w)")) for group in groups)


@cache
def _leading() -> re.Pattern[str]:
    verbs = "|".join(table("modality")["planned"]["leading"])
    return re.compile(
        rf"(?<![\w-])(?:{verbs})\s(?:(?:for|only|just|some|about|around|another|up\sto|a|the)\s){{0,2}}\Z"
    )


@cache
def _following() -> re.Pattern[str]:
    verbs = "|".join(table("modality")["planned"]["following"])
    return re.compile(
        rf"(?:\s[\w’'-]{{1,20}}){{0,3}}\s(?:are|is|were|was|had\sbeen|have\sbeen|has\sbeen)\s(?:only\s|still\s)?(?:{verbs})\b"
    )


@cache
def _rejecting() -> re.Pattern[str]:
    verbs = "|".join(table("modality")["rejecting"]["verbs"])
    return re.compile(rf"\b(?:{verbs})\s(?:[\w’'-]{{1,20}}\s){{1,10}}?that\s(?:[\w’',-]{{1,20}}\s){{0,8}}$")


@cache
def _putting() -> re.Pattern[str]:
    verbs = "|".join(table("modality")["reporting"]["verbs"])
    return re.compile(rf"(?<![\w-])(?:{verbs})\s(?:[\w’'-]{{1,20}}\s){{1,8}}?at\s(?:[a-z]{{4,8}}\s){{0,2}}$")


def _is_base(text: str, start: int, end: int, before: str) -> bool:
    """Whether a figure is that from which a plan leads to another; a date is no such thing."""
    return bool(FROM.search(before) and TO.match(text, end)) and not DATED.match(text[start:end])


def _speaker(words: str) -> re.Match[str] | None:
    return SPEAKER.search(words) if any(cue in words for cue in SAYING) else None


def modality_at(text: str, sentence_start: int, start: int, end: int, sentence_end: int) -> tuple[Modality, str | None]:
    """The modality of a statement at `[start, end)` of a sentence, and its speaker where one is named.

    >>> words = "The law will take effect in May, the ministry said."
    >>> modality_at(words, 0, 13, 31, len(words))[0].value
    'planned'
    >>> words = "The port, which expected 120 ships in 2024, caught 103 fugitive targets."
    >>> [modality_at(words, 0, at, at + 9, len(words))[0].value for at in (25, 51)]
    ['planned', 'asserted']
    """
    opening = CONDITION.match(text, sentence_start, start)
    low = opening.end() if opening else sentence_start
    before = text[max(low, start - REACH) : start]
    breaks = [m.end() for m in CLAUSE.finditer(before)]
    clause = before[breaks[-1] if breaks else 0 :] + text[start:end]
    after = text[end : min(sentence_end, end + REACH)]
    found = _speaker(after) or _speaker(before)
    speaker = (found["before"] or found["after"]) if found else None
    if "that" in before and _rejecting().search(text, max(low, start - REACH), start):
        return Modality.REJECTED, speaker
    if HEADLINE.match(text, sentence_start, start) or _leading().search(before) or _following().match(after):
        return Modality.PLANNED, speaker
    for modality, cues in _cues():
        if not cues.search(clause):
            continue
        if modality is Modality.PLANNED and (WHOLE.search(before) or _is_base(text, start, end, before)):
            break  # what is planned starts from what is
        return modality, speaker
    if "at" in before and _putting().search(before):
        return Modality.REPORTED, speaker
    if speaker:
        return Modality.REPORTED, speaker
    return Modality.ASSERTED, None
