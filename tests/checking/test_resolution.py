"""Joint readings against their definition: try every choice."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.intervals import Interval
from claimcheck.resolution import Outcome, Readings, resolve, surviving


@st.composite
def readings(draw: st.DrawFn) -> Interval:
    low = draw(st.integers(0, 8))
    return Interval(Fraction(low), Fraction(low + draw(st.integers(0, 3))))


GROUPS = st.lists(st.lists(readings(), min_size=1, max_size=3).map(tuple), min_size=1, max_size=5)


def holds(choice: Sequence[Interval]) -> bool:
    return max(i.low or 0 for i in choice) <= min(i.high or 0 for i in choice)


def by_definition(group: Sequence[Readings]) -> list[set[int]] | None:
    """Every choice of one reading a member that has a point in common."""
    kept: list[set[int]] = [set() for _ in group]
    for choice in product(*(range(len(r)) for r in group)):
        if holds([r[i] for r, i in zip(group, choice, strict=True)]):
            for index, i in enumerate(choice):
                kept[index].add(i)
    return kept if all(kept) else None


@given(GROUPS)
def test_the_sweep_finds_what_trying_every_choice_finds(group: list[Readings]) -> None:
    swept = surviving(group)
    assert (swept and [set(s) for s in swept]) == by_definition(group)


@given(GROUPS)
def test_the_witness_fails_and_removing_any_member_passes(group: list[Readings]) -> None:
    resolution = resolve(group)
    if resolution.outcome is Outcome.CONFLICT:
        witness = [group[i] for i in resolution.witness]
        assert surviving(witness) is None
        for spared in range(len(witness)):
            assert surviving(witness[:spared] + witness[spared + 1 :]) is not None


@given(GROUPS, st.randoms())
def test_order_changes_nothing(group: list[Readings], random: object) -> None:
    shuffled = list(group)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(group).outcome is resolve(shuffled).outcome


@given(GROUPS, st.integers(0, 4))
def test_a_copy_adds_no_conflict(group: list[Readings], index: int) -> None:
    copied = [*group, group[index % len(group)]]
    assert (resolve(group).outcome is Outcome.CONFLICT) == (resolve(copied).outcome is Outcome.CONFLICT)


@given(GROUPS, st.integers(0, 4))
def test_widening_a_reading_creates_no_conflict(group: list[Readings], index: int) -> None:
    index %= len(group)
    first, *rest = group[index]
    wider = Interval(first.low and first.low - 1, first.high and first.high + 1)
    widened = [*group[:index], (wider, *rest), *group[index + 1 :]]
    if resolve(group).outcome is not Outcome.CONFLICT:
        assert resolve(widened).outcome is not Outcome.CONFLICT


def test_a_member_without_readings_constrains_nothing() -> None:
    assert resolve([(), (Interval.exactly(1),)]).outcome is Outcome.CONSISTENT


def test_half_open_ends_that_only_touch_do_not_meet() -> None:
    one, two = Interval(Fraction(1), Fraction(2), high_closed=False), Interval(Fraction(2), Fraction(3))
    assert resolve([(one,), (two,)]).witness == (0, 1)


def test_three_may_fail_where_every_two_pass() -> None:
    a, b, c = (Interval.exactly(n) for n in (1, 2, 3))
    assert resolve([(a, b), (b, c), (a, c)]).witness == (0, 1, 2)
