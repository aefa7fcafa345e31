"""The report for programs: the keys are those of the design, and what comes out can be read by any JSON reader."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from claimcheck.documents import Document
from claimcheck.report import Coverage, Report

Reporting = Callable[..., Report]


def _read(report: Report) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(report.to_json().encode("utf-8"))
    return read


def test_the_keys_are_the_designs_in_its_order(ferry: Report) -> None:
    read = _read(ferry)
    assert list(read) == ["version", "documents", "coverage", "findings"]
    assert [list(document) for document in read["documents"]] == [
        ["id", "sha256", "published", "anchor", "language"]
    ] * 3
    assert list(read["coverage"]) == ["claims", "compared", "not_comparable", "not_checked", "rules", "unread"]
    assert all(list(rule) == ["rule", "examined"] for rule in read["coverage"]["rules"])
    for finding in read["findings"]:
        assert list(finding) == [
            "rule", "severity", "confidence", "message", "witness", "resolve", "fingerprint", "sources",
        ]  # fmt: skip
        assert all(
            list(source) == ["document", "start", "end", "line", "column", "quote"] for source in finding["sources"]
        )


def test_a_report_in_full(ferry: Report) -> None:
    read = _read(ferry)
    assert read["version"] == 1
    assert [(d["id"], d["published"], d["anchor"], d["language"]) for d in read["documents"]] == [
        ("a.txt", "2024-05-03", "2024-05-03", None),
        ("b.txt", None, "2024-05-04", "en"),
        ("claims/a.toml", None, None, None),
    ]
    assert read["coverage"]["compared"] == 1380
    assert read["coverage"]["rules"][0] == {"rule": "trend-disagrees", "examined": 0}
    assert read["coverage"]["unread"] == ["values-disagree: too common: 812 items share one block"]
    first, second, third = read["findings"]
    assert (first["severity"], first["confidence"], first["resolve"]) == ("conflict", "likely", "the passenger list")
    assert second["resolve"] is None
    assert first["sources"][0] == {
        "document": "a.txt", "start": 41, "end": 51, "line": 3, "column": 19, "quote": "412 people",
    }  # fmt: skip
    assert third["sources"][0]["document"] == "claims/a.toml"


def test_every_document_that_a_source_names_is_listed(ferry: Report) -> None:
    read = _read(ferry)
    named = {source["document"] for finding in read["findings"] for source in finding["sources"]}
    assert named <= {document["id"] for document in read["documents"]}


def test_a_claim_file_that_no_finding_names_is_not_listed(ferry: Report) -> None:
    assert [d["id"] for d in _read(Report(ferry.views, (), Coverage()))["documents"]] == ["a.txt", "b.txt"]


def test_columns_are_code_points(reporting: Reporting) -> None:
    document = Document("𝟛 Zu\u0308rich 洪\tx", id="a")
    (source,) = _read(reporting(document, "x"))["findings"][0]["sources"]
    assert (source["line"], source["column"], source["start"]) == (1, 13, 12)


def test_letters_are_written_as_they_are(reporting: Reporting) -> None:
    assert (
        '"quote": "Zürich 洪水 👨‍👩‍👧"'
        in reporting(Document("Zürich 洪水 👨‍👩‍👧", id="a"), "Zürich 洪水 👨‍👩‍👧").to_json()
    )


def test_hostile_texts_come_back_as_they_were(reporting: Reporting) -> None:
    hostile = '\x00\x1b[2J\u202e\r\n\t"\\\u2028\ud800 \udfff</script>\U0010ffff'
    read = _read(reporting(Document(hostile, id=hostile), hostile, message=hostile, witness=hostile))
    finding = read["findings"][0]
    assert finding["sources"][0]["quote"] == finding["message"] == read["documents"][0]["id"] == hostile


def test_the_same_report_has_the_same_bytes(ferry: Report) -> None:
    assert ferry.to_json() == ferry.to_json()
    assert not ferry.to_json().endswith("\n")
