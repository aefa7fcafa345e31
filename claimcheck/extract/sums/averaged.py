"""Averages whose total and count stand further off: in the sentences before, or in a table of words of their own.

"He took £486,000 in 214 transfers …. On average he took £2,270"; "312 patients …. They stayed six days on average, 1,872 in
all"; "48,500 homes … cost 214 million euros, or 4,400 euros a home"; "2,346 cases …, 43 per 100,000 inhabitants; the town has
5.4 million".

All totals and counts nearby are tried. Where one pair gives the average, that is the one; only where there is a single pair,
and it comes near, does it contradict.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from claimcheck.claims import Duration, Mention
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.extract.sums.averages import Average
from claimcheck.extract.sums.slips import is_slip
from claimcheck.extract.text.sentences import PARAGRAPH, sentences
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span

# "four instalments of 600,000": what each of them is
PAID_IN = re.compile(r"\sof\s\Z")
INSTALMENTS = frozenset({"instalment", "installment", "tranche", "payment", "batch", "part", "portion"})
# behind a figure: what one of them gets
PER = re.compile(r"\s(?:a|an|per|for (?:each|every|a))\s(?P<noun>[a-z]{3,15})\b")
OF_EACH = re.compile(r"\sfor\s(?:each|every one)\sof\s(?:[\w’'-]{2,20}\s){1,3}\Z")
EACH = re.compile(r"\s(?:each time|a head|per head|apiece|each)\b(?!\s(?:to|for|from|of)\b)")
ON_AVERAGE = re.compile(r"[^.;:,()\d]{0,24}\son average\b")
OR = re.compile(r",\sor\s(?:about\s|some\s|roughly\s|just\s)?\Z")
# before it: "on average he took", "an average of"
AVERAGED = re.compile(
    r"\b(?:[Oo]n average,?\s[^.;:()\d]{0,40}|an average of\s(?:about\s|some\s)?|averag(?:ed|ing|es)\s(?:about\s|some\s)?)\Z"
)
# so many of so many: the unit of "34 cases per 100,000 inhabitants"
RATE = re.compile(
    r"(?P<base>[a-z]{3,20})?\s?/\s(?P<of>1,?000|10,?000|100,?000|1,?000,?000)(?:\s(?P<whom>[a-z]{3,14}))?\Z"
)
POPULATION = re.compile(r"\bpopulation\s(?:of|is|was)\s(?:about\s|some\s|around\s)?\Z")
PEOPLE = frozenset(
    {"people", "person", "inhabitant", "resident", "citizen", "head", "islander", "villager", "population"}
)
PERIODS = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "quarter", "night", "season"})
NEAR = (Fraction(1, 3), Fraction(3))  # what the average of a single pair misses by at most
MOST, LONGEST = 12, 1_000  # figures and code points of a sentence: what has more is a table
LARGE = 1_000  # what a bare figure is at least that may be of the money named before it
BACK = 2  # sentences before in which total and count may stand
Figure = Quantity | CalendarDuration | FixedDuration


@frozen
class Place:
    """A sentence with its figures, and whether it holds a date."""

    span: Span
    figures: tuple[Mention, ...]
    is_dated: bool


@remembered
def find_averaged(text: str, mentions: Sequence[Mention]) -> Iterator[Average]:
    """The averages of a text whose total and count stand in its sentences before, or in no fixed order."""
    if len([m for m in mentions if isinstance(m.value, Figure)]) < 3:
        return
    places: list[Place] = []
    for place in _places(text, mentions):
        if places and PARAGRAPH.search(text, places[-1].span.start, place.span.start):
            places = []
        places = [*places[-BACK:], place]
        for each in place.figures:
            yield from _average(text, places, each)
    yield from _per_thousand(text, mentions)


def _places(text: str, mentions: Sequence[Mention]) -> Iterator[Place]:
    at = 0
    for span in sentences(text):
        while at < len(mentions) and mentions[at].span.start < span.start:
            at += 1
        first = at
        while at < len(mentions) and mentions[at].span.start < span.end:
            at += 1
        inside = mentions[first:at]
        figures = tuple(m for m in inside if isinstance(m.value, Figure))
        if figures and len(figures) <= MOST and span.end - span.start <= LONGEST:
            yield Place(span, figures, any(m.kind == "time" for m in inside))


def _average(text: str, places: Sequence[Place], each: Mention) -> Iterator[Average]:
    """The average that a figure is, from the totals and counts around it."""
    here, value = places[-1], each.value
    if not isinstance(value, Figure) or value.amount.stated is None or value.amount.comparator not in "=~":
        return
    low = max(here.span.start, each.span.start - 60)
    given = [
        m for m in here.figures if m.span.start > each.span.end and OF_EACH.fullmatch(text, each.span.end, m.span.start)
    ]
    per, rate = PER.match(text, each.span.end, here.span.end), _rate(value)
    noun = rate or (lemma(per["noun"]) if per else "")
    is_average = bool(
        AVERAGED.search(text, low, each.span.start) or ON_AVERAGE.match(text, each.span.end, here.span.end)
    )
    is_each = bool(EACH.match(text, each.span.end, here.span.end))
    if noun in PERIODS and not is_average:
        noun = ""  # "190,000 a year" is what it costs, not what a sum makes
    parts = [
        m for m in here.figures if m.span.end < each.span.start and PAID_IN.match(text, m.span.end, each.span.start)
    ]
    parts = [m for m in parts if text[m.span.end : each.span.start] == " of " and _unit_of(m) in INSTALMENTS]
    given = given or parts
    if not (given or noun or is_average or is_each):
        return
    strict = not (noun or given) and here.is_dated
    told_again = is_average or OR.search(text, low, each.span.start)
    near = [here] if strict or (is_each and not told_again) else places
    figures = [m for place in near for m in place.figures if m is not each]
    counts = given or [m for m in figures if _counts(m, noun, value)]
    totals = [m for m in figures if m not in counts and _is_total(m, each)]
    yield from _chosen([Average(total, count, each, beside=False) for total in totals for count in counts])


def _unit_of(mention: Mention) -> str:
    return mention.value.unit if isinstance(mention.value, Figure) else ""


def _rate(value: Figure) -> str | None:
    """The noun behind "per" in a unit; None where there is none, or it is of so many thousands."""
    unit = value.unit
    return unit.rpartition("/ ")[2] if "/ " in unit and not any(c.isdigit() for c in unit) else None


def _base(value: Figure) -> str:
    return value.unit.rpartition("/")[0].strip() if "/" in value.unit else value.unit


def _counts(mention: Mention, noun: str, each: Figure) -> bool:
    """Whether a figure says among how many is divided: of the noun that the average is a share for, or any count."""
    value = mention.value
    if not isinstance(value, Figure) or value.amount.stated is None:
        return False
    if noun:
        same = value.unit == noun or (noun in PEOPLE and value.unit in PEOPLE)
        return same and not (isinstance(value, Quantity) and value.trend is not None)
    counted = isinstance(value, Quantity) and value.dimension is Dimension.COUNT and value.trend is None
    return counted and value.unit != each.unit


def _is_total(mention: Mention, each: Mention) -> bool:
    """Whether a figure may be what is divided: of the same unit, and more."""
    whole, share = mention.value, each.value
    if not isinstance(whole, Figure) or not isinstance(share, Figure) or type(whole) is not type(share):
        return False
    if whole.amount.stated is None or share.amount.stated is None or whole.amount.stated <= share.amount.stated:
        return False
    if isinstance(whole, Duration) or isinstance(share, Duration):
        return whole.unit == share.unit
    if whole.trend is not None or "/" in whole.unit or whole.dimension in (Dimension.PERCENT, Dimension.POINTS):
        return False
    base = _base(share)
    if not base and share.dimension is Dimension.NUMBER and whole.dimension is Dimension.MONEY:
        return share.amount.stated >= LARGE  # "30 million euros for three players, 12 million each"
    return whole.unit == base if base else whole.dimension is Dimension.COUNT


def _chosen(candidates: Sequence[Average]) -> Iterator[Average]:
    """The pair that gives the average; else the only one there is, where it comes near."""
    fitting = [c for c in candidates if c.worked_out is not None and c.worked_out.meets(c.stated)]
    if fitting:
        yield fitting[0]
    elif len(candidates) == 1 and candidates[0].worked_out is not None:
        (only,) = candidates
        stated = only.each.value.amount.stated if isinstance(only.each.value, Figure) else None
        if stated and NEAR[0] <= only.central / stated <= NEAR[1]:
            yield only


def _per_thousand(text: str, mentions: Sequence[Mention]) -> Iterator[Average]:
    """The rates of so many a thousand people whose cases and people the text gives too, one of each kind of case.

    Of several rates one is of the whole country; where none is, the first is, if it looks like a slip.
    """
    figures = [m for m in mentions if isinstance(m.value, Quantity) and m.value.stated]
    rates: dict[str, list[Average]] = {}
    starts = [m.span.start for m in figures]
    for each in figures:
        value = each.value
        rate = RATE.fullmatch(value.unit) if isinstance(value, Quantity) else None
        if rate is None or not rate["base"] or not isinstance(value, Quantity):
            continue
        many = Fraction(rate["of"].replace(",", ""))
        first, last = (bisect_left(starts, each.span.start + reach) for reach in (-REACH, REACH))
        close = [m for m in figures[first:last][:MOST_NEAR] if m is not each]
        people = [m for m in close if _is_population(text, m)]
        cases = [
            m for m in close if isinstance(m.value, Quantity) and m.value.unit == rate["base"] and m.value.trend is None
        ]
        plain = evolve(each, value=evolve(value, unit=rate["base"]))
        found = [Average(c, _thousands(p, many), plain, beside=False) for c in cases for p in people]
        rates.setdefault(rate["base"], []).extend(found)
    for found in rates.values():
        fitting = [c for c in found if c.worked_out is not None and c.worked_out.meets(c.stated)]
        yield from fitting[:1] or [c for c in found[:1] if _is_slip(c)]


def _is_slip(average: Average) -> bool:
    value = average.each.value
    stated = value.amount.stated if isinstance(value, Figure) else None
    return stated is not None and is_slip(stated, Fraction(round(average.central)))


MOST_NEAR = 40  # figures
REACH = 600  # code points from a rate to its cases and its people


def _is_population(text: str, mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, Quantity) or value.trend is not None or not value.stated or value.stated < 1000:
        return False
    return value.unit in PEOPLE - {"person", "people"} or bool(
        POPULATION.search(text, max(0, mention.span.start - 40), mention.span.start)
    )


def _thousands(mention: Mention, many: Fraction) -> Mention:
    """A number of people, counted in so many."""
    value = mention.value
    assert isinstance(value, Quantity)
    return evolve(mention, value=evolve(value, amount=value.amount.scaled(1 / many)))
