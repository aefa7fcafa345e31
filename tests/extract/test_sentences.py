"""Paragraphs and sentences: exact spans of an untouched text, headings and list items by themselves. Our own texts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.text.sentences import LONGEST, LONGEST_SENTENCE, paragraphs, sentences
from claimcheck.spans import Span

CASES = {
    "abbreviations": (
        "Dr. Ito of St. Ives paid $4.5 million. Mr. Ng did not.",
        ["Dr. Ito of St. Ives paid $4.5 million.", "Mr. Ng did not."],
    ),
    "a month and a word that look like abbreviations": (
        "He steps down in May. Chief executive Ann Lee told me. She is 5 ft. tall.",
        ["He steps down in May.", "Chief executive Ann Lee told me.", "She is 5 ft. tall."],
    ),
    "quotes": ('"We won," she said. "It was close."', ['"We won," she said.', '"It was close."']),
    "a heading": ("Flood in Lowby\nAbout 800 homes were hit.", ["Flood in Lowby", "About 800 homes were hit."]),
    "a heading and a blank line": ("Flood in Lowby\n\nIt rained.", ["Flood in Lowby", "It rained."]),
    "list items": ("Needs:\n- sand\n- two boats\n• rope", ["Needs:", "- sand", "- two boats", "• rope"]),
    "numbered items": ("1. Sand\n2. Rope", ["1. Sand", "2. Rope"]),
    "a wrapped line": (
        "The council voted on Tuesday to rebuild the bridge\nafter a long debate. It was late.",
        ["The council voted on Tuesday to rebuild the bridge\nafter a long debate.", "It was late."],
    ),
    "a table": ("Town\tHomes\nLowby\t800", ["Town\tHomes", "Lowby\t800"]),
    "a question": ("Who paid? Nobody knows.", ["Who paid?", "Nobody knows."]),
    "decimals and ordinals": (
        "Growth was 1.5 percent. The U.S. lost 3.2.",
        ["Growth was 1.5 percent.", "The U.S. lost 3.2."],
    ),
    "Windows newlines": (
        "Flood in Lowby\r\n\r\nIt rained. It stopped.",
        ["Flood in Lowby", "It rained.", "It stopped."],
    ),
    "nothing": ("  \n\n ", []),
}


@pytest.mark.parametrize(("text", "gold"), CASES.values(), ids=CASES)
def test_case(text: str, gold: list[str]) -> None:
    assert [text[span.start : span.end] for span in sentences(text)] == gold


@given(st.text(alphabet=st.sampled_from("aB1. ,!?\"“\n\t\r-•'é\u2028\x0c"), max_size=120))
def test_spans_are_in_order_trimmed_and_leave_no_word_out(text: str) -> None:
    for spans in (paragraphs(text), sentences(text)):
        end = 0
        for span in spans:
            assert end <= span.start < span.end <= len(text)
            assert not text[end : span.start].strip()
            assert text[span.start : span.end].strip() == text[span.start : span.end]
            end = span.end
        assert not text[end:].strip()


def test_a_paragraph_longer_than_sentencex_can_bear_is_cut() -> None:
    text = '"an open quote ' * (4 * LONGEST // 15)
    found = sentences(text)
    assert max(map(len, found)) <= LONGEST
    assert sum(map(len, found)) > 0.99 * len(text.replace("  ", " ")) - len(found)


@pytest.mark.parametrize("piece", ["5% ", "A, ", "1,234,", "ab"])
def test_what_is_too_long_to_be_a_sentence_is_read_in_pieces_and_nothing_is_lost(piece: str) -> None:
    text = piece * (3 * LONGEST_SENTENCE // len(piece))
    found = sentences(text)
    assert max(span.end - span.start for span in found) <= LONGEST_SENTENCE
    assert "".join(text[span.start : span.end] for span in found).replace(" ", "") == text.replace(" ", "")
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u3000", "\x85", "\u2028"])
def test_a_space_that_is_not_plain_before_a_point_breaks_nothing(space: str) -> None:
    text = f"He has vitamin C{space}. Dr{space}Lee left{space}! Nobody knew{space}why."
    assert [text[s.start : s.end] for s in sentences(text)][-1] == f"Nobody knew{space}why."
    assert sentences(f"L{space}.") == (Span(0, 3),)
