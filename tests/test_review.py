"""What is news: acceptances, baselines, changed lines and settings by path, as the command line uses them."""

from __future__ import annotations

import json
import os
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

import claimcheck
from claimcheck.acceptance import Acceptance, acceptance_of, read_acceptance, written
from claimcheck.commands.changes import HUNK
from claimcheck.config import Config, load_config
from claimcheck.days import Day
from claimcheck.errors import FaultyFiles
from claimcheck.pathsettings import PathSettings, is_ignored
from claimcheck.report import Report
from claimcheck.review import accept, compare, from_json, to_json, updated
from tests import running
from tests.reports.conftest import ferry as ferry

A = "Published: 3 May 2024\n\nThe ferry Astrid sank off Rúvão on 2 May 2024, when the wind was strong, officials said.\n"
B = A.replace("2 May", "4 May") + "\nThe wake on 6/11 is open to all.\n"
Running = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Two texts that disagree in one figure; one of them has a date that can be read two ways."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/a.txt").write_text(A, "utf-8")
    (tmp_path / "texts/b.txt").write_text(B, "utf-8")
    return tmp_path


@pytest.fixture
def run(desk: Path) -> Running:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        done = running.claimcheck(arguments, desk)
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.email=a@example.org", "-c", "user.name=a"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_an_accepted_finding_is_set_aside_until_its_day(ferry: Report) -> None:
    entry = acceptance_of(ferry.findings[0], "two counts", Day(2024, 6, 1))
    before, after = (accept(ferry, [entry], day) for day in (Day(2024, 6, 1), Day(2024, 6, 2)))
    assert [f.rule for f in before.findings] == ["day-month-ambiguous", "source-changed"]
    assert [(a.by, a.reason) for a in before.set_aside] == [("accepted", "two counts (until 2024-06-01)")]
    assert after.findings == ferry.findings
    assert after.remarks == (f"accepted until 2024-06-01 (two counts) and reported again: {entry}",)
    again = accept(ferry, [entry, evolve(entry, until=None)], Day(2024, 6, 2))
    assert not again.remarks
    assert len(again.findings) == 2


def test_without_a_day_the_latest_publication_counts(ferry: Report) -> None:
    late, early = (acceptance_of(ferry.findings[0], "x", Day(2024, 5, day)) for day in (4, 3))
    assert len(accept(ferry, [late], None).findings) == 2
    assert len(accept(ferry, [early], None).findings) == 3


def test_an_acceptance_that_matches_nothing_is_said_only_where_the_run_looked(ferry: Report) -> None:
    gone = Acceptance("0123456789", "old", rule="values-disagree", documents=("a.txt", "b.txt"))
    assert "matches nothing any more" in accept(ferry, [gone], None).remarks[0]
    assert not accept(ferry, [evolve(gone, documents=("a.txt", "c.txt"))], None).remarks
    assert not accept(ferry, [evolve(gone, rule="impossible-date")], None).remarks


def test_an_entry_is_written_as_it_is_read(ferry: Report) -> None:
    entry = acceptance_of(ferry.findings[0], 'a "reason"\nof \\ two lines', Day(2027, 1, 1))
    (table,) = tomllib.loads(written(entry))["accept"]
    assert read_acceptance(table) == entry


def test_a_baseline_knows_what_was_found_and_says_what_is_gone(ferry: Report) -> None:
    baseline = from_json(to_json(updated(ferry, (), lambda id: True)))
    known = compare(ferry, baseline)
    assert not known.findings
    assert not known.remarks
    fewer = compare(evolve(ferry, findings=ferry.findings[1:]), baseline)
    assert fewer.remarks == (f"gone since the baseline: values-disagree: {ferry.findings[0].message}",)
    assert len(updated(evolve(ferry, findings=()), baseline, lambda id: True)) < len(baseline)


def test_a_baseline_keeps_what_the_run_did_not_look_at(ferry: Report) -> None:
    baseline = updated(ferry, (), lambda id: True)
    nothing = Report((), (), ferry.coverage)
    assert updated(nothing, baseline, lambda id: True) == baseline
    assert updated(nothing, baseline, lambda id: False) == ()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"version": 2}', '{"version": 1, "findings": [{}]}', "[" * 100_000])
def test_what_is_no_baseline_is_said(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not JSON|is no baseline|lacks a part"):
        from_json(text)


def test_settings_by_path_want_two_texts_of_a_disagreement(ferry: Report) -> None:
    def ignored(*patterns: str) -> bool:
        rules = [PathSettings(pattern, ("values-disagree",)) for pattern in patterns]
        return is_ignored(ferry.findings[0], rules, lambda id: f"/desk/{id}")

    assert ignored("/desk/a.txt")
    assert ignored("/desk")
    assert not ignored("/desk/c.txt", "/desk/b", "/des")
    assert not is_ignored(ferry.findings[0], [PathSettings("/desk", ("former-name",))], lambda id: f"/desk/{id}")


def test_paths_of_a_configuration_start_from_its_folder(desk: Path, run: Running) -> None:
    (desk / "sub").mkdir()
    (desk / "claimcheck.toml").write_text(
        'paths = ["texts"]\nagencies = ["x.toml"]\nbaseline = "b.json"\n[per-path."texts/*"]\npublished = 2024-05-01\n'
    )
    config = load_config(None, desk / "sub")
    real = os.path.realpath(desk)
    assert (config.paths, config.agencies) == ((f"{real}/texts",), (f"{real}/x.toml",))
    assert config.baseline == f"{real}/b.json"
    assert config.per_path[0].covers(f"{real}/texts/a.txt")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[accept]]\nfindng = "x"', ":1: accept: entry 1: findng: there is no such key; the nearest is 'finding'"),
        ('[[accept]]\nfinding = "x"\nreason = " "', "entry 1: finding: 'x' is no beginning of a fingerprint"),
        ("[accept]\n", "is no list of tables; write [[accept]]"),
        ("per-path = 3", "is no table of tables"),
        ('[per-path."a"]\nignor = []', ":1: per-path: 'a': ignor: there is no such key; the nearest is 'ignore'"),
        ('[per-path."a"]\nignore = ["former-nam"]', "there is no rule 'former-nam'; the nearest is 'former-name'"),
        ("baseline = 3", "3 is no path"),
        ("today = 'soon'", "'soon' is not a day"),
    ],
)
def test_what_is_wrong_within_a_table_is_said(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "claimcheck.toml").write_text(text, "utf-8")
    with pytest.raises(FaultyFiles) as caught:
        load_config(None, tmp_path)
    assert said in str(caught.value)


def test_the_library_accepts_what_the_configuration_says() -> None:
    documents = [claimcheck.Document(text, id=id) for text, id in ((A, "a.txt"), (B, "b.txt"))]
    found = claimcheck.check_documents(documents)
    (conflict,) = found.conflicts
    entry = acceptance_of(conflict, "two logs", None)
    assert not claimcheck.check_documents(documents, config=Config(accept=(entry,))).conflicts


def test_a_new_user_starts_accepts_and_is_told_when_it_is_over(desk: Path, run: Running) -> None:
    begun = run("init")
    assert begun.returncode == 0
    assert "claimcheck check " in begun.stdout
    assert tomllib.loads((desk / "claimcheck.toml").read_text("utf-8"))["paths"] == ["texts"]
    assert "claimcheck extract texts --to claims " in begun.stdout
    assert json.loads((desk / ".claimcheck.schema.json").read_text("utf-8"))["additionalProperties"] is False
    assert "is there already" in run("init").stderr
    assert "claimcheck accept" in run("check", "--verbose").stdout
    (finding,) = (
        f for f in json.loads(run("check", "--format", "json").stdout)["findings"] if f["severity"] == "conflict"
    )
    accepting = ("accept", finding["fingerprint"][:12], "--reason", "two logs", "--until", "2027-01-01", "--today")
    assert run(*accepting, "2026-01-01").returncode == 0
    accepted = run("check", "--today", "2027-01-01")
    assert accepted.returncode == 0
    assert "set aside: 1 accepted" in accepted.stdout
    assert "is accepted already (two logs)" in run(*accepting, "2026-01-01").stderr
    expired = run("check", "--today", "2027-01-02")
    assert expired.returncode == 1
    assert "reported again" in expired.stdout
    (desk / "texts/b.txt").write_text(A, "utf-8")
    assert "matches nothing any more" in run("check", "--today", "2027-01-01").stdout


def test_an_acceptance_goes_into_the_table_of_a_pyproject(desk: Path, run: Running) -> None:
    (desk / "pyproject.toml").write_bytes(b'[tool.claimcheck]\r\npaths = ["texts"]\r\n')
    finding = json.loads(run("check", "--format", "json").stdout)["findings"][0]
    assert run("accept", finding["fingerprint"], "--reason", "so it is").returncode == 0
    text = (desk / "pyproject.toml").read_bytes().decode("utf-8")
    assert "\r\n\r\n[[tool.claimcheck.accept]]\r\nfinding" in text
    assert run("check").returncode == 0


def test_a_baseline_from_its_making_to_its_end(desk: Path, run: Running) -> None:
    assert "write it with --update-baseline" in run("check", "texts", "--baseline", "b.json").stderr
    assert "name the file as well" in run("check", "texts", "--update-baseline").stderr
    made = run("check", "texts", "--baseline", "b.json", "--update-baseline")
    assert (made.returncode, "new, 0 gone" in made.stdout) == (0, True)
    known = run("check", "texts", "--baseline", "b.json")
    assert known.returncode == 0
    assert "in the baseline" in known.stdout
    sarif = json.loads(run("check", "texts", "--baseline", "b.json", "--format", "sarif").stdout)
    assert all(result["suppressions"] for result in sarif["runs"][0]["results"])
    (desk / "texts/b.txt").write_text(A, "utf-8")
    assert "gone since the baseline: repeated-passage-differs" in run("check", "texts", "--baseline", "b.json").stdout


def test_a_finding_is_news_where_either_side_was_changed(desk: Path, run: Running) -> None:
    outside = run("check", "texts", "--since", "HEAD")
    assert outside.returncode == 2
    assert "is in no git repository" in outside.stderr
    _git(desk, "init", "-q")
    assert "git knows no such revision" in run("check", "texts", "--since", "HEAD").stderr
    _git(desk, "add", "-A")
    _git(desk, "commit", "-qm", "one")
    assert run("check", "texts", "--since", "HEAD").returncode == 0
    assert "git knows no such revision" in run("check", "texts", "--since=--output=x").stderr
    (desk / "texts/b.txt").write_text(B + "\nMore.\n", "utf-8")
    assert run("check", "texts", "--since", "HEAD").returncode == 0
    (desk / "texts/b.txt").write_text(B.replace("strong", "weak"), "utf-8")
    assert run("check", "texts", "--since", "HEAD").returncode == 1
    (desk / "texts/b.txt").write_text(B, "utf-8")
    (desk / "texts/c.txt").write_text(B.replace("4 May", "5 May"), "utf-8")
    assert run("check", "texts", "--since", "HEAD").returncode == 1


def test_files_that_are_named_count_as_changed(run: Running) -> None:
    changed, absent = (run("check", "texts", "--changed", f"texts/{name}.txt") for name in ("a", "c"))
    assert (changed.returncode, absent.returncode) == (1, 0)
    assert "none of these files was read" in absent.stdout
    assert "none of these files was read" not in changed.stdout
    assert "6/11" not in run("check", "texts", "--quiet", "--changed", "texts/a.txt").stdout


def test_quiet_is_the_findings_alone_and_statistics_their_counts(run: Running) -> None:
    assert run("check", "texts/a.txt", "--quiet").stdout == ""
    quiet = run("check", "texts", "--quiet").stdout
    assert quiet.startswith("conflict[")
    assert "documents:" not in quiet
    assert not quiet.endswith("\n\n")
    statistics = run("check", "texts", "--statistics").stdout
    assert statistics.splitlines()[0].split() == ["findings", "certain", "examined", "rule"]
    assert "repeated-passage-differs (conflict)" in statistics
    assert "not allowed with" in run("check", "texts", "--quiet", "--verbose").stderr


def test_hunks_name_the_lines_of_the_new_file() -> None:
    assert HUNK.findall("@@ -1 +1 @@\n@@ -3,0 +4,2 @@ x\n@@ -9,2 +9,0 @@") == [("1", ""), ("4", "2"), ("9", "0")]


def test_what_is_accepted_or_known_holds_wherever_a_run_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from claimcheck.cli import main

    desk = tmp_path / "desk" / "texts"
    desk.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (desk / "a.txt").write_text("It was closed on 31 June. It opened on 30 February.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def fingerprints(*arguments: str) -> list[str]:
        main(["check", *arguments, "--format", "json", "--fail-on", "never"])
        return sorted(f["fingerprint"] for f in json.loads(capsys.readouterr().out)["findings"])

    first, second = here = fingerprints("desk")
    monkeypatch.chdir(desk)
    assert fingerprints("a.txt") == here
    assert main(["accept", first, "a.txt", "--reason", "a joke"]) == 0
    assert "accepted impossible-date" in capsys.readouterr().out
    assert 'documents = ["desk/texts/a.txt"]' in (tmp_path / "claimcheck.toml").read_text("utf-8")
    assert fingerprints("a.txt") == [second]
    assert main(["check", "a.txt", "--baseline", "../known.json", "--update-baseline"]) == 0
    monkeypatch.chdir(tmp_path)
    assert main(["check", "desk/texts", "--baseline", "desk/known.json"]) == 0
    assert "1 accepted, 1 in the baseline" in capsys.readouterr().out
    (desk / "a.txt").write_text("Nothing.", encoding="utf-8")
    assert main(["check", "desk", "--baseline", "desk/known.json"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "gone since the baseline: impossible-date" in said
    assert "matches nothing any more" in said
