"""The tense of the clause a time expression stands in: "said on Tuesday" is past, "will meet on Tuesday" is future."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from claimcheck.extract.calendar.timeforms import Tense
from claimcheck.tables import table

LATER: Final = "would"
REACH: Final = 120  # characters looked at on either side
OPENING: Final = 2  # words that may stand before a time that opens its sentence: "On", "But on"
NEAR: Final = 32  # characters between "for" and the time that something is laid down for, at most
# where a clause ends: the end of a sentence, a semicolon, a line, a quotation, or a word that opens another clause
_BREAK: Final = re.compile(
    r",[\"”](?=\s)|(?<=\s)[\"“](?=[A-Z])|[.!?;\s](?:(?<=[.!?])[\"”’)]*\s|(?<=[;\n])|(?<=\s)(?:but|while|although|because|which|who)\s)"
)
# "the vote is on 5 May"
_IS_ON: Final = re.compile(r"(?:\b(?:is|are)|['’]s)\s(?:on|at)\s(?:the\s)?\Z")
# a clause opens with the time: "a service was held, and on Sunday the names will be read"
_OPENED: Final = re.compile(r"(?:;|,\s(?:and|but|or))\s(?:(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y|[Ff]rom)\s)?(?:the\s)?\Z")
# "it is shut until May", "runs till 5 May": to come, whatever the text told before
_STAYS: Final = re.compile(r"\b(?:is|are|have|has|remains?|stays?|runs|lasts|continues)\s(?:[a-z]+\s){0,3}\Z")
_UNTIL: Final = ("until ", "till ")
# "the judge gave him until August": whether that is over, nothing says
_GIVEN: Final = re.compile(
    r"\b(?:given|(?:gave|allowed|granted)\s(?:him|her|them|us|me|both|each|(?:the|its|their)\s[a-z]+|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,2}))\s\Z"
)
# "fewer than in June": what something is measured by lies behind
_THAN: Final = re.compile(
    r"\b(?:more|fewer|less|[a-z]{3,9}er)(?<!later)(?<!sooner)(?<!earlier)\sthan\s(?:in|on|at|during)\s(?:the\s)?\Z"
)
# "the driest June in 40 years" is over
_UTMOST: Final = re.compile(r"\b(?:\w{2,9}[^\W\d_]est|worst)\s\Z")
# "was moved to 5 May": of the past or of what is to come
_PUT_OFF: Final = re.compile(
    r"\b(?:moved|postponed|rescheduled|delayed|deferred|adjourned|pushed\sback|brought\sforward|put\soff)\s(?:to|till|until|for)\s(?:the\s)?\Z"
)
# who says what was told: "the hall shows glass from 3 to 29 June, its director said"
_SAID: Final = re.compile(r"(?=,[\"”]?\s(?:[^,.;:]{1,60}\s)?(?:said|told|announced|added|reported|confirmed|wrote)\b)")
# a word; "May" with its capital is the month
_WORD: Final = re.compile(r"(?!May\b)[A-Za-z]++")


@cache
def _words() -> tuple[frozenset[str], frozenset[str], str]:
    listed = table("times")["tense"]
    return frozenset(listed["past"]), frozenset(listed["future"]), listed["past_ending"]


@cache
def _appointed() -> re.Pattern[str]:
    """What is laid down for a day: "talks are called for", "rain is forecast for Friday and"."""
    listed = "|".join(table("times")["tense"]["appointed"])
    return re.compile(
        rf"(?:\b(?:is|are|(?:has|have)\sbeen)|['’]s)\s(?:[a-z]{{3,12}}\s)?(?:{listed})\sfor\s(?:the\s)?(?:\w{{1,9}}\s(?:and|or)\s)?\Z"
    )


@cache
def _reporting() -> frozenset[str]:
    return frozenset(table("times")["tense"]["reporting"])


@cache
def _articles() -> frozenset[str]:
    return frozenset(table("times")["tense"]["articles"])


def tense_at(text: str, start: int, end: int) -> Tense:
    """The tense at `[start, end)`: that of the nearest word that tells it, before the expression rather than behind it.

    >>> tense_at("The minister will speak on Tuesday.", 24, 34), tense_at("He said on Tuesday that", 8, 18)
    (<Tense.FUTURE: 'future'>, <Tense.PAST: 'past'>)
    """
    before = _without_standards(text[max(0, start - REACH) : start])
    if _OPENED.search(before) and (own := _tense_behind(text, end)) is not Tense.UNKNOWN:
        return own
    if _UTMOST.search(before):
        return Tense.PAST
    if _IS_ON.search(before):
        return Tense.FUTURE
    if text.startswith(_UNTIL, start):
        if _STAYS.search(before):
            return Tense.FUTURE
        if _GIVEN.search(before):
            return Tense.UNKNOWN
    if _THAN.search(before):
        return Tense.PAST
    if " for " in before[-NEAR:] and _appointed().search(before):
        return Tense.FUTURE
    if _PUT_OFF.search(before):
        return Tense.UNKNOWN
    ends = [match.end() for match in _BREAK.finditer(before)]
    words = _WORD.findall(before[ends[-1] if ends else 0 :])
    if words and (ends or start <= REACH) and _is_imperative(words[0]) and _tense(words[1:]) is Tense.UNKNOWN:
        return Tense.FUTURE
    found = _tense(words[::-1], back=True)
    if found is not Tense.UNKNOWN:
        return found
    return _tense_behind(text, end, told=len(words) > OPENING)


def _tense_behind(text: str, end: int, *, told: bool = False) -> Tense:
    """The tense of what a clause goes on with behind a time; not of who says it, where the clause is `told` before."""
    after = text[end : end + REACH]
    stop = (_SAID.match(after) if told else None) or _BREAK.search(after)
    return _tense(_WORD.findall(after[: stop.start() + 1 if stop else REACH]))


def is_past(word: str) -> bool:
    """Whether a word tells of the past.

    >>> is_past("closed"), is_past("trains")
    (True, False)
    """
    return _tense([word]) is Tense.PAST


def _without_standards(words: str) -> str:
    """The words without what something else is measured by: "two years later than planned" was not to come."""
    return _standard().sub(" ", words) if " than " in words or " as " in words else words


@cache
def _standard() -> re.Pattern[str]:
    """What a clause is measured by: "than planned", "than had first been expected", "as planned"."""
    listed = "|".join(table("times")["tense"]["standards"])
    return re.compile(rf"\b(?:than\s(?:[a-z]{{2,12}}\s){{0,3}}?|as\s(?:[a-z]{{4,12}}\s)?)(?:{listed})\b")


def _is_imperative(word: str) -> bool:
    """Whether a verb that opens a clause asks for something: "Set a meeting for 5 May"; elsewhere "set" may be past."""
    past, future, _ = _words()
    return word.lower() in past and word.lower() in future


def _tense(words: Iterable[str], back: bool = False) -> Tense:
    """The tense of the first of some words that tells one; they are in the order of the text, or `back` from its end."""
    past, future, ending = _words()
    ahead = list(map(str.lower, words))
    for number, word in enumerate(ahead):
        before, behind = ahead[number - 1 : number], ahead[number + 1 : number + 2]
        if back:
            before, behind = behind, before
        beside = before if back else behind
        if before == ["be"]:
            continue  # "will be sentenced"
        if beside and _bound({word, *beside}):
            return Tense.FUTURE
        if word == LATER:  # "he would die on 6 May"; "she said it would open on 6 May" is of the writing
            return Tense.FUTURE if _reporting().intersection(ahead) else Tense.LATER
        if word in future and word in past:  # "set" is of any time, "set a record" mostly past
            if behind and behind[0] in _articles():
                return Tense.PAST
            continue
        if word in future:
            return Tense.FUTURE
        if word in past or (word.endswith(ending) and len(word) > 4):
            return Tense.PAST
    return Tense.UNKNOWN


def _bound(two: set[str]) -> bool:
    """Whether two words beside one another are those of "is to reopen", in either order."""
    return "to" in two and not two.isdisjoint(table("times")["tense"]["bound"])
