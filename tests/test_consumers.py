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

# what VS Code does, by the protocol library that its language client is built on: open, wait for findings, ask, act, close
CLIENT = """
const { spawn } = require("node:child_process");
const { pathToFileURL } = require("node:url");
const { readFileSync } = require("node:fs");
const rpc = require("vscode-languageserver-protocol/node");
const uri = (path) => pathToFileURL(path).href;
const server = spawn("claimcheck", ["lsp"], { stdio: ["pipe", "pipe", "inherit"] });
const left = new Promise((done) => server.on("exit", done));
const wire = rpc.createMessageConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
const marks = new Map(), shown = [];
let told = () => {};
wire.onNotification(rpc.PublishDiagnosticsNotification.type, (said) => { marks.set(said.uri, said.diagnostics); told(); });
wire.onRequest(rpc.ShowDocumentRequest.type, (asked) => { shown.push(asked); return { success: true }; });
wire.onRequest(rpc.ConfigurationRequest.type, (asked) => asked.items.map(() => null));
wire.onRequest(rpc.RegistrationRequest.type, () => undefined);
const until = (ready) => new Promise((done) => { told = () => { const found = ready(); if (found) { told = () => {}; done(found); } }; told(); });
(async () => {
  wire.listen();
  const folders = [{ uri: uri("."), name: "desk" }];
  const capabilities = {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] }, configuration: true, workspaceFolders: true },
    textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true }, codeAction: { dataSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } } }, hover: { contentFormat: ["markdown"] } },
    window: { showDocument: { support: true }, workDoneProgress: true },
    general: { positionEncodings: ["utf-16"] },
  };
  const begun = await wire.sendRequest(rpc.InitializeRequest.type, { processId: process.pid, rootUri: uri("."), workspaceFolders: folders, capabilities });
  await wire.sendNotification(rpc.InitializedNotification.type, {});
  const file = uri("texts/a.txt"), text = readFileSync("texts/a.txt", "utf-8");
  await wire.sendNotification(rpc.DidOpenTextDocumentNotification.type, { textDocument: { uri: file, languageId: "plaintext", version: 1, text } });
  const found = await until(() => (marks.get(file) ?? []).find((mark) => mark.code === "event-dates-disagree"));
  const textDocument = { uri: file };
  const hover = await wire.sendRequest(rpc.HoverRequest.type, { textDocument, position: { line: 3, character: 12 } });
  const actions = await wire.sendRequest(rpc.CodeActionRequest.type, { textDocument, range: found.range, context: { diagnostics: [found] } });
  const accept = actions.find((action) => action.title.startsWith("Accept"));
  await wire.sendRequest(rpc.ExecuteCommandRequest.type, { command: accept.command.command, arguments: accept.command.arguments });
  const changed = text.replace("2 May 2023", "4 May 2023");
  await wire.sendNotification(rpc.DidChangeTextDocumentNotification.type, { textDocument: { uri: file, version: 2 }, contentChanges: [{ text: changed }] });
  await until(() => !(marks.get(file) ?? []).some((mark) => mark.code === "event-dates-disagree") || undefined);
  await wire.sendRequest(rpc.ShutdownRequest.type);
  await wire.sendNotification(rpc.ExitNotification.type);
  const exit = await left;
  console.log(JSON.stringify({ name: begun.serverInfo.name, found, hover: hover.contents.value, accept, shown, exit }));
  process.exit(0);
})().catch((error) => { console.error(error); process.exit(1); });
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


def test_the_protocol_library_of_vs_code_opens_asks_and_types(desk: Path) -> None:
    pytest.importorskip("pygls")
    _from_npm("vscode-languageserver-protocol")
    Path("client.cjs").write_text(CLIENT, "utf-8")
    Path("node_modules").symlink_to("tool/node_modules")
    done = _run("node", "client.cjs")
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    assert said["name"] == "claimcheck"
    line = A.splitlines()[2]
    column = len(line[: line.index("adopted")].encode("utf-16-le")) // 2  # VS Code counts units of UTF-16
    assert said["found"]["range"]["start"] == {"line": 2, "character": column}
    (other,) = said["found"]["relatedInformation"]
    assert other["location"]["uri"].endswith("/texts/b.txt")
    assert "as it is read: (900, 1,000)" in said["hover"]
    assert "reason" in said["accept"]["edit"]["documentChanges"][-1]["edits"][0]["newText"]
    assert said["shown"][0]["uri"].endswith("/claimcheck.toml")
    assert said["exit"] == 0
