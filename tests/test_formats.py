"""Word documents and PDF: their text, their pages, and what is said of broken ones. All files are made here."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

import claimcheck
from claimcheck import formats
from claimcheck.cli import main
from claimcheck.errors import DocumentError

docx = pytest.importorskip("docx")
pytest.importorskip("pypdf")


def pdf(pages: Sequence[str]) -> bytes:
    """A PDF of one line a page, written by hand."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, words in enumerate(pages):
        drawn = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET" if words else ""
        font = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {font} /Contents {5 + 2 * n} 0 R >>")
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end = out.index("xref\n0 ")
    return f"{out}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{end}\n%%EOF\n".encode("latin-1")


def word(path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("Lowick Quay handled more than 4,100 crates in 2022.")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        [c for row in table.rows for c in row.cells], ["Year", "Crates", "2022", "4,180"], strict=True
    ):
        cell.text = text
    document.add_paragraph("It opened on 3 May 1998.")
    document.save(str(path))
    return path


def test_a_word_document_is_its_paragraphs_and_rows_in_order(tmp_path: Path) -> None:
    document = claimcheck.read(word(tmp_path / "quay.docx"))
    assert document.text.split("\n\n") == [
        "Lowick Quay handled more than 4,100 crates in 2022.",
        "Year\tCrates",
        "2022\t4,180",
        "It opened on 3 May 1998.",
    ]
    assert document.page(0) is None


def test_a_pdf_knows_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "quay.PDF"
    path.write_bytes(pdf(["Lowick Quay opened on 3 May 1998.", "It handled 4,100 crates."]))
    document = claimcheck.read(path)
    crates = next(m for m in claimcheck.find_mentions(document) if "4,100" in m.quote)
    assert document.text[crates.span.start : crates.span.end] == crates.quote
    assert (document.page(0), document.page(crates.span.start)) == (1, 2)


def test_drafts_of_a_pdf_are_checked_against_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "quay.pdf").write_bytes(pdf(["The Quay Act took effect on 3 May 1998."]))
    assert main(["extract", "texts"]) == 0
    assert main(["check", "texts", "claims"]) == 0
    assert len(claimcheck.load("claims")) > 0


def packed(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


DEEP = b"<w:document xmlns:w='x'>" + b"<w:p>" * 100_000
HOSTILE = {
    "empty": b"",
    "binary": bytes(range(256)) * 50,
    "broken zip": packed(a=b"x" * 1000)[:-30],
    "zip of something else": packed(readme=b"x"),
    "deep": packed(**{"word/document.xml": DEEP, "[Content_Types].xml": DEEP}),
    "truncated": pdf(["Words."])[:200],
    "no page": pdf([]),
    "no words": pdf(["", ""]),
}


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@pytest.mark.parametrize("case", list(HOSTILE))
def test_a_broken_file_is_an_error_that_names_it(tmp_path: Path, case: str, suffix: str) -> None:
    path = tmp_path / f"bad{suffix}"
    path.write_bytes(HOSTILE[case])
    with pytest.raises(DocumentError, match="bad"):
        claimcheck.read(path)


def test_a_file_that_unpacks_to_too_much_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "LARGEST_UNPACKED", 1000)
    with pytest.raises(DocumentError, match="unpacks to more"):
        claimcheck.read(word(tmp_path / "quay.docx"))


@pytest.mark.parametrize(("module", "suffix"), [("docx", ".docx"), ("pypdf", ".pdf")])
def test_a_missing_library_is_said_with_what_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, suffix: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"x")
    with pytest.raises(DocumentError, match=rf"{suffix} needs (\S+), which is not installed: pip install \1"):
        claimcheck.read(path)


def test_reports_say_on_which_page_a_passage_stands(tmp_path: Path) -> None:
    path = tmp_path / "quay.pdf"
    path.write_bytes(pdf(["Lowick Quay opened on 3 May 1998.", "It was closed on 31 June."]))
    report = claimcheck.check_documents([claimcheck.read(path, id="quay.pdf")])
    assert "quay.pdf:1:" in str(report)
    assert "(page 2)" in str(report)
    assert "(page 2)" in report.to_html()
    assert '"page": 2' in report.to_json()


def test_a_passage_on_a_later_page_is_shown_without_the_page_break(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("quay.pdf").write_bytes(pdf(["Lowick Quay is old.", "It opened on Monday, 5 May 1998."]))
    assert main(["check", "quay.pdf"]) == 1
    out = capsys.readouterr().out
    assert "(page 2)" in out
    assert "| It opened on Monday, 5 May 1998." in out


def test_a_broken_pdf_gets_one_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("quay.pdf").write_bytes(b"%PDF-1.4\n")
    assert main(["check", "quay.pdf"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_what_holds_nul_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The town has 12 wells.\0")
    with pytest.raises(DocumentError, match="character 22 is NUL"):
        claimcheck.read(tmp_path / "a.txt")
