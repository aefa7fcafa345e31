"""What two items are to one another: the theory of comparability.

Every public tool that failed in this field compared what was not comparable. Two claims are compared for equality only
when they speak of one thing, and each of the aspects below has its say on that; the gravest word counts:

    property            what is stated                      founded / held               not
    subject             of whom; silence is no wildcard     Larne Ltd / Lorne Ltd        not
    measured thing      head noun, verb, modifiers          arrested / convicted         not; one side silent: soft
    object, scope, place                                    abroad / at home             not; one side silent: soft
    modality            asserted and reported compare       a forecast / a fact          not
    time                stock: could both hold at once?     in March / in May            not
                        flow: the same period?              January to June / the year   within
                        one-off: by its event

`relate` is pure. The engine calls it and rules read its answer; no rule decides again.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cache

from claimcheck.claims import Claim, Item, Measured, Modality, Status
from claimcheck.periods import Period
from claimcheck.properties import property_named
from claimcheck.subjects import PERSONAL, begin_apart, is_identified, is_one_affair, is_short_for, name_key
from claimcheck.tables import table
from claimcheck.terms import equivalent, opposed
from claimcheck.times import Time


class Relation(Enum):
    """How the things two items speak of stand to one another."""

    SAME = "same"  # one thing: the values must agree
    SOFT = "soft"  # perhaps one thing: a side is silent on something
    WITHIN = "within"  # the first is part of the second
    CONTAINS = "contains"  # the second is part of the first
    NOT = "not"  # two things: the values are not compared


Aspect = tuple[Relation, str]
# the graver of two words; within and contains at once, or with a silent side, say nothing
GRAVER = {
    (Relation.SAME, Relation.SAME): Relation.SAME,
    (Relation.SAME, Relation.SOFT): Relation.SOFT,
    (Relation.SAME, Relation.WITHIN): Relation.WITHIN,
    (Relation.SAME, Relation.CONTAINS): Relation.CONTAINS,
    (Relation.SOFT, Relation.SOFT): Relation.SOFT,
    (Relation.WITHIN, Relation.WITHIN): Relation.WITHIN,
    (Relation.CONTAINS, Relation.CONTAINS): Relation.CONTAINS,
}
# which modalities speak of facts one can set side by side
FACTUAL = frozenset({Modality.ASSERTED, Modality.REPORTED})
# what happens again, and after how many days two dates may be two editions of it
RECURRING = frozenset({"held", "started", "ended"})
EDITION = 300
YEAR = 366  # days within which those who take part in a thing are taken to stay the same
# stocks that stay as they are from one text to the next, unless a text dates them
LASTING = frozenset({"jurisdiction", "parent", "place", "capital", "successor", "former-name", "member-of"})


def relate(a: Item, b: Item) -> tuple[Relation, tuple[str, ...]]:
    """What `a` is to `b`, and why, in words.

    Claims are compared aspect by aspect; mentions and passages are only compared through the claims made of them.
    """
    if not (isinstance(a, Claim) and isinstance(b, Claim)):
        return Relation.NOT, ("only claims say what a figure is of",)
    said: list[Aspect] = []
    for aspect in ASPECTS:
        said.append(aspect(a, b))
        if said[-1][0] is Relation.NOT:
            return Relation.NOT, (said[-1][1],)
    relation = Relation.SAME
    for word, _ in said:
        relation = GRAVER.get((relation, word)) or GRAVER.get((word, relation)) or Relation.NOT
    return relation, tuple(why for _, why in said if why)


def _certainty(a: Claim, b: Claim) -> Aspect:
    if a.loose or b.loose:
        return Relation.SOFT, "what one of them is of is not certain"
    return Relation.SAME, ""


def _property(a: Claim, b: Claim) -> Aspect:
    if a.kind != b.kind:
        return Relation.NOT, f"one states a {a.kind}, the other a {b.kind}"
    if a.property != b.property:
        return Relation.NOT, f"{a.property} and {b.property} are different properties"
    return Relation.SAME, f"both state {a.property}"


def _subject(a: Claim, b: Claim) -> Aspect:
    mine, theirs = (None if claim.topical else claim.subject for claim in (a, b))
    if mine is None and theirs is None:
        when = a.period if a.period == b.period else None
        when = when or (a.as_of if a.as_of == b.as_of else None)
        if a.place and a.place == b.place and when:
            return Relation.SAME, f"both in {a.place}, {when.edtf}"
        if a.kind == "quantity" and is_one_affair(a, b):
            if a.measured and a.measured.head in series() and a.reported != b.reported:
                return Relation.NOT, "perhaps of one match and the next"
            return Relation.SAME, "neither names what it is about, and both texts speak of one affair"
        return Relation.NOT, "neither names what it is about"
    if mine is None or theirs is None:
        return Relation.NOT, f"only one of them is about {mine or theirs}"
    if name_key(mine) == name_key(theirs):
        if not is_identified(a, b):
            return Relation.SOFT, f"both are about a {mine}, which neither names"
        return Relation.SAME, f"both are about {mine}"
    short, long = sorted((mine, theirs), key=len)
    if is_short_for(short, long, personal=a.property in PERSONAL):
        return Relation.SAME, f"{short} is short for {long}"
    return Relation.NOT, f"one is about {mine}, the other about {theirs}"


@cache
def series() -> frozenset[str]:
    """What is counted at events of which there is one after another, day by day: the crowd of a match."""
    return frozenset(noun for row in table("clauses")["event"] if row.get("series") for noun in row["measures"])


def _measured(a: Claim, b: Claim) -> Aspect:
    if a.measured is None or b.measured is None:
        if a.measured is b.measured:
            return Relation.SAME, ""
        return Relation.SOFT, f"only one of them says what is measured: {a.measured or b.measured}"
    return measured_relation(a.measured, b.measured)


def measured_relation(a: Measured, b: Measured) -> Aspect:
    """What one measured thing is to another."""
    if not equivalent(a.head, b.head):
        return Relation.NOT, f"one counts {a.head}, the other {b.head}"
    of_a, of_b = _words(a), _words(b)
    apart = opposed(of_a, of_b)
    if apart is not None:
        return Relation.NOT, f"{apart[0]} is not {apart[1]}"
    if a.verb and b.verb and not equivalent(a.verb, b.verb):
        return Relation.NOT, f"{a.verb} is not {b.verb}"
    left = {m for m in a.modifiers if not any(equivalent(m, n) for n in b.modifiers)}
    right = {m for m in b.modifiers if not any(equivalent(m, n) for n in a.modifiers)}
    if left and right:
        return Relation.NOT, f"one is of {a}, the other of {b}"
    if left or right or bool(a.verb) != bool(b.verb):
        return Relation.SOFT, f"one says {a}, the other {b}"
    return Relation.SAME, f"both measure {a}"


def _words(thing: Measured) -> set[str]:
    return {thing.head, thing.verb, *thing.modifiers} - {""}


def _qualifier(name: str) -> Callable[[Claim, Claim], Aspect]:
    def aspect(a: Claim, b: Claim) -> Aspect:
        x, y = getattr(a, name), getattr(b, name)
        if x is None or y is None:
            return (Relation.SAME, "") if x is y else (Relation.SOFT, f"only one of them gives the {name}, {x or y}")
        if name_key(x) != name_key(y):
            return Relation.NOT, f"the {name} differs: {x}, {y}"
        return Relation.SAME, f"the same {name}, {x}"

    return aspect


def _object(a: Claim, b: Claim) -> Aspect:
    if a.kind == "entity":  # the object is what the claim states
        return Relation.SAME, ""
    return _qualifier("object")(a, b)


def _modality(a: Claim, b: Claim) -> Aspect:
    if a.modality in FACTUAL and b.modality in FACTUAL:
        speakers = [c.speaker for c in (a, b) if c.modality is Modality.REPORTED and c.speaker]
        return Relation.SAME, f"as said by {' and '.join(dict.fromkeys(speakers))}" if speakers else ""
    if a.property == b.property == "deed" and Modality.NEGATED in (a.modality, b.modality):
        return Relation.SAME, "one may deny what the other asserts"
    if a.modality is b.modality is Modality.PLANNED:
        if a.as_of and b.as_of and not a.as_of.overlaps(b.as_of):
            return Relation.NOT, f"planned at different times: {a.as_of}, {b.as_of}"
        return Relation.SAME, "both are planned"
    if a.kind == "time" and {a.modality, b.modality} <= FACTUAL | {Modality.PLANNED}:
        return Relation.SAME, "a scheduled date and the fact"
    return Relation.NOT, f"one is {a.modality.value}, the other {b.modality.value}"


def _time(a: Claim, b: Claim) -> Aspect:
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
        return Relation.SOFT, f"only one of them gives its period, {given.edtf if given else ''}"
    x, y = a.period, b.period
    bounded = x.earliest is not None and x.latest is not None
    if x == y or (bounded and (x.earliest, x.latest) == (y.earliest, y.latest)):
        return Relation.SAME, f"for the same period, {x.edtf}"
    if y.contains(x):
        return Relation.WITHIN, f"{x.edtf} lies within {y.edtf}"
    if x.contains(y):
        return Relation.CONTAINS, f"{x.edtf} contains {y.edtf}"
    return Relation.NOT, f"for different periods: {x.edtf}, {y.edtf}"


def _stock(a: Claim, b: Claim) -> Aspect:
    if a.property in LASTING and not (a.as_of and b.as_of):
        return Relation.SAME, "which lasts"
    x, y = holds(a), holds(b)
    if x is None or y is None:
        if a.measured is not None and a.measured.head in _quoted():
            return Relation.NOT, "one does not say of which day it is"
        given = a.as_of or b.as_of if a.measured else None
        return (Relation.SOFT, f"only one of them says when it is, {given.edtf}") if given else (Relation.SAME, "")
    if a.kind == "list" and not (a.as_of and b.as_of) and _near(x, y, YEAR):
        return Relation.SAME, "within a year of one another"
    if x.overlaps(y):
        return Relation.SAME, f"at one time, {x.edtf}" if x == y else f"perhaps at one time, {x.edtf} and {y.edtf}"
    return Relation.NOT, f"at different times: {x.edtf}, {y.edtf}"


def _near(x: Period, y: Period, days: int) -> bool:
    """Whether two periods lie at most so many days apart."""
    gaps = [later - earlier for a, b in ((x, y), (y, x)) if (earlier := a.latest) and (later := b.earliest)]
    return len(gaps) == 2 and max(gaps) <= days


def holds(claim: Claim) -> Period | None:
    """When a claim holds: as of when it says, else when its document was published; None where neither is known."""
    return claim.as_of or (claim.reported.period if claim.reported else None)


def _one_off(a: Claim, b: Claim) -> Aspect:
    if (
        a.property in RECURRING
        and isinstance(a.value, Time)
        and isinstance(b.value, Time)
        and _far_apart(a.value, b.value)
    ):
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
ASPECTS: tuple[Callable[[Claim, Claim], Aspect], ...] = (
    _certainty,
    _property,
    _subject,
    _measured,
    _object,
    _qualifier("scope"),
    _qualifier("place"),
    _modality,
    _time,
)
