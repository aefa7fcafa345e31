"""Two dated or undated reports through `compare`: of one event, of two alike, a later one, a new version, tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import Document, compare, read
from claimcheck.findings import Severity

MONDAY = "LOWBY, 3 May 2021 - A fire at the Tarn Mill in Lowby killed 12 people on Monday, police said."
TABLE = "NORVANE CORP 3RD QTR\n\nShr 41 cts vs 36 cts\nNet 12.4 mln vs 10.9 mln\nRevs {} mln vs 80.1 mln"
VOTE = "The council voted on Tuesday for a plan to build {} homes at Quayside, costing £62 million."
PROFIT = "Norvane Corp said third-quarter net profit rose 12 percent to $41 million on sales of $310 million."


def test_the_toll_of_one_day_is_a_conflict_and_a_later_one_an_update() -> None:
    same = "LOWBY, 3 May 2021 - Fourteen people were killed in a fire at the Tarn Mill in Lowby on Monday."
    assert compare(Document(MONDAY, id="a"), Document(same, id="b")).verdict == "conflict"
    later = "LOWBY, 5 May 2021 - The fire at the Tarn Mill in Lowby killed 17 people, police said on Wednesday."
    result = compare(Document(MONDAY, id="a"), Document(later, id="b"))
    (update,) = [f for f in result.report.findings if f.rule == "values-disagree"]
    assert (result.verdict, update.severity) == ("consistent", Severity.NOTE)
    assert "from 2021-05-03 to 2021-05-05" in update.message


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (TABLE.format("88.2"), TABLE.format("82.8")),
        (VOTE.format(450), VOTE.format(540)),
        (PROFIT, "Norvane Corp's net profit for the third quarter was $47 million. Sales were $310 million."),
        ("An earthquake of magnitude 6.1 struck off Norrland, the survey said.", "A 6.4-magnitude earthquake struck off Norrland."),
    ],
)  # fmt: skip
def test_one_thing_told_twice_with_other_figures_is_a_conflict(a: str, b: str) -> None:
    assert compare(a, b).verdict == "conflict"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (MONDAY, "A fire at the Orrin Mill in Sandgate killed 7 people on Monday, police said."),
        (PROFIT, "Belcott Corp said third-quarter net profit rose 8 percent to $27 million on sales of $190 million."),
        (PROFIT, "Norvane Corp said second-quarter net profit was $37 million."),
        ("Corran Rovers beat Lowby 3-1 before a crowd of 21,400.", "Corran Rovers beat Orrin 2-0 before a crowd of 18,200."),
        ("The ministry said exports rose to $3.1 billion in May.", "The ministry said imports rose to $3.4 billion in May."),
        ("Norvane plans to cut 340 jobs in Dunmore.", "Norvane cut 120 jobs in Dunmore."),
        (TABLE.format("88.2"), TABLE.format("82.8").replace("NORVANE", "BELCOTT")),
    ],
)  # fmt: skip
def test_two_things_told_in_the_same_words_are_none(a: str, b: str) -> None:
    assert compare(a, b).verdict == "not comparable"


def test_places_are_those_of_a_file_with_markup(tmp_path: Path) -> None:
    page = "# Cinema\n\nThe film grossed **$41 million** worldwide.\n"
    (tmp_path / "film.md").write_text(page, encoding="utf-8")
    result = compare(read(tmp_path / "film.md"), Document("Paper Lanterns grossed over $60 million worldwide.", id="b"))
    (conflict,) = result.report.conflicts
    film = next(s for s in conflict.sources if s.document != "b")
    assert page[film.span.start : film.span.end] == film.quote == "$41 million"
