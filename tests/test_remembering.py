"""Searches whose last answer is given again."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.remembering import remembered


def test_the_last_answer_is_given_again_for_the_very_same_objects() -> None:
    asked: list[str] = []

    @remembered
    def words(text: str, mentions: list[str]) -> Iterator[str]:
        asked.append(text)
        yield from text.split()

    text, mentions = "two words", ["two"]
    assert words(text, mentions) == words(text, mentions) == ("two", "words")
    assert asked == [text]


def test_equal_objects_are_other_objects() -> None:
    asked: list[int] = []

    @remembered
    def counted(items: list[int]) -> list[int]:
        asked.append(len(items))
        return items

    one, other = [1, 2], [1, 2]
    assert counted(one) == counted(other) == counted(one) == (1, 2)
    assert asked == [2, 2, 2]
