"""Whose a figure is where its own words do not say: "revenue climbed", "the company employs", "it has 9 ships".

First whom the sentence names before, then whom the sentence before spoke of, then whom the whole text is about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import define

from claimcheck.claims import Mention
from claimcheck.entities import Reference
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.subjects import ARTICLE, is_name
from claimcheck.extract.naming.ownership import unowning
from claimcheck.extract.text import datelines
from claimcheck.tables import table

SHORT = 3  # letters of a word that tells no affair from another
ENDING = '.!?”"’'  # with which a sentence ends, and a line that says who wrote it does not
FIRST = 3  # sentences in which a text names whom it is about
# a name inside a sentence: what follows a small word, or opens a sentence before a verb
INSIDE = re.compile(r"[A-Z](?<=[a-z,’'] [A-Z])[\w’'&-]{2,30}(?:\s[A-Z][\w’'&-]{1,30}){0,3}")
PARAGRAPH = re.compile(r"[\s”\"]{0,4}\n\s*\n|\s*$")
DATES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September"
    " October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
)
OWNING = frozenset({"", "its", "the", "a", "an", "their", "it", "they", "this", "new", "both", "all"})
# a name that opens a sentence, and the word behind it
SUBJECT = re.compile(
    r"(?P<name>[A-Z][\w’'&-]{1,30}(?:\s[A-Z][\w’'&.-]{1,30}){0,4}),?\s(?!(?:of|and|in|for|or|at|on|the)\s)[a-z]"
)


@cache
def _common() -> frozenset[str]:
    return frozenset(table("measures")["bearers"]["words"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(table("measures")["bearers"]["titles"])


@define
class Bearers:
    """Whom a text is about, and whom its last sentence spoke of."""

    text: str
    names: frozenset[str]
    main: str | None
    last: str | None = None

    @classmethod
    def of(cls, reading: Reading) -> Bearers:
        """A text is about the name that its first sentences bear and that it repeats most, if it repeats any."""
        return cls(reading.text, *_about(reading))

    def of_owner(self, sentence: Sentence, owner: str, at: int) -> str | None:
        """Whose a measure is by the words beside it, at an offset of a sentence; None where nobody is meant for certain."""
        plain = owner.strip()
        while article := ARTICLE.match(plain + " "):
            plain = plain[article.end() :].strip()
        if plain and plain.split()[0][:1].isupper():
            return self._named(sentence, plain)
        if plain and plain.lower() not in OWNING and plain.split()[-1].lower() not in _common():
            return None
        return self._opening(sentence, at) or self.last or self.main

    def is_meant(self, phrase: str) -> bool:
        """Whether a noun phrase stands for whom the text speaks of: "it", "the company".

        >>> Bearers("", frozenset(), None).is_meant("The company")
        True
        """
        return phrase.lower() == "it" or phrase.lower().removeprefix("the ") in _common()

    def _named(self, sentence: Sentence, name: str) -> str:
        for mention, reference in sentence.valued(Reference):
            if name.startswith(mention.quote) and len(reference.candidates) == 1:
                return reference.candidates[0]
        found = NAME_OR_WORD.match(name)
        return found.group() if found else name

    def pass_over(self, sentence: Sentence) -> None:
        """Go on to the sentence behind one; a paragraph begins afresh."""
        paragraph_ends = PARAGRAPH.match(self.text, sentence.span.end) is not None
        self.last = None if paragraph_ends else self._opening(sentence, sentence.span.end) or self.last

    def _opening(self, sentence: Sentence, before: int) -> str | None:
        """The name a sentence opens with: of several words, or one that the text has inside a sentence too."""
        opened = SUBJECT.match(self.text, sentence.span.start, before)
        if opened is None:
            return None
        words = opened["name"].split()
        while words and words[0].lower() in _titles():
            words.pop(0)
        name = " ".join(words)
        return name if len(words) > 1 or name in self.names else None


NAME_OR_WORD = re.compile(r"[A-Z][\w’'&.-]{1,30}(?:\s[A-Z][\w’'&.-]{1,30}){0,4}")


@lru_cache(maxsize=1)
def _about(reading: Reading) -> tuple[frozenset[str], str | None]:
    """The names inside the sentences of a text, and the one it is about; remembered for the next reader."""
    telling = list(reading.telling)
    other = {unowning(m.quote) for s in telling for m in s.mentions if _is_no_bearer(m)}
    inside = _inside(reading).keys() - other - DATES
    opening = _names(NAME_OR_WORD, reading, telling[:FIRST]).keys() & inside
    counted = _names(NAME_OR_WORD, reading, telling) if opening else Counter[str]()
    ranked = sorted(((counted[name], name) for name in opening if counted[name] > 1), reverse=True)
    main = ranked[0][1] if ranked and (len(ranked) == 1 or ranked[0][0] > ranked[1][0]) else None
    return frozenset(inside), main


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
    words = {word.strip(".'’") for name in _inside(reading) for word in name.split()}
    return frozenset(word for word in words - other - DATES if len(word) > SHORT) | bodies


def names_leading(reading: Reading) -> frozenset[str]:
    """The names in the first whole sentence of a text, without those of the registry and the words that many names have."""
    telling, forms = list(reading.telling), table("affairs")["forms"]["words"]
    first = next((s for s in telling if s.zone == "paragraph" and reading.text[s.span.end - 1] in ENDING), None)
    if first is None:
        return frozenset()
    passed_over = {word for s in telling for m in s.mentions if _is_no_bearer(m) for word in m.quote.split()} | DATES
    inside = {word for name in _inside(reading) for word in name.split()}
    start = datelines.end_of(reading.text, first.span.start, first.span.end) or first.span.start
    names = [
        [word for part in match.group().split() if len(word := part.strip(".'’")) > SHORT and word not in passed_over]
        for match in NAME_OR_WORD.finditer(reading.text, start, first.span.end)
    ]
    names = [[word for word in words if word.lower() not in forms] for words in names]
    return frozenset(" ".join(words) for words in names if any(w in inside or is_name(w) for w in words))


def _is_one_body(reference: Reference) -> bool:
    """Whether a name stands for one body and no other; a place is none."""
    ids = reference.candidates
    return len(ids) == 1 and ":" in ids[0] and not ids[0].startswith("place:")


def _is_no_bearer(mention: Mention) -> bool:
    """Whether a mention is of a place or of a body that the registry knows: a text names many of these in passing."""
    return isinstance(mention.value, Reference) and bool(mention.value.entities)
