"""Who is named with a figure of a report: beside it, as the subject of its sentence, in front of that."""

from __future__ import annotations

import re

from claimcheck.affairs.wordlists import listed
from claimcheck.counterparts.names import is_fronted
from claimcheck.entities import Reference
from claimcheck.spans import Span
from claimcheck.tellings.told import Name, Told, function_words, is_english

# what goes on speaking of whom the sentence before spoke of
GOING_ON = frozenset({"they", "it"})
# behind a name, and in front of one, what makes it that of who tells the figure
SAYS = re.compile(r"(?:,\s[^,;:.]{1,60},)?\s(?:said|says|told|added|reported)\b")
SAID_BY = re.compile(r"\b(?:said|says|according\sto)\s(?:[a-z][\w-]{1,20}\s){0,4}\Z")


def subject_of(sentence: Told, previous: Told | None = None) -> frozenset[str]:
    """The name that is the subject of a sentence, or of the one before it where it goes on with "they"; not who says it."""
    if previous is not None and sentence.words and sentence.words[0].low in GOING_ON:
        return subject_of(previous)
    name = sentence.opened
    following = next((word.low for word in sentence.words if name and word.start >= name.end), "")
    return called(sentence, name) if name and following and following not in listed("saying") else frozenset()


def called(sentence: Told, name: Name) -> frozenset[str]:
    """The words of a name, and the one body or place it stands for: the NIA is the National Immigration Administration."""
    inside = ((m.span.start, r.candidates) for m, r in sentence.sentence.valued(Reference))
    return name.words | {ids[0] for at, ids in inside if len(ids) == 1 and name.start <= at < name.end}


def beside(sentence: Told, near: Span) -> frozenset[str]:
    """The names beside a figure; not of who says it, nor a word that only opens a sentence."""
    text, whole = sentence.text, sentence.sentence.span
    names = (name for name in sentence.names if near.start <= name.start < near.end)
    own = (
        called(sentence, name)
        for name in names
        if not _only_opens(text, whole, name)
        and not SAYS.match(text, name.end, whole.end)
        and not SAID_BY.search(text, max(whole.start, name.start - 60), name.start)
    )
    return frozenset().union(*own)


def _only_opens(text: str, whole: Span, name: Name) -> bool:
    """Whether a capital is due to the place of an English word: "They will", "Members had voted"."""
    word = name.text.lower()
    if not word.isalpha() or not (word in function_words() or is_english(word)):
        return False
    opens = name.start <= whole.start + 2 or text[max(0, name.start - 2) : name.start].strip(' "“') in (
        ".",
        "!",
        "?",
        "",
    )
    return opens and not re.search(r"[a-z,;] " + name.text + r"\b", text)


def fronted(sentence: Told) -> frozenset[str]:
    """The names that a sentence puts in front of its subject: "At Lowby Infirmary, the largest, 52"."""
    return frozenset(word for name in sentence.names if is_fronted(sentence, name) for word in name.words)
