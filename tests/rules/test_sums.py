"""Margins, averages, multiples and parts that cannot overlap: what fits is never reported, what misses by far always is."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.config import Config
from claimcheck.documents import Document
from claimcheck.engine import check_documents

votes = st.integers(3, 650)
figures = st.integers(101, 9_999).filter(lambda n: n % 10 != 0)


def found(text: str, *rules: str) -> list[str]:
    report = check_documents([Document(text, id="a")], config=Config(select=rules))
    return [finding.rule for finding in report.findings]


@given(votes, votes, st.integers(-2, 2))
@settings(max_examples=40, deadline=None)
def test_a_margin_is_the_difference_of_the_votes_or_is_reported(one: int, two: int, slip: int) -> None:
    margin = abs(one - two) + slip
    if margin > 0:
        text = f"The bill passed by {max(one, two)} votes to {min(one, two)}, a majority of {margin}."
        assert bool(found(text, "majority-disagrees")) == bool(slip)


@given(st.integers(0, 1000), st.integers(1, 99))
@settings(max_examples=40, deadline=None)
def test_rounded_shares_never_contradict_the_margin_they_were_rounded_from(tenths: int, margin: int) -> None:
    one, two = Fraction(tenths, 10), Fraction(tenths + margin, 10)
    text = f"He won by {float(two - one):.1f} percentage points, {round(two)} percent to {round(one)} percent."
    assert found(text, "majority-disagrees") == []


@given(figures, st.integers(3, 99))
@settings(max_examples=40, deadline=None)
def test_an_average_worked_out_from_its_total_is_right(total: int, count: int) -> None:
    text = f"Berg scored {total:,} points in {count} games, an average of {round(Fraction(total, count))} a game."
    assert found(text, "average-disagrees") == []


@given(st.integers(10, 99).filter(lambda n: n % 10 != 0), st.integers(3, 99))
@settings(max_examples=40, deadline=None)
def test_an_average_that_is_half_too_large_is_reported(average: int, count: int) -> None:
    text = (
        f"Berg scored {average * count:,} points in {count} games, an average of {average * 2 - average // 2} a game."
    )
    if average * count % 100:
        assert found(text, "average-disagrees") == ["average-disagrees"]


@given(figures, st.integers(90, 110))
@settings(max_examples=40, deadline=None)
def test_what_doubled_within_a_tenth_is_right(base: int, percent: int) -> None:
    result = base * 2 * percent // 100 + 1
    assert found(f"Catches doubled from {base:,} to {min(result, base * 2 * 11 // 10):,}.", "change-disagrees") == []


@given(figures, figures)
@settings(max_examples=40, deadline=None)
def test_a_rise_is_a_rise(base: int, result: int) -> None:
    if base != result:
        text = f"Catches rose to {result:,} in May from {base:,} in April."
        assert bool(found(text, "trend-disagrees")) == (result < base)


@given(st.integers(2, 99), st.integers(2, 99), st.integers(-5, 5))
@settings(max_examples=40, deadline=None)
def test_votes_of_both_sides_are_no_more_than_the_members(ayes: int, noes: int, absent: int) -> None:
    members = ayes + noes + absent
    if members > 3 and members % 100:
        text = f"Of the {members} members, {ayes} voted for and {noes} against."
        assert bool(found(text, "part-exceeds-whole")) == (absent < 0)


@given(st.integers(101, 9_999).filter(lambda n: n % 100 != 0), st.integers(1, 99), st.integers(-30, 30))
@settings(max_examples=40, deadline=None)
def test_a_share_is_its_part_of_the_whole_or_is_reported(whole: int, percent: int, slip: int) -> None:
    part = whole * percent // 100
    if part > 1 and part % 100 and (not slip or abs(slip) > 3) and 0 < percent + slip < 100:
        text = f"In the north {part:,} of the {whole:,} boats, or {percent + slip} percent, are new."
        assert bool(found(text, "share-disagrees")) == bool(slip)


@given(figures, figures, st.integers(-40, 40))
@settings(max_examples=40, deadline=None)
def test_a_difference_is_that_of_its_figures_or_is_reported(base: int, result: int, slip: int) -> None:
    by = abs(base - result) + slip
    if by % 10 and by > 0 and base != result:
        verb = "rose" if result > base else "fell"
        text = f"Catches {verb} by {by:,}, from {base:,} to {result:,}."
        assert bool(found(text, "change-disagrees")) == bool(slip)


@given(st.lists(st.integers(11, 9_999), min_size=3, max_size=8), st.integers(-9, 9))
@settings(max_examples=40, deadline=None)
def test_a_column_that_adds_up_is_right_and_one_that_misses_by_little_is_reported(rows: list[int], slip: int) -> None:
    names = ("Larne", "Nant", "Ore", "Pell", "Hamna", "Lowby", "Chimba", "Ruva")
    lines = [f"{name:12}{number:>8,}" for name, number in zip(names, rows, strict=False)]
    total = sum(rows) + slip
    text = "Boats\n\n" + "\n".join([*lines, f"{'Total':12}{total:>8,}"]) + "\n"
    near = abs(slip) * 10 <= max(total, sum(rows))
    assert not slip or not near or found(text, "parts-miss-total") == ["parts-miss-total"]
    assert slip or found(text, "parts-miss-total") == []


@given(st.lists(st.integers(2, 400), min_size=3, max_size=6))
@settings(max_examples=40, deadline=None)
def test_parts_that_add_up_behind_a_colon_are_right(parts: list[int]) -> None:
    named = [
        f"{part} from {town}"
        for part, town in zip(parts, ("Larne", "Nant", "Ore", "Pell", "Ruva", "Hamna"), strict=False)
    ]
    text = f"In May {sum(parts)} boats took part: {', '.join(named[:-1])} and {named[-1]}."
    assert found(text, "parts-miss-total", "part-exceeds-whole") == []
