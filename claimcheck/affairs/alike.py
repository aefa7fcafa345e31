"""Whether two figures of two reports of one affair agree, may be one, and how much speaks for it."""

from __future__ import annotations

from math import inf

from claimcheck.affairs.counted import LONG, base, digits, far_apart, in_one_unit, names_its_unit, one_unit, verdict
from claimcheck.affairs.kinds import Kind
from claimcheck.affairs.persons import are_one
from claimcheck.affairs.signs import DAYS
from claimcheck.affairs.swapped import is_likely_swapped, is_no_chance, may_be_swapped
from claimcheck.affairs.told import Figure
from claimcheck.affairs.weights import Weights
from claimcheck.affairs.wordlists import listed
from claimcheck.amounts import Verdict
from claimcheck.claims import DENIED, Modality
from claimcheck.periods import Period
from claimcheck.quantities import COUNTED, Dimension
from claimcheck.relations import FACTUAL
from claimcheck.tellings.slips import is_slip, is_transposed
from claimcheck.tellings.words import means, people
from claimcheck.terms import opposed

LEAST = 3.0  # how much two figures must have in common
# how much, where the one is the other with a slip of the pen; and in a figure of two digits, where that may be chance
SLIP, SHORT_SLIP = 1.0, 1.5
# of two texts that only touch on one affair, a figure is told in nearly the same words or is another: so much in common
# with such a part of the words, or less with nearly all of them
TOUCHED = ((4.0, 0.6), (3.0, 0.85))
APART, UNIT = 1.1, 1  # times a figure, and how much more, that is not it rounded
RARE = 100  # the least figure that is the same by no chance
STRETCH = 7  # days of a time that dates a happening; over more, something is counted up
PART = 0.5  # and which part of what the one with fewer words says
NEARER = 1.5  # what a slip counts where several figures are like one
# what a word in common counts that stands in both sentences, in a name; and once more right behind both figures, a time, a verb
FAR, NAME, BEHIND, TIME, VERB = 0.5, 0.5, 1.0, 1.0, 0.5
EXTREME = 1.5  # what it counts that two places in an order are by one quality
BESIDE = 0.5  # and in a name beside a length of time or a place in an order
LABEL = 1.0  # what it counts that the other sentence has all words by which a row names its figure
ALONE = 1.5  # what it counts that neither report has another figure of such a thing
DESCRIBED = 2  # words that say who somebody is
OF = "of "  # how a part of a whole that is counted begins
AGED = 4.0  # what it counts that two ages are of one person


def agree(a: Figure, b: Figure) -> bool:
    """Whether two figures agree: the same number of the same unit, or what rounding makes of it in like words."""
    if _lie_apart(a, b):
        return False
    if a.kind is b.kind is Kind.RANK and bool(a.extreme) != bool(b.extreme):
        return False  # third in the race, in the third-fastest time
    if a.value.stated == b.value.stated and base(a.value) == base(b.value) and a.value.dimension is Dimension.MONEY:
        return True  # "12 cents", "12 cents a share"
    if not one_unit(a, b):
        return False
    told_alike = any(means(word, b.near) for word in a.near)
    if a.value.stated is not None and a.value.stated == b.value.stated:  # a bare "six" is no "six grandchildren"
        return told_alike or a.value.dimension is b.value.dimension or a.value.stated >= RARE
    return told_alike and verdict(a, b) is Verdict.MEET


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


def may_be_one(a: Figure, b: Figure, *, sure: bool = False, page: bool = False) -> bool:
    """Whether nothing speaks against it that two figures which do not agree are one, told differently.

    `sure` says that their reports agree on so much that a figure with the digits of another is that other, `page` that one of
    them is a page without a date.
    """
    if a.kind is not b.kind or far_apart(*in_one_unit(a.value, b.value)):
        return False
    if not one_unit(a, b) or not names_its_unit(a, b) or verdict(a, b) in (None, Verdict.MEET):
        return False
    if a.kind is Kind.AGE:
        return any(are_one(mine, yours) for mine in a.whose for yours in b.whose) or (sure and _are_of_one(a, b))
    if sure and may_be_swapped(a, b):
        return True
    if a.value.trend != b.value.trend or (a.value.trend and not page and not is_slip(a.value, b.value)):
        return False
    one, two = (Modality.ASSERTED if f.modality in FACTUAL else f.modality for f in (a, b))
    priced = (a.value.dimension is Dimension.MONEY and is_slip(a.value, b.value)) or (sure and a.kind is Kind.LENGTH)
    if one is not two and not priced and not is_transposed(a.value, b.value):
        return False  # "repairs costing £2.3 million", "that repairs would cost"
    return on_one_thing(a, b, page=page)


def _are_of_one(a: Figure, b: Figure) -> bool:
    """Whether two ages, one of them of somebody who is not named beside it, are of one person by what else is said of either."""
    if (a.whose and b.whose) or opposed(a.near | a.words, b.near | b.words):
        return False
    both = [word for word in a.words | a.near if means(word, b.words | b.near)]
    told = [word for word in both if word not in listed("persons")]
    return len(told) >= DESCRIBED or (bool(told) and len(a.names & b.names) >= DESCRIBED)


def on_one_thing(a: Figure, b: Figure, *, page: bool = False) -> bool:
    """Whether nothing around two figures speaks against it that they are of one thing, at one time and place."""
    afar = listed("afar") if is_no_chance(a, b) else listed("afar") & a.near & b.near
    if (a.apart ^ b.apart) - afar or not _places_agree(a, b, page=page):
        return False
    if a.part.startswith(OF) and b.part.startswith(OF) and of_two_sides(a, b):
        return False
    if not _parts_agree(a, b) and a.kind is not Kind.RANK:  # a place in an order is always one of several
        return False
    if a.kind is b.kind is Kind.RANK and (a.extreme or b.extreme) and not are_extremes(a, b):
        return False  # the third-largest in the country, the second-largest in the world, the second to finish
    if (
        not is_no_chance(a, b)
        and not are_extremes(a, b)
        and any(mine and yours and not mine & yours for mine, yours in ((a.beside, b.beside), (a.subject, b.subject)))
    ):
        return False
    if a.bound and b.bound and not any(means(word, b.bound) for word in a.bound):
        return False
    if a.modality in DENIED or b.modality in DENIED:
        return False
    return _times_agree(a, b, page=page) and not opposed(a.near - b.words - a.heads, b.near - a.words - b.heads)


def are_extremes(a: Figure, b: Figure) -> bool:
    """Whether two places in an order are by one quality, of one part of the world: third-largest, second-biggest."""
    if a.kind is not Kind.RANK or b.kind is not Kind.RANK or not a.extreme or not b.extreme:
        return False
    return means(a.extreme, {b.extreme}) and not (a.words ^ b.words) & listed("reaches")


def of_two_sides(a: Figure, b: Figure) -> bool:
    """Whether two parts of one whole may be of two sides: of the seats of a parliament every party has some, of some councillors
    some vote for a plan and some against it."""
    heads = a.heads | b.heads
    voting = people() & heads or {"vote", "favour", "favor"} & (a.words | b.words)
    return bool(
        (listed("held") & heads and not a.names & b.names) or (voting and (a.words ^ b.words) & listed("sides"))
    )


def _parts_agree(a: Figure, b: Figure) -> bool:
    """Whether two figures are parts of one whole, or none is one; of which whole may stand elsewhere in the sentence: "six
    passengers of the coach, which was carrying 31"."""
    if a.part == b.part:
        return True
    one, other = (a, b) if a.part.startswith(OF) else (b, a)
    whole = one.part.removeprefix(OF)
    if not one.part.startswith(OF) or not one.heads & other.heads or other.part not in ("", "part"):
        return False
    return other.part == "part" or any(word.low == whole for word in other.told.words)


def _places_agree(a: Figure, b: Figure, *, page: bool) -> bool:
    """Whether two figures hold in one part of the world of the story: that it is the whole may go unsaid where one is a slip,
    and where it is may go unsaid on a page."""
    if page and not (a.place and b.place):
        return True
    if is_slip(a.value, b.value) and not (a.place and b.place):
        return a.place | b.place <= listed("everywhere")
    return a.place == b.place


def _times_agree(a: Figure, b: Figure, *, page: bool) -> bool:
    if not a.times or not b.times:
        day, others = (a.day, b.times) if b.times else (b.day, a.times)
        return (
            day is None or a.value.dimension not in COUNTED or not others or any(day.overlaps(time) for time in others)
        )
    return any(_one_time(x, y, page=page) for x in a.times for y in b.times)


def _one_time(x: Period, y: Period, *, page: bool) -> bool:
    """Whether two times can be one: the same stretch, as of two reports, or a day and a stretch around it; not the half of a
    year and the year. What a page tells of a time that goes on may be as of any day."""
    if not x.overlaps(y):
        return False
    if x.earliest == y.earliest and page and None in (x.latest, y.latest):
        return True
    if x.earliest == y.earliest and (x.latest == y.latest or abs(_days(x) - _days(y)) <= DAYS):
        return True
    return min(_days(x), _days(y)) <= STRETCH


def _days(period: Period) -> float:
    return inf if period.earliest is None or period.latest is None else period.latest - period.earliest + 1


def likeness(a: Figure, b: Figure, weights: Weights, *, sure: bool = False, alone: bool = False) -> float:
    """How much two figures have in common; 0 where it is too little for one thing told twice.

    `sure` says that the reports agree on much, `alone` that neither has another figure of such a thing.
    """
    if a.kind is Kind.AGE:
        return AGED
    near = [*weights.common(a.near, b.near), *_named_beside(a, b)]
    far = max(sum(means(word, b.words) for word in a.words) - len(near), 0)
    score = sum(near) + FAR * far + NAME * min(len(a.names & b.names), 2) + TIME * bool(a.times and b.times)
    score += BEHIND if a.behind and means(a.behind, frozenset({b.behind})) else 0
    score -= TIME / 2 if bool(a.times) != bool(b.times) else 0
    score -= VERB if a.verb and b.verb and not means(a.verb, frozenset({b.verb})) else 0
    score += LABEL * any(x.is_labelled and all(means(word, y.words) for word in x.near) for x, y in ((a, b), (b, a)))
    score += EXTREME * are_extremes(a, b)
    least = min(len(a.near), len(b.near))
    if weights.whole and is_no_chance(a, b):
        return max(score, 0) + NEARER
    if sure and is_likely_swapped(a, b):
        return max(score, 0) + NEARER
    if alone and near:
        score += ALONE + NAME * (a.kind is Kind.LENGTH and bool(a.names & b.names))
    wanted = ((_enough(a, b), 0 if alone or are_extremes(a, b) else PART),) if weights.whole else TOUCHED
    if not near or not any(score >= much and len(near) + FAR * far >= part * least for much, part in wanted):
        return 0
    return score + NEARER * is_slip(a.value, b.value)


def _named_beside(a: Figure, b: Figure) -> list[float]:
    """What the names count by which both reports say whose a length or a place in an order is: "Prat scored in the 18th minute"."""
    return [BESIDE] * min(len(a.beside & b.beside), 2) if a.kind in (Kind.LENGTH, Kind.RANK) else []


def _enough(a: Figure, b: Figure) -> float:
    """How much two figures must have in common: less where the one is easily written for the other."""
    if not is_slip(a.value, b.value):
        return LEAST
    return SLIP if min(digits(a), digits(b)) >= LONG else SHORT_SLIP
