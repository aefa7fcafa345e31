"""action.yml, run step by step as a runner of GitHub runs it: its inputs with their defaults, its shells, its files.

The runner is not to be had outside GitHub; what of it matters here is small and written down: a step's `env` is filled from the
inputs, its script runs in `bash --noprofile --norc -eo pipefail`, and lines of its output that begin with `::` are commands.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import claimcheck

HOME = Path(claimcheck.__file__).parents[1]
A = "Published: 3 May 2024\n\nThe ferry Astrid sank off Rúvão on 2 May 2024, when the wind was strong, officials said.\n"
BASH = ["bash", "--noprofile", "--norc", "-eo", "pipefail"]  # what `shell: bash` means
EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")
# a command of a workflow: its name, its properties, its text
COMMAND = re.compile(r"^::(\w+)(?: ([^:\n]*))?::(.*)$", re.M)
ESCAPES = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, text in {"texts/a.txt": A, "texts/b: c.txt": A.replace("2 May", "4 May")}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def _action() -> dict[str, Any]:
    found: dict[str, Any] = pytest.importorskip("yaml").safe_load((HOME / "action.yml").read_text("utf-8"))
    return found


def _steps(told: dict[str, str]) -> Iterator[tuple[dict[str, Any], dict[str, str]]]:
    """The steps that run something, each with its environment, expressions filled in from the inputs."""
    action = _action()
    assert set(told) <= set(action["inputs"])
    given = {f"inputs.{name}": told.get(name, row["default"]) for name, row in action["inputs"].items()}
    given["github.action_path"] = str(HOME)
    for step in action["runs"]["steps"]:
        if "uses" in step:
            assert step["with"] == {"python-version": "${{ inputs.python-version }}"}
            continue
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]  # what is typed into the inputs never becomes part of the script
        yield step, {name: EXPRESSION.sub(lambda match: given[match[1]], str(v)) for name, v in step["env"].items()}


def _run(step: dict[str, Any], env: dict[str, str], folder: Path, path: Path) -> subprocess.CompletedProcess[str]:
    files = {name: str(folder / name) for name in ("GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
    host = {
        "GITHUB_ACTIONS": "true",
        "CI": "true",
        "GITHUB_WORKSPACE": str(folder),
        "PATH": f"{path}{os.pathsep}{os.environ['PATH']}",
    }
    script = folder / "step.sh"
    script.write_text(step["run"], "utf-8")
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONUTF8")}
    return subprocess.run(
        [*BASH, str(script)],
        cwd=folder,
        env=kept | host | files | env,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )


def _commands(output: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands in the output of a step, read as the runner reads them."""
    found = []
    for name, properties, text in COMMAND.findall(output):
        pairs = dict(pair.split("=", 1) for pair in properties.split(",") if pair)
        found.append((name, {key: _plain(value) for key, value in pairs.items()}, _plain(text)))
    return found


def _plain(text: str) -> str:
    for written, sign in ESCAPES:
        text = text.replace(written, sign)
    return text


@pytest.fixture
def tool(tmp_path: Path) -> Path:
    """A folder with the program, as if the first steps had installed it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "claimcheck").write_text(
        f'#!/bin/sh\nPYTHONPATH="{HOME}" exec "{sys.executable}" -m claimcheck "$@"\n', "utf-8"
    )
    (folder / "claimcheck").chmod(0o755)
    return folder


def _checked(desk: Path, tool: Path, **told: str) -> subprocess.CompletedProcess[str]:
    (*_, (step, env)) = _steps(told)
    return _run(step, env, desk, tool)


def test_a_finding_annotates_its_line_and_fails_the_step(desk: Path, tool: Path) -> None:
    done = _checked(desk, tool, paths="texts", sarif="out put.sarif")
    assert done.returncode == 1, done.stderr
    ((kind, where, words),) = _commands(done.stdout)
    assert (kind, where["file"], where["line"]) == ("error", "texts/a.txt", "3")
    assert "2 May" in A.splitlines()[2][int(where["col"]) - 1 : int(where["endColumn"])]
    assert "texts/b: c.txt" in words
    assert json.loads((desk / "out put.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_arguments_and_the_configuration_reach_the_check(desk: Path, tool: Path) -> None:
    assert _checked(desk, tool, paths="texts", arguments="--ignore\nrepeated-passage-differs\n").returncode == 0
    (desk / "claimcheck.toml").write_text('paths = ["texts"]\nfail-on = "never"\n', "utf-8")
    done = _checked(desk, tool)
    assert (done.returncode, len(_commands(done.stdout))) == (0, 1)


def test_inputs_are_data(desk: Path, tool: Path) -> None:
    assert _checked(desk, tool, paths="$(touch evil)\n`touch evil`\n; touch evil").returncode == 2
    assert not (desk / "evil").exists()


@pytest.mark.slow
def test_all_steps_run_one_after_another(desk: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "own"], cwd=desk, check=True)
    for step, env in _steps({"paths": "texts"}):
        done = _run(step, env, desk, desk / "own/bin")
        if "No matching distribution" in done.stderr:
            pytest.skip("the package index cannot be reached")
        assert done.returncode == (1 if step["name"] == "Check" else 0), done.stderr
    assert [kind for kind, *_ in _commands(done.stdout)] == ["error"]


@pytest.mark.slow
@pytest.mark.consumers
def test_a_validator_of_actions_finds_no_fault(tmp_path: Path) -> None:
    if not shutil.which("npm"):
        pytest.skip("there is no npm")
    bring = [
        "npm",
        "install",
        "--no-audit",
        "--no-fund",
        "--no-save",
        "--prefix",
        str(tmp_path),
        "@action-validator/cli",
        "@action-validator/core",
    ]
    if subprocess.run(bring, capture_output=True, check=False, timeout=300).returncode:
        pytest.skip("npm does not bring the validator")
    validator = str(tmp_path / "node_modules/.bin/action-validator")
    assert subprocess.run([validator, "action.yml"], cwd=HOME, check=False, timeout=60).returncode == 0
    broken = tmp_path / "action.yml"
    broken.write_text((HOME / "action.yml").read_text("utf-8").replace("using: composite", "using: compost"), "utf-8")
    assert subprocess.run([validator, str(broken)], check=False, timeout=60, capture_output=True).returncode != 0
