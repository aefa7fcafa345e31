"""A figure of a sentence as a statement, with what stands around it."""

from __future__ import annotations

from attrs import evolve

from claimcheck.claims import Mention
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.surroundings import surroundings
from claimcheck.counterparts.told import Told
from claimcheck.quantities import Dimension, Quantity

# the property that a figure states, by its kind
STATED = {
    Dimension.COUNT: "count",
    Dimension.MONEY: "amount",
    Dimension.PERCENT: "share",
    Dimension.NUMBER: "share",
    Dimension.MEASURE: "length",
}


def stated_of(
    told: Told, place: int, mention: Mention, value: Quantity, what: tuple[str, str, str, frozenset[str]]
) -> Stated:
    """A figure as a statement; `what` has its family, head, verb and modifiers."""
    near, (family, head, verb, modifiers) = surroundings(told, mention.span), what
    return Stated(
        value,
        mention.span,
        STATED[value.dimension],
        family,
        head,
        told,
        place,
        near.span,
        verb,
        modifiers,
        times=near.times if family != "age" else (),
        floating=near.floating,
        whole=near.whole,
    )


def to_the_letter(quantity: Quantity) -> Quantity:
    """A bound is read to the letter: what is said to be more than a figure may be much more."""
    amount = quantity.amount
    bound = amount.comparator in (">", "<") and not amount.approximate
    return evolve(quantity, amount=evolve(amount, implied=amount.literal)) if bound else quantity
