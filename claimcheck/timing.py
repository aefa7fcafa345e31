"""Whether two claims speak of one time: what a stock, a flow and a one-off must share to be compared.

stock      what something has or is       could both hold at once?
flow       what a period covers           one period, or one within the other
one-off    an event                       its event, of which there may be one day by day, or one a year
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from claimcheck.claims import Claim, Status
from claimcheck.datewords import in_words
from claimcheck.kinship import Aspect, Relation
from claimcheck.periods import Period
from claimcheck.properties import property_named
from claimcheck.subjects import begin_apart
from claimcheck.tables import table
from claimcheck.times import Time

# dates of what may happen again, those of what is otherwise opened once, and after how many days two may be of two editions
RECURRING, OPENING = frozenset({"held", "started", "ended"}), frozenset({"opened", "launched"})
OPENED = OPENING | {"closed"}
EDITION = 300
# the noun of a name, as it is written or in an identifier: "Congress on Trade", "baltic-youth-congress"
HEAD = re.compile(r"(?:[^\W_][\w.’']*[ -])*?(?P<noun>\w+)(?=\Z|[ -](?:of|on|for|in|at)[ -])")
WEEK, YEAR = 7, 366
# days within which what is said of two days is taken to be said of one: a year for those who take part in a thing
SLOW = {"main-funder": YEAR, "office-holder": WEEK}
# stocks that stay as they are from one text to the next, unless a text dates them
LASTING = frozenset({"jurisdiction", "parent", "place", "capital", "successor", "former-name", "member-of"})


@cache
def series() -> frozenset[str]:
    """What is counted at events of which there is one after another, day by day: the crowd of a match."""
    return frozenset(noun for row in table("clauses")["event"] if row.get("series") for noun in row["measures"])


def in_time(a: Claim, b: Claim) -> Aspect:
    """Whether two claims speak of one time, as a stock, a flow or a one-off must."""
    return TIMES[temporal_kind(a, b)](a, b)


def temporal_kind(a: Claim, b: Claim) -> str:
    """`flow` where a figure covers a period, `stock` where it holds at a time, else `one-off`."""
    if a.period or b.period:
        return "flow"
    if a.property == "amount" and a.measured and a.measured.head in _quoted():
        return "stock"
    known = property_named(a.property)
    return "stock" if a.as_of or b.as_of or (known is not None and known.kind == "stock") else "one-off"


@cache
def _quoted() -> frozenset[str]:
    return frozenset(table("affairs")["quoted"]["words"])


def _flow(a: Claim, b: Claim) -> Aspect:
    if a.period is None or b.period is None:
        given = a.period or b.period
        return Relation.SOFT, f"only one of them gives its period, {in_words(given) if given else ''}"
    x, y = a.period, b.period
    bounded = x.earliest is not None and x.latest is not None
    if x == y or (bounded and (x.earliest, x.latest) == (y.earliest, y.latest)):
        return Relation.SAME, f"for the same period, {in_words(x)}"
    if y.contains(x):
        return Relation.WITHIN, f"{in_words(x)} lies within {in_words(y)}"
    if x.contains(y):
        return Relation.CONTAINS, f"{in_words(x)} contains {in_words(y)}"
    return Relation.NOT, f"for different periods: {in_words(x)}, {in_words(y)}"


def _stock(a: Claim, b: Claim) -> Aspect:
    if a.property in LASTING and not (a.as_of and b.as_of):
        return Relation.SAME, "which lasts"
    x, y = holds(a), holds(b)
    if x is None or y is None:
        if a.measured is not None and a.measured.head in _quoted():
            return Relation.NOT, "one does not say of which day it is"
        given = a.as_of or b.as_of if a.measured else None
        return (Relation.SOFT, f"only one of them says when it is, {in_words(given)}") if given else (Relation.SAME, "")
    days = SLOW.get(a.property, YEAR if a.kind == "list" else 0)
    if days and not (a.as_of and b.as_of) and near(x, y, days):
        return Relation.SAME, f"within a {'year' if days == YEAR else 'week'} of one another"
    if x.overlaps(y):
        return (
            Relation.SAME,
            f"at one time, {in_words(x)}" if x == y else f"perhaps at one time, {in_words(x)} and {in_words(y)}",
        )
    return Relation.NOT, f"at different times: {in_words(x)}, {in_words(y)}"


def comes_again(claim: Claim) -> bool:
    """Whether what a claim is of is held, and may be held again: a congress, a fair."""
    name = HEAD.match((claim.subject or "").rpartition("~")[2].lower())
    return name is not None and name["noun"] in table("clauses")["ongoing"]["words"]


def are_editions(a: Claim, b: Claim) -> bool:
    """Whether two claims hold so long apart that what comes again may have come again."""
    x, y = holds(a), holds(b)
    return x is not None and y is not None and comes_again(a) and comes_again(b) and not near(x, y, EDITION)


def near(x: Period, y: Period, days: int) -> bool:
    """Whether two periods lie at most so many days apart."""
    gaps = [later - earlier for a, b in ((x, y), (y, x)) if (earlier := a.latest) and (later := b.earliest)]
    return len(gaps) == 2 and max(gaps) <= days


def holds(claim: Claim) -> Period | None:
    """When a claim holds: as of when it says, else when its document was published; None where neither is known."""
    return claim.as_of or (claim.reported.period if claim.reported else None)


def _one_off(a: Claim, b: Claim) -> Aspect:
    again = a.property in RECURRING or (a.property in OPENED and comes_again(a) and comes_again(b))
    if again and isinstance(a.value, Time) and isinstance(b.value, Time) and _far_apart(a.value, b.value):
        return Relation.SOFT, "perhaps of one event and its next edition"
    if a.measured and a.measured.head in series() and _on_two_days(a, b):
        return Relation.NOT, "perhaps of one match and the next"
    if _is_level(a) and _is_level(b) and _on_two_days(a, b):
        return Relation.NOT, "what one says of its time, the other says of another"
    if a.kind == "quantity" and a.reported != b.reported and begin_apart((a.led, a.about), (b.led, b.about)):
        return Relation.SOFT, "perhaps of one event and the next"
    return Relation.SAME, "of one event"


def _is_level(claim: Claim) -> bool:
    """Whether a figure is what something has or is, of which it may have more the next day: staff, revenue, points."""
    known = property_named(claim.property)
    if claim.kind != "quantity" or claim.measured is None or claim.status is Status.REVIEWED:
        return False
    return known is not None and known.kind != "one-off" and claim.measured.verb in _levels()


@cache
def _levels() -> frozenset[str]:
    return frozenset({"", *table("clauses")["stocks"]["words"]})


def _on_two_days(a: Claim, b: Claim) -> bool:
    """Whether the texts of two claims were published on days that cannot be one."""
    mine, yours = (c.reported.period if c.reported else None for c in (a, b))
    return mine is not None and yours is not None and not mine.overlaps(yours)


def _far_apart(a: Time, b: Time) -> bool:
    """Whether the nearest readings of two dates lie so far apart that they may be two editions of one event."""
    ends = [(x.latest, y.earliest) for p in a.readings for q in b.readings for x, y in ((p, q), (q, p))]
    gaps = [later - earlier for earlier, later in ends if earlier is not None and later is not None]
    overlap = any(p.overlaps(q) for p in a.readings for q in b.readings)
    return bool(gaps) and not overlap and min(abs(gap) for gap in gaps) > EDITION


TIMES: dict[str, Callable[[Claim, Claim], Aspect]] = {"flow": _flow, "stock": _stock, "one-off": _one_off}
