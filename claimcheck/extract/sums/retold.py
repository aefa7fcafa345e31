"""Figures that one text tells twice, and tells otherwise the second time.

In its headline: "Mill cuts 460 jobs" above "the mill is to cut 640 jobs". And with two digits that changed places: "signed by
3,412 people" and later "the 3,142 signatures".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import frozen

from claimcheck.amounts import last_place
from claimcheck.claims import Duration, Mention
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.sums.slips import is_slip, is_swapped
from claimcheck.extract.text.sentences import sentences
from claimcheck.extract.text.stems import stems
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span

HEADLINE = 160  # code points at most
LEAD = 1_200  # code points behind the headline in which the text tells its news
MOST = 60  # figures of a text that are looked at
FEWEST = 2  # words that the headline and the sentence share
LEAST = 1_000  # what a figure is at least whose digits can change places unseen
NEAR = 70  # code points before and behind a figure in which its words stand
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
FIRST_LINE = re.compile(r"\s*(?P<line>[^\n]{8,160})\n")
Figure = Quantity | CalendarDuration | FixedDuration


@frozen
class Retold:
    """Two mentions of one figure that do not say the same, the first of them first."""

    one: Mention
    two: Mention


@remembered
def find_retold(text: str, mentions: Sequence[Mention]) -> Iterator[Retold]:
    """The figures that a text tells twice otherwise."""
    figures = [m for m in mentions if _is_plain(m)]
    spans = sentences(text) if len(figures) > 1 else []
    yield from _under_headline(text, figures, spans)
    yield from _swapped(text, figures[:MOST], spans)


def _is_plain(mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, Figure) or value.amount.stated is None:
        return False
    return isinstance(value, Duration) or "/" not in value.unit


def _kind(mention: Mention) -> tuple[str, str]:
    """What a figure counts; figures of two kinds are not of one thing."""
    value = mention.value
    assert isinstance(value, Figure)
    return (value.dimension.value if isinstance(value, Quantity) else "duration", value.unit)


def _under_headline(text: str, figures: Sequence[Mention], spans: Sequence[Span]) -> Iterator[Retold]:
    head = FIRST_LINE.match(text)
    if head is None or head["line"].rstrip().endswith((".", ":", ",", ";")) or not figures:
        return
    end = head.end("line")
    for mention in (m for m in figures if m.span.end <= end and _kind(m) != (Dimension.NUMBER.value, "")):
        below = [m for m in figures if m.span.start > end and _kind(m) == _kind(mention)]
        if any(_meets(mention, m) or _is_cut(mention, m) for m in below):
            continue
        led = [m for m in below if m.span.start < end + LEAD]
        known = stems(text, head.start("line"), end)
        told = [m for m in led if len(known & stems(text, *_around(spans, m))) >= FEWEST]
        if len(led) == len(told) == 1 and _is_slip(mention, told[0]):
            yield Retold(mention, told[0])


def _around(spans: Sequence[Span], mention: Mention) -> tuple[int, int]:
    """The sentence of a mention."""
    found = next((s for s in spans if s.start <= mention.span.start < s.end), mention.span)
    return found.start, found.end


def _meets(a: Mention, b: Mention) -> bool:
    one, two = a.value, b.value
    assert isinstance(one, Figure)
    assert isinstance(two, Figure)
    return one.amount.implied.meets(two.amount.implied)


def _is_cut(a: Mention, b: Mention) -> bool:
    """Whether a headline merely leaves out the last places of a figure: "$16bn" over "$16.6bn"."""
    one, two = a.value, b.value
    assert isinstance(one, Figure)
    assert isinstance(two, Figure)
    if one.amount.stated is None or two.amount.stated is None:
        return False
    return abs(one.amount.stated - two.amount.stated) < last_place(one.amount.stated)


def _is_slip(a: Mention, b: Mention) -> bool:
    one, two = a.value, b.value
    if not isinstance(one, Figure) or not isinstance(two, Figure):
        return False
    stated = one.amount.stated, two.amount.stated
    if (
        isinstance(one, Quantity)
        and isinstance(two, Quantity)
        and one.trend != two.trend
        and None not in (one.trend, two.trend)
    ):
        return False
    return stated[0] is not None and stated[1] is not None and is_slip(stated[0], stated[1])


def _swapped(text: str, figures: Sequence[Mention], spans: Sequence[Span]) -> Iterator[Retold]:
    """Exact figures of which two digits beside one another changed places, told in words they share."""
    exact = [m for m in figures if _is_exact(m)]
    for one, two in combinations(exact, 2):
        a, b = one.value, two.value
        if (
            not isinstance(a, Quantity)
            or not isinstance(b, Quantity)
            or (a.dimension is not b.dimension and not _counts(a, b))
        ):
            continue
        if a.stated is None or b.stated is None or not is_swapped(a.stated, b.stated):
            continue
        here, there = _around(spans, one), _around(spans, two)
        if here == there or YEAR.findall(text[slice(*here)]) != YEAR.findall(text[slice(*there)]):
            continue
        if _close(text, here, one) & _close(text, there, two):
            yield Retold(one, two)


def _close(text: str, within: tuple[int, int], mention: Mention) -> frozenset[str]:
    """The words of a sentence right around a figure."""
    return stems(text, max(within[0], mention.span.start - NEAR), min(within[1], mention.span.end + NEAR))


def _is_exact(mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, Quantity) or value.comparator != "=" or value.stated is None or value.trend is not None:
        return False
    return value.stated.denominator == 1 and value.stated >= LEAST and value.stated % 10 != 0


def _counts(a: Quantity, b: Quantity) -> bool:
    return {a.dimension, b.dimension} <= COUNTED
