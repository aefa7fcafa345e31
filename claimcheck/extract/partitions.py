"""Wholes that a sentence divides up completely: "of the 47 dead, 29 were …, 11 … and the other seven …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from claimcheck.claims import Mention
from claimcheck.extract.sentences import sentences
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span

# what leads to a whole, and to the part that is all the rest
OF = re.compile(r"\b[Oo]f\s(?:the|these|those|its|their|his|her)\s(?:total of\s)?\Z")
REST = re.compile(r"\bthe\s(?:other|remaining|last|rest,)\s\Z")
CLOSING = re.compile(r"\bthe\s(?:other|remaining|last|rest,)\s")
# what makes shares those of one whole: "39 percent of the vote, the Greens 26 percent …"
WHOLE = re.compile(
    r"\s(?:of|in)\s(?:the\s)?(?:vote|votes|ballots|seats|possession|shares|market|total|electorate|poll|land|area|budget)\b"
)
# between one share and the next of the same whole: a name and no verb of its own
NEXT = re.compile(
    r"(?:\s(?:of|in)\s(?:the\s)?[a-z]{3,12})?(?:,\s(?:and\s)?|\sand\s|\sto\s|;\s)"
    r"(?:the\s)?(?:[A-Z][\w’'.-]{0,24}\s){1,4}(?:(?:had|won|got|took|has|with|at|of)\s)?(?:[a-z]{1,2}\s)?"
)
COUNTED = frozenset({Dimension.COUNT, Dimension.NUMBER})


@frozen
class Partition:
    """A whole and the parts it is divided into, in the order of the text."""

    whole: Mention
    parts: tuple[Mention, ...]


def find_partitions(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The wholes with all their parts: those that the text closes with "the other …"."""
    if CLOSING.search(text) is None:
        return
    for sentence, figures in _by_sentence(text, mentions):
        counts = [m for m in figures if isinstance(m.value, Quantity) and m.value.dimension in COUNTED]
        if len(counts) < 3 or len(counts) != len(figures):
            continue
        whole, *parts = counts
        lead = text[max(sentence.start, whole.span.start - 20) : whole.span.start]
        closes = REST.search(text, max(sentence.start, parts[-1].span.start - 20), parts[-1].span.start)
        if OF.search(lead) and closes:
            yield Partition(whole, tuple(parts))


def find_shares(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """The shares of one whole that a sentence gives to one bearer after another."""
    if WHOLE.search(text) is None:
        return
    for _, figures in _by_sentence(text, mentions):
        shares = [m for m in figures if isinstance(m.value, Quantity) and m.value.dimension is Dimension.PERCENT]
        shares = [m for m in shares if isinstance(m.value, Quantity) and m.value.trend is None]
        run: list[Mention] = shares[:1]
        for a, b in pairwise(shares):
            if not NEXT.fullmatch(text, a.span.end, b.span.start):
                break
            run.append(b)
        if len(run) > 1 and WHOLE.match(text, run[0].span.end):
            yield tuple(run)


def _by_sentence(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Span, list[Mention]]]:
    figures = [m for m in mentions if isinstance(m.value, Quantity)]
    at = 0
    for sentence in sentences(text) if len(figures) > 1 else ():
        while at < len(figures) and figures[at].span.start < sentence.start:
            at += 1
        first = at
        while at < len(figures) and figures[at].span.end <= sentence.end:
            at += 1
        if at - first > 1:
            yield sentence, figures[first:at]
