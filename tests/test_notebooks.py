"""How notebooks show texts, claims and plots; rows and Arrow; one notebook run for real. All texts are made here."""

from __future__ import annotations

import sys
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

import claimcheck
from claimcheck.claimsets import ClaimSet
from claimcheck.documents import Document
from claimcheck.engine import check_documents
from claimcheck.extract.views import extract

TEXT = (
    "The Harrow Bridge was opened on 4 May 2019. Brill Council has 840 employees. <b>&amp;</b>\nIt was shut on 31 June."
)


def claims() -> ClaimSet:
    other = TEXT.replace("840", "more than 900").replace("4 May", "6 May")
    return extract([Document(TEXT, id="a.txt"), Document(other, id="b.txt")])


class Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words, self.titles = "", list[str]()

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("div", "b", "span", "table", "thead", "tbody", "tr", "th", "td")
        self.titles += [value for name, value in attrs if name == "title" and value]


def read(html: str) -> Words:
    seen = Words()
    seen.feed(html)
    return seen


def test_a_document_shows_its_words_with_its_mentions_marked() -> None:
    seen = read(Document(TEXT, id="a.txt")._repr_html_())
    assert TEXT in seen.words
    assert any(title.startswith("quantity: 840") for title in seen.titles)
    assert any(title.startswith("time: ") for title in seen.titles)


def test_claims_are_a_table() -> None:
    found = claims()
    seen = read(found._repr_html_())
    assert "840 employees" in seen.words
    first = next(iter(found))
    assert first.source.quote in read(first._repr_html_()).words


def test_a_date_is_shown_by_its_readings() -> None:
    text = Document("Published: 3 May 2024\n\nA hearing on the quay opens on 5/6.", id="a.txt")
    shown = claimcheck.extract([text])._repr_html_()
    assert "2024-05-06 or 2024-06-05" in shown
    assert "readings=" not in shown


def test_a_group_of_claims_is_drawn_on_one_axis() -> None:
    counts = [claim for claim in claims() if claim.property == "count"]
    drawn = ElementTree.fromstring(claimcheck.plot(counts)._repr_svg_())
    bars = [element for element in drawn.iter() if element.tag.endswith("rect")]
    assert len(bars) >= 4  # of each figure what is written, and what is read
    dates = [claim for claim in claims() if claim.kind == "time"]
    assert "2019-05-06" in claimcheck.plot(dates)._repr_svg_()
    with pytest.raises(ValueError, match="on one axis"):
        claimcheck.plot(claims().claims[:1])


def test_rows_have_one_for_each_passage() -> None:
    report = check_documents([view.document for view in claims().views])
    rows = report.rows()
    assert len(rows) == sum(len(finding.sources) for finding in report.findings)
    assert {row["finding"] for row in rows} == set(range(1, len(report.findings) + 1))
    assert all(row["quote"] in TEXT or row["document"] == "b.txt" for row in rows)


def test_arrow_has_the_same_rows() -> None:
    arrow = pytest.importorskip("nanoarrow")
    report = check_documents([Document(TEXT, id="a\ud800.txt")])
    read_back = arrow.ArrayStream(report).read_all().to_pylist()
    assert [row["quote"] for row in read_back] == [row["quote"] for row in report.rows()]
    assert [row["line"] for row in read_back] == [row["line"] for row in report.rows()]
    assert arrow.ArrayStream(check_documents([])).read_all().to_pylist() == []


@pytest.mark.parametrize("library", ["polars", "pandas", "pyarrow"])
def test_data_frames_of_each_library(library: str) -> None:
    pytest.importorskip("nanoarrow")
    pytest.importorskip(library)
    report = check_documents([view.document for view in claims().views])
    frame = report.to_dataframe(library)
    assert type(frame).__module__.startswith(library)
    assert list(frame["quote"]) == [row["quote"] for row in report.rows()] or library == "pyarrow"
    assert frame.shape == (len(report.rows()), 12)
    done = claimcheck.sheet(Document(TEXT, id="a.txt"), [Document(TEXT, id="b.txt")])
    assert done.to_dataframe(library).shape == (len(done.rows), 12)
    assert check_documents([]).to_dataframe(library).shape == (0, 12)


def test_a_data_frame_is_of_the_library_that_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    old = SimpleNamespace(DataFrame=lambda rows, columns: (rows, columns))  # pandas as it was before it took Arrow
    monkeypatch.setitem(sys.modules, "polars", None)  # not to be imported
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pandas", old)
    report = check_documents([view.document for view in claims().views])
    rows, columns = report.to_dataframe()
    assert (rows, columns) == (report.rows(), list(report.rows()[0]))
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="polars or pandas or pyarrow; none is installed"):
        report.to_dataframe()
    with pytest.raises(ValueError, match="'dask' is no library"):
        report.to_dataframe("dask")


def test_pandas_without_pyarrow_takes_the_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    class Frame:
        def __init__(self, rows: list[dict[str, object]], columns: list[str]) -> None:
            self.rows, self.columns = rows, columns

        @classmethod
        def from_arrow(cls, _: object) -> Frame:
            raise ImportError("`Import pyarrow` failed.")

    monkeypatch.setitem(sys.modules, "pandas", SimpleNamespace(DataFrame=Frame, __name__="pandas"))
    report = check_documents([view.document for view in claims().views])
    assert report.to_dataframe("pandas").rows == report.rows()


@pytest.mark.slow
def test_a_notebook_runs() -> None:
    client, format_ = pytest.importorskip("nbclient"), pytest.importorskip("nbformat")
    pytest.importorskip("ipykernel")
    cells = [
        f"import claimcheck\na = claimcheck.Document({TEXT!r}, id='a.txt')\n"
        f"b = claimcheck.Document({TEXT.replace('4 May', '6 May')!r}, id='b.txt')\na",
        "claims = claimcheck.extract([a, b])\nclaims",
        "claims.claims[0]",
        "report = claimcheck.check_documents([a, b])\nreport",
        "claimcheck.sheet(a, [b])",
        "claimcheck.revise(a, b)",
        "claimcheck.plot([claim for claim in claims if claim.kind == 'time'])",
        "len(report.rows())",
    ]
    book = format_.v4.new_notebook(cells=[format_.v4.new_code_cell(cell) for cell in cells])
    client.NotebookClient(book, timeout=300, kernel_name="python3").execute()
    shown = [{kind for output in cell.outputs for kind in output.get("data", {})} for cell in book.cells]
    assert all("text/html" in kinds for kinds in shown[:6])
    assert "image/svg+xml" in shown[6]
    assert not any(output.output_type == "error" for cell in book.cells for output in cell.outputs)


def test_claims_of_a_page_are_shown_in_its_words(tmp_path: Path) -> None:
    pytest.importorskip("justhtml")
    page = tmp_path / "page.html"
    page.write_text("<p>Brill Council has <b>3,120</b> employees. Lowby Council has 840 employees.</p>", "utf-8")
    found = claimcheck.extract([claimcheck.read(page)])
    shown = read(found._repr_html_()).words
    assert "3,120 employees" in shown
    assert "</b>" not in shown
    assert "deed" not in shown
    assert "page.html: 3,120 employees" in claimcheck.plot(found).svg
