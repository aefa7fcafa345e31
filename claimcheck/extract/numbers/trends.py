"""Whether a figure is a change and which way it went: "rose 5%", "a 5% drop", "added $1.12, or 1.5 percent".

The words are those of `changewords`; here it is decided which of them a figure of a kind takes, and that "fell to 5%"
tells of a level.
"""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.extract.numbers import changewords, nouns
from claimcheck.extract.numbers.comparators import Said
from claimcheck.quantities import Dimension, Trend

SHARES = (Dimension.PERCENT, Dimension.POINTS)  # a company that "lost £4m" tells of a loss, not of a fall
CHANGES = (*SHARES, Dimension.MONEY)
WARMTH = ("°", "°C", "°F")


@frozen
class Told:
    """A figure with its unit as it stands at `[start, end)`; `fraction` says that it is a part of something."""

    start: int
    end: int
    unit: str
    dimension: Dimension
    fraction: bool


# between the changes of two times or places, told alike: "rose 4% in March and 3% in April"
ALONG = re.compile(
    r"([ ](?:in|on|at|during|last|this)[ ])(?:the )?[\w’'-]{3,12}(?: [\w’'-]{3,12}){0,2},?(?: and| but| then)(?: by)?(?: another| only| just| some| about)? "
)
# behind a sum by which something changed: the sum it came to, "gained $12.30 to $1,944"
LEVEL = re.compile(r"(?:,? or [^.;()]{1,24}?,)?[ \n]to[ \n](?:a record )?[$£€¥]\d")
# or the share that it is: "added $1.12, or 1.5 percent"; not "lost $4m, or 8 percent of its sales"
AS_SHARE = re.compile(
    r"(?:,?[ \n]or[ \n](?:about[ \n]|some[ \n]|nearly[ \n])?|[ \n]\()\d{1,3}(?:\.\d{1,3})?"
    r"(?:%|[ \n](?:percent|per[ \n]cent|pct)(?![a-z]))(?![ \n]of[ \n])"
)
# a share of what something has: "lost a tenth of its value", "half their staff"
OF_ITS = re.compile(r"[ \n](?:its|their|his|her)[ \n]")
# a noun joined to its figure: "12-seat"
JOINED = re.compile(r"-[a-z]{3,20}$")
# in front of a count, what says that it is of known things, and no change
DEFINITE = re.compile(r"\b(?:the|all|these|those)\s\Z")
# or that they did it: "was dropped by six stations", "raised by two aunts"
DONE_BY = re.compile(
    r"(?<![A-Za-z])(?:was|were|been|being|be|is|are|got)[ \n](?:[a-z]{2,12}ly[ \n])?([a-z]{3,9})[ \n]by[ \n]"
    r"(?:[a-z’]{2,12}[ \n]){0,2}\Z"
)
BACK = 48  # code points looked at before a count for who did it
# between two figures of one change: "rose 8%, or 12 points", "(5%)"
SAME = re.compile(r",? or |,? and |\s?\(|\s?/\s?|, or nearly |, or about ")


def trend(text: str, said: Said, told: Told, previous: tuple[int, Trend] | None) -> Trend | None:
    """The direction of the change that a figure is, or nothing; `previous` is where a change before it ends, and which way that went."""
    shares = told.dimension in SHARES or told.unit in ("point", "cent")
    if said.trend and _counts(text, told) and (_is_known(text, told.start) or _is_object(text, told)):
        return None  # "climb the 187 steps", "recovered 18 bodies"
    if said.trend and (not said.loose or shares):
        return said.trend
    if told.fraction and said.trend == "down" and OF_ITS.search(text, told.start, told.end):
        return said.trend
    if said.trend and told.dimension in CHANGES and (LEVEL.match(text, told.end) or AS_SHARE.match(text, told.end)):
        return said.trend
    return _beside(text, told, shares) or _followed(text, told, shares, previous)


def _is_known(text: str, start: int) -> bool:
    """Whether a count is of known things or of those who did something, and no change."""
    done = DONE_BY.search(text, max(0, start - BACK), start)
    return DEFINITE.search(text, max(0, start - 8), start) is not None or (
        done is not None and done[1] in changewords.handled()
    )


# what may be counted, behind a figure whose noun is not known: "18 bronze cannon"
NOUN = re.compile(r"[ \n]([a-z]{4,14})(?![a-z])")


def _counts(text: str, told: Told) -> bool:
    """Whether something is counted by a figure, though it be not known as a noun."""
    noun = NOUN.match(text, told.end) if told.dimension is Dimension.NUMBER and not told.fraction else None
    return told.dimension is Dimension.COUNT or (noun is not None and not nouns.is_stop(noun[1]))


# the verb right before a count
VERB = re.compile(r"(?<![A-Za-z])([A-Za-z]{3,11})[ \n](?:another[ \n]|a[ \n]further[ \n]|a[ \n]total[ \n]of[ \n])?\Z")


def _is_object(text: str, told: Told) -> bool:
    """Whether something was done to what is counted, and it did not change by so many: "the navy sank 12 ships"."""
    verb = VERB.search(text, max(0, told.start - 32), told.start)
    return verb is not None and verb[1].lower() in changewords.objects() and told.unit not in changewords.places()


def _beside(text: str, told: Told, shares: bool) -> Trend | None:
    """The trend that the words and signs right beside a figure tell: "a 5% drop", "+5%", "closed 3% up"."""
    changes = shares or told.dimension in CHANGES
    if told.dimension is Dimension.MONEY and (found := changewords.shifted(text, told.start, told.end)):
        return found
    if text[told.start - 1 : told.start] == "+" and changes:
        return "up"
    joined = told.dimension is Dimension.COUNT and JOINED.search(text, told.start, told.end)  # "a 12-seat gain"
    if changes or joined or told.fraction or told.unit in WARMTH:
        found = changewords.behind(text, told.end)
        return found or (changewords.standing(text, told.start, told.end) if shares else None)
    return None


def _followed(text: str, told: Told, shares: bool, previous: tuple[int, Trend] | None) -> Trend | None:
    """The trend of the change before, where a figure tells the same or goes on with it: "rose 8%, or 12 points"."""
    if previous is None:
        return None
    if SAME.fullmatch(text, previous[0], told.start):
        return previous[1]
    along = ALONG.fullmatch(text, previous[0], told.start) if shares else None
    return previous[1] if along and text.startswith(along[1], told.end) else None
