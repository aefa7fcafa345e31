"""Figures and times as news and histories tell them, by the kinds of `told/`: how many of each are read."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from claimcheck.times import Time

TOLD = Path(__file__).parent / "told"
PUBLISHED = "2024-05-14"


def kinds(name: str) -> list[dict[str, Any]]:
    return list(tomllib.loads((TOLD / f"{name}.toml").read_text(encoding="utf-8"))["kind"])


def times(text: str) -> list[str]:
    mentions = claimcheck.find_mentions(claimcheck.Document(text, published=PUBLISHED))
    values = [mention.value for mention in mentions if isinstance(mention.value, Time)]
    return ["|".join(str(reading.edtf) for reading in value.readings) or "none" for value in values]


def figures(text: str) -> list[str]:
    mentions = claimcheck.find_mentions(claimcheck.Document(text, published=PUBLISHED))
    values = [mention.value for mention in mentions if mention.kind in ("quantity", "duration")]
    return [f"{value} {getattr(value, 'trend', None) or ''}".rstrip() for value in values]


@pytest.mark.parametrize(
    "kind", kinds("figures") + kinds("figures_apart") + kinds("figures_news"), ids=lambda kind: kind["name"]
)
def test_figures(kind: dict[str, Any]) -> None:
    wrong = [told["text"] for told in kind["texts"] if figures(told["text"]) != told["read"]]
    assert len(kind["texts"]) - len(wrong) >= kind["right"], wrong


@pytest.mark.parametrize("kind", kinds("times") + kinds("times_apart"), ids=lambda kind: kind["name"])
def test_times(kind: dict[str, Any]) -> None:
    wrong = [told["text"] for told in kind["texts"] if times(told["text"]) != told["read"]]
    assert len(kind["texts"]) - len(wrong) >= kind["right"], wrong
