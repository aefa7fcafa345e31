"""Wholes that are taken up again to be divided, in the next sentence or behind a comma.

"840 ships. Of these 310 were tankers, 270 ferries and 280 container ships"; "four halls. Two of them were built in 1988; the
other three …"; "212 employees, of whom 61 are players and 141 work elsewhere". What is told by verbs of its own may overlap,
and what is left unsaid may be there: so a sum that is too small is a slip only where it can be nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.extract.discourse.verbs import verbs_in
from claimcheck.extract.sums.partitions import OF_THEM, Partition
from claimcheck.extract.sums.slips import is_part_misprinted, is_slip
from claimcheck.extract.sums.summable import is_counted, one_unit, stated_of, unit_of
from claimcheck.extract.text.sentences import PARAGRAPH
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

# a first sign that a text holds such a whole
HINT = re.compile(r"\b[Oo]f\s(?:these|them|those|whom|which)\b")
# what opens the sentence that divides the whole of the one before
OPENS = re.compile(r"Of\s(?:these|them|those),?\s(?:about\s|some\s)?")
# between a whole and its first part in one sentence
OF_WHOM = re.compile(r",\sof\s(?:whom|which)\s(?:about\s|some\s)?")
# between one part and the next
NEXT = re.compile(r"[^.;:!?()\d]{0,60}?(?:,\s(?:and\s)?|\sand\s|\swhile\s|;\s)(?:the\sother\s)?(?:about\s|some\s)?")
# the part that is all the rest, in the sentence of the first or at the head of the next
OTHER = re.compile(r"(?:[;,.]|\sand|\swhile)\s(?:and\s|while\s)?[Tt]he\sother\s\Z")
NEXT_OTHER = re.compile(r"The\sother\s")
# parts that are told and counted by no figure
NUMBERED = re.compile(r"\b(?:one|another|some|several|most|both|each|none|rest)\b", re.I)
# behind the last part: it is all that the others are not
ELSEWHERE = re.compile(r"(?:\s(?:[a-z]{2,12})){0,2}\s(?:elsewhere|otherwise|other\s[a-z]{3,16})\b")
BEHIND = 40  # code points in which a verb is denied
FEW = 2  # parts of which none may be left out


@cache
def _denied() -> re.Pattern[str]:
    listed = sorted(table("closings")["denied"]["words"], key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, listed)) + r")(?!\w)")


@remembered
def find_taken_up(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The wholes of a text that are taken up, with their parts; of those that miss them only the slips."""
    if HINT.search(text) is None:
        return
    before: tuple[Span, list[Mention]] | None = None
    opened: tuple[Mention, Mention] | None = None  # a whole and the part that the sentence before gave of it
    for sentence, figures in by_sentence(text, mentions, 1):
        counts = [m for m in figures if is_counted(m)]
        whole = _whole(text, before, sentence)
        if opened and NEXT_OTHER.fullmatch(text, sentence.start, counts[0].span.start if counts else sentence.start):
            yield Partition(opened[0], (opened[1], counts[0]), is_sure=False)
        opened = None
        if whole is not None and counts:
            yield from _of_these(text, sentence, whole, counts)
            first = counts[0]
            if first.span.start == sentence.start and OF_THEM.match(text, first.span.end):
                closing = _other(text, sentence, counts)
                if closing is not None:
                    yield Partition(whole, (first, closing), is_sure=False)
                elif len(counts) == 1 and not NUMBERED.search(text, first.span.end, sentence.end):
                    opened = whole, first
        yield from _of_whom(text, sentence, counts)
        before = sentence, counts


def _whole(text: str, before: tuple[Span, list[Mention]] | None, sentence: Span) -> Mention | None:
    """The one thing that the sentence right before counts, by its noun."""
    if before is None or len(before[1]) != 1 or PARAGRAPH.search(text, before[0].end, sentence.start):
        return None
    whole = before[1][0]
    return whole if unit_of(whole) and not text[before[0].end : sentence.start].strip() else None


def _other(text: str, sentence: Span, counts: Sequence[Mention]) -> Mention | None:
    """The part that "the other" opens, where nothing else is counted between."""
    if len(counts) != FEW or not OTHER.search(text, sentence.start, counts[1].span.start):
        return None
    between = text[counts[0].span.end : counts[1].span.start]
    return None if NUMBERED.search(between) else counts[1]


def _of_these(text: str, sentence: Span, whole: Mention, counts: Sequence[Mention]) -> Iterator[Partition]:
    """Kinds of what the sentence before counts, each by its noun alone: "of these 310 were tankers, 270 ferries and …"."""
    if not OPENS.fullmatch(text, sentence.start, counts[0].span.start) or len(counts) < FEW:
        return
    if not all(NEXT.fullmatch(text, a.span.end, b.span.start) for a, b in pairwise(counts)):
        return
    ends = [*(part.span.start for part in counts[2:]), sentence.end]
    if any(verbs_in(text, part.span.end, end) for part, end in zip(counts[1:], ends, strict=True)):
        return
    parts = list(map(stated_of, counts))
    made, total = sum(parts, Fraction(0)), stated_of(whole)
    too_few = made < total and len(parts) > FEW and is_part_misprinted(total, parts)
    if (made > total and is_slip(made, total)) or too_few or made == total:
        yield Partition(whole, tuple(counts), is_sure=False)


def _of_whom(text: str, sentence: Span, counts: Sequence[Mention]) -> Iterator[Partition]:
    """Parts behind a comma of which the last is what the others are not: "of whom 61 are players and 141 work elsewhere"."""
    for at, whole in enumerate(counts[:-2]):
        parts = counts[at + 1 :]
        if not OF_WHOM.fullmatch(text, whole.span.end, parts[0].span.start) or one_unit(parts) is None:
            continue
        if not all(NEXT.fullmatch(text, a.span.end, b.span.start) for a, b in pairwise(parts)):
            continue
        last = parts[-1].span.end
        closed = ELSEWHERE.match(text, last, sentence.end) or _denied().search(
            text, last, min(sentence.end, last + BEHIND)
        )
        made = sum(map(stated_of, parts), Fraction(0))
        if closed and (made == stated_of(whole) or is_slip(made, stated_of(whole))):
            yield Partition(whole, tuple(parts), is_sure=False)
