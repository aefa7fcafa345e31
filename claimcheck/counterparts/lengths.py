"""How long something went on, by its first and its last day: "from 1971 to 1989" is 17 to 19 years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from claimcheck.amounts import Amount
from claimcheck.counterparts.stated import Stated, certain
from claimcheck.counterparts.texts import kinds
from claimcheck.counterparts.verbs import BEING, HAVING, verb_lemma, verb_near, verb_of_front
from claimcheck.counterparts.wordlists import listed
from claimcheck.days import Day
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.intervals import Interval
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told
from claimcheck.tellings.words import shares
from claimcheck.times import Time

# the first words of a stretch with both ends, "from 1971 to 1989", or of a bare one, "(1971–1989)"
STRETCH = re.compile(r"(?:from|between|\d)", re.I)
# with other words between its ends: "from 1922 until his death in 1951"
UNTIL = re.compile(
    r"\b(?:from|between)\s(?P<first>[12]\d{3})\s(?:until|till|to|through)\s(?:(?:his|her|its|their|the)\s[a-z]{3,14}\s(?:in\s)?|(?:he|she|it|they)\s(?:was\s|were\s)?[a-z]{4,14}\sin\s)?(?P<last>[12]\d{3})\b"
)
FRONT = 1  # code points before a stretch that opens its sentence
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "year": 12}
LAST = "end of the run"
# about how many minutes each lasts
LASTS = {"minute": 1, "hour": 60, "day": 1440, "week": 10_080, "month": 43_830, "year": 525_960}
STARTS = frozenset({"start"})
ENDS = frozenset({"completion", "end of the run", "opening", "dedicate", "inaugurate", "wrap", "finish"})

# the first and the last day of what is there for a time: a railway, a firm, a band
BEGUN = frozenset({"foundation", "opening", "launch", "start"})
OVER = frozenset({"closing", "break-up", "end of the run"})


def find_spells(told: Told, place: int) -> Iterator[Stated]:
    """The stretches of time over which a sentence says that something went on."""
    for span, first, last in stretches(told):
        verb = verb_near(told, span.start)
        front = verb_of_front(told, span.end) if span.start - told.sentence.span.start <= FRONT else None
        if front is not None:
            verb = "" if front.low in BEING | HAVING else verb_lemma(front.low)
            verb = "" if verb in listed("light") else verb
        if verb is None or verb in listed("passing"):
            continue
        around, times = surroundings(told, span).span, [Time.of(Period.from_edtf(end)) for end in (first, last)]
        whole = Time.of(Period.from_edtf(f"{first}/{last}"))
        yield Stated(whole, span, "count", "spell", "spell", told, place, around, verb)
        for head, end in zip(("start", LAST), times, strict=True):
            if verb in listed("running"):
                yield Stated(end, span, "dated", "date", head, told, place, around, repeats=True)


def stretches(told: Told) -> Iterator[tuple[Span, str, str]]:
    """Where a sentence gives the first and the last time of something, and both."""
    read = set()
    for mention, time in told.sentence.valued(Time):
        first, _, last = (time.edtf or "").partition("/")
        closed = len(time.readings) == 1 and first.strip(".") and last.strip(".") and not time.readings[0].approximate
        if closed and STRETCH.match(mention.quote):
            read.add(mention.span.start)
            yield mention.span, first, last
    for match in UNTIL.finditer(told.text, told.sentence.span.start, told.sentence.span.end):
        if int(match["first"]) <= int(match["last"]) and match.start() not in read:
            yield Span(match.start(), match.end()), match["first"], match["last"]


def is_again(spell: Stated, own: Sequence[Stated]) -> bool:
    """Whether its text tells of another stretch of the same: "from 1965 to 1980 and again from 1984 to 1995"."""
    same = (other for other in own if other.family == "spell" and other.verb == spell.verb)
    return spell.family == "spell" and any(not other.span.overlaps(spell.span) for other in same)


def crossing(c: Stated, others: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Both ends of a stretch beside those of another of the same, where neither is a part of the other: from 1250 to 1500, from 1300 to 1600."""
    mine = certain(c) if c.family == "spell" and c.verb and c.verb not in listed("again") else None
    for e in others:
        theirs = certain(e) if mine and e.family == "spell" and e.verb == c.verb else None
        if (
            mine is None
            or theirs is None
            or not mine.overlaps(theirs)
            or mine.contains(theirs)
            or theirs.contains(mine)
        ):
            continue
        for at, head in enumerate((f"start of {c.verb}", f"end of {c.verb}")):
            one, two = (
                evolve(
                    s, value=Time.of(Period.from_edtf(p.edtf.split("/")[at])), states="dated", family="date", head=head
                )
                for s, p in ((c, mine), (e, theirs))
            )
            yield one, two


def lengths(c: Stated, others: Sequence[Stated]) -> Iterator[Stated]:
    """The stretches of a text as durations in the unit of a statement of how long something went on."""
    if c.family != "count" or c.head not in (*DAYS, *MONTHS) or c.modifiers:
        return
    yield from _in_all(c, others)
    for e in others:
        if e.family == "spell" and (between := _between(certain(e), c.head)):
            yield _length(e, c, between, f"{certain(e)}")
        elif e.family == "count" and e.head != c.head and (same := _in_units(e, c.head)):
            yield same
    if any(lemma_of(word.low) in listed("taking") for word in c.told.words):
        yield from _from_start_to_end(c, others, STARTS, ENDS)
    elif any(lemma_of(word.low) in listed("lasting_on") for word in c.told.words):
        for whole in _from_start_to_end(c, others, BEGUN, OVER):
            if not _is_in_part(c, whole):
                yield whole


def _in_all(c: Stated, others: Sequence[Stated]) -> Iterator[Stated]:
    """How long it went on in all, where a sentence gives several stretches of it: from 1979 to 1983 and from 1991 to 1995."""
    spells = [e for e in others if e.family == "spell"]
    for told in dict.fromkeys(e.told for e in spells):
        here = [(e, between) for e in spells if e.told is told and (between := _between(certain(e), c.head))]
        if len(here) > 1:
            low, high = (sum((between[end] for _, between in here), Fraction(0)) for end in (0, 1))
            yield _length(here[0][0], c, (low, high), " and ".join(str(certain(e)) for e, _ in here))


def _from_start_to_end(
    c: Stated, others: Sequence[Stated], begun: frozenset[str], over: frozenset[str]
) -> Iterator[Stated]:
    """How long the one thing took, or was there, that a text says began and ended."""
    starts = [e for e in others if e.family == "date" and e.head in begun and certain(e)]
    ends = [e for e in others if e.family == "date" and e.head in over and certain(e)]
    again = any(word.low in listed("revived") for e in (*starts, *ends) for word in e.told.words)
    if len(starts) == len(ends) == 1 and not again:
        first, last = certain(starts[0]), certain(ends[0])
        if first and last and first.earliest and last.latest and first.earliest <= last.latest:
            between = _ends_between((first, last), c.head)
            if between:
                yield evolve(_length(starts[0], c, between, f"{first} to {last}"), whole=True)


def _is_in_part(c: Stated, e: Stated) -> bool:
    """Whether more is said of what went on than that: "operated at a profit for five years", "ten years before its first loss"."""
    known = e.told.content | listed("lasting_on") | listed("light") | kinds().keys()
    own = c.told.content - c.told.content_within(c.span)
    return not all(shares(word, known) for word in own) or any(w.low in listed("until") for w in c.told.words)


def _length(e: Stated, c: Stated, between: tuple[Fraction, Fraction], dates: str) -> Stated:
    low, high = between
    value = Quantity(Amount.between(low, high), c.head, Dimension.COUNT)
    return evolve(
        e,
        value=value,
        states="count",
        family="count",
        head=c.head,
        verb=c.verb if c.verb in listed("taking") or e.family != "spell" else e.verb,
        modifiers=frozenset(),
        times=(),
        repeats=False,
        because=f"{dates} is {value.amount} {c.head}s",
    )


def _in_units(e: Stated, unit: str) -> Stated | None:
    """A duration in another unit, as exact as one can be in that: five hours are less than a day."""
    if e.head not in LASTS or unit not in LASTS or not isinstance(e.value, Quantity) or e.modifiers:
        return None
    amount = e.value.amount.scaled(Fraction(LASTS[e.head]) / Fraction(LASTS[unit]))
    room = Interval(Fraction(-1, 2), Fraction(1, 2)) if LASTS[unit] > LASTS[e.head] else Interval.exactly(0)
    amount = evolve(
        amount, literal=amount.literal + room, implied=amount.implied + room, stated=None, comparator="range"
    )
    said = f"{e.value} is {amount.implied} {unit}s"
    return evolve(e, value=Quantity(amount, unit, Dimension.COUNT), head=unit, because=said)


def _between(period: Period | None, unit: str) -> tuple[Fraction, Fraction] | None:
    if period is None:
        return None
    first, _, last = period.edtf.partition("/")
    return _ends_between((Period.from_edtf(first), Period.from_edtf(last)), unit)


def _ends_between(ends: tuple[Period, Period], unit: str) -> tuple[Fraction, Fraction] | None:
    """The least and the most units from a first time to a last; None where the ends are too coarse for the unit."""
    first, last = ends
    days = (first.earliest, first.latest, last.earliest, last.latest)
    if any(day is None for day in days):
        return None
    opens, opened, closes, closed = (day for day in days if day is not None)
    if unit in DAYS:
        exact = opens == opened and closes == closed
        most = Fraction(closed - opens + 1, DAYS[unit])
        return (Fraction(max(0, closes - opened), DAYS[unit]), most) if exact else None
    whole = MONTHS[unit]
    if unit == "month" and (len(first.edtf) < len("2024-05") or len(last.edtf) < len("2024-05")):
        return None
    least, most_months = _months(opened, closes), _months(opens, closed) + 1
    return Fraction(max(0, least), whole), Fraction(most_months + (1 if unit == "month" else 0), whole)


def _months(first: Day, last: Day) -> int:
    """The whole months from one day to another."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
