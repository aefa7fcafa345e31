"""Whether two mentions restate one another: what stands around them tells, where no claim was read.

Two figures, dates or bodies are set side by side where they are of one kind and of one thing (head noun, currency, unit), the
sentences name nobody that the other does not, are of one time, and share the words next to them. It never says that one
contradicts the other: that is the business of the rules, which ask for more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.quantities import Quantity
from claimcheck.retelling.items import Item
from claimcheck.retelling.phrases import phrases
from claimcheck.retelling.values import agree, of_one_thing
from claimcheck.tellings.slips import significant
from claimcheck.terms import opposed
from claimcheck.times import Time

YEAR = 366  # days
NAMED = 3  # names that are shown
SHARED, TELLING_FIGURE = 2, 3  # words that must be shared; digits from which on a figure speaks for itself
DIGITS = re.compile(r"[1-9](?:[\d,.]{0,30}[1-9])?")


def parted(a: Item, b: Item) -> str:
    """Why the sentences of two mentions are not of one thing, though the words are; empty where nothing speaks for that."""
    return "" if a.mention.kind == "entity" else names_apart(a, b) or told_apart(a, b) or times_apart(a, b)


def is_parted(a: Item, b: Item) -> bool:
    """Whether anything says that the sentences of two mentions are not of one thing; see `parted`."""
    return a.mention.kind != "entity" and (name_others(a, b) or bool(told_apart(a, b) or times_apart(a, b)))


def names_apart(a: Item, b: Item) -> str:
    """Whom either sentence names, where they name nobody in common."""
    if not name_others(a, b):
        return ""
    one, two = (sorted(item.called) for item in (a, b))
    return f"one sentence names {_listed(one, a)}, the other {_listed(two, b)}"


def name_others(a: Item, b: Item) -> bool:
    """Whether two sentences both name somebody, and nobody in common."""
    return bool(a.called and b.called) and a.names.isdisjoint(b.names)


def told_apart(a: Item, b: Item) -> str:
    """Which words of two sentences stand for different things."""
    apart = opposed(a.words, b.words)
    return f"{apart[0]} is not {apart[1]}" if apart else deeds_apart(a, b)


def deeds_apart(a: Item, b: Item) -> str:
    """What different things are said to have happened to what two figures count: five were killed, five injured."""
    apart = opposed({a.deed}, {b.deed})
    return f"{apart[0]} is not {apart[1]}" if apart else ""


def times_apart(a: Item, b: Item) -> str:
    """The times of two sentences, where they have no day in common."""
    if a.mention.kind != "time" and a.times and b.times and not _meet(a.times, b.times):
        return f"one is of {a.times[0]}, the other of {b.times[0]}"
    return ""


def years_apart(a: Item, b: Item) -> str:
    """The times of two sentences, where all of them lie more than a year from one another: what they tell of are two things."""
    why = times_apart(a, b)
    if not why:
        return ""
    periods = [[p for time in item.times for p in time.readings] for item in (a, b)]
    gaps = [
        later.earliest - earlier.latest
        for one in periods[0]
        for two in periods[1]
        for earlier, later in ((one, two), (two, one))
        if earlier.latest is not None and later.earliest is not None and later.earliest > earlier.latest
    ]
    return why if min(gaps, default=0) > YEAR else ""


def _listed(names: Sequence[str], item: Item) -> str:
    return ", ".join(name[0].upper() + name[1:] for name in phrases(names, item.said)[:NAMED])


def _meet(a: Sequence[Time], b: Sequence[Time]) -> bool:
    return any(p.overlaps(q) for x in a for y in b for p in x.readings for q in y.readings)


def shared(a: Item, b: Item) -> tuple[str, ...]:
    """The words next to the one that stand next to the other as well, without what both are of."""
    return tuple(sorted(a.near & b.near))


def closeness(a: Item, b: Item) -> tuple[int, int, bool]:
    """How much the sentences of two mentions have in common; more is closer."""
    return len(a.near & b.near), len(a.words & b.words), not is_parted(a, b)


def restates(a: Item, b: Item) -> bool:
    """Whether the words around two mentions that agree say that they are of one thing."""
    if not of_one_thing(a, b) or not agree(a, b) or is_parted(a, b):
        return False
    if a.mention.kind == "entity" or a.said == b.said:
        return True  # a name is restated by being named, a sentence by being repeated
    common = len(a.near & b.near)
    plain = isinstance(a.mention.value, Quantity) and isinstance(b.mention.value, Quantity)
    if plain and _same_figure(a, b) and digits(a) >= TELLING_FIGURE:
        return common >= 1
    if a.mention.kind == "time" or not same_unit(a, b):  # many things happen where one does; 12 may be of anything
        return common >= SHARED
    return common >= SHARED or (common >= 1 and (bool(a.names & b.names) or len(a.words & b.words) > SHARED))


def same_unit(a: Item, b: Item) -> bool:
    """Whether two mentions are no figures, or figures that both say what they are of."""
    x, y = a.mention.value, b.mention.value
    return not (isinstance(x, Quantity) and isinstance(y, Quantity)) or bool(x.unit and y.unit)


def _same_figure(a: Item, b: Item) -> bool:
    x, y = a.mention.value, b.mention.value
    return isinstance(x, Quantity) and isinstance(y, Quantity) and x.stated is not None and x.stated == y.stated


def digits(item: Item) -> int:
    """How many digits of a figure are not trailing zeros, be it in words; of a date, those of its first number."""
    value = item.mention.value
    stated = value.stated if isinstance(value, Quantity | CalendarDuration | FixedDuration) else None
    if stated is not None and stated.denominator == 1:
        return significant(stated)
    match = DIGITS.search(item.mention.quote)
    return sum(sign.isdigit() for sign in match[0]) if match else 0
