"""Which paragraphs are not English, told by their small words and their script.

Prose of any language is full of small words. A paragraph with few English ones and many of another language is in that
language; names, short lines and tables hold few of either and are left alone. Words are in the table `languages`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import Final

from attrs import field, frozen

from claimcheck.documents import Document
from claimcheck.extract.text.sentences import paragraphs
from claimcheck.spans import Span
from claimcheck.tables import table

SHORTEST: Final = 10  # words of a paragraph whose small words tell anything
ENGLISH: Final = 4  # one word in as many is a small English one in nearly all English prose
OTHER: Final = 6  # one word in as many is a small one of the other language in its prose
DISTINCT: Final = 3  # different small words of that language, at least
PLAIN: Final = 10  # one word in as many is written small and is none of them
LETTERS: Final = 12  # letters of another script that make a paragraph of it
# a letter of a script that is neither Latin nor used in figures and measures: Cyrillic, Arabic, Thai, Han, Hangul …
SCRIPT: Final = re.compile(
    r"[\u0400-\u1cff\u2d00-\u2dff\u3040-\u318f\u3400-\ua4cf\ua840-\uabff\uac00-\ud7ff\uf900-\ufaff]"
)
GREEK: Final = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")


def foreign(text: str, language: str | None = None) -> tuple[Span, ...]:
    """The paragraphs of a text that are not English, in order.

    `language` is the BCP 47 tag it is given: of another than English, a text without English prose is not read at all, its
    tables and short lines neither. Pages are tagged wrongly too often for the tag to say more.

    >>> text = "The harbour is shut until May.\\n\\nDer Hafen ist seit Montag zu, und er wird nicht vor dem Mai geöffnet."
    >>> [text[span.start : span.end][:9] for span in foreign(text)]
    ['Der Hafen']
    """
    spans = paragraphs(text)
    if _is_other(language) and not any(_is_english(text[span.start : span.end].lower().split()) for span in spans):
        return tuple(spans)
    known = [_is_foreign(text[span.start : span.end]) for span in spans]
    return tuple(
        span
        for at, span in enumerate(spans)
        if known[at]
        or (
            all(known[max(0, at - 1) : at] + known[at + 1 : at + 2])
            and any(known)
            and _is_heading(text[span.start : span.end])
        )
    )


@frozen(eq=False)
class Foreign:
    """The paragraphs of a document that are not read, since they are not English."""

    spans: tuple[Span, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False)

    @_starts.default
    def _from_spans(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.spans)

    def holds(self, at: int) -> bool:
        """Whether a place lies in one of them."""
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self.spans[index].end

    def said(self, document: Document) -> tuple[str, ...]:
        """What of a document was not checked, in words; nothing where all of it was."""
        if not document.text.strip():
            return (f"{document.id}: holds no words",)
        if not self.spans:
            return ()
        of = len(paragraphs(document.text))
        much = f"{len(self.spans)} of the {of} paragraphs of " if of > 1 else ""
        return (f"not English: {much}{document.id}",)


def _is_other(language: str | None) -> bool:
    return language is not None and re.split("[-_]", language.strip().lower(), maxsplit=1)[0] not in ("", "en", "eng")


def _is_english(words: list[str]) -> bool:
    """Whether words are English prose, by the small ones among them."""
    return bool(words) and sum(map(_english().__contains__, words)) * ENGLISH >= len(words)


def _is_foreign(paragraph: str) -> bool:
    if not paragraph.isascii() and _in_other_script(paragraph):
        return True
    words = paragraph.lower().split()
    if len(words) < SHORTEST or _is_english(words):
        return False
    return any(_is_prose(paragraph, words, *sets) for sets in _others())


def _is_heading(paragraph: str) -> bool:
    """Whether a short line among foreign paragraphs is of some language: a small word of it, and none of English."""
    words = paragraph.lower().split()
    known = (not other.isdisjoint(words) and english.isdisjoint(words) for other, english in _others())
    return len(words) < SHORTEST and any(known)


def _in_other_script(paragraph: str) -> bool:
    """Whether most letters are of another script: a Greek letter or two may stand in any text."""
    letters = len(SCRIPT.findall(paragraph)) + len(GREEK.findall(paragraph))
    return letters >= LETTERS and letters * 2 > sum(map(str.isalpha, paragraph))


def _is_prose(paragraph: str, words: list[str], other: frozenset[str], english: frozenset[str]) -> bool:
    """Whether a paragraph is prose of a language: its small words, and between them not capitals alone, as in names."""
    small = [word for word in words if word in other]
    if len(small) * OTHER < len(words) or len(small) < 2 * sum(map(english.__contains__, words)):
        return False
    plain = sum(word.islower() and word not in other for word in paragraph.split())
    return len(set(small)) >= DISTINCT and plain * PLAIN >= len(words)


@cache
def _english() -> frozenset[str]:
    return frozenset(table("languages")["english"]["words"])


@cache
def _others() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The small words of each other language that English has not, and those of English that it has not."""
    listed = [frozenset(words) for words in table("languages")["others"].values()]
    return tuple((words - _english(), _english() - words) for words in listed)
