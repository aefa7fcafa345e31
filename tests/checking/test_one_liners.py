"""Two texts of one line each about one named subject: silent where both hold at once, a conflict where they cannot. All invented."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck import Document, check_documents

KINDS = tomllib.loads((Path(__file__).parent / "one_liners.toml").read_text("utf-8"))


def conflicts(a: str, b: str) -> list[str]:
    texts = (Document(a, id="a", published="2026-03-01"), Document(b, id="b", published="2026-03-02"))
    return [f"{f.rule}: {f.message}" for f in check_documents(texts).conflicts]


@pytest.mark.parametrize("kind", KINDS["true"], ids=lambda kind: kind["kind"])
def test_what_holds_at_once_is_no_conflict(kind: dict[str, list[list[str]]]) -> None:
    assert {(a, b): found for a, b in kind["pairs"] if (found := conflicts(a, b))} == {}


@pytest.mark.parametrize("kind", KINDS["conflict"], ids=lambda kind: kind["kind"])
def test_what_cannot_be_true_at_once_is_one(kind: dict[str, list[list[str]]]) -> None:
    assert [(a, b) for a, b in kind["pairs"] if not conflicts(a, b)] == []
