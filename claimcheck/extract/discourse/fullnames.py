"""The full names of the persons of a text, and which of them a name is short for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from claimcheck.entities import Reference
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.naming.ownership import unowning
from claimcheck.tables import table

WORD = r"[A-ZÀ-Þ][\w’'-]{1,24}"
# a name of two words or more, with an initial or a particle between
FULL = rf"{WORD}(?:\s(?:[A-Z]\.|(?:de|del|di|da|van|von|der|den|la|le|bin|al|ten)\s{WORD}|{WORD})){{1,3}}"
FULL_NAME = re.compile(rf"(?<![\w’'-]){FULL}")


@cache
def _nobody() -> frozenset[str]:
    return frozenset(table("ages")["nobody"]["words"])


def full_names(reading: Reading) -> dict[str, str | None]:
    """The full names of a text by their last word; None where two persons share it: "George Lomax", "Harriet Lomax"."""
    found: dict[str, str | None] = {}
    for sentence in reading.telling:
        for match in FULL_NAME.finditer(reading.text, sentence.span.start, sentence.span.end):
            name = unowning(match.group())
            last = name.split()[-1]
            known = found.setdefault(last, name)
            if known is not None and not name.endswith(known):
                found[last] = name if known.endswith(name) else None
    return found


def person_of(name: str, sentence: Sentence, at: tuple[int, int], full: Mapping[str, str | None]) -> str | None:
    """Whom a name is of: the full name that its last word belongs to, itself where two share that; None for places."""
    plain = unowning(name)
    words = plain.split()
    if not _nobody().isdisjoint((words[0], words[-1])):
        return None
    if any(m.span.start < at[1] and at[0] < m.span.end for m, r in sentence.valued(Reference) if r.entities):
        return None
    return known_as(plain, full)


def known_as(name: str, full: Mapping[str, str | None]) -> str | None:
    """The full name that a name is short for; a full name whose last word two share is itself."""
    words = name.split()
    return full.get(words[-1]) or (name if len(words) > 1 and words[-1] in full else None)
