"""The code of the README and of the manual runs; what stands under a command is what it says.

A page is run from top to bottom in a folder with the five documents and their claim files. Under a command, `…` stands for
any words of a line, and for any lines where it stands alone.
"""

from __future__ import annotations

import importlib.util
import json
import re
import shlex
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from claimcheck.claimfiles.tables import Header, Row, names
from claimcheck.cli import main, parser
from claimcheck.config import load_config
from claimcheck.registry import Registry

HOME = Path(__file__).parents[1]
MANUAL = [path for path in sorted((HOME / "docs").rglob("*.md")) if "generated" not in path.parts]
PAGES = [HOME / "README.md", *MANUAL]
# a block of code: its language and its lines
BLOCK = re.compile(r"^```([\w{}-]*)[^\n]*\n(.*?)^```$", re.M | re.S)
# a comment that names the file a block stands for
NAMED = re.compile(r"# ([\w./-]+)")
# a command in an indented block, up to the words that explain it
COMMAND = re.compile(r"^ {4}claimcheck (\w.*?)(?: {2,}|$)", re.M)
LINK = re.compile(r"\]\((?!http)([^)#]+)")
UNTESTED = {"", "text"}  # blocks that hold no code


def _python(code: str) -> None:
    exec(compile(code, "page", "exec"), {})


def _toml(code: str) -> None:
    table = tomllib.loads(code)
    named = NAMED.match(code)
    name = named[1] if named else "claims.toml"
    Path(name).write_text(code, "utf-8")
    if name == "claimcheck.toml":
        load_config(Path(name), Path.cwd())
        Path(name).unlink()  # the commands of a page say themselves what they read
    elif name == "agencies.toml":
        assert Registry.load(name).get(table["entity"][0]["id"])
    elif name == "claims.toml":
        assert set(table["document"]) <= set(names(Header))
        assert all(set(row) <= set(names(Row)) for row in table["claims"])


def _yaml(code: str) -> None:
    assert isinstance(pytest.importorskip("yaml").safe_load(code), dict)


def _json(code: str) -> None:
    json.loads(code)


def _bracketed(code: str) -> None:
    """Read, not run: that takes the editor. What opens is closed."""
    pairs = {"{": "}", "(": ")", "[": "]"}
    open_: list[str] = []
    for sign in re.sub(r'"[^"\n]*"', "", code):
        if sign in pairs:
            open_.append(pairs[sign])
        elif sign in pairs.values():
            assert open_.pop() == sign
    assert not open_


TESTS: dict[str, Callable[[str], None]] = {
    "python": _python, "toml": _toml, "yaml": _yaml, "json": _json, "lua": _bracketed, "javascript": _bracketed,
}  # fmt: skip


@pytest.mark.parametrize("page", [pytest.param(page, id=page.relative_to(HOME).as_posix()) for page in PAGES])
def test_the_code_of_a_page_runs(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    blocks = [(language, code) for language, code in BLOCK.findall(page.read_text("utf-8")) if language[:1] != "{"]
    for folder in ("seeds", "claims"):
        shutil.copytree(HOME / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    for language, code in blocks:
        if language == "console":
            _console(code, capsys)
        elif language not in UNTESTED:
            assert language in TESTS, f"no test runs blocks of {language!r}"
            TESTS[language](code)


def _console(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    for command, expected in _commands(code):
        program, *arguments = shlex.split(command)
        assert program == "claimcheck"
        capsys.readouterr()
        assert main(arguments) in (0, 1), command
        said = capsys.readouterr().out
        assert _pattern(expected).fullmatch(said.strip() + "\n"), f"{command}\n{said}"


def _commands(code: str) -> Iterator[tuple[str, list[str]]]:
    lines = code.splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start][2:], lines[start + 1 : end]


def _pattern(lines: list[str]) -> re.Pattern[str]:
    """What the lines under a command say; with none, anything."""
    parts = [r"(?:.*\n)*" if line == "…" else ".*".join(map(re.escape, line.split("…"))) + r"\n" for line in lines]
    return re.compile("".join(parts) if lines else r"[\s\S]*")


@pytest.mark.parametrize("page", [pytest.param(page, id=page.relative_to(HOME).as_posix()) for page in PAGES])
def test_the_command_line_takes_every_command_of_a_page(page: Path) -> None:
    for line in COMMAND.findall(page.read_text("utf-8")):
        try:
            parser().parse_args(shlex.split(line))
        except SystemExit:
            pytest.fail(f"{page.name}: claimcheck {line}")


def test_every_page_that_is_linked_exists() -> None:
    for page in PAGES:
        for target in LINK.findall(page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_page_of_the_manual_is_reached() -> None:
    index = (HOME / "docs/index.md").read_text("utf-8")
    below = [
        page.relative_to(HOME / "docs").with_suffix("").as_posix() for page in MANUAL if page.parent.name != "docs"
    ]
    assert not [page for page in below if page not in index]


def test_the_claim_file_of_the_readme_is_one(tmp_path: Path) -> None:
    from claimcheck.claimfiles import load

    (body,) = re.findall(r"^```toml\n(.*?)^```$", (HOME / "README.md").read_text("utf-8"), re.M | re.S)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "claims").mkdir()
    name = "001_63fd50dbdb8d0897.txt"
    (tmp_path / "seeds" / name).write_bytes((HOME / "seeds" / name).read_bytes())
    (tmp_path / "claims" / "a.toml").write_text(body, "utf-8")
    (entry,) = load(tmp_path / "claims").views[0].entries
    assert entry.found
    assert not entry.unknown


def test_the_picture_and_the_readme_show_the_findings_of_today() -> None:
    made = _picture()
    drawn, readme = (HOME / "docs/report.svg").read_text("utf-8"), (HOME / "README.md").read_text("utf-8")
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "")  # it fetches nothing
    for finding in made.report().findings:
        assert f"[{finding.rule}]" in readme
        assert f"[{finding.rule}]" in drawn
        assert all(source.quote in readme for source in finding.sources)


@pytest.mark.slow
def test_the_report_in_the_readme_is_letter_for_letter_that_of_today() -> None:
    readme = (HOME / "README.md").read_text("utf-8")
    assert _picture().written(readme, _picture().report()) == readme, "run `make picture`"


def _picture() -> Any:
    spec = importlib.util.spec_from_file_location("picture", HOME / "docs/picture.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_json_report_has_the_keys_of_its_page_and_no_others() -> None:
    import claimcheck

    texts = [
        f"The fire destroyed {n} homes in Lowby on 3 July 2024." for n in ("800", "\f8,000")
    ]  # the second on a second page
    documents = [
        claimcheck.Document(text, id=text[:22])
        for text in (*texts, "Der Brand zerstörte am Abend viele Häuser und die alte Kirche der Stadt.")
    ]
    report = json.loads(claimcheck.check_documents(documents).to_json())
    page = (HOME / "docs/reference/report-json.md").read_text("utf-8")
    assert set(_keys(report)) == set(re.findall(r"^\| `([^`]+)` \|", page, re.M))


def _keys(value: object, path: str = "") -> Iterator[str]:
    """The paths to everything that holds no more: `findings[].sources[].line`."""
    if isinstance(value, dict):
        for key, held in value.items():
            yield from _keys(held, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for held in value:
            yield from _keys(held, f"{path}[]")
    else:
        yield path
