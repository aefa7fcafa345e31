"""What tells the affair of a text from others: the bodies and the other names it has, and those it begins with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from claimcheck.claims import Mention
from claimcheck.entities import Reference
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.subjects import is_name
from claimcheck.extract.naming.ownership import unowning
from claimcheck.extract.text import datelines
from claimcheck.tables import table

SHORT = 3  # letters of a word that tells no affair from another
ENDING = '.!?”"’'  # with which a sentence ends, and a line that says who wrote it does not
# a name inside a sentence: what follows a small word, or opens a sentence before a verb
INSIDE = re.compile(r"[A-Z](?<=[a-z,’'] [A-Z])[\w’'&-]{2,30}(?:\s[A-Z][\w’'&-]{1,30}){0,3}")
# what opens a line that need not be a sentence: "Harbridge library closes on 30 June"
OPENING = re.compile(r"[-•*–\s]{0,4}([A-Z][\w’'-]{2,30})")
NAME_OR_WORD = re.compile(r"[A-Z][\w’'&.-]{1,30}(?:\s[A-Z][\w’'&.-]{1,30}){0,4}")


@cache
def date_names() -> frozenset[str]:
    """The names of months and weekdays with their capitals, which name nobody; of weekdays those written out."""
    times = table("times")
    rows = [*times["weekdays"]["bare"], *(row for how in ("bare", "soft", "capital") for row in times["months"][how])]
    return frozenset(name.capitalize() for row in rows for name in row)


@lru_cache(maxsize=1)
def _inside(reading: Reading) -> Counter[str]:
    return _names(INSIDE, reading, list(reading.telling))


def _names(pattern: re.Pattern[str], reading: Reading, sentences: Sequence[Sentence]) -> Counter[str]:
    spans = (sentence.span for sentence in sentences)
    return Counter(unowning(m.group()) for span in spans for m in pattern.finditer(reading.text, span.start, span.end))


def names_about(reading: Reading) -> frozenset[str]:
    """What tells the affair of a text from others: the bodies it names by their ids, and the words of its other names."""
    named = [(m.quote, m.value) for s in reading.telling for m in s.mentions if isinstance(m.value, Reference)]
    bodies = {value.candidates[0] for _, value in named if _is_one_body(value)}
    other = {word for quote, value in named if value.entities or _is_one_body(value) for word in quote.split()}
    words = {word.strip(".'’") for name in _inside(reading) for word in name.split()} | set(_opening(reading))
    return frozenset(word for word in words - other - date_names() if len(word) > SHORT) | bodies


def _opening(reading: Reading) -> Iterator[str]:
    """The words that open a line which is no sentence, and are no English ones; a line in capitals tells no names apart."""
    for sentence in (s for s in reading.telling if s.zone != "paragraph"):
        opens = OPENING.match(reading.text, sentence.span.start, sentence.span.end)
        if opens and not opens[1].isupper() and is_name(word := unowning(opens[1])):
            yield word


def names_leading(reading: Reading) -> frozenset[str]:
    """The names in the first whole sentence of a text, without those of the registry and the words that many names have."""
    telling, forms = list(reading.telling), table("affairs")["forms"]["words"]
    first = next((s for s in telling if s.zone == "paragraph" and reading.text[s.span.end - 1] in ENDING), None)
    if first is None:
        return frozenset()
    passed_over = {
        word for s in telling for m in s.mentions if _is_no_bearer(m) for word in m.quote.split()
    } | date_names()
    inside = {word for name in _inside(reading) for word in name.split()}
    start = datelines.end_of(reading.text, first.span.start, first.span.end) or first.span.start
    found = NAME_OR_WORD.finditer(reading.text, start, first.span.end)
    names = [[word for word in _words(match, start) if word not in passed_over] for match in found]
    names = [[word for word in words if word.lower() not in forms] for words in names]
    return frozenset(" ".join(words) for words in names if any(w in inside or is_name(w) for w in words))


def _words(name: re.Match[str], start: int) -> Iterator[str]:
    """The words of a name that tell it from others; a short one only in front of others, and not where it opens the sentence."""
    words = [part.strip(".'’") for part in name.group().split()]
    for word in words:
        if len(word) > SHORT or (len(words) > 1 and word is words[0] and name.start() > start):
            yield word


def _is_one_body(reference: Reference) -> bool:
    """Whether a name stands for one body and no other; a place is none."""
    ids = reference.candidates
    return len(ids) == 1 and ":" in ids[0] and not ids[0].startswith("place:")


def _is_no_bearer(mention: Mention) -> bool:
    """Whether a mention is of a place or of a body that the registry knows: a text names many of these in passing."""
    return isinstance(mention.value, Reference) and bool(mention.value.entities)
