"""How many members a body has, and in how many countries it is: texts of our own."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.documents import Document

ABOUT = "The Orrin Fisheries Council (OFC) is the body promoting since 1974 clean harbours, with 31 member ports and a presence in 12 countries."


def _extents(text: str) -> list[tuple[str, str]]:
    view = claimcheck.extract([Document(text, id="a")]).views[0]
    return [(c.source.quote, c.subject or "") for c in view.claims if c.id.startswith("extent-")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ABOUT, ["31 member ports", "12 countries"]),
        ("The Sorlo Agency, with its 12 members, is in Geneva.", ["12 members"]),
        ("IOM's 175 member states met.", ["175 member states"]),
        ("UNHCR held a meeting in Geneva with 30 member states.", []),
        ("IOM has signed agreements with 40 member states.", []),
        ("In 2012 IOM had 149 member states.", []),
    ],
)
def test_only_words_that_speak_of_all_are_read(text: str, expected: list[str]) -> None:
    assert [quote for quote, _ in _extents(text)] == expected


def test_the_figure_is_of_the_body_that_opens_the_sentence_not_of_the_one_it_belongs_to() -> None:
    text = "The International Organization for Migration (IOM) is part of the United Nations, with 175 member states."
    assert _extents(text) == [("175 member states", "INT:IOM")]


@pytest.mark.parametrize(
    ("other", "conflicts"),
    [
        ("The Orrin Fisheries Council (OFC) has 13 member ports.", 1),
        ("The Orrin Fisheries Council (OFC) has 31 member ports and is present in 12 countries.", 0),
        ("The Orrin Fisheries Council (OFC) met 13 member ports.", 0),
        ("Published: 3 May 2012\n\nThe Orrin Fisheries Council (OFC) has 13 member ports.", 0),  # it has grown
    ],
)
def test_two_undated_texts_of_one_body_agree_on_its_extent(other: str, conflicts: int) -> None:
    report = claimcheck.check_documents([Document(ABOUT, id="a"), Document(other, id="b")])
    assert len(report.conflicts) == conflicts
