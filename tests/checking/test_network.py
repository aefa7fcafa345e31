"""The temporal network against its definition: some assignment of days satisfies every constraint."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.network import MOST_CHOICES, ORIGIN, Constraint, Days, dated, negative_cycle, solve

NAMES = ("a", "b", "c")
DAYS = st.tuples(st.integers(0, 5), st.integers(0, 3)).map(lambda pair: (pair[0], pair[0] + pair[1]))
MOMENTS = st.fixed_dictionaries({name: st.lists(DAYS, min_size=1, max_size=2) for name in NAMES})
ORDERS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.integers(-1, 2))
    .filter(lambda t: t[0] != t[1])
    .map(lambda t: Constraint(*t, "order")),
    max_size=4,
)


def satisfiable(choice: dict[str, Days], orders: list[Constraint]) -> bool:
    """By trying every day of every moment."""
    ranges = [range(choice[name][0] or 0, (choice[name][1] or 0) + 1) for name in NAMES]
    return any(
        all(days[NAMES.index(o.later)] - days[NAMES.index(o.earlier)] <= o.days for o in orders)
        for days in product(*ranges)
    )


@given(MOMENTS, ORDERS)
def test_solving_agrees_with_trying_every_day(moments: dict[str, list[Days]], orders: list[Constraint]) -> None:
    choices = [dict(zip(NAMES, choice, strict=True)) for choice in product(*(moments[n] for n in NAMES))]
    holding = [choice for choice in choices if satisfiable(choice, orders)]
    solution = solve(moments, orders)
    assert bool(solution.cycle) == (not holding)
    for name in NAMES:
        kept = {moments[name][i] for i in solution.kept.get(name, ())}
        assert kept == {choice[name] for choice in holding}


@given(MOMENTS, ORDERS)
def test_a_negative_cycle_closes_and_adds_up_to_less_than_nothing(
    moments: dict[str, list[Days]], orders: list[Constraint]
) -> None:
    cycle = negative_cycle([*orders, *(c for name in NAMES for c in dated(name, moments[name][0]))])
    if cycle:
        assert sum(c.days for c in cycle) < 0
        assert all(c.earlier == cycle[(i + 1) % len(cycle)].later for i, c in enumerate(cycle))


@given(MOMENTS, ORDERS)
def test_the_witness_alone_still_fails(moments: dict[str, list[Days]], orders: list[Constraint]) -> None:
    solution = solve(moments, orders)
    if solution.cycle:
        named = {n for c in solution.cycle for n in (c.later, c.earlier) if n != ORIGIN}
        used = [c for c in solution.cycle if ORIGIN not in (c.later, c.earlier)]
        assert solve({n: moments[n] for n in named}, used).cycle


def test_too_many_choices_are_said_not_tried() -> None:
    moments = {f"m{i}": [(0, 1), (2, 3), (4, 5)] for i in range(8)}
    solution = solve(moments, [])
    assert solution.unchecked == 3**8 > MOST_CHOICES
    assert not solution.cycle
