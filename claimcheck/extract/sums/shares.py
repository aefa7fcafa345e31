"""The shares of one whole that a sentence gives to one bearer after another, to its sides, or to "another" part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.extract.sums.partitions import OVERLAP, runs
from claimcheck.extract.sums.sides import opposed
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.spans import Span

# what makes shares those of one whole: "39 percent of the vote, the Greens 26 percent …"
WHOLE = re.compile(
    r"\s(?:of|in)\s(?:the\s|all\s|its\s|their\s)?(?:[a-z]{3,12}\s)?(?:vote|votes|ballots|seats|possession|shares|market|total|electorate|poll|land|area|budget"
    r"|sales|turnover|revenues?|exports|imports|output|staff|workforce|members|voters|respondents|people|those|population|company|firm)\b"
)
# the whole of a vote or a survey: "52 percent of residents opposed it"
OF_PEOPLE = re.compile(r"\sof\s(?:the\s|all\s|its\s)?[a-z]{3,14}s\s(?!of\b)")
# of what a percentage is a share
SHARE_OF = re.compile(r"\sof\s(?:the\s|all\s|its\s|their\s)?(?P<whole>[a-z-]{3,24})\b")
# between a share and another of the same whole
OF_WHOLE = re.compile(r"\sof\s(?:the|all|its|their|these|those|his|her)\s[a-z]")
ANOTHER = re.compile(
    r"(?:,\s(?:and\s|while\s|with\s)?|\sand\s|;\s)(?:another|a further|a second|the other|the remaining)\s\Z"
)
ALL_SIDES = 3  # sides that are all there are: for, against and neither
APART = 160  # code points from a share to another


def find_shares(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """The shares of one whole that a sentence gives to one bearer after another, or to sides that cannot overlap."""
    for sentence, figures in by_sentence(text, mentions):
        shares = [m for m in figures if isinstance(m.value, Quantity) and m.value.dimension is Dimension.PERCENT]
        shares = [m for m in shares if isinstance(m.value, Quantity) and m.value.trend is None]
        if len(shares) < 2:
            yield from _another(text, sentence, figures)
            continue
        yield from _another(text, sentence, figures)
        told = [run for run in runs(text, shares) if WHOLE.match(text, run[0].span.end)]
        yield from told
        if not told and not OVERLAP.search(text, sentence.start, sentence.end):
            sides = _sided(text, sentence, shares)
            if sides:
                yield sides


def _another(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """A share of a whole, and another of the same: "two thirds of the guests …, and another 40 percent"."""
    for one, two in pairwise(figures):
        of_whole = OF_WHOLE.match(text, one.span.end, sentence.end) or OF_WHOLE.search(one.quote)
        if two.span.start - one.span.end > APART or not of_whole:
            continue
        if ANOTHER.search(text, one.span.end, two.span.start) and _percent(one) and _percent(two):
            yield tuple(m for m in map(_percent, (one, two)) if m)


def _percent(mention: Mention) -> Mention | None:
    """A share as a percentage: a fraction in words too; None for any other figure."""
    value = mention.value
    if not isinstance(value, Quantity) or value.trend is not None or value.stated is None:
        return None
    if value.dimension is Dimension.PERCENT:
        return mention
    if value.dimension not in COUNTED or not 0 < value.stated < 1 or "." in mention.quote:
        return None
    return evolve(mention, value=evolve(value, amount=value.amount.scaled(100), dimension=Dimension.PERCENT, unit="%"))


def _sided(text: str, sentence: Span, shares: Sequence[Mention]) -> tuple[Mention, ...]:
    """Shares of one whole on sides that cannot overlap, the word of each before or behind it."""
    told = WHOLE.search(text, sentence.start, sentence.end) or OF_PEOPLE.match(text, shares[0].span.end)
    if not told and len(shares) < ALL_SIDES:
        return ()
    wholes = {match["whole"] for share in shares if (match := SHARE_OF.match(text, share.span.end))}
    if len(wholes) > 1:
        return ()  # "75 percent of girls passed, against 67 percent of boys"
    return opposed(text, sentence, shares)
