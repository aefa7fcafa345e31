"""Whose a figure is, by the kinds of `told/whose.toml`: how many of each are read, and none that is firm is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.claims import Claim
from claimcheck.documents import Document
from claimcheck.extract.views import read_view
from tests.articles.claims_read import alike

KINDS = tomllib.loads((Path(__file__).parent / "told" / "whose.toml").read_text(encoding="utf-8"))["kind"]


def read(told: dict[str, str]) -> Claim | None:
    """The first claim that is read of the figure of a text."""
    start = told["text"].index(told["figure"])
    end = start + len(told["figure"])
    claims = read_view(Document(told["text"])).claims
    near = (c for c in claims if c.source.span.start < end and start < c.source.span.end)
    return next((c for c in near if c.kind in ("quantity", "duration")), None)


@pytest.mark.parametrize("kind", KINDS, ids=[kind["name"] for kind in KINDS])
def test_whose_a_figure_is(kind: dict[str, Any]) -> None:
    claims = [(told, read(told)) for told in kind["texts"]]
    right = [told for told, claim in claims if claim is not None and alike(told["of"], claim.subject)]
    assert len(right) >= kind["read"], [told["text"] for told, _ in claims if told not in right]
