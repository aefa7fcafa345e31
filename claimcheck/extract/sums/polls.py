"""Votes of a body beside how many it has: "by 16 votes to seven" in a council of 21 members; nobody votes twice.

The body's size stands in the same paragraph, and no other size does. Where the text says that all of them voted ("All 16
councillors voted"), the votes are no fewer either. Of members of a party or a group, and
of shareholders, nothing is said: they are not the body that votes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
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
CASTING = re.compile(r"\bvot(?:ed|es)\s(?:by\s)?\Z")
ABSTAINED = re.compile(r"(?:\s[a-z]{3,16})?\s(?:abstain(?:ed|ing)|abstentions?)\b")
VOTE = re.compile(r"\bvot(?:e|es|ed|ing)\b")
# behind a size, what says that so many voted, and that so many were there
VOTED = re.compile(
    r"(?:\s(?:of|on)\s(?:the|its)\s(?:\w+\s)?\w+)?\s(?:all\s|then\s)?(?:took\spart\sin\sthe\svote\b|(?:voted|cast\s(?:a|their)\s(?:vote|ballot)s?)"
    r"(?!\s(?:for|against|in|to|yes|no|on\s(?:different|party)|with|as|by)\b))"
)
PRESENT = re.compile(
    r"(?:\s(?:of|on)\s(?:the|its)\s(?:\w+\s)?\w+)?\s(?:(?:were|being)\s(?:all\s)?(?:present|there|in\sthe\s(?:chamber|hall|room))|attended)\b"
)
ALL = re.compile(r"\b(?:[Aa]ll\s(?:of\s)?(?:the\s)?|The\s)\Z")
SLIP = 2  # votes by which those of one body miss its size, where somebody was counted wrong
FEW = 2_000  # code points of a paragraph that are looked at for those who did not vote
SIDES = 3  # for, against and neither: whoever is there is on one of these
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
        "away": re.compile(rf"\b(?:{'|'.join(words['away'])})\b", re.I),
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


@remembered
def find_full_polls(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The votes of a paragraph that says that so many voted, and of nobody who did not; those that miss it by a slip."""
    if not VOTE.search(text):
        return
    breaks = [m.start() for m in PARAGRAPH.finditer(text)]
    sizes = [m for m in mentions if _is_member(m) and _voted(text, m, 0)]
    known = {m.span for m in sizes}
    for sentence, figures in by_sentence(text, mentions, 2) if sizes else ():
        cast = _cast(
            text, sentence, [m for m in figures if is_summed(m) and _is_count(m) and m.span not in known], told=True
        )
        at = bisect_left(breaks, sentence.start)
        low, high = breaks[at - 1] if at else 0, breaks[at] if at < len(breaks) else len(text)
        near = [m for m in sizes if low <= m.span.start < high and _voted(text, m, len(cast))]
        if not cast or len(near) != 1 or _patterns()["away"].search(text, low, min(high, low + FEW)):
            continue
        if 0 < abs(sum(map(stated_of, cast)) - stated_of(near[0])) <= SLIP:
            yield Partition(near[0], cast, is_sure=False)


def _is_member(mention: Mention) -> bool:
    return (
        is_summed(mention)
        and isinstance(mention.value, Quantity)
        and mention.value.unit in table("partings")["bodies"]["units"]
    )


def _voted(text: str, mention: Mention, sides: int) -> bool:
    """Whether so many voted; or were there, where a vote names all the sides on which one can be."""
    start, end = mention.span.start, mention.span.end
    if not ALL.search(text, max(0, start - LONGEST), start) or _patterns()["not"].search(text, start, end + LONGEST):
        return False
    return bool(VOTED.match(text, end) or (sides in (0, SIDES) and PRESENT.match(text, end)))


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


def _neither(text: str, figures: Sequence[Mention], against: Mention) -> Iterator[Mention]:
    """Those who were on neither side: "with one abstention", "two members abstaining"."""
    for figure in figures:
        if figure.span.start > against.span.end and (
            "abstention" in figure.quote or ABSTAINED.match(text, figure.span.end)
        ):
            yield figure
            return


def _cast(text: str, sentence: Span, figures: Sequence[Mention], *, told: bool = False) -> tuple[Mention, ...]:
    """The votes of a sentence by side; none where it tells of none. With `told`, another sentence says that it is a vote."""
    for one, two in pairwise(figures):
        led = BY.search(text, max(sentence.start, one.span.start - 16), one.span.start)
        casting = CASTING.search(text, max(sentence.start, one.span.start - 16), one.span.start)
        named = "vote" in one.quote or "vote" in text[one.span.end : two.span.end + len(" votes")]
        if ((led and named) or casting) and TO.fullmatch(text, one.span.end, two.span.start):
            return (one, two, *_neither(text, figures, two))
    if len(figures) > 1 and (told or VOTE.search(text, sentence.start, sentence.end)):
        return opposed(text, sentence, figures)
    return ()
