"""The contract of rules, and how they are found.

A rule is a decorated generator in a file of its own, named as the rule is. Its docstring is its manual, under the
headings *What it does*, *Why it matters* and *What to do*; beside it lies a Markdown page of examples with the same name.

    @rule(scope="document")                 (View) -> Iterator[Problem]
    @rule(scope="pair", blocks=…)           (a, b, Relation) -> Iterator[Problem]
    @rule(scope="network", nodes=…)         (items of one connected component) -> Iterator[Problem]

`blocks` and `nodes` give the keys of an item: items that may be compared share at least one, and an item has at most
eight; no key means that the rule has no business with the item. With `same=True` the items of a component hang together
by the relation *same*, not by a shared node alone. A pair or network rule may look at each view by itself as well, for what
one sentence says: `within`, which is given a view as a document rule is. Rules never import rules.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib.metadata import entry_points
from importlib.resources import files
from types import ModuleType
from typing import Any, Literal

from attrs import evolve, field, frozen

from claimcheck.claims import Claim, Item, View
from claimcheck.errors import RuleError
from claimcheck.findings import Problem, Severity
from claimcheck.subjects import name_key

Scope = Literal["document", "pair", "network"]
Keys = Callable[[Item], frozenset[str]]
Check = Callable[..., Iterator[Problem]]

HEADINGS = ("What it does", "Why it matters", "What to do")
MOST_KEYS = 8
ENTRY_POINTS = "claimcheck.rules"
PACKAGE = "claimcheck.rules"


@frozen
class Rule:
    """A check with its name, scope, usual severity and manual. `examines` counts what it looks at in a view."""

    name: str
    check: Check
    scope: Scope
    severity: Severity
    keys: Keys | None
    same: bool
    examines: Callable[[View], int] | None
    yields_to: tuple[str, ...] = field(default=())
    within: Check | None = None

    @property
    def manual(self) -> str:
        """What `claimcheck explain` prints."""
        return inspect.getdoc(self.check) or ""

    @property
    def summary(self) -> str:
        """The manual's first line."""
        return self.manual.splitlines()[0] if self.manual else ""

    @property
    def page(self) -> str:
        """Its examples, as Markdown."""
        package, _, module = self.check.__module__.rpartition(".")
        return (files(package) / f"{module}.md").read_text(encoding="utf-8")


def rule(
    *,
    scope: Scope,
    severity: Severity = Severity.CONFLICT,
    blocks: Keys | None = None,
    nodes: Keys | None = None,
    same: bool = False,
    examines: Callable[[View], int] | None = None,
    yields_to: tuple[str, ...] = (),
    within: Check | None = None,
) -> Callable[[Check], Check]:
    """Declare a generator as a rule.

    `severity` is the usual one of its findings. `examines` counts the items a document rule looks at in a view (one a
    view where it is left out), and what a rule of another scope looks at `within` one. A finding is dropped where a rule that it `yields_to` reports the same passages.
    Raises `RuleError` when the declaration contradicts itself or the manual lacks a part.
    """
    keys = {"pair": blocks, "network": nodes}.get(scope)
    given = [one for one in (blocks, nodes) if one is not None]

    def declare(check: Check) -> Check:
        name = check.__name__.replace("_", "-")
        if given != [keys] and not (scope == "document" and not given):
            raise RuleError(f"rule {name}: pair rules give blocks=, network rules nodes=, document rules neither")
        manual = inspect.getdoc(check) or ""
        missing = [h for h in HEADINGS if f"\n{h}\n" not in manual]
        if missing:
            raise RuleError(f"rule {name}: its manual lacks the heading {missing[0]!r}; it needs {', '.join(HEADINGS)}")
        if not check.__module__.endswith(check.__name__):
            raise RuleError(f"rule {name}: stands in {check.__module__}, which must bear its name")
        vars(check)["__claimcheck_rule__"] = Rule(name, check, scope, severity, keys, same, examines, yields_to, within)
        return check

    return declare


def rules_in(package: ModuleType) -> list[Rule]:
    """The rules of a package, one a module, found by walking it; in the order of their names."""
    found = []
    for info in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        declared = getattr(getattr(module, info.name, None), "__claimcheck_rule__", None)
        if declared is None:
            raise RuleError(f"{module.__name__}: holds no rule named {info.name}; a file of a rule package is one rule")
        found.append(declared)
    return sorted(found, key=lambda r: r.name)


def rulebook() -> tuple[Rule, ...]:
    """Every rule: the packaged ones and those of installed packages that offer the entry point `claimcheck.rules`.

    Raises `RuleError` where two rules bear one name.
    """
    packages: list[Any] = [importlib.import_module(PACKAGE)]
    packages += [point.load() for point in entry_points(group=ENTRY_POINTS)]
    found: dict[str, Rule] = {}
    for declared in (r for package in packages for r in rules_in(package)):
        if found.setdefault(declared.name, declared) is not declared:
            raise RuleError(f"two rules are named {declared.name}; rename the one in {declared.check.__module__}")
    return tuple(sorted(found.values(), key=lambda r: r.name))


def key_of(*parts: object) -> str:
    """A block or node key of several parts, which cannot be confused with one of other parts.

    >>> key_of("held", "a|b") == key_of("held|a", "b")
    False
    """
    return "\x1f".join("" if part is None else str(part).replace("\x1f", " ") for part in parts)


def claims_of(item: Item) -> Claim | None:
    """The item as a claim, None where it is none: most keys begin with this question.

    A claim whose subject is only what its text is about is one without a subject here; a loose one is none.
    """
    if not isinstance(item, Claim) or item.loose:
        return None
    return evolve(item, subject=None) if item.topical else item


def subjects_of(property: str) -> Keys:
    """The keys of claims that name a body or a place as such a property of something: the subject they are about."""

    def keys(item: Item) -> frozenset[str]:
        claim = claims_of(item)
        if claim is None or claim.property != property or claim.subject is None:
            return frozenset()
        return frozenset({key_of(property, name_key(claim.subject))}) if claim.kind == "entity" else frozenset()

    return keys
