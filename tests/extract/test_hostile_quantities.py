"""Texts made to be slow or to break: the worst case of every pattern, against plain text of the same length.

All made up for this test; each repeats what one pattern accepts, or nearly accepts.
"""

import time
from itertools import pairwise

import pytest

from claimcheck.extract.numbers.numerals import find_numerals
from claimcheck.extract.numbers.quantities import find_quantities
from claimcheck.extract.numbers.written import read_quantity

SIZE = 20_000
PLAIN = "The council met on the old bridge and spoke of 12 new homes, a school for 300 children and $4.5 million. "
WORST = {
    "lists without a unit": "4, ",
    "lists by and": "4 and ",
    "sides": "4 x ",
    "sides glued": "4x",
    "powers of figures": "10^",
    "powers raised": "10⁶",
    "pounds of money": "fined 300 pounds ",
    "pounds and pence": "3 pounds and 20 ",
    "stone": "weighs 12 stone ",
    "feet without inches": "six-foot-two-",
    "signs of feet": "5'11 ",
    "hyphens set apart": "30 - square - foot - ",
    "commas set apart": "12 , 500 , ",
    "points set apart": "12 . 500 . ",
    "codes before signs": "MXN $ MXN $5 ",
    "cents behind signs": "12€50",
    "price dashes": "12,- ",
    "symbols by their sentence": "2.5 F capacitor ",
    "half decimals": "2.5-10-",
    "groups": "five grand score ",
    "told digits": "four thirty ",
    "nil": "to nil ",
    "one in": "one man in three ",
    "models in digits": "two new 737 ",
    "models in plurals": "20 C-130s 737s ",
    "counts that move": "from 3 to 4 to 5 ships ",
    "ages in a row": "aged 4, 6, ",
    "changes alike": "rose 4% in May and 3% in ",
    "nouns of change": "a drop of more than 3 ",
    "names around number words": "The Fantastic Four ",
    "names behind number words": "Six Flags Flags Flags is ",
    "abbreviations": "12 U.S. U.S. ",
    "one halves": "one-half of one percent ",
    "tolerances": "4 ± ",
    "products": "m s−1 ",
    "products of figures": "5 m s−1 kg−1 ",
    "decimal ranges": "1.5-",
    "decimal ranges set apart": "1.5–1.5 ",
    "equations": "a=",
    "equations of figures": "n=4",
    "said twice": "4 (four) (",
    "names of number words": "the Six ",
    "halves joined": "fly-half-",
    "wholes": "4 of the ",
    "parts of them": "4 cats, 4 of them ",
    "sizes": "3 40-foot ",
    "sorts": "4 gold, ",
    "comparators before a unit": "5-odd million or so ",
    "parts of one": "half of an acre ",
    "articles of units": "a mile and a half ",
    "scrambled signs": "PS6m",
    "moves": "rose, from 5 to ",
    "ranks": "one of the top 10 ",
    "models": "10 A320 ",
    "multiples": "10x",
    "decimal commas in a row": "1,5,",
    "decimal commas": "1,5 ",
    "signs set apart": "1 , 000 , 000 . 5 ",
    "inches": '5" ',
    "feet and inches": "5'11\" ",
    "proportions": "ratio of 3:2 ",
    "parts of parts": "1 km 2 m 3 cm, ",
    "short lines": "45\nResidents\n",
    "grouped": "1,",
    "grouped threes": "111,",
    "spaced threes": "111 ",
    "indian": "11,",
    "digits": "7",
    "points": "1.",
    "decimals": ".5",
    "european": "1.111",
    "exponents": "1e",
    "powers": "1x10^",
    "slashes": "1/2/",
    "slashes spaced": "1 1/2 ",
    "fraction signs": "½",
    "fraction signs spaced": "1 ½ ",
    "ones": "one ",
    "ones joined": "one-",
    "tens": "twenty ",
    "hundreds": "hundred ",
    "hundreds and": "hundred and ",
    "thousands": "thousand ",
    "million and": "one million, ",
    "plural magnitudes": "hundreds of thousands of ",
    "halves": "and a half ",
    "half of": "half of a ",
    "one and a half": "one and a half ",
    "points in words": "one point one ",
    "thirds": "a third of a third of ",
    "couples": "a couple of ",
    "several": "several hundred ",
    "articles": "a a a a hundred ",
    "dollars": "$ ",
    "dollars glued": "$",
    "dollar figures": "$1 $",
    "codes": "USD ",
    "code figures": "5 USD USD ",
    "cents": "1 dollar and 1 ",
    "percent": "1% ",
    "percent signs": "%",
    "units": "5 km/h/h ",
    "feet": "5ft 10in ",
    "years": "2 years, ",
    "per": "5 km per ",
    "per many": "5 people per 5 people ",
    "ranges": "1-",
    "ranges spaced": "1 - ",
    "to": "1 to ",
    "between": "between 1 and ",
    "from": "from 1 to ",
    "ratios": "1 in ",
    "out of": "1 out of ",
    "comparators": "more than ",
    "comparator figures": "more than 1 or more than ",
    "signs": "<=",
    "sign figures": ">= 5 <= ",
    "approximate": "about 1 or so ",
    "odd": "1-odd ",
    "trends": "rose by 1 ",
    "rose": "rose rose rose 5",
    "nouns": "5 old old old old old old ",
    "and nouns": "5 old and old and old and ",
    "partitives": "5 of the ",
    "hyphens": "5-old-",
    "phones": "555-",
    "phones spaced": "(555) 555-",
    "colons": "1:",
    "hashes": "#1",
    "labels": "Article 5 and ",
    "articles and": "Articles 1, 2, ",
    "brackets": "[1] ",
    "markers": "1. \n",
    "streets": "10 Downing ",
    "minus": "- 1 ",
    "letters": "a",
    "capitals": "A",
    "blanks": " ",
    "newlines": "1\n",
    "no-break": "1\u00a0",
    "astral": "\U0001d7d9 ",
    "arabic digits": "\u0661\u0662",
    "lone surrogates": "\ud800 5 ",
    "combining": "5\u0301",
    "zero width": "5\u200b",
    "nul": "5\x00",
    "superscripts": "10⁻⁵",
    "apostrophes": "5'",
    "quotes": '5"',
}


def seconds(text: str) -> float:
    began = time.process_time()
    found = find_quantities(text)
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    return time.process_time() - began


@pytest.fixture(scope="module")
def usual() -> float:
    """The seconds a plain text of the size takes, tables loaded."""
    text = (PLAIN * SIZE)[:SIZE]
    seconds(text[:2000])
    return min(seconds(text) for _ in range(2))


@pytest.mark.slow
@pytest.mark.parametrize("name", WORST)
def test_a_repeated_pattern_is_read_in_linear_time(name: str, usual: float) -> None:
    # a figure every second character costs more than one a line: the bound allows for that, and for nothing quadratic
    unit = WORST[name]
    text = (unit * (SIZE // len(unit) + 1))[:SIZE]
    whole = seconds(text)
    assert whole < 60 * usual + 0.2
    if whole > 0.2:
        assert whole < 9 * min(seconds(text[: SIZE // 4]) for _ in range(2)) + 0.2


def test_a_run_of_digits_longer_than_a_figure_is_none() -> None:
    assert list(find_numerals("9" * 320_000)) == []
    assert find_quantities("7" * 31 + " homes") == []


@pytest.mark.parametrize(
    "unit", ["", " ", "\ud800", "9" * 500, "a" * 500, "one " * 40, "$" * 50, "1e999999999", "1/0", "0/0", "½" * 9]
)
def test_reading_a_value_never_raises(unit: str) -> None:
    read_quantity(unit)
    find_quantities(unit, [(0, 1), (3, 2), (-5, 900)])
