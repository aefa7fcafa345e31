"""The checking sheet."""

from __future__ import annotations

from claimcheck.documents import Document
from claimcheck.sheet import sheet

TEXT = "The Harrow Bridge was opened on 4 May 2019. Brill Council has 840 employees."


def _standings(draft: str, *sources: str) -> dict[str, str]:
    texts = [Document(text, id=f"s{n}") for n, text in enumerate(sources)]
    return {row.source.quote: row.standing for row in sheet(Document(draft, id="draft"), texts).rows}


def test_a_draft_without_sources_stands_alone() -> None:
    assert set(_standings(TEXT).values()) == {"only here"}


def test_copies_of_a_source_count_once() -> None:
    texts = [Document(TEXT, id=f"s{n}") for n in range(5)]
    assert all(len({s.document for s in row.passages}) <= 1 for row in sheet(Document(TEXT, id="d"), texts).rows)


def test_only_the_date_that_differs_is_contradicted() -> None:
    standings = _standings(TEXT, TEXT.replace("4 May", "6 May"))
    assert standings["4 May 2019"] == "contradicted"
    assert standings["840 employees"] == "supported"
    assert standings["Brill Council"] != "contradicted"
