"""Which statements of the longer text are counterparts of one of the shorter, and whether they agree with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from claimcheck.amounts import Verdict
from claimcheck.claims import Mention
from claimcheck.counterparts.alike import UNKNOWN, Judged, compared
from claimcheck.counterparts.events import are_ends, event_at
from claimcheck.counterparts.limits import ADDING, are_parts, is_included
from claimcheck.counterparts.ranks import placed
from claimcheck.counterparts.sorts import excluded
from claimcheck.counterparts.stated import Stated, is_below
from claimcheck.counterparts.texts import Text
from claimcheck.counterparts.valued import as_source, in_letters
from claimcheck.counterparts.wordlists import listed, roles
from claimcheck.dating import resolve_dates
from claimcheck.entities import Reference
from claimcheck.extract.naming.owners import meet
from claimcheck.kinship import Relation
from claimcheck.quantities import Quantity
from claimcheck.resolution import Outcome
from claimcheck.times import Time

ELSEWHERE = ("another figure of the sentence, or several together, may tell the same",)
TOLD = Fraction(4, 3)  # times as many words as the statement has the source
YEAR = 366  # days
# a life in brackets, of which no other date is: "by Ole Berg (1830–1901) in 1861"
LIFE = re.compile(
    r".?\(\s?(?:born\s|c\.\s)?[12]?\d{3}\s?[–-]{1,2}\s?[12]?\d{3}\s?\)|-\s[12]?\d{3}\s--\s[12]?\d{3}\s-RRB-"
)
NEVER = "never"
OFTEN = ("time", "%")  # what counts no things
SEVERAL = frozenset({"release", "publication", "first showing"})  # what may happen in one country after another


def counterparts(
    c: Stated, stated: Sequence[Stated], statement: Text, source: Text
) -> tuple[list[tuple[Stated, Judged, str]], list[tuple[Stated, Judged]]]:
    """The statements of the source that are counterparts of one, those that agree with it alone if any does; and those known to be of something else."""
    found, apart = [], []
    told = source.length >= TOLD * statement.length  # of two like texts none is the source of the other
    stated = [as_source(e, c) if told else in_letters(e) for e in stated]
    for e in stated:
        judged, subject = compared(c, e, statement, source)
        if judged[0] is Relation.SAME and not excluded(c, source):
            found.append((len(c.told.content & e.told.content), e, judged, subject))
        elif judged[0] is Relation.NOT and judged[1] != UNKNOWN and not (c.because or e.because):
            apart.append((e, judged))
    chosen = _chosen(c, found, stated)
    if not (chosen or c.because):
        apart += [(e, (Relation.NOT, ELSEWHERE)) for _, e, *_ in found if not e.because]
    return chosen, apart


def _chosen(
    c: Stated, found: list[tuple[int, Stated, Judged, str]], stated: Sequence[Stated]
) -> list[tuple[Stated, Judged, str]]:
    """Those of the comparable statements that one is held against."""
    if c.whole and any(e.whole for _, e, *_ in found):
        found = [row for row in found if row[1].whole]
    if any(_is_told(c, e) for _, e, *_ in found) or _summed(c, [e for _, e, *_ in found], stated):
        return []
    agreeing = [(e, judged, subject) for _, e, judged, subject in found if agree(c, e)]
    if c.turned == NEVER and len(agreeing) < len(found):  # once is enough
        return [(e, judged, subject) for _, e, judged, subject in found if not agree(c, e)]
    if agreeing:
        return agreeing
    most = max((score for score, *_ in found), default=0)
    return [(e, judged, subject) for score, e, judged, subject in found if score == most]


def _summed(c: Stated, found: Sequence[Stated], stated: Sequence[Stated]) -> bool:
    """Whether a figure may be the sum of several that a sentence gives: 18 in one place and 7 in another."""
    if c.family not in ADDING or c.whole or any(agree(c, e) or e.whole for e in found):
        return False
    beside = ((e, other) for e in found for other in stated if other.told is e.told and other.family == e.family)
    return any(
        other.head == e.head
        and not is_included(other)
        and other.value != e.value
        and are_parts(e, other)
        and not is_below(c, e)
        for e, other in beside
    )


def _is_told(c: Stated, e: Stated) -> bool:
    """Whether a sentence states the very value as well, of something that was not read: "four in Britain, one in Ireland"."""
    if c.because or agree(c, e) or (c.family == "date" and not c.repeats and c.head not in SEVERAL):
        return False
    others = [m for m in e.told.sentence.mentions if m.span != e.span and not LIFE.match(e.told.text, m.span.start - 2)]
    if isinstance(c.value, Time):
        times = [m.value for m in others if isinstance(m.value, Time) and not _is_of_another(c, e, m)]
        if not all(reading.earliest and reading.latest for reading in c.value.readings):
            return False  # some time in the sentence is always before another
        return any(_is_as_exact(time, c.value) and _meet(c.value, time) for time in times)
    if not isinstance(c.value, Quantity) or c.value.stated is None or c.value.comparator != "=":
        return False
    if c.family == "order":  # a cardinal counts others: "the second of three"
        return c.value.stated in placed(e.told)
    alike = (m.value for m in others if isinstance(m.value, Quantity) and m.value.dimension is c.value.dimension)
    return any(q.stated == c.value.stated for q in alike if not _counts_others(q.unit, c.head))


def _is_of_another(c: Stated, e: Stated, mention: Mention) -> bool:
    """Whether a time of a sentence is that of the other end: "It began in 1588 and ended in 1611"."""
    if c.family != "date":
        return False
    floor = max((m.span.end for m, _ in e.told.sentence.valued(Time) if m.span.end <= mention.span.start), default=0)
    event = event_at(e.told, mention, max(floor, e.told.sentence.span.start), alone=False)
    return event is not None and are_ends(event.name, c.head)


@lru_cache(maxsize=1 << 14)
def _counts_others(unit: str, head: str) -> bool:
    """Whether a figure counts other things for certain: sons are no marriages, times no children."""
    if unit in OFTEN and head != "time":
        return True
    kind, other = ((roles("among").get(word) or roles("heads").get(word, word)) for word in (unit, head))
    known = listed("possessed") | roles("heads").keys() | roles("among").keys()
    return kind != other and {unit, head} <= known | set(roles("heads").values())


def _is_as_exact(time: Time, other: Time) -> bool:
    """Whether a time is no longer than another, or than a year: a life of eighty years is not the time of a work, nor all time since 2011."""
    if not all(reading.earliest and reading.latest for reading in time.readings):
        return False
    lengths = [max((reading.length_in_days() or 0 for reading in one.readings), default=0) for one in (time, other)]
    return lengths[0] <= max(lengths[1], YEAR)


def _meet(x: Time, y: Time) -> bool:
    return resolve_dates([x, y]).resolution.outcome is not Outcome.CONFLICT


def agree(c: Stated, e: Stated) -> bool:
    """Whether two values can both be right."""
    if isinstance(c.value, Quantity) and isinstance(e.value, Quantity):
        return c.value.against(e.value) in (None, Verdict.MEET)
    if isinstance(c.value, Time) and isinstance(e.value, Time):
        return _meet(c.value, e.value)
    if isinstance(c.value, Reference) and isinstance(e.value, Reference):
        return meet(c.value.candidates, e.value.candidates)
    return False
