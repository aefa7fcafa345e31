"""Dates of one event that cannot all be right."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim, Item
from claimcheck.dating import Dates, resolve_dates
from claimcheck.findings import Confidence, Problem
from claimcheck.resolution import Outcome
from claimcheck.rulebook import rule
from claimcheck.settling import event_keys
from claimcheck.times import Time


@rule(scope="network", nodes=event_keys, same=True)
def event_dates_disagree(items: tuple[Item, ...]) -> Iterator[Problem]:
    """Texts date one event differently.

    What it does
    ------------
    Takes all dates given for one event, at the precision they are written with, and asks whether some choice of their
    readings has a day in common. "June 2012" and "30 June 2012" do; "30 July 2012" and "June 2012" do not. The passages
    reported first are a smallest set that cannot be right together.

    Why it matters
    --------------
    A date that changes from page to page is the mistake readers notice first.

    What to do
    ----------
    Check the date at its origin. Where a date was postponed, say so.
    """
    dated = [(item, item.value) for item in items if isinstance(item, Claim) and isinstance(item.value, Time)]
    dates = resolve_dates([value for _, value in dated])
    if dates.resolution.outcome is not Outcome.CONFLICT:
        return
    witness = [dated[i][0] for i in dates.resolution.witness]
    others = [claim for claim, _ in dated if claim not in witness]
    said = {claim.source: _said(value) for claim, value in dated}
    first = witness[0]
    yield Problem(
        tuple(claim.source for claim in witness),
        f"{first.property} ({first.subject}): "
        + ", ".join(f"{claim.source.document} says {said[claim.source]}" for claim in witness),
        f"{_in_words(dates)}: no day in common",
        Confidence.LIKELY if any(_loose(value) or claim.inherited for claim, value in dated) else Confidence.CERTAIN,
        resolve=f"the date of the event at its origin ({first.property} of {first.subject})",
        reasons=(f"both date {first.property} of {first.subject}",),
        also=tuple(claim.source for claim in others),
        camps=tuple(said[claim.source] for claim in [*witness, *others]),
    )


def _said(value: Time) -> str:
    return value.edtf or "an unknown date"


def _in_words(dates: Dates) -> str:
    sides = []
    for index in dates.resolution.witness:
        days = [
            f"{r.earliest}" if r.earliest == r.latest else f"{r.earliest} to {r.latest}" for r in dates.spelt[index]
        ]
        sides.append(" or ".join(days[:4]) + (" or …" if len(days) > 4 else ""))
    return "; ".join(sides)


def _loose(value: Time) -> bool:
    return any(value.weak) or any(r.uncertain or r.approximate for r in value.readings)
