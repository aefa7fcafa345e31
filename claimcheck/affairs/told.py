"""The figures of a report, each with the words that tell what it is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import field, frozen

from claimcheck.claims import Mention, Modality, View
from claimcheck.counterparts.surroundings import surroundings
from claimcheck.counterparts.told import Told, told
from claimcheck.extract.modality import modality_at
from claimcheck.extract.reading import reading
from claimcheck.extract.sentences import sentences
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table

BESIDE = 4  # words on either side of a figure that may tell it from others
MOST = 200  # figures of one text that are looked at
COMPARED = frozenset({Dimension.COUNT, Dimension.MONEY, Dimension.PERCENT, Dimension.MEASURE, Dimension.NUMBER})
# in front of a figure, what makes it one of another whole: "of whom", "of the 86", "including"
PART = re.compile(
    r"\b(?:of\s(?:whom|which|them|these|those|the)|including|among\sthem|each|per|every)\s(?:\w+\s){0,2}\Z", re.I
)
# behind it: "of them", "of the patients", "each", ", half of the cost"
PARTLY = re.compile(
    r"\s(?:of\s(?:whom|which|them|these|those|the|its|his|her|their)|each|apiece)\b|,\s(?:or\s)?(?:about\s)?(?:half|a\s(?:third|quarter|fifth))\b",
    re.I,
)
# where the words that go with a figure end, behind it
ASIDE = re.compile(r"[,;:()–—]")


@frozen(eq=False)
class Figure:
    """A figure; the content words near it, the one right behind it, those that tell it from others; names and times beside it."""

    value: Quantity
    span: Span
    told: Told = field(repr=False)
    near: frozenset[str]
    behind: str
    apart: frozenset[str]
    names: frozenset[str]
    times: tuple[Period, ...]
    modality: Modality
    part: bool

    @property
    def words(self) -> frozenset[str]:
        """The content words of its sentence."""
        return self.told.content


@cache
def apart_words() -> frozenset[str]:
    """Words that tell a figure or a date from others."""
    return frozenset(table("affairs")["apart"]["words"])


def sentences_of(view: View) -> tuple[Told, ...]:
    """The sentences of a text that speak of its subject."""
    spans = [(passage.source.span, passage.zone) for passage in view.passages]
    return told(reading(view.document, view.anchor, view.mentions, sentences(view.document.text), spans))


def figures(sentences: Sequence[Told]) -> list[Figure]:
    """The figures of some sentences."""
    found = [
        _figure(sentence, mention, mention.value)
        for sentence in sentences
        if sentence.sentence.zone != "table"
        for mention in sentence.sentence.mentions
        if isinstance(mention.value, Quantity) and mention.value.dimension in COMPARED
    ]
    return found[:MOST]


def _figure(sentence: Told, mention: Mention, value: Quantity) -> Figure:
    span, whole, text = mention.span, sentence.sentence.span, sentence.text
    around = surroundings(sentence, span)
    aside = ASIDE.search(text, span.end, whole.end)
    end = min(around.span.end, aside.start() if aside else whole.end)
    modality, _ = modality_at(text, whole.start, span.start, span.end, whole.end)
    return Figure(
        value,
        span,
        sentence,
        sentence.content_within(Span(min(around.span.start, span.start), span.start))
        | sentence.content_within(Span(span.end, max(end, span.end)))
        | ({value.unit} if value.dimension is Dimension.COUNT else frozenset()),
        next((lemma for start, lemma in sentence.placed if span.end <= start <= span.end + 12), ""),
        frozenset(word.low for word in (*around.before[:BESIDE], *around.after[:BESIDE]) if word.low in apart_words()),
        frozenset(word for name in sentence.names for word in name.words),
        around.times,
        modality,
        _is_part(text, whole, mention),
    )


def _is_part(text: str, whole: Span, mention: Mention) -> bool:
    """Whether a figure is said to be a part of another, or to hold for each of several."""
    span = mention.span
    before = PART.search(text, max(whole.start, span.start - 40), span.start)
    return bool(before or " of " in mention.quote or PARTLY.match(text, span.end, whole.end))
