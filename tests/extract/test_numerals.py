"""Numerals by kind; every sentence was made up for these tests."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.numbers.numerals import find_numerals

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
BIG = [(10**9, "billion"), (10**6, "million"), (10**3, "thousand")]


def words(n: int) -> str:
    """The number in words, as British papers write it."""
    for value, name in BIG:
        if n >= value:
            rest = n % value
            joint = "" if not rest else " and " if rest < 100 else " "
            return f"{words(n // value)} {name}{joint}{words(rest) if rest else ''}"
    if n >= 100:
        return f"{ONES[n // 100]} hundred" + (f" and {words(n % 100)}" if n % 100 else "")
    if n >= 20:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    return ONES[n]


def values(text: str) -> list[Fraction]:
    return [n.value for n in find_numerals(text) if n.form != "ordinal"]


KINDS: dict[str, list[tuple[str, int | Fraction]]] = {
    "comma groups": [("12,345 votes", 12345), ("1,234,567", 1234567), ("999", 999)],
    "space and thin space groups": [
        ("12 345 votes", 12345),
        ("12\u202f345 votes", 12345),
        ("12\u2009345\u2009678", 12345678),
        ("7\u00a0000", 7000),
    ],
    "apostrophe groups": [("1'250'000 francs", 1250000), ("12’400", 12400)],
    "indian groups": [("3,45,000 voters", 345000), ("1,20,00,000", 12000000)],
    "continental": [("1.234,50", Fraction(123450, 100)), ("2.345.678 votes", 2345678)],
    "decimals": [("4.75", Fraction(475, 100)), (".125 inches", Fraction(125, 1000)), ("0.05", Fraction(5, 100))],
    "powers": [("2.5e3", 2500), ("6 x 10^4", 60000), ("3×10−2", Fraction(3, 100)), ("1.5 × 10⁶", 1500000)],
    "fraction signs": [("½ cup", Fraction(1, 2)), ("3¼", Fraction(13, 4)), ("2 ⅔", Fraction(8, 3))],
    "slashes": [("3/4 of it", Fraction(3, 4)), ("1 1/2 miles", Fraction(3, 2)), ("5-1/4", Fraction(21, 4))],
    "mixed": [
        ("7 million", 7 * 10**6),
        ("1.4bn", 14 * 10**8),
        ("250 thousand", 250000),
        ("60k", 60000),
        ("4 crore", 4 * 10**7),
        ("3 mln", 3 * 10**6),
        ("5 thousand 2 hundred and 7", 5207),
    ],
    "words": [
        ("seventeen", 17),
        ("eighty-one", 81),
        ("forty two", 42),
        ("three hundred and nine", 309),
        ("nine thousand and six", 9006),
        ("two hundred and ten thousand", 210000),
    ],
    "articles": [("a hundred", 100), ("a thousand", 1000), ("a dozen eggs", 12), ("a million", 10**6)],
    "groups": [("three dozen", 36), ("a couple of days", 2), ("half a dozen", 6), ("a couple of thousand", 2000)],
    "parts": [
        ("two-thirds", Fraction(2, 3)),
        ("three quarters", Fraction(3, 4)),
        ("one-fifth", Fraction(1, 5)),
        ("a quarter of it", Fraction(1, 4)),
        ("half", Fraction(1, 2)),
    ],
    "halves more": [
        ("two and a half", Fraction(5, 2)),
        ("six and a half million", 65 * 10**5),
        ("four million and a half", 45 * 10**5),
        ("half a billion", 5 * 10**8),
        ("one and three quarters", Fraction(7, 4)),
    ],
    "points in words": [
        ("three point one four", Fraction(314, 100)),
        ("zero point five", Fraction(1, 2)),
        ("two point six million", 26 * 10**5),
    ],
}


@pytest.mark.parametrize(("text", "value"), [pair for pairs in KINDS.values() for pair in pairs])
def test_kinds(text: str, value: Fraction) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text", ["the twenty-first century", "3rd", "the 22nd", "a third party", "her second", "the hundredth"]
)
def test_ordinals_are_kept_apart(text: str) -> None:
    assert values(text) == []
    assert [n.form for n in find_numerals(text) if n.form == "ordinal"] or "second" in text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("dozens of sheep", "dozens"),
        ("hundreds of thousands of bees", "hundreds of thousands"),
        ("several hundred boats", "hundreds"),
        ("a few thousand", "thousands"),
        ("tens of thousands", "tens of thousands"),
    ],
)
def test_vague_figures(text: str, name: str) -> None:
    assert [n.vague for n in find_numerals(text)] == [name]


@pytest.mark.parametrize(
    "text", ["often", "someone", "weight", "tension", "foundation", "Hundredwater", "tentacle", "phone", "1" * 31]
)
def test_words_that_only_hold_a_number(text: str) -> None:
    assert values(text) == []


def test_two_numbers_are_not_added() -> None:
    assert values("two, three and five") == [2, 3, 5]
    assert values("four thousand and 15 sheep") == [4000, 15]
    assert values("one million, two of them") == [10**6, 2]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("103", 0),
        ("22,100", 100),
        ("22,000", 1000),
        ("3 million", 10**6),
        ("4.5 million", 10**5),
        ("2.25", Fraction(1, 100)),
        ("three million", 10**6),
        ("half a million", 10**5),
    ],
)
def test_the_written_place_is_kept(text: str, step: Fraction) -> None:
    assert [n.step for n in find_numerals(text)] == [step]


@given(st.integers(0, 10**12 - 1))
def test_words_read_back_to_the_number(n: int) -> None:
    assert values(words(n)) == [n]


@given(st.integers(0, 10**15), st.integers(0, 4))
def test_grouped_digits_read_back_to_the_number(n: int, places: int) -> None:
    text = f"{n // 10**places:,}" + (f".{n % 10**places:0{places}d}" if places else "")
    assert values(text) == [Fraction(n, 10**places)]


@given(st.text(max_size=200))
def test_no_text_raises_and_spans_go_forwards(text: str) -> None:
    found = list(find_numerals(text))
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
