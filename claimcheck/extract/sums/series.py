"""Wholes with their parts in a row, each led to by the same word: "twelve stops, seven in the town and six in the suburbs".

The whole stands right before the row; or before it stands only how many places there are, "in four towns: 210 in A, 130 in
B …", and the whole is what the sentence calls "the homes"; or the row opens on "of the total", of what the text has told.

Nothing calls such parts all of their whole. So parts that make more than it are held against it, by not too much; parts
that make less only where there are three and the last is joined with "and", and where they miss by little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.extract.sums.partitions import OF, Partition
from claimcheck.extract.sums.sides import is_person
from claimcheck.extract.sums.slips import is_slip
from claimcheck.extract.sums.summable import is_summed, one_unit, stated_of, unit_of
from claimcheck.intervals import Interval
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.times import Time

LONG = 3  # parts that are taken for all there are
TOO_MUCH = Fraction(3, 2)  # of a whole: what its parts cannot make
SUM = 10_000  # of money: less is a price, with others for children
AFAR = 1_500  # code points back to a whole that is told before
# between a whole and its first part
OPENS = re.compile(
    r"(?:\s(?!(?:and|or|but|with|including|while|which|who|of which|of whom|as|to)\b)[A-Za-z][\w’'-]{0,20}){0,6}(?:,|:|\s\(|\s[–—-])\s?(?:(?:about|some)\s)?"
)
# before how many places there are, what is in them: "The homes will be built in four towns:"
NAMED = re.compile(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir)\s(?:[a-z]+\s)?(?P<noun>[a-z]{3,15}s|people|children|men|women)\s"
)
NAME = re.compile(r"\s[A-ZÀ-Þ]")
WITHIN = frozenset({"in", "at", "on"})
PLACES = re.compile(r"(?:\s[a-z]{3,15})?:\s")
ENDS = r"(?=[.;)!?]|,\s|\s[–—-]\s|\s?\Z|\n)"
JOINT = r"(?P<joint>,\sand|,|;\sand|;|\sand)\s(?:(?:about|some|another|a further)\s)?"


@cache
def _leads() -> dict[str, str]:
    """What leads to the thing of a part, each with the first of those that lead to such things."""
    return {word: group[0] for group in table("series")["leads"]["words"] for word in group}


@cache
def _part() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands behind a part: up to the next, and behind the last."""
    lead = "|".join(_leads())
    said = rf"(?:\s(?!(?:{lead}|and|or)\b)[a-z][\w’'-]{{1,20}}){{0,2}}\s(?P<lead>{lead})\s(?!(?:them|whom|which|these|those|the latter)\b)[^.;:!?()\d]{{2,50}}?"
    return re.compile(said + JOINT), re.compile(said + ENDS)


@cache
def _said(section: str) -> re.Pattern[str]:
    listed = sorted(table("series")[section]["words"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", re.I)


@remembered
def find_series(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The wholes of a text that have their parts in a row, as far as they fit or look like slips."""
    before: list[Mention] = []
    dated = [m.span for m in mentions if isinstance(m.value, Time)]
    for sentence, figures in by_sentence(text, mentions, 1):
        summed = [m for m in figures if _is_part(m)]
        if len(summed) > 1 and not _said("other").search(text, sentence.start, sentence.end):
            for row, closed in _rows(text, sentence, summed):
                if not any(row[0].span.start < d.start and d.end <= row[-1].span.end + AFTER for d in dated):
                    yield from _wholes(text, sentence, figures, row, before, closed=closed)
        before += [m for m in figures if is_summed(m)]


AFTER = 12  # code points behind the last part in which its date would stand


def _is_part(mention: Mention) -> bool:
    value = mention.value
    return (
        is_summed(mention)
        and isinstance(value, Quantity)
        and value.dimension in COUNTED | {Dimension.MONEY}
        and (value.stated or 0) > 0
    )


def _rows(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[tuple[list[Mention], bool]]:
    """The rows of parts, each with whether its last is joined with "and"."""
    behind, last = _part()
    row: list[Mention] = [figures[0]]
    leads: list[str] = []
    joints: list[str] = []
    for one, two in pairwise([*figures, None]):
        assert one is not None
        gap = behind.fullmatch(text, one.span.end, two.span.start) if two is not None else None
        if gap is not None and two is not None:
            row.append(two)
            leads.append(_leads()[gap["lead"]])
            joints.append(gap["joint"])
            continue
        end = last.match(text, one.span.end, sentence.end)
        if (
            len(row) > 1
            and end is not None
            and {*leads, _leads()[end["lead"]]} == {leads[0]}
            and one_unit(row) is not None
        ):
            yield row, "and" in joints[-1]
        row, leads, joints = ([two] if two is not None else []), [], []


def _wholes(
    text: str, sentence: Span, figures: Sequence[Mention], row: Sequence[Mention], before: Sequence[Mention], *, closed: bool
) -> Iterator[Partition]:  # fmt: skip
    """The whole that a row is of."""
    at = next(n for n, m in enumerate(figures) if m.span == row[0].span)
    unit = one_unit(row)
    near = figures[at - 1] if at else None
    total = _said("total").match(text, sentence.start, row[0].span.start)
    if near is not None and near.span.end <= row[0].span.start and is_summed(near):
        gap = text[near.span.end : row[0].span.start]
        if PLACES.fullmatch(gap) and stated_of(near) == len(row):
            named = NAMED.search(text, sentence.start, near.span.start)
            noun = lemma(named["noun"]) if named else None
            told = [m for m in before if noun and unit_of(m) == noun and m.span.start > sentence.start - AFAR]
            yield from _fitting(told, row, closed=True)
            return
        of_it = unit in ("", unit_of(near)) and unit_of(near) and not OF.search(text, 0, near.span.start)
        if of_it and OPENS.fullmatch(gap) and _is_parted(text, near, row):
            yield from _fitting([near], row, closed=closed)
            return
    if total is not None and at == 0:
        told = [m for m in before if unit_of(m) == unit and unit and m.span.start > sentence.start - AFAR]
        yield from _fitting(told, row, closed=closed)


def _is_parted(text: str, whole: Mention, row: Sequence[Mention]) -> bool:
    """Whether a whole has but one part in each place: no price, and no persons who are in several choirs."""
    value = whole.value
    assert isinstance(value, Quantity)
    if value.dimension is Dimension.MONEY:
        return stated_of(whole) >= SUM
    ends = [_part()[1].match(text, m.span.end, m.span.end + 80) or _part()[0].match(text, m.span.end) for m in row]
    named = all(end and NAME.search(end.group()) for end in ends)
    return named or not is_person(value.unit) or not ends[0] or ends[0]["lead"] not in WITHIN


def _fitting(wholes: Sequence[Mention], row: Sequence[Mention], *, closed: bool) -> Iterator[Partition]:
    """The row as parts of the whole that it makes; else of that which it misses as slips do."""
    found = [Partition(whole, tuple(row), is_sure=False) for whole in wholes]
    made = sum(map(stated_of, row), Fraction(0))
    fitting = [p for p in found if _sum(row).meets(_literal(p.whole))]
    over = [
        p
        for p in found
        if stated_of(p.whole) < made <= TOO_MUCH * stated_of(p.whole) and max(map(stated_of, row)) < stated_of(p.whole)
    ]
    under = [
        p
        for p in found
        if closed and len(row) >= LONG and made < stated_of(p.whole) and is_slip(made, stated_of(p.whole))
    ]
    yield from fitting[:1] or [*over, *under][:1]


def _sum(row: Sequence[Mention]) -> Interval:
    total = Interval.exactly(0)
    for part in row:
        total += _literal(part)
    return total


def _literal(mention: Mention) -> Interval:
    assert isinstance(mention.value, Quantity)
    return mention.value.amount.literal
