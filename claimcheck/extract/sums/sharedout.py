"""A part of a whole in one sentence, and in another the share that it is: "18 of the 24 drivers voted to strike. … Two thirds
of the drivers voting to strike …".

Both count one noun and tell one thing of it, by two words; the clause of the share names no year and nobody whom the
sentence of the part does not name, and sets no condition. Where any part of the text fits the share, that is it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import evolve, frozen

from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import LONGEST, by_sentence
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.extract.sums.portions import OF, Portion, fits, is_share
from claimcheck.extract.sums.retold import YEAR
from claimcheck.extract.sums.summable import is_counted, unit_of
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

FRONTED = re.compile(r"(?:[\"“]|\s)*Of\s(?:the|these|those|its|their)\s\Z")
TO_PART = re.compile(r"[^.;:!?()\d]{0,40},\s(?:only\s|just\s)?\Z")
OF_THOSE = re.compile(r"(?:[\"“]|\s)*Of\s(?:those|these|them),?\s(?:only\s|just\s)?")
OF_NOUN = re.compile(r"\sof\s(?:(?:all|the|its|their|these|those)\s){0,2}(?P<noun>[a-z]{3,20})\b")
WORD = re.compile(r"[A-Za-z][\w’'-]{3,24}")
NAME = re.compile(r"(?<=\s)[A-Z][\w’'-]{1,24}")
EDGE = re.compile(r"[,;:()]|\s[–—-]\s")
NEGATED = re.compile(r"\b(?:not|never|no|nor|none|without|fail\w*|refus\w*)\b|n[’']t\b")
TELLING = 3  # letters of a word that tells something
SHARED = 2  # words that both tell beside the noun
NEAR = 1_500  # code points between a part and its share
REACH = 70  # code points behind a figure in which the words stand that tell of it


@frozen
class Told:
    """A part and its whole, or a share; the sentence or clause that it stands in, and what that tells of it."""

    figures: tuple[Mention, ...]
    within: Span
    words: frozenset[str]


@remembered
def find_portions_apart(text: str, mentions: Sequence[Mention]) -> Iterator[Portion]:
    """The shares of a text that stand in another sentence than the one part and whole of which they are told."""
    parts: list[Told] = []
    shares: list[Told] = []
    before: tuple[Span, Sequence[Mention]] | None = None
    for sentence, figures in by_sentence(text, mentions, 1):
        parts += _parts(text, sentence, figures)
        parts += _taken_up(text, sentence, figures, before)
        before = sentence, [m for m in figures if is_counted(m) and unit_of(m)]
        shares += _shares(text, sentence, figures)
    starts = [part.within.start for part in parts]
    for share in shares if parts else ():
        low = bisect_left(starts, share.within.start - NEAR - LONGEST)
        around = parts[low : bisect_right(starts, share.within.end + NEAR)]
        unit = unit_of(share.figures[0])
        near = [p for p in around if unit_of(p.figures[1]) == unit and 0 <= _gap(p, share) <= NEAR]
        told = [p for p in near if _tells(text, p, share)]
        if len(told) == 1 and not any(_agree(_portion(p, share)) for p in near):
            found = _portion(told[0], share)
            if fits(found):
                yield found


def _portion(part: Told, share: Told) -> Portion:
    return Portion(part.figures[0], part.figures[1], _bare(share.figures[0]), near=False)


def _gap(part: Told, share: Told) -> int:
    """Code points between the two; fewer than none where one sentence holds both."""
    return max(share.within.start - part.within.end, part.within.start - share.within.end)


def _agree(portion: Portion) -> bool:
    ratio = portion.ratio(implied=True) if fits(portion) else None
    return ratio is not None and ratio.meets(portion.stated(implied=True))


def _parts(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[Told]:
    """The parts and wholes of a sentence: "18 of the 24 drivers", "Of the 24 drivers asked, 18"."""
    for one, two in pairwise(figures):
        if not is_counted(one) or not is_counted(two):
            continue
        between = text[one.span.end : two.span.start]
        fronted = FRONTED.fullmatch(text, sentence.start, one.span.start) and TO_PART.fullmatch(between)
        if fronted and unit_of(one):
            yield Told((two, one), sentence, _words(text, Span(one.span.end, sentence.end), unit_of(one)))
        elif OF.fullmatch(between) and unit_of(two):
            yield Told((one, two), sentence, _words(text, Span(two.span.end, sentence.end), unit_of(two)))


def _taken_up(
    text: str, sentence: Span, figures: Sequence[Mention], before: tuple[Span, Sequence[Mention]] | None
) -> Iterator[Told]:
    """A part of the one count of the sentence before: "24 birds were tagged. Of those, 18 were followed"."""
    if before is None or len(before[1]) != 1 or text[before[0].end : sentence.start].strip():
        return
    if OF_THOSE.fullmatch(text, sentence.start, figures[0].span.start) and is_counted(figures[0]):
        words = _words(text, Span(figures[0].span.end, sentence.end), unit_of(before[1][0]))
        yield Told((figures[0], before[1][0]), Span(before[0].start, sentence.end), words)


def _shares(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[Told]:
    """The shares of what is counted in a sentence, each with its clause: "two thirds of the drivers", "67% of drivers"."""
    for mention in figures:
        value = mention.value
        if not isinstance(value, Quantity) or value.trend is not None or value.stated is None:
            continue
        end, unit = mention.span.end, value.unit
        if value.dimension is Dimension.PERCENT:
            noun = OF_NOUN.match(text, end, sentence.end)
            end, unit = (noun.end(), lemma(noun["noun"])) if noun else (end, "")
        elif value.dimension is not Dimension.COUNT or not 0 < value.stated < 1:
            continue
        if unit:
            stop = EDGE.search(text, end, sentence.end)
            clause = Span(sentence.start, stop.start() if stop else sentence.end)
            counted = evolve(mention, value=evolve(value, unit=unit))
            yield Told((counted,), clause, _words(text, Span(end, clause.end), unit))


def _bare(share: Mention) -> Mention:
    """A share as one of nothing that is counted."""
    value = share.value
    assert isinstance(value, Quantity)
    if value.dimension is Dimension.PERCENT:
        return evolve(share, value=evolve(value, unit="%"))
    return evolve(share, value=evolve(value, unit="", dimension=Dimension.NUMBER))


def _words(text: str, within: Span, unit: str) -> frozenset[str]:
    """What is told behind a figure: the words, verbs by their lemma, but for the noun and those that say little."""
    end = min(within.end, within.start + REACH)
    said = (m.group().lower() for m in WORD.finditer(text, within.start, end))
    small = _small()
    return frozenset(lemma_of(word) for word in said if word not in small and lemma(word) != unit)


@cache
def _small() -> frozenset[str]:
    return frozenset(table("retold")["small"]["words"])


def _tells(text: str, part: Told, share: Told) -> bool:
    """Whether a share is told of the part: in the same words, of the same, at the same time."""
    clause, sentence = share.within, part.within
    if len(part.words & share.words) < SHARED or not is_share(_bare(share.figures[0])):
        return False
    if YEAR.findall(text[clause.start : clause.end]) or _conditions().search(text, clause.start, clause.end):
        return False
    last = max(m.span.end for m in part.figures)
    stop = EDGE.search(text, last, sentence.end)
    denied = NEGATED.search(text, last, stop.start() if stop else sentence.end)
    if bool(NEGATED.search(text, clause.start, clause.end)) != bool(denied):
        return False
    told = text[sentence.start : sentence.end]
    return all(name in told for name in NAME.findall(text, clause.start + 1, clause.end)) and _unmodified(
        text, part, share
    )


def _unmodified(text: str, part: Told, share: Told) -> bool:
    """Whether the share is of all that the whole counts: "of the drivers", not "of the older drivers"."""
    quote = share.figures[0].quote.split(" of ")[-1] if " of " in share.figures[0].quote else ""
    said = text[part.within.start : part.within.end].lower()
    return all(word in said for word in quote.lower().split() if len(word) > TELLING and word not in _small())


@cache
def _conditions() -> re.Pattern[str]:
    """What says that a share is of another time, place or world than the part."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, table('partings')['elsewhere']['words']))})\b", re.I)
