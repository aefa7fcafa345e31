"""Stages of one thing that a sentence tells one after the other, each with its date: "broke out on 4 August and was put out on 7 August"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from claimcheck.claims import Mention
from claimcheck.extract.text.sentences import sentences
from claimcheck.periods import Period
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.times import Time

LONGEST = 600  # code points of a sentence
# between a verb and its date: "broke out in Lowby on"
DATED = re.compile(r"(?:\s[\w’'-]{1,20}){0,6}?(?:\s(?:in|on|at|since|by|from))?\s\Z")


@frozen
class Stage:
    """A verb with its date; the chain it is of, and its place in that."""

    chain: int
    rank: int
    verb: Span
    date: Mention
    when: Period

    @property
    def span(self) -> Span:
        """From the verb to the end of the date."""
        return Span(self.verb.start, self.date.span.end)


@cache
def _verbs() -> dict[str, tuple[tuple[int, int], ...]]:
    """Each verb with the chains it is of, and its place in them."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, chain in enumerate(table("stages")["chains"]):
        for rank, words in enumerate(chain["stages"]):
            for word in words:
                found[word] = (*found.get(word, ()), (number, rank))
    return found


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    verbs = "|".join(map(re.escape, sorted(_verbs(), key=len, reverse=True)))
    between = "|".join(map(re.escape, table("stages")["between"]["words"]))
    apart = "|".join(map(re.escape, table("stages")["apart"]["words"]))
    return {
        "verb": re.compile(rf"(?<![\w’'-])(?:{verbs})(?![\w’'-])"),
        "joined": re.compile(
            rf"(?:,\s|,?\s(?:and|then|before|but|and then|and finally)\s)(?:(?:{between})\s){{0,3}}\Z"
        ),
        "appeal": re.compile(
            r"[,;]\s(?:(?:and|but)\s)?(?:an|the|his|her|its|their)\sappeal(?:\sagainst\s(?:it|this|that|the\s[a-z]{4,14}))?\s"
        ),
        "apart": re.compile(rf"\b(?:{apart})\b"),
    }


@remembered
def find_reversed(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Stage, Stage]]:
    """The two stages of one thing of which the later has the earlier date."""
    dates = [m for m in mentions if isinstance(m.value, Time)]
    for one, two in _neighbours(text, dates):
        if one.when.earliest and two.when.latest and two.when.latest < one.when.earliest:
            yield one, two


def count_stages(text: str, mentions: Sequence[Mention]) -> int:
    """How many pairs of stages a text tells one after the other."""
    return sum(1 for _ in _neighbours(text, [m for m in mentions if isinstance(m.value, Time)]))


def _neighbours(text: str, dates: Sequence[Mention]) -> Iterator[tuple[Stage, Stage]]:
    if len(dates) < 2:
        return
    for sentence in sentences(text):
        first, last = (bisect_left(dates, at, key=lambda m: m.span.start) for at in (sentence.start, sentence.end))
        inside = [m for m in dates[first:last] if m.span.end <= sentence.end]
        if len(inside) < 2 or sentence.end - sentence.start > LONGEST:
            continue
        told = [stage for n, m in enumerate(inside) for stage in _stages(text, sentence, inside, n, m)]
        for one, two in _ordered(told):
            if _is_joined(text, one, two):
                yield one, two


def _ordered(told: Sequence[Stage]) -> Iterator[tuple[Stage, Stage]]:
    """Each stage with the next one of its chain that the sentence tells."""
    for chain in dict.fromkeys(stage.chain for stage in told):
        for one, two in pairwise([stage for stage in told if stage.chain == chain]):
            if one.rank < two.rank:
                yield one, two


def _stages(text: str, sentence: Span, dates: Sequence[Mention], n: int, date: Mention) -> Iterator[Stage]:
    """What the last verb before a date makes of it, in each chain that has the verb."""
    floor = dates[n - 1].span.end if n else sentence.start
    verbs = list(_patterns()["verb"].finditer(text, floor, date.span.start))
    value = date.value
    if not verbs or not isinstance(value, Time) or len(value.readings) != 1:
        return
    last = verbs[-1]
    if not DATED.fullmatch(text, last.end(), date.span.start):
        return
    for chain, rank in _verbs()[last.group()]:
        yield Stage(chain, rank, Span(*last.span()), date, value.readings[0])


def _is_joined(text: str, one: Stage, two: Stage) -> bool:
    """Whether the second verb is said of the subject of the first, and of the time behind it."""
    between = text[one.date.span.end : two.verb.start]
    if table("stages")["chains"][one.chain].get("appeals"):
        return _patterns()["appeal"].fullmatch(between) is not None
    if _patterns()["apart"].search(between) or any(c in between for c in '.;:()"“”'):
        return False
    return bool(_patterns()["joined"].search(between))
