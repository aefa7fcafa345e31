"""Of whom or what a clause speaks: its subject by name, what a pronoun or a common noun stands for, else the topic."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.entities import Reference
from claimcheck.extract.bearers import DATES
from claimcheck.extract.cast import NAME, Cast, openers
from claimcheck.extract.reading import Sentence
from claimcheck.extract.subjects import is_name, trimmed
from claimcheck.extract.verbs import words

# what parts the head of a noun phrase from what follows it
OF = re.compile(r"\s(?:of|in|at|for|on|from|to|by|with|between|among|aboard|near)\s")
# a common noun that the text has spoken of: "the ferry", "its ferry"
DEFINITE = re.compile(r"(?:the|this|that|its|their|his|her)\s", re.I)


@frozen
class Bearer:
    """Of whom a clause speaks; `inherited` where its sentence does not name it, `topical` where nothing near does.

    `head` is the common noun of the phrase: "net debt" of "Larne's net debt".
    """

    name: str | None
    inherited: bool = False
    topical: bool = False
    head: str = ""


def bearer(cast: Cast, sentence: Sentence, phrase: tuple[int, str] | None) -> Bearer:
    """Of whom a noun phrase at an offset speaks."""
    if phrase is None:
        return Bearer(cast.topic, inherited=True, topical=True)
    at, written = phrase
    plain = trimmed(written)
    head = _head(plain)
    named = _named(cast, sentence, at, written)
    if named is not None:
        return Bearer(named, head=head if head[:1].islower() else "")
    low = written.lower().strip()
    found = _pronoun(cast, low, at)
    if found is not None:
        return Bearer(found, inherited=True)
    if DEFINITE.match(written) and head in words("generic") and (meant := cast.meant(head, at)):
        return Bearer(meant, inherited=True)
    return Bearer(cast.topic, inherited=True, topical=True, head=head)


def _head(plain: str) -> str:
    """The last word of a noun phrase before what follows it, in lower case where it is no name."""
    first = OF.split(plain, maxsplit=1)[0].split()
    return first[-1] if first and first[-1].isalpha() else ""


def _named(cast: Cast, sentence: Sentence, at: int, written: str) -> str | None:
    """The name a phrase has: the entity it ends with, else its last name in full."""
    end = at + len(written)
    for mention, reference in reversed(list(sentence.valued(Reference))):
        if at <= mention.span.start and mention.span.end <= end + 1 and len(reference.candidates) == 1:
            if reference.entities or mention.span.end >= end - 3:
                return _id_or_whole(cast, reference, mention.quote)
    names = [m for m in NAME.finditer(written) if m.group().split()[0] not in DATES]
    names = [m for m in names if m.group() not in openers() and (m.start() or len(m.group().split()) > 1 or is_name(m.group()))]
    if not names:
        return None
    parts = names[-1].group().split()
    while len(parts) > 1 and parts[0] in openers():
        parts.pop(0)
    return cast.whole(" ".join(parts))


def _id_or_whole(cast: Cast, reference: Reference, quote: str) -> str:
    """The id of a known entity; of a body that no registry knows its full name in the text."""
    return reference.candidates[0] if reference.entities else cast.whole(quote)


def _pronoun(cast: Cast, low: str, at: int) -> str | None:
    """The name a pronoun stands for: what its paragraph last spoke of, else the topic."""
    person = low in words("pronouns", "person")
    if not person and low not in words("pronouns", "thing"):
        return None
    paragraph = cast.text.rfind("\n\n", 0, at) + 1
    found = cast.last(paragraph, at, person=person)
    return found or (None if person else cast.topic)
