"""Paragraphs and sentences of a text as it stands: spans of it, in its order, with nothing changed.

A paragraph ends at a blank line, and at a single newline where the line before or behind it stands for itself (a
heading, a list item, a row of a table) rather than running on. Sentences are sentencex's, asked for a paragraph at a
time: it is quadratic where a quote is not closed, so that no more than `LONGEST` characters are given to it at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import sentencex

from claimcheck.spans import Span

LONGEST: Final = 20_000
# No sentence that anybody wrote is longer; what is, is read in pieces, for readers may look at a sentence as a whole.
LONGEST_SENTENCE: Final = 2_500
# A line of a text with its newline.
PARAGRAPH: Final = re.compile(r"\n\s*\n")  # what parts two paragraphs, between two places of a text
_LINE: Final = re.compile(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
# The head of a list item: a bullet, a dash, a number with a point or bracket.
_ITEM: Final = re.compile(r"\s*+(?:[-–—•*‣▪◦·]\s|\(?\d{1,3}[.)]\s|\([a-z]\)\s)")
# The number of a list item by itself, which is no sentence.
_NUMBER: Final = re.compile(r"\(?\d{1,3}[.)]|\([a-z]\)")
LONGEST_NUMBER: Final = 5
# The end of a line that runs on: anything but the end of a sentence or of a heading.
_ENDED: Final = re.compile(r"[.!?:;…][\"”’')\]]{0,2}\s*\Z")
# Words with a point that sentencex takes for abbreviations, and that are none: "steps down in May. Chief executive", "told me. She".
_WHOLE: Final = re.compile(r"\b(?:May|me)\.[\"”’']?\s+(?=[\"“‘]?[A-ZÀ-Þ])")
# Half of a surrogate pair, which sentencex cannot be given: an editor may send one, no file holds any.
_HALF: Final = re.compile(r"[\ud800-\udfff]")
# A space that is not plain: sentencex breaks off at one between a letter and a point.
_SPACE: Final = re.compile(r"[^\S\x00-\x7f]")
# The head of a row of a record: "Entry into force: ", "- Partners (13): ".
_LABEL: Final = re.compile(r"\s{0,8}(?:[-–—•*]\s)?[A-Z][\w’'/()-]{0,24}+(?:\s[\w’'/()-]{1,24}+){0,7}:\s")
WRAPPED: Final = 45  # a line shorter than this is not wrapped by its width


@lru_cache(maxsize=4)
def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text, without the space around them.

    >>> text = "Flood in Lowby\\n\\nAbout 800 homes were hit.\\nThe river\\nis falling."
    >>> [text[p.start : p.end] for p in paragraphs(text)]
    ['Flood in Lowby', 'About 800 homes were hit.', 'The river\\nis falling.']
    """
    found: list[Span] = []
    start: int | None = None
    previous = ""
    for match in _LINE.finditer(text):
        line = match.group()
        if not line.strip():
            if start is not None:
                found.append(_trimmed(text, start, match.start()))
            start, previous = None, ""
        else:
            if start is not None and not _runs_on(previous, line):
                found.append(_trimmed(text, start, match.start()))
                start = None
            start = match.start() if start is None else start
            previous = line
    if start is not None:
        found.append(_trimmed(text, start, len(text)))
    return tuple(found)


def _runs_on(previous: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the one before it."""
    if _ITEM.match(line) or "\t" in line.strip() or "\t" in previous.strip() or line.lstrip().startswith("|"):
        return False
    first = line.lstrip()[:1]
    if first.islower():
        return True
    if _LABEL.match(previous) and _LABEL.match(line):
        return False
    return len(previous.rstrip()) >= WRAPPED and len(previous) <= 200 and not _ENDED.search(previous[-8:])


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text; headings and list items are sentences of their own.

    >>> text = "Dr. Smith paid $4.5 million in May. Nobody knew."
    >>> [text[s.start : s.end] for s in sentences(text)]
    ['Dr. Smith paid $4.5 million in May.', 'Nobody knew.']
    """
    return _of_document(text)


@lru_cache(maxsize=2)
def _of_document(text: str) -> tuple[Span, ...]:
    """Remembered, since each reader of a document asks for its sentences anew."""
    sound = text if text.isascii() else _SPACE.sub(" ", _HALF.sub("\ufffd", text))
    whole = (sentence for paragraph in paragraphs(sound) for sentence in _sentences(sound, paragraph))
    return tuple(piece for sentence in whole for piece in _pieces(sound, sentence))


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence, or the pieces of one that is too long to be any."""
    if sentence.end - sentence.start <= LONGEST_SENTENCE:
        yield sentence
        return
    start = sentence.start
    while sentence.end - start > LONGEST_SENTENCE:
        end = _cut(text, start, sentence.end, LONGEST_SENTENCE)
        yield _trimmed(text, start, end)
        start = end
    if text[start : sentence.end].strip():
        yield _trimmed(text, start, sentence.end)


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    while start < paragraph.end:
        end = _cut(text, start, paragraph.end, LONGEST)
        at, opening = start, start
        for sentence in sentencex.segment("en", text[start:end]):
            place = text.find(sentence, at, end)
            if place < 0 or not sentence.strip():
                continue
            at = place + len(sentence)
            piece = text[opening:at].strip()
            if len(piece) > LONGEST_NUMBER or not _NUMBER.fullmatch(piece):
                for whole in _WHOLE.finditer(text, opening, at):
                    yield _trimmed(text, opening, whole.end())
                    opening = whole.end()
                yield _trimmed(text, opening, at)
                opening = at
        if text[opening:end].strip():
            yield _trimmed(text, opening, end)
        start = end


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    return Span(first, first + len(piece.strip()))


def _cut(text: str, start: int, end: int, longest: int) -> int:
    """Where to stop so that no more than the longest stretch is looked at: at a space, if there is one."""
    if end - start <= longest:
        return end
    space = text.rfind(" ", start + longest // 2, start + longest)
    return space + 1 if space > 0 else start + longest
