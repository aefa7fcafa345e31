"""In which respect a thing is dated, and whether it is a thing that the reader knows."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.claims import Mention
from claimcheck.extract.discourse.triggers import Trigger
from claimcheck.tables import table

# a thing of which there may be others: "A sailor died", "Another festival was held"; not "A Quiet Year", which is a title
INDEFINITE = re.compile(r"(?:[Aa]n?|[Aa]nother|[Oo]ne|[Ss]ome|[Aa]ny|[Ee]very|[Ee]ach)\s[a-z]")
# where a work came out: "released in Norway on"
COUNTRY = re.compile(r"\sin\s(?:the\s)?(?P<where>[A-Z][\w.]{1,20}(?:\s[A-Z]\w{1,20})?)\b")
# for whom or what: "closed for cleaning on", "opened to members in"
PURPOSE = re.compile(
    r"\s(?P<lead>for|to)\s(?:the\s|its\s|an?\s)?(?P<whom>[a-z][\w-]{1,20}(?:\s[a-z][\w-]{1,20}){0,2}?)(?:,|\s(?:in|on|from|since|by))?(?:\sthe)?\s?"
)
# as what: "launched as a night service in"
ROLE = re.compile(r"\sas\s(?:an?\s|the\s)(?P<what>(?:[a-z][\w-]{1,20}\s){0,3}?[a-z][\w-]{1,20})(?=\s(?:in|on)\b)")
# how much of a line: "opened as far as Lowby in", "opened from Lowby to Tarn in"
STRETCH = re.compile(
    r"\s(?P<how>(?:as\sfar\sas|between|beyond|from|to)\s(?:the\s)?[A-Z][\w’'-]{1,20}(?:\s(?:and|to|[A-Z][\w’'-]{1,20})){0,4})\s(?:in|on|by)\s"
)
# behind the date: "closed in 2019 for repairs"
BEHIND = re.compile(r"\s(?P<lead>for)\s(?:the\s|its\s)?(?P<whom>[a-z]{4,20}(?:\s[a-z]{4,20})?)(?=[.,;])")
FRONT = 24  # code points in front of a verb
# another verb right before the date: "built on land bought in 1902"
OTHER_VERB = re.compile(
    r"(?<!\bas)\s(?:[a-z]{2,14}ed|bought|sold|built|made|held|won|taken|given|left|begun|lost|found|written|drawn|laid)\s(?:in|on|by)\s(?:the\s)?\Z"
)
BEYOND = 40  # code points behind a date
# "she … he": two persons
SOME_OF_THEM = re.compile(r"\bof\s(?:them|these|those)\Z")
OTHER_SEX = {"he": re.compile(r"\b(?:she|her)\b", re.I), "she": re.compile(r"\b(?:he|his|him)\b", re.I)}
# a number of people
COUNTED = re.compile(
    r"(?:(?:[Aa]t\sleast|[Aa]bout|[Ss]ome|[Mm]ore\sthan|[Nn]early|[Aa]s\smany\sas|[Oo]ver)\s)?(?:\d|(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Dd]ozens|[Hh]undreds|[Ss]everal)\s)"
)


def respect(text: str, trigger: Trigger, mention: Mention) -> str | None:
    """What of a thing is dated: a work comes out in one country after another, a pool closes for repairs or for good."""
    manner = _manner().match(text, trigger.end, mention.span.start) or _front().search(
        text, max(0, trigger.start - FRONT), trigger.start
    )
    if manner is not None:
        return manner["how"]
    if trigger.property == "opened" and _ceremony().match(text, trigger.end, mention.span.start):
        return "officially"
    if trigger.property in table("happenings")["manners"]["landed"]:
        land = COUNTRY.match(text, trigger.end, mention.span.start)
        if land is not None:
            return f"in {land['where']}"
    role = ROLE.match(text, trigger.end, mention.span.start)
    if role is not None:
        return f"as {role['what']}"
    stretch = STRETCH.match(text, trigger.end, mention.span.start) if _may_pass(trigger) else None
    if stretch is not None:
        return stretch["how"].lower()
    if trigger.scope:
        medium = _medium().search(text, trigger.end, mention.span.start)
        if medium:
            return f"{trigger.scope} on {medium['medium'].lower()}"
        where = COUNTRY.match(text, trigger.end, mention.span.start)
        return f"{trigger.scope} in {where['where']}" if where else trigger.scope
    purpose = PURPOSE.fullmatch(text, trigger.end, mention.span.start)
    if purpose is None and _may_pass(trigger):
        purpose = BEHIND.match(text, mention.span.end)
    if purpose is None or (purpose["whom"] in _everybody() and not _is_left_by_some(trigger, purpose)):
        return None
    return f"{purpose['lead']} {purpose['whom']}"


def is_passing(text: str, trigger: Trigger, mention: Mention) -> bool:
    """Whether what is dated happens again and again, or for a while: launched 86 times, closed on Mondays, for a week."""
    between = text[trigger.end : mention.span.start]
    behind = text[mention.span.end : mention.span.end + BEYOND]
    if _again().search(between) or _again().match(behind) or OTHER_VERB.search(between):
        return True
    if not _may_pass(trigger):
        return False
    return _passing().search(between) is not None or _passing().match(behind) is not None


def _may_pass(trigger: Trigger) -> bool:
    return trigger.property in table("happenings")["passing"]["properties"]


@cache
def _passing() -> re.Pattern[str]:
    rows = table("happenings")["passing"]
    adverbs, units = ("|".join(map(re.escape, rows[name])) for name in ("words", "units"))
    number = "|".join((r"\d[\d,]{0,8}", *rows["numbers"]))
    return re.compile(
        rf"\s(?:(?:for\s|on\s|over\s|during\s)?(?:(?:about|some|more\sthan|nearly|only|another|up\sto)\s)?(?:{number})\s(?:{units})"
        rf"|(?:{adverbs})|on\s[A-Z][a-z]{{2,6}}days|during\s(?:the|its|an?))\b|\s(?:from|between)\s\Z"
    )


@cache
def _again() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(table('happenings')['passing']['again'])})\b")


@cache
def _front() -> re.Pattern[str]:
    """ "officially", right in front of a verb."""
    return re.compile(rf"\b(?P<how>{'|'.join(table('happenings')['manners']['before'])})\s\Z")


@cache
def _ceremony() -> re.Pattern[str]:
    """ "by the queen", "by the then mayor"."""
    titles = "|".join(table("happenings")["manners"]["dignitaries"])
    return re.compile(rf"\sby\s(?:the\s)?(?:[\w’'-]{{2,16}}\s){{0,2}}?(?:{titles})\b", re.I)


@cache
def _medium() -> re.Pattern[str]:
    """ "on DVD", "in paperback", "for the Nova console"."""
    media = "|".join(map(re.escape, table("happenings")["media"]["words"]))
    return re.compile(rf"\s(?:on|in|as|for|to)\s(?:(?:an?|the)\s)?(?:[\w-]{{2,16}}\s)?(?P<medium>{media})s?\b", re.I)


@cache
def _manner() -> re.Pattern[str]:
    """ "in full", "on bail", "in its present form"."""
    rows = table("happenings")["manners"]
    phrases, states = ("|".join(map(re.escape, rows[name])) for name in ("phrases", "states"))
    return re.compile(rf"\s(?P<how>(?:{phrases})|in\s(?:its|their)\s(?:{states})\s[a-z]{{3,14}})\b")


def _is_left_by_some(trigger: Trigger, purpose: re.Match[str]) -> bool:
    """Whether what is closed to some stays open to others: a line to passengers, a street to traffic."""
    return trigger.property == "closed" and purpose["lead"] == "to"


@cache
def _everybody() -> frozenset[str]:
    return frozenset(table("happenings")["everybody"]["words"])


def is_indefinite(phrase: str) -> bool:
    """Whether a noun phrase brings in a thing that is not known, and may be another one each time.

    >>> is_indefinite("A sailor"), is_indefinite("the sailor"), is_indefinite("A Quiet Year")
    (True, False, False)
    """
    return INDEFINITE.match(phrase) is not None


def is_number_of_people(phrase: str) -> bool:
    """Whether a noun phrase begins with how many there were: "at least 14 people", "several"."""
    return COUNTED.match(phrase) is not None


def is_somebody_else(text: str, start: int, at: int, phrase: str) -> bool:
    """Whether a phrase at an offset is not of whom its sentence spoke first: "She married Ian Lund; he died", "two of them"."""
    if SOME_OF_THEM.search(phrase):
        return True
    others = OTHER_SEX.get(phrase.lower())
    return others is not None and others.search(text, start, at) is not None
