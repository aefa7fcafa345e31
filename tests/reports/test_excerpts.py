"""Excerpts of any text: what stands above the carets is the passage, and no row is wider than the room it was given."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents import Document
from claimcheck.reports.excerpts import LEAST_ROOM, excerpt
from claimcheck.reports.visible import cells, columns, glyphs, visible, wrapped
from claimcheck.spans import Span

TEXTS = st.text(
    st.sampled_from("ab 万戸é\u0301\u200d\t\r\n\x1b\u202e👩\ud800\u1112\u1161") | st.characters(), max_size=120
)


@given(TEXTS, st.integers(0, 120), st.integers(0, 120), st.integers(10, 60))
def test_no_row_is_wider_than_its_room(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    rows = excerpt(Document(text, id="a"), Span(start, min(len(text), start + length)), width)
    for row in rows:
        assert columns(row.text) <= max(width, LEAST_ROOM) + columns(visible(text[start : start + 1]))
        assert "\n" not in row.text


@given(TEXTS.filter(lambda text: not {"\n", "\r"} & set(text)), st.data())
def test_the_passage_stands_above_its_carets(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    (row,) = excerpt(Document(text, id="a"), Span(start, end), 10_000)
    shown = glyphs(text)
    assert row.text == "".join(shown)
    assert len(row.carets) - len(row.carets.lstrip()) == sum(map(cells, shown[:start]))
    assert row.carets.count("^") == max(1, sum(map(cells, shown[start:end])))


@given(TEXTS, st.integers(4, 60))
def test_wrapping_loses_nothing_but_spaces(text: str, room: int) -> None:
    shown = visible(text)
    lines = wrapped(shown, room)
    assert "".join(lines).replace(" ", "") == shown.replace(" ", "")
    assert all(columns(line) <= room for line in lines)


@given(TEXTS)
def test_what_is_shown_can_be_written_and_moves_no_cursor(text: str) -> None:
    shown = visible(text)
    shown.encode("utf-8")
    assert len(glyphs(text)) == len(text)
    assert all(c.isprintable() or unicodedata.category(c) == "Zs" or c in "\u200c\u200d" for c in shown)
    assert len(shown.splitlines()) <= 1
