"""Numeric dates that can be read in two orders."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from claimcheck.claims import Claim, Mention, View
from claimcheck.datewords import in_words
from claimcheck.findings import Problem, Severity
from claimcheck.periods import Period
from claimcheck.rulebook import rule
from claimcheck.times import Time

# month and day at the end of a day's EDTF: 2024-06-11, XXXX-06-11
MONTH_DAY = re.compile(r"-(\d\d)-(\d\d)$")


def _orders(readings: tuple[Period, ...], side: int) -> set[tuple[str, str]]:
    """The months and days with which the readings start (side 0) or end (side -1)."""
    found = (MONTH_DAY.search(r.edtf.split("/")[side]) for r in readings)
    return {(m[1], m[2]) for m in found if m}


def _dates(view: View) -> list[Claim | Mention]:
    """The dates of a text, and those of its claim file that were not read from the text as well."""
    mentions = [m for m in view.mentions if isinstance(m.value, Time)]
    claims = [c for c in view.firm if isinstance(c.value, Time)]
    starts = [mention.span.start for mention in mentions]  # in order, none overlapping another
    before = (bisect_left(starts, claim.source.span.end) - 1 for claim in claims)
    return [*mentions, *(c for c, at in zip(claims, before, strict=True) if not _overlaps(c, mentions[at : at + 1]))]


def _overlaps(claim: Claim, mentions: list[Mention]) -> bool:
    return any(claim.source.overlaps(mention.source) for mention in mentions)


def _two_orders(mention: Claim | Mention) -> bool:
    if not isinstance(mention.value, Time):
        return False
    sides = [_orders(mention.value.readings, side) for side in (0, -1)]
    return any((day, month) in orders for orders in sides for month, day in orders if month != day)


@rule(
    scope="document",
    severity=Severity.AMBIGUITY,
    examines=lambda view: len(_dates(view)),
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
    for mention in _dates(view):
        if isinstance(mention.value, Time) and _two_orders(mention):
            pairs = zip(mention.value.readings, mention.value.weak, strict=True)
            readings = [
                in_words(r) + (" (weak)" if weak else "") for r, weak in sorted(pairs, key=lambda pair: pair[1])
            ]
            yield Problem(
                (mention.source,),
                f"{mention.source.quote!r} can be read as {' or as '.join(readings)}",
                f"{len(readings)} readings: {', '.join(readings)}"
                + (f"; {mention.value.anchor}" if mention.value.anchor else ""),
                resolve="the month in words, the weekday, or another text that dates the same event",
            )
