"""Reports of one affair: which figures of two texts that tell the same story are one figure, told twice.

Two reports of one fire seldom say whose a figure is in words that can be matched: "eleven people were injured" here, "the
accident, in which twelve were hurt" there. What an editor does is to set the reports side by side, tick off the figures
that agree, and look at what is left. So does this module, and no further:

    one affair          the texts share several names that no registry knows, or such a name and several exact figures;
                        they lie days, not months, apart (see `signs`)
    ticked off          a figure that the other text states too, of the same unit, is compared no more
    one figure told     what is left on either side: the same unit, most content words of the clause in common, the same
                        verb of happening, no word on one side that is told apart from one on the other (injured, killed),
                        periods that can be one; each the best match of the other by a clear margin (see `matches`)

What follows from that is `likely`, at best: nobody said that it is one figure, only that nothing else in either report is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from attrs import evolve, frozen

from claimcheck.affairs.matches import matches
from claimcheck.affairs.signs import affairs
from claimcheck.affairs.told import Figure, figures
from claimcheck.claims import Claim, ClaimSet, Measured, View
from claimcheck.counterparts.alike import Judged
from claimcheck.quantities import Dimension, Quantity
from claimcheck.relations import Relation
from claimcheck.spans import Span

PROPERTIES = {Dimension.MONEY: "amount", Dimension.PERCENT: "share", Dimension.MEASURE: "measure"}


def with_retold(claims: ClaimSet) -> tuple[ClaimSet, Mapping[tuple[str, str], Judged]]:
    """The views with a claim for each figure that another report of the same affair tells otherwise; and what is what."""
    views = {view.document.id: view for view in claims.views}
    told: dict[str, list[Figure]] = {}
    added: list[tuple[str, Claim]] = []
    related: dict[tuple[str, str], Judged] = {}
    for one, two, why in affairs(claims.views):
        for id in (one, two):
            if id not in told:
                told[id] = figures(views[id])
        for match in matches(told[one], told[two]):
            a = _claim(views[one], match.a, match.values[0], Told(two, match.words, match.happens))
            b = _claim(views[two], match.b, match.values[1], Told(one, match.words, match.happens))
            added += [(one, a), (two, b)]
            reasons = (why, f"nothing else in either is told in so many of the same words: {match.words}")
            related[a.id, b.id] = related[b.id, a.id] = (Relation.SAME, reasons)
    return ClaimSet(tuple(_with(claims.views, added))), related


def _with(views: Iterable[View], added: list[tuple[str, Claim]]) -> Iterable[View]:
    by_document = {
        id: tuple(dict.fromkeys(claim for _, claim in group))
        for id, group in groupby(sorted(added, key=lambda row: (row[0], row[1].id)), key=lambda row: row[0])
    }
    for view in views:
        more = by_document.get(view.document.id)
        yield evolve(view, claims=(*view.claims, *more)) if more else view


@frozen
class Told:
    """What is said with a figure: the other text that tells it, the words both have, and what goes on happening."""

    other: str
    words: str
    happens: str


def _claim(view: View, span: Span, value: Quantity, told: Told) -> Claim:
    """The claim of a figure that another text tells too: of what both tell of, for none of them names it for certain."""
    return Claim(
        f"retold-{span.start}-{view.document.id}-{told.other}",
        view.document.source(span.start, span.end),
        PROPERTIES.get(value.dimension, "count"),
        value,
        told.words,
        measured=Measured(value.unit, told.happens),
        reported=view.anchor.timestamp,
        inherited=True,
    )
