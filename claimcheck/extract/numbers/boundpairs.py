"""Two bounds of one bare figure that make a range: "more than 10 and fewer than 20 homes"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimcheck.amounts import Amount
from claimcheck.extract.numbers.values import Found
from claimcheck.intervals import Interval
from claimcheck.quantities import Quantity

# between the two bounds of one interval: "more than 10 and less than 20"
AND = re.compile(r",?\s(?:and\s|but\s)?")


def bounded(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """The values, two bounds of one bare figure made a range: "more than 10 and fewer than 20 homes"."""
    held: Found | None = None
    for value in found:
        joined = _range(text, held, value) if held is not None else None
        if held is not None and joined is None:
            yield held
        held = joined or value
    if held is not None:
        yield held


def _range(text: str, first: Found, last: Found) -> Found | None:
    a, b = first.value, last.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit or a.stated is None or b.stated is None:
        return None
    if a.comparator in ("<", "<="):
        a, b = b, a
    if a.comparator not in (">", ">=") or b.comparator not in ("<", "<=") or a.approximate or b.approximate:
        return None
    below, above = a.amount.literal, b.amount.literal
    if a.stated is None or b.stated is None or a.stated >= b.stated or not AND.fullmatch(text, first.end, last.start):
        return None
    both = Interval(below.low, above.high, below.low_closed, above.high_closed)
    amount, counted = Amount(None, "range", False, both, both), last.value
    assert isinstance(counted, Quantity)
    return Found(first.start, last.end, Quantity(amount, counted.unit, counted.dimension, counted.trend))
