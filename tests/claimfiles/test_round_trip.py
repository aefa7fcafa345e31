"""Claims to a file and back: the same spans, whatever their words are."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from attrs import asdict
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claimfiles import Header, Row, claim_file, load, refresh
from claimcheck.claims import Entry
from claimcheck.documents import Document

# texts a file can hold: everything but NUL and lone surrogates; a mark at the head would be taken for the file's
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=60)
TRICKY = st.text(st.sampled_from("ab \n\r\t\"'\\#é𝟛\x7f\x85\u2028\ufeff"), min_size=1, max_size=30)
TEXTS = (WORDS | TRICKY).filter(lambda text: text.strip() and not text.startswith("\ufeff"))


@st.composite
def cut(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """A text and spans of it whose words are not blank."""
    text = draw(TEXTS)
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = draw(st.lists(ends.map(lambda pair: (pair[0], pair[1])), max_size=5))
    return text, [(start, end) for start, end in spans if text[start:end].strip()]


def _rows(text: str, spans: list[tuple[int, int]]) -> list[Row]:
    document = Document(text)
    return [
        Row(
            id=f"c{number}",
            quote=text[start:end],
            start=None if document.find(text[start:end]) == [start] else start,
            property="count",
            value=number,
        )
        for number, (start, end) in enumerate(spans)
    ]


def _entries(folder: Path, file: Path) -> list[Entry]:
    views = load(file).views
    return list(views[0].entries)


@given(cut())
def test_spans_survive(made: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = made
    header, rows = Header(source="a.txt"), _rows(text, spans)
    given = [asdict(row, filter=lambda _, value: value is not None) for row in rows]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.txt").write_bytes(text.encode("utf-8"))
        toml, lines = folder / "a.toml", folder / "a.jsonl"
        toml.write_bytes(claim_file(header, rows).encode("utf-8"))
        lines.write_bytes(
            "\n".join(json.dumps({"source": "a.txt"} | row, ensure_ascii=False) for row in given).encode("utf-8")
        )
        for file in (toml, lines) if spans else (toml,):
            refreshed = refresh(file)
            assert refreshed.moved == refreshed.orphans == refreshed.ambiguous == ()
            entries = _entries(folder, file)
            found = [(e.claim.source.span.start, e.claim.source.span.end) for e in entries if e.claim]
            assert found == spans
            assert [e.quote for e in entries] == [text[start:end] for start, end in spans]
