"""HTML and Markdown: what is read of them, and that every place is one of the file. All texts are made here."""

from __future__ import annotations

import html
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck import formats
from claimcheck.claimsets import ClaimSet
from claimcheck.documents import Document
from claimcheck.errors import DocumentError
from claimcheck.formats import words_of
from claimcheck.plain import Plain

pytest.importorskip("justhtml")

SIGNS = (
    "<p> </p> <b> </b> <table> <tr> <td> </table> &amp; & &#39; &nosuch; &not it < > a 8,000 é 𝟛 <!--x--> <a~href='&amp;'> "
    "</a> <pre> </pre> <sup> </sup> &nbsp; &#x80; <br> <li> <svg> <i <p~x=> <select> &NotEqualTilde; <script></script>"
)
PAGES = st.lists(st.sampled_from([*SIGNS.split(), " ", "\n", "\r\n", "\r", "\0"]), max_size=25).map("".join)
MARKS = "* ** _ ~~ ` `` [ ] ]( ](x) ) < > <b> <!-- --> ! ![a](b) --- |--|--| | # > - a 8,000 &amp; \\ ``` [^1] [^1]: =="
MARKDOWN = st.lists(st.sampled_from([*MARKS.split(), " ", "\n", "\n\n", "\r\n", "\n# ", "\n> ", "\n- ", "\n| "])).map(
    "".join
)


def plain(text: str, suffix: str) -> Plain:
    found = words_of(text, "a", suffix)[0]
    assert found is not None
    return found


def words(text: str, suffix: str) -> str:
    return plain(text, suffix).text


def check_places(text: str, found: Plain) -> None:
    for run in found.runs:
        shown, written = found.text[run.words.start : run.words.end], text[run.file.start : run.file.end]
        raised = shown in "⁰¹²³⁴⁵⁶⁷⁸⁹"
        assert shown == written or not shown.strip() or raised or shown in (html.unescape(written), "\ufffd")
        assert found.in_file(run.words) == run.file
        if len(run.file):
            assert found.in_words(run.file) == run.words


@given(PAGES)
def test_every_letter_of_a_page_stands_where_it_is_said_to(text: str) -> None:
    check_places(text, plain(text, ".html"))


@given(MARKDOWN)
def test_every_letter_of_markdown_stands_where_it_is_said_to(text: str) -> None:
    check_places(text, plain(text, ".md"))


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>More than <b>8,<i>000</i></b>&nbsp;homes\r\n  burned", "More than 8,000\xa0homes burned"),
        ("<h1>Flood</h1><ul><li>one<li>two</ul>end", "Flood\n\none\ntwo\n\nend"),
        ("<table><tr><th>Year<td>Crates<tr><td>2022<td>4,180</table>", "Year\tCrates\n2022\t4,180"),
        ("<nav>Home</nav><script>var homes = 9;</script><p>Words<style>p{}</style>", "Words"),
        ("a <del>800</del> 900 <span hidden>7</span><i style='display: none'>6</i>homes", "a 900 homes"),
        (
            "10<sup>6</sup> homes, 800<sup><a href=#n>2</a></sup> cars, the 3<sup>rd</sup>",
            "10⁶ homes, 800 cars, the 3rd",
        ),
        ("5 &lt; 6 &amp z &notit; &#8212; hy&shy;phen", "5 < 6 & z ¬it; — hyphen"),
        ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
    ],
)
def test_a_page_is_its_words(page: str, shown: str) -> None:
    assert words(page, ".html") == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# Flood #\nMore **than** *8,000*\n[homes](x_(y) 'z') burned.", "Flood\n\nMore than 8,000 homes burned."),
        ("Old title\n=====\n\nWords", "Old title\n\nWords"),
        ("5 * 3 * 2, 800* homes, a_snake_case, \\*plain\\*", "5 * 3 * 2, 800* homes, a_snake_case, *plain*"),
        ("~~800~~ 900 `x * y` <b>z</b> <!-- not this --> &mdash; ![a picture](a.png) end", "900 x * y z — end"),
        ("text\n\n```\n99 homes\n```\n\nmore", "text\n\nmore"),
        ("| Year | Crates |\n|---|--:|\n| 2022 | **4,180** |\n\nend", "Year\tCrates\n2022\t4,180\n\nend"),
        (
            "Crates\n\n| | 2021 | 2022 |\n|---|--|--|\n| Fish | 7 | 8 |\n| | 9 | |",
            "Crates\n\n2021\t2022\nFish\t7\t8\n9",
        ),
        ("> quoted\n> words[^1]\n\n[^1]: A note.\n[ref]: http://x.y", "quoted words\n\nA note."),
        ("- one\n  goes on\n- [x] two", "- one goes on\n- two"),
        ("[a] and [b][c] and **open", "[a] and b and **open"),
    ],
)
def test_markdown_is_its_words(text: str, shown: str) -> None:
    assert words(text, ".md") == shown


PAGE = (
    "<!doctype html>\r\n<html lang=en><body><h1>Harrow Bridge</h1><p>The Harrow&nbsp;Bridge was opened on\r\n<b>4&nbsp;May</b> 2019. "
    "Brill Council has <a href='x'>more than <i>8,400</i></a> employees &amp; pensioners.</p>"
)


def test_spans_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(PAGE.encode())
    document = claimcheck.read(path)
    assert document.text == PAGE
    found = [(m.kind, m.quote) for m in claimcheck.find_mentions(document)]
    assert ("time", "4&nbsp;May</b> 2019") in found
    assert ("quantity", "more than <i>8,400</i></a> employees") in found
    claims = claimcheck.extract([document])
    for source in [m.source for m in claimcheck.find_mentions(document)] + [c.source for c in claims]:
        assert PAGE[source.span.start : source.span.end] == source.quote
        assert PAGE.encode()[document.byte(source.span.start) : document.byte(source.span.end)].decode() == source.quote


def test_markup_changes_no_finding(tmp_path: Path) -> None:
    sources = {
        "a.html": PAGE,
        "b.md": "The **Harrow Bridge** was opened on\n*6 May 2019*. Brill Council has 840 employees.",
    }
    for name, text in sources.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    marked = [claimcheck.read(tmp_path / name, id=name) for name in sources]
    bare = [Document(document.as_read.text, id=document.id) for document in marked]
    found, expected = (claimcheck.check_documents(documents) for documents in (marked, bare))
    assert [(f.rule, f.message, f.fingerprint) for f in found.findings] == [
        (f.rule, f.message, f.fingerprint) for f in expected.findings
    ]
    assert found.conflicts
    for source in (source for finding in found.findings for source in finding.sources):
        assert sources[source.document][source.span.start : source.span.end] == source.quote
    again = claimcheck.check(ClaimSet(found.views))
    assert [f.fingerprint for f in again.findings] == [f.fingerprint for f in found.findings]
    shown = json.loads(found.to_json())["findings"][0]["sources"][0]
    assert (shown["document"], shown["line"]) == ("a.html", 2)
    assert "&amp;nbsp;" not in found.to_html()
    assert "opened on 4\xa0May 2019" in str(found).replace("\n", " ") or "4 May 2019" in str(found)


def test_drafts_quote_the_words_and_find_them_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from claimcheck.cli import main

    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.html").write_bytes((PAGE + "<p>Lowick Act took effect on <i>3 May</i> 1998.").encode())
    assert main(["extract", "a.html"]) == 0
    drafted = (tmp_path / "claims" / "a.toml").read_text(encoding="utf-8")
    assert "<i>" not in drafted
    claims = claimcheck.load("claims")
    assert len(claims) > 0
    for claim in claims:
        assert claimcheck.read("a.html").text[claim.source.span.start : claim.source.span.end] == claim.source.quote
    assert main(["check", "a.html", "claims", "--fail-on", "note"]) == 0
    assert main(["refresh", "claims"]) == 0


@pytest.mark.parametrize(
    "bad",
    [
        "<a " * 30_000,
        "<div>" * 20_000,
        "<b><i>" * 5_000,
        "&" * 100_000,
        "<!--" * 50_000,
        "<table>x" * 3_000,
        "<svg>" * 5_000,
    ],
)
def test_hostile_pages_are_read_in_a_moment(bad: str) -> None:
    check_places(bad, plain(bad, ".html"))


@pytest.mark.parametrize(
    "bad",
    ["*a " * 30_000, "[a](" * 30_000, "` `` " * 20_000, "<!--" * 30_000, "> " * 40_000, "|-" * 40_000, "~~a" * 30_000],
)
def test_hostile_markdown_is_read_in_a_moment(bad: str) -> None:
    plain(bad, ".md")


def test_a_missing_library_and_a_page_too_large_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.html"
    path.write_text("<p>x", encoding="utf-8")
    monkeypatch.setattr(formats, "LARGEST_PAGE", 2)
    with pytest.raises(DocumentError, match="is larger than"):
        claimcheck.read(path)
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "justhtml", None)
    with pytest.raises(DocumentError, match=r"needs justhtml, which is not installed: pip install justhtml"):
        claimcheck.read(path)


def test_a_page_is_decoded_as_it_declares(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    page = "<head><meta charset='windows-1252'></head><p>The café paid £45 million for 12 ovens."
    path.write_bytes(page.encode("cp1252"))
    document = claimcheck.read(path)
    assert document.text == page
    ovens = next(m for m in claimcheck.find_mentions(document) if "12" in m.quote)
    assert (
        path.read_bytes()[document.byte(ovens.span.start) : document.byte(ovens.span.end)].decode("cp1252")
        == ovens.quote
    )
    path.write_bytes(page.replace("windows-1252", "klingon").encode())
    assert "£45" in claimcheck.read(path).text


@pytest.mark.parametrize("name", ["a.doc", "a.RTF", "a.odt", "a.xlsx", "a.epub", "a.png"])
def test_a_format_that_is_not_read_is_an_error_that_says_what_to_do(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"words")
    with pytest.raises(DocumentError, match=f"{name}: is "):
        claimcheck.read(tmp_path / name)
