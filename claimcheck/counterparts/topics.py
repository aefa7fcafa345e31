"""Whether two sentences, each out of one of two texts on one subject, speak of that subject; and how that is known.

    each names it                                  a name they share
    one opens with "he", "the film", "there are"   the only name of the other that this text does not have; the words must
                                                   fit one another: a "he" is no "her", a film no band
    neither names anything                         the same words

It is not known where a sentence opens with a name that the other text does not have, where the names left over are
more than one, and where one speaks of somebody's father or sister and the other does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import field, frozen

from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.tables import table
from claimcheck.tellings.told import Name, Told, function_words

REACH = 8  # sentences before and behind one in which a name stands for its pronoun
SHORT = 400  # words of a text that may leave its subject to the other
# "the film", "this studio album", "the band's", at the head of a sentence
DEFINITE = re.compile(r"(?:The|the|This|this|Its|His|Her|Their)\s(?P<noun>[a-z-]{2,16}(?:\s[a-z-]{2,16}){0,2})")
PRONOUN = re.compile(r"[A-Za-z]{2,5}\b")
WORKS = frozenset({"film", "book", "music", "game", "band", "play"})  # kinds of which one thing has one
COMMON = frozenset(
    {"award", "awards", "prize", "cup", "league", "championship", "university", "city", "county", "battle", "river"}
)


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


@cache
def _kin() -> frozenset[str]:
    return frozenset(table("counterparts")["kin"]["words"])


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


def one_subject(c: Told, e: Told, statement: Text, source: Text, bearer: Name | None = None) -> tuple[str, str] | None:
    """The subject that two sentences share, and how that is known; None where it is not.

    `bearer` is the one within the other sentence whose value it is, where that is not the one it opens with.
    """
    names = c.names or tuple(filter(None, [antecedent(c, statement)]))
    if bearer is not None:
        shared = [name for name in names if is_one(name, bearer)]
        return (bearer.text, f"both texts name {shared[0].text}") if shared else None
    if not _kin_agree(c, e) or not _kinds_agree(e, statement):
        return None
    opened = e.opened or antecedent(e, source)
    if opened is not None:
        return _named(c, names, e, opened, statement)
    return _left_open(names, c, e, statement, source) if source.length <= SHORT else None


def _named(c: Told, names: Sequence[Name], e: Told, opened: Name, statement: Text) -> tuple[str, str] | None:
    """Where the source names its subject: the statement has that name, or leaves its subject to it."""
    shared = [name for name in names if is_one(name, opened)]
    strange = c.opened is not None and not is_one(c.opened, opened) and stand_in(e) is None
    if not shared and not strange and names and all(_in_sentence([name], e) or is_one(name, opened) for name in names):
        shared = list(names)
    if shared:
        return opened.text, f"both texts name {shared[0].text}"
    stands = stand_in(c)
    if names or stands is None or statement.length > SHORT:
        return None
    return opened.text, f"“{stands[0]}” is taken for {opened.text}, the subject of the other text"


def _left_open(names: Sequence[Name], c: Told, e: Told, statement: Text, source: Text) -> tuple[str, str] | None:
    """Where the source leaves its subject to the statement: the one name that it does not have itself."""
    unknown, stands = [name for name in names if not known_to(name, source)], stand_in(e)
    if len(unknown) > 1 or (not names and statement.names and source.names and not statement.names & source.names):
        return None
    if unknown and stands is None and e.names and not _in_sentence(names, e):
        return None
    if unknown:
        said = f"“{stands[0]}” is taken for" if stands else "no subject is named but"
        return unknown[0].text, f"{said} {unknown[0].text}, the only name that the other text adds"
    if names:
        return names[0].text, f"both texts name {names[0].text}"
    if not _one_thing(c, e, source):
        return None
    return (stands[0] if stands else "what both tell of"), "neither names its subject, and both use the same words"


def _one_thing(c: Told, e: Told, source: Text) -> bool:
    """Whether two sentences without a name can be of one thing: a pedestal is no statue, but a film may be a thriller."""
    mine, theirs = stand_in(c), stand_in(e)
    if mine is None or " " not in mine[0]:
        return True
    noun = lemma_of(mine[0].split()[-1].lower())
    if noun in source.content or noun in function_words() or theirs is None or " " not in theirs[0]:
        return True
    return bool(mine[1]) and mine[1] == theirs[1]


def antecedent(told: Told, text: Text) -> Name | None:
    """What a stand-in stands for within its text: whom the sentences before it open with, nearest first, else those behind."""
    if told.opened is not None or (told.names and stand_in(told) is None):
        return None
    at = text.sentences.index(told)
    order = [*text.sentences[max(0, at - REACH) : at][::-1], *text.sentences[at + 1 : at + REACH]]
    return next((name for other in order if (name := other.opened) is not None), None)


def known_to(name: Name, source: Text) -> bool:
    """Whether a text has a name, whole or in part; or it is what cases of a disease are always of."""
    return (
        name.text.lower() in kinds() or name.words <= source.names or any(is_one(name, other) for other in source.named)
    )


def is_one(a: Name, b: Name) -> bool:
    """Whether one name is the other with words left out or cut short: Teig, Mara Teig; Brad Holm, Bradley Holm.

    Figures count, initials do not. Of two names joined by "and" each is enough: Teig and Holm have five children.
    """
    if " and " in a.text or " and " in b.text:
        return any(_is_one(x, y) for x in _each(a) for y in _each(b))
    return _is_one(a, b)


def _each(name: Name) -> list[Name]:
    """The name, and each of those that it joins."""
    parts = name.text.split(" and ") if " and " in name.text else []
    bare = (frozenset(word.strip(".,").lower() for word in part.split()) - {"the"} for part in parts)
    return [name, *(Name(part, name.start, name.end, words) for part, words in zip(parts, bare, strict=True))]


def _is_one(a: Name, b: Name) -> bool:
    one, two = (frozenset(word for word in name.words if len(word) > 1 or word.isdigit()) for name in (a, b))
    figures = {word for word in one ^ two if word.isdigit()}
    short, long = sorted((one, two), key=len)
    return bool(short - COMMON) and not figures and all(_stands_in(word, long) for word in short)


def _stands_in(word: str, words: frozenset[str]) -> bool:
    if word in words or word.removesuffix("s") in words or f"{word}s" in words:
        return True
    return len(words) > 1 and len(word) > 2 and any(w.startswith(word) for w in words)


def _in_sentence(names: Sequence[Name], e: Told) -> bool:
    return any(is_one(name, other) for name in names for other in e.names)


def _kin_agree(c: Told, e: Told) -> bool:
    """Whether neither sentence is of a relative whom the other does not speak of."""
    mine = {w for word in c.words if (w := lemma_of(word.low)) in _kin() and w == word.low}  # brothers are counted
    theirs = {w for word in e.words if (w := lemma_of(word.low)) in _kin()}
    opens = {w for word in e.words[:3] if (w := lemma_of(word.low)) in _kin()}
    return mine <= theirs and opens <= mine


def _kinds_agree(e: Told, statement: Text) -> bool:
    """Whether what one text calls its subject fits what the other does."""
    stands = stand_in(e)
    kind = stands[1] if stands else ""
    if kind in ("male", "female"):
        other = {"male": "female", "female": "male"}[kind]
        return other not in statement.called
    if kind in ("", "thing", "several"):
        return True
    named = statement.called - {"male", "female"}
    return not named or kind in named or not named & WORKS
