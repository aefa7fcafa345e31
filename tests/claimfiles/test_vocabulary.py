"""The vocabulary of properties."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from claimcheck.properties import nearest, properties, property_named


def test_every_term_stands_once() -> None:
    terms = Counter(term for known in properties() for term in (known.name, *known.aliases, *known.near))
    assert [term for term, times in terms.items() if times > 1] == []
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", term) for term in terms)


def test_every_row_is_whole() -> None:
    for known in properties():
        assert known.kind in {"stock", "flow", "one-off"}
        assert known.value
        assert set(known.value) <= {"quantity", "time", "duration", "entity", "list"}
        assert known.summary


@pytest.mark.parametrize("term", ["established", "established_on", "Established on", " established-on "])
def test_an_alias_is_its_property(term: str) -> None:
    known = property_named(term)
    assert known is not None
    assert known.name == "founded"


@pytest.mark.parametrize("term", ["increase", "decrease", "revenue and profit", "mood", ""])
def test_other_terms_are_none(term: str) -> None:
    assert property_named(term) is None


@pytest.mark.parametrize(
    ("term", "name"), [("increase", "change"), ("ratified", "adopted"), ("foundedd", "founded"), ("xyzzy", None)]
)
def test_the_nearest_is_suggested(term: str, name: str | None) -> None:
    assert nearest(term) == name
