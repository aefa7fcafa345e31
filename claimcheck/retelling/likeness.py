"""How much two items have in common: the words beside them, the rarer in both texts the better, and what their values tell.

a word of both sentences   tells most where it stands right beside both items, and in few sentences of either text;
                           one of the same family tells as much, one that is put for the other less
the noun of a count        is such a word
the value                  more digits tell more; so do a unit that both have, a year, a day
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from math import sqrt

from attrs import field, frozen

from claimcheck.claims import View
from claimcheck.documents import Document
from claimcheck.entities import Reference
from claimcheck.quantities import Quantity
from claimcheck.retelling.affinity import Affinity
from claimcheck.retelling.called import KNOWN
from claimcheck.retelling.items import AFAR, Item, items
from claimcheck.retelling.restating import digits
from claimcheck.retelling.sorts import share_of
from claimcheck.tellings.told import is_english
from claimcheck.tellings.words import families
from claimcheck.times import Time, Timestamp

# a word that stands once in each text; one put for the other; what a common word tells at least
WORD, PUT, LEAST = 1.5, 0.7, 0.1
DIGITS = (0.0, 0.0, 0.8, 1.4, 1.8)  # what a figure of so many significant digits tells
UNIT, SHARE, EXACT = 0.5, 0.5, 0.3
SAME_DAY, SAME_YEAR = 0.7, 0.3  # what a time that both sentences give tells
YEAR, DAY, LONG = 0.8, 0.8, 0.3  # what a year, a day or a month, a longer stretch tells
DAYS = 31, 366
OF_LAND = ":"  # what the id of a body has that of no place
WRITTEN = re.compile(r"\d{4}")  # a year
EXACTLY = 3  # digits of a figure that marks a text


@frozen(eq=False, slots=False)
class Telling:
    """A text as far as likeness goes: its items, and in how many of their sentences each family of words stands."""

    document: Document
    items: tuple[Item, ...] = field(repr=False)
    published: Timestamp | None = None

    @classmethod
    def of(cls, view: View, *, ticked: bool = False) -> Telling:
        """What likeness needs of a view; see `items`."""
        return cls(view.document, tuple(items(view, ticked=ticked)), view.anchor.timestamp)

    @cached_property
    def affinity(self) -> Affinity:
        """What tells its affair from others."""
        named = (item.mention.value for item in self.items if isinstance(item.mention.value, Reference))
        bodies = {KNOWN + body for reference in named for body in reference.candidates if OF_LAND in body}
        values = (item.mention.value for item in self.items if digits(item) >= EXACTLY)
        figures = {v.stated for v in values if isinstance(v, Quantity) and v.stated is not None}
        return Affinity.of(self.document.text, frozenset(bodies), frozenset(figures))

    @cached_property
    def spread(self) -> Counter[str]:
        """In how many sentences each family of words stands."""
        sentences = {item.sentence: item.words for item in self.items}
        return Counter(key for words in sentences.values() for key in {k for word in words for k in families(word)})


def context(a: Item, b: Item, one: Telling, two: Telling, least: float = 0) -> float:
    """What the words around two items tell of their being of one thing; those that stand at `least` so close."""
    theirs = {key: close for key, close in b.keys.items() if close >= least}
    words = 0.0
    for word, close in ((w, c) for w, c in a.around.items() if c >= least):
        both = families(word) & theirs.keys()
        if both and not (word.startswith(KNOWN) and _is_spelt_alike(a, b)):
            words += max(_tells(key, close * theirs[key], one, two) for key in both)
    return words + (dated(a, b) if a.mention.kind != "time" else 0)


def beside_the_name(a: Item, b: Item, one: Telling, two: Telling) -> float:
    """What the words around one name tell of its being named in one connection.

    The words of the names themselves tell nothing, nor do words of other names that are English, "Department", "Security",
    or those of the sentence before.
    """
    own = a.own | b.own
    theirs = {key for word in b.words for key in families(word)} - own
    words = 0.0
    for word in a.words:
        both = families(word) & theirs
        if both and not (word in a.names and word in b.names and is_english(word)):
            words += max(_tells(key, a.around[word] * b.keys[key], one, two) for key in both)
    return words + dated(a, b)


def _is_spelt_alike(a: Item, b: Item) -> bool:
    """Whether two sentences share words of names, so that what these stand for tells nothing more."""
    return any(not name.startswith(KNOWN) for name in a.names & b.names)


def dated(a: Item, b: Item) -> float:
    """What it tells that both sentences give one day, month or year."""
    both = {p for x in a.times for p in x.readings} & {p for y in b.times for p in y.readings}
    lengths = [p.length_in_days() or DAYS[1] + 1 for p in both]
    return max((SAME_DAY if length <= DAYS[0] else SAME_YEAR for length in lengths), default=0.0)


def _tells(key: str, close: float, one: Telling, two: Telling) -> float:
    """What a family of words tells that stands so close to both items; of a sentence before, a common one tells nothing."""
    rare = 1 / max(1, one.spread[key] * two.spread[key])
    return max(LEAST if close >= AFAR * AFAR else 0, WORD * sqrt(rare * close) * (PUT if key.startswith("#") else 1))


def tells(a: Item, b: Item) -> float:
    """What two values that agree tell of their being one: 640,312 is hardly said of two things."""
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Time):
        lengths = [length for period in x.readings if (length := period.length_in_days()) is not None]
        if not lengths and WRITTEN.search(a.mention.quote):
            return YEAR  # "until 2031"
        longest = max(lengths, default=DAYS[1] + 1)
        return DAY if longest <= DAYS[0] else YEAR if longest <= DAYS[1] else LONG
    told = DIGITS[min(digits(b), digits(a) + 1, len(DIGITS) - 1)]
    if not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return told + UNIT
    if share_of(x) is not None and share_of(y) is not None:
        return told + SHARE
    exact = EXACT if x.stated is not None and x.stated == y.stated else 0
    return told + exact + (UNIT if x.unit and y.unit else 0)


def in_common(a: Item, b: Item) -> list[str]:
    """The words of one sentence that the other has too, or puts others for; the closest first."""
    theirs = b.keys.keys()
    ranked = sorted(a.around.items(), key=lambda pair: (-pair[1], pair[0]))
    own = [word for word, _ in ranked if word not in a.before or word in a.words]
    if _is_spelt_alike(a, b):
        own = [word for word in own if not word.startswith(KNOWN)]
    return list(dict.fromkeys(a.written.get(word, word) for word in own if families(word) & theirs))
