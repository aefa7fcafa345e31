"""Whether two figures of two reports of one affair agree, may be one, and how much speaks for it."""

from __future__ import annotations

from math import inf

from attrs import evolve

from claimcheck.affairs.kinds import Kind
from claimcheck.affairs.persons import are_one
from claimcheck.affairs.signs import DAYS
from claimcheck.affairs.told import Figure
from claimcheck.affairs.weights import Weights
from claimcheck.affairs.wordlists import listed
from claimcheck.amounts import Verdict
from claimcheck.claims import DENIED, Modality
from claimcheck.periods import Period
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.relations import FACTUAL
from claimcheck.tellings.slips import is_slip, is_transposed, significant
from claimcheck.tellings.words import counts_one, means, shares
from claimcheck.terms import opposed

LEAST = 3.0  # how much two figures must have in common
# how much, where the one is the other with a slip of the pen; and in a figure of two digits, where that may be chance
SLIP, SHORT_SLIP = 1.0, 1.5
# of two texts that only touch on one affair, a figure is told in nearly the same words or is another: so much in common
# with such a part of the words, or less with nearly all of them
TOUCHED = ((4.0, 0.6), (3.0, 0.85))
APART, UNIT = 1.1, 1  # times a figure, and how much more, that is not it rounded
FAR_APART = 5  # times that a figure is not another told wrong
RARE = 100  # the least figure that is the same by no chance
STRETCH = 7  # days of a time that dates a happening; over more, something is counted up
LONG = 3  # digits of a figure in which a slip is no chance
UNLIKE = 4  # digits of two figures that are so alike by no chance, whatever the words
PART = 0.5  # and which part of what the one with fewer words says
NEARER = 1.5  # what a slip counts where several figures are like one
# what a word in common counts that stands in both sentences, in a name; and once more right behind both figures, a time, a verb
FAR, NAME, BEHIND, TIME, VERB = 0.5, 0.5, 1.0, 1.0, 0.5
LABEL = 1.0  # what it counts that the other sentence has all words by which a row names its figure
AGED = 4.0  # what it counts that two ages are of one person


def agree(a: Figure, b: Figure) -> bool:
    """Whether two figures agree: the same number of the same unit, or what rounding makes of it in like words."""
    if _lie_apart(a, b):
        return False
    if a.value.stated == b.value.stated and _base(a.value) == _base(b.value) and a.value.dimension is Dimension.MONEY:
        return True  # "12 cents", "12 cents a share"
    if not _one_unit(a, b):
        return False
    told_alike = any(means(word, b.near) for word in a.near)
    if a.value.stated is not None and a.value.stated == b.value.stated:  # a bare "six" is no "six grandchildren"
        return told_alike or a.value.dimension is b.value.dimension or a.value.stated >= RARE
    return told_alike and _verdict(a, b) is Verdict.MEET


def _lie_apart(a: Figure, b: Figure) -> bool:
    """Whether no rounding makes one of two figures the other: so it is of most pairs, and that is seen at little cost."""
    one, two = a.reach, b.reach
    if one is None or two is None or min(one[0], two[0]) <= 0:
        return False
    return most_near(one[1]) < two[0] or most_near(two[1]) < one[0]


def most_near(bound: float) -> float:
    """The greatest bound of a figure that rounding may make one with that bound."""
    return bound * APART + UNIT


def least_near(bound: float) -> float:
    """The least bound of which a bound is near."""
    return (bound - UNIT) / APART


def _base(value: Quantity) -> str:
    """The unit of a figure without what it is counted by."""
    return value.unit.partition(" / ")[0]


def _far_apart(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is so many times the other that they are of two things, but for nothing but noughts."""
    if not a.stated or not b.stated:
        return False
    less, more = sorted((abs(a.stated), abs(b.stated)))
    return more > FAR_APART * less and not noughts_apart(a, b)


def noughts_apart(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is the other with noughts too many: nothing grows by that."""
    if not a.stated or not b.stated or a.stated == b.stated:
        return False
    return str(max(a.stated / b.stated, b.stated / a.stated)).rstrip("0") == "1"


def in_one_unit(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Two figures as counts of one noun, where one of them has none or another word for it."""
    if Dimension.COUNT not in (a.dimension, b.dimension):
        return a, b
    unit = a.unit or b.unit
    return evolve(a, unit=unit, dimension=Dimension.COUNT), evolve(b, unit=unit, dimension=Dimension.COUNT)


def _verdict(a: Figure, b: Figure) -> Verdict | None:
    one, two = in_one_unit(a.value, b.value)
    return one.against(two)


def _one_unit(a: Figure, b: Figure) -> bool:
    """Whether two figures are of one kind and count one thing, or do not say what they count."""
    if a.kind is not b.kind:
        return False
    if {a.value.dimension, b.value.dimension} == COUNTED:
        return True  # "a crowd of 8,112", "8,112 people"
    if a.value.dimension is not b.value.dimension:
        return False
    one, two = a.value.unit, b.value.unit
    if counts_one(one, two):
        return True
    slip = is_slip(a.value, b.value)
    if slip and means(one, frozenset({two})):
        return True
    if slip and is_transposed(a.value, b.value) and one and two and (means(one, b.near) or means(two, a.near)):
        return True  # "130 fugitives", "103 fugitive targets"
    if any(shares(head, b.heads) for head in a.heads) or (slip and min(_digits(a), _digits(b)) >= LONG):
        return True
    return _counts_for(a, b) or _counts_for(b, a)


def _counts_for(a: Figure, b: Figure) -> bool:
    """Whether a noun that says nothing counts what the other figure names: "inspected 2,745 times", "2,745 inspections"."""
    return a.value.unit in listed("generic") and means(b.value.unit, a.near - {a.value.unit})


def _names_its_unit(a: Figure, b: Figure) -> bool:
    """Whether a bare number is said to be of what the other figure counts: "a crowd of 8,112", "8,112 spectators"."""
    number, count = (a, b) if a.value.dimension is Dimension.NUMBER else (b, a)
    if count.value.dimension is not Dimension.COUNT or number.value.dimension is not Dimension.NUMBER:
        return True
    return count.value.unit in listed("generic") or means(count.value.unit, number.near)


def may_be_one(a: Figure, b: Figure) -> bool:
    """Whether nothing speaks against it that two figures which do not agree are one, told differently."""
    if a.kind is not b.kind or _far_apart(a.value, b.value):
        return False
    if not _one_unit(a, b) or not _names_its_unit(a, b) or _verdict(a, b) in (None, Verdict.MEET):
        return False
    if a.kind is Kind.AGE:
        return any(are_one(mine, yours) for mine in a.whose for yours in b.whose)
    if a.value.trend != b.value.trend or (a.value.trend and not is_slip(a.value, b.value)):
        return False
    one, two = (Modality.ASSERTED if f.modality in FACTUAL else f.modality for f in (a, b))
    priced = a.value.dimension is Dimension.MONEY and is_slip(a.value, b.value)
    if one is not two and not priced and not is_transposed(a.value, b.value):
        return False  # "repairs costing £2.3 million", "that repairs would cost"
    return on_one_thing(a, b)


def on_one_thing(a: Figure, b: Figure) -> bool:
    """Whether nothing around two figures speaks against it that they are of one thing, at one time and place."""
    if (a.apart ^ b.apart) - (listed("afar") if _is_no_chance(a, b) else frozenset()) or not _places_agree(a, b):
        return False
    if a.part != b.part and a.kind is not Kind.RANK:  # a place in an order is always one of several
        return False
    if not _is_no_chance(a, b) and any(
        mine and yours and not mine & yours for mine, yours in ((a.beside, b.beside), (a.subject, b.subject))
    ):
        return False
    if a.bound and b.bound and not any(means(word, b.bound) for word in a.bound):
        return False
    if a.modality in DENIED or b.modality in DENIED:
        return False
    return _times_agree(a, b) and not opposed(a.near - b.words - a.heads, b.near - a.words - b.heads)


def _places_agree(a: Figure, b: Figure) -> bool:
    """Whether two figures hold in one part of the world of the story: that it is the whole may go unsaid where one is a slip."""
    if is_slip(a.value, b.value) and not (a.place and b.place):
        return a.place | b.place <= listed("everywhere")
    return a.place == b.place


def _times_agree(a: Figure, b: Figure) -> bool:
    if not a.times or not b.times:
        day, others = (a.day, b.times) if b.times else (b.day, a.times)
        return (
            day is None or a.value.dimension not in COUNTED or not others or any(day.overlaps(time) for time in others)
        )
    return any(_one_time(x, y) for x in a.times for y in b.times)


def _one_time(x: Period, y: Period) -> bool:
    """Whether two times can be one: the same stretch, as of two reports, or a day and a stretch around it; not the half of a
    year and the year."""
    if not x.overlaps(y):
        return False
    if x.earliest == y.earliest and (x.latest == y.latest or abs(_days(x) - _days(y)) <= DAYS):
        return True
    return min(_days(x), _days(y)) <= STRETCH


def _days(period: Period) -> float:
    return inf if period.earliest is None or period.latest is None else period.latest - period.earliest + 1


def likeness(a: Figure, b: Figure, weights: Weights) -> float:
    """How much two figures have in common; 0 where it is too little for one thing told twice."""
    if a.kind is Kind.AGE:
        return AGED
    near = weights.common(a.near, b.near)
    far = max(sum(means(word, b.words) for word in a.words) - len(near), 0)
    score = sum(near) + FAR * far + NAME * min(len(a.names & b.names), 2) + TIME * bool(a.times and b.times)
    score += BEHIND if a.behind and means(a.behind, frozenset({b.behind})) else 0
    score -= TIME / 2 if bool(a.times) != bool(b.times) else 0
    score -= VERB if a.verb and b.verb and not means(a.verb, frozenset({b.verb})) else 0
    score += LABEL * any(x.is_labelled and all(means(word, y.words) for word in x.near) for x, y in ((a, b), (b, a)))
    least = min(len(a.near), len(b.near))
    if weights.whole and _is_no_chance(a, b):
        return max(score, 0) + NEARER
    wanted = ((_enough(a, b), PART),) if weights.whole else TOUCHED
    if not near or not any(score >= much and len(near) + FAR * far >= part * least for much, part in wanted):
        return 0
    return score + NEARER * is_slip(a.value, b.value)


def _is_no_chance(a: Figure, b: Figure) -> bool:
    """Whether two figures of one unit are so alike that the one was written for the other, whatever the words."""
    if a.value.unit and is_transposed(a.value, b.value):
        return max(_digits(a), _digits(b)) >= LONG
    return is_slip(a.value, b.value) and min(_digits(a), _digits(b)) >= UNLIKE


def _enough(a: Figure, b: Figure) -> float:
    """How much two figures must have in common: less where the one is easily written for the other."""
    if not is_slip(a.value, b.value):
        return LEAST
    return SLIP if min(_digits(a), _digits(b)) >= LONG else SHORT_SLIP


def _digits(figure: Figure) -> int:
    """How many digits of a figure tell something."""
    stated = figure.value.stated
    return significant(stated) if stated else 0
