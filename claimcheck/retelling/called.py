"""The names of a sentence, by what they are compared by: their words, and what the registry knows them for."""

from __future__ import annotations

from claimcheck.entities import Reference
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.tables import table
from claimcheck.tellings.told import JOINING, Name, Told, function_words, is_english

KNOWN = "@"  # in front of what a name stands for, which is compared as its words are
CAPITALS = 4  # letters of an English word in capitals that may be short for something: "CARE"


def named(told: Told) -> list[tuple[int, str]]:
    """The words of names, and where they stand; one that is English too, as a lemma: "Pupils had 80 minutes"."""
    names = [name for name in told.names if not _is_label(told, name)]
    words = [(w.start, _plain(w.low)) for name in names for w in told.words if name.start <= w.start < name.end]
    return [(at, lemma_of(word) if is_english(word) else word) for at, word in words if word not in JOINING]


def _plain(word: str) -> str:
    """A word of a name without the participle that is joined to it: "Norland-made"."""
    name, _, behind = word.rpartition("-")
    return name if name and behind in table("tellings")["joined"]["words"] else word


def known(told: Told) -> list[tuple[int, str]]:
    """What is named that the registry knows as one thing, and where: by this "the IOM" is the body that is written out."""
    references = told.sentence.valued(Reference)
    return [(m.span.end - 1, KNOWN + r.candidates[0]) for m, r in references if len(r.candidates) == 1]


def labels(told: Told) -> list[tuple[int, str]]:
    """The words that are written as names and are none, with their places."""
    words = [(name.start, name.text.lower()) for name in told.names if _is_label(told, name)]
    return [(at, lemma_of(word)) for at, word in words if word not in function_words()]


def _is_label(told: Told, name: Name) -> bool:
    """Whether a name is the label of a row, or a word in capitals: "Losses: 12 birds", "31st EDITION"."""
    if " " in name.text or not is_english(name.text.lower()):
        return False
    is_first = name.start <= told.sentence.span.start + 2 and told.text[name.end : name.end + 1] == ":"
    return is_first or (name.text.isupper() and len(name.text) > CAPITALS)
