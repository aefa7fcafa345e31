"""Two reports kept as JSON: what is new, what is gone, what is still there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.cli import main
from claimcheck.differences import diff
from claimcheck.documents import Document
from claimcheck.engine import check_documents


def report(text: str) -> str:
    return check_documents([Document(text, id="a.txt")]).to_json()


BEFORE = report("It was shut on 31 June. It opened on 30 February.")
AFTER = report("New words first.\n\nIt opened on 30 February. It closed on 31 April.")


def test_findings_are_new_gone_or_still_there() -> None:
    done = diff(BEFORE, AFTER)
    assert [
        [word in str(f) for word in ("31 April", "31 June", "30 February")]
        for f in (*done.new, *done.gone, *done.still)
    ] == [
        [True, False, False],
        [False, True, False],
        [False, False, True],
    ]
    assert done.to_text().splitlines()[-1] == "1 new, 1 gone, 1 still there"
    assert diff(AFTER, AFTER).new == ()


def test_the_command_fails_where_something_is_new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(BEFORE, "utf-8")
    new.write_text(AFTER, "utf-8")
    assert main(["diff", str(old), str(new)]) == 1
    assert "new: conflict[impossible-date]" in capsys.readouterr().out
    assert main(["diff", str(new), str(new), "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["still"]) == 2


@pytest.mark.parametrize(
    "text", ["", "[1]", '{"version": 1}', '{"version": 1, "coverage": {}, "findings": [{}]}', "[" * 50_000]
)
def test_what_is_no_report_is_said(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "old.json").write_text(text, "utf-8")
    (tmp_path / "new.json").write_text(AFTER, "utf-8")
    assert main(["diff", str(tmp_path / "old.json"), str(tmp_path / "new.json")]) == 2
    assert "old.json: " in capsys.readouterr().err
