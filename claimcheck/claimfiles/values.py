"""What the values of a claim mean: the words of a claim file, through the one grammar of `claimcheck.extract`.

What the property expects guides the reading: "2019" is a date where something was founded in it, a figure where it
counts. EDTF is tried before dates in words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import evolve

from claimcheck.claimfiles.tables import Row
from claimcheck.claimfiles.wording import Wrong, shown
from claimcheck.claims import Anchor, Duration, Value
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.entities import Reference
from claimcheck.enumerations import Enumeration
from claimcheck.periods import Period
from claimcheck.properties import Property, ValueKind
from claimcheck.quantities import Dimension, Quantity
from claimcheck.times import Time, Timestamp

Reader = Callable[[str, Row, Anchor], Value | None]

# a registry id: "CN:NIA", "ZZ:~slug", "CN-HE", "CN"
ID = re.compile(r"[A-Z]{2,3}:~?[\w.-]+|[A-Z]{2}(?:-[A-Z0-9]{1,3})?")
# an id that a registry has to know: not one for what nobody has registered, nor a country's, which may be a name ("UN")
REGISTERED = re.compile(r"[A-Z]{2,3}:[\w.-]+|[A-Z]{2}-[A-Z0-9]{1,3}")
# in front of a figure, which way it went
WAY = re.compile(r"(?P<way>up|down)\s(?!to\s)(?=\S)")
# signs of which EDTF is made; other text is meant as words
EDTF_SIGNS = re.compile(r"[-0-9XYEST:Z+.,/?~%\[\]{} ]+")
# each kind of value: what it is called, an example, and what people write for it
CALLED: dict[ValueKind, tuple[str, str, tuple[str, ...]]] = {
    "quantity": ("a number", '"> 22"', ('"22"', '"> 22"')),
    "time": ("a date", '"2024-07-03"', ('an EDTF date such as "2024-07-03"',)),
    "duration": ("a duration", '"4 years"', ('"4 years"',)),
    "list": ("a list", '["Hebei", "Henan"]', ('an array such as ["Hebei", "Henan"]',)),
    "entity": ("a name", '"Ministry of Justice"', ("a name", "an id under object")),
}
# what is tried, in this order, for a property that no vocabulary knows
UNGUIDED: tuple[ValueKind, ...] = ("duration", "time", "quantity", "list", "entity")


class Unanchored(Wrong):
    """A date in words that counts from the document's date, which is not known."""


def read_value(row: Row, known: Property | None, anchor: Anchor) -> Value:
    """The value of a claim whose property is known, or not.

    Raises `Wrong` when the property does not take what is written.
    """
    kinds = known.value if known else UNGUIDED
    if isinstance(row.value, tuple):
        return _list(row, row.value, known, kinds)
    if wrong := next((key for key in ("stated", "closed") if getattr(row, key) is not None), None):
        raise Wrong("goes with a list", 'write the items as an array: value = ["Hebei", "Henan"]', wrong)
    if row.value is None:
        if row.object is None or "entity" not in kinds:
            raise Wrong("is missing", f"write value = {CALLED[kinds[0]][1]}", "value")
        return Reference(row.quote, (row.object,))
    value = _guided(str(row.value), row, known, kinds, anchor)
    if row.unit is not None and isinstance(value, Time | Reference):
        raise Wrong("goes with a figure or a list", "leave the key out", "unit")
    return value


def _guided(text: str, row: Row, known: Property | None, kinds: tuple[ValueKind, ...], anchor: Anchor) -> Value:
    """The first reading of a text among the kinds of value that are expected."""
    for kind in ("quantity", *kinds) if known is None and row.unit else kinds:
        value = READERS[kind](text, row, anchor) if kind in READERS else None
        if value is not None:
            return value
    raise _unread(text, row, known, kinds, anchor)


def _list(row: Row, items: tuple[str, ...], known: Property | None, kinds: tuple[ValueKind, ...]) -> Value:
    if known and "list" not in kinds:
        called = " or ".join(CALLED[kind][0] for kind in kinds)
        raise Wrong(f"is a list, and {known.name!r} takes {called}", _write(kinds), "value")
    return Enumeration(items, closed=bool(row.closed), stated=row.stated, head=row.unit or "")


def _unread(text: str, row: Row, known: Property | None, kinds: tuple[ValueKind, ...], anchor: Anchor) -> Wrong:
    """What is wrong with text that no reader of the property's kinds can read."""
    read = [kind for kind in UNGUIDED[:3] if kind not in kinds and READERS[kind](text, row, anchor) is not None]
    called = " or ".join(CALLED[kind][0] for kind in kinds)
    if read and known:
        return Wrong(
            f"{shown(text)} is {CALLED[read[0]][0]}, and {known.name!r} takes {called}", _write(kinds), "value"
        )
    if kinds == ("time",) and EDTF_SIGNS.fullmatch(text) and "-" in text:
        try:
            Period.from_edtf(text)
        except ValueError as error:
            return Wrong(str(error), "", "value")
    return Wrong(f"{shown(text)} is not {called}", _write(kinds), "value")


def _write(kinds: tuple[ValueKind, ...]) -> str:
    *others, last = [written for kind in kinds for written in CALLED[kind][2]]
    return "write " + (f"{', '.join(others)} or {last}" if others else last)


def _quantity(text: str, row: Row, anchor: Anchor) -> Value | None:
    """A figure; `unit` overrides the unit it says, and makes a bare number a duration where it is one of time.

    What rose or fell is written "up 12%", "down €3m".
    """
    from claimcheck.extract.numbers.written import read_quantity

    moved = WAY.match(text)
    if moved is not None:
        value = _quantity(text[moved.end() :], row, anchor)
        return evolve(value, trend="up" if moved["way"] == "up" else "down") if isinstance(value, Quantity) else None
    value = read_quantity(text)
    if not isinstance(value, Quantity) or row.unit is None:
        return value if isinstance(value, Quantity) else None
    if value.dimension is Dimension.NUMBER:
        joined = read_quantity(f"{text} {row.unit}")
        if isinstance(joined, Quantity) and joined.unit:
            return joined
    one = read_quantity(f"1 {row.unit}")
    if isinstance(one, Quantity) and one.unit:
        return evolve(value, unit=one.unit, dimension=one.dimension)
    return evolve(value, unit=row.unit, dimension=Dimension.COUNT)


def _duration(text: str, row: Row, anchor: Anchor) -> Duration | None:
    from claimcheck.extract.numbers.written import read_quantity

    value = read_quantity(text)
    if isinstance(value, Quantity) and row.unit:
        value = read_quantity(f"{text} {row.unit}")
    return value if isinstance(value, CalendarDuration | FixedDuration) else None


def _time(text: str, row: Row, anchor: Anchor) -> Time | None:
    """A date; one of a set is as many readings."""
    try:
        period = Period.from_edtf(text)
    except ValueError:
        return _in_words(text, anchor)
    if period.clock:
        return Time((Timestamp.parse(text).period,), clock=period.clock)
    return Time.of(*period.members) if period.edtf.startswith("[") else Time.of(period)


def _in_words(text: str, anchor: Anchor) -> Time | None:
    """A date in words; a duration is none, though a text may count on from today by it."""
    from claimcheck.extract.calendar.times import read_time
    from claimcheck.extract.numbers.written import read_quantity

    if isinstance(read_quantity(text), CalendarDuration | FixedDuration):
        return None
    time = read_time(text, anchor)
    if time is not None and time.impossible:
        raise Wrong(f"{shown(text)} is no date: {time.impossible}", "", "value")
    return time


def _entity(text: str, row: Row, anchor: Anchor) -> Reference:
    if row.object is not None:
        return Reference(text, (row.object,))
    return Reference(text, (text,) if ID.fullmatch(text) else ())


READERS: dict[ValueKind, Reader] = {"quantity": _quantity, "duration": _duration, "time": _time, "entity": _entity}


def read_period(text: str, anchor: Anchor) -> Period:
    """A period in EDTF or in words; raises `Wrong` where it has no reading or several."""
    try:
        return Period.from_edtf(text)
    except ValueError as error:
        time = _in_words(text, anchor)
        if time is None and EDTF_SIGNS.fullmatch(text):
            raise Wrong(str(error)) from None
    if time is None:
        raise Wrong(f"{shown(text)} is not a date or a period", 'write EDTF: "2023-09-27/2024-03-23"')
    if not time.readings:
        raise Unanchored(f"{shown(text)} counts from a date that is not known", "write it in EDTF, or give published")
    if len(time.readings) > 1:
        raise Wrong(f"{shown(text)} can be read as {' or '.join(map(str, time.readings))}", "write one of them")
    return time.readings[0]
