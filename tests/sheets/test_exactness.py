"""What of a draft its source bears out in full: roundings, comparators, ranges, dates and lengths of time (`pairs.txt`)."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from claimcheck.amounts import Amount
from claimcheck.documents import Document
from claimcheck.durations import duration
from claimcheck.quantities import Dimension, Quantity
from claimcheck.retelling.exactness import says_no_more
from claimcheck.sheets import Row, sheet

PAIRS = [line for line in (Path(__file__).parent / "pairs.txt").read_text("utf-8").splitlines() if line[0] != "#"]


def held(draft: str, *sources: str) -> list[Row]:
    """The rows of the item in brackets."""
    mark = re.search(r"\[(.*?)\]", draft)
    assert mark is not None
    document = Document(re.sub(r"[\[\]]", "", draft), id="draft", published="2024-06-06")
    texts = [Document(text, id=f"s{n}", published="2024-06-06") for n, text in enumerate(sources)]
    start, end = mark.start(), mark.end() - 2
    return [r for r in sheet(document, texts).rows if r.source.span.start < end and start < r.source.span.end]


@pytest.mark.slow
@pytest.mark.parametrize("line", PAIRS)
def test_a_pair_stands_as_a_copy_chief_would_have_it(line: str) -> None:
    verdict, draft, source = (part.strip() for part in line.split("|"))
    stand = {row.standing for row in held(draft, source)}
    assert ("supported" in stand) is (verdict == "S")
    assert "contradicted" not in stand or verdict == "C"


def amount(words: str) -> Amount:
    shape, _, number = words.rpartition(" ")
    zeros = len(number) - len(number.rstrip("0"))
    return Amount.of(Fraction(number), shape or "=", step=10 ** min(zeros, 3) if zeros > 1 else 0)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("400", "400"), ("400", "412"), ("~ 400", "412"), ("~ 400", "400"), ("~ 400", "nearly 400"), ("> 400", "412"), ("nearly 400", "392"),
        (">= 400", "> 400"), (">= 400", "400"), ("<= 400", "< 400"), ("9000", "9100"), ("> 400", "> 412"),
    ],
)  # fmt: skip
def test_a_rounding_and_what_says_less_are_borne_out(draft: str, source: str) -> None:
    one, two = (Quantity(amount(words), "boat", Dimension.COUNT) for words in (draft, source))
    assert says_no_more(one, two, draft, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("420", "400"), ("380", "400"), ("412", "~ 400"), ("> 400", "400"), ("400", "> 400"), ("nearly 400", "400"), ("> 400", ">= 400"),
        ("~ 420", "400"), ("400", "~ 400"), (">= 400", "~ 400"), ("400", "<= 400"), ("9100", "9000"), ("<= 400", ">= 400"),
    ],
)  # fmt: skip
def test_what_says_more_than_its_source_is_not(draft: str, source: str) -> None:
    one, two = (Quantity(amount(words), "boat", Dimension.COUNT) for words in (draft, source))
    assert not says_no_more(one, two, draft, source)


def test_a_length_of_time_in_smaller_units_says_more() -> None:
    three, months = duration(Amount.of(3), "year"), [duration(Amount.of(n), "month") for n in (36, 37)]
    assert says_no_more(months[0], three, "36 months", "three years")
    assert not says_no_more(months[1], three, "37 months", "three years")


def test_the_passage_that_says_it_so_closely_is_the_support() -> None:
    draft = "The Sorlo Ferry Company carries [420 passengers] a month to Norvald."
    sources = [f"Boats of the Sorlo Ferry Company take {n} passengers a month to Norvald." for n in (400, 420)]
    (row,) = held(draft, *sources)
    assert (row.standing, [source.document for source in row.passages]) == ("supported", ["s1"])


def test_the_reason_shows_what_the_source_gives() -> None:
    (row,) = held("[412 people] attended the vigil at Harn Mill.", "The vigil at Harn Mill drew about 400 people.")
    assert (row.standing, row.why.partition(",")[0]) == ("not confirmed", "the source says only “about 400 people”")
    (row,) = held("[420 people] attended the vigil at Harn Mill.", "The vigil at Harn Mill drew 400 people.")
    assert row.why.startswith("the source gives only the round “400 people”")


def test_a_headline_that_says_more_than_its_body_is_shown() -> None:
    text = "Ferry with 212 passengers aground\n\n14 March 2025\n\nThe ferry Linnet ran aground off Skarvik with about 200 passengers on board."
    (row,) = [row for row in sheet(Document(text, id="d"), []).rows if row.part == "headline"]
    assert row.body == "the body says only “about 200 passengers”"
