"""Changes whose base and result stand further off, in the words of a longer sentence or of the one before.

"Takings jumped 84% to $1.3bn (£0.7bn) over the winter, from $706m"; "a 35% rise in income, to £270m from the £200m of the
season before"; "88 percent, three points less than in 2019, when it was 91 percent"; "2 million tonnes, compared with
2.4 million in 2023. This is a fall of 17 percent".

What stands in brackets is the same in another money, and is passed over. A percentage that the text calls one of other
figures (underlying, like for like, on average) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from claimcheck.amounts import last_place
from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.extract.sums.differences import Change, change_in
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

BRACKET = re.compile(r"\([^()\n]{0,80}\)")
# another statement begins, so that a figure behind it is of something else
BREAK = re.compile(
    r"[;:!?]|,\s(?:and|but|while|although|as|whereas|which|who|with|after|before)\s|\b(?:while|whereas|although|as|but|and)\b|\.\s"
)
STOP = re.compile(r"[.!?]\s")
RESTATED = 120  # code points before a percentage in which the words stand that say of what it is
RELATIVE = frozenset({Dimension.PERCENT, Dimension.POINTS})
LEAD = 48  # code points before a figure in which the words stand that lead to it
# what a change is told again with: "This is a decrease of", "which means that it has risen by", ", a rise of"
AGAIN = re.compile(
    r"(?:(?:This|That|It)\s(?:is|was|means|represents|amounts to|marks)|,\s(?:which|this)\s(?:is|was|means|represents|amounts to)|,\sso)\s"
    r"(?:that\s|an?\s)?[^.;:!?()\d]{0,40}\Z"
    r"|,\san?\s(?:[a-z]{3,12}\s)?(?:rise|increase|fall|drop|decline|decrease|gain|jump|cut|reduction)\sof\s(?:about\s|some\s)?\Z"
)


@cache
def _words(section: str) -> str:
    listed = sorted(table("rises")[section]["words"], key=len, reverse=True)
    return r"(?:" + "|".join(map(re.escape, listed)) + r")"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    filler = rf"(?:{_words('filler')}\s){{0,4}}"
    return {
        "base": re.compile(rf"(?<!\w){_words('base')}\s{filler}\Z", re.I),
        "result": re.compile(rf"(?<!\w)to\s{filler}\Z", re.I),
        "restated": re.compile(rf"(?<!\w){_words('restated')}(?!\w)", re.I),
        "other": re.compile(rf"(?<!\w){_words('other')}(?!\w)", re.I),
    }


def is_restated(text: str, percent: Mention) -> bool:
    """Whether the words before a percentage say that it is of other figures than those beside it."""
    low = max(0, percent.span.start - RESTATED)
    stops = [m.end() for m in STOP.finditer(text, low, percent.span.start)]
    return bool(_patterns()["other"].search(text, stops[-1] if stops else low, percent.span.start))


@remembered
def find_rises(text: str, mentions: Sequence[Mention]) -> Iterator[Change]:
    """The changes of a text whose base and result its sentence, or the one before, gives in these ways."""
    before: list[Mention] = []
    for sentence, inside in by_sentence(text, mentions, 1):
        figures = _outside_brackets(text, sentence, inside)
        if _patterns()["restated"].search(text, sentence.start, sentence.end):
            before = []
            continue
        for at, by in enumerate(figures):
            known = change_in(text, by) or _so_much(text, figures, at)
            if known is None or not isinstance(by.value, Quantity):
                continue
            quantity, room = known
            both = (
                _behind(text, figures, at)
                or _when(text, figures, at)
                or _up(text, figures, at)
                or _again(text, figures, at, before)
            )
            if both is not None and _fits(quantity, both[0]):
                up = _direction(text, by, quantity)
                yield Change(by, quantity, *both, up, room, beside=both[0].span.start >= sentence.start)
        before = figures


def _outside_brackets(text: str, sentence: Span, figures: Sequence[Mention]) -> list[Mention]:
    closed = [Span(*m.span()) for m in BRACKET.finditer(text, sentence.start, sentence.end)]
    return [m for m in figures if not any(span.start < m.span.start < span.end for span in closed)]


def _led(text: str, mention: Mention, pattern: str, floor: int) -> bool:
    quote = mention.quote
    low = max(floor, mention.span.start - LEAD)
    return bool(_patterns()[pattern].search(text, low, mention.span.start)) and not quote.lower().startswith("from ")


def _is_broken(text: str, start: int, end: int) -> bool:
    """Whether another statement begins between two places; what stands in brackets does not count."""
    return bool(BREAK.search(BRACKET.sub("", text[start:end])))


def _behind(text: str, figures: Sequence[Mention], at: int) -> tuple[Mention, Mention] | None:
    """Base and result behind a rise or a fall, in either order, before the next percentage."""
    by = figures[at]
    value = by.value
    if not isinstance(value, Quantity) or value.trend is None or value.dimension not in RELATIVE:
        return None
    base = result = None
    last = by.span.end
    for mention in figures[at + 1 :]:
        if _is_broken(text, last, mention.span.start):
            break
        if result is None and _led(text, mention, "result", last):
            result = mention
        elif base is None and _led(text, mention, "base", last):
            base = mention
        else:
            break
        last = mention.span.end
        if base is not None and result is not None:
            return (base, result) if _alike(base, result) else None
    return None


# before a change that is told behind its result: "1,284 calls in 2023, up 10 percent from"
UP = re.compile(r"(?:\s[\w’'-]{1,15}){0,5},\s(?:up|down)\s(?:by\s)?(?:about\s|some\s|nearly\s|almost\s)?\Z")


def _up(text: str, figures: Sequence[Mention], at: int) -> tuple[Mention, Mention] | None:
    """Base and result of "1,284 calls in 2023, up 10 percent from 1,021"."""
    if not 0 < at < len(figures) - 1:
        return None
    result, by, base = figures[at - 1 : at + 2]
    if not UP.fullmatch(text, result.span.end, by.span.start) or _is_broken(text, by.span.end, base.span.start):
        return None
    return (base, result) if _led(text, base, "base", by.span.end) and _alike(base, result) else None


# behind a difference: "less than in 2019, when it was 91 percent"
THAN = re.compile(
    r"(?:\s(?P<up>more|higher|up)|\s(?:less|fewer|lower|down))\s(?:than|on|from)\s[^.;:!?()]{1,60}?,?\swhen\s(?:it|they|there|he|she|the\s[a-z]{3,12})"
    r"\s(?:was|were|stood\sat|came\sto|cost|had\scost|had|had\sbeen|held|had\sheld|drew|had\sdrawn)\s(?:(?:about|some|only|just)\s)?\Z"
)


def _so_much(text: str, figures: Sequence[Mention], at: int) -> tuple[Quantity, Fraction] | None:
    """A difference of what is counted or paid, told against what it was: "4.2 million less than in 2023, when it was"."""
    by = figures[at].value
    if not isinstance(by, Quantity) or not _is_plain(figures[at]) or by.dimension in RELATIVE or at + 1 == len(figures):
        return None
    if by.comparator != "=" or not THAN.match(text, figures[at].span.end, figures[at + 1].span.start):
        return None
    assert by.stated is not None
    return by, last_place(by.stated) / 2


def _direction(text: str, by: Mention, quantity: Quantity) -> bool | None:
    """Whether a change is said to be one upwards; None where it is not said."""
    if quantity.trend is not None:
        return quantity.trend == "up"
    compared = MORE.match(text, by.span.end)
    return bool(compared["up"]) if compared and quantity.dimension not in RELATIVE else None


MORE = re.compile(r"(?:\s(?P<up>more|higher|up)|\s(?:less|fewer|lower|down))\s(?:than|on|from)\b")


def _when(text: str, figures: Sequence[Mention], at: int) -> tuple[Mention, Mention] | None:
    """Base and result of "88 percent, three points less than in 2019, when it was 91 percent"."""
    if not 0 < at < len(figures) - 1:
        return None
    result, by, base = figures[at - 1 : at + 2]
    joined = "," in text[result.span.end : by.span.start] and not _is_broken(text, result.span.end, by.span.start)
    if joined and THAN.match(text, by.span.end, base.span.start) and _alike(base, result):
        return base, result
    return None


def _again(text: str, figures: Sequence[Mention], at: int, before: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """Base and result in what was told before: "2 million, compared with 2.4 million. This is a fall of 17 percent"."""
    by = figures[at]
    if not AGAIN.search(text, max(0, by.span.start - 80), by.span.start):
        return None
    told = [m for m in (figures[:at] if at else before) if _is_plain(m)]
    if len(told) != 2 or _broken_off(text, told[1].span.end, by.span.start):
        return None
    result, base = told
    if not _led(text, base, "base", result.span.end) or not _alike(base, result):
        return None
    return base, result


def _broken_off(text: str, start: int, end: int) -> bool:
    """Whether more than the end of a sentence lies between two figures."""
    return end - start > 160 or "\n\n" in text[start:end] or len(STOP.findall(text, start, end)) > 1


def _is_plain(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, Quantity) and value.trend is None and value.stated is not None


def _alike(a: Mention, b: Mention) -> bool:
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or not (_is_plain(a) and _is_plain(b)):
        return False
    if Dimension.POINTS in (x.dimension, y.dimension) or {x.comparator, y.comparator} != {"="}:
        return False
    one, two = (value.unit.partition(" /")[0] for value in (x, y))  # "3,250 euros a month from 3,020 euros"
    return one == two or "" in (one, two)


def _fits(by: Quantity, base: Mention) -> bool:
    value = base.value
    if not isinstance(value, Quantity):
        return False
    if by.dimension is Dimension.POINTS:
        return value.dimension in (Dimension.PERCENT, Dimension.NUMBER)
    if by.unit == "point" and value.dimension is Dimension.PERCENT:
        return True  # "from 6.1 to 6.8 percent, an increase of 0.7 points"
    if by.dimension is Dimension.PERCENT:
        return value.dimension is not Dimension.PERCENT
    return by.unit == value.unit or ("" in (by.unit, value.unit) and {by.dimension, value.dimension} <= COUNTED)
