"""The marks fit the articles: every quote is found exactly once, every mark is complete."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.articles.measure import FIELDS, PAIRS, stems

HERE = Path(__file__).parent
MARK_FILES = HERE / "marks"
ARTICLES = tuple(f"{stem}.txt" for field in FIELDS for stem in stems(field))

# The part of the catalogue that raw text can trigger; the other source rules need claim files.
RULES = {
    "published-disagrees",
    "impossible-date",
    "weekday-disagrees",
    "day-month-ambiguous",
    "date-unanchored",
    "dates-out-of-order",
    "event-dates-disagree",
    "duration-disagrees",
    "after-publication",
    "anachronism",
    "values-disagree",
    "list-length-disagrees",
    "part-exceeds-whole",
    "parts-miss-total",
    "shares-exceed-whole",
    "change-disagrees",
    "trend-disagrees",
    "running-total-falls",
    "unit-disagrees",
    "magnitude-slip",
    "conversion-disagrees",
    "impossible-value",
    "repeated-passage-differs",
    "first-since-disagrees",
    "agency-ambiguous",
    "acronym-shared",
    "acronym-disagrees",
    "jurisdiction-disagrees",
    "office-holders-disagree",
    "parent-disagrees",
    "place-disagrees",
    "former-name",
    "reference-unresolved",
    "single-value-disagrees",
    "asserted-and-denied",
    "members-disagree",
    "age-disagrees",
    "anniversary-disagrees",
    "average-disagrees",
    "majority-disagrees",
    "sequence-disagrees",
    "share-disagrees",
}
AMBIGUITIES = {"day-month-ambiguous", "date-unanchored", "agency-ambiguous", "acronym-shared", "reference-unresolved"}
NOTES = {"former-name"}
KEYS = {
    "error": {"id", "rule", "also", "severity", "quotes", "why"},
    "trap": {"id", "rule", "quotes", "why"},
    "supported": {"id", "quotes", "why"},
}

Mark = dict[str, Any]


def read_text(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def read_marks(field: str) -> dict[str, list[Mark]]:
    with (MARK_FILES / f"{field}.toml").open("rb") as file:
        return tomllib.load(file)


MARKS = [(field, kind, mark) for field in FIELDS for kind, marks in read_marks(field).items() for mark in marks]
every_mark = pytest.mark.parametrize(
    ("field", "kind", "mark"), [pytest.param(*each, id=f"{each[1]}:{each[2].get('id')}") for each in MARKS]
)


def of_kind(kind: str) -> list[Mark]:
    return [mark for _, each, mark in MARKS if each == kind]


def documents(mark: Mark) -> set[str]:
    return {quote["document"] for quote in mark["quotes"]}


@every_mark
def test_quotes_occur_exactly_once(field: str, kind: str, mark: Mark) -> None:
    assert mark["quotes"]
    for quote in mark["quotes"]:
        assert set(quote) == {"document", "quote"}
        assert quote["document"] in [f"{stem}.txt" for stem in stems(field)]
        text, words = read_text(quote["document"]), quote["quote"]
        assert words
        assert words == words.strip()
        first = text.find(words)
        assert first >= 0, f"{quote['document']} does not contain {words!r}"
        assert text.find(words, first + 1) < 0, f"{quote['document']} contains {words!r} more than once"


@every_mark
def test_marks_are_complete(field: str, kind: str, mark: Mark) -> None:
    assert set(mark) <= KEYS[kind]
    assert KEYS[kind] - {"also"} <= set(mark)
    assert mark["id"].startswith(f"{field}-")
    assert mark["why"].strip()
    if kind != "supported":
        assert mark["rule"] in RULES
    if kind == "error":
        rule = mark["rule"]
        assert set(mark.get("also", ())) <= RULES - {rule}
        expected = "ambiguity" if rule in AMBIGUITIES else "note" if rule in NOTES else "conflict"
        assert mark["severity"] == expected


def test_ids_are_unique_in_the_folder() -> None:
    ids = [mark["id"] for _, _, mark in MARKS]
    assert len(ids) == len(set(ids))


def test_no_article_and_no_marks_are_left_over() -> None:
    assert {path.name for path in HERE.glob("*.txt")} == set(ARTICLES)
    assert {path.name for path in MARK_FILES.iterdir()} == {f"{field}.toml" for field in FIELDS}


def test_every_rule_has_a_planted_error() -> None:
    assert {mark["rule"] for mark in of_kind("error")} == RULES


def test_there_are_traps_enough() -> None:
    assert len(of_kind("trap")) >= 40
    for article in ARTICLES:
        assert sum(article in documents(mark) for mark in of_kind("trap")) >= 3, article


@pytest.mark.parametrize("field", PAIRS)
def test_true_statements_are_restated_across_the_pair(field: str) -> None:
    supported = read_marks(field)["supported"]
    assert len(supported) >= 6
    for mark in supported:
        assert documents(mark) == {f"{field}-a.txt", f"{field}-b.txt"}


@pytest.mark.parametrize("article", ARTICLES)
def test_articles_are_of_news_length(article: str) -> None:
    assert 250 <= len(read_text(article).split()) <= 600


def test_the_readme_table_counts_the_marks() -> None:
    readme = read_text("README.md")
    for article in ARTICLES:
        errors, traps = (sum(article in documents(mark) for mark in of_kind(kind)) for kind in ("error", "trap"))
        field = article.removesuffix(".txt").partition("-")[0]
        assert f"| {article} | {field} | {errors} | {traps} |" in readme
