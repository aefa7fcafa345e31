"""Parts that do not make up the whole they are said to be."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.extract.partitions import Partition, find_partitions
from claimcheck.findings import Confidence, Problem
from claimcheck.intervals import Interval, show
from claimcheck.quantities import Quantity
from claimcheck.rulebook import rule


def _partitions(view: View) -> list[Partition]:
    return list(find_partitions(view.document.text, view.mentions))


@rule(scope="document", examines=lambda view: len(_partitions(view)))
def parts_miss_total(view: View) -> Iterator[Problem]:
    """The parts of a whole do not add up to it.

    What it does
    ------------
    Adds up the parts of a whole that the text divides completely ("of the 47 dead, 29 …, 11 … and the other seven …";
    "12 jurors (seven women and five men)"), with the precision each is written with, and compares the sum with the whole.

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
        if total.meets(whole.amount.literal) or whole.stated is None or any(p.stated is None for p in parts):
            continue
        numbers = [p.stated for p in parts if p.stated is not None]
        yield Problem(
            (partition.whole.source, *(m.source for m in partition.parts)),
            f"the parts make {show(sum(numbers[1:], numbers[0]))}, the whole is {show(whole.stated)}",
            f"{' + '.join(map(show, numbers))} = {show(sum(numbers[1:], numbers[0]))} ≠ {show(whole.stated)}",
            Confidence.CERTAIN if partition.is_sure else Confidence.LIKELY,
            resolve="each part at its origin",
        )
