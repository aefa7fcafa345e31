"""What one walk over a text finds for all readers is what each would find by itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract import views  # noqa: F401  # with it all readers are there
from claimcheck.extract.text import signs

# pieces of text in which the signs of all readers begin, end and are glued to one another
PIECES = st.lists(
    st.sampled_from(
        (
            *(
                "12",
                "½",
                "three",
                "Three",
                "an",
                "A",
                "hour",
                "Hours",
                "plc",
                "Ltd",
                "Rovers",
                "City",
                "Oslo",
                "É",
                "ß",
            ),
            *("Director-General", "_", "-", ",", ".", "'s", "(", " ", " ", " ", "\n", "\u00a0", "x" * 40),
        )
    )
).map("".join)


@given(PIECES)
def test_each_sign_is_found_as_in_the_stretches_between_spaces(text: str) -> None:
    for number, pattern in enumerate(signs._PATTERNS):
        plain, at = [], 0
        for stretch in text.split(" "):
            plain += [(at + match.start(), at + match.end()) for match in pattern().finditer(stretch)]
            at += len(stretch) + 1
        assert signs._signs(text)[number] == plain
        if not pattern().pattern.startswith(r"\A"):
            assert plain == [match.span() for match in pattern().finditer(text)]


def test_a_long_text_is_walked_block_by_block() -> None:
    assert list(signs._blocks("")) == [(0, "")]
    words = "ab " * signs.BLOCK
    blocks = list(signs._blocks(words))
    assert " ".join(block for _, block in blocks) == words
    assert all(words.startswith(block, at) for at, block in blocks)
