"""Where sources disagree with one another, and which figure of a draft a source tells otherwise. All texts are made here."""

from __future__ import annotations

import pytest

from claimcheck.documents import Document
from claimcheck.sheets import Row, sheet

RELEASE = (
    "CARRICK, 11 March 2025 - The Carrick Harbour Trust signed a contract with Halvorsen Verft for two electric ferries worth "
    "€48 million. A fire on the ferry Sankta Birgit on 3 August 2023 injured 14 people."
)
WRONG = (
    "12 March 2025\n\nThe Carrick Harbour Trust ordered two electric ferries from Halvorsen Verft for €84 million. "
    "On 3 August 2023 a fire on the ferry Sankta Birgit injured 14 people."
)
RIGHT = (
    "13 March 2025\n\nHalvorsen Verft builds the two electric ferries of the Carrick Harbour Trust for €48 million. "
    "The ferry Sankta Birgit had a fire on 3 August 2023, which injured 14 people."
)


def rows(draft: str, *sources: str) -> dict[str, Row]:
    texts = [Document(text, id=f"s{n}") for n, text in enumerate(sources)]
    return {row.source.quote: row for row in sheet(Document(draft, id="draft"), texts).rows}


def test_what_one_source_supports_and_another_contradicts_is_contradicted_and_both_are_named() -> None:
    row = rows(RELEASE, WRONG, RIGHT)["€48 million"]
    assert row.standing == "contradicted"
    assert [s.quote for s in row.passages] == ["€84 million"]
    assert [s.document for s in row.agreeing] == ["s1"]


def test_what_all_sources_support_is_supported() -> None:
    row = rows(RELEASE, RIGHT, RIGHT.replace("builds", "will build"))["€48 million"]
    assert (row.standing, row.agreeing) == ("supported", ())
    assert rows(RELEASE, WRONG, RIGHT)["14 people"].standing == "supported"


def test_the_sheet_says_in_text_json_and_on_the_page_who_agrees_with_the_draft() -> None:
    done = sheet(Document(RELEASE, id="draft"), [Document(t, id=f"s{n}") for n, t in enumerate((WRONG, RIGHT))])
    assert "as the draft: s1:3:" in done.to_text()
    told = done.to_json()["rows"]
    assert isinstance(told, list)
    assert [p["document"] for row in told if row["passage"]["quote"] == "€48 million" for p in row["agreeing"]] == [
        "s1"
    ]
    assert "as the draft: s1" in done.to_html()


@pytest.mark.parametrize(
    ("draft", "quote", "source"),
    [
        (
            "Tomas Reyer, who heads the board of ten, said the Carrick Trust would hire 30 people this year.",
            "30 people",
            "The Carrick Trust runs three harbours. Its board has nine members and is chaired by Tomas Reyer.",
        ),
        (
            "The board of the Carrick Trust has nine members and is chaired by Tomas Reyer.",
            "nine members",
            "Tomas Reyer, who heads the board of ten, said the Carrick Trust would hire 30 people this year.",
        ),
    ],
)
def test_a_figure_is_not_held_against_what_another_of_its_sentence_is_nearer_to(
    draft: str, quote: str, source: str
) -> None:
    assert rows(draft, source)[quote].standing != "contradicted"


def test_digits_that_changed_places_are_found_among_other_years() -> None:
    table = "Carrick Harbour Trust\n\n| | 2020 | 2021 | 2024 |\n|---|---|---|---|\n| Employees | 188 | 197 | 214 |\n"
    source = "The Carrick Harbour Trust runs three harbours. The trust employs 214 people."
    draft = "FACT BOX: The Carrick Harbour Trust\n\n- Employees: {}\n- Harbours: three\n"
    assert rows(draft.format(241), table, source)["241"].standing == "contradicted"
    assert rows(draft.format(214), table, source)["214"].standing == "supported"
    assert rows(draft.format(188), table, source)["188"].standing != "contradicted"


def test_a_name_is_told_as_it_is_written() -> None:
    row = rows(RELEASE, RIGHT)["€48 million"]
    assert "Halvorsen Verft" in row.why


@pytest.mark.parametrize(
    "box",
    [
        "FACT BOX: The Carrick Trust\n\n- Founded: 1928\n- Employees: 214\n- Report on the fire: 20 June 2024\n",
        "The Carrick Trust in figures\n\nEmployees\t204\t214\nFerries\t3\t4\n",
    ],
)
def test_a_box_of_facts_is_body_behind_its_heading(box: str) -> None:
    parts = {row.part for row in rows(box, RIGHT).values() if row.source.span.start > box.index("\n")}
    assert parts == {"body"}
