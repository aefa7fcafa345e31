"""Whether a draft dates a thing as a source does that says it otherwise: the late 1980s for 1988, since 2021 for 2021."""

from __future__ import annotations

import re

from claimcheck.periods import Period
from claimcheck.retelling.items import Item
from claimcheck.retelling.values import is_stretch, says_when
from claimcheck.times import Time

DECADE = 3_660  # days: the longest period that dates a thing
YEAR = 366  # days
WEEK = 7  # days
SEASON, MONTH = 92, 31  # days that "by" the end of a year or a season may leave, and that of a month
# a limit that is a year, and no more: "until 2030"
BARE = re.compile(r"[a-z]{2,6}(?:\sto)?\s\d{4}", re.I)
WRITTEN = re.compile(r"\d{4}")  # a year
OPEN_END = re.compile(r"/\.\.|\.\./")
DAY = 10  # signs of a day
# the name of a month
MONTHS = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
# what says where a time with an open end begins or ends
BOUND = re.compile(r"(?:since|from|after|until|till|by|before|up\sto)\b", re.I)


def dates_the_same(a: Item, b: Item) -> bool:
    """Whether a reader of the date in a source would let stand that of a draft."""
    x, y = a.mention.value, b.mention.value
    if not isinstance(x, Time) or not isinstance(y, Time):
        return False
    if _is_vague(b) or says_when(b, a) or (is_stretch(x) and not is_stretch(y)):
        return False
    if not WRITTEN.search(a.mention.quote) and any(_is_of_next(p, q) for p in x.readings for q in y.readings):
        return True
    words = a.mention.quote, b.mention.quote
    return any(_dates(p, q, words) or _is_end(p, q, y) for p in x.readings for q in y.readings)


def is_week_apart(p: Period, q: Period, x: Time, y: Time) -> bool:
    """Whether two days, each counted from the day of its text, are a week apart: "last Thursday" may be either."""
    if not (x.expression and y.expression) or p.earliest is None or q.earliest is None:
        return False
    return p.earliest == p.latest and q.earliest == q.latest and abs(p.earliest - q.earliest) == WEEK


def begin_apart(p: Period, q: Period) -> bool:
    """Whether two times that both go on began more than a year from one another: since 2020, since January 2023."""
    if p.latest is not None or q.latest is not None or p.earliest is None or q.earliest is None:
        return False
    return abs(p.earliest - q.earliest) > YEAR


def _leaves(words: str) -> int:
    """How many days "by" a time in such words may leave."""
    return MONTH if MONTHS.search(words) else YEAR if BARE.fullmatch(words) else SEASON


def _dates(draft: Period, source: Period, words: tuple[str, str]) -> bool:
    """Whether a source dates a thing as a draft does, or more closely; "since 2021" begins with 2021."""
    if draft == source:
        return True
    if draft.earliest is None or draft.latest is None or source.earliest is None or source.latest is None:
        return _open(draft, source, words)
    return draft.latest - draft.earliest <= DECADE and draft.contains(source)


def _is_of_next(draft: Period, source: Period) -> bool:
    """Whether a day of which a draft leaves the year to the reader is the source's, but for the year it was read as: one off."""
    one, two = (OPEN_END.sub("", period.edtf) for period in (draft, source))
    same = len(one) == len(two) == DAY and one[4:] == two[4:]
    return same and one[:4].isdigit() and two[:4].isdigit() and abs(int(one[:4]) - int(two[:4])) == 1


def _is_vague(item: Item) -> bool:
    """Whether a time of a source has an open end and does not say where it begins or ends: "in half a year"."""
    value = item.mention.value
    ends = isinstance(value, Time) and any(None in (p.earliest, p.latest) for p in value.readings)
    return ends and not BOUND.match(item.mention.quote)


def _is_end(draft: Period, source: Period, time: Time) -> bool:
    """Whether a date is one end of a range that is written with both: born in 1889, and "1889-1973"."""
    return time.expression is None and "/" in source.edtf and draft.edtf in source.edtf.split("/")


def _open(draft: Period, source: Period, words: tuple[str, str]) -> bool:
    """Whether two periods of which one has an open end begin with, or end with, one another; `words` are those of both."""
    leaves = _leaves(words[0])
    if draft.latest is None and draft.earliest is not None and source.earliest is not None:
        first = draft.earliest.month == draft.earliest.day == 1 and draft.earliest.year == source.earliest.year
        return _begins(draft, source, words[0]) or (source.latest is None and leaves == YEAR and first)  # "since 2015"
    if source.latest is None and source.earliest is not None and draft.earliest is not None:
        return _begins(source, draft, words[1])
    if draft.earliest is None and draft.latest is not None and source.latest is not None:
        return 0 <= draft.latest - source.latest < leaves
    if source.earliest is None and source.latest is not None and draft.latest is not None:
        return draft.latest == source.latest
    return False


def _begins(since: Period, period: Period, words: str) -> bool:
    """Whether a period begins when something has been so since: since 2021, and 2021 or a day of it; not since January."""
    start, first = since.earliest, period.earliest
    if start is None or first is None:
        return False
    if start == first:
        return True
    if period.latest is not None and first <= start <= period.latest and period.latest - first <= DECADE:
        return True
    if MONTHS.search(words) and start.day == 1 and period.latest is not None:  # "since July"
        return (start.year, start.month) == (first.year, first.month) == (period.latest.year, period.latest.month)
    year = start.month == start.day == 1 and start.year == first.year and not MONTHS.search(words)
    return year and period.latest is not None and period.latest - first <= YEAR
