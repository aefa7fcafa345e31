"""Of what two figures of two reports of one affair are: of one unit, and so far apart that they are of two things."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from claimcheck.affairs.told import Figure
from claimcheck.affairs.wordlists import listed
from claimcheck.amounts import Amount, Verdict
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.tellings.slips import is_slip, is_transposed, significant
from claimcheck.tellings.words import counts_one, means, shares

# how many of a smaller unit of time a greater has
PARTS = {("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24}
FAR_APART = 5  # times that a figure is not another told wrong
LONG = 3  # digits of a figure in which a slip is no chance


def base(value: Quantity) -> str:
    """The unit of a figure without what it is counted by."""
    return value.unit.partition(" / ")[0]


def far_apart(a: Quantity, b: Quantity) -> bool:
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
    """Two figures as counts of one noun, where one of them has none or another word for it; two lengths of time in the smaller unit.

    >>> year, months = (Quantity(Amount.of(n), unit, Dimension.MEASURE) for n, unit in ((3, "year"), (30, "month")))
    >>> [str(value) for value in in_one_unit(year, months)]
    ['≈ 36 month', '30 month']
    """
    if a.dimension is b.dimension is Dimension.MEASURE:
        return _in_smaller(a, b.unit), _in_smaller(b, a.unit)
    if a.dimension is b.dimension is Dimension.MONEY and base(a) == base(b) and "/" not in min(a.unit, b.unit, key=len):
        unit = max(a.unit, b.unit, key=len)  # "4.6p per share", "4.6p"
        return evolve(a, unit=unit), evolve(b, unit=unit)
    if Dimension.COUNT not in (a.dimension, b.dimension):
        return a, b
    unit = a.unit or b.unit
    return evolve(a, unit=unit, dimension=Dimension.COUNT), evolve(b, unit=unit, dimension=Dimension.COUNT)


def _in_smaller(value: Quantity, unit: str) -> Quantity:
    """A length of time in a unit that its own has so many of; whole ones are rounded: "three years" are 30 to 42 months."""
    times = PARTS.get((value.unit, unit))
    if times is None or value.stated is None or value.comparator != "=":
        return value
    rounded = value.stated.denominator == 1
    amount = Amount.around(value.stated * times, Fraction(times, 2)) if rounded else value.amount.scaled(times)
    return Quantity(amount, unit, value.dimension)


def verdict(a: Figure, b: Figure) -> Verdict | None:
    """Whether both can be true of one thing; None where their units do not allow the question."""
    one, two = in_one_unit(a.value, b.value)
    return one.against(two)


def one_unit(a: Figure, b: Figure) -> bool:
    """Whether two figures are of one kind and count one thing, or do not say what they count."""
    if a.kind is not b.kind:
        return False
    if {a.value.dimension, b.value.dimension} == COUNTED:
        return True  # "a crowd of 8,112", "8,112 people"
    if a.value.dimension is not b.value.dimension:
        return False
    one, two = (value.unit for value in in_one_unit(a.value, b.value))
    if counts_one(one, two):
        return True
    slip = is_slip(a.value, b.value)
    if slip and means(one, frozenset({two})):
        return True
    if slip and is_transposed(a.value, b.value) and one and two and (means(one, b.near) or means(two, a.near)):
        return True  # "130 fugitives", "103 fugitive targets"
    if any(shares(head, b.heads) for head in a.heads) or (slip and min(digits(a), digits(b)) >= LONG):
        return True
    return _counts_for(a, b) or _counts_for(b, a)


def _counts_for(a: Figure, b: Figure) -> bool:
    """Whether a noun that says nothing counts what the other figure names: "inspected 2,745 times", "2,745 inspections"."""
    return a.value.unit in listed("generic") and means(b.value.unit, a.near - {a.value.unit})


def names_its_unit(a: Figure, b: Figure) -> bool:
    """Whether a bare number is said to be of what the other figure counts: "a crowd of 8,112", "8,112 spectators"."""
    number, count = (a, b) if a.value.dimension is Dimension.NUMBER else (b, a)
    if count.value.dimension is not Dimension.COUNT or number.value.dimension is not Dimension.NUMBER:
        return True
    return count.value.unit in listed("generic") or means(count.value.unit, number.near)


def digits(figure: Figure) -> int:
    """How many digits of a figure tell something."""
    stated = figure.value.stated
    return significant(stated) if stated else 0
