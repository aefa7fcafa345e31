"""Blocks hand out each pair once; components are the connected ones."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.pairing import Keyed, TooCommon, components, linked_components, pairs
from tests.checking.claimed import homes

KEYS = st.lists(st.frozensets(st.sampled_from("pqrst"), min_size=1, max_size=3), min_size=1, max_size=8)


def items(keys: list[frozenset[str]]) -> list[Keyed]:
    return [Keyed(homes(n, line=n), own) for n, own in enumerate(keys)]


@given(KEYS)
def test_every_pair_that_shares_a_block_is_handed_out_once(keys: list[frozenset[str]]) -> None:
    given_items = items(keys)
    got = [frozenset((a.source, b.source)) for a, b in pairs(given_items, cap=100)]  # type: ignore[misc]
    expected = [frozenset((a.item.source, b.item.source)) for a, b in combinations(given_items, 2) if a.keys & b.keys]
    assert sorted(map(repr, got)) == sorted(map(repr, expected))


@given(KEYS)
def test_components_are_what_hangs_together(keys: list[frozenset[str]]) -> None:
    given_items = items(keys)
    groups = [{item.source for item in group} for group in components(given_items)]
    for a, b in combinations(given_items, 2):
        if a.keys & b.keys:
            assert any({a.item.source, b.item.source} <= group for group in groups)
    for group in groups:
        outside = [i for i in given_items if i.item.source not in group]
        inside = [i for i in given_items if i.item.source in group]
        assert not any(a.keys & b.keys for a in inside for b in outside)
    assert sum(map(len, groups)) == len(given_items)


def test_a_block_over_the_cap_is_said_and_its_smaller_blocks_still_serve() -> None:
    given_items = items(
        [frozenset({"common"}), frozenset({"common"}), frozenset({"common", "rare"}), frozenset({"common", "rare"})]
    )
    got = list(pairs(given_items, cap=3))
    assert got == [TooCommon("common", 4), (given_items[2].item, given_items[3].item)]


def test_links_gather_and_leave_the_rest_out() -> None:
    a, b, c, d = (homes(n, line=n) for n in range(4))
    assert linked_components([a, b, c, d], [(a, b), (b, c)]) == [(a, b, c)]
