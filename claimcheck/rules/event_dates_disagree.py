"""Dates of one event that cannot all be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.claims import Claim, Item
from claimcheck.dating import Dates, resolve_dates
from claimcheck.findings import Confidence, Problem
from claimcheck.periods import Period
from claimcheck.resolution import Outcome
from claimcheck.rulebook import rule
from claimcheck.settling import event_keys
from claimcheck.subjects import is_common
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
        f"{_of_what(first)}: " + ", ".join(f"{claim.source.document} says {said[claim.source]}" for claim in witness),
        f"{_in_words(dates)}: no day in common",
        Confidence.LIKELY
        if any(_loose(value) or claim.inherited for claim, value in dated) or _may_be_two(witness)
        else Confidence.CERTAIN,
        resolve=f"the date of the event at its origin ({_event(first)})",
        reasons=(f"both date {_event(first)}", *filter(None, map(_reckoned, witness))),
        also=tuple(claim.source for claim in others),
        camps=tuple(said[claim.source] for claim in [*witness, *others]),
    )


def _what(claim: Claim) -> str:
    """What is dated: the property, or what a bare date is the date of."""
    return claim.object if claim.property == "dated" and claim.object else claim.property


def _of_what(claim: Claim) -> str:
    """What is dated, at the head of a message."""
    return _event(claim) if _is_retold(claim) else f"{_what(claim)} ({claim.subject})"


def _event(claim: Claim) -> str:
    """What is dated: the event, or the words in which two texts tell of it where none names it."""
    return (
        f"what both tell in the words “{claim.subject}”" if _is_retold(claim) else f"{_what(claim)} of {claim.subject}"
    )


def _is_retold(claim: Claim) -> bool:
    return claim.property == "dated" and not claim.object


def _reckoned(claim: Claim) -> str:
    """From what a date is counted that its text does not state."""
    value = claim.value
    if not isinstance(value, Time) or not (value.anchor and value.expression and value.readings):
        return ""
    return f"{claim.source.document} says “{value.expression}”, counted from {value.anchor}"


def _may_be_two(witness: Sequence[Claim]) -> bool:
    """Whether texts may speak of two things: each of its own barn or trial, or of a deed that began twice."""
    return any(c.property == "active" for c in witness) or any(
        a.source.document != b.source.document and is_common(a, b) for a, b in combinations(witness, 2)
    )


def _said(value: Time) -> str:
    return str(value) if value.readings else "an unknown date"


def _in_words(dates: Dates) -> str:
    sides = []
    for index in dates.resolution.witness:
        days = [_days(r) for r in dates.spelt[index]]
        sides.append(" or ".join(days[:4]) + (" or …" if len(days) > 4 else ""))
    return "; ".join(sides)


def _days(period: Period) -> str:
    if period.earliest == period.latest:
        return f"{period.earliest}"
    if period.earliest is None or period.latest is None:
        return f"up to {period.latest}" if period.earliest is None else f"from {period.earliest}"
    return f"{period.earliest} to {period.latest}"


def _loose(value: Time) -> bool:
    return any(value.weak) or any(r.uncertain or r.approximate for r in value.readings)
