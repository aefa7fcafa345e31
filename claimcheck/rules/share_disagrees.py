"""Shares that are not the part of the whole beside them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.claims import View
from claimcheck.extract.sums.portions import HUNDRED, Portion, find_portions
from claimcheck.extract.sums.proportions import find_proportions
from claimcheck.extract.sums.sharedout import find_portions_apart
from claimcheck.findings import Confidence, Problem
from claimcheck.intervals import show
from claimcheck.quantities import Quantity
from claimcheck.rulebook import rule


def _portions(view: View) -> list[Portion]:
    text = view.document.text
    near = list(find_portions(text, view.mentions))
    read = {portion.share.span for portion in near}
    near += [p for p in find_proportions(text, view.mentions) if p.share.span not in read]
    read = {portion.share.span for portion in near}
    return [*near, *(p for p in find_portions_apart(text, view.mentions) if p.share.span not in read)]


@rule(scope="document", examines=lambda view: len(_portions(view)))
def share_disagrees(view: View) -> Iterator[Problem]:
    """A share is not what its part makes of its whole.

    What it does
    ------------
    Where a percentage or a fraction stands beside the part and the whole it is of ("121 of the 203 pupils, or 60
    percent"), divides the one by the other, with the precision all three are written with, and compares. A fraction in
    words may miss by a twenty-fifth. The share may stand in another sentence that tells the same of the same ("18 of the 24
    drivers voted to strike", "two thirds of the drivers voting to strike").

    Why it matters
    --------------
    Half the readers keep the share, and half the number.

    What to do
    ----------
    Divide again, from the figures at their origin.
    """
    for portion in _portions(view):
        read = portion.ratio(implied=True)
        if read is None or read.meets(portion.stated(implied=True)):
            continue
        literal = portion.ratio(implied=False)
        apart = literal is not None and not literal.meets(portion.stated(implied=False))
        part, whole = (m.value.stated for m in (portion.part, portion.whole) if isinstance(m.value, Quantity))
        if part is None or not whole:
            continue
        percent = show(Fraction(round(part / whole * HUNDRED * 10), 10))
        yield Problem(
            tuple(dict.fromkeys((portion.share.source, portion.part.source, portion.whole.source))),
            f"{portion.part.quote} of {portion.whole.quote} is {percent} percent, not {portion.share.quote}",
            f"{show(part)} / {show(whole)} = {percent} %; stated {portion.share.quote}",
            Confidence.CERTAIN if apart and portion.near else Confidence.LIKELY,
            resolve="the part, the whole and the share at their origin",
        )
