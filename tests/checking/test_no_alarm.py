"""Pairs of texts on one affair that do not contradict one another, by the kind of difference that looks like one. All invented."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from claimcheck import Document, check_documents, compare
from claimcheck.findings import Severity

PAIRS = tomllib.loads((Path(__file__).parent / "agreeing.toml").read_text("utf-8"))["pair"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["kind"])
def test_no_alarm(pair: dict[str, str]) -> None:
    dates = (pair.get("first"), pair.get("second"))
    one, two = (
        Document(text, id=id, published=date)
        for text, id, date in zip((pair["a"], pair["b"]), "ab", dates, strict=True)
    )
    assert [f.message for f in check_documents([one, two]).findings if f.severity is Severity.CONFLICT] == []
    assert {compare(x, y).verdict for x, y in (*pairwise((one, two)), *pairwise((two, one)))} <= {
        "consistent",
        "not comparable",
    }
