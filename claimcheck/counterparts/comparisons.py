"""Claims that set one named thing beside another, "Mount Tarrin is higher than Mount Sede", where the other text has a value of each.

The value of the second gives a bound for the first: more than 3,412 m. That bound is held against the value which the other
text has of the first. Both values must be of one kind, and the only ones of that kind; the claim may name no third.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from attrs import evolve, frozen

from claimcheck import units
from claimcheck.amounts import Amount
from claimcheck.counterparts.alike import Judged
from claimcheck.counterparts.bearers import owned
from claimcheck.counterparts.events import events_in, words_of
from claimcheck.counterparts.names import is_one
from claimcheck.counterparts.stated import Stated, certain
from claimcheck.counterparts.texts import Text
from claimcheck.counterparts.things import otherwise_issued
from claimcheck.counterparts.valued import to_the_letter
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import listed, roles
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.kinship import Relation
from claimcheck.periods import Period
from claimcheck.quantities import Quantity
from claimcheck.relations import FACTUAL
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Name, Told, bare
from claimcheck.tellings.words import shares
from claimcheck.terms import equivalent
from claimcheck.times import Time

TWO = 2  # names of a claim: the one it is of, and the one beside it
SLACK = Fraction(1, 8)  # as a part of a multiple: what people round it by
BEGINNINGS = frozenset({"date", "start", "opening", "foundation", "birth", "publication", "first showing", "launch"})
# behind the second, where nothing more is said of it: not "before Moe became mayor"
ENDS = re.compile(r"\s?(?:[.,;!?]|\s(?:did|was|is|has|does|were|had)\s?[.,;]|\Z)")
LASTING = frozenset({"minute", "hour"})
# in front of the second: "than the", "than her sister", "than its neighbour"
SECOND = r"\s(?:(?:the|its|his|her|their|that\sof|those\sof)\s)?(?:[a-z-]{3,14}\s){0,2}?"


@frozen
class Comparison:
    """What a claim says: of what kind the values are, and whether the first is more (1), less (-1) or a multiple (0) of the second."""

    heads: tuple[str, ...]
    more: int
    words: Span
    second: int
    factor: Fraction = Fraction(1)
    dated: bool = False


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = table("comparisons")

    def either(words: Sequence[str]) -> str:
        return "|".join(sorted(map(re.escape, words), key=len, reverse=True))

    bounds = either([word for words in rows["bounds"].values() for word in words])
    return (
        (re.compile(rf"\b(?P<word>{either([*rows['more'], *rows['less']])})\sthan{SECOND}(?=[A-Z])"), "adjective"),
        (
            re.compile(
                rf"\b(?P<word>{either([*rows['nouns']['more'], *rows['nouns']['less']])})\s(?:[a-z]{{3,14}}\s)?(?P<noun>[a-z]{{3,16}})\sthan{SECOND}(?=[A-Z])"
            ),
            "noun",
        ),
        (
            re.compile(rf"\b(?P<word>{either([*rows['lives']['more'], *rows['lives']['less']])}){SECOND}(?=[A-Z])"),
            "life",
        ),
        (re.compile(rf"\b(?P<word>{either([*rows['days']['more'], *rows['days']['less']])}){SECOND}(?=[A-Z])"), "day"),
        (
            re.compile(
                rf"\b(?:(?P<bound>{bounds})\s)?(?P<times>{either(rows['times'])})\sas\s(?:(?P<word>{either(rows['as'])})|many\s(?P<noun>[a-z]{{3,16}}))\sas{SECOND}(?=[A-Z])"
            ),
            "times",
        ),
    )


def comparisons(text: Text, others: Sequence[Stated], source: Text) -> Iterator[tuple[Stated, Stated, Judged, str]]:
    """What a text says of two named things, each with the value of the first in the other text: how both are related, and of what."""
    found = None
    for place, told in enumerate(text.sentences):
        if len(told.names) != TWO:
            continue
        for comparison in _read(told):
            first, second = told.names
            if not _is_of_both(told, comparison, source):
                continue
            found = found or [row for t in source.sentences for row in owned(t, source, others)]
            for head in comparison.heads:
                mine, theirs = _value(first, second, found, head), _value(second, first, found, head)
                if comparison.dated and theirs is None:
                    theirs = _some_day(second, first, found, comparison.more)
                stated = _bound(told, place, comparison, mine, theirs) if mine and theirs else None
                if stated is not None and mine is not None and stated.modality in FACTUAL:
                    yield stated, evolve(mine, head=stated.head), (Relation.SAME, _why(first, stated)), first.text
                    break


def _why(first: Name, stated: Stated) -> tuple[str, ...]:
    return (f"both texts name {first.text}", stated.because)


def _read(told: Told) -> Iterator[Comparison]:
    rows = table("comparisons")
    start, end = told.sentence.span.start, told.sentence.span.end
    for pattern, kind in _patterns():
        match = pattern.search(told.text, start, end)
        if match is None:
            continue
        word, words = match.groupdict().get("word") or "", Span(match.start(), match.end())
        if kind == "adjective":
            more = word in rows["more"]
            yield Comparison(tuple(rows["more" if more else "less"][word]), 1 if more else -1, words, match.end())
        elif kind == "times":
            heads = tuple(rows["as"][word]) if word else (lemma_of(match["noun"]),)
            sign = next((s for s, key in ((1, "more"), (-1, "less")) if match["bound"] in rows["bounds"][key]), 0)
            yield Comparison(heads, sign, words, match.end(), Fraction(*rows["times"][match["times"]]))
        else:
            section = {"noun": "nouns", "life": "lives", "day": "days"}[kind]
            heads = (
                _counted(lemma_of(match["noun"]))
                if kind == "noun"
                else ("death",)
                if kind == "life"
                else _events(told, match)
            )
            yield Comparison(heads, 1 if word in rows[section]["more"] else -1, words, match.end(), dated=kind == "day")


def _counted(noun: str) -> tuple[str, ...]:
    """A noun as it counts things, and as what a share is of: whoever has more votes has the greater part of the vote."""
    return tuple(dict.fromkeys((noun, roles("roles").get(noun, noun))))


def _events(told: Told, match: re.Match[str]) -> tuple[str, ...]:
    """What happened to both: the last event before "before"."""
    found = [event for _, event in events_in(told, Span(told.sentence.span.start, match.start()))]
    return (found[-1].name,) if found else ()


def _is_of_both(told: Told, comparison: Comparison, source: Text) -> bool:
    """Whether the claim sets its subject beside the second name, and says no more than the other text speaks of: no "in its first week", no year of its own."""
    first, second = told.names
    if first is not told.opened or second.start != comparison.second or not ENDS.match(told.text, second.end):
        return False
    if any(told.text[name.start : name.end] != bare(told.text[name.start : name.end]) for name in told.names):
        return False  # "Rook Tower's spire"
    said = {lemma_of(word) for head in comparison.heads for word in words_of(head)}
    own = told.content - told.content_within(comparison.words) - listed("light") - listed("kin") - said
    before = [verb_lemma(w.low) for w in told.words if w.end <= comparison.words.start][-1:]
    own = own - set(before)  # "scored more goals than", of a scorer
    timed = any(isinstance(m.value, Time) for m in told.sentence.mentions)
    return not timed and all(shares(word, source.content) for word in own)


def _value(name: Name, rival: Name, found: Sequence[tuple[Name, Stated]], head: str) -> Stated | None:
    """The one value of a kind that a text gives a name; None where it gives several, or none."""
    own = [s for owner, s in found if _is(name, owner, rival) and _is_of(s, head)]
    values = {str(s.value): s for s in own}
    return next(iter(values.values())) if len(values) == 1 else None


def _some_day(name: Name, rival: Name, found: Sequence[tuple[Name, Stated]], more: int) -> Stated | None:
    """A day of something that lasts, so that what is before it is before that day: before the battle, before its last day.

    Of what came after it that is known of a day of its beginning only.
    """
    own = [s for owner, s in found if s.family == "date" and _is(name, owner, rival) and certain(s)]
    days = [s for s in own if more < 0 or s.head in BEGINNINGS]
    return days[0] if len(days) == 1 else None


def _is(name: Name, owner: Name, rival: Name) -> bool:
    """Whether a name of the other text is one of the claim's, and not rather the other one: the Corva, the Corva S."""
    return (
        is_one(name, owner) and owner.words != rival.words and (name.words == owner.words or not is_one(rival, owner))
    )


def _is_of(stated: Stated, head: str) -> bool:
    value = stated.value
    if stated.family == "date":
        return stated.head == head and certain(stated) is not None
    if not isinstance(value, Quantity) or value.comparator not in ("=", "~"):
        return False
    if stated.family == "measure":
        unit = table("comparisons")["units"].get(head)
        return stated.head in ("", head) and unit is not None and units.conversion(value.unit, unit) is not None
    lasts = head == "duration" and stated.head in LASTING
    return stated.family in ("count", "%") and not stated.modifiers and (lasts or equivalent(stated.head, head))


def _bound(told: Told, place: int, comparison: Comparison, mine: Stated, theirs: Stated) -> Stated | None:
    """What the claim says of the first by the value of the second."""
    end = next(n.end for n in told.names if n.start == comparison.second)
    span = Span(comparison.words.start, end)
    value: Quantity | Time
    if isinstance(theirs.value, Quantity) and isinstance(mine.value, Quantity) and mine.family == theirs.family:
        if mine.times and theirs.times and mine.times != theirs.times:
            return None
        value = to_the_letter(evolve(theirs.value, amount=_amount(comparison, theirs.value)))
        said = f"{theirs.value.shown}"
    else:
        then = certain(theirs)
        if then is None or then.earliest is None or then.latest is None or otherwise_issued(mine, theirs):
            return None
        period = Period.between(then.earliest, None) if comparison.more > 0 else Period.between(None, then.latest)
        value = Time(
            (period,), (False,), f"{then.edtf}, the {theirs.head} by the other text", told.text[span.start : span.end]
        )
        said = str(then)
    because = f"“{told.text[span.start : span.end]}” counts from {said}, by the other text"
    return evolve(
        mine,
        value=value,
        span=span,
        told=told,
        place=place,
        around=surroundings(told, span).span,
        because=because,
        head=mine.head or theirs.head or comparison.heads[0],
    )


def _amount(comparison: Comparison, of: Quantity) -> Amount:
    """The figure of the second as a bound or a multiple of it."""
    scaled = of.amount.scaled(comparison.factor)
    stated = scaled.stated or Fraction(0)
    if comparison.more:
        return Amount.of(stated, ">" if comparison.more > 0 else "<")
    return Amount.around(stated, stated * SLACK)
