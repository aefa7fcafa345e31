"""Shares and scores: of what a percentage or a fraction is a share, and on which scale a score is given."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.amounts import Amount
from claimcheck.claims import Mention
from claimcheck.counterparts.wordlists import roles
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tellings.told import Told

# "of the votes", "of the island's inhabitants": what a percentage is a share of
OF = re.compile(
    r"\s?of\s(?:(?:the|all|its|their|his|her|registered|eligible|overall)\s){0,2}(?:\d[\d,.]{0,10}\s)?(?:[\w-]{2,20}['’]s?\s)?(?P<whole>[a-z][a-z-]{2,24})\b"
)
# the same in front of a sentence: "Of the pupils, 41 percent"
OF_FRONT = re.compile(r"\s*(?:Of|Among)\s(?:the|all|its|their)\s(?:[a-z-]{2,16}\s)?(?P<whole>[a-z]{3,20}),?\s")
# the scale of a score: "71 out of 100", "71/100"
SCALE = re.compile(r"(?:\bout\sof\s|/\s?)(?P<of>\d{1,4})\Z")
TENTH = 10  # what a fraction in words may be off by, as a part of it
TOP = (10, 100)  # the scales on which scores are given
WHOLE = 100


def share_of(told: Told, mention: Mention, quantity: Quantity) -> str:
    """What a percentage is a share of: "62 % of voters"."""
    if quantity.unit != "%":
        return ""
    whole = OF.match(told.text, mention.span.end, told.sentence.span.end)
    whole = whole or OF_FRONT.match(told.text, told.sentence.span.start, mention.span.start)
    return _one_word(lemma(whole["whole"])) if whole else ""


def fraction(quantity: Quantity) -> tuple[Quantity, str] | None:
    """A fraction of a count as a percentage, with what it is a share of: "half of the pupils", "a third of voters"."""
    amount, stated = quantity.amount, quantity.stated
    if quantity.dimension is not Dimension.COUNT or stated is None or not 0 < stated < 1:
        return None
    near = amount.comparator in ("=", "~")
    amount = Amount.around(stated * WHOLE, stated * WHOLE / TENTH) if near else amount.scaled(WHOLE)
    return Quantity(amount, "%", Dimension.PERCENT), _one_word(quantity.unit)


def _one_word(noun: str) -> str:
    """Voters are counted by their votes."""
    return "vote" if roles("roles").get(noun) == "vote" else noun


def on_its_scale(mention: Mention, quantity: Quantity) -> Quantity:
    """A score on the scale it is given on: 71 of "71 out of 100", not 0.71."""
    scale = SCALE.search(mention.quote)
    return (
        evolve(quantity, amount=quantity.amount.scaled(int(scale["of"]))) if scale and not quantity.unit else quantity
    )


def scale_of(mention: Mention, quantity: Quantity) -> str:
    """The scale of a score, of which nothing else may be said than what it is of; the least it fits where none is given."""
    scale = SCALE.search(mention.quote)
    if scale is not None:
        return f"of {scale['of']}"
    return next((f"of {top}" for top in TOP if quantity.stated is not None and quantity.stated <= top), "")
