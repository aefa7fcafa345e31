"""Configuration files: found from a folder upwards, read strictly, every fault at once with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import fields

from claimcheck import cli
from claimcheck.config import FAIL_ON, FAILING, KEYS, Config, load_config
from claimcheck.configkeys import PATH_KEYS
from claimcheck.configschema import schema
from claimcheck.documents import Document
from claimcheck.errors import FaultyFiles
from claimcheck.findings import Confidence, Finding, Severity
from claimcheck.times import Timestamp


def _write(folder: Path, text: str, name: str = "claimcheck.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _faults(path: Path) -> list[str]:
    with pytest.raises(FaultyFiles) as caught:
        load_config(path, path.parent)
    return [str(fault).removeprefix(str(path)) for fault in caught.value.faults]


def _finding(severity: Severity, confidence: Confidence) -> Finding:
    source = Document("800", id="a").source(0, 3)
    return Finding("values-disagree", severity, confidence, (source,), "", "", None, "")


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_config(None, tmp_path) == Config()


def test_every_key_is_read(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        """
        select = ["values-disagree", "list-length-disagrees"]
        ignore = ["duplicate-claim"]
        fail-on = "ambiguity"
        block-cap = 50
        show-comparisons = true
        published = "2024-07-03T12:51"
        """,
    )
    assert load_config(path, tmp_path) == Config(
        select=("values-disagree", "list-length-disagrees"),
        ignore=("duplicate-claim",),
        fail_on="ambiguity",
        block_cap=50,
        show_comparisons=True,
        published=Timestamp.parse("2024-07-03T12:51"),
    )


def test_a_date_needs_no_quotes(tmp_path: Path) -> None:
    for written in ("2024-07-03", "2024-07-03T12:51:00", "2024-07-03 12:51:00"):
        path = _write(tmp_path, f"published = {written}")
        assert str(load_config(path, tmp_path).published) == written.replace(" ", "T")


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    _write(tmp_path, 'fail-on = "note"')
    _write(tmp_path / "desk", '[tool.claimcheck]\nfail-on = "never"\n', "pyproject.toml")
    _write(tmp_path / "desk/today", "[tool.ruff]\nselect = []\n", "pyproject.toml")
    assert load_config(None, tmp_path / "desk/today").fail_on == "never"
    assert load_config(None, tmp_path).fail_on == "note"
    _write(tmp_path / "desk", 'fail-on = "certain"')
    assert load_config(None, tmp_path / "desk/today").fail_on == "certain"


def test_a_named_file_goes_before_the_nearest(tmp_path: Path) -> None:
    _write(tmp_path, 'fail-on = "note"')
    assert load_config(_write(tmp_path, "block-cap = 9", "other.toml"), tmp_path) == Config(block_cap=9)


def test_all_faults_are_said_at_once_with_their_lines(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        'fail_on = "note"\nfail-on = "conflicts"\nselect = ["values-disagre", "list-length-disagrees", "x"]\n'
        "block-cap = 0\nshow-comparisons = 1\npublished = '3 July 2024'\nignore = \"duplicate-claim\"\n",
    )
    faults = _faults(path)
    assert faults[0] == ":1: fail_on: there is no such key; the nearest is 'fail-on'"
    assert faults[1].startswith(":2: fail-on: 'conflicts' is nothing to fail on; write one of certain, conflict")
    assert faults[2] == ":3: select: there is no rule 'values-disagre'; the nearest is 'values-disagree'"
    assert faults[3] == ":3: select: there is no rule 'x'; see `claimcheck rules`"
    assert [fault.split(": ")[1] for fault in faults[4:]] == ["block-cap", "show-comparisons", "published", "ignore"]


def test_a_line_is_looked_for_in_the_right_table(tmp_path: Path) -> None:
    path = _write(tmp_path, "[tool.other]\nselct = 1\n\n[tool.claimcheck]\nselct = []\n", "pyproject.toml")
    assert _faults(path) == [":5: selct: there is no such key; the nearest is 'select'"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fail-on = ", ":1: is not TOML: Invalid value"),
        ("a = 1\na = 2", ":2: is not TOML: Cannot overwrite a value"),
        ("[[[", ":1: is not TOML: "),
    ],
)
def test_what_is_not_toml_is_said_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    assert _faults(_write(tmp_path, text))[0].startswith(said)


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    assert _faults(tmp_path / "none.toml") == [": cannot be read: No such file or directory"]
    path = tmp_path / "latin.toml"
    path.write_bytes(b'published = "\xe9"')
    assert _faults(path) == [": byte 13 is not UTF-8; save the file as UTF-8"]


@pytest.mark.parametrize("text", ["[tool]\nclaimcheck = 3", "tool = 3", "[project]\nname = 'x'"])
def test_a_pyproject_of_another_kind(tmp_path: Path, text: str) -> None:
    path = _write(tmp_path, text, "pyproject.toml")
    if "claimcheck" in text:
        assert _faults(path) == [": tool.claimcheck: 3 is no table; write [tool.claimcheck]"]
    else:
        assert load_config(None, tmp_path) == load_config(path, tmp_path) == Config()


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        ("never", set()),
        ("certain", {("conflict", "certain")}),
        ("conflict", {("conflict", "certain"), ("conflict", "likely")}),
        ("ambiguity", {(s, c) for s in ("conflict", "ambiguity") for c in ("certain", "likely")}),
        ("note", {(s, c) for s in ("conflict", "ambiguity", "note") for c in ("certain", "likely")}),
    ],
)
def test_what_fails_a_run(fail_on: str, failing: set[tuple[str, str]]) -> None:
    config = Config(fail_on=fail_on)  # type: ignore[arg-type]  # the parameter is one of FAIL_ON
    found = {(s.value, c.value) for s in Severity for c in Confidence if config.fails(_finding(s, c))}
    assert found == failing


def test_one_rule_is_named_in_a_list_too() -> None:
    with pytest.raises(TypeError, match=r"write \['values-disagree'\]"):
        Config(select="values-disagree")


def test_ignore_goes_before_select() -> None:
    config = Config(select=("a", "b"), ignore=("b",))
    assert [name for name in ("a", "b", "c") if config.wants(name)] == ["a"]
    assert Config().wants("c")


def test_names_of_rules_are_verified_all_at_once() -> None:
    Config(select=("a",), ignore=("b",)).verify(["a", "b"])
    with pytest.raises(ValueError, match=r"select: there is no rule 'aa'.*\nignore: there is no rule 'bb'"):
        Config(select=("aa",), ignore=("bb",)).verify(["a", "b"])


@pytest.mark.parametrize("key", KEYS)
def test_every_key_is_described_and_its_example_is_right(tmp_path: Path, key: str) -> None:
    assert KEYS[key].description[:1].islower()
    path = _write(tmp_path, KEYS[key].example)
    read = load_config(path, tmp_path)
    name = key.replace("-", "_")
    assert getattr(read, name)
    assert schema()["properties"][key]["description"] == KEYS[key].description


@pytest.mark.parametrize("key", PATH_KEYS)
def test_every_key_of_a_path_is_described_and_its_example_is_right(tmp_path: Path, key: str) -> None:
    path = _write(tmp_path, f'[per-path."a/**"]\n{PATH_KEYS[key].example}')
    (settings,) = load_config(path, tmp_path).per_path
    assert getattr(settings, key)


def test_the_file_that_init_writes_is_right_with_every_key_in_force(tmp_path: Path) -> None:
    from claimcheck.commands.init import _start

    lines = _start('paths = ["texts"]').splitlines()
    examples = {line for key in KEYS.values() for line in key.example.splitlines()}
    freed = [line.removeprefix("# ") if line.removeprefix("# ") in examples else line for line in lines]
    read = load_config(_write(tmp_path, "\n".join(freed)), tmp_path)
    assert all(getattr(read, key.replace("-", "_")) for key in KEYS)


def test_the_table_of_keys_and_the_command_line_keep_up_with_the_settings() -> None:
    assert {key.replace("-", "_") for key in KEYS} == {field.name for field in fields(Config)} - {"root"}
    assert set(FAILING) == set(FAIL_ON) == set(cli.FAIL_ON)
