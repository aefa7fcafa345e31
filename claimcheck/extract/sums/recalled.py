"""Counts that a text comes back to, and then states otherwise: "17 were injured … all 16 of the injured were at home again".

"The 420 homes", "all 16 of the injured", "26 of the 42 seats" speak of what was told before, by a number that was told
before. Where no figure of the text is that number, and one that counts the same is it but for a slip, the two disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from claimcheck.claims import Mention
from claimcheck.extract.sums.retold import Retold
from claimcheck.extract.sums.sides import is_person
from claimcheck.extract.sums.slips import LITTLE, is_slip, is_swapped
from claimcheck.extract.sums.summable import is_counted, stated_of, unit_of
from claimcheck.extract.text.sentences import sentences
from claimcheck.quantities import Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.times import Time

FEWEST = 10  # what is less is told apart by its words: "the three men", "the four women"
LONG = 100  # and what is less than this is no other number for one digit of it
MOST = 80  # figures of a text that are looked at
# before a figure that was told before, and where the whole is "of the injured"
THE = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Aa]ll(?:\sthe|\sof\sthe)?)\s\Z")
ALL = re.compile(r"\b[Aa]ll\s(?:of\s)?(?:the\s)?\Z")
# no more than the number and its noun; "16 of the injured"
BARE = re.compile(r"[\w,.-]+(?:\s[a-z]{3,15}|\sof\sthe\s(?:injured|wounded|dead|missing|victims))", re.I)
HIT = re.compile(r"\sof\sthe\s([a-z]+)\Z")
LEAD = 40  # code points before a figure in which these stand
NAMED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Oo]f)\s(?:the\s)?([A-ZÀ-Þ][\w’'-]+)")


@cache
def _which() -> re.Pattern[str]:
    """Behind the noun, which of them are meant: "the 40 homes in Lowby", "the 40 homes damaged in the storm"."""
    rows = table("retold")
    return re.compile(
        rf"\s(?:{'|'.join(rows['which']['words'])}|[a-z]+ing|[a-z]+ed\s(?:{'|'.join(rows['which']['done'])}))\b"
    )


@cache
def _one() -> re.Pattern[str]:
    """Before a figure, what says that it is of some of them: "the other 12"."""
    return re.compile(rf"\b(?:{'|'.join(table('retold')['some']['words'])})\b")


@remembered
def find_recalled(text: str, mentions: Sequence[Mention]) -> Iterator[Retold]:
    """The counts of a text that come back as another number, with where they were told."""
    counts = [m for m in mentions if is_counted(m)][:MOST]
    if len(counts) < 2 or not any(_recalls(text, m) for m in counts):
        return
    spans = sentences(text)
    dated = [m.span for m in mentions if isinstance(m.value, Time)]
    for at, again in enumerate(counts):
        before = counts[:at]
        if not before or not _recalls(text, again) or any(_meets(again, m) for m in (*before, *counts[at + 1 :])):
            continue
        here = next((s for s in spans if s.start <= again.span.start < s.end), again.span)
        if (
            any(here.start <= d.start < again.span.start for d in dated)
            or _elsewhere(text, here)
            or _adds_up(again, before)
        ):
            continue
        told = [m for m in before if _slips(text, m, again) and _whole(text, m) and m.span.end < here.start]
        if told and len({stated_of(m) for m in told}) == 1:
            yield Retold(told[0], again)


def _is_exact(mention: Mention) -> bool:
    value = mention.value
    return (
        isinstance(value, Quantity)
        and value.comparator == "="
        and not value.amount.approximate
        and value.stated is not None
        and value.stated.denominator == 1
        and value.stated >= FEWEST
    )


def _recalls(text: str, mention: Mention) -> bool:
    """Whether a figure is one that was told before."""
    if not _is_exact(mention) or not unit_of(mention) or not BARE.fullmatch(mention.quote):
        return False
    lead = text[max(0, mention.span.start - LEAD) : mention.span.start]
    of_all = " of the " in mention.quote
    return (ALL if of_all else THE).search(lead) is not None and _which().match(text, mention.span.end) is None


def _whole(text: str, mention: Mention) -> bool:
    """Whether a figure is not narrowed down, so that it can be what is come back to."""
    return _one().search(text[max(0, mention.span.start - LEAD) : mention.span.start].rpartition(".")[2]) is None


def _meets(a: Mention, b: Mention) -> bool:
    """Whether a figure is told elsewhere, of whatever it is."""
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    return a.span != b.span and a.value.amount.implied.meets(b.value.amount.implied)


def _slips(text: str, told: Mention, again: Mention) -> bool:
    """Whether a count before is the later one but for a slip."""
    one, two = told.value, again.value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or one.stated is None or two.stated is None:
        return False
    if one.unit == two.unit or (not one.unit and _are_hit(text, told, again)):
        near = abs(one.stated - two.stated) <= max(one.stated, two.stated) * LITTLE or is_swapped(
            one.stated, two.stated
        )
        return one.stated >= FEWEST and (near or (one.stated >= LONG and is_slip(one.stated, two.stated)))
    return is_person(one.unit) and is_person(two.unit) and is_swapped(one.stated, two.stated)


def _are_hit(text: str, told: Mention, again: Mention) -> bool:
    """Whether a bare number before is of those whom the later names by what befell them: "17 were injured"."""
    hit = HIT.search(again.quote)
    return bool(hit and re.match(rf"\s(?:[a-z]+\s){{0,2}}{hit[1]}\b", text[told.span.end : told.span.end + LEAD]))


def _elsewhere(text: str, sentence: Span) -> bool:
    """Whether a sentence leads to a place that the text has not named before."""
    names = NAMED.findall(text[sentence.start : sentence.end])
    return any(name not in text[: sentence.start] for name in names)


def _adds_up(again: Mention, before: Sequence[Mention]) -> bool:
    """Whether the later count is the sum of two that were told beside one another, or the difference."""
    stated = [stated_of(m) for m in before]
    n = stated_of(again)
    return any(n in (a + b, abs(a - b)) for a, b in pairwise(stated)) or sum(stated[-3:]) == n
