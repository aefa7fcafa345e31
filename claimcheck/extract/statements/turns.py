"""Events of one kind that a text counts and dates: "The first round was held on 12 May. The second followed on 3 June"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from claimcheck.claims import Mention
from claimcheck.extract.numbers.numberparts import ordinals
from claimcheck.extract.statements.stages import Stage
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.times import Time

LAST = 1000  # the rank of what is called the last
NEAR = 400  # code points from one event to the next
REACH = 160  # code points from its number to its date


@frozen
class Turn:
    """One event with its number, 0 where it only follows the one before, what it is called, if that is said, and its date."""

    stage: Stage
    noun: str
    whole: str  # what it is one of: "the first of the three debates"


@cache
def _led() -> re.Pattern[str]:
    """What counts an event, or says that it followed: "The second round"; "The library followed on"."""
    ranks = "|".join([*ordinals(), "last"])
    verbs = "|".join(sorted({held.split()[0] for held in table("stages")["turns"]["held"]}))
    return re.compile(
        rf"\b[Tt]he\s(?P<rank>{ranks})\b(?:\sof\s(?:the|its|their|these)\s(?:two|three|four|five|six)(?:\s(?P<whole>[a-z]{{3,20}}s)\b)?|\s(?P<noun>(?!(?:of|{verbs})\b)[a-z]{{3,20}})\b)?"
        r"|\b(?P<follows>followed)\s(?:on|in)\s"
    )


@cache
def _held() -> re.Pattern[str]:
    """What may stand between the number of an event and its date: that it was held, and what it is or where."""
    verbs = "|".join(sorted(map(re.escape, table("stages")["turns"]["held"]), key=len, reverse=True))
    name = r"(?:\s(?:the\s)?[A-Z0-9][^.;:!?\n]{1,80},)?"
    return re.compile(
        rf"(?:\s(?:was|is)(?=\s[\w]+\s[A-Z0-9]))?{name}\s(?:{verbs})(?:\s(?:in|at)\s(?:the\s)?[A-Z][\w’'-]{{1,24}}(?:\s[A-Z][\w’'-]{{1,24}}){{0,3}})?,?\s?(?:on\s|in\s)?\Z"
        rf"|\s(?:was|is)\s(?:the\s)?[A-Z0-9][^.;:!?\n]{{1,80}},\s(?:(?:{verbs})\s)?(?:on\s|in\s)\Z"
        r"|(?:,\s|\s)(?:on|in)\s\Z"
    )


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, table('stages')['turns']['apart']))})\b")


def find_turned_round(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Stage, Stage]]:
    """The two events of which the one that is counted later has the earlier date."""
    for one, two in pairwise(_turns(text, mentions)):
        between = text[one.stage.span.start : two.stage.span.end]
        if two.stage.verb.start - one.stage.span.end > NEAR or "\n\n" in between or _apart().search(between):
            continue
        if not one.stage.rank < two.stage.rank or not _are_of_one_kind(one, two):
            continue
        if one.stage.when.earliest and two.stage.when.latest and two.stage.when.latest < one.stage.when.earliest:
            yield one.stage, two.stage


def _turns(text: str, mentions: Sequence[Mention]) -> Iterator[Turn]:
    """The events in order; what only follows counts one more than the one before it."""
    dates = [m for m in mentions if isinstance(m.value, Time) and len(m.value.readings) == 1]
    rank = 0
    for match in _led().finditer(text) if len(dates) > 1 else ():
        at = bisect_left(dates, match.end(), key=lambda m: m.span.start)
        if at == len(dates) or dates[at].span.start - match.end() > REACH:
            continue
        date, time = dates[at], dates[at].value
        if match["follows"]:
            if not rank or date.span.start != match.end():
                continue
        elif not _held().fullmatch(text, match.end(), date.span.start):
            continue
        rank = rank + 1 if match["follows"] else LAST if match["rank"] == "last" else ordinals()[match["rank"]]
        if isinstance(time, Time):
            stage = Stage(-1, rank, Span(match.start(), match.end()), date, time.readings[0])
            yield Turn(stage, match["noun"] or "", match["whole"] or "")


def _are_of_one_kind(one: Turn, two: Turn) -> bool:
    """Whether nothing says that the two are counted among other things: rounds and matches."""
    if one.noun and two.noun:
        return one.noun == two.noun
    return not (two.whole and one.whole) or one.whole == two.whole
