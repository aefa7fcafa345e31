"""What a finding owes its reader: the fact that would settle it, and where the registry's word on it comes from."""

from __future__ import annotations

import pytest

from claimcheck.entities import Entity
from claimcheck.findings import Finding, Severity
from claimcheck.registry import Registry
from claimcheck.rulebook import Rule, rulebook
from claimcheck.testing import Example, examples, run

RULES = {rule.name: rule for rule in rulebook()}
# rules whose findings may rest on nothing but the registry, and the words with which they say what it has
REGISTRY = ("the registry has", "bears the name", "bear the name", "by the registry")


def fired(rule: Rule) -> list[tuple[Example, Finding]]:
    """The findings of a rule on its own page, each with its example."""
    firing = [example for example in examples(rule.page) if example.fires]
    return [(example, found) for example in firing for found in run(example).findings if found.rule == rule.name]


@pytest.mark.parametrize("name", RULES)
def test_every_conflict_and_every_ambiguity_names_the_fact_that_would_settle_it(name: str) -> None:
    found = fired(RULES[name])
    assert found
    for example, finding in found:
        if finding.severity is not Severity.NOTE:
            assert finding.resolve, example.title
            assert finding.resolve[0].islower() or not finding.resolve[0].isalpha(), finding.resolve


@pytest.mark.parametrize("name", RULES)
def test_a_finding_that_cites_the_registry_shows_where_its_fact_can_be_checked(name: str) -> None:
    for example, finding in fired(RULES[name]):
        if any(words in finding.witness for words in REGISTRY):
            told = [entity for entity in entities() if f"{entity.id}" in finding.witness]
            assert told, example.title
            assert any((e.provenance or "no source recorded") in finding.witness for e in told), finding.witness
            assert finding.confidence.value == "likely", example.title


def entities() -> list[Entity]:
    """All that the packaged registry knows."""
    return list(Registry.packaged().entities.values())
