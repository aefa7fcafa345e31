"""The formats for machines and for the browser: what their consumers need, and that no text breaks out of its place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from claimcheck.documents import Document, read
from claimcheck.engine import check_documents
from claimcheck.report import Report
from claimcheck.reports import FORMATS

Reporting = Callable[..., Report]
HOSTILE = 'It "was" <script>alert(1)</script> ::error::x%0A 12 km\x00\x1b[31m & ]]> {{ 7*7 }} end.'


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_shows_nothing_found_and_a_whole_report(name: str, ferry: Report) -> None:
    assert isinstance(Report((), ()  # a run over nothing
        , ferry.coverage).render(name), str)  # fmt: skip
    assert "412" in ferry.render(name)
    assert ferry.render(name) == ferry.render(name)


def test_sarif_has_the_places_in_code_points_and_what_a_finding_is_known_by(ferry: Report) -> None:
    run = json.loads(ferry.to_sarif())["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    first = run["results"][0]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 19, 29)
    assert region["snippet"]["text"] == "412 people"
    assert first["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b.txt"
    assert first["partialFingerprints"] == {"claimcheck/v1": "a" * 64}
    driver = run["tool"]["driver"]
    assert driver["rules"][first["ruleIndex"]]["id"] == "values-disagree"
    assert all(rule["help"]["markdown"] for rule in driver["rules"])


def test_junit_fails_for_conflicts_and_ambiguities_and_passes_for_notes(ferry: Report) -> None:
    suites = ElementTree.fromstring(ferry.render("junit").split("\n", 1)[1])
    assert (suites.get("tests"), suites.get("failures")) == ("3", "2")
    by_name = {suite.get("name"): suite for suite in suites}
    failure = by_name["a.txt"].find("testcase/failure")
    assert failure is not None
    assert failure.text is not None
    assert "b.txt:1:1: Some 421 people" in failure.text
    assert by_name["claims/a.toml"].find("testcase/failure") is None


def test_github_has_an_annotation_a_line(ferry: Report) -> None:
    lines = ferry.render("github").splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice"]
    assert "file=a.txt,line=3,endLine=3,col=19,endColumn=29,title=values-disagree (likely)::" in lines[0]


def test_json_lines_are_the_findings_of_the_json_report(ferry: Report) -> None:
    assert [json.loads(line) for line in ferry.render("jsonl").splitlines()] == json.loads(ferry.to_json())["findings"]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_words_of_a_text_never_become_markup(name: str, reporting: Reporting) -> None:
    report = reporting(Document(HOSTILE, id="a<b>&\n.txt"), "12 km", '"was" <script>alert(1)</script>')
    shown = report.render(name)
    shown.encode("utf-8")
    if name == "junit":
        ElementTree.fromstring(shown.split("\n", 1)[1])
    elif name == "html":
        assert shown.count("<script>") == 1  # the page's own
        assert "{{ 7*7 }}" in shown
    elif name == "github":
        assert len(shown.splitlines()) == 1
    elif name in ("json", "sarif", "annotations", "claimreview"):
        json.loads(shown)


def test_the_page_marks_every_passage_and_links_it_to_the_text_in_full(ferry: Report) -> None:
    page = ferry.to_html()
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= set(re.findall(r'id="([^"]+)"', page))
    assert "<mark>412 people</mark>" in page
    assert "http" not in page.split("</style>")[1]


def test_the_page_draws_figures_dates_and_candidates() -> None:
    texts = [
        Document("The Larne bridge was opened on 3 March 2011.", id="a"),
        Document("The Larne bridge was opened on 5 March 2011. It starts on 6/11, said the NIA.", id="b"),
    ]
    page = check_documents(texts).to_html()
    assert "The dates on one time line" in page
    assert page.count("<rect") >= 2
    assert "srcdoc" in check_documents(texts)._repr_html_()


def test_annotations_point_at_every_passage(ferry: Report) -> None:
    whole = json.loads(ferry.render("annotations"))
    items = whole["first"]["items"]
    assert (whole["type"], whole["total"], len(items)) == (
        "AnnotationCollection",
        len(ferry.findings),
        len(ferry.findings),
    )
    targets = [(t["source"], t["selector"][1]["exact"]) for t in items[0]["target"]]
    assert targets == [(source.document, source.quote) for source in ferry.findings[0].sources]


def test_claim_reviews_rate_both_sides_and_name_no_culprit(ferry: Report) -> None:
    reviews = json.loads(ferry.render("claimreview"))["@graph"]
    assert {review["@type"] for review in reviews} == {"ClaimReview"}
    both = [review for review in reviews if review["reviewAspect"] == "values-disagree"]
    assert [review["claimReviewed"] for review in both] == [s.quote for s in ferry.findings[0].sources]
    assert all("ratingValue" not in review["reviewRating"] for review in reviews)


@pytest.fixture
def marked_up(tmp_path: Path) -> Report:
    """A page whose figure has a tag within it, a later page of a PDF's text, and a text that disagrees with both."""
    page = tmp_path / "a b.html"
    page.write_text("<p>Brüll Council has <em>3,120</em> employees.</p>", "utf-8")
    told = [read(page, id="a b.html"), Document("Brüll Council\n\fBrüll Council has 840 employees.", id="b.pdf")]
    return check_documents(told)


def test_people_are_shown_words_without_markup_and_pages_where_there_are_some(marked_up: Report) -> None:
    told = json.loads(marked_up.render("sarif"))["runs"][0]["results"][0]
    (beside,) = told["relatedLocations"]
    assert "</em>" in told["locations"][0]["physicalLocation"]["region"]["snippet"]["text"]
    assert beside["message"]["text"] == "840 employees (page 2)"
    assert "</em>" not in told["message"]["text"]
    (line,) = marked_up.render("github").splitlines()
    assert "b.pdf:2:20 (page 2): 840 employees" in line
    assert "</em>" not in line
    page = marked_up.to_html()
    assert r"\u{c}" not in page
    assert "b.pdf: 840 employees" in page
    assert "3,120 employees</span>" in page


def test_an_annotation_of_a_page_has_its_words_and_the_bytes_of_its_file(marked_up: Report, tmp_path: Path) -> None:
    first, second = json.loads(marked_up.render("annotations"))["first"]["items"][0]["target"]
    bytes_, words = first["selector"]
    data = (tmp_path / "a b.html").read_bytes()
    assert data[bytes_["start"] : bytes_["end"]].decode() == "3,120</em> employees"
    assert (bytes_["type"], words["exact"]) == ("DataPositionSelector", "3,120 employees")
    assert first["source"] == "a%20b.html"
    assert second["selector"][0]["type"] == "TextPositionSelector"


def test_a_case_of_junit_keeps_its_name_when_lines_move() -> None:
    names = []
    for text in ("It opened on 31 June.\n", "A line before.\n\nIt opened on 31 June.\n"):
        suites = ElementTree.fromstring(check_documents([Document(text, id="a.txt")]).render("junit").split("\n", 1)[1])
        names.append([case.get("name") for case in suites.iter("testcase")])
    assert names[0] == names[1]
