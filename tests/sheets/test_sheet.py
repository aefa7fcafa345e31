"""The checking sheet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.cli import main
from claimcheck.documents import Document
from claimcheck.sheets import sheet

TEXT = "The Harrow Bridge was opened on 4 May 2019. Brill Council has 840 employees."


def _standings(draft: str, *sources: str) -> dict[str, str]:
    texts = [Document(text, id=f"s{n}") for n, text in enumerate(sources)]
    return {row.source.quote: row.standing for row in sheet(Document(draft, id="draft"), texts).rows}


def test_a_draft_without_sources_stands_alone() -> None:
    assert set(_standings(TEXT).values()) == {"only here"}


def test_copies_of_a_source_count_once() -> None:
    texts = [Document(TEXT, id=f"s{n}") for n in range(5)]
    assert all(len({s.document for s in row.passages}) <= 1 for row in sheet(Document(TEXT, id="d"), texts).rows)


def test_only_the_date_that_differs_is_contradicted() -> None:
    standings = _standings(TEXT, TEXT.replace("4 May", "6 May"))
    assert standings["4 May 2019"] == "contradicted"
    assert standings["840 employees"] == "supported"
    assert standings["Brill Council"] != "contradicted"


def test_a_weekday_a_week_earlier_is_not_held_against_last_thursday() -> None:
    draft = "Published: 16 May 2025\n\nElda Rassini, the mayor of Sorlo, said last Thursday that the valley was lucky."
    source = "Published: 9 May 2025\n\nMayor Elda Rassini said on Thursday that the valley had been lucky."
    assert _standings(draft, source)["last Thursday"] != "contradicted"


def test_the_command_says_how_each_item_stands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "a.txt").write_text(TEXT.replace("4 May", "6 May"), encoding="utf-8")
    assert main(["sheet", str(tmp_path / "draft.txt"), "--sources", str(sources)]) == 1
    said = capsys.readouterr().out
    assert "[ ] contradicted: 4 May 2019" in said
    assert "[ ] supported: 840 employees" in said
    assert main(["sheet", str(tmp_path / "draft.txt"), "--sources", str(sources), "--format", "json"]) == 1
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [row["standing"] for row in rows if row["passage"]["quote"] == "840 employees"] == ["supported"]


def test_a_missing_draft_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", str(tmp_path / "none.txt"), "--sources", str(tmp_path)]) == 2
    assert "there is no such file or folder" in capsys.readouterr().err


def test_of_several_findings_the_one_of_two_texts_and_few_passages_speaks() -> None:
    draft = "The Harbour Act was adopted on 12 March 2019 and took effect on 1 February 2019."
    sources = ("The Harbour Act was adopted on 21 March 2019.", "The Harbour Act was adopted on 12 March 2019.")
    texts = [Document(text, id=f"s{n}") for n, text in enumerate(sources)]
    rows = {row.source.quote: row for row in sheet(Document(draft, id="draft"), texts).rows}
    assert "2019-03-21" in rows["12 March 2019"].why
    assert "effective" in rows["1 February 2019"].why


def test_a_draft_is_not_held_against_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(TEXT, encoding="utf-8")
    assert main(["sheet", str(draft), "--sources", str(draft)]) == 2
    assert "names nothing but the draft" in capsys.readouterr().err


def test_an_office_is_held_against_what_the_sources_call_its_holder() -> None:
    source = "Tom Iveagh, the mayor of Sorlo, welcomed the plan. Piet Lund, deputy director of Clean Coast, did not."
    assert _standings("Sorlo Mayor Tom Iveagh was glad.", source)["Sorlo Mayor Tom Iveagh"] == "supported"
    assert (
        _standings("Tom Iveagh, governor of Sorlo, was glad.", source)["Tom Iveagh, governor of Sorlo"] != "supported"
    )
    assert _standings("Ann Reed, mayor of Sorlo, was glad.", source)["Ann Reed, mayor of Sorlo"] != "supported"
    assert (
        _standings("Piet Lund, director of Clean Coast, spoke.", source)["Piet Lund, director of Clean Coast"]
        != "supported"
    )


def test_a_holder_whose_name_is_spelt_otherwise_is_contradicted_and_a_name_stays_one_with_what_is_joined_to_it() -> (
    None
):
    source = (
        "STAVEN, 18 November 2026 - Kettle & Sons must recall 42,000 trains sold for 24.90 euros. Its managing director, "
        "Hanna Kettle, apologised. The firm has 260 staff. It is the second recall of a Norland-made toy this year."
    )
    draft = (
        "STAVEN, 19 November 2026 - Kettle & Sons must take back 42,000 trains sold for €24.90. Hannah Kettle, its managing "
        "director, apologised. The firm has 260 staff. It is the second recall of a toy made in Norland this year."
    )
    told = _standings(draft, source)
    assert told["Hannah Kettle, its managing director"] == "contradicted"
    assert told["second"] == "supported"
