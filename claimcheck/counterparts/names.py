"""What a name in a sentence is to the other text: one that it has, under that or a shorter form, or one that limits a value.

A name that a text has is no limit; nor is one that only says where the subject is at home, or that stands in an aside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.texts import Text, antecedent, kinds, stand_in
from claimcheck.counterparts.verbs import clause_start
from claimcheck.counterparts.wordlists import listed
from claimcheck.entities import Reference
from claimcheck.extract.discourse.verbs import verbs_in
from claimcheck.remembering import of_each
from claimcheck.tables import table
from claimcheck.tellings.told import Name, Told

# what leads to a name that limits a figure
LIMITING = re.compile(r"\b(?:in|at|of|for|against|within|across|among|with)\s(?:(?:the|its|his|her|their)\s)?\Z")
ON = re.compile(r"\b(?:in|at|on|for|against|within|across)\s(?:(?:the|its|his|her|their)\s)?\Z")
# behind a title that begins with "In" or "At", and is no place: "In Search of Salt (1911) is a novel"
NAMED = re.compile(r"\s?(?:\(|-LRB-|(?:is|was|has)\b)")
FARTHEST = 24  # code points of that in front of the name
# in front of a sentence: "At Lowby Infirmary, the largest, 52 operations"
FRONTED = re.compile(r"\b(?:In|At|Across|Among|Within)\s(?:the\s)?(?:[a-z]{4,14}\s)?\Z")
# what says that the subject is at home there
SEATED = re.compile(
    r"\b(?:based|located|situated|headquartered|born|lying|(?:is|was)\s(?:an?|the)\s(?:[\w-]{2,16}\s){1,4})\s?(?:in|near|at|on|of|from)\s(?:the\s)?\Z"
)
WHERE = re.compile(r"\b(?:in|at)\s(?:the\s)?\Z")


def is_one(a: Name, b: Name) -> bool:
    """Whether one name is the other with words left out or cut short: Teig, Mara Teig; Brad Holm, Bradley Holm.

    Figures count, initials do not. Of two names joined by "and" each is enough: Teig and Holm have five children.
    """
    a, b = _plainly(a), _plainly(b)
    if " and " in a.text or " and " in b.text:
        return any(_is_one(x, y) for x in _each(a) for y in _each(b))
    return _is_one(a, b)


@cache
def _aliases() -> dict[str, frozenset[str]]:
    return {name: frozenset(full.split()) for name, full in table("counterparts")["aliases"].items()}


def _plainly(name: Name) -> Name:
    """A name that everybody uses for another, as that other: the Oscar, the Academy Award."""
    words = _aliases().get(name.text.lower())
    return evolve(name, words=words) if words else name


def _each(name: Name) -> list[Name]:
    """The name, and each of those that it joins."""
    parts = name.text.split(" and ") if " and " in name.text else []
    bare = (frozenset(word.strip(".,").lower() for word in part.split()) - {"the"} for part in parts)
    return [name, *(Name(part, name.start, name.end, words) for part, words in zip(parts, bare, strict=True))]


def _is_one(a: Name, b: Name) -> bool:
    one, two = (frozenset(word for word in name.words if len(word) > 1 or word.isdigit()) for name in (a, b))
    figures = {word for word in one ^ two if word.isdigit()}
    short, long = sorted((one, two), key=len)
    if (one ^ two) & listed("sides"):
        return False  # the Youth Cup is no Cup
    return bool(short - listed("common")) and not figures and all(_stands_in(word, long) for word in short)


def _stands_in(word: str, words: frozenset[str]) -> bool:
    if word in words or word.removesuffix("s") in words or f"{word}s" in words:
        return True
    return len(words) > 1 and len(word) > 2 and any(w.startswith(word) for w in words)


def is_among(names: Sequence[Name], e: Told) -> bool:
    """Whether a sentence has one of some names."""
    return any(is_one(name, other) for name in names for other in e.names)


def is_told_apart(name: Name, other: Name, source: Text) -> bool:
    """Whether a text has two things of which one is called like the other with what it is: Brenn, Brenn County."""
    more = other.words - name.words
    return name.words < other.words and more <= listed("common") and any(n.words == name.words for n in source.named)


def known_to(name: Name, source: Text) -> bool:
    """Whether a text has a name, whole or in part; or it is what cases of a disease are always of."""
    return (
        name.text.lower() in kinds() or name.words <= source.names or any(is_one(name, other) for other in source.named)
    )


def knows(name: Name, c: Stated, source: Text) -> bool:
    """Whether the other text has a name, or another one for the same land: America, the United States."""
    if known_to(name, source):
        return True
    lands = {
        r.entities[0].id: r.entities[0]
        for m, r in c.told.sentence.valued(Reference)
        if r.entities and name.start <= m.span.start and m.span.end <= name.end
    }
    called = {word.lower() for land in lands.values() for word in (*land.all_names, *land.adjectives)}
    return bool(called & source.names) or any(
        r.entities and r.entities[0].id in lands
        for told in source.sentences
        for _, r in told.sentence.valued(Reference)
    )


def is_anothers(c: Stated, e: Stated, source: Text) -> bool:
    """Whether the two sentences name two subjects: somebody appeared in six episodes of a show, which had 48."""
    whose = e.told.opened or antecedent(e.told, source)
    return whose is not None and c.told.opened is not None and not is_one(whose, c.told.opened)


def is_aside(c: Stated, name: Name) -> bool:
    """Whether a name stands in what else is said of the subject: "is a Cy Oak winner and played for five clubs".

    What has one height has it wherever it stands: "stands behind Sarn Abbey with a height of 60 metres".
    """
    if name is c.told.opened or name.end > c.span.start or is_fronted(c.told, name):
        return False
    if c.family == "measure":
        return bool(verbs_in(c.told.text, c.told.sentence.span.start, name.start))
    return name.end <= clause_start(c.told, c.span.start)


def is_seat(told: Told, name: Name) -> bool:
    """Whether a name only says where the subject is at home: "an orchestra of 78 musicians based in Lowby"."""
    return SEATED.search(told.text, max(told.sentence.span.start, name.start - 60), name.start) is not None


@of_each
def fronted(stated: Stated) -> list[Name]:
    """The names in front of a sentence that say where it is so."""
    return [n for n in stated.told.names if is_fronted(stated.told, n)]


def is_fronted(told: Told, name: Name) -> bool:
    """Whether a name says where, in front of what its sentence says: "In Lowby, …", "At the nearby Dene School 22 percent …"."""
    if NAMED.match(told.text, name.end):
        return False
    start = told.sentence.span.start
    low = start if name.end > told.opening else max(start, name.start - 24)
    where = FRONTED.search(told.text, low, name.start) if name.start - low <= FARTHEST else None
    return where is not None and (name.end <= told.opening or where.start() == start)


def is_where(told: Told, name: Name) -> bool:
    """Whether a name only says where it was, of a subject that the sentence calls otherwise: "The show began in Lowby"."""
    return stand_in(told) is not None and WHERE.search(told.text, max(0, name.start - 8), name.start) is not None


def limiting(stated: Stated, *, wide: bool = False) -> list[Name]:
    """The names behind a value, or in front of its sentence, that say where or for whom it is; on what, too, where that is asked for."""
    text, leads = stated.told.text, ON if wide else LIMITING
    behind = [
        n for n in stated.names if n.start >= stated.span.end and leads.search(text, max(0, n.start - 12), n.start)
    ]
    return behind + fronted(stated)
