"""Totals that a sentence gives by their parts: made up of four women and five men; two gold medals and one bronze; the films A, B and C."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from attrs import evolve

from claimcheck.amounts import Amount
from claimcheck.claims import Mention
from claimcheck.counterparts.stated import Stated, certain
from claimcheck.counterparts.verbs import counted
from claimcheck.enumerations import Enumeration
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told, function_words

LEAST = 2  # parts that make a total
JOINED = re.compile(r"\s?,?\s?(?:and\s)?")
# "his features were", "the official languages of Vessia are"
ARE = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he)\s(?P<others>(?:[a-z-]{3,14}\s){0,2})(?P<noun>[a-z]{3,14}s)(?:\sof\s(?:the\s)?[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20}){0,3})?\s(?:are|were)\s(?:the\s)?\Z"
)
LOOKED = 90  # code points before a list, or the first part, in which it is said of what it is
OPEN = re.compile(r"\b(?:including|such\sas|like|among\sothers|as\swell\sas|among|mainly|mostly)\b")


def find_totals(told: Told, place: int) -> Iterator[Stated]:
    """The totals that a sentence does not state, but gives all parts of."""
    for mention, items in told.sentence.valued(Enumeration):
        yield from _listed(told, place, mention, items)


def _listed(told: Told, place: int, mention: Mention, items: Enumeration) -> Iterator[Stated]:
    """What a list behind a plural counts: "their studio albums are A, B, C and D"."""
    start = max(told.sentence.span.start, mention.span.start - LOOKED)
    match = ARE.search(told.text, start, mention.span.start)
    if match is None or OPEN.search(told.text, start, mention.span.end):
        return
    head, verb = counted(lemma(match["noun"]), "")
    others = frozenset(w for w in match["others"].split() if w not in function_words())
    near = surroundings(told, mention.span)
    value = Quantity(Amount.of(len(items.items)), head, Dimension.COUNT)
    because = f"“{told.text[match.start() : mention.span.end]}” names {len(items.items)}"
    yield Stated(value, mention.span, "count", "count", head, told, place, near.span, verb, others, because=because)


@cache
def _made_up() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('tallies')['parts']['made_up'])})\s(?:of\s)?\Z")


def added_up(c: Stated, others: Sequence[Stated]) -> Iterator[Stated]:
    """The totals of the parts that another text gives of what a statement counts: eleven ministers, five of them Liberals."""
    if c.family != "count" or not isinstance(c.value, Quantity) or c.modifiers:
        return
    weddings = {then.edtf: e for e in others if e.head == "wedding" and (then := certain(e))}
    if c.head == "marriage" and len(weddings) >= LEAST:
        value = Quantity(Amount.of(len(weddings), ">="), c.head, Dimension.COUNT)
        because = f"weddings {', '.join(weddings)}"
        e = next(iter(weddings.values()))
        yield evolve(e, value=value, states="count", family="count", head=c.head, repeats=False, because=because)
    for run in _runs([e for e in others if e.family == "count" and not e.because]):
        first, last, total = run[0], run[-1], Fraction(0)
        for e in run:
            assert isinstance(e.value, Quantity)
            total += e.value.stated or Fraction(0)
        start = max(first.told.sentence.span.start, first.span.start - LOOKED)
        whole = _made_up().search(first.told.text, start, first.span.start) is not None
        same = all(e.head == c.head for e in run) and all(e.modifiers for e in run)
        if (whole and c.head in table("tallies")["parts"]["members"]) or same:
            parts = " + ".join(str(e.value) for e in run)
            value = Quantity(Amount.of(total, "=" if whole else ">="), c.head, Dimension.COUNT)
            span = Span(first.span.start, last.span.end)
            yield evolve(
                first, value=value, span=span, head=c.head, modifiers=frozenset(), because=f"{parts} is {total}"
            )


def _runs(counts: Sequence[Stated]) -> Iterator[list[Stated]]:
    """The counts of a sentence that stand side by side: "five Liberals, four Conservatives and two independents"."""
    run: list[Stated] = []
    for one, two in pairwise(sorted(counts, key=lambda e: e.span)):
        run = run or [one]
        beside = one.told is two.told and JOINED.fullmatch(one.told.text, one.span.end, two.span.start)
        exact = all(isinstance(e.value, Quantity) and e.value.comparator == "=" and e.value.stated for e in (one, two))
        if beside and exact:
            run.append(two)
        elif len(run) >= LEAST:
            yield run
            run = []
        else:
            run = []
    if len(run) >= LEAST:
        yield run
