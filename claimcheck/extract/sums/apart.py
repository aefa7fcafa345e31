"""Wholes that one sentence takes apart without calling the parts all of them: a colon, "leaving", "of whom", a balance.

"15 members: six from the Greens, five from Labour and four independents"; "closed 18 of its 64 branches, leaving 46";
"212,400 visitors, of whom 131,200 were adults and 81,200 children"; "exports of 412 million and imports of 390 million, a
surplus of 22 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.claims import Mention
from claimcheck.extract.sums.partitions import FEW, OF_THEM, Partition, are_all
from claimcheck.extract.sums.sides import opposed
from claimcheck.extract.sums.slips import is_part_misprinted, is_slip
from claimcheck.intervals import Interval
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.spans import Span

LEAST = 2  # parts behind a colon
# between a whole and its parts: "15 members:", "96 boats took part:"
COLON = re.compile(r"(?:\s[a-z][\w’'-]{1,15}){0,5}:\s(?:about\s)?")
# between those parts: what each is of, and no other statement
NEXT = re.compile(r"(?:\s(?!(?:of|including|who|which|whom)\b)[\w’'-]{1,20}){0,6}(?:,\sand|,|\sand|;)\s")
LAST = re.compile(r"(?:\s[\w’'-]{1,20}){0,6}[.;]?\s?\Z")
OF_WHOLE = re.compile(r"\sof\s(?:the|its|their|his|her)\s")
# between a whole and what is left of it
LEAVING = re.compile(r"(?:\s[a-z][\w’'-]{1,15}){0,6},\sleaving\s(?:it\swith\s|them\swith\s|only\s|just\s)?")
WHOM = re.compile(r"(?:\s[a-z][\w’'-]{1,15}){0,4},\sof\s(?:whom|which|them)\s")
AND = re.compile(r"(?:\s[a-z][\w’'-]{1,15}){1,5}(?:,?\sand|,)\s")
# what is over or lacking, and the two sides it lies between
BALANCE = re.compile(r"\b(?:surplus|deficit|shortfall|gap|difference)\sof\s(?:about\s|some\s)?\Z")
SIDES = re.compile(
    r"\b(?P<in>exports?|income|revenues?|receipts|takings)\b|\b(?P<out>imports?|spending|expenditure|expenses|outgoings|costs?)\b",
    re.I,
)


def find_apart(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[Partition]:
    """The wholes of a sentence that it takes apart in these ways; one that does not add up looks like a slip."""
    found = [*_coloned(text, sentence, figures), *_leaving(text, figures), *_of_whom(text, sentence, figures)]
    yield from (partition for partition in [*found, *_balance(text, sentence, figures)] if _fits(partition))


def _fits(found: Partition) -> bool:
    """Whether the parts make the whole, or miss it as slips do."""
    whole, total = found.whole.value, Interval.exactly(0)
    values = [m.value for m in found.parts if isinstance(m.value, Quantity)]
    for value in values:
        total += value.amount.literal
    if not isinstance(whole, Quantity) or whole.stated is None:
        return False
    made = sum((value.stated for value in values if value.stated is not None), Fraction(0))
    if total.meets(whole.amount.literal):
        return True
    stated = [value.stated for value in values if value.stated is not None]
    return is_slip(made, whole.stated) or is_part_misprinted(whole.stated, stated)


def _is_counted(mention: Mention) -> bool:
    return isinstance(mention.value, Quantity) and mention.value.dimension in COUNTED


def _coloned(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[Partition]:
    """A count, and behind its colon its parts to the end of the sentence, whatever each is called."""
    if len(figures) <= LEAST or not all(map(_is_counted, figures)):
        return
    whole, *parts = figures
    if not COLON.fullmatch(text, whole.span.end, parts[0].span.start) or not LAST.match(
        text[parts[-1].span.end : sentence.end]
    ):
        return
    listed = all(NEXT.fullmatch(text, a.span.end, b.span.start) for a, b in pairwise(parts))
    if listed and (len(parts) > FEW or are_all(whole, parts)):
        yield Partition(whole, tuple(parts), is_sure=False)


def _leaving(text: str, figures: Sequence[Mention]) -> Iterator[Partition]:
    """What is taken of a whole, and what is left."""
    for part, whole, left in zip(figures, figures[1:], figures[2:], strict=False):
        if OF_WHOLE.fullmatch(text, part.span.end, whole.span.start) and LEAVING.fullmatch(
            text, whole.span.end, left.span.start
        ):
            yield Partition(whole, (part, left), is_sure=False)


def _of_whom(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[Partition]:
    """Parts "of whom" on sides that leave none out: adults and children."""
    for whole, one, two in zip(figures, figures[1:], figures[2:], strict=False):
        if not WHOM.fullmatch(text, whole.span.end, one.span.start) or not AND.fullmatch(
            text, one.span.end, two.span.start
        ):
            continue
        little = _stated(one) + _stated(two) < _stated(whole)  # beside some sides there are others: who abstains
        within = Span(one.span.start, sentence.end)
        if not OF_THEM.match(text, one.span.end) and opposed(text, within, (one, two), closed=little):
            yield Partition(whole, (one, two), is_sure=False)


def _balance(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[Partition]:
    """What came in and what went out, and the surplus or deficit that they make."""
    money = [
        m
        for m in figures
        if isinstance(m.value, Quantity) and (m.value.dimension is Dimension.MONEY or not m.value.unit)
    ]
    if len(figures) != 3 or len(money) != 3:
        return
    one, two, over = figures
    if not BALANCE.search(text, two.span.end, over.span.start):
        return
    first = SIDES.findall(text[sentence.start : one.span.start])
    second = SIDES.findall(text[one.span.end : two.span.start])
    if len(first) != 1 or len(second) != 1 or bool(first[0][0]) == bool(second[0][0]):
        return
    high, low = (one, two) if _stated(one) >= _stated(two) else (two, one)
    yield Partition(high, (low, over), is_sure=False)


def _stated(mention: Mention) -> Fraction:
    value = mention.value
    return value.stated if isinstance(value, Quantity) and value.stated is not None else Fraction(0)
