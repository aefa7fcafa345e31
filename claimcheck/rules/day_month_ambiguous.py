"""Numeric dates that can be read in two orders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Mention, View
from claimcheck.findings import Problem, Severity
from claimcheck.rulebook import rule
from claimcheck.times import Period, Time

# month and day at the end of a day's EDTF: 2024-06-11, XXXX-06-11
MONTH_DAY = re.compile(r"-(\d\d)-(\d\d)$")


def _orders(readings: tuple[Period, ...]) -> set[tuple[str, str]]:
    found = (MONTH_DAY.search(r.edtf) for r in readings if r.precision == "day")
    return {(m[1], m[2]) for m in found if m}


def _two_orders(mention: Mention) -> bool:
    orders = _orders(mention.value.readings) if isinstance(mention.value, Time) else set()
    return any((day, month) in orders for month, day in orders if month != day)


@rule(
    scope="document",
    severity=Severity.AMBIGUITY,
    examines=lambda view: sum(isinstance(m.value, Time) for m in view.mentions),
)
def day_month_ambiguous(view: View) -> Iterator[Problem]:
    """A numeric date can be read as day and month or as month and day.

    What it does
    ------------
    Reports a date such as 6/11 where both orders survive everything else that is known: its weekday, its year, the
    document's date, other claims about the same event. The readings are given, weak ones marked so.

    Why it matters
    --------------
    Half of the readers take 6/11 for the sixth of November and half for the eleventh of June.

    What to do
    ----------
    Write the month as a word.
    """
    for mention in view.mentions:
        if isinstance(mention.value, Time) and _two_orders(mention):
            pairs = zip(mention.value.readings, mention.value.weak, strict=True)
            readings = [f"{r.edtf} (weak)" if weak else r.edtf for r, weak in sorted(pairs, key=lambda pair: pair[1])]
            yield Problem(
                (mention.source,),
                f"{mention.quote!r} can be read as {' or as '.join(readings)}",
                f"{len(readings)} readings: {', '.join(readings)}",
                resolve="the month in words, the weekday, or another text that dates the same event",
            )
