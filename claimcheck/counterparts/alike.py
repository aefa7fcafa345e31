"""What two statements of two texts on one subject are to one another, with the reasons."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.claims import Modality
from claimcheck.counterparts.events import words_of
from claimcheck.counterparts.figures import listed, roles
from claimcheck.counterparts.ranks import WORDS
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.told import Name, Told, base, function_words, shares
from claimcheck.counterparts.topics import WORKS, Text, is_one, kinds, known_to, one_subject, stand_in
from claimcheck.periods import Period
from claimcheck.quantities import Quantity
from claimcheck.relations import FACTUAL, Relation
from claimcheck.tables import table
from claimcheck.terms import equivalent, siblings

OPENS = 5  # words in which a sentence says what it is of
BEINGS = frozenset({"nationality", "sort", "place"})  # what a subject is: a name beside it is its value
LIMITING = re.compile(r"\b(?:in|at|of|for|against|within|across|among|with)\s(?:(?:the|its|his|her|their)\s)?\Z")
FACT = Modality.ASSERTED
ADDING = frozenset({"count", "USD", "GBP", "EUR"})  # what is more for all than for some
HALF = 2  # of the content words of the shorter text, one in so many stands in the other
Judged = tuple[Relation, tuple[str, ...]]


def compared(c: Stated, e: Stated, statement: Text, source: Text) -> tuple[Judged, str]:
    """What a statement of the shorter text is to one of the longer, and what both are about."""
    against = (
        _things(c, e)
        or _numbered(c, e)
        or _modality(c, e)
        or _foreign(c, e, source)
        or _times(c, e)
        or _worded(c, e, source)
    )
    subject = None if against else one_subject(c.told, e.told, statement, source)
    if against or subject is None:
        return (Relation.NOT, (against or "it is not known that they are of one subject",)), ""
    return (Relation.SAME, (subject[1], f"both say {_what(c)}")), subject[0]


def _what(c: Stated) -> str:
    if c.family == "date":
        return f"when the {c.head} was"
    return {"order": f"which place in order it is ({c.head})", "age": f"what the age was ({c.head})"}.get(
        c.family, f"a figure for the same thing, {c.what}"
    )


def _things(c: Stated, e: Stated) -> str | None:
    """Why they are of two things; None where they are of one."""
    if c.family != e.family:
        return f"one states a {c.family}, the other a {e.family}"
    if not equivalent(c.head, e.head):
        return f"one is of {c.head}, the other of {e.head}"
    if c.family == "date":
        sorts = [kinds().get(sort, sort) for sort in (*c.modifiers, *e.modifiers)]
        return f"one is of a {sorts[0]}, the other of a {sorts[-1]}" if len(set(sorts) & WORKS) > 1 else None
    if c.modifiers != e.modifiers:
        return f"one is of {c.what}, the other of {e.what}"
    if c.family != "count":
        return None
    if c.verb and e.verb and not equivalent(c.verb, e.verb):
        return f"{c.verb} is not {e.verb}"
    one_sided = (c.verb or e.verb) if not (c.verb and e.verb) else ""
    other = e.told if c.verb else c.told
    near = _lemmas_around(e if c.verb else c)
    if one_sided not in {"", *near} and any(w == one_sided or siblings(one_sided, w) for w in _lemmas(other)):
        return f"only one of them says {one_sided} of it"
    if c.head in listed("generic") and not (c.verb and e.verb) and not c.content & e.content:
        return f"{c.head} may be counted for many reasons"
    return None


def _numbered(c: Stated, e: Stated) -> str | None:
    """Which one of several the statement is of, where the other is of another: her third album, her second."""
    if c.family == "order":
        return None
    odd = sorted(_ordinals(c.told) - _ordinals(e.told))
    return f"only one of them is of the {odd[0]}" if odd else None


def _ordinals(told: Told) -> set[str]:
    return {part for word in told.words for part in word.low.split("-") if part in WORDS}


def _modality(c: Stated, e: Stated) -> str | None:
    """Why one states a fact and the other does not; None where both commit themselves alike."""
    mine, theirs = (FACT if m in FACTUAL else m for m in (c.modality, e.modality))
    return None if mine is theirs else f"one is {c.modality.value}, the other {e.modality.value}"


def _lemmas_around(stated: Stated) -> set[str]:
    return {base(w.low) for w in stated.told.words if stated.around.start <= w.start < stated.around.end}


def _lemmas(told: Told) -> set[str]:
    return {base(word.low) for word in told.words}


def _foreign(c: Stated, e: Stated, source: Text) -> str | None:
    """A name that limits the statement, and that the other text does not have, or not beside its figure."""
    if c.family in BEINGS:
        return None
    unknown = [name for name in c.names if not known_to(name, source)]
    strange = [name for name in unknown if name is not c.told.opened]
    if len(unknown) > 1 or (strange and len(c.names) > len(unknown)):
        return f"only one of them speaks of {(strange or unknown)[-1].text}"
    beside = {word for name in e.names for word in name.words}
    limits = [name for name in c.names if name is not c.told.opened and not name.words & beside]
    if limits and e.whole and not c.whole:
        return f"one is for {limits[0].text}, the other for everything"
    ours, theirs = _limits(c), _limits(e)
    if c.family != "date" and ours and theirs and not any(is_one(x, y) for x in ours for y in theirs):
        return f"one is for {ours[0].text}, the other for {theirs[0].text}"
    theirs = [name for name in theirs if not any(is_one(name, other) for other in c.told.names)]
    if theirs and not ours and c.family in ADDING and not is_below(c, e):
        return f"one is for {theirs[0].text}, the other perhaps for more"
    return _part(c, e)


def are_parts(e: Stated, other: Stated) -> bool:
    """Whether two figures of one sentence are for two places or two times, so that a third may be their sum."""
    here, there = _limits(e), _limits(other)
    return bool(there and here != there) or bool(e.times and other.times and e.times != other.times)


def is_below(c: Stated, e: Stated) -> bool:
    """Whether a figure is less than another: then it is so, too, where the other is a part of what it counts."""
    if not isinstance(c.value, Quantity) or not isinstance(e.value, Quantity):
        return True
    high, low = c.value.implied.high, e.value.implied.low
    return high is not None and low is not None and high <= low


def _limits(stated: Stated) -> list[Name]:
    """The names behind a value that say where or for whom it is."""
    text = stated.told.text
    return [
        n for n in stated.names if n.start >= stated.span.end and LIMITING.search(text, max(0, n.start - 12), n.start)
    ]


def _part(c: Stated, e: Stated) -> str | None:
    """A part of the subject that one sentence is of: its second season, its soundtrack."""
    odd = sorted((_parts(c) ^ _parts(e)) - {c.head})
    return f"only one of them is of a {odd[0]}" if odd else None


def _parts(stated: Stated) -> set[str]:
    """The parts that a sentence opens with, but for the one that it calls its subject: "The video"."""
    stands = stand_in(stated.told)
    called = stands[0].split()[-1].lower() if stands else ""
    return {base(w.low) for w in stated.told.words[:OPENS] if w.low != called} & listed("parts")


def _times(c: Stated, e: Stated) -> str | None:
    """Why figures hold at two times; None where they may hold at one. A date is a value itself."""
    if c.family == "date":
        return None
    if _stretches(c) != _stretches(e):
        return "they are of different stretches of time"
    if c.floating != e.floating and (c.floating or not c.times):
        return f"they may hold at different times: {', '.join(sorted(c.floating | e.floating))}"
    if c.times and not e.times:
        return "only the shorter text says for when it holds"
    if c.times and e.times and not any(_could_be_one(x, y) for x in c.times for y in e.times):
        return f"they hold at different times: {c.times[0].edtf}, {e.times[0].edtf}"
    return None


def _stretches(stated: Stated) -> frozenset[str]:
    """The stretches of time that a figure is counted over, each with its number: "second quarter"."""
    around = stated.around
    words = [part for w in stated.told.words if around.start <= w.start < around.end for part in w.low.split("-")]
    found = set()
    for before, word in zip(["", *words], words, strict=False):
        if base(word) in listed_stretches():
            found.add(f"{before if before in WORDS else ''} {base(word)}".strip())
    return frozenset(found)


@cache
def listed_stretches() -> frozenset[str]:
    """Words for a part of the time over which something is counted."""
    return frozenset(table("counterparts")["stretches"]["words"])


def _could_be_one(x: Period, y: Period) -> bool:
    """Whether two times may be one, a missing year being any."""
    if x.unspecified_year == y.unspecified_year:
        return x == y if x.unspecified_year else x.overlaps(y)
    bare, dated = (x, y) if x.unspecified_year else (y, x)
    years = {day.year for day in (dated.earliest, dated.latest) if day is not None}
    return any(_in_year(bare, year, dated) for year in years)


def _in_year(bare: Period, year: int, dated: Period) -> bool:
    try:
        return bare.in_year(year).overlaps(dated)
    except ValueError:  # a year without 29 February
        return False


def _worded(c: Stated, e: Stated, source: Text) -> str | None:
    """Why the shorter text says more than the other bears out; None where most of its words are in the other."""
    own = {word for word in c.content if word not in kinds() and not _is_head(word, c) and word not in function_words()}
    own -= listed("light")
    missing = [word for word in sorted(own) if not shares(word, source.content)]
    if len(missing) * HALF > len(own) and len(missing) > 1:
        return f"only one of them speaks of {', '.join(missing[:3])}"
    if c.repeats and own and len(missing) == len(own):
        return f"only one of them speaks of {missing[0]}"
    return None


def _is_head(word: str, c: Stated) -> bool:
    told = (
        {base(w) for w in words_of(c.head)}
        if c.family == "date"
        else listed("deaths")
        if c.family == "age"
        else frozenset()
    )
    return (
        word in told
        or equivalent(word, c.head)
        or word == c.verb
        or word in c.head.split()
        or roles("roles").get(word) == c.head
    )
