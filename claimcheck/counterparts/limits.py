"""What limits a statement: a name beside its value, a part of its subject, which one of several it is of."""

from __future__ import annotations

import re

from claimcheck.counterparts.ranks import WORDS
from claimcheck.counterparts.stated import Stated, is_below
from claimcheck.counterparts.topics import Text, is_one, known_to, stand_in
from claimcheck.counterparts.verbs import clause_start, verb_lemma
from claimcheck.counterparts.wordlists import listed, roles
from claimcheck.entities import Reference
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.tellings.told import Name, Told, Word, function_words

OPENS = 5  # words in which a sentence says what it is of
BEINGS = frozenset({"nationality", "sort", "place"})  # what a subject is: a name beside it is its value
LIMITING = re.compile(r"\b(?:in|at|of|for|against|within|across|among|with)\s(?:(?:the|its|his|her|their)\s)?\Z")
# "the old station of the Moss Line"
BELONGING = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Aa]n?)\s(?:[\w-]{2,20}\s){0,2}(?P<noun>[a-z]{3,20})\sof\s(?:the\s)?(?=[A-Z])"
)
# in front of a sentence: "At Lowby Infirmary, the largest, 52 operations"
# behind a title that begins with "In" or "At", and is no place: "In Search of Salt (1911) is a novel"
NAMED = re.compile(r"\s?(?:\(|-LRB-|(?:is|was|has)\b)")
FARTHEST = 24  # code points of that in front of the name
FRONTED = re.compile(r"\b(?:In|At|Across|Among|Within)\s(?:the\s)?(?:[a-z]{4,14}\s)?\Z")
SEATED = re.compile(
    r"\b(?:based|located|situated|headquartered|born|lying|(?:is|was)\s(?:an?|the)\s(?:[\w-]{2,16}\s){1,4})\s?(?:in|near|at|on|of|from)\s(?:the\s)?\Z"
)
ALL = re.compile(r"\b[Aa]ll\s(?:of\s)?(?:(?:the|its|his|her|their)\s)?\Z")
OUTSIDE = re.compile(
    r"\b(?:outside|without|not\scounting|not\sincluding|excluding|except|besides|beyond|apart\sfrom|other\sthan)\b",
    re.I,
)
INCLUDING = re.compile(r"\b(?:including|among\sthem|of\swhich|of\sthem)\s\Z")
WHERE = re.compile(r"\b(?:in|at)\s(?:the\s)?\Z")
ADDING = frozenset({"count", "USD", "GBP", "EUR"})  # what is more for all than for some


def one_of_several(c: Stated, e: Stated) -> str | None:
    """Which one of several the statement is of, where the other is of another: her third album, her second."""
    if c.family == "order":
        return None
    own = sorted(_ordinals(e) - _ordinals(c))
    if not (c.family == "date" and c.repeats):  # "won his fourth medal in 1996": there were others
        own = [word for word in own if word in {w.low for w in e.told.words[:2]}]
    odd = sorted(_ordinals(c) - _ordinals(e)) or own
    if c.because or e.because:  # what is reckoned rests on more than these two sentences: only their subjects tell
        odd = [word for word in odd if word in {w.low for w in c.told.words[:OPENS]}]
    return f"only one of them is of the {odd[0]}" if odd else None


def _ordinals(stated: Stated) -> set[str]:
    """The places in an order that a sentence names, but for those in the value itself, "a third of voters", and those of what is compared with all others, "third-oldest"."""
    words = (w for w in stated.told.words if not stated.span.start <= w.start < stated.span.end)
    parts = (word.low.split("-") for word in words)
    return {part for row in parts for part in row if part in WORDS and not row[-1].endswith("est")}


def limited(c: Stated, e: Stated, source: Text) -> str | None:
    """A name that limits the statement, and that the other text does not have, or not beside its figure."""
    if c.family in BEINGS:
        return None
    unknown = [name for name in c.names if not _is_known(name, c, source) and not _is_seat(c.told, name)]
    unknown = [name for name in unknown if not _is_aside(c, name)]
    if c.family == "date" and len(c.told.words) > source.length:
        return None  # the fuller of the two only tells more
    strange = [name for name in unknown if name is not c.told.opened]
    if len(unknown) > 1 or (unknown and _is_where(c.told, unknown[0])) or (strange and len(c.names) > len(unknown)):
        return f"only one of them speaks of {(strange or unknown)[-1].text}"
    if _is_outside(c) != _is_outside(e):
        return "only one of them is of what lies outside"
    beside = {word for name in e.names for word in name.words}
    limits = [name for name in c.names if name is not c.told.opened and not name.words & beside]
    if limits and e.whole and not c.whole:
        return f"one is for {limits[0].text}, the other for everything"
    ours, theirs = _limits(c), _limits(e)
    if c.family != "date" and ours and theirs and not any(is_one(x, y) for x in ours for y in theirs):
        return f"one is for {ours[0].text}, the other for {theirs[0].text}"
    theirs = [name for name in theirs if not any(is_one(name, other) for other in c.told.names)]
    if theirs and not ours and c.family in ADDING and not is_below(c, e) and not is_all(e):
        return f"one is for {theirs[0].text}, the other perhaps for more"
    return _part(c, e, source)


def _is_known(name: Name, c: Stated, source: Text) -> bool:
    """Whether the other text has a name, or another one for the same land: America, the United States."""
    if known_to(name, source):
        return True
    lands = {
        r.entities[0].id
        for m, r in c.told.sentence.valued(Reference)
        if r.entities and name.start <= m.span.start and m.span.end <= name.end
    }
    return bool(lands) and any(
        r.entities and r.entities[0].id in lands
        for told in source.sentences
        for _, r in told.sentence.valued(Reference)
    )


def _is_aside(c: Stated, name: Name) -> bool:
    """Whether a name stands in what else is said of the subject: "is a Cy Oak winner and played for five clubs"."""
    if name is c.told.opened or name.end > c.span.start or is_fronted(c.told, name):
        return False
    return name.end <= clause_start(c.told, c.span.start)


def _is_outside(stated: Stated) -> bool:
    return OUTSIDE.search(stated.told.text, stated.around.start, stated.around.end) is not None


def _is_seat(told: Told, name: Name) -> bool:
    """Whether a name only says where the subject is at home: "an orchestra of 78 musicians based in Lowby"."""
    return SEATED.search(told.text, max(told.sentence.span.start, name.start - 60), name.start) is not None


def elsewhere(e: Stated, statement: Text) -> str | None:
    """A place in front of the other sentence that the statement's text never names: "In Marden, 38 percent"."""
    strange = [name for name in _front(e) if not known_to(name, statement)]
    return (
        f"one is for {strange[0].text}, of which the other does not speak" if strange and e.family != "date" else None
    )


def _front(stated: Stated) -> list[Name]:
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


def _is_where(told: Told, name: Name) -> bool:
    """Whether a name only says where it was, of a subject that the sentence calls otherwise: "The show began in Lowby"."""
    return stand_in(told) is not None and WHERE.search(told.text, max(0, name.start - 8), name.start) is not None


def too_many_for_a_part(c: Stated, e: Stated) -> bool:
    """Whether one counts a part of what the other does, and more of it than there are in all."""
    if c.modifiers < e.modifiers:
        return is_below(c, e)
    return e.modifiers < c.modifiers and is_below(e, c)


def are_parts(e: Stated, other: Stated) -> bool:
    """Whether two figures of one sentence are for two places or two times, so that a third may be their sum."""
    here, there = _limits(e), _limits(other)
    return bool(there and here != there) or bool(e.times and other.times and e.times != other.times)


def is_all(stated: Stated) -> bool:
    """Whether a sentence says that it counts them all, wherever it says they are: "all seven series were filmed in Lowby"."""
    start = max(stated.told.sentence.span.start, stated.span.start - 12)
    return ALL.search(stated.told.text, start, stated.span.start) is not None


def is_included(stated: Stated) -> bool:
    """Whether a figure is a part of one before it: "six awards, including two in Lowby"."""
    return (
        INCLUDING.search(
            stated.told.text, max(stated.told.sentence.span.start, stated.span.start - 20), stated.span.start
        )
        is not None
    )


def _limits(stated: Stated) -> list[Name]:
    """The names behind a value, or in front of its sentence, that say where or for whom it is."""
    text = stated.told.text
    behind = [
        n for n in stated.names if n.start >= stated.span.end and LIMITING.search(text, max(0, n.start - 12), n.start)
    ]
    return behind + _front(stated)


def _part(c: Stated, e: Stated, source: Text) -> str | None:
    """A part of the subject that one sentence is of: its second season, its soundtrack."""
    mine, theirs = _parts(c), _parts(e)
    odd = sorted({*(mine[0] - theirs[1]), *(theirs[0] - mine[1])} - {c.head}) or _belongings(c, source)
    return f"only one of them is of a {odd[0]}" if odd else None


def _belongings(c: Stated, source: Text) -> list[str]:
    """What the statement is of, of its subject, where the source does not speak of that: "the station of the Moss Line"."""
    found = BELONGING.match(c.told.text, c.told.opening, c.told.sentence.span.end)
    noun = lemma_of(found["noun"]) if found else ""
    known = {noun} & (source.content | function_words() | roles("roles").keys() | roles("measures").keys() | {c.head})
    return [noun] if noun and not known else []


def _parts(stated: Stated) -> tuple[set[str], set[str]]:
    """The parts that a sentence opens with, but for the one that it calls its subject, "The video"; and those with it."""
    stands = stand_in(stated.told)
    called = stands[0].split()[-1].lower() if stands else ""
    opening = [w for w in stated.told.words[:OPENS] if not verb_lemma(w.low) and not _is_number(w, stated)]
    own = (w.low for w in opening if w.low != called or stated.told.text.startswith(" of ", w.end))
    found = {lemma_of(word) for word in own} & listed("parts")
    return found, found | ({lemma_of(called)} if called else set())


def _is_number(word: Word, stated: Stated) -> bool:
    """Whether a word only says how many, and names no part: "ran for a single season"; not "A single moon has air"."""
    told = stated.told
    return word.low == "single" and word.start >= stated.span.start > told.words[0].start
