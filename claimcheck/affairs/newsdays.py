"""The days of the news in two reports of one affair: "today" in a release, "on Tuesday" in the story made of it the next morning.

A day of that week is known by what is told of it. Two are one, told otherwise, where the words and names beside them are the same,
both reports knew of either day, or both plan for it, and neither tells of the other day in like words. Whoever said something
on a day says it on others too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import field, frozen

from claimcheck.affairs.moments import is_moved
from claimcheck.affairs.points import AHEAD, BOUNDING
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.told import ASIDE
from claimcheck.affairs.weights import Weights
from claimcheck.affairs.wordlists import listed
from claimcheck.claims import DENIED, Mention, Modality
from claimcheck.counterparts import wordlists
from claimcheck.days import Day
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.verbs import verbs_in
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told
from claimcheck.tellings.words import means
from claimcheck.terms import opposed
from claimcheck.times import Time

MOST = 60  # such days of a text that are looked at
WEEK = 8  # days around the date of a report that are of its news
LIKE = 1.0  # how much in common makes a day of the other report the same as told
NAME, FAR = 0.75, 0.25  # what a name in common counts, and a word of both sentences
LEAST, OFTEN = 3.0, 4.0  # how much must be in common; and of what happens again and again
WORDS = 2  # words in common, beside names
# right in front of a day, what was only said on it; and in front of that, who spoke
SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|added|confirmed|warned|heard)\b(?:\s(?!that\b)\w{2,12}){0,3}\s(?:on\s)?\Z"
)


@frozen(eq=False)
class NewsDay:
    """A day of the news, what is told of it, and whether it is yet to come; `when` is the date of its report."""

    day: Day
    span: Span
    told: Told = field(repr=False)
    near: frozenset[str]
    names: frozenset[str]
    apart: frozenset[str]
    verb: str
    planned: bool
    when: Day


def news_days(sentences: Sequence[Told], when: Period | None) -> Sequence[NewsDay]:
    """The days of the news that the sentences of a report of some day tell."""
    today = when.earliest if when is not None and when.precision == "day" else None
    if today is None:
        return []
    found = (one for told in sentences if told.sentence.zone != "table" for one in _days(told, today))
    return [one for one, _ in zip(found, range(MOST), strict=False)]


def _days(told: Told, today: Day) -> Iterator[NewsDay]:
    for mention, time in told.sentence.valued(Time):
        day = _day(time)
        if day is not None and abs(day - today) <= WEEK and (one := _told_of(told, mention, day, today)):
            yield one


def _day(time: Time) -> Day | None:
    """The one day that a time is."""
    exact = len(time.readings) == 1 and not time.impossible and time.readings[0].precision == "day"
    return time.readings[0].earliest if exact and not time.readings[0].uncertain else None


def _told_of(told: Told, mention: Mention, day: Day, today: Day) -> NewsDay | None:
    text, whole, span = told.text, told.sentence.span, mention.span
    before = max(whole.start, span.start - 50)
    if SAID.search(text, before, span.start) or BOUNDING.match(mention.quote) or AHEAD.search(text, before, span.start):
        return None
    if is_moved(told):
        return None
    around = surroundings(told, span).span
    aside = ASIDE.search(text, span.end, whole.end)
    clause = Span(min(around.start, span.start), max(span.end, min(around.end, aside.start() if aside else whole.end)))
    modality, _ = modality_at(text, whole.start, span.start, span.end, whole.end)
    if modality in DENIED:
        return None
    verbs = [verb.lemma for verb in verbs_in(text, clause.start, span.start)]
    low = {word.low for word in told.words if clause.start <= word.start < clause.end}
    return NewsDay(
        day,
        span,
        told,
        told.content_within(clause) - listed("saying"),
        frozenset(word for name in told.names if clause.start <= name.start < clause.end for word in name.words),
        frozenset(low & (listed("turns") | listed("apart") | listed("more"))),
        verbs[-1] if verbs and verbs[-1] not in wordlists.listed("light") else "",
        day > today or modality is Modality.PLANNED,
        today,
    )


def told_on(ours: Sequence[NewsDay], theirs: Sequence[NewsDay], weights: Weights) -> Iterator[Retold]:
    """The days of two reports on which they tell the same, in pairs that nothing else is like."""
    left = [a for a in ours if not any(a.day == b.day and _common(a, b, weights) >= LIKE for b in theirs)]
    right = [b for b in theirs if not any(a.day == b.day and _common(a, b, weights) >= LIKE for a in ours)]
    pairs = [(a, b) for a in left for b in right if _are_one(a, b, weights)]
    for a, b in pairs:
        if sum(a is x or b is y for x, y in pairs) == 1:
            both = sorted({*(word for word in a.near if means(word, b.near)), *(a.names & b.names)})
            values = Time.of(Period.day(a.day)), Time.of(Period.day(b.day))
            yield Retold(a.span, b.span, values, ", ".join(both[:5]))


def _common(a: NewsDay, b: NewsDay, weights: Weights) -> float:
    near = weights.common(a.near, b.near)
    far = sum(means(word, b.told.content) for word in a.told.content) - len(near)
    return sum(near) + NAME * min(len(_names(a.told) & _names(b.told)), 2) + FAR * max(0, far)


def _names(told: Told) -> frozenset[str]:
    return frozenset(word for name in told.names for word in name.words)


def _are_one(a: NewsDay, b: NewsDay, weights: Weights) -> bool:
    if a.day == b.day or a.planned != b.planned or a.apart != b.apart or opposed(a.near, b.near):
        return False
    known = min(a.when, b.when)
    if not a.planned and max(a.day, b.day) > known:
        return False  # what came to pass on a day that the earlier report did not see is other news
    if a.names and b.names and not a.names & b.names:
        return False
    both = [word for word in a.near if means(word, b.near)]
    named = len(_names(a.told) & _names(b.told)) >= WORDS
    known_by_names = a.planned and bool(both) and named
    one_deed = not a.verb or not b.verb or means(a.verb, b.near | {b.verb}) or means(b.verb, a.near)
    if not (one_deed or known_by_names) or (listed("mounts").intersection(both) and not named):
        return False  # what goes on, goes on every day
    often = not a.planned and not any(word in _once() for word in both)  # what is to come comes once
    return (len(both) >= WORDS or known_by_names) and _common(a, b, weights) >= (OFTEN if often else LEAST)


@cache
def _once() -> frozenset[str]:
    """What happens to a thing once."""
    return frozenset(verb for group in table("affairs")["happens"]["once"] for verb in group)
