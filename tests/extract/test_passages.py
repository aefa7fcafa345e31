"""Passages and their repetitions. The sentences are made up."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims import Passage
from claimcheck.documents import Document
from claimcheck.extract.text.masking import tokens
from claimcheck.extract.text.passages import Repeat, Sameness, find_passages, repeats, window_keys

FIRST = "Ferries wait off Lowby, May 3, 2023, while the crane is raised."
SECOND = "Six of the 14 boats sail to Nant in the evening. (Northwire/Ann Lee)"
RIVER = "The Ore rises in the hills and runs {} miles to the sea; it feeds {} people in {} towns and {} mills."


def found(*texts: str) -> tuple[Repeat, ...]:
    documents = [Document(text, id=f"d{at}") for at, text in enumerate(texts)]
    return repeats(passage for document in documents for passage in find_passages(document))


def test_blocks_are_passages_with_exact_quotes() -> None:
    document = Document(f"Crane falls\n\n{FIRST}", id="a")
    passages = find_passages(document)
    assert [(passage.zone, passage.source.quote) for passage in passages] == [
        ("heading", "Crane falls"),
        ("paragraph", FIRST),
    ]
    assert all(document.source(p.source.span.start, p.source.span.end) == p.source for p in passages)


def test_a_caption_cut_in_two_ways_is_one_source() -> None:
    text = f"{FIRST}\n\n{SECOND}\n\n{FIRST} {SECOND}"
    one, two, both = find_passages(Document(text, id="a"))
    assert both.copy_of is None
    assert one.copy_of is not None
    assert two.copy_of is not None
    assert both.source.contains(one.copy_of)
    assert both.source.contains(two.copy_of)
    [repeat] = found(text)
    assert repeat.sameness is Sameness.COPY
    assert len(repeat.pieces) == 2


def test_the_later_of_two_equal_paragraphs_is_the_copy() -> None:
    one, two = find_passages(Document(f"{FIRST}\n\n{FIRST}", id="a"))
    assert one.copy_of is None
    assert two.copy_of is not None
    assert one.source.contains(two.copy_of)


def test_a_paragraph_with_another_figure_is_no_copy() -> None:
    text = f"{RIVER.format(412, 10, 3, 4)}\n\n{RIVER.format(421, 10, 3, 4)}"
    assert [passage.copy_of for passage in find_passages(Document(text, id="a"))] == [None, None]
    [repeat] = found(text)
    assert repeat.sameness is Sameness.DISCREPANT
    assert [(slot.a.quote, slot.b.quote) for slot in repeat.differing] == [("412", "421")]


def test_across_documents() -> None:
    [repeat] = found(RIVER.format(412, 10, 3, 4), "At dusk it rained. " + RIVER.format(421, 10, 3, 4))
    assert [(slot.a.document, slot.b.document) for slot in repeat.differing] == [("d0", "d1")]
    assert len(repeat.slots) == 4


def test_a_form_filled_in_twice_is_a_template() -> None:
    [repeat] = found(RIVER.format(412, 10, 3, 4), RIVER.format(99, 8, 7, 4))
    assert repeat.sameness is Sameness.TEMPLATE


def test_the_same_figure_in_words_or_with_commas_agrees() -> None:
    [repeat] = found(RIVER.format(412, "1,000", 3, "seven"), RIVER.format(412, "1000", "three", 7))
    assert repeat.sameness is Sameness.COPY


def test_other_names_make_another_passage() -> None:
    assert not found("The mayor of Lowby said 12 people were hurt.", "The mayor of Nant said 12 people were hurt.")


def test_rows_of_figures_are_no_passage() -> None:
    assert not found("Total 1 2 3 4 5 6 7 8 9 10", "Total 1 2 3 4 5 6 7 8 9 11")


def test_menus_are_left_out() -> None:
    menu = "Home | News | Sport | Business | Opinion | World | Politics | Culture | Weather"
    assert not found(menu, menu)


def test_the_order_of_documents_changes_nothing() -> None:
    documents = [Document(RIVER.format(n, 10, 3, 4), id=f"d{n}") for n in (1, 2, 3)]
    passages = [passage for document in documents for passage in find_passages(document)]
    assert repeats(passages) == repeats(reversed(passages)) == repeats([*passages, *passages])


def test_keys_are_few_and_shared() -> None:
    long = " ".join(f"word{chr(97 + at % 26)}{chr(97 + at // 26)}" for at in range(200))
    passage = Passage(Document(long, id="a").source(0, len(long)))
    assert len(window_keys(passage)) == 8
    keys = [window_keys(find_passages(Document(RIVER.format(n, 10, 3, 4), id="a"))[0]) for n in (1, 2)]
    assert keys[0] == keys[1]


@given(st.text(alphabet="ab1 .,\n-é", max_size=200))
def test_tokens_lie_in_the_text_in_order(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert at <= token.start < token.end <= len(text)
        at = token.end


@given(st.lists(st.sampled_from(["a", "b", "c", "7", "8", "\n\n", "It ran."]), max_size=80))
def test_repeats_are_exact_and_never_overlap_themselves(words: list[str]) -> None:
    document = Document(" ".join(words) or "x", id="a")
    for repeat in repeats(find_passages(document)):
        for a, b in repeat.pieces:
            assert document.text[a.span.start : a.span.end] == a.quote
            assert document.text[b.span.start : b.span.end] == b.quote
            assert not a.overlaps(b)
            assert [t.masked for t in tokens(a.quote)] == [t.masked for t in tokens(b.quote)]


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", [",", "and ", "ab\n", "(a) ", "a b ", "1 ", "one two three four five six seven eight "]
)
def test_hostile_texts_take_time_in_proportion(unit: str) -> None:
    start = time.perf_counter()
    find_passages(Document(unit * (200_000 // len(unit)), id="a"))
    assert time.perf_counter() - start < 30
