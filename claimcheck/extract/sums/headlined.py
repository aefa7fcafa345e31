"""Counts of a headline that its first sentences tell otherwise: "Mill to cut 30 jobs" above "is to cut 300 jobs".

Ten times as many, and two digits that changed places, are a slip wherever the nouns and two words agree. Small numbers are told apart by the verb: "Five injured
in bus crash" above "Four people were injured when a bus". They are left alone where others join them ("and a woman", "a
fifth"), where figures below add up to the headline's, or where the headline tells of a later time ("toll rises to five").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.claims import Mention
from claimcheck.extract.sums.retold import FIRST_LINE, LEAD, YEAR, Retold
from claimcheck.extract.sums.sides import is_person
from claimcheck.extract.sums.slips import is_swapped
from claimcheck.extract.sums.summable import stated_of, unit_of
from claimcheck.extract.text.sentences import sentences
from claimcheck.extract.text.stems import stems
from claimcheck.quantities import COUNTED, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span

TENFOLD = 10
SMALL = 20  # the largest number that is told apart by one
FIRST = 420  # code points behind the headline in which its news stands
SHARED = 2  # words that headline and sentence share
MANY = 3  # words that they share where small numbers miss one another by more than one
VERB = 30  # code points behind a figure of a headline in which the verb of it stands
BELOW = 70  # the same in a sentence, within its clause
JOINING = 500  # code points behind a figure in which others may join those it counts
# what joins others to those who were counted
OTHERS = re.compile(
    r"\b(?:another|others?|also|further|more|including|later|as well as|besides|(?:and|with)\s(?:the|a|an|one|two|three|his|her|their|its)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)
# a headline that tells of a later time than the first report, or only of some
LATER = re.compile(r"\b(?:rises?|rising|climbs?|now|toll|more|another|again|over|among|of|in \d+ years?)\b", re.I)
CLAUSE = re.compile(r"[,;:()]|\s[–—-]\s")
# a participle or a verb behind a figure: "Five injured", "Four people were injured"
INFLECTED = re.compile(r"\b[a-z]{3,16}(?:ed|en|wn|ld|ad|ght|urt|lt)\b")


@remembered
def find_headlined(text: str, mentions: Sequence[Mention]) -> Iterator[Retold]:
    """The counts of a headline with those that the text tells instead."""
    head = FIRST_LINE.match(text)
    if head is None or head["line"].rstrip().endswith((".", ":", ",", ";")):
        return
    end = head.end("line")
    counts = [m for m in mentions if _is_exact(m) and m.span.start < end + LEAD]
    for mention in (m for m in counts if m.span.end <= end and unit_of(m)):
        below = [m for m in counts if m.span.start > end]
        if below and not _is_told(stated_of(mention), end, mentions):
            spans = sentences(text[: below[-1].span.end + JOINING])
            yield from _told(text, Span(head.start("line"), end), mention, below, spans)


def _is_told(number: Fraction, end: int, mentions: Sequence[Mention]) -> bool:
    """Whether the text tells the number of a headline at all, also as "about 30" or "more than 25"."""
    values = (m.value for m in mentions if m.span.start > end)
    return any(isinstance(value, Quantity) and value.amount.implied.contains(number) for value in values)


def _is_exact(mention: Mention) -> bool:
    value = mention.value
    return (
        isinstance(value, Quantity)
        and value.dimension in COUNTED
        and value.trend is None
        and value.stated is not None
        and value.stated.denominator == 1
        and value.comparator == "="
        and not value.approximate
        and "/" not in value.unit
    )


def _told(text: str, head: Span, mention: Mention, below: Sequence[Mention], spans: Sequence[Span]) -> Iterator[Retold]:
    """The first count below of what the headline counts, where it is told otherwise."""
    said = next((m for m in below if _is_alike(mention, m)), None)
    around = next((s for s in spans if said and s.start <= said.span.start < s.end), None)
    if said is None or around is None or said.span.start > head.end + FIRST:
        return
    shared = stems(text, head.start, head.end) & stems(text, around.start, around.end)
    one, two = stated_of(mention), stated_of(said)
    if len(shared) < SHARED or (YEAR.search(text, around.start, around.end) and not _is_tenfold(one, two)):
        return
    if (
        _is_tenfold(one, two)
        or is_swapped(one, two)
        or (
            max(one, two) <= SMALL
            and (abs(one - two) == 1 or len(shared) >= MANY)
            and not LATER.search(text, head.start, head.end)
            and _one_verb(text, head, mention, around, said)
            and not OTHERS.search(text, around.start, said.span.end + JOINING)
            and not _make(one, below)
        )
    ):
        yield Retold(mention, said)


def _is_alike(a: Mention, b: Mention) -> bool:
    """Whether two figures count the same things, or both persons."""
    return unit_of(a) == unit_of(b) or (is_person(unit_of(a)) and is_person(unit_of(b)))


def _is_tenfold(a: Fraction, b: Fraction) -> bool:
    low, high = sorted((a, b))
    return low >= 1 and high / low in (TENFOLD, TENFOLD**2, TENFOLD**3) and high >= SMALL


def _one_verb(text: str, head: Span, mention: Mention, around: Span, said: Mention) -> bool:
    """Whether the same happened to those whom the two figures count."""
    first = stems(text, mention.span.start, min(head.end, mention.span.end + VERB))
    verbs = {
        m.group()[:5] for m in INFLECTED.finditer(text, mention.span.start, min(head.end, mention.span.end + VERB))
    }
    stop = CLAUSE.search(text, said.span.end, around.end)
    second = stems(text, said.span.start, min(stop.start() if stop else around.end, said.span.end + BELOW))
    return bool(first & verbs & second)


def _make(whole: Fraction, parts: Sequence[Mention]) -> bool:
    """Whether two or three of the figures below add up to that of the headline."""
    numbers = [stated_of(m) for m in parts[:SMALL]]
    return any(sum(some) == whole for n in (2, 3) for some in combinations(numbers, n))
