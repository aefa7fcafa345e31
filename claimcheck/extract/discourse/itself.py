"""Which body "it" and "its" mean: the one that the paragraph is about.

A paragraph is about a body where its first sentence, or the one before the pronoun, has it for its subject, and no
sentence between begins with another name: "The Port Authority runs two quays. It has 90 men. Its director is Ann Lee."
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck.claims import Mention
from claimcheck.entities import Reference
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.naming.owners import PLACES
from claimcheck.tables import table

FIRST = re.compile(r"\w+")
LAST = re.compile(r"(\w+)(?:\s(?:the|an?))?\s$", re.I)  # the word before a name, articles aside
PRONOUN = re.compile(r"(?:It|Its)\b")
IT = re.compile(r"\bit\b")
# that what a paragraph is about is part of the other body that is named: "its" is then not of that
WITHIN = re.compile(r"\b[Ii]t\s(?:(?:is|was|became|has\sbeen|had\sbeen)\s(?:a\s)?(?:part|member)\sof)\b")
OWNING = ("Its", "its")
OPENS = ("", "The ")  # before the body that a sentence begins with
NAME = re.compile(r"\b[A-Z][a-z][\w-]*")


def body_meant(reading: Reading, at: int, start: int, until: int | None = None) -> tuple[Mention, Reference] | None:
    """The body that a pronoun or a common noun at `start`, in the sentence of number `at`, stands for.

    None where the sentence names another body before it, where the paragraph is about none, or where that may be any:
    "its" may be of the last that is named, unless the sentence begins with the one it is about. Names of the sentence count
    `until` an offset, where those behind it are of somebody whose office it is: "In 2012 Ann Lee was its head".
    """
    sentence = reading.sentences[at]
    end = start if until is None else min(start, until)
    if any(is_body(r) for m, r in sentence.valued(Reference) if m.span.start < end):
        return None
    if NAME.search(reading.text, min(sentence.span.start + 1, end), end):
        return None
    owning = reading.text.startswith(OWNING, start)
    for number in range(at - 1, -1, -1):
        before = reading.sentences[number]
        if "\n" in reading.text[before.span.end : reading.sentences[number + 1].span.start]:
            return None
        if (found := subject_of(reading, before)) is not None:
            others = [r for _, r in before.valued(Reference) if is_body(r) and r.candidates != found[1].candidates]
            opens = reading.text[before.span.start : found[0].span.start] in OPENS
            return None if owning and others and not opens else found
        if any(is_body(r) for _, r in before.valued(Reference)) and (
            (owning and not WITHIN.search(reading.text, before.span.start, before.span.end))
            or not _goes_on(reading, before)
        ):
            return None
        if NAME.match(reading.text, before.span.start) and not _goes_on(reading, before):
            return None
    return None


def subject_of(reading: Reading, sentence: Sentence) -> tuple[Mention, Reference] | None:
    """The body that a sentence is about: the first it names, at its head or behind a phrase of time."""
    named = next(((m, r) for m, r in sentence.valued(Reference) if is_body(r)), None)
    if named is None:
        return None
    before = reading.text[sentence.span.start : named[0].span.start]
    if before in OPENS:
        return named
    if IT.search(before):
        return None  # "Since 2016 it has been part of the United Nations" is about what came before
    first, last = FIRST.match(before), LAST.search(before)
    led = first is not None and first[0].lower() in _words("opening")
    ends = last is not None and last[1].lower() in _words("ending")
    return named if led and not ends and last is not None and last.start() > 0 else None


def is_body(reference: Reference) -> bool:
    """Whether a name is that of a body, whichever it is."""
    known = reference.entities
    return bool(reference.candidates) and (not known or any(entity.type not in PLACES for entity in known))


def stands_for_it(reading: Reading, start: int) -> int | None:
    """Where a word for the body that a paragraph is about ends, at the head of a sentence: "It", "The agency"."""
    match = PRONOUN.match(reading.text, start) or _standing().match(reading.text, start)
    return match.end() if match else None


def _goes_on(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence goes on about the body of the one before, or sets its time: "It", "Since 2019 it"."""
    if stands_for_it(reading, sentence.span.start) is not None:
        return True
    first = FIRST.match(reading.text, sentence.span.start, sentence.span.end)
    return first is not None and first[0].lower() in _words("opening") and not sentence.words.isdisjoint(("it", "its"))


@cache
def _standing() -> re.Pattern[str]:
    return re.compile(rf"The (?:{'|'.join(table('belonging')['standing']['words'])})\b")


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(table("belonging")[section]["words"])
