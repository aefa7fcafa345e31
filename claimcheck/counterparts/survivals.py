"""How many came away, by those who were there and those who died: of 41 people on board 36 died, so that five survived."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from claimcheck.amounts import Amount
from claimcheck.counterparts.stated import Stated
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table

SURVIVOR, DEATH = "survivor", "death"
BEHIND, BEFORE = 34, 14  # code points behind a count, and before it, in which it is said that those are all there were
OF_WHOM = re.compile(r"\sof\s(?:whom|them)\s(?:died|perished|drowned|(?:were|was)\skilled|lost\stheir\slives)\b")
APART = 1  # sentences between those who were there and those who died


@cache
def _aboard() -> re.Pattern[str]:
    """ "41 people on board", "all 60 passengers aboard"."""
    return re.compile(rf"\s?(?:{'|'.join(table('tallies')['aboard']['behind'])})\b")


@cache
def _every() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('tallies')['aboard']['every'])})\s\Z", re.I)


def survivors(c: Stated, others: Sequence[Stated]) -> Iterator[Stated]:
    """The survivors that the other text's counts leave, where a statement counts them."""
    if c.family != "count" or c.head != SURVIVOR:
        return
    counts = [e for e in others if e.family == "count" and _is_exact(e)]
    deaths = [e for e in counts if e.head == DEATH]
    whole = next((e for e in counts if _is_whole(e)), None)
    deaths += [] if deaths or whole is None else _of_them(whole)
    if whole is None or len({str(e.value) for e in deaths}) != 1:
        return
    dead = deaths[0]
    if (
        abs(whole.place - dead.place) > APART
        or not isinstance(whole.value, Quantity)
        or not isinstance(dead.value, Quantity)
    ):
        return
    there, died = whole.value.stated or 0, dead.value.stated or 0
    if died <= there:
        left = there - died
        because = f"{whole.value.amount} were there, {dead.value.amount} died: {left} left"
        value = Quantity(Amount.of(left), SURVIVOR, Dimension.COUNT)
        yield evolve(dead, value=value, head=SURVIVOR, verb="", modifiers=frozenset(), because=because)


def _of_them(whole: Stated) -> list[Stated]:
    """The dead of those who were there: "30 people on board, 12 of whom died"."""
    end = whole.told.sentence.span.end
    behind = ((m, q) for m, q in whole.told.sentence.valued(Quantity) if m.span.start >= whole.span.end)
    dead = [(m, q) for m, q in behind if OF_WHOM.match(whole.told.text, m.span.end, end) and q.comparator == "="]
    return [evolve(whole, value=q, span=m.span, head=DEATH) for m, q in dead]


def _is_exact(e: Stated) -> bool:
    return isinstance(e.value, Quantity) and e.value.comparator == "=" and e.value.stated is not None and not e.because


def _is_whole(e: Stated) -> bool:
    """Whether a count is of all who were there: those on board, or all of whom it is said."""
    text, sentence = e.told.text, e.told.sentence.span
    behind = text[e.span.end : min(sentence.end, e.span.end + BEHIND)]
    before = text[max(sentence.start, e.span.start - BEFORE) : e.span.start]
    return _aboard().match(behind) is not None or (e.head == DEATH and _every().search(before) is not None)
