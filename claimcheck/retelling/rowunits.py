"""The unit of the figures of a row where its label has it, "Sales (EUR million)  1,312  1,442"; the label itself counts nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from claimcheck.claims import Mention
from claimcheck.quantities import Dimension, Quantity

FIGURE = re.compile(r"\d")
# a magnitude with its currency alone: "EUR million", "£ million"; "a million euros" has an article
LABEL = re.compile(r"(?:[A-Z]{3}|[^\w\s]{1,2})\s?(?:thousand|million|billion|trillion)")


def is_label(mention: Mention) -> bool:
    """Whether a sum is no sum but the unit of those beside it: "EUR million"."""
    return isinstance(mention.value, Quantity) and LABEL.fullmatch(mention.quote) is not None


def in_rows(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a row without the unit in its label, and each bare figure behind that in this unit."""
    found: list[Mention] = []
    unit: Quantity | None = None
    for mention in mentions:
        value = mention.value
        if is_label(mention) and isinstance(value, Quantity):
            unit = value
            continue
        if unit is not None and isinstance(value, Quantity) and _is_bare(mention, value):
            amount = value.amount.scaled(unit.stated or 1)
            mention = evolve(mention, value=evolve(value, amount=amount, unit=unit.unit, dimension=Dimension.MONEY))
        found.append(mention)
    return found


def _is_bare(mention: Mention, value: Quantity) -> bool:
    return value.dimension is Dimension.NUMBER and FIGURE.search(mention.quote) is not None
