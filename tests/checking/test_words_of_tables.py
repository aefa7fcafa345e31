"""No word that a table lists stops a check, wherever it stands: at the head, in the plural, as a name, before and behind figures."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import claimcheck
from claimcheck import Document, check_documents

GRAMMAR = Path(claimcheck.__file__).parent / "data" / "grammar"
TELLING = "{capital}s: the {word} of {number} {word}s by Ole Lund, {word} Anna Berg and the Harwick Port Authority {word} on {day} May 2024, {word}."
PARAGRAPH = 5  # sentences


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(GRAMMAR.glob("*.toml")), ids=lambda path: path.stem)
def test_words_of_a_table_are_read_anywhere(path: Path) -> None:
    words = list(dict.fromkeys(_strings(tomllib.loads(path.read_text(encoding="utf-8")))))
    told = [
        TELLING.format(capital=word.capitalize(), word=word, number=number + 20, day=number % 28 + 1)
        for number, word in enumerate(words)
    ]
    paragraphs = (" ".join(told[at : at + PARAGRAPH]) for at in range(0, len(told), PARAGRAPH))
    text = "\n\n".join(("Harwick Port, 14 May 2024", *paragraphs))
    later = text.replace("20 ", "21 ").replace("14 May", "12 May")
    report = check_documents([Document(text, id="text"), Document(later, id="later")])
    assert report.findings


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
