"""The words of a file that has markup, and where each of them stands in the file.

`Plain` is read in the place of the file; spans in it and spans in the file are turned into one another exactly, so that
every quote is a stretch of the file as it is on disk.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from attrs import define, field, frozen

from claimcheck.spans import Span


@frozen
class Run:
    """A stretch of words and the stretch of the file it stands for.

    As long as one another they are the same letter for letter; else the words stand in the place of the whole stretch (an
    entity, the tags between two paragraphs).
    """

    words: Span
    file: Span

    @property
    def same(self) -> bool:
        """Whether the words are those of the file, letter for letter."""
        return len(self.words) == len(self.file)


@frozen(eq=False)
class Plain:
    """The words of a file without its markup; the runs follow one another in both texts.

    >>> build = Builder("<b>8,000</b> caf&eacute;s")
    >>> for part in [(3, 8), (12, 16), ("é", 16, 24), (24, 25)]:
    ...     build.instead(*part) if len(part) == 3 else build.verbatim(*part)
    >>> plain = build.plain()
    >>> plain.text, plain.in_file(Span(0, 5)), plain.in_file(Span(6, 11)), plain.in_words(Span(12, 25))
    ('8,000 cafés', Span(start=3, end=8), Span(start=13, end=25), Span(start=5, end=11))
    """

    text: str = field(repr=False)
    runs: tuple[Run, ...] = field(repr=False)
    lost: tuple[str, ...] = field(default=(), repr=False)  # words that are shown, whose place in the file is not known

    @cached_property
    def _words(self) -> list[int]:
        return [run.words.start for run in self.runs]

    @cached_property
    def _file(self) -> list[int]:
        return [run.file.start for run in self.runs]

    def in_file(self, span: Span) -> Span:
        """The stretch of the file from the first of some words to the last."""
        if not self.runs:
            return Span(0, 0)
        first = self.runs[max(0, bisect_right(self._words, span.start) - 1)]
        start = first.file.start + (span.start - first.words.start if first.same else 0)
        if len(span) == 0:
            return Span(start, start)
        last = self.runs[max(0, bisect_right(self._words, span.end - 1) - 1)]
        end = last.file.start + (span.end - last.words.start) if last.same else last.file.end
        return Span(start, max(start, end))

    def in_words(self, span: Span) -> Span:
        """The words within a stretch of the file; empty where it holds nothing but markup."""
        start = self._word_at(span.start)
        return Span(start, max(start, self._word_at(span.end)))

    def _word_at(self, offset: int) -> int:
        """How many words' letters stand before an offset of the file; one that is cut stands behind it."""
        at = bisect_right(self._file, offset) - 1
        if at < 0:
            return 0
        run = self.runs[at]
        if run.same:
            return min(run.words.end, run.words.start + offset - run.file.start)
        return run.words.end if offset >= run.file.end else run.words.start


@define
class Builder:
    """Puts the words of a file together, from its beginning to its end."""

    file: str = field(repr=False)
    parts: list[str] = field(factory=list)
    runs: list[tuple[int, int, int, int]] = field(factory=list)  # of the words, of the file: start and end
    words: int = 0
    reached: int = 0  # up to where the file was read
    open: bool = False  # whether the last run is verbatim, so that what follows at once is part of it

    def verbatim(self, start: int, end: int) -> None:
        """Take a stretch as it is."""
        if start < end:
            joined = self.open and start == self.reached
            self._add(self.file[start:end], start, end, joined)
            self.open = True

    def instead(self, words: str, start: int, end: int) -> None:
        """Read some words in the place of a stretch."""
        if words:
            self._add(words, start, end, False)
            self.open = False

    def _add(self, words: str, start: int, end: int, joined: bool) -> None:
        if start < self.reached:
            raise ValueError(f"a file is read forwards: got {start} behind {self.reached}")
        self.parts.append(words)
        at, self.words, self.reached = self.words, self.words + len(words), end
        if joined:
            at, _, start, _ = self.runs.pop()
        self.runs.append((at, self.words, start, end))

    def plain(self) -> Plain:
        """What was put together."""
        return Plain("".join(self.parts), tuple(Run(Span(a, b), Span(c, d)) for a, b, c, d in self.runs))
