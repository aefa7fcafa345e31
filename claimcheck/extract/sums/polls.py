"""Votes of a body beside how many it has: "by 16 votes to seven" in a council of 21 members; nobody votes twice.

The body's size stands in the same paragraph, and no other size does. Of members of a party or a group, and
of shareholders, nothing is said: they are not the body that votes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.extract.sums.partitions import Partition
from claimcheck.extract.sums.sides import opposed
from claimcheck.extract.sums.summable import is_summed, stated_of
from claimcheck.extract.text.sentences import PARAGRAPH
from claimcheck.quantities import COUNTED, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

TOO_MANY = 2  # times the size of a body: so many votes are another body's
# between the votes of two sides, and what leads to the first: "by 16 votes to seven"
TO = re.compile(r"(?:\svotes?)?\s(?:to|against)\s")
BY = re.compile(r"\b(?:[Bb]y|of)\s(?:a\svote\sof\s)?\Z")
VOTE = re.compile(r"\bvot(?:e|es|ed|ing)\b")
LONGEST = 30  # code points before and behind a size in which its body stands


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = table("partings")["bodies"]
    bodies, groups = ("|".join(words[key]) for key in ("words", "not"))
    return {
        "before": re.compile(
            rf"\b(?:{bodies})(?:’s|'s|\shas|\sconsists\sof|\sof)\s(?:the\s)?\Z|\b[Aa]ll\s(?:the\s)?\Z|\b[Oo]f\sthe\s\Z"
        ),
        "behind": re.compile(rf"\s(?:of\s(?:the|its)\s(?:\w+\s){{0,2}}(?:{bodies})\b|present\b|of\sthe\s{bodies})"),
        "not": re.compile(rf"\b(?:{groups})\b", re.I),
    }


@remembered
def find_polls(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The votes of a text with the one size of a body that stands near them."""
    if not VOTE.search(text):
        return
    breaks = [m.start() for m in PARAGRAPH.finditer(text)]
    sizes = [m for m in mentions if _is_size(text, m)]
    for sentence, figures in by_sentence(text, mentions, 2) if sizes else ():
        cast = _cast(text, sentence, [m for m in figures if is_summed(m) and _is_count(m) and m not in sizes])
        at = sum(b < sentence.start for b in breaks)
        near = [m for m in sizes if sum(b < m.span.start for b in breaks) == at]
        if (
            cast
            and len({stated_of(m) for m in near}) == 1
            and sum(map(stated_of, cast)) < TOO_MANY * stated_of(near[0])
        ):
            yield Partition(near[0], cast, is_sure=False)


def _is_count(mention: Mention) -> bool:
    return isinstance(mention.value, Quantity) and mention.value.dimension in COUNTED


def _is_size(text: str, mention: Mention) -> bool:
    """Whether a figure is how many a body has that votes."""
    value, found = mention.value, _patterns()
    if (
        not isinstance(value, Quantity)
        or not is_summed(mention)
        or value.unit not in table("partings")["bodies"]["units"]
        or " " not in mention.quote.strip()  # "Seven of the council's 21 members"
    ):
        return False
    low, end = max(0, mention.span.start - LONGEST), mention.span.end
    if found["not"].search(text, low, end + LONGEST):
        return False
    return bool(found["before"].search(text, low, mention.span.start) or found["behind"].match(text, end))


def _cast(text: str, sentence: Span, figures: Sequence[Mention]) -> tuple[Mention, ...]:
    """The votes of a sentence by side; none where it tells of none."""
    for one, two in pairwise(figures):
        led = BY.search(text, max(sentence.start, one.span.start - 16), one.span.start)
        named = "vote" in one.quote or "vote" in text[one.span.end : two.span.end + len(" votes")]
        if led and named and TO.fullmatch(text, one.span.end, two.span.start):
            return (one, two)
    if len(figures) > 1 and VOTE.search(text, sentence.start, sentence.end):
        return opposed(text, sentence, figures)
    return ()
