"""Statements of change, partitions, rows of results, and dates of lives: what is read, and what is left alone."""

from __future__ import annotations

import pytest

from claimcheck.documents import Document
from claimcheck.extract.sums.changes import find_changes
from claimcheck.extract.sums.partitions import find_partitions
from claimcheck.extract.sums.shares import find_shares
from claimcheck.extract.views import read_view


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arrivals fell by 25 percent, from 8,000 to 6,800.", ("25 percent", "8,000", "6,800")),
        ("Income climbed 12% to $240 million from $200 million.", ("12%", "$200 million", "$240 million")),
        ("It went from 900 to 720, a fall of 20 percent.", ("20 percent", "900", "720")),
        (
            "Turnout was 63.7 percent, up 4.5 percentage points from 58.2 percent.",
            ("4.5 percentage points", "58.2 percent", "63.7 percent"),
        ),
        ("Rents rose 40 percent from 2010 to 2015.", None),
        ("The fleet grew by an annual 5 percent, from 100 to 163 ships.", None),
        ("Profits fell 30 percent while prices rose from 12 to 15 euros.", None),
    ],
)
def test_a_change_has_its_base_and_its_result(text: str, expected: tuple[str, str, str] | None) -> None:
    view = read_view(Document(text, id="a"))
    found = [(c.percent.quote, c.base.quote, c.result.quote) for c in find_changes(text, view.mentions)]
    assert found == ([expected] if expected else [])


def test_a_whole_is_divided_where_the_text_closes_it() -> None:
    text = "Of the 47 dead, 29 were found in Chimba, 11 in Namel and the other five in Ruva. Of the 9, 2 left."
    (partition,) = find_partitions(text, read_view(Document(text, id="a")).mentions)
    assert [part.quote for part in partition.parts] == ["29", "11", "five"]


def test_shares_are_of_one_whole_from_one_bearer_to_the_next() -> None:
    text = "Porto had 58 percent of possession to Braga 46 percent. It won 52 percent of the vote in Oslo."
    assert [[m.quote for m in run] for run in find_shares(text, read_view(Document(text, id="a")).mentions)] == [
        ["58 percent", "46 percent"]
    ]


RESULTS = """LARNE MILLS INC 2ND QTR NET
    Shr loss 34 cts vs profit 28 cts
    Net 2,807,000 vs 2,158,000
    Six mths
    Sales 27.1 mln vs 24.0 mln
"""


def test_a_row_is_of_its_heading_its_label_and_its_column() -> None:
    claims = read_view(Document(RESULTS, id="a")).firm
    assert [(c.source.quote, c.subject, str(c.measured), c.scope) for c in claims] == [
        ("34 cts", "Larne Mills", "loss share", "2nd qtr, this period"),
        ("28 cts", "Larne Mills", "profit share", "2nd qtr, the period before"),
        ("2,807,000", "Larne Mills", "net", "2nd qtr, this period"),
        ("2,158,000", "Larne Mills", "net", "2nd qtr, the period before"),
        ("27.1 mln", "Larne Mills", "revenue", "six mths, this period"),
        ("24.0 mln", "Larne Mills", "revenue", "six mths, the period before"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Prat (born 12 June 1975) is a painter.", [("born", "1975-06-12")]),
        ("Ana Prat (12 June 1875 – 1 December 1947) was a painter.", [("born", "1875-06-12"), ("died", "1947-12-01")]),
        ("Ana Prat (1875 – 1 December 1947) was a painter.", [("born", "1875"), ("died", "1947-12-01")]),
        ("Ana Prat -LRB- born 18 July 1996 -RRB- plays for Larne .", [("born", "1996-07-18")]),
        ("King Olaf Skot (995–1022) ruled.", []),
        ("Larne United (3 May 2024) is a club.", []),
    ],
)
def test_dates_of_a_life_stand_in_brackets(text: str, expected: list[tuple[str, str]]) -> None:
    claims = read_view(Document(text, id="a")).firm
    assert [(c.property, getattr(c.value, "edtf", None)) for c in claims] == expected
