"""The public names: they are there, they cost nothing until used, and none hides another."""

from __future__ import annotations

import ast
import inspect
import pkgutil
import re
import subprocess
import sys
import textwrap
import tomllib
import types
from pathlib import Path

import pytest

import claimcheck

# the names of "Public API" in the design
PROMISED = (
    "Claim", "ClaimSet", "Config", "Day", "Document", "Mention", "Period", "Quantity", "Report", "Source", "Span",
    "Time", "Timestamp", "check", "check_documents", "compare", "errors", "extract", "find_mentions", "load", "read",
)  # fmt: skip


def _python(code: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(claimcheck.__file__).parents[1],
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("name", PROMISED)
def test_every_promised_name_is_there(name: str) -> None:
    assert name in claimcheck.__all__
    assert name in dir(claimcheck)
    assert getattr(claimcheck, name) is getattr(claimcheck, name)


def test_a_star_import_brings_all_of_them() -> None:
    names: dict[str, object] = {}
    exec("from claimcheck import *", names)
    assert set(claimcheck.__all__) <= set(names)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        claimcheck.chek  # noqa: B018
    with pytest.raises(ImportError):
        exec("from claimcheck import chek")


def test_what_a_type_checker_sees_is_what_there_is() -> None:
    tree = ast.parse(inspect.getsource(claimcheck))
    (block,) = (node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    seen = {
        alias.asname: f"{node.module}.{alias.name}"
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert set(seen) | {"__version__"} == set(claimcheck.__all__)
    for name, home in claimcheck._HOMES.items():
        assert seen[name] == f"claimcheck.{home}.{name}"


def test_only_extract_is_both_a_module_and_a_function() -> None:
    modules = {info.name for info in pkgutil.iter_modules(claimcheck.__path__)}
    assert modules & set(claimcheck.__all__) == {"errors", "extract"}
    assert callable(claimcheck.extract)


@pytest.mark.parametrize(
    "before",
    [
        "import claimcheck",
        "import claimcheck.extract",
        "import claimcheck.extract.views",
        "import claimcheck.extract.views as v; import claimcheck",
        "from claimcheck.extract import views; import claimcheck",
        "from claimcheck import extract; import claimcheck",
        "from claimcheck import find_mentions; import claimcheck",
        "import claimcheck; claimcheck.check",
        "import claimcheck; from claimcheck.extract.views import extract",
        "import claimcheck, importlib; import claimcheck.extract; importlib.reload(claimcheck)",
    ],
)
def test_extract_can_be_called_whatever_was_imported_before(before: str) -> None:
    assert (
        _python(f"""
        {before}
        import claimcheck.extract.views
        text = claimcheck.Document("The ferry carried 412 people.", id="a.txt")
        print(len(claimcheck.extract([text]).views))
        from claimcheck import extract
        print(len(extract([text], config=claimcheck.Config()).views), extract.views.__name__)
        """)
        == "1\n1 claimcheck.extract.views"
    )


def test_the_module_of_a_class_does_not_hide_it() -> None:
    assert (
        _python("""
        import claimcheck.report, claimcheck.rulebook, claimcheck.engine, claimcheck.claimfiles, claimcheck.config
        public = claimcheck.Report, claimcheck.check, claimcheck.load, claimcheck.compare
        print(*(thing.__name__ for thing in public))
        """)
        == "Report check load compare"
    )


def test_importing_the_package_imports_nothing_else() -> None:
    heavy = "attrs", "attr", "cattrs", "rich", "pint", "tomllib", "json", "re", "dateutil", "argparse"
    assert _python(f"""
        import sys
        before = {{*sys.modules, "claimcheck.version"}}
        import claimcheck
        print(sorted(name for name in set(sys.modules) - before if name.startswith("claimcheck.") or name in {heavy}))
        """) in ("[]", "['re']")


def test_the_version_is_that_of_the_distribution() -> None:
    assert isinstance(claimcheck.__version__, str)
    assert isinstance(claimcheck, types.ModuleType)


def test_an_import_without_the_libraries_fails_at_once_and_says_what_to_do() -> None:
    done = subprocess.run(
        [sys.executable, "-S", "-c", "import claimcheck"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(claimcheck.__file__).parents[1],
    )
    assert done.returncode == 1
    assert "claimcheck is not installed here: " in done.stderr
    assert "sentencex" in done.stderr
    assert "pip install ." in done.stderr


def test_every_library_of_the_project_file_is_looked_for() -> None:
    project = tomllib.loads((Path(claimcheck.__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    named = {re.split(r"[><=\[]", entry)[0] for entry in project["project"]["dependencies"]}
    modules = {"python-dateutil": "dateutil"}
    assert {modules.get(name, name) for name in named} == set(claimcheck._LIBRARIES)


def test_a_bare_text_is_told_how_to_become_a_document() -> None:
    for wrong in ("The wall fell.", ["The wall fell.", "It stands."], [Path("a.txt")]):
        with pytest.raises(TypeError, match=r"claimcheck\.Document\(text"):
            claimcheck.check_documents(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"claimcheck\.Document\(text"):
        claimcheck.find_mentions("The wall fell.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"\[document\]"):
        claimcheck.check_documents(claimcheck.Document("The wall fell."))  # type: ignore[arg-type]
