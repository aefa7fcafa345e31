"""Patterns that are quick to search for find what plain ones find."""

from __future__ import annotations

import re
import time

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.numbers import durationwords
from claimcheck.extract.numbers.numberwords import starters
from claimcheck.extract.numbers.numeralstarts import anchors
from claimcheck.extract.text.wordpatterns import any_case, tree, whole

WORDS = ("ten", "tens", "tenth", "two", "twenty", "a dozen", "half", "x")
# pieces of text in which words begin, end and are glued to one another
PIECES = st.lists(
    st.sampled_from(
        [*WORDS, *map(str.upper, WORDS), "Ten", "often", "12", "½", "é", "_", "-", " ", "\n", ".", "an hour", "½hour"]
    )
).map("".join)


def _starts(pattern: str, text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(pattern, text)]


@given(PIECES)
def test_words_are_found_as_by_an_alternation(text: str) -> None:
    longest_first = "|".join(sorted(WORDS, key=len, reverse=True))
    assert _starts(tree(WORDS), text) == _starts(longest_first, text)
    assert _starts(any_case(WORDS), text) == _starts(f"(?i:{longest_first})", text)
    assert _starts(whole(WORDS) + r"\b", text) == _starts(rf"(?<!\w)(?:{longest_first})\b", text)
    assert _starts(whole(WORDS, any_case=True), text) == _starts(rf"(?<!\w)(?i:{longest_first})", text)


@given(PIECES)
def test_numerals_begin_at_digits_signs_and_whole_words(text: str) -> None:
    words = "|".join(sorted(map(re.escape, starters()), key=len, reverse=True))
    plain = [match.start() for match in re.finditer(rf"(?<![0-9])[0-9]|½|\b(?i:{words})\b", text)]
    assert [at for at in anchors(text) if not re.match(r"(?i)an?\b", text[at:])] == [
        at for at in plain if not re.match(r"(?i)an?\b", text[at:])
    ]


@given(PIECES)
def test_durations_in_words_are_found_around_their_units(text: str) -> None:
    found = [match.span() for match in durationwords._matches(text)]
    assert found == [match.span() for match in durationwords._pattern().finditer(text)]


def test_a_text_without_numerals_is_walked_once() -> None:
    def took(text: str) -> float:
        began = time.process_time()
        assert not list(anchors(text))
        return time.process_time() - began

    short, long = min(took("xy " * 20_000) for _ in range(3)), min(took("xy " * 200_000) for _ in range(3))
    assert long < 30 * short
