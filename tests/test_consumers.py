"""The tools that our formats are made for, each run on what we write; most of them come from npm or the system.

A tool that is not there is skipped: `make test-consumers` on a machine with npm and Neovim runs them all.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from claimcheck.cli import main

HOME = Path(claimcheck.__file__).parents[1]
A = "Published: 3 May 2024\n\n🚢 It was late. The Tide Act was adopted on 2 May 2023.\nMore than 900 cars were lost; work starts on 6/11.\n"
B = "Published: 3 May 2024\n\nThe Tide Act was adopted on 4 May 2023.\n"
PATIENCE = 300  # seconds for a tool, which may have to be fetched

pytestmark = [pytest.mark.slow, pytest.mark.consumers]

# what Neovim does: open a text, wait for findings, ask what is under the cursor, apply an action, save
EDITOR = """
local function told()
vim.cmd("edit texts/a.txt")
local id = vim.lsp.start_client({ name = "claimcheck", cmd = { "claimcheck", "lsp" }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)
vim.wait(60000, function() return #vim.diagnostic.get(0) > 1 end, 100)
local said = { marks = {}, titles = {} }
for _, mark in ipairs(vim.diagnostic.get(0)) do table.insert(said.marks, { mark.code, mark.lnum, mark.col }) end
vim.api.nvim_win_set_cursor(0, { 4, 12 })
local here = vim.lsp.util.make_position_params()
for _, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/hover", here, 30000)) do
  said.hover = answer.result.contents.value
end
local range = vim.lsp.util.make_range_params()
range.context = { diagnostics = {} }
for _, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/codeAction", range, 30000)) do
  for _, action in ipairs(answer.result) do
    table.insert(said.titles, action.title)
    if action.title:match("^Add a claim") then
      vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
      vim.lsp.buf_request_sync(0, "workspace/executeCommand", action.command, 30000)
    end
  end
end
vim.cmd("silent wall")
return vim.fn.json_encode(said)
end
local _, said = pcall(told)
io.stdout:write(said)
vim.cmd("qall!")
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {"texts/a.txt": A, "texts/b.txt": B, "bin/claimcheck": _program()}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "bin/claimcheck").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _program() -> str:
    return f'#!/bin/sh\nPYTHONPATH="{HOME}" exec "{sys.executable}" -m claimcheck "$@"\n'


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path.cwd() / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command,
        env=os.environ | {"PATH": path},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
        stdin=subprocess.DEVNULL,
    )


def _from_npm(package: str) -> Path:
    """The folder of a package that npm brings."""
    if not shutil.which("npm"):
        pytest.skip("there is no npm")
    brought = _run(
        "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--prefix", "tool", package
    )
    if brought.returncode:
        pytest.skip(f"npm does not bring {package}: {brought.stderr[-200:]}")
    return Path("tool/node_modules") / package


def test_sarif_is_valid_by_the_official_schema(desk: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    (path,) = (_from_npm("@microsoft/jest-sarif") / "lib/schemas").glob("sarif-2.1.0*.json")
    validator = jsonschema.Draft7Validator(json.loads(path.read_text("utf-8-sig")))
    Path("claimcheck.toml").write_text('paths = ["texts"]\nignore = ["date-unanchored"]\n', "utf-8")
    assert main(["check", "-o", "report.sarif"]) == 1
    report = json.loads(Path("report.sarif").read_text("utf-8"))
    assert not [error.message for error in validator.iter_errors(report)]
    assert report["runs"][0]["results"]
    report["runs"][0]["results"][0]["level"] = "grave"  # so the validator does look
    assert list(validator.iter_errors(report))


def test_an_accepted_finding_is_a_suppression_by_the_schema_too(desk: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    (path,) = (_from_npm("@microsoft/jest-sarif") / "lib/schemas").glob("sarif-2.1.0*.json")
    validator = jsonschema.Draft7Validator(json.loads(path.read_text("utf-8-sig")))
    assert main(["check", "texts", "--baseline", "known.json", "--update-baseline"]) == 0
    assert main(["check", "texts", "--baseline", "known.json", "-o", "report.sarif"]) == 0
    report = json.loads(Path("report.sarif").read_text("utf-8"))
    assert all(result["suppressions"] for result in report["runs"][0]["results"])
    assert not [error.message for error in validator.iter_errors(report)]


def test_a_toml_editor_finds_the_schemas_and_goes_by_them(desk: Path) -> None:
    taplo = str(_from_npm("@taplo/cli") / "dist/cli.js")
    assert main(["init"]) == 0
    assert main(["extract", "texts"]) == 0
    files = ["claimcheck.toml", "claims/a.toml"]
    assert _run("node", taplo, "check", *files).returncode == 0
    for name, wrong in (("claimcheck.toml", "fail_on = 1\n"), ("claims/a.toml", "[[claims]]\nquot = 1\n")):
        with Path(name).open("a", encoding="utf-8") as file:
            file.write(wrong)
        done = _run("node", taplo, "check", name)
        assert done.returncode == 1
        assert f"'{wrong.split()[-3]}' was unexpected" in done.stderr


def test_neovim_shows_asks_and_writes(desk: Path) -> None:
    if not shutil.which("nvim"):
        pytest.skip("there is no Neovim")
    pytest.importorskip("pygls")
    Path("editor.lua").write_text(EDITOR, "utf-8")
    done = _run("nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile editor.lua")
    said: dict[str, Any] = json.loads(done.stdout)
    line = A.splitlines()[2]
    column = len(line[: line.index("adopted")].encode())  # Neovim counts bytes
    assert ["event-dates-disagree", 2, column] in said["marks"]
    assert "as it is read: (900, 1,000)" in said["hover"]
    assert any(title.startswith("Add a claim") for title in said["titles"])
    (entry,) = claimcheck.load("claims").views[0].entries
    assert entry.quote == "More than 900 cars"
    assert entry.claim
