"""Statements of change: by how many percent a figure rose or fell, from what, to what.

Each gives the percentage, or the points, with the base and the result: "down 25%, from 8,000 to 6,800";
"climbed 12% to $240 million from $200 million"; "from 900 to 720, a fall of 20 percent"; "63.7 percent, up 5.5 points
from 58.2 percent"; "rose 18 percent to $212 million, or $1.06 a share, from $180 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from claimcheck.amounts import Amount
from claimcheck.claims import Mention
from claimcheck.extract.sums.differences import Change, change_in
from claimcheck.extract.sums.moves import end_of_range
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.remembering import remembered

# what leads to a base, and what stands between a base and its result
FROM = re.compile(r"\bfrom\s(?:(?:a|an|the|about|some|around|only|just|its|previous|earlier)\s){0,3}\Z")
TO = re.compile(
    r"(?:\s(?:a|in|the|year|month|week|quarter|earlier|ago|before|previous|last|same|period|\d{4})){0,6},?\sto\s(?:(?:a|an|the|about|some|around|just)\s){0,2}"
)
BACK = re.compile(r",?\sfrom\s(?:(?:a|an|the|about|some|around|just)\s){0,2}")
TO_FIRST = re.compile(r"\bto\s(?:(?:a|an|the|about|some|around|just)\s){0,2}\Z")
# what may stand between a percentage and the figures it is worked out from
BEFORE = re.compile(r",?\s(?:from|to)\s(?:(?:a|an|the|about|some|around|just|its)\s){0,2}")
AFTER = re.compile(
    r"(?:\s(?:a|in|the|year|month|earlier|ago|before|previous|last|[12]\d{3})){0,5}(?:,\s|\s\(|\s[–—-]\s)"
    r"(?:(?:a|an|or|that is|which is|by|up|down|of|about|some|nearly|almost|more than|rise|fall|increase|decrease|drop|gain|decline|jump|growth|cut|reduction|sharp|steep)\s){0,5}"
)
# a percentage that is one of each year, or of several
REPEATED = re.compile(
    r"\b(?:a year\b(?! earlier| ago| before)|annual|annually|per year|each year|per annum|on average|compound|monthly|quarterly)",
    re.I,
)
# what leads to a figure that only says the one before it in another way: "$212 million, or $1.06 a share, from"
BESIDES = re.compile(r"(?:\bor|\ba|\(|=)\s?(?:(?:about|some|around|just)\s)?\Z")
FARTHEST = 120  # code points between a result and its base
COMMA = re.compile(r",?\s")
# between a result and the change that brought it about: "63.7 percent, up …", "a crowd of 41,286 was up …", "1,500, a rise of …"
UP = re.compile(
    r"(?:,\s(?:which\s(?:was|is)\s)?|\s(?:was|is|were|are)\s|\s\(|\s[–—-]\s)"
    r"(?:(?:up|down)\s(?:by\s)?|an?\s(?:[a-z]{3,12}\s)?(?:rise|increase|fall|drop|decline|decrease|gain|jump|cut|reduction)\sof\s)"
    r"(?:about\s|some\s|nearly\s|almost\s)?"
)
# between a change and its base
ON = re.compile(
    r"\s(?:from|on)\s(?:(?:the|a|an|its|about|some|around|just)\s){0,2}(?:(?:last|previous|earlier)\s(?:year|month|week|quarter|season)(?:’s|'s)\s)?"
)
# the same for "20 percent more than last year's 4,110", and what leads to it; a figure may be read with "more than"
COMPARED = re.compile(
    r"\s(?:(?P<up>more|higher|larger|greater|bigger)|fewer|less|lower|smaller)\sthan\s(?:(?:the|a|an|its|about|some)\s){0,2}"
    r"(?:(?:last|previous|earlier)\s(?:year|month|week|quarter|season)(?:’s|'s)\s)?"
)
SO_MUCH = re.compile(
    r"(?:(?:\s[a-z]{3,15}){0,2}\s(?:was|were|is|are)\s|,\s|\s\()(?:(?:about|some|nearly|almost|just)\s)?\Z"
)
# between a change and its result, and what leads to a base further on
TO_NEXT = re.compile(r"\sto\s(?:(?:a|an|the|about|some|around|just)\s){0,2}")
BACK_LATER = re.compile(
    r"\b(?:from|compared with|compared to|against|versus)\s(?:(?:the|a|an|about|some|around|just)\s){0,2}\Z"
)
# between a stretch and the change that leads from its one end to the other: "from £50 to £56, or by 12 per cent"
BY_SO_MUCH = re.compile(r",?\s(?:or\s|that\sis\s)?by\s(?:about\s|some\s|nearly\s|almost\s)?")
END = re.compile(r"[.!?][\"”’)]?\s|\n\s*\n")


@remembered
def find_changes(text: str, mentions: Sequence[Mention]) -> Iterator[Change]:
    """The changes of a text that stand beside both figures they are worked out from."""
    figures = [m for m in mentions if isinstance(m.value, Quantity)]
    for at, percent in enumerate(figures):
        known = change_in(text, percent)
        if known is None:
            continue
        by, room = known
        up = None if by.trend is None else by.trend == "up"
        around = _up_from(text, figures, at) or _to_and_from(text, figures, at) or _stretch(text, figures, at)
        if around is not None:
            if _fits(by, around[0]):
                yield Change(percent, by, *around, up, room)
            continue
        if by.dimension is Dimension.POINTS:
            continue
        for pair, is_after in ((figures[at + 1 : at + 3], True), (figures[max(0, at - 2) : at], False)):
            ordered = _ordered(text, pair)
            if ordered is None or not _is_beside(text, percent, pair, is_after=is_after):
                continue
            if _fits(by, ordered[0]):
                yield Change(percent, by, *ordered, up, room)
            break


def _fits(by: Quantity, base: Mention) -> bool:
    """Whether a change can be one of a figure: a percentage almost always, points of percentages, a difference of its own kind."""
    value = base.value
    if not isinstance(value, Quantity):
        return False
    if by.dimension is Dimension.PERCENT:  # "from 64 percent to 67 percent in 2022, 71 percent in 2023" goes on
        return by.trend is not None or value.dimension is not Dimension.PERCENT
    if by.dimension is Dimension.POINTS:
        return value.dimension in (Dimension.PERCENT, Dimension.NUMBER)
    return by.unit == value.unit or ("" in (by.unit, value.unit) and {by.dimension, value.dimension} <= COUNTED)


def _up_from(text: str, figures: Sequence[Mention], at: int) -> tuple[Mention, Mention] | None:
    """Base and result of "63.7 percent, up 5.5 points from 58.2 percent"; None where the words are others."""
    if not 0 < at < len(figures) - 1:
        return None
    result, by, base = figures[at - 1 : at + 2]
    before, after = text[result.span.end : by.span.start], text[by.span.end : base.span.start]
    than = COMPARED.match(text, by.span.end)
    if than is not None and SO_MUCH.fullmatch(before) and by.span.end < base.span.start <= than.end() < base.span.end:
        base = _bare(base)
        return (base, result) if _comparable(base, result) else None
    if not UP.fullmatch(before) or not ON.fullmatch(after) or _is_repeated(text, result.span.start, base.span.end):
        return None
    return (base, result) if _comparable(base, result) else None


def _bare(mention: Mention) -> Mention:
    """A figure without the "more than" that is said of another: "20 percent more than 4,110"."""
    value = mention.value
    if not isinstance(value, Quantity) or value.stated is None or value.comparator == "=":
        return mention
    return evolve(mention, value=evolve(value, amount=Amount.of(value.stated, step=value.amount.step)))


def _to_and_from(text: str, figures: Sequence[Mention], at: int) -> tuple[Mention, Mention] | None:
    """Base and result of "18 percent to $212 million, or $1.06 a share, from $180 million"."""
    if at + 2 >= len(figures) or not TO_NEXT.fullmatch(text[figures[at].span.end : figures[at + 1].span.start]):
        return None
    result = figures[at + 1]
    limit = min(len(text), result.span.end + FARTHEST)
    stop = END.search(text, result.span.end, limit)
    limit = stop.start() if stop else limit
    for base in figures[at + 2 : at + 6]:
        if base.span.end > limit or _is_percent(base):
            return None  # what follows another percentage is of that: "sales rose 4% to 30, and profit 9% to 5 from 4"
        if BACK_LATER.search(text[result.span.end : base.span.start]) and _comparable(base, result):
            return None if _is_repeated(text, figures[at].span.start, base.span.end) else (base, result)
        if not BESIDES.search(text, result.span.end, base.span.start):
            return None  # the base of another thing may follow: "to 318 million, but net profit fell to 231 from 240"
    return None


def _is_percent(mention: Mention) -> bool:
    return isinstance(mention.value, Quantity) and mention.value.dimension is Dimension.PERCENT


def _stretch(text: str, figures: Sequence[Mention], at: int) -> tuple[Mention, Mention] | None:
    """Base and result where both are read as one stretch: "15 percent, from 101 to 106"; "from 100 to 115, or by 15 percent"."""
    by = figures[at].value
    if at and BY_SO_MUCH.fullmatch(text, figures[at - 1].span.end, figures[at].span.start):
        return _ends(text, figures[at - 1], figures[at])
    if at + 1 == len(figures) or not isinstance(by, Quantity) or by.trend is None:
        return None  # a stretch that holds, and no change
    return (
        _ends(text, figures[at + 1], figures[at])
        if COMMA.fullmatch(text, figures[at].span.end, figures[at + 1].span.start)
        else None
    )


def _ends(text: str, both: Mention, by: Mention) -> tuple[Mention, Mention] | None:
    """The ends of a stretch, unless it is said to be gone through again and again."""
    value = both.value
    if not isinstance(value, Quantity) or value.comparator != "range" or not both.quote.lower().startswith("from "):
        return None
    low, high = value.amount.low, value.amount.high
    if low is None or high is None:
        return None
    if _is_repeated(text, min(both.span.start, by.span.start), max(both.span.end, by.span.end)):
        return None
    base, result = (evolve(both, value=evolve(value, amount=end_of_range(number))) for number in (low, high))
    return base, result


def _comparable(a: Mention, b: Mention) -> bool:
    return isinstance(a.value, Quantity) and isinstance(b.value, Quantity) and _alike(a.value, b.value)


def _ordered(text: str, pair: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """Two figures as base and result; None where they are no "from … to …" of one thing."""
    if len(pair) != 2:
        return None
    first, second = pair
    if (
        not isinstance(first.value, Quantity)
        or not isinstance(second.value, Quantity)
        or not _alike(first.value, second.value)
    ):
        return None
    lead = text[max(0, first.span.start - 40) : first.span.start]
    between = text[first.span.end : second.span.start]
    if FROM.search(lead) and TO.fullmatch(between):
        return first, second
    if TO_FIRST.search(lead) and BACK.fullmatch(between):
        return second, first
    return None


def _alike(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are of one kind, neither itself a change; the noun of one may go unsaid."""
    if Dimension.POINTS in (a.dimension, b.dimension) or a.trend is not None:
        return False
    return a.unit == b.unit or "" in (a.unit, b.unit)


def _is_beside(text: str, percent: Mention, pair: Sequence[Mention], *, is_after: bool) -> bool:
    first, last = (percent, pair[0]) if is_after else (pair[-1], percent)
    between = text[first.span.end : last.span.start]
    if not (BEFORE if is_after else AFTER).fullmatch(between):
        return False
    return not _is_repeated(text, min(percent.span.start, pair[0].span.start), max(percent.span.end, pair[-1].span.end))


def _is_repeated(text: str, first: int, last: int) -> bool:
    """Whether the sentence around some figures speaks of a rate of each year, or of an average."""
    low = max(0, first - 100)
    starts = [m.end() for m in END.finditer(text, low, first)]
    limit = min(len(text), last + 100)
    stop = END.search(text, last, limit)
    return bool(REPEATED.search(text, starts[-1] if starts else low, stop.start() if stop else limit))
