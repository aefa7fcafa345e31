"""Whether two items may be one fact in other words: a share and a percentage, employees and people, kroner and NOK."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.amounts import Amount
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.retelling.items import AFAR, Item, counted
from claimcheck.retelling.restating import digits
from claimcheck.retelling.values import of_one_thing
from claimcheck.tellings.words import families, people, put_for
from claimcheck.terms import equivalent
from claimcheck.units import shared_names

# what a sentence has in which a number may be somebody's age
AGE = re.compile(r"\b(?:aged?|ages|old|older|young|younger|born|birthday)\b", re.I)
ANYBODY = frozenset({"people", "person", "death", "fatality", "casualty"})  # what a count of anybody may be called
AGENT = ("er", "or", "ist", "ee")  # how the names of those who do something end
TIME = "time"  # what counts whatever was done: "counted three times", "three counts"
TELLING = 2  # digits of a count of people that may be called by another word
# a figure that says how many times: "doubled", "three times", "twice as many"
MULTIPLE = re.compile(r"\b(?:doubl|trebl|tripl|quadrupl|twice|thrice|\w+fold\b)", re.I)
# behind "three times", what makes it one; how often something was done is none
TIMES = re.compile(r"\s(?:as|more|less|the|that|those|last|\w{3,12}er)\b")


def of_one_sort(a: Item, b: Item) -> bool:
    """Whether two items may be one fact in other words: a share and a percentage, employees and people."""
    x, y = a.mention.value, b.mention.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return of_one_thing(a, b) or is_of_that_unit(a, b) or is_of_that_unit(b, a)
    if share_of(x) is not None and share_of(y) is not None:
        return True
    if is_multiple(a) != is_multiple(b):
        return False
    if of_one_thing(a, b):
        return True
    if {x.dimension, y.dimension} <= {Dimension.COUNT}:
        return (
            of_one_noun(x.unit, y.unit)
            or (_is_telling(a, b) and (_are_people(a, b) or _says_both(a, b) or _says_both(b, a)))
            or (_befell_one(a, b) and _are_people(a, b))
            or (_is_telling(a, b) and (_is_called(a, b) or _is_called(b, a)))
        )
    if x.dimension is y.dimension is Dimension.MONEY:
        return of_one_currency(x.unit, y.unit)
    return {x.dimension, y.dimension} == {Dimension.NUMBER, Dimension.MONEY} and _is_sum(x) and _is_sum(y)


def is_of_that_unit(a: Item, b: Item) -> bool:
    """Whether a number is that of a length of time, of which its own text leaves out the unit: an average age of 43.1."""
    x, y = a.mention.value, b.mention.value
    if not isinstance(x, Quantity) or not isinstance(y, CalendarDuration | FixedDuration) or x.stated is None:
        return False
    if b.aged and not AGE.search(a.said):
        return False
    bare = x.dimension is Dimension.NUMBER and x.comparator == y.comparator
    return bare and x.stated == y.stated and digits(a) >= TELLING


def of_one_currency(a: str, b: str) -> bool:
    """Whether one currency may be meant by the name that the other text gives it: kroner, and NOK.

    >>> of_one_currency("krone", "NOK"), of_one_currency("DKK", "NOK"), of_one_currency("krone", "USD")
    (True, False, False)
    """
    shared = shared_names()
    return a == b or shared.get(a) == b or shared.get(b) == a


def of_one_noun(a: str, b: str) -> bool:
    """Whether one noun may be put for another: defects and faults; people, for visitors, but not visitors for employees."""
    if equivalent(a, b) or put_for(a, b):
        return True
    return ({a, b} <= people() and bool({a, b} & ANYBODY)) or TIME in (a, b)


def _is_telling(a: Item, b: Item) -> bool:
    """Whether two figures are one, of so many digits that they are hardly one by chance."""
    x, y = a.mention.value, b.mention.value
    same = isinstance(x, Quantity) and isinstance(y, Quantity) and x.stated is not None and x.stated == y.stated
    return same and digits(a) >= TELLING


def _are_people(a: Item, b: Item) -> bool:
    """Whether two counts are of people, under whatever name: "64 people", "64 career changers"."""
    nouns = {counted(a.mention), counted(b.mention)}
    return nouns <= people() or (bool(nouns & ANYBODY) and all(n in people() or n.endswith(AGENT) for n in nouns))


def _befell_one(a: Item, b: Item) -> bool:
    """Whether one thing is said to have befallen those whom two figures count: four men died, four workers were killed."""
    return bool(a.deed and b.deed and families(a.deed) & families(b.deed))


def _says_both(a: Item, b: Item) -> bool:
    """Whether one count says in two words what the other says in one: "175 member states" and 175 members, "39,000 arrests"
    and the arrest of 39,000 people."""
    noun, other = counted(a.mention), counted(b.mention)
    words = a.mention.quote.split()
    if len(words) > 2 and lemma_of(words[-2].lower()) == other and other in people():
        return True
    done = {word for word, close in a.beside.items() if close > AFAR and word != noun}
    return noun in people() and any(families(other) & families(word) for word in done)


def _is_called(a: Item, b: Item) -> bool:
    """Whether what one figure counts is what the text of another has called so as well: twelve storks, of which it says "bird"."""
    return bool(families(counted(b.mention)) & a.keys.keys())


def _is_sum(value: Quantity) -> bool:
    """Whether a figure is one that may be money of which the currency was named before: "15.2 million"."""
    return value.dimension is Dimension.MONEY or value.amount.step >= 1_000


def is_multiple(item: Item) -> bool:
    """Whether a figure says how many times something is: "doubled", which is no two."""
    return bool(MULTIPLE.search(item.mention.quote)) or (
        item.mention.quote.endswith("times") and bool(TIMES.match(item.mention.source.suffix))
    )


def share_of(value: Quantity) -> Amount | None:
    """A figure as a part of one; None where it is none."""
    if value.dimension is Dimension.PERCENT:
        sign = -1 if value.stated is not None and value.stated < 0 else 1  # "-20%" is a fall by a fifth
        return value.amount.scaled(Fraction(sign, 100))
    stated = value.stated
    is_part = value.dimension in COUNTED and stated is not None and 0 < stated < 1
    return value.amount if is_part else None
