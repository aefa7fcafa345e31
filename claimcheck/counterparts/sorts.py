"""What a text says its subject is: a Belgian painter, a film, a village in Saxony; each has one value at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Mention
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.texts import WORKS, Text, kinds
from claimcheck.entities import Reference
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.naming.owners import LANDS
from claimcheck.registry import Registry, fold
from claimcheck.spans import Span
from claimcheck.tellings.told import Told

# "is a Belgian painter and sculptor", up to the end of the phrase
BEING = re.compile(
    r"\s(?:is|was|are|were)\s(?:a|an|the|one\sof\sthe)\s(?P<what>(?:[\w’'.-]{1,20}[\s,]{1,3}){0,9}?[\w’'-]{2,20})"
    r"(?=\s?(?:[.;(]|,|$|-LRB-|\s(?:directed|written|by|starring|from|set|that|which|who|in|for|about|released|based|and|of|with|where|located|born|best|known|played|serving|famous|whose|formed)\b))"
)
# between what it is and where it lies
LYING = re.compile(
    r"\s(?:in|of)\s(?:the\s)?(?:(?:north|south|east|west|central|northern|southern|eastern|western|south-?west|north-?east)\w*\s)?"
)
# "lies in", "is located in"
LIES = re.compile(r"\s(?:lies|(?:is|was)\s(?:located|situated|based))\b")


def find_sorts(told: Told, place: int, registry: Registry) -> Iterator[Stated]:
    """What a sentence says that its subject is."""
    span = told.sentence.span
    lies = LIES.search(told.text, span.start, span.end)
    if lies is not None:
        yield from _places(told, place, lies.end())
    match = BEING.search(told.text, span.start, span.end)
    if match is None:
        return
    for mention, _ in told.sentence.valued(Reference):
        if match.start("what") <= mention.span.start < match.end("what"):
            owner = _adjective(mention, registry)
            if owner is not None:
                yield Stated(
                    owner, mention.span, "nationality", "nationality", "nationality", told, place, mention.span
                )
    word = match["what"].split()[-1]
    group = kinds().get(lemma_of(word.lower()))
    if group in WORKS:
        value = Reference(word, (group,))
        yield Stated(
            value,
            Span(match.end("what") - len(word), match.end("what")),
            "sort",
            "sort",
            "sort",
            told,
            place,
            Span(match.end("what") - len(word), match.end("what")),
        )
    yield from _places(told, place, match.end("what"))


def _adjective(mention: Mention, registry: Registry) -> Reference | None:
    """The country that an adjective is of."""
    lands = [e for e in registry.by_demonym.get(fold(mention.quote), ()) if e.type in LANDS]
    return Reference(mention.quote, tuple(e.id for e in lands)) if lands else None


def _places(told: Told, place: int, at: int) -> Iterator[Stated]:
    """The region right behind what the subject is: "a village in Saxony"."""
    for mention, reference in told.sentence.valued(Reference):
        gap = told.text[at : mention.span.start] if mention.span.start >= at else ""
        if LYING.fullmatch(gap) and reference.entities and reference.entities[0].type in LANDS:
            yield Stated(
                reference, mention.span, "place", "place", reference.entities[0].type, told, place, mention.span
            )


def excluded(c: Stated, source: Text) -> bool:
    """Whether the other text uses the words of a sort as well, so that both may be right: a film of a novel."""
    if c.states != "sort" or not isinstance(c.value, Reference):
        return False
    return any(kinds().get(word) == c.value.candidates[0] for word in source.content)
