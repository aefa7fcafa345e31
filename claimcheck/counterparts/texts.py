"""The two texts that are held against one another: their sentences and names, and what stands in them for a subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import field, frozen

from claimcheck.remembering import of_each
from claimcheck.tables import table
from claimcheck.tellings.told import Name, Told

REACH = 8  # sentences before and behind one in which a name stands for its pronoun
# "the film", "this studio album", "the band's", at the head of a sentence
DEFINITE = re.compile(r"(?:The|the|This|this|Its|His|Her|Their)\s(?P<noun>[a-z-]{2,16}(?:\s[a-z-]{2,16}){0,2})")
PRONOUN = re.compile(r"[A-Za-z]{2,5}\b")
WORKS = frozenset({"film", "book", "music", "game", "band", "play"})  # kinds of which one thing has one


@frozen(eq=False)
class Text:
    """A text by its sentences: all words of its names, those names, what it calls things, all content words, how many words it has, whether it bears a date."""

    document: str
    sentences: tuple[Told, ...] = field(repr=False)
    names: frozenset[str] = field(repr=False)
    named: tuple[Name, ...] = field(repr=False)
    content: frozenset[str] = field(repr=False)
    called: frozenset[str] = field(repr=False)
    length: int
    dated: bool

    @classmethod
    def of(cls, document: str, sentences: Sequence[Told], *, dated: bool) -> Text:
        """The text of a document."""
        return cls(
            document,
            tuple(sentences),
            frozenset(word for told in sentences for name in told.names for word in name.words),
            tuple({name.words: name for told in sentences for name in told.names}.values()),
            frozenset(word for told in sentences for word in told.content),
            frozenset(_called(word.low) for told in sentences for word in told.words) - {""},
            sum(len(told.words) for told in sentences),
            dated,
        )


@cache
def _pronouns() -> dict[str, str]:
    return {word: kind for kind, words in table("counterparts")["pronouns"].items() for word in words}


@cache
def kinds() -> dict[str, str]:
    """Nouns that a text calls its subject by, each with its group."""
    return {word: group for group, words in table("counterparts")["kinds"].items() for word in words}


def _called(word: str) -> str:
    """The kind of thing that a word calls something, or the sex that a pronoun has; empty for other words."""
    return kinds().get(word) or (_pronouns().get(word, "") if _pronouns().get(word) in ("male", "female") else "")


@of_each
def stand_in(told: Told) -> tuple[str, str] | None:
    """What a sentence opens with in the place of a name: the words, and the kind of thing they fit."""
    at = told.opening
    pronoun = PRONOUN.match(told.text, at)
    if pronoun and pronoun.group().lower() in _pronouns():
        return pronoun.group(), _pronouns()[pronoun.group().lower()]
    definite = DEFINITE.match(told.text, at)
    if definite is None:
        return None
    nouns = definite["noun"].split()
    called = next((at for at, noun in enumerate(nouns) if noun in kinds()), 0)
    return f"{definite.group().split()[0]} {' '.join(nouns[: called + 1])}", kinds().get(nouns[called], "")


def antecedent(told: Told, text: Text) -> Name | None:
    """What a stand-in stands for within its text: whom the sentences before it open with, nearest first, else those behind."""
    if told.opened is not None or (told.names and stand_in(told) is None):
        return None
    at = text.sentences.index(told)
    order = [*text.sentences[max(0, at - REACH) : at][::-1], *text.sentences[at + 1 : at + REACH]]
    return next((name for other in order if (name := other.opened) is not None), None)
