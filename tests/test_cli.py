"""The command line: what is read, what is written, what the exit status says, and that it is quick to start."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from claimcheck import cli
from claimcheck.commands.explain import readable
from claimcheck.rulebook import rulebook
from tests import running

HOME = Path(claimcheck.__file__).parents[1]
Running = Callable[..., "subprocess.CompletedProcess[bytes]"]

CALM = "The ferry carried 412 people on 3 May 2024.\n"
WET = "It was raining.\n"
# a claim whose words no text holds: one certain conflict
FAULTY = """\
[document]
source = "seeds/b.txt"

[[claims]]
id = "snow"
quote = "It was snowing in Rúvão"
property = "count"
value = "3"
"""
CLAIMS = """\
[document]
source = "../seeds/a.txt"

[[claims]]
id = "carried"
quote = "412 people"
status = "reviewed"
subject = "the ferry"
property = "count"
value = "412"
unit = "person"
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with two texts, a claim file on one of them, and what is neither."""
    for path, text in {
        "seeds/a.txt": CALM,
        "seeds/b.txt": WET,
        "seeds/README.md": WET,
        "seeds/.hidden/c.txt": WET,
        "seeds/.d.txt": WET,
        "claims/a.toml": CLAIMS,
        "faulty.toml": FAULTY,
        "notes.rst": WET,
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(desk: Path) -> Running:
    """`claimcheck …` in the folder of the desk."""

    def run(*arguments: str | bytes, folder: str = ".", given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return running.claimcheck(arguments, desk / folder, given)

    return run


@pytest.fixture
def start(desk: Path) -> Running:
    """`python -m claimcheck …` in the folder of the desk, with more in its environment."""

    def start(*arguments: str, **more: str) -> subprocess.CompletedProcess[bytes]:
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "NO_COLOR"))}
        environment |= {"PYTHONPATH": str(HOME), "PYTHONUTF8": "1"} | more
        command = [sys.executable, "-m", "claimcheck", *arguments]
        return subprocess.run(command, capture_output=True, cwd=desk, env=environment, check=False)

    return start


def _read(output: bytes) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(output.decode("utf-8"))
    return read


def _ids(output: bytes) -> list[str]:
    return [document["id"] for document in _read(output)["documents"]]


# what is read


def test_a_folder_is_its_texts_and_claim_files(run: Running) -> None:
    done = run("check", ".", "--format", "json")
    assert _ids(done.stdout) == ["seeds/a.txt", "seeds/b.txt", "faulty.toml"]


def test_what_is_named_is_read_whatever_its_ending(run: Running) -> None:
    assert _ids(run("check", "notes.rst", "seeds/.d.txt", "--format", "json").stdout) == ["notes.rst", "seeds/.d.txt"]


def test_a_document_is_its_resolved_path(run: Running, desk: Path) -> None:
    (desk / "link.txt").symlink_to("seeds/a.txt")
    named = (
        "seeds",
        "./seeds//a.txt",
        str(desk / "seeds/a.txt"),
        "link.txt",
        "claims",
        "claims/../claims/a.toml",
        "seeds",
    )
    done = run("check", *named, "--format", "json")
    assert _ids(done.stdout) == ["seeds/a.txt", "seeds/b.txt"]
    once = run("check", "seeds", "claims", "--format", "json")
    assert once.stdout == done.stdout == run("check", "claims", "seeds", "--format", "json").stdout


def test_a_reviewed_claim_is_not_counted_beside_its_text(run: Running) -> None:
    both = _read(run("check", "seeds", "claims", "--format", "json").stdout)["coverage"]["claims"]
    texts = _read(run("check", "seeds", "--format", "json").stdout)["coverage"]["claims"]
    assert both <= texts + 1
    assert _read(run("check", "claims", "--format", "json").stdout)["coverage"]["claims"] == 1


def test_ids_are_seen_from_the_current_folder(run: Running, desk: Path) -> None:
    assert _ids(run("check", ".", "--format", "json", folder="seeds").stdout) == ["a.txt", "b.txt"]
    assert len(_ids(run("check", ".", "../claims", "--format", "json", folder="seeds").stdout)) == 2
    (outside,) = _ids(run("check", "../notes.rst", "--format", "json", folder="seeds").stdout)
    assert outside == (desk / "notes.rst").resolve().as_posix()


def test_standard_input_is_a_text(run: Running) -> None:
    done = run("check", "-", "seeds/b.txt", "-", "--format", "json", given=CALM.encode("utf-8-sig"))
    assert _ids(done.stdout) == ["<stdin>", "seeds/b.txt"]
    assert run("check", "-", given="Zürich".encode("cp1252")).stderr == (
        b"claimcheck: <stdin>: byte 1 (0xfc) is not UTF-8; save the file as UTF-8 or declare its encoding\n"
    )


def test_a_date_is_given_to_texts_that_have_none(run: Running) -> None:
    done = run("check", "seeds", "--published", "2024-05-03", "--format", "json")
    assert {document["published"] for document in _read(done.stdout)["documents"]} == {"2024-05-03"}


# what the exit status says


def test_clean_texts_exit_with_0(run: Running) -> None:
    done = run("check", "seeds")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"nothing found in 2 documents" in done.stdout


def test_a_conflict_exits_with_1(run: Running) -> None:
    done = run("check", "faulty.toml")
    assert done.returncode == 1
    assert b"conflict[quote-missing] certain" in done.stdout
    assert b"--> faulty.toml:6:10" in done.stdout


def test_what_fails_can_be_chosen(run: Running, desk: Path) -> None:
    assert run("check", "faulty.toml", "--fail-on", "never").returncode == 0
    assert run("check", "faulty.toml", "--ignore", "quote-missing").returncode == 0
    assert run("check", "faulty.toml", "--select", "values-disagree").returncode == 0
    (desk / "claimcheck.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    assert run("check", "faulty.toml").returncode == 0
    assert run("check", "../faulty.toml", folder="seeds").returncode == 0
    assert run("check", "faulty.toml", "--fail-on", "conflict").returncode == 1


def test_comparisons_are_shown_where_asked_for(run: Running) -> None:
    assert b"\ncomparisons:\n" in b"\n" + run("check", "seeds", "--show-comparisons").stdout
    assert b"comparisons:\n" not in run("check", "seeds").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "none.txt"], b"none.txt: there is no such file or folder"),
        (
            ["check", "empty"],
            b"empty: holds no texts (.txt, .md, .markdown, .html, .htm, .xhtml, .docx, .pdf) and no claim files (.toml, .jsonl)",
        ),
        (["check", "latin.txt"], b"latin.txt: byte 1 (0xfc) is not UTF-8"),
        (["check", "wrong.toml"], b"wrong.toml:1: "),
        (["check", "seeds", "--published", "3 May"], b"--published: "),
        (["check", "seeds", "--select", "value-disagrees"], b"the nearest is 'values-disagree'"),
        (["check", "seeds", "--ignore", "value-disagrees"], b"--ignore: there is no rule 'value-disagrees'"),
        (["check", "seeds", "--config", "none.toml"], b"none.toml: cannot be read"),
        (["check", "seeds", "-o", "none/report.json"], b"--output: none/report.json: there is no folder none"),
        (["check", "seeds", "-o", "report.docx"], b"report.docx: no .docx is written here; write .html or .txt"),
        (["check", "seeds", "-o", "seeds"], b"seeds: cannot be written: Is a directory"),
        (["check", "seeds", "--fail-on", "conflicts"], b"invalid choice: 'conflicts'"),
        (["check", "seeds", "--form", "json"], b"unrecognized arguments: --form json; `claimcheck check --help` shows"),
        (["check", "seeds", "--quiet", "none.txt"], b"none.txt: there is no such file or folder"),
        (["explain", "nowhere"], b"there is no rule 'nowhere'; see `claimcheck rules`"),
        (["schema", "nothing"], b"argument {claims,configuration}: invalid choice: 'nothing'"),
        (["check"], b"PATH"),
        (["chek"], b"invalid choice: 'chek'"),
        (["explain", "value-disagrees"], b"the nearest is 'values-disagree'"),
        (["refresh", "seeds"], b"seeds: holds no claim files"),
        ([], b"usage: claimcheck"),
    ],
)
def test_what_cannot_be_done_exits_with_2_and_says_why(
    run: Running, desk: Path, arguments: list[str], said: bytes
) -> None:
    (desk / "empty").mkdir()
    (desk / "latin.txt").write_bytes("Zürich".encode("cp1252"))
    (desk / "wrong.toml").write_text("[document\n", encoding="utf-8")
    done = run(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_all_that_is_wrong_is_said_at_once(run: Running, desk: Path) -> None:
    (desk / "latin.txt").write_bytes(b"\xfc")
    (desk / "claims/b.toml").write_text('[document]\nsource = "../none.txt"\nsha = "x"\n', encoding="utf-8")
    said = run("check", "latin.txt", "none.txt", "claims").stderr.decode().splitlines()
    assert any("none.txt: there is no such file" in line for line in said)
    assert any("latin.txt: byte 0" in line for line in said)
    assert any("claims/b.toml:3: $.document.sha" in line for line in said)
    assert all(line.startswith("claimcheck: ") for line in said)


def test_one_broken_text_of_a_folder_does_not_hide_the_others(run: Running, desk: Path) -> None:
    (desk / "seeds/latin.txt").write_bytes(b"\xfc")
    (desk / "seeds/notes.odt").write_bytes(b"PK")
    (desk / "seeds/~$notes.doc").write_bytes(b"locked by a word processor")
    done = run("check", "seeds", "--format", "json")
    assert done.returncode == 2
    assert _ids(done.stdout) == ["seeds/a.txt", "seeds/b.txt"]
    broken, passed = json.loads(done.stdout)["coverage"]["unread"]
    assert broken.startswith("seeds/latin.txt: byte 0")
    assert passed.startswith("seeds/notes.odt: is of a format that is not read")
    assert done.stderr.decode().splitlines() == [f"claimcheck: not read: {broken}"]
    assert run("check", "seeds", "seeds/latin.txt").stdout == b""  # a text that is named is not to be left out
    assert run("check", "seeds", "--baseline", "known.json", "--update-baseline").returncode == 2
    assert not (desk / "known.json").exists()
    assert run("sheet", "seeds/a.txt", "--sources", "seeds").returncode == 2
    assert run("extract", "seeds", "--to", "drafts").returncode == 2
    assert sorted(path.name for path in (desk / "drafts").glob("*.toml")) == ["a.toml", "b.toml"]
    assert run("revise", "seeds/a.txt", "seeds/b.txt", "--others", "seeds").returncode == 2


def test_a_folder_with_nothing_but_what_cannot_be_read_is_an_error(run: Running, desk: Path) -> None:
    (desk / "scans").mkdir()
    (desk / "scans/latin.txt").write_bytes(b"\xfc")
    done = run("check", "scans")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"claimcheck: scans/latin.txt: byte 0")


def test_a_text_without_words_is_said_to_be_unchecked(run: Running, desk: Path) -> None:
    (desk / "blank.txt").write_text(" \n")
    done = run("check", "blank.txt")
    assert done.returncode == 0
    assert "not checked:\n  blank.txt: holds no words" in done.stdout.decode()


def test_a_fault_of_our_own_is_not_taken_for_a_finding(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setattr("claimcheck.commands.rules.rulebook", lambda: 1 / 0)
    assert cli.main(["rules"]) == 2
    assert "this is a fault of claimcheck" in capsys.readouterr().err


def test_an_interrupt_exits_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.commands.rules.rulebook", interrupted)
    assert cli.main(["rules"]) == 130


# what is written


def test_the_format_follows_the_ending(run: Running, desk: Path) -> None:
    assert run("check", "faulty.toml", "-o", "report.json").stdout == b""
    assert _ids((desk / "report.json").read_bytes()) == ["seeds/b.txt", "faulty.toml"]
    run("check", "faulty.toml", "-o", "report.txt")
    assert (desk / "report.txt").read_text().startswith("conflict[")
    run("check", "faulty.toml", "-o", "report.txt", "--format", "json")
    assert _ids((desk / "report.txt").read_bytes()) == ["seeds/b.txt", "faulty.toml"]


def test_a_file_is_written_whole_or_not_at_all(run: Running, desk: Path) -> None:
    report = desk / "out/report.json"
    report.parent.mkdir()
    report.write_text("before")
    report.chmod(0o640)
    assert run("check", "faulty.toml", "none.txt", "-o", "out/report.json").returncode == 2
    assert report.read_text() == "before"
    assert run("check", "faulty.toml", "-o", "out/report.json").returncode == 1
    assert report.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in report.parent.iterdir()] == ["report.json"]


def test_a_file_is_written_through_a_link_and_to_a_device(run: Running, desk: Path) -> None:
    (desk / "link.json").symlink_to("real.json")
    assert run("check", "faulty.toml", "-o", "link.json").returncode == 1
    assert (desk / "link.json").is_symlink()
    assert _ids((desk / "real.json").read_bytes()) == ["seeds/b.txt", "faulty.toml"]
    assert run("check", "faulty.toml", "-o", os.devnull).returncode == 1
    assert Path(os.devnull).is_char_device()


def test_no_colour_without_a_terminal(start: Running) -> None:
    assert b"\x1b" not in start("check", "faulty.toml", FORCE_COLOR="1").stdout


@pytest.mark.skipif(shutil.which("script") is None, reason="needs script(1) for a terminal")
@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_on_a_terminal(desk: Path, environment: dict[str, str], coloured: bool) -> None:
    command = f"{sys.executable} -m claimcheck check faulty.toml"
    clean = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    done = subprocess.run(
        ["script", "-qec", command, os.devnull],
        capture_output=True,
        cwd=desk,
        env=clean | {"PYTHONPATH": str(HOME), "TERM": "xterm"} | environment,
        check=False,
    )
    assert (b"\x1b[1;31mconflict" in done.stdout) == coloured
    assert b"conflict" in done.stdout


def test_an_output_that_cannot_write_a_letter_gets_its_escape(start: Running) -> None:
    ascii_only = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = start("check", "faulty.toml", **ascii_only)
    assert (done.returncode, done.stderr) == (1, b"")
    assert rb"R\xfav\xe3o" in done.stdout
    done = start("check", "faulty.toml", "--format", "json", **ascii_only)
    assert "Rúvão" in str(_read(done.stdout))


def test_a_name_that_is_no_text_is_shown_escaped(run: Running, desk: Path) -> None:
    (desk / "a\x1b[2J\n.toml").write_text(FAULTY, encoding="utf-8")
    done = run("check", "a\x1b[2J\n.toml")
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout
    assert b"\x1b" not in run("check", "\x1b[2J").stderr


def test_a_closed_pipe_is_no_error(desk: Path) -> None:
    head, claim = FAULTY.split("[[claims]]")
    many = (f"[[claims]]{claim.replace('snow', f'snow{n}')}" for n in range(2000))
    (desk / "faulty.toml").write_text(head + "".join(many), encoding="utf-8")
    done = subprocess.run(
        ["bash", "-c", f"'{sys.executable}' -m claimcheck check faulty.toml | head -n 1; exit ${{PIPESTATUS[0]}}"],
        capture_output=True,
        cwd=desk,
        env=os.environ | {"PYTHONPATH": str(HOME)},
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said(desk: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", "check", "faulty.toml"],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=desk,
            env=os.environ | {"PYTHONPATH": str(HOME)},
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"claimcheck: standard output: cannot be written: No space left on device\n"


# the other commands


def test_every_command_has_its_module(run: Running) -> None:
    folder = Path(cli.__file__).parent / "commands"
    assert {path.stem for path in folder.glob("*.py")} == {
        *cli.COMMANDS,
        "__init__",
        "inputs",
        "outputs",
        "baselines",
        "changes",
        "clock",
        "delivery",
        "progress",
    }
    for command in cli.COMMANDS:
        assert run(command, "--help").returncode == 0


def test_the_rules_are_listed(run: Running) -> None:
    head, *rows = run("rules").stdout.decode().splitlines()
    assert head.split()[:3] == ["rule", "scope", "severity"]
    assert [row.split()[0] for row in rows] == [rule.name for rule in rulebook()]


def test_every_rule_is_explained(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    for rule in rulebook():
        assert cli.main(["explain", rule.name]) == 0
        said = capsysbinary.readouterr().out.decode()
        assert said.startswith(f"{rule.name} (")
        assert rule.manual in said
        assert "```" not in said


def test_examples_are_readable() -> None:
    page = "# x\n\n## Fires: two\n\n```text a.txt published=2024\nIt.\n\nThat.\n```\n```claims a.txt\nid = 1\n```\n"
    page += '```expect\nconflict certain: "It"\n```\n\n## Silent: none\n'
    assert readable(page) == (
        "Fires: two\n----------\n\na.txt published=2024:\n    It.\n\n    That.\nclaims made of a.txt:\n    id = 1\n"
        'what is reported:\n    conflict certain: "It"\n\nSilent: none\n------------'
    )


def test_the_schema_is_json(run: Running) -> None:
    assert "claims" in str(_read(run("schema").stdout))


def test_claim_files_are_refreshed(run: Running, desk: Path) -> None:
    done = run("refresh", "claims")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"1 file written" in done.stdout
    assert b"sha256 = " in (desk / "claims/a.toml").read_bytes()
    assert b"0 files written" in run("refresh", "claims").stdout
    (desk / "seeds/a.txt").write_text("The ferry carried 421 people.\n", encoding="utf-8")
    done = run("refresh", "claims")
    assert done.returncode == 1
    assert "“412 people” stands nowhere in seeds/a.txt" in done.stdout.decode()


# how quick it is


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_help_and_version_import_next_to_nothing(option: str) -> None:
    code = f"""
import sys
from claimcheck.cli import main
try:
    main([{option!r}])
except SystemExit as exit:
    assert exit.code == 0
heavy = {{"attr", "attrs", "cattrs", "json", "tomllib", "pathlib", "rich", "pint", "dateutil", "claimcheck.claims"}}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=HOME, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert (f"claimcheck {claimcheck.__version__}\n" if option == "--version" else "usage:") in done.stdout.decode()


@pytest.mark.slow
def test_it_starts_at_once() -> None:
    def quickest(*arguments: str) -> float:
        times = []
        for _ in range(7):
            began = time.perf_counter()
            subprocess.run([sys.executable, *arguments], cwd=HOME, check=True, capture_output=True)
            times.append(time.perf_counter() - began)
        return min(times)

    assert quickest("-m", "claimcheck", "--version") - quickest("-c", "pass") < 0.15
