"""Shares of one whole that a list gives to one kind after another, and those that the text calls all of it.

"Of this area 58 percent is conifers, 31 percent broadleaved trees and 11 percent mixed stands"; "61 percent comes from taxes,
24 percent from grants and the other 15 percent from fees".

What several answers are allowed to (a survey) makes more than all; so a list counts only where its verb says what a thing is,
where it comes from or where it goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from attrs import frozen

from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

ALL = 100  # percent
LEAST = 3  # shares of a list
# behind the first share: a verb that puts each thing in one place only
PARTING = re.compile(
    r"(?:\sof\s(?:the|its|their|all|this|that)?\s?[a-z-]{3,20}(?:\s[a-z-]{3,20})?)?\s(?:(?:is|are|was|were)\s(?!(?:against|for|in favou?r|also|aware|able|over|under)\b)|came from\s|comes from\s|come from\s|goes to\s|go to\s|went to\s|consists? of\s|made up of\s)"
)
# between one share and the next: the kind of the first, and no figure, bracket or other verb of its own
NEXT = re.compile(
    r"(?:\s[^.;:!?()\d]{2,60}?)?(?:,\s(?:and\s)?|\sand\s)(?:(?:about|some|the other|the remaining|another|a further)\s)?"
)
# the same where the kinds are named before their shares: "taxes bring 61 percent of it, grants 24 percent and fees the other 15 percent"
NAMED = re.compile(r"(?:\s[^.;:!?()\d,]{2,60}?)?(?:,\s(?:and\s)?|\sand\s)[^.;:!?()\d,]{2,60}\s")
REST = re.compile(r"\b(?:the|its|their)\s(?:other|remaining|rest,)\s\Z")
MANY = re.compile(
    r"\b(?:several|multiple|more than one|both|also|overlap\w*|respectively|compared|up from|down from|last year|year earlier|than)\b",
    re.I,
)
SURVEY = re.compile(
    r"\b(?:asked|respondents?|polled|surveyed|answers?|said|think|believe|prefer\w*|like|use|used|own|have|had)\b"
)


@frozen
class ShareList:
    """Shares of one whole, in the order of the text; `is_all` says that none is left out."""

    shares: tuple[Mention, ...]
    is_all: bool


@remembered
def find_share_lists(text: str, mentions: Sequence[Mention]) -> Iterator[ShareList]:
    """The lists of shares in the sentences of a text."""
    for sentence, figures in by_sentence(text, mentions, 2):
        bracketed = list(_in_brackets(text, sentence, figures))
        yield from bracketed
        if bracketed or len(figures) < LEAST:
            continue
        shares = [m for m in figures if _is_share(m)]
        if len(shares) < LEAST or len(shares) != len(figures) or MANY.search(text, sentence.start, sentence.end):
            continue
        gaps = [(a.span.end, b.span.start) for a, b in pairwise(shares)]
        behind = all(NEXT.fullmatch(text, *gap) for gap in gaps)
        if not behind and not all(NAMED.fullmatch(text, *gap) for gap in gaps):
            continue
        closes = bool(REST.search(text, max(sentence.start, shares[-1].span.start - 20), shares[-1].span.start))
        parts = PARTING.match(text, shares[0].span.end, sentence.end) or _led(text, sentence, shares[0])
        if _is_two(shares):
            continue
        if closes or (behind and parts and not SURVEY.search(text, sentence.start, sentence.end)):
            yield ShareList(tuple(shares), closes)


def _in_brackets(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[ShareList]:
    """The shares of who pays, owns or makes up one thing, each in brackets: "financed by the Union (60%) and Italy (25%)"."""
    shares = [
        m
        for m in figures
        if _is_share(m)
        and BRACKETED.search(text, max(0, m.span.start - 10), m.span.start)
        and text.startswith(")", m.span.end)
    ]
    if len(shares) < 2 or MANY.search(text, sentence.start, sentence.end):
        return
    verb = _held().search(text, sentence.start, shares[0].span.start)
    between = text[shares[0].span.end : shares[-1].span.start]
    if verb and not any(sign in between for sign in ".;:!?"):
        yield ShareList(tuple(shares), is_all=False)


# right before a share that stands alone in its brackets
BRACKETED = re.compile(r"\((?:about\s|some\s|around\s)?\Z")


@cache
def _held() -> re.Pattern[str]:
    """What says that one thing is paid, owned or made up by those named behind it."""
    return re.compile(
        rf"\b(?:is|are|was|were|be|been)\s(?:[a-z]+\s){{0,2}}(?:{'|'.join(table('partings')['whole']['verbs'])})\b|\bconsists?\b"
    )


def _is_two(shares: Sequence[Mention]) -> bool:
    """Whether the first shares make all of one whole by themselves: "31 percent women and 69 percent men, 22 percent …"."""
    made = Fraction(0)
    for mention in shares[:-1]:
        made += mention.value.stated or 0 if isinstance(mention.value, Quantity) else 0
        if abs(made - ALL) <= 1:
            return True
    return False


def _is_share(mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, Quantity) or value.dimension is not Dimension.PERCENT:
        return False
    return value.trend is None and value.stated is not None and value.comparator in "=~"


# before the first share, where the kinds are named behind: "The forest is 58 percent conifers, 31 percent …"
LED = re.compile(r"\b(?:is|are|was|were|consists of|consist of|made up of)\s(?:about\s|some\s)?\Z")


def _led(text: str, sentence: Span, share: Mention) -> bool:
    return bool(LED.search(text, max(sentence.start, share.span.start - 24), share.span.start))
