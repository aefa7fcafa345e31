"""Whether one figure is only for a part of what the other is for: at one plant, in the cup, among women.

A part may have less than the whole, and a narrower order a lower place: the fourth to win may be the first woman to. The
other way round is a contradiction, part or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from claimcheck.counterparts.alone import otherwise_narrowed
from claimcheck.counterparts.limits import ADDING
from claimcheck.counterparts.purposes import NOUN, counted_with_others, for_others, noun_behind, phrases
from claimcheck.counterparts.stated import Stated, is_below
from claimcheck.counterparts.texts import WORKS, Text, kinds
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import deeds, listed, naming, stretches
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.remembering import of_each
from claimcheck.tellings.told import function_words, is_number
from claimcheck.tellings.words import shares
from claimcheck.terms import equivalent, opposed

# behind a count, of what kind those are: "one book of poems"
OF_KIND = re.compile(r"\sof\s(?P<noun>[a-z]{3,14}s)\b")
# behind a count, on which level those are: "42 floors above ground"
LEVEL = re.compile(r"\s(?:above|below|beneath|under)\s(?:the\s)?(?P<noun>[a-z]{3,14})\b")
# behind a count, what says of those alone: "eight schools that are not primary schools", "five sons without issue"
ALONE = re.compile(r"\s(?P<lead>that|who|which|whose|without|other\sthan|besides)\s")
# what makes of a figure one of what may be: "can take", "had room for"
POSSIBLE = re.compile(r"\b(?:can|could|able\sto|room\sfor|enough\sfor)\s(?:[a-z]{2,12}\s){0,4}\Z")
FAR = 50  # code points in front of a figure in which that is said
SUBJECTS = WORKS | {"series", "club", "firm", "place"}  # what a text calls its subject, which is no part of it
NAMED = 2  # words by which a sentence names its subject with an adjective
BEHIND = 8  # words behind a place in an order that narrow it


def restricted(c: Stated, e: Stated, statement: Text, source: Text) -> str | None:
    """What one of two figures is for alone, where the other may be for more; None where nothing says so."""
    why = otherwise_narrowed(c, e) or _opposed(c, e) or _opposed(e, c) or _told(c, e) or for_others(c, e)
    why = why or counted_with_others(c, e)
    if why:
        return why
    if c.family == "order":
        return _in_a_narrower_order(c, e, statement, source)
    if c.family == "measure" and (mine := phrases(c).get("at")) != (theirs := phrases(e).get("at")):
        return f"only one of them is at the {mine or theirs}"
    if c.family not in ADDING:
        return None
    if _is_possible(c) != _is_possible(e):
        return "one is of what there can be"
    for less, more in ((c, e), (e, c)):
        if is_below(less, more) and (lead := _said_of_those(less, more)):
            return f"one is of those alone of whom “{lead}” says something"
    if is_below(c, e) and (part := next(_parts(c, e, source), "")):
        return f"one is for the {part}, the other perhaps for more"
    if is_below(e, c) and (part := next(_elsewhere(e, statement), "")):
        return f"one is for the {part}, the other perhaps for more"
    return None


def _opposed(c: Stated, e: Stated) -> str | None:
    """Words beside both figures that are told apart: the north tower, the south tower."""
    found = opposed(_beside(c) - e.told.lemmas, _beside(e) - c.told.lemmas) or opposed(_opening(c), _opening(e))
    return f"{found[0]} is not {found[1]}" if found else None


def _told(c: Stated, e: Stated) -> str | None:
    """A word beside one of them that makes it another one: the last eruption, the journey back."""
    odd = sorted((_beside(c) ^ _beside(e)) & (listed("telling") | naming()))
    if c.family == "date" and not odd:
        mine, theirs = (listed("others").intersection(w.low for w in s.told.words) for s in (c, e))
        odd = sorted(mine ^ theirs)
    if odd:
        return f"only one of them says “{odd[0]}”"
    for one, other in ((c, e), (e, c)):
        noun = _in_one(one)
        if (
            noun
            and one.family == "count"
            and noun not in {w.low for w in other.told.words}
            and not is_below(other, one)
        ):
            return f"only one of them is for one {noun} of many"
    return None


@cache
def _of_many() -> re.Pattern[str]:
    """What says that a figure is for one of many: "more than two goals in a match"."""
    many = "|".join(sorted(listed("one_of_many")))
    return re.compile(
        rf"\b(?:(?:in|during|at)\s(?:an?|one|any|each|every|the\ssame)\s(?:single\s|given\s|one\s)?|per\s)(?P<one>{many})\b"
    )


@of_each
def _in_one(stated: Stated) -> str:
    """The one match, or one season, of many that a figure is for; empty where nothing says so."""
    found = _of_many().search(stated.told.text, stated.span.end, stated.told.sentence.span.end)
    return found["one"] if found else ""


@of_each
def _is_possible(stated: Stated) -> bool:
    """Whether a figure is of what there can be: "the harbour can take 400 boats"."""
    start = max(stated.told.sentence.span.start, stated.span.start - FAR)
    return POSSIBLE.search(stated.told.text, start, stated.span.start) is not None


def _said_of_those(less: Stated, more: Stated) -> str:
    """What leads to a clause behind the lesser count that says of whom it is, where the other says no such thing.

    What the clause says of them may be what is counted: "14 people who died" are 14 deaths.
    """
    found = ALONE.match(less.told.text, less.span.end, less.told.sentence.span.end)
    if found is None or ALONE.match(more.told.text, more.span.end, more.told.sentence.span.end):
        return ""
    behind = [word for word in less.told.words if word.start >= found.end()][:NOUN]
    verb = next((verb for word in behind if (verb := verb_lemma(word.low)) and verb not in listed("light")), "")
    counted = verb and (verb == less.verb or deeds("people").get(verb) == less.head or verb == more.verb)
    return "" if counted else found["lead"]


@of_each
def _beside(stated: Stated) -> set[str]:
    """The words beside a figure by which things of one kind are told apart."""
    around = stated.around
    near = (word for word in stated.told.words if around.start <= word.start < around.end)
    words = {word.low for word in near if not stated.span.start <= word.start < stated.span.end}
    opens = [word for word in stated.told.words if word.start >= stated.told.opening][:NAMED]
    first = [word.low for at, word in enumerate(opens) if at == 0 or word.text.islower()]  # no part of a name
    opening = set(first[1:]) if first and first[0] in ("the", "its", "their", "his", "her") else set()
    return (set(stated.content) - naming() - listed("telling")) | (words & listed("telling")) | (opening & naming())


@of_each
def _opening(stated: Stated) -> set[str]:
    """The words in front of the noun that a sentence opens with: the south tower."""
    opens = [word for word in stated.told.words if word.start >= stated.told.opening][: NAMED + 1]
    return (
        {word.low for word in opens[1:-1]} if opens and opens[0].low in ("the", "its", "his", "her", "their") else set()
    )


def _parts(c: Stated, e: Stated, source: Text) -> Iterator[str]:
    """The nouns behind a figure that say where or for what it is, of which the other text does not speak."""
    behind = [word for word in c.told.words if c.span.end <= word.start < c.around.end]
    for at, word in enumerate(behind):
        if word.low in listed("restricting"):
            noun = noun_behind(behind[at + 1 : at + 1 + NOUN])
            if noun and (not _is_known(noun, source) or _is_said_apart(noun, e)):
                yield noun
    yield from _elsewhere(c, source)


def _elsewhere(stated: Stated, other: Text) -> Iterator[str]:
    """What behind a figure says that it is of one kind, or for another place, where the other text has none of that."""
    kind = OF_KIND.match(stated.told.text, stated.span.end, stated.told.sentence.span.end)
    if kind and not shares(lemma_of(kind["noun"]), other.content):
        yield kind["noun"]
    level = LEVEL.match(stated.told.text, stated.span.end, stated.told.sentence.span.end)
    if level and not shares(lemma_of(level["noun"]), other.content):
        yield level["noun"]
    behind = (word.low for word in stated.told.words if stated.span.end <= word.start < stated.around.end)
    found = (word for word in behind if word in listed("elsewhere") and not _has(other, word))
    yield from (f"place meant by “{word}”" for word in found)


def _is_said_apart(noun: str, e: Stated) -> bool:
    """Whether the other sentence has a noun, but not of its figure: "played eleven seasons, and was on loan in 1990"."""
    where = [word.start for word in e.told.words if word.low == noun]
    return bool(where) and not any(e.around.start <= at < e.around.end for at in where)


def _has(text: Text, word: str) -> bool:
    return any(word == other.low for told in text.sentences for other in told.words)


def _is_known(noun: str, source: Text) -> bool:
    lemma = lemma_of(noun)
    if noun in listed("wholes") or lemma in stretches() or noun in source.names:
        return True
    named = kinds().get(noun) in SUBJECTS and kinds()[noun] in source.called
    return named or _has(source, noun) or any(x != lemma and equivalent(x, lemma) for x in source.content)


def _in_a_narrower_order(c: Stated, e: Stated, statement: Text, source: Text) -> str | None:
    """Whether a place in an order may be the better one because it is one among fewer."""
    known, told = source.content | _named(source), statement.content | _named(statement)
    mine = sorted(word for word in _narrowing(c) if not shares(word, known - (_done(c) - _done(e))))
    theirs = sorted(word for word in _narrowing(e) if not shares(word, told - (_done(e) - _done(c))))
    if mine and theirs:
        return f"one is among {mine[0]}, the other among {theirs[0]}"
    if (mine and is_below(c, e)) or (theirs and is_below(e, c)):
        return f"only one of them is among {(mine or theirs)[0]}"
    return None


def _done(stated: Stated) -> set[str]:
    """The participles in front of what is ordered, which its text may use of something else: "the first elected mayor"."""
    return {lemma_of(word) for word in stated.modifiers if word.endswith("ed")}


def _named(text: Text) -> frozenset[str]:
    """The words of the names of a text, as they are where one stands in the plural."""
    return _bare(text.names)


def _bare(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in words)


@of_each
def _narrowing(stated: Stated) -> set[str]:
    """The words that say among whom a place in an order is: first woman mayor, third film with her, largest in the north."""
    behind = [word for word in stated.told.words if word.start >= stated.span.end][:BEHIND]
    leading = listed("narrowing") | ({"of"} if " by " in stated.head else set())
    leads = bool(behind) and behind[0].low in leading
    led = behind if leads and not any(word.low in listed("sequences") for word in behind) else []
    if led and led[0].low == "of" and led[1:] and led[1].low in ("any", "all"):
        led = []  # "the second-most of any player"
    end = stated.told.sentence.span.end if stated.head == "rank" else stated.around.end
    own = {lemma_of(word.low) for word in led[1:] if word.end <= end and word.text.islower()}
    own |= {
        word for name in stated.names if led and led[0].start < name.start < led[-1].end for word in _bare(name.words)
    }
    own |= {lemma_of(word) for word in stated.modifiers} | _of_a_land(stated)
    return {
        word for word in own if word not in function_words() and not is_number(word) and word.replace("-", "").isalpha()
    }


def _of_a_land(stated: Stated) -> frozenset[str]:
    """The adjectives with a capital in front of what is ordered: "the first Welsh woman"."""
    inside = [word for word in stated.told.words if stated.span.start <= word.start < stated.span.end]
    return _bare(frozenset(w.low for w, then in pairwise(inside) if w.text[0].isupper() and then.text[0].islower()))
