"""What of a draft its sources restate, what they do not, and headlines against the body. All texts are made here."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from claimcheck.cli import main
from claimcheck.documents import Document
from claimcheck.sheets import Row, sheet
from tests.sheets import measure, restated

SOURCE = (
    "The ferry Linnet ran aground off Skarvik on Tuesday 4 March 2025 with 212 passengers, the Harbour Authority said. "
    "Its owner paid 46 million kroner for the ship, and 17 cabins were flooded."
)


def rows(draft: str, *sources: str) -> dict[str, Row]:
    texts = [Document(text, id=f"s{n}", published="2025-03-09") for n, text in enumerate(sources)]
    return {row.source.quote: row for row in sheet(Document(draft, id="draft", published="2025-03-10"), texts).rows}


def test_what_is_restated_in_other_words_is_supported() -> None:
    found = rows("On 4 March the Linnet, a ferry with 212 passengers on board, ran aground near Skarvik.", SOURCE)
    assert found["212 passengers"].standing == "supported"
    assert found["4 March"].standing == "supported"
    assert "ferry" in found["212 passengers"].why


@pytest.mark.parametrize(
    ("draft", "quote", "why"),
    [
        ("The ferry Curlew left Osmund with 212 passengers.", "212 passengers", "names"),
        ("In 1998 the ferry Linnet ran aground off Skarvik with 212 passengers.", "212 passengers", "1998"),
        ("At least 40 passengers of the ferry Linnet ran for the deck.", "At least 40 passengers", "another figure"),
    ],
)  # fmt: skip
def test_what_another_sentence_says_is_no_support(draft: str, quote: str, why: str) -> None:
    row = rows(draft, SOURCE)[quote]
    assert row.standing == "not comparable"
    assert why in row.why
    assert row.passages


@pytest.mark.parametrize(
    ("draft", "quote", "source"),
    [
        ("The ferry Linnet ran aground off Skarvik with 221 passengers.", "221 passengers", "212 passengers"),
        ("The Linnet, a ferry, went aground near Skarvik on 6 March 2025.", "6 March 2025", "Tuesday 4 March 2025"),
        ("For the Linnet its owner had paid 64 million kroner.", "64 million kroner", "46 million kroner"),
    ],
)  # fmt: skip
def test_what_a_source_tells_otherwise_is_contradicted(draft: str, quote: str, source: str) -> None:
    row = rows(draft, SOURCE)[quote]
    assert (row.standing, [passage.quote for passage in row.passages]) == ("contradicted", [source])


AFFAIR = (
    "Cholera has killed seven people in Vellmar since June, the Norvik Mission said on 14 August. It counted 512 cases in Vellmar. "
    "Of the 60 wells of Vellmar, 45 are closed. Repairs of the wells cost 2.41 million crowns; 1.2 million came from the Norvik Mission."
)


def told(draft: str) -> dict[str, Row]:
    """A draft of 20 August about an affair of which a mission told on 14 August."""
    source = Document(AFFAIR, id="mission", published="2024-08-14")
    return {row.source.quote: row for row in sheet(Document(draft, id="draft", published="2024-08-20"), [source]).rows}


@pytest.mark.parametrize(
    ("draft", "quote"),
    [
        ("The wells of Vellmar were mended for some 2.4 million crowns, the Norvik Mission said.", "some 2.4 million crowns"),
        ("In Vellmar, three quarters of the wells are shut, the Norvik Mission said.", "three quarters"),
        ("The Norvik Mission paid half of the cost of repairing the wells of Vellmar.", "half of the cost"),
        ("Forty-five of the wells in Vellmar have been shut, said the Norvik Mission.", "Forty-five"),
    ],
)  # fmt: skip
def test_rounding_fractions_and_sums_are_no_other_facts(draft: str, quote: str) -> None:
    row = next(row for said, row in told(draft).items() if said.startswith(quote))
    assert row.standing == "supported", row.why


def test_a_later_count_is_an_update_with_both_times() -> None:
    row = told("Cholera has killed nine people in Vellmar, the Norvik Mission said.")["nine people"]
    assert row.standing == "update"
    assert "2024-08-20" in row.why
    assert "2024-08-14" in row.why
    row = told("Cholera has killed five people in Vellmar, the Norvik Mission said.")["five people"]
    assert row.standing == "contradicted"


@pytest.mark.parametrize(
    ("draft", "quote"),
    [
        ("The Norvik Mission runs 45 schools elsewhere. Cholera has reached Vellmar.", "45 schools"),
        ("Vellmar has 512 streets, and the Norvik Mission works in each.", "512 streets"),
        ("The Norvik Mission came to Vellmar seven years ago with a nurse.", "seven years ago"),
    ],
)  # fmt: skip
def test_a_figure_of_something_else_is_no_support(draft: str, quote: str) -> None:
    assert told(draft)[quote].standing in ("only here", "not comparable")


def test_what_no_source_speaks_of_is_only_here() -> None:
    assert rows("The Linnet carried 94 lorries.", SOURCE)["94 lorries"].standing == "only here"


def test_one_sentence_in_two_texts_is_one_passage() -> None:
    row = rows(SOURCE, f"First.\n\n{SOURCE}", f"Second thing.\n\n{SOURCE}")["212 passengers"]
    assert row.standing == "supported"
    assert len(row.passages) == 1


def test_headline_and_summary_are_held_against_the_body() -> None:
    text = f"Ferry with 221 passengers aground off Skarvik\n\n- 17 cabins flooded\n\n{SOURCE}\n\nIt is the third such case, the coast guard said."
    found = rows(text)
    assert (found["221 passengers"].part, found["212 passengers"].part) == ("headline", "body")
    assert found["221 passengers"].body.startswith("the body does not say it; nearest: “212 passengers”")
    assert found["17 cabins"].body.startswith("the body says so") or found["17 cabins"].part == "body"


def test_a_draft_is_markup_or_plain(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "draft.md").write_text(
        "The ferry **Linnet** ran aground off *Skarvik* with **212** passengers.", "utf-8"
    )
    (tmp_path / "s.txt").write_text(SOURCE, "utf-8")
    assert main(["sheet", str(tmp_path / "draft.md"), "--sources", str(tmp_path / "s.txt"), "--format", "json"]) == 0
    row = json.loads(capsys.readouterr().out)["rows"][-1]
    assert (row["standing"], row["passage"]["quote"]) == ("supported", "212** passengers")


class Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


def test_the_page_has_a_tick_and_a_note_for_each_item_and_escapes_texts(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(f"{SOURCE} <script>alert(1)</script> with 3 <b>dogs</b>", "utf-8")
    (tmp_path / "s.txt").write_text(SOURCE, "utf-8")
    page = tmp_path / "sheet.html"
    assert main(["sheet", str(tmp_path / "d.txt"), "--sources", str(tmp_path / "s.txt"), "-o", str(page)]) == 0
    seen = Seen()
    seen.feed(page.read_text("utf-8"))
    done = sheet(Document((tmp_path / "d.txt").read_text("utf-8"), id="d"), [Document(SOURCE, id="s")])
    assert seen.tags.count("textarea") == len(done.rows)
    assert seen.tags.count("script") == 1
    assert "b" not in seen.tags
    assert done._repr_html_().startswith("<iframe srcdoc=")


@pytest.mark.slow
def test_the_articles_stand_as_they_should() -> None:
    assert all(ok for _, ok in measure.copied())
    slipped = list(measure.slipped())
    assert sum(ok and not others for _, ok, others in slipped) >= len(slipped) - 2
    assert not any(ok for _, ok in measure.strange())
    assert sum(ok for *_, ok in measure.restated()) >= 68


@pytest.mark.slow
def test_drafts_in_other_words_stand_as_they_should() -> None:
    marks = restated.every()
    assert not [m for m in marks if m.sign in "-?" and m.standing == "supported"]
    assert len([m for m in marks if m.sign == "+" and m.standing == "contradicted"]) == 0
    assert sum(m.sign == "+" and m.standing == "supported" for m in marks) >= 318
    assert sum(m.sign == "-" and m.standing == "contradicted" for m in marks) >= 53
    assert all(map(restated.as_expected, (m for m in marks if m.sign == "^")))


@pytest.mark.parametrize(
    ("draft", "quote", "standing"),
    [
        ("The Norvik Mission was in Vellmar. It has counted 512 cases.", "512 cases", "supported"),  # the sentence before
        ("The Norvik Mission said that repairs cost 2.14 million crowns.", "2.14 million crowns", "contradicted"),
        ("In Vellmar cholera injured seven people, the Norvik Mission said.", "seven people", "not comparable"),
    ],
)  # fmt: skip
def test_what_happened_and_what_was_said_before_tell_what_a_figure_is_of(draft: str, quote: str, standing: str) -> None:
    row = told(draft)[quote]
    assert row.standing == standing, row.why


def test_a_day_whose_year_is_left_to_the_reader_is_that_of_the_source() -> None:
    source = Document("As of 1 March 2025 the harbour of Skarvik is closed to ferries.", id="s", published="2025-02-13")
    draft = Document("Ferries will find the harbour of Skarvik closed from 1 March.", id="d", published="2025-02-14")
    row = next(row for row in sheet(draft, [source]).rows if "1 March" in row.source.quote)
    assert row.standing == "supported"


def test_a_headline_stands_as_the_body_that_says_the_same() -> None:
    text = "Ferry aground with over 200 passengers\n\n14 March 2025\n\nThe ferry Linnet ran aground off Skarvik with 212 passengers on board."
    row = rows(text, SOURCE)["over 200 passengers"]
    assert (row.part, row.standing) == ("headline", "supported")


def test_reasons_are_in_the_words_of_the_draft() -> None:
    row = rows("Off Skarvik 212 passengers of the ferry Linnet were saved as cabins flooded.", SOURCE)["212 passengers"]
    assert "passengers" in row.why


def test_a_source_that_dates_less_closely_is_shown_and_is_no_support() -> None:
    row = rows(
        "The ferry Linnet was sold in Skarvik on 30 June 2012.",
        "The Linnet, a ferry, was sold in Skarvik in June 2012.",
    )["30 June 2012"]
    assert row.standing == "not confirmed"
    assert "says only “June 2012”" in row.why


def test_a_part_of_another_whole_is_not_supported_with_its_whole() -> None:
    found = told("The Norvik Mission has closed 45 of the 80 wells in Vellmar.")
    assert [row.standing for quote, row in found.items() if "80" in quote] == ["contradicted"]


def test_a_day_does_not_support_a_stretch_of_years_around_it() -> None:
    source = (
        "Council leader Joanna Pryce said that 240 posts would go as people retired. The library will close on 30 June."
    )
    found = rows("Joanna Pryce said that most posts would go over the next three years as people retired.", source)
    assert found["the next three years"].standing != "supported"
