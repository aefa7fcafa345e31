"""The places where the checks run: pytest, pre-commit, a workflow of GitHub, readers of SARIF; each with its own tool."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from claimcheck.formats import TEXTS

HOME = Path(claimcheck.__file__).parents[1]
A = "Published: 3 May 2024\n\nThe ferry Astrid sank off Rúvão on 2 May 2024, when the wind was strong, officials said.\n"
CLAIM = """\
[document]
source = "../texts/a.txt"

[[claims]]
id = "sank"
quote = "{}"
subject = "the ferry Astrid"
property = "count"
value = "2"
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, text in {
        "texts/a.txt": A,
        "texts/b.txt": A.replace("2 May", "4 May"),
        "claims/sound.toml": CLAIM.format("2"),
        "claims/lost.toml": CLAIM.format("the 3 masts").replace("a.txt", "b.txt"),
        "claims/wrong.toml": CLAIM.replace("subject", "subjekt"),
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def _run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(HOME), "PYTHONUTF8": "1"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )


def _pytest(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-p", "claimcheck.pytest_plugin", "-p", "no:cacheprovider", *arguments]
    return _run(command, folder, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")


def test_pytest_has_one_test_a_claim_file(desk: Path) -> None:
    done = _pytest(desk, "--claims", "claims", "-v")
    assert done.returncode == 1
    assert "claims/sound.toml::claims PASSED" in done.stdout
    assert "claims/lost.toml::claims FAILED" in done.stdout
    assert "conflict[quote-missing]" in done.stdout
    assert "the nearest is 'subject'" in done.stdout
    assert "Traceback" not in done.stdout
    assert "1 passed" in done.stdout.splitlines()[-1]


def test_pytest_says_where_there_are_no_claim_files(desk: Path) -> None:
    done = _pytest(desk, "--claims", "texts")
    assert done.returncode == 4
    assert "--claims: " in done.stderr
    assert "holds no claim files" in done.stderr


def test_pytest_without_the_option_is_as_before(desk: Path) -> None:
    assert "no tests ran" in _pytest(desk).stdout


def _yaml(path: Path) -> Any:
    return pytest.importorskip("yaml").safe_load(path.read_text("utf-8"))


def test_the_action_and_the_hook_are_what_their_hosts_take() -> None:
    """By the schemas that GitHub and pre-commit publish, as check-jsonschema and pre-commit themselves bring them."""
    pytest.importorskip("check_jsonschema")
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml"]
    done = _run(check, HOME)
    assert done.returncode == 0, done.stdout
    pytest.importorskip("pre_commit")
    done = _run([sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml"], HOME)
    assert done.returncode == 0, done.stdout


def test_the_workflow_of_the_manual_is_one(tmp_path: Path) -> None:
    pytest.importorskip("check_jsonschema")
    page = (HOME / "docs/howto/ci.md").read_text("utf-8")
    (block,) = (b for b in re.findall(r"^```yaml\n(.*?)^```$", page, re.M | re.S) if "jobs:" in b)
    (tmp_path / "claims.yml").write_text(block, "utf-8")
    check = ["--builtin-schema", "vendor.github-workflows", "claims.yml"]
    done = _run([sys.executable, "-m", "check_jsonschema", *check], tmp_path)
    assert done.returncode == 0, done.stdout
    uses = _told_to_the_action(block)
    assert set(uses) <= set(_yaml(HOME / "action.yml")["inputs"])


def _told_to_the_action(block: str) -> dict[str, Any]:
    """What the workflow tells the action."""
    steps = pytest.importorskip("yaml").safe_load(block)["jobs"]["claimcheck"]["steps"]
    told: dict[str, Any] = next(step["with"] for step in steps if "claimcheck@" in step["uses"])
    return told


def test_junit_is_read_by_a_parser_of_it(desk: Path) -> None:
    junitparser = pytest.importorskip("junitparser")
    made = _run([sys.executable, "-m", "claimcheck", "check", "texts", "--format", "junit", "-o", "report.xml"], desk)
    assert made.returncode == 1
    suites = junitparser.JUnitXml.fromfile(str(desk / "report.xml"))
    assert {suite.name for suite in suites} == {"texts/a.txt", "texts/b.txt"}
    cases = [case for suite in suites for case in suite]
    failed = [case for case in cases if any(isinstance(one, junitparser.Failure) for one in case.result)]
    assert suites.failures == len(failed) == 1
    assert suites.tests == len(cases) == 2
    assert "4 May" in failed[0].result[0].text


def _git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.email=a@example.org", "-c", "user.name=a"]
    return subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8"
    ).stdout.strip()


@pytest.mark.slow
@pytest.mark.consumers
def test_pre_commit_runs_the_hook_from_a_repository(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    pytest.importorskip("pre_commit")
    shutil.rmtree(desk / "claims")
    hooks = tmp_path_factory.mktemp("hooks")
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(HOME / name, hooks / name)
    shutil.copytree(HOME / "claimcheck", hooks / "claimcheck", ignore=shutil.ignore_patterns("__pycache__"))
    for folder in (hooks, desk):
        _git(folder, "init", "-q")
        _git(folder, "add", "-A")
        _git(folder, "commit", "-qm", "one")
    revision = _git(hooks, "rev-parse", "HEAD")
    (desk / "claimcheck.toml").write_text('paths = ["texts"]\n', "utf-8")
    (desk / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: claimcheck\n", "utf-8"
    )
    (desk / "texts/a.txt").write_text(A + "It was late.\n", "utf-8")
    _git(desk, "add", "-A")
    own = {"PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("home")), "PYTHONPATH": ""}
    done = _run([sys.executable, "-m", "pre_commit", "run"], desk, **own)
    if "No matching distribution" in done.stdout or "Could not find a version" in done.stdout:
        pytest.skip("the package index cannot be reached, from which pre-commit installs what claimcheck needs")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "conflict[repeated-passage-differs]" in done.stdout
    (desk / "texts/b.txt").write_text(A, "utf-8")
    _git(desk, "add", "-A")
    done = _run([sys.executable, "-m", "pre_commit", "run"], desk, **own)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
@pytest.mark.consumers
def test_the_multitool_finds_no_fault_in_our_sarif(desk: Path) -> None:
    """The public validator checks the official schema, then what the standard asks beyond it."""
    if not shutil.which("npm"):
        pytest.skip("there is no npm, which brings the SARIF multitool")
    made = _run([sys.executable, "-m", "claimcheck", "check", "texts", "-o", "report.sarif"], desk)
    assert made.returncode == 1
    brought = _run(
        ["npm", "install", "--no-audit", "--no-fund", "--prefix", "tool", "@microsoft/sarif-multitool"], desk
    )
    if brought.returncode:
        pytest.skip(f"npm does not bring the SARIF multitool: {brought.stderr[-200:]}")
    names = {"Sarif.Multitool", "Sarif.Multitool.exe"}
    (program,) = (f for f in desk.glob("tool/node_modules/@microsoft/*/*") if f.name in names)
    program.chmod(0o755)  # which npm leaves undone where it runs no scripts of packages
    command = [str(program), "validate", "report.sarif", "--rule-kind", "Sarif;Gh", "-o", "said.sarif"]
    done = _run(command, desk, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT="1")
    said = json.loads((desk / "said.sarif").read_text("utf-8-sig"))
    results = [result for run in said["runs"] for result in run.get("results", [])]
    faults = [(r["ruleId"], r["message"]) for r in results if r.get("level", "warning") == "error"]
    assert not faults, done.stdout


def test_the_hook_runs_for_every_file_that_a_folder_is_read_for() -> None:
    (hook,) = _yaml(HOME / ".pre-commit-hooks.yaml")
    files = re.compile(hook["files"])
    assert all(files.search(f"texts/a{ending}") for ending in (*TEXTS, ".toml", ".jsonl"))
    assert not files.search("picture.png")
    extras = tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert sorted(hook["additional_dependencies"]) == sorted(extras["html"] + extras["docx"] + extras["pdf"])
