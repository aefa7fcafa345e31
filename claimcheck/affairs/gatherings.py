"""What begins on the day on which a text dates itself, and is dated otherwise by another report of the affair.

"The two-day seminar starts today (6/11)" here, "on 6-7 December the institute held a seminar" there: where two texts tell one
affair, and either dates one gathering of a kind only, it is the same one. Of the readings that the day of the first has one
must lie on a day of the second.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.affairs.retold import Retold
from claimcheck.affairs.wordlists import listed
from claimcheck.claims import Claim, View
from claimcheck.extract.discourse.verbs import words
from claimcheck.relations import FACTUAL
from claimcheck.spans import Source
from claimcheck.tellings.told import Told
from claimcheck.times import Time

ITSELF = "a sentence that dates itself"  # how such a text says when it was written
DATED = frozenset({"held", "started"})
DAYS = 31  # of what a gathering may be told to be held in


def begun_otherwise(a: View, b: View, ours: tuple[Told, ...], theirs: tuple[Told, ...]) -> Iterator[Retold]:
    """The days that two reports of one affair give otherwise for what begins on the day of one of them."""
    for one, other, told, turned in ((a, b, ours, False), (b, a, theirs, True)):
        source = one.anchor.source
        if one.anchor.how != ITSELF or source is None or one.anchor.period is None:
            continue
        sentence = next((s for s in told if s.sentence.span.contains(source.span)), None)
        kind = _kind(sentence, source) if sentence else ""
        held = (
            [c for c in other.firm if c.property in DATED and _head(c) == kind and c.modality in FACTUAL]
            if kind
            else []
        )
        if len({str(c.value) for c in held}) != 1 or not isinstance(held[0].value, Time):
            continue
        begun, days = Time.of(*(one.anchor.period.members or (one.anchor.period,))), held[0].value
        if _may_meet(begun, days):
            continue
        sides = ((source.span, begun), (held[0].source.span, days))
        (x, mine), (y, yours) = sides[::-1] if turned else sides
        yield Retold(x, y, (mine, yours), kind)


def _kind(told: Told, source: Source) -> str:
    """What kind of gathering a sentence says to begin on its day; empty where there is none, or are several."""
    before = [word.low for word in told.words if word.end <= source.span.start]
    if listed("begins").isdisjoint(before[-4:]):
        return ""
    kinds = {word for word in before if word in words("ongoing")}
    return kinds.pop() if len(kinds) == 1 else ""


def _head(claim: Claim) -> str:
    return (claim.subject or "").casefold().rpartition(" ")[2]


def _may_meet(begun: Time, days: Time) -> bool:
    """Whether a day is, in one of its readings, one of some days; what is told to be held in a year may be on any."""
    if any((reading.length_in_days() or DAYS + 1) > DAYS for reading in days.readings):
        return True
    members = [day for reading in begun.readings for day in (reading.members or (reading,))]
    return any(day.overlaps(reading) for day in members for reading in days.readings)
