"""Which names, places in an order and offices of a draft have a row, and how they stand. All texts are made here."""

from __future__ import annotations

import pytest

from claimcheck.documents import Document
from claimcheck.sheets import Row, sheet

SOURCES = (
    "The Sorvik Lines ran the Tarn ferry for ten years. Its captain, Edda Solheim, said it was the third collision at the pier of "
    "Lomvik in nine years. The inspectors came twice in 2024. The smallest ferry of the line is laid up at Brenna.",
    "Sorvik Lines\nChief executive: Ingrid Solhaug\nChairman: Tor Bakke\nHeadquarters: Alvik\nFleet: 17 ships\nPrice of both ferries: EUR 46 million",
)


def rows(draft: str, *sources: str) -> dict[str, Row]:
    texts = [Document(text, id=f"s{n}", published="2025-03-09") for n, text in enumerate(sources or SOURCES)]
    return {row.source.quote: row for row in sheet(Document(draft, id="draft", published="2025-03-10"), texts).rows}


@pytest.mark.parametrize(
    ("draft", "quote"),
    [
        ("The board of the line is chaired by Tor Bakke.", "Tor Bakke"),
        ("The ferry had hit the pier of Lomvik, said Edda Solheim, its captain.", "Lomvik"),
        ("Collisions at Lomvik are not rare: it was the third.", "third"),
        ("Twice the inspectors came to the ferry in 2024.", "Twice"),
        ("Ingrid Solhaug is chief executive of the line.", "Ingrid Solhaug is chief executive of the line"),
    ],
)
def test_who_where_and_which_is_ticked(draft: str, quote: str) -> None:
    assert rows(draft)[quote].standing == "supported"


@pytest.mark.parametrize(
    ("draft", "quote"),
    [
        ("The ferry had hit the pier of Brenna, said Edda Solheim, its captain.", "Brenna"),
        ("Collisions at Lomvik are not rare: it was the fourth.", "fourth"),
        ("Thrice the inspectors came to the ferry in 2024.", "Thrice"),
        ("The ferry had hit the pier of Hovik, said its captain.", "Hovik"),
    ],
)
def test_what_a_source_names_elsewhere_or_not_at_all_is_no_support(draft: str, quote: str) -> None:
    assert rows(draft)[quote].standing in ("not comparable", "only here")


def test_a_name_in_another_spelling_is_told_otherwise() -> None:
    row = rows("The board of the line is chaired by Tor Bakken.")["Tor Bakken"]
    assert (row.standing, row.why.partition(",")[0]) == ("contradicted", "likely: “Tor Bakken” here")


def test_a_name_is_ticked_once_where_nothing_new_is_said_of_it() -> None:
    text = "The captain, Edda Solheim, spoke of a collision. It was at the pier of Lomvik, Solheim said. Edda Solheim is captain of the ferry."
    done = sheet(Document(text, id="draft"), [Document(SOURCES[0], id="s")])
    assert [row.source.quote for row in done.rows if "Solheim" in row.source.quote].count("Solheim") == 0
    assert len({row.source.span for row in done.rows}) == len(done.rows)


def test_a_currency_by_its_name_and_by_its_code_are_one() -> None:
    source = "The Havn yard builds the ferry for the Sorvik Lines for NOK 46 million."
    found = rows(
        "The ferry of the Sorvik Lines comes from a yard at Havn, which builds it for 46 million kroner.", source
    )
    assert found["46 million kroner"].standing == "supported"


def test_a_difference_is_told_otherwise_by_no_level() -> None:
    source = (
        "The Ministry of Transport chose the Sorvik Lines for the Tarn ferry. The contract is worth NOK 5.6 billion."
    )
    draft = (
        "The Transport Ministry chose Sorvik Lines; the contract is worth NOK 700 million less than the dearest bid."
    )
    assert rows(draft, source)["NOK 700 million"].standing != "contradicted"
