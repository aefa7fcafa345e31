"""Parts, wholes and the share between them in the words of a longer sentence, or of two.

"38,000 of the 51,000 women who gave birth took it, a share of 74.5 percent"; "1,240 people, 412 of them women, or 33 percent";
"signed by 3,412 people, a third of the 9,800 who live there"; "1,431 were children and 915 were older. Children thus made up
61 percent"; "sales of 2.16 billion …. Online sales were 31 percent of the total, or 670 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from attrs import evolve

from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.extract.sums.partitions import OF, OF_THEM
from claimcheck.extract.sums.portions import HUNDRED, Portion, fits, is_share
from claimcheck.extract.sums.portions import OF as PART_OF
from claimcheck.extract.sums.summable import unit_of
from claimcheck.extract.text.stems import stems
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

# before a share that says again what a part and its whole said, and how it ends
AGAIN = re.compile(
    r"(?:,\s|\s\(|\s[–—]\s)(?:(?:or|a share of|that is|which is|a proportion of)\s)(?:(?:about|some|nearly|almost|roughly|around|just over|just under|over|only|just)\s)?\Z"
)
# a whole that its sentence opens on, up to the part of it: "Of 320 burrows checked, 272"
FRONTED = re.compile(r"(?:[\"“]|\s)*Of\s(?:(?:the|these|those|about|some|all|its|their)\s){0,2}\Z")
TO_PART = re.compile(r"[^.;:!?()\d]{0,60},\s(?:(?:about|some|only|just|all but)\s)?\Z")
ENDED = re.compile(r"(?:[.;,)]|\s[–—]|\s?\Z)|\sof\s(?:the\stotal|all|them|those|these)\b")
# between a part and the share of a whole it is: ", a third of the 9,800"
APPOSED = re.compile(
    r"[^.;:!?()\d]{0,60},\s(?:or\s)?(?:(?:about|nearly|almost|roughly|around|just over|just under|some)\s)?\Z"
)
OF_THE = re.compile(r"\sof\s(?:the|its|their|all)\s(?:[a-z]{3,12}[’']s\s)?(?:about\s|some\s)?\Z")
# the same, where a noun says of what sum it is: "52 percent of the museum's budget of"
OF_SUM = re.compile(
    r"\sof\s(?:the|its|their|his|her)\s(?:(?!of\s)[\w’'-]{2,20}\s){1,5}of\s(?:the\s)?(?:about\s|some\s|only\s|just\s)?\Z"
)
# behind a fraction: "as much as in 2023, when the loss was"
AS_MUCH = re.compile(
    r"\sas\s(?:much|many|high|large|big)\sas\s(?:in\s(?:[A-Z][a-z]{2,8}\s)?\d{4}|last\s[a-z]{3,8}|the\s(?:year|month|season|week)\sbefore|a\syear\s(?:earlier|ago|before)),\swhen\s(?:it|they|there|the\s[a-z]{3,12})\s(?:was|were|stood\sat|came\sto|had\sbeen)\s(?:about\s|some\s)?"
)
FARTHEST = 2  # times the share that such a sum may make of its part: what is further off is of something else
# "Children thus made up 61 percent of all"
MADE_UP = re.compile(
    r"(?P<noun>[A-Za-z]{3,15})\s(?:thus\s|therefore\s|so\s)?(?:made up|make up|accounted for|account for|represented|represent|were|are)\s(?:(?:about|some|nearly|almost|just over)\s)?\Z"
)
OF_ALL = re.compile(r"\sof\s(?:all|the\stotal|them|those|the\swhole)\b")
# "126,000 of the stolen money has been paid back, a third of the total": the whole is named by the words of the part
OF_WHAT = re.compile(r"\sof\s(?:the|its|their|his|her)\s(?P<what>[a-z]{4,15}(?:\s[a-z]{4,15})?)\b")
TOTALS = frozenset({"total", "whole", "sum"})
BESIDE = 48  # code points around a whole in which the words stand that it shares with its part
OR = re.compile(r",\sor\s(?:about\s|some\s)?\Z")
OF_TOTAL = re.compile(r"\sof\s(?:the\s)?total\b")


@remembered
def find_proportions(text: str, mentions: Sequence[Mention]) -> Iterator[Portion]:
    """The parts of a text whose whole and share stand further off."""
    sums = [m for m in mentions if isinstance(m.value, Quantity) and m.value.dimension is Dimension.MONEY]
    before: list[Mention] = []
    last = 0
    for sentence, figures in by_sentence(text, mentions, 1):
        if "\n\n" in text[last : sentence.start]:
            before = []
        for at, share in enumerate(figures):
            if _of_a_total(share) is None and not is_share(share):
                continue
            found = (
                _of_what(text, figures, at, sums)
                or _said_again(text, sentence, figures, at)
                or _of_whole(text, figures, at)
                or _as_much(text, figures, at)
                or _made_up(text, sentence, share, before)
                or _of_total(text, figures, at, before)
            )
            if found is not None and fits(found):
                yield found
        before, last = [*before, *figures][-8:], sentence.end


@cache
def _rate() -> re.Pattern[str]:
    """What calls a figure the share that a part is: ", a turnout of"."""
    return re.compile(
        rf"[^.;:!?()\d]{{0,60}},\s(?:or\s)?an?\s(?:{'|'.join(table('partings')['rates']['words'])})\sof\s(?:(?:about|some|only|just|nearly|almost)\s)?\Z"
    )


def _said_again(text: str, sentence: Span, figures: Sequence[Mention], at: int) -> Portion | None:
    """A share behind its part and whole: "of them", "of the 51,000"."""
    share = figures[at]
    if at != 2 or not ENDED.match(text, share.span.end):
        return None
    one, two = figures[:2]
    fronted = FRONTED.fullmatch(text, sentence.start, one.span.start) and TO_PART.fullmatch(
        text, one.span.end, two.span.start
    )
    rated = _rate().search(text, two.span.end, share.span.start)
    if fronted and (rated or AGAIN.search(text, two.span.end, share.span.start)):
        return Portion(two, one, share)
    if not AGAIN.search(text, two.span.end, share.span.start):
        return None
    if PART_OF.fullmatch(text, one.span.end, two.span.start):
        return Portion(one, two, share)
    if OF_THEM.match(text, two.span.end) and not OF.search(text, sentence.start, one.span.start):
        return Portion(two, one, share)
    return None


def _of_whole(text: str, figures: Sequence[Mention], at: int) -> Portion | None:
    """A part, and the share of a whole that it is: "3,412 people, a third of the 9,800"."""
    if not 0 < at < len(figures) - 1:
        return None
    part, share, whole = figures[at - 1 : at + 2]
    if not APPOSED.fullmatch(text, part.span.end, share.span.start):
        return None
    found, between = Portion(part, whole, share), (text, share.span.end, whole.span.start)
    if OF_THE.fullmatch(*between):
        return found
    found = _of_one_year(found)
    return found if OF_SUM.fullmatch(*between) and _is_near(found) else None


def _of_one_year(found: Portion) -> Portion:
    """A part and a whole of which one leaves out what the other says: "6.5 million crowns a year … of its budget of 10.8 million"."""
    part, whole = found.part.value, found.whole.value
    if not isinstance(part, Quantity) or not isinstance(whole, Quantity):
        return found
    part = evolve(part, unit=part.unit.removesuffix(" / year"))
    if whole.dimension is Dimension.NUMBER and not whole.unit:
        whole = evolve(whole, unit=part.unit, dimension=part.dimension)
    return evolve(found, part=evolve(found.part, value=part), whole=evolve(found.whole, value=whole))


def _as_much(text: str, figures: Sequence[Mention], at: int) -> Portion | None:
    """What is a fraction of what it was: "lost 14.2 million, half as much as in 2023, when it was 21 million"."""
    if not 0 < at < len(figures) - 1:
        return None
    part, share, whole = figures[at - 1 : at + 2]
    told = AS_MUCH.fullmatch(text, share.span.end, whole.span.start)
    joined = told and APPOSED.fullmatch(text, part.span.end, share.span.start)
    return Portion(part, whole, share, near=False) if joined else None


def _is_near(found: Portion) -> bool:
    """Whether a part is about the share of its whole that it is said to be."""
    part, whole, share = (
        m.value.stated for m in (found.part, found.whole, found.share) if isinstance(m.value, Quantity)
    )
    if part is None or not whole or not share:
        return False
    times = part / whole / (share / HUNDRED if share > 1 else share)
    return 1 / Fraction(FARTHEST) <= times <= FARTHEST


def _made_up(text: str, sentence: Span, share: Mention, before: Sequence[Mention]) -> Portion | None:
    """A share of all that the sentence before divided up: "Children thus made up 61 percent of all cases"."""
    led = MADE_UP.search(text, max(sentence.start, share.span.start - 60), share.span.start)
    if led is None or not OF_ALL.match(text, share.span.end, sentence.end):
        return None
    noun = lemma(led["noun"].lower())
    parts = [m for m in before if unit_of(m) == noun or _is_of(text, m, led["noun"].lower())]
    wholes = [m for m in before if OF.search(text, max(0, m.span.start - 24), m.span.start)]
    return Portion(parts[0], wholes[0], share) if len(parts) == len(wholes) == 1 and parts != wholes else None


def _is_of(text: str, mention: Mention, noun: str) -> bool:
    """Whether a bare figure is said to be of a noun: "1,431 were children"."""
    return bool(re.match(rf"\s(?:were|are|was)\s{re.escape(noun)}\b", text[mention.span.end : mention.span.end + 40]))


def _of_total(text: str, figures: Sequence[Mention], at: int, before: Sequence[Mention]) -> Portion | None:
    """A share of the total, said again as a sum: "31 percent of the total, or 670 million"."""
    share = figures[at]
    if at + 1 >= len(figures) or not OF_TOTAL.match(text, share.span.end):
        return None
    part = figures[at + 1]
    if (
        not OR.search(text, share.span.end, part.span.start)
        or not isinstance(part.value, Quantity)
        or part.value.stated is None
    ):
        return None
    wholes = [
        m
        for m in before
        if isinstance(m.value, Quantity)
        and m.value.dimension in (Dimension.MONEY, Dimension.COUNT, Dimension.MEASURE)
        and unit_of(m) == part.value.unit
        and m.value.stated is not None
        and m.value.stated > part.value.stated
        and m.value.trend is None
    ]
    found = [Portion(part, m, share) for m in wholes]
    right = [p for p in found if (ratio := p.ratio(implied=True)) is not None and ratio.meets(p.stated(implied=True))]
    return next(iter(right), found[0] if len(found) == 1 else None)


def _of_what(text: str, figures: Sequence[Mention], at: int, sums: Sequence[Mention]) -> Portion | None:
    """A part of what the text names once with its sum, and the share of the total that it is."""
    share = _of_a_total(figures[at])
    if not at or share is None:
        return None
    part = figures[at - 1]
    named = OF_WHAT.match(text, part.span.end)
    if named is None or not APPOSED.fullmatch(text, part.span.end, share.span.start):
        return None
    known = stems(text, *named.span("what"))
    wholes = [
        m
        for m in sums
        if m is not part
        and unit_of(m) == unit_of(part)
        and known & stems(text, max(0, m.span.start - BESIDE), m.span.end + BESIDE)
        and m.span.start < part.span.start
    ]
    return Portion(part, wholes[0], share) if len(wholes) == 1 else None


def _of_a_total(mention: Mention) -> Mention | None:
    """A fraction that is read as one of a total, as the fraction alone."""
    value = mention.value
    if not isinstance(value, Quantity) or value.unit not in TOTALS or value.stated is None or not 0 < value.stated < 1:
        return None
    return evolve(mention, value=evolve(value, unit="", dimension=Dimension.NUMBER))
