"""Records of two reports of one affair, told in the same words, are since one year: texts of our own."""

from __future__ import annotations

import pytest

from claimcheck.documents import Document
from claimcheck.engine import check_documents

ONE = """Published: 4 May 2023

The Coastal Rescue Board (CRB) of Orrinland said on Thursday that it had brought the ferry Marsk into Tolvo harbour this week.
This was the first large salvage tow since 2016, and was done together with the Tolvo Pilots' Guild."""
OTHER = """TOLVO, May 5, 2023 - The ferry Marsk has been towed home, the Coastal Rescue Board (CRB) said.
It was the first {thing} of its kind since {year}. The Tolvo Pilots' Guild helped, said Orrinland's {board}."""


@pytest.mark.parametrize(
    ("thing", "year", "conflicts"),
    [
        ("large salvage tow", 2006, 1),
        ("large salvage tow", 2019, 1),
        ("large salvage tow", 2016, 0),
        ("large night salvage tow", 2006, 0),
        ("large tow", 2019, 0),
    ],
)
def test_first_since(thing: str, year: int, conflicts: int) -> None:
    other = OTHER.format(thing=thing, year=year, board="radio")
    report = check_documents([Document(ONE, id="a"), Document(other, id="b")])
    assert len(report.conflicts) == conflicts, report.conflicts
