"""What a finding's values look like: numbers on one axis, dates on a time line, candidates in a table.

A picture is found from the values at the passages of a finding, whichever rule reported it; positions run from 0 to 100
from the left end of the axis to the right one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from claimcheck.claims import Value, View
from claimcheck.entities import Reference
from claimcheck.findings import Finding
from claimcheck.intervals import Interval
from claimcheck.quantities import Quantity
from claimcheck.reports.places import short_names
from claimcheck.spans import Source
from claimcheck.times import Time

MOST_ROWS = 8
LEAST_WIDTH = Fraction(1, 2)  # of a bar, so that a single day or number can be seen
MARGIN = Fraction(1, 10)  # of the axis, left free on both sides


@frozen
class Bar:
    """A stretch of the axis; an end without bound runs to the edge."""

    left: float
    width: float
    weak: bool = False


@frozen
class Row:
    """One passage on the axis: its words, with its document where there are several, and its readings."""

    label: str
    stated: str
    bars: tuple[Bar, ...]


@frozen
class Axis:
    """Rows over one axis, with the words at its two ends."""

    kind: str
    rows: tuple[Row, ...]
    low: str
    high: str


@frozen
class Candidate:
    """Who may be meant: an id, what the registry calls it, and the evidence in words."""

    label: str
    id: str
    name: str
    evidence: str


@frozen
class Picture:
    """What there is to draw of a finding: an axis, or a table of candidates."""

    axis: Axis | None = None
    candidates: tuple[Candidate, ...] = ()


Reach = tuple[Fraction | None, Fraction | None]


def picture(finding: Finding, views: Mapping[str, View]) -> Picture | None:
    """The picture of a finding; None where its passages hold nothing that could be drawn on one axis."""
    called = short_names(source.document for source in finding.sources)
    found = [
        (f"{called[source.document]}: {source.quote}" if len(called) > 1 else source.quote, value)
        for source in finding.sources[:MOST_ROWS]
        for value in values_at(source, views)[:1]
    ]
    if (drawn := _axis(found)) is not None:
        return Picture(drawn[0])
    table = tuple(c for label, value in found if isinstance(value, Reference) for c in _candidates(label, value))
    return Picture(candidates=table) if any(c.name or c.evidence for c in table) else None


def axis_of(found: Sequence[tuple[str, Value]]) -> Axis | None:
    """The axis of some values with their labels: figures of one unit, or dates; None where there is nothing to draw."""
    drawn = _axis(found)
    return drawn[0] if drawn else None


def _axis(found: Sequence[tuple[str, Value]]) -> tuple[Axis | None] | None:
    """The axis of figures of one unit, else of dates, or that it has no ends; None where they are neither."""
    quantities = [(label, value) for label, value in found if isinstance(value, Quantity)]
    if len(quantities) > 1 and len({value.unit for _, value in quantities}) == 1:
        return (_numbers(quantities),)
    times = [(label, value) for label, value in found if isinstance(value, Time) and value.readings]
    if len(times) > 1 or any(len(value.readings) > 1 for _, value in times):
        return (_time_line(times),)
    return None


def values_at(source: Source, views: Mapping[str, View]) -> list[Value]:
    """The values stated at a passage: of the claims that quote it, else of the mentions that touch it."""
    view = views.get(source.document)
    if view is None:
        return []
    claims: list[Value] = [claim.value for claim in view.claims if claim.source.span == source.span]
    return claims or [mention.value for mention in view.mentions if mention.source.overlaps(source)]


def _numbers(found: Sequence[tuple[str, Quantity]]) -> Axis | None:
    reaches = [[_ends(value.amount.literal), _ends(value.implied)] for _, value in found]
    axis = _scale(reaches)
    if axis is None:
        return None
    low, high = axis
    rows = tuple(
        Row(label, value.shown, tuple(_bar(reach, low, high, weak=n == 1) for n, reach in enumerate(pair)))
        for (label, value), pair in zip(found, reaches, strict=True)
    )
    unit = max((value for _, value in found), key=lambda value: value.stated or 0).noun
    return Axis("numbers", rows, f"{_rounded(low)} {unit}".rstrip(), f"{_rounded(high)} {unit}".rstrip())


def _ends(interval: Interval) -> Reach:
    return interval.low, interval.high


def _time_line(found: Sequence[tuple[str, Time]]) -> Axis | None:
    reaches: list[list[Reach]] = [
        [
            (
                None if reading.earliest is None else Fraction(reading.earliest.ordinal),
                None if reading.latest is None else Fraction(reading.latest.ordinal + 1),
            )
            for reading in value.readings
            if not reading.unspecified_year
        ]
        for _, value in found
    ]
    axis = _scale(reaches)
    if axis is None:
        return None
    low, high = axis
    rows = []
    for (label, value), ends in zip(found, reaches, strict=True):
        weak = [*value.weak, *[False] * len(ends)]
        bars = tuple(_bar(reach, low, high, weak=weak[n]) for n, reach in enumerate(ends))
        rows.append(Row(label, str(value) if value.readings else "", bars))
    days = [r for _, v in found for p in v.readings if not p.unspecified_year for r in (p.earliest, p.latest) if r]
    return Axis("dates", tuple(rows), str(min(days)), str(max(days)))


def _scale(reaches: Iterable[Iterable[Reach]]) -> tuple[Fraction, Fraction] | None:
    """The ends of an axis that shows every bounded end, with some room beside; None where none is bounded."""
    ends = [end for row in reaches for reach in row for end in reach if end is not None]
    if not ends:
        return None
    low, high = min(ends), max(ends)
    room = (high - low) * MARGIN or Fraction(1)
    return low - room, high + room


def _bar(reach: Reach, low: Fraction, high: Fraction, *, weak: bool) -> Bar:
    start = low if reach[0] is None else max(low, reach[0])
    end = high if reach[1] is None else min(high, reach[1])
    left = (start - low) / (high - low) * 100
    width = max(LEAST_WIDTH, (end - start) / (high - low) * 100)
    return Bar(round(float(left), 2), round(float(width), 2), weak)


def _rounded(number: Fraction) -> str:
    """A number for the end of an axis, to three digits; from ten on whole.

    >>> _rounded(Fraction(718200)), _rounded(Fraction(312, 10)), _rounded(Fraction(5, 2))
    ('718,000', '31', '2.5')
    """
    written = float(f"{float(number):.3g}")
    return f"{written:,.0f}" if abs(written) >= 10 or written.is_integer() else f"{written:g}"


def _candidates(label: str, value: Reference) -> list[Candidate]:
    names = {entity.id: entity.name for entity in value.entities}
    evidence = [*value.evidence, *[""] * len(value.candidates)]
    return [Candidate(label, id, names.get(id, ""), why) for id, why in zip(value.candidates, evidence, strict=False)]
