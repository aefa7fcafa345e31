"""The contract of rules: one file and one page each, found by walking; what breaks it is said clearly."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import frozen

import claimcheck.rules
from claimcheck.claims import View
from claimcheck.documents import Document
from claimcheck.errors import RuleError
from claimcheck.findings import Problem, Severity
from claimcheck.rulebook import HEADINGS, Rule, claims_of, key_of, rule, rulebook, rules_in

MANUAL = "A text is short.\n\n" + "\n\n".join(f"{name}\n{'-' * len(name)}\nSomething." for name in HEADINGS)
SOURCE = '''
from claimcheck.findings import Problem
from claimcheck.rulebook import rule


@rule(scope="document")
def {name}(view):
    """{manual}"""
    yield Problem((view.document.source(0, 5),), "short", "5 < 6")
'''
Package = Callable[..., ModuleType]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Package]:
    """A maker of packages: the text of each of their files, by name."""
    monkeypatch.syspath_prepend(tmp_path)
    made: list[str] = []

    def make(name: str, **modules: str) -> ModuleType:
        (tmp_path / name).mkdir()
        for module, text in {"__init__": "", **modules}.items():
            (tmp_path / name / f"{module}.py").write_text(text, encoding="utf-8")
        importlib.invalidate_caches()
        made.append(name)
        return importlib.import_module(name)

    yield make
    for module in [m for m in sys.modules if m.partition(".")[0] in made]:
        del sys.modules[module]


def written(name: str, manual: str = MANUAL) -> str:
    return SOURCE.format(name=name, manual=manual)


# A rule is a file and a page, and nothing else knows of it.


def test_a_rule_is_found_in_the_package_that_is_passed(package: Package, tmp_path: Path) -> None:
    before = [found.name for found in rulebook()]
    outside = package("house_rules", text_short=written("text_short"))
    (tmp_path / "house_rules" / "text_short.md").write_text("# text-short\n", encoding="utf-8")
    (found,) = rules_in(outside)
    assert (found.name, found.scope, found.severity) == ("text-short", "document", Severity.CONFLICT)
    assert found.summary == "A text is short."
    assert found.page == "# text-short\n"
    assert [found.name for found in rulebook()] == before
    files = {path.name for path in (tmp_path / "house_rules").iterdir() if path.is_file()}
    assert files == {"__init__.py", "text_short.py", "text_short.md"}


def test_rules_of_a_package_come_in_the_order_of_their_names(package: Package) -> None:
    outside = package("house_rules", zebra=written("zebra"), aardvark=written("aardvark"))
    assert [found.name for found in rules_in(outside)] == ["aardvark", "zebra"]


def test_an_installed_package_brings_its_rules(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    offered = Offered(package("house_rules", text_short=written("text_short")))
    monkeypatch.setattr("claimcheck.rulebook.entry_points", lambda group: [offered])
    names = [found.name for found in rulebook()]
    assert "text-short" in names
    assert names == sorted(names)


@frozen
class Offered:
    """An entry point as an installed package offers it."""

    package: ModuleType

    def load(self) -> ModuleType:
        return self.package


# What breaks the contract


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_manual_without_a_heading_is_refused(heading: str, package: Package) -> None:
    manual = MANUAL.replace(f"\n{heading}\n", "\nElsewhere\n")
    outside = package("house_rules", text_short=written("text_short", manual))
    with pytest.raises(RuleError, match=f"rule text-short: its manual lacks the heading '{heading}'"):
        rules_in(outside)


def bare(view: View) -> Iterator[Problem]:
    yield from ()


def test_a_rule_without_a_manual_is_refused() -> None:
    with pytest.raises(RuleError, match="rule bare: its manual lacks the heading 'What it does'"):
        rule(scope="document")(bare)


KEYS = frozenset


@pytest.mark.parametrize(
    "declared",
    [
        {"scope": "pair"},
        {"scope": "network"},
        {"scope": "pair", "nodes": KEYS},
        {"scope": "network", "blocks": KEYS},
        {"scope": "pair", "blocks": KEYS, "nodes": KEYS},
        {"scope": "network", "blocks": KEYS, "nodes": KEYS},
        {"scope": "document", "blocks": KEYS},
        {"scope": "document", "nodes": KEYS},
        {"scope": "document", "blocks": KEYS, "nodes": KEYS},
    ],
    ids=lambda declared: " ".join(str(value) if key == "scope" else key for key, value in declared.items()),
)
def test_keys_that_contradict_the_scope_are_refused(declared: dict[str, Any]) -> None:
    with pytest.raises(RuleError, match="rule bare: pair rules give blocks=, network rules nodes="):
        rule(**declared)(bare)


def test_a_file_without_a_rule_is_refused(package: Package) -> None:
    outside = package("house_rules", words="LONG = 5\n")
    with pytest.raises(RuleError, match=r"house_rules\.words: holds no rule named words"):
        rules_in(outside)


def test_a_file_whose_function_is_no_rule_is_refused(package: Package) -> None:
    outside = package("house_rules", words="def words(view):\n    yield\n")
    with pytest.raises(RuleError, match=r"house_rules\.words: holds no rule named words"):
        rules_in(outside)


def test_a_rule_in_a_file_of_another_name_is_refused(package: Package) -> None:
    outside = package("house_rules", words=written("text_short"))
    with pytest.raises(RuleError, match=r"rule text-short: stands in house_rules\.words, which must bear its name"):
        rules_in(outside)


def test_a_rule_in_a_file_that_only_ends_with_its_name_is_refused(package: Package) -> None:
    outside = package("house_rules", very_short=written("short"))
    with pytest.raises(RuleError, match=r"house_rules\.very_short"):
        rules_in(outside)


def test_two_rules_of_one_name_are_refused(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    twin = Offered(package("house_rules", quote_missing=written("quote_missing")))
    monkeypatch.setattr("claimcheck.rulebook.entry_points", lambda group: [twin])
    with pytest.raises(RuleError, match="two rules are named quote-missing; rename the one in house_rules"):
        rulebook()


# The packaged rules

PACKAGED = rules_in(claimcheck.rules)
FOLDER = Path(inspect.getfile(claimcheck.rules)).parent


def test_every_file_of_the_package_is_a_rule_and_every_rule_has_a_page() -> None:
    names = {found.name.replace("-", "_") for found in PACKAGED}
    assert names == {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert names == {path.stem for path in FOLDER.glob("*.md")}


@pytest.mark.parametrize("found", PACKAGED, ids=lambda found: found.name)
def test_name_function_file_and_page_are_one(found: Rule) -> None:
    name = found.name.replace("-", "_")
    assert found.check.__name__ == name
    assert found.check.__module__ == f"claimcheck.rules.{name}"
    assert found.page.startswith(f"# {found.name}\n")


@pytest.mark.parametrize("found", PACKAGED, ids=lambda found: found.name)
def test_a_manual_begins_with_one_sentence(found: Rule) -> None:
    assert found.summary.endswith(".")
    assert all(f"\n{heading}\n{'-' * len(heading)}\n" in found.manual for heading in HEADINGS)


@pytest.mark.parametrize("found", PACKAGED, ids=lambda found: found.name)
def test_a_rule_stays_a_plain_generator_function(found: Rule) -> None:
    assert inspect.isgeneratorfunction(found.check)
    assert getattr(importlib.import_module(found.check.__module__), found.check.__name__) is found.check


def test_a_rule_can_be_called_without_the_engine() -> None:
    from claimcheck.rules.date_unanchored import date_unanchored
    from claimcheck.rules.quote_missing import quote_missing

    view = View(Document("The fire destroyed 812 homes.", id="a.txt"))
    assert list(quote_missing(view)) == list(date_unanchored(view)) == []


def test_a_decorated_function_yields_what_it_yielded_before(package: Package) -> None:
    outside = package("house_rules", text_short=written("text_short"))
    (found,) = rules_in(outside)
    document = Document("Short.", id="a.txt")
    (problem,) = importlib.import_module("house_rules.text_short").text_short(View(document))
    assert problem == Problem((document.source(0, 5),), "short", "5 < 6")
    assert list(found.check(View(document))) == [problem]


# Keys


def test_a_missing_part_of_a_key_is_empty() -> None:
    assert key_of("held", None) == key_of("held", "")


def test_only_claims_are_taken_for_claims() -> None:
    from claimcheck.claims import Passage

    assert claims_of(Passage(Document("Nine whales.", id="a.txt").source(0, 4))) is None
