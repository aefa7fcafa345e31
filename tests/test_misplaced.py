"""Pages whose words stand where no browser leaves them: between the rows of a table, in crossed tags. Nothing is lost unsaid."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents import read
from claimcheck.extract.views import read_view
from claimcheck.formats.html import _hidden, words_of

justhtml = pytest.importorskip("justhtml")
TAGS = "table tr td th b p i a div caption tbody ul li h1 sup form".split()


def _parsed(text: str) -> Any:
    return justhtml.JustHTML(text, track_node_locations=True, sanitize=False).root


def _shown(root: Any) -> str:
    """What the parser shows, as a browser would."""
    found, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        if node.name == "#text":
            found.append(node.data or "")
        elif not _hidden(node):
            waiting += reversed(node.children or ())
    return "".join(found)


def _letters(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w", unicodedata.normalize("NFKC", text)))


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<table>20 died<tr><td>in Lowby</table>", "20 died\n\nin Lowby"),
        ("<table><tr><td>in Lowby</td></tr>20 died</table>Later", "in Lowby\n\n20 died\n\nLater"),
        ("<table>20 &amp; 5<tr><td>in Lowby</td></tr>30 <b>died</b></table>", "20 & 5\n\nin Lowby\n\n30 died"),
        ("<table>12<tr>15<td>7</table>", "12\n\n15\n\n7"),  # a browser runs 12 and 15 together
        ("<b>one<p>two</b>three</p>four", "one\n\ntwothree\n\nfour"),
    ],
)  # fmt: skip
def test_misplaced_words_are_read_where_they_stand(page: str, words: str) -> None:
    plain = words_of(_parsed(page), page)
    assert plain.text == words
    assert not plain.lost


@given(
    st.lists(
        st.sampled_from(["7 ", "12", "a ", "b&amp;c ", *(f"<{t}>" for t in TAGS), *(f"</{t}>" for t in TAGS)]),
        max_size=16,
    )
)
def test_what_is_shown_is_read_or_said_to_be_lost(parts: list[str]) -> None:
    page = "".join(parts)
    root = _parsed(page)
    plain = words_of(root, page)
    assert _letters(_shown(root)) == _letters(plain.text) + _letters("".join(plain.lost))


def test_words_that_are_lost_are_said(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<table>" + "".join(f"{n} cows<tr><td>x</td></tr>" for n in range(600)) + "</table>", "utf-8")
    (said,) = (part for part in read_view(read(page)).unread if "whose place" in part)
    assert said.startswith(f"{page}: words of the page whose place in the file is not known: “")
