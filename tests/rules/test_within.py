"""Errors within one text, by the kinds of `within.toml`: how many are caught, and that no true text is touched."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck import Document, check_documents
from claimcheck.findings import Severity

KINDS = tomllib.loads((Path(__file__).parent / "within.toml").read_text(encoding="utf-8"))["kind"]
every_kind = pytest.mark.parametrize("kind", KINDS, ids=[kind["name"] for kind in KINDS])


def conflicts(text: str) -> list[str]:
    found = check_documents([Document(text)]).findings
    return [f"{f.rule}: {f.message}" for f in found if f.severity is Severity.CONFLICT]


@every_kind
def test_errors_are_caught(kind: dict[str, Any]) -> None:
    missed = [text for text in kind["wrong"] if not conflicts(text)]
    assert len(kind["wrong"]) - len(missed) >= kind["caught"], missed


@every_kind
def test_true_texts_are_left_alone(kind: dict[str, Any]) -> None:
    assert {text: found for text in kind["right"] if (found := conflicts(text))} == {}
