"""Wholes whose parts the text calls all of them, in words of its own or across two sentences.

"Of the 23 races 14 were won by … and eight were not"; "the repair will cost £18.6 million. The county will pay £7.4 million
… and the town the remaining £4 million"; "11 medals, five of them gold, four silver and two bronze"; "9,400 on Saturday and
11,300 on Sunday, 20,700 in all".

Such words are less strict than "of the 47, … and the other seven": what misses the whole by far is of something else. So a
partition that does not add up is one only where it looks like a slip, and where no other reading of its words adds up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.extract.sums.apart import find_apart
from claimcheck.extract.sums.partitions import OF, OF_THEM, PART_NEXT, Partition
from claimcheck.extract.sums.sides import opposed
from claimcheck.extract.sums.slips import is_slip
from claimcheck.extract.sums.summable import is_bound, is_summed, one_unit, stated_of
from claimcheck.extract.text.sentences import PARAGRAPH
from claimcheck.intervals import Interval
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

LEAD = 24  # code points before a figure in which the words stand that close the parts
BEHIND = 60  # code points behind a figure in which its verb is denied
FRONT = re.compile(r"\s?Of\s(?:about\s|some\s)?")  # opens a sentence on a whole: "Of 250 people asked, …"
FEWEST = 10  # what a sum is at least that no strict words call one: small numbers lie near one another by chance
KEPT = 12  # figures of the sentences before that may be the whole
# between a whole and the first part that is "of them": "11 medals for the club, five of them gold"
COMMA = re.compile(r"(?:\s[a-z][\w’'-]{1,15}){0,4},\s(?:about\s|some\s)?")
# behind the last part, that there are no others
ELSEWHERE = re.compile(r"\s(?:were\s|are\s|was\s|is\s)?elsewhere\b")
# a part told by one word, and the last of such
SIDE = re.compile(r"\s[\w-]{2,20}(?:,|,?\sand|;)\s")
LAST_SIDE = re.compile(r"\s[\w-]{2,20}(?:[,.;:)]|\s?\Z)")
# behind it, that there are more: "58 foreign; the rest gave no address"
OTHERS = re.compile(
    r"[^.!?\d]{0,40}?[,;]\s(?:(?:and|while|with)\s)?(?:the\s)?(?:others?|rest|remainder|remaining|some|several)\b"
)
# a whole, and the halves of its year
BESIDE = re.compile(r"(?:\s[\w’'-]{1,15}){0,5}(?:,|:|\s[–—-])\s(?:about\s|some\s)?")
FIRST_HALF = re.compile(
    r"(?:\s[a-z]{2,15}){0,3}\sin\sthe\sfirst\s(?:half|six\smonths)(?:\sof\s(?:the|this)\s[a-z]{3,12})?,?\sand\s(?:about\s|some\s)?"
)
SECOND_HALF = re.compile(r"(?:\s[a-z]{2,15}){0,3}\sin\sthe\ssecond\b")
# between the last part and the sum: "… and 11,300 on Sunday, 20,700 in all"
THEN = re.compile(r"[^.;:!?()\d]{0,60}(?:,|\s[–—-]|:|\s\()\s(?:[a-z]{1,8}\s){0,4}")
# between two parts before it: no other sentence, and no figure
NEXT = re.compile(r"[^.;:!?()\d]{0,80}(?:,\s(?:and\s)?|\sand\s|\splus\s)(?:[^.;:!?()\d]{1,40}\s)?")


@cache
def _words(section: str, key: str = "words") -> str:
    listed = sorted(table("closings")[section][key], key=len, reverse=True)
    return r"(?:" + "|".join(map(re.escape, listed)) + r")"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "rest": re.compile(rf"(?<!\w){_words('rest')}\s\Z", re.I),
        "denied": re.compile(rf"(?<!\w){_words('denied')}(?!\w)"),
        "mixed": re.compile(rf"(?<!\w){_words('mixed')}(?!\w)", re.I),
        "behind": re.compile(rf"(?:\s[a-z][\w’'-]{{1,15}}){{0,2}}\s{_words('sum', 'behind')}(?!\w)"),
        "sum": re.compile(rf"{_words('sum', 'before')}\s", re.I),
        "before": re.compile(rf"(?<!\w){_words('sum', 'before')}\s\Z", re.I),
    }


@remembered
def find_closed(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The wholes whose parts the text calls all of them; one that does not add up looks like a slip."""
    before: list[Mention] = []
    last = 0
    for sentence, figures in by_sentence(text, mentions, 1):
        if PARAGRAPH.search(text, last, sentence.start):
            before = []
        bounded = [m for m in figures if is_summed(m) or is_bound(m)]
        summed = [m for m in bounded if not is_bound(m)]
        yield from _halves(text, bounded)
        if len(bounded) > 1 and not _patterns()["mixed"].search(text, sentence.start, sentence.end):
            yield from _of_them(text, sentence, bounded)
            if len(summed) > 1:
                yield from _left_over(text, sentence, summed, before)
                yield from _denied(text, sentence, summed)
                yield from _summed_up(text, sentence, summed)
                yield from find_apart(text, sentence, summed)
        before, last = [*before, *summed][-KEPT:], sentence.end


def _sum(parts: Sequence[Mention]) -> Interval:
    total = Interval.exactly(0)
    for part in parts:
        if isinstance(part.value, Quantity):
            total += part.value.amount.literal
    return total


def _fits(found: Partition) -> bool:
    value = found.whole.value
    return isinstance(value, Quantity) and _sum(found.parts).meets(value.amount.literal)


def _best(candidates: Sequence[Partition]) -> Iterator[Partition]:
    """The partition that adds up, if any does; else the first that looks like a slip."""
    fitting = [c for c in candidates if _fits(c)]
    slips = [c for c in candidates if is_slip(sum(map(stated_of, c.parts), Fraction(0)), stated_of(c.whole))]
    yield from fitting[:1] or slips[:1]


def _left_over(text: str, sentence: Span, figures: Sequence[Mention], before: Sequence[Mention]) -> Iterator[Partition]:
    """A part that is the rest, of a whole that stands first in its sentence or in those before."""
    at = next((n for n, m in enumerate(figures) if n and _led(text, sentence, m, "rest")), None)
    if at is None or _of(text, sentence, figures[0]):
        return
    parts = figures[: at + 1]
    unit = one_unit(parts)
    if unit is None:
        return
    wholes = [
        m
        for m in before
        if isinstance(m.value, Quantity)
        and (m.value.unit == unit or (not unit and m.value.dimension is not Dimension.NUMBER))
    ]
    candidates = [
        Partition(m, tuple(parts), is_sure=False) for m in reversed(wholes) if stated_of(m) > max(map(stated_of, parts))
    ]
    for n, whole in enumerate(
        before
    ):  # the first parts may stand in the sentence of the whole: "of the 840, banks lend 500."
        told = (*before[n + 1 :], *parts)
        if len(told) > len(parts) and one_unit([whole, *told]) and stated_of(whole) > max(map(stated_of, told)):
            candidates.append(Partition(whole, told, is_sure=False))
    if len(parts) > 2 and stated_of(parts[0]) > max(map(stated_of, parts[1:])):
        candidates.append(Partition(parts[0], tuple(parts[1:]), is_sure=False))
    yield from _best(candidates)


def _led(text: str, sentence: Span, mention: Mention, pattern: str) -> bool:
    low = max(sentence.start, mention.span.start - LEAD)
    return bool(_patterns()[pattern].search(text, low, mention.span.start))


def _of(text: str, sentence: Span, mention: Mention) -> bool:
    low = max(sentence.start, mention.span.start - LEAD)
    return bool(OF.search(text, low, mention.span.start) or FRONT.fullmatch(text, sentence.start, mention.span.start))


def _denied(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[Partition]:
    """Parts of which the last is those that do not do what the others do: "of the 23, 14 were … and eight were not"."""
    whole, *parts = figures
    if (
        len(parts) < 2
        or not _of(text, sentence, whole)
        or one_unit(parts) is None
        or _led(text, sentence, parts[-1], "rest")
    ):
        return
    last = parts[-1].span.end
    if not _patterns()["denied"].search(text, last, min(sentence.end, last + BEHIND)):
        return
    if one_unit(parts) in ("", one_unit([whole])):
        yield from _best([Partition(whole, tuple(parts), is_sure=False)])


def _of_them(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[Partition]:
    """Parts "of them" on sides that leave none out: "11 medals, five of them gold, four silver and two bronze"."""
    for at, whole in enumerate(figures[:-2]):
        first = figures[at + 1]
        if not COMMA.fullmatch(text, whole.span.end, first.span.start) or not OF_THEM.match(text, first.span.end):
            continue
        parts = [first]
        for part in figures[at + 2 :]:
            gap = OF_THEM.sub("", text[parts[-1].span.end : part.span.start])
            if not PART_NEXT.fullmatch(gap):
                break
            parts.append(part)
        found = Partition(whole, tuple(parts), is_sure=False)
        within = Span(first.span.start, sentence.end)
        if len(parts) < 2 or any(map(is_bound, parts)) or OTHERS.match(text, parts[-1].span.end):
            continue
        if _is_sided(text, parts) and opposed(text, within, parts, all_sides=True):
            yield found
        elif not is_bound(whole) and (_on_sides(text, within, found) or ELSEWHERE.match(text, parts[-1].span.end)):
            yield from _best([found])


def _on_sides(text: str, within: Span, found: Partition) -> bool:
    """Whether parts are on sides that cannot overlap; where they make too little, on sides beside which there is no other."""
    little = sum(map(stated_of, found.parts), Fraction(0)) < stated_of(found.whole)
    return bool(opposed(text, within, found.parts, closed=little))


def _is_sided(text: str, parts: Sequence[Mention]) -> bool:
    """Whether each part is told by one word: "110,000 of them inbound and 60,000 outbound,"; no "20 foreign journalists"."""
    gaps = [OF_THEM.sub("", text[a.span.end : b.span.start]) for a, b in pairwise(parts)]
    return all(SIDE.fullmatch(gap) for gap in gaps) and LAST_SIDE.match(text, parts[-1].span.end) is not None


def _halves(text: str, figures: Sequence[Mention]) -> Iterator[Partition]:
    """The halves of a year beside the whole: "120 ships in 2024, 40 in the first half of the year and 60 in the second"."""
    for whole, one, two in zip(figures, figures[1:], figures[2:], strict=False):
        first, second = FIRST_HALF.fullmatch(text, one.span.end, two.span.start), SECOND_HALF.match(text, two.span.end)
        if (
            first
            and second
            and not is_bound(one)
            and not is_bound(two)
            and BESIDE.fullmatch(text, whole.span.end, one.span.start)
        ):
            yield Partition(whole, (one, two), is_sure=False)


def _summed_up(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[Partition]:
    """A figure that is called the sum of those before it: "…, 20,700 in all"."""
    for at, whole in enumerate(figures[2:], 2):
        told = _patterns()["behind"].match(text, whole.span.end, sentence.end)
        led = _led(text, sentence, whole, "before") or _patterns()["sum"].match(whole.quote)
        if not (told or led) or not THEN.fullmatch(text, figures[at - 1].span.end, whole.span.start):
            continue
        run = [figures[at - 1]]
        for part in reversed(figures[: at - 1]):
            if not NEXT.fullmatch(text, part.span.end, run[0].span.start):
                break
            run.insert(0, part)
        wholes = [Partition(whole, tuple(run[-n:]), is_sure=False) for n in range(len(run), 1, -1)]
        known = [w for w in wholes if one_unit([*w.parts, whole]) is not None]
        yield from (found for found in _best(known) if _fits(found) or stated_of(whole) >= FEWEST)
