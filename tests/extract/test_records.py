"""Rows of records: what they state, of whom, and which rows state nothing. The pages were written for these tests."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.documents import Document
from claimcheck.extract.text.labelrows import records
from claimcheck.extract.views import read_view


def said(text: str) -> set[tuple[str, str, str | None]]:
    """The property, value and subject of each claim that is read of a row."""
    claims = read_view(Document(text, id="a")).claims
    return {(c.property, str(c.value), c.subject) for c in claims if not c.loose and c.property != "published"}


def rows(*lines: str, heading: str = "Orva Lighthouse League") -> str:
    return "\n".join([heading, "", *lines, "Website: www.orva.example", ""])


@pytest.mark.parametrize(
    ("line", "property", "value"),
    [
        ("Founded: 1934", "founded", "1934"),
        ("Year of foundation: 1934", "founded", "1934"),
        ("- Established | 3 May 1934", "founded", "1934-05-03"),
        ("**Set up:** 1934", "founded", "1934"),
        ("Founded: 1934 in Karlskrona", "founded", "1934"),
        ("Date of entry into force: 1 July 2013", "effective", "2013-07-01"),
        ("Presence: 48 countries", "presence", "48 country"),
        ("Member states: 27", "members", "27 state"),
        ("Staff: 230", "count", "230 staff"),
        ("Vessels: more than 30", "count", "> 30 vessel"),
        ("Employees: 1,250 (of which 310 at sea)", "count", "1,250 employee"),
        ("Total budget: EUR 2.4 million", "budget", "2,400,000 EUR"),
        ("Length: 1,420 m", "length", "1,420 m"),
        ("Duration: two days", "lasts", "2 days"),
        ("Part of: Ministry of Transport", "parent", "Ministry of Transport"),
    ],
)
def test_a_row_states_one_thing_of_its_subject(line: str, property: str, value: str) -> None:
    found = {
        (p, v) for p, v, subject in said(rows(line)) if subject and subject.lower().replace("-", " ").endswith("league")
    }
    assert (property, value) in found


@pytest.mark.parametrize(
    "line",
    [
        "Founded: 1962 (as a college); university status: 1978",  # of two things
        "Emergency calls in 2020: 8,412",  # of a year
        "of which abroad: 140",  # a part
        "Height of pylons: 164 m",  # of a part
        "Points: 40",  # another number after each match
        "Tel: 28 9052",
        "Room: 214",
        "Capacity    2017    2018",  # columns
        "Director: vacant",
        "Date: 14 May 2019",  # of a letter
        "Closed: 24 December 2019",  # for a day
    ],
)
def test_a_row_that_says_more_or_less_than_one_thing_states_nothing(line: str) -> None:
    assert said(rows(line)) == set()


@pytest.mark.parametrize(
    ("heading", "subject"),
    [
        ("Orva Lights - the organization in brief", "Orva Lights"),
        ("Fact sheet: Orva Lights", "Orva Lights"),
        ("# Orva Lights, Karlskrona: figures for the press", "Orva Lights"),
        ("Orva Lights (OL)\nIn brief", "Orva Lights"),
        ("Name: Orva Lights", "Orva Lights"),
        ("Conference: Orva Lights Forum", "Orva Lights Forum"),
        ("Orva Lights in figures", "Orva Lights"),
        ("Opening hours", None),
        ("The lights went out again on Tuesday.", None),
        ("PRESS NOTE", None),
        ("Annual Report", None),
    ],
)
def test_a_record_is_about_what_its_heading_names(heading: str, subject: str | None) -> None:
    assert {s for p, _, s in said(rows("Vessels: 34", heading=heading)) if p == "count"} == ({subject} - {None})


def test_each_record_of_a_register_has_its_own_subject_and_a_label_told_twice_states_nothing() -> None:
    text = "Register\n\nName: Mill Lane School\nPupils: 310\n\nName: Harbour Side School\nPupils: 512\n"
    assert {(v, s) for p, v, s in said(text) if p == "count"} == {
        ("310 pupil", "Mill Lane School"),
        ("512 pupil", "Harbour Side School"),
    }
    twice = rows("Effective: 1 July 2011", "Amended: 4 June 2018", "Effective: 1 January 2019", heading="Tarn Data Act")
    assert said(twice) == set()


def test_a_name_of_any_land_says_nothing_where_a_row_says_of_which() -> None:
    assert said("Port Agency\n\nFounded: 1987\nCountry: Orvania\n") == set()
    assert said("Port Agency\n\nFounded: 1987\nVessels: 9\n") != set()


def test_who_pays_for_most_and_who_besides() -> None:
    text = (
        "Water Watch Programme (WWP) in Chad\n\nFunding: Norway (principal), Ireland, Iceland (co-funding)\nStaff: 12\n"
    )
    assert {(p, v) for p, v, _ in said(text)} >= {("main-funder", "Norway"), ("funded-by", "Ireland; Iceland")}


def test_dates_of_what_a_page_is_on_do_not_date_the_page() -> None:
    assert read_view(Document(rows("Born: 3 May 1970"), id="a")).anchor.period is None
    assert str(read_view(Document(rows("Published: 3 May 1970"), id="a")).anchor.period) == "1970-05-03"


def test_a_row_ends_its_list() -> None:
    text = "Partners (6): Belize, Gambia, Saint Kitts and Nevis, Solomon Islands, Chad, Peru\nAbstract: The League met them all in May.\n"
    assert claimcheck.check_documents([Document(text, id="a")]).conflicts == ()


def test_lines_of_a_talk_and_a_block_of_many_rows_are_no_record() -> None:
    assert records("Ana: We met in May.\n\n\nBo: 1951\n") == ()
    assert records("Name: a\n" * 100) == ()


@pytest.mark.parametrize("rest", ["in Europe", "that are staffed", "then", "at first"])
def test_what_is_had_in_part_is_not_all_there_is(rest: str) -> None:
    page, story = rows("Offices: 34", heading="Orva Lights"), f"Orva Lights has 21 offices {rest}."
    found = claimcheck.check_documents([Document(page, id="a"), Document(story, id="b")]).conflicts
    whole = claimcheck.check_documents(
        [Document(page, id="a"), Document("Orva Lights has 21 offices.", id="b")]
    ).conflicts
    assert (found, len(whole)) == ((), 1)
