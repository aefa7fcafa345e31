"""Wholes that a sentence divides up.

Completely: "of the 47 dead, 29 were …, 11 … and the other seven …"; "20 members (12 women and eight men)". Or in part, into
what cannot overlap: "of the 20, 12 voted for and nine against"; "52 seats … and 51 in the 100-seat house".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from attrs import evolve, frozen

from claimcheck.amounts import Amount
from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.extract.sums.sides import can_hold, is_person, opposed
from claimcheck.extract.sums.slips import is_part_misprinted, is_slip
from claimcheck.extract.sums.summable import unit_of
from claimcheck.quantities import COUNTED, Quantity
from claimcheck.spans import Span

# what leads to a whole, and to the part that is all the rest
OF = re.compile(r"\b[Oo]f\s(?:the|these|those|its|their|his|her|all)\s(?:total of\s)?\Z")
# "40 posts, 25 of them in Larne and the other 15 …"
THEN = re.compile(r",\s(?:about\s|some\s)?")
# a sentence that opens on a whole: "Of 250 runners who started, 240 finished and"
OF_SO_MANY = re.compile(r"(?:\A|[.!?]\s|\n|\A\s)Of\s(?:about\s|some\s)?\Z")
OF_THEM = re.compile(r"\sof\s(?:them|whom|which)\b|(?<=of them)|(?<=of whom)|(?<=of which)")
REST = re.compile(r"\b(?:the|its|their)\s(?:other|others|remaining|last|rest,)\s\Z")
CLOSING = re.compile(r"\b(?:the|its|their)\s(?:other|remaining|last|rest,)\s")
# a whole taken apart in brackets, between dashes or behind a colon
OPENS = re.compile(r"\s?(?:\(|[–—]\s?|:\s|-\s)\Z")
# a whole with its parts set beside it: "four children, two sons and two daughters", "39 arrests, among them 25 men and 20 women"
BESIDE_IT = re.compile(
    r"(?:\s(?:on board|aboard|in all|in total|altogether|(?:who|that|which)\s[^,.;:()]{3,40}))?,\s(?:(?:among them|including|of whom)\s)?\Z"
)
# parts behind a colon that may be some of many, "98 points: 31 from Holt and 27 from Marr"
FEW = 2
MOST = 60  # parts of a whole that are looked at
DASH = re.compile(r"[–—-]")  # "– 300 seriously and 20 critically –" leaves others out
# between the parts in such a bracket: a short noun phrase, and a comma or "and"
PART_NEXT = re.compile(r"(?:\s(?!(?:of|including|among|who|which|whom)\b)[\w’'-]{1,20}){0,5}(?:,?\sand|,|;|\splus)\s\Z")
PART_LAST = re.compile(
    r"(?:\s(?!(?:of|including|among|who|which|whom|and|or)\b)[\w’'-]{1,20}){0,4}(?:\)|\s?[–—]|\s-|[.;](?:\s|\Z)|,\s(?:have|has|had|were|was|are|is|will)\b)"
)
# the same where the parts stand beside their whole and the sentence goes on: "Twelve teachers, seven women and six men, train"
GOES_ON = re.compile(
    r"(?:\s(?!(?:of|including|among|who|which|whom|and|or)\b)[\w’'-]{1,20}){0,4},\s(?!(?:and|or|plus|with|including|as)\b)[a-z]"
)
# between one share and the next of the same whole: a name and no verb of its own
NEXT = re.compile(
    r"(?:\s(?:of|in)\s(?:the\s)?[a-z]{3,12})?(?:,\s(?:and\s)?|\sand\s|\sto\s|;\s)"
    r"(?:the\s)?(?:[A-Z][\w’'.-]{0,24}\s){1,4}(?:(?:had|won|got|took|has|with|at|of)\s)?(?:[a-z]{1,2}\s)?"
)
MEMBERS = re.compile(r"-(?:seat|member|strong|person|man)\b")  # "in the 100-seat house"
OVERLAP = re.compile(
    r"\b(?:including|among|of whom|of which|of them|both|also|at least|up to|respectively|more than once|each)\b", re.I
)


@frozen
class Partition:
    """A whole and the parts it is divided into, in the order of the text.

    `is_sure` says that the words make them parts that cannot overlap and, where all are meant, that none is left out.
    """

    whole: Mention
    parts: tuple[Mention, ...]
    is_sure: bool = True


def find_partitions(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The wholes with all their parts: those that the text closes with "the other …", and those taken apart in brackets."""
    for sentence, figures in by_sentence(text, mentions, 3):
        counts = [m for m in figures if _counts(m)]
        yield from _bracketed(text, sentence, counts)
        if len(counts) < 3 or len(counts) != len(figures) or not CLOSING.search(text, sentence.start, sentence.end):
            continue
        whole, *parts = counts
        lead = text[max(sentence.start, whole.span.start - 20) : whole.span.start]
        first = parts[0]
        told = OF.search(lead) or (
            THEN.fullmatch(text, whole.span.end, first.span.start) and OF_THEM.match(text, first.span.end)
        )
        closes = REST.search(text, max(sentence.start, parts[-1].span.start - 20), parts[-1].span.start)
        if told and closes:
            yield Partition(whole, tuple(parts))


def _counts(mention: Mention) -> bool:
    value = mention.value
    return (
        isinstance(value, Quantity) and value.dimension in COUNTED and value.trend is None and value.stated is not None
    )


def _bracketed(text: str, sentence: Span, counts: Sequence[Mention]) -> Iterator[Partition]:
    """A whole with the parts behind it in one bracket, to its end."""
    for at, whole in enumerate(counts[:-2]):
        beside = BESIDE_IT.fullmatch(text, whole.span.end, counts[at + 1].span.start)
        if not beside and not OPENS.fullmatch(text, whole.span.end, counts[at + 1].span.start):
            continue
        parts = [counts[at + 1]]
        for before, after in pairwise(counts[at + 1 : at + 1 + MOST]):
            if not PART_NEXT.fullmatch(text, before.span.end, after.span.start):
                break
            parts.append(after)
        last, limit = parts[-1].span.end, min(sentence.end + 1, parts[-1].span.end + 120)
        closed = PART_LAST.match(text, last, limit) or (GOES_ON.match(text, last, limit) if beside else None)
        if len(parts) < 2 or not closed:
            continue
        within = Span(parts[0].span.start, closed.end())
        sided, sure = opposed(text, within, parts), opposed(text, within, parts, closed=True)
        opening = text[whole.span.end : parts[0].span.start]
        loose = DASH.search(opening) or (":" in opening and len(parts) == FEW and not are_all(whole, parts))
        if not all(can_hold(whole, part) for part in parts):
            continue
        some = bool(beside) or (bool(sided) and not sure)
        if some and (not (sided and _are_more(whole, parts)) or OF.search(text, sentence.start, whole.span.start)):
            continue  # what is set beside a whole may be some of it; "of the 21, 13" is a division
        if sided or (not loose and _comes_near(whole, parts) and all(_is_of(whole, part) for part in parts)):
            yield Partition(whole, tuple(parts), is_sure=bool(sided) and not some)


def _is_of(whole: Mention, part: Mention) -> bool:
    """Whether a part counts what its whole does, says nothing of it, or has a party for it: "21 members: nine Greens"."""
    unit = unit_of(part)
    named = part.quote.rpartition(" ")[2]
    return unit in ("", unit_of(whole)) or (is_person(unit_of(whole)) and named[:1].isupper() and named.endswith("s"))


def _are_more(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts make more than the whole, though none does by itself."""
    total, *values = (
        m.value.stated for m in (whole, *parts) if isinstance(m.value, Quantity) and m.value.stated is not None
    )
    return max(values) < total < sum(values, Fraction(0))


def _comes_near(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts make the whole, or miss it as slips do; else they are some of it: "96 boats: 12 are new"."""
    values = [m.value.stated for m in (whole, *parts) if isinstance(m.value, Quantity) and m.value.stated is not None]
    made = sum(values[1:], Fraction(0))
    return made == values[0] or is_slip(made, values[0])


def are_all(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts make their whole, or one of them is plainly misprinted for what the others leave of it."""
    total, *stated = (
        m.value.stated for m in (whole, *parts) if isinstance(m.value, Quantity) and m.value.stated is not None
    )
    return sum(stated, Fraction(0)) == total or is_part_misprinted(total, stated)


def find_divisions(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The wholes of which a sentence names parts that cannot overlap, and perhaps leaves others out."""
    yield from _taken_up(text, mentions)
    for sentence, figures in by_sentence(text, mentions, 3):
        counts = [m for m in figures if _counts(m)]
        if len(counts) < 3 or OVERLAP.search(text, sentence.start, sentence.end):
            continue
        whole = _whole(text, sentence, counts)
        if whole is None:
            continue
        rest = [m for m in counts if m.span != whole.span]
        named = MEMBERS.search(whole.quote) and next((run for run in runs(text, rest) if unit_of(run[0]) == "seat"), ())
        parts = named or opposed(text, sentence, rest) or _fronted(text, sentence, whole, rest)
        if parts:
            yield Partition(whole, parts, is_sure=False)


def _fronted(text: str, sentence: Span, whole: Mention, rest: Sequence[Mention]) -> tuple[Mention, ...]:
    """The first of the figures behind a whole that opens its sentence, where what follows is no part of it: "Of 60, 25 …, 35 … and"."""
    if not OF_SO_MANY.search(text, max(0, whole.span.start - 24), whole.span.start) and not OF.search(
        text, sentence.start, whole.span.start
    ):
        return ()
    for count in range(len(rest) - 1, 1, -1):
        within = Span(sentence.start, rest[count].span.start)
        if parts := opposed(text, within, rest[:count]):
            return parts
    return ()


def _taken_up(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The only count of a sentence, with the parts that the next one gives: "16 fell ill. Ten of them are women and"."""
    if " of them " not in text:
        return
    before: tuple[Span, Sequence[Mention]] | None = None
    for sentence, figures in by_sentence(text, mentions, 1):
        counts = [m for m in figures if _counts(m)]
        opens = (
            counts
            and counts[0].span.start == sentence.start
            and OF_THEM.search(text, counts[0].span.start, min(sentence.end, counts[0].span.end + 9))
        )
        if opens and before and len(before[1]) == 1 and not text[before[0].end : sentence.start].strip():
            parts = opposed(text, sentence, counts)
            if parts and not OVERLAP.search(text, counts[0].span.end + 9, sentence.end):
                yield Partition(before[1][0], parts, is_sure=False)
        before = sentence, counts


def _whole(text: str, sentence: Span, counts: Sequence[Mention]) -> Mention | None:
    """The figure of which the others are parts: "of the 20 members", "in the 100-seat house", "in all 600 people"."""
    for mention in counts:
        lead = text[max(sentence.start, mention.span.start - 24) : mention.span.start]
        if (OF.search(lead) or OF_SO_MANY.search(lead)) and mention is counts[0]:
            return mention
        value = mention.value
        if MEMBERS.search(mention.quote) and isinstance(value, Quantity) and value.stated is not None:
            return evolve(mention, value=evolve(value, amount=Amount.of(value.stated)))
    return counts[0] if TOTAL.search(text, sentence.start, counts[0].span.start) else None


# what says that a figure is of all
TOTAL = re.compile(r"\b(?:[Ii]n (?:all|total),?|[Aa] total of|[Aa]ltogether,?|[Oo]verall,?)\s\Z")


def runs(text: str, figures: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """The figures that are given to one name after another: "39 percent of the vote, the Greens 26 percent"."""
    run: list[Mention] = []
    for mention in figures:
        if run and not NEXT.fullmatch(text, run[-1].span.end, mention.span.start):
            if len(run) > 1:
                yield tuple(run)
            run = []
        run.append(mention)
    if len(run) > 1:
        yield tuple(run)
