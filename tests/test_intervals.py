"""Interval arithmetic against its definition: sets of numbers, probed at and between end points."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.intervals import Interval, show

ends = st.none() | st.integers(-6, 6).map(lambda n: Fraction(n, 2))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    closed = low is not None and low == high
    return Interval(low, high, closed or draw(st.booleans()), closed or draw(st.booleans()))


PROBES = [Fraction(n, 4) for n in range(-60, 61)]


def members(interval: Interval) -> set[Fraction]:
    """The probes inside, by the definition of an interval's ends."""
    return {
        x
        for x in PROBES
        if (interval.low is None or x > interval.low or (x == interval.low and interval.low_closed))
        and (interval.high is None or x < interval.high or (x == interval.high and interval.high_closed))
    }


@given(intervals(), intervals())
def test_meets_means_a_shared_number(a: Interval, b: Interval) -> None:
    assert a.meets(b) == b.meets(a) == bool(members(a) & members(b))


@given(intervals(), intervals())
def test_the_intersection_holds_what_both_hold(a: Interval, b: Interval) -> None:
    both = a.intersection(b)
    assert (members(both) if both else set()) == members(a) & members(b)


@given(intervals(), intervals())
def test_the_hull_is_the_smallest_interval_around_both(a: Interval, b: Interval) -> None:
    hull = a.hull(b)
    assert members(a) | members(b) <= members(hull)
    assert a.within(hull)
    assert b.within(hull)


@given(intervals(), intervals())
def test_touching_intervals_share_nothing_and_leave_nothing_between(a: Interval, b: Interval) -> None:
    if a.touches(b):
        assert not members(a) & members(b)
        assert members(a.hull(b)) == members(a) | members(b)


@given(intervals(), st.integers(-3, 3))
def test_scaling_scales_every_member(a: Interval, factor: int) -> None:
    scaled = a.scaled(factor)
    assert all(scaled.contains(x * factor) for x in members(a))


@given(intervals(), intervals())
def test_sums_hold_every_sum_of_members(a: Interval, b: Interval) -> None:
    total, difference = a + b, a - b
    for x in sorted(members(a))[:5]:
        for y in sorted(members(b))[:5]:
            assert total.contains(x + y)
            assert difference.contains(x - y)


@pytest.mark.parametrize(("low", "high", "closed"), [(4, 3, True), (3, 3, False)])
def test_an_empty_interval_is_refused(low: int, high: int, closed: bool) -> None:
    with pytest.raises(ValueError, match="at least one number"):
        Interval(Fraction(low), Fraction(high), low_closed=closed)


@given(st.fractions())
def test_show_reads_back(number: Fraction) -> None:
    assert Fraction(show(number).replace(",", "")) == number


@pytest.mark.parametrize(
    ("number", "shown"),
    [(Fraction(1, 8), "0.125"), (Fraction(-5, 2), "-2.5"), (Fraction(1234567), "1,234,567"), (Fraction(2, 3), "2/3")],
)
def test_show(number: Fraction, shown: str) -> None:
    assert show(number) == shown
