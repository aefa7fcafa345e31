"""Figures beyond what there can be."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.extract.sums.limits import bounded, find_excesses
from claimcheck.findings import Confidence, Problem
from claimcheck.rulebook import rule


@rule(scope="document", examines=lambda view: bounded(view.mentions))
def impossible_value(view: View) -> Iterator[Problem]:
    """A figure is beyond what there can be.

    What it does
    ------------
    Finds parts of more than all ("108 percent of the votes"), falls to less than none ("arrivals fell 130 percent"),
    temperatures below absolute zero and persons older than anyone has been. A percentage of a target, of last year's
    level or of a capacity may well be over 100, and so may what somebody says in quotation marks.

    Why it matters
    --------------
    No other source is needed to see that the figure is wrong.

    What to do
    ----------
    Look for a slipped digit, or say what the percentage is measured against.
    """
    for excess in find_excesses(view.document.text, view.mentions):
        yield Problem(
            (excess.mention.source,),
            f"{excess.mention.quote} is beyond {excess.limit}",
            f"{excess.mention.value} is beyond {excess.limit}",
            Confidence.LIKELY,
            resolve="the figure at its origin, and what it is measured against",
        )
