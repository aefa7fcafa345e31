"""Claims whose value their quote does not give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.amounts import Verdict
from claimcheck.claims import Anchor, Claim, Value, View
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.entities import Reference
from claimcheck.enumerations import Enumeration
from claimcheck.extract.calendar.times import read_time
from claimcheck.extract.numbers.written import read_quantity
from claimcheck.extract.views import values_in
from claimcheck.findings import Problem
from claimcheck.quantities import Dimension, Quantity
from claimcheck.rulebook import rule
from claimcheck.subjects import name_key
from claimcheck.times import Time

# what counts from a date that the quote does not hold: "February of the same year", "the following month"
ELSEWHERE = re.compile(
    r"\b(?:same|that|following|previous|preceding|next|earlier|later|before|after|then)\b", re.IGNORECASE
)


@rule(scope="document", examines=lambda view: sum(entry.claim is not None for entry in view.entries))
def value_not_in_quote(view: View) -> Iterator[Problem]:
    """A claim states a value that its quote does not give.

    What it does
    ------------
    Reads the quote with the grammar that reads everything else, and looks in it for the figure, date, duration or list
    items that the claim states. Values the grammar does not find in the quote at all are left to the reviewer only where
    the claim names a body or a person.

    Why it matters
    --------------
    A claim that does not follow from its own words is worse than none: it will be trusted.

    What to do
    ----------
    Correct the value, or quote the words that give it.
    """
    for entry in view.entries:
        if entry.claim is None or (said := _missing(entry.claim, view.anchor, _near(view, entry.claim))) is None:
            continue
        yield Problem(
            (entry.claim.source, entry.source),
            f"the claim {entry.id} states {_shown(entry.claim.value)}, its quote {said}",
            f"{_shown(entry.claim.value)} is not among the values of {entry.quote!r}",
            resolve="the value the quote gives, or the words that give this one",
        )


def _near(view: View, claim: Claim) -> list[Value]:
    """What the grammar reads in the quote where it stands, its sentence around it."""
    return [mention.value for mention in view.mentions if mention.source.overlaps(claim.source)]


def _missing(claim: Claim, anchor: Anchor, near: list[Value]) -> str | None:
    """What the quote says instead; None where it gives the value."""
    if isinstance(claim.value, Enumeration):
        lost = [item for item in claim.value.items if name_key(item) not in name_key(claim.source.quote)]
        return f"does not name {', '.join(lost)}" if lost else None
    if isinstance(claim.value, Reference) and claim.property == "office-holder":
        lost = [] if _name_stands(claim.value.name, claim.source.quote) else [claim.value.name]
        return f"does not name {lost[0]}" if lost else None
    if not isinstance(claim.value, Quantity | Time | CalendarDuration | FixedDuration):
        return None
    read: list[Value] = [*values_in(claim.source.quote, anchor), *near]
    if isinstance(claim.value, Time) and (time := read_time(claim.source.quote, anchor)):
        read.append(time)
    if isinstance(claim.value, CalendarDuration | FixedDuration) and (value := read_quantity(claim.source.quote)):
        read.append(value)
    if claim.property == "age" and isinstance(claim.value, Quantity):
        read = list(map(_bare_age, read))
    found = [value for value in read if _comparable(value, claim.value)]
    if any(_gives(value, claim.value) for value in found):
        return None
    return f"gives {', '.join(_shown(value) for value in found)}" if found else "gives no such value"


def _name_stands(name: str, quote: str) -> bool:
    words = name_key(quote).split()
    return all(any(part in word for word in words) for part in name_key(name).split())


def _bare_age(value: Value) -> Value:
    """An age as claims state one, by its number: "who is 58"."""
    if isinstance(value, CalendarDuration) and value.unit == "year":
        return Quantity(value.amount, "", Dimension.NUMBER)
    return value


def _comparable(found: Value, stated: Value) -> bool:
    if isinstance(stated, CalendarDuration | FixedDuration):
        return isinstance(found, CalendarDuration | FixedDuration)
    return type(found) is type(stated)


def _gives(found: Value, stated: Value) -> bool:
    if isinstance(found, Time) and isinstance(stated, Time):
        return (
            (found.expression is not None and ELSEWHERE.search(found.expression) is not None)
            or not found.readings
            or not stated.readings
            or any(f.overlaps(s) for f in found.readings for s in stated.readings)
        )
    if isinstance(found, Quantity) and isinstance(stated, Quantity):
        return _same_figure(found, stated)
    if isinstance(found, CalendarDuration | FixedDuration) and isinstance(stated, CalendarDuration | FixedDuration):
        return found.days(implied=True).meets(stated.days(implied=True))
    return False


def _same_figure(found: Quantity, stated: Quantity) -> bool:
    if Dimension.NUMBER not in (found.dimension, stated.dimension):
        if found.dimension is not stated.dimension:
            return False
        if found.dimension is Dimension.MONEY and found.unit != stated.unit:
            return False
    if found.stated is not None and found.stated == stated.stated:
        return found.amount.against(stated.amount) is Verdict.MEET
    return found.amount.against(stated.amount) is Verdict.MEET and (found.stated is None or stated.stated is None)


def _shown(value: Value) -> str:
    return value.edtf or "a relative date" if isinstance(value, Time) else str(value)
