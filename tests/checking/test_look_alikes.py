"""Texts that look as if they disagreed and do not: pairs of sentences, articles rich in figures, several texts on one affair."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck import Document, check_documents, compare
from claimcheck.findings import Finding, Severity

HERE = Path(__file__).parent
PAIRS = tomllib.loads((HERE / "look_alikes.toml").read_text("utf-8"))
ARTICLES = sorted((HERE / "true" / "one").glob("*.txt"))
AFFAIRS = sorted((HERE / "true" / "several").iterdir())


def conflicts(paths_or_texts: list[tuple[str, str]]) -> list[Finding]:
    documents = [Document(text, id=name) for name, text in paths_or_texts]
    return [f for f in check_documents(documents).findings if f.severity is Severity.CONFLICT]


@pytest.mark.parametrize(("kind", "a", "b"), PAIRS["silent"])
def test_no_pair_that_only_looks_like_a_contradiction_is_one(kind: str, a: str, b: str) -> None:
    assert {compare(x, y).verdict for x, y in ((a, b), (b, a))} <= {"consistent", "not comparable"}
    assert [f.message for f in conflicts([("a", a), ("b", b)])] == []


@pytest.mark.parametrize(("kind", "a", "b"), PAIRS["conflicts"])
def test_contradictions_of_the_same_kinds_are_found(kind: str, a: str, b: str) -> None:
    assert {compare(x, y).verdict for x, y in ((a, b), (b, a))} == {"conflict"}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_no_true_article_disagrees_with_itself(path: Path) -> None:
    assert [f.message for f in conflicts([(path.name, path.read_text("utf-8"))])] == []


@pytest.mark.parametrize("folder", AFFAIRS, ids=lambda path: path.name)
def test_no_true_texts_on_one_affair_disagree(folder: Path) -> None:
    texts = [(path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.txt"))]
    assert [f.message for f in conflicts(texts)] == []
