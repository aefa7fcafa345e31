"""What a sentence says that the subject of its dates is: "HMS Tarn, launched in 1812, was a 38-gun frigate"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from attrs import evolve

from claimcheck.claims import Claim
from claimcheck.extract.discourse.reading import Reading
from claimcheck.extract.discourse.verbs import lemma_of

# dates that one thing has once, and by which namesakes are told apart
ONCE = frozenset({"born", "died", "founded", "launched", "built", "completed", "opened", "commissioned"})
# "was a 38-gun frigate", "is an English botanist and judge", up to what the phrase says of it
BEING = re.compile(
    r"\b(?:is|was)\s(?:a|an)\s(?P<what>(?:[\w’'-]{1,20},?\s){0,5}?[a-z]{4,16}(?:\sand\s[a-z]{4,16})?)"
    r"(?=[.,;:()]|\s(?:of|in|at|on|for|who|which|that|from|by|with|near|built|based|best|known|and)\b|\Z)"
)
# "Tarn, the rock band, was"
APPOSED = re.compile(r"(?<=\w),\s(?:the|an?)\s(?P<what>(?:[\w’'-]{1,20}\s){0,3}[a-z]{4,16}),\s")
LEAST = 4  # letters of a word that tells a sort


def with_sorts(reading: Reading, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, those of a date with what their sentence says that their subject is."""
    starts = [sentence.span.start for sentence in reading.sentences]
    for claim in claims:
        at = bisect_right(starts, claim.source.span.start) - 1
        sort = _sort(reading, claim, at) if at >= 0 and claim.property in ONCE else frozenset()
        yield evolve(claim, sort=sort) if sort else claim


def _sort(reading: Reading, claim: Claim, at: int) -> frozenset[str]:
    """What the subject is, where its name stands in front of that."""
    span, name = reading.sentences[at].span, (claim.subject or "").rpartition("~")[2].split("-")[-1].split(" ")[-1]
    for pattern in (BEING, APPOSED):
        found = pattern.search(reading.text, span.start, span.end)
        if found and name and name.lower() in reading.text[span.start : found.start()].lower():
            return _sorts(found["what"])
    return frozenset()


def said_to_be(text: str, start: int, end: int) -> frozenset[str]:
    """The nouns and plain adjectives by which a sentence first says what something is.

    >>> sorted(said_to_be("Ana Prat was a Catalan botanist and judge.", 0, 42))
    ['botanist', 'judge']
    """
    found = BEING.search(text, start, end)
    return _sorts(found["what"]) if found else frozenset()


def _sorts(phrase: str) -> frozenset[str]:
    """The nouns and plain adjectives of a phrase, by their lemma."""
    words = (word.strip(",") for word in phrase.split())
    return frozenset(lemma_of(word) for word in words if len(word) >= LEAST and word.isalpha() and word.islower())
