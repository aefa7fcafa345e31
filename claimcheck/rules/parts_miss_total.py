"""Parts that do not make up the whole they are said to be."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.claims import View
from claimcheck.extract.sums.closings import find_closed
from claimcheck.extract.sums.columns import Column, find_columns
from claimcheck.extract.sums.partitions import Partition, find_partitions
from claimcheck.extract.sums.polls import find_full_polls
from claimcheck.extract.sums.series import find_series
from claimcheck.extract.sums.sharelists import ShareList, find_share_lists
from claimcheck.extract.sums.takenup import find_taken_up
from claimcheck.findings import Confidence, Problem
from claimcheck.intervals import Interval, show
from claimcheck.quantities import Quantity
from claimcheck.rulebook import rule

WHOLE = 100  # percent
FAR = 25  # points by which shares miss it that are of several wholes


def _partitions(view: View) -> list[Partition]:
    text = view.document.text
    found = list(find_partitions(text, view.mentions))
    for find in (find_closed, find_taken_up, find_series, find_full_polls):
        wholes = {partition.whole.span for partition in found}
        found += [p for p in find(text, view.mentions) if p.whole.span not in wholes]
    return found


def _columns(view: View) -> list[Column]:
    return list(find_columns(view.document.text))


def _share_lists(view: View) -> list[ShareList]:
    return [listed for listed in find_share_lists(view.document.text, view.mentions) if listed.is_all]


@rule(
    scope="document",
    examines=lambda view: len(_partitions(view)) + len(_columns(view)) + len(_share_lists(view)),
)
def parts_miss_total(view: View) -> Iterator[Problem]:
    """The parts of a whole do not add up to it.

    What it does
    ------------
    Adds up the parts of a whole that the text divides completely ("of the 47 dead, 29 …, 11 … and the other seven …";
    "12 jurors (seven women and five men)"; "9,400 and 11,300, 20,700 in all"; "12 for, and three abstained. All 16 councillors voted"), and the columns of a table above their
    total, with the precision each is written with, and compares the sum with the whole. Where the words are not strict,
    only what looks like a slip is reported: a sum that misses by little, or by one digit.

    Why it matters
    --------------
    Readers add up, and write in.

    What to do
    ----------
    Check every part, and the whole.
    """
    for partition in _partitions(view):
        values = [m.value for m in (partition.whole, *partition.parts) if isinstance(m.value, Quantity)]
        whole, *parts = values
        total = Interval.exactly(0)
        for part in parts:
            total += part.amount.literal
        apart = not total.meets(whole.amount.literal)
        if any(p.stated is None for p in parts) or not (apart or _is_far(total, whole.amount.implied)):
            continue
        said = show(whole.stated) if whole.stated is not None else partition.whole.quote
        numbers = [p.stated for p in parts if p.stated is not None]
        yield Problem(
            (partition.whole.source, *(m.source for m in partition.parts)),
            f"the parts make {show(sum(numbers[1:], numbers[0]))}, the whole is {said}",
            f"{' + '.join(map(show, numbers))} = {show(sum(numbers[1:], numbers[0]))} ≠ {said}",
            Confidence.CERTAIN if partition.is_sure and apart else Confidence.LIKELY,
            resolve="each part at its origin",
        )
    yield from _tables(view)
    yield from _all_shares(view)


def _is_far(total: Interval, whole: Interval) -> bool:
    """Whether parts make more than anybody means by "over 39,000"."""
    return total.low is not None and whole.high is not None and total.low > whole.high


def _tables(view: View) -> Iterator[Problem]:
    """The columns that do not add up to their total."""
    for column in (c for c in _columns(view) if not c.fits):
        parts = [view.document.source(span.start, span.end) for span in column.parts]
        total = view.document.source(column.total.start, column.total.end)
        yield Problem(
            (total, *parts),
            f"the column makes {show(column.sum)}, its total says {show(column.whole)}",
            f"{' + '.join(map(show, column.numbers))} = {show(column.sum)} ≠ {show(column.whole)}",
            Confidence.CERTAIN if column.is_whole else Confidence.LIKELY,
            resolve="each row at its origin",
        )


def _all_shares(view: View) -> Iterator[Problem]:
    """The shares that are called all of a whole, and do not make 100 percent."""
    for listed in _share_lists(view):
        values = [m.value for m in listed.shares if isinstance(m.value, Quantity)]
        total = Interval.exactly(0)
        for value in values:
            total += value.amount.literal
        numbers = [value.stated for value in values if value.stated is not None]
        made = sum(numbers, Fraction(0))
        if total.contains(WHOLE) or abs(made - WHOLE) > FAR:
            continue
        yield Problem(
            tuple(m.source for m in listed.shares),
            f"the shares make {show(made)} percent, not {WHOLE}",
            f"{' + '.join(map(show, numbers))} = {show(made)} ≠ {WHOLE}",
            Confidence.LIKELY,
            resolve="each share at its origin",
        )
