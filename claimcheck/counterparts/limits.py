"""What limits a statement: a name beside its value, which one of several it is of; a part of its subject (see `parts`)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest

from claimcheck.counterparts.lengths import LASTS
from claimcheck.counterparts.names import (
    fronted,
    is_anothers,
    is_aside,
    is_one,
    is_seat,
    is_where,
    known_to,
    knows,
    limiting,
)
from claimcheck.counterparts.parts import OPENS, part_of
from claimcheck.counterparts.ranks import WORDS
from claimcheck.counterparts.stated import Stated, is_below
from claimcheck.counterparts.texts import Text
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import listed
from claimcheck.remembering import of_each
from claimcheck.tellings.told import Name, Told, function_words
from claimcheck.times import Time

WORDS_OF_ORDER = frozenset(WORDS)
BEINGS = frozenset({"nationality", "sort", "place"})  # what a subject is: a name beside it is its value
ALL = re.compile(r"\b[Aa]ll\s(?:of\s)?(?:(?:the|its|his|her|their)\s)?\Z")
# what leads to all of a thing's parts: "consists of nine songs recorded in Lowby"
CONSISTING = re.compile(
    r"\b(?:consist(?:s|ed|ing)\sof|compris(?:es|ed|ing)|(?:made\sup|composed)\sof|contain(?:s|ed|ing)?)\s\Z"
)
BY = re.compile(r"\b(?P<verb>[a-z]{3,14})\sby\s(?:the\s)?(?:[a-z]{3,14}\s){0,2}\Z")
OUTSIDE = re.compile(
    r"\b(?:outside|without|not\scounting|not\sincluding|excluding|except|besides|beyond|apart\sfrom|other\s(?:[a-z]{3,14}\s)?than)\b",
    re.I,
)
INCLUDING = re.compile(r"\b(?:including|among\sthem|of\swhich|of\sthem)\s\Z")
# behind a figure, for what it is: "four children from her first marriage and two from her second"
LED = re.compile(r"\s(?P<lead>from|in|at|for|by|with|on)\s(?P<what>(?:the|his|her|its|their)\s[a-z]{3,14})\b")
# between a count and the name of what those are of: "stamps of Sweden"
OF = re.compile(r"\sof\s(?:the\s)?")
SORT = re.compile(r"\s(?:in|as|by|on)\s(?P<sort>[a-z]{4,14})\b")
LEADS = frozenset(
    {"the", "its", "his", "her", "their", "a"}
)  # before a place in an order that is a noun's: "the first building"
ADDING = frozenset({"count", "USD", "GBP", "EUR"})  # what is more for all than for some


def one_of_several(c: Stated, e: Stated) -> str | None:
    """Which one of several the statement is of, where the other is of another: her third album, her second."""
    if c.family == "order":
        return None
    own = sorted(_ordinals(e) - _ordinals(c))
    if c.family != "age" and not (
        c.family == "date" and c.repeats
    ):  # "won his fourth medal in 1996": there were others
        own = [word for word in own if word in {w.low for w in e.told.words[:2]}]
    odd = sorted(_ordinals(c) - _ordinals(e)) or own
    if c.because or e.because:  # what is reckoned rests on more than these two sentences: only their subjects tell
        both = ((c, e), (e, c))
        odd = sorted(
            w for x, y in both for w in _ordinals(x) - _ordinals(y) if w in {o.low for o in x.told.words[:OPENS]}
        )
    return f"only one of them is of the {odd[0]}" if odd else None


def _ordinals(stated: Stated) -> set[str]:
    """The places in an order that a sentence names, but for those in the value itself, "a third of voters"."""
    span = stated.span
    inside = (
        range(span.start, span.end) if stated.family != "age" else ()
    )  # "won her first title", in the age reckoned by it
    return {part for start, parts in _placed(stated.told) if start not in inside for part in parts}


@lru_cache(maxsize=256)
def _placed(told: Told) -> list[tuple[int, list[str]]]:
    """The words of a sentence that name a place in an order, but for that of what is compared with all others, "third-oldest"."""
    words, found = told.words, []
    for before, w, then in zip_longest(["", *(word.low for word in words[:-1])], words, words[1:]):
        parts = w.low.split("-") if w else []
        if WORDS_OF_ORDER.isdisjoint(parts) or parts[-1].endswith("est"):
            continue
        if before in LEADS or not (then and verb_lemma(then.low)):  # not "was first used in"
            found.append((w.start, [part for part in parts if part in WORDS]))
    return found


def limited(c: Stated, e: Stated, statement: Text, source: Text) -> str | None:
    """A name that limits the statement, and that the other text does not have, or not beside its figure."""
    if c.family in BEINGS:
        return None
    unknown = [name for name in c.names if not knows(name, c, source) and not is_seat(c.told, name)]
    unknown = [name for name in unknown if not is_aside(c, name)]
    if c.family == "date" and not c.repeats:  # whoever it was that did what is done once
        unknown = [name for name in unknown if not _is_agent(c.told, name)]
    if c.because or isinstance(c.value, Time):  # by which it is reckoned: "before the Second World War"
        unknown = [name for name in unknown if not c.span.start <= name.start < c.span.end]
    inside = next((name for name in unknown if c.span.start <= name.start < c.span.end), None)
    if inside is not None:  # "no Golden Globe nominations"
        return f"only one of them is of {inside.text}"
    if c.family == "date" and len(c.told.words) > source.length:
        return None  # the fuller of the two only tells more
    strange = [name for name in unknown if name is not c.told.opened]
    if len(unknown) > 1 or (unknown and is_where(c.told, unknown[0])) or (strange and len(c.names) > len(unknown)):
        return f"only one of them speaks of {(strange or unknown)[-1].text}"
    if unknown and c.family in ADDING and c.verb and c.verb != e.verb and is_below(c, e) and is_anothers(c, e, source):
        return f"only one of them speaks of {unknown[0].text}, who may have a part of it"
    if unknown and c.family in ADDING and is_below(c, e) and OF.fullmatch(c.told.text, c.span.end, unknown[0].start):
        return f"one is of {unknown[0].text}, the other perhaps of more"
    if _is_outside(c) != _is_outside(e):
        return "only one of them is of what lies outside"
    beside = {word for name in e.names for word in name.words}
    limits = [name for name in c.names if name is not c.told.opened and not name.words & beside]
    if limits and e.whole and not c.whole:
        return f"one is for {limits[0].text}, the other for everything"
    ours, theirs = limiting(c), limiting(e)
    for mine, others in ((ours, theirs), (limiting(c, wide=True), limiting(e, wide=True))):
        if c.family != "date" and mine and others and not any(is_one(x, y) for x in mine for y in others):
            return f"one is for {mine[0].text}, the other for {others[0].text}"
    theirs = [name for name in theirs if not any(is_one(name, other) for other in c.told.names)]
    reckoned = e.because and e.head in LASTS  # from when to when it was, wherever
    if theirs and not ours and c.family in ADDING and not is_below(c, e) and not _is_whole(e) and not reckoned:
        return f"one is for {theirs[0].text}, the other perhaps for more"
    return part_of(c, e, statement, source)


def _is_agent(told: Told, name: Name) -> bool:
    """Whether a name says who did what a passive verb tells: "was first used by Moe"."""
    verb = BY.search(told.text, max(told.sentence.span.start, name.start - 30), name.start)
    return verb is not None and bool(verb_lemma(verb["verb"]))


@of_each
def _is_outside(stated: Stated) -> bool:
    found = OUTSIDE.search(stated.told.text, stated.around.start, stated.around.end)
    return found is not None and not stated.span.start <= found.start() < stated.span.end  # "without a single title"


def elsewhere(e: Stated, statement: Text) -> str | None:
    """A place in front of the other sentence that the statement's text never names: "In Marden, 38 percent"."""
    strange = [name for name in fronted(e) if not known_to(name, statement)]
    return (
        f"one is for {strange[0].text}, of which the other does not speak" if strange and e.family != "date" else None
    )


def too_many_for_a_part(c: Stated, e: Stated) -> bool:
    """Whether one counts a part of what the other does, and more of it than there are in all."""
    if c.modifiers < e.modifiers:
        return is_below(c, e) and not _is_of_a_sort(c)
    return e.modifiers < c.modifiers and is_below(e, c) and not _is_of_a_sort(e)


@of_each
def _is_of_a_sort(stated: Stated) -> bool:
    """Whether a phrase behind a figure says of which sort those are: "40,000 copies in hardback"."""
    found = SORT.match(stated.told.text, stated.span.end, stated.told.sentence.span.end)
    return found is not None and found["sort"] not in listed("wholes") | function_words()


def are_parts(e: Stated, other: Stated) -> bool:
    """Whether two figures of one sentence are for two places or two times, so that a third may be their sum."""
    here, there = limiting(e), limiting(other)
    if (there and here != there) or (e.times and other.times and e.times != other.times):
        return True
    one, two = (LED.match(s.told.text, s.span.end, s.told.sentence.span.end) for s in (e, other))
    return one is not None and two is not None and one["lead"] == two["lead"] and one["what"] != two["what"]


@of_each
def is_all(stated: Stated) -> bool:
    """Whether a sentence says that it counts them all, wherever it says they are: "all seven series were filmed in Lowby"."""
    start = max(stated.told.sentence.span.start, stated.span.start - 12)
    return ALL.search(stated.told.text, start, stated.span.start) is not None


def _is_whole(stated: Stated) -> bool:
    """Whether a sentence says that it counts all there are: "consists of nine songs recorded in Lowby"."""
    start = max(stated.told.sentence.span.start, stated.span.start - 20)
    return is_all(stated) or CONSISTING.search(stated.told.text, start, stated.span.start) is not None


def is_included(stated: Stated) -> bool:
    """Whether a figure is a part of one before it: "six awards, including two in Lowby"."""
    return (
        INCLUDING.search(
            stated.told.text, max(stated.told.sentence.span.start, stated.span.start - 20), stated.span.start
        )
        is not None
    )
