"""Shares of one whole that make more than all of it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.claims import Mention, View
from claimcheck.extract.sums.sharelists import find_share_lists
from claimcheck.extract.sums.shares import find_shares
from claimcheck.findings import Confidence, Problem
from claimcheck.intervals import show
from claimcheck.quantities import Quantity
from claimcheck.rulebook import rule

ALL = 100  # percent


def _shares(view: View) -> list[tuple[Mention, ...]]:
    text = view.document.text
    found = list(find_shares(text, view.mentions))
    read = {share.span for shares in found for share in shares}
    lists = (listed.shares for listed in find_share_lists(text, view.mentions) if not listed.is_all)
    return [*found, *(shares for shares in lists if shares[0].span not in read)]


@rule(scope="document", examines=lambda view: len(_shares(view)))
def shares_exceed_whole(view: View) -> Iterator[Problem]:
    """Shares of one whole add up to more than 100 percent.

    What it does
    ------------
    Adds up the shares that a sentence gives to one bearer after another of one vote, one market or the like, to sides that
    cannot overlap (for, against, undecided), to kinds of one thing (conifers, broadleaved trees), or to some and "another" part; each at the least its rounding allows, and
    reports a sum over 100 percent. Less than 100 is no fault: there may be others.

    Why it matters
    --------------
    One of the shares is wrong, and perhaps the winner.

    What to do
    ----------
    Check each share at its origin.
    """
    for shares in _shares(view):
        values = [m.value for m in shares if isinstance(m.value, Quantity)]
        lows = [v.amount.literal.low for v in values if v.amount.literal.low is not None]
        stated = [v.stated for v in values if v.stated is not None]
        if len(lows) != len(values) or len(stated) != len(values) or sum(lows, Fraction(0)) <= ALL:
            continue
        total = _tenths(sum(stated, Fraction(0)))
        yield Problem(
            tuple(m.source for m in shares),
            f"the shares make {total} percent",
            f"{' + '.join(map(_tenths, stated))} = {total} > {ALL}, and at least {_tenths(sum(lows, Fraction(0)))} however rounded",
            Confidence.CERTAIN,
            resolve="each share at its origin",
        )


def _tenths(number: Fraction) -> str:
    return show(Fraction(round(number * 10), 10))
