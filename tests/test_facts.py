"""What files say of themselves: front matter, sidecars, the data of pages. All files are made here."""

from __future__ import annotations

from pathlib import Path

import pytest

import claimcheck
from claimcheck.cli import main
from claimcheck.documents import Document
from claimcheck.errors import DocumentError

WORDS = "The Harrow Bridge was opened on 6 May 2019."


def written(path: Path, text: str) -> Document:
    path.write_text(text, encoding="utf-8", newline="")
    return claimcheck.read(path)


FRONT = {
    "pairs": "---\npublished: 2024-07-02\npublisher: 'Lowick: News'  # ours\nlanguage: en\ntags:\n  - a\n---\n",
    "crlf": "---\r\npublished: 2024-07-02\r\npublisher: Lowick: News\r\nlanguage: en\r\n---\r\n",
    "toml": '+++\npublished = 2024-07-02\npublisher = "Lowick: News"\nlanguage = "en"\n+++\n',
    "of another tool": '---\ndate: "2024-07-02"\nsite_name: "Lowick: News"\nlang: en\n---\n',
}


@pytest.mark.parametrize("suffix", [".md", ".txt"])
@pytest.mark.parametrize("kind", list(FRONT))
def test_front_matter_gives_facts_and_is_no_text(tmp_path: Path, kind: str, suffix: str) -> None:
    document = written(tmp_path / f"a{suffix}", FRONT[kind] + WORDS)
    assert (str(document.published), document.publisher, document.language) == ("2024-07-02", "Lowick: News", "en")
    assert document.as_read.text == WORDS
    (opened,) = [m for m in claimcheck.find_mentions(document) if m.kind == "time"]
    assert document.text[opened.span.start : opened.span.end] == "on 6 May 2019"[-len(opened.quote) :]


@pytest.mark.parametrize(
    "text", ["---\nA line.\n---\n" + WORDS, "---\nnot: closed\n" + WORDS, "---\nNote: a word\n---\n" + WORDS]
)
def test_lines_between_rules_are_text_where_they_say_nothing_of_the_file(tmp_path: Path, text: str) -> None:
    document = written(tmp_path / "a.txt", text)
    assert document.plain is None
    assert document.published is None


def test_a_sidecar_describes_its_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt.toml").write_text('published = 2024-07-01\njurisdiction = "GB"\n', encoding="utf-8")
    document = written(tmp_path / "a.txt", WORDS)
    assert (str(document.published), document.jurisdiction, document.dated_by) == (
        "2024-07-01",
        "GB",
        "its sidecar file",
    )
    assert str(claimcheck.read("a.txt", published="2020-01-01").published) == "2020-01-01"
    assert main(["check", "a.txt", "a.txt.toml"]) == 0
    assert main(["check", "."]) == 0


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.txt.toml", "published = 31", "published: 31 is no date"),
        ("a.txt.toml", "publishd = 2024-07-01", "the nearest is 'published'"),
        ("a.txt.toml", "published = ", "is not TOML"),
        ("a.txt", "---\npublished: last May\n---\n" + WORDS, "published: "),
        ("a.txt.toml", "language = 3", "language: 3 is no text"),
    ],
)
def test_a_fact_that_cannot_be_one_is_an_error(tmp_path: Path, name: str, text: str, said: str) -> None:
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(DocumentError, match=said):
        claimcheck.read(tmp_path / "a.txt")


def test_a_claim_file_of_that_name_is_no_sidecar(tmp_path: Path) -> None:
    (tmp_path / "a.txt.toml").write_text('[document]\nsource = "a.txt"\n', encoding="utf-8")
    assert written(tmp_path / "a.txt", WORDS).published is None


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2024-07-03T12:51:00+0800">', "2024-07-03T12:51:00+08:00"),
        ('<meta name="DC.date" content="2024-07-03"><meta name="date" content="2020-01-01">', "2024-07-03"),
        ('<meta property="article:modified_time" content="2024-07-05">', "None"),
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2024-07-03T10:00:00.000Z"}]}</script>', "2024-07-03T10:00:00Z"),
        ('<script type="application/ld+json">{"datePublished": "last May"</script>', "None"),
        ('<body><time datetime="2024-07-03" class="dt-published">3 July</time>', "2024-07-03"),
        ('<body><time datetime="2024-07-03">3 July</time>', "None"),
        ('<script type="application/ld+json">' + "[" * 50_000 + "</script>", "None"),
    ],
)  # fmt: skip
def test_the_data_of_a_page_dates_it(tmp_path: Path, head: str, published: str) -> None:
    pytest.importorskip("justhtml")
    document = written(tmp_path / "a.html", f"<html lang=en>{head}<p>{WORDS}")
    assert str(document.published) == published
    assert document.language == "en"


def test_a_page_of_ours_in_a_folder_is_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("justhtml")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "README.md").write_text("About this folder.", encoding="utf-8")
    for _ in range(2):
        assert main(["check", ".", "-o", "report.html"]) == 0
    assert main(["check", ".", "--format", "json", "-o", "report.json"]) == 0
    assert '"id": "a.txt"' in (tmp_path / "report.json").read_text(encoding="utf-8")
    assert "report.html" not in (tmp_path / "report.json").read_text(encoding="utf-8")
