"""Tables, ages in brackets, what a figure is set against or a part of, and who is quoted: what a sheet reads of them. All texts are made here.

Behind each kind stand texts that look like it and are true: none of them may be called contradicted.
"""

from __future__ import annotations

import pytest

from claimcheck.documents import Document
from claimcheck.sheets import Row, sheet

TABLE = """Port of Lindhaven: traffic, third quarter

| | Q3 2023 | Q3 2024 |
|---|---|---|
| Total cargo (tonnes) | 3,402,000 | 3,810,000 |
| Containers | 187,000 | 214,000 |
| Ferry passengers | 412,000 | 410,000 |
"""
PAIRS = """Lindhaven storks, report 2024

Year\tPairs\tYoung fledged
1984\t7\t12
2004\t38\t71
2024\t91\t203
"""
TERMINAL = (
    "The car terminal at Lindhaven will cost €95m, of which the European Union contributes €19m. Roads take €24m of the "
    "sum. It opens in the spring of 2026, the Lindhaven port authority said."
)
STAFF = "All 31 members of staff of the Ardwell clinic will be offered posts at St Brannoc's Hospital, the health board said."


def rows(draft: str, *sources: str) -> dict[str, Row]:
    texts = [Document(text, id=f"s{n}", published="2024-11-12") for n, text in enumerate(sources)]
    return {row.source.quote: row for row in sheet(Document(draft, id="draft", published="2024-11-14"), texts).rows}


@pytest.mark.parametrize(
    ("draft", "quote", "source", "standing"),
    [
        ("The port of Lindhaven handled 214,000 containers between July and September 2024.", "214,000 containers", TABLE, "supported"),
        ("Ferries at Lindhaven carried 410,000 passengers, about as many as in the summer of 2023.", "410,000 passengers", TABLE, "supported"),
        ("Lindhaven handled 3.8 million tonnes of cargo in the third quarter of 2024.", "3.8 million tonnes", TABLE, "supported"),
        ("Ninety-one pairs of storks bred at Lindhaven in 2024.", "Ninety-one pairs", PAIRS, "supported"),
        ("In 1984 only three pairs of storks were left at Lindhaven.", "three pairs", PAIRS, "contradicted"),
        ("Lindhaven handled 214,000 containers, up from 176,000.", "176,000", TABLE, "contradicted"),
        ("The car terminal at Lindhaven will cost €95 million, a fifth of it paid by the European Union.", "a fifth", TERMINAL, "supported"),
        ("The car terminal at Lindhaven will cost €95 million, a third of it paid by the European Union.", "a third", TERMINAL, "contradicted"),
        ("None of the 26 staff of the Ardwell clinic will lose their jobs, said the chief executive, Helen Marrable.", "26 staff", STAFF, "contradicted"),
        ("None of the 31 staff of the Ardwell clinic will lose their jobs, said the chief executive, Helen Marrable.", "31 staff", STAFF, "supported"),
    ],
)  # fmt: skip
def test_what_stands_in_tables_and_pairs_is_held_against(draft: str, quote: str, source: str, standing: str) -> None:
    assert rows(draft, source)[quote].standing == standing


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        # set against something else than the table sets it against
        ("Lindhaven handled 214,000 containers, up from 176,000 in 2019.", TABLE),
        ("Lindhaven handled 214,000 containers, up from 176,000 in the quarter before.", TABLE),
        ("Lindhaven handled 214,000 containers; Port Amery had 176,000.", TABLE),
        # part of the sum for something else, or of something else
        ("The car terminal at Lindhaven will cost €95 million, a third of it borrowed.", TERMINAL),
        ("The car terminal at Lindhaven will cost €95 million, a quarter of it for roads.", TERMINAL),
        ("The car terminal at Lindhaven will cost €95 million. A third of its staff comes from the European Union.", TERMINAL),
        # another year of the table, or none of it
        ("In 1994 only three pairs of storks were left at Lindhaven.", PAIRS),
        ("Three pairs of storks at Lindhaven were ringed in 2024.", PAIRS),
        # some of those who are told of
        ("Two of the 31 staff of the Ardwell clinic will lose their jobs.", STAFF),
        ("At the Ardwell clinic 26 staff have signed a letter to the board, said Helen Marrable.", STAFF),
        # since when somebody is what, and something else
        ("Helen Marrable, the chief executive of the health board, was elected to the council in 2012.", "The chief executive of the health board, Helen Marrable, has been in post since September 2022."),
        ("Helen Marrable joined the health board in 2012.", "The chief executive of the health board, Helen Marrable, has been in post since September 2022."),
        ("Amélia Sitoe, director general of the Lindhaven institute since 2021, spoke.", "“We have not seen water like this at Lindhaven since 2013,” said Amélia Sitoe, the institute's director general."),
        # one who is spoken of, and a number
        ("One bird of Lindhaven, ringed in 1999, still breeds there.", "At Lindhaven 12 birds died at power lines."),
        ("The clinic at Ardwell saw just over 9,000 patients.", "The clinic at Ardwell: an audit of 500 cases found that half of the patients could have been seen elsewhere."),
        # numbers in brackets that are no ages
        ("For Lindhaven scored Ines Prat (12) and Odd Lie (45).", "Ines Prat, 31, and Odd Lie, 28, play for Lindhaven."),
    ],
)  # fmt: skip
def test_what_only_looks_like_it_contradicts_nothing(draft: str, source: str) -> None:
    assert {r.source.quote: r.standing for r in rows(draft, source).values() if r.standing == "contradicted"} == {}


def test_an_age_in_brackets_is_one() -> None:
    source = "Lindhaven's harbour master, Captain Joost Verlinde (58), leaves the port on 31 January 2025."
    found = rows("Joost Verlinde, 58, the harbour master of Lindhaven, retires in January.", source)
    assert found["58"].standing == "supported"
    found = rows(
        "Karen Whitlow (53) chairs the Friends of Lindhaven.",
        "Karen Whitlow, 53, chair of the Friends of Lindhaven, spoke.",
    )
    assert found["53"].standing == "supported"
    found = rows("The harbour master of Lindhaven, Joost Verlinde, had been at sea for 31 years.", source)
    assert found["31 years"].standing != "contradicted"
