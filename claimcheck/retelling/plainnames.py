"""Names as a copy chief ticks them: persons, places, ships, houses of business, that no registry knows.

A name is known by its words, in whatever order: "Transport Ministry" and "Ministry of Transport" are one. What is written in
capitals for its place alone (the first word of a sentence, the words of a headline) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.claims import Mention
from claimcheck.documents import Document
from claimcheck.entities import Reference
from claimcheck.persons import distance
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.told import JOINING, WORD, Name, Told, is_english

MARK = "~"  # in front of the words by which a name is known
PARTING = re.compile(
    r"""\s?:\s|[’']s?\s(?=["“])|(?<=\w)[’']s\s|\s?["“”]\s?"""
)  # what parts two names that stand side by side
SPELT = 4  # letters of a word that may be misspelt
SLIPS = 2  # letters by which a misspelt word differs at most


def plain_names(told: Told, document: Document) -> Iterator[Mention]:
    """The names of a sentence that are no part of anything else that was read."""
    taken = [mention.span for mention in told.sentence.mentions if mention.kind != "list"]
    for name in told.names:
        for span in (free for part in _parts(name) for free in _beside(part, taken, told.text)):
            words = told.text[span.start : span.end].split()
            if _is_name(words, told):
                source = document.source(span.start, span.end)
                yield Mention(source, Reference(source.quote, (known_by(words),)))


def _parts(name: Name) -> Iterator[Span]:
    """The names within capitalised words that a colon, a quotation mark or the sign of an owner parts: "Chairman: Tor Bakke"."""
    at = 0
    for match in PARTING.finditer(name.text):
        yield Span(name.start + at, name.start + match.start())
        at = match.end()
    yield Span(name.start + at, name.start + len(name.text))


def _beside(part: Span, taken: Sequence[Span], text: str) -> Iterator[Span]:
    """What of a run of words is no part of anything else that was read: "Head of Office Tor Bakke", behind "WHO Lormont"."""
    at = part.start
    for span in (*sorted(s for s in taken if s.start < part.end and part.start < s.end), Span(part.end, part.end)):
        words = list(WORD.finditer(text, at, max(at, span.start)))
        while words and words[-1].group() in JOINING:
            words.pop()
        while words and words[0].group() in JOINING:
            words.pop(0)
        if words:
            yield Span(words[0].start(), words[-1].end())
        at = max(at, span.end)


def known_by(words: Iterable[str]) -> str:
    """What a name is known by: its words but for the small ones, in the order of the alphabet.

    >>> known_by(["Bank", "of", "Lormont"])
    '~bank lormont'
    """
    low = {word.strip(".,’'").lower() for word in words}
    return MARK + " ".join(sorted(low - JOINING))


def is_plain_name(mention: Mention) -> bool:
    """Whether a mention is a name that no registry knows."""
    value = mention.value
    return isinstance(value, Reference) and value.candidates[:1] != () and value.candidates[0].startswith(MARK)


def words_of(mention: Mention) -> frozenset[str]:
    """The words by which a name is known."""
    value = mention.value
    return frozenset(value.candidates[0][len(MARK) :].split()) if isinstance(value, Reference) else frozenset()


def names_in_full(a: Mention, b: Mention) -> bool:
    """Whether a name of several words stands in a longer one: "Tor Bakke", "Head of Office Tor Bakke"."""
    mine = words_of(a)
    return len(mine) > 1 and is_plain_name(a) and is_plain_name(b) and mine <= words_of(b)


def is_misspelt(a: Mention, b: Mention) -> bool:
    """Whether one of two names is the other with a slip of the pen in one of its words: "Tor Bakken", "Tor Bakke"."""
    mine, theirs = words_of(a), words_of(b)
    one, two = mine - theirs, theirs - mine
    if not (is_plain_name(a) and is_plain_name(b) and mine & theirs and len(one) == len(two) == 1):
        return False
    (x,), (y,) = one, two
    return min(len(x), len(y)) >= SPELT and x[0] == y[0] and distance(x, y) <= SLIPS


def _is_name(written: Sequence[str], told: Told) -> bool:
    """Whether capitals make a name: a word that is no English one, or several outside a heading."""
    words = [word.strip("’'.,") for word in written if word[:1].isupper()]
    if set(words) <= set(table("retold")["callings"]["words"]):
        return False
    if any(len(word) > 1 and not is_english(word.lower()) for word in words):
        return True
    return len(words) > 1 and told.sentence.zone != "heading"
