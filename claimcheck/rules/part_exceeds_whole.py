"""Parts that are larger than the whole they are part of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.amounts import Verdict
from claimcheck.claims import Mention, View
from claimcheck.extract.sums.destinations import find_paid, find_placed, find_spent
from claimcheck.extract.sums.partitions import Partition, find_divisions
from claimcheck.extract.sums.polls import find_polls
from claimcheck.findings import Confidence, Problem
from claimcheck.intervals import Interval, show
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.rulebook import rule

# "40 of the 200 pupils", "40 out of 200", "12 of its 9 plants"
PART_OF = re.compile(
    r"(?:\sout)?\sof\s(?:all\s)?(?:the|its|their|his|her|our|these|those|a total of)?\s?(?:more than|about|some|nearly)?\s?\Z"
)
# "the 200 pupils, 40 of them", ", 40 of whom", ", including 40 in …"
OF_THEM = re.compile(r",\s(?:of\s(?:them|whom|which)\s)?\Z")
# "1,100 of its members voted, of whom 240 …"
OF_WHOM = re.compile(r"[^.;:!?()\d]{0,80},\sof\s(?:whom|which)\s(?:about\s|some\s|only\s|just\s)?\Z")
# "22,000 cases have been solved this year, 2,000 of them …"
COUNTED_SO = re.compile(
    r"\s(?:have|has|had|were|was|are)\s(?:been\s)?[a-z]{2,12}(?:ed|en|wn|ght|ld|de|nt|ft|ut)"
    r"(?:\s(?:nationwide|worldwide|so\sfar|abroad|(?:this|last|that)\s(?:year|month|week|quarter|season)|in\s(?:all|total|[12]\d{3})|since\s(?:[A-Z]\w+|[12]\d{3}|then))){0,2},\s"
)
BEHIND = re.compile(r"\sof\s(?:them|whom|which|it|that|this)\b")
# "a grant of £5m, including £2m for roads"
INCLUDING = re.compile(r"(?:\s(?!(?:and|or|plus)\b)[\w’'-]{1,20}){0,4},\sincluding\s(?:about\s|some\s)?\Z")
Pair = tuple[Mention, Mention]


def _parts(view: View) -> list[Pair]:
    text = view.document.text
    found = []
    for a, b in pairwise([m for m in view.mentions if isinstance(m.value, Quantity)]):
        if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
            continue
        sums = a.value.dimension is b.value.dimension is Dimension.MONEY and a.value.unit == b.value.unit
        if not (sums or {a.value.dimension, b.value.dimension} <= COUNTED) or a.value.trend or b.value.trend:
            continue
        between = text[a.span.end : b.span.start]
        if PART_OF.fullmatch(between) and (a.value.unit in ("", b.value.unit)):
            found.append((a, b))
        elif (
            (OF_THEM.fullmatch(between) or COUNTED_SO.fullmatch(between))
            and ("of " in between or BEHIND.match(text, b.span.end) or _ends_in_them(b))
        ) or (INCLUDING if sums else OF_WHOM).fullmatch(between):
            found.append((b, a))
    return found


def _ends_in_them(mention: Mention) -> bool:
    return mention.quote.endswith((" of them", " of whom", " of which"))


def _divisions(view: View) -> list[Partition]:
    text = view.document.text
    return [
        found
        for find in (find_divisions, find_placed, find_spent, find_paid, find_polls)
        for found in find(text, view.mentions)
    ]


@rule(
    scope="document", examines=lambda view: len(_parts(view)) + len(_divisions(view)), yields_to=("parts-miss-total",)
)
def part_exceeds_whole(view: View) -> Iterator[Problem]:
    """More are said to be part of a whole than the whole holds.

    What it does
    ------------
    Reads "40 of the 200 pupils", "200 pupils, 40 of whom" and "£5m, £2m of it" as a part and its whole, and compares the two with the
    precision they are written with. Parts that cannot overlap (for and against, men and women, in one
    place and in another) are added up.

    Why it matters
    --------------
    The two figures stand side by side; one of them has a digit too many or too few.

    What to do
    ----------
    Check both at their origin.
    """
    for part, whole in _parts(view):
        if not isinstance(part.value, Quantity) or not isinstance(whole.value, Quantity):
            continue
        mine, theirs = part.value.amount, whole.value.amount
        if mine.stated is None or theirs.stated is None or mine.stated <= theirs.stated:
            continue
        if mine.against(theirs) is Verdict.MEET:
            continue
        apart = (
            mine.literal.low is not None and theirs.literal.high is not None and mine.literal.low > theirs.literal.high
        )
        yield Problem(
            (part.source, whole.source),
            f"{part.quote} is more than the {whole.quote} it is part of",
            f"{part.value.shown} > {whole.value.shown}",
            Confidence.CERTAIN if apart else Confidence.LIKELY,
            resolve="both figures at their origin",
            camps=(part.value.shown, whole.value.shown),
        )
    for division in _divisions(view):
        yield from _together(division)


def _together(division: Partition) -> Iterator[Problem]:
    """Parts that cannot overlap and are more than their whole, each at the least its rounding allows."""
    values = [m.value for m in (division.whole, *division.parts) if isinstance(m.value, Quantity)]
    whole, *parts = values
    stated = [part.stated for part in parts if part.stated is not None]
    if whole.stated is None or len(stated) != len(parts) or sum(stated) <= whole.stated:
        return
    total = Interval.exactly(0)
    for part in parts:
        total += part.amount.literal
    limit = whole.amount.literal.high if whole.amount.literal.high is not None else whole.amount.implied.high
    if limit is None or total.low is None or total.low <= limit:
        return
    yield Problem(
        (division.whole.source, *(m.source for m in division.parts)),
        f"the parts make {show(sum(stated, stated[0] * 0))}, more than the whole, {show(whole.stated)}",
        f"{' + '.join(map(show, stated))} = {show(sum(stated, stated[0] * 0))} > {show(whole.stated)}",
        Confidence.LIKELY,
        resolve="each part at its origin, and whether some are counted twice",
    )
