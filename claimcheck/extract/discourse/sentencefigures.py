"""The figures of a text, sentence by sentence: what the arithmetic of a text is read from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims import Mention
from claimcheck.extract.text.sentences import sentences
from claimcheck.quantities import Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span

LONGEST = 1_000  # code points: what is longer is no sentence whose figures are of one thing


def by_sentence(text: str, mentions: Sequence[Mention], least: int = 2) -> Iterator[tuple[Span, list[Mention]]]:
    """The sentences that hold so many figures at least, each with its figures in order."""
    return ((sentence, figures) for sentence, figures in _with_figures(text, mentions) if len(figures) >= least)


@remembered
def _with_figures(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Span, list[Mention]]]:
    figures = [m for m in mentions if isinstance(m.value, Quantity)]
    at = 0
    for sentence in sentences(text) if figures else ():
        while at < len(figures) and figures[at].span.start < sentence.start:
            at += 1
        first = at
        while at < len(figures) and figures[at].span.end <= sentence.end:
            at += 1
        if at > first and sentence.end - sentence.start <= LONGEST:
            yield sentence, figures[first:at]
