"""A figure of a sentence as a statement, with what stands around it."""

from __future__ import annotations

from attrs import evolve

from claimcheck.claims import Mention
from claimcheck.counterparts.stated import Stated
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import of_each
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told

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


@of_each
def in_letters(stated: Stated) -> Stated:
    """A statement with its bound read to the letter."""
    value = to_the_letter(stated.value) if isinstance(stated.value, Quantity) else stated.value
    return stated if value is stated.value else evolve(stated, value=value)


def as_source(e: Stated, c: Stated) -> Stated:
    """A statement of the longer text as it is held against one of the shorter: to the letter, but where that goes beyond its bound.

    "Over 500 views" is not borne out by "over 210 views": nobody writes that who counted 500.
    """
    if isinstance(c.value, Quantity) and isinstance(e.value, Quantity) and not e.value.approximate:
        return e if c.value.comparator == e.value.comparator == ">" else in_letters(e)
    return in_letters(e)
