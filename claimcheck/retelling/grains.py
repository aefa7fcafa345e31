"""Whether two values are told so alike that one may be the other told otherwise: of one grain, of one whole, of one thing."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.quantities import Dimension, Quantity
from claimcheck.retelling.items import Item, counted
from claimcheck.retelling.nearness import AGAINST
from claimcheck.retelling.ranks import ORDER
from claimcheck.retelling.restating import digits
from claimcheck.retelling.sorts import TIME, share_of
from claimcheck.retelling.values import says_when
from claimcheck.retelling.widedates import begin_apart
from claimcheck.tables import table
from claimcheck.tellings.slips import is_near_as_told, is_near_miss, is_slip, is_transposed
from claimcheck.tellings.words import counts_one, families, put_for
from claimcheck.times import Time

LARGE, SIZE = 100, Fraction(3, 2)  # figures that are of a size with one another: by how much at most
# in front of a whole: "of the 60 wells", "45 of 60", "among 60"
WHOLE = re.compile(
    r"(?:(?<!\bnone\s)(?<!\ball\s)(?<!\beach\s)\b(?:of|among)\s(?:the|its|their|his|her|all|these|those)|\bamong|\bout\sof|\d\sof)\s\Z",
    re.I,
)
# in front of a figure, what makes it all there are; in the figure, its first word: "All 31 members"
TOTAL = re.compile(r"\b(?:all|(?:none|all|each|both|any)\sof\s(?:the|its|their|his|her|our))\s(?:\S{1,20}\s)?\Z", re.I)
SET = 24  # code points in front of a figure in which that stands which sets it against another one
AGAINST_IT = re.compile(r"[\d,;.:]")  # another figure or clause between
WHEN = re.compile(r"\s(?:in|on|at|the|a|last|during|one|two|three|before|earlier|previously)\b")
# within a figure, what makes it a part of what is named: "thirty of the pairs"
PART = re.compile(r"\w\sof\s(?:the|its|their|his|her|all|these|those)\b", re.I)
# behind a part, what says that it is one of what was just told
OF_THAT = re.compile(r"\sof\s(?:that|this|it|them|those|these|whom|which)\b")
# behind a part, of what it is one: "52% of patients"
OF_WHOLE = re.compile(r"\sof\s(?:(?:the|its|their|all|our|his|her)\s){0,2}(?P<noun>[a-z]{3,20})\b")
BESIDE = 0.8  # how close a word stands that is said of a figure
FULL_NAME = 2  # words of the name of a person
# in front of a date, what says that somebody began to be what the sentence says; in front of "since", that somebody is
TENURE = re.compile(
    r"\b(?:took\s(?:over|office|charge|up\s(?:the|her|his)\s(?:post|role|job))|(?:was|were)\s(?:appointed|elected))\s(?:in|on)\s\Z|\b(?:took\s(?:over|office|charge)|(?:was|were)\s(?:appointed|elected))\s(?:in\s|on\s)?\Z"
)
IN_POST = re.compile(r"\b(?:in\s(?:post|office|charge|the\s(?:post|job|role))|at\sthe\shelm)\s(?:ever\s)?\Z")
YEAR = re.compile(r"\d{4}")


def of_one_grain(a: Item, b: Item) -> bool:
    """Whether two values are told so alike that they can contradict: no range of days against a day, no hours against years.

    Dates must be near misses: what lies years apart is of other things. So must figures that do not say what they are of.
    """
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Time) and isinstance(y, Time):
        if says_when(b, a) or (_lacks_year(a, b) and _of_one_day(x, y)):
            return False
        return any(is_near_as_told(p, q) for p in x.readings for q in y.readings) or _begin_one_tenure(a, b)
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        if (share_of(x) is None) != (share_of(y) is None) or is_whole(a) != is_whole(b) or is_part(a) != is_part(b):
            return False
        if is_total(a) != is_total(b) or is_set_loosely(a) or is_set_loosely(b):
            return False
        if _is_of_others(a, b) or _introduces(a) or _introduces(b):
            return False
        if a.rate != b.rate or {TIME, ORDER} & {x.unit, y.unit}:
            return False
        if OF_THAT.match(a.mention.source.suffix) and not _is_of_that(a, b):
            return False
        named = Dimension.NUMBER not in (x.dimension, y.dimension) or put_for(a.deed, b.deed)
        named = named or (is_headed(b, a) and _says_no_more_of(a, b))
        return named or share_of(x) is not None or _is_of_one_size(x, y)
    return type(x) is type(y)


def _is_of_others(a: Item, b: Item) -> bool:
    """Whether two counts are of what only evidence beside them could show to be one: patients and cases, people and members.

    One thing done to those who are counted is such evidence, and so is a slip of the pen.
    """
    one, two = counted(a.mention), counted(b.mention)
    return bool(one and two) and not (counts_one(one, two) or put_for(a.deed, b.deed) or is_slip_of(a, b))


def _says_no_more_of(a: Item, b: Item) -> bool:
    """Whether a figure of a draft is said to be there, and nothing is said of it that the table has not: "three pairs were left"."""
    near = (word for word, close in a.beside.items() if close >= BESIDE and word != counted(a.mention))
    return all(word in table("retold")["existing"]["words"] or families(word) & b.keys.keys() for word in near)


def _is_of_that(a: Item, b: Item) -> bool:
    """Whether the whole of a part is named behind it, of which the sentence before the other one speaks: "of patients", "of them"."""
    whole = OF_WHOLE.match(b.mention.source.suffix)
    noun = families(lemma_of(whole["noun"])) if whole else frozenset[str]()
    return any(noun & families(word) for word in (*a.before, *a.near))


def _introduces(item: Item) -> bool:
    """Whether "one" in front of a noun introduces somebody or something, and is no number: "One bird, ringed in 1999,"."""
    value = item.mention.value
    return isinstance(value, Quantity) and value.stated == 1 and bool(counted(item.mention))


def _begin_one_tenure(a: Item, b: Item) -> bool:
    """Whether both dates say since when one person is what both sentences call that person."""
    called = (a.words & b.words) - a.called - b.called
    if len(a.called & b.called) < FULL_NAME or not called:
        return False
    return all(_begins_tenure(item, called) for item in (a, b))


def begins_otherwise(a: Item, b: Item) -> bool:
    """Whether one person has been since two dates, years apart, what both sentences call that person."""
    x, y = a.mention.value, b.mention.value
    if not isinstance(x, Time) or not isinstance(y, Time) or not _begin_one_tenure(a, b):
        return False
    return all(begin_apart(p, q) for p in x.readings for q in y.readings)


def _begins_tenure(item: Item, called: frozenset[str]) -> bool:
    """Whether a date says that somebody began then to be what the sentence says: "took over in", "in post since", "minister since"."""
    start, at = item.sentence.start, item.mention.span.start
    if TENURE.search(item.told.text, start, at):
        return True
    before = [word for word in item.told.words if word.start < at]
    titled = bool(before) and lemma_of(before[-1].low) in called
    return item.mention.quote.lower().startswith("since") and (
        titled or IN_POST.search(item.told.text, start, at) is not None
    )


def _lacks_year(*items: Item) -> bool:
    """Whether one of some dates is written without its year, which is what its text lends it: "in June"."""
    return any(not YEAR.search(item.mention.quote) for item in items)


def _of_one_day(x: Time, y: Time) -> bool:
    """Whether two dates are one but for their year, as far as both are given."""
    pairs = ((p.edtf[4:], q.edtf[4:]) for p in x.readings for q in y.readings)
    return any(one and other and (one.startswith(other) or other.startswith(one)) for one, other in pairs)


def _is_of_one_size(x: Quantity, y: Quantity) -> bool:
    """Whether one of two figures that do not say what they are of may be a mistake for the other."""
    if is_slip(x, y) or x.stated is None or y.stated is None:
        return is_slip(x, y)
    less, more = sorted((x.stated, y.stated))
    return less >= LARGE and more <= less * SIZE


def is_slip_of(a: Item, b: Item) -> bool:
    """Whether one figure or date is the other with a slip of the pen."""
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Time) and isinstance(y, Time):
        return any(is_near_miss(p, q, strict=True) for p in x.readings for q in y.readings)
    return isinstance(x, Quantity) and isinstance(y, Quantity) and is_slip(x, y)


def is_plain(a: Item, b: Item, *, bare: bool = False) -> bool:
    """Whether one figure is another of its unit with two of three or more digits interchanged: 207 and 270 square kilometres.

    Of `bare` ones neither need say what it is of.
    """
    x, y = a.mention.value, b.mention.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or not (bare or (x.unit and y.unit)):
        return False
    return is_transposed(x, y) and min(digits(a), digits(b)) > 1


def is_headed(bare: Item, counting: Item) -> bool:
    """Whether a bare figure stands in a table under what another one counts: "Passengers: 410,000"."""
    noun = counted(counting.mention)
    return bool(bare.headed and noun and any(families(noun) & families(word) for word in bare.headed))


def is_bare(a: Item, b: Item) -> bool:
    """Whether one of two figures does not say what it is of, and they have one digit."""
    x, y = a.mention.value, b.mention.value
    return isinstance(x, Quantity) and isinstance(y, Quantity) and not (x.unit and y.unit) and digits(b) < 2


def is_whole(item: Item) -> bool:
    """Whether a figure is the whole that another is a part of: "of the 60 wells, 45"."""
    return bool(WHOLE.search(item.mention.source.prefix))


def is_total(item: Item) -> bool:
    """Whether a figure is said to be all there are: "all 31", "none of the 31"."""
    return bool(TOTAL.search(f"{item.mention.source.prefix}{item.mention.quote.split()[0]} "))


def is_set_loosely(item: Item) -> bool:
    """Whether something is set against a figure of which more is said behind it: "up from 176,000 in the quarter before"."""
    lead = AGAINST.search(
        item.told.text, max(item.sentence.start, item.mention.span.start - SET), item.mention.span.start
    )
    return (
        lead is not None
        and AGAINST_IT.search(item.told.text, lead.end(), item.mention.span.start) is None
        and WHEN.match(item.told.text, item.mention.span.end) is not None
    )


def is_part(item: Item) -> bool:
    """Whether a figure is said to be some of a whole: "thirty of the pairs"."""
    return bool(PART.search(item.mention.quote))
